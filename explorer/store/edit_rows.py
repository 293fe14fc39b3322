"""Finding the rows that a command changes by the keys and positions that the other layers use."""

from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.model.fault import DataFault

if TYPE_CHECKING:
    import sqlite3


class CitationRow(NamedTuple):
    """A stored citation with what a command needs to judge it."""

    id: int
    quote: str
    source_key: str
    source_text: str


def row_id(connection: "sqlite3.Connection", table: str, key: str) -> int:
    """Return the row number of a source, event or conflict; raises `DataFault` when it is gone."""
    found = id_or_none(connection, table, key)
    if found is None:
        raise DataFault(f"There is no {table} {key!r} in the file any more; nothing was changed.")
    return found


def id_or_none(connection: "sqlite3.Connection", table: str, key: str) -> int | None:
    """Return the row number of a source, event or conflict, None when it is gone."""
    row = connection.execute(f"SELECT id FROM {table} WHERE key = ?", (key,)).fetchone()
    return None if row is None else int(row[0])


def numbers_of_rows(connection: "sqlite3.Connection", table: str, event_id: int) -> dict[int, int]:
    """Return which of an event's citations or claims (counted from 1) stands in which row."""
    sql = f"SELECT id FROM {table} WHERE event_id = ? ORDER BY position, id"
    rows = connection.execute(sql, (event_id,)).fetchall()
    return {row_id: number for number, (row_id,) in enumerate(rows, start=1)}


def conflicts_of_event(connection: "sqlite3.Connection", event_id: int) -> list[int]:
    """Return the row numbers of the conflicts that are about an event."""
    sql = "SELECT conflict_id FROM conflict_event WHERE event_id = ? ORDER BY conflict_id"
    return [int(row_id) for (row_id,) in connection.execute(sql, (event_id,)).fetchall()]


def title_of(connection: "sqlite3.Connection", table: str, row_id: int) -> str:
    """Return the title of a source, event or conflict."""
    return str(connection.execute(f"SELECT title FROM {table} WHERE id = ?", (row_id,)).fetchone()[0])


def citation_row(connection: "sqlite3.Connection", event_key: str, index: int) -> CitationRow:
    """Return the citation at `index` in the event's citations; raises `DataFault` when there is none."""
    row = connection.execute(
        """SELECT citation.id, quote, source.key, source.text
           FROM citation JOIN event ON event.id = event_id JOIN source ON source.id = source_id
           WHERE event.key = ? ORDER BY citation.position LIMIT 1 OFFSET ?""",
        (event_key, index),
    ).fetchone()
    if row is None:
        raise DataFault(f"The event {event_key!r} has no citation {index + 1} any more; nothing was changed.")
    return CitationRow._make(row)


def source_columns(connection: "sqlite3.Connection", source_id: int) -> dict[str, Any]:
    """Return the metadata of a source that can be edited."""
    names = (
        "title",
        "author",
        "publisher",
        "published",
        "published_note",
        "url",
        "language",
        "reliability",
        "origin",
        "note",
    )
    row = connection.execute(f"SELECT {', '.join(names)} FROM source WHERE id = ?", (source_id,)).fetchone()
    return dict(zip(names, row, strict=True))


def events_of_conflict(connection: "sqlite3.Connection", conflict_id: int) -> list[str]:
    """Return the keys of the events that a conflict is about."""
    sql = "SELECT key FROM conflict_event JOIN event ON event.id = event_id WHERE conflict_id = ? ORDER BY position"
    return [str(key) for (key,) in connection.execute(sql, (conflict_id,)).fetchall()]


def events_with_several_citations(connection: "sqlite3.Connection", source_id: int) -> list[int]:
    """Return the events that cite a source among others: their origins depend on its metadata."""
    rows = connection.execute(
        """SELECT DISTINCT event_id FROM citation WHERE source_id = ? AND EXISTS (
               SELECT 1 FROM citation AS other WHERE other.event_id = citation.event_id AND other.id <>
               citation.id)
           ORDER BY event_id""",
        (source_id,),
    ).fetchall()
    return [event_id for (event_id,) in rows]
