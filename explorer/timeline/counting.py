"""Exact numbers of events per lane and cell of time, from sorted starts and ends; no scan of the events.

Events that touch [a, b) = (starts before b) - (ends at or before a). Cells are `2**level` microseconds wide
and
aligned to 1970, so that a picture of them does not shimmer while it is panned.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.index import TimelineIndex

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class LaneSums:
    """Under a mask: how many of a lane's first k starts and first k ends are kept; k = 0..entries."""

    starts: "Int32s"
    ends: "Int32s"


class LaneCounter:
    """Counts over one index and one mask (bool per event; None keeps all). One thread at a time.

    Under a mask the prefix sums of a lane are made when the lane is first asked for, and kept: a filter costs
    as much as the lanes that are looked at.
    """

    def __init__(self, index: "TimelineIndex", mask: "NDArray[np.bool_] | None" = None) -> None:
        self.index = index
        self.mask = mask
        self._sums: dict[int, LaneSums] = {}
        # The one pass over all entries that a filter costs; the rest is for the lanes looked at.
        self._kept_starts = None if mask is None else mask[index.start_row]
        self._totals = index.lane_counts
        if self._kept_starts is not None:
            parts = pairwise(index.lane_offset.tolist())
            kept = self._kept_starts
            self._totals = np.array([np.count_nonzero(kept[a:b]) for a, b in parts], np.int64)

    def totals(self) -> "Int64s":
        """Return the number of kept entries of every lane."""
        return self._totals

    def total(self, lane: int) -> int:
        """Return the number of kept entries of the lane."""
        return int(self._totals[lane])

    def touching(self, lane: int, start_us: int, end_us: int) -> int:
        """Return the number of kept events of the lane that touch [start_us, end_us)."""
        lo, hi = self.index.lane_offset[lane], self.index.lane_offset[lane + 1]
        begun = int(np.searchsorted(self.index.start_us[lo:hi], end_us, "left"))
        over = int(np.searchsorted(self.index.end_us[lo:hi], start_us, "right"))
        if self.mask is None:
            return begun - over
        sums = self._lane_sums(lane)
        return int(sums.starts[begun]) - int(sums.ends[over])

    def cells(self, lane: int, level: int, first: int, count: int) -> "Int32s":
        """Return for cells first .. first + count - 1 of the level how many kept events of the lane touch
        each.
        """
        begun, over = self._edges(lane, level, first, count)
        if self.mask is not None:
            sums = self._lane_sums(lane)
            begun, over = sums.starts[begun], sums.ends[over]
        counts: Int32s = begun[1:] - over[:-1]
        return counts

    def _edges(self, lane: int, level: int, first: int, count: int) -> "tuple[Int32s, Int32s]":
        """Return starts before, and ends at or before, each of the count + 1 cell edges."""
        index = self.index
        if index.pyramid_offset[lane + 1] > index.pyramid_offset[lane] and level >= index.pyramid_level[lane]:
            return self._pyramid_edges(lane, level, first, count)
        lo, hi = index.lane_offset[lane], index.lane_offset[lane + 1]
        edges = np.arange(first, first + count + 1, dtype=np.int64) << level
        begun = _positions(index.start_us[lo:hi], edges, "left")
        return begun, _positions(index.end_us[lo:hi], edges, "right")

    def _pyramid_edges(self, lane: int, level: int, first: int, count: int) -> "tuple[Int32s, Int32s]":
        index = self.index
        lo, hi = int(index.pyramid_offset[lane]), int(index.pyramid_offset[lane + 1])
        at = np.arange(first, first + count + 1, dtype=np.int64) << (level - int(index.pyramid_level[lane]))
        at -= index.pyramid_first[lane]
        # Before the first edge nothing but open starts, after the last nothing but open ends is left.
        np.clip(at, 0, hi - lo - 1, out=at)
        return index.pyramid_starts[lo:hi][at], index.pyramid_ends[lo:hi][at]

    def _lane_sums(self, lane: int) -> LaneSums:
        sums = self._sums.get(lane)
        if sums is None:
            index, mask = self.index, self.mask
            assert mask is not None
            assert self._kept_starts is not None
            part = slice(int(index.lane_offset[lane]), int(index.lane_offset[lane + 1]))
            sums = LaneSums(_prefix(self._kept_starts[part]), _prefix(mask[index.end_row[part]]))
            self._sums[lane] = sums
        return sums


def _prefix(kept: "NDArray[np.bool_]") -> "Int32s":
    sums = np.zeros(len(kept) + 1, np.int32)
    np.cumsum(kept, dtype=np.int32, out=sums[1:])
    return sums


def _positions(times: "Int64s", edges: "Int64s", side: str) -> "Int32s":
    """Searchsorted over the part of `times` that the edges span; near parts stay in the processor's cache."""
    lo = int(np.searchsorted(times, edges[0], side))  # type: ignore[call-overload]
    hi = int(np.searchsorted(times, edges[-1], side))  # type: ignore[call-overload]
    if hi == lo:
        return np.full(len(edges), lo, np.int32)
    if hi - lo <= len(edges):
        at = np.searchsorted(edges, times[lo:hi], "right" if side == "left" else "left")
        steps = np.bincount(at, minlength=len(edges) + 1)[: len(edges)]
        return (np.cumsum(steps) + lo).astype(np.int32)
    found: NDArray[np.intp] = np.searchsorted(times[lo:hi], edges, side)  # type: ignore[call-overload]
    return (found + lo).astype(np.int32)
