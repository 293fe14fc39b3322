"""The bounds of a date as ISO 8601, for exports: closed, and as precise as the source."""

from explorer.model.calendar import US_PER_DAY, civil_from_days, civil_from_us
from explorer.model.edtf import EdtfDate, parse_edtf, points_of
from explorer.model.edtf_grammar import DatePoint, read_expression
from explorer.model.edtf_points import point_bounds


def iso_bounds(date: EdtfDate | str) -> tuple[str | None, str | None]:
    """Return the first and the last moment that belong to the date; None for an open end.

    Days for all that is no finer: `2015-09` gives `2015-09-01` and `2015-09-30`. A time of day keeps its own
    precision: `2015-09-12T10:30` is both bounds of itself. Times with an offset come out in UTC, marked `Z`.
    """
    known = date if isinstance(date, EdtfDate) else parse_edtf(date)
    if "T" in known.text:
        return _moment(known, known.earliest_us, 0), _moment(known, known.latest_us, 1)
    return (
        None if known.is_open_past else iso_day(known.earliest_us // US_PER_DAY),
        None if known.is_open_future else iso_day(known.latest_us // US_PER_DAY - 1),
    )


def _moment(date: EdtfDate, bound_us: int, side: int) -> str | None:
    """Return one bound (side 0 the earliest, 1 the latest) as precisely as the point it comes from."""
    if (date.is_open_past, date.is_open_future)[side]:
        return None
    inside_us = bound_us - side
    for point in points_of(read_expression(date.text)):
        if point_bounds(point)[side] == bound_us and point.clock:
            return _iso_time(point, inside_us)
    return iso_day(inside_us // US_PER_DAY)


def iso_day(days: int) -> str:
    """Return a day, counted from 1970-01-01, as ISO 8601."""
    year, month, day = civil_from_days(days)
    return f"{_iso_year(year)}-{month:02}-{day:02}"


def _iso_year(year: int) -> str:
    if 0 <= year <= 9999:
        return f"{year:04}"
    sign = "-" if year < 0 else "+"
    return f"{sign}{abs(year):04}"


def _iso_time(point: DatePoint, us: int) -> str:
    at = civil_from_us(us)
    clock = f"{at.hour:02}:{at.minute:02}"
    if len(point.clock) >= len("hh:mm:ss"):
        clock += f":{at.second:02}"
    if len(point.clock) > len("hh:mm:ss"):
        clock += f".{at.microsecond:06}"[: len(point.clock) - len("hh:mm:ss")]
    return f"{iso_day(us // US_PER_DAY)}T{clock}{'Z' if point.zone else ''}"
