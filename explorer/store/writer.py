"""Filling a project file with whole content, inside the caller's transaction.

sqlite-utils builds the inserts; it never owns a transaction here. Row ids are given in the order of the
content, so the same content makes the same bytes.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from explorer.model.edtf import UNDATED, parse_edtf
from explorer.model.event import Actor, Citation, Conflict, Content, Event, Source
from explorer.model.fault import DataFault
from explorer.store.schema import columns_of
from explorer.store.text_index import index_rows_after

if TYPE_CHECKING:
    import sqlite3

Progress = Callable[[int, int], None]
"""Called with (events done, events in all)."""

Origins = Callable[[Event], int]
"""The number of independent origins of an event's supporting citations."""

Row = dict[str, Any]
_BATCH = 2_000


def write_content(
    connection: "sqlite3.Connection",
    content: Content,
    progress: Progress | None = None,
    origins: Origins | None = None,
) -> None:
    """Add everything in `content` to the project and to its full-text index.

    References may lead to sources, actors and events that the project holds already; a key that is there
    already, or leads nowhere, raises `DataFault`. `origins` defaults to the number of distinct origins, or
    else sources.
    """
    _Filling(connection, content, progress, origins or origins_by_source(content.sources)).run()


def insert_rows(connection: "sqlite3.Connection", table: str, rows: Iterable[Sequence[object]]) -> None:
    """Insert rows given as values in the order of `columns_of(table)`: the way for millions of rows.

    The caller indexes the texts afterwards (`text_index.rebuild`).
    """
    marks = ", ".join("?" * len(columns_of(table)))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def origins_by_source(sources: Iterable[Source]) -> Origins:
    """Return a counter of origins that knows only what sources declare about themselves."""
    origin_of = {source.id: source.origin or source.id for source in sources}

    def counted(event: Event) -> int:
        supporting = [c for c in event.citations if c.stance == "supports"]
        return len({c.origin or origin_of.get(c.source, c.source) for c in supporting})

    return counted


def date_columns(edtf: str) -> Row:
    """Return the stored columns of a date: its text and what is derived from it."""
    date = parse_edtf(edtf) if edtf else UNDATED
    return {
        "edtf": edtf,
        "earliest_us": date.earliest_us,
        "latest_us": date.latest_us,
        "core_start_us": date.core_start_us,
        "core_end_us": date.core_end_us,
        "qualified": int(date.qualified),
    }


def twice(table: str, key: str) -> DataFault:
    """Return the fault of two items of one key."""
    return DataFault(f"There are two of {table} {key!r}; nothing was stored: give one of them another id.")


def sha256_of(text: str) -> str:
    """Return what tells whether a stored text is still the one that was imported (hex)."""
    return hashlib.sha256(text.encode()).hexdigest()


class _Filling:
    def __init__(
        self, connection: "sqlite3.Connection", content: Content, progress: Progress | None, origins: Origins
    ) -> None:
        from sqlite_utils import Database

        self._connection = connection
        self._content = content
        self._progress = progress
        self._origins = origins
        self._database = Database(connection)
        self._sources = self._numbered("source", [s.id for s in content.sources])
        self._actors = self._numbered("actor", [a.id for a in content.actors])
        self._events = self._numbered("event", [e.id for e in content.events])
        self._conflicts = self._numbered("conflict", [c.id for c in content.conflicts])
        self._before = {table: self._highest(table) for table in ("event", "citation", "source")}

    def run(self) -> None:
        self._insert("source", (self._source(s) for s in self._content.sources))
        self._insert("actor", (self._actor(a) for a in self._parents_first()))
        self._insert("alias", self._aliases())
        for start in range(0, len(self._content.events), _BATCH):
            self._add_events(self._content.events[start : start + _BATCH])
            if self._progress is not None:
                self._progress(min(start + _BATCH, len(self._content.events)), len(self._content.events))
        self._insert("conflict", (self._conflict(c) for c in self._content.conflicts))
        self._insert("conflict_event", self._conflict_events())
        self._insert("conflict_passage", self._passages())
        for table, last in self._before.items():
            index_rows_after(self._connection, table, last)

    def _add_events(self, events: Sequence[Event]) -> None:
        self._insert("event", (self._event(e) for e in events))
        self._insert("event_actor", self._participations(events))
        self._insert("event_tag", self._tags(events))
        citation_ids: dict[tuple[str, int], int] = {}
        self._insert("citation", self._citations(events, citation_ids))
        self._insert("claim", self._claims(events, citation_ids))

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        self._database.table(table).insert_all(rows, batch_size=_BATCH)

    def _highest(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])

    def _numbered(self, table: str, keys: list[str]) -> dict[str, int]:
        ids = dict(self._connection.execute(f"SELECT key, id FROM {table}").fetchall())
        following = count(max(ids.values(), default=0) + 1)
        for key in keys:
            if key in ids:
                raise twice(table, key)
            ids[key] = next(following)
        return ids

    def _source(self, source: Source) -> Row:
        own = source.model_dump(exclude={"id"})
        return {
            "id": self._sources[source.id],
            "key": source.id,
            **own,
            "text_sha256": sha256_of(source.text),
        }

    def _parents_first(self) -> list[Actor]:
        """Parents before children, since a row may refer only to rows that are there; else as given."""
        by_key = {actor.id: actor for actor in self._content.actors}
        depth: dict[str, int] = {}
        for actor in self._content.actors:
            line = [actor.id]
            while (parent := by_key[line[-1]].parent) in by_key and parent is not None:
                if parent in line:
                    raise DataFault(
                        f"Actor {actor.id!r} is its own ancestor; nothing was stored: mend its parent."
                    )
                line.append(parent)
            depth[actor.id] = len(line)
        return sorted(self._content.actors, key=lambda actor: depth[actor.id])

    def _actor(self, actor: Actor) -> Row:
        parent = (
            None
            if actor.parent is None
            else _found(self._actors, actor.parent, f"The parent of actor {actor.id}")
        )
        return {
            "id": self._actors[actor.id],
            "key": actor.id,
            "name": actor.name,
            "type": str(actor.type),
            "parent_id": parent,
            "note": actor.note,
        }

    def _aliases(self) -> Iterator[Row]:
        for actor in self._content.actors:
            for name in actor.aliases:
                yield {"actor_id": self._actors[actor.id], "name": name}

    def _event(self, event: Event) -> Row:
        return {
            "id": self._events[event.id],
            "key": event.id,
            "title": event.title,
            "summary": event.summary,
            **date_columns(event.date),
            "extent": str(event.extent),
            "wording": event.wording,
            "basis": str(event.basis),
            "basis_note": event.basis_note,
            "kind": event.kind,
            "status": str(event.status),
            "importance": event.importance,
            "reviewed": int(event.reviewed),
            "origin_count": self._origins(event),
            "note": event.note,
        }

    def _participations(self, events: Sequence[Event]) -> Iterator[Row]:
        for event in events:
            for position, part in enumerate(dict.fromkeys(event.actors)):
                yield {
                    "event_id": self._events[event.id],
                    "actor_id": _found(self._actors, part.actor, f"An actor of event {event.id}"),
                    "role": str(part.role),
                    "position": position,
                }

    def _tags(self, events: Sequence[Event]) -> Iterator[Row]:
        for event in events:
            for position, tag in enumerate(dict.fromkeys(event.tags)):
                yield {"event_id": self._events[event.id], "tag": tag, "position": position}

    def _citations(self, events: Sequence[Event], ids: dict[tuple[str, int], int]) -> Iterator[Row]:
        following = count(self._highest("citation") + 1)
        for event in events:
            for position, citation in enumerate(event.citations):
                ids[event.id, position] = next(following)
                yield {
                    "id": ids[event.id, position],
                    "event_id": self._events[event.id],
                    "source_id": _found(
                        self._sources, citation.source, f"The source of a citation of {event.id}"
                    ),
                    "position": position,
                    **citation_columns(citation),
                }

    def _claims(self, events: Sequence[Event], citation_ids: dict[tuple[str, int], int]) -> Iterator[Row]:
        for event in events:
            for position, claim in enumerate(event.claims):
                yield {
                    "event_id": self._events[event.id],
                    "citation_id": _found(citation_ids, (event.id, claim.citation), f"A claim of {event.id}"),
                    "position": position,
                    **claim.model_dump(exclude={"citation"}),
                }

    def _conflict(self, conflict: Conflict) -> Row:
        return {"id": self._conflicts[conflict.id], "key": conflict.id, **conflict_columns(conflict)}

    def _conflict_events(self) -> Iterator[Row]:
        for conflict in self._content.conflicts:
            for position, event in enumerate(dict.fromkeys(conflict.events)):
                found = _found(self._events, event, f"An event of conflict {conflict.id}")
                yield {"conflict_id": self._conflicts[conflict.id], "event_id": found, "position": position}

    def _passages(self) -> Iterator[Row]:
        for conflict in self._content.conflicts:
            for position, passage in enumerate(conflict.citations):
                yield {
                    "conflict_id": self._conflicts[conflict.id],
                    "source_id": _found(self._sources, passage.source, f"A side of conflict {conflict.id}"),
                    "position": position,
                    "start_offset": passage.start,
                    "end_offset": passage.end,
                    "quote": passage.quote,
                }


def citation_columns(citation: Citation) -> Row:
    """Return the columns of a citation that are its own (not its id, event, source or position)."""
    return {
        "start_offset": citation.start,
        "end_offset": citation.end,
        **citation.model_dump(mode="json", exclude={"source", "start", "end"}),
    }


def conflict_columns(conflict: Conflict) -> Row:
    """Return the columns of a conflict that are its own."""
    own = conflict.model_dump(mode="json", exclude={"id", "events", "citations"})
    return {**own, "apparent": int(conflict.apparent)}


def _found(ids: dict[Any, int], key: Any, what: str) -> int:
    if key not in ids:
        raise DataFault(
            f"{what} refers to {key!r}, which is nowhere; nothing was stored: add it or mend the reference."
        )
    return ids[key]
