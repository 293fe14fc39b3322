"""What the mouse does in the parts of the window, and the keys of the timeline beside those of the actions: for the sheet
of shortcuts, which takes the keys from the tables that run them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from explorer.gui.language import mark, tr
from explorer.gui.timeline_keys import KEYS, KeyAction
from explorer.gui.timeline_lane_keys import LANE_KEYS

_TWINS = (Qt.Key.Key_Enter, Qt.Key.Key_Equal)
"""Keys of the number pad and of other layouts that do what another one does."""
_MOST_KEYS = 2


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture: where, how, and what it does."""

    place: str
    how: str
    does: str


_TIMELINE, _FILTER, _DOCUMENT = mark("Timeline"), mark("Filter panel"), mark("Document")

GESTURES = (
    Gesture(_TIMELINE, mark("Wheel"), mark("Zoom about the pointer")),
    Gesture(_TIMELINE, mark("Drag"), mark("Move through time")),
    Gesture(_TIMELINE, mark("Shift+drag"), mark("Select a range")),
    Gesture(_TIMELINE, mark("Click, double click"), mark("Select an event; zoom to it")),
    Gesture(_TIMELINE, "L", mark("To the names of the lanes; again: back")),
    Gesture(_TIMELINE, mark("Right click on a lane’s name"), mark("Pin, fold, move, sort")),
    Gesture(_TIMELINE, mark("Drag a lane’s name"), mark("Move the lane")),
    Gesture(
        _TIMELINE,
        mark("Drag the edge of the names"),
        mark("Wider or narrower; double click: as wide as they need"),
    ),
    Gesture(_FILTER, mark("Click a name"), mark("Only this one; again: all")),
    Gesture(_FILTER, mark("Click a box"), mark("Include, then exclude, then neither")),
    Gesture(_FILTER, mark("Ctrl+click, Alt+click"), mark("Add; exclude")),
    Gesture(_DOCUMENT, mark("Click a marked quote"), mark("Go to its event")),
    Gesture(_DOCUMENT, mark("Ctrl+wheel"), mark("Larger or smaller letters")),
)


def gesture_tables() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each heading with its rows (how, what it does), in the language of the interface."""
    for place in dict.fromkeys(gesture.place for gesture in GESTURES):
        yield tr(place), [(tr(one.how), tr(one.does)) for one in GESTURES if one.place == place]
        if place == _TIMELINE:
            yield tr("Keys on the timeline"), _key_rows(KEYS)
            yield tr("Keys on the names of the lanes"), _key_rows(LANE_KEYS)


def _key_rows(keys: Sequence[KeyAction]) -> list[tuple[str, str]]:
    """Return the rows of a table of keys; those that do the same share one."""
    shown: dict[str, list[str]] = {}
    for action in keys:
        names = shown.setdefault(tr(action.words), [])
        name = QKeySequence(QKeyCombination(action.modifier, action.key)).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        if action.key not in _TWINS and name not in names and len(names) < _MOST_KEYS:
            names.append(name)
    return [(", ".join(names), f"{words[:1].upper()}{words[1:]}") for words, names in shown.items()]
