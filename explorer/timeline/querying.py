"""Which events of a lane touch a window of time: all of them, the longest under a budget, those that cover
it.

Cost follows what is returned, not what the lane holds: short classes overshoot by a factor of two at most,
and of
the classes longer than the window only events that begin or end in it are enumerated.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.model.columns import FLAG_WITHIN
from explorer.timeline.extents import OPEN_US
from explorer.timeline.index_building import ranges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.index import TimelineIndex

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]

SCAN_PER_LANE = 6_000
"""So many candidates of a lane are looked at under a mask, longest first; the rest stays density."""
FIRST_SCAN = 2
"""At first so many times the candidates are looked at that hold the budget on an average."""
SPANNING_SCAN = 4_096
"""So many candidates are looked at to name the events that cover a window; beyond it they are only
counted.
"""


class Window(NamedTuple):
    """A stretch of time [start_us, end_us) in which marks are laid out at `us_per_px`, its coarsest scale."""

    start_us: int
    end_us: int
    us_per_px: float

    def holds(self, start_us: int, end_us: int) -> bool:
        """Whether the stretch lies inside."""
        return self.start_us <= start_us and end_us <= self.end_us

    def meets(self, start_us: int, end_us: int) -> bool:
        """Whether the stretch overlaps."""
        return self.start_us < end_us and start_us < self.end_us


@dataclass(frozen=True, slots=True)
class Spanning:
    """The events that cover a whole window: how many, and the longest few of them (none where there are
    too many).
    """

    count: int
    rows: "Int32s"


NO_ROWS = np.zeros(0, np.int32)


def touching_rows(counter: "LaneCounter", lane: int, window: Window) -> "Int32s":
    """Return the kept events of a lane that begin or end inside the window, by their starts; complete."""
    index = counter.index
    lo, hi = int(index.lane_offset[lane]), int(index.lane_offset[lane + 1])
    a, b = np.searchsorted(index.start_rank[lo:hi], counter.begun_by(window.start_us, window.end_us - 1))
    c, d = np.searchsorted(index.end_rank[lo:hi], counter.over_before(window.start_us + 1, window.end_us))
    begun, over = index.start_rows(slice(lo + a, lo + b)), index.end_rows(slice(lo + c, lo + d))
    over = over[index.columns.earliest_us[over] <= window.start_us]
    rows = np.concatenate([over, begun])
    return rows if counter.mask is None else rows[counter.mask[rows]]


def longest_rows(counter: "LaneCounter", lanes: "Int64s", window: Window, budget: int) -> "list[Int32s]":
    """Return for each lane up to `budget` kept events that begin or end in the window, longest class first.

    Classes that stay under a pixel are left out: they show in the density alone.
    """
    full = _scan_limit(counter, budget)
    if counter.mask is None:
        return _longest(counter, lanes, window, budget, np.full(len(lanes), full))
    # As many candidates as are likely to hold the budget; where that was too few, all that may be looked at.
    every = np.maximum(counter.index.lane_offset[lanes + 1] - counter.index.lane_offset[lanes], 1)
    kept = np.maximum(counter.totals()[lanes], 1)
    found = _longest(counter, lanes, window, budget, np.minimum(full, budget * FIRST_SCAN * every // kept))
    short = [i for i, rows in enumerate(found) if len(rows) < budget]
    if short:
        again = _longest(counter, lanes[short], window, budget, np.full(len(short), full))
        for i, rows in zip(short, again, strict=True):
            found[i] = rows
    return found


def _longest(
    counter: "LaneCounter", lanes: "Int64s", window: Window, budget: int, limits: "Int64s"
) -> "list[Int32s]":
    """Return the same from at most so many candidates of each lane; fewer candidates are the first of more."""
    index = counter.index
    first_segment = index.segment_lane[lanes]
    per_lane = index.segment_lane[lanes + 1] - first_segment
    segments = ranges(first_segment, per_lane)
    place = np.repeat(np.arange(len(lanes)), per_lane)
    visible = np.ldexp(1.0, index.segment_class[segments].astype(np.int32) + 1) > window.us_per_px
    segments, place = segments[visible], place[visible]
    position, is_end, piece_place = _pieces(index, segments, place, window, limits)
    rows = index.by_start[index.class_start_rank[position]]
    rows[is_end] = index.by_end[index.class_end_rank[position[is_end]]]
    if counter.mask is not None:
        kept = counter.mask[rows]
        rows, piece_place = rows[kept], piece_place[kept]
    earliest, latest = index.columns.earliest_us[rows], index.columns.latest_us[rows]
    inside = (latest > window.start_us) & ((earliest > window.start_us) | (latest < window.end_us))
    rows, piece_place = rows[inside], piece_place[inside]
    cuts = np.searchsorted(piece_place, np.arange(len(lanes) + 1))
    return [rows[cuts[i] : min(cuts[i + 1], cuts[i] + budget)] for i in range(len(lanes))]


def spanning(counter: "LaneCounter", lane: int, window: Window, limit: int = 3) -> Spanning:
    """Return the kept events that cover the whole window.

    The count is exact without a mask; with one it is exact as long as the candidates are few.
    """
    index = counter.index
    segments = np.arange(index.segment_lane[lane], index.segment_lane[lane + 1])
    length = window.end_us - window.start_us
    can_span = np.ldexp(1.0, index.segment_class[segments].astype(np.int32) + 1) > length
    segments = segments[can_span]
    if not len(segments):
        return Spanning(0, NO_ROWS)
    cls = index.segment_class[segments]
    first = index.segment_offset[segments]
    lo = bisect_rows(index, segments, _earliest_start(cls, window.start_us), "start")
    hi = bisect_rows(index, segments, np.full(len(segments), window.start_us), "start", right=True)
    over = bisect_rows(index, segments, np.full(len(segments), window.end_us), "end")
    total = int((hi - lo).sum())
    if total > SPANNING_SCAN:
        # Every event of a class at least as long as the window that began before it either covers it or
        # ends in it.
        whole = np.ldexp(1.0, cls.astype(np.int32)) >= length
        return Spanning(int(((hi - first) - (over - first))[whole].sum()), NO_ROWS)
    rows = index.by_start[index.class_start_rank[ranges(lo, hi - lo)]]
    rows = rows[index.columns.latest_us[rows] >= window.end_us]
    if counter.mask is not None:
        rows = rows[counter.mask[rows]]
    return Spanning(len(rows), rows[_named(index, rows)][:limit])


def _named(index: "TimelineIndex", rows: "Int32s") -> "NDArray[np.bool_]":
    """Return which covering events get a band of their own: not those that only may have happened here or
    anywhere.
    """
    columns = index.columns
    unbounded = (columns.earliest_us[rows] <= -OPEN_US) | (columns.latest_us[rows] >= OPEN_US)
    core = (columns.core_start_us[rows] <= columns.core_end_us[rows]) & (
        (columns.flags[rows] & FLAG_WITHIN) == 0
    )
    named: NDArray[np.bool_] = ~unbounded | core
    return named


def _scan_limit(counter: "LaneCounter", budget: int) -> int:
    return 3 * budget if counter.mask is None else max(SCAN_PER_LANE, 3 * budget)


def _pieces(
    index: "TimelineIndex", segments: "Int64s", place: "NDArray[np.intp]", window: Window, limits: "Int64s"
) -> "tuple[Int64s, NDArray[np.bool_], NDArray[np.intp]]":
    """Return positions to look at, whether each is one in the order of ends, and the place of its lane."""
    cls = index.segment_class[segments]
    long = np.ldexp(1.0, cls.astype(np.int32)) >= window.end_us - window.start_us
    begin = np.where(long, window.start_us + 1, _earliest_start(cls, window.start_us))
    until = np.full(len(segments), window.end_us, np.int64)
    lo, hi = bisect_rows(index, segments, begin, "start"), bisect_rows(index, segments, until, "start")
    e_lo, e_hi = np.zeros_like(lo), np.zeros_like(lo)
    if long.any():
        after = np.full(int(long.sum()), window.start_us, np.int64)
        e_lo[long] = bisect_rows(index, segments[long], after, "end", right=True)
        e_hi[long] = bisect_rows(index, segments[long], until[long], "end")
    first = np.stack([lo, e_lo], 1).ravel()
    count = np.stack([np.maximum(hi - lo, 0), np.maximum(e_hi - e_lo, 0)], 1).ravel()
    both_place = np.repeat(place, 2)
    count = _limited(count, both_place, limits[both_place])
    is_end = np.repeat(np.tile([False, True], len(segments)), count)
    return ranges(first, count), is_end, np.repeat(both_place, count)


def _limited(count: "Int64s", place: "NDArray[np.intp]", limit: "Int64s") -> "Int64s":
    """Cut the counts so that those of one place (adjacent) sum to at most its `limit`, the first served first."""
    if not len(count):
        return count
    total = np.cumsum(count)
    before = total - count
    opening = np.concatenate([[True], place[1:] != place[:-1]])
    base = np.maximum.accumulate(np.where(opening, before, 0))
    limited: Int64s = np.clip(limit - (before - base), 0, count)
    return limited


def _earliest_start(cls: "NDArray[np.uint8]", start_us: int) -> "Int64s":
    """Return the earliest start with which an event of each class can still touch `start_us`, exclusive
    bounds.
    """
    reach = np.int64(1) << np.minimum(cls.astype(np.int64) + 1, 61)
    return np.where(cls >= 60, np.int64(-(2**62)), start_us - reach)


def bisect_rows(
    index: "TimelineIndex", segments: "Int64s", times_us: "Int64s", order: str, *, right: bool = False
) -> "Int64s":
    """Return for each segment the position (in the flat order) of its first event not before the given time.

    With `right`, of its first event after it. `order` is "start" or "end".
    """
    if order == "start":
        ranks, limit = index.class_start_rank, index.started(times_us, until=right)
    else:
        ranks, limit = index.class_end_rank, index.ended(times_us, until=right)
    firsts, lasts = index.segment_offset[segments].tolist(), index.segment_offset[segments + 1].tolist()
    found = [lo + ranks[lo:hi].searchsorted(at) for lo, hi, at in zip(firsts, lasts, limit, strict=True)]
    return np.array(found, np.int64)
