"""Event titles for labels: fetched off the GUI thread, kept, measured. Bars are drawn before their labels."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetricsF

from explorer.gui.timeline_background import Background

if TYPE_CHECKING:
    from numpy.typing import NDArray

TitleSource = Callable[[Sequence[int]], list[str]]
"""Gives the titles of rows; called on a worker thread."""

LABEL_MOST_PX = 300.0
"""Longer titles are elided."""
UNKNOWN_PX = 120.0
"""The room kept for a label whose title has not arrived."""
ALL_AT_ONCE = 5_000
"""A project of at most so many events gets all its titles in one go: then nothing is laid out twice."""


class TitleStore(QObject):
    """Titles by row. `arrived` is emitted on the GUI thread whenever more are known, with their rows."""

    arrived = Signal(list)

    def __init__(self, font: QFont, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._metrics = QFontMetricsF(font)
        self._background = background
        self._source: TitleSource | None = None
        self._texts: dict[int, str] = {}
        self._asked: set[int] = set()
        self._widths: NDArray[np.float32] = np.zeros(0, np.float32)

    def set_source(self, source: TitleSource | None, count: int) -> None:
        """Forget everything and use another source, for `count` rows."""
        self._background.drop("titles")
        self._source = source
        self._texts.clear()
        self._asked.clear()
        self._widths = np.full(count, UNKNOWN_PX if source else 0.0, np.float32)
        if source is not None and 0 < count <= ALL_AT_ONCE:
            self.request(range(count))

    def set_font(self, font: QFont) -> None:
        """Measure again in another font."""
        self._metrics = QFontMetricsF(font)
        self._keep(self._texts)

    def text(self, row: int) -> str | None:
        """Return a title if it is known."""
        return self._texts.get(row)

    def measure(self, rows: "NDArray[np.int32]") -> "NDArray[np.float64]":
        """Return the widths that labels want, in pixels; a guess for those not known yet."""
        if not len(self._widths):
            return np.zeros(len(rows))
        return self._widths[rows].astype(np.float64)

    def request(self, rows: Sequence[int]) -> None:
        """Ask for titles; those known or on their way are not asked for again."""
        source = self._source
        if source is None:
            return
        wanted = [row for row in rows if row not in self._texts and row not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._background.submit("titles", lambda: _fetch(source, wanted), self._on_fetched, newest=False)

    def _on_fetched(self, texts: dict[int, str]) -> None:
        self._keep(texts)
        self._asked.difference_update(texts)
        self.arrived.emit(list(texts))

    def _keep(self, texts: dict[int, str]) -> None:
        for row, text in texts.items():
            self._texts[row] = text
            self._widths[row] = (
                min(LABEL_MOST_PX, self._metrics.horizontalAdvance(text) + 2.0) if text else 0.0
            )


def _fetch(source: TitleSource, rows: list[int]) -> dict[int, str]:
    """Fetch titles; a source that fails leaves its events without labels, since its error is told
    elsewhere.
    """
    try:
        return dict(zip(rows, source(rows), strict=True))
    except Exception:  # whatever fails in the source, the picture goes on without labels
        return dict.fromkeys(rows, "")
