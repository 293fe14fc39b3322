"""From the records of a dataset's text to sources, actors, events and conflicts, noting whatever is wrong."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from explorer.model.edtf import EdtfFault, parse_edtf
from explorer.model.event import (
    Actor,
    ActorType,
    Basis,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Content,
    Event,
    Extent,
    Participation,
    Passage,
    Role,
    Source,
    Stance,
    Status,
)
from explorer.services.dataset_documents import Document, read_document, zones_of
from explorer.services.dataset_text import At, Faults, Record, nearest, read_records

SOURCE_TEXTS = ("author", "publisher", "published", "published_note", "url", "language", "origin", "note")
SOURCE_KEYS = ("id", "file", "title", "reliability", "excluded", *SOURCE_TEXTS)
ACTOR_KEYS = ("id", "name", "type", "parent", "aliases", "note")
EVENT_TEXTS = ("summary", "wording", "basis_note", "note")
EVENT_KEYS = (
    *("id", "title", "date", "basis", "extent", "kind", "status", "importance", "tags", "reviewed", "actors"),
    *("citations", *EVENT_TEXTS),
)
QUOTE_KEYS = ("source", "quote", "before", "after")
CITATION_KEYS = (*QUOTE_KEYS, "attribution", "stance", "credibility", "origin", "claims")
CLAIM_KEYS = ("property", "value", "unit", "as_of")
CONFLICT_TEXTS = ("note", "resolution")
CONFLICT_KEYS = ("id", "title", "kind", "severity", "apparent", "events", "sides", *CONFLICT_TEXTS)


class Dataset:
    """A dataset being read: `content()` gives what it holds, `faults` what is wrong with it."""

    def __init__(self, root: Path, document_folders: list[Path]) -> None:
        self.faults = Faults()
        self._root = root
        self._folders = document_folders
        self._documents: dict[str, Document] = {}
        self._actors: dict[str, Actor] = {}
        self._actor_records: dict[str, Record] = {}
        self._events: dict[str, Event] = {}
        self._conflicts: dict[str, Conflict] = {}
        self._keys: dict[str, set[str]] = defaultdict(set)

    def content(self, title: str) -> Content:
        """Read everything; the result is only to be used if there are no faults."""
        self._gather("sources.yaml", "source", SOURCE_KEYS, self._source)
        self._gather("actors.yaml", "actor", ACTOR_KEYS, self._actor)
        self._check_parents()
        files = sorted((self._root / "events").glob("*.yaml"))
        for path in files:
            self._gather(f"events/{path.name}", "event", EVENT_KEYS, self._event)
        if (self._root / "conflicts.yaml").exists():
            self._gather("conflicts.yaml", "conflict", CONFLICT_KEYS, self._conflict)
        return Content(
            title=title,
            sources=tuple(document.source for document in self._documents.values()),
            actors=tuple(self._actors.values()),
            events=tuple(self._events.values()),
            conflicts=tuple(self._conflicts.values()),
        )

    def _gather(
        self, name: str, what: str, keys: tuple[str, ...], read: Callable[[Record, str], None]
    ) -> None:
        seen = self._keys[what]
        for record in read_records(self._root / name, self._root, self.faults, what, keys):
            key = record.text("id", required=True)
            if not key:
                continue
            if key in seen:
                record.wrong("id", f"there is another {what} with this id: give one of them another.")
                continue
            if key != key.strip() or any(c.isspace() for c in key):
                record.wrong("id", f"the id {key!r} must not hold spaces.")
            seen.add(key)
            read(record, key)

    def _source(self, record: Record, key: str) -> None:
        text, sha256 = read_document(record, self._folders) or ("", "")
        source = Source(
            id=key,
            file=record.text("file"),
            title=record.text("title", required=True),
            reliability=record.choice("reliability", "ABCDEF", ""),
            sha256=sha256,
            text=text,
            **{name: record.text(name) for name in SOURCE_TEXTS},
        )
        self._date(record, "published")
        self._documents[key] = Document(source, zones_of(record, text) if text else ())

    def _actor(self, record: Record, key: str) -> None:
        self._actors[key] = Actor(
            id=key,
            name=record.text("name", required=True),
            type=ActorType(record.choice("type", ActorType, ActorType.ORGANISATION)),
            parent=record.text("parent") or None,
            aliases=tuple(dict.fromkeys(alias for alias, _ in record.texts("aliases"))),
            note=record.text("note"),
        )
        self._actor_records[key] = record
        if not record.has("type"):
            record.wrong("type", f"type is missing; it may be {', '.join(ActorType)}.")

    def _check_parents(self) -> None:
        for key, actor in self._actors.items():
            record = self._actor_records[key]
            if actor.parent is not None and actor.parent not in self._actors:
                hint = nearest(actor.parent, self._actors)
                record.wrong(
                    "parent", f"the parent {actor.parent!r} is not an actor{hint}: add it or correct the id."
                )
            elif key in self._ancestors(key):
                record.wrong("parent", "the actor is its own ancestor: mend the parents.")

    def _ancestors(self, key: str) -> Iterator[str]:
        met: set[str] = set()
        parent = self._actors[key].parent
        while parent in self._actors and parent not in met:
            met.add(parent)
            yield parent
            parent = self._actors[parent].parent

    def _event(self, record: Record, key: str) -> None:
        citations, claims = self._citations(record)
        self._date(record, "date")
        fields = {
            "id": key,
            "title": record.text("title", required=True),
            "date": record.text("date"),
            "extent": record.choice("extent", Extent, Extent.WITHIN),
            "basis": record.choice("basis", Basis, Basis.EXPLICIT),
            "kind": record.text("kind") or "event",
            "status": record.choice("status", Status, Status.ASSERTED),
            "importance": record.number("importance", 1, 5, 3),
            "tags": tuple(dict.fromkeys(tag for tag, _ in record.texts("tags"))),
            "reviewed": record.truth("reviewed"),
            "actors": tuple(self._participations(record)),
            "citations": citations,
            "claims": claims,
            **{name: record.text(name) for name in EVENT_TEXTS},
        }
        self._events[key] = Event.model_validate(fields)

    def _participations(self, record: Record) -> Iterator[Participation]:
        roles = record.record("actors", "actors", tuple(Role))
        met: set[tuple[str, str]] = set()
        for role in Role if roles is not None else ():
            assert roles is not None
            for actor, at in roles.texts(role):
                if self._known_actor(record, actor, at) and (actor, role) not in met:
                    met.add((actor, role))
                    yield Participation(actor=actor, role=role)

    def _known_actor(self, record: Record, actor: str, at: At) -> bool:
        if actor in self._actors:
            return True
        hint = nearest(actor, self._actors)
        self.faults.add(
            at, f"{record.what}: {actor!r} is not an actor{hint}: add it to actors.yaml or correct the id."
        )
        return False

    def _citations(self, event: Record) -> tuple[tuple[Citation, ...], tuple[Claim, ...]]:
        citations: list[Citation] = []
        claims: list[Claim] = []
        records = event.records("citations", "citation", CITATION_KEYS)
        if not records:
            event.wrong(
                "citations", "the event has no citation: quote the words that say it, or take it out."
            )
        for record in records:
            claims += self._claims(record, len(citations))
            passage = self._passage(record)
            if passage is None:
                continue
            citation = self._documents[passage.source].citation_of(
                passage,
                attribution=record.text("attribution"),
                stance=record.choice("stance", Stance, Stance.SUPPORTS),
                credibility=record.number("credibility", 1, 6, None),
                origin=record.text("origin"),
            )
            if any(
                (c.source, c.start, c.end) == (citation.source, citation.start, citation.end)
                for c in citations
            ):
                record.wrong("quote", "the event cites these very words twice: take one out.")
            citations.append(citation)
        return tuple(citations), tuple(claims)

    def _passage(self, record: Record) -> Passage | None:
        key = record.text("source", required=True)
        if key and key not in self._documents:
            hint = nearest(key, self._documents)
            record.wrong(
                "source", f"{key!r} is not a source{hint}: add it to sources.yaml or correct the id."
            )
        if key not in self._documents or not self._documents[key].source.text:
            return None
        return self._documents[key].passage(record)

    def _claims(self, citation: Record, position: int) -> Iterable[Claim]:
        for record in citation.records("claims", "claim", CLAIM_KEYS):
            if not record.text("unit").strip():
                record.wrong("unit", "the claim has no unit: say what is counted (persons, percent, USD).")
            self._date(record, "as_of")
            yield Claim(
                property=record.text("property", required=True),
                value=record.text("value", required=True),
                unit=record.text("unit"),
                as_of=record.text("as_of"),
                citation=position,
            )

    def _conflict(self, record: Record, key: str) -> None:
        sides = [self._passage(side) for side in record.records("sides", "side", QUOTE_KEYS)]
        if len(sides) < 2:
            record.wrong("sides", "a conflict needs two sides at least: quote the words on each side.")
        if not record.has("kind"):
            record.wrong("kind", f"kind is missing; it may be {', '.join(ConflictKind)}.")
        for event, at in record.texts("events"):
            if event not in self._events:
                hint = nearest(event, self._events)
                self.faults.add(at, f"{record.what}: {event!r} is not an event{hint}: correct the id.")
        fields = {
            "id": key,
            "title": record.text("title", required=True),
            "kind": record.choice("kind", ConflictKind, ConflictKind.VALUE),
            "events": tuple(dict.fromkeys(event for event, _ in record.texts("events"))),
            "citations": tuple(side for side in sides if side is not None),
            "apparent": record.truth("apparent"),
            "severity": record.number("severity", 1, 3, 2),
            **{name: record.text(name) for name in CONFLICT_TEXTS},
        }
        self._conflicts[key] = Conflict.model_validate(fields)

    def _date(self, record: Record, name: str) -> None:
        text = record.text(name)
        if not text:
            return
        try:
            parse_edtf(text)
        except EdtfFault as fault:
            record.wrong(name, f"{name} {fault}")
