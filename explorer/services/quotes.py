"""Where the quotes of a project stand now: for the reader, the table, and for settling what has moved."""

from collections import defaultdict
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from explorer.model.event import Citation, Source
from explorer.reading.anchor import CONTEXT_CHARACTERS, AnchorState, Place, locate, occurrences
from explorer.store import integrity, rows
from explorer.store.connection import Token
from explorer.store.project_file import ProjectFile, cancelled_by

_WORST_FIRST = (AnchorState.LOST, AnchorState.AMBIGUOUS, AnchorState.MOVED)
_found_lately: WeakKeyDictionary[ProjectFile, tuple[int, dict[str, dict[int, AnchorState]]]] = (
    WeakKeyDictionary()
)


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """A citation of a source: its event's row number and key, its index there, and where its words stand."""

    event_id: int
    event: str
    index: int
    citation: Citation
    place: Place


def quote_places(file: ProjectFile, source: str, token: Token | None = None) -> list[QuotePlace]:
    """Return every citation of a source with its place in the text as it is stored, in the order of the text.

    A source without text (of an imported event list) has nothing to be found in; its quotes are taken as
    exact.
    """
    connection = file.reader()
    with cancelled_by(connection, token):
        document = rows.source(connection, source)
        return [
            QuotePlace(event_id, event, index, citation, place_of(citation, document))
            for event_id, event, index, citation in rows.citations_of_source(connection, source)
        ]


def unsettled_quotes(file: ProjectFile, token: Token | None = None) -> dict[str, dict[int, AnchorState]]:
    """Return the quotes that are not exact: key of the event -> index of the citation -> state.

    What was found is kept until the project is edited: an export asks more than once.
    """
    generation = file.generation()
    kept = _found_lately.get(file)
    if kept is not None and kept[0] == generation:
        return kept[1]
    found: dict[str, dict[int, AnchorState]] = defaultdict(dict)
    for source in _sources_with_unsettled(file, token):
        for quote in quote_places(file, source, token):
            if quote.place.state is not AnchorState.EXACT:
                found[quote.event][quote.index] = quote.place.state
    _found_lately[file] = generation, dict(found)
    return dict(found)


def unsettled_events(file: ProjectFile, token: Token | None = None) -> dict[str, AnchorState]:
    """Return the events with a quote that is not exact, by key, each with the worst state of its quotes."""
    return {
        event: min(states.values(), key=_WORST_FIRST.index)
        for event, states in unsettled_quotes(file, token).items()
    }


def _sources_with_unsettled(file: ProjectFile, token: Token | None) -> list[str]:
    """Return the keys of the sources of which some quote is not exact: in most files none is."""
    found = []
    connection = file.reader()
    with cancelled_by(connection, token):
        for stored in integrity.stored_texts(connection):
            text = stored.text
            if text and not all(_is_exact(text, q) for q in integrity.stored_quotes(connection, stored.key)):
                found.append(stored.key)
    return found


def _is_exact(text: str, quote: integrity.StoredQuote) -> bool:
    _, _, start, end, words, prefix, suffix = quote
    # Of a million quotes nearly all stand untouched: one comparison finds that out for those with whole sides.
    before = len(prefix)
    whole = CONTEXT_CHARACTERS <= before <= start and len(suffix) >= CONTEXT_CHARACTERS
    if whole and end - start == len(words) and text.startswith(f"{prefix}{words}{suffix}", start - before):
        return True
    return locate(text, start, end, words, prefix, suffix).state is AnchorState.EXACT


def candidate_places(text: str, citation: Citation) -> list[Place]:
    """Return every place where a citation's very words stand, for the analyst to choose from."""
    length = len(citation.quote)
    return [Place(AnchorState.AMBIGUOUS, at, at + length) for at in occurrences(text, citation.quote)]


def place_of(citation: Citation, source: Source | None) -> Place:
    """Return where a citation's words stand in its document. A source without a text cannot be looked into."""
    if source is None or not source.text:
        return Place(AnchorState.EXACT, citation.start, citation.end)
    return locate(source.text, citation.start, citation.end, citation.quote, citation.prefix, citation.suffix)
