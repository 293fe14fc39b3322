"""Paints the calendar axis and its grid lines. Label positions follow their instants; upper names stay in
sight.
"""

from math import inf

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explorer.gui.local_dates import local_date
from explorer.gui.theme import Theme, scaled
from explorer.gui.timeline_labels import LabelCache
from explorer.timeline.axis import Axis, Era
from explorer.timeline.viewport import Viewport

TICK_PX = 5.0
GAP_PX = 12.0


class AxisPainter:
    """Draws an axis over a plot area that begins at x = 0; y = 0 is the axis' upper edge."""

    def __init__(self, theme: Theme, font: QFont, height_px: int, pixel_ratio: float) -> None:
        self._height = float(height_px)
        self._minor = LabelCache(scaled(font, "small"), pixel_ratio)
        self._major = LabelCache(scaled(font, "body", bold=True), pixel_ratio)
        self._text, self._strong = theme.colour("text_secondary"), theme.colour("text")
        self._grid = QPen(theme.colour("grid"), 1.0)
        self._grid_strong = QPen(theme.colour("border"), 1.0)
        self._line = QPen(theme.colour("border_strong"), 1.0)
        self._ground = theme.colour("surface")

    def grid(self, painter: QPainter, axis: Axis, viewport: Viewport, height_px: float) -> None:
        """Draw the grid lines over the plot area."""
        for strong, pen in ((False, self._grid), (True, self._grid_strong)):
            lines = [
                QLineF(x, 0.0, x, height_px)
                for tick in axis.ticks
                if tick.strong is strong
                and 0 <= (x := round(viewport.px_of(tick.us)) + 0.5) <= viewport.width_px
            ]
            painter.setPen(pen)
            painter.drawLines(lines)

    def axis(self, painter: QPainter, axis: Axis, viewport: Viewport, *, vector: bool = False) -> None:
        """Draw ticks and both tiers of labels."""
        painter.fillRect(QRectF(0, 0, viewport.width_px, self._height), self._ground)
        painter.setPen(self._line)
        base = self._height - 0.5
        xs = [round(viewport.px_of(tick.us)) + 0.5 for tick in axis.ticks]
        painter.drawLine(QLineF(0, base, viewport.width_px, base))
        painter.drawLines([QLineF(x, base - TICK_PX, x, base) for x in xs])
        top = self._height - TICK_PX - self._minor.height
        free_from = -inf
        for tick, x, after in zip(axis.ticks, xs, [*xs[1:], inf], strict=True):
            text, colour = local_date(tick.label), self._strong if tick.strong else self._text
            end = x + 2.0 + self._width(self._minor, text, colour)
            # Where names are longer than the scale foresees (years BCE), the round ones stand for the others.
            if x >= free_from and (tick.strong or end <= after):
                self._label(painter, self._minor, x + 2.0, top, text, colour, viewport.width_px, vector)
                free_from = end
        self._eras(painter, axis, viewport, vector)

    def _eras(self, painter: QPainter, axis: Axis, viewport: Viewport, vector: bool) -> None:
        free_from = -inf
        for era in axis.eras:
            x0, x1 = viewport.px_of(era.start_us), viewport.px_of(era.end_us)
            text, width = self._fitted(era, x1 - x0)
            # The name of the stretch at the left edge stays in sight and is pushed out by the next one.
            x = min(max(x0 + 2.0, 2.0), x1 - width - GAP_PX) if x0 < 0 else x0 + 2.0
            if x0 >= 0:
                painter.setPen(self._line)
                left = round(x0) + 0.5
                painter.drawLine(QLineF(left, 4.0, left, self._height))
            if x >= max(0.0, free_from) and text:
                free_from = x + width
                self._label(
                    painter,
                    self._major,
                    x,
                    3.0,
                    text,
                    self._strong,
                    viewport.width_px,
                    vector,
                )

    def _fitted(self, era: Era, room_px: float) -> tuple[str, float]:
        """Return the name of a stretch that fits into it, and its width; languages differ in length."""
        text = local_date(era.label)
        width = self._width(self._major, text, self._strong)
        if width + 2.0 > room_px:
            text = local_date(era.short)
            width = self._width(self._major, text, self._strong)
        return text, width

    @staticmethod
    def _width(cache: LabelCache, text: str, colour: QColor) -> float:
        """Return the width of a text; its picture has three empty pixels at the right."""
        return cache.picture(text, colour).deviceIndependentSize().width() - 3.0 if text else 0.0

    @staticmethod
    def _label(
        painter: QPainter,
        cache: LabelCache,
        x: float,
        top: float,
        text: str,
        colour: "object",
        limit: float,
        vector: bool,
    ) -> None:
        picture = cache.picture(text, colour)  # type: ignore[arg-type]
        # A label that the edge would cut is left out.
        if x < 0.0 or x + picture.deviceIndependentSize().width() > limit + 3:
            return
        if vector:
            cache.draw_text(painter, x, top, text, colour, italic=False)  # type: ignore[arg-type]
        else:
            painter.drawPixmap(QPointF(round(x), top), picture)
