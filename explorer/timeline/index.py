"""The immutable index of a timeline: per lane sorted starts and ends, duration classes, cumulative pyramids.

Built by a worker (`index_building`), swapped in whole, safe to read from any thread. E entries stand in L
lanes; an
event has one entry in each of its lanes. Everything is flat arrays, so a derived cache can map them from a
file.
"""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.timeline.order import count_before

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import EventColumns

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]

FORMAT = 3
"""Raised whenever the meaning of an array changes; an older cache is then refused."""


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class TimelineIndex:
    """Arrays of the index; `columns` are shared with the project and not part of it.

    Two indexes are equal when they are one: what is derived from an index may be kept by it as long as it lives.

    A *segment* holds a lane's entries of one duration class c (`2**c <= latest - earliest < 2**(c + 1)`
    microseconds),
    longest class first within a lane; its entries stand twice, by start and by end.
    Entries are *ranks*: places in the order of all indexed events by their starts (`by_start`) or ends (`by_end`), four
    bytes each, from which both row and time follow and among which a lane is searched like among times.
    The *prime* entries of a lane are those of its greatest importance, by their places in the order of its starts.
    A lane with a pyramid keeps the number of starts before, and ends at or before, every multiple of
    `2**level` from `first * 2**level` on, exactly.
    """

    columns: "EventColumns"
    lane_keys: tuple[str, ...]
    lane_names: tuple[str, ...]
    event_offset: "Int32s"  # n + 1; event r stands in lanes event_lane[event_offset[r]:event_offset[r + 1]]
    event_lane: "NDArray[np.uint16]"  # E
    lane_offset: "Int64s"  # L + 1, into the two arrays of ranks below
    by_start: "Int32s"  # rows of the indexed events by their starts
    by_end: "Int32s"
    sampled_start_us: "Int64s"  # the start of every 64th of `by_start`, see `order`
    sampled_end_us: "Int64s"
    start_rank: "Int32s"  # E, ascending within a lane
    end_rank: "Int32s"  # E, ascending within a lane
    segment_lane: "Int64s"  # S + 1: first segment of each lane is segment_lane[lane]; L + 1 values
    segment_class: "NDArray[np.uint8]"  # S
    segment_offset: "Int64s"  # S + 1, into the two arrays below
    class_start_rank: "Int32s"  # E, ascending within a segment
    class_end_rank: "Int32s"  # E, ascending within a segment
    pyramid_offset: "Int64s"  # L + 1, into the two arrays below; empty for lanes without one
    pyramid_level: "NDArray[np.uint8]"  # L
    pyramid_first: "Int64s"  # L
    pyramid_starts: "Int32s"
    pyramid_ends: "Int32s"
    prime_rank: "NDArray[np.uint8]"  # L, the greatest importance in the lane, at least 1
    prime_offset: "Int64s"  # L + 1, into the array below; empty for small or uniform lanes
    prime_place: "Int32s"
    undated_row: "Int32s"  # events without a date
    lane_first_us: "Int64s"  # L, the earliest bounded start in the lane
    extent_us: "Int64s"  # 2: from the earliest to the latest bounded instant of all

    def start_rows(self, at: "slice | Int64s | Int32s") -> "Int32s":
        """Return the events of entries in the order of starts."""
        return self.by_start[self.start_rank[at]]

    def end_rows(self, at: "slice | Int64s | Int32s") -> "Int32s":
        """Return the events of entries in the order of ends."""
        return self.by_end[self.end_rank[at]]

    def started(self, times_us: "Int64s", *, until: bool = False) -> "Int32s":
        """Return how many indexed events start before each of the times; with `until`, at or before it."""
        return count_before(
            self.by_start, self.columns.earliest_us, self.sampled_start_us, times_us, until=until
        )

    def ended(self, times_us: "Int64s", *, until: bool = True) -> "Int32s":
        """Return how many indexed events end at or before each of the times; without `until`, before it."""
        return count_before(self.by_end, self.columns.latest_us, self.sampled_end_us, times_us, until=until)

    @property
    def lane_counts(self) -> "Int64s":
        """Entries of each lane."""
        return np.diff(self.lane_offset)

    @property
    def extent(self) -> tuple[int, int]:
        """From the earliest to the latest bounded instant of the data, microseconds."""
        return int(self.extent_us[0]), int(self.extent_us[1])

    def to_arrays(self) -> "tuple[dict[str, NDArray[Any]], dict[str, Any]]":
        """Return what a derived cache keeps: the arrays by name, and the names beside them (plain JSON
        values).
        """
        arrays = {name: getattr(self, name) for name in ARRAY_NAMES}
        names = {"format": FORMAT, "keys": list(self.lane_keys), "names": list(self.lane_names)}
        return arrays, names

    @classmethod
    def from_arrays(
        cls, arrays: "dict[str, NDArray[Any]]", names: "dict[str, Any]", columns: "EventColumns"
    ) -> "TimelineIndex | None":
        """Return the index over (possibly mapped) arrays without copying; None if they are of another
        format.
        """
        if names.get("format") != FORMAT or any(name not in arrays for name in ARRAY_NAMES):
            return None
        kept = {name: arrays[name] for name in ARRAY_NAMES}
        return cls(columns, tuple(names["keys"]), tuple(names["names"]), **kept)


ARRAY_NAMES = tuple(
    f.name for f in fields(TimelineIndex) if f.name not in ("columns", "lane_keys", "lane_names")
)
