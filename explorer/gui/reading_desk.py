"""What is being read: the selected event in full, the citation looked at, the document that it stands in.

Everything is fetched by workers when the selection changes; documents read last are kept.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.side_by_side import SideBySide
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.gui.display_text import DisplayText
    from explorer.gui.session import Session
    from explorer.model.event import Conflict, Event, Source
    from explorer.reading.anchor import Place
    from explorer.reading.corroboration import Origin
    from explorer.services.history import JournalEntry
    from explorer.services.project import Project

KEPT_DOCUMENTS = 6


@dataclass(frozen=True, slots=True, order=True)
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
    voices: tuple["Origin", ...] = ()  # which of its citations are one voice
    decisions: "dict[str, JournalEntry]" = field(default_factory=dict)  # who resolved which of its conflicts


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
        self.passage = (0, 0)
        self._documents: OrderedDict[str, OpenDocument] = OrderedDict()
        self.beside = SideBySide(session, self)
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

        def done(document: OpenDocument) -> None:
            self.document, self.passage = document, (start, end)
            self.passage_shown.emit(document, start, end)

        self.fetch(source, "document", done)

    def fetch(self, source: str, slot: str, done: "Callable[[OpenDocument], None]") -> None:
        """Call `done` with a document: at once where it was read lately, else when a worker has read it.

        A newer request of the same `slot` replaces one that still waits.
        """
        known = self._documents.get(source)
        if known is not None:
            self._documents.move_to_end(source)
            self._session.runner.cancel(slot)
            done(known)
            return
        project = self._session.project
        if project is None:
            return

        def keep(document: OpenDocument) -> None:
            self._documents[source] = document
            while len(self._documents) > KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
            done(document)

        self._session.runner.submit(slot, lambda _token: load_document(project, source), keep)

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

    def refresh(self) -> None:
        """Read the event on show again at once, after a change of it; the columns of all events take longer."""
        project, details = self._session.project, self.details
        if project is not None and details is not None:
            row = details.row
            self._session.runner.submit("event", lambda _token: load_details(project, row), self._show)

    def _load_conflicts(self) -> None:
        project = self._session.project
        assert project is not None

        def done(conflicts: "tuple[Conflict, ...]") -> None:
            self.conflicts = conflicts
            self.conflicts_loaded.emit(conflicts)

        self._session.runner.submit("conflicts", lambda _token: tuple(project.conflicts()), done)

    def _show(self, details: EventDetails | None) -> None:
        before, kept = self.details, max(self.citation, 0)
        same = before is not None and details is not None and before.event.id == details.event.id
        self.details = details
        self.citation = -1
        self.event_shown.emit(details)
        if details is not None:
            # After a change of the event on show the citation that was being read stays.
            self.show_citation(kept if same else 0)

    def _on_project_changed(self) -> None:
        self._documents.clear()
        self.beside.read_again()
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
    from explorer.reading.corroboration import origins
    from explorer.services.history import decisions_on
    from explorer.services.quotes import place_of

    (event,) = project.rows_to_events([row])
    wanted = {citation.source for citation in event.citations}
    among = project.conflicts() if known_conflicts is None else known_conflicts
    conflicts = tuple(conflict for conflict in among if event.id in conflict.events)
    for conflict in conflicts:
        wanted |= {passage.source for passage in conflict.citations}
    sources = {key: project.source(key) for key in sorted(wanted)}
    known = {key: source for key, source in sources.items() if source}
    places = tuple(place_of(citation, known.get(citation.source)) for citation in event.citations)
    resolved = [conflict.id for conflict in conflicts if conflict.resolution]
    spellings = {actor.id: (actor.name, *actor.aliases) for actor in project.catalogue.actors}
    return EventDetails(
        row,
        event,
        conflicts,
        known,
        places,
        origins(event, known, spellings),
        decisions_on(project.file, resolved),
    )


def load_document(project: "Project", source: str) -> OpenDocument:
    """Read a document with everything quoted from it; worker thread."""
    from explorer.gui.display_text import DisplayText
    from explorer.model.fault import DataFault
    from explorer.reading.anchor import AnchorState
    from explorer.services.quotes import quote_places

    found = project.source(source)
    if found is None:
        raise DataFault(f"The document {source} is not in the file; run check to see what else is missing.")
    # Words that are lost or ambiguous are not marked: a place that is not proven must not look like one that is.
    proven = (AnchorState.EXACT, AnchorState.MOVED)
    quoted = [(project.row_of_id(q.event_id), q.place) for q in quote_places(project.file, source)]
    marks = sorted(
        QuoteMark(place.start, place.end, row)
        for row, place in quoted
        if row is not None and place.state in proven and 0 <= place.start < place.end <= len(found.text)
    )
    return OpenDocument(found, DisplayText(found.text), tuple(marks))
