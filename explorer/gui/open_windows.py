"""The windows of the running application: one for each project, and who gets the next file.

Files come from the command line, from a second start (`single_instance`) and on macOS as `QFileOpenEvent`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.gui.main_window import MainWindow


class OpenWindows(QObject):
    """Holds the windows; `make` returns a new one, shown and soon assembled, that opens a file and a view."""

    def __init__(
        self, make: "Callable[[Path | None, str | None], MainWindow]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._windows: list[MainWindow] = []

    @property
    def windows(self) -> "list[MainWindow]":
        """The windows on the screen, the last used one last."""
        self._windows = [window for window in self._windows if window.isVisible()]
        return list(self._windows)

    def open(self, path: Path | None, view: str | None = None) -> "MainWindow":
        """Show a file: in its window if it has one, in an empty window, or else in a new one.

        Without a path the last window comes to the front; if there is none, the shipped dataset is opened.
        """
        window = self._window_for(path)
        if window is None:
            window = self._make(path, view)
        else:
            if path is not None and window.project_path != path:
                window.open_at_start(path, view)
            bring_to_front(window)
        if window in self._windows:
            self._windows.remove(window)
        self._windows.append(window)
        return window

    def _window_for(self, path: Path | None) -> "MainWindow | None":
        windows = self.windows
        if path is None:
            return windows[-1] if windows else None
        for window in windows:
            if window.project_path is not None and _same_file(window.project_path, path):
                return window
        return next((window for window in windows if window.is_empty), None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the files that macOS hands to the running application."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open(Path(event.file()))
            return True
        return False


def bring_to_front(window: "MainWindow") -> None:
    """Show a window above the others, also when it was minimised."""
    from PySide6.QtCore import Qt  # its enums cost as much as all our modules before the first paint

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
