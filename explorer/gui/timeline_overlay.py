"""What lies over the kept picture: hover, selection, the selected range. Drawing it rebuilds nothing."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.gui.theme import Theme, scaled
from explorer.timeline.frame import Frame, Shape
from explorer.timeline.hitting import marks_of_row
from explorer.timeline.labelling import half_width
from explorer.timeline.layout import Metrics

BANNER_PX = 22.0
HANDLE_PX = 6.0


class Overlay(NamedTuple):
    """What to draw over a frame; pixels are those of the plot area."""

    hovered: int | None = None
    selected: int | None = None
    focused: bool = False
    range_px: tuple[float, float] | None = None
    banner: str = ""
    drop_y: float | None = None
    cell_px: QRectF | None = None


class OverlayPainter:
    """Draws overlays in one theme."""

    def __init__(self, theme: Theme, font: QFont, metrics: Metrics) -> None:
        self._metrics = metrics
        self._font = scaled(font, "small", bold=True)
        self._words = QFontMetricsF(self._font)
        colours = theme.colours
        self._fill = theme.colour("range_fill", colours.range_alpha)
        self._edge, self._on_accent = theme.colour("accent"), theme.colour("on_accent")
        self._ring = theme.colour("focus")
        self._hover = theme.colour("text", 30)
        self._ground = theme.colour("surface")

    def draw(self, painter: QPainter, frame: Frame, overlay: Overlay, width: float, height: float) -> None:
        """Draw over the plot area, whose corner is the painter's origin."""
        if overlay.range_px is not None:
            self._range(painter, overlay.range_px, width, height)
        if overlay.cell_px is not None:
            painter.fillRect(overlay.cell_px, self._hover)
        if overlay.drop_y is not None:
            painter.fillRect(QRectF(0, overlay.drop_y - 1.5, width, 3), self._edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if overlay.hovered is not None:
            self._around(painter, frame, overlay.hovered, QPen(self._ring, 1.0))
        if overlay.selected is not None:
            self._around(painter, frame, overlay.selected, QPen(self._ring, 2.4 if overlay.focused else 1.8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if overlay.range_px is not None and overlay.banner:
            self._banner(painter, overlay.range_px, overlay.banner, width)

    def around_lane(self, painter: QPainter, rect: QRectF) -> None:
        """Ring the name of a lane; pixels are the widget's."""
        painter.setPen(QPen(self._ring, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect.adjusted(2.5, 2.5, -3.5, -3.0), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _around(self, painter: QPainter, frame: Frame, row: int, pen: QPen) -> None:
        """Ring every mark of an event: it may stand in several lanes."""
        marks = frame.marks
        lo, hi = half_width(marks)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for at in marks_of_row(marks, row):
            if marks.shape[at] == Shape.DOT:
                centre = QPointF((lo[at] + hi[at]) / 2, marks.y[at] + self._metrics.bar_px / 2)
                painter.drawEllipse(centre, 8.5, 8.5)
                continue
            rect = QRectF(lo[at] - 3, marks.y[at] - 3, hi[at] - lo[at] + 6, self._metrics.bar_px + 6)
            rect = rect.intersected(QRectF(-10, -1e4, frame.viewport.width_px + 20, 2e4))
            painter.drawRoundedRect(rect, 3.5, 3.5)

    def _range(self, painter: QPainter, edges: tuple[float, float], width: float, height: float) -> None:
        left, right = max(edges[0], -4.0), min(edges[1], width + 4.0)
        if right < left:
            return
        painter.fillRect(QRectF(left, 0, right - left, height), self._fill)
        for x in edges:
            if 0 <= x <= width:
                painter.fillRect(QRectF(round(x) - 1, 0, 2, height), self._edge)
                self._handle(painter, round(x), height)

    def _handle(self, painter: QPainter, x: float, height: float) -> None:
        painter.setPen(QPen(self._ground, 1.0))
        painter.setBrush(self._edge)
        painter.drawRoundedRect(QRectF(x - HANDLE_PX / 2, height / 2 - 14, HANDLE_PX, 28), 3, 3)

    def _banner(self, painter: QPainter, edges: tuple[float, float], text: str, width: float) -> None:
        """Keep the banner whole and in sight, at the range's left edge if that is visible."""
        wide = self._words.horizontalAdvance(text) + 18
        x = min(max(edges[0], 0.0), max(0.0, width - wide))
        if edges[1] < 0 or edges[0] > width:
            return
        rect = QRectF(x, 3, wide, BANNER_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._edge)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setFont(self._font)
        painter.setPen(QColor(self._on_accent))
        painter.drawText(rect.adjusted(9, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
