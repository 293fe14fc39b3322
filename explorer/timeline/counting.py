"""Exact numbers of events per lane and cell of time, from sorted starts and ends; no scan of the events.

Events that touch [a, b) = (starts before b) - (ends at or before a). Cells are `2**level` microseconds wide and
aligned to 1970, so that a picture of them does not shimmer while it is panned.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from explorer.model.flags_at import flags_at
from explorer.timeline.lane_bits import Ranks, RanksAmong, bits_known, packed_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.index import TimelineIndex

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]
    Words = NDArray[np.uint64]


KEPT_EDGES = 8
BITS_SHARE = 1 / 64
"""A lane that holds at least this share of the events is counted on bits, which are made once for all filters."""


class LaneSums(NamedTuple):
    """Under a mask: how many of a lane's first k starts and first k ends are kept; k = 0..entries."""

    starts: "Ranks | RanksAmong"
    ends: "Ranks | RanksAmong"


class LaneCounter:
    """Counts over one index and one mask (bool per event; None keeps all). One thread at a time.

    Under a mask the prefix sums of a lane are made when the lane is first asked for, and kept: a filter costs
    as much as the lanes that are looked at. `totals` are the kept entries of every lane where somebody has
    counted them already; otherwise they are counted here, in one pass over all entries.
    """

    def __init__(
        self,
        index: "TimelineIndex",
        mask: "NDArray[np.bool_] | None" = None,
        totals: "Int64s | None" = None,
    ) -> None:
        self.index = index
        self.mask = mask
        self._sums: dict[int, LaneSums] = {}
        self._primes: dict[int, Ranks] = {}
        self._in_order: dict[str, tuple[NDArray[np.uint8], Words]] = {}
        self._edge_ranks: dict[tuple[int, int, int], tuple[Int32s, Int32s]] = {}
        self._begun_by: dict[tuple[int, ...], Int32s] = {}
        self._over_before: dict[tuple[int, ...], Int32s] = {}
        self._totals = index.lane_counts
        if mask is not None:
            self._totals = _counted(index, mask) if totals is None else totals
        self._whole = self._totals == index.lane_counts

    def totals(self) -> "Int64s":
        """Return the number of kept entries of every lane."""
        return self._totals

    def total(self, lane: int) -> int:
        """Return the number of kept entries of the lane."""
        return int(self._totals[lane])

    def begun_by(self, *times_us: int) -> "Int32s":
        """Return how many indexed events begin at or before each of the times; remembered."""
        known = self._begun_by.get(times_us)
        if known is None:
            known = self._begun_by[times_us] = self.index.started(np.array(times_us, np.int64), until=True)
            _forget(self._begun_by)
        return known

    def over_before(self, *times_us: int) -> "Int32s":
        """Return how many indexed events end before each of the times; remembered."""
        known = self._over_before.get(times_us)
        if known is None:
            known = self._over_before[times_us] = self.index.ended(np.array(times_us, np.int64), until=False)
            _forget(self._over_before)
        return known

    def touching(self, lane: int, start_us: int, end_us: int) -> int:
        """Return the number of kept events of the lane that touch [start_us, end_us)."""
        lo, hi = self.index.lane_offset[lane], self.index.lane_offset[lane + 1]
        begun = int(np.searchsorted(self.index.start_rank[lo:hi], self.begun_by(end_us - 1)[0]))
        over = int(np.searchsorted(self.index.end_rank[lo:hi], self.over_before(start_us + 1)[0]))
        if self._whole[lane]:
            return begun - over
        sums = self._lane_sums(lane)
        return int((sums.starts[np.array([begun])] - sums.ends[np.array([over])])[0])

    def cells(self, lane: int, level: int, first: int, count: int) -> "Int32s":
        """Return for cells first .. first + count - 1 of the level how many kept events of the lane touch
        each.
        """
        begun, over = self._edges(lane, level, first, count)
        if not self._whole[lane]:
            sums = self._lane_sums(lane)
            begun, over = sums.starts[begun], sums.ends[over]
        counts: Int32s = begun[1:] - over[:-1]
        return counts

    def begun(self, lane: int, level: int, first: int, count: int) -> "Int32s":
        """Return how many of the lane's events, kept or not, begin before each of the count + 1 cell edges."""
        return self._edges(lane, level, first, count)[0]

    def kept_of(self, lane: int, places: "Int32s") -> "Int32s":
        """Return those places in the order of the lane's starts at which a kept event stands."""
        if self._whole[lane]:
            return places
        ranks = self.index.start_rank[self.index.lane_offset[lane] : self.index.lane_offset[lane + 1]]
        return places[flags_at(self._kept("start")[0], ranks.take(places, mode="clip")).view(np.bool_)]

    def kept_before(self, lane: int, places: "Int32s") -> "Int32s":
        """Return how many kept events stand before each place in the order of the lane's starts."""
        return places if self._whole[lane] else self._lane_sums(lane).starts[places]

    def is_on_bits(self, lane: int) -> bool:
        """Whether the lane is counted on bits: it is large, and the mask keeps a part of it."""
        return not self._whole[lane] and is_large(self.index, lane)

    def kept_primes(self, lane: int, places: "Int32s") -> Ranks:
        """Return sums over the kept ones of a lane's prime entries, whose places are given, by their ranks among all
        indexed events; for a lane on bits.
        """
        known = self._primes.get(lane)
        if known is None:
            words = self._kept("start")[1]
            known = self._primes[lane] = Ranks(words & prime_words(self.index, lane, places))
        return known

    def ranks_at(self, level: int, first: int, count: int) -> "Int32s":
        """Return how many indexed events begin before each of the count + 1 cell edges."""
        return self._ranks_at(level, first, count)[0]

    def _edges(self, lane: int, level: int, first: int, count: int) -> "tuple[Int32s, Int32s]":
        """Return starts before, and ends at or before, each of the count + 1 cell edges."""
        index = self.index
        if index.pyramid_offset[lane + 1] > index.pyramid_offset[lane] and level >= index.pyramid_level[lane]:
            return self._pyramid_edges(lane, level, first, count)
        lo, hi = index.lane_offset[lane], index.lane_offset[lane + 1]
        begun, over = self._ranks_at(level, first, count)
        return _positions(index.start_rank[lo:hi], begun), _positions(index.end_rank[lo:hi], over)

    def _ranks_at(self, level: int, first: int, count: int) -> "tuple[Int32s, Int32s]":
        """Return how many indexed events begin before, and end at or before, each cell edge: once for all lanes."""
        key = (level, first, count)
        found = self._edge_ranks.get(key)
        if found is None:
            edges = np.arange(first, first + count + 1, dtype=np.int64) << level
            found = self._edge_ranks[key] = self.index.started(edges), self.index.ended(edges)
            _forget(self._edge_ranks)
        return found

    def _pyramid_edges(self, lane: int, level: int, first: int, count: int) -> "tuple[Int32s, Int32s]":
        index = self.index
        lo, hi = int(index.pyramid_offset[lane]), int(index.pyramid_offset[lane + 1])
        at = np.arange(first, first + count + 1, dtype=np.int64) << (level - int(index.pyramid_level[lane]))
        at -= index.pyramid_first[lane]
        # Before the first edge nothing but open starts, after the last nothing but open ends is left.
        np.clip(at, 0, hi - lo - 1, out=at)
        return index.pyramid_starts[lo:hi][at], index.pyramid_ends[lo:hi][at]

    def prepare(self) -> None:
        """Do what every lane needs: for the worker that makes the counter."""
        if self.mask is not None:
            self._kept("start"), self._kept("end")

    def _kept(self, order: str) -> "tuple[NDArray[np.uint8], Words]":
        """Return the mask in the order of all indexed events by starts or ends, as bytes and as bits."""
        known = self._in_order.get(order)
        if known is None:
            assert self.mask is not None
            flags = flags_at(self.mask, self.index.by_start if order == "start" else self.index.by_end)
            known = self._in_order[order] = flags, packed_words(flags)
        return known

    def _lane_sums(self, lane: int) -> LaneSums:
        sums = self._sums.get(lane)
        if sums is None:
            sums = self._sums[lane] = LaneSums(self._ranks_of(lane, "start"), self._ranks_of(lane, "end"))
        return sums

    def _ranks_of(self, lane: int, order: str) -> "Ranks | RanksAmong":
        (flags, words), part = self._kept(order), _ranks_in(self.index, lane, order)
        if not self.is_on_bits(lane):
            return Ranks(packed_words(flags_at(flags, part)))
        return RanksAmong(words & lane_words(self.index, lane, order), part, len(flags))


def is_large(index: "TimelineIndex", lane: int) -> bool:
    """Whether a lane is counted on bits under a mask."""
    return bool(index.lane_offset[lane + 1] - index.lane_offset[lane] >= len(index.by_start) * BITS_SHARE)


def lane_words(index: "TimelineIndex", lane: int, order: str) -> "Words":
    """Return a lane's entries as bits in the order of all indexed events by "start" or "end"; kept for some lanes."""
    return bits_known(index).of(lane, order, lambda: _ranks_in(index, lane, order), len(index.by_start))


def prime_words(index: "TimelineIndex", lane: int, places: "Int32s") -> "Words":
    """Return a lane's prime entries, whose places among its starts are given, as bits in the order of all starts."""
    return bits_known(index).of(
        lane, "prime", lambda: _ranks_in(index, lane, "start")[places], len(index.by_start)
    )


def _ranks_in(index: "TimelineIndex", lane: int, order: str) -> "Int32s":
    ranks = index.start_rank if order == "start" else index.end_rank
    return ranks[index.lane_offset[lane] : index.lane_offset[lane + 1]]


def _forget(known: dict[Any, Any]) -> None:
    """Keep what a frame asks of every lane, not what former frames asked."""
    if len(known) > KEPT_EDGES:
        del known[next(iter(known))]


def _counted(index: "TimelineIndex", mask: "NDArray[np.bool_]") -> "Int64s":
    kept, parts = flags_at(mask[index.by_start], index.start_rank), pairwise(index.lane_offset.tolist())
    return np.array([np.count_nonzero(kept[a:b]) for a, b in parts], np.int64)


def _positions(ranks: "Int32s", edges: "Int32s") -> "Int32s":
    """Searchsorted over the part of `ranks` that the edges span; near parts stay in the processor's cache."""
    lo, hi = (int(at) for at in np.searchsorted(ranks, edges[[0, -1]]))
    if hi == lo:
        return np.full(len(edges), lo, np.int32)
    if hi - lo <= len(edges):
        at = np.searchsorted(edges, ranks[lo:hi], "right")
        steps = np.bincount(at, minlength=len(edges) + 1)[: len(edges)]
        return (np.cumsum(steps) + lo).astype(np.int32)
    found: NDArray[np.intp] = np.searchsorted(ranks[lo:hi], edges)
    return (found + lo).astype(np.int32)
