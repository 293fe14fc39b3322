"""The document of the event that is being read, with the way through the event's citations."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolButton, QWidget

from explorer.gui.document_view import DocumentView
from explorer.gui.language import tr

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme


class SourceView(DocumentView):
    """Follows the desk. `event_wanted` carries the row of an event whose quote was clicked."""

    def __init__(
        self, session: "Session", desk: "ReadingDesk", theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, parent)
        self.setObjectName("sourceView")
        self._desk = desk
        self.position.setText(tr("SOURCE"))
        self.empty = QLabel(tr("Select an event to read its words in the document they come from."))
        self.empty.setProperty("look", "faint")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.page)
        self.previous_button.clicked.connect(lambda: desk.step_citation(-1))
        self.next_button.clicked.connect(lambda: desk.step_citation(1))
        desk.event_shown.connect(self._on_event_shown)
        desk.passage_shown.connect(self._on_passage_shown)
        self._on_event_shown(None)

    def tools(self) -> list[QToolButton]:
        """Return the buttons above the document: those for the event's citations first."""
        self.previous_button = self._tool("chevron-up", tr("Previous quote of this event (Alt+Up)"))
        self.next_button = self._tool("chevron-down", tr("Next quote of this event (Alt+Down)"))
        self.beside_button = self._tool("beside", tr("A second document beside this one (Ctrl+Shift+B)"))
        self.form_button = self._tool("edit", tr("Edit what is known of this source (Ctrl+Shift+I)"))
        self.form_button.clicked.connect(self._ask_for_form)
        kept = [*super().tools(), self.form_button, self.beside_button]
        return [self.previous_button, self.next_button, *kept]

    def _ask_for_form(self) -> None:
        shown = self.reader.document_shown
        if shown is not None:
            self.form_wanted.emit(shown.source.id)

    def row_here(self) -> int:
        """Return the row of the event whose words are shown."""
        return self._desk.details.row if self._desk.details else -1

    def _on_event_shown(self, details: object) -> None:
        if details is None:
            self.clear()
            self._stack.setCurrentIndex(0)

    def _on_passage_shown(self, document: "OpenDocument", start: int, end: int) -> None:
        self._stack.setCurrentIndex(1)
        self._say_position()
        offered = self._desk.beside.offer is not None
        self.show_passage(document, start, end, doubtful=offered)
        if offered:
            self.position.setText(tr("STORED PLACE"))

    def _say_position(self) -> None:
        details = self._desk.details
        count = len(details.event.citations) if details else 0
        several = count > 1
        self.position.setText(
            tr("QUOTE {number} OF {count}", number=self._desk.citation + 1, count=count)
            if several
            else tr("SOURCE")
        )
        self.previous_button.setEnabled(several)
        self.next_button.setEnabled(several)
