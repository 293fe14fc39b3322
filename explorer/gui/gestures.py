"""What mouse and keys do in the parts of the window, beside the actions: for the sheet of shortcuts."""

from dataclasses import dataclass

from explorer.gui.language import mark


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
    Gesture(_TIMELINE, mark("Arrow keys"), mark("From event to event, from lane to lane")),
    Gesture(_TIMELINE, mark("Shift+←, Shift+→"), mark("Select a range, or move its end")),
    Gesture(_TIMELINE, mark("Home, End, F"), mark("First event, last event, fit all")),
    Gesture(_TIMELINE, "Z", mark("Zoom to the event")),
    Gesture(_TIMELINE, mark("Page Up, Page Down"), mark("A page earlier, a page later")),
    Gesture(_TIMELINE, mark("+, −, Esc"), mark("Zoom in, zoom out, clear the range")),
    Gesture(_FILTER, mark("Click a name"), mark("Only this one; again: all")),
    Gesture(_FILTER, mark("Click a box"), mark("Include, then exclude, then neither")),
    Gesture(_FILTER, mark("Ctrl+click, Alt+click"), mark("Add; exclude")),
    Gesture(_DOCUMENT, mark("Click a marked quote"), mark("Go to its event")),
    Gesture(_DOCUMENT, mark("Ctrl+wheel"), mark("Larger or smaller letters")),
)
