"""What happened to an event, a source or a conflict: who changed it, when, why, and from what to what.

It is read from the journal, so it tells of every step that stands or could be redone, also after a restart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.store import edit_rows, journal
from explorer.store.connection import GuardedConnection
from explorer.store.journal import Change, Image, JournalEntry, JournalStep

if TYPE_CHECKING:
    from explorer.store.project_file import ProjectFile

__all__ = ["FieldChange", "HistoryStep", "JournalEntry", "Value", "decisions_on", "history_of"]

Value = str | int | None

_DERIVED = frozenset(
    {
        *("id", "revision", "position", "prefix", "suffix", "end_offset", "text_sha256", "sha256", "key"),
        *("earliest_us", "latest_us", "core_start_us", "core_end_us", "qualified"),
    }
)
"""Columns that follow from others or say nothing to a reader."""
_NAMING = {"event_actor": "role", "event_tag": "tag", "citation": "quote", "claim": "value"}
"""The column that tells what a whole row was that has been added or removed; the title otherwise."""
_OWNER = {
    "event": {
        "event": "id", "citation": "event_id", "claim": "event_id", "event_actor": "event_id", "event_tag": "event_id",
        "conflict": "",
    },
    "source": {"source": "id"},
    "conflict": {"conflict": "id", "conflict_event": "conflict_id", "conflict_passage": "conflict_id"},
}  # fmt: skip
"""For each kind of subject: the tables that belong to it, and the column that says to which one; "" where the rows
themselves are known (an event's conflicts).
"""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value before and after a step.

    `number` counts the event's citations or claims from 1, and is 0 where there is only one such row. An
    empty `field` means that the whole row was added (`before` is None) or removed (`after` is None).
    """

    table: str
    number: int
    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A step of the journal with what it changed of the one subject that was asked about."""

    entry: JournalEntry
    changes: tuple[FieldChange, ...]


def history_of(file: "ProjectFile", kind: str, key: str) -> list[HistoryStep]:
    """Return the steps that touched an event, source or conflict (`kind`), the latest first. Any thread."""
    connection = file.reader()
    steps = journal.steps_touching(connection, kind, key)
    subject = _Subject(connection, kind, key)
    return [HistoryStep(step.entry, tuple(subject.changes_in(step))) for step in steps]


def decisions_on(file: "ProjectFile", conflicts: "list[str]") -> dict[str, JournalEntry]:
    """Return, for those of these conflicts that are resolved in the window, the step that did it: who, when, why."""
    found = {}
    for key in conflicts:
        for step in history_of(file, "conflict", key):
            told = [change for change in step.changes if change.field == "resolution"]
            if told and not step.entry.undone:
                if told[-1].after:
                    found[key] = step.entry
                break
    return found


class _Subject:
    """The rows that make up an event, a source or a conflict as the file holds it now."""

    def __init__(self, connection: GuardedConnection, kind: str, key: str) -> None:
        self._tables = _OWNER[kind]
        self._id = edit_rows.id_or_none(connection, kind, key)
        counted = ("citation", "claim") if kind == "event" and self._id is not None else ()
        self._numbers = {
            table: edit_rows.numbers_of_rows(connection, table, self._id or 0) for table in counted
        }
        if counted:
            self._numbers["conflict"] = dict.fromkeys(
                edit_rows.conflicts_of_event(connection, self._id or 0), 0
            )

    def changes_in(self, step: JournalStep) -> Iterator[FieldChange]:
        """Give what a step changed of the subject."""
        for change in step.changes:
            if change.table in self._tables and self._owns(change):
                number = self._numbers.get(change.table, {}).get(change.key.get("id", -1), 0)
                yield from _fields(change, number)

    def _owns(self, change: Change) -> bool:
        column = self._tables[change.table]
        for image in (change.key, change.after or {}, change.before or {}):
            if column in image:
                return bool(image[column] == self._id)
        return change.key.get("id") in self._numbers.get(change.table, {})


def _fields(change: Change, number: int) -> Iterator[FieldChange]:
    before, after = change.before, change.after
    if before is None or after is None:
        naming = _NAMING.get(change.table, "title")
        yield FieldChange(change.table, number, "", _named(before, naming), _named(after, naming))
        return
    for field in after:
        if field not in _DERIVED and before.get(field) != after[field]:
            yield FieldChange(change.table, number, field, before.get(field), after[field])


def _named(image: Image | None, column: str) -> Value:
    return None if image is None else image.get(column, "")
