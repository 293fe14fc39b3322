"""Dates as lists write them, turned into EDTF; what two readers may read differently is asked about, not guessed.

`03/04/2015` is settled by other dates of the list (`25/04/2015` has the day first) or by the user, never by a
habit. A time of 00:00 stands for the whole day where every time of the list is 00:00, as databases write days.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from explorer.formats.importer import Question, RowFault
from explorer.model.calendar import days_in_month
from explorer.model.fault import UsageFault

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_NUMERIC = re.compile(
    r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})(?:,?[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z)?)?", re.ASCII)
_KEPT = 50_000


@dataclass(slots=True)
class DateReading:
    """How the dates of one list are read: the order of `03/04/2015`, and whether 00:00 stands for the day."""

    order: str = ""
    midnight_is_day: bool = True
    _known: dict[str, str] = field(default_factory=dict)

    def edtf(self, text: str) -> str:
        """Return the EDTF of a cell, empty for an empty one; raises RowFault."""
        found = self._known.get(text)
        if found is None:
            found = self._read(text.strip())
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[text] = found
        return found

    def _read(self, text: str) -> str:
        if not text:
            return ""
        iso = _ISO.fullmatch(text)
        if iso:
            return self._moment(text, iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7], iso[8])
        numeric = _NUMERIC.fullmatch(text)
        if numeric:
            year, month, day = self._ordered(text, numeric[1], numeric[2], numeric[3], numeric[4])
            hour = _hour(numeric[5], numeric[9])
            return self._moment(text, year, month, day, hour, numeric[6], numeric[7], numeric[8], numeric[10])
        compact = _COMPACT.fullmatch(text)
        if compact and "01" <= compact[2] <= "12" and "01" <= compact[3] <= "31":
            year, month, day, hour, minute, second, zone = compact.groups()
            return self._moment(text, year, month, day, hour, minute, second, None, zone)
        return _plain(text)

    def _ordered(self, text: str, first: str, mark: str, second: str, last: str) -> tuple[str, str, str]:
        if len(first) == 4:
            return first, second.zfill(2), last.zfill(2)
        if len(last) != 4:
            raise RowFault(f"“{text}” has a year of two digits; write all four")
        day_first = _fits(first, second), _fits(second, first)
        order = self.order or (DAY_FIRST if mark == "." else "")
        if not order and first != second and all(day_first):
            raise RowFault(
                f"“{text}” can be read as day/month or as month/day; say which (dates: {DAY_FIRST} or {MONTH_FIRST})"
            )
        if order == DAY_FIRST or (not order and day_first[0]):
            return last, second.zfill(2), first.zfill(2)
        return last, first.zfill(2), second.zfill(2)

    def _moment(
        self, text: str, year: str, month: str, day: str,
        hour: str | None, minute: str | None, second: str | None, fraction: str | None, zone: str | None,
    ) -> str:  # fmt: skip
        if not ("01" <= month <= "12" and 1 <= int(day) <= days_in_month(int(year), int(month))):
            raise RowFault(f"“{text}” is no day of the calendar{self._advice()}")
        date = f"{year}-{month}-{day}"
        if hour is None:
            return date
        if (
            self.midnight_is_day
            and hour == minute == "00"
            and not int(second or 0)
            and not int(fraction or 0)
        ):
            return date
        if not (hour < "24" and (minute or "") < "60" and (second or "") < "60"):
            raise RowFault(f"“{text}” has a time that no clock shows")
        clock = f"{hour}:{minute}" + (f":{second}" if second else "") + (f".{fraction}" if fraction else "")
        return f"{date}T{clock}{_zone(zone)}"

    def _advice(self) -> str:
        return _ADVICE.get(self.order, "")


_ADVICE = {DAY_FIRST: " when read day-first", MONTH_FIRST: " when read month-first"}


def _fits(day: str, month: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) <= 31


def _hour(hour: str | None, half: str | None) -> str | None:
    if hour is None or not half:
        return hour and hour.zfill(2)
    return f"{int(hour) % 12 + (12 if half[0] in 'pP' else 0):02}"


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in ("Z", "UTC", "GMT"):
        return "Z"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _plain(text: str) -> str:
    from explorer.model.plain_dates import edtf_from_plain

    try:
        return edtf_from_plain(text)
    except UsageFault as fault:
        raise RowFault(str(fault).rstrip(".")) from None


def interval(first: str, last: str) -> str:
    """Return the EDTF from one date to another, the one where they are the same or the other is missing."""
    if not last or first == last:
        return first
    if not first:
        raise RowFault("it has an end date but no start date")
    if any(mark in first + last for mark in "/[{"):
        raise RowFault(f"“{first}” and “{last}” cannot be the two ends of one date")
    return f"{first}/{last}"


def date_options(cells: Iterable[str]) -> dict[str, str]:
    """Return the options "dates" and "midnight" that these cells show; "dates" is "ask" where nothing decides."""
    evidence: set[str] = set()
    doubtful = any_time = False
    for cell in cells:
        text = cell.strip()
        found = _NUMERIC.fullmatch(text)
        if found and len(found[1]) < 3 and len(found[4]) == 4 and found[2] != ".":
            readings = _fits(found[1], found[3]), _fits(found[3], found[1])
            if readings[0] != readings[1]:
                evidence.add(DAY_FIRST if readings[0] else MONTH_FIRST)
            doubtful = doubtful or (all(readings) and found[1] != found[3])
        clock = _ISO.fullmatch(text) or _NUMERIC.fullmatch(text)
        hour = clock and clock[4 if clock.re is _ISO else 5]
        if clock and hour:
            rest = clock.group(5, 6, 7) if clock.re is _ISO else clock.group(6, 7, 8)
            any_time = any_time or int(hour) != 0 or any(int(part or 0) for part in rest)
    options = {"midnight": "time"} if any_time else {}
    if len(evidence) == 1:
        options["dates"] = evidence.pop()
    elif doubtful:
        options["dates"] = "ask"
    return options


def date_question(options: dict[str, str], cells: Iterable[str]) -> tuple[Question, ...]:
    """Return the question about the order of day and month where it has to be asked."""
    if options.get("dates") != "ask":
        return ()
    example = next(
        (c.strip() for c in cells if _NUMERIC.fullmatch(c.strip()) and len(c.strip()) >= 8), "03/04/2015"
    )
    return (
        Question(
            "dates",
            f"Dates are written like {example}: which comes first?",
            ((DAY_FIRST, "the day, then the month"), (MONTH_FIRST, "the month, then the day")),
        ),
    )


def reading_of(options: dict[str, str]) -> DateReading:
    """Return the reading that the options of a mapping ask for; raises UsageFault for an unknown order."""
    order = options.get("dates", "")
    if order not in ("", "ask", DAY_FIRST, MONTH_FIRST):
        raise UsageFault(
            f'The order of dates is {DAY_FIRST} or {MONTH_FIRST}, not "{order}"; nothing was imported.'
        )
    return DateReading("" if order == "ask" else order, options.get("midnight", "day") != "time")
