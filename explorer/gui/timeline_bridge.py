"""Between the session and the timeline: index and activity come from workers, clicks and drags go back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.gui.task_runner import Token
from explorer.gui.timeline_wording import MarkDetail, detail_from_columns
from explorer.timeline.lanes import LaneBy, LaneChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.gui.overview_view import OverviewView
    from explorer.gui.session import Session
    from explorer.gui.timeline_view import TimelineView
    from explorer.model.certainty import TimeRange
    from explorer.services.project import Project
    from explorer.timeline.index import TimelineIndex


PICTURE_MS = 40
"""The first picture is painted in this time after the index has come; what can wait is loaded after it."""


class TimelineBridge(QObject):
    """Keeps timeline and overview in step with the session. `index_shown` is emitted when lanes stand."""

    index_shown = Signal()

    def __init__(
        self,
        session: "Session",
        timeline: "TimelineView",
        overview: "OverviewView",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._timeline = timeline
        self._overview = overview
        self.lanes = LaneChoice()
        self.has_index = False
        self._selected_there = False
        session.project_opened.connect(self._build_index)
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
        self.set_lanes(LaneChoice(LaneBy(value), self.lanes.order))

    def set_lanes(self, choice: LaneChoice) -> None:
        """Arrange the lanes as chosen."""
        if choice != self.lanes:
            self.lanes = choice
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

        def work(_token: Token) -> "TimelineIndex":
            from explorer.services.lanes_cache import index_for

            return index_for(project, choice)

        self._session.runner.submit("index", work, lambda index: self._show_index(project, index, choice))

    def _show_index(self, project: "Project", index: "TimelineIndex", choice: LaneChoice) -> None:
        def titles(rows: "Sequence[int]") -> list[str]:
            with self._session.reading:
                closed = project is not self._session.project
                return [""] * len(rows) if closed else [head.title for head in project.heads(rows)]

        def details(rows: "Sequence[int]") -> list[MarkDetail]:
            return [self._detail(project, row) for row in rows]

        first, self.has_index = not self.has_index, True
        self._timeline.set_index(index, choice)
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
        answers = self._session.answers
        if answers is not None:
            everything = answers.filtered.count == len(answers.filtered.mask)
            self._timeline.set_mask(None if everything else answers.filtered.mask)

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
        self.lanes = choice

    def _on_range_changed(self, wanted: "TimeRange | None") -> None:
        from explorer.gui.range_words import selected_range

        self._session.select_range(None if wanted is None else selected_range(wanted.start_us, wanted.end_us))

    def _on_visible_changed(self, visible: "TimeRange") -> None:
        self._overview.set_visible(visible.start_us, visible.end_us)
