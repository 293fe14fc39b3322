"""How single marks look: fills, outlines and patterns for what a date and a status say. Vector drawing only.

Status is told by shape and pattern, never by colour alone:
asserted filled; attributed lighter with an outline; alleged hollow and dashed; disputed half filled;
planned hatched; forecast hatched and dashed; recommended dotted. Points of the last three are a diamond, a
triangle
and a square.
"""

from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

HATCH_PX = 8.0
"""Period of the hatching; body tiles are a multiple of it long."""


class Status(IntEnum):
    """The codes of `EventColumns.status`."""

    ASSERTED = 0
    ATTRIBUTED = 1
    ALLEGED = 2
    DISPUTED = 3
    PLANNED = 4
    FORECAST = 5
    RECOMMENDED = 6


PLAIN = (Status.ASSERTED, Status.ATTRIBUTED)
"""Bodies without a pattern: they may be stretched, and fade into their fringe."""
FUTURE = (Status.PLANNED, Status.FORECAST, Status.RECOMMENDED)
FILL_ALPHA = {Status.ASSERTED: 138, Status.ATTRIBUTED: 72}


def with_alpha(colour: QColor, alpha: int) -> QColor:
    """Return the colour with an alpha of 0..255."""
    made = QColor(colour)
    made.setAlpha(alpha)
    return made


def outline(colour: QColor, status: int, width: float = 1.2) -> QPen:
    """Return the pen of a status's outline."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = {Status.ALLEGED: [4.0, 2.4], Status.FORECAST: [4.0, 2.4], Status.RECOMMENDED: [1.2, 2.2]}
    if (pattern := dashes.get(Status(status))) is not None:
        pen.setDashPattern(pattern)
    return pen


def draw_body(painter: QPainter, rect: QRectF, colour: QColor, status: int) -> None:
    """Draw the middle of a bar, without its ends, so that pieces join: fill, pattern, upper and lower
    edge.
    """
    if status in PLAIN:
        painter.fillRect(rect, with_alpha(colour, FILL_ALPHA[Status(status)]))
    elif status == Status.DISPUTED:
        half = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2)
        painter.fillRect(rect, with_alpha(colour, 26))
        painter.fillRect(half, with_alpha(colour, 150))
    else:
        painter.fillRect(rect, with_alpha(colour, 26))
        if status in (Status.PLANNED, Status.FORECAST):
            _hatch(painter, rect, with_alpha(colour, 190 if status == Status.PLANNED else 130))
    if status == Status.ASSERTED:
        return
    painter.setPen(outline(colour, status))
    for y in (rect.top() + 0.6, rect.bottom() - 0.6):
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    x = rect.left() - rect.height()
    while x < rect.right() + HATCH_PX:
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += HATCH_PX
    painter.restore()


def draw_end(painter: QPainter, x: float, top: float, height: float, colour: QColor, status: int) -> None:
    """Draw the upright end of a bar whose bound is firm."""
    if status == Status.ASSERTED:
        painter.fillRect(QRectF(x - 1.0, top, 2.0, height), colour)
        return
    painter.setPen(outline(colour, status))
    painter.drawLine(QPointF(x, top), QPointF(x, top + height))


def draw_bound(painter: QPainter, x: float, top: float, height: float, colour: QColor) -> None:
    """Draw the dotted upright that says: not before, or not after."""
    y = top
    while y < top + height:
        painter.fillRect(QRectF(x - 0.75, y, 1.5, 1.5), colour)
        y += 3.0


def draw_dot(
    painter: QPainter, centre: QPointF, size: float, colour: QColor, status: int, ground: QColor
) -> None:
    """Draw the symbol of an event as exact as a day; `ground` is the colour of the surface behind it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = size / 2 - 0.8
    if status == Status.ASSERTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius, radius)
        return
    solid = status in FUTURE or status == Status.DISPUTED
    painter.setPen(QPen(colour, 1.5) if solid else outline(colour, status, 1.5))
    painter.setBrush(ground)
    if status in FUTURE:
        painter.drawPolygon(_corners(centre, radius, status))
    else:
        painter.drawEllipse(centre, radius - 0.2, radius - 0.2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if status == Status.ATTRIBUTED:
        painter.drawEllipse(centre, radius - 2.4, radius - 2.4)
    elif status == Status.DISPUTED:
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawPie(box, 180 * 16, 180 * 16)


def _corners(centre: QPointF, radius: float, status: int) -> QPolygonF:
    """Return the outline of a future event's symbol: planned a diamond, forecast a triangle, recommended
    a square.
    """
    r, s = radius + 0.8, radius - 0.7
    around = {
        Status.PLANNED: ((0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)),
        Status.FORECAST: ((-s, -s - 0.6), (r, 0.0), (-s, s + 0.6)),
        Status.RECOMMENDED: ((-s, -s), (s, -s), (s, s), (-s, s)),
    }[Status(status)]
    return QPolygonF([centre + QPointF(x, y) for x, y in around])


def draw_arrow(painter: QPainter, tip: QPointF, size: float, colour: QColor, *, left: bool) -> None:
    """Draw the arrow head of an open end; `tip` is its point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    back = size * 0.75 if left else -size * 0.75
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawPolygon(
        QPolygonF(
            [tip, QPointF(tip.x() + back, tip.y() - size / 2), QPointF(tip.x() + back, tip.y() + size / 2)]
        )
    )


def draw_conflict(painter: QPainter, centre: QPointF, size: float, colour: QColor, ground: QColor) -> None:
    """Draw the small mark of an event that sources disagree about: a warning triangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, y, r = centre.x(), centre.y(), size / 2
    painter.setPen(QPen(ground, 1.0))
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF([QPointF(x, y - r), QPointF(x + r, y + r * 0.8), QPointF(x - r, y + r * 0.8)])
    )
    painter.setPen(QPen(ground, 1.1))
    painter.drawLine(QPointF(x, y - r * 0.35), QPointF(x, y + r * 0.4))
