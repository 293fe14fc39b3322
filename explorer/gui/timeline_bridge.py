"""Between the session and the timeline: index and activity come from workers, clicks and drags go back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.gui.task_runner import Token
from explorer.gui.timeline_wording import MarkDetail, detail_from_columns
from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from explorer.gui.lane_memory import LaneMemory
    from explorer.gui.overview_view import OverviewView
    from explorer.gui.session import Session
    from explorer.gui.timeline_view import TimelineView
    from explorer.model.certainty import TimeRange
    from explorer.services.project import Project
    from explorer.timeline.index import TimelineIndex


PICTURE_MS = 40
"""The first picture is painted in this time after the index has come; what can wait is loaded after it."""


class TimelineBridge(QObject):
    """Keeps timeline and overview in step with the session. `index_shown` is emitted when lanes stand,
    `lanes_chosen` (the value of a `LaneBy`) when other lanes are to come.
    """

    index_shown = Signal()
    lanes_chosen = Signal(str)

    def __init__(
        self,
        session: "Session",
        timeline: "TimelineView",
        overview: "OverviewView",
        parent: QObject | None = None,
        memory: "LaneMemory | None" = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._timeline = timeline
        self._overview = overview
        self._memory = memory
        self.lanes = LaneChoice()
        self._left: dict[LaneBy, LaneChoice] = {}
        self.has_index = False
        self._lane_codes: tuple[LaneBy, NDArray[np.int64] | None] = LaneBy.ACTOR, None
        self._selected_there = False
        session.project_opened.connect(self._on_opened)
        session.project_closing.connect(self._on_closing)
        session.answer_changed.connect(self._on_answer_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.range_changed.connect(lambda chosen: timeline.set_range(chosen.range if chosen else None))
        timeline.row_selected.connect(self._on_selected_there)
        timeline.row_activated.connect(self._on_selected_there)
        timeline.range_changed.connect(self._on_range_changed)
        timeline.lanes_requested.connect(self.set_lanes)
        timeline.lanes_changed.connect(self._on_lanes_changed)
        timeline.visible_changed.connect(self._on_visible_changed)
        timeline.activity_changed.connect(overview.set_activity)
        overview.visible_requested.connect(
            lambda start_us, end_us: timeline.show_range(start_us, end_us, animate=False)
        )

    def set_lanes_by(self, value: str) -> None:
        """Arrange the lanes by something else; `value` is that of a `LaneBy`."""
        by = LaneBy(value)
        if by is not self.lanes.by:
            order = self.lanes.order if self.lanes.order is not LaneOrder.MANUAL else LaneOrder.COUNT
            self.set_lanes(self._left.get(by, LaneChoice(by, order)))

    def set_lanes(self, choice: LaneChoice) -> None:
        """Arrange the lanes as chosen."""
        if choice == self.lanes:
            return
        self._take_lanes(choice)
        if self.has_index and _same_lanes(choice, self._timeline.stage.choice):
            self._timeline.set_lanes(choice)
        else:
            self._build_index()

    def _take_lanes(self, choice: LaneChoice) -> None:
        """Have a choice, and remember it: for the file, and for when its kind of lanes is chosen again."""
        self._left[choice.by] = self.lanes = choice
        project = self._session.project
        if self._memory is not None and project is not None:
            self._memory.keep(project.path, choice)
        self.lanes_chosen.emit(choice.by.value)

    def _on_opened(self) -> None:
        project = self._session.project
        if self._memory is not None and project is not None and not self.has_index:
            self.lanes = self._memory.recall(project.path)
            self._left = {self.lanes.by: self.lanes}
            self.lanes_chosen.emit(self.lanes.by.value)
        self._build_index()

    def reveal(self, row: int) -> None:
        """Bring an event into view."""
        self._timeline.select_row(row, reveal=True)

    def zoom(self, factor: float) -> None:
        """Show `factor` times as much time around the middle."""
        visible = self._timeline.visible_range()
        middle_us = (visible.start_us + visible.end_us) // 2
        half_us = max(1, int((visible.end_us - visible.start_us) * factor / 2))
        self._timeline.show_range(middle_us - half_us, middle_us + half_us)

    def show_date(self, start_us: int, end_us: int) -> None:
        """Show a date with some room around it."""
        room_us = max(1, (end_us - start_us) // 2)
        self._timeline.show_range(start_us - room_us, end_us + room_us)

    def _build_index(self) -> None:
        project = self._session.project
        if project is None:
            return
        choice = self.lanes

        def work(_token: Token) -> "tuple[TimelineIndex, NDArray[np.int64] | None]":
            from explorer.services.lane_totals import lane_codes
            from explorer.services.lanes_cache import index_for

            index = index_for(project, choice)
            return index, lane_codes(index, choice.by, project.catalogue)

        self._session.runner.submit(
            "index", work, lambda made: self._show_index(project, made[0], made[1], choice)
        )

    def _show_index(
        self,
        project: "Project",
        index: "TimelineIndex",
        codes: "NDArray[np.int64] | None",
        choice: LaneChoice,
    ) -> None:
        def titles(rows: "Sequence[int]") -> list[str]:
            with self._session.reading:
                closed = project is not self._session.project
                return [""] * len(rows) if closed else [head.title for head in project.heads(rows)]

        def details(rows: "Sequence[int]") -> list[MarkDetail]:
            return [self._detail(project, row) for row in rows]

        first, self.has_index = not self.has_index, True
        # Lanes moved or pinned while the index was built stay so.
        self._timeline.set_index(index, self.lanes if _same_lanes(choice, self.lanes) else choice)
        self._lane_codes = choice.by, codes
        if first:
            self._timeline.set_title_source(titles)
            self._timeline.set_detail_source(details)
        self._show_mask()
        self._timeline.select_row(self._session.row)
        self.index_shown.emit()
        if first:
            QTimer.singleShot(PICTURE_MS, self, self._session.settle)

    def _detail(self, project: "Project", row: int) -> MarkDetail:
        """Return what a tooltip says; from memory alone, since it is wanted on the GUI thread."""
        columns, actors = project.columns, project.catalogue.actors
        links = slice(int(columns.link_offset[row]), int(columns.link_offset[row + 1]))
        pairs = sorted(
            zip(columns.link_role[links].tolist(), columns.link_actor[links].tolist(), strict=True)
        )
        names = tuple(dict.fromkeys(actors[code].name for _, code in pairs))
        plain = detail_from_columns(columns, row, self._timeline.titles.text(row) or "")
        return replace(plain, actors=names)

    def _show_mask(self) -> None:
        answers, project = self._session.answers, self._session.project
        if answers is None or project is None:
            return
        filtered = answers.filtered
        if filtered.count == len(filtered.mask):
            self._timeline.set_mask(None)
            return
        index, (by, codes) = self._timeline.stage.index, self._lane_codes

        def count_lanes() -> "NDArray[np.int64] | None":
            from explorer.services.lane_totals import lane_totals

            if index is None or codes is None or index.columns is not project.columns:
                return None
            return lane_totals(index, by, codes, filtered, project.facet_index)

        self._timeline.set_mask(filtered.mask, count_lanes)

    def _on_answer_changed(self) -> None:
        self._show_mask()

    def _on_closing(self) -> None:
        self.has_index = False
        self._timeline.set_title_source(None)
        self._timeline.set_detail_source(None)
        self._timeline.set_index(None)

    def _on_selected_there(self, row: int) -> None:
        """Select what was clicked on the timeline, which stays where it is."""
        self._selected_there = True
        try:
            self._session.select(row if row >= 0 else None)
        finally:
            self._selected_there = False

    def _on_selection_changed(self, row: int | None) -> None:
        """Bring what was selected elsewhere into view."""
        self._timeline.select_row(row, reveal=not self._selected_there)

    def _on_lanes_changed(self, choice: LaneChoice) -> None:
        self._take_lanes(choice)

    def _on_range_changed(self, wanted: "TimeRange | None") -> None:
        from explorer.gui.range_words import selected_range

        self._session.select_range(None if wanted is None else selected_range(wanted.start_us, wanted.end_us))

    def _on_visible_changed(self, visible: "TimeRange") -> None:
        self._overview.set_visible(visible.start_us, visible.end_us)


def _same_lanes(one: LaneChoice, other: LaneChoice) -> bool:
    """Whether one index serves both: they differ at most in how the lanes are arranged."""
    return one.by is other.by and one.shown == other.shown
