"""All marks of a frame in two or three calls: an atlas of small pictures and an array of pieces cut from it.

Qt draws an array of pixmap fragments in C++ (1,000 in 0.2 ms, stretched in 1.6 ms), so a frame's cost does not
depend on a Python loop over its marks. Positions are rounded to device pixels, hence within a pixel of the
bounds.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from shiboken6 import Shiboken

from explorer.gui import timeline_marks
from explorer.gui.timeline_marks import HATCH_PX, PLAIN, with_alpha

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.gui.theme import Theme

BODY_PX = int(24 * HATCH_PX)
FADE_PX = 64
DOT_BOX_PX = 15
STATUSES = 7
SHEET_PX = 18
"""The height of an atlas line: a bar of 15 px or a dot's box of 15 px."""

# Left edges in an atlas line, in logical pixels.
AT_BODY = 0
AT_FADE_IN = BODY_PX + 2
AT_FADE_OUT = AT_FADE_IN + FADE_PX + 2
AT_SOFT = AT_FADE_OUT + FADE_PX + 2
AT_DOT = AT_SOFT + 10
AT_END = AT_DOT + DOT_BOX_PX + 2
AT_BOUND = AT_END + 4
AT_ARROW_LEFT = AT_BOUND + 4
AT_ARROW_RIGHT = AT_ARROW_LEFT + 12
AT_CONFLICT = AT_ARROW_RIGHT + 12
LINE_PX = AT_CONFLICT + 12
FUZZY_ALPHA = 105

LEFT, RIGHT, TOP, LINE, SOURCE, SOURCE_PX, HEIGHT, OPACITY = range(8)
"""What is kept of a piece until all are drawn together."""
PARTS = 8


class Atlas:
    """The pictures of every lane colour and status at one pixel ratio, each drawn when it is first needed."""

    def __init__(self, theme: "Theme", bar_px: int, pixel_ratio: float) -> None:
        self.bar_px, self.ratio = bar_px, pixel_ratio
        self.colours = [QColor(c) for c in (*theme.colours.actors, theme.colours.neutral)]
        self._ground = QColor(theme.colours.surface)
        self._warning = QColor(theme.colours.warning)
        lines = len(self.colours) * STATUSES
        # One pixmap of device pixels; fragments are scaled back by 1 / ratio.
        self.pixmap = QPixmap(round(LINE_PX * pixel_ratio), round(lines * SHEET_PX * pixel_ratio))
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self._drawn = np.zeros(lines, np.bool_)

    def need(self, lines: "NDArray[Any]") -> None:
        """Have these lines drawn."""
        if self._drawn[lines].all():
            return
        wanted = np.zeros(len(self._drawn), np.bool_)
        wanted[lines] = True
        painter = QPainter(self.pixmap)
        painter.scale(self.ratio, self.ratio)
        for line in np.flatnonzero(wanted & ~self._drawn).tolist():
            colour, status = divmod(line, STATUSES)
            self._draw_line(painter, line * SHEET_PX, self.colours[colour], status)
        painter.end()
        self._drawn |= wanted

    def _draw_line(self, painter: QPainter, top: float, colour: QColor, status: int) -> None:
        bar = float(self.bar_px)
        timeline_marks.draw_body(painter, QRectF(AT_BODY, top, BODY_PX, bar), colour, status)
        if status in PLAIN:
            solid = timeline_marks.FILL_ALPHA[timeline_marks.Status(status)]
            _fade(painter, QRectF(AT_FADE_IN, top, FADE_PX, bar), colour, 12, solid)
            _fade(painter, QRectF(AT_FADE_OUT, top, FADE_PX, bar), colour, solid, 12)
            painter.fillRect(QRectF(AT_SOFT, top, 8, bar), with_alpha(colour, FUZZY_ALPHA))
        painter.save()
        dot = QPointF(AT_DOT + DOT_BOX_PX / 2, top + DOT_BOX_PX / 2)
        timeline_marks.draw_dot(painter, dot, 11.0, colour, status, self._ground)
        painter.restore()
        timeline_marks.draw_end(painter, AT_END + 1, top, bar, colour, status)
        timeline_marks.draw_bound(painter, AT_BOUND + 1, top, bar, colour)
        painter.save()
        middle = top + bar / 2
        timeline_marks.draw_arrow(painter, QPointF(AT_ARROW_LEFT, middle), bar, colour, left=True)
        timeline_marks.draw_arrow(painter, QPointF(AT_ARROW_RIGHT + 10, middle), bar, colour, left=False)
        timeline_marks.draw_conflict(
            painter, QPointF(AT_CONFLICT + 5, top + 5.5), 9.0, self._warning, self._ground
        )
        painter.restore()


def _fade(painter: QPainter, rect: QRectF, colour: QColor, alpha_from: int, alpha_to: int) -> None:
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0, with_alpha(colour, alpha_from))
    gradient.setColorAt(1, with_alpha(colour, alpha_to))
    painter.fillRect(rect, gradient)


class Pieces:
    """Fragments collected for one frame: target rectangles in logical pixels, sources in the atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._parts: list[NDArray[np.float64]] = []
        self._solid: list[tuple[NDArray[np.float64], NDArray[np.int64]]] = []

    def add_solid(
        self,
        left: "NDArray[np.float64]",
        right: "NDArray[np.float64]",
        y: "NDArray[np.float64]",
        colour: "NDArray[np.intp]",
        alpha: "NDArray[np.float64]",
    ) -> None:
        """Add evenly filled rectangles of the bar's height; they are drawn below all pieces.

        Filling costs a fifth of stretching a picture over the same area. `alpha` is 0..255.
        """
        ratio = self.atlas.ratio
        x0, x1 = np.rint(left * ratio) / ratio, np.rint(right * ratio) / ratio
        some = x1 > x0
        rects = np.empty((int(some.sum()), 4))
        rects[:, 0], rects[:, 1] = x0[some], np.rint(y[some] * ratio) / ratio
        rects[:, 2], rects[:, 3] = (x1 - x0)[some], self.atlas.bar_px
        self._solid.append((rects, (colour * 256 + np.rint(alpha).astype(np.int64))[some]))

    def add(
        self,
        left: "NDArray[np.float64]",
        right: "NDArray[np.float64]",
        y: "NDArray[np.float64]",
        line: "NDArray[Any]",
        source_left: "float | NDArray[np.float64]",
        source_px: "float | NDArray[np.float64]",
        height_px: float,
        opacity: "float | NDArray[np.float64]" = 1.0,
    ) -> None:
        """Add pieces cut from `source_left` on, `source_px` wide, stretched over left..right."""
        if not len(left):
            return
        part = np.empty((PARTS, len(left)))
        part[LEFT], part[RIGHT], part[TOP], part[LINE] = left, right, y, line
        part[SOURCE], part[OPACITY], part[HEIGHT] = source_left, opacity, height_px
        part[SOURCE_PX] = (
            source_px if np.ndim(source_px) == 0 else np.rint(source_px * self.atlas.ratio) / self.atlas.ratio
        )
        self._parts.append(part)

    def _fragments(self) -> "NDArray[np.float64]":
        """Return what was added as QPainter.PixmapFragment has it: ten floats each."""
        ratio, every = self.atlas.ratio, np.concatenate(self._parts, axis=1)
        self.atlas.need(every[LINE].astype(np.intp))
        x0, x1 = np.rint(every[LEFT] * ratio), np.rint(every[RIGHT] * ratio)
        source_px = np.maximum(1.0, every[SOURCE_PX] * ratio)
        found = np.empty((every.shape[1], 10))
        found[:, 0] = (x0 + x1) / (2 * ratio)
        found[:, 1] = np.rint(every[TOP] * ratio) / ratio + every[HEIGHT] / 2
        found[:, 2] = every[SOURCE] * ratio
        found[:, 3] = every[LINE] * (SHEET_PX * ratio)
        found[:, 4] = source_px
        found[:, 5] = every[HEIGHT] * ratio
        found[:, 6] = (x1 - x0) / (source_px * ratio)
        found[:, 7] = 1.0 / ratio
        found[:, 8] = 0.0
        found[:, 9] = every[OPACITY]
        return np.ascontiguousarray(found[x1 > x0])

    def draw(self, painter: QPainter) -> int:
        """Draw everything that was added, the solid parts first; returns the number of pieces."""
        self._draw_solid(painter)
        if not self._parts:
            return 0
        pieces = self._fragments()
        if len(pieces):
            fragments = Shiboken.wrapInstance(pieces.ctypes.data, QPainter.PixmapFragment)
            painter.drawPixmapFragments(fragments, len(pieces), self.atlas.pixmap)  # type: ignore[arg-type]
        return len(pieces)

    def _draw_solid(self, painter: QPainter) -> None:
        if not self._solid:
            return
        rects = np.concatenate([r for r, _ in self._solid])
        key = np.concatenate([k for _, k in self._solid])
        order = np.argsort(key, kind="stable")
        rects, key = np.ascontiguousarray(rects[order]), key[order]
        cuts = [0, *(np.flatnonzero(np.diff(key)) + 1).tolist(), len(key)]
        painter.setPen(Qt.PenStyle.NoPen)
        for begin, end in pairwise(cuts):
            if end > begin:
                colour, alpha = divmod(int(key[begin]), 256)
                painter.setBrush(with_alpha(self.atlas.colours[colour], alpha))
                # PySide takes the address of the first rectangle and a count, as C++ does.
                first = Shiboken.wrapInstance(rects[begin:].ctypes.data, QRectF)
                painter.drawRects(first, end - begin)  # type: ignore[call-overload]
