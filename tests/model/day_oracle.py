"""The calendar and EDTF by brute force, sharing nothing with the code under test: days are counted, never
computed.

Years outside `datetime` are mapped into it by whole 400-year cycles of 146,097 days.
"""

import re
from datetime import date
from functools import cache

DAY_US = 86_400_000_000
_CYCLE_DAYS = 146_097
_EPOCH = date(1970, 1, 1).toordinal()

SEASON_START = {
    21: 3, 22: 6, 23: 9, 24: 12, 25: 3, 26: 6, 27: 9, 28: 12, 29: 9, 30: 12, 31: 3, 32: 6,
    33: 1, 34: 4, 35: 7, 36: 10, 37: 1, 38: 5, 39: 9, 40: 1, 41: 7,
}  # fmt: skip


def season_length(code: int) -> int:
    """Return the months of a season."""
    return 3 if code <= 36 else 4 if code <= 39 else 6


def day_number(year: int, month: int, day: int) -> int:
    """Return the days since 1970-01-01."""
    cycles, rest = divmod(year, 400)
    return date(rest + 400, month, day).toordinal() - _EPOCH + (cycles - 1) * _CYCLE_DAYS


@cache
def days_of_year(year: int) -> list[tuple[int, int, int]]:
    """Return (month, day, day number) for each day of the year."""
    first = day_number(year, 1, 1)
    likeness = date(year % 400 + 400, 1, 1)
    found = []
    for offset in range(366):
        day = date.fromordinal(likeness.toordinal() + offset)
        if day.year == likeness.year:
            found.append((day.month, day.day, first + offset))
    return found


def year_text(year: int) -> str:
    """Return the year as EDTF writes it."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def months_days(year: int, month: int, count: int = 1) -> list[int]:
    """Return the numbers of all days of some months in a row."""
    wanted = {divmod(month - 1 + step, 12) for step in range(count)}
    return [
        number
        for later in range(2)
        for of_month, _, number in days_of_year(year + later)
        if (later, of_month - 1) in wanted
    ]


def fitting_days(pattern: str, years: range) -> list[int]:
    """Return the days whose ISO date fits a pattern with X digits, of the given years, ascending."""
    parts = pattern.lstrip("-").count("-") + 1
    matcher = re.compile(pattern.replace("X", "[0-9]"))
    found = []
    for year in years:
        text = year_text(year)
        if parts == 1:
            if matcher.fullmatch(text):
                found += [number for _, _, number in days_of_year(year)]
            continue
        for month, day, number in days_of_year(year):
            whole = f"{text}-{month:02}" if parts == 2 else f"{text}-{month:02}-{day:02}"
            if matcher.fullmatch(whole):
                found.append(number)
    return found
