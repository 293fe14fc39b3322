"""Whether two stated values of one property can both hold: quantities, dates, names."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from explorer.model.calendar import US_PER_DAY
from explorer.model.edtf import EdtfDate, parse_edtf
from explorer.model.event import ConflictKind
from explorer.model.fault import Fault
from explorer.model.plain_dates import edtf_from_plain
from explorer.reading.quantity import Reading, is_money, read_quantity
from explorer.reading.units import COUNT, PERSONS, people_group, singular
from explorer.services.folding import fold
from explorer.services.name_comparing import Spellings, names_differ

_DATE_UNITS = frozenset(("date", "edtf", "day", "month", "year", "calendar date"))
_SPELLED_DATE_WORDS = (
    "date day born birth birthday died founded established signed when since began begun start started "
    "end ended deadline until year launched opened closed"
)
_DATE_WORDS = frozenset(_SPELLED_DATE_WORDS.split())
_WHO_WORDS = (
    "name leader commander head author perpetrator agent who chief speaker owner unit group president "
    "minister"
)
_WHO = frozenset(_WHO_WORDS.split())
_YEAR = re.compile(r"(?<!\d)\d{3}[\dX](?!\d)")
_LEAST_SLIP = 10
"""Equal numbers of different units below it (3 bases, 3 cities) are no slip but two counts."""
_GRAVE, _NOTABLE = 2.0, 1.15


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two values differ, and how much that weighs (1 to 3)."""

    kind: ConflictKind
    severity: int


def difference(
    of: str, one: tuple[str, str], other: tuple[str, str], spellings: Spellings
) -> Difference | None:
    """Compare two (value, unit) of the property `of`; None where both can hold or nobody can tell."""
    if one == other:
        return None
    dates = _both_dates(of, one, other)
    if dates is not None:
        return dates_differ(*dates)
    first, second = _readings(of, one), _readings(of, other)
    if first and second:
        return _quantities_differ(first, second)
    if first or second:
        return None
    if not names_differ(one[0], other[0], spellings):
        return None
    is_who = not _WHO.isdisjoint(fold(of).split())
    return Difference(ConflictKind.IDENTITY if is_who else ConflictKind.VALUE, 2)


def dates_differ(one: EdtfDate, other: EdtfDate) -> Difference | None:
    """Return how two dates differ whose bounds do not meet; approximate ones reach a little further."""
    start, end = _widened(one)
    other_start, other_end = _widened(other)
    if start < other_end and other_start < end:
        return None
    gap_days = (max(start, other_start) - min(end, other_end)) / US_PER_DAY
    return Difference(ConflictKind.DATE, 1 if gap_days < 7 else 2 if gap_days < 366 else 3)


def _widened(date: EdtfDate) -> tuple[int, int]:
    """Return the bounds, half as long again at both ends (two days at least) where the date is approximate."""
    if not date.approximate or date.is_open_past or date.is_open_future:
        return date.earliest_us, date.latest_us
    more = max(2 * US_PER_DAY, (date.latest_us - date.earliest_us) // 2)
    return date.earliest_us - more, date.latest_us + more


@lru_cache(maxsize=2**12)
def is_about_a_date(of: str) -> bool:
    """Whether a property names a day or a year."""
    return not _DATE_WORDS.isdisjoint(fold(of).split())


def _both_dates(of: str, one: tuple[str, str], other: tuple[str, str]) -> tuple[EdtfDate, EdtfDate] | None:
    units = {fold(unit) for _, unit in (one, other) if unit}
    if units - _DATE_UNITS:
        return None
    are_numbers = one[0].strip().isdecimal() and other[0].strip().isdecimal()
    if are_numbers and not units and not is_about_a_date(of):
        return None
    first = read_date(one[0])
    second = read_date(other[0]) if first is not None else None
    return None if first is None or second is None else (first, second)


@lru_cache(maxsize=2**14)
def read_date(value: str) -> EdtfDate | None:
    """Return the date that a value is, if it is one beyond doubt."""
    if not _YEAR.search(value):
        return None
    try:
        edtf = edtf_from_plain(value)
    except Fault:
        return None
    return parse_edtf(edtf) if edtf else None


@lru_cache(maxsize=2**16)
def _readings_of(of: str, value: str, unit: str) -> tuple[Reading, ...]:
    words = {singular(word) for word in of.casefold().split()}
    found = []
    for reading in read_quantity(value, unit):
        dimension = reading.dimension
        if dimension == PERSONS:
            dimension = people_group(of) or PERSONS
        elif dimension.startswith(COUNT) and set(dimension.removeprefix(COUNT).split()) <= words:
            dimension = COUNT
        found.append(replace(reading, dimension=dimension) if dimension != reading.dimension else reading)
    return tuple(found)


def _readings(of: str, stated: tuple[str, str]) -> tuple[Reading, ...]:
    return _readings_of(of, *stated)


def _quantities_differ(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> Difference | None:
    pairs = [(a, b) for a in one for b in other]
    comparable = [pair for pair in map(_comparable, pairs) if pair is not None]
    if comparable:
        if any(a.meets(b) for a, b in comparable):
            return None
        if all(a.has_the_number_of(b) and (a.low, a.high) != (a.raw_low, a.raw_high) for a, b in comparable):
            return Difference(ConflictKind.UNIT, 3)
        return Difference(ConflictKind.VALUE, min(_severity(a, b) for a, b in comparable))
    if any(_is_slip(a, b) for a, b in pairs):
        return Difference(ConflictKind.UNIT, 3)
    return None


def _comparable(pair: tuple[Reading, Reading]) -> tuple[Reading, Reading] | None:
    one, other = pair
    if one.per != other.per:
        return None
    is_count = one.dimension.startswith(COUNT) and other.dimension.startswith(COUNT)
    if one.of and other.of and one.of != other.of and not is_count:
        return None
    if one.dimension == other.dimension or (is_count and COUNT in (one.dimension, other.dimension)):
        return pair
    # Nine policemen are among at least nine people.
    if one.dimension == PERSONS and people_group(other.dimension.removeprefix(COUNT)):
        return one, replace(other, high=float("inf"), is_high_open=True)
    if other.dimension == PERSONS and people_group(one.dimension.removeprefix(COUNT)):
        return replace(one, high=float("inf"), is_high_open=True), other
    return None


def _is_slip(one: Reading, other: Reading) -> bool:
    """Whether the same number stands with two units that cannot be converted: 70 billion rubles or dollars."""
    if one.per != other.per or not one.has_the_number_of(other) or one.raw_high < _LEAST_SLIP:
        return False
    both_money = is_money(one.dimension) and is_money(other.dimension)
    both_counts = one.dimension.startswith(COUNT) and other.dimension.startswith(COUNT)
    return one.dimension != other.dimension and (both_money or both_counts)


def _severity(one: Reading, other: Reading) -> int:
    """Weigh the gap between two intervals by its size."""
    near, far = sorted((abs(min(one.high, other.high)), abs(max(one.low, other.low))))
    ratio = far / near if near > 0 else float("inf")
    return 3 if ratio >= _GRAVE else 2 if ratio >= _NOTABLE else 1
