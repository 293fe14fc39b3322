"""Paints the lane headers at the left, which stay while the plot moves, and the place of events without a
date.
"""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from explorer.gui.language import number
from explorer.gui.theme import Theme, scaled

if TYPE_CHECKING:
    from explorer.timeline.layout import LaneBand

SQUARE_PX = 9.0
LEFT_PX = 12.0
NAME_PX = LEFT_PX + SQUARE_PX + 8.0
RIGHT_PX = 10.0
COUNT_GAP_PX = 10.0
STATE_PX = 14.0
"""What the sign of a pinned or folded lane takes beside the name."""
MIDDLE_PX = 14.0
"""The middle of a header's first line."""


@dataclass(frozen=True, slots=True)
class LaneHead:
    """What a header says."""

    name: str
    count: int
    colour: QColor
    collapsed: bool = False
    pinned: bool = False


class HeaderPainter:
    """Draws headers; a header's picture is made once per text and height."""

    def __init__(self, theme: Theme, font: QFont, width_px: int, pixel_ratio: float) -> None:
        self.width, self._ratio = width_px, pixel_ratio
        self._name_font, self._count_font = scaled(font, "body", bold=True), scaled(font, "small")
        self._names, self._counts = QFontMetricsF(self._name_font), QFontMetricsF(self._count_font)
        self._text, self._faint = theme.colour("text"), theme.colour("text_faint")
        self._ground, self._border = theme.colour("window"), QPen(theme.colour("border"), 1.0)
        self._pictures: dict[tuple[str, int, int, bool, bool, int], QPixmap] = {}

    def draw(
        self,
        painter: QPainter,
        bands: "list[LaneBand]",
        heads: list[LaneHead],
        area: QRectF,
        *,
        vector: bool = False,
    ) -> None:
        """Draw the headers of lanes in sight, inside an area of their column; y = 0 is the top of all lanes."""
        painter.fillRect(area, self._ground)
        for band, head in zip(bands, heads, strict=True):
            # A lane scrolled partly out keeps its name in sight.
            top = round(min(max(band.top, area.top()), band.top + band.height - 30.0))
            room = 3 if band.height >= 58 else 2 if band.height >= 44 else 1
            if vector:
                painter.save()
                painter.translate(0, top)
                self._paint(painter, head, room)
                painter.restore()
            else:
                painter.drawPixmap(0, top, self._picture(head, room))
        self._rules(painter, bands, area)

    def width_for(self, heads: list[tuple[str, int]]) -> int:
        """Return the width with which every name and count fit on one line."""
        widest = max(
            self._names.horizontalAdvance(name) + self._counts.horizontalAdvance(number(count))
            for name, count in heads
        )
        return ceil(NAME_PX + widest + COUNT_GAP_PX + RIGHT_PX + STATE_PX)

    def _rules(self, painter: QPainter, bands: "list[LaneBand]", area: QRectF) -> None:
        painter.setPen(self._border)
        ends = [round(b.top + b.height) - 0.5 for b in bands]
        painter.drawLines([QLineF(0, y, self.width, y) for y in ends])
        painter.drawLine(QLineF(self.width - 0.5, area.top(), self.width - 0.5, area.bottom()))

    def _picture(self, head: LaneHead, room: int) -> QPixmap:
        key = (head.name, head.count, head.colour.rgba(), head.collapsed, head.pinned, room)
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) > 2_000:
                self._pictures.clear()
            found = QPixmap(round(self.width * self._ratio), round((8 + room * 18) * self._ratio))
            found.setDevicePixelRatio(self._ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            self._paint(painter, head, room)
            painter.end()
            self._pictures[key] = found
        return found

    def _paint(self, painter: QPainter, head: LaneHead, room: int) -> None:
        """Paint a header of one to three lines: the name, on two lines if it needs them, and the count."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(head.colour)
        painter.drawRoundedRect(QRectF(LEFT_PX, MIDDLE_PX - SQUARE_PX / 2, SQUARE_PX, SQUARE_PX), 2, 2)
        count = number(head.count)
        beside = self._counts.horizontalAdvance(count) + COUNT_GAP_PX if room == 1 else 0.0
        width = self.width - NAME_PX - RIGHT_PX - beside - (STATE_PX if head.pinned or head.collapsed else 0)
        lines = self._lines(head.name, width, room - 1)
        painter.setFont(self._name_font)
        painter.setPen(self._text)
        base = MIDDLE_PX + self._names.capHeight() / 2
        for line in lines:
            painter.drawText(QPointF(NAME_PX, base), line)
            base += self._names.height()
        painter.setFont(self._count_font)
        painter.setPen(self._faint)
        at = QPointF(self.width - beside, base - self._names.height()) if beside else QPointF(NAME_PX, base)
        painter.drawText(at, count)
        if head.pinned or head.collapsed:
            after = NAME_PX + self._names.horizontalAdvance(lines[0]) + 9
            self._state(painter, QPointF(after, MIDDLE_PX), head.collapsed)

    def _lines(self, name: str, width: float, most: int) -> list[str]:
        """Return the name on one line, or broken at a space over two where there is room; elided at last."""
        if most < 2 or self._names.horizontalAdvance(name) <= width:
            return [self._names.elidedText(name, Qt.TextElideMode.ElideRight, width)]
        first, *rest = name.split(" ")
        while rest and self._names.horizontalAdvance(f"{first} {rest[0]}") <= width:
            first = f"{first} {rest.pop(0)}"
        parts = [first, " ".join(rest)]
        return [self._names.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in parts if part]

    def _state(self, painter: QPainter, at: QPointF, collapsed: bool) -> None:
        """Draw a small arrow for a folded lane; for a pinned one an arrow up against a bar: it stays at the top."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._faint)
        if collapsed:
            painter.drawPolygon(QPolygonF([at + QPointF(-3, -4), at + QPointF(3, 0), at + QPointF(-3, 4)]))
            return
        painter.drawRect(QRectF(at.x() - 4, at.y() - 4.5, 8, 1.6))
        painter.drawPolygon(QPolygonF([at + QPointF(-4, 3.5), at + QPointF(0, -2), at + QPointF(4, 3.5)]))
