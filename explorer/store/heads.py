"""Heads of events by row number: the cheap read behind labels and table rows."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.model.heads import EventHead

if TYPE_CHECKING:
    import sqlite3

_SQL = """SELECT event.id, event.key, title, edtf, status, kind
          FROM json_each(?) AS wanted JOIN event ON event.id = wanted.value ORDER BY wanted.key"""


def event_heads(connection: "sqlite3.Connection", event_ids: Iterable[int]) -> list[EventHead]:
    """Return the heads in the order of `event_ids`; ids that are not in the file are left out."""
    wanted = json.dumps([int(i) for i in event_ids])
    return [EventHead._make(row) for row in connection.execute(_SQL, (wanted,)).fetchall()]
