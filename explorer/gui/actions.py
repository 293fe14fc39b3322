"""The table of actions: menus, toolbar, shortcut sheet and command palette are all made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from explorer.gui.language import mark, tr


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

    @property
    def label(self) -> str:
        """The text in the language of the interface."""
        return tr(self.text)

    @property
    def hint(self) -> str:
        """The tip in the language of the interface."""
        return tr(self.tip)


MENUS = (mark("File"), mark("Edit"), mark("View"), mark("Go"), mark("Help"))

ACTIONS = (
    ActionSpec(
        "new",
        mark("New project…"),
        mark("File"),
        mark("Make an empty project of your own"),
        ("Ctrl+N",),
        "open",
    ),
    ActionSpec("open", mark("Open…"), mark("File"), mark("Open a project file (.tlx)"), ("Ctrl+O",), "open"),
    ActionSpec(
        "import",
        mark("Import events…"),
        mark("File"),
        mark("Read a list of events: CSV, Excel, JSON and the files of other programs"),
        ("Ctrl+I",),
        "open",
        Needs.PROJECT,
    ),
    ActionSpec(
        "export-range",
        mark("Export range…"),
        mark("File"),
        mark("Write the events of the selected range to a file"),
        ("Ctrl+E",),
        "export",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "export-picture",
        mark("Export picture…"),
        mark("File"),
        mark("Write the timeline as it is shown to PNG, SVG or PDF"),
        ("Ctrl+Shift+E",),
        "picture",
        Needs.PROJECT,
    ),
    ActionSpec(
        "settings",
        mark("Settings…"),
        mark("File"),
        mark("Appearance, language, size and what is opened at the start"),
        ("Ctrl+,",),
        apart=True,
    ),
    ActionSpec(
        "close",
        mark("Close"),
        mark("File"),
        mark("Close the project"),
        ("Ctrl+W",),
        needs=Needs.PROJECT,
        apart=True,
    ),
    ActionSpec("quit", mark("Quit"), mark("File"), mark("End the application"), ("Ctrl+Q",)),
    ActionSpec(
        "undo",
        mark("Undo"),
        mark("Edit"),
        mark("Take back the last change of the project"),
        ("Ctrl+Z",),
        needs=Needs.UNDO,
    ),
    ActionSpec(
        "redo",
        mark("Redo"),
        mark("Edit"),
        mark("Make the change again that was taken back"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=Needs.UNDO,
    ),
    ActionSpec(
        "mark-reviewed",
        mark("Mark as reviewed"),
        mark("Edit"),
        mark("Say that you have checked this event, or that it is to be checked again"),
        ("Ctrl+Shift+M",),
        "check",
        Needs.EVENT,
        apart=True,
    ),
    ActionSpec(
        "grade-source",
        mark("Grade the source…"),
        mark("Edit"),
        mark("The reliability of the document that is being read, A to F"),
        ("Ctrl+Shift+G",),
        "source",
        Needs.EVENT,
    ),
    ActionSpec(
        "grade-citation",
        mark("Grade these words…"),
        mark("Edit"),
        mark("The credibility of the citation that is being read, 1 to 6"),
        ("Ctrl+Alt+G",),
        "quote",
        Needs.EVENT,
    ),
    ActionSpec(
        "origins",
        mark("Independent sources…"),
        mark("Edit"),
        mark("Which citations of the event are one voice; split or join them"),
        (),
        "source",
        Needs.EVENT,
    ),
    ActionSpec(
        "edit-source",
        mark("Edit source…"),
        mark("Edit"),
        mark("Title, author, publisher, date and more of the document on show"),
        ("Ctrl+Shift+I",),
        "source",
        Needs.EVENT,
    ),
    ActionSpec(
        "event-history",
        mark("History of the event…"),
        mark("Edit"),
        mark("Who changed this event, what, when and why"),
        ("Ctrl+H",),
        "event",
        Needs.EVENT,
    ),
    ActionSpec(
        "source-history",
        mark("History of the source…"),
        mark("Edit"),
        mark("Who changed this source, what, when and why"),
        (),
        "source",
        Needs.EVENT,
    ),
    ActionSpec(
        "look-for-conflicts",
        mark("Look for conflicts…"),
        mark("Edit"),
        mark("Compare claims, statuses and dates, and propose what does not agree; nothing is changed"),
        (),
        "search",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "copy-event",
        mark("Copy event with citations"),
        mark("Edit"),
        mark("Copy the event, its quotes and their sources"),
        ("Ctrl+Shift+C",),
        "copy",
        Needs.EVENT,
        apart=True,
    ),
    ActionSpec(
        "copy-citation",
        mark("Copy citation"),
        mark("Edit"),
        mark("Copy the quote, or the words selected in the document, with their source"),
        ("Ctrl+Alt+C",),
        "quote",
        Needs.EVENT,
    ),
    ActionSpec(
        "copy-citation-as",
        mark("Copy citation as…"),
        mark("Edit"),
        mark("In a citation style: Markdown, Chicago, APA, BibTeX, CSL-JSON"),
        (),
        "quote",
        Needs.EVENT,
    ),
    ActionSpec(
        "copy-command",
        mark("Copy question as command line"),
        mark("Edit"),
        mark("The present filter in the words of the command line"),
        (),
        "command",
        Needs.PROJECT,
    ),
    ActionSpec(
        "find",
        mark("Find events"),
        mark("Edit"),
        mark("Words, “phrases”, actor: source: kind: date: status: has:"),
        ("Ctrl+F",),
        "search",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "find-in-document",
        mark("Find in document"),
        mark("Edit"),
        mark("Find words in the document on show"),
        ("Ctrl+Shift+F",),
        "search",
        Needs.EVENT,
    ),
    ActionSpec(
        "clear-filter",
        mark("Clear filter"),
        mark("Edit"),
        mark("Show every event again"),
        ("Ctrl+Shift+X",),
        "close",
        Needs.PROJECT,
    ),
    ActionSpec(
        "zoom-in",
        mark("Zoom in"),
        "View",
        mark("Show less time"),
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        Needs.PROJECT,
    ),
    ActionSpec(
        "zoom-out", mark("Zoom out"), "View", mark("Show more time"), ("Ctrl+-",), "zoom-out", Needs.PROJECT
    ),
    ActionSpec(
        "fit",
        mark("Fit all events"),
        "View",
        mark("Show the whole extent"),
        ("Ctrl+0",),
        "fit",
        Needs.PROJECT,
    ),
    ActionSpec(
        "type-range",
        mark("Select range…"),
        "View",
        mark("A stretch of time in plain words or EDTF: 2015-09/2015-12, 1990s"),
        ("Ctrl+Alt+R",),
        "calendar",
        Needs.PROJECT,
    ),
    ActionSpec(
        "zoom-range",
        mark("Zoom to range"),
        "View",
        mark("Show the selected range in full width"),
        ("Ctrl+R",),
        "fit",
        Needs.RANGE,
    ),
    ActionSpec(
        "filter-range",
        mark("Keep range as filter"),
        "View",
        mark("Make the selected range a part of the filter"),
        ("Ctrl+Shift+R",),
        "calendar",
        Needs.RANGE,
    ),
    ActionSpec("clear-range", mark("Clear range"), "View", mark("Select no range"), (), "close", Needs.RANGE),
    ActionSpec(
        "save-view",
        mark("Save this view…"),
        "View",
        mark("Keep filter, range and lanes under a name, in the file"),
        ("Ctrl+D",),
        "view",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "beside",
        mark("Second document beside"),
        "View",
        mark("Read another document beside the one on show; again: close it"),
        ("Ctrl+Shift+B",),
        "beside",
        Needs.EVENT,
    ),
    ActionSpec(
        "palette",
        mark("Commands…"),
        "View",
        mark("Every command, actor, source and event by name"),
        ("Ctrl+K",),
        "command",
    ),
    ActionSpec(
        "back", mark("Back"), mark("Go"), mark("The filter before"), ("Alt+Left",), "back", Needs.BACK
    ),
    ActionSpec(
        "forward",
        mark("Forward"),
        mark("Go"),
        mark("The filter that you went back from"),
        ("Alt+Right",),
        "forward",
        Needs.FORWARD,
    ),
    ActionSpec(
        "next-event",
        mark("Next event"),
        mark("Go"),
        mark("The event below in the table"),
        ("Ctrl+Down",),
        needs=Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "previous-event",
        mark("Previous event"),
        mark("Go"),
        mark("The event above in the table"),
        ("Ctrl+Up",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "next-quote",
        mark("Next quote"),
        mark("Go"),
        mark("The event's next citation in its document"),
        ("Alt+Down",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "previous-quote",
        mark("Previous quote"),
        mark("Go"),
        mark("The event's previous citation in its document"),
        ("Alt+Up",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "next-mark",
        mark("Next quote in the document"),
        mark("Go"),
        mark("The next words of the document on show that any event cites"),
        ("Ctrl+Alt+Down",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "previous-mark",
        mark("Previous quote in the document"),
        mark("Go"),
        mark("The words before that any event cites"),
        ("Ctrl+Alt+Up",),
        needs=Needs.EVENT,
    ),
    ActionSpec(
        "show-event",
        mark("Show event on the timeline"),
        mark("Go"),
        mark("Bring the selected event into view"),
        ("Ctrl+J",),
        "event",
        Needs.EVENT,
    ),
    ActionSpec(
        "go-to-date",
        mark("Go to date…"),
        mark("Go"),
        mark("A date in plain words or EDTF: September 2015, 2015-09, 1990s"),
        ("Ctrl+G",),
        "calendar",
        Needs.PROJECT,
        apart=True,
    ),
    ActionSpec(
        "guide",
        mark("User guide"),
        mark("Help"),
        mark("How to read uncertain dates, ranges and conflicts"),
        ("F1",),
        "help",
    ),
    ActionSpec("whats-new", mark("What’s new"), mark("Help"), mark("What changed with each version")),
    ActionSpec(
        "shortcuts",
        mark("Keyboard and mouse"),
        mark("Help"),
        mark("Every shortcut on one sheet"),
        ("?", "Ctrl+/"),
    ),
    ActionSpec(
        "about",
        mark("About Timeline Explorer"),
        mark("Help"),
        mark("Version, licence, what it is built with"),
        apart=True,
    ),
)


def make_actions(parent: QObject, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Return the actions by id, connected to their handlers; a missing handler is an error of ours."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(spec.label, parent)
        action.setObjectName(f"action-{spec.id}")
        action.setToolTip(tip_of(spec))
        action.setStatusTip(spec.hint)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setEnabled(spec.needs is Needs.NOTHING)
        handler = handlers[spec.id]
        action.triggered.connect(lambda _checked=False, run=handler: run())
        made[spec.id] = action
    return made


def tip_of(spec: ActionSpec) -> str:
    """Return the tooltip of an action with its first shortcut."""
    if not spec.keys:
        return spec.hint
    return f"{spec.hint} ({native(spec.keys[0])})"


def native(keys: str) -> str:
    """Return a shortcut as this platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def enable_actions(actions: Mapping[str, QAction], met: set[Needs]) -> None:
    """Enable the actions whose need is met."""
    for spec in ACTIONS:
        if spec.needs is Needs.UNDO:
            continue
        actions[spec.id].setEnabled(spec.needs is Needs.NOTHING or spec.needs in met)
