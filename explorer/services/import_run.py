"""One list on its way into a project: each row is new, known and the same, known and different, or rejected."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from explorer.formats.import_registry import OpenedList
from explorer.formats.importer import Draft, FieldMapping, Record, RowFault
from explorer.model.fault import Fault
from explorer.services.import_keys import EventKeys, list_slug
from explorer.services.import_report import ImportReport
from explorer.services.import_sources import ListIdentity, canonical
from explorer.services.import_writing import BatchWriter, KeyedRow
from explorer.services.importing import draft_of, has_lone_surrogate
from explorer.store import import_rows
from explorer.store.keys import row_numbers

if TYPE_CHECKING:
    from explorer.services.import_updates import Memory, Updates
    from explorer.store.connection import GuardedConnection

Reject = Callable[[OpenedList, Record, str], None]
_MOST_TOUCHED = 10_000


class ListRun:
    """See the module. `connection` is None where the project is still to be made; `foresee` changes nothing."""

    def __init__(
        self,
        opened: OpenedList,
        connection: "GuardedConnection | None",
        report: ImportReport,
        *,
        fresh: bool = False,
        reject: Reject | None = None,
    ) -> None:
        self.report = report
        self.touched: dict[str, set[str]] = {"event": set(), "conflict": set()}
        self._opened = opened
        self._connection = connection
        self._reject = reject
        self._read = opened.vocabulary.reader(opened.mapping, opened.table.columns)
        self._read_block = opened.vocabulary.block_reader(opened.mapping, opened.table.columns)
        prefix = opened.mapping.options.get("ids", "") or opened.vocabulary.prefix
        name = list_slug(opened.file.name)
        self._keys = EventKeys(name, prefix, bool(prefix))
        self._identity = ListIdentity(
            prefix or name,
            opened.file.name,
            opened.file.sha256,
            opened.vocabulary.publisher,
            opened.table.heading,
            canonical(_note(opened)),
        )
        self._fresh = fresh
        self._foreseen: set[str] = set()
        self._writer: BatchWriter | None = None
        self._updates: Updates | None = None
        report.formats[opened.file.name] = opened.format.name
        report.mappings[opened.file.name] = opened.mapping

    def take(self, block: Sequence[Record]) -> None:
        """Write a block of rows into the project."""
        writer = self._ready_writer()
        keyed = self._taken_at_once(block)
        if keyed is None:
            return
        for rows in _without_repeats(keyed):
            known = row_numbers(writer.edit.connection, "event", [row.key for row in rows])
            new = [row for row in rows if row.key not in known] if known else rows
            writer.add(new)
            self._note_new([row.key for row in new], sum([row.rows for row in new]))
            writer.flush()
            if known:
                self._update([row for row in rows if row.key in known], known)

    def _taken_at_once(self, block: Sequence[Record]) -> list[KeyedRow] | None:
        """Write a block of which every row is simple and new; returns the rows of any other block, to be gone through."""
        plain = None
        if self._read_block is not None and not _has_faults(block):
            plain = self._read_block([record.cells for record in block])
        if plain is None:
            return self._keyed(block)
        writer, keys = self._ready_writer(), self._keys.keys_of(plain)
        texts = [canonical(record.text) for record in block]
        if len(set(keys)) < len(keys) or row_numbers(writer.edit.connection, "event", keys):
            self.report.rows += len(block)
            drafts = [draft_of(record, self._read) for record in block]
            return [
                KeyedRow(record.number, 1, text, draft, key)
                for record, text, draft, key in zip(block, texts, drafts, keys, strict=True)
            ]
        writer.add_block(plain, keys, texts, block[0].number)
        writer.flush()
        self.report.rows += len(block)
        self._note_new(keys, len(block))
        return None

    def _note_new(self, keys: Sequence[str], rows: int) -> None:
        self.report.imported += rows
        if len(self.touched["event"]) < _MOST_TOUCHED:
            self.touched["event"].update(keys)

    def _update(self, rows: list[KeyedRow], known: dict[str, int]) -> None:
        from explorer.services.import_updates import Judging, Updates

        if self._updates is None:
            writer = self._ready_writer()
            assert self._connection is not None
            last = writer.before["event"]
            judging = Judging(self._connection, self._identity.origin, self._memory(), writer.actors, last)
            self._updates = Updates(writer, judging, self.report, self.touched)
        self._updates.take(rows, known)

    def _ready_writer(self) -> BatchWriter:
        if self._writer is None:
            assert self._connection is not None
            given = None
            if self._opened.format.name == "timeline-explorer":
                from explorer.services.import_given import GivenSources

                given = GivenSources(self._connection, self._fresh)
            self._writer = BatchWriter(self._connection, self._identity, self._fresh, given)
            if given is not None:
                given.begin(self._writer, self._opened.table)
        return self._writer

    def _keyed(self, block: Iterable[Record]) -> list[KeyedRow]:
        keyed: list[KeyedRow] = []
        read, key_of = self._read, self._keys.key_of
        check = self._writer.check if self._writer is not None and self._writer.has_places else None
        for record in block:
            self.report.rows += record.rows
            try:
                draft = draft_of(record, read)
                if check is not None:
                    check(draft)
            except RowFault as fault:
                self.report.rejected += record.rows
                if self._reject is not None:
                    self._reject(self._opened, record, str(fault))
                continue
            keyed.append(KeyedRow(record.number, record.rows, canonical(record.text), draft, key_of(draft)))
        return keyed

    def foresee(self, block: Sequence[Record]) -> list[tuple[int, str, str]]:
        """Count what would become of a block; returns (row, title, what and why) of what is not simply new."""
        told: list[tuple[int, str, str]] = []

        def reject(_opened: OpenedList, record: Record, reason: str) -> None:
            told.append((record.number, record.text[:80], _rejected(reason)))

        self._reject = reject
        rows = self._keyed(block)
        words = self._foreseen_words(rows)
        for row in rows:
            said = words.get(row.key, "unchanged" if row.key in self._foreseen else "")
            self._foreseen.add(row.key)
            what = said.partition(":")[0]
            self.report.imported += 0 if said else row.rows
            self.report.unchanged += row.rows if what == "unchanged" else 0
            if what in ("updated", "conflict"):
                self.report.updated += row.rows
                self.report.conflicts += what == "conflict"
                told.append((row.number, row.draft.title, said))
        return sorted(told)

    def _foreseen_words(self, rows: Sequence[KeyedRow]) -> dict[str, str]:
        from itertools import count

        from explorer.services.import_actors import BatchActors
        from explorer.services.import_updates import Judging

        connection = self._connection
        known = row_numbers(connection, "event", [row.key for row in rows]) if connection else {}
        if connection is None or not known:
            return {}
        actors = BatchActors(connection, count(1 << 60))
        last = import_rows.highest_ids(connection)["event"]
        judging = Judging(connection, self._identity.origin, self._memory(), actors, last)
        words = dict.fromkeys(known, "unchanged")
        words |= {
            one.row.key: one.words() for one in judging.judge([r for r in rows if r.key in known], known)
        }
        return words

    def _memory(self) -> "Memory":
        """Return how the list's rows were read when it was imported last."""
        from explorer.services.import_updates import Memory

        assert self._connection is not None
        stored = import_rows.project_value(self._connection, self._memory_key())
        columns, read = tuple(self._opened.table.columns), self._read
        is_current = stored in ("", self._remembered())
        if not is_current:
            try:
                kept = json.loads(stored)
                columns = tuple(kept["names"])
                old = FieldMapping({n: tuple(c) for n, c in kept["columns"].items()}, kept["options"])
                read = self._opened.vocabulary.reader(old, columns)
            except (ValueError, KeyError, TypeError, AttributeError, Fault):
                columns, read = tuple(self._opened.table.columns), self._read

        def reread(text: str) -> Draft | None:
            cells = self._opened.table.cells_of(text, columns)
            try:
                return None if cells is None else read(cells)
            except RowFault:
                return None

        return Memory(reread, is_current)

    def _memory_key(self) -> str:
        return f"list:{self._identity.slug}"

    def _remembered(self) -> str:
        mapping = self._opened.mapping
        kept: dict[str, Any] = {
            "format": self._opened.format.name,
            "names": list(self._opened.table.columns),
            "columns": {name: list(columns) for name, columns in mapping.columns.items()},
            "options": dict(mapping.options),
        }
        return json.dumps(kept, sort_keys=True)

    def finish(self, who: str, made_at: str) -> None:
        """Write what is left, and the batch into the journal."""
        writer = self._ready_writer()
        writer.finish()
        connection = writer.edit.connection
        self.report.sources += writer.sources.added
        self.report.actors += writer.actors.added
        import_rows.keep_project_value(connection, self._memory_key(), self._remembered())
        if not (self.touched["event"] or self.touched["conflict"] or writer.edit.changes):
            return
        touched = {kind: frozenset(keys) for kind, keys in self.touched.items() if keys}
        title = f"Import of {self._opened.file.name}"
        why = self.report.sentence()
        import_rows.record_batch(
            writer.edit, writer.before, title, touched, who=who, why=why, made_at=made_at
        )


def _rejected(reason: str) -> str:
    return f"rejected: {reason}"


def _has_faults(block: Sequence[Record]) -> bool:
    """Whether a row cannot be read, or `draft_of` may refuse it for the characters that it holds."""
    if any(record.fault or record.rows != 1 for record in block):
        return True
    text = "".join([record.text for record in block])
    return "\0" in text or has_lone_surrogate(text)


def _without_repeats(rows: list[KeyedRow]) -> Iterable[list[KeyedRow]]:
    """Cut a block where a key comes again, so that the second row meets the first in the project."""
    if len({row.key for row in rows}) == len(rows):
        yield rows
        return
    taken: list[KeyedRow] = []
    keys: set[str] = set()
    for row in rows:
        if row.key in keys:
            yield taken
            taken, keys = [], set()
        taken.append(row)
        keys.add(row.key)
    if taken:
        yield taken


def _note(opened: OpenedList) -> str:
    columns = "; ".join(
        f"{name} from {' and '.join(found)}" for name, found in opened.mapping.columns.items()
    )
    return (
        f"A list of events, read as {opened.format.title}: {columns}."
        if columns
        else f"Read as {opened.format.title}."
    )
