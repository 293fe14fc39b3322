"""Where the quotes of a project stand now: for the reader, the table, and for settling what has moved."""

from dataclasses import dataclass

from explorer.model.event import Citation
from explorer.reading.anchor import AnchorState, Place, locate, occurrences
from explorer.store import rows
from explorer.store.connection import Token
from explorer.store.project_file import ProjectFile, cancelled_by

_WORST_FIRST = (AnchorState.LOST, AnchorState.AMBIGUOUS, AnchorState.MOVED)


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
        text = document.text if document else ""
        return [
            QuotePlace(event_id, event, index, citation, _place(text, citation))
            for event_id, event, index, citation in rows.numbered_citations_of_source(connection, source)
        ]


def unsettled_events(file: ProjectFile, token: Token | None = None) -> dict[str, AnchorState]:
    """Return the events with a quote that is not exact, by key, each with the worst state of its quotes."""
    found: dict[str, AnchorState] = {}
    for source in rows.source_keys(file.reader()):
        for quote in quote_places(file, source, token):
            state = quote.place.state
            if state is not AnchorState.EXACT:
                found[quote.event] = min(found.get(quote.event, state), state, key=_WORST_FIRST.index)
    return found


def candidate_places(text: str, citation: Citation) -> list[Place]:
    """Return every place where a citation's very words stand, for the analyst to choose from."""
    length = len(citation.quote)
    return [Place(AnchorState.AMBIGUOUS, at, at + length) for at in occurrences(text, citation.quote)]


def _place(text: str, citation: Citation) -> Place:
    if not text:
        return Place(AnchorState.EXACT, citation.start, citation.end)
    return locate(text, citation.start, citation.end, citation.quote, citation.prefix, citation.suffix)
