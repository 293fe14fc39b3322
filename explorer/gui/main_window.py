"""The main window: it assembles the parts and connects them; what they do stands in their own files.

`assemble` builds it at once. A window of the application shows a skeleton first and is built in steps (`starting`), so
that something is on the screen before numpy is imported.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenuBar

from explorer.gui.settings import Settings, Start
from explorer.gui.theme import Appearance, Theme, theme_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent

    from explorer.gui.assembly import Parts
    from explorer.gui.first_run import FirstRun
    from explorer.gui.session import Session
    from explorer.gui.starting import Starting
    from explorer.gui.timeline_view import TimelineView

SUFFIX = ".tlx"
DEFAULT_SIZE = QSize(1440, 900)
LEAST_SIZE = QSize(1180, 680)


class MainWindow(QMainWindow):
    """The window of one project.

    `filled` comes once, when the first project is on the screen. A window that fills itself tells before that when
    the timeline has painted its first picture (`pictured`), and when the rest is seen (`revealed`).
    """

    filled = Signal()
    pictured = Signal()
    revealed = Signal()

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.parts: Parts | None = None
        self._path_at_start: Path | None = None
        self._menu_bar: QMenuBar | None = None
        self.starting: Starting | None = None
        self.setWindowTitle("Timeline Explorer")
        self.setAcceptDrops(True)
        geometry = settings.state("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableSize() if screen else DEFAULT_SIZE
            self.resize(DEFAULT_SIZE.boundedTo(room).expandedTo(LEAST_SIZE))

    def menuBar(self) -> QMenuBar:
        """Return the bar of all menus. It stands inside the menu widget: Qt's own answer would be a new and empty bar
        in the place of that widget.
        """
        if self._menu_bar is None:
            self._menu_bar = QMenuBar(self)
        return self._menu_bar

    @property
    def session(self) -> "Session":
        """The hub of an assembled window."""
        assert self.parts is not None
        return self.parts.session

    @property
    def actions_by_id(self) -> "dict[str, QAction]":
        """The actions of an assembled window."""
        assert self.parts is not None
        return self.parts.actions

    def assemble(self, *, inline: bool = False) -> None:
        """Build everything inside the window at once."""
        for _ in self.assembling(inline=inline):
            pass
        if self.isVisible() and self.parts is not None:
            QTimer.singleShot(0, self, self.parts.arrange_docks)

    def assembling(self, *, inline: bool = False, timeline: "TimelineView | None" = None) -> "Iterator[None]":
        """Build everything inside the window in short steps, around a timeline that is on the screen already."""
        from explorer.gui import without_feature_scan

        without_feature_scan()
        from explorer.gui.appearance import apply_theme
        from explorer.gui.assembly import assemble

        apply_theme(self.theme)
        yield
        yield from assemble(self, inline=inline, timeline=timeline)
        self.session.settled.connect(self.filled)
        self._follow_system()

    @property
    def project_path(self) -> Path | None:
        """The file that is open or being opened."""
        if self.parts is None:
            return self._path_at_start
        project = self.session.project
        return self.session.opening or (project.path if project else None)

    @property
    def is_empty(self) -> bool:
        """Whether no file is open or being opened."""
        return self.parts is not None and self.session.project is None and not self.session.is_opening

    @property
    def is_filled(self) -> bool:
        """Whether a project is open, its first answer stands and the timeline has its lanes."""
        if self.parts is None or self.parts.session.answers is None:
            return False
        return self.parts.bridge.has_index and self.parts.table.stands

    def fill_when_painted(self, path: Path | None, view: str | None) -> None:
        """Build the window and open a file in steps once its skeleton is on the screen; see `starting`."""
        from explorer.gui.starting import Starting

        self._path_at_start = path
        self.starting = Starting(self, path, view)

    def open_at_start(self, path: Path | None, view: str | None) -> None:
        """Open a file, or the shipped dataset, and then a saved view of it."""
        if view is not None:
            self._show_view_once_open(view)
        path = path or self.last_file()
        if path is not None:
            self.open_path(path)
        else:
            self.session.open_shipped()
            self._first_run().start_if_new()

    def last_file(self) -> Path | None:
        """Return the project opened last, if the settings ask for it and it is still there."""
        recent = self.settings.recent_files
        if self.settings.start is not Start.LAST or not recent or not recent[0].is_file():
            return None
        return recent[0]

    def _first_run(self) -> "FirstRun":
        from explorer.gui.first_run import FirstRun

        return self.findChild(FirstRun) or FirstRun(self)

    def show_hints(self) -> None:
        """Show the hints of the first start."""
        self._first_run().start()

    def set_motion(self, glides: bool) -> None:
        """Let the timeline glide or jump, and remember it."""
        from explorer.gui.timeline_motion import Motion

        self.settings.set_flag("motion", glides)
        Motion.enabled = glides

    def _show_view_once_open(self, name: str) -> None:
        assert self.parts is not None
        self.parts.commands.views.show_once_loaded(name)

    def set_appearance(self, appearance: Appearance) -> None:
        """Show the window light, dark or as the system is, and remember it."""
        self.settings.appearance = appearance
        self._show_chosen_theme()

    def _show_chosen_theme(self) -> None:
        from explorer.gui.appearance import system_is_dark
        from explorer.gui.contrast import system_wants_contrast

        self.show_theme(theme_for(self.settings.appearance, system_is_dark(), system_wants_contrast()))

    def _follow_system(self) -> None:
        """Follow the system from light to dark, and its contrast, while the appearance is the system's."""
        from explorer.gui.appearance import system_is_dark
        from explorer.gui.contrast import system_wants_contrast

        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._show_chosen_theme)
        hints.accessibility().contrastPreferenceChanged.connect(self._show_chosen_theme)
        if (system_is_dark() and not self.theme.dark) or system_wants_contrast():
            self._show_chosen_theme()

    def show_theme(self, theme: Theme) -> None:
        """Draw everything in other colours."""
        if theme == self.theme:
            return
        from explorer.gui.appearance import apply_theme

        self.theme = theme
        apply_theme(theme)
        if self.parts is not None:
            self.parts.set_theme(theme)

    def open_path(self, path: Path) -> None:
        """Open a project file."""
        self.session.open(path)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take a single file."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open the file."""
        path = dropped_file(event)
        if path is not None and self.parts is not None:
            event.acceptProposedAction()
            # After the drop has ended, so that the file manager is not kept waiting.
            QTimer.singleShot(0, self, lambda: self.open_dropped(path))

    def open_dropped(self, path: Path) -> None:
        """Open a project; any other file is taken for a list of events to import into the open one."""
        if path.suffix.lower() == SUFFIX or self.parts is None or self.session.project is None:
            self.open_path(path)
        else:
            self.parts.commands.import_events(path)

    def showEvent(self, event: "QShowEvent") -> None:
        """Arrange the docks once there is room to arrange them in."""
        super().showEvent(event)
        if self.parts is not None and not event.spontaneous():
            QTimer.singleShot(0, self, self.parts.arrange_docks)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Let what covers the window follow it."""
        super().resizeEvent(event)
        if self.starting is not None:
            self.starting.resized()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Remember the window and end all work before anything is destroyed."""
        if self.starting is not None:
            self.starting.stop()
        if self.parts is not None:
            self.parts.shut_down()
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.sync()
        super().closeEvent(event)


def dropped_file(event: "QDropEvent") -> Path | None:
    """Return the one local file that is being dropped."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
