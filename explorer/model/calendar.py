"""The proleptic Gregorian calendar in whole numbers: days and microseconds since 1970-01-01T00:00Z.

Years are astronomical (0 is 1 BCE, -43 is 44 BCE) and are not limited to those of `datetime`. Where it says
*elementwise*, a function takes plain ints and numpy int64 arrays alike, since it only adds and floor-divides.
"""

from typing import TYPE_CHECKING, Any, NamedTuple, overload

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

US_PER_SECOND = 1_000_000
US_PER_MINUTE = 60 * US_PER_SECOND
US_PER_HOUR = 60 * US_PER_MINUTE
US_PER_DAY = 24 * US_PER_HOUR

_DAYS_TO_1970 = 719_163  # from 0000-12-31
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


class Civil(NamedTuple):
    """A moment as the calendar writes it, in UTC."""

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0
    microsecond: int = 0


def is_leap(year: int) -> bool:
    """Return whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month (1-12) in days."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the year and month (1-12) that lie `months` later, or earlier where it is negative."""
    years, month_index = divmod(month - 1 + months, 12)
    return year + years, month_index + 1


def days_from_civil(year: int, month: int, day: int) -> int:
    """Return the days from 1970-01-01 to the day; month 1-12. A day past the month's end counts on."""
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE_MONTH[month] + day
    if month > 2 and is_leap(year):
        days += 1
    return days - _DAYS_TO_1970


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Return year, month and day of the day number; the reverse of `days_from_civil`."""
    march_year: int
    day_of_year: int
    march_year, day_of_year = _march_year(days)
    month_index = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_index + 2) // 5 + 1
    if month_index < 10:
        return march_year, month_index + 3, day
    return march_year + 1, month_index - 9, day


@overload
def year_of_days(days: int) -> int: ...
@overload
def year_of_days(days: "NDArray[np.int64]") -> "NDArray[np.int64]": ...
def year_of_days(days: "int | NDArray[np.int64]") -> "int | NDArray[np.int64]":
    """Return the civil year of each day number, elementwise."""
    march_year, day_of_year = _march_year(days)
    year: int | NDArray[np.int64] = march_year + (day_of_year >= 306)
    return year


def _march_year(days: Any) -> tuple[Any, Any]:
    # Counting years from 1 March puts the leap day last, so month lengths follow one formula
    # (H. Hinnant, "chrono-compatible low-level date algorithms").
    shifted = days + 719_468
    era = shifted // 146_097
    day_of_era = shifted - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    return year_of_era + era * 400, day_of_year


def us_from_civil(
    year: int,
    month: int = 1,
    day: int = 1,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    microsecond: int = 0,
) -> int:
    """Return the microseconds from 1970-01-01T00:00Z to the moment, read as UTC."""
    seconds = (hour * 60 + minute) * 60 + second
    return days_from_civil(year, month, day) * US_PER_DAY + seconds * US_PER_SECOND + microsecond


def civil_from_us(us: int) -> Civil:
    """Return the calendar's writing of a moment; the reverse of `us_from_civil`."""
    days, rest = divmod(us, US_PER_DAY)
    seconds, microsecond = divmod(rest, US_PER_SECOND)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return Civil(*civil_from_days(days), hour, minute, second, microsecond)
