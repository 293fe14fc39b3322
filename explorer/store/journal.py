"""The journal: every edit is stored together with what it takes to undo and to redo it.

A step is one row of `journal` with the images of the rows it changed, before and after, by table, key and
revision. It is written in the transaction that makes the change. Undoing walks the steps backwards and
survives a restart; a new step cuts off what could have been redone.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.model.fault import DataFault
from explorer.store.import_rows import remove_added, split_batch
from explorer.store.schema import TABLES, columns_of
from explorer.store.text_index import index_row, unindex_row

if TYPE_CHECKING:
    import sqlite3

Image = dict[str, Any]
"""Column -> value: of a whole row when it is made or removed, otherwise of the columns that change."""

_JOURNALLED = frozenset(TABLES) - {"project", "journal", "journal_touched", "saved_view"}
_KEYS = {
    "event_actor": ("event_id", "actor_id", "role"),
    "event_tag": ("event_id", "tag"),
    "conflict_event": ("conflict_id", "event_id"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after a step; None where it was not there."""

    table: str
    key: Image
    before: Image | None
    after: Image | None


class JournalEntry(NamedTuple):
    """A step as the history shows it. `made_at` is UTC, ISO 8601; ids give the order, not clocks."""

    id: int
    made_at: str
    who: str
    title: str
    why: str
    undone: bool


class JournalStep(NamedTuple):
    """A step with the rows that it changed; none where it was an import, which keeps no image of each row."""

    entry: JournalEntry
    changes: tuple[Change, ...]


@dataclass
class Edit:
    """The changes of one step while it is being made, inside the caller's transaction."""

    connection: "sqlite3.Connection"
    changes: list[Change] = field(default_factory=list)

    def insert(self, table: str, values: Image) -> Image:
        """Add a row and return its key; a missing id is the next free one."""
        row = dict(values)
        if table not in _KEYS and "id" not in row:
            row["id"] = self.connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]
        key = {column: row[column] for column in _key_columns(table)}
        _apply(self.connection, Change(table, key, None, row))
        self.changes.append(Change(table, key, None, _row(self.connection, table, key)))
        return key

    def update(self, table: str, key: Image, values: Image) -> bool:
        """Change columns of a row and raise its revision; returns whether anything was different."""
        row = _row(self.connection, table, key)
        if row is None:
            raise DataFault(
                f"There is no such {table} any more; nothing was changed: it has been removed meanwhile."
            )
        after = {column: value for column, value in values.items() if row[column] != value}
        if not after:
            return False
        if "revision" in row:
            after["revision"] = row["revision"] + 1
        change = Change(table, key, {column: row[column] for column in after}, after)
        _apply(self.connection, change)
        self.changes.append(change)
        return True

    def delete(self, table: str, key: Image) -> None:
        """Remove a row; rows that refer to it must have been removed before."""
        change = Change(table, key, _row(self.connection, table, key), None)
        _apply(self.connection, change)
        self.changes.append(change)


def record(
    edit: Edit, title: str, touched: Mapping[str, frozenset[str]], *, who: str, why: str, made_at: str
) -> None:
    """Write the step into the journal, in the edit's transaction, and cut off what could have been redone."""
    connection = edit.connection
    connection.execute("DELETE FROM journal WHERE undone <> 0")
    changes = [[change.table, change.key, change.before, change.after] for change in edit.changes]
    cursor = connection.execute(
        "INSERT INTO journal (made_at, who, title, why, changes) VALUES (?, ?, ?, ?, ?)",
        (made_at, who, title, why, json.dumps(changes, ensure_ascii=False)),
    )
    connection.executemany(
        "INSERT INTO journal_touched (kind, key, journal_id) VALUES (?, ?, ?)",
        [(kind, key, cursor.lastrowid) for kind, keys in touched.items() for key in sorted(keys)],
    )


def undo(connection: "sqlite3.Connection") -> JournalEntry | None:
    """Take back the last step that stands, and return it; None when there is none."""
    return _walk(connection, "undone = 0 ORDER BY id DESC", backwards=True)


def redo(connection: "sqlite3.Connection") -> JournalEntry | None:
    """Make again the step that was undone last, and return it; None when there is none."""
    return _walk(connection, "undone = 1 ORDER BY id", backwards=False)


def _walk(connection: "sqlite3.Connection", choice: str, *, backwards: bool) -> JournalEntry | None:
    found = connection.execute(f"SELECT id, changes FROM journal WHERE {choice} LIMIT 1").fetchone()
    if found is None:
        return None
    # References may be broken between two changes of a step; the commit checks them.
    connection.execute("PRAGMA defer_foreign_keys=ON")
    added, text = split_batch(found[1])
    changes = list(_read_changes(text))
    for change in reversed(changes) if backwards else changes:
        turned = Change(change.table, change.key, change.after, change.before) if backwards else change
        _require(connection, turned)
        _apply(connection, turned)
    entry = _entries(connection, "id = ?", (found[0],))[0]
    if added:
        # Its rows are gone with it, so there is nothing to redo from here on (2); the next step clears these away.
        remove_added(connection, added)
        connection.execute("UPDATE journal SET undone = 2 WHERE id >= ?", (found[0],))
        return entry._replace(undone=True)
    connection.execute("UPDATE journal SET undone = ? WHERE id = ?", (int(backwards), found[0]))
    return entry._replace(undone=backwards)


def next_undo(connection: "sqlite3.Connection") -> str | None:
    """Return the name of the step that `undo` would take back."""
    return _title(connection, "undone = 0 ORDER BY id DESC")


def next_redo(connection: "sqlite3.Connection") -> str | None:
    """Return the name of the step that `redo` would make again."""
    return _title(connection, "undone = 1 ORDER BY id")


def _title(connection: "sqlite3.Connection", choice: str) -> str | None:
    row = connection.execute(f"SELECT title FROM journal WHERE {choice} LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def history(connection: "sqlite3.Connection", kind: str, key: str) -> list[JournalEntry]:
    """Return the steps that touched an event, a source or a conflict, the latest first."""
    touching = "id IN (SELECT journal_id FROM journal_touched WHERE kind = ? AND key = ?)"
    return _entries(connection, touching, (kind, key))


def steps_touching(connection: "sqlite3.Connection", kind: str, key: str) -> list[JournalStep]:
    """Return the same steps with what they changed."""
    found = []
    for entry in history(connection, kind, key):
        (text,) = connection.execute("SELECT changes FROM journal WHERE id = ?", (entry.id,)).fetchone()
        try:
            changes = tuple(_read_changes(split_batch(text)[1]))
        except DataFault:
            changes = ()  # a damaged record cannot be undone, but that there was a step is still told
        found.append(JournalStep(entry, changes))
    return found


def touched_by(connection: "sqlite3.Connection", entry_id: int) -> dict[str, frozenset[str]]:
    """Return what a step touched, by kind."""
    found: dict[str, set[str]] = {}
    sql = "SELECT kind, key FROM journal_touched WHERE journal_id = ?"
    for kind, key in connection.execute(sql, (entry_id,)).fetchall():
        found.setdefault(kind, set()).add(key)
    return {kind: frozenset(keys) for kind, keys in found.items()}


def _entries(connection: "sqlite3.Connection", choice: str, values: tuple[object, ...]) -> list[JournalEntry]:
    sql = f"SELECT id, made_at, who, title, why, undone <> 0 FROM journal WHERE {choice} ORDER BY id DESC"
    rows = connection.execute(sql, values).fetchall()
    return [JournalEntry._make((*row[:5], bool(row[5]))) for row in rows]


def _read_changes(text: str) -> Iterator[Change]:
    """Read a step's changes; the file may be another's, so no name from it reaches SQL unknown."""
    try:
        for table, key, before, after in json.loads(text):
            change = Change(table, dict(key), before, after)
            columns = {*change.key, *(before or ()), *(after or ())}
            if table not in _JOURNALLED or not columns <= set(columns_of(table)):
                raise ValueError
            if set(change.key) != set(_key_columns(table)) or (before is None and after is None):
                raise ValueError
            yield change
    except (ValueError, TypeError):
        raise DataFault("This step's record in the journal is damaged; nothing was changed.") from None


def _key_columns(table: str) -> tuple[str, ...]:
    return _KEYS.get(table, ("id",))


def _where(key: Image) -> str:
    return " AND ".join(f"{column} = ?" for column in key)


def _row(connection: "sqlite3.Connection", table: str, key: Image) -> Image | None:
    columns = columns_of(table)
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE {_where(key)}"
    row = connection.execute(sql, tuple(key.values())).fetchone()
    return None if row is None else dict(zip(columns, row, strict=True))


def _require(connection: "sqlite3.Connection", change: Change) -> None:
    """Refuse to step over a row that is not as the journal left it: another program has changed it since."""
    columns = ", ".join(change.before or change.key)
    sql = f"SELECT {columns} FROM {change.table} WHERE {_where(change.key)}"
    row = connection.execute(sql, tuple(change.key.values())).fetchone()
    expected = None if change.before is None else tuple(change.before.values())
    if row != expected:
        raise DataFault(
            f"The {change.table} was changed by another program since; nothing was changed: correct it by "
            "hand."
        )


def _apply(connection: "sqlite3.Connection", change: Change) -> None:
    """Turn a row from `before` into `after` and keep its full text in step."""
    row_id = change.key.get("id", -1)
    if change.before is not None:
        unindex_row(connection, change.table, row_id)
    if change.after is None:
        connection.execute(
            f"DELETE FROM {change.table} WHERE {_where(change.key)}", tuple(change.key.values())
        )
    elif change.before is None:
        columns = ", ".join(change.after)
        marks = ", ".join("?" * len(change.after))
        connection.execute(
            f"INSERT INTO {change.table} ({columns}) VALUES ({marks})", tuple(change.after.values())
        )
    else:
        values = ", ".join(f"{column} = ?" for column in change.after)
        connection.execute(
            f"UPDATE {change.table} SET {values} WHERE {_where(change.key)}",
            (*change.after.values(), *change.key.values()),
        )
    if change.after is not None:
        index_row(connection, change.table, row_id)
