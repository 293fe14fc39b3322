"""An open project: the file, its events as columns, and everything that a view asks of them.

Thread-safe: columns are immutable and swapped whole by `reload`; each thread reads the file by its own
connection.
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

from explorer.model.columns import Catalogue, EventColumns
from explorer.model.heads import EventHead
from explorer.services.asking import Answer, Mask, Token
from explorer.services.facets import FacetIndex
from explorer.services.project_cache import load_project
from explorer.services.query_grammar import AllOf, Node, Not, Words, parse_query, wanted_words
from explorer.services.resolving import ActorNames
from explorer.store.heads import event_heads
from explorer.store.project_file import ProjectFile, cancelled_by

if TYPE_CHECKING:
    from os import PathLike

    from explorer.model.event import Conflict, Event, Source

_KEPT_MASKS = 32
RANKED_HITS = 20_000
"""Up to so many hits are ranked; ranking is linear in them."""


@dataclass(frozen=True)
class _State:
    columns: EventColumns
    catalogue: Catalogue
    facet_index: FacetIndex
    names: ActorNames
    generation: int
    word_masks: dict[Words, Mask]


class Project:
    """A project file with its columns. Make one with `open`; `close` it at the end."""

    def __init__(self, file: ProjectFile) -> None:
        self.file = file
        self._lock = threading.Lock()
        self._state = self._loaded()

    @classmethod
    def open(cls, path: "str | PathLike[str]", write: bool = False) -> Self:
        """Open a project file; raises FileFault. Reads the columns, from the derived cache where it still
        holds.
        """
        file = ProjectFile.open(path, write=write)
        try:
            return cls(file)
        except BaseException:
            file.close()
            raise

    def _loaded(self) -> _State:
        generation = self.file.generation()
        columns, catalogue, index = load_project(self.file)
        return _State(columns, catalogue, index, ActorNames(catalogue), generation, {})

    def reload(self) -> bool:
        """Read the columns anew if the file has changed since; returns whether it had."""
        if self.file.generation() == self._state.generation:
            return False
        self._state = self._loaded()
        return True

    def close(self) -> None:
        """Close the file. Columns stay readable."""
        self.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def title(self) -> str:
        """The project's title."""
        return self.file.title()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self.file.read_only

    @property
    def columns(self) -> EventColumns:
        """The events as arrays."""
        return self._state.columns

    @property
    def catalogue(self) -> Catalogue:
        """The names behind the codes."""
        return self._state.catalogue

    @property
    def facet_index(self) -> FacetIndex:
        """The events arranged for counting."""
        return self._state.facet_index

    @property
    def actor_names(self) -> ActorNames:
        """Every spelling of every actor, for finding while typing."""
        return self._state.names

    def rows_to_events(self, rows: Iterable[int]) -> "list[Event]":
        """Return whole events in the order of `rows`."""
        from explorer.store.rows import events  # pydantic stays off the start path

        return events(self.file.reader(), self._ids(rows))

    def heads(self, rows: Iterable[int]) -> list[EventHead]:
        """Return titles and the like in the order of `rows`: cheap, for labels and the table."""
        return event_heads(self.file.reader(), self._ids(rows))

    def _ids(self, rows: Iterable[int]) -> list[int]:
        wanted = np.asarray(rows if isinstance(rows, Sequence | np.ndarray) else list(rows), np.intp)
        ids: list[int] = self.columns.event_id[wanted].tolist()
        return ids

    def row_of(self, event_key: str) -> int | None:
        """Return the row of the event with that id (its key), if it is there."""
        from explorer.store.rows import event_id_of

        event_id = event_id_of(self.file.reader(), event_key)
        return None if event_id is None else self.row_of_id(event_id)

    def row_of_id(self, event_id: int) -> int | None:
        """Return the row of an event by its number in the file."""
        ids = self.columns.event_id
        row = int(np.searchsorted(ids, event_id))
        return row if row < len(ids) and ids[row] == event_id else None

    def source(self, key: str) -> "Source | None":
        """Return a source with its text."""
        from explorer.store.rows import source

        return source(self.file.reader(), key)

    def conflicts(self) -> "list[Conflict]":
        """Return all conflicts."""
        from explorer.store.rows import conflicts

        return conflicts(self.file.reader())

    def words_mask(self, words: Words, token: Token | None) -> Mask:
        """Return which events hold the words in title, summary, quotes or the names of their actors; kept for
        reuse.
        """
        from explorer.store.text_index import match_events

        state = self._state
        known = state.word_masks.get(words)
        if known is not None:
            return known
        connection = self.file.reader()
        with cancelled_by(connection, token):
            ids = match_events(connection, full_text_query(words))
        mask = np.zeros(len(state.columns), np.bool_)
        mask[_rows_of_ids(state.columns.event_id, ids)] = True
        mask |= state.facet_index.actors.mask_of(state.names.codes_containing(words.text, words.prefix))
        with self._lock:
            while len(state.word_masks) >= _KEPT_MASKS:
                del state.word_masks[next(iter(state.word_masks))]
            state.word_masks[words] = mask
        return mask

    def matching_sources(self, text: str, token: Token | None = None) -> list[str]:
        """Return the ids of the documents whose title or text matches a query, best first."""
        from explorer.store.text_index import match_sources

        query = _as_full_text(parse_query(text))
        if not query:
            return []
        connection = self.file.reader()
        with cancelled_by(connection, token):
            return match_sources(connection, query)

    def ranked_rows(self, answer: Answer, token: Token | None = None) -> NDArray[np.intp]:
        """Return the rows of an answer, those that match its words best first; by time of the earliest bound else.

        Ranking is linear in the hits: without words, or with more than `RANKED_HITS` events, it is by time.
        """
        rows = answer.rows
        by_time = rows[np.argsort(self.columns.earliest_us[rows], kind="stable")]
        words = wanted_words(parse_query(answer.filter.text))
        if not words or len(rows) > RANKED_HITS:
            return by_time
        from explorer.store.text_rank import ranked_events

        connection = self.file.reader()
        with cancelled_by(connection, token):
            ids = ranked_events(connection, " OR ".join(map(full_text_query, words)))
        place = np.full(len(self.columns), len(ids), np.intp)
        ranked = _rows_of_ids(self.columns.event_id, ids)
        place[ranked] = np.arange(len(ranked))
        return by_time[np.argsort(place[by_time], kind="stable")]


def full_text_query(words: Words) -> str:
    """Return words as FTS5 reads them: quoted, whatever they hold."""
    from explorer.store.text_index import quoted_words

    return quoted_words(words.text) + ("*" if words.prefix else "")


def _as_full_text(node: Node) -> str:
    """Write a query of words in FTS5's language; its NOT stands between two terms, so excluded words come
    last.
    """
    match node:
        case Words():
            return full_text_query(node)
        case AllOf(terms):
            kept = [_as_full_text(term) for term in terms if not isinstance(term, Not)]
            excluded = [_as_full_text(term.term) for term in terms if isinstance(term, Not)]
            joined = " AND ".join(f"({one})" for one in kept if one)
            return " NOT ".join([f"({joined})", *(f"({one})" for one in excluded if one)]) if joined else ""
        case Not() | _:
            options = (
                [] if isinstance(node, Not) else [_as_full_text(term) for term in getattr(node, "terms", ())]
            )
            return " OR ".join(f"({one})" for one in options if one)


def _rows_of_ids(event_ids: NDArray[np.int64], ids: NDArray[np.int64]) -> NDArray[np.intp]:
    if len(event_ids) and event_ids[-1] - event_ids[0] == len(event_ids) - 1:
        rows: NDArray[np.intp] = (ids - event_ids[0]).astype(np.intp)
        dense: NDArray[np.intp] = rows[(rows >= 0) & (rows < len(event_ids))]
        return dense
    places = np.searchsorted(event_ids, ids)
    inside = places < len(event_ids)
    found: NDArray[np.intp] = places[inside][event_ids[places[inside]] == ids[inside]]
    return found
