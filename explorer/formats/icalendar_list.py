"""iCalendar (RFC 5545): each VEVENT is a row, its text the lines as they stand.

A date is the day; DTEND is exclusive, so a date there is the day before. A time with a zone is told with its
offset. Of an event that repeats the first occurrence is read, and its note says by which rule it repeats.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from explorer.formats.importer import (
    LONGEST_ROW,
    Article,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Party,
    Record,
    RowFault,
    places_of,
)
from explorer.formats.list_dates import interval
from explorer.formats.listed_file import ListFile
from explorer.formats.vocabulary import Cells, ListVocabulary, as_title, coordinates, distinct_parties
from explorer.model.edtf import is_edtf

_COLUMNS = (
    "UID", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "LOCATION", "CATEGORIES", "STATUS",
    "ORGANIZER", "ATTENDEE", "URL", "GEO", "RRULE", "COMMENT",
)  # fmt: skip
_SEVERAL = frozenset({"CATEGORIES", "ATTENDEE", "COMMENT"})
_LINE = re.compile(
    r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.DOTALL
)
_ESCAPE = re.compile(r"\\([nN,;\\])")
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_DURATION = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.ASCII)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)')


class CalendarTable:
    """The entries of a calendar as rows. Cells of dates and persons keep their parameters: `;TZID=...:value`."""

    columns = _COLUMNS
    heading = ""

    def __init__(self, file: ListFile) -> None:
        self._file = file
        self.read_bytes = 0

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        return (("Encoding", self._file.encoding.upper()),)

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored entry."""
        lines = text.split("\n")
        return _cells(lines, columns) if lines[0].upper() == "BEGIN:VEVENT" else None

    def records(self) -> Iterator[Record]:
        """Yield every event, and other entries as rows that are none."""
        with self._file.open_text() as stream:
            lines: list[str] = []
            kind, depth, number = "", 0, 0
            while raw := stream.readline(LONGEST_ROW):
                line = raw.rstrip("\r\n")
                upper = line.upper()
                if not kind and upper in ("BEGIN:VEVENT", "BEGIN:VTODO", "BEGIN:VJOURNAL"):
                    kind, depth, lines = upper[6:], 0, []
                if kind:
                    lines.append(line)
                    depth += upper.startswith("BEGIN:") - upper.startswith("END:")
                    if depth == 0:
                        number += 1
                        self.read_bytes = self._file.bytes_read(stream)
                        yield _record(number, kind, lines)
                        kind = ""
            if kind:
                yield Record(number + 1, "\n".join(lines), (), f"it begins a {kind} that never ends")


def _record(number: int, kind: str, lines: list[str]) -> Record:
    text = "\n".join(lines)
    if kind != "VEVENT":
        return Record(number, text, (), f"it is a {kind[1:].lower()}, not an event")
    if len(text) > LONGEST_ROW:
        return Record(number, text[:1000], (), f"it is longer than {LONGEST_ROW:,} characters")
    return Record(number, text, _cells(lines, _COLUMNS))


def _cells(lines: Sequence[str], columns: Sequence[str]) -> list[str]:
    found: dict[str, str] = {}
    depth = 0
    for line in _unfolded(lines):
        read = _LINE.fullmatch(line)
        if not read:
            continue
        name, parameters, value = read[1].upper(), read[2], read[3]
        depth += (name == "BEGIN") - (name == "END")
        if depth != 1 or name not in columns:
            continue
        kept = f"{parameters}:{value}" if name in _WITH_PARAMETERS else value
        found[name] = (
            f"{found[name]}\n{kept}" if name in found and name in _SEVERAL else found.get(name, kept)
        )
    return [found.get(name, "") for name in columns]


_WITH_PARAMETERS = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "ORGANIZER", "ATTENDEE"})


def _unfolded(lines: Sequence[str]) -> list[str]:
    whole: list[str] = []
    for line in lines:
        if line[:1] in (" ", "\t") and whole:
            whole[-1] += line[1:]
        else:
            whole.append(line)
    return whole


class Calendar(ListVocabulary):
    """See the module."""

    needed = frozenset({"uid", "dtstart", "summary"})
    fields = (
        FieldSpec("id", "The identifier of the entry", ("uid",)),
        FieldSpec("occurrence", "Which occurrence it replaces", ("recurrence id",)),
        FieldSpec("title", "What is written on the event", ("summary",)),
        FieldSpec("summary", "The description", ("description",)),
        FieldSpec("date", "The start", ("dtstart",)),
        FieldSpec("date to", "The end (exclusive)", ("dtend",)),
        FieldSpec("duration", "How long it takes", ("duration",)),
        FieldSpec("location", "Where", ("location",)),
        FieldSpec("tags", "The categories", ("categories",)),
        FieldSpec("status", "Tentative entries are planned", ("status",)),
        FieldSpec("agent", "The organiser", ("organizer",)),
        FieldSpec("mentioned", "Who attends", ("attendee",)),
        FieldSpec("url", "An address", ("url",)),
        FieldSpec("coordinates", "Degrees north; east", ("geo",)),
        FieldSpec("repeats", "The rule by which it repeats", ("rrule",)),
        FieldSpec("note", "Comments", ("comment",)),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads an entry's cells."""
        at = {name: places[0] for name, places in places_of(mapping, columns).items()}
        return lambda cells: _read({name: cells[place] for name, place in at.items()})


def _read(take: dict[str, str]) -> Draft:
    title = as_title(_text(take.get("title", ""))) or as_title(_text(take.get("summary", "")))
    if not title:
        raise RowFault("it has no summary")
    date = _date(take)
    occurrence = take.get("occurrence", "").rpartition(":")[2]
    repeats = take.get("repeats", "")
    notes = [
        f"Repeats by the rule {repeats}; this is the first occurrence." if repeats else "",
        _text(take.get("note", "")),
    ]
    tags = [_text(tag).strip() for tag in re.split(r"(?<!\\),|\n", take.get("tags", ""))]
    status = take.get("status", "").strip().upper()
    north, _, east = take.get("coordinates", "").partition(";")
    url = take.get("url", "").strip()
    place = _text(take.get("location", "")).strip()
    parties = [*_persons(take.get("agent", ""), "agent"), *_persons(take.get("mentioned", ""), "mentioned")]
    return Draft(
        title,
        take.get("id", "").strip() + (f"-{occurrence}" if occurrence else ""),
        date,
        _text(take.get("summary", "")),
        extent="throughout" if "/" in date else "within",
        status="planned" if status == "TENTATIVE" else "asserted",
        note="\n".join(filter(None, notes)),
        tags=tuple(dict.fromkeys(filter(None, [*tags, "cancelled" if status == "CANCELLED" else ""]))),
        parties=distinct_parties([*parties, *([Party(place, "location", "place")] if place else [])]),
        articles=(Article(url, url=url),) if re.match(r"https?://", url) else (),
        claims=coordinates(north, east),
    )


def _text(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _persons(cell: str, role: str) -> list[Party]:
    found = []
    for line in cell.split("\n"):
        parameters, _, address = line.rpartition(":")
        names = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(parameters)}
        name = names.get("CN", "") or address
        if name:
            found.append(Party(name, role, "person"))
    return found


def _date(take: dict[str, str]) -> str:
    start, zone = _parts(take.get("date", ""))
    if not start:
        raise RowFault("it has no start")
    first = _moment(start, zone)
    last = ""
    if take.get("date to"):
        last = _end(*_parts(take["date to"]))
    elif take.get("duration"):
        last = _after(start, zone, take["duration"].strip())
    date = interval(first, last)
    if not is_edtf(date):
        raise RowFault(f"its end {last} lies before its start {first}")
    return date


def _parts(cell: str) -> tuple[str, str]:
    parameters, _, value = cell.rpartition(":")
    named = {name.upper(): inner.strip('"') for name, inner in _PARAMETER.findall(parameters)}
    return value.strip(), named.get("TZID", "")


def _civil(value: str) -> tuple[datetime, bool, str]:
    """Return the moment, whether it has a time, and "Z" where it is UTC."""
    found = _MOMENT.fullmatch(value)
    try:
        if not found:
            raise ValueError
        year, month, day, hour, minute, second = (int(part or 0) for part in found.group(1, 2, 3, 4, 5, 6))
        return datetime(year, month, day, hour, minute, min(second, 59)), found[4] is not None, found[7] or ""
    except ValueError:
        raise RowFault(f"“{value[:40]}” is no date") from None


def _moment(value: str, zone: str) -> str:
    moment, has_time, utc = _civil(value)
    if not has_time:
        return moment.date().isoformat()
    return f"{moment.isoformat()}{utc or _offset(moment, zone)}"


def _offset(moment: datetime, zone: str) -> str:
    """Return the offset of a time zone at that time, nothing where the zone is unknown: the time is then local."""
    from zoneinfo import ZoneInfo

    try:
        offset = ZoneInfo(zone).utcoffset(moment) if zone else None
    except (ValueError, OSError, KeyError):
        return ""
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _end(value: str, zone: str) -> str:
    moment, has_time, _ = _civil(value)
    if has_time:
        return _moment(value, zone)
    try:
        return (moment - timedelta(days=1)).date().isoformat()
    except OverflowError:
        raise RowFault(f"its end {value} has no day before it") from None


def _after(start: str, zone: str, duration: str) -> str:
    found = _DURATION.fullmatch(duration)
    if not found:
        raise RowFault(f"its duration “{duration[:40]}” cannot be read")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    moment, has_time, utc = _civil(start)
    try:
        end = moment + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        raise RowFault(f"its duration “{duration[:40]}” is too long") from None
    if not has_time:
        return (end - timedelta(days=1)).date().isoformat()
    return f"{end.isoformat()}{utc or _offset(end, zone)}"
