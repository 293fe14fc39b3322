"""Dates with `X` digits: which days of the calendar they can mean.

`X` stands for any digit that makes a date: `2015-02-3X` means no day and `XXXX` the years 0000 to 9999.
"""

from collections.abc import Iterator
from functools import cache

from explorer.model.calendar import days_from_civil, days_in_month
from explorer.model.edtf_grammar import DAY, MONTH, YEAR, DatePoint
from explorer.model.edtf_parts import month_days, season_days, year_limits

_LEAP_YEAR = 2000


def outer_candidates(point: DatePoint) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the earliest and the latest run of days that fit, each as (first day, day after the last).

    A run is a day, a month, a season or a year: whatever the date names. Raises Misspelt where nothing fits.
    """
    if next(_runs_in_year(point, _LEAP_YEAR, 1), None) is None:
        component = DAY if "X" in point.day else MONTH
        raise point.misspelt(
            component, f"no {'day' if point.day else 'month'} of the calendar fits these digits"
        )
    first = next(_candidates(point, 1), None)
    last = next(_candidates(point, -1), None)
    if first is None or last is None:
        raise point.misspelt(YEAR, "no such day stands in the calendar of these years")
    return first, last


def _candidates(point: DatePoint, direction: int) -> Iterator[tuple[int, int]]:
    for year in _years(point, direction):
        yield from _runs_in_year(point, year, direction)


def _runs_in_year(point: DatePoint, year: int, direction: int) -> Iterator[tuple[int, int]]:
    if not point.month:
        yield days_from_civil(year, 1, 1), days_from_civil(year + 1, 1, 1)
    elif "X" not in point.month and int(point.month) > 12:
        if not point.day:
            yield season_days(point, year)
    else:
        for month in _fitting(point.month, 12)[::direction]:
            yield from _runs_in_month(year, month, point.day, direction)


def _runs_in_month(year: int, month: int, pattern: str, direction: int) -> Iterator[tuple[int, int]]:
    if not pattern:
        yield month_days(year, month)
        return
    start = days_from_civil(year, month, 1)
    length = days_in_month(year, month)
    for day in _fitting(pattern, 31)[::direction]:
        if day <= length:
            yield start + day - 1, start + day


def _years(point: DatePoint, direction: int) -> Iterator[int]:
    if "X" not in point.year:
        yield year_limits(point)[0]
        return
    is_bce = point.year.startswith("-")
    pattern = point.year.lstrip("-")
    lowest, highest = int(pattern.replace("X", "0")), int(pattern.replace("X", "9"))
    magnitudes = range(max(lowest, 1) if is_bce else lowest, highest + 1)
    for magnitude in magnitudes[:: -direction if is_bce else direction]:
        if _fits(magnitude, pattern):
            yield -magnitude if is_bce else magnitude


@cache
def _fitting(pattern: str, most: int) -> tuple[int, ...]:
    return tuple(number for number in range(1, most + 1) if _fits(number, pattern))


def _fits(number: int, pattern: str) -> bool:
    digits = f"{number:0{len(pattern)}}"
    return all(wanted in ("X", digit) for digit, wanted in zip(digits, pattern, strict=True))
