"""The bar that finds words in a document: an edit, a count, a way to close it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from explorer.gui.language import tr
from explorer.gui.small_widgets import quiet_clear_button


class FindBar(QWidget):
    """`changed` carries the words looked for, `stepped` 1 or -1, `closed` comes when nothing is any more."""

    changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, margin_px: int, close: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setObjectName("findEdit")
        self.edit.setPlaceholderText(tr("Find in this document"))
        quiet_clear_button(self.edit)
        self.count = QLabel("")
        self.count.setProperty("look", "faint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margin_px, 6, 8, 6)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.count)
        layout.addWidget(close)
        close.clicked.connect(self.closed)
        self.edit.textChanged.connect(self.changed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and back with Shift+Enter, which the edit leaves to this bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)
