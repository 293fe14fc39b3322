"""Counts beside every choice of the filter panel: how many events of the answer carry it.

A count is of distinct events within the answer, so clicking the choice leaves that many. `FacetIndex` is
made once for a project (0.5 s at 1e6 events with 5e6 links); `count_facets` answers from it in some
milliseconds.
"""

from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from explorer.model.calendar import US_PER_DAY
from explorer.model.columns import (
    FLAG_CONFLICT,
    FLAG_CONTRADICTED,
    FLAG_MENTIONED,
    FLAG_REVIEWED,
    FLAG_SUPPORTED,
    FLAG_UNDATED,
    Catalogue,
    EventColumns,
)
from explorer.model.edtf import OPEN_PAST_US
from explorer.model.filter import Has
from explorer.services.grade_facet import count_grades, grade_bits, grade_marks
from explorer.services.postings import Postings, Selection, bits_of, common_bits, make_postings

if TYPE_CHECKING:
    from collections.abc import Callable

Counts = NDArray[np.int64]
STATUSES = ("asserted", "attributed", "alleged", "disputed", "planned", "forecast", "recommended")
ROLES = ("agent", "target", "speaker", "location", "mentioned")
ACTOR_TYPES = ("person", "state", "organisation", "armed group", "military unit", "place")
STANCES = ("supports", "contradicts", "mentions")
STANCE_FLAGS = (FLAG_SUPPORTED, FLAG_CONTRADICTED, FLAG_MENTIONED)
# The values of Status, Role, ActorType and Stance in `model.event`, spelled out since pydantic must not be
# imported on the start path; a test holds them equal.
_IMPORTANCES = 6
_LEVELS = len(STATUSES) * _IMPORTANCES
_FEW = 1 / 16
"""An answer of a smaller share is counted row by row, a larger one on bits."""
_FLAGS = 8
_AT_ONCE = ("actor", "status", "kind", "has")
"""Counted with the answer, on its thread: lanes need all actors, and the others stand unfolded in the filter panel."""
_MOST_LINES = 64
"""So many kinds, and so many years, have bits; more are counted row by row."""
_LENGTHS = {
    "status": len(STATUSES), "importance": _IMPORTANCES, "flags": _FLAGS, "alone": 1, "role": len(ROLES),
    "actor_type": len(ACTOR_TYPES),
}  # fmt: skip
_LINES = {
    name: slice(end - length, end)
    for (name, length), end in zip(_LENGTHS.items(), accumulate(_LENGTHS.values()), strict=True)
} | {"kind": slice(sum(_LENGTHS.values()), None)}
"""Where the lines of `FacetIndex.bits` stand: those of "flags" by bit, that of "alone" where one origin stands alone."""


FACETS = (
    "actor", "source", "tag", "kind", "status", "importance", "role", "actor_type", "stance", "has", "years", "year",
    "reliability", "credibility",
)  # fmt: skip


class Facets:
    """Counts by code, an int64 array for each name in `FACETS`; the names behind the codes stand in the catalogue and
    in the tuples of this module.

    `importance[i]` counts importance i (0 is unused); `year[j]` counts the civil year `years[j]` of the
    earliest bound. `has[i]` follows the order of `Has`, `actor_type[i]` counts events with an actor of
    `ACTOR_TYPES[i]`. `reliability` and `credibility` follow `grade_facet`; all zero where nothing is graded.

    What is not `known` is counted by `later(name)` when somebody first asks for it, on that thread: nobody waits for
    the counts of five thousand sources that are folded away, nor for those of roles out of sight.
    """

    def __init__(self, known: dict[str, Counts], later: "Callable[[str], Counts] | None" = None) -> None:
        self._known, self._later = dict(known), later

    def __getattr__(self, name: str) -> Counts:
        """Return the counts of a facet."""
        if name not in FACETS:
            raise AttributeError(name)
        found = self._known.get(name)
        if found is None:
            assert self._later is not None
            found = self._known[name] = self._later(name)
        return found


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """What counting needs of n events, arranged once.

    A small answer is counted by its rows: `label` joins kind, status and importance of a row into one number,
    `trait` its flags, roles and whether one origin stands alone, `types` the types of its actors as bits,
    `year_place` its place in `years` (the last for none). A large one is counted on `bits`, which hold, one line
    each: the statuses, importances, flags, a lone origin, the roles, the types of actors, and the kinds where they
    are few; `year_bits` the years where those are few.
    """

    actors: Postings
    sources: Postings
    tags: Postings
    label: NDArray[np.int32]
    trait: NDArray[np.int16]
    types: NDArray[np.uint8]
    years: NDArray[np.int64]
    year_place: NDArray[np.int32]
    n_kinds: int
    bits: NDArray[np.uint64]
    year_bits: NDArray[np.uint64]
    grades: NDArray[np.uint16]
    grade_bits: NDArray[np.uint64]
    totals: "Facets | None" = None
    families: list[Postings] = field(default_factory=list, compare=False, repr=False)
    """Filled by `families.count_families`, when somebody first asks with children."""

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.label)


def build_facet_index(columns: EventColumns, catalogue: Catalogue) -> FacetIndex:
    """Arrange the columns for counting; worker thread."""
    role_bit = (1 << columns.link_role).astype(np.uint8)
    actors = make_postings(columns.link_offset, columns.link_actor, len(catalogue.actors), role_bit)
    type_bit = np.array([type_bits((actor.type,)) for actor in catalogue.actors] or [0], np.uint8)
    alone = (columns.origin_count <= 1).astype(np.int16)
    roles = _or_by_row(columns.link_offset, role_bit).astype(np.int16)
    years, year_place = _years_of(columns)
    label = columns.kind.astype(np.int32) * len(STATUSES) + columns.status
    grades = grade_marks(columns, catalogue)
    index = FacetIndex(
        actors=actors,
        sources=make_postings(columns.source_offset, columns.source_code, len(catalogue.sources)),
        tags=make_postings(columns.tag_offset, columns.tag_code, len(catalogue.tags)),
        label=label * _IMPORTANCES + columns.importance,
        trait=((alone << 8 | columns.flags) << 5 | roles).astype(np.int16),
        types=_or_by_row(columns.link_offset, type_bit[columns.link_actor]),
        years=years,
        year_place=year_place,
        n_kinds=len(catalogue.kinds),
        bits=np.zeros((0, 0), np.uint64),
        year_bits=_year_bits(year_place, len(years)),
        grades=grades,
        grade_bits=grade_bits(grades),
    )
    return with_totals(replace(index, bits=_bits(columns, index)))


def _bits(columns: EventColumns, index: FacetIndex) -> NDArray[np.uint64]:
    lines = [bits_of(columns.status == code) for code in range(len(STATUSES))]
    lines += [bits_of(columns.importance == i) for i in range(_IMPORTANCES)]
    lines += [bits_of((columns.flags >> bit & 1) == 1) for bit in range(_FLAGS)]
    lines += [bits_of(columns.origin_count <= 1)]
    lines += [bits_of((index.trait >> bit & 1) == 1) for bit in range(len(ROLES))]
    lines += [bits_of((index.types >> bit & 1) == 1) for bit in range(len(ACTOR_TYPES))]
    if index.n_kinds <= _MOST_LINES:
        lines += [bits_of(columns.kind == code) for code in range(index.n_kinds)]
    return np.array(lines)


def _year_bits(year_place: NDArray[np.int32], years: int) -> NDArray[np.uint64]:
    if not 0 < years <= _MOST_LINES:
        return np.zeros((0, 0), np.uint64)
    return np.array([bits_of(year_place == place) for place in range(years)])


def with_totals(index: FacetIndex) -> FacetIndex:
    """Complete an index with the counts over all of its events."""
    counted = _counted(index, Selection.of(np.ones(len(index), np.bool_)))
    return replace(index, totals=Facets({name: getattr(counted, name) for name in FACETS}))


def type_bits(types: "tuple[str, ...]") -> int:
    """Return actor types as bits in the order of `ACTOR_TYPES`."""
    return sum(1 << ACTOR_TYPES.index(name) for name in set(types) if name in ACTOR_TYPES)


def _or_by_row(offset: NDArray[np.int64], bits: NDArray[np.uint8]) -> NDArray[np.uint8]:
    out = np.zeros(len(offset) - 1, np.uint8)
    filled = np.flatnonzero(np.diff(offset))
    if len(filled):
        out[filled] = np.bitwise_or.reduceat(bits, offset[filled])
    return out


def civil_years(earliest_us: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the proleptic Gregorian year of each instant (astronomical: 0 is 1 BCE)."""
    days = (earliest_us // US_PER_DAY).astype("datetime64[D]")
    return days.astype("datetime64[Y]").astype(np.int64) + 1970


def _years_of(columns: EventColumns) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    dated = columns.earliest_us > OPEN_PAST_US
    years, places = np.unique(civil_years(columns.earliest_us[dated]), return_inverse=True)
    place = np.full(len(columns), len(years), np.int32)
    place[dated] = places
    return years, place


def count_facets(index: FacetIndex, chosen: Selection) -> Facets:
    """Count some facets of the chosen rows now and the others when they are looked at; where most rows are chosen, by
    counting the rest.
    """
    hits, totals = chosen.count, index.totals
    if totals is None or hits * 2 <= len(index):
        return _counted(index, chosen)
    if hits == len(index):
        return totals
    others = _counted(index, Selection.of(~chosen.mask))

    def later(name: str) -> Counts:
        rest: Counts = getattr(totals, name) - getattr(others, name)
        return rest

    return Facets({name: later(name) for name in _AT_ONCE} | {"years": index.years}, later)


def _counted(index: FacetIndex, chosen: Selection) -> Facets:
    rows = chosen.rows if chosen.count < _FEW * len(index) else None

    def later(name: str) -> Counts:
        postings = {"actor": index.actors, "source": index.sources, "tag": index.tags}.get(name)
        if postings is not None:
            return postings.counts(chosen)
        if name in ("reliability", "credibility"):
            grades = count_grades(index.grades, index.grade_bits, chosen, rows is not None)
            return grades[("reliability", "credibility").index(name)]
        return _counted_on_bits(index, chosen, name) if rows is None else _counted_by_row(index, rows, name)

    return Facets({name: later(name) for name in _AT_ONCE} | {"years": index.years}, later)


def _counted_by_row(index: FacetIndex, rows: NDArray[np.intp], name: str) -> Counts:
    match name:
        case "kind":
            return np.bincount(index.label.take(rows) // _LEVELS, minlength=index.n_kinds)
        case "status":
            return np.bincount(
                index.label.take(rows) // _IMPORTANCES % len(STATUSES), minlength=len(STATUSES)
            )
        case "importance":
            return np.bincount(index.label.take(rows) % _IMPORTANCES, minlength=_IMPORTANCES)
        case "actor_type":
            return _by_bit(np.bincount(index.types.take(rows), minlength=256), len(ACTOR_TYPES))
        case "year":
            return np.bincount(index.year_place.take(rows), minlength=len(index.years) + 1)[:-1]
    traits = np.bincount(index.trait.take(rows), minlength=1 << 14).reshape(2, 256, 32)
    by_flags = _by_bit(traits.sum(axis=(0, 2)), _FLAGS)
    match name:
        case "role":
            return _by_bit(traits.sum(axis=(0, 1)), len(ROLES))
        case "stance":
            return _stance_counts(by_flags)
    return _has_counts(by_flags, int(traits[1].sum()), len(rows))


def _counted_on_bits(index: FacetIndex, chosen: Selection, name: str) -> Counts:
    def lines(name: str) -> Counts:
        return common_bits(index.bits[_LINES[name]], chosen.words)

    match name:
        case "stance":
            return _stance_counts(lines("flags"))
        case "has":
            return _has_counts(lines("flags"), int(lines("alone")[0]), chosen.count)
        case "year" if len(index.year_bits):
            return common_bits(index.year_bits, chosen.words)
        case "kind" if index.n_kinds <= _MOST_LINES:
            return lines("kind")
        case "year" | "kind":
            return _counted_by_row(index, chosen.rows, name)
    return lines(name)


def _by_bit(counts: NDArray[np.int64], bits: int) -> NDArray[np.int64]:
    values = np.arange(len(counts))
    return np.array([counts[(values >> bit & 1) == 1].sum() for bit in range(bits)], np.int64)


def _flag_count(by_flags: NDArray[np.int64], flag: int) -> int:
    return int(by_flags[flag.bit_length() - 1])


def _stance_counts(by_flags: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.array([_flag_count(by_flags, flag) for flag in STANCE_FLAGS], np.int64)


def _has_counts(by_flags: NDArray[np.int64], alone: int, hits: int) -> NDArray[np.int64]:
    counts = {
        Has.CONFLICT: _flag_count(by_flags, FLAG_CONFLICT),
        Has.SINGLE_SOURCE: alone,
        Has.SEVERAL_SOURCES: hits - alone,
        Has.UNREVIEWED: hits - _flag_count(by_flags, FLAG_REVIEWED),
        Has.CONTRADICTED: _flag_count(by_flags, FLAG_CONTRADICTED),
        Has.NO_DATE: _flag_count(by_flags, FLAG_UNDATED),
    }
    return np.array([counts[has] for has in Has], np.int64)
