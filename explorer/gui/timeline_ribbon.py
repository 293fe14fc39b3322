"""The density of crowded lanes as a histogram: one picture from a table of column pictures, one blit a
lane.
"""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.timeline.frame import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from explorer.timeline.frame import Frame, Ribbon
    from explorer.timeline.layout import LaneBand

LEAST_SHARE = 0.1
"""The height of a single event beside a thousand, as a share of the full height."""
STEPS_PER_PX = 4
"""Column heights are drawn to a quarter of a pixel, the top one mixed with the ground."""


class RibbonPainter:
    """Draws densities; keeps for each colour the picture of a column of every height."""

    def __init__(self, colours: "Sequence[QColor]", ground: QColor, pixel_ratio: float) -> None:
        self._colours, self._ground, self._ratio = colours, ground, pixel_ratio
        self._tables: dict[tuple[int, int], NDArray[np.uint32]] = {}

    def draw(self, painter: QPainter, frame: "Frame", colour_of_lane: "NDArray[np.intp]") -> None:
        """Draw every ribbon of the frame."""
        width = round(frame.viewport.width_px * self._ratio)
        for ribbon in frame.ribbons:
            band = frame.bands[ribbon.band]
            picture = self._picture(frame, ribbon, band, int(colour_of_lane[ribbon.lane]), width)
            height = picture.shape[0]
            image = QImage(picture.data, width, height, width * 4, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(self._ratio)
            painter.drawImage(0, round(band.ribbon_top), image)

    def _picture(
        self, frame: "Frame", ribbon: "Ribbon", band: "LaneBand", colour: int, width: int
    ) -> "NDArray[np.uint32]":
        table = self._table(colour, round(band.ribbon_px * self._ratio))
        heights = column_heights(ribbon.counts, ribbon.floor, ribbon.peak, table.shape[1] - 1)
        across = columns_of(ribbon, frame.viewport, width, self._ratio)
        return np.ascontiguousarray(np.take(table, heights[across], axis=1))

    def _table(self, colour: int, height: int) -> "NDArray[np.uint32]":
        """Return a (height, steps + 1) table of RGB32 pixels: one column picture for each height."""
        key = (colour, height)
        if key not in self._tables:
            self._tables[key] = _column_table(self._colours[colour], self._ground, height)
        return self._tables[key]


def column_heights(counts: "NDArray[np.int32]", floor: int, peak: int, steps: int) -> "NDArray[np.intp]":
    """Return column heights in steps by the square root of the counts over `floor`.

    What is there everywhere is a thin band; one event is always seen, none never.
    """
    share = np.sqrt(np.maximum(counts - floor, 0) / max(1, peak - floor))
    heights = np.where(counts > 0, (LEAST_SHARE + (1 - LEAST_SHARE) * np.minimum(share, 1.0)) * steps, 0)
    return heights.astype(np.intp)


def _column_table(colour: QColor, ground: QColor, height: int) -> "NDArray[np.uint32]":
    steps = height * STEPS_PER_PX
    filled = np.arange(steps + 1) / STEPS_PER_PX
    from_bottom = height - 1 - np.arange(height)
    cover = np.clip(filled[None, :] - from_bottom[:, None], 0.0, 1.0)
    strength = 0.5 + 0.38 * np.linspace(0, 1, steps + 1)
    alpha = cover * strength[None, :]
    pixels = np.full((height, steps + 1), 0xFF000000, np.uint32)
    for shift, (front, back) in {
        16: (colour.red(), ground.red()), 8: (colour.green(), ground.green()), 0: (colour.blue(), ground.blue())
    }.items():  # fmt: skip
        pixels |= np.round(back + (front - back) * alpha).astype(np.uint32) << np.uint32(shift)
    return pixels
