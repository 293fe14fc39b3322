"""The places for documents: the event's document, and a second one beside or below it when one is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from explorer.gui.beside_view import BesideView
from explorer.gui.offer_bar import OfferBar

if TYPE_CHECKING:
    from explorer.gui.document_view import DocumentView
    from explorer.gui.edits import Edits
    from explorer.gui.reading_desk import OpenDocument, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.settings import Settings
    from explorer.gui.source_view import SourceView
    from explorer.gui.theme import Theme

LEAST_WIDTH_PX = 260
"""Narrower columns are no pleasure to read: then the second document stands below."""


class SourcePair(QWidget):
    """Shares the zoom and remembers the arrangement. `opened` and `closed` tell of the second document.

    `event_wanted` carries the row of an event whose quote was clicked in the second document.
    """

    opened = Signal()
    closed = Signal()
    event_wanted = Signal(int)

    def __init__(
        self,
        first: "SourceView",
        session: "Session",
        desk: "ReadingDesk",
        edits: "Edits",
        settings: "Settings",
        theme: "Theme",
    ) -> None:
        super().__init__()
        self.setObjectName("sourcePair")
        self.first = first
        self.second = BesideView(session, desk, theme)
        self._session, self._desk, self._edits, self._settings = session, desk, edits, settings
        self._as_left = ""
        self.offer = OfferBar()
        self.splitter = QSplitter()
        self.splitter.setObjectName("pairSplitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(first)
        self.splitter.addWidget(self.second)
        self.second.hide()
        self.second.set_room(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.offer)
        layout.addWidget(self.splitter, 1)
        self._set_below(settings.flag("second_document_below"))
        self._set_zoom(float(settings.text("reading_zoom", "0")))
        self._connect()

    @property
    def is_below(self) -> bool:
        """Whether the second document stands below the first."""
        return self.splitter.orientation() is Qt.Orientation.Vertical

    def _connect(self) -> None:
        beside = self._desk.beside
        beside.shown.connect(self._on_shown)
        beside.closed.connect(self._on_closed)
        self._desk.passage_shown.connect(self._open_as_left)
        self._session.project_opened.connect(self._note_as_left)
        beside.offer_changed.connect(self.offer.show_offer)
        self.offer.accepted.connect(self._accept)
        self.offer.kept.connect(self._keep)
        self.offer.stepped.connect(beside.step_place)
        self.first.beside_wanted.connect(beside.open)
        self.first.beside_button.clicked.connect(self.toggle)
        self.second.beside_wanted.connect(self._desk.show_passage)
        self.second.event_wanted.connect(self.event_wanted)
        self.second.turned.connect(self.turn)
        for view in (self.first, self.second):
            view.reader.zoomed.connect(self._on_zoomed)

    def set_theme(self, theme: "Theme") -> None:
        """Draw the second document in other colours."""
        self.second.set_theme(theme)

    def toggle(self) -> None:
        """Open the second document, or close it."""
        beside = self._desk.beside
        if beside.is_open:
            beside.close()
        else:
            beside.open_other()

    def turn(self) -> None:
        """Put the second document below the first, or beside it, and remember that."""
        below = not self.is_below
        self._settings.set_flag("second_document_below", below)
        self._set_below(below)
        self._halve()
        self.opened.emit()

    def reading(self) -> "DocumentView":
        """Return the document that has the focus; the first where neither has it."""
        focused = self.focusWidget()
        inside = focused is not None and self.second.isAncestorOf(focused) and focused.hasFocus()
        return self.second if inside else self.first

    def _set_below(self, below: bool) -> None:
        self.splitter.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        least_px = 0 if below else LEAST_WIDTH_PX
        for view in (self.first, self.second):
            view.setMinimumWidth(least_px if self.second.isVisibleTo(self) else 0)
        self.second.say_turn(below)

    def _halve(self) -> None:
        self.splitter.setSizes([1000, 1000])

    def _note_as_left(self) -> None:
        """Keep in mind which second document was open when this file was closed."""
        path, _, place = self._settings.text("second_document").rpartition("\n")
        project = self._session.project
        self._as_left = place if project is not None and path == str(project.path) else ""

    def _open_as_left(self) -> None:
        """Open the second document again that was open when the file was closed, once."""
        place, self._as_left = self._as_left, ""
        source, _, span = place.rpartition(" ")
        start, _, end = span.partition("-")
        project = self._session.project
        known = project is not None and any(entry.id == source for entry in project.catalogue.sources)
        if known and start.isdecimal() and end.isdecimal():
            self._desk.beside.open(source, int(start), int(end))

    def _on_shown(self, document: "OpenDocument", start: int, end: int) -> None:
        project = self._session.project
        if project is not None and self._desk.beside.offer is None:
            self._settings.set_text("second_document", f"{project.path}\n{document.source.id} {start}-{end}")
        if not self.second.isVisibleTo(self):
            self.second.show()
            self.first.set_room(False)
            self._set_below(self.is_below)
            self._halve()
            self.opened.emit()

    def _on_closed(self) -> None:
        self.second.hide()
        if self._session.project is not None:
            self._settings.set_text("second_document", "")
        self.first.set_room(True)
        self._set_below(self.is_below)
        self.closed.emit()

    def _on_zoomed(self, points: float) -> None:
        self._settings.set_text("reading_zoom", f"{points:g}")
        self._set_zoom(points)

    def _set_zoom(self, points: float) -> None:
        for view in (self.first, self.second):
            view.reader.set_zoom(points)

    def _accept(self) -> None:
        offer = self._desk.beside.offer
        if offer is None or offer.place is None:
            return
        event, index, start = offer.event, offer.index, offer.place.start
        self._edits.run(lambda editing: editing.accept_place(event, index, start), self._desk.beside.close)

    def _keep(self) -> None:
        """Leave the quote as it is: it goes on waiting."""
        offer = self._desk.beside.offer
        self._desk.beside.close()
        if offer is not None:
            self._desk.show_citation(offer.index)
