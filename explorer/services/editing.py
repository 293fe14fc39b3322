"""Commands that change a project. Each is one transaction that holds the change and its step in the journal.

When a command has returned, its change is on the disk. What it returns names what it touched, so that views
refresh only that. Commands may be called from any thread; they take turns.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from explorer.model.change import ChangeSet
from explorer.model.edtf import parse_edtf
from explorer.model.event import Conflict, Event
from explorer.model.fault import DataFault, UsageFault
from explorer.reading.anchor import context
from explorer.reading.corroboration import Origin, joined_labels, origin_counter, origins
from explorer.store import dismissals, edit_rows, journal, rows, saved_views
from explorer.store.journal import Edit, JournalEntry
from explorer.store.project_file import ProjectFile
from explorer.store.writer import conflict_columns

_SHORT = 40
_TELLING = ("title", "author", "publisher", "origin")
"""What the origins of an event are told by, of the metadata of its sources."""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Editing:
    """The commands on one open file, made in the name of `who`."""

    def __init__(self, file: ProjectFile, who: str = "", clock: Callable[[], str] = _now) -> None:
        self._file = file
        self._who = who
        self._clock = clock

    @property
    def file(self) -> ProjectFile:
        """The open file, for commands that stand elsewhere."""
        return self._file

    @property
    def who(self) -> str:
        """The name that changes are signed with, for commands that stand elsewhere."""
        return self._who

    def grade_source(self, source: str, reliability: str, why: str = "") -> ChangeSet:
        """Set a source's reliability, A to F of the Admiralty code, or "" for not graded."""
        _require_reliability(reliability)
        with self._step(why) as step:
            source_id = edit_rows.row_id(step.connection, "source", source)
            title = edit_rows.title_of(step.connection, "source", source_id)
            step.title = f"Grade “{_short(title)}” {reliability or '–'}"
            if step.update("source", {"id": source_id}, {"reliability": reliability}):
                step.touch("source", source)
        return step.change_set

    def grade_citation(self, event: str, index: int, credibility: int | None, why: str = "") -> ChangeSet:
        """Set the credibility of what a citation says, 1 to 6 of the Admiralty code, or None."""
        if credibility is not None and credibility not in range(1, 7):
            raise UsageFault(f"A citation's credibility is 1 to 6, not {credibility}; nothing was changed.")
        with self._step(why) as step:
            found = edit_rows.citation_row(step.connection, event, index)
            step.title = f"Grade “{_short(found.quote)}” {credibility or '–'}"
            if step.update("citation", {"id": found.id}, {"credibility": credibility}):
                step.touch("event", event)
        return step.change_set

    def accept_place(self, event: str, index: int, start: int, why: str = "") -> ChangeSet:
        """Take `start` as the place of a quote that has moved; the very words must stand there."""
        with self._step(why) as step:
            found = edit_rows.citation_row(step.connection, event, index)
            end = start + len(found.quote)
            if start < 0 or found.source_text[start:end] != found.quote:
                raise DataFault(
                    f"The words “{_short(found.quote)}” do not stand at that place; nothing was changed."
                )
            prefix, suffix = context(found.source_text, start, end)
            step.title = f"Accept the place of “{_short(found.quote)}”"
            place = {"start_offset": start, "end_offset": end, "prefix": prefix, "suffix": suffix}
            if step.update("citation", {"id": found.id}, place):
                step.touch("event", event)
                step.touch("source", found.source_key)
        return step.change_set

    def resolve_conflict(self, conflict: str, resolution: str, why: str = "") -> ChangeSet:
        """Write down how a conflict is decided, or "" to open it again. Every side stays as it is."""
        with self._step(why) as step:
            conflict_id = edit_rows.row_id(step.connection, "conflict", conflict)
            title = _short(edit_rows.title_of(step.connection, "conflict", conflict_id))
            step.title = f"Resolve “{title}”" if resolution else f"Reopen “{title}”"
            if step.update("conflict", {"id": conflict_id}, {"resolution": resolution}):
                step.touch("conflict", conflict)
                for event in edit_rows.events_of_conflict(step.connection, conflict_id):
                    step.touch("event", event)
        return step.change_set

    def accept_conflict(self, conflict: Conflict, why: str = "") -> ChangeSet:
        """Add a conflict, as proposed by the detection or noticed by the analyst."""
        if len(conflict.citations) + len(conflict.events) < 2:
            raise UsageFault("A conflict needs two sides at least; nothing was changed.")
        with self._step(why) as step:
            connection = step.connection
            if edit_rows.id_or_none(connection, "conflict", conflict.id) is not None:
                raise UsageFault(f"There is a conflict {conflict.id!r} already; nothing was changed.")
            step.title = f"Add conflict “{_short(conflict.title)}”"
            key = step.insert("conflict", {"key": conflict.id, **conflict_columns(conflict)})
            for position, event in enumerate(dict.fromkeys(conflict.events)):
                event_id = edit_rows.row_id(connection, "event", event)
                step.insert(
                    "conflict_event", {"conflict_id": key["id"], "event_id": event_id, "position": position}
                )
                step.touch("event", event)
            for position, side in enumerate(conflict.citations):
                values = {
                    "conflict_id": key["id"],
                    "source_id": edit_rows.row_id(connection, "source", side.source),
                    "position": position,
                    "start_offset": side.start,
                    "end_offset": side.end,
                    "quote": side.quote,
                }
                step.insert("conflict_passage", values)
            step.touch("conflict", conflict.id)
        return step.change_set

    def dismiss_proposal(self, proposal: Conflict, why: str = "") -> ChangeSet:
        """Remember that a proposed conflict is none, so that it is not proposed again."""
        with self._step(why) as step:
            step.title = f"Dismiss “{_short(proposal.title)}”"
            step.touch(dismissals.DISMISSED, proposal.id)
        return step.change_set

    def propose_again(self, proposal: Conflict, why: str = "") -> ChangeSet:
        """Take a dismissal back: the conflict is proposed again."""
        with self._step(why) as step:
            step.title = f"Propose “{_short(proposal.title)}” again"
            step.touch(dismissals.REPROPOSED, proposal.id)
        return step.change_set

    def edit_source(self, source: str, changes: Mapping[str, str], why: str = "") -> ChangeSet:
        """Change a source's metadata; the keys are fields of `Source`, `published` is EDTF."""
        with self._step(why) as step:
            source_id = edit_rows.row_id(step.connection, "source", source)
            known = edit_rows.source_columns(step.connection, source_id)
            unknown = sorted(set(changes) - set(known))
            if unknown:
                raise UsageFault(f"A source has no {unknown[0]!r} to be edited; nothing was changed.")
            if not changes.get("title", known["title"]).strip():
                raise UsageFault("A source needs a title; nothing was changed.")
            _require_reliability(changes.get("reliability", ""))
            if changes.get("published"):
                parse_edtf(changes["published"])
            step.title = f"Edit source “{_short(known['title'])}”"
            if step.update("source", {"id": source_id}, dict(changes)):
                step.touch("source", source)
                if any(name in _TELLING and value != known[name] for name, value in changes.items()):
                    step.recount(edit_rows.events_with_several_citations(step.connection, source_id))
        return step.change_set

    def join_origins(self, event: str, indexes: Iterable[int], why: str = "") -> ChangeSet:
        """Rule that some citations of an event are one voice, together with those that are one with them now."""
        chosen = set(indexes)

        def labels(found: Event, voices: tuple[Origin, ...]) -> dict[int, str]:
            return joined_labels(found, voices, chosen)

        return self._rule(event, chosen, labels, "Join", why)

    def split_origins(self, event: str, indexes: Iterable[int], why: str = "") -> ChangeSet:
        """Rule that some citations of an event are each a voice of its own."""
        chosen = sorted(set(indexes))
        return self._rule(event, chosen, lambda *_: {k: f"alone {k + 1}" for k in chosen}, "Split", why)

    def detect_origins(self, event: str, indexes: Iterable[int], why: str = "") -> ChangeSet:
        """Take back rulings: the origins of these citations are as detected again."""
        chosen = sorted(set(indexes))
        return self._rule(event, chosen, lambda *_: dict.fromkeys(chosen, ""), "Detect", why)

    def _rule(
        self,
        event: str,
        chosen: Collection[int],
        labels: Callable[[Event, tuple[Origin, ...]], dict[int, str]],
        verb: str,
        why: str,
    ) -> ChangeSet:
        if not chosen:
            raise UsageFault("Choose the citations first; nothing was changed.")
        with self._step(why) as step:
            event_id = edit_rows.row_id(step.connection, "event", event)
            (found,) = rows.events(step.connection, [event_id])
            step.title = f"{verb} origins of “{_short(found.title)}”"
            changed = False
            for index, label in labels(found, step.voices(found)).items():
                citation = edit_rows.citation_row(step.connection, event, index)
                changed |= step.update("citation", {"id": citation.id}, {"origin": label})
            if changed:
                step.touch("event", event)
                step.recount([event_id])
        return step.change_set

    def mark_reviewed(self, events: Iterable[str], reviewed: bool = True, why: str = "") -> ChangeSet:
        """Mark events as reviewed by a human, or as not."""
        with self._step(why) as step:
            keys = list(dict.fromkeys(events))
            for key in keys:
                event_id = edit_rows.row_id(step.connection, "event", key)
                if step.update("event", {"id": event_id}, {"reviewed": int(reviewed)}):
                    step.touch("event", key)
            step.title = f"Mark {_counted(keys)} {'reviewed' if reviewed else 'not reviewed'}"
        return step.change_set

    def undo(self) -> ChangeSet | None:
        """Take back the last step, if any. Raises `DataFault` where another program interfered."""
        return self._walk(journal.undo, "Undo")

    def redo(self) -> ChangeSet | None:
        """Make the last undone step again; None when there is none."""
        return self._walk(journal.redo, "Redo")

    def _walk(self, walk: Callable[..., JournalEntry | None], word: str) -> ChangeSet | None:
        with self._file.transaction() as connection:
            entry = walk(connection)
            return entry and ChangeSet(f"{word}: {entry.title}", journal.touched_by(connection, entry.id))

    def undo_title(self) -> str | None:
        """Return the name of the step that `undo` would take back, for the menu."""
        return journal.next_undo(self._file.reader())

    def redo_title(self) -> str | None:
        """Return the name of the step that `redo` would make again, for the menu."""
        return journal.next_redo(self._file.reader())

    def history(self, kind: str, key: str) -> list[JournalEntry]:
        """Return who did what to an event, source or conflict, when and why; the latest first."""
        return journal.history(self._file.reader(), kind, key)

    def views(self) -> dict[str, str]:
        """Return the saved views: name -> question (JSON)."""
        return saved_views.saved_views(self._file.reader())

    def save_view(self, name: str, question: str) -> ChangeSet:
        """Keep a question under a name, replacing what had that name. Views are no undo steps."""
        if not name.strip():
            raise UsageFault("A view needs a name; nothing was saved.")
        with self._file.transaction() as connection:
            saved_views.save_view(connection, name, question)
        return ChangeSet(f"Save view “{name}”", {"view": frozenset({name})})

    def rename_view(self, name: str, new_name: str) -> ChangeSet:
        """Give a view another name."""
        if not new_name.strip():
            raise UsageFault("A view needs a name; nothing was changed.")
        with self._file.transaction() as connection:
            saved_views.rename_view(connection, name, new_name)
        return ChangeSet(f"Rename view “{name}”", {"view": frozenset({name, new_name})})

    def delete_view(self, name: str) -> ChangeSet:
        """Forget a view."""
        with self._file.transaction() as connection:
            saved_views.delete_view(connection, name)
        return ChangeSet(f"Delete view “{name}”", {"view": frozenset({name})})

    @contextmanager
    def _step(self, why: str) -> Iterator["_Step"]:
        with self._file.transaction() as connection:
            step = _Step(connection)
            yield step
            # Dismissing a proposal changes no row: that it was touched is all that is kept.
            if step.changes or step.touched.keys() & {dismissals.DISMISSED, dismissals.REPROPOSED}:
                touched = step.change_set.touched
                journal.record(step, step.title, touched, who=self._who, why=why, made_at=self._clock())


@dataclass
class _Step(Edit):
    """An edit with its name and what it touched."""

    title: str = ""
    touched: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def touch(self, kind: str, key: str) -> None:
        self.touched[kind].add(key)

    @property
    def change_set(self) -> ChangeSet:
        return ChangeSet(self.title, {kind: frozenset(keys) for kind, keys in self.touched.items()})

    def voices(self, event: Event) -> tuple[Origin, ...]:
        """Return the independent origins of an event as they stand in this step."""
        cited = rows.sources_named(self.connection, {citation.source for citation in event.citations})
        spellings = {actor.id: (actor.name, *actor.aliases) for actor in rows.actors(self.connection)}
        return origins(event, {source.id: source for source in cited}, spellings)

    def recount(self, event_ids: list[int]) -> None:
        """Count anew the independent origins of events whose citations or sources have changed."""
        events = rows.events(self.connection, event_ids)
        cited = {citation.source for event in events for citation in event.citations}
        counted = origin_counter(rows.sources_named(self.connection, cited), rows.actors(self.connection))
        for event_id, event in zip(event_ids, events, strict=True):
            if self.update("event", {"id": event_id}, {"origin_count": counted(event)}):
                self.touch("event", event.id)


def _require_reliability(grade: str) -> None:
    if grade not in ("", *"ABCDEF"):
        raise UsageFault(f"A source's reliability is A to F, not {grade!r}; nothing was changed.")


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"


def _counted(keys: list[str]) -> str:
    return "one event" if len(keys) == 1 else f"{len(keys)} events"
