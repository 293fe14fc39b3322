"""The documents that hold the words asked for, whether an event cites them there or not: a link beside the chips."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from explorer.gui.language import counted, tr
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.session import Session

LISTED = 25


class DocumentHits(QPushButton):
    """`passage_wanted` carries a source and the start and end of the first place where the words stand in it."""

    passage_wanted = Signal(str, int, int)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self.setObjectName("documentHits")
        self.setProperty("look", "link")
        self._session = session
        self._asked = ""
        self.keys: list[str] = []
        self.hide()
        self.clicked.connect(self._open_menu)
        session.filter_changed.connect(self._on_filter_changed)
        session.project_closed.connect(lambda: self._show("", []))

    def _on_filter_changed(self) -> None:
        project, words = self._session.project, self._session.filter.text
        if project is None or not words:
            self._session.runner.cancel("documents")
            if self._asked:
                self._show("", [])
        elif words != self._asked:
            self._show("", [])
            self._session.runner.submit(
                "documents",
                lambda token: project.matching_sources(words, token),
                lambda keys: self._show(words, keys),
                lambda _fault: None,  # the answer tells the same fault
            )

    def _show(self, words: str, keys: list[str]) -> None:
        self._asked, self.keys = words, keys
        self.setText(counted(len(keys), "in the text of 1 document", "in the text of {n} documents"))
        self.setToolTip(tr("Documents that hold these words, cited there or not; click to open one"))
        self.setVisible(bool(keys))

    def _open_menu(self) -> None:
        menu = self.menu_of_documents()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu_of_documents(self) -> QMenu:
        """Return the menu that opens the documents, the best match first."""
        menu = QMenu(self)
        project = self._session.project
        titles = {s.id: s.title or s.id for s in project.catalogue.sources} if project else {}
        for key in self.keys[:LISTED]:
            action = menu.addAction(titles.get(key, key).replace("&", "&&"))
            action.triggered.connect(lambda _=False, k=key: self._open(k))
        return menu

    def _open(self, key: str) -> None:
        project, words = self._session.project, self._asked
        if project is None:
            return

        def find(_token: Token) -> tuple[int, int]:
            from explorer.services.asked_words import asked_spans

            source = project.source(key)
            spans = asked_spans(words, source.text) if source else []
            return spans[0] if spans else (0, 0)

        self._session.runner.submit("document-hit", find, lambda span: self.passage_wanted.emit(key, *span))
