"""The selected range: its two edges, which of them a hand or key moves, what it snaps to, its counts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.gui import timeline_wording as wording
from explorer.model.certainty import TimeRange
from explorer.timeline.navigation import nearest_unit, snap_step, snapped

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.range_counts import RangeCount, RangeCounter
    from explorer.timeline.viewport import Viewport

GRAB_PX = 5.0


@dataclass(slots=True)
class RangeEdges:
    """Times in microseconds; `anchor_us` is the edge that stays, `moving_us` the one that a drag or key
    moves.
    """

    anchor_us: int | None = None
    moving_us: int | None = None
    held: bool = False

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The range (start, end) or None."""
        if self.anchor_us is None or self.moving_us is None or self.anchor_us == self.moving_us:
            return None
        return min(self.anchor_us, self.moving_us), max(self.anchor_us, self.moving_us)

    def set(self, bounds: tuple[int, int] | None) -> None:
        """Take a range from outside, unless a hand holds an edge."""
        if not self.held and bounds != self.bounds:
            self.anchor_us, self.moving_us = bounds or (None, None)

    def near(self, x: float, viewport: "Viewport") -> int | None:
        """Return which edge (0 or 1) is under a pixel."""
        distances = [abs(viewport.px_of(edge) - x) for edge in self.bounds or ()]
        return distances.index(min(distances)) if distances and min(distances) <= GRAB_PX else None

    def step(self, direction: int, viewport: "Viewport", start_us: int) -> None:
        """Move the far edge by a calendar unit; without a range, begin one at `start_us`."""
        unit = snap_step(viewport)
        if self.bounds is None:
            self.anchor_us = self.moving_us = nearest_unit(start_us, unit)
        assert self.moving_us is not None
        here = nearest_unit(self.moving_us, unit)
        self.moving_us = nearest_unit(here + direction * round(unit.least_us * 1.15), unit)


class RangeControl:
    """The range of a view."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.edges = RangeEdges()
        self._counter: RangeCounter | None = None

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The range (start, end) or None."""
        return self.edges.bounds

    @property
    def count(self) -> "RangeCount | None":
        """Certain and possible events in the range, as soon as their counter is there."""
        bounds = self.bounds
        return self._counter.count(*bounds) if bounds and self._counter else None

    @property
    def banner(self) -> str:
        """The range and its counts in words."""
        return wording.range_words(*self.bounds, self.count) if self.bounds else ""

    def set(self, bounds: tuple[int, int] | None) -> None:
        """Show a range given from outside."""
        self.edges.set(bounds)
        self._want_counter()

    def grab(self, x: float) -> bool:
        """Take hold of the edge at a pixel of the plot, if one is there."""
        near, bounds = self.edges.near(x, self._view.stage.viewport), self.bounds
        if near is None or bounds is None:
            return False
        self.edges = RangeEdges(bounds[1 - near], bounds[near], held=True)
        return True

    def begin(self, x: float) -> None:
        """Start a range at a pixel of the plot."""
        at = self._snap(x)
        self.edges = RangeEdges(at, at, held=True)
        self._want_counter()

    def drag(self, x: float) -> None:
        """Move the held edge to a pixel of the plot."""
        self.edges.moving_us = self._snap(x)
        self._view.update()

    def drop(self) -> None:
        """Let go of the edge and tell the range; one without length is none."""
        self.edges.held = False
        if self.bounds is None:
            self.edges = RangeEdges()
        self._tell()

    def extend(self, direction: int) -> None:
        """Move the far edge by a calendar unit; begin at the selected event or the middle of the view."""
        view, viewport = self._view, self._view.stage.viewport
        start, index = (viewport.start_us + viewport.end_us) // 2, view.stage.index
        if index is not None and view.selected is not None:
            start = max(viewport.start_us, int(index.columns.earliest_us[view.selected]))
        self.edges.step(direction, viewport, start)
        self._want_counter()
        self._tell()

    def clear(self) -> bool:
        """Drop the range and tell; False if there is none."""
        if self.bounds is None:
            return False
        self.edges = RangeEdges()
        self._tell()
        return True

    def events_changed(self) -> None:
        """Count other events from now on."""
        self._counter = None
        self._view.background.drop("range")
        self._want_counter()

    def _tell(self) -> None:
        bounds = self.bounds
        self._view.range_changed.emit(TimeRange(*bounds) if bounds else None)
        self._view.update()

    def _snap(self, x: float) -> int:
        view, index = self._view, self._view.stage.index
        columns = index.columns if index else None
        return snapped(view.stage.viewport.us_at(x), view.stage.viewport, view.frame().marks, columns)

    def _want_counter(self) -> None:
        """Have the counter made by the worker once there is a range."""
        index, mask = self._view.stage.index, self._view.stage.mask
        if index is None or self._counter is not None or self.edges.anchor_us is None:
            return
        columns = index.columns

        def make() -> "RangeCounter":
            from explorer.timeline.range_counts import RangeCounter

            return RangeCounter(columns, mask)

        self._view.background.submit("range", make, self._take_counter)

    def _take_counter(self, counter: "RangeCounter") -> None:
        self._counter = counter
        self._view.update()
