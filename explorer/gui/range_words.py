"""A selected range of time as EDTF: what a drag in pixels selects is rounded to what can be written and
said.
"""

from dataclasses import dataclass

from explorer.model.calendar import US_PER_DAY, Civil, civil_from_us
from explorer.model.certainty import TimeRange, range_from_edtf

_US_PER_SECOND = 1_000_000
_US_PER_MINUTE = 60 * _US_PER_SECOND
_MINUTES_BELOW_US = 2 * US_PER_DAY
_SECONDS_BELOW_US = 120 * _US_PER_MINUTE


@dataclass(frozen=True, slots=True)
class SelectedRange:
    """A range whose ends are exactly those of its EDTF words; `start_us`..`end_us` is half-open."""

    range: TimeRange
    date_from: str
    date_to: str

    @property
    def words(self) -> str:
        """The range as the status bar says it."""
        return self.date_from if self.date_from == self.date_to else f"{self.date_from} .. {self.date_to}"


def selected_range(start_us: int, end_us: int) -> SelectedRange:
    """Return the range rounded outwards to days, or to minutes or seconds where it is short."""
    if end_us < start_us:
        start_us, end_us = end_us, start_us
    span_us = end_us - start_us
    step_us = _US_PER_SECOND if span_us < _SECONDS_BELOW_US else _US_PER_MINUTE
    if span_us >= _MINUTES_BELOW_US or (start_us % US_PER_DAY == 0 and end_us % US_PER_DAY == 0):
        step_us = US_PER_DAY
    start_us = start_us // step_us * step_us
    end_us = max(start_us + step_us, -(-end_us // step_us) * step_us)
    date_from, date_to = _words(start_us, end_us, step_us)
    return SelectedRange(TimeRange(start_us, end_us), date_from, date_to)


def range_of_words(date_from: str, date_to: str) -> SelectedRange:
    """Return the range between two EDTF dates; raises EdtfFault."""
    return SelectedRange(range_from_edtf(date_from, date_to), date_from, date_to)


def _words(start_us: int, end_us: int, step_us: int) -> tuple[str, str]:
    first, last = civil_from_us(start_us), civil_from_us(end_us - step_us)
    if step_us < US_PER_DAY:
        seconds = step_us == _US_PER_SECOND
        return _moment(first, seconds), _moment(last, seconds)
    after = civil_from_us(end_us)
    if first.day == 1 and after.day == 1:
        if first.month == 1 and after.month == 1:
            return _year(first), _year(last)
        return f"{_year(first)}-{first.month:02}", f"{_year(last)}-{last.month:02}"
    return _day(first), _day(last)


def _year(civil: Civil) -> str:
    sign = "-" if civil.year < 0 else ""
    return f"{sign}{abs(civil.year):04}" if abs(civil.year) <= 9999 else f"Y{civil.year}"


def _day(civil: Civil) -> str:
    return f"{_year(civil)}-{civil.month:02}-{civil.day:02}"


def _moment(civil: Civil, seconds: bool) -> str:
    clock = f"{civil.hour:02}:{civil.minute:02}" + (f":{civil.second:02}" if seconds else "")
    return f"{_day(civil)}T{clock}"


def clipped(wanted: SelectedRange, date_from: str, date_to: str) -> tuple[str, str]:
    """Return the EDTF ends of a range kept inside a filter's own dates (each may be empty for open)."""
    inside = range_from_edtf(date_from, date_to)
    start = date_from if date_from and inside.start_us > wanted.range.start_us else wanted.date_from
    end = date_to if date_to and inside.end_us < wanted.range.end_us else wanted.date_to
    return start, end


def lies_outside(wanted: SelectedRange, date_from: str, date_to: str) -> bool:
    """Return whether a range and a filter's own dates have no instant in common."""
    inside = range_from_edtf(date_from, date_to)
    return wanted.range.end_us <= inside.start_us or wanted.range.start_us >= inside.end_us
