"""Which events of a crowded lane are worth a mark and a label: the most important ones of every stretch of time.

Stretches are aligned to 1970 and what is taken of one does not depend on the others, so panning changes nothing.
"""

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary, ref

import numpy as np

from explorer.model.flags_at import flags_at
from explorer.timeline.counting import is_large, lane_words, prime_words
from explorer.timeline.index_building import PYRAMID_MIN_ENTRIES, ranges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.querying import Window

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]

STRETCH_PX = 256.0
"""About the width of a long label with its gaps."""
PREPARED_LANES = 8
"""About as many as a screen has room for where lanes are crowded."""
READ_MOST = 1 << 15
"""Stretches that hold no more in all are read event by event; beyond it the lane's places are listed and kept."""


class Notables:
    """Finds the important events of the lanes of one counter."""

    def __init__(self, counter: "LaneCounter") -> None:
        self._counter = counter
        self._lanes = _lanes_of(counter.index)
        self._places: dict[tuple[int, int], Int32s] = {}

    def rows(self, lane: int, window: "Window", per_stretch: int) -> "Int32s":
        """Return up to `per_stretch` kept events that begin in each stretch of a window, the most important first;
        among equals those that spread best.
        """
        index = self._counter.index
        level = round(np.log2(window.us_per_px * STRETCH_PX))
        first, last = window.start_us >> level, (window.end_us - 1) >> level
        edges = self._counter.begun(lane, level, first, last - first + 1)
        # A stretch that holds fewer has no room for more: usually the most important ones fill all of them.
        held = np.diff(self._counter.kept_before(lane, edges))
        room = np.minimum(held, per_stretch).astype(np.int64)
        chosen, importance = [np.zeros(0, np.int32)], self._lanes.most(lane)
        primes = np.zeros(0, np.int32)
        if self._lanes.knows_primes(lane):
            if self._counter.is_on_bits(lane):
                ranks = self._counter.ranks_at(level, first, last - first + 1)
                kept = self._counter.kept_primes(lane, self._lanes.places(lane, importance))
                primes = index.by_start[kept.places(_taken(kept[ranks], room))]
            else:
                chosen.append(_taken_places(self._places_of(lane, importance), edges, room))
            importance -= 1
        rest = self._rest(lane, edges, room)
        while importance and room.any():
            places = self._places_of(lane, importance) if rest is None else rest.places(importance)
            chosen.append(_taken_places(places, edges, room))
            importance -= 1
        rows = index.start_rows(np.concatenate(chosen) + int(index.lane_offset[lane]))
        return self._inside(np.concatenate([primes, rows]), window)

    def _rest(self, lane: int, edges: "Int32s", room: "Int64s") -> "_Read | None":
        """Read the events of the stretches that have room left; None if those are many."""
        open_ = np.flatnonzero(room)
        count = (edges[open_ + 1] - edges[open_]).astype(np.int64)
        if count.sum() > READ_MOST:
            return None
        places = self._counter.kept_of(lane, ranges(edges[open_].astype(np.int64), count).astype(np.int32))
        index = self._counter.index
        rows = index.start_rows(places + int(index.lane_offset[lane]))
        return _Read(places, np.maximum(flags_at(index.columns.importance, rows), 1))

    def _inside(self, rows: "Int32s", window: "Window") -> "Int32s":
        """Drop what the first stretch holds before the window, and what covers all of it."""
        columns = self._counter.index.columns
        earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
        begun = earliest > window.start_us
        return rows[(begun | (latest < window.end_us)) & (begun | (latest > window.start_us))]

    def _places_of(self, lane: int, importance: int) -> "Int32s":
        key = (lane, importance)
        if key not in self._places:
            self._places[key] = self._counter.kept_of(lane, self._lanes.places(lane, importance))
        return self._places[key]


def prepare(index: "TimelineIndex") -> None:
    """Make what every filter needs of the largest lanes, before there is one. Any thread; half a millisecond each."""
    known = _lanes_of(index)
    for lane in np.argsort(-index.lane_counts, kind="stable")[:PREPARED_LANES].tolist():
        if is_large(index, lane):
            lane_words(index, lane, "start")
            lane_words(index, lane, "end")
            # Where all are as important, their places would have to be listed: that can wait until they are asked for.
            if index.prime_offset[lane + 1] > index.prime_offset[lane]:
                prime_words(index, lane, known.places(lane, known.most(lane)))


class _Read(NamedTuple):
    """Some places of a lane in the order of starts, and how important their events are."""

    place: "Int32s"
    importance: "NDArray[np.uint8]"

    def places(self, importance: int) -> "Int32s":
        found: Int32s = self.place[self.importance == importance]
        return found


class _Lanes:
    """How important the events of each lane are, whatever the filter keeps."""

    def __init__(self, index: "TimelineIndex") -> None:
        self._index = ref(index)
        self._ranks: dict[int, NDArray[np.uint8]] = {}
        self._places: dict[tuple[int, int], Int32s] = {}

    def most(self, lane: int) -> int:
        index = self._index()
        assert index is not None
        return int(index.prime_rank[lane])

    def knows_primes(self, lane: int) -> bool:
        """Whether the most important events of the lane need not be looked for."""
        index = self._index()
        assert index is not None
        return bool(index.lane_offset[lane + 1] - index.lane_offset[lane] >= PYRAMID_MIN_ENTRIES)

    def places(self, lane: int, importance: int) -> "Int32s":
        """Return where the lane's events of this importance stand in the order of their starts."""
        key = (lane, importance)
        if key not in self._places:
            prime = self._primes_of(lane) if importance == self.most(lane) else None
            if prime is None:
                prime = np.flatnonzero(self._ranks_of(lane) == importance).astype(np.int32)
            self._places[key] = prime
        return self._places[key]

    def _primes_of(self, lane: int) -> "Int32s | None":
        index = self._index()
        assert index is not None
        if not self.knows_primes(lane):
            return None
        prime = index.prime_place[index.prime_offset[lane] : index.prime_offset[lane + 1]]
        if len(prime):
            return prime
        return np.arange(index.lane_offset[lane + 1] - index.lane_offset[lane], dtype=np.int32)

    def _ranks_of(self, lane: int) -> "NDArray[np.uint8]":
        found = self._ranks.get(lane)
        if found is None:
            index = self._index()
            assert index is not None
            rows = index.start_rows(slice(int(index.lane_offset[lane]), int(index.lane_offset[lane + 1])))
            found = self._ranks[lane] = np.maximum(flags_at(index.columns.importance, rows), 1)
        return found


_known: "WeakKeyDictionary[TimelineIndex, _Lanes]" = WeakKeyDictionary()


def _lanes_of(index: "TimelineIndex") -> _Lanes:
    """Return what is known of an index's lanes; kept from one filter to the next, as long as the index lives."""
    lanes = _known.get(index)
    if lanes is None:
        lanes = _known[index] = _Lanes(index)
    return lanes


def _taken_places(places: "Int32s", edges: "Int32s", room: "Int64s") -> "Int32s":
    """Return those of the places (ascending) that the stretches between the edges have room for, which shrinks."""
    return places[_taken(np.searchsorted(places, edges), room)]


def _taken(cuts: "NDArray[np.intp] | Int32s", room: "Int64s") -> "Int64s":
    """Return the numbers of those that stretches have room for, which shrinks; `cuts` stand before each stretch."""
    taken = _spread(cuts, room)
    room -= np.minimum(np.diff(cuts), room)
    return taken


def _spread(cuts: "NDArray[np.intp] | Int32s", room: "Int64s") -> "Int64s":
    """Return up to `room[i]` places between `cuts[i]` and `cuts[i + 1]`, evenly spread."""
    count = np.diff(cuts)
    take = np.minimum(count, room)
    which = np.repeat(np.arange(len(take)), take)
    nth = ranges(np.zeros(len(take), np.int64), take)
    places: Int64s = cuts[which] + (2 * nth + 1) * count[which] // (2 * take[which])
    return places
