"""The width of the column of lane names: dragged at its edge, fitted to the longest name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from explorer.timeline.layout import HEADER_PX

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView

LEAST_PX = 96
MOST_PX = 420
MOST_SHARE = 0.5
"""The names take at most so much of the view."""
GRAB_PX = 4.0


class NameColumn:
    """The column of a view. `wanted_px` is what the user chose; a narrow view shows less of it."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.wanted_px = HEADER_PX

    def set(self, width_px: int) -> None:
        """Take a width, kept inside its limits; tells nobody."""
        self.wanted_px = min(max(width_px, LEAST_PX), MOST_PX)
        self.follow()

    def follow(self) -> None:
        """Give the column the width that the view has room for."""
        room_px = max(LEAST_PX, int(self._view.width() * MOST_SHARE))
        self._view.set_header_px(min(self.wanted_px, room_px))

    def choose(self, width_px: int) -> None:
        """Take a width as the user's act."""
        self.set(width_px)
        self._view.names_resized.emit(self.wanted_px)

    def widen(self, by_px: int) -> None:
        """Make the column wider, or narrower."""
        self.choose(self._view.metrics.header_px + by_px)

    def fit(self) -> None:
        """Fit the longest name of all lanes that have events."""
        view, index = self._view, self._view.stage.index
        if index is not None and len(view.stage.order):
            lanes = view.stage.order.tolist()
            heads = [(index.lane_names[lane], view.stage.lane_count_of(lane)) for lane in lanes]
            self.choose(view.painter.headers.width_for(heads))

    def grabs(self, at: QPointF) -> bool:
        """Whether a position of the widget is on the column's edge."""
        view = self._view
        return abs(at.x() - view.metrics.header_px) <= GRAB_PX and at.y() < view.plot_rect().bottom()
