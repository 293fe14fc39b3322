"""What the parts of an EDTF date stand for: years with exponents and significant digits, seasons, months."""

from explorer.model.calendar import days_from_civil, shift_month
from explorer.model.edtf_grammar import MONTH, YEAR, DatePoint, Misspelt

MAX_YEAR = 140_000
"""The farthest year either way: int64 microseconds end a little beyond 146,000."""

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SEASON_MONTHS = {
    **{code: (3 * (code - 20), 3) for code in range(21, 25)},
    **{code: (3 * (code - 24), 3) for code in range(25, 29)},
    29: (9, 3),
    30: (12, 3),
    31: (3, 3),
    32: (6, 3),
    **{code: (3 * (code - 33) + 1, 3) for code in range(33, 37)},
    **{code: (4 * (code - 37) + 1, 4) for code in range(37, 40)},
    40: (1, 6),
    41: (7, 6),
}
"""Season code -> first month, number of months (ISO 8601-2:2019, 4.8). 21-24 are read as of the northern
hemisphere (as 25-28 say outright, 29-32 being southern), 33-36 are quarters, 37-39 thirds, 40-41 halves of a
year. A season belongs to the year in which it begins: winter 2015 ends in February 2016."""


def year_limits(point: DatePoint) -> tuple[int, int]:
    """Return the first and last year that the year's text (without `X`) may mean; only `S` makes them differ.

    Raises Misspelt for a year minus zero and one beyond `MAX_YEAR`.
    """
    if point.year.isdecimal():  # nearly all years are plain
        return int(point.year), int(point.year)
    text, _, significant = point.year.partition("S")
    digits, _, exponent = text.lstrip("Y").partition("E")
    if len(exponent) > 2 or len(digits) > 20:
        raise _too_far(point)
    magnitude = abs(int(digits)) * 10 ** int(exponent or 0)
    is_bce = digits.startswith("-")
    if is_bce and magnitude == 0:
        raise Misspelt(point.position, "there is no year minus zero", "0000")
    low = high = magnitude
    if significant:
        step = 10 ** max(0, max(len(str(magnitude)), 4) - int(significant[:3]))
        low = magnitude // step * step
        high = low + step - 1
    if high > MAX_YEAR:
        raise _too_far(point)
    return (-high, -low) if is_bce else (low, high)


def _too_far(point: DatePoint) -> Misspelt:
    return point.misspelt(YEAR, f"years beyond {MAX_YEAR} cannot be placed")


def season_days(point: DatePoint, year: int) -> tuple[int, int]:
    """Return the first day of a season and the day after its last; raises Misspelt for an unknown code."""
    months = SEASON_MONTHS.get(int(point.month))
    if months is None:
        reason = f"there is no month {point.month} (months are 01 to 12, seasons 21 to 24, quarters 33 to 36)"
        raise point.misspelt(MONTH, reason)
    return month_days(year, *months)


def month_days(year: int, month: int, months: int = 1) -> tuple[int, int]:
    """Return the first day of a run of months and the day after its last."""
    end_year, end_month = shift_month(year, month, months)
    return days_from_civil(year, month, 1), days_from_civil(end_year, end_month, 1)
