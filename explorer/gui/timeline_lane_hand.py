"""Lanes by hand: dragged by their names, folded, pinned, sorted, and reached by the keyboard."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from explorer.gui.language import counted, tr
from explorer.gui.timeline_accessible import announce
from explorer.timeline.hitting import band_at, marks_of_row
from explorer.timeline.lane_arranging import folded, moved, pinned, sorted_by

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.lanes import LaneChoice, LaneOrder
    from explorer.timeline.layout import LaneBand


class LaneHand:
    """Arranges the lanes of a view. `drop_y` is where a dragged lane would go, `current` the key of the lane
    that the keyboard is on; both are for the overlay.
    """

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.drop_y: float | None = None
        self.current: str | None = None

    @property
    def choice(self) -> "LaneChoice":
        """How the lanes are arranged."""
        return self._view.stage.choice

    @property
    def keys(self) -> list[str]:
        """The keys of the lanes that have events now, from top to bottom."""
        index = self._view.stage.index
        return [index.lane_keys[lane] for lane in self._view.stage.order] if index else []

    def name_of(self, key: str) -> str:
        """Return the name of a lane."""
        index = self._view.stage.index
        return index.lane_names[index.lane_keys.index(key)] if index and key in index.lane_keys else ""

    def count_of(self, key: str) -> int:
        """Return how many shown events a lane holds."""
        index, stage = self._view.stage.index, self._view.stage
        return stage.lane_count_of(index.lane_keys.index(key)) if index and key in index.lane_keys else 0

    # By mouse

    def drag(self, from_y: float, to_y: float) -> None:
        """Show where the lane under `from_y` (widget pixels) would go."""
        taken, onto = self._band(from_y), self._band(to_y)
        self.drop_y = None
        if taken and onto and onto.position != taken.position:
            self.drop_y = onto.top + (onto.height if onto.position > taken.position else 0.0)
        self._view.update()

    def drop(self, from_y: float, to_y: float, *, clicked: bool) -> None:
        """Move the lane to the place of the one under `to_y`; a click folds or unfolds it instead."""
        taken, onto = self.key_at(from_y), self.key_at(to_y)
        self.drop_y = None
        self._view.update()
        if taken is not None and clicked:
            self.fold(taken)
        elif taken is not None and onto is not None:
            self._move_onto(taken, onto)

    def key_at(self, y: float) -> str | None:
        """Return the key of the lane at a height of the widget."""
        band, index = self._band(y), self._view.stage.index
        return index.lane_keys[band.lane] if band and index else None

    # What is done to a lane

    def fold(self, key: str) -> None:
        """Fold a lane to its density, or unfold it."""
        self._take(folded(self.choice, key))

    def fold_all(self, *, fold: bool) -> None:
        """Fold or unfold every lane."""
        self._take(replace(self.choice, collapsed=tuple(self._every_key()) if fold else ()))

    def pin(self, key: str) -> None:
        """Keep a lane at the top while the others scroll, or let it go."""
        self._take(pinned(self.choice, key))

    def unpin_all(self) -> None:
        """Let every lane scroll."""
        self._take(replace(self.choice, pinned=()))

    def move(self, key: str, step: int) -> None:
        """Move a lane by one place among those that are shown, or to an end with a longer step."""
        keys = self.keys
        if key in keys:
            place = min(max(keys.index(key) + step, 0), len(keys) - 1)
            self._move_onto(key, keys[place])

    def sort(self, order: "LaneOrder") -> None:
        """Sort the lanes; pinned ones stay at the top."""
        self._take(sorted_by(self.choice, order, self._every_key()))

    # By keyboard

    def go_to(self, key: str) -> None:
        """Put the keyboard on a lane's name, and bring it into view."""
        if key not in self.keys:
            return
        self.current = key
        self._view.walk.reveal_position(self.keys.index(key))
        self._view.update()
        announce(self._view, self.words_of(key))

    def enter(self) -> None:
        """Put the keyboard on the name of the selected event's lane, or of the first in sight."""
        view, index = self._view, self._view.stage.index
        bands = view.frame().bands
        if index is None or not bands:
            return
        marks, row = view.frame().marks, view.selected
        found = marks_of_row(marks, row) if row is not None else []
        lane = int(marks.lane[found[0]]) if found else bands[0].lane
        self.go_to(index.lane_keys[lane])

    def step(self, lanes: int) -> None:
        """Go up or down by so many lanes."""
        keys = self.keys
        if self.current in keys:
            self.go_to(keys[min(max(keys.index(self.current) + lanes, 0), len(keys) - 1)])

    def leave(self) -> None:
        """Take the keyboard back to the events."""
        self.current = None
        self._view.update()

    def words_of(self, key: str) -> str:
        """Return a lane as a screen reader says it."""
        states = [tr("pinned")] if key in self.choice.pinned else []
        states += [tr("folded")] if key in self.choice.collapsed else []
        events = counted(self.count_of(key), "1 event", "{n} events")
        return ", ".join([self.name_of(key), events, *states])

    def current_rect(self) -> QRectF | None:
        """Return the name that the keyboard is on, in pixels of the widget, as much as is in sight."""
        index, frame = self._view.stage.index, self._view.frame()
        band = next((b for b in frame.bands if index and index.lane_keys[b.lane] == self.current), None)
        if band is None:
            return None
        hidden_px = 0.0 if band.position < frame.held.lanes else frame.held.height_px
        top = max(band.top, hidden_px)
        bottom = min(band.top + band.height, float(self._view.stage.size.height_px))
        metrics = self._view.metrics
        return QRectF(0, metrics.axis_px + top, metrics.header_px, bottom - top)

    def _every_key(self) -> list[str]:
        index = self._view.stage.index
        return [index.lane_keys[lane] for lane in self._view.stage.every_lane] if index else []

    def _move_onto(self, key: str, onto: str) -> None:
        choice = moved(self.choice, self._every_key(), key, onto)
        if choice != self.choice:
            self._take(choice)

    def _band(self, y: float) -> "LaneBand | None":
        return band_at(self._view.frame(), y - self._view.metrics.axis_px)

    def _take(self, choice: "LaneChoice") -> None:
        self._view.set_lanes(choice)
        self._view.lanes_changed.emit(choice)
        if self.current is not None:
            self.go_to(self.current)
