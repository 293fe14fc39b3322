"""The second document: a reader of its own, with the way to choose another document and to close it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from explorer.gui.document_view import DocumentView
from explorer.gui.language import tr

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme

TITLE_CHARS = 60
MOST_DOCUMENTS = 40


class BesideView(DocumentView):
    """Follows `desk.beside`. `turned` asks for the other arrangement: beside or below."""

    turned = Signal()

    def __init__(
        self, session: "Session", desk: "ReadingDesk", theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, parent)
        self.setObjectName("besideView")
        self._desk = desk
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.turn_button.clicked.connect(self.turned)
        self.close_button.clicked.connect(desk.beside.close)
        self.choose_button.clicked.connect(self._open_choice)
        desk.beside.shown.connect(self._on_shown)
        desk.beside.closed.connect(self.clear)

    def tools(self) -> list[QToolButton]:
        """Return the buttons above the document; closing it comes last."""
        self.choose_button = self._tool("source", tr("Another document"))
        self.turn_button = self._tool("below", tr("Below the first document"))
        self.close_button = self._tool("close", tr("Close the second document (Ctrl+Shift+B)"))
        own = [button for button in super().tools() if button in (self.copy_button, self.find_button)]
        return [self.choose_button, *own, self.turn_button, self.close_button]

    def say_turn(self, below: bool) -> None:
        """Show on the button which arrangement it leads to."""
        words = tr("Beside the first document") if below else tr("Below the first document")
        self.turn_button.setToolTip(words)
        self.turn_button.setAccessibleName(words)
        self.turn_button.setProperty("icon_name", "beside" if below else "below")
        self._colour_tool(self.turn_button)

    def _on_shown(self, document: "OpenDocument", start: int, end: int) -> None:
        offer = self._desk.beside.offer
        if offer is None:
            self.position.setText(tr("BESIDE"))
        else:
            number, count = offer.chosen + 1, len(offer.places)
            self.position.setText(tr("PLACE {number} OF {count}", number=number, count=count))
        self.show_passage(document, start, end, doubtful=offer is not None)

    def _open_choice(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("documentsMenu")
        for key, title in self._documents():
            short = title if len(title) <= TITLE_CHARS else f"{title[:TITLE_CHARS]}…"
            action = menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(partial(self._show_document, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.choose_button.mapToGlobal(self.choose_button.rect().bottomLeft()))

    def _documents(self) -> list[tuple[str, str]]:
        """Return the documents to choose from, those of the event first."""
        project, details = self._session.project, self._desk.details
        if project is None:
            return []
        titles = {source.id: source.title or source.id for source in project.catalogue.sources}
        cited = [citation.source for citation in details.event.citations] if details is not None else []
        keys = [key for key in dict.fromkeys([*cited, *titles]) if key in titles]
        return [(key, titles[key]) for key in keys[:MOST_DOCUMENTS]]

    def _show_document(self, key: str) -> None:
        """Show a document at the place where the event cites it, else at its beginning."""
        details = self._desk.details
        cited = [c for c in details.event.citations if c.source == key] if details is not None else []
        span = (cited[0].start, cited[0].end) if cited else (0, 0)
        self._desk.beside.open(key, *span)
