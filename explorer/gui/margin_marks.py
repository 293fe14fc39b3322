"""Marks along the scroll bar of a document: where it is quoted, and where the current quote stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from explorer.gui.language import tr

if TYPE_CHECKING:
    from explorer.gui.reading_desk import OpenDocument, QuoteMark
    from explorer.gui.theme import Theme

WIDTH_PX = 12
MARK_PX = 2.0
NEAR_PX = 6.0


class MarginMarks(QWidget):
    """One short line for each quote at its share of the text. `mark_clicked` carries the marks clicked."""

    mark_clicked = Signal(object)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document: OpenDocument | None = None
        self._current = (0, 0)
        self.setFixedWidth(WIDTH_PX)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Quotes along the document"))

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def show_document(self, document: "OpenDocument | None", current: tuple[int, int]) -> None:
        """Show the marks of a document, one passage (code points) as the current one."""
        self._document, self._current = document, current
        self.update()

    def sizeHint(self) -> QSize:
        """Return a narrow strip."""
        return QSize(WIDTH_PX, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks, the current one last and larger."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        if self._document is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("mark_other", 120))
        for mark in self._document.marks:
            painter.drawRoundedRect(QRectF(2, self._y_px(mark.start), WIDTH_PX - 4, MARK_PX), 1, 1)
        if self._current[1] > self._current[0]:
            painter.setBrush(self._theme.colour("mark_current"))
            top_px = self._y_px(self._current[0])
            height_px = max(MARK_PX * 2, self._y_px(self._current[1]) - top_px)
            painter.drawRoundedRect(QRectF(1, top_px - 1, WIDTH_PX - 2, height_px), 1.5, 1.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what a click would open."""
        marks = self._marks_near(event.position().y())
        shape = Qt.CursorShape.PointingHandCursor if marks else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if marks and self._document is not None:
            quote = self._document.source.text[marks[0].start : marks[0].end]
            words = quote if len(quote) <= 120 else f"{quote[:120]}…"
            QToolTip.showText(event.globalPosition().toPoint(), f"“{words}”".replace("<", "‹"), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the nearest quote."""
        marks = self._marks_near(event.position().y())
        if marks:
            self.mark_clicked.emit(marks)

    def _y_px(self, offset: int) -> float:
        assert self._document is not None
        length = max(1, len(self._document.source.text))
        return 2 + offset / length * (self.height() - 8)

    def _marks_near(self, y_px: float) -> "list[QuoteMark]":
        if self._document is None:
            return []
        near = [(abs(self._y_px(mark.start) - y_px), mark) for mark in self._document.marks]
        return [mark for distance, mark in sorted(near, key=lambda n: n[0]) if distance <= NEAR_PX][:1]
