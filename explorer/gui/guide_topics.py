"""Which page of the guide speaks of which part of the window."""

from PySide6.QtWidgets import QWidget

START = "start"
TOPICS = {
    "timelineView": "dates",
    "overviewView": "dates",
    "actorPanel": "filters",
    "searchEdit": "filters",
    "eventTable": "start",
    "eventPanel": "dates",
    "sourceView": "sources",
    "conflictPanel": "conflicts",
    "exportDialog": "export",
}


def topic_of(widget: QWidget | None) -> str:
    """Return the page for the part that a widget belongs to."""
    while widget is not None:
        if widget.objectName() in TOPICS:
            return TOPICS[widget.objectName()]
        widget = widget.parentWidget()
    return START
