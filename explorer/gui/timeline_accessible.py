"""The timeline for people who do not see it: every visible event and cluster is an object with name and place.

Qt's views for item models do not fit a painted widget, so the objects are made here: a list whose children are the
stops of `timeline.walkway`, in time order. They are kept alive by their parent, since Qt holds plain pointers.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from explorer.gui import timeline_wording as wording
from explorer.gui.language import counted, tr

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.walkway import Stop

KEPT = 4_000
"""So many objects of stops no longer in sight are kept before they are dropped: readers may still ask them."""


class StopObject(QAccessibleInterface):
    """One visible event or cluster."""

    def __init__(self, owner: "TimelineObject", stop: "Stop") -> None:
        super().__init__()
        self._owner, self.stop = owner, stop

    def isValid(self) -> bool:
        """Whether the thing is still in sight."""
        return self._owner.isValid() and self._owner.place_of(self.stop) >= 0

    def object(self) -> QObject:
        """Return none: it is painted."""
        return None  # type: ignore[return-value]  # Qt's way to say so

    def parent(self) -> QAccessibleInterface:
        """Return the timeline."""
        return self._owner

    def child(self, _index: int) -> QAccessibleInterface:
        """Return none."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return none."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1."""
        return -1

    def rect(self) -> QRect:
        """Return the place on the screen."""
        return self._owner.screen_rect(self.stop)

    def role(self) -> QAccessible.Role:
        """Return the role of an entry in a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether it is selected and has the focus."""
        return self._owner.state_of(self.stop)

    def text(self, kind: QAccessible.Text) -> str:
        """Return title, date, status, actors and number of citations as the name."""
        return self._owner.words_of(self.stop) if kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing."""


class TimelineObject(QAccessibleWidget):
    """The timeline as a list of what is in sight."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view, QAccessible.Role.List, tr("Timeline"))
        self._view = view
        self._objects: dict[tuple[int, int, int], StopObject] = {}

    def _stops(self) -> "list[Stop]":
        return self._view.walk.stops() if self.isValid() else []

    def place_of(self, stop: "Stop") -> int:
        """Return a stop's place in time order, or -1 if it is out of sight."""
        return self._view.walk.place_of(stop.key)

    def _object(self, stop: "Stop") -> StopObject:
        found = self._objects.get(stop.key)
        if found is None:
            if len(self._objects) > KEPT:
                seen = {s.key for s in self._stops()}
                self._objects = {key: kept for key, kept in self._objects.items() if key in seen}
            found = self._objects[stop.key] = StopObject(self, stop)
        found.stop = stop
        return found

    def childCount(self) -> int:
        """Return how many things are in sight."""
        return len(self._stops())

    def child(self, index: int) -> QAccessibleInterface:
        """Return the thing at a place in time order."""
        stops = self._stops()
        return self._object(stops[index]) if 0 <= index < len(stops) else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return a thing's place in time order."""
        return self.place_of(child.stop) if isinstance(child, StopObject) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the thing under a point of the screen."""
        at = QPoint(x, y)
        for stop in self._stops():
            if self.screen_rect(stop).adjusted(-4, -4, 4, 4).contains(at):
                return self._object(stop)
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """Return what the keyboard is on."""
        stop = self._view.walk.current() if self._view.hasFocus() else None
        return self._object(stop) if stop else None  # type: ignore[return-value]

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, and what is in sight as the description."""
        if kind is QAccessible.Text.Name:
            return tr("Timeline")
        if kind is QAccessible.Text.Description:
            visible = self._view.visible_range()
            span = wording.rough_span(visible.start_us, visible.end_us)
            return f"{span}, {counted(self.childCount(), '1 item', '{n} items')}"
        return ""

    def screen_rect(self, stop: "Stop") -> QRect:
        """Return where a stop is on the screen."""
        area = self._view.plot_rect()
        at = QPoint(round(area.left() + stop.x), round(area.top() + stop.y))
        return QRect(self._view.mapToGlobal(at), self._size(stop))

    @staticmethod
    def _size(stop: "Stop") -> Any:
        from PySide6.QtCore import QSize

        return QSize(max(1, round(stop.width)), max(1, round(stop.height)))

    def state_of(self, stop: "Stop") -> QAccessible.State:
        """Return the state of a stop."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        here = self._view.walk.current()
        state.focused = int(here is not None and here.key == stop.key and self._view.hasFocus())
        state.selected = int(stop.row >= 0 and stop.row == self._view.selected)
        return state

    def words_of(self, stop: "Stop") -> str:
        """Return the name of a stop."""
        index = self._view.stage.index
        if stop.row >= 0:
            return wording.spoken(self._view.detail(stop.row))
        name = index.lane_names[stop.lane] if index else ""
        events = counted(stop.count, "1 event", "{n} events")
        span = wording.rough_span(stop.start_us, stop.end_us)
        return tr("{events} in {lane}, {dates}", events=events, lane=name, dates=span)


_objects: dict[int, TimelineObject] = {}


def _make(_key: str, thing: QObject) -> QAccessibleInterface:
    from explorer.gui.timeline_view import TimelineView

    if not isinstance(thing, TimelineView):
        return None  # type: ignore[return-value]  # another factory's business
    made = _objects.get(id(thing))
    if made is None:
        made = _objects[id(thing)] = TimelineObject(thing)
        key = id(thing)
        thing.destroyed.connect(lambda: _objects.pop(key, None))
    return made


_installed = False


def install() -> None:
    """Let Qt ask here for the accessible object of a timeline; once per process."""
    global _installed  # Qt keeps factories for the life of the process
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True


def announce(view: "TimelineView", words: str) -> None:
    """Let a screen reader say something that has no object of its own."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))


def announce_focus(view: "TimelineView", place: int) -> None:
    """Tell a screen reader which child has the focus now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(place)
        QAccessible.updateAccessibility(event)
