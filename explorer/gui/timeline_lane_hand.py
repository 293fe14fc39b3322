"""Lanes by hand: a header dragged moves its lane, a click folds it, and they can be pinned."""

from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.timeline.hitting import band_at
from explorer.timeline.lanes import LaneChoice, LaneOrder

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.layout import LaneBand


class LaneHand:
    """Moves, folds and pins the lanes of a view; `drop_y` is where a dragged lane would go, for the
    overlay.
    """

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.drop_y: float | None = None

    def drag(self, from_y: float, to_y: float) -> None:
        """Show where the lane under `from_y` (widget pixels) would go."""
        taken, onto = self._band(from_y), self._band(to_y)
        self.drop_y = None
        if taken and onto and onto.position != taken.position:
            self.drop_y = onto.top + (onto.height if onto.position > taken.position else 0.0)
        self._view.update()

    def drop(self, from_y: float, to_y: float, *, clicked: bool) -> None:
        """Move the lane to the place of the one under `to_y`; a click folds or unfolds it instead."""
        taken, onto, index = self._band(from_y), self._band(to_y), self._view.stage.index
        self.drop_y = None
        if taken is None or index is None:
            return
        if clicked:
            self.fold(index.lane_keys[taken.lane])
        elif onto is not None and onto.position != taken.position:
            keys = [index.lane_keys[lane] for lane in self._view.stage.order]
            keys.insert(onto.position, keys.pop(taken.position))
            choice = self._view.stage.choice
            self._take(replace(choice, order=LaneOrder.MANUAL, manual=tuple(keys), pinned=()))

    def fold(self, key: str) -> None:
        """Fold a lane to its density, or unfold it."""
        choice = self._view.stage.choice
        self._take(replace(choice, collapsed=_toggled(choice.collapsed, key)))

    def pin(self, key: str) -> None:
        """Keep a lane above all others, or let it go."""
        choice = self._view.stage.choice
        self._take(replace(choice, pinned=_toggled(choice.pinned, key)))

    def key_at(self, y: float) -> str | None:
        """Return the key of the lane at a height of the widget."""
        band, index = self._band(y), self._view.stage.index
        return index.lane_keys[band.lane] if band and index else None

    def _band(self, y: float) -> "LaneBand | None":
        return band_at(self._view.frame(), y - self._view.metrics.axis_px)

    def _take(self, choice: LaneChoice) -> None:
        self._view.set_lanes(choice)
        self._view.lanes_changed.emit(choice)


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key) if key in keys else (*keys, key)
