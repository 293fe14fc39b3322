"""A source document in full: who published it and when, its text with the quotes marked, find, zoom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.icons import icon
from explorer.gui.language import counted, tr
from explorer.gui.margin_marks import MarginMarks
from explorer.gui.small_widgets import (
    ElidedLabel,
    hairline,
    link_button,
    plain_label,
    quiet_clear_button,
    section_label,
)
from explorer.gui.source_reader import MARGIN_PX, SourceReader
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, QuoteMark, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme
    from explorer.model.event import Citation, Source

HIT_LIMIT = 2_000
MARKED_AT_ONCE_CHARS = 300_000
"""Folding so many characters takes some 50 ms; longer documents are searched when the user asks."""


class SourceView(QWidget):
    """`event_wanted` carries the row of an event whose quote was clicked."""

    event_wanted = Signal(int)

    def __init__(
        self, session: "Session", desk: "ReadingDesk", theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("sourceView")
        self._desk = desk
        self._theme = theme
        self._hits: list[tuple[int, int]] = []
        self._hit = -1
        self._build_ui()
        self._connect()
        self._on_event_shown(None)

    def _build_ui(self) -> None:
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reader = SourceReader(self._theme)
        self.marks = MarginMarks(self._theme)
        self.position = section_label(tr("SOURCE"))
        self.title = ElidedLabel("")
        self.title.setFont(scaled(self.title.font(), "strong", bold=True))
        self.published = plain_label("", "secondary", "small")
        self.note = ElidedLabel("", "faint")
        self.note.setFont(scaled(self.note.font(), "small"))
        self.previous_button = self._tool("chevron-up", tr("Previous quote of this event (Alt+Up)"))
        self.next_button = self._tool("chevron-down", tr("Next quote of this event (Alt+Down)"))
        self.find_button = self._tool("search", tr("Find in this document (Ctrl+Shift+F)"))
        self.smaller_button = self._tool("zoom-out", tr("Smaller letters (Ctrl+wheel)"))
        self.larger_button = self._tool("zoom-in", tr("Larger letters (Ctrl+wheel)"))
        self.copy_button = self._tool("copy", tr("Copy the quote, or the selected words, with their source"))
        self.citing = link_button(
            "", tr("Go to the event that cites the selected words; again: to the next one")
        )
        self.citing.hide()
        self._build_find_bar()
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
        self.empty = QLabel(tr("Select an event to read its words in the document they come from."))
        self.empty.setProperty("look", "faint")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(page)

    def _header(self) -> QVBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(0)
        tools.addWidget(self.position)
        tools.addWidget(self.citing)
        tools.addStretch(1)
        for button in (
            self.previous_button,
            self.next_button,
            self.copy_button,
            self.find_button,
            self.smaller_button,
            self.larger_button,
        ):
            tools.addWidget(button)
        header = QVBoxLayout()
        header.setContentsMargins(MARGIN_PX, 6, 8, 8)
        header.setSpacing(2)
        header.addLayout(tools)
        for label in (self.title, self.published, self.note):
            header.addWidget(label)
        return header

    def _build_find_bar(self) -> None:
        self.find_bar = QWidget()
        self.find_edit = QLineEdit()
        self.find_edit.setObjectName("findEdit")
        self.find_edit.setPlaceholderText(tr("Find in this document"))
        quiet_clear_button(self.find_edit)
        self.find_count = QLabel("")
        self.find_count.setProperty("look", "faint")
        close = self._tool("close", tr("Close (Esc)"))
        close.clicked.connect(self.close_find)
        layout = QHBoxLayout(self.find_bar)
        layout.setContentsMargins(MARGIN_PX, 6, 8, 6)
        layout.addWidget(self.find_edit, 1)
        layout.addWidget(self.find_count)
        layout.addWidget(close)
        self.find_bar.hide()

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
        desk = self._desk
        desk.event_shown.connect(self._on_event_shown)
        self._session.filter_changed.connect(self._mark_words_asked)
        desk.passage_shown.connect(self._on_passage_shown)
        self.reader.mark_clicked.connect(self._on_marks_clicked)
        self.reader.selectionChanged.connect(self._on_selection_changed)
        self.citing.clicked.connect(lambda: self._on_marks_clicked(self.reader.marks_of_selection()))
        self.marks.mark_clicked.connect(self._on_marks_clicked)
        self.previous_button.clicked.connect(lambda: desk.step_citation(-1))
        self.next_button.clicked.connect(lambda: desk.step_citation(1))
        self.find_button.clicked.connect(self.open_find)
        self.smaller_button.clicked.connect(lambda: self.reader.zoom_by(-1.0))
        self.larger_button.clicked.connect(lambda: self.reader.zoom_by(1.0))
        self.copy_button.clicked.connect(self.copy_citation)
        self.find_edit.textChanged.connect(self._on_find_changed)
        self.find_edit.returnPressed.connect(lambda: self.step_hit(1))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.find_bar)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_find)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        self.reader.set_theme(theme)
        self.marks.set_theme(theme)
        for button in self.findChildren(QToolButton):
            if button.property("icon_name"):
                self._colour_tool(button)

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter in the find bar goes back."""
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.find_edit.hasFocus() and back and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_hit(-1)
            return
        super().keyPressEvent(event)

    def _on_event_shown(self, details: object) -> None:
        if details is None:
            self.reader.show_document(None)
            self.marks.show_document(None, (0, 0))
            self._stack.setCurrentIndex(0)

    def _on_passage_shown(self, document: "OpenDocument", start: int, end: int) -> None:
        from explorer.gui.wordings import provenance, reliability_words

        self._stack.setCurrentIndex(1)
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
        self.note.setVisible(bool(note))
        self._say_position()
        self.reader.show_document(document)
        self.reader.show_passage(start, end)
        self.marks.show_document(document, (start, end))
        if self.find_bar.isVisible():
            self._on_find_changed(self.find_edit.text())
        else:
            self._mark_words_asked()

    def _mark_words_asked(self) -> None:
        """Mark the words that the filter asks for."""
        from explorer.gui.asked_words import asked_words
        from explorer.services.folding import find_folded

        shown = self.reader.document_shown
        if shown is None or len(shown.source.text) > MARKED_AT_ONCE_CHARS:
            return
        found = [
            hit
            for words in asked_words(self._session.filter.text)
            for hit in find_folded(shown.source.text, words)
        ]
        self.reader.set_hits(found[:HIT_LIMIT])

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
        details = self._desk.details
        here = details.row if details else -1
        rows = [mark.row for mark in marks]
        if here in rows:
            # A second click on a passage that several events cite goes on to the next of them.
            following = rows[(rows.index(here) + 1) % len(rows)]
            if following != here:
                self.event_wanted.emit(following)
        elif rows:
            self.event_wanted.emit(rows[0])

    def _on_find_changed(self, words: str) -> None:
        from explorer.services.folding import find_folded

        shown = self.reader.document_shown
        found = find_folded(shown.source.text, words) if shown is not None and words.strip() else []
        self._hits, self._hit = found[:HIT_LIMIT], -1
        self.reader.set_hits(self._hits)
        self.find_count.setText("" if not words.strip() else tr("nothing found") if not found else "")
        self.step_hit(1)
