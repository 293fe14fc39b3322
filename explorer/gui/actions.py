"""The table of actions: menus, toolbar, shortcut sheet and command palette are all made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence


class Needs(StrEnum):
    """When an action can be used."""

    NOTHING = "nothing"
    PROJECT = "project"
    EVENT = "event"
    RANGE = "range"
    BACK = "back"
    FORWARD = "forward"
    UNDO = "undo"  # enabled by what the journal says, not by the session


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `menu` is the menu's title, "" for none; `apart` puts a line above it there."""

    id: str
    text: str
    menu: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    apart: bool = False
    checkable: bool = False


MENUS = ("File", "Edit", "View", "Go", "Help")

ACTIONS = (
    ActionSpec("open", "Open…", "File", "Open a project file (.tlx)", ("Ctrl+O",), "open"),
    ActionSpec(
        "export-range",
        "Export range…",
        "File",
        "Write the events of the selected range to a file",
        ("Ctrl+E",),
        "export",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "export-picture",
        "Export picture…",
        "File",
        "Write the timeline as it is shown to PNG, SVG or PDF",
        ("Ctrl+Shift+E",),
        "picture",
        Needs.PROJECT,
    ),
    ActionSpec(
        "settings",
        "Settings…",
        "File",
        "Appearance, language, size and what is opened at the start",
        ("Ctrl+,",),
        apart=True,
    ),
    ActionSpec("close", "Close", "File", "Close the project", ("Ctrl+W",), needs=Needs.PROJECT, apart=True),
    ActionSpec("quit", "Quit", "File", "End the application", ("Ctrl+Q",)),
    ActionSpec(
        "undo", "Undo", "Edit", "Take back the last change of the project", ("Ctrl+Z",), needs=Needs.UNDO
    ),
    ActionSpec(
        "redo",
        "Redo",
        "Edit",
        "Make the change again that was taken back",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=Needs.UNDO,
    ),
    ActionSpec(
        "copy-event",
        "Copy event with citations",
        "Edit",
        "Copy the event, its quotes and their sources",
        ("Ctrl+Shift+C",),
        "copy",
        Needs.EVENT,
        apart=True,
    ),
    ActionSpec(
        "copy-citation",
        "Copy citation",
        "Edit",
        "Copy the quote, or the words selected in the document, with their source",
        ("Ctrl+Alt+C",),
        "quote",
        Needs.EVENT,
    ),
    ActionSpec(
        "copy-command",
        "Copy question as command line",
        "Edit",
        "The present filter in the words of the command line",
        (),
        "command",
        Needs.PROJECT,
    ),
    ActionSpec(
        "find",
        "Find events",
        "Edit",
        "Words, “phrases”, actor: source: kind: date: status: has:",
        ("Ctrl+F",),
        "search",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "find-in-document",
        "Find in document",
        "Edit",
        "Find words in the document on show",
        ("Ctrl+Shift+F",),
        "search",
        Needs.EVENT,
    ),
    ActionSpec(
        "clear-filter",
        "Clear filter",
        "Edit",
        "Show every event again",
        ("Ctrl+Shift+X",),
        "close",
        Needs.PROJECT,
    ),
    ActionSpec(
        "zoom-in", "Zoom in", "View", "Show less time", ("Ctrl++", "Ctrl+="), "zoom-in", Needs.PROJECT
    ),
    ActionSpec("zoom-out", "Zoom out", "View", "Show more time", ("Ctrl+-",), "zoom-out", Needs.PROJECT),
    ActionSpec("fit", "Fit all events", "View", "Show the whole extent", ("Ctrl+0",), "fit", Needs.PROJECT),
    ActionSpec(
        "zoom-range",
        "Zoom to range",
        "View",
        "Show the selected range in full width",
        ("Ctrl+R",),
        "fit",
        Needs.RANGE,
    ),
    ActionSpec(
        "filter-range",
        "Keep range as filter",
        "View",
        "Make the selected range a part of the filter",
        ("Ctrl+Shift+R",),
        "calendar",
        Needs.RANGE,
    ),
    ActionSpec("clear-range", "Clear range", "View", "Select no range", (), "close", Needs.RANGE),
    ActionSpec(
        "save-view",
        "Save this view…",
        "View",
        "Keep filter, range and lanes under a name, in the file",
        ("Ctrl+D",),
        "view",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "palette",
        "Commands…",
        "View",
        "Every command, actor, source and event by name",
        ("Ctrl+K",),
        "command",
    ),
    ActionSpec("back", "Back", "Go", "The filter before", ("Alt+Left",), "back", Needs.BACK),
    ActionSpec(
        "forward",
        "Forward",
        "Go",
        "The filter that you went back from",
        ("Alt+Right",),
        "forward",
        Needs.FORWARD,
    ),
    ActionSpec(
        "next-event",
        "Next event",
        "Go",
        "The event below in the table",
        ("Ctrl+Down",),
        needs=Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "previous-event",
        "Previous event",
        "Go",
        "The event above in the table",
        ("Ctrl+Up",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "next-quote",
        "Next quote",
        "Go",
        "The event's next citation in its document",
        ("Alt+Down",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "previous-quote",
        "Previous quote",
        "Go",
        "The event's previous citation in its document",
        ("Alt+Up",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "show-event",
        "Show event on the timeline",
        "Go",
        "Bring the selected event into view",
        ("Ctrl+J",),
        "event",
        Needs.EVENT,
    ),
    ActionSpec(
        "go-to-date",
        "Go to date…",
        "Go",
        "A date in plain words or EDTF: September 2015, 2015-09, 1990s",
        ("Ctrl+G",),
        "calendar",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "guide", "User guide", "Help", "How to read uncertain dates, ranges and conflicts", ("F1",), "help"
    ),
    ActionSpec("whats-new", "What’s new", "Help", "What changed with each version"),
    ActionSpec("shortcuts", "Keyboard and mouse", "Help", "Every shortcut on one sheet", ("?", "Ctrl+/")),
    ActionSpec(
        "about", "About Timeline Explorer", "Help", "Version, licence, what it is built with", apart=True
    ),
)


def make_actions(parent: QObject, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Return the actions by id, connected to their handlers; a missing handler is an error of ours."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, parent)
        action.setObjectName(f"action-{spec.id}")
        action.setToolTip(tip_of(spec))
        action.setStatusTip(spec.tip)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setEnabled(spec.needs is Needs.NOTHING)
        handler = handlers[spec.id]
        action.triggered.connect(lambda _checked=False, run=handler: run())
        made[spec.id] = action
    return made


def tip_of(spec: ActionSpec) -> str:
    """Return the tooltip of an action with its first shortcut."""
    if not spec.keys:
        return spec.tip
    return f"{spec.tip} ({native(spec.keys[0])})"


def native(keys: str) -> str:
    """Return a shortcut as this platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def enable_actions(actions: Mapping[str, QAction], met: set[Needs]) -> None:
    """Enable the actions whose need is met."""
    for spec in ACTIONS:
        if spec.needs is Needs.UNDO:
            continue
        actions[spec.id].setEnabled(spec.needs is Needs.NOTHING or spec.needs in met)
