"""Rows of a list whose events the project holds already: updated by key, never doubled, never overwritten blindly."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.formats.importer import Draft, Party
from explorer.services.import_actors import BatchActors
from explorer.services.import_merging import Disagreement, Merged, merged
from explorer.services.import_report import ImportReport
from explorer.services.import_sources import short_hash
from explorer.store import import_rows, rows
from explorer.store.writer import date_columns

if TYPE_CHECKING:
    from explorer.model.event import Event
    from explorer.services.import_writing import BatchWriter, KeyedRow
    from explorer.store.connection import GuardedConnection


@dataclass(frozen=True, slots=True)
class Memory:
    """How a row's stored text is read: as it was when the list was imported last. `is_current`: it still is so."""

    reread: Callable[[str], Draft | None]
    is_current: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """A known event, what the row changes of it, and which of its parties and citations are new."""

    row: "KeyedRow"
    event: "Event"
    event_id: int
    merged: Merged
    parties: tuple[Party, ...]
    places: tuple[int, ...]

    @property
    def is_change(self) -> bool:
        """Whether the project changes."""
        return bool(self.merged.is_change or self.merged.disagreements or self.parties or self.places)

    def words(self) -> str:
        """Return "unchanged", "updated: ..." or "conflict: ..."."""
        found = self.merged
        if found.disagreements:
            return "conflict: " + "; ".join(_sentence(one) for one in found.disagreements)
        if not self.is_change:
            return "unchanged"
        what = [*found.fields, *(["tags"] if found.tags else []), *(claim.property for claim in found.claims)]
        what += [self.event.claims[at].property for at in found.changed_claims]
        what += (["actors"] if self.parties else []) + (["citations"] if self.places else [])
        return "updated: " + ", ".join(what)


def _sentence(one: Disagreement) -> str:
    return f"the file holds the {one.field} “{one.held[:80]}”, the list says “{one.said[:80]}”"


class Judging:
    """Judges rows of known events. `last_event` is the highest event that was there before this batch."""

    def __init__(
        self,
        connection: "GuardedConnection",
        origin: str,
        memory: Memory,
        actors: BatchActors,
        last_event: int,
    ) -> None:
        self._connection = connection
        self._origin = origin
        self._memory = memory
        self._actors = actors
        self._last_event = last_event

    def judge(self, known_rows: "Sequence[KeyedRow]", known: dict[str, int]) -> list[Judgement]:
        """Return a judgement of every row that is not simply the same as before."""
        quotes = import_rows.quotes_of(self._connection, [known[row.key] for row in known_rows])
        changed = [row for row in known_rows if not self._is_same(row, quotes.get(known[row.key], ()))]
        numbers = [known[row.key] for row in changed]
        links = import_rows.links_of(self._connection, numbers)
        events = rows.events(self._connection, numbers)
        return [
            self._judged(
                row, event, known[row.key], quotes.get(known[row.key], ()), links.get(known[row.key], set())
            )
            for row, event in zip(changed, events, strict=True)
        ]

    def _is_same(self, row: "KeyedRow", quotes: Sequence[tuple[str, str]]) -> bool:
        """Whether the event quotes this very row already and the mapping has not changed since."""
        return (
            not row.draft.places and self._memory.is_current and any(quote == row.text for quote, _ in quotes)
        )

    def _judged(
        self,
        row: "KeyedRow",
        event: "Event",
        event_id: int,
        quotes: Sequence[tuple[str, str]],
        links: set[tuple[int, str]],
    ) -> Judgement:
        is_of_this_batch = event_id > self._last_event
        told = [quote for quote, origin in quotes if origin == self._origin]
        before = self._memory.reread(told[-1]) if told and not is_of_this_batch else None
        result = merged(event, before, row.draft)
        if is_of_this_batch:
            # Two rows of one list: the first stays, whatever they do not agree on is a conflict.
            return Judgement(row, event, event_id, Merged(disagreements=result.disagreements), (), ())
        old = () if before is None else before.parties
        parties = tuple(
            p for p in row.draft.parties if p not in old and (self._actors.number_of(p), p.role) not in links
        )
        held = {(c.source, c.start, c.end) for c in event.citations}
        places = tuple(at for at, place in enumerate(row.draft.places) if tuple(place[:3]) not in held)
        return Judgement(row, event, event_id, result, parties, places)


class Updates:
    """Applies judgements. What changes of rows that were there is noted in the batch's journal step."""

    def __init__(
        self, writer: "BatchWriter", judging: Judging, report: ImportReport, touched: dict[str, set[str]]
    ) -> None:
        self._writer = writer
        self._judging = judging
        self._connection = writer.edit.connection
        self._report = report
        self._touched = touched

    def take(self, known_rows: "list[KeyedRow]", known: dict[str, int]) -> None:
        """Apply rows; the events of all of them are in the project, no key comes twice."""
        applied = 0
        for judgement in self._judging.judge(known_rows, known):
            if judgement.is_change:
                applied += judgement.row.rows
                self._apply(judgement)
        self._report.updated += applied
        self._report.unchanged += sum(row.rows for row in known_rows) - applied
        self._writer.flush()

    def _apply(self, judged: Judgement) -> None:
        row, event, event_id, result = judged.row, judged.event, judged.event_id, judged.merged
        self._touched["event"].add(row.key)
        first_new = len(event.citations)
        if row.draft.fixed_id:
            cited = self._writer.cite_places(event_id, first_new, row.draft, judged.places)
            passage = None
        else:
            span = self._writer.sources.place_row(row.text, row.number)
            stance = "contradicts" if result.disagreements else "supports"
            cited = self._writer.cite_row(event_id, first_new, span, row, stance)
            passage = (*span, row.text)
        self._writer.flush()
        self._set_fields(event_id, result)
        self._set_claims(judged, cited)
        self._add_links(judged)
        if result.disagreements:
            self._record_conflict(judged, passage)

    def _set_fields(self, event_id: int, result: Merged) -> None:
        values = {name: value for name, value in result.fields.items() if name != "date"}
        if "date" in result.fields:
            values |= date_columns(result.fields["date"])
        if values:
            self._writer.edit.update("event", {"id": event_id}, values)

    def _set_claims(self, judged: Judgement, cited: int) -> None:
        result, event_id = judged.merged, judged.event_id
        numbers = import_rows.claim_ids(self._connection, event_id) if result.changed_claims else []
        moved = {"citation_id": cited} if cited else {}
        for place, value in result.changed_claims.items():
            self._writer.edit.update("claim", {"id": numbers[place]}, {"value": value, **moved})
        if result.claims:
            citation = cited or import_rows.first_citation(self._connection, event_id)
            self._writer.add_claims(event_id, citation, len(judged.event.claims), result.claims)

    def _add_links(self, judged: Judgement) -> None:
        edit, event_id = self._writer.edit, judged.event_id
        for at, tag in enumerate(judged.merged.tags, len(judged.event.tags)):
            edit.insert("event_tag", {"event_id": event_id, "tag": tag, "position": at})
        numbers = [(self._writer.actors.number_of(party), party.role) for party in judged.parties]
        self._writer.actors.flush()
        for at, (actor, role) in enumerate(dict.fromkeys(numbers), len(judged.event.actors)):
            edit.insert(
                "event_actor", {"event_id": event_id, "actor_id": actor, "role": role, "position": at}
            )

    def _record_conflict(self, judged: Judgement, passage: tuple[int, int, int, str] | None) -> None:
        row, found = judged.row, judged.merged.disagreements
        key = f"{row.key}-{found[0].field}-{short_hash(row.text)}".replace(" ", "-")
        if import_rows.has_conflict(self._connection, key):
            return
        self._report.conflicts += 1
        self._touched["conflict"].add(key)
        title = f"{judged.event.title}: {' and '.join(one.field for one in found)}"
        told = "; ".join(_sentence(one) for one in found)
        note = f"{told[:1].upper()}{told[1:]} ({self._writer.identity.file}, row {row.number:,})."
        passages = [
            *import_rows.first_passage(self._connection, judged.event_id),
            *([passage] if passage else []),
        ]
        self._writer.add_conflict(key, title, found[0].kind, note, judged.event_id, passages)
