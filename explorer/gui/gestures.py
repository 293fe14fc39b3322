"""What mouse and keys do in the parts of the window, beside the actions: for the sheet of shortcuts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gesture:
    """One gesture: where, how, and what it does."""

    place: str
    how: str
    does: str


_TIMELINE, _FILTER, _DOCUMENT = "Timeline", "Filter panel", "Document"

GESTURES = (
    Gesture(_TIMELINE, "Wheel", "Zoom about the pointer"),
    Gesture(_TIMELINE, "Drag", "Move through time"),
    Gesture(_TIMELINE, "Shift+drag", "Select a range"),
    Gesture(_TIMELINE, "Click, double click", "Select an event; zoom to it"),
    Gesture(_TIMELINE, "Arrow keys", "From event to event, from lane to lane"),
    Gesture(_TIMELINE, "Shift+←, Shift+→", "Select a range, or move its end"),
    Gesture(_TIMELINE, "Home, End, F", "First event, last event, fit all"),
    Gesture(_TIMELINE, "Z", "Zoom to the event"),
    Gesture(_TIMELINE, "Page Up, Page Down", "A page earlier, a page later"),
    Gesture(_TIMELINE, "+, −, Esc", "Zoom in, zoom out, clear the range"),
    Gesture(_FILTER, "Click a name", "Only this one; again: all"),
    Gesture(_FILTER, "Click a box", "Include, then exclude, then neither"),
    Gesture(_FILTER, "Ctrl+click, Alt+click", "Add; exclude"),
    Gesture(_DOCUMENT, "Click a marked quote", "Go to its event"),
    Gesture(_DOCUMENT, "Ctrl+wheel", "Larger or smaller letters"),
)
