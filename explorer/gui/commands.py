"""What the actions do: each is a few lines that ask the parts of the window."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QCursor, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from explorer.gui.language import mark, number, tr
from explorer.gui.saved_views import SavedViews
from explorer.gui.sentences import sentence
from explorer.gui.theme import Appearance
from explorer.model.filter import EVERYTHING

if TYPE_CHECKING:
    from explorer.gui.assembly import Parts
    from explorer.gui.command_palette import CommandPalette
    from explorer.gui.go_to_date import GoToDate
    from explorer.gui.main_window import MainWindow
    from explorer.gui.quote_check import Evidence
    from explorer.gui.reading_desk import EventDetails
    from explorer.model.change import ChangeSet
    from explorer.model.event import Conflict, Passage

_APPEARANCES = (
    (Appearance.SYSTEM, mark("As the system")),
    (Appearance.LIGHT, mark("Light")),
    (Appearance.DARK, mark("Dark")),
    (Appearance.CONTRAST, mark("High contrast")),
)


class Commands(QObject):
    """The handlers of a window's actions. `take_parts` is called once they exist."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._parts: Parts | None = None
        self._palette: CommandPalette | None = None
        self._go_to_date: GoToDate | None = None
        self._recent_menu: QMenu | None = None
        self._views_menu: QMenu | None = None
        self._views: SavedViews | None = None

    @property
    def parts(self) -> "Parts":
        """The window's parts."""
        assert self._parts is not None
        return self._parts

    @property
    def views(self) -> SavedViews:
        """The saved views of the project."""
        assert self._views is not None
        return self._views

    def take_parts(self, parts: "Parts") -> None:
        """Take the parts to work on."""
        self._parts = parts
        self._views = SavedViews(parts)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action of the table runs."""
        return {
            "open": self.open,
            "import": lambda: self.import_events(),
            "export-range": self.export_range,
            "export-picture": self.export_picture,
            "close": lambda: self.parts.session.close(),
            "quit": self.quit,
            "undo": lambda: self.parts.edits.undo(),
            "redo": lambda: self.parts.edits.redo(),
            "mark-reviewed": lambda: self.parts.event.hand.toggle_reviewed(),
            "grade-source": lambda: self.open_grades("reliability"),
            "grade-citation": lambda: self.open_grades("credibility"),
            "origins": lambda: self.parts.event.hand.open_origins(),
            "edit-source": lambda: self.parts.event.hand.edit_shown_source(),
            "event-history": lambda: self.parts.event.hand.show_event_history(),
            "source-history": lambda: self.parts.event.hand.show_source_history(),
            "look-for-conflicts": self.look_for_conflicts,
            "copy-event": lambda: self.parts.event.copy_event(),
            "copy-citation": lambda: self.parts.pair.reading().copy_citation(),
            "copy-citation-as": self.copy_citation_as,
            "copy-command": self.copy_command,
            "find": self.find,
            "find-in-document": lambda: self.parts.pair.reading().open_find(),
            "beside": lambda: self.parts.pair.toggle(),
            "next-mark": lambda: self.parts.pair.reading().step_quote(1),
            "previous-mark": lambda: self.parts.pair.reading().step_quote(-1),
            "clear-filter": self.clear_filter,
            "zoom-in": lambda: self.parts.bridge.zoom(0.5),
            "zoom-out": lambda: self.parts.bridge.zoom(2.0),
            "fit": lambda: self.parts.timeline.fit(),
            "zoom-range": self.zoom_range,
            "filter-range": self.filter_range,
            "type-range": lambda: self.open_go_to_date(selecting=True),
            "clear-range": lambda: self.parts.session.select_range(None),
            "save-view": lambda: self.views.ask_and_save(),
            "palette": self.open_palette,
            "back": lambda: self.parts.session.back(),
            "forward": lambda: self.parts.session.forward(),
            "next-event": lambda: self.step_event(1),
            "previous-event": lambda: self.step_event(-1),
            "next-quote": lambda: self.parts.desk.step_citation(1),
            "previous-quote": lambda: self.parts.desk.step_citation(-1),
            "show-event": self.show_event,
            "go-to-date": self.open_go_to_date,
            "new": self.new_project,
            "settings": self.open_settings,
            "guide": lambda: self.open_guide(""),
            "whats-new": lambda: self.open_guide("whats-new"),
            "shortcuts": lambda: self._help("shortcuts"),
            "about": lambda: self._help("about"),
        }

    def open(self) -> None:
        """Ask for a file and open it."""
        recent = self._window.settings.recent_files
        folder = str(recent[0].parent) if recent else ""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Open a project"),
            folder,
            tr("Timeline Explorer projects (*.tlx);;All files (*)"),
        )
        if name:
            self._window.open_path(Path(name))

    def quit(self) -> None:
        """Close the window; the application ends with its last one."""
        self._window.close()

    def import_events(self, path: Path | None = None) -> None:
        """Open the import dialog, on a list where one is given."""
        from explorer.gui.import_dialog import ImportDialog

        ImportDialog(self.parts.session, self.parts.edits, path, self._window).open()

    def export_range(self) -> None:
        """Open the export dialog for the range, or for what is shown."""
        from explorer.gui.export_dialog import ExportDialog

        ExportDialog(self.parts.session, self.parts.timeline.visible_range(), self._window).open()

    def export_picture(self) -> None:
        """Ask for a file and write the timeline as a picture."""
        from explorer.gui.picture_export import ask_and_write

        ask_and_write(self.parts)

    def open_grades(self, scale: str) -> None:
        """Bring the event into view and open the menu of grades of the citation that is being read."""
        self.parts.docks["reading"].show()
        self.parts.tabs.setCurrentIndex(0)
        self.parts.event.open_grades(scale)

    def look_for_conflicts(self) -> None:
        """Show the conflicts and look for more."""
        self.parts.docks["reading"].show()
        self.parts.tabs.setCurrentWidget(self.parts.conflicts)
        self.parts.conflicts.look_for_conflicts()

    def copy_citation_as(self) -> None:
        """Open the menu of citation styles for the words that "Copy citation" would copy."""
        from explorer.gui.citing_menu import citing_menu

        menu = citing_menu(self._window, self.parts.pair.reading().cited_words, self.parts.message.say)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def copy_command(self) -> None:
        """Copy the question as a command line."""
        import shlex

        from explorer.services.question import arguments_of

        session = self.parts.session
        if session.project is not None:
            words = ["timeline-explorer", "query", str(session.project.path), *arguments_of(session.question)]
            QGuiApplication.clipboard().setText(shlex.join(words))

    def find(self) -> None:
        """Go to the search box."""
        self.parts.top.search.setFocus()
        self.parts.top.search.selectAll()

    def clear_filter(self) -> None:
        """Ask for everything."""
        self.parts.session.set_filter(EVERYTHING)

    def zoom_range(self) -> None:
        """Show the selected range in full width."""
        chosen = self.parts.session.range
        if chosen is not None:
            self.parts.timeline.show_range(chosen.range.start_us, chosen.range.end_us)

    def filter_range(self) -> None:
        """Make the selected range a part of the filter."""
        session = self.parts.session
        question = session.question
        session.select_range(None)
        session.set_filter(question)

    def step_event(self, step: int) -> None:
        """Select the next or previous event of the table and bring it into view."""
        row = self.parts.table.neighbour(step)
        if row is not None:
            self.go_to_event(row)

    def show_event(self) -> None:
        """Bring the selected event into view."""
        row = self.parts.session.row
        if row is not None:
            self.parts.bridge.reveal(row)

    def go_to_event(self, row: int) -> None:
        """Select an event and bring it into view."""
        self.parts.session.select(row)
        self.parts.bridge.reveal(row)

    def select_event(self, row: int) -> None:
        """Select an event and show it in the reading panel."""
        self.parts.tabs.setCurrentIndex(0)
        self.go_to_event(row)

    def show_passage(self, source: str, start: int, end: int) -> None:
        """Show a passage in the document view."""
        self.parts.tabs.setCurrentIndex(0)
        self.parts.docks["reading"].show()
        self.parts.desk.show_passage(source, start, end)

    def show_pair(self, first: "Passage", second: "Passage") -> None:
        """Show two passages side by side."""
        self.parts.tabs.setCurrentIndex(0)
        self.parts.docks["reading"].show()
        self.parts.desk.beside.open_pair(first, second)

    def filter_actor(self, actor: str) -> None:
        """Keep the events of one actor."""
        session = self.parts.session
        session.set_filter(session.filter.but(actors=(actor,), not_actors=()))

    def open_palette(self) -> None:
        """Open the command palette."""
        from explorer.gui.command_palette import CommandPalette
        from explorer.gui.palette_sources import palette_sources

        if self._palette is not None:
            self._palette.deleteLater()
        self._palette = CommandPalette(palette_sources(self.parts), self._window.theme, self._window)
        self._palette.open_over(self._window)

    def open_go_to_date(self, *, selecting: bool = False) -> None:
        """Open the box for a date to go to, or for a range to select."""
        from explorer.gui.go_to_date import GoToDate

        if self._go_to_date is None:
            self._go_to_date = GoToDate(self._window)
            self._go_to_date.chosen.connect(self.parts.bridge.show_date)
            self._go_to_date.range_chosen.connect(self._select_typed)
        self._go_to_date.open_below(self.parts.top.search, selecting=selecting)

    def _select_typed(self, start_us: int, end_us: int) -> None:
        """Select a typed range, and show it if it is out of sight."""
        from explorer.gui.range_words import selected_range

        self.parts.session.select_range(selected_range(start_us, end_us))
        visible = self.parts.timeline.visible_range()
        if start_us < visible.start_us or end_us > visible.end_us:
            self.parts.bridge.show_date(start_us, end_us)

    def new_project(self) -> None:
        """Ask for a file, make an empty project there and open it."""
        from explorer.gui.new_project import ask_and_make

        ask_and_make(self._window)

    def open_settings(self) -> None:
        """Open the settings."""
        from explorer.gui.settings_dialog import SettingsDialog

        SettingsDialog(self._window).open()

    def open_guide(self, page: str) -> None:
        """Open the user guide; without a page at the one about the part of the window that has the focus."""
        from explorer.gui.guide_topics import topic_of
        from explorer.gui.guide_view import GuideView

        guide = self._window.findChild(GuideView) or GuideView(self._window)
        guide.show_page(page or topic_of(self._window.focusWidget()))
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def _help(self, page: str) -> None:
        from explorer.gui.help_dialogs import show_help

        show_help(page, self._window)

    def show_event_menu(self, point: QPoint) -> None:
        """Open the context menu of timeline and table at a point of the screen."""
        menu = QMenu(self._window)
        for name in (
            "show-event",
            "copy-event",
            "copy-citation",
            "copy-citation-as",
            "",
            "mark-reviewed",
            "event-history",
            "",
            "zoom-range",
            "filter-range",
            "clear-range",
        ):
            if name:
                menu.addAction(self.parts.actions[name])
            else:
                menu.addSeparator()
        menu.addSeparator()
        menu.addAction(self.parts.actions["export-range"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def on_project_opened(self) -> None:
        """Show whose window it is and remember the file."""
        session = self.parts.session
        assert session.project is not None
        path = session.project.path
        self.parts.message.say("")
        read_only = "  read-only" if session.project.read_only and not _writable(path) else ""
        self.parts.top.show_project(session.title or path.stem, path.name + read_only)
        self._window.setWindowTitle(f"{session.title or path.stem} – Timeline Explorer")
        self._window.setWindowFilePath(str(path))
        self._window.settings.add_recent_file(path)

    def on_project_closed(self) -> None:
        """Show that nothing is open."""
        self.parts.top.show_project("Timeline Explorer", "")
        self.parts.table.show_quote_states({})
        self._window.setWindowTitle("Timeline Explorer")

    def on_quotes_checked(self, evidence: "Evidence") -> None:
        """Say whether the quotes stand."""
        self.parts.status.show_quotes(evidence.words, evidence.sentences)
        self.parts.table.show_quote_states(evidence.unsettled)

    def on_undo_titles(self, undo: str | None, redo: str | None) -> None:
        """Name in the menu what can be taken back and made again."""
        for name, word, title in (("undo", tr("Undo"), undo), ("redo", tr("Redo"), redo)):
            action = self.parts.actions[name]
            # A title quotes the data, where "&" is no mark of a key.
            action.setText(f"{word}: {sentence(title).replace('&', '&&')}" if title else word)
            action.setEnabled(title is not None)

    def on_event_shown(self, details: "EventDetails | None") -> None:
        """Name in the menu what marking would do to the event on show."""
        reviewed = details is not None and details.event.reviewed
        word = tr("Mark as not reviewed") if reviewed else tr("Mark as reviewed")
        self.parts.actions["mark-reviewed"].setText(word)

    def on_project_changed(self, changes: "ChangeSet") -> None:
        """Read anew what a change touched."""
        kinds = set(changes.touched) - {"view"}
        if kinds and kinds <= {"dismissed", "reproposed"}:
            self.parts.conflicts.refresh_proposals()
        elif kinds:
            self.parts.session.reload()

    def on_conflicts_loaded(self, conflicts: "tuple[Conflict, ...]") -> None:
        """Say how many disagreements there are."""
        from explorer.gui.conflict_model import is_open

        count = sum(is_open(conflict) for conflict in conflicts)
        self.parts.tabs.setTabText(1, f"{tr('Conflicts')}  {number(count)}" if count else tr("Conflicts"))
        self.parts.status.show_conflicts(count)

    def add_recent_menu(self, menu: QMenu) -> None:
        """Add the recent files below Open."""
        self._recent_menu = menu.addMenu(tr("Open recent"))
        self._recent_menu.aboutToShow.connect(self._fill_recent)

    def _fill_recent(self) -> None:
        menu = self._recent_menu
        assert menu is not None
        menu.clear()
        files = self._window.settings.recent_files
        for path in files:
            action = QAction(path.name.replace("&", "&&"), menu)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, p=path: self._window.open_path(p))
            menu.addAction(action)
        if files:
            menu.addSeparator()
            menu.addAction(tr("Forget these")).triggered.connect(self._window.settings.forget_recent_files)
        else:
            menu.addAction(tr("Nothing opened yet")).setEnabled(False)

    def add_view_choices(self, menu: QMenu) -> None:
        """Add saved views, lanes, appearance and panels to the View menu."""
        from explorer.gui.filter_bar import LANES
        from explorer.gui.timeline_lane_menu import add_lane_choices

        self._views_menu = menu.addMenu(tr("Saved views"))
        self._views_menu.aboutToShow.connect(lambda: self.views.fill_menu(self._views_menu))
        menu.addSeparator()
        lanes = menu.addMenu(tr("Lanes"))
        for value, text in LANES:
            action = lanes.addAction(tr(text).rpartition(": ")[2].capitalize())
            action.triggered.connect(lambda _=False, v=value: self.set_lanes(v))
        lanes.addSeparator()
        add_lane_choices(lanes, self.parts.timeline)
        looks = menu.addMenu(tr("Appearance"))
        group = QActionGroup(looks)
        for appearance, text in _APPEARANCES:
            action = QAction(tr(text), looks, checkable=True)
            action.setChecked(self._window.settings.appearance is appearance)
            action.triggered.connect(lambda _=False, a=appearance: self._window.set_appearance(a))
            group.addAction(action)
            looks.addAction(action)
        panels = menu.addMenu(tr("Panels"))
        for dock in self.parts.docks.values():
            panels.addAction(dock.toggleViewAction())

    def set_lanes(self, value: str) -> None:
        """Arrange the lanes by something else."""
        self.parts.chips.show_lanes(value)
        self.parts.bridge.set_lanes_by(value)


def _writable(path: Path) -> bool:
    import os

    return os.access(path, os.W_OK)
