"""The keyboard on the names of the lanes: one table from key to action, beside that of the events."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from explorer.gui.language import mark
from explorer.gui.timeline_keys import CONTROL, NONE, SHIFT, KeyAction, KeyTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from explorer.gui.timeline_view import TimelineView

FURTHEST = 100_000
"""More lanes than there are."""
WIDER_PX = 16
LANES_A_PAGE = 8

LANE_KEYS: tuple[KeyAction, ...] = (
    KeyAction(Qt.Key.Key_Down, NONE, mark("lane below"), lambda v: v.lanes.step(1)),
    KeyAction(Qt.Key.Key_Up, NONE, mark("lane above"), lambda v: v.lanes.step(-1)),
    KeyAction(Qt.Key.Key_PageDown, NONE, mark("some lanes down"), lambda v: v.lanes.step(LANES_A_PAGE)),
    KeyAction(Qt.Key.Key_PageUp, NONE, mark("some lanes up"), lambda v: v.lanes.step(-LANES_A_PAGE)),
    KeyAction(Qt.Key.Key_Home, NONE, mark("first lane"), lambda v: v.lanes.step(-FURTHEST)),
    KeyAction(Qt.Key.Key_End, NONE, mark("last lane"), lambda v: v.lanes.step(FURTHEST)),
    KeyAction(Qt.Key.Key_Space, NONE, mark("fold or unfold the lane"), lambda v: _fold(v)),
    KeyAction(Qt.Key.Key_Return, NONE, mark("fold or unfold the lane"), lambda v: _fold(v)),
    KeyAction(Qt.Key.Key_Enter, NONE, mark("fold or unfold the lane"), lambda v: _fold(v)),
    KeyAction(Qt.Key.Key_P, NONE, mark("pin the lane at the top, or let it go"), lambda v: _pin(v)),
    KeyAction(Qt.Key.Key_Down, SHIFT, mark("move the lane down"), lambda v: _move(v, 1)),
    KeyAction(Qt.Key.Key_Up, SHIFT, mark("move the lane up"), lambda v: _move(v, -1)),
    KeyAction(Qt.Key.Key_Home, SHIFT, mark("move the lane to the top"), lambda v: _move(v, -FURTHEST)),
    KeyAction(Qt.Key.Key_End, SHIFT, mark("move the lane to the end"), lambda v: _move(v, FURTHEST)),
    KeyAction(Qt.Key.Key_Right, CONTROL, mark("wider names"), lambda v: v.names.widen(WIDER_PX)),
    KeyAction(Qt.Key.Key_Left, CONTROL, mark("narrower names"), lambda v: v.names.widen(-WIDER_PX)),
    KeyAction(Qt.Key.Key_L, NONE, mark("back to the events"), lambda v: v.lanes.leave()),
    KeyAction(Qt.Key.Key_Escape, NONE, mark("back to the events"), lambda v: v.lanes.leave()),
)

_LANES = KeyTable(LANE_KEYS)


def run_lane_key(view: "TimelineView", event: "QKeyEvent") -> bool:
    """Run the action of a key press while the keyboard is on a lane's name; False if it has none."""
    return _LANES.run(view, event)


def _fold(view: "TimelineView") -> None:
    if view.lanes.current is not None:
        view.lanes.fold(view.lanes.current)


def _pin(view: "TimelineView") -> None:
    if view.lanes.current is not None:
        view.lanes.pin(view.lanes.current)


def _move(view: "TimelineView", step: int) -> None:
    if view.lanes.current is not None:
        view.lanes.move(view.lanes.current, step)
