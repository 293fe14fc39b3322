"""How many events are possibly and certainly in a range: prefix differences over sorted times, no scan.

The rules are those of `explorer.model.certainty`. An event inside [a, b) ends by b and does not begin before
a:
inside = (ends <= b) - (starts < a) + (begun before a and over after b), and the last term needs only the few events
longer than the range, counted by duration class.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.model.columns import FLAG_QUALIFIED, FLAG_UNDATED, FLAG_WITHIN
from explorer.timeline.index_building import duration_class

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import EventColumns

    Int64s = NDArray[np.int64]
    Masks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class RangeCount:
    """Events in a range; the possible ones include the certain ones."""

    certain: int
    possible: int


class RangeCounter:
    """Counts for the events of a mask (all when None). Building it sorts; asking takes microseconds. Any
    thread.
    """

    def __init__(self, columns: "EventColumns", mask: "Masks | None" = None) -> None:
        dated = (columns.flags & FLAG_UNDATED) == 0
        kept = dated if mask is None else dated & mask
        unqualified = kept & ((columns.flags & FLAG_QUALIFIED) == 0)
        within = (columns.flags & FLAG_WITHIN) != 0
        turned = columns.core_end_us < columns.core_start_us
        self._possible = _Touching(columns.earliest_us[kept], columns.latest_us[kept])
        once, states = unqualified & within, unqualified & ~within
        straight, backward = states & ~turned, states & turned
        self._inside = _Inside(columns.earliest_us[once], columns.latest_us[once])
        self._cores = _Touching(columns.core_start_us[straight], columns.core_end_us[straight])
        # A core turned round is touched for certain by a range that reaches over both its ends; as an interval
        # [end - 1, start + 1) it must lie inside the range.
        self._turned = _Inside(columns.core_end_us[backward] - 1, columns.core_start_us[backward] + 1)
        self.undated = int(np.count_nonzero(~dated if mask is None else ~dated & mask))

    def count(self, start_us: int, end_us: int) -> RangeCount:
        """Return the counts for [start_us, end_us). Undated events are possible everywhere."""
        certain = self._inside.count(start_us, end_us) + self._turned.count(start_us, end_us)
        certain += self._cores.count(start_us, end_us)
        return RangeCount(certain, self._possible.count(start_us, end_us) + self.undated)


class _Touching:
    """How many intervals [start, end) touch a range."""

    def __init__(self, start_us: "Int64s", end_us: "Int64s") -> None:
        self._starts, self._ends = np.sort(start_us), np.sort(end_us)

    def count(self, a: int, b: int) -> int:
        begun = int(np.searchsorted(self._starts, b, "left"))
        return begun - int(np.searchsorted(self._ends, a, "right"))


class _Inside:
    """How many intervals [start, end) lie inside a range."""

    def __init__(self, start_us: "Int64s", end_us: "Int64s") -> None:
        order = np.argsort(start_us, kind="stable")
        start_us, end_us = start_us[order], end_us[order]
        self._starts, self._ends = start_us, np.sort(end_us)
        kinds = duration_class(start_us, end_us)
        self._classes: list[tuple[int, Int64s, Int64s, Int64s]] = []
        for kind in np.unique(kinds).tolist():
            starts, ends = start_us[kinds == kind], end_us[kinds == kind]
            self._classes.append((kind, starts, ends, np.sort(ends)))

    def count(self, a: int, b: int) -> int:
        ended = int(np.searchsorted(self._ends, b, "right"))
        before = int(np.searchsorted(self._starts, a, "left"))
        return ended - before + self._covering(a, b)

    def _covering(self, a: int, b: int) -> int:
        """Count those that begin before a and end after b, from the classes long enough to."""
        total = 0
        for kind, starts, ends, sorted_ends in self._classes:
            if 2 ** (kind + 1) <= b - a:
                continue
            before = int(np.searchsorted(starts, a, "left"))
            if 2**kind > b - a:
                # None of them fits into the range, so whoever began before a ends by a, in the range, or
                # after b;
                # whoever ends by b began before a.
                total += before - int(np.searchsorted(sorted_ends, b, "right"))
                continue
            first = int(np.searchsorted(starts, a - 2 ** (kind + 1), "left"))
            total += int(np.count_nonzero(ends[first:before] > b))
        return total
