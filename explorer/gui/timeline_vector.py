"""Marks as outlines and gradients, for SVG and PDF: the same rules as `timeline_pieces`, one mark at a
time.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from explorer.gui import timeline_marks as look
from explorer.gui.timeline_marks import PLAIN, with_alpha
from explorer.gui.timeline_pieces import (
    FUZZY_STRENGTH,
    OFF_PX,
    PATTERNED_FRINGE,
    SOFT_END_PX,
    SPANNING_OPACITY,
)
from explorer.model.columns import FLAG_CONFLICT, FLAG_QUALIFIED
from explorer.timeline.arrows import arrows_of
from explorer.timeline.frame import FrameMarks, Shape
from explorer.timeline.scene import DOT_PX

if TYPE_CHECKING:
    from explorer.gui.theme import Theme
    from explorer.timeline.layout import Metrics


def draw_marks(
    painter: QPainter,
    marks: FrameMarks,
    colours: list[QColor],
    theme: "Theme",
    metrics: "Metrics",
    width: float,
) -> None:
    """Draw every mark of a frame; `colours` holds one for each."""
    ground, warning = theme.colour("surface"), theme.colour("warning")
    bar = float(metrics.bar_px)
    for at, colour in enumerate(colours):
        painter.save()
        painter.setOpacity(SPANNING_OPACITY if marks.spanning[at] else 1.0)
        _Mark(painter, marks, at, colour, bar, width).draw(ground)
        painter.restore()
        if marks.flags[at] & FLAG_CONFLICT:
            middle = (marks.x0[at] + marks.x1[at]) / 2
            x = middle + 9 if marks.shape[at] == Shape.DOT else max(marks.x0[at], 5.0) + 6
            look.draw_conflict(painter, QPointF(x, marks.y[at]), 9.0, warning, ground)
    for left, arrows in zip((True, False), arrows_of(marks, width), strict=True):
        for at, tip in zip(arrows.mark.tolist(), arrows.tip.tolist(), strict=True):
            look.draw_arrow(painter, QPointF(tip, marks.y[at] + bar / 2), bar, colours[at], left=left)


class _Mark:
    """One mark and where it is to be drawn."""

    def __init__(
        self, painter: QPainter, marks: FrameMarks, at: int, colour: QColor, bar: float, width: float
    ) -> None:
        self._painter, self._colour, self._bar, self._width = painter, colour, bar, width
        self._x0, self._x1 = float(marks.x0[at]), float(marks.x1[at])
        self._c0, self._c1 = float(marks.c0[at]), float(marks.c1[at])
        self._y, self._shape, self._status = float(marks.y[at]), int(marks.shape[at]), int(marks.status[at])
        self._qualified = bool(marks.flags[at] & FLAG_QUALIFIED)
        self._tails = bool(marks.tail_left[at]), bool(marks.tail_right[at])
        self._soft = self._qualified or self._c1 <= self._c0

    def draw(self, ground: QColor) -> None:
        if self._shape == Shape.DOT:
            centre = QPointF((self._x0 + self._x1) / 2, self._y + self._bar / 2)
            look.draw_dot(self._painter, centre, DOT_PX, self._colour, self._status, ground)
            return
        if self._x1 - self._x0 >= 3.0:
            self._body()
        elif self._shape == Shape.BAR:
            middle = (self._x0 + self._x1) / 2
            look.draw_end(self._painter, middle, self._y, self._bar, self._colour, self._status)
        self._ends()

    def _body(self) -> None:
        if self._status not in PLAIN:
            self._patterned()
            return
        solid = look.FILL_ALPHA[look.Status(self._status)]
        if self._shape == Shape.FUZZY:
            soft = min(SOFT_END_PX, (self._x1 - self._x0) / 3)
            self._shaded(self._x0 + soft, self._x1 - soft, round(solid * FUZZY_STRENGTH[self._status]))
            return
        c0, c1 = self._c0, self._c1
        if c1 < c0:
            c0 = c1 = (c0 + c1) / 2
        self._shaded(max(c0, self._x0), min(c1, self._x1), round(solid * (0.6 if self._soft else 1.0)))

    def _shaded(self, c0: float, c1: float, alpha: int) -> None:
        """Fill solidly from c0 to c1, fading to the bounds."""
        self._fill(c0, c1, with_alpha(self._colour, alpha))
        for a, b, rising in ((self._x0, c0, True), (c1, self._x1, False)):
            if b - a > 0.01:
                gradient = QLinearGradient(a, 0, b, 0)
                gradient.setColorAt(0.0 if rising else 1.0, with_alpha(self._colour, alpha // 12))
                gradient.setColorAt(1.0 if rising else 0.0, with_alpha(self._colour, alpha))
                self._fill(a, b, gradient)

    def _fill(self, a: float, b: float, brush: QColor | QLinearGradient) -> None:
        left, right = max(a, -OFF_PX), min(b, self._width)
        if right > left:
            self._painter.fillRect(QRectF(left, self._y, right - left, self._bar), brush)

    def _patterned(self) -> None:
        solid = self._shape == Shape.BAR and not self._soft
        c0, c1 = (self._c0, self._c1) if solid else (self._x1, self._x1)
        faint = PATTERNED_FRINGE if solid else 0.75
        opacity = self._painter.opacity()
        for a, b, strength in ((self._x0, c0, faint), (c0, c1, 1.0), (c1, self._x1, faint)):
            left, right = max(a, -OFF_PX), min(b, self._width)
            if right > left:
                self._painter.setOpacity(opacity * strength)
                rect = QRectF(left, self._y, right - left, self._bar)
                look.draw_body(self._painter, rect, self._colour, self._status)
        self._painter.setOpacity(opacity)

    def _ends(self) -> None:
        dotted = self._shape == Shape.FUZZY or self._soft
        for x, core, tail in ((self._x0, self._c0, self._tails[0]), (self._x1, self._c1, self._tails[1])):
            if tail or not 0 <= x <= self._width:
                continue
            if dotted:
                look.draw_bound(self._painter, x, self._y, self._bar, self._colour)
            elif abs(x - core) < 0.5:
                look.draw_end(self._painter, x, self._y, self._bar, self._colour, self._status)
