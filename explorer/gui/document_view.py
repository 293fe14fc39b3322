"""A document as it is read: who published it and when, its text with the quotes marked, find, zoom, a menu."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from explorer.gui.find_bar import FindBar
from explorer.gui.icons import icon
from explorer.gui.language import counted, tr
from explorer.gui.margin_marks import MarginMarks
from explorer.gui.small_widgets import ElidedLabel, hairline, link_button, plain_label, section_label
from explorer.gui.source_reader import MARGIN_PX, SourceReader
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, QuoteMark
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme
    from explorer.model.event import Citation, Source
    from explorer.services.folding import FoldedText

HIT_LIMIT = 2_000
MARKED_AT_ONCE_CHARS = 300_000
"""Folding so many characters takes some 20 ms; longer documents are folded by a worker when the user asks."""


class DocumentView(QWidget):
    """`event_wanted` carries the row of an event whose quote was clicked, `beside_wanted` a source with start
    and end that is to be shown in the other place for documents, `form_wanted` a source whose metadata are to be
    edited, `history_wanted` one with its title whose changes are asked for.
    """

    event_wanted = Signal(int)
    beside_wanted = Signal(str, int, int)
    form_wanted = Signal(str)
    history_wanted = Signal(str, str)

    def __init__(self, session: "Session", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._folded: FoldedText | None = None
        self.has_room = True
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reader = SourceReader(theme)
        self.marks = MarginMarks(theme)
        self._make_labels()
        self._make_tools()
        self.page = self._page()
        self._connect()

    def _make_labels(self) -> None:
        self.position = section_label("")
        self.title = ElidedLabel("")
        self.title.setFont(scaled(self.title.font(), "strong", bold=True))
        self.published = plain_label("", "secondary", "small")
        self.note = ElidedLabel("", "faint")
        self.note.setFont(scaled(self.note.font(), "small"))
        self.citing = link_button(
            "", tr("Go to the event that cites the selected words; again: to the next one")
        )
        self.citing.hide()

    def _make_tools(self) -> None:
        self.find_button = self._tool("search", tr("Find in this document (Ctrl+Shift+F)"))
        self.smaller_button = self._tool("zoom-out", tr("Smaller letters (Ctrl+wheel)"))
        self.larger_button = self._tool("zoom-in", tr("Larger letters (Ctrl+wheel)"))
        self.copy_button = self._tool("copy", tr("Copy the quote, or the selected words, with their source"))
        self.find_bar = FindBar(MARGIN_PX, self._tool("close", tr("Close (Esc)")))
        self.find_edit, self.find_count = self.find_bar.edit, self.find_bar.count

    def tools(self) -> list[QToolButton]:
        """Return the buttons above the document, from left to right."""
        return [self.copy_button, self.find_button, self.smaller_button, self.larger_button]

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(hairline())
        layout.addWidget(self.find_bar)
        text = QHBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.reader, 1)
        text.addWidget(self.marks)
        layout.addLayout(text, 1)
        return page

    def _header(self) -> QVBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(self.position)
        tools.addWidget(self.citing)
        tools.addStretch(1)
        for button in self.tools():
            tools.addWidget(button)
        header = QVBoxLayout()
        header.setContentsMargins(MARGIN_PX, 6, 8, 8)
        header.setSpacing(2)
        header.addLayout(tools)
        for label in (self.title, self.published, self.note):
            header.addWidget(label)
        return header

    def _tool(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0])
        button.setProperty("icon_name", name)
        self._colour_tool(button)
        return button

    def _colour_tool(self, button: QToolButton) -> None:
        colours = self._theme.colours
        button.setIcon(icon(str(button.property("icon_name")), colours.text_secondary, colours.border_strong))

    def _connect(self) -> None:
        self._session.filter_changed.connect(self._mark_words_asked)
        self.reader.mark_clicked.connect(self._on_marks_clicked)
        self.reader.selectionChanged.connect(self._on_selection_changed)
        self.reader.menu_wanted.connect(self._open_menu)
        self.citing.clicked.connect(lambda: self._on_marks_clicked(self.reader.marks_of_selection()))
        self.marks.mark_clicked.connect(self._on_marks_clicked)
        self.find_button.clicked.connect(self.open_find)
        self.smaller_button.clicked.connect(lambda: self.reader.zoom_by(-1.0))
        self.larger_button.clicked.connect(lambda: self.reader.zoom_by(1.0))
        self.copy_button.clicked.connect(self.copy_citation)
        self.find_bar.changed.connect(self._on_find_changed)
        self.find_bar.stepped.connect(self.step_hit)
        self.find_bar.closed.connect(self.close_find)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        self.reader.set_theme(theme)
        self.marks.set_theme(theme)
        for button in self.findChildren(QToolButton):
            if button.property("icon_name"):
                self._colour_tool(button)

    def show_passage(self, document: "OpenDocument", start: int, end: int, *, doubtful: bool = False) -> None:
        """Show a document at a passage (code points), which `doubtful` marks as one that is not proven."""
        self._tell_source(document)
        self.reader.show_document(document)
        self.reader.show_passage(start, end, doubtful=doubtful)
        self.marks.show_document(document, (start, end))
        if self.find_bar.isVisible():
            self._find(self.find_edit.text(), go=False)
        else:
            self._mark_words_asked()

    def set_room(self, has_room: bool) -> None:
        """Say whether there is room for everything that is known of the document above its text, and for zooming
        by buttons beside Ctrl+wheel.
        """
        self.has_room = has_room
        for button in (self.smaller_button, self.larger_button):
            button.setVisible(has_room)
        self.note.setVisible(bool(self.note.text()) and has_room)

    def clear(self) -> None:
        """Show no document."""
        self.reader.show_document(None)
        self.marks.show_document(None, (0, 0))

    def open_find(self) -> None:
        """Open the find bar with the selected words."""
        self.find_bar.show()
        selected = self.reader.selected_text()
        if selected and "\n" not in selected:
            self.find_edit.setText(selected)
        self.find_edit.setFocus()
        self.find_edit.selectAll()

    def close_find(self) -> None:
        """Close the find bar and its marks."""
        self.find_bar.hide()
        self.find_edit.clear()
        self._mark_words_asked()
        self.reader.setFocus()

    def step_hit(self, step: int) -> None:
        """Go to the next or previous place where the words stand."""
        if self._hits:
            self._hit = (self._hit + step) % len(self._hits)
            self.reader.reveal(*self._hits[self._hit])
            self.find_count.setText(tr("{number} of {count}", number=self._hit + 1, count=len(self._hits)))

    def step_quote(self, step: int) -> None:
        """Go to the next or previous quote of the document, whichever event cites it, and say which do."""
        shown = self.reader.document_shown
        if shown is None or not shown.marks:
            return
        starts = sorted({mark.start for mark in shown.marks})
        here = self.reader.selected_passage() if self.reader.textCursor().hasSelection() else None
        at = (here or self.reader.current_passage)[0]
        place = bisect_right(starts, at) if step > 0 else bisect_left(starts, at) - 1
        start = starts[place % len(starts)]
        self.reader.reveal(start, max(mark.end for mark in shown.marks if mark.start == start))

    def copy_citation(self) -> None:
        """Copy the selected words, or the current quote, with their source."""
        from explorer.gui.wordings import quote_with_citation

        found = self.cited_words()
        if found is not None:
            QGuiApplication.clipboard().setText(quote_with_citation(found[0].quote, found[1]))

    def cited_words(self) -> "tuple[Citation, Source] | None":
        """Return the selected words, or the current quote, as a citation with its source."""
        from explorer.model.event import Citation

        shown = self.reader.document_shown
        if shown is None:
            return None
        start, end = self.reader.selected_passage()
        if start == end:
            start, end = self.reader.current_passage
        words = shown.source.text[start:end]
        return Citation(source=shown.source.id, start=start, end=end, quote=words), shown.source

    def row_here(self) -> int:
        """Return the row of the event that is being read, -1 for none."""
        return -1 if self._session.row is None else self._session.row

    def _tell_source(self, document: "OpenDocument") -> None:
        from explorer.gui.wordings import provenance, reliability_words

        source = document.source
        self.title.setText(source.title or source.id)
        grade = reliability_words(source)
        self.published.setText(" · ".join(part for part in (provenance(source), grade) if part))
        note = source.published_note
        if document.text.hidden_count:
            hidden = counted(
                document.text.hidden_count,
                "1 hidden direction character is shown as ▯.",
                "{n} hidden direction characters are shown as ▯.",
            )
            note = f"{hidden} {note}"
        self.note.setText(note)
        self.note.setToolTip(note)
        self.note.setVisible(bool(note) and self.has_room)
        self.published.setToolTip(note)

    def _mark_words_asked(self) -> None:
        """Mark the words that the filter asks for."""
        from explorer.services.asked_words import asked_spans

        shown = self.reader.document_shown
        if shown is None or len(shown.source.text) > MARKED_AT_ONCE_CHARS:
            return
        self.reader.set_hits(asked_spans(self._session.filter.text, shown.source.text)[:HIT_LIMIT])

    def _on_selection_changed(self) -> None:
        """Say which events cite the selected words."""
        rows = {mark.row for mark in self.reader.marks_of_selection()}
        selected = self.reader.textCursor().hasSelection()
        said = (
            counted(len(rows), "cited by 1 event", "cited by {n} events") if rows else tr("cited by no event")
        )
        self.citing.set_words(said)
        self.citing.setEnabled(bool(rows))
        self.citing.setVisible(selected)

    def _on_marks_clicked(self, marks: "list[QuoteMark]") -> None:
        here = self.row_here()
        rows = [mark.row for mark in marks]
        if here in rows:
            # A second click on a passage that several events cite goes on to the next of them.
            following = rows[(rows.index(here) + 1) % len(rows)]
            if following != here:
                self.event_wanted.emit(following)
        elif rows:
            self.event_wanted.emit(rows[0])

    def _on_find_changed(self, words: str) -> None:
        self._find(words, go=True)

    def _find(self, words: str, *, go: bool) -> None:
        """Mark the places of the words and `go` to the first, or stay at the passage that has just been shown."""
        shown = self.reader.document_shown
        if shown is None or not words.strip():
            self._show_found(words, [], go=go)
        elif self._folded is not None and self._folded.text is shown.source.text:
            self._show_found(words, self._folded.find(words, HIT_LIMIT), go=go)
        elif len(shown.source.text) <= MARKED_AT_ONCE_CHARS:
            self._take_folded(_folded(shown.source.text), go=go)
        else:
            self.find_count.setText(tr("reading…"))
            text = shown.source.text
            slot = f"fold {self.objectName()}"
            self._session.runner.submit(
                slot, lambda _token: _folded(text), lambda folded: self._take_folded(folded, go=go)
            )

    def _take_folded(self, folded: "FoldedText", *, go: bool) -> None:
        self._folded = folded
        shown = self.reader.document_shown
        if shown is not None and shown.source.text is folded.text:
            self._find(self.find_edit.text(), go=go)

    def _show_found(self, words: str, found: list[tuple[int, int]], *, go: bool) -> None:
        self._hits, self._hit = found, -1
        self.reader.set_hits(self._hits)
        self.find_count.setText("" if not words.strip() else tr("nothing found") if not found else "")
        if go:
            self.step_hit(1)

    def _open_menu(self, point: QPoint) -> None:
        from explorer.gui.document_menu import document_menu

        menu: QMenu = document_menu(self, self.reader.viewport().mapFromGlobal(point))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)


def _folded(text: str) -> "FoldedText":
    from explorer.services.folding import FoldedText

    return FoldedText(text)
