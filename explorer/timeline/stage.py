"""The timeline's state without a screen: index, mask, lanes, view and scroll position in; a frame out.

The widget, the picture writer, the tests and the benches all drive this one object. One thread at a time.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.timeline.counting import LaneCounter
from explorer.timeline.frame import Frame, MarkTable, RibbonSource
from explorer.timeline.index_building import restricted
from explorer.timeline.lanes import LaneChoice, sort_lanes
from explorer.timeline.layout import Anchor, LaneBand, Metrics, lane_height, scrolled, stack
from explorer.timeline.scene import Measure, SceneCache, SceneRules
from explorer.timeline.viewport import Viewport, showing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.scene import LaneScene

RESTRICT_SHARE = 0.02
"""A filter that keeps less gets an index of its own, in some milliseconds; a wider one masks the full
index.
"""
MARK_BUDGET = 4_000
FIT_MARGIN = 0.03


@dataclass(frozen=True, slots=True)
class Size:
    """The plot area (without axis and lane headers), in pixels."""

    width_px: int
    height_px: int


def counter_for(index: "TimelineIndex", mask: "NDArray[np.bool_] | None") -> LaneCounter:
    """Return the counter of an index under a mask; any thread."""
    if mask is None:
        return LaneCounter(index)
    kept = int(np.count_nonzero(mask))
    if kept == len(mask):
        return LaneCounter(index)
    if kept <= len(mask) * RESTRICT_SHARE or kept <= 2_000:
        return LaneCounter(restricted(index, np.flatnonzero(mask).astype(np.int32)))
    return LaneCounter(index, mask)


class Stage:
    """What is shown where. Every setter keeps the rest; `frame` is cheap when nothing changed."""

    def __init__(
        self,
        metrics: Metrics | None = None,
        measure: Measure | None = None,
        *,
        whole_lanes: bool = False,
        hurried: bool = False,
    ) -> None:
        self.metrics = metrics or Metrics()
        self._measure = measure or (lambda rows: np.zeros(len(rows)))
        self.index: TimelineIndex | None = None
        self.mask: NDArray[np.bool_] | None = None
        self.choice = LaneChoice()
        self.size = Size(1, 1)
        self.viewport = Viewport(0, 1e9, 1.0)
        self.anchor = Anchor()
        self.order = np.zeros(0, np.int32)
        self._collapsed: list[bool] = []
        self._scenes: SceneCache | None = None
        self._bands: list[LaneBand] | None = None
        self._table: MarkTable | None = None
        self._ribbons: RibbonSource | None = None
        self._guess = 12
        self._whole_lanes, self.hurried = whole_lanes, hurried

    @property
    def counter(self) -> LaneCounter | None:
        """The counts of the shown events."""
        return self._scenes.counter if self._scenes else None

    def set_index(self, index: "TimelineIndex | None", choice: LaneChoice | None = None) -> None:
        """Show another index; the mask is dropped, the view is kept."""
        self.index, self.mask = index, None
        if choice is not None:
            self.choice = choice
        self.anchor = Anchor()
        self._use(LaneCounter(index) if index is not None else None)

    def set_mask(self, mask: "NDArray[np.bool_] | None", counter: LaneCounter | None = None) -> None:
        """Show only the events of a mask; `counter` if a worker has prepared it (`counter_for`)."""
        self.mask = mask
        if self.index is not None:
            self._use(counter or counter_for(self.index, mask))

    def set_choice(self, choice: LaneChoice) -> None:
        """Reorder, pin or collapse lanes; `by` and `shown` must be those of the index."""
        self.choice = choice
        self._arrange()

    def _use(self, counter: LaneCounter | None) -> None:
        self._scenes = self._ribbons = None
        if counter is not None:
            self._scenes = SceneCache(counter, self._rules(), self._measure, self.hurried)
            self._ribbons = RibbonSource(counter, hurried=self.hurried)
        self._arrange()

    def _arrange(self) -> None:
        """Order the lanes that have any kept event; the lane at the top of the view stays there if it can."""
        top = int(self.order[self.anchor.position]) if self.anchor.position < len(self.order) else -1
        if self.index is None or self.counter is None:
            self.order, self._collapsed = np.zeros(0, np.int32), []
        else:
            index = self.index
            counts = self.counter.totals()
            order = sort_lanes(self.choice, index.lane_keys, index.lane_names, counts, index.lane_first_us)
            self.order = order[counts[order] > 0]
            folded = set(self.choice.collapsed)
            self._collapsed = [index.lane_keys[lane] in folded for lane in self.order]
        again = np.flatnonzero(self.order == top)
        at = int(again[0]) if len(again) and self.anchor.position else 0
        self.anchor = Anchor(at, self.anchor.hidden_px if at else 0.0)
        self._dirty()

    @property
    def pending(self) -> bool:
        """Whether the next frame will show more of the present view than the last one did (`hurried`)."""
        return bool((self._scenes and self._scenes.pending) or (self._ribbons and self._ribbons.pending))

    def lane_count_of(self, lane: int) -> int:
        """Return how many shown events a lane holds."""
        return self.counter.total(lane) if self.counter else 0

    def resize(self, width_px: int, height_px: int) -> None:
        """Take another size; the start and scale of the view are kept."""
        size = Size(max(1, width_px), max(1, height_px))
        if size == self.size:
            return
        self.size = size
        self.viewport = self.viewport.resized(float(size.width_px))
        if self._scenes:
            self._scenes = SceneCache(self._scenes.counter, self._rules(), self._measure, self.hurried)
        self._dirty()

    def show(self, viewport: Viewport) -> None:
        """Move to a view of the stage's width."""
        if viewport != self.viewport:
            self.viewport = viewport
            if self._scenes and self._scenes.enter(viewport):
                self._dirty()

    def fitted(self) -> Viewport:
        """Return the view that shows all kept events with bounded dates."""
        counter = self.counter
        start, end = counter.index.extent if counter else (0, 1)
        if counter and counter.mask is not None:
            start, end = masked_extent(counter)
        return showing(start, end, float(self.size.width_px), FIT_MARGIN)

    def titles_arrived(self) -> None:
        """Lay out again with the labels' true widths."""
        if self._scenes:
            self._scenes.refresh()
        self._dirty()

    def _rules(self) -> SceneRules:
        metrics, height, lanes = self.metrics, self.size.height_px, max(1, len(self.order))
        rows = int(height / metrics.row_px / min(lanes, 3.5))
        # Crowded lanes share the height by six and a half: enough to read a few, the rest scrolls.
        crowded_px = height / min(lanes, 6.5) - metrics.ribbon_px - 2 * metrics.pad_px
        crowded = min(12, max(2, int(crowded_px / metrics.row_px)))
        return SceneRules(min(40, max(4, rows)), crowded, max(60, min(600, MARK_BUDGET // lanes)))

    def _dirty(self) -> None:
        self._bands = self._table = None

    def bands(self) -> list[LaneBand]:
        """Return the lanes in sight."""
        if self._bands is None:
            self._bands = self._stack(self.anchor)
            self._guess = max(1, len(self._bands))
        return self._bands

    def _stack(self, anchor: Anchor) -> list[LaneBand]:
        if self._scenes is None:
            return []
        self._scenes.rules = self._rules()
        self._scenes.enter(self.viewport)
        self._scenes.pending = False
        height = float(self.size.height_px)
        bands = stack(
            self.order.tolist(), self._collapsed, anchor, height, self.metrics, self._scenes.get, self._guess
        )
        if self._whole_lanes:
            bands = [b for b in bands if b.top + b.height <= height] or bands[:1]
        return bands

    def frame(self) -> Frame:
        """Return the picture of the present state as arrays; newer ones are to come while `pending`."""
        if self._scenes and self._scenes.pending:
            self._dirty()
        bands = self.bands()
        if self._table is None:
            self._table = MarkTable(bands, self.metrics)
        window = self._scenes.window if self._scenes else None
        ribbons = self._ribbons.at(bands, self.viewport, window) if self._ribbons and window else ()
        return Frame(self.viewport, tuple(bands), self._table.at(self.viewport), ribbons)

    def scroll(self, dy_px: float) -> bool:
        """Scroll the lanes (positive: towards later ones); False if there is nothing more that way."""
        return self._scroll_to(
            scrolled(self.anchor, dy_px, range(len(self.order)), self.height_of, float(self.size.height_px))
        )

    def scroll_to_lane(self, position: int, hidden_share: float = 0.0) -> bool:
        """Bring a lane to the top of the view."""
        position = min(max(position, 0), max(0, len(self.order) - 1))
        hidden = hidden_share * self.height_of(position) if len(self.order) else 0.0
        self.anchor = Anchor(position, hidden)
        self._dirty()
        return self.scroll(0.0)

    def begin_at(self, position: int) -> None:
        """Put a lane at the very top even if little follows it: on paper the lanes go on from page to page."""
        self.anchor = Anchor(position, 0.0)
        self._dirty()

    def _scroll_to(self, anchor: Anchor) -> bool:
        changed = anchor != self.anchor
        self.anchor = anchor
        if changed:
            self._dirty()
        return changed

    def height_of(self, position: int) -> float:
        """Return the height of a lane in the present window, by its place in the order."""
        scene = self._scene_at(position)
        return lane_height(scene, self.metrics, collapsed=self._collapsed[position]) if scene else 0.0

    def _scene_at(self, position: int) -> "LaneScene | None":
        if self._scenes is None:
            return None
        self._scenes.enter(self.viewport)
        return self._scenes.get([int(self.order[position])])[0]


def masked_extent(counter: LaneCounter) -> tuple[int, int]:
    """Return from the earliest to the latest bounded instant of the kept events; one pass."""
    columns, mask = counter.index.columns, counter.mask
    earliest, latest = columns.earliest_us[mask], columns.latest_us[mask]
    limit = 2**61
    times = np.concatenate([earliest[np.abs(earliest) < limit], latest[np.abs(latest) < limit]])
    return (int(times.min()), int(times.max())) if len(times) else counter.index.extent


__all__ = ["Frame", "Size", "Stage", "counter_for", "masked_extent", "replace"]
