"""Plain rows in bulk for exports of any size: no model values are built, order and grouping are left to the
caller.

Every function reads one block of events: `first` and `last` are row numbers in the file, both inclusive.
Where only some events of a block are wanted, their row numbers are given as `only` and the others are not
read.
"""

import json
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import sqlite3

    from numpy.typing import NDArray

Rows = list[tuple[Any, ...]]

EVENT_COLUMNS = ("key", "title", "summary", "edtf", "wording", "basis", "basis_note", "note")
"""What of an event is text of its own; the rest stands in `EventColumns`."""
CITATION_COLUMNS = (
    "event_id", "source_id", "start_offset", "end_offset", "quote", "prefix", "suffix", "attribution",
    "stance", "credibility", "origin",
)  # fmt: skip


class Block:
    """A stretch of events to be read."""

    def __init__(
        self, connection: "sqlite3.Connection", first: int, last: int, only: "NDArray[np.int64] | None" = None
    ) -> None:
        self._connection = connection
        self._values: tuple[int | str, ...] = (first, last) if only is None else (json.dumps(only.tolist()),)
        self._where = "BETWEEN ? AND ?" if only is None else "IN (SELECT value FROM json_each(?))"

    def _rows(self, sql: str) -> Rows:
        return self._connection.execute(sql.format(self._where), self._values).fetchall()

    def events(self) -> Rows:
        """Return `EVENT_COLUMNS` of the events, by row number."""
        return self._rows(f"SELECT {', '.join(EVENT_COLUMNS)} FROM event WHERE id {{}} ORDER BY id")

    def citations(self) -> Rows:
        """Return `CITATION_COLUMNS` by event and position; `credibility` as text, empty for none."""
        kept = "ifnull(CAST(credibility AS TEXT), '')"
        listed = [kept if name == "credibility" else name for name in CITATION_COLUMNS]
        sql = f"SELECT {', '.join(listed)} FROM citation INDEXED BY citation_by_event"
        return self._rows(f"{sql} WHERE event_id {{}} ORDER BY event_id, position")

    def tags(self) -> Rows:
        """Return (event_id, tag) by event and position."""
        return self._rows("SELECT event_id, tag FROM event_tag WHERE event_id {} ORDER BY event_id, position")

    def claims(self) -> Rows:
        """Return (event_id, property, value, unit, as_of, position of its citation) by event and position."""
        return self._rows(
            """SELECT claim.event_id, property, value, unit, as_of, citation.position
               FROM claim JOIN citation ON citation.id = citation_id
               WHERE claim.event_id {} ORDER BY claim.event_id, claim.position"""
        )

    def claims_of(self, name: str) -> Rows:
        """Return (event_id, value) of the claims about one property, by event and position."""
        sql = "SELECT event_id, value FROM claim WHERE property = '{}' AND event_id {{}} ORDER BY event_id, position"
        return self._rows(sql.format(name.replace("'", "''")))

    def link_positions(self) -> "NDArray[np.int64]":
        """Return where each link stands among its event's, the links in the order of `EventColumns` (see
        there).
        """
        text = self._rows(
            """SELECT group_concat(position) FROM
               (SELECT position FROM event_actor WHERE event_id {} ORDER BY event_id, actor_id, role)"""
        )[0][0]
        return np.fromstring(text or "", dtype=np.int64, sep=",")


def has_claims_of(connection: "sqlite3.Connection", name: str) -> bool:
    """Whether any event has a claim about the property."""
    sql = "SELECT EXISTS (SELECT 1 FROM claim WHERE property = ?)"
    return bool(connection.execute(sql, (name,)).fetchone()[0])


def table_counts(connection: "sqlite3.Connection") -> dict[str, int]:
    """Return how many events, actors, sources and so on the file holds."""
    tables = ("event", "actor", "source", "citation", "claim", "conflict")
    counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    found = connection.execute(f"SELECT {counts}").fetchone()
    return dict(zip(tables, found, strict=True))


def source_ids(connection: "sqlite3.Connection") -> list[int]:
    """Return the row numbers of the sources; a source's place in it is its code in `EventColumns`."""
    return [number for (number,) in connection.execute("SELECT id FROM source ORDER BY id").fetchall()]
