"""Timeline files of thetimelineproj (`.timeline`): XML, read by expat alone, refusing any declaration of entities.

A fuzzy event is approximate. An end at midnight is the end of the day before it. What goes on until today has
no end.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from xml.parsers import expat

from explorer.formats.importer import (
    Article,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Record,
    RowFault,
    places_of,
)
from explorer.formats.listed_file import ListFile
from explorer.formats.vocabulary import Cells, ListVocabulary, as_title
from explorer.model.calendar import civil_from_days, days_from_civil, days_in_month
from explorer.model.date_parts import edtf_year
from explorer.model.edtf import is_edtf
from explorer.model.fault import DataFault

_COLUMNS = (
    "id", "text", "start", "end", "category", "description", "fuzzy", "fuzzy_start", "fuzzy_end", "ends_today", "locked",
    "progress", "hyperlink", "milestone",
)  # fmt: skip
_MOMENT = re.compile(r"(-?\d{1,9})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d\d):(\d\d))?", re.ASCII)
_CONTAINER = re.compile(r"[\[(](\d+)[\])]")


class _Events:
    """Collects the event elements of one document: their byte spans and their children's texts."""

    def __init__(self, name: str) -> None:
        self.events: list[tuple[int, int, dict[str, str]]] = []
        self._name = name
        self._open: dict[str, str] | None = None
        self._start = 0
        self._tag = ""
        self._depth = 0
        self._pieces: list[str] = []

    def parse(self, raw: bytes) -> "_Events":
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._started(parser)
        parser.EndElementHandler = self._ended(parser)
        parser.CharacterDataHandler = self._pieces.append
        try:
            parser.Parse(raw, True)
        except expat.ExpatError as error:
            raise DataFault(
                f"{self._name} is not valid XML in line {error.lineno:,} ({expat.errors.messages[error.code]}); "
                "nothing was imported."
            ) from None
        return self

    def _refuse(self, *_: object) -> None:
        raise DataFault(f"{self._name} declares entities, which no timeline does; nothing was imported.")

    def _started(self, parser: Any) -> Callable[[str, dict[str, str]], None]:
        def started(tag: str, attributes: dict[str, str]) -> None:
            self._depth += 1
            self._pieces.clear()
            if tag in ("event", "era") and self._open is None:
                self._open = {"era": "yes"} if tag == "era" else {}
                self._open |= {name: value for name, value in attributes.items() if name in _COLUMNS}
                self._start = parser.CurrentByteIndex
                self._tag = tag
                self._depth = 0

        return started

    def _ended(self, parser: Any) -> Callable[[str], None]:
        def ended(tag: str) -> None:
            if self._open is not None and self._depth == 0 and tag == self._tag:
                end = parser.CurrentByteIndex + len(f"</{tag}>")
                self.events.append((self._start, end, self._open))
                self._open = None
            elif self._open is not None and self._depth == 1:
                self._open.setdefault(tag, "".join(self._pieces))
            self._pieces.clear()
            self._depth -= 1

        return ended


class TimelineTable:
    """The events of a timeline as rows; a row's text is its element."""

    columns = _COLUMNS
    heading = ""

    def __init__(self, file: ListFile) -> None:
        self._file = file
        self.read_bytes = 0
        self._raw = file.whole_text().lstrip("\ufeff").encode()
        # The text is UTF-8 now, whatever the declaration says.
        self._raw = re.sub(rb"^(<\?xml[^>]*?)\s+encoding=([\"'])[^\"']*\2", rb"\1", self._raw)
        self._events = _Events(file.name).parse(self._raw).events

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        return (("Encoding", self._file.encoding.upper()),)

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored element."""
        try:
            events = _Events("").parse(text.encode()).events
        except DataFault:
            return None
        return [events[0][2].get(name, "") for name in columns] if len(events) == 1 else None

    def records(self) -> Iterator[Record]:
        """Yield every event; an era is a band of colour and no event."""
        for number, (start, end, parts) in enumerate(self._events, 1):
            self.read_bytes = min(end, self._file.size)
            text = self._raw[start:end].decode()
            fault = "it is an era, a coloured band and no event" if "era" in parts else ""
            yield Record(number, text, [parts.get(name, "") for name in _COLUMNS], fault)


class TimelineXml(ListVocabulary):
    """See the module."""

    needed = frozenset({"text", "start", "end", "fuzzy"})
    fields = (
        FieldSpec("id", "The id of the event", ("id",)),
        FieldSpec("title", "What is written on the event", ("text",)),
        FieldSpec("date", "The start", ("start",)),
        FieldSpec("date to", "The end", ("end",)),
        FieldSpec("kind", "The category", ("category",)),
        FieldSpec("summary", "The description", ("description",)),
        FieldSpec("fuzzy", "Whether it is approximate", ("fuzzy",)),
        FieldSpec("fuzzy start", "Whether its start is", ("fuzzy start",)),
        FieldSpec("fuzzy end", "Whether its end is", ("fuzzy end",)),
        FieldSpec("goes on", "Whether it goes on until today", ("ends today",)),
        FieldSpec("url", "An address", ("hyperlink",)),
    )

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        at = {name: places[0] for name, places in places_of(mapping, columns).items()}
        return lambda cells: _read({name: cells[place].strip() for name, place in at.items()})


def _read(take: dict[str, str]) -> Draft:
    words = _CONTAINER.sub("", take.get("title", ""), count=1).strip()
    title = as_title(words) or as_title(take.get("summary", ""))
    if not title:
        raise RowFault("it has no text")
    url = take.get("url", "").split(";")[0]
    date = _date(take)
    return Draft(
        title,
        take.get("id", ""),
        date,
        take.get("summary", ""),
        extent="throughout" if "/" in date else "within",
        kind=take.get("kind", "") or "event",
        articles=(Article(url, url=url),) if re.match(r"https?://", url) else (),
    )


def _date(take: dict[str, str]) -> str:
    start, end = _moment(take.get("date", ""), False), _moment(take.get("date to", ""), True)
    fuzzy = _is_true(take, "fuzzy")
    first = start + ("~" if fuzzy or _is_true(take, "fuzzy start") else "")
    if _is_true(take, "goes on"):
        return f"{first}/.."
    last = end + ("~" if fuzzy or _is_true(take, "fuzzy end") else "")
    same = not end or end == start or _moment(take.get("date to", ""), False) == start
    date = first if same else f"{first}/{last}"
    if not is_edtf(date):
        raise RowFault(f"its end {end} lies before its start {start}")
    return date


def _is_true(take: dict[str, str], name: str) -> bool:
    return take.get(name, "").casefold() == "true"


def _moment(text: str, is_end: bool) -> str:
    """Return the EDTF of a moment; midnight is the day, and at an end the day before."""
    found = _MOMENT.fullmatch(text)
    if not found:
        raise RowFault(f"“{text[:40]}” is no moment of the calendar")
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        raise RowFault(f"“{text}” is no day of the calendar")
    clock = (int(found[4] or 0), int(found[5] or 0), int(found[6] or 0))
    if clock == (0, 0, 0):
        if is_end:
            year, month, day = civil_from_days(days_from_civil(year, month, day) - 1)
        return f"{edtf_year(year)}-{month:02}-{day:02}"
    return f"{edtf_year(year)}-{month:02}-{day:02}T{clock[0]:02}:{clock[1]:02}:{clock[2]:02}"
