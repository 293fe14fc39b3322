"""Which events the timeline shows: the index, the filter's mask, events without a date, activity."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer

from explorer.model.columns import FLAG_UNDATED
from explorer.timeline.stage import counter_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.overview import Activity

    Mask = NDArray[np.bool_]

AT_ONCE = 60_000
"""Filters over so many events are applied on the GUI thread; beyond, a worker prepares them and the old
picture stays.
"""
UNDATED_SHOWN = 40
STRIP_AFTER_MS = 120
"""The overview of a large answer is counted so long after the timeline has taken it."""

CountLanes = Callable[[], "NDArray[np.int64] | None"]
"""Gives the number of kept entries of every lane, or None where it cannot tell; called on a worker thread."""


class ShownEvents:
    """The events of a view. `undated` are the rows without a date that the filter keeps."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.undated: NDArray[np.int32] = np.zeros(0, np.int32)
        self._activity: tuple[TimelineIndex, Activity] | None = None

    def keep(self, mask: "Mask | None", count_lanes: "CountLanes | None" = None) -> None:
        """Show only the events of a mask (bool per row); None shows all."""
        index = self._view.stage.index
        if index is None:
            return
        background = self._view.background
        if mask is None or len(mask) <= AT_ONCE:
            background.drop("mask")
            self.apply(mask, counter_for(index, mask))
            return

        def prepare() -> "tuple[TimelineIndex, LaneCounter]":
            return index, counter_for(index, mask, count_lanes() if count_lanes else None)

        def apply(made: "tuple[TimelineIndex, LaneCounter]") -> None:
            if made[0] is self._view.stage.index:
                self.apply(mask, made[1])

        background.submit("mask", prepare, apply)

    def apply(self, mask: "Mask | None", counter: "LaneCounter") -> None:
        """Show the events of a mask whose counter is there."""
        self._view.stage.set_mask(mask, counter)
        self.changed(mask)
        self._view.repaint_all()

    def changed(self, mask: "Mask | None") -> None:
        """Follow another index or mask of the stage."""
        view, index = self._view, self._view.stage.index
        self.undated = index.undated_row if index is not None else np.zeros(0, np.int32)
        if mask is not None:
            self.undated = self.undated[mask[self.undated]]
        if mask is None or len(mask) <= AT_ONCE:
            view.titles.request(self.undated_shown())
        view.range.events_changed()
        self._tell_activity(mask)
        view.take_size()

    def undated_shown(self) -> list[int]:
        """Return the first events without a date: those that have room, and more."""
        rows: list[int] = self.undated[:UNDATED_SHOWN].tolist()
        return rows

    def undated_titles(self) -> dict[int, str]:
        """Return the known titles of the first events without a date, by row."""
        rows = self.undated_shown()
        return {row: title for row in rows if (title := self._view.titles.text(row))}

    def are_undated(self, rows: "Sequence[int]") -> bool:
        """Whether every one of the rows is an event without a date."""
        index = self._view.stage.index
        return index is not None and bool((index.columns.flags[list(rows)] & FLAG_UNDATED).all())

    def undated_at(self, x: float, y: float) -> int | None:
        """Return the event without a date at a widget position in the strip under the lanes."""
        view = self._view
        if y < view.plot_rect().bottom() or x < view.metrics.header_px:
            return None
        titles = self.undated_titles()
        place = view.painter.undated_place(list(titles.values()), x, view.width())
        return list(titles)[place] if place is not None else None

    def _tell_activity(self, mask: "Mask | None") -> None:
        index = self._view.stage.index
        if index is None:
            return
        known = self._activity[1] if self._activity and self._activity[0] is index else None

        def count() -> "Activity":
            from explorer.timeline.overview import activity_of

            return activity_of(index, mask, known)

        def tell(activity: "Activity") -> None:
            self._activity = index, activity
            self._view.activity_changed.emit(activity)
            if mask is None and len(index.columns) > AT_ONCE:
                self._view.background.submit("bits", prepare, lambda _: None)

        def prepare() -> None:
            from explorer.timeline.notable import prepare

            prepare(index)

        def begin() -> None:
            if self._view.stage.index is index and self._view.stage.mask is mask:
                self._view.background.submit("activity", count, tell)

        if len(index.columns) <= AT_ONCE:
            begin()
        else:
            # The picture first: the strip below may come a blink later.
            QTimer.singleShot(STRIP_AFTER_MS, self._view, begin)
