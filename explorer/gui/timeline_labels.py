"""Labels as small pictures, made once: drawing a cached picture costs a third of drawing its text."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

CAPACITY = 1_500
PLATE_ALPHA = 180
"""A halo as strong as that is a plate behind the whole text: on a pattern outlines alone are not read."""
HALO = ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1))


class LabelCache:
    """Pictures of texts in one font and pixel ratio, the least recently used dropped first."""

    def __init__(self, font: QFont, pixel_ratio: float) -> None:
        self._fonts = {False: QFont(font), True: QFont(font)}
        self._fonts[True].setItalic(True)
        self._metrics = {italic: QFontMetricsF(f) for italic, f in self._fonts.items()}
        self._ratio = pixel_ratio
        self._pictures: OrderedDict[tuple[str, int, bool, int, bool], QPixmap] = OrderedDict()
        self._fitted: dict[tuple[str, int, bool], str] = {}
        self.made = 0
        """Pictures made so far: the painter stops at some dozens a frame and goes on in the next."""

    @property
    def height(self) -> float:
        """The height of a label's picture in logical pixels."""
        return self._metrics[False].height() + 2.0

    def fitted(self, text: str, room_px: float, *, italic: bool) -> str:
        """Return the text, or as much of it as fits with an ellipsis; whole glyphs only."""
        key = (text, int(room_px), italic)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) > CAPACITY:
                self._fitted.clear()
            metrics = self._metrics[italic]
            wide = metrics.horizontalAdvance(text) > room_px
            found = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room_px) if wide else text
            self._fitted[key] = found
        return found

    def picture(
        self, text: str, colour: QColor, *, italic: bool = False, halo: QColor | None = None
    ) -> QPixmap:
        """Return the picture of a text; the text begins 2 px from its left edge."""
        key = (text, colour.rgba(), italic, halo.rgba() if halo else 0, halo is not None)
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        picture = self._draw(text, colour, italic, halo)
        self._pictures[key] = picture
        if len(self._pictures) > CAPACITY:
            self._pictures.popitem(last=False)
        return picture

    def known(self, text: str, colour: QColor, *, italic: bool = False, halo: QColor | None = None) -> bool:
        """Whether the picture is there already."""
        return (text, colour.rgba(), italic, halo.rgba() if halo else 0, halo is not None) in self._pictures

    def _draw(self, text: str, colour: QColor, italic: bool, halo: QColor | None) -> QPixmap:
        self.made += 1
        metrics = self._metrics[italic]
        width = metrics.horizontalAdvance(text) + 5.0
        picture = QPixmap(max(1, round(width * self._ratio)), max(1, round(self.height * self._ratio)))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self._fonts[italic])
        base = QPointF(2.0, 1.0 + metrics.ascent())
        if halo is not None and halo.alpha() >= PLATE_ALPHA:
            painter.fillRect(QRectF(0, 4, width, self.height - 8), halo)
        elif halo is not None:
            painter.setPen(halo)
            for dx, dy in HALO:
                painter.drawText(base + QPointF(dx, dy), text)
        painter.setPen(colour)
        painter.drawText(base, text)
        painter.end()
        return picture

    def draw_text(
        self, painter: QPainter, x: float, top: float, text: str, colour: QColor, *, italic: bool
    ) -> None:
        """Draw a text as outlines instead of a picture, for files that keep vectors."""
        painter.setFont(self._fonts[italic])
        painter.setPen(colour)
        painter.drawText(QPointF(x + 2.0, top + 1.0 + self._metrics[italic].ascent()), text)
