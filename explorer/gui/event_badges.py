"""Badges of an event: small outlined words; the word carries the meaning, the colour only helps."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from explorer.gui.language import tr
from explorer.gui.theme import scaled

PAD_PX = 9
HEIGHT_PX = 22


class Badge(QWidget):
    """A word in an outline of one colour; `filled` gives it a soft ground."""

    def __init__(self, text: str, colour: QColor, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self._colour = colour
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setFont(scaled(self.font(), "small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the word with its outline."""
        metrics = self.fontMetrics()
        height_px = max(HEIGHT_PX, metrics.height() + 6)
        return QSize(metrics.horizontalAdvance(self.text) + 2 * PAD_PX, height_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw outline and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._colour)
        ground.setAlpha(18)
        painter.setBrush(ground)
        painter.setPen(QPen(self._colour, 1.0))
        radius_px = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
        painter.setPen(self._colour)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text)


def reviewed_button(reviewed: bool) -> QToolButton:
    """Return the button that says whether a human has reviewed the event, and changes it."""
    button = QToolButton()
    button.setObjectName("reviewedButton")
    button.setText(tr("✓ reviewed") if reviewed else tr("not reviewed"))
    button.setProperty("look", "grade")
    button.setProperty("graded", "true" if reviewed else "false")
    button.setFont(scaled(button.font(), "small"))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(tr("Mark as not reviewed") if reviewed else tr("Mark as reviewed by you"))
    return button
