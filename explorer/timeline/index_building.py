"""Builds a `TimelineIndex` from the columns and a lane choice; some hundred milliseconds per million entries.

Every sort is either one of all events by time or a radix sort of uint16 codes, which keeps the former's
order.
"""

from typing import TYPE_CHECKING

import numpy as np

from explorer.model.columns import FLAG_UNDATED
from explorer.timeline.extents import OPEN_US
from explorer.timeline.index import TimelineIndex
from explorer.timeline.lanes import LaneAssignment, LaneChoice, assign_lanes
from explorer.timeline.order import sample

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import Catalogue, EventColumns

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]

PYRAMID_MIN_ENTRIES = 4_096
"""Below it a lane is searched directly, as quickly."""
PYRAMID_CELLS = 1 << 14
"""At most so many cells a pyramid: 128 kB a lane for starts and ends."""


def build_index(
    columns: "EventColumns", catalogue: "Catalogue", choice: LaneChoice | None = None
) -> TimelineIndex:
    """Return the index of all events. Any thread; takes no lock."""
    return index_of(columns, assign_lanes(columns, catalogue, choice or LaneChoice()))


def index_of(
    columns: "EventColumns", assignment: LaneAssignment, rows: "NDArray[np.int32] | None" = None
) -> TimelineIndex:
    """Return the index of the events in `rows` (ascending; all when None) with the lanes of `assignment`."""
    lanes = len(assignment.keys)
    if rows is None:
        rows = np.flatnonzero(np.diff(assignment.offset)).astype(np.int32)
    earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
    classes = duration_class(earliest, latest)
    by_start, by_end = np.argsort(earliest, kind="stable"), np.argsort(latest, kind="stable")
    start_rank, start_lane, start_class = _entries(assignment, rows, classes, by_start, lanes)
    end_rank, end_lane, end_class = _entries(assignment, rows, classes, by_end, lanes)
    lane_offset = _bounds(start_lane, lanes)
    class_start_rank, segment_code = _by_class(start_rank, start_lane, start_class)
    class_end_rank, _ = _by_class(end_rank, end_lane, end_class)
    segments, segment_offset = _segments(segment_code)
    starts_us, ends_us = earliest[by_start], latest[by_end]
    start_us, end_us = starts_us[start_rank], ends_us[end_rank]
    undated = np.flatnonzero(columns.flags & FLAG_UNDATED).astype(np.int32)
    first_us = _first_bounded(start_us, lane_offset)
    return TimelineIndex(
        columns, assignment.keys, assignment.names, assignment.offset.astype(np.int32), assignment.code,
        lane_offset, rows[by_start], rows[by_end], sample(starts_us), sample(ends_us), start_rank, end_rank,
        np.searchsorted(segments >> 6, np.arange(lanes + 1)).astype(np.int64),
        (63 - (segments & 63)).astype(np.uint8), segment_offset, class_start_rank, class_end_rank,
        *_pyramids(start_us, end_us, lane_offset),
        *_primes(columns.importance[rows[by_start]][start_rank], lane_offset), undated, first_us, _extent(earliest, latest),
    )  # fmt: skip


def restricted(index: TimelineIndex, rows: "NDArray[np.int32]") -> TimelineIndex:
    """Return the index of some events only (rows ascending), with the same lanes; quick when they are few."""
    offset = index.event_offset.astype(np.int64)
    assignment = LaneAssignment(index.lane_keys, index.lane_names, offset, index.event_lane)
    return index_of(index.columns, assignment, rows)


def duration_class(earliest_us: "Int64s", latest_us: "Int64s") -> "NDArray[np.uint8]":
    """Return floor(log2(latest - earliest)) of each event, 0..63; the difference of two sentinels needs
    64 bits.
    """
    length = latest_us.astype(np.uint64) - earliest_us.astype(np.uint64)
    exponent = np.frexp(length.astype(np.float64))[1].astype(np.int64) - 1
    exponent = np.clip(exponent, 0, 63)
    # float64 rounds up just below a power of two; the integer decides.
    exponent -= (np.uint64(1) << exponent.astype(np.uint64)) > np.maximum(length, np.uint64(1))
    return exponent.astype(np.uint8)


def _entries(
    assignment: LaneAssignment,
    rows: "Int32s",
    classes: "NDArray[np.uint8]",
    order: "NDArray[np.intp]",
    lanes: int,
) -> "tuple[Int32s, NDArray[np.uint16], NDArray[np.uint8]]":
    """Return rank, lane and class of every entry, by lane and within it in the given order of events."""
    first = assignment.offset[rows[order]]
    count = assignment.offset[rows[order] + 1] - first
    at = ranges(first, count)
    lane = assignment.code[at]
    rank, kind = np.repeat(np.arange(len(rows), dtype=np.int32), count), np.repeat(classes[order], count)
    if lanes <= 1:
        return rank, lane, kind
    by_lane = np.argsort(lane, kind="stable")
    return rank[by_lane], lane[by_lane], kind[by_lane]


def ranges(first: "Int64s", count: "Int64s") -> "Int64s":
    """Return the concatenation of `first[i] .. first[i] + count[i] - 1`."""
    total = int(count.sum())
    ends = np.cumsum(count)
    return np.repeat(first - (ends - count), count) + np.arange(total, dtype=np.int64)


def _bounds(lane: "NDArray[np.uint16]", lanes: int) -> "Int64s":
    return np.searchsorted(lane, np.arange(lanes + 1)).astype(np.int64)


def _by_class(
    rank: "Int32s", lane: "NDArray[np.uint16]", kind: "NDArray[np.uint8]"
) -> "tuple[Int32s, NDArray[np.int64]]":
    """Return ranks by lane and falling class, and the sorted codes `lane * 64 + 63 - class`."""
    code = lane.astype(np.int64) * 64 + (63 - kind.astype(np.int64))
    used, small = np.unique(code, return_inverse=True) if len(code) < 1 << 16 else _ranked(code)
    order = (
        np.argsort(small.astype(np.uint16), kind="stable")
        if len(used) < 1 << 16
        else np.argsort(code, kind="stable")
    )
    return rank[order], code[order]


def _ranked(code: "Int64s") -> "tuple[Int64s, Int64s]":
    """Like `np.unique(code, return_inverse=True)` for small non-negative codes, without a sort."""
    present = np.bincount(code) > 0
    return np.flatnonzero(present), (np.cumsum(present) - 1)[code]


def _segments(sorted_code: "Int64s") -> "tuple[Int64s, Int64s]":
    if not len(sorted_code):
        return np.zeros(0, np.int64), np.zeros(1, np.int64)
    starts = np.flatnonzero(np.concatenate([[True], sorted_code[1:] != sorted_code[:-1]]))
    return sorted_code[starts], np.concatenate([starts, [len(sorted_code)]]).astype(np.int64)


def _primes(
    importance: "NDArray[np.uint8]", lane_offset: "Int64s"
) -> "tuple[NDArray[np.uint8], Int64s, Int32s]":
    """Return the greatest importance of each lane and where it stands in large ones, from that of every entry."""
    lanes = len(lane_offset) - 1
    most, offset = np.ones(lanes, np.uint8), np.zeros(lanes + 1, np.int64)
    places: list[Int32s] = [np.zeros(0, np.int32)]
    for lane in range(lanes):
        part = np.maximum(importance[lane_offset[lane] : lane_offset[lane + 1]], 1)
        offset[lane + 1] = offset[lane]
        if len(part):
            most[lane] = part.max()
            at = np.flatnonzero(part == most[lane]).astype(np.int32)
            if PYRAMID_MIN_ENTRIES <= len(part) > len(at):
                places.append(at)
                offset[lane + 1] += len(at)
    return most, offset, np.concatenate(places)


def _pyramids(
    start_us: "Int64s", end_us: "Int64s", lane_offset: "Int64s"
) -> "tuple[Int64s, NDArray[np.uint8], Int64s, Int32s, Int32s]":
    lanes = len(lane_offset) - 1
    level, first, offset = np.zeros(lanes, np.uint8), np.zeros(lanes, np.int64), np.zeros(lanes + 1, np.int64)
    starts: list[Int32s] = []
    ends: list[Int32s] = []
    for lane in range(lanes):
        lo, hi = lane_offset[lane], lane_offset[lane + 1]
        offset[lane + 1] = offset[lane]
        if hi - lo < PYRAMID_MIN_ENTRIES:
            continue
        level[lane], first[lane], edges = _pyramid_edges(start_us[lo:hi], end_us[lo:hi])
        starts.append(np.searchsorted(start_us[lo:hi], edges, "left").astype(np.int32))
        ends.append(np.searchsorted(end_us[lo:hi], edges, "right").astype(np.int32))
        offset[lane + 1] += len(edges)
    nothing = [np.zeros(0, np.int32)]
    return offset, level, first, np.concatenate(starts or nothing), np.concatenate(ends or nothing)


def _pyramid_edges(start_us: "Int64s", end_us: "Int64s") -> "tuple[int, int, Int64s]":
    """Return level, first multiple and edges over the lane's bounded times."""
    bounded_start = start_us[(start_us > -OPEN_US) & (start_us < OPEN_US)]
    bounded_end = end_us[(end_us > -OPEN_US) & (end_us < OPEN_US)]
    both = [part[[0, -1]] for part in (bounded_start, bounded_end) if len(part)]
    times = np.concatenate(both) if both else np.zeros(1, np.int64)
    lo, hi = int(times.min()), int(times.max())
    cells = min(PYRAMID_CELLS, max(1024, len(start_us) // 2))
    level = 0
    while (hi >> level) - (lo >> level) + 3 > cells:
        level += 1
    first = lo >> level
    return level, first, (np.arange(first, (hi >> level) + 3, dtype=np.int64)) << level


def _first_bounded(start_us: "Int64s", lane_offset: "Int64s") -> "Int64s":
    first = np.full(len(lane_offset) - 1, 2**62, np.int64)
    for lane in range(len(first)):
        part = start_us[lane_offset[lane] : lane_offset[lane + 1]]
        at = np.searchsorted(part, -OPEN_US)
        if at < len(part):
            first[lane] = part[at]
    return first


def _extent(earliest_us: "Int64s", latest_us: "Int64s") -> "Int64s":
    times = np.concatenate([earliest_us, latest_us])
    times = times[(times > -OPEN_US) & (times < OPEN_US)]
    if not len(times):
        return np.array([0, 31_556_952_000_000], np.int64)
    return np.array([times.min(), times.max()], np.int64)
