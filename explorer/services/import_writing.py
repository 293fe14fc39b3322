"""Drafts of events into the rows of a project, block by block, inside the caller's transaction.

Rows are plain tuples in the order of the tables' columns: at a million events a value object for each would
take longer than SQLite does.
"""

from collections.abc import Iterable, Sequence
from itertools import count, islice, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.formats.importer import CitedPlace, ClaimedValue, Draft, PlainBlock
from explorer.model.edtf import parse_edtf
from explorer.services.import_actors import BatchActors
from explorer.services.import_sources import BatchSources, ListIdentity, Span, canonical
from explorer.store import import_rows
from explorer.store.journal import Edit
from explorer.store.text_index import index_rows_after
from explorer.store.writer import insert_rows

if TYPE_CHECKING:
    from explorer.services.import_given import GivenSources
    from explorer.store.connection import GuardedConnection

_KEPT_DATES = 50_000
_TABLES = ("event", "event_actor", "event_tag", "citation", "claim")


class KeyedRow(NamedTuple):
    """A row that can be read: its number, how many rows of the file it is, its text, draft and key."""

    number: int
    rows: int
    text: str
    draft: Draft
    key: str


class BatchWriter:
    """Adds events to a project. `fresh` says that it was empty: its indexes are then made afterwards by others."""

    def __init__(
        self,
        connection: "GuardedConnection",
        identity: ListIdentity,
        fresh: bool,
        given: "GivenSources | None" = None,
    ) -> None:
        self._connection = connection
        self.identity = identity
        self.before = import_rows.highest_ids(connection)
        self._ids = {table: count(highest + 1) for table, highest in self.before.items()}
        self.sources = BatchSources(connection, identity, self._ids["source"], fresh)
        self.actors = BatchActors(connection, self._ids["actor"])
        self.edit = Edit(connection)
        self._fresh = fresh
        self._given = given
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _TABLES}
        self._dates = _DateCells()

    def add(self, rows: Sequence[KeyedRow]) -> None:
        """Add events that the project does not hold yet."""
        events, links, ids = self._rows["event"], self._rows["event_actor"], self._ids["event"]
        dates, number_of = self._dates, self.actors.number_of
        for row in rows:
            draft, event_id = row.draft, next(ids)
            citation_ids, origins = self._cite(event_id, row)
            events.append(
                (
                    event_id, row.key, draft.title, draft.summary, *dates[draft.date], draft.extent, draft.wording, draft.basis,
                    draft.basis_note, draft.kind, draft.status, draft.importance, 1 if draft.reviewed else 0, origins, draft.note, 1,
                )
            )  # fmt: skip
            if draft.parties:
                pairs = [(number_of(party), party.role) for party in draft.parties]
                if len(pairs) > 1:
                    pairs = list(dict.fromkeys(pairs))
                links += [(event_id, actor, role, at) for at, (actor, role) in enumerate(pairs)]
            if draft.tags:
                tags = enumerate(dict.fromkeys(draft.tags))
                self._rows["event_tag"] += [(event_id, tag, at) for at, tag in tags]
            if draft.claims:
                self._claim(event_id, citation_ids, draft)

    def add_block(self, rows: PlainBlock, keys: Sequence[str], texts: Sequence[str], first: int) -> None:
        """Add simple rows, numbered from `first`, whose events are not there yet; the same as `add` of each."""
        ids, cited = (list(islice(self._ids[table], len(keys))) for table in ("event", "citation"))
        usual, one, zero, none = Draft(""), repeat(1), repeat(0), repeat("")
        dates = zip(*map(self._dates.__getitem__, rows.dates), strict=True)
        self._rows["event"] += zip(
            ids, keys, rows.titles, rows.summaries, *dates, repeat(usual.extent), rows.wordings, repeat(usual.basis), none,
            rows.kinds, repeat(usual.status), repeat(usual.importance), zero, one, rows.notes, one,
        )  # fmt: skip
        sources, starts, ends = zip(*self.sources.place_rows(texts, first), strict=True)
        self._rows["citation"] += zip(
            cited, ids, sources, zero, starts, ends, texts, none, none, none, repeat("supports"), repeat(None), none, one
        )  # fmt: skip
        number_of, links = self.actors.number_of, self._rows["event_actor"]
        for event_id, parties in zip(ids, rows.parties, strict=True):
            pairs = dict.fromkeys([(number_of(party), party.role) for party in parties])
            links += [(event_id, actor, role, at) for at, (actor, role) in enumerate(pairs)]

    def _claim(self, event_id: int, citation_ids: Sequence[int], draft: Draft) -> None:
        rows, ids = self._rows["claim"], self._ids["claim"]
        for place, claim in enumerate(draft.claims):
            cited = citation_ids[claim.citation]
            rows.append(
                (next(ids), event_id, cited, place, claim.property, claim.value, claim.unit, claim.as_of)
            )

    def _cite(self, event_id: int, row: KeyedRow) -> tuple[list[int], int]:
        """Queue the citations of a new event; returns their numbers and how many origins they are."""
        draft = row.draft
        if self._given is not None:
            spans = [self._given.number_of(place, draft.source_titles) for place in draft.places]
            numbers = [
                self._place(event_id, at, number, place)
                for at, (number, place) in enumerate(zip(spans, draft.places, strict=True))
            ]
            return numbers, self._given.origin_count(draft)
        span = self.sources.place_row(row.text, row.number)
        articles = draft.articles
        numbers = [self.cite_row(event_id, 0, span, row, "mentions" if articles else "supports")]
        for at, article in enumerate(articles, 1):
            source_id, start, end = self.sources.place_article(article)
            words = article.quote or article.title
            place = CitedPlace("", start, end, canonical(words))
            numbers.append(self._place(event_id, at, source_id, place))
        return numbers, _origins(draft)

    def cite_row(self, event_id: int, position: int, span: Span, row: KeyedRow, stance: str) -> int:
        """Queue a citation of a row of the list and return its number."""
        number = next(self._ids["citation"])
        source_id, start, end = span
        said = row.draft.attribution
        self._rows["citation"].append(
            (number, event_id, source_id, position, start, end, row.text, "", "", said, stance, None, "", 1)
        )
        return number

    def _place(self, event_id: int, position: int, source_id: int, place: CitedPlace) -> int:
        number = next(self._ids["citation"])
        self._rows["citation"].append((number, event_id, source_id, position, *place[1:], 1))
        return number

    def cite_places(self, event_id: int, position: int, draft: Draft, chosen: Sequence[int]) -> int:
        """Queue some of a draft's own citations; returns the number of the first, 0 for none."""
        assert self._given is not None
        numbers = [
            self._place(
                event_id,
                position + at,
                self._given.number_of(draft.places[k], draft.source_titles),
                draft.places[k],
            )
            for at, k in enumerate(chosen)
        ]
        return numbers[0] if numbers else 0

    @property
    def has_places(self) -> bool:
        """Whether the drafts bring citations of their own, which are to be checked."""
        return self._given is not None

    def check(self, draft: Draft) -> None:
        """Raise RowFault where a draft cites words that do not stand where it says."""
        if draft.places and self._given is not None:
            self._given.check(draft)

    def add_claims(self, event_id: int, citation_id: int, first: int, claims: Iterable[ClaimedValue]) -> None:
        """Queue claims of a citation; `first` is the position of the first of them."""
        ids = self._ids["claim"]
        self._rows["claim"] += [
            (next(ids), event_id, citation_id, at, c.property, c.value, c.unit, c.as_of)
            for at, c in enumerate(claims, first)
        ]

    def add_conflict(
        self,
        key: str,
        title: str,
        kind: str,
        note: str,
        event_id: int,
        passages: Iterable[tuple[int, int, int, str]],
    ) -> None:
        """Add an open conflict of one event with its sides (source, start, end, quote)."""
        values = {"title": title, "kind": kind, "note": note, "apparent": 0, "severity": 2, "resolution": ""}
        self.add_given_conflict(key, values, [event_id], passages)

    def add_given_conflict(
        self,
        key: str,
        values: dict[str, Any],
        event_ids: Iterable[int],
        passages: Iterable[tuple[int, int, int, str]],
    ) -> None:
        """Add a conflict by its columns, with the events in it and its sides (source, start, end, quote)."""
        self.flush()
        number = next(self._ids["conflict"])
        names = ("title", "kind", "note", "apparent", "severity", "resolution")
        insert_rows(self._connection, "conflict", [(number, key, *(values[name] for name in names), 1)])
        insert_rows(
            self._connection, "conflict_event", [(number, event, at) for at, event in enumerate(event_ids)]
        )
        ids = self._ids["conflict_passage"]
        sides = [
            (next(ids), number, source, at, start, end, quote)
            for at, (source, start, end, quote) in enumerate(passages)
        ]
        insert_rows(self._connection, "conflict_passage", sides)

    def flush(self) -> None:
        """Write what is queued."""
        self.sources.flush()
        self.actors.flush()
        if self._given is not None:
            self._given.flush()
        for table, rows in self._rows.items():
            if rows:
                insert_rows(self._connection, table, rows)
                rows.clear()

    def finish(self) -> None:
        """Write what is left and bring the full text up to date (where the project was empty, others do that)."""
        self.flush()
        self.sources.finish()
        if self._given is not None:
            self._given.finish()
        import_rows.digest_texts_after(self._connection, self.before["source"])
        if not self._fresh:
            for table in ("event", "citation", "source"):
                index_rows_after(self._connection, table, self.before[table])


class _DateCells(dict[str, tuple[str, int, int, int, int, int]]):
    """The columns of the dates that were met lately, in the order of the table."""

    def __missing__(self, edtf: str) -> tuple[str, int, int, int, int, int]:
        if len(self) >= _KEPT_DATES:
            self.clear()
        date = parse_edtf(edtf)
        bounds = (date.earliest_us, date.latest_us, date.core_start_us, date.core_end_us)
        cells = self[edtf] = (edtf, *bounds, 1 if date.qualified else 0)
        return cells


def _origins(draft: Draft) -> int:
    """Return how many voices stand behind a draft: its articles by house or else by title, or the list alone."""
    if len(draft.articles) < 2:
        return 1
    return _independent(draft)


def _independent(draft: Draft) -> int:
    from explorer.model.event import Citation, Event, Source
    from explorer.reading.corroboration import origins

    sources = {
        str(at): Source(id=str(at), file="", title=a.title, publisher=a.publisher, author=a.author)
        for at, a in enumerate(draft.articles)
    }
    cited = tuple(
        Citation(source=str(at), start=0, end=0, quote=a.quote or a.title)
        for at, a in enumerate(draft.articles)
    )
    return len(origins(Event(id="x", title="x", citations=cited), sources))
