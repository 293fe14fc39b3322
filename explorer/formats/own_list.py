"""Our own exports read back: interchange JSON, JSON Lines, and the CSV or XLSX of events.

An event keeps its id and its citations with their places. Interchange JSON brings the documents along; the
others know only the quoted words, from which the documents are put together again (see the service).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from explorer.formats.cells import unguard
from explorer.formats.csv_events import event_from_rows, is_events_header
from explorer.formats.delimited import DelimitedTable
from explorer.formats.importer import (
    CitedPlace,
    ClaimedValue,
    Draft,
    DraftReader,
    FieldMapping,
    Party,
    Record,
    RowFault,
    Table,
)
from explorer.formats.json_interchange import FORMAT
from explorer.formats.json_rows import JsonStream, JsonTable, fault_of
from explorer.formats.listed_file import ListFile
from explorer.formats.vocabulary import Cells, ListVocabulary
from explorer.model.fault import DataFault

if TYPE_CHECKING:
    from pydantic import BaseModel

    from explorer.model.event import Actor, Conflict, Event, Source

_EVENT_FIELDS = frozenset({"id", "title", "date", "citations", "actors", "extent", "wording"})
_Value = TypeVar("_Value", bound="BaseModel")


class OwnList(ListVocabulary):
    """See the module. Its columns are fixed, so there is nothing to map."""

    fields = ()

    def fits(self, columns: Cells) -> bool:
        """Whether these are the columns of our own CSV, or the fields of our own events."""
        return is_events_header(columns) or columns == ("event",) or set(columns) >= _EVENT_FIELDS

    def arranged(self, table: Table) -> Table:
        """Return the table as objects, or as the rows of one event each."""
        if isinstance(table, InterchangeTable):
            return table
        if isinstance(table, JsonTable):
            table.as_objects = True
            return table
        return _EventRows(table)

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:  # noqa: ARG002
        """Return the function that reads an event."""
        return _read


def is_own_event(value: dict[str, Any]) -> bool:
    """Whether an object has the fields of our own events."""
    return value.keys() >= _EVENT_FIELDS


def _read(cells: Sequence[Any]) -> Draft:
    if cells and isinstance(cells[0], dict) and "actor_ids" not in cells[0]:
        return _draft(event_of(cells[0]), {}, {})
    try:
        found = event_from_rows(cells)
    except DataFault as fault:
        raise RowFault(str(fault).rstrip(".")) from None
    return _draft(found.event, found.source_titles, found.actor_names)


def event_of(value: dict[str, Any]) -> "Event":
    """Return the event that an object of the interchange form is; raises RowFault.

    Left out is what follows from the rest and may have changed: the bounds, and whether quotes still stand.
    """
    from explorer.model.event import Event

    own = {name: inner for name, inner in value.items() if name not in ("earliest", "latest")}
    if isinstance(own.get("citations"), list):
        own["citations"] = [_without_state(citation) for citation in own["citations"]]
    return _validated(Event, own)


def _without_state(citation: Any) -> Any:
    if not isinstance(citation, dict):
        return citation
    return {name: inner for name, inner in citation.items() if name != "state"}


def _validated(kind: type[_Value], value: Any) -> _Value:
    from pydantic import ValidationError

    try:
        return kind.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RowFault(f"{place or 'it'}: {first['msg'][:1].lower()}{first['msg'][1:]}") from None


def _draft(event: "Event", source_titles: dict[str, str], actor_names: dict[str, str]) -> Draft:
    count = len(event.citations)
    if any(claim.citation >= count for claim in event.claims):
        raise RowFault("a claim refers to a citation that is not there")
    if not event.id or not event.title:
        raise RowFault("it has no id or no title")
    return Draft(
        event.title,
        event.id,
        event.date,
        event.summary,
        str(event.extent),
        event.wording,
        str(event.basis),
        event.basis_note,
        event.kind,
        str(event.status),
        event.importance,
        event.reviewed,
        event.note,
        event.tags,
        tuple(
            Party(actor_names.get(p.actor, ""), str(p.role), "organisation", p.actor) for p in event.actors
        ),
        claims=tuple(ClaimedValue(c.property, c.value, c.unit, c.as_of, c.citation) for c in event.claims),
        places=tuple(
            CitedPlace(
                c.source,
                c.start,
                c.end,
                c.quote,
                c.prefix,
                c.suffix,
                c.attribution,
                str(c.stance),
                c.credibility,
                c.origin,
            )
            for c in event.citations
        ),
        source_titles=source_titles,
        fixed_id=True,
    )


class _EventRows:
    """Rows of one id that follow one another as one record, whose cells are these rows by column."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.columns = table.columns
        self.heading = table.heading

    @property
    def read_bytes(self) -> int:
        """How far the file has been read."""
        return self._table.read_bytes

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        return self._table.found()

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[Any] | None:  # noqa: ARG002
        """Stored rows are never read again: every event brings its whole content."""
        return None

    def records(self) -> Iterator[Record]:
        """Yield one record an event, and each faulty row by itself."""
        # Only in a CSV are cells guarded against being run; a workbook marks its texts as texts.
        plain_cell = unguard if isinstance(self._table, DelimitedTable) else str
        group: list[Record] = []
        for record in self._table.records():
            if record.fault:
                yield record
                continue
            plain = dict(zip(self.columns, map(plain_cell, record.cells), strict=True))
            if group and group[-1].cells[-1]["id"] != plain["id"]:
                yield _joined(group)
                group = []
            group.append(record._replace(cells=[plain]))
        if group:
            yield _joined(group)


def _joined(group: list[Record]) -> Record:
    if len(group) == 1:
        return group[0]
    text = "\n".join(record.text for record in group)
    return Record(group[0].number, text, [record.cells[0] for record in group], rows=len(group))


class InterchangeTable:
    """Interchange JSON: its events as rows; its documents, actors and conflicts beside them."""

    columns = ("event",)
    heading = ""

    def __init__(self, file: ListFile) -> None:
        self._file = file
        self.read_bytes = 0
        self.title = ""
        for name, value, _ in self._members(("format", "title")):
            fault = fault_of({name: value}, "")
            if fault or not isinstance(value, str):
                raise DataFault(f"{file.name}, {name}: {fault or 'it is no text'}; nothing was imported.")
            if name == "title":
                self.title = value
            elif value != FORMAT:
                raise DataFault(
                    f"{file.name} is in the form “{value[:40]}”, not {FORMAT}; nothing was imported: "
                    "a newer version of this program may read it."
                )

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        return (("Title", self.title),) if self.title else ()

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[Any] | None:  # noqa: ARG002
        """Stored rows are never read again."""
        return None

    def records(self) -> Iterator[Record]:
        """Yield every event."""
        number = 0
        for name, value, text in self._members(("events",)):
            if name == "events":
                number += 1
                fault = fault_of(value, text)
                yield Record(number, text.encode("utf-8", "replace").decode(), [value], fault)

    def sources(self) -> "Iterator[Source]":
        """Yield the documents."""
        from explorer.model.event import Source

        return (self._whole(Source, name, value, text) for name, value, text in self._members(("sources",)))

    def actors(self) -> "Iterator[Actor]":
        """Yield the actors."""
        from explorer.model.event import Actor

        return (self._whole(Actor, name, value, text) for name, value, text in self._members(("actors",)))

    def conflicts(self) -> "Iterator[Conflict]":
        """Yield the conflicts."""
        from explorer.model.event import Conflict

        return (
            self._whole(Conflict, name, value, text) for name, value, text in self._members(("conflicts",))
        )

    def _whole(self, kind: type[_Value], name: str, value: Any, text: str) -> _Value:
        try:
            fault = fault_of(value, "")
            if fault:
                raise RowFault(fault)
            return _validated(kind, value)
        except RowFault as fault:
            shown = text[:40].replace("\n", " ")
            raise DataFault(f"{self._file.name}, {name}, {shown} …: {fault}; nothing was imported.") from None

    def _members(self, wanted: Sequence[str]) -> Iterator[tuple[str, Any, str]]:
        """Yield (member, element, its text) of the arrays, and the values of the other members, that are wanted."""
        with self._file.open_text() as stream:
            read = JsonStream(stream, self._file.name)
            left = set(_MEMBERS)
            for name in read.members():
                if name not in left:
                    why = "twice" if name in _MEMBERS else "which is unknown"
                    raise DataFault(f"{self._file.name} holds “{name[:40]}”, {why}; nothing was imported.")
                left.remove(name)
                if read.peek() != "[":
                    value, text = read.value()
                    if name in wanted:
                        yield name, value, text
                    continue
                for value, text in read.elements():
                    self._tell(stream)
                    if name in wanted:
                        yield name, value, text
                if wanted == ("format", "title"):
                    return
            if read.peek():
                raise DataFault(f"{self._file.name} goes on behind its end; nothing was imported.")

    def _tell(self, stream: TextIO) -> None:
        self.read_bytes = self._file.bytes_read(stream)


_MEMBERS = ("format", "manifest", "title", "sources", "actors", "events", "conflicts")
