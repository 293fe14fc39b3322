"""Documents, actors and conflicts that an export of our own carries, or that its citations speak of.

Interchange JSON carries the documents whole. A CSV carries the quoted words and their places only: such a
document is put together again from the quotes, with the words between them missing, and says so.
"""

import re
from itertools import count
from typing import TYPE_CHECKING

from explorer.formats.importer import CitedPlace, Draft, RowFault
from explorer.formats.own_list import InterchangeTable
from explorer.model.fault import DataFault
from explorer.store import import_rows
from explorer.store.keys import row_numbers
from explorer.store.writer import conflict_columns, insert_rows, sha256_of

if TYPE_CHECKING:
    from explorer.formats.importer import Table
    from explorer.model.event import Conflict, Source
    from explorer.services.import_writing import BatchWriter
    from explorer.store.connection import GuardedConnection

_KEPT_TEXTS = 64
_LONGEST_REBUILT = 20_000_000
_REBUILT_NOTE = "Put together from the quotes of an export; the words between them are missing."
_GAP = "…"
_UNKNOWN = "\0"


class GivenSources:
    """The sources that drafts with places cite. `begin` before the first draft, `finish` after the last."""

    def __init__(self, connection: "GuardedConnection", fresh: bool) -> None:
        self._connection = connection
        self._fresh = fresh
        self._numbers: dict[str, int] = {}
        self._known: dict[str, Source] = {}
        self._texts: dict[str, str] = {}
        self._rebuilt: dict[str, int] = {}
        self._new: list[tuple[object, ...]] = []
        self._renamed: dict[str, str] = {}
        self._actor_ids: set[str] | None = None
        self._table: InterchangeTable | None = None
        self._writer: BatchWriter | None = None

    def begin(self, writer: "BatchWriter", table: "Table") -> None:
        """Write the documents and actors that the file carries."""
        self._writer = writer
        if isinstance(table, InterchangeTable):
            self._table = table
            for source in table.sources():
                self._give(source)
                if len(self._new) > 100:
                    self.flush()
            self.flush()
            actors = list(table.actors())
            writer.actors.add_given(actors)
            self._actor_ids = {actor.id for actor in actors}

    def _give(self, source: "Source") -> None:
        key = source.id
        if key in self._known:
            raise DataFault(f"There are two of source {key!r} in the list; nothing was imported.")
        for number in count(2):
            there = None if self._fresh else import_rows.source_row(self._connection, key)
            if there is None:
                self._add(key, source)
                break
            if there[1] == source.text:
                self._numbers[source.id] = there[0]
                break
            key = f"{source.id}-{number}"
        self._known[source.id] = source.model_copy(update={"text": ""})
        self._renamed[source.id] = key

    def _add(self, key: str, source: "Source") -> None:
        assert self._writer is not None
        number = self._writer.sources.next_number()
        self._numbers[source.id] = number
        self._new.append(
            (
                number, key, source.file, source.title, source.author, source.publisher, source.published,
                source.published_note, source.url, source.language, source.reliability, source.origin, source.sha256,
                source.note, 1, sha256_of(source.text), source.text,
            )
        )  # fmt: skip

    def flush(self) -> None:
        """Write the documents met since the last flush."""
        if self._new:
            insert_rows(self._connection, "source", self._new)
            self._new = []

    def check(self, draft: Draft) -> None:
        """Raise RowFault where a draft cites words that do not stand where it says, or an actor not there is."""
        for place in draft.places:
            self._check_place(place)
        if self._actor_ids is not None:
            for party in draft.parties:
                if party.id not in self._actor_ids:
                    raise RowFault(f"its actor {party.id!r} is not among the actors of the file")

    def _check_place(self, place: CitedPlace) -> None:
        if place.end - place.start != len(place.quote) or place.end > _LONGEST_REBUILT:
            raise RowFault(f"its quote does not fit its place {place.start}-{place.end} in {place.source}")
        text = self._text_of(place.source)
        if text is None:
            if self._table is not None:
                raise RowFault(f"its source {place.source!r} is not among the sources of the file")
            return
        if text[place.start : place.end] != place.quote:
            raise RowFault(f"its quote does not stand at {place.start}-{place.end} in {place.source}")

    def _text_of(self, key: str) -> str | None:
        """Return the text of a document that is there, None for one that has to be put together."""
        if key in self._rebuilt:
            return None
        if key not in self._texts:
            self.flush()
            found = import_rows.source_row(self._connection, self._renamed.get(key, key))
            if found is None:
                return None
            if len(self._texts) >= _KEPT_TEXTS:
                del self._texts[next(iter(self._texts))]
            self._texts[key] = found[1]
            self._numbers.setdefault(key, found[0])
        return self._texts[key]

    def number_of(self, place: CitedPlace, titles: dict[str, str] | None) -> int:
        """Return the row number of a citation's document; an unknown one is begun."""
        found = self._numbers.get(place.source)
        if found is None:
            assert self._writer is not None
            found = self._numbers[place.source] = self._rebuilt[place.source] = (
                self._writer.sources.next_number()
            )
            title = (titles or {}).get(place.source, "") or place.source
            self._new.append(
                (found, place.source, "", title, "", "", "", "", "", "", "", "", "", _REBUILT_NOTE, 1, "", "")
            )
        return found

    def origin_count(self, draft: Draft) -> int:
        """Return the number of independent voices behind a draft."""
        supporting = [place for place in draft.places if place.stance == "supports"]
        if len(draft.places) < 2:
            return len(supporting)
        from explorer.model.event import Citation, Event
        from explorer.reading.corroboration import origins

        cited = tuple(Citation.model_validate(place._asdict()) for place in draft.places)
        return len(origins(Event(id="x", title="x", citations=cited), self._known))

    def finish(self) -> None:
        """Give the documents that had to be put together their texts, and write the conflicts."""
        self.flush()
        for key, number in self._rebuilt.items():
            quotes = import_rows.quoted_spans(self._connection, number)
            text = _rebuilt(key, quotes, import_rows.contexts(self._connection, number))
            import_rows.give_text(self._connection, number, text, sha256_of(text))
        if self._table is not None:
            self._add_conflicts(list(self._table.conflicts()))

    def _add_conflicts(self, conflicts: "list[Conflict]") -> None:
        assert self._writer is not None
        events = row_numbers(self._connection, "event", {event for one in conflicts for event in one.events})
        for conflict in conflicts:
            if import_rows.has_conflict(self._connection, conflict.id):
                continue
            for side in conflict.citations:
                self._check_side(conflict, side.source, side.start, side.end, side.quote)
            sides = [
                (self._numbers[side.source], side.start, side.end, side.quote) for side in conflict.citations
            ]
            taking_part = [events[event] for event in dict.fromkeys(conflict.events) if event in events]
            self._writer.add_given_conflict(conflict.id, conflict_columns(conflict), taking_part, sides)

    def _check_side(self, conflict: "Conflict", source: str, start: int, end: int, quote: str) -> None:
        text = self._text_of(source)
        if text is None or text[start:end] != quote:
            raise DataFault(
                f"A side of conflict {conflict.id!r} does not stand in {source!r}; nothing was imported."
            )


def _rebuilt(key: str, quotes: list[tuple[int, str]], contexts: list[tuple[int, int, str]]) -> str:
    """Return a text with the quotes at their places. Quotes must agree where they overlap; words round them fill
    gaps where they fit."""
    text: list[str] = []
    for start, words in quotes:
        text += [_UNKNOWN] * (start - len(text))
        shared = text[start : start + len(words)]
        if any(one not in (_UNKNOWN, other) for one, other in zip(shared, words, strict=False)):
            raise DataFault(
                f"Two quotes of source {key!r} do not agree about the same place; nothing was imported."
            )
        text[start : start + len(words)] = words
    for before, behind, words in contexts:
        start = behind if behind >= 0 else before - len(words)
        text += [_UNKNOWN] * (start + len(words) - len(text)) if start >= 0 else []
        shared = text[start : start + len(words)] if start >= 0 else []
        if shared and all(one in (_UNKNOWN, other) for one, other in zip(shared, words, strict=True)):
            text[start : start + len(words)] = words
    return re.sub(f"{_UNKNOWN}+", lambda gap: _gap(len(gap[0])), "".join(text))


def _gap(length: int) -> str:
    return _GAP if length == 1 else _GAP + " " * (length - 2) + "\n"
