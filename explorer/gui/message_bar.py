"""One sentence for the user above the content, until it is dismissed or something works again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from explorer.gui.icons import icon
from explorer.gui.language import tr
from explorer.gui.sentences import sentence

if TYPE_CHECKING:
    from explorer.gui.theme import Theme


class MessageBar(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setProperty("look", "fault")
        self.label = QLabel("")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self.label, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._close.setIcon(icon("close", theme.colours.danger))

    def say(self, words: str) -> None:
        """Show a sentence, such as a fault's; an empty one hides the bar."""
        self.label.setText(sentence(words))
        self.setVisible(bool(words))
