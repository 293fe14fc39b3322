"""From one EDTF date to its bounds, in microseconds UTC.

Where the standard leaves a choice: qualifiers move no bound, a time of day without an offset is read as UTC,
and of a date whose `X` digits leave gaps (`2015-XX-25`) the bounds are the hull.
"""

import re
from typing import NamedTuple

from explorer.model.calendar import (
    US_PER_DAY,
    US_PER_HOUR,
    US_PER_MINUTE,
    US_PER_SECOND,
    days_from_civil,
    days_in_month,
)
from explorer.model.edtf_grammar import CLOCK, DAY, ZONE, DatePoint
from explorer.model.edtf_parts import MONTH_NAMES, month_days, season_days, year_limits
from explorer.model.edtf_unspecified import outer_candidates


class Bounds(NamedTuple):
    """Half-open bounds and core. `unit_us` is the length of the smallest part that is told apart: a day or
    less."""

    earliest_us: int
    latest_us: int
    core_start_us: int
    core_end_us: int
    unit_us: int


_UNBROKEN = re.compile("[^X]*X*")
_CLOCK_UNITS = {2: US_PER_HOUR, 5: US_PER_MINUTE, 8: US_PER_SECOND}
_MAX_OFFSET_HOURS = 18


def point_bounds(point: DatePoint) -> Bounds:
    """Return the bounds of one date; raises Misspelt for a month, day or time that does not exist."""
    if "X" in point.text:
        return _unspecified(point)
    first_year, last_year = year_limits(point)
    if not point.month:
        return _whole_days(days_from_civil(first_year, 1, 1), days_from_civil(last_year + 1, 1, 1))
    month = int(point.month)
    if not 1 <= month <= 12:
        return _season(point, first_year)
    if not point.day:
        return _whole_days(*month_days(first_year, month))
    day = _existing_day(point, first_year, month)
    return _time_of_day(point, day) if point.clock else _whole_days(day, day + 1)


def _whole_days(first: int, end: int) -> Bounds:
    earliest, latest = first * US_PER_DAY, end * US_PER_DAY
    return Bounds(earliest, latest, earliest, latest, US_PER_DAY)


def _season(point: DatePoint, year: int) -> Bounds:
    days = season_days(point, year)
    if point.day:
        raise point.misspelt(DAY, "a season has no day")
    return _whole_days(*days)


def _existing_day(point: DatePoint, year: int, month: int) -> int:
    day = int(point.day)
    length = days_in_month(year, month)
    if not 1 <= day <= length:
        raise point.misspelt(DAY, f"{MONTH_NAMES[month - 1]} {year} has the days 01 to {length}")
    return days_from_civil(year, month, day)


def _time_of_day(point: DatePoint, day: int) -> Bounds:
    hour, minute, second = (int(part[:2]) for part in (point.clock + ":00:00").split(":")[:3])
    if hour > 23 or minute > 59 or second > 59:
        raise point.misspelt(CLOCK, "times of day run from 00:00:00 to 23:59:59")
    fraction_us, unit = _fraction(point.clock)
    seconds = (hour * 60 + minute) * 60 + second - _offset_seconds(point)
    start = day * US_PER_DAY + seconds * US_PER_SECOND + fraction_us
    return Bounds(start, start + unit, start, start + unit, unit)


def _fraction(clock: str) -> tuple[int, int]:
    if len(clock) in _CLOCK_UNITS:
        return 0, _CLOCK_UNITS[len(clock)]
    digits = clock[9:15]
    return int(digits.ljust(6, "0")), 10 ** (6 - len(digits))


def _offset_seconds(point: DatePoint) -> int:
    zone = point.zone
    if zone in ("", "Z"):
        return 0
    hours, minutes = int(zone[1:3]), int(zone[4:6] or 0)
    if minutes > 59 or hours * 60 + minutes > _MAX_OFFSET_HOURS * 60:
        raise point.misspelt(
            ZONE, f"offsets from UTC run from -{_MAX_OFFSET_HOURS}:00 to +{_MAX_OFFSET_HOURS}:00"
        )
    seconds = (hours * 60 + minutes) * 60
    return -seconds if zone[0] == "-" else seconds


def _unspecified(point: DatePoint) -> Bounds:
    if point.clock:
        raise point.misspelt(CLOCK, "a time of day needs a day without X")
    first, last = outer_candidates(point)
    hull = _whole_days(first[0], last[1])
    if _UNBROKEN.fullmatch(point.digits):
        return hull
    # A state on one of several days that do not adjoin is met for certain only by what meets the first and
    # the last.
    return hull._replace(core_start_us=last[0] * US_PER_DAY, core_end_us=first[1] * US_PER_DAY)
