"""Words for one date, and for two dates that bound a stretch: no day is named that the date does not give."""

import re

from explorer.model.calendar import civil_from_us
from explorer.model.date_parts import PartOfPeriod
from explorer.model.edtf_grammar import DatePoint
from explorer.model.edtf_parts import MONTH_NAMES, year_limits
from explorer.model.edtf_points import point_bounds

_SHORT_MONTHS = tuple(name[:3] for name in MONTH_NAMES)
_SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")


def point_words(point: DatePoint, short: bool) -> str:
    """Return the words for one date, without its qualifiers."""
    if "X" in point.digits:
        return _unspecified_words(point, short)
    if point.clock:
        return _time_words(point, short)
    return " ".join(_parts(point, short))


def stretch_words(first: DatePoint, last: DatePoint, joiner: str, short: bool) -> str:
    """Return both dates joined, saying once what they share: "10 and 16 May 1989", "28 Aug – 3 Sep 1989".

    A joiner of words is set between spaces, a dash between single words without.
    """
    starts, ends = _parts(first, short), _parts(last, short)
    are_alike = len(starts) == len(ends)
    if are_alike and starts != ends:
        while len(starts) > 1 and starts[-1] == ends[len(starts) - 1]:
            starts.pop()
    start, end = " ".join(starts), " ".join(ends)
    is_tight = joiner == "–" and are_alike and " " not in start
    return f"{start}{joiner}{end}" if is_tight else f"{start} {joiner} {end}"


def _parts(point: DatePoint, short: bool) -> list[str]:
    if "X" in point.digits or point.clock:
        return [point_words(point, short)]
    if "S" in point.year:
        return _significant_words(point).split(" ")
    year, _ = year_limits(point)
    if not point.month:
        return year_words(year).split(" ")
    if int(point.month) > 12:
        return [season_words(year, int(point.month), short)]
    day = [str(int(point.day))] if point.day else []
    return [*day, month_name(int(point.month), short), *year_words(year).split(" ")]


def month_name(month: int, short: bool) -> str:
    """Return the English name of a month, or its first three letters."""
    return (_SHORT_MONTHS if short else MONTH_NAMES)[month - 1]


def year_words(year: int) -> str:
    """Return an astronomical year as people write it: 0 is "1 BCE", 44 "44 CE", 2015 "2015"."""
    if year <= 0:
        return f"{1 - year} BCE"
    return f"{year} CE" if year < 1000 else str(year)


def _significant_words(point: DatePoint) -> str:
    first, last = year_limits(point)
    estimate = point.year.partition("S")[0]
    middle = year_words(int(estimate)) if "E" not in estimate and "Y" not in estimate else estimate
    return f"{middle} or so ({year_words(first)} to {year_words(last)})"


def season_words(year: int, code: int, short: bool) -> str:
    """Return the words for a season, quarter or half; winter names both of its years."""
    if code >= 40:
        return (
            f"H{code - 39} {year_words(year)}"
            if short
            else f"{_ORDINALS[code - 40]} half of {year_words(year)}"
        )
    if code >= 37:
        return f"{_ORDINALS[code - 37]} third of {year_words(year)}"
    if code >= 33:
        quarter = code - 33
        return (
            f"Q{code - 32} {year_words(year)}"
            if short
            else f"{_ORDINALS[quarter]} quarter of {year_words(year)}"
        )
    season = _SEASONS[(code - 21) % 4]
    hemisphere = " (southern)" if 29 <= code <= 32 else ""
    crosses_new_year = season == ("summer" if hemisphere else "winter")
    if crosses_new_year and year > 999:
        return f"{season} {year}–{(year + 1) % 100:02}{hemisphere}"
    return f"{season} {year_words(year)}{hemisphere}"


def _time_words(point: DatePoint, short: bool) -> str:
    day = " ".join(_parts(DatePoint("", 0, point.year, point.month, point.day, "", "", ""), short))
    clock = f"{point.clock}:00–{point.clock}:59" if len(point.clock) == 2 else point.clock
    zone = {"": "", "Z": " UTC"}.get(point.zone, f" UTC{point.zone}")
    return f"{day}{' ' if short else ', '}{clock}{zone}"


def _unspecified_words(point: DatePoint, short: bool) -> str:
    if re.fullmatch("[0-9]{3}X", point.year) and not point.month:
        return f"{point.year[:3]}0s" if short else f"the {point.year[:3]}0s"
    if point.year == "XXXX" and "01" <= point.month <= "12" and "X" not in point.month + point.day:
        known = DatePoint("", 0, "2000", point.month, point.day, "", "", "")
        return f"{' '.join(_parts(known, short)[:-1])} of an unknown year"
    if "X" not in point.year and point.month == "XX" and "X" not in point.day.removesuffix("XX"):
        named = {"": "month in ", "XX": "day in "}.get(point.day, "")
        if not named:
            return f"day {int(point.day)} of some month in {year_words(year_limits(point)[0])}"
        return f"some {named}{year_words(year_limits(point)[0])}"
    if "X" not in point.year + point.month and point.day == "XX":
        month = DatePoint("", 0, point.year, point.month, "", "", "", "")
        return f"some day in {' '.join(_parts(month, short))}"
    return _hull_words(point, short)


def _hull_words(point: DatePoint, short: bool) -> str:
    bounds = point_bounds(point)
    ends = [civil_from_us(us) for us in (bounds.earliest_us, bounds.latest_us - 1)]
    unit = "day" if point.day else "month" if point.month else "year"
    first, last = (
        DatePoint(
            "",
            0,
            f"Y{civil.year}",
            f"{civil.month:02}" if unit != "year" else "",
            f"{civil.day:02}" if unit == "day" else "",
            "",
            "",
            "",
        )
        for civil in ends
    )
    fitting = "" if re.fullmatch("[^X]*X*", point.digits) else f" that fits {point.text}"
    if short:
        return f"some {unit} {stretch_words(first, last, '–', short)}{fitting}"
    return f"some {unit} from {stretch_words(first, last, 'to', short)}{fitting}"


def period_words(period: PartOfPeriod, short: bool) -> str:
    """Return "early September 2015", "mid 2015", "late 1990s"."""
    year = f"{period.year}s" if period.is_decade else year_words(period.year)
    month = f"{month_name(period.month, short)} " if period.month else ""
    return f"{period.part} {month}{year}"
