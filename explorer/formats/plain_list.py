"""Any list of events: columns are found by their usual names, or named by the user.

A row needs a title (or words to make one of). It becomes a state that lasted where two columns give its two
ends; a single date, however vague, is one happening somewhere inside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from explorer.formats import list_dates
from explorer.formats.importer import (
    Article,
    BlockReader,
    ClaimedValue,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    Party,
    Question,
    RowFault,
    hinted_columns,
    places_of,
)
from explorer.formats.list_numbers import number
from explorer.formats.vocabulary import (
    Cells,
    ListVocabulary,
    as_title,
    coordinates,
    distinct_parties,
    several,
    values_in,
    words_of,
)
from explorer.model.edtf import is_edtf
from explorer.model.event import Extent, Role, Status

_STATUSES, _EXTENTS, _ROLE_NAMES = (tuple(map(str, words)) for words in (Status, Extent, Role))


class PlainList(ListVocabulary):
    """See the module."""

    fields = (
        FieldSpec("id", "What the list calls the row; rows are updated by it", (
            "id", "key", "event id", "eventid", "uid", "identifier", "event id cnty", "nr", "no", "number", "ref", "reference")),
        FieldSpec("title", "What is written on the event", (
            "title", "event", "headline", "name", "event title", "event name", "subject", "what", "text", "caption", "label")),
        FieldSpec("date", "When, or from when", (
            "date", "edtf", "event date", "when", "start", "start date", "date start", "startdate", "begin", "from",
            "date from", "datetime", "timestamp", "time", "day", "start time", "started", "year")),
        FieldSpec("date to", "Until when", (
            "date to", "end", "end date", "date end", "enddate", "to", "until", "through", "end time", "finished")),
        FieldSpec("summary", "What happened, in a few sentences", (
            "summary", "description", "details", "notes", "content", "body", "what happened", "narrative", "comment")),
        FieldSpec("kind", "The kind of event", ("kind", "type", "event type", "category", "sub event type", "class")),
        FieldSpec("status", "asserted, alleged, planned ...", ("status",)),
        FieldSpec("extent", "within or throughout", ("extent",)),
        FieldSpec("importance", "1 to 5", ("importance",)),
        FieldSpec("agent", "Who did it", (
            "actors", "actor", "agent", "agents", "who", "actor1", "actor 1", "perpetrator", "side a", "people", "participants",
            "organisation", "organization"), multiple=True),
        FieldSpec("target", "To whom it was done", ("target", "targets", "victim", "victims", "actor2", "actor 2",
            "side b"), multiple=True),
        FieldSpec("speaker", "Who says it", ("speaker", "speakers", "said by"), multiple=True),
        FieldSpec("location", "Where", (
            "location", "place", "where", "city", "town", "admin1", "region", "province", "country"), multiple=True),
        FieldSpec("mentioned", "Who else is named", ("mentioned", "mentions"), multiple=True),
        FieldSpec("roles", "The roles beside the actors, in their order", ("roles",)),
        FieldSpec("tags", "Topics", ("tags", "tag", "topics", "topic", "keywords", "labels"), multiple=True),
        FieldSpec("source", "The document that says it", ("source", "sources", "reference title", "document", "media", "outlet")),
        FieldSpec("publisher", "Who published that document", ("publisher", "newspaper", "agency")),
        FieldSpec("author", "Who wrote it", ("author", "authors")),
        FieldSpec("published", "When it was published", ("published", "publication date", "source date", "date published")),
        FieldSpec("url", "Its address", ("url", "link", "source url", "sourceurl", "web")),
        FieldSpec("quote", "Its words", ("quote", "quotes", "quotation", "citation", "excerpt", "passage")),
        FieldSpec("deaths", "Persons killed", ("deaths", "killed", "fatalities", "casualties", "dead")),
        FieldSpec("latitude", "Degrees north", ("latitude", "lat")),
        FieldSpec("longitude", "Degrees east", ("longitude", "lon", "long", "lng")),
        FieldSpec("note", "For whoever works with the file", ("note", "remark", "remarks")),
    )  # fmt: skip

    def options(self, columns: Cells, sample: Sequence[Cells]) -> dict[str, str]:
        """Return how the dates of the sample are written."""
        return list_dates.date_options(_date_cells(hinted_columns(self.fields, columns), columns, sample))

    def questions(
        self, mapping: FieldMapping, columns: Cells, sample: Sequence[Cells]
    ) -> tuple[Question, ...]:
        """Ask about the order of day and month where nothing tells."""
        cells = list(_date_cells(mapping.columns, columns, sample))
        found = list_dates.date_options(cells) if "dates" not in mapping.options else dict(mapping.options)
        return list_dates.date_question(found, cells)

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        return _Reader(mapping, columns).read

    def block_reader(self, mapping: FieldMapping, columns: Cells) -> BlockReader:
        """Return what reads simple rows column by column."""
        from explorer.formats.plain_columns import PartyColumn, PlainColumns

        at = places_of(mapping, columns)
        parties = [
            PartyColumn(place, partial(_parties_in, known=_KnownParties(role), kind=kind))
            for role, kind in _ROLES
            for place in at.get(role, ())
        ]
        return PlainColumns(mapping, columns, parties).read


def _date_cells(
    chosen: Mapping[str, Sequence[str]], columns: Cells, sample: Sequence[Cells]
) -> Iterator[str]:
    wanted = {column for name in ("date", "date to") for column in chosen.get(name, ())}
    places = [place for place, column in enumerate(columns) if column in wanted]
    return (row[place] for row in sample for place in places if place < len(row))


class _Reader:
    """Reads rows. An empty cell is put behind each row: fields without a column read that one (place -1)."""

    def __init__(self, mapping: FieldMapping, columns: Cells) -> None:
        at = places_of(mapping, columns)
        self._decimal = mapping.options.get("decimal", "")
        self._dates = list_dates.reading_of(dict(mapping.options))
        self._at = {name: at.get(name, [-1])[0] for name in _SINGLE}
        self._main = tuple(
            self._at[name] for name in ("title", "summary", "date", "date to", "kind", "id", "note")
        )
        self._parties = [(several(at, role), role, kind) for role, kind in _ROLES if role in at]
        self._known = {role: _KnownParties(role) for role in _ROLE_NAMES}
        self._tags = several(at, "tags") if "tags" in at else None
        self._has_articles = any(name in at for name in ("source", "url", "quote", "publisher"))
        self._has_numbers = any(name in at for name in ("deaths", "latitude", "longitude"))
        self._has_words = any(name in at for name in ("status", "extent", "importance"))

    def read(self, cells: Cells) -> Draft:
        row = [*cells, ""]
        title, summary, text, last, kind, own_id, note = [row[place].strip() for place in self._main]
        if not title or "\n" in title or "  " in title:
            title = " ".join(title.split()) or as_title(summary)
            if not title:
                raise RowFault("it has no title")
        date = self._dates.edtf(text)
        draft = Draft(title, own_id, date, summary if summary != title else "")
        if last:
            self._read_end(draft, last)
        elif text != date:
            draft.wording = text
        if kind:
            draft.kind = kind
        draft.note = note
        if self._tags:
            draft.tags = tuple(dict.fromkeys(self._tags(row)))
        if self._parties:
            draft.parties = self._parties_of(row)
        if self._has_words:
            self._read_words(draft, row)
        if self._has_articles:
            draft.articles = self._articles(row)
        if self._has_numbers:
            draft.claims = self._numbers(row)
        return draft

    def _read_end(self, draft: Draft, last: str) -> None:
        start, until = draft.date, self._dates.edtf(last)
        draft.date = list_dates.interval(start, until)
        if until != start:
            draft.extent = "throughout"
            if not is_edtf(draft.date):
                raise RowFault(f"its end “{last}” lies before its start {start}")

    def _take(self, row: Cells, name: str) -> str:
        return row[self._at[name]].strip()

    def _parties_of(self, cells: Cells) -> tuple[Party, ...]:
        named: list[Party] = []
        roles = self._at["roles"]
        for read, role, kind in self._parties:
            names = read(cells)
            if role == "agent" and roles >= 0 and cells[roles]:
                own = self._roles(cells, len(names))
                named += [self._known[one].party(name, kind) for name, one in zip(names, own, strict=True)]
            else:
                known = self._known[role]
                named += [known.get(name) or known.party(name, kind) for name in names]
        return distinct_parties(named) if len(named) > 1 else tuple(named)

    def _roles(self, cells: Cells, count: int) -> Sequence[str]:
        cell = self._take(cells, "roles")
        roles = [role.strip().casefold() for role in cell.split(";")] if cell else []
        if len(roles) != count or any(role not in _ROLE_NAMES for role in roles):
            raise RowFault(f"the roles “{cell[:60]}” do not fit its {count} actors")
        return roles

    def _read_words(self, draft: Draft, cells: Cells) -> None:
        draft.status = words_of(self._take(cells, "status"), _STATUSES, "status", "asserted")
        draft.extent = words_of(self._take(cells, "extent"), _EXTENTS, "extent", draft.extent)
        importance = self._take(cells, "importance")
        if importance:
            draft.importance = int(words_of(importance, ("1", "2", "3", "4", "5"), "importance", "3"))

    def _articles(self, cells: Cells) -> tuple[Article, ...]:
        title, url, quote, publisher = (
            self._take(cells, name) for name in ("source", "url", "quote", "publisher")
        )
        if not (title or url or quote or publisher):
            return ()
        published = self._take(cells, "published")
        return (
            Article(
                title or publisher or url or as_title(quote),
                publisher=publisher,
                published=self._dates.edtf(published) if published else "",
                url=url,
                author=self._take(cells, "author"),
                quote=quote,
            ),
        )

    def _numbers(self, cells: Cells) -> tuple[ClaimedValue, ...]:
        deaths = number(self._take(cells, "deaths"), self._decimal)
        claims = (ClaimedValue("deaths", deaths, "persons"),) if deaths else ()
        return claims + coordinates(self._take(cells, "latitude"), self._take(cells, "longitude"))


_SINGLE = (
    "id", "title", "date", "date to", "summary", "kind", "status", "extent", "importance", "roles", "source", "publisher",
    "author", "published", "url", "quote", "deaths", "latitude", "longitude", "note",
)  # fmt: skip
_KEPT_PARTIES = 100_000
_ROLES = (
    ("agent", "organisation"),
    ("target", "organisation"),
    ("speaker", "person"),
    ("location", "place"),
    ("mentioned", "organisation"),
)


def _parties_in(cell: str, known: "_KnownParties", kind: str) -> list[Party]:
    return [known.get(name) or known.party(name, kind) for name in values_in(cell)]


class _KnownParties(dict[str, Party]):
    """The parties of one role that were met lately, by name."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role

    def party(self, name: str, kind: str) -> Party:
        """Return the party of that name; `kind` is its type unless the role says another."""
        found = self.get(name)
        if found is None:
            if len(self) > _KEPT_PARTIES:
                self.clear()
            found = self[name] = Party(name, self._role, _type_of(self._role, kind))
        return found


def _type_of(role: str, kind: str) -> str:
    return "place" if role == "location" else "person" if role == "speaker" else kind
