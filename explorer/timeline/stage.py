"""The timeline's state without a screen: index, mask, lanes, view and scroll position in; a frame out.

The widget, the picture writer, the tests and the benches all drive this one object. One thread at a time.
"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.timeline.counting import LaneCounter
from explorer.timeline.extents import OPEN_US
from explorer.timeline.frame import Frame, MarkTable, RibbonSource
from explorer.timeline.index_building import restricted
from explorer.timeline.lanes import LaneChoice, sort_lanes
from explorer.timeline.layout import (
    NOTHING_HELD,
    Anchor,
    Held,
    LaneBand,
    Metrics,
    held_lanes,
    lane_height,
    scrolled,
    stack,
)
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
LEAST_LANE_PX = 40
"""About the height of the lowest lanes: so many of them share the budget."""
FIT_MARGIN = 0.03


class Size(NamedTuple):
    """The plot area (without axis and lane headers), in pixels."""

    width_px: int
    height_px: int


def counter_for(
    index: "TimelineIndex", mask: "NDArray[np.bool_] | None", totals: "NDArray[np.int64] | None" = None
) -> LaneCounter:
    """Return the counter of an index under a mask; any thread. `totals`: the kept entries of every lane, where
    known.
    """
    if mask is None:
        return LaneCounter(index)
    kept = int(np.count_nonzero(mask))
    if kept == len(mask):
        return LaneCounter(index)
    if kept <= len(mask) * RESTRICT_SHARE or kept <= 2_000:
        return LaneCounter(restricted(index, np.flatnonzero(mask).astype(np.int32)))
    counter = LaneCounter(index, mask, totals)
    counter.prepare()
    return counter


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
        self.order = self.every_lane = np.zeros(0, np.int32)
        self._collapsed: list[bool] = []
        self._pinned = 0
        self._wanted = -1
        self._held = NOTHING_HELD
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
        if index is None or self._wanted >= len(index.columns):
            self._wanted = -1
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
            wanted = self._wanted_kept()
            self._scenes = SceneCache(counter, self._rules(), self._measure, self.hurried, wanted=wanted)
            self._ribbons = RibbonSource(counter, hurried=self.hurried)
        self._arrange()

    def _arrange(self) -> None:
        """Order the lanes that have any kept event; the lane at the top of the view stays there if it can."""
        top = int(self.order[self.anchor.position]) if self.anchor.position < len(self.order) else -1
        was_held = self._pinned
        if self.index is None or self.counter is None:
            self.order = self.every_lane = np.zeros(0, np.int32)
            self._collapsed, self._pinned = [], 0
        else:
            index = self.index
            counts = self.counter.totals()
            self.every_lane = sort_lanes(
                self.choice, index.lane_keys, index.lane_names, counts, index.lane_first_us
            )
            self.order = self.every_lane[counts[self.every_lane] > 0]
            folded, pinned = set(self.choice.collapsed), set(self.choice.pinned)
            keys = [index.lane_keys[lane] for lane in self.order.tolist()] if folded or pinned else []
            self._collapsed = [key in folded for key in keys] or [False] * len(self.order)
            self._pinned = sum(key in pinned for key in keys)
        again = np.flatnonzero(self.order == top)
        at = int(again[0]) if len(again) and self.anchor.position > was_held else 0
        self.anchor = Anchor(at, self.anchor.hidden_px if at else 0.0)
        if self._scenes is not None:
            self._scenes.rules = self._rules()
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
            counter, wanted = self._scenes.counter, self._scenes.wanted
            self._scenes = SceneCache(counter, self._rules(), self._measure, self.hurried, wanted=wanted)
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

    def want(self, row: int | None) -> bool:
        """Draw an event even where its lane is crowded; True if the picture changes. None for no event."""
        self._wanted = -1 if row is None else row
        if self._scenes is None or not self._scenes.want(self._wanted_kept()):
            return False
        self._dirty()
        return True

    def _wanted_kept(self) -> int:
        return self._wanted if self.mask is None or self.mask[self._wanted] else -1

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
        seen = min(lanes, max(1, height // LEAST_LANE_PX))
        return SceneRules(min(40, max(4, rows)), crowded, max(60, min(600, MARK_BUDGET // seen)))

    def _dirty(self) -> None:
        self._bands = self._table = None

    def bands(self) -> list[LaneBand]:
        """Return the lanes in sight."""
        if self._bands is None:
            self._bands = self._stack()
            self._guess = max(1, len(self._bands))
        return self._bands

    @property
    def held(self) -> Held:
        """The pinned lanes that stay at the top; none on paper, where lanes go on from page to page."""
        if not self._pinned or self._whole_lanes or self._scenes is None:
            return NOTHING_HELD
        self._scenes.enter(self.viewport)
        most = min(self._pinned, self.size.height_px // self.metrics.collapsed_px + 1)
        scenes = self._scenes.get(self.order[:most].tolist())
        folded = self._collapsed[:most]
        heights = [lane_height(s, self.metrics, collapsed=c) for s, c in zip(scenes, folded, strict=True)]
        return held_lanes(heights, float(self.size.height_px))

    def _stack(self) -> list[LaneBand]:
        if self._scenes is None:
            return []
        self._scenes.rules = self._rules()
        self._scenes.enter(self.viewport)
        self._scenes.pending = False
        height, self._held = float(self.size.height_px), self.held
        bands = stack(
            self.order.tolist(), self._collapsed, self.anchor, height, self.metrics, self._scenes.get,
            self._guess, self._held,
        )  # fmt: skip
        if self._whole_lanes:
            bands = [b for b in bands if b.top + b.height <= height] or bands[:1]
        return bands

    def frame(self) -> Frame:
        """Return the picture of the present state as arrays; newer ones are to come while `pending`."""
        if self._scenes and self._scenes.pending:
            self._dirty()
        bands = self.bands()
        if self._table is None:
            self._table = MarkTable(bands, self.metrics, self._held, float(self.size.height_px))
        window = self._scenes.window if self._scenes else None
        ribbons = self._ribbons.at(bands, self.viewport, window) if self._ribbons and window else ()
        provisional = self._scenes is not None and self._scenes.pending
        marks = self._table.at(self.viewport)
        return Frame(self.viewport, tuple(bands), marks, ribbons, self._held, provisional)

    def scroll(self, dy_px: float) -> bool:
        """Scroll the lanes (positive: towards later ones); False if there is nothing more that way."""
        held, lanes = self.held, range(len(self.order))
        room_px = self.size.height_px - held.height_px
        return self._scroll_to(scrolled(self.anchor, dy_px, lanes, self.height_of, room_px, held.lanes))

    def scroll_to_lane(self, position: int, hidden_share: float = 0.0) -> bool:
        """Bring a lane to the top of what scrolls; a held lane is there already."""
        position = min(max(position, self.held.lanes), max(0, len(self.order) - 1))
        hidden = hidden_share * self.height_of(position) if len(self.order) else 0.0
        self.anchor = Anchor(position, hidden)
        self._dirty()
        return self.scroll(0.0)

    def begin_at(self, position: int, hidden_px: float = 0.0) -> None:
        """Put a lane at the very top, less what of it is hidden, even if little follows: on paper the lanes go on
        from page to page.
        """
        self.anchor = Anchor(position, hidden_px)
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
    times = np.concatenate([earliest[np.abs(earliest) < OPEN_US], latest[np.abs(latest) < OPEN_US]])
    return (int(times.min()), int(times.max())) if len(times) else counter.index.extent
