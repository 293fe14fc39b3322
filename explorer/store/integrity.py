"""What a check asks of a file: pages, references, full-text indexes, rows whose meaning must hold."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from explorer.model.event import ActorType, Basis, ConflictKind, Extent, Role, Stance, Status
from explorer.store import text_index
from explorer.store.connection import connect
from explorer.store.copies import private_copy_at
from explorer.store.schema import TABLES, columns_of

if TYPE_CHECKING:
    import sqlite3

    from explorer.store.connection import GuardedConnection

_BLOCK = 10_000
_LISTED = 50


class StoredDate(NamedTuple):
    """An event's date and what was derived from it when it was stored."""

    key: str
    edtf: str
    earliest_us: int
    latest_us: int
    core_start_us: int
    core_end_us: int
    qualified: int


class StoredQuote(NamedTuple):
    """A quote of an event's citation or of a conflict's side; `owner` is the key of the one or the other."""

    source: str
    owner: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


class StoredText(NamedTuple):
    """A source's text and the hash that it was stored with."""

    key: str
    text: str
    text_sha256: str


def damaged_pages(connection: "sqlite3.Connection") -> list[str]:
    """Return what SQLite's integrity check says; nothing when all is well."""
    rows = connection.execute(f"PRAGMA integrity_check({_LISTED})").fetchall()
    return [line for (line,) in rows if line != "ok"]


def broken_references(connection: "sqlite3.Connection") -> list[str]:
    """Return which rows refer to rows that are not there."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_LISTED)
    return [
        f"row {row} of {table} refers to a row of {parent} that is not there"
        for table, row, parent, _ in rows
    ]


def damaged_text_indexes(connection: "GuardedConnection") -> list[str]:
    """Return the full-text indexes that do not say what the tables say, judged on a private copy."""
    private = private_copy_at(connection)
    try:
        with closing(connect(private, "rw", name=connection.name)) as copy:
            return text_index.damaged(copy)
    finally:
        shutil.rmtree(private.parent, ignore_errors=True)


def stored_dates(connection: "sqlite3.Connection") -> Iterator[list[StoredDate]]:
    """Give the dates of all events, block by block."""
    cursor = connection.execute(f"SELECT {', '.join(StoredDate._fields)} FROM event ORDER BY id")
    while rows := cursor.fetchmany(_BLOCK):
        yield [StoredDate._make(row) for row in rows]


def stored_texts(connection: "sqlite3.Connection") -> Iterator[StoredText]:
    """Give the sources' texts, one at a time."""
    for (source_id,) in connection.execute("SELECT id FROM source ORDER BY id").fetchall():
        row = connection.execute(
            "SELECT key, text, text_sha256 FROM source WHERE id = ?", (source_id,)
        ).fetchone()
        yield StoredText._make(row)


def stored_quotes(connection: "sqlite3.Connection", source: str) -> Iterator[StoredQuote]:
    """Give the quotes that events cite from a source, by place."""
    cursor = connection.execute(
        """SELECT source.key, event.key, start_offset, end_offset, quote, prefix, suffix
           FROM citation JOIN source ON source.id = source_id JOIN event ON event.id = event_id
           WHERE source.key = ? ORDER BY start_offset, citation.id""",
        (source,),
    )
    while rows := cursor.fetchmany(_BLOCK):
        yield from map(StoredQuote._make, rows)


def stored_sides(connection: "sqlite3.Connection", source: str) -> list[StoredQuote]:
    """Return the quotes that conflicts have from a source; they carry no context of their own."""
    rows = connection.execute(
        """SELECT source.key, conflict.key, start_offset, end_offset, quote, '', ''
           FROM conflict_passage JOIN source ON source.id = source_id JOIN conflict ON conflict.id =
           conflict_id WHERE source.key = ? ORDER BY start_offset""",
        (source,),
    ).fetchall()
    return [StoredQuote._make(row) for row in rows]


def _not_in(words: object) -> str:
    return "NOT IN (" + ", ".join(f"'{word}'" for word in words) + ")"  # type: ignore[attr-defined]


_RULES: tuple[tuple[str, str], ...] = (
    ("has the unknown status '%s'", f"SELECT key, status FROM event WHERE status {_not_in(Status)}"),
    ("has the unknown extent '%s'", f"SELECT key, extent FROM event WHERE extent {_not_in(Extent)}"),
    ("has the unknown basis '%s'", f"SELECT key, basis FROM event WHERE basis {_not_in(Basis)}"),
    (
        "has the importance %s, which is not 1 to 5",
        "SELECT key, importance FROM event WHERE importance NOT BETWEEN 1 AND 5",
    ),
    ("has no title%s", "SELECT key, '' FROM event WHERE trim(title) = ''"),
    (
        "has an actor in the unknown role '%s'",
        f"SELECT key, role FROM event_actor JOIN event ON event.id = event_id WHERE role {_not_in(Role)}",
    ),
    (
        "has a citation of the unknown stance '%s'",
        f"SELECT key, stance FROM citation JOIN event ON event.id = event_id WHERE stance {_not_in(Stance)}",
    ),
    (
        "has a citation of credibility %s, which is not 1 to 6",
        "SELECT key, credibility FROM citation JOIN event ON event.id = event_id WHERE credibility NOT "
        "BETWEEN 1 AND 6",
    ),
    (
        "has a claim (%s) without unit",
        "SELECT key, property FROM claim JOIN event ON event.id = event_id WHERE trim(unit) = ''",
    ),
    ("is an actor of the unknown type '%s'", f"SELECT key, type FROM actor WHERE type {_not_in(ActorType)}"),
    (
        "has the unknown reliability '%s'",
        "SELECT key, reliability FROM source WHERE reliability NOT GLOB '[A-F]' AND reliability <> ''",
    ),
    (
        "is a conflict of the unknown kind '%s'",
        f"SELECT key, kind FROM conflict WHERE kind {_not_in(ConflictKind)}",
    ),
    (
        "is a conflict with %s sides, and needs two",
        """SELECT key, count(conflict_passage.id) FROM conflict
           LEFT JOIN conflict_passage ON conflict_passage.conflict_id = conflict.id
           GROUP BY conflict.id HAVING count(conflict_passage.id) + (
               SELECT count(*) FROM conflict_event WHERE conflict_event.conflict_id = conflict.id) < 2""",
    ),
    (
        "is an actor among its own ancestors%s",
        """WITH RECURSIVE line(id, above) AS (
               SELECT id, parent_id FROM actor WHERE parent_id IS NOT NULL
               UNION SELECT line.id, actor.parent_id FROM line JOIN actor ON actor.id = line.above
               WHERE actor.parent_id IS NOT NULL)
           SELECT key, '' FROM line JOIN actor ON actor.id = line.id WHERE line.id = line.above""",
    ),
)


def bad_values(connection: "sqlite3.Connection") -> Iterator[tuple[str, str]]:
    """Give (key, what is wrong with it) of rows that the tables admit and the model does not."""
    for sentence, sql in _RULES:
        for key, value in connection.execute(f"{sql} LIMIT {_LISTED}").fetchall():
            yield key, sentence % (value,)


def uncited_events(connection: "sqlite3.Connection") -> list[str]:
    """Return the keys of events without any citation, at most a hundred."""
    sql = """SELECT key FROM event WHERE NOT EXISTS (SELECT 1 FROM citation WHERE event_id = event.id)
             ORDER BY id LIMIT 100"""
    return [key for (key,) in connection.execute(sql).fetchall()]


def counts(connection: "sqlite3.Connection") -> dict[str, int]:
    """Return how many rows the tables hold that a user would count."""
    tables = ("source", "actor", "event", "citation", "claim", "conflict")
    return {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}


def content_hash(connection: "sqlite3.Connection") -> str:
    """Return a hash of everything that the project says: every row of every table but state and journal."""
    digest = hashlib.sha256()
    for table in sorted(set(TABLES) - {"project", "journal", "journal_touched", "saved_view"}):
        columns = ", ".join(columns_of(table))
        cursor = connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2, 3")
        while rows := cursor.fetchmany(_BLOCK):
            digest.update(repr((table, rows)).encode())
    return digest.hexdigest()
