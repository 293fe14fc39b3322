"""Proposed conflicts that an analyst has dismissed.

A proposal is no row of the file, so its dismissal lives in the journal alone: a step without changes that touches
"dismissed" under the proposal's id. Undoing the step takes the dismissal back; a later step that touches "reproposed"
does too.
"""

from typing import TYPE_CHECKING

from explorer.store.journal import JournalEntry

if TYPE_CHECKING:
    import sqlite3

DISMISSED = "dismissed"
REPROPOSED = "reproposed"


def dismissals(connection: "sqlite3.Connection") -> dict[str, JournalEntry]:
    """Return the ids of dismissed proposals with the steps that dismissed them: who, when and why."""
    rows = connection.execute(
        """SELECT touched.kind, touched.key, journal.id, made_at, who, title, why
           FROM journal_touched AS touched JOIN journal ON journal.id = journal_id
           WHERE undone = 0 AND touched.kind IN (?, ?) ORDER BY journal.id""",
        (DISMISSED, REPROPOSED),
    ).fetchall()
    found: dict[str, JournalEntry] = {}
    for kind, key, *entry in rows:
        found.pop(key, None)
        if kind == DISMISSED:
            found[key] = JournalEntry._make((*entry, False))
    return found
