"""What keys do on the timeline: a table from key to action, so that help and code cannot differ."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from explorer.gui.language import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from explorer.gui.timeline_view import TimelineView

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class KeyAction(NamedTuple):
    """A key with its modifier, what it says in the help, and what it does."""

    key: Qt.Key
    modifier: Qt.KeyboardModifier
    words: str
    run: Callable[["TimelineView"], None]


def _scroll(dy_px: float) -> Callable[["TimelineView"], None]:
    def run(view: "TimelineView") -> None:
        view.travel.scroll_lanes(dy_px)

    return run


KEYS: tuple[KeyAction, ...] = (
    KeyAction(Qt.Key.Key_Right, NONE, mark("next event in time"), lambda v: v.walk.step(1)),
    KeyAction(Qt.Key.Key_Left, NONE, mark("previous event in time"), lambda v: v.walk.step(-1)),
    KeyAction(Qt.Key.Key_Down, NONE, mark("event or lane below"), lambda v: v.walk.step_lane(1)),
    KeyAction(Qt.Key.Key_Up, NONE, mark("event or lane above"), lambda v: v.walk.step_lane(-1)),
    KeyAction(Qt.Key.Key_Home, NONE, mark("first event"), lambda v: v.walk.to_end(-1)),
    KeyAction(Qt.Key.Key_End, NONE, mark("last event"), lambda v: v.walk.to_end(1)),
    KeyAction(Qt.Key.Key_Return, NONE, mark("open the event, zoom into a cluster"), lambda v: v.activate()),
    KeyAction(Qt.Key.Key_Enter, NONE, mark("open the event, zoom into a cluster"), lambda v: v.activate()),
    KeyAction(Qt.Key.Key_F, NONE, mark("show everything"), lambda v: v.fit(animate=True)),
    KeyAction(Qt.Key.Key_Z, NONE, mark("zoom to the event"), lambda v: v.walk.zoom_to_selected()),
    KeyAction(Qt.Key.Key_Plus, NONE, mark("zoom in"), lambda v: v.travel.zoom(1.6)),
    KeyAction(Qt.Key.Key_Equal, NONE, mark("zoom in"), lambda v: v.travel.zoom(1.6)),
    KeyAction(Qt.Key.Key_Plus, SHIFT, mark("zoom in"), lambda v: v.travel.zoom(1.6)),
    KeyAction(Qt.Key.Key_Minus, NONE, mark("zoom out"), lambda v: v.travel.zoom(1 / 1.6)),
    KeyAction(Qt.Key.Key_PageDown, NONE, mark("a page later"), lambda v: v.travel.page(1)),
    KeyAction(Qt.Key.Key_PageUp, NONE, mark("a page earlier"), lambda v: v.travel.page(-1)),
    KeyAction(Qt.Key.Key_PageDown, CONTROL, mark("lanes further down"), lambda v: v.travel.page_lanes(1)),
    KeyAction(Qt.Key.Key_PageUp, CONTROL, mark("lanes further up"), lambda v: v.travel.page_lanes(-1)),
    KeyAction(Qt.Key.Key_Right, CONTROL, mark("move the view later"), lambda v: v.travel.page(0.1)),
    KeyAction(Qt.Key.Key_Left, CONTROL, mark("move the view earlier"), lambda v: v.travel.page(-0.1)),
    KeyAction(Qt.Key.Key_Down, CONTROL, mark("scroll the lanes down"), _scroll(44)),
    KeyAction(Qt.Key.Key_Up, CONTROL, mark("scroll the lanes up"), _scroll(-44)),
    KeyAction(
        Qt.Key.Key_Right, SHIFT, mark("select a range, or move its end later"), lambda v: v.range.extend(1)
    ),
    KeyAction(
        Qt.Key.Key_Left, SHIFT, mark("select a range, or move its end earlier"), lambda v: v.range.extend(-1)
    ),
    KeyAction(Qt.Key.Key_L, NONE, mark("to the names of the lanes"), lambda v: v.lanes.enter()),
    KeyAction(Qt.Key.Key_Escape, NONE, mark("drop the range, then the selection"), lambda v: v.escape()),
)

_MEANT = SHIFT | CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyTable:
    """Finds and runs the action of a key press."""

    def __init__(self, actions: tuple[KeyAction, ...]) -> None:
        self._by_key = {(action.key, action.modifier): action for action in actions}

    def run(self, view: "TimelineView", event: "QKeyEvent") -> bool:
        """Run the action of a key press; False if it has none."""
        action = self._by_key.get((Qt.Key(event.key()), event.modifiers() & _MEANT))
        if action is None:
            return False
        action.run(view)
        return True


_EVENTS = KeyTable(KEYS)


def run_key(view: "TimelineView", event: "QKeyEvent") -> bool:
    """Run the action of a key press among the events; False if it has none."""
    return _EVENTS.run(view, event)
