"""What is being read: the selected event in full, the citation looked at, the document that it stands in.

Everything is fetched by workers when the selection changes; documents read last are kept.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.display_text import DisplayText
    from explorer.gui.session import Session
    from explorer.model.event import Citation, Conflict, Event, Source
    from explorer.reading.anchor import Place
    from explorer.services.project import Project

KEPT_DOCUMENTS = 6


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """A quoted passage of a document: code points, and the row of the event that cites it."""

    start: int
    end: int
    row: int


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A source, its text as shown, and everything that is quoted from it, in the order of the text."""

    source: "Source"
    text: "DisplayText"
    marks: tuple[QuoteMark, ...]


@dataclass(frozen=True, slots=True)
class EventDetails:
    """An event with the conflicts that it takes part in and the sources that it cites."""

    row: int
    event: "Event"
    conflicts: tuple["Conflict", ...]
    sources: dict[str, "Source"]
    places: tuple["Place", ...]  # where each citation's words stand now


class ReadingDesk(QObject):
    """Follows the session's selection. `event_shown` carries EventDetails or None, `passage_shown` an
    OpenDocument with the start and end of the passage to show, `citation_changed` the index of a citation.
    """

    event_shown = Signal(object)
    passage_shown = Signal(object, int, int)
    citation_changed = Signal(int)
    conflicts_loaded = Signal(object)

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.details: EventDetails | None = None
        self.document: OpenDocument | None = None
        self.citation = -1
        self.conflicts: tuple[Conflict, ...] | None = None
        self._documents: OrderedDict[str, OpenDocument] = OrderedDict()
        session.selection_changed.connect(self._on_selection_changed)
        session.settled.connect(self._load_conflicts)
        session.project_changed.connect(self._on_project_changed)
        session.project_closed.connect(self._on_project_closed)

    def show_citation(self, index: int) -> None:
        """Show a citation of the event in its document."""
        from explorer.reading.anchor import AnchorState

        if self.details is None or not self.details.event.citations:
            return
        citations = self.details.event.citations
        self.citation = index % len(citations)
        self.citation_changed.emit(self.citation)
        place = self.details.places[self.citation]
        if place.state in (AnchorState.LOST, AnchorState.AMBIGUOUS):
            # Nothing is marked: a place that is not proven must not look like one that is.
            self.show_passage(citations[self.citation].source, 0, 0)
        else:
            self.show_passage(citations[self.citation].source, place.start, place.end)

    def step_citation(self, step: int) -> None:
        """Show the next or the previous citation of the event."""
        self.show_citation(self.citation + step)

    def show_passage(self, source: str, start: int, end: int) -> None:
        """Open a document at a passage."""
        known = self._documents.get(source)
        if known is not None:
            self._documents.move_to_end(source)
            self.document = known
            self.passage_shown.emit(known, start, end)
            return
        project = self._session.project
        if project is None:
            return

        def work(_token: Token) -> OpenDocument:
            return load_document(project, source)

        def done(document: OpenDocument) -> None:
            self._documents[source] = document
            while len(self._documents) > KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
            self.document = document
            self.passage_shown.emit(document, start, end)

        self._session.runner.submit("document", work, done)

    def _on_selection_changed(self, row: int | None) -> None:
        project = self._session.project
        if row is None or project is None:
            self._session.runner.cancel("event")
            self._show(None)
            return

        known = self.conflicts

        def work(_token: Token) -> EventDetails:
            return load_details(project, row, known)

        self._session.runner.submit("event", work, self._show)

    def _load_conflicts(self) -> None:
        project = self._session.project
        assert project is not None

        def done(conflicts: "tuple[Conflict, ...]") -> None:
            self.conflicts = conflicts
            self.conflicts_loaded.emit(conflicts)

        self._session.runner.submit("conflicts", lambda _token: tuple(project.conflicts()), done)

    def _show(self, details: EventDetails | None) -> None:
        self.details = details
        self.citation = -1
        self.event_shown.emit(details)
        if details is not None:
            self.show_citation(0)

    def _on_project_changed(self) -> None:
        self._documents.clear()
        self.conflicts = None
        self._load_conflicts()

    def _on_project_closed(self) -> None:
        self._documents.clear()
        self.document = None
        self.conflicts = None
        self.conflicts_loaded.emit(())
        self._show(None)


def load_details(
    project: "Project", row: int, known_conflicts: "tuple[Conflict, ...] | None" = None
) -> EventDetails:
    """Read an event with its conflicts and sources; worker thread."""
    (event,) = project.rows_to_events([row])
    wanted = {citation.source for citation in event.citations}
    among = project.conflicts() if known_conflicts is None else known_conflicts
    conflicts = tuple(conflict for conflict in among if event.id in conflict.events)
    for conflict in conflicts:
        wanted |= {passage.source for passage in conflict.citations}
    sources = {key: project.source(key) for key in sorted(wanted)}
    known = {key: source for key, source in sources.items() if source}
    places = tuple(place_of(citation, known.get(citation.source)) for citation in event.citations)
    return EventDetails(row, event, conflicts, known, places)


def place_of(citation: "Citation", source: "Source | None") -> "Place":
    """Return where a citation's words stand in its document. A source without a text cannot be looked into."""
    from explorer.reading.anchor import AnchorState, Place, locate

    if source is None or not source.text:
        return Place(AnchorState.EXACT, citation.start, citation.end)
    return locate(source.text, citation.start, citation.end, citation.quote, citation.prefix, citation.suffix)


def load_document(project: "Project", source: str) -> OpenDocument:
    """Read a document with everything quoted from it; worker thread."""
    from explorer.gui.display_text import DisplayText
    from explorer.model.fault import DataFault

    found = project.source(source)
    if found is None:
        raise DataFault(f"The document {source} is not in the file; run check to see what else is missing.")
    quoted = [(project.row_of_id(number), c) for number, _, c in project.citations_of_source(source)]
    marks = tuple(
        QuoteMark(citation.start, citation.end, row)
        for row, citation in quoted
        if row is not None and 0 <= citation.start < citation.end <= len(found.text)
    )
    return OpenDocument(found, DisplayText(found.text), marks)
