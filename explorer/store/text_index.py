"""Full text: keeping the FTS5 tables in step with what they index, and asking them.

They are external-content tables, so a row must be taken out of the index with the very words it was put in
with.
"""

import re
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.model.fault import FileFault, UsageFault
from explorer.store.schema import TEXT_INDEXES

if TYPE_CHECKING:
    import sqlite3

    from numpy.typing import NDArray

_BUILD_BYTES = 16 << 20
_USUAL_BYTES = 1 << 20
"""FTS5's own default for the memory that it fills before it writes a segment."""

_INDEX_OF = {content: (name, columns) for name, (content, columns) in TEXT_INDEXES.items()}

_MISSPELT = ("fts5: syntax error", "unterminated string", "no such column", "unknown special query")
"""How FTS5 begins what it says of a query; other errors are of the file."""

_EVENTS_MATCHING = """
    SELECT rowid FROM event_text WHERE event_text MATCH :query
    UNION
    SELECT citation.event_id FROM citation_text JOIN citation ON citation.id = citation_text.rowid
    WHERE citation_text MATCH :query
"""


def index_rows_after(connection: "sqlite3.Connection", table: str, last_id: int) -> None:
    """Index the rows of `table` whose id is greater than `last_id`."""
    name, columns = _INDEX_OF[table]
    listed = ", ".join(columns)
    connection.execute(
        f"INSERT INTO {name}(rowid, {listed}) SELECT id, {listed} FROM {table} WHERE id > ? ORDER BY id",
        (last_id,),
    )


def index_row(connection: "sqlite3.Connection", table: str, row_id: int) -> None:
    """Index one row as it stands now. Does nothing for a table without full text."""
    if table in _INDEX_OF:
        name, columns = _INDEX_OF[table]
        listed = ", ".join(columns)
        connection.execute(
            f"INSERT INTO {name}(rowid, {listed}) SELECT id, {listed} FROM {table} WHERE id = ?", (row_id,)
        )


def unindex_row(connection: "sqlite3.Connection", table: str, row_id: int) -> None:
    """Take one row out of the index; to be called before the row changes or goes."""
    if table in _INDEX_OF:
        name, columns = _INDEX_OF[table]
        listed = ", ".join(columns)
        connection.execute(
            f"INSERT INTO {name}({name}, rowid, {listed}) SELECT 'delete', id, {listed} FROM {table} WHERE "
            "id = ?",
            (row_id,),
        )


def rebuild(connection: "sqlite3.Connection") -> None:
    """Make every index anew from the tables."""
    for name in TEXT_INDEXES:
        # Fewer, larger segments to merge halve the time of a build; afterwards small edits want the default.
        connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('hashsize', {_BUILD_BYTES})")
        connection.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
        connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('hashsize', {_USUAL_BYTES})")


def damaged(connection: "sqlite3.Connection") -> list[str]:
    """Return the full-text tables that do not match what they index. Needs a writable connection."""
    found = []
    for name in TEXT_INDEXES:
        try:
            connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
        except FileFault:
            found.append(name)
    return found


def match_events(
    connection: "sqlite3.Connection", query: str, limit: int | None = None
) -> "NDArray[np.int64]":
    """Return the ids of events whose title, summary or quotes match, ascending; at most `limit`, unranked.

    `query` is FTS5's language. Raises `UsageFault` for one that cannot be read.
    """
    if limit is None:
        rows = _asked(connection, _EVENTS_MATCHING, query)
        return np.fromiter((row for (row,) in rows), dtype=np.int64, count=len(rows))
    first = _asked(
        connection, "SELECT rowid FROM event_text WHERE event_text MATCH :query LIMIT :limit", query, limit
    )
    found = {row for (row,) in first}
    if len(found) < limit:
        quoted = _EVENTS_MATCHING.split("UNION")[1] + " LIMIT :limit"
        found.update(row for (row,) in _asked(connection, quoted, query, limit))
    return np.array(sorted(found)[:limit], dtype=np.int64)


def match_sources(connection: "sqlite3.Connection", query: str) -> list[str]:
    """Return the keys of the sources whose title or text matches, best first."""
    sql = """SELECT source.key FROM source_text JOIN source ON source.id = source_text.rowid
             WHERE source_text MATCH :query ORDER BY rank"""
    return [key for (key,) in _asked(connection, sql, query)]


def quoted_words(words: str) -> str:
    """Return an FTS5 query that asks for exactly these words, whatever characters they hold."""
    return '"' + words.replace('"', '""') + '"'


def _asked(connection: "sqlite3.Connection", sql: str, query: str, limit: int | None = None) -> list[Any]:
    import sqlite3

    try:
        return connection.execute(sql, {"query": query, "limit": limit}).fetchall()
    except sqlite3.OperationalError as error:
        if not str(error).startswith(_MISSPELT):
            name = getattr(connection, "name", "The file")
            raise FileFault(
                f"The full-text index of {name} is damaged; nothing was changed: run check."
            ) from error
        raise UsageFault(_sentence(query, str(error))) from None


def _sentence(query: str, error: str) -> str:
    if near := re.search(r'near "(.*)"', error):
        where = f" near {near[1]!r}" if near[1] else " at its end"
        return (
            f"The search {query!r} cannot be read{where}; nothing was filtered: put quotation marks round "
            "the words."
        )
    if "unterminated string" in error:
        return f"The search {query!r} lacks a closing quotation mark; nothing was filtered: add it."
    return f"The search {query!r} cannot be read; nothing was filtered: put quotation marks round the words."
