"""iCalendar (RFC 5545) of the events whose days are exact; all others have no place in a calendar.

Exact means: one day or time without `~ ? %`, or a state that lasted from one exact day to another. "Some day
in September" would be a false day in every calendar program, so such events are left out and counted.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from explorer.model.event import Event, Extent

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z?)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LINE_BYTES = 75
_UNSURE = ("planned", "forecast", "recommended", "alleged", "disputed")


def calendar_text(
    title: str, project_id: str, made_at: str, events: Iterable[Event], source_titles: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it); `made_at` is ISO 8601 in UTC."""
    stamp = re.sub("[-:]", "", made_at)
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Timeline Explorer//Events//EN", "CALSCALE:GREGORIAN"]
    yield _lines([*head, f"X-WR-CALNAME:{_text(title)}"]), 0
    for event in events:
        when = exact_lines(event)
        if when:
            body = _event_lines(event, source_titles)
            uid = f"UID:{_text(event.id)}@{project_id}"
            yield _lines(["BEGIN:VEVENT", uid, f"DTSTAMP:{stamp}", *when, *body, "END:VEVENT"]), 1
    yield _lines(["END:VCALENDAR"]), 0


def exact_lines(event: Event) -> list[str]:
    """Return the lines that say when the event was; none if its days are not exact."""
    first, _, last = event.date.partition("/")
    if last and event.extent is not Extent.THROUGHOUT:
        return []
    start, end = _calendar_day(first), _calendar_day(last or first)
    if start and end:
        after = end + timedelta(days=1) if end < date.max else end
        return [f"DTSTART;VALUE=DATE:{_compact(start)}", f"DTEND;VALUE=DATE:{_compact(after)}"]
    found = _TIME.fullmatch(event.date)
    if found:
        year, month, day, hour, minute, second, zone = found.groups(default="00")
        return [f"DTSTART:{year}{month}{day}T{hour}{minute}{second}{zone if zone == 'Z' else ''}"]
    return []


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def _calendar_day(text: str) -> date | None:
    if not _DAY.fullmatch(text) or text.startswith("0000"):
        return None
    return date.fromisoformat(text)


def _event_lines(event: Event, source_titles: Mapping[str, str]) -> Iterator[str]:
    mark = f"[{event.status.value}] " if event.status.value in _UNSURE else ""
    yield f"SUMMARY:{_text(mark + event.title)}"
    quotes = [f"“{c.quote}” ({source_titles.get(c.source, c.source)})" for c in event.citations]
    described = "\n\n".join(part for part in (event.summary, *quotes) if part)
    if described:
        yield f"DESCRIPTION:{_text(described)}"
    yield f"CATEGORIES:{','.join(_text(name) for name in (event.kind, *event.tags) if name)}"
    yield f"STATUS:{'TENTATIVE' if mark else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield f"X-TIMELINE-EXPLORER-EDTF:{_text(event.date)}"
    yield f"X-TIMELINE-EXPLORER-STATUS:{event.status.value}"


def _text(value: str) -> str:
    plain = _CONTROL.sub("\ufffd", value.replace("\r\n", "\n").replace("\r", "\n"))
    for mark in ("\\", ";", ","):
        plain = plain.replace(mark, f"\\{mark}")
    return plain.replace("\n", "\\n")


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """Fold a line to 75 octets (RFC 5545, 3.1), never inside a character."""
    if len(line.encode()) <= _LINE_BYTES:
        return line
    parts: list[str] = []
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE_BYTES:
            parts.append(part)
            part, size = "", 1
        part += character
        size += octets
    return "\r\n ".join([*parts, part])
