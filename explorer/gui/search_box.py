"""The search box: words and fields with completion; a misspelt query gets a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from explorer.gui.icons import icon
from explorer.gui.language import tr
from explorer.gui.sentences import fault_words, sentence
from explorer.gui.small_widgets import quiet_clear_button

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme
    from explorer.services.query_language import Completion

TYPING_PAUSE_MS = 250
POPUP_ROWS = 9


class SearchBox(QLineEdit):
    """Typing asks after a short pause, Enter at once. `explained` carries a sentence about a misspelt
    query.
    """

    explained = Signal(str)

    def __init__(self, session: "Session", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchEdit")
        self.setAccessibleName(tr("Search events"))
        self.setPlaceholderText(tr("Search events, quotes, sources …  actor: source: has:conflict"))
        quiet_clear_button(self)
        self._session = session
        self._asked = ""
        self._at_fault = False
        self._action = self.addAction(
            icon("search", theme.colours.text_faint), QLineEdit.ActionPosition.LeadingPosition
        )
        self._popup = _Popup(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)
        self.returnPressed.connect(self._on_entered)
        self._popup.taken.connect(self._take)
        session.filter_changed.connect(self._on_filter_changed)
        session.project_opened.connect(self._on_project_opened)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._action.setIcon(icon("search", theme.colours.text_faint))

    def sizeHint(self) -> QSize:
        """Return a width for a question of some words."""
        return QSize(440, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drive the list of completions; Esc clears."""
        if self._popup.isVisible() and self._popup.take_key(event):
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._ask()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab take the completion while there are any: Qt asks here before it looks at the key."""
        if forward and self._popup.isVisible():
            self._popup.take_current()
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the completions."""
        super().focusOutEvent(event)
        self._popup.hide()

    def _on_project_opened(self) -> None:
        self._asked = ""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._say("")

    def _on_edited(self, _text: str) -> None:
        self._timer.start()
        self._show_completions()

    def _on_changed(self, text: str) -> None:
        if not text and self._asked:
            self._timer.stop()
            self._ask()

    def _on_entered(self) -> None:
        self._timer.stop()
        self._popup.hide()
        self._ask()
        self._settle()

    def _settle(self) -> None:
        """Leave only the words in the box: fields have become chips, and typing them twice would add them
        twice.
        """
        project = self._session.project
        if project is not None and not self._at_fault:
            self._asked = self._session.filter.text
            self.setText(self._asked)

    def _ask(self) -> None:
        from explorer.model.fault import UsageFault
        from explorer.services.query_language import question_from_query

        project = self._session.project
        text = self.text().strip()
        if project is None or text == self._asked:
            return
        try:
            question = question_from_query(text, project.catalogue, self._session.filter.but(text=""))
        except UsageFault as fault:
            self._say(fault_words(fault))
            return
        self._asked = text
        self._say("")
        self._session.set_filter(question)

    def _say(self, words: str) -> None:
        self._at_fault = bool(words)
        self.setProperty("fault", "true" if words else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip(words)
        self.explained.emit(words)

    def _on_filter_changed(self) -> None:
        """Follow chips, history and saved views, but never take words away while they are typed."""
        if self.hasFocus():
            return
        self._asked = self._session.filter.text
        if self.text() != self._asked:
            self.setText(self._asked)
            self._say("")

    def _show_completions(self) -> None:
        from explorer.services.query_language import completions

        project = self._session.project
        found = completions(self.text(), self.cursorPosition(), project.catalogue) if project else []
        self._popup.show_completions(found)

    def _take(self, completion: "Completion") -> None:
        text = self.text()
        self.setText(text[: completion.start] + completion.text + text[completion.end :])
        self.setCursorPosition(completion.start + len(completion.text))
        self._show_completions()
        self._timer.start()


class _Popup(QListWidget):
    """Completions below the box; it never takes the focus."""

    taken = Signal(object)

    def __init__(self, box: QLineEdit) -> None:
        super().__init__(box)
        self._box = box
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.itemClicked.connect(self._on_clicked)

    def show_completions(self, found: "list[Completion]") -> None:
        """Show these, or nothing."""
        self.clear()
        if not found:
            self.hide()
            return
        for completion in found:
            words = completion.label
            if completion.note:
                words += f"    {sentence(completion.note)}"
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, completion)
            self.addItem(item)
        row_px = self.sizeHintForRow(0)
        self.setFixedSize(max(260, self._box.width() - 40), row_px * min(len(found), POPUP_ROWS) + 8)
        self.move(self._box.mapToGlobal(QPoint(24, self._box.height() + 2)))
        self.show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move, take or close; returns whether the key was for the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.setCurrentRow((self.currentRow() + step) % self.count())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.take_current()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def take_current(self) -> None:
        """Take the completion chosen, or else the first."""
        self._on_clicked(self.currentItem() or self.item(0))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))
