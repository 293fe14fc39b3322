"""What stands around a picture of the timeline: its title above, and below what the marks mean."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.gui import timeline_marks as look
from explorer.gui.language import counted, tr
from explorer.gui.theme import STATUS_NAMES, Theme, scaled
from explorer.timeline.layout import Metrics
from explorer.timeline.scene import DOT_PX

SAMPLE_PX = 30.0
GAP_PX = 18.0


class Legend:
    """Draws title and legend in one theme."""

    def __init__(self, theme: Theme, font: QFont, metrics: Metrics) -> None:
        self._theme, self._bar = theme, float(metrics.bar_px)
        self._font, self._title_font = scaled(font, "small"), scaled(font, "heading", bold=True)
        self._words = QFontMetricsF(self._font)
        self._colour = QColor(theme.colours.neutral)

    @property
    def height_px(self) -> int:
        """The height of the strip below the lanes."""
        return 34

    def title(self, painter: QPainter, title: str, words: str, width: float) -> None:
        """Draw the picture's title at the left and the count of events at the right."""
        painter.setFont(self._title_font)
        painter.setPen(self._theme.colour("text"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        beside = self._words.horizontalAdvance(words) + 24
        painter.drawText(QRectF(12, 0, width - beside, 40), left, title)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text_secondary"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(width - beside, 0, beside - 12, 40), right, words)

    def draw(self, painter: QPainter, width: float, statuses: list[int], hidden_lanes: int) -> None:
        """Draw the strip: statuses that occur, what dates look like, and how many lanes had no room."""
        painter.fillRect(QRectF(0, 0, width, self.height_px), self._theme.colour("window"))
        painter.setPen(QPen(self._theme.colour("border"), 1.0))
        painter.drawLine(QPointF(0, 0.5), QPointF(width, 0.5))
        x = 12.0
        for status in statuses:
            x = self._status(painter, x, status)
        x = self._sample(painter, x + 8, tr("some time in between"), self._fuzzy)
        x = self._sample(painter, x, tr("lasted, ends uncertain"), self._fringed)
        if hidden_lanes:
            more = counted(hidden_lanes, "1 more lane not shown", "{n} more lanes not shown")
            at = width - 12 - self._words.horizontalAdvance(more)
            if at > x:
                self._text(painter, at, more)

    def _status(self, painter: QPainter, x: float, status: int) -> float:
        middle = self.height_px / 2
        painter.save()
        ground = self._theme.colour("window")
        look.draw_dot(painter, QPointF(x + DOT_PX / 2, middle), DOT_PX, self._colour, status, ground)
        painter.restore()
        rect = QRectF(x + 17, middle - self._bar / 2, SAMPLE_PX - 10, self._bar)
        look.draw_body(painter, rect, self._colour, status)
        for edge in (rect.left(), rect.right()):
            look.draw_end(painter, edge, rect.top(), self._bar, self._colour, status)
        return self._text(painter, rect.right() + 6, tr(STATUS_NAMES[status]))

    def _sample(self, painter: QPainter, x: float, words: str, draw: "object") -> float:
        rect = QRectF(x, self.height_px / 2 - self._bar / 2, SAMPLE_PX, self._bar)
        draw(painter, rect)  # type: ignore[operator]
        return self._text(painter, rect.right() + 6, words)

    def _fuzzy(self, painter: QPainter, rect: QRectF) -> None:
        for share in range(10):
            strength = min(1.0, (share + 1) / 4, (10 - share) / 4)
            part = QRectF(
                rect.left() + share * rect.width() / 10, rect.top(), rect.width() / 10, rect.height()
            )
            painter.fillRect(part, look.with_alpha(self._colour, round(100 * strength)))
        for edge in (rect.left(), rect.right()):
            look.draw_bound(painter, edge, rect.top(), rect.height(), self._colour)

    def _fringed(self, painter: QPainter, rect: QRectF) -> None:
        for share in range(10):
            strength = min(1.0, (share + 1) / 5, (10 - share) / 5)
            part = QRectF(
                rect.left() + share * rect.width() / 10, rect.top(), rect.width() / 10, rect.height()
            )
            painter.fillRect(part, look.with_alpha(self._colour, round(150 * strength)))

    def _text(self, painter: QPainter, x: float, words: str) -> float:
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text_secondary"))
        painter.drawText(QPointF(x, self.height_px / 2 + self._words.capHeight() / 2), words)
        return x + self._words.horizontalAdvance(words) + GAP_PX
