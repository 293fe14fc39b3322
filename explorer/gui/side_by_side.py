"""What is read beside the first document: a second passage, or one of the places where a quote may stand."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, ReadingDesk
    from explorer.gui.session import Session
    from explorer.model.event import Citation, Passage
    from explorer.reading.anchor import Place


@dataclass(frozen=True, slots=True)
class QuoteOffer:
    """A quote that is not at its place, with every place where its very words stand; one of them is shown."""

    event: str
    index: int
    citation: "Citation"
    places: tuple["Place", ...]
    moved: int
    """The only one of the places where the whole context stands, too; -1 if there is none."""
    chosen: int = 0

    @property
    def place(self) -> "Place | None":
        """The place on show; None where the words stand nowhere."""
        return self.places[self.chosen] if self.places else None


class SideBySide(QObject):
    """`shown` carries an OpenDocument with the start and end of the passage, `closed` comes when it goes.

    `offer_changed` carries the QuoteOffer that waits for the analyst, or None.
    """

    shown = Signal(object, int, int)
    closed = Signal()
    offer_changed = Signal(object)

    def __init__(self, session: "Session", desk: "ReadingDesk") -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self.document: OpenDocument | None = None
        self.passage = (0, 0)
        self.offer: QuoteOffer | None = None
        session.project_closed.connect(self.close)
        desk.event_shown.connect(lambda _: self._drop_offer())
        desk.citation_changed.connect(lambda _: self._drop_offer())

    @property
    def is_open(self) -> bool:
        """Whether a second document is on show."""
        return self.document is not None

    def open(self, source: str, start: int, end: int) -> None:
        """Show a passage of a document beside the first."""
        self._drop_offer()
        self._fetch(source, start, end)

    def open_pair(self, first: "Passage | Citation", second: "Passage | Citation") -> None:
        """Show two passages, the first in the first place for documents."""
        self._drop_offer()
        self._desk.show_passage(first.source, first.start, first.end)
        self._fetch(second.source, second.start, second.end)

    def open_other(self) -> None:
        """Show the event's next citation of another document, else its next one, else the same document again."""
        document, details = self._desk.document, self._desk.details
        if document is None:
            return
        here = max(self._desk.citation, 0)
        citations = details.event.citations if details is not None else ()
        following = [*citations[here + 1 :], *citations[:here]]
        others = [c for c in following if c.source != document.source.id] or following
        if others:
            self.open(others[0].source, others[0].start, others[0].end)
        else:
            self.open(document.source.id, *self._desk.passage)

    def close(self) -> None:
        """Show the first document alone."""
        self._drop_offer()
        self._session.runner.cancel("document beside")
        if self.document is not None:
            self.document = None
            self.closed.emit()

    def compare_places(self, index: int) -> None:
        """Show where a citation of the event was stored beside the first place where its words stand now."""
        details, project = self._desk.details, self._session.project
        if details is None or project is None:
            return
        citation, place = details.event.citations[index], details.places[index]

        def work(_token: Token) -> "tuple[Place, ...]":
            from explorer.services.quotes import candidate_places

            source = project.source(citation.source)
            return tuple(candidate_places(source.text, citation)) if source is not None else ()

        def done(places: "tuple[Place, ...]") -> None:
            if self._desk.details is not details:
                return
            starts = [candidate.start for candidate in places]
            is_moved = place.start != citation.start and place.start in starts
            moved = starts.index(place.start) if is_moved else -1
            chosen = moved if is_moved else _first_choice(places, citation)
            self._offer(QuoteOffer(details.event.id, index, citation, places, moved, chosen))

        self._desk.show_citation(index)
        self._session.runner.submit("places", work, done)

    def step_place(self, step: int) -> None:
        """Show the next or previous place where the words of the offered quote stand."""
        if self.offer is not None and self.offer.places:
            chosen = (self.offer.chosen + step) % len(self.offer.places)
            self._offer(replace(self.offer, chosen=chosen))

    def _offer(self, offer: QuoteOffer) -> None:
        self.offer = offer
        citation = offer.citation
        self.offer_changed.emit(offer)
        self._desk.show_passage(citation.source, citation.start, citation.end)
        if offer.place is not None:
            self._fetch(citation.source, offer.place.start, offer.place.end)

    def _drop_offer(self) -> None:
        if self.offer is not None:
            self.offer = None
            self.offer_changed.emit(None)

    def read_again(self) -> None:
        """Show the second document as it is now; the desk has let go of what it had read."""
        if self.document is not None:
            self._fetch(self.document.source.id, *self.passage)

    def _fetch(self, source: str, start: int, end: int) -> None:
        def done(document: "OpenDocument") -> None:
            self.document, self.passage = document, (start, end)
            self.shown.emit(document, start, end)

        self._desk.fetch(source, "document beside", done)


def _first_choice(places: "tuple[Place, ...]", citation: "Citation") -> int:
    """Return the first place that is not the stored one, which stands on the other side."""
    return next((k for k, place in enumerate(places) if place.start != citation.start), 0)
