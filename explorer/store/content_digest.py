"""What a project says as one digest, and a short print of each field of each item.

The digest covers content and the stored bounds that answers rest on. It does not depend on row numbers, on
the journal, on saved views or on how SQLite lays the file out: the same project read back from its
interchange JSON has the same digest. SQLite itself writes the rows as JSON arrays, a block at a time, so a
million events take seconds.
"""

import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.store.keys import row_numbers

if TYPE_CHECKING:
    import sqlite3

_BLOCK = 4_096
_BOUNDS = "earliest_us, latest_us, core_start_us, core_end_us, qualified"
_BOUNDS_CELL = f"json_array({_BOUNDS})"

EVENT_FIELDS: dict[str, str] = {
    "title": "title", "summary": "summary", "date": "edtf", "bounds": _BOUNDS_CELL, "extent": "extent",
    "wording": "wording", "basis": "basis", "basis_note": "basis_note", "kind": "kind", "status": "status",
    "importance": "importance", "reviewed": "reviewed", "note": "note",
}  # fmt: skip
"""Field of an event -> SQL for it. The lists of `EVENT_LISTS` follow."""

_CITATION = (
    "source.key, start_offset, end_offset, quote, prefix, suffix, attribution, stance, credibility, "
    "citation.origin"
)
EVENT_LISTS: dict[str, tuple[str, str]] = {
    "actors": (
        "actor.key, role, event_actor.position",
        "event CROSS JOIN event_actor ON event_id = event.id CROSS JOIN actor ON actor.id = actor_id",
    ),
    "tags": ("tag, position", "event CROSS JOIN event_tag ON event_id = event.id"),
    "citations": (
        f"citation.position, {_CITATION}",
        "event CROSS JOIN citation ON event_id = event.id CROSS JOIN source ON source.id = source_id",
    ),
    "claims": (
        "claim.position, property, value, unit, as_of, citation.position",
        "event CROSS JOIN claim ON claim.event_id = event.id "
        "CROSS JOIN citation ON citation.id = citation_id",
    ),
}
"""List of an event -> (what of each element, the tables)."""
_LIST_ORDER = {
    "actors": "actor_id, role",
    "tags": "tag",
    "citations": "citation.position",
    "claims": "claim.position",
}

_SOURCE_FIELDS = (
    "file", "title", "author", "publisher", "published", "published_note", "url", "language", "reliability",
    "origin", "sha256", "note", "text",
)  # fmt: skip
_OTHERS: dict[str, dict[str, str]] = {
    "source": {name: name for name in _SOURCE_FIELDS},
    "actor": {
        "name": "name",
        "type": "type",
        "parent": "(SELECT key FROM actor AS parent WHERE parent.id = actor.parent_id)",
        "note": "note",
        "aliases": """(SELECT json_group_array(name) FROM
            (SELECT name FROM alias WHERE actor_id = actor.id ORDER BY id))""",
    },
    "conflict": {
        "title": "title", "kind": "kind", "note": "note", "apparent": "apparent", "severity": "severity",
        "resolution": "resolution",
        "events": """(SELECT json_group_array(key) FROM (SELECT event.key FROM conflict_event
            JOIN event ON event.id = event_id WHERE conflict_id = conflict.id ORDER BY position))""",
        "citations": """(SELECT json_group_array(json_array(key, start_offset, end_offset, quote)) FROM
            (SELECT source.key, start_offset, end_offset, quote FROM conflict_passage
             JOIN source ON source.id = source_id WHERE conflict_id = conflict.id ORDER BY position))""",
    },
}  # fmt: skip


class Scope(NamedTuple):
    """A part of a project: row numbers of events (None for every item of every kind), keys of the others."""

    event_ids: list[int] | None = None
    sources: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    conflicts: frozenset[str] = frozenset()

    def keys(self, kind: str) -> frozenset[str]:
        """Return the keys of the "source", "actor" or "conflict" items."""
        return {"source": self.sources, "actor": self.actors, "conflict": self.conflicts}[kind]


EVERYTHING = Scope()
Progress = Callable[[], None]
"""Called between blocks; may raise to stop the work."""


def content_digest(
    connection: "sqlite3.Connection", scope: Scope = EVERYTHING, between: Progress | None = None
) -> str:
    """Return the SHA-256 (hex) of what the project, or a part of it, says."""
    digest = hashlib.sha256()
    if scope.event_ids is None:
        title = connection.execute("SELECT value FROM project WHERE key = 'title'").fetchone()
        digest.update(json.dumps([title[0] if title else ""]).encode())
    for kind, fields in _OTHERS.items():
        digest.update(kind.encode())
        sql = (
            f"SELECT CAST(json_array(key, {', '.join(fields.values())}) AS BLOB) FROM {kind} {{}} ORDER BY id"
        )
        for (row,) in _chosen(connection, sql, scope, kind):
            digest.update(row)
    # One digest for each table, so that the size of the blocks does not matter.
    tables = {name: hashlib.sha256() for name in ("", *EVENT_LISTS)}
    for block in _event_blocks(connection, scope.event_ids):
        if between is not None:
            between()
        for name, rows in block.texts():
            tables[name].update(rows)
    for name, table in tables.items():
        digest.update(f"{name}{table.hexdigest()}".encode())
    return digest.hexdigest()


def item_prints(connection: "sqlite3.Connection", kind: str, scope: Scope = EVERYTHING) -> dict[str, str]:
    """Return key -> prints (eight hex digits for each of `print_fields`) of events or other items."""
    if kind == "event":
        found: dict[str, str] = {}
        for block in _event_blocks(connection, scope.event_ids):
            found.update(block.prints())
        return found
    sql = f"SELECT key, {', '.join(_OTHERS[kind].values())} FROM {kind} {{}} ORDER BY id"
    return {row[0]: _prints(row[1:]) for row in _chosen(connection, sql, scope, kind)}


def print_fields(kind: str) -> tuple[str, ...]:
    """Return what the prints of an item stand for, in order."""
    return (*EVENT_FIELDS, *EVENT_LISTS) if kind == "event" else tuple(_OTHERS[kind])


def _chosen(connection: "sqlite3.Connection", sql: str, scope: Scope, kind: str) -> Iterator[tuple[Any, ...]]:
    if scope.event_ids is None:
        yield from connection.execute(sql.format(""))
        return
    listed = json.dumps(sorted(row_numbers(connection, kind, scope.keys(kind)).values()))
    yield from connection.execute(sql.format("WHERE id IN (SELECT value FROM json_each(?))"), (listed,))


class _EventBlock:
    def __init__(self, connection: "sqlite3.Connection", where: str, values: tuple[Any, ...]) -> None:
        self._connection, self._where, self._values = connection, where, values

    def texts(self) -> Iterator[tuple[str, bytes]]:
        """Yield ("" or the name of a list, its rows as JSON arrays, one after another)."""
        yield "", self._text(f"event.key, {', '.join(EVENT_FIELDS.values())}", "event", "")
        for name, (what, tables) in EVENT_LISTS.items():
            yield name, self._text(f"event.key, {what}", tables, f", {_LIST_ORDER[name]}")

    def _text(self, what: str, tables: str, order: str) -> bytes:
        rows = f"SELECT json_array({what}) AS row FROM {tables} WHERE {self._where} ORDER BY event.id{order}"
        sql = f"SELECT CAST(group_concat(row, '') AS BLOB) FROM ({rows})"
        (found,) = self._connection.execute(sql, self._values).fetchone()
        return found or b""

    def prints(self) -> Iterator[tuple[str, str]]:
        lists = [dict(self._listed(name)) for name in EVENT_LISTS]
        columns = ", ".join(EVENT_FIELDS.values())
        sql = f"SELECT id, key, {columns} FROM event WHERE {self._where} ORDER BY event.id"
        for number, key, *fields in self._connection.execute(sql, self._values).fetchall():
            yield key, _prints([*fields, *(of.get(number, "") for of in lists)])

    def _listed(self, name: str) -> Iterable[tuple[int, str]]:
        what, tables = EVENT_LISTS[name]
        rows = f"SELECT event.id AS n, json_array({what}) AS row FROM {tables} WHERE {self._where}"
        order = f"ORDER BY event.id, {_LIST_ORDER[name]}"
        sql = f"SELECT n, group_concat(row, '') FROM ({rows} {order}) GROUP BY n"
        return self._connection.execute(sql, self._values).fetchall()


def _event_blocks(connection: "sqlite3.Connection", event_ids: list[int] | None) -> Iterator[_EventBlock]:
    if event_ids is not None:
        for at in range(0, len(event_ids), _BLOCK):
            listed = json.dumps(event_ids[at : at + _BLOCK])
            yield _EventBlock(connection, "event.id IN (SELECT value FROM json_each(?))", (listed,))
        return
    (last,) = connection.execute("SELECT ifnull(max(id), 0) FROM event").fetchone()
    (first,) = connection.execute("SELECT ifnull(min(id), 1) FROM event").fetchone()
    for at in range(first, last + 1, _BLOCK):
        yield _EventBlock(connection, "event.id BETWEEN ? AND ?", (at, at + _BLOCK - 1))


def _prints(values: Iterable[Any]) -> str:
    crc32 = zlib.crc32
    return "".join([f"{crc32(str(value).encode('utf-8', 'surrogatepass')):08x}" for value in values])


def differing_fields(kind: str, before: Mapping[str, str], now: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (key, field) of what differs between two sets of prints; field "" for an item in only one."""
    fields = print_fields(kind)
    found: list[tuple[str, str]] = []
    for key in dict.fromkeys((*before, *now)):
        old, new = before.get(key), now.get(key)
        if old is None or new is None:
            found.append((key, ""))
        elif old != new:
            parts = range(0, 8 * len(fields), 8)
            found += [
                (key, name)
                for name, at in zip(fields, parts, strict=True)
                if old[at : at + 8] != new[at : at + 8]
            ]
    return found
