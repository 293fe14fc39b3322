"""Early, mid and late: which days they mean, how they are written in EDTF, how they are known again.

"In early September 2015" is some day of the first ten, approximately: `[2015-09-01~..2015-09-10~]`. Early,
mid and late month are days 1-10, 11-20 and 21 to the end; of a year they are four months each, of a decade
years 0-3, 4-6 and 7-9.
"""

from enum import StrEnum
from typing import NamedTuple

from explorer.model.calendar import days_in_month
from explorer.model.edtf_grammar import DatePoint


class Part(StrEnum):
    """A third of a month, a year or a decade."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class PartOfPeriod(NamedTuple):
    """A third of a month (`month` 1-12), of a year (`month` 0) or of the decade that begins with `year`."""

    part: Part
    year: int
    month: int = 0
    is_decade: bool = False


_DAYS = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31)}
_MONTHS = {Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12)}
_YEARS = {Part.EARLY: (0, 3), Part.MID: (4, 6), Part.LATE: (7, 9)}


def edtf_year(year: int) -> str:
    """Return an astronomical year as EDTF writes it: `0044`, `-0043`, `Y12015`."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def part_of_month(part: Part, year: int, month: int) -> str:
    """Return the EDTF of early, mid or late month: some day of a third of it, approximate."""
    return "[{}..{}]".format(*_ends(PartOfPeriod(part, year, month)))


def part_of_year(part: Part, year: int) -> str:
    """Return the EDTF of the early, mid or late year: some month of a third of it, approximate."""
    return "[{}..{}]".format(*_ends(PartOfPeriod(part, year)))


def part_of_decade(part: Part, first_year: int) -> str:
    """Return the EDTF of the early, mid or late decade that begins with `first_year`, approximate."""
    return "[{}..{}]".format(*_ends(PartOfPeriod(part, first_year, is_decade=True)))


def _ends(period: PartOfPeriod) -> tuple[str, str]:
    part, year = period.part, edtf_year(period.year)
    if period.is_decade:
        first, last = _YEARS[part]
        return f"{edtf_year(period.year + first)}~", f"{edtf_year(period.year + last)}~"
    if period.month:
        first, last = _DAYS[part]
        last = min(last, days_in_month(period.year, period.month))
        return f"{year}-{period.month:02}-{first:02}~", f"{year}-{period.month:02}-{last:02}~"
    first, last = _MONTHS[part]
    return f"{year}-{first:02}~", f"{year}-{last:02}~"


def part_between(first: DatePoint, last: DatePoint) -> PartOfPeriod | None:
    """Return which third of which month, year or decade lies between two dates, None where they bound no
    third."""
    if not (first.text.endswith("~") and last.text.endswith("~")):
        return None
    if first.year.startswith("Y") or "X" in first.digits or "S" in first.year:
        return None
    year = int(first.year)
    month = int(first.month or 0) if first.day else 0
    if month > 12:
        return None
    decade = year - year % 10
    periods = [PartOfPeriod(part, year, month) for part in Part]
    periods += [PartOfPeriod(part, decade, is_decade=True) for part in Part]
    return next((period for period in periods if _ends(period) == (first.text, last.text)), None)
