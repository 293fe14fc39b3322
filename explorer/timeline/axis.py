"""Calendar ticks in two tiers, from milliseconds to ten thousand years, BCE included.

Which unit is marked follows from the scale alone, and ticks are multiples of it in the calendar: the same
instants are
marked at every width and while panning. Each step's instants are among those of the finer steps of its unit.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from explorer.model.calendar import (
    US_PER_DAY,
    US_PER_HOUR,
    US_PER_MINUTE,
    US_PER_SECOND,
    civil_from_days,
    civil_from_us,
    days_from_civil,
)
from explorer.timeline.viewport import US_PER_YEAR, Viewport

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
LABEL_ROOM_PX = 14.0
"""Beside the text itself, between one label and the next tick."""


class Unit(IntEnum):
    """Calendar units, the finest first."""

    MILLISECOND = 0
    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    MONTH = 5
    YEAR = 6


@dataclass(frozen=True, slots=True)
class Step:
    """A tick every `count` units; `least_us` is the shortest distance of two such ticks, `chars` the
    longest label.
    """

    unit: Unit
    count: int
    least_us: int
    chars: int


class Tick(NamedTuple):
    """A marked instant. `strong` ticks begin a unit of the upper tier (or a rounder year)."""

    us: int
    label: str
    strong: bool


class Era(NamedTuple):
    """A stretch of the upper tier with its name, to be kept in sight while any of it is; `short` is for where
    the name has no room, empty where its neighbours' names shall have it.
    """

    start_us: int
    end_us: int
    label: str
    short: str


class Axis(NamedTuple):
    """The ticks in sight, and one on either side; the stretches of the upper tier."""

    step: Step
    ticks: tuple[Tick, ...]
    eras: tuple[Era, ...]


def _steps() -> tuple[Step, ...]:
    fixed = {
        Unit.MILLISECOND: (1_000, (1, 2, 5, 10, 20, 50, 100, 200, 500), 6),
        Unit.SECOND: (US_PER_SECOND, (1, 2, 5, 10, 15, 30), 8),
        Unit.MINUTE: (US_PER_MINUTE, (1, 2, 5, 10, 15, 30), 5),
        Unit.HOUR: (US_PER_HOUR, (1, 2, 3, 6, 12), 5),
    }
    steps = [Step(unit, n, us * n, chars) for unit, (us, counts, chars) in fixed.items() for n in counts]
    steps += [Step(Unit.DAY, 1, US_PER_DAY, 2), Step(Unit.DAY, 7, 7 * US_PER_DAY, 2)]
    steps += [Step(Unit.MONTH, n, days * US_PER_DAY, 3) for n, days in ((1, 28), (3, 90), (6, 181))]
    years = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
    # Between the last year BCE that is a multiple and the year 1 lies one year less than a step.
    return (*steps, *(Step(Unit.YEAR, n, max(1, n - 1) * US_PER_YEAR, 5 if n < 5 else 10) for n in years))


STEPS = _steps()


def choose_step(us_per_px: float, char_px: float = 7.0) -> Step:
    """Return the finest step whose labels have room at this scale."""
    for step in STEPS:
        if step.least_us / us_per_px >= step.chars * char_px + LABEL_ROOM_PX:
            return step
    return STEPS[-1]


def axis_of(viewport: Viewport, char_px: float = 7.0) -> Axis:
    """Return the axis of a view; `char_px` is the mean width of a digit in the label font."""
    step = choose_step(viewport.us_per_px, char_px)
    start, end = viewport.start_us, viewport.end_us
    ticks = tuple(Tick(us, _label(step, us), _is_strong(step, us)) for us in instants(step, start, end))
    return Axis(step, ticks, tuple(_eras(step, start, end, viewport.us_per_px * char_px)))


def instants(step: Step, start_us: int, end_us: int) -> Iterator[int]:
    """Yield the marked instants from the last at or before `start_us` to the first at or after `end_us`."""
    at = floor_to(step, start_us)
    while at < end_us:
        yield at
        at = next_after(step, at)
    yield at


def floor_to(step: Step, us: int) -> int:
    """Return the last marked instant at or before a time."""
    if step.unit < Unit.DAY:
        day = us // US_PER_DAY * US_PER_DAY
        return day + (us - day) // step.least_us * step.least_us
    year, month, day_of_month = civil_from_days(us // US_PER_DAY)
    if step.unit is Unit.DAY:
        first = day_of_month if step.count == 1 else min(22, (day_of_month - 1) // 7 * 7 + 1)
        return days_from_civil(year, month, first) * US_PER_DAY
    if step.unit is Unit.MONTH:
        return days_from_civil(year, (month - 1) // step.count * step.count + 1, 1) * US_PER_DAY
    return _year_start(_floor_year(year, step.count))


def next_after(step: Step, at: int) -> int:
    """Return the marked instant after a marked one."""
    if step.unit < Unit.DAY:
        return at + step.least_us
    year, month, day = civil_from_days(at // US_PER_DAY)
    if step.unit is Unit.DAY and (step.count == 1 or day < 22):
        return at + step.least_us
    if step.unit < Unit.YEAR:
        months = year * 12 + month - 1 + (step.count if step.unit is Unit.MONTH else 1)
        return days_from_civil(months // 12, months % 12 + 1, 1) * US_PER_DAY
    return _year_start(_next_year(year, step.count))


def _year_start(year: int) -> int:
    return days_from_civil(year, 1, 1) * US_PER_DAY


def _floor_year(year: int, count: int) -> int:
    """Return the last marked year at or before an astronomical one: multiples by the historians' count,
    and year 1.
    """
    if count == 1:
        return year
    if year >= 1:
        return max(1, year // count * count)
    before_christ = 1 - year
    return 1 + -(-before_christ // count) * -count


def _next_year(year: int, count: int) -> int:
    if count == 1:
        return year + 1
    if year >= 1:
        return (year // count + 1) * count
    before_christ = 1 - year - count
    return 1 if before_christ <= 0 else 1 - before_christ


def year_label(year: int) -> str:
    """Return an astronomical year as people write it."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def _label(step: Step, us: int) -> str:
    civil = civil_from_us(us)
    clock = f"{civil.hour:02}:{civil.minute:02}"
    writers: dict[Unit, Callable[[], str]] = {
        Unit.MILLISECOND: lambda: (
            f".{civil.microsecond // 1000:03}" if civil.microsecond else f":{civil.second:02}"
        ),
        Unit.SECOND: lambda: f"{clock}:{civil.second:02}",
        Unit.MINUTE: lambda: clock,
        Unit.HOUR: lambda: clock,
        Unit.DAY: lambda: str(civil.day),
        Unit.MONTH: lambda: MONTHS[civil.month - 1][:3],
        Unit.YEAR: lambda: year_label(civil.year),
    }
    return writers[step.unit]()


def _is_strong(step: Step, us: int) -> bool:
    civil = civil_from_us(us)
    if step.unit is Unit.YEAR:
        historical = civil.year if civil.year > 0 else 1 - civil.year
        rounder = 10 ** (len(str(step.count)))
        return historical % rounder == 0 or civil.year == 1
    below: dict[Unit, int] = {
        Unit.MILLISECOND: civil.microsecond,
        Unit.SECOND: civil.second,
        Unit.MINUTE: civil.hour * 60 + civil.minute,
        Unit.HOUR: civil.hour,
        Unit.DAY: civil.day - 1,
        Unit.MONTH: civil.month - 1,
    }
    return below[step.unit] == 0


UPPER = {
    Unit.MILLISECOND: Step(Unit.SECOND, 1, US_PER_SECOND, 0),
    Unit.SECOND: Step(Unit.MINUTE, 1, US_PER_MINUTE, 0),
    Unit.MINUTE: Step(Unit.DAY, 1, US_PER_DAY, 0),
    Unit.HOUR: Step(Unit.DAY, 1, US_PER_DAY, 0),
    Unit.DAY: Step(Unit.MONTH, 1, 28 * US_PER_DAY, 0),
    Unit.MONTH: Step(Unit.YEAR, 1, 365 * US_PER_DAY, 0),
}
"""What the upper tier names above each unit of the lower one."""


def _eras(step: Step, start_us: int, end_us: int, us_per_char: float) -> Iterator[Era]:
    if step.unit is Unit.YEAR:
        yield from _year_eras(step, start_us, end_us)
        return
    upper = UPPER[step.unit]
    year = len(year_label(civil_from_us(start_us).year))
    # The forms are counted with years of four digits.
    room = int(upper.least_us / us_per_char) - 2 - max(0, year - 4)
    at = floor_to(upper, start_us)
    while at < end_us:
        after = _next_day(at) if upper.unit is Unit.DAY else next_after(upper, at)
        short = _era_label(step.unit, at, 0)
        if step.unit is Unit.MONTH and civil_from_us(at).year % 2:
            short = ""
        yield Era(at, after, _era_label(step.unit, at, room), short)
        at = after


def _next_day(at: int) -> int:
    return at + US_PER_DAY


def _era_label(minor: Unit, us: int, room_chars: int) -> str:
    """Return the fullest name that fits into the shortest stretch of its kind, so that the form does not
    change.
    """
    civil = civil_from_us(us)
    year, month = year_label(civil.year), MONTHS[civil.month - 1]
    if minor is Unit.MONTH:
        return year
    if minor is Unit.DAY:
        return _fullest(room_chars, (14, f"{month} {year}"), (8, f"{month[:3]} {year}"), (0, month[:3]))
    day, short = f"{civil.day} {month} {year}", f"{civil.day} {month[:3]} {year}"
    if minor in (Unit.HOUR, Unit.MINUTE):
        return _fullest(room_chars, (17, day), (11, short), (6, short[:6].rstrip()), (0, str(civil.day)))
    clock = f"{civil.hour:02}:{civil.minute:02}" + (
        f":{civil.second:02}" if minor is Unit.MILLISECOND else ""
    )
    return _fullest(room_chars, (27, f"{day}, {clock}"), (21, f"{short}, {clock}"), (0, clock))


def _fullest(room_chars: int, *forms: tuple[int, str]) -> str:
    return next(text for chars, text in forms if room_chars >= chars or not chars)


def _year_eras(step: Step, start_us: int, end_us: int) -> Iterator[Era]:
    """Decades over single years, else only the turn from BCE to CE."""
    year = civil_from_us(start_us).year
    turn = _year_start(1)
    if step.count < 10 and year > 0:
        first = year // 10 * 10
        while (at := _year_start(max(1, first))) < end_us:
            label = f"{first}s" if first else "1st decade"
            yield Era(at, _year_start(first + 10), label, label)
            first += 10
        return
    if start_us < turn:
        yield Era(start_us, turn, "BCE", "BCE")
        if end_us > turn:
            yield Era(turn, end_us, "CE", "CE")
