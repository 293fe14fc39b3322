"""What a lane shows in a window of time: marks in rows, labels, density when crowded. Built once an octave
and window.

A frame only moves these arrays to pixels (`frame`). Positions are those of the window's coarsest scale; see
`packing`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.timeline.distinct import distinct
from explorer.timeline.extents import OPEN_US, TAIL_PX, extents_px, is_point
from explorer.timeline.notable import Notables
from explorer.timeline.packing import (
    LABEL_PADDING_PX,
    Item,
    Packing,
    pack_by_rank,
    pack_kept,
    pack_labelled,
    pack_marks,
)
from explorer.timeline.querying import Window, longest_rows, spanning, touching_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import EventColumns
    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.viewport import Viewport

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]
    Floats = NDArray[np.float64]

SPARE_ROWS = 6
"""A lane may grow by so many rows while panning before its marks are arranged anew."""
DOT_PX = 11.0
"""The width of a point's symbol; a date narrower than that is a symbol, a wider one shows its bounds."""
MIN_MARK_PX = 3.0

SCENES_A_FRAME = 2
"""Laying out a crowded lane takes up to a millisecond."""

Measure = Callable[["Int32s"], "NDArray[np.float64]"]
"""Gives the widths in pixels of the labels of events; 0 for none."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Marks:
    """Marks of one lane. `sub_row` counts from the lane's top; -1 is the spanning
    band.
    """

    row: "Int32s"
    sub_row: "NDArray[np.int16]"
    label_px: "NDArray[np.float32]"
    inside: "NDArray[np.bool_]"
    earliest_us: "Int64s"
    latest_us: "Int64s"
    core_start_us: "Int64s"
    core_end_us: "Int64s"
    status: "NDArray[np.uint8]"
    flags: "NDArray[np.uint8]"

    def __len__(self) -> int:
        """Return the number of marks."""
        return len(self.row)

    def only(self, chosen: "NDArray[np.bool_]") -> "Marks":
        """Return the marks chosen by a mask."""
        return Marks(*(getattr(self, name)[chosen] for name in Marks.__slots__))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LaneScene:
    """A lane in a window. `crowded`: its density is shown above the rows, and marks are only the longest
    that fit.
    """

    lane: int
    crowded: bool
    count: int
    rows_used: int
    spanning_count: int
    spanning_rows: int  # rows of the thin bands on top: 0..3
    marks: Marks


class SceneRules(NamedTuple):
    """How much room a lane may take, in rows; `budget` marks at most over all visible lanes."""

    rows: int = 8
    crowded_rows: int = 2
    lane_budget: int = 200

    @property
    def longest(self) -> int:
        """How many of a crowded lane's longest events are looked at, beside the important ones."""
        return self.lane_budget // 2


@dataclass(slots=True)
class SceneCache:
    """The scenes of the lanes seen in the current window; kept until the octave changes or the window is
    left.

    When `hurried`, a call makes only a few scenes and gives the last ones of the other lanes, so that no
    frame of an
    animation waits for all of them; `pending` says that a further call would bring newer ones.
    """

    counter: "LaneCounter"
    rules: SceneRules
    measure: Measure
    hurried: bool = False
    pending: bool = False
    window: Window | None = None
    octave: int = 0
    lanes: dict[int, LaneScene] = field(default_factory=dict)
    wanted: int = -1
    """The row of an event that is drawn wherever it stands, e.g. the selected one; -1 for none."""
    _notables: Notables = field(init=False)
    _last: dict[int, LaneScene] = field(default_factory=dict)
    """The scenes of the window or layout before: what a hurried call shows."""
    _keep_rows: bool = False
    """Whether marks keep the rows they have in `_last`: only within an octave."""

    def __post_init__(self) -> None:
        """Have nothing read yet."""
        self._notables = Notables(self.counter)

    def enter(self, viewport: "Viewport") -> bool:
        """Make the window hold the viewport; True if it changed and the scenes are new."""
        octave, window = viewport.octave, self.window
        same_octave = window is not None and octave == self.octave
        if same_octave and window is not None and window.holds(viewport.start_us, viewport.end_us):
            return False
        near = window is not None and abs(octave - self.octave) <= 2
        near = near and window is not None and window.meets(viewport.start_us, viewport.end_us)
        self._last = {**self._last, **self.lanes} if near else {}
        self._keep_rows = same_octave
        self.window, self.octave, self.lanes = window_around(viewport), octave, {}
        return True

    def refresh(self) -> None:
        """Lay out again, e.g. when titles have arrived; marks keep their rows where they can."""
        self._last, self.lanes, self._keep_rows = {**self._last, **self.lanes}, {}, True

    def want(self, row: int) -> bool:
        """Draw an event in any case; True if some lane must be laid out again for it."""
        self.wanted = row
        again = [lane for lane, scene in self.lanes.items() if self._misses(scene)]
        for lane in again:
            self._last[lane] = self.lanes.pop(lane)
        self._keep_rows = self._keep_rows or bool(again)
        return bool(again)

    def _misses(self, scene: LaneScene) -> bool:
        assert self.window is not None
        wanted = scene.crowded and _wanted_in(self.counter, scene.lane, self.window, self.wanted)
        return wanted and not (scene.marks.row == self.wanted).any()

    def get(self, lanes: list[int]) -> list[LaneScene]:
        """Return the scenes of lanes, making the missing ones together."""
        assert self.window is not None
        missing = [lane for lane in lanes if lane not in self.lanes]
        if self.hurried and len(missing) > SCENES_A_FRAME:
            urgent = [lane for lane in missing if lane not in self._last]
            others = [lane for lane in missing if lane in self._last]
            room = max(0, SCENES_A_FRAME - len(urgent))
            self.pending = self.pending or len(others) > room
            missing = urgent + others[:room]
        if missing:
            before = self._last if self._keep_rows else {}
            made = build_scenes(
                self.counter,
                self._notables,
                missing,
                self.window,
                self.rules,
                self.measure,
                before,
                self.wanted,
            )
            self.lanes.update(zip(missing, made, strict=True))
        return [self.lanes.get(lane) or self._last[lane] for lane in lanes]


def window_around(viewport: "Viewport") -> Window:
    """Return the window three viewports wide (at the octave's coarsest scale) around a viewport, aligned
    to a grid.
    """
    us_per_px = 2.0**viewport.octave
    step = max(1, round(us_per_px * (-(-viewport.width_px // 64) * 64)))
    at = (viewport.start_us + viewport.span_us // 2) // step
    return Window((at - 1) * step, (at + 2) * step, us_per_px)


def build_scenes(
    counter: "LaneCounter",
    notables: Notables,
    lanes: list[int],
    window: Window,
    rules: SceneRules,
    measure: Measure,
    before: dict[int, LaneScene],
    wanted: int = -1,
) -> list[LaneScene]:
    """Return the scene of each lane. Some milliseconds for two dozen crowded lanes."""
    counts = [counter.touching(lane, window.start_us, window.end_us) for lane in lanes]
    crowded = [lane for lane, count in zip(lanes, counts, strict=True) if count > rules.lane_budget]
    chosen: dict[int, Int32s] = {}
    if crowded:
        found = longest_rows(counter, np.array(crowded, np.int64), window, rules.longest)
        for lane, longest in zip(crowded, found, strict=True):
            notable = notables.rows(lane, window, rules.crowded_rows)
            needed = [wanted] if _wanted_in(counter, lane, window, wanted) else []
            chosen[lane] = distinct(np.concatenate([longest, notable, np.array(needed, np.int32)]))
    ranked = dict(zip(chosen, _ranked(counter, list(chosen.values()), window, measure, wanted), strict=True))
    return [
        _lane_scene(counter, lane, count, ranked.get(lane), window, rules, measure, before.get(lane), wanted)
        for lane, count in zip(lanes, counts, strict=True)
    ]


def _lane_scene(
    counter: "LaneCounter",
    lane: int,
    count: int,
    ranked: "tuple[Int32s, list[Item]] | None",
    window: Window,
    rules: SceneRules,
    measure: Measure,
    before: LaneScene | None,
    wanted: int,
) -> LaneScene:
    cover = spanning(counter, lane, window)
    packing: Packing | None = None
    if ranked is None:
        rows = touching_rows(counter, lane, window)
        # By where they are drawn: a mark with an unknown start stands at its end.
        rows = rows[np.argsort(reaches(rows, counter.index.columns, window)[0], kind="stable")]
        items = _items(counter, rows, window, measure)
        packing = _pack_all(items, rules, _preferred(rows, before))
        if packing is None:
            ranked = _ranked(counter, [rows], window, measure, wanted)[0]
    crowded = packing is None
    if packing is None:
        assert ranked is not None
        rows, items = ranked
        needed = wanted >= 0 and rows[:1].tolist() == [wanted]
        packing = pack_by_rank(items, rules.crowded_rows, _preferred(rows, before), first_needed=needed)
    marks = _marks(counter, rows, packing, cover.rows, measure)
    return LaneScene(lane, crowded, count, packing.rows_used, cover.count, len(cover.rows), marks)


def _pack_all(items: list[Item], rules: SceneRules, prefer: list[int] | None) -> Packing | None:
    """Return a packing in which every item has its place: with all labels, or with those that find room."""
    packing = pack_labelled(items, rules.rows, prefer)
    if prefer is not None and not (packing.complete and packing.keeps(prefer)):
        packing = pack_kept(items, rules.rows + SPARE_ROWS, prefer)
    if not packing.complete:
        packing = pack_marks(items, rules.rows)
    return packing if packing.complete else None


def _preferred(rows: "Int32s", before: LaneScene | None) -> list[int] | None:
    if before is None or not len(before.marks):
        return None
    known = dict(zip(before.marks.row.tolist(), before.marks.sub_row.tolist(), strict=True))
    shift = before.spanning_rows
    return [known.get(row, -1 - shift) for row in rows.tolist()]


def _wanted_in(counter: "LaneCounter", lane: int, window: Window, row: int) -> bool:
    """Whether a lane holds an event that begins or ends in a window."""
    index = counter.index
    if row < 0 or lane not in index.event_lane[index.event_offset[row] : index.event_offset[row + 1]]:
        return False
    ends = int(index.columns.earliest_us[row]), int(index.columns.latest_us[row])
    return any(window.start_us < end < window.end_us for end in ends)


def _ranked(
    counter: "LaneCounter", chosen: "list[Int32s]", window: Window, measure: Measure, wanted: int
) -> "list[tuple[Int32s, list[Item]]]":
    """Return each lane's events in the order in which they are given places: the wanted one, the important, then
    bounded dates, then the longest. All lanes at once: a call of numpy costs more than a lane's few numbers.
    """
    if not chosen:
        return []
    rows, columns = np.concatenate(chosen), counter.index.columns
    lane = np.repeat(np.arange(len(chosen)), [len(one) for one in chosen])
    earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
    unbounded = (earliest <= -OPEN_US) | (latest >= OPEN_US)
    length = np.where(unbounded, 0.0, latest.astype(np.float64) - earliest)
    importance = -columns.importance[rows].astype(np.int64)
    rows = rows[np.lexsort((-length, unbounded, importance, rows != wanted, lane))]
    items = _items(counter, rows, window, measure)
    cuts = pairwise(accumulate(map(len, chosen), initial=0))
    return [(rows[first:last], items[first:last]) for first, last in cuts]


def _items(counter: "LaneCounter", rows: "Int32s", window: Window, measure: Measure) -> list[Item]:
    if not len(rows):
        return []
    columns = counter.index.columns
    lo, hi = reaches(rows, columns, window)
    width = measure(rows)
    inside = hi - lo >= width + LABEL_PADDING_PX
    return list(map(Item, lo.tolist(), hi.tolist(), width.tolist(), inside.tolist()))


def reaches(rows: "Int32s", columns: "EventColumns", window: Window) -> "tuple[Floats, Floats]":
    """Return where each mark begins and ends in pixels of the window's coarsest scale, its symbol
    included.
    """
    earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
    found = extents_px(
        earliest, latest, columns.core_start_us[rows], columns.core_end_us[rows], columns.flags[rows],
        window.start_us, window.us_per_px,
    )  # fmt: skip
    end = (window.end_us - window.start_us) / window.us_per_px
    lo, hi = np.maximum(found.x0, -TAIL_PX), np.minimum(found.x1, end + TAIL_PX)
    short = is_point(earliest, latest) & (hi - lo < DOT_PX)
    least = np.where(short, DOT_PX, MIN_MARK_PX)
    grow = np.maximum(0.0, least - (hi - lo)) / 2
    return lo - grow, hi + grow


def _marks(
    counter: "LaneCounter",
    rows: "Int32s",
    packing: Packing,
    covering: "Int32s",
    measure: Measure,
) -> Marks:
    """Return the placed items and, above them, the bands of the events that cover the window, as arrays."""
    sub_row = np.array(packing.row, np.int16).reshape(-1)
    placed = np.flatnonzero(sub_row >= 0)
    label = np.array(packing.label_px, np.float32)[placed] if len(placed) else np.zeros(0, np.float32)
    inside = np.array(packing.inside, np.bool_)[placed]
    bands = len(covering)
    band_label = measure(covering).astype(np.float32) if bands else np.zeros(0, np.float32)
    every = np.concatenate([covering, rows[placed]]) if len(placed) else covering
    columns = counter.index.columns
    return Marks(
        every.astype(np.int32),
        np.concatenate([np.arange(-bands, 0, dtype=np.int16), sub_row[placed]]),
        np.concatenate([band_label, label]),
        np.concatenate([np.ones(bands, np.bool_), inside]),
        columns.earliest_us[every],
        columns.latest_us[every],
        columns.core_start_us[every],
        columns.core_end_us[every],
        columns.status[every],
        columns.flags[every],
    )
