"""What is on the screen before anything is built: the window's panes as plain grounds, where they were left.

Nothing here may touch the `Qt` namespace, fonts, numpy or a file: the first paint of the window waits for it.
"""

import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from explorer.gui.assembly import Parts
    from explorer.gui.settings import Settings
    from explorer.gui.theme import Theme

NAME = "panes"


class Panes(NamedTuple):
    """Where the panes of a window end, in pixels: from its top, or from the side or the bottom that they keep to."""

    menu_bottom: int = 27
    top_bottom: int = 72
    chips_bottom: int = 115
    left_width: int = 282
    right_width: int = 430
    right_heading: int = 33
    event_height: int = 336
    overview_height: int = 84
    table_height: int = 220
    status_height: int = 26

    @classmethod
    def remembered(cls, settings: "Settings") -> "Panes":
        """Return the panes as they were left, the usual ones at the first start."""
        words = settings.text(NAME).split()
        if len(words) != len(cls._fields) or not all(word.isdecimal() for word in words):
            return cls()
        return cls(*map(int, words))

    def remember(self, settings: "Settings") -> None:
        """Keep them for the next start."""
        settings.set_text(NAME, " ".join(map(str, self)))

    def arrange(self, window: QWidget) -> None:
        """Share the height between timeline and table as it was left."""
        middle = window.findChild(QSplitter, "middleSplitter")
        if middle is not None:
            upper = self.timeline(window.width(), window.height())[3] + 1 + self.overview_height
            middle.setSizes([upper, self.table_height])

    def timeline(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Return x, y, width and height of the timeline in a window of that size."""
        left = self.left_width + 1 if self.left_width else 0
        right = width - (self.right_width + 1 if self.right_width else 0)
        top = self.chips_bottom + 1
        bottom = height - self.status_height - self.table_height - 1 - self.overview_height - 1
        return left, top, max(320, right - left), max(160, bottom - top)


def panes_of(parts: "Parts") -> Panes:
    """Return the panes of a window that stands."""
    top, chips = parts.top, parts.chips
    left, right = parts.docks["filter"], parts.docks["reading"]
    event_top = parts.event.mapTo(parts.tabs, parts.event.rect().topLeft()).y()
    return Panes(
        menu_bottom=top.y(),
        top_bottom=top.y() + top.height(),
        chips_bottom=chips.mapTo(parts.window, chips.rect().bottomLeft()).y() + 1,
        left_width=0 if left.isHidden() else left.width(),
        right_width=0 if right.isHidden() else right.width(),
        right_heading=event_top,
        event_height=parts.pair.y() - 1,
        overview_height=parts.overview.height(),
        table_height=parts.table.height(),
        status_height=parts.status.height(),
    )


class Skeleton(QWidget):
    """Covers the window until it has been built. `painted` tells when it is on the screen."""

    painted = Signal()

    def __init__(self, theme: "Theme", panes: Panes, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.panes = theme, panes
        self.timeline: QWidget | None = None
        self.follow()

    def follow(self) -> None:
        """Cover the window as it is now."""
        self.setGeometry(self.window().rect())
        if self.timeline is not None:
            self.timeline.setGeometry(*self.panes.timeline(self.width(), self.height()))

    def place(self, timeline: QWidget) -> None:
        """Take the timeline and put it where it is going to stand."""
        self.timeline = timeline
        timeline.setParent(self)
        self.follow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grounds and the lines between them."""
        painter = QPainter(self)
        _Grounds(painter, self._theme).draw(self.panes, self.width(), self.height())
        painter.end()
        self.painted.emit()


class _Grounds:
    """Draws panes with one painter.

    A ground is a single pixel drawn large: every call that takes a colour makes Qt's namespace with all its enums, which
    costs as much as everything else here.
    """

    def __init__(self, painter: QPainter, theme: "Theme") -> None:
        self._painter, colours = painter, theme.colours
        self._window, self._surface = _pixel(colours.window), _pixel(colours.surface)
        self._line, self._faint = _pixel(colours.border), _pixel(colours.hover)

    def draw(self, panes: Panes, width: int, height: int) -> None:
        """Draw all panes of a window of that size."""
        x, y, wide, high = panes.timeline(width, height)
        bottom = height - panes.status_height
        self._fill(0, 0, width, height, self._window)
        self._draw_middle(panes, x, wide, bottom)
        for level in (y - 1, y + high, y + high + 1 + panes.overview_height):
            self._fill(x, level, wide, 1, self._line)
        for level in (panes.menu_bottom - 1, panes.top_bottom - 1, bottom):
            self._fill(0, level, width, 1, self._line)
        if panes.left_width:
            self._fill(x - 1, panes.top_bottom, 1, bottom - panes.top_bottom, self._line)
            self._words(14, panes.top_bottom + 18, panes.left_width - 60, 9)
        if panes.right_width:
            self._draw_reading(panes, x + wide, width, bottom)

    def _draw_middle(self, panes: Panes, x: int, wide: int, bottom: int) -> None:
        self._fill(x, panes.chips_bottom, wide, bottom - panes.chips_bottom, self._surface)
        table = bottom - panes.table_height
        self._words(x + 14, table + 42, wide // 3, max(0, (panes.table_height - 50) // 26))

    def _draw_reading(self, panes: Panes, right: int, width: int, bottom: int) -> None:
        top = panes.top_bottom + panes.right_heading
        self._fill(right, panes.top_bottom, 1, bottom - panes.top_bottom, self._line)
        self._fill(right + 1, top, width - right - 1, bottom - top, self._surface)
        self._fill(right + 1, top + panes.event_height, width - right - 1, 1, self._line)

    def _words(self, x: int, y: int, wide: int, rows: int) -> None:
        """Draw quiet bars where words are going to stand."""
        for row in range(rows):
            self._fill(x, y + row * 26, wide * (60 + row * 37 % 41) // 100, 8, self._faint)

    def _fill(self, x: int, y: int, width: int, height: int, pixel: QImage) -> None:
        self._painter.drawImage(QRect(x, y, width, height), pixel)


def _pixel(colour: str) -> QImage:
    """Return an image of one pixel of a colour `#rrggbb`."""
    data = int(colour[1:], 16).to_bytes(4, sys.byteorder)
    return QImage(data, 1, 1, 4, QImage.Format.Format_RGB32).copy()
