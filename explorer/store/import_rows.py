"""What an import asks of a project file and how it takes a batch back.

A batch of any size is one step of the journal: the rows it added are kept as ranges of row numbers, the rows
it changed as images like those of any edit. It can be undone, not redone: the list itself can be read again.
"""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from explorer.model.fault import DataFault
from explorer.store.schema import TABLES, TEXT_INDEXES

if TYPE_CHECKING:
    import sqlite3

    from explorer.store.journal import Edit

NUMBERED = ("source", "actor", "alias", "event", "citation", "claim", "conflict", "conflict_passage")
"""Tables whose rows have a number, parents before children."""

_HANGING = ("event_actor", "event_tag")
"""Tables whose rows go with their event."""

_INDEXED = {content: (name, columns) for name, (content, columns) in TEXT_INDEXES.items()}


def is_empty(connection: "sqlite3.Connection") -> bool:
    """Whether the project holds no event, source, actor or conflict yet."""
    tables = ("event", "source", "actor", "conflict")
    return not any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)


def highest_ids(connection: "sqlite3.Connection") -> dict[str, int]:
    """Return the highest row number of each numbered table, 0 for an empty one."""
    return {
        table: int(connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])
        for table in NUMBERED
    }


def quotes_of(connection: "sqlite3.Connection", event_ids: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """Return (quote, origin of its source) of every citation of the events, in their order."""
    found: dict[int, list[tuple[str, str]]] = {}
    sql = """SELECT event_id, quote, source.origin FROM citation JOIN source ON source.id = source_id
             WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position"""
    for event_id, quote, origin in connection.execute(sql, (json.dumps(list(event_ids)),)).fetchall():
        found.setdefault(event_id, []).append((quote, origin))
    return found


def actor_spellings(connection: "sqlite3.Connection") -> list[tuple[int, str, str]]:
    """Return (row number, key, spelling) of all names and aliases of actors."""
    return connection.execute(
        """SELECT id, key, name FROM actor
           UNION ALL SELECT actor.id, actor.key, alias.name FROM alias JOIN actor ON actor.id = actor_id"""
    ).fetchall()


def source_row(connection: "sqlite3.Connection", key: str) -> tuple[int, str] | None:
    """Return the row number and the text of a source."""
    row = connection.execute("SELECT id, text FROM source WHERE key = ?", (key,)).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))


def set_source_text(
    connection: "sqlite3.Connection", source_id: int, title: str, text: str, text_sha256: str
) -> None:
    """Give a source of this batch its text, once that is whole."""
    connection.execute(
        "UPDATE source SET title = ?, text = ?, text_sha256 = ? WHERE id = ?",
        (title, text, text_sha256, source_id),
    )


def append_to_texts(connection: "sqlite3.Connection", texts: Iterable[tuple[str, int]]) -> None:
    """Append (text, source's row number) to sources of this batch."""
    connection.executemany("UPDATE source SET text = text || ? WHERE id = ?", texts)


def digest_texts_after(connection: "sqlite3.Connection", last_id: int) -> None:
    """Set the digest of every source after `last_id` that lacks it."""
    from explorer.store.writer import sha256_of

    sql = "SELECT id, text FROM source WHERE id > ? AND text_sha256 = '' ORDER BY id LIMIT 100"
    while rows := connection.execute(sql, (last_id,)).fetchall():
        connection.executemany(
            "UPDATE source SET text_sha256 = ? WHERE id = ?",
            [(sha256_of(text), number) for number, text in rows],
        )
        last_id = rows[-1][0]


def quoted_spans(connection: "sqlite3.Connection", source_id: int) -> list[tuple[int, str]]:
    """Return (start, words) of a source's quotes, by place."""
    sql = "SELECT start_offset, quote FROM citation WHERE source_id = ? ORDER BY start_offset, end_offset"
    return connection.execute(sql, (source_id,)).fetchall()


def contexts(connection: "sqlite3.Connection", source_id: int) -> list[tuple[int, int, str]]:
    """Return (start of the quote or -1, end of the quote or -1, words) of what is said to stand before or behind one."""
    sql = """SELECT DISTINCT start_offset, -1, prefix FROM citation WHERE source_id = :source AND prefix <> ''
             UNION SELECT -1, end_offset, suffix FROM citation WHERE source_id = :source AND suffix <> ''"""
    return connection.execute(sql, {"source": source_id}).fetchall()


def project_value(connection: "sqlite3.Connection", key: str) -> str:
    """Return a value that the project keeps, empty if there is none."""
    row = connection.execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def keep_project_value(connection: "sqlite3.Connection", key: str, value: str) -> None:
    """Keep a value in the project."""
    connection.execute("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (key, value))


def record_batch(
    edit: "Edit",
    before: dict[str, int],
    title: str,
    touched: dict[str, frozenset[str]],
    *,
    who: str,
    why: str,
    made_at: str,
) -> None:
    """Write the batch into the journal: what was added since `before` (highest row numbers), what was changed."""
    connection = edit.connection
    after = highest_ids(connection)
    added = [[table, before[table] + 1, after[table]] for table in NUMBERED if after[table] > before[table]]
    changed = [[change.table, change.key, change.before, change.after] for change in edit.changes]
    connection.execute("DELETE FROM journal WHERE undone <> 0")
    cursor = connection.execute(
        "INSERT INTO journal (made_at, who, title, why, changes) VALUES (?, ?, ?, ?, ?)",
        (made_at, who, title, why, json.dumps({"added": added, "changed": changed}, ensure_ascii=False)),
    )
    connection.executemany(
        "INSERT INTO journal_touched (kind, key, journal_id) VALUES (?, ?, ?)",
        [(kind, key, cursor.lastrowid) for kind, keys in touched.items() for key in sorted(keys)],
    )


def split_batch(changes: str) -> tuple[list[tuple[str, int, int]], str]:
    """Return the added ranges of a step and the text of its other changes; a step that is no batch has no ranges."""
    if not changes.startswith("{"):
        return [], changes
    try:
        read = json.loads(changes)
        added = [(str(table), int(first), int(last)) for table, first, last in read["added"]]
        if any(table not in NUMBERED or table not in TABLES for table, _, _ in added):
            raise ValueError
        return added, json.dumps(read["changed"])
    except (ValueError, TypeError, KeyError):
        raise DataFault("This step's record in the journal is damaged; nothing was changed.") from None


def remove_added(connection: "sqlite3.Connection", added: Sequence[tuple[str, int, int]]) -> None:
    """Delete the rows of these ranges and whatever hangs on them, full text included."""
    connection.execute("PRAGMA defer_foreign_keys=ON")
    ranges = {table: (first, last) for table, first, last in added}
    for table in _HANGING:
        if "event" in ranges:
            connection.execute(f"DELETE FROM {table} WHERE event_id BETWEEN ? AND ?", ranges["event"])
    if "conflict" in ranges:
        connection.execute("DELETE FROM conflict_event WHERE conflict_id BETWEEN ? AND ?", ranges["conflict"])
    for table in reversed(NUMBERED):
        if table in ranges:
            _unindex(connection, table, ranges[table])
            connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", ranges[table])


def _unindex(connection: "sqlite3.Connection", table: str, span: tuple[int, int]) -> None:
    if table in _INDEXED:
        name, columns = _INDEXED[table]
        listed = ", ".join(columns)
        connection.execute(
            f"INSERT INTO {name}({name}, rowid, {listed}) SELECT 'delete', id, {listed} FROM {table} "
            "WHERE id BETWEEN ? AND ?",
            span,
        )


def links_of(connection: "sqlite3.Connection", event_ids: Iterable[int]) -> dict[int, set[tuple[int, str]]]:
    """Return (actor's row number, role) of every participation in the events."""
    found: dict[int, set[tuple[int, str]]] = {}
    sql = (
        "SELECT event_id, actor_id, role FROM event_actor WHERE event_id IN (SELECT value FROM json_each(?))"
    )
    for event_id, actor_id, role in connection.execute(sql, (json.dumps(list(event_ids)),)).fetchall():
        found.setdefault(event_id, set()).add((actor_id, role))
    return found


def claim_ids(connection: "sqlite3.Connection", event_id: int) -> list[int]:
    """Return the row numbers of an event's claims, in their order."""
    sql = "SELECT id FROM claim WHERE event_id = ? ORDER BY position"
    return [number for (number,) in connection.execute(sql, (event_id,)).fetchall()]


def first_citation(connection: "sqlite3.Connection", event_id: int) -> int:
    """Return the row number of an event's first citation."""
    sql = "SELECT id FROM citation WHERE event_id = ? ORDER BY position LIMIT 1"
    return int(connection.execute(sql, (event_id,)).fetchone()[0])


def first_passage(connection: "sqlite3.Connection", event_id: int) -> list[tuple[int, int, int, str]]:
    """Return (source's row number, start, end, quote) of an event's first citation, as a list of one or none."""
    sql = """SELECT source_id, start_offset, end_offset, quote FROM citation
             WHERE event_id = ? ORDER BY position LIMIT 1"""
    return connection.execute(sql, (event_id,)).fetchall()


def has_conflict(connection: "sqlite3.Connection", key: str) -> bool:
    """Whether there is a conflict of that key."""
    return connection.execute("SELECT 1 FROM conflict WHERE key = ?", (key,)).fetchone() is not None


def give_text(connection: "sqlite3.Connection", source_id: int, text: str, text_sha256: str) -> None:
    """Give a source of this batch its text and keep its title."""
    connection.execute(
        "UPDATE source SET text = ?, text_sha256 = ? WHERE id = ?", (text, text_sha256, source_id)
    )


def set_parents(connection: "sqlite3.Connection", pairs: Iterable[tuple[int, int]]) -> None:
    """Set (parent's row number, actor's row number) for actors of this batch."""
    connection.executemany("UPDATE actor SET parent_id = ? WHERE id = ?", pairs)


def add_aliases(connection: "sqlite3.Connection", pairs: Iterable[tuple[int, str]]) -> None:
    """Add (actor's row number, spelling)."""
    connection.executemany("INSERT INTO alias (actor_id, name) VALUES (?, ?)", pairs)
