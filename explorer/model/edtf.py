"""Dates as analysts know them: an EDTF string and the bounds that follow from it.

`parse_edtf` reads it. How the text is read stands in `edtf_grammar`, how bounds follow in `edtf_bounds`, what
is proposed for a misspelt date in `edtf_spelling`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from explorer.model.calendar import US_PER_DAY, days_from_civil, days_in_month
from explorer.model.edtf_bounds import NO_BOUNDS, bounds_of, is_edtf
from explorer.model.edtf_grammar import (
    DateInterval,
    DatePoint,
    DateSet,
    Expression,
    FreeEnd,
    Misspelt,
    SetRange,
    read_expression,
)
from explorer.model.edtf_points import Bounds
from explorer.model.fault import UsageFault
from explorer.model.open_ends import OPEN_FUTURE_US, OPEN_PAST_US

__all__ = [
    "OPEN_FUTURE_US",
    "OPEN_PAST_US",
    "UNDATED",
    "EdtfDate",
    "EdtfFault",
    "Precision",
    "is_edtf",
    "parse_edtf",
]


class Precision(StrEnum):
    """The smallest part of the calendar that a date names, from coarse to fine."""

    NONE = "none"
    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    """A season, a quarter or another part of a year in whole months."""
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date, as exact as its source. Times are microseconds UTC since 1970, half-open.

    The core runs from the start of the last possible first day to the end of the first possible last day and
    may be turned round; for a single date it equals the bounds. `precision` of an interval or a set is that
    of its coarsest part.
    """

    text: str
    earliest_us: int
    latest_us: int
    core_start_us: int
    core_end_us: int
    qualified: bool
    approximate: bool
    uncertain: bool
    precision: Precision
    is_interval: bool
    is_set: bool

    @property
    def is_open_past(self) -> bool:
        """Whether no earliest instant is known."""
        return self.earliest_us == OPEN_PAST_US

    @property
    def is_open_future(self) -> bool:
        """Whether no latest instant is known."""
        return self.latest_us == OPEN_FUTURE_US


class EdtfFault(UsageFault):
    """A date that is not EDTF: `position` is 0-based, `suggestion` the nearest right spelling or empty."""

    def __init__(self, text: str, position: int, reason: str, suggestion: str = "") -> None:
        advice = (
            f"did you mean {suggestion}?"
            if suggestion
            else "dates are written like 2015-09-12, 2015-09 or 2015."
        )
        shown = "".join(character if character.isprintable() else "�" for character in text[:_LONGEST_SHOWN])
        shown += "…" if len(text) > _LONGEST_SHOWN else ""
        super().__init__(f"“{shown}” is not a date, at character {position + 1}: {reason}; {advice}")
        self.text = text
        self.position = position
        self.reason = reason
        self.suggestion = suggestion


UNDATED = EdtfDate("", *NO_BOUNDS[:4], False, False, False, Precision.NONE, False, False)
"""The date of an event that has none: possible everywhere, certain nowhere."""

_LONGEST_SHOWN = 60
_COARSE_TO_FINE = {precision: rank for rank, precision in enumerate(Precision)}
_PLAIN = re.compile(r"(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?([?~%]?)")
_CLOCK_PRECISION = {2: Precision.HOUR, 5: Precision.MINUTE, 8: Precision.SECOND}
# The digit of the date (YYYYMMDD) where the first X stands -> what is still known.
_KNOWN_BEFORE_X = (
    Precision.NONE,
    Precision.MILLENNIUM,
    Precision.CENTURY,
    Precision.DECADE,
    Precision.YEAR,
    Precision.YEAR,
    Precision.MONTH,
    Precision.MONTH,
)


@lru_cache(maxsize=2**15)
def parse_edtf(text: str) -> EdtfDate:
    """Return the date that the text writes, `UNDATED` for the empty text.

    Raises EdtfFault, which names the place and the nearest right spelling.
    """
    if not text:
        return UNDATED
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        date = _plain_date(text, *plain.groups(""))
        if date is not None:
            return date
    try:
        expression = read_expression(text)
        return _date(text, expression, bounds_of(expression))
    except Misspelt as misspelt:
        raise _fault(text, misspelt) from None


def _plain_date(text: str, year: str, month: str, day: str, qualifier: str) -> EdtfDate | None:
    # Nearly all dates are plain; this way they cost a third of the general one.
    y, m, d = int(year), int(month or 1), int(day or 1)
    first = days_from_civil(y, m, d)
    if day:
        if not 1 <= d <= days_in_month(y, m):
            return None
        end, precision = first + 1, Precision.DAY
    elif month:
        end, precision = first + days_in_month(y, m), Precision.MONTH
    else:
        end, precision = days_from_civil(y + 1, 1, 1), Precision.YEAR
    if year == "-0000":
        return None
    earliest, latest = first * US_PER_DAY, end * US_PER_DAY
    return EdtfDate(
        text,
        earliest,
        latest,
        earliest,
        latest,
        qualifier != "",
        qualifier in ("~", "%"),
        qualifier in ("?", "%"),
        precision,
        False,
        False,
    )


def _date(text: str, expression: Expression, bounds: Bounds) -> EdtfDate:
    points = points_of(expression)
    qualifiers = "".join(point.qualifiers for point in points)
    precisions = {precision_of(point) for point in points}
    precision = min(precisions, key=_COARSE_TO_FINE.__getitem__, default=Precision.NONE)
    return EdtfDate(
        text,
        *bounds[:4],
        qualified=qualifiers != "",
        approximate="~" in qualifiers or "%" in qualifiers,
        uncertain="?" in qualifiers or "%" in qualifiers,
        precision=precision,
        is_interval=isinstance(expression, DateInterval),
        is_set=isinstance(expression, DateSet),
    )


def points_of(expression: Expression | FreeEnd) -> list[DatePoint]:
    """Return the single dates that stand in an expression, in their order."""
    match expression:
        case DatePoint():
            return [expression]
        case DateInterval():
            return points_of(expression.start) + points_of(expression.end)
        case DateSet():
            return [point for member in expression.members for point in _member_points(member)]
    return []


def _member_points(member: DatePoint | SetRange) -> list[DatePoint]:
    if isinstance(member, DatePoint):
        return [member]
    return [point for point in (member.first, member.last) if point is not None]


def precision_of(point: DatePoint) -> Precision:
    """Return what part of the calendar one date names."""
    if "X" in point.text:
        return _KNOWN_BEFORE_X[point.digits.index("X")]
    if point.clock:
        return _CLOCK_PRECISION.get(len(point.clock), Precision.FRACTION)
    if point.day:
        return Precision.DAY
    if point.month:
        return Precision.SEASON if int(point.month) > 12 else Precision.MONTH
    year, _, significant = point.year.partition("S")
    if not significant:
        return Precision.YEAR
    rounded = len(year.lstrip("Y-").partition("E")[0]) - int(significant)
    return _KNOWN_BEFORE_X[max(0, min(4, 4 - rounded))]


def _fault(text: str, misspelt: Misspelt) -> EdtfFault:
    # Imported here since only a misspelt date needs it.
    from explorer.model.edtf_spelling import nearest_spelling

    suggestion = misspelt.suggestion or nearest_spelling(text)
    return EdtfFault(text, misspelt.position, misspelt.reason, suggestion)
