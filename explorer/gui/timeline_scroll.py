"""The lanes' scroll bar: it counts lanes, since only lanes in sight have a known height."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from explorer.timeline.stage import Stage

BAR_PX = 12
STEPS = 100
"""Of the bar in a lane."""


class LaneScroll(QScrollBar):
    """Follows a stage; `moved` tells lane and share of it that the user has brought to the top, below those
    that are held there.
    """

    moved = Signal(int, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._held = 0
        self.valueChanged.connect(
            lambda value: self.moved.emit(self._held + value // STEPS, value % STEPS / STEPS)
        )
        self.hide()

    @property
    def taken_px(self) -> int:
        """The width that the bar takes from the plot."""
        return BAR_PX if self.isVisible() else 0

    def place(self, right: int, top: int, height: int) -> None:
        """Stand at the right edge."""
        self.setGeometry(right - BAR_PX, top, BAR_PX, height)

    def follow(self, stage: "Stage") -> bool:
        """Take the stage's scroll position; True if the bar has come or gone."""
        bands, anchor, self._held = stage.bands(), stage.anchor, stage.held.lanes
        lanes = len(stage.order)
        whole = len(bands) == lanes and (
            not bands or bands[-1].top + bands[-1].height <= stage.size.height_px
        )
        needed = not whole or bool(anchor.hidden_px)
        turned = needed == self.isHidden()
        if turned:
            self.setVisible(needed)
        self.blockSignals(True)
        self.setRange(0, max(0, lanes - self._held - 1) * STEPS)
        self.setPageStep(max(1, len(bands) - self._held - 1) * STEPS)
        height = bands[self._held].height if len(bands) > self._held else 1.0
        position = max(0, anchor.position - self._held)
        self.setValue(round(STEPS * (position + anchor.hidden_px / height)))
        self.blockSignals(False)
        return turned
