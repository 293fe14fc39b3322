"""Room for two documents: the reading panel grows while a second one is open, and shrinks again after it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter

    from explorer.gui.source_pair import SourcePair

WANTED_PX = 860
"""Two columns of some fifty letters."""
LARGEST_SHARE = 0.58
EVENT_SHARES = (0.3, 0.2)
"""Of the height, what the event keeps: beside a pair of columns, and above two documents of which one is below."""


class ReadingRoom(QObject):
    """Widens the dock for a pair that stands beside one another, and gives its documents most of the height."""

    def __init__(
        self, window: "QMainWindow", dock: "QDockWidget", column: "QSplitter", pair: "SourcePair"
    ) -> None:
        super().__init__(window)
        self._window, self._dock, self._column, self._pair = window, dock, column, pair
        self._usual: tuple[int, list[int]] | None = None
        pair.opened.connect(lambda: QTimer.singleShot(0, self, self._make_room))
        pair.closed.connect(self._restore)

    def _make_room(self) -> None:
        if not self._pair.second.isVisibleTo(self._pair):
            return
        if self._usual is None:
            self._usual = self._dock.width(), self._column.sizes()
        usual_px, _ = self._usual
        wanted_px = min(WANTED_PX, round(self._window.width() * LARGEST_SHARE))
        self._resize(usual_px if self._pair.is_below else max(usual_px, wanted_px))
        height_px = sum(self._column.sizes())
        upper_px = min(self._column.sizes()[0], round(height_px * EVENT_SHARES[self._pair.is_below]))
        self._column.setSizes([upper_px, height_px - upper_px])

    def _restore(self) -> None:
        if self._usual is not None:
            width_px, sizes = self._usual
            self._usual = None
            self._resize(width_px)
            self._column.setSizes(sizes)

    def _resize(self, width_px: int) -> None:
        self._window.resizeDocks([self._dock], [width_px], Qt.Orientation.Horizontal)
