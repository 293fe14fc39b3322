"""From event to event by keyboard: in time order, between lanes, into view."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.gui.timeline_accessible import announce_focus
from explorer.timeline.hitting import marks_of_row
from explorer.timeline.navigation import neighbour
from explorer.timeline.walkway import stops_of

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.frame import Frame
    from explorer.timeline.walkway import Stop

LANE_STEP_PX = 44.0


class EventWalk:
    """Selects and reveals events of a view."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self._frame: Frame | None = None
        self._stops: list[Stop] = []
        self._places: dict[tuple[int, int, int], int] = {}
        self._key: tuple[int, int, int] | None = None

    def stops(self) -> "list[Stop]":
        """Return the visible events and clusters in time order; found once for a picture."""
        frame, counter = self._view.frame(), self._view.stage.counter
        if frame is not self._frame:
            self._frame = frame
            axis = self._view.painter.axis_for(frame)
            self._stops = stops_of(frame, axis, counter, self._view.metrics) if counter else []
            self._places = {stop.key: place for place, stop in enumerate(self._stops)}
        return self._stops

    def place_of(self, key: tuple[int, int, int]) -> int:
        """Return the place of a visible thing in time order, or -1."""
        self.stops()
        return self._places.get(key, -1)

    def current(self) -> "Stop | None":
        """Return the visible thing that the keyboard is on: the selected event, or a cluster reached by Tab."""
        stops, selected = self.stops(), self._view.selected
        key = (selected, -1, 0) if selected is not None else self._key
        place = self._places.get(key, -1) if key is not None else -1
        return stops[place] if place >= 0 else None

    def cluster(self) -> "Stop | None":
        """Return the cluster that the keyboard is on."""
        if self._view.selected is not None or self._key is None or self._key[0] >= 0:
            return None
        return self.current()

    def tab(self, direction: int) -> bool:
        """Go to the next (1) or previous visible thing; False at the end, where Tab leaves the timeline."""
        stops, here = self.stops(), self.current()
        place = self._places[here.key] + direction if here else (0 if direction > 0 else len(stops) - 1)
        if not 0 <= place < len(stops):
            self._key = None
            return False
        stop = stops[place]
        self._key = stop.key
        self._view.choose(stop.row if stop.row >= 0 else None)
        self._view.update()
        announce_focus(self._view, place)
        return True

    def zoom_into_cluster(self) -> bool:
        """Show the stretch of the cluster that the keyboard is on; False if it is on none."""
        stop = self.cluster()
        if stop is not None:
            self._view.show_range(stop.start_us, stop.end_us)
        return stop is not None

    def step(self, direction: int) -> None:
        """Select the next event in time, and bring it into view."""
        self._go(self._view.selected, direction)

    def to_end(self, direction: int) -> None:
        """Select the first (-1) or last (1) event."""
        self._go(None, -direction)

    def _go(self, row: int | None, direction: int) -> None:
        index = self._view.stage.index
        found = neighbour(index.columns, self._view.stage.mask, row, direction) if index else None
        if found is not None:
            self._view.choose(found)
            self.reveal(found)
            announce_focus(self._view, self.place_of((found, -1, 0)))

    def step_lane(self, direction: int) -> None:
        """Select the mark below (1) or above (-1) that is nearest in time; scroll if there is none."""
        marks, selected = self._view.frame().marks, self._view.selected
        here = marks_of_row(marks, selected) if selected is not None else []
        beyond = (
            np.flatnonzero((marks.y - marks.y[here[0]]) * direction > 0) if here else np.zeros(0, np.intp)
        )
        if not len(beyond):
            self._view.travel.scroll_lanes(direction * LANE_STEP_PX)
            return
        x = np.clip((marks.x0 + marks.x1) / 2, 0, self._view.stage.size.width_px)
        cost = np.abs(marks.y[beyond] - marks.y[here[0]]) * 4 + np.abs(x[beyond] - x[here[0]])
        self._view.choose(int(marks.row[beyond[np.argmin(cost)]]))

    def zoom_to_selected(self) -> None:
        """Show the selected event's bounds over a third of the view."""
        index, row = self._view.stage.index, self._view.selected
        if index is None or row is None:
            return
        start, end = int(index.columns.earliest_us[row]), int(index.columns.latest_us[row])
        if end - start < 2**61:
            self._view.show_range(start - (end - start), end + (end - start))

    def reveal(self, row: int) -> None:
        """Move as little as needed to see an event: time first, then its lane."""
        view, index = self._view, self._view.stage.index
        if index is None:
            return
        start, end = int(index.columns.earliest_us[row]), int(index.columns.latest_us[row])
        target = view.motion.target
        if end <= target.start_us or start >= target.end_us:
            middle = start if end - start > target.span_us else (start + end) // 2
            moved = replace(target, start_us=middle - target.span_us // 3).clamped()
            view.motion.glide(moved, animate=view.isVisible(), far=True)
        self._reveal_lane(row)

    def _reveal_lane(self, row: int) -> None:
        stage, index = self._view.stage, self._view.stage.index
        if index is None:
            return
        lanes = index.event_lane[index.event_offset[row] : index.event_offset[row + 1]]
        seen = {band.lane for band in stage.bands() if band.top < stage.size.height_px - 20}
        places = np.flatnonzero(np.isin(stage.order, lanes))
        if len(places) and not seen & set(lanes.tolist()):
            self.reveal_position(int(places[0]))

    def reveal_position(self, position: int) -> None:
        """Scroll as little as needed to see the lane at a place in the order."""
        stage, height_px = self._view.stage, self._view.stage.size.height_px
        held_px = stage.held.height_px
        band = next((b for b in stage.bands() if b.position == position), None)
        if band is None:
            moved = stage.scroll_to_lane(position)
        elif position < stage.held.lanes:
            moved = False
        elif band.top < held_px or band.height > height_px - held_px:
            moved = stage.scroll(band.top - held_px)
        else:
            moved = stage.scroll(max(0.0, band.top + band.height - height_px))
        if moved or band is None:
            self._view.repaint_all()
