"""A project of one's own: an empty file, open, and where wanted the import dialog on it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from explorer.gui.language import tr
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.main_window import MainWindow


def ask_and_make(window: "MainWindow", *, and_import: bool = False) -> None:
    """Ask where the project goes, make it, open it; then, where wanted, ask what to import into it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    place = Path(folder) if folder and Path(folder).is_dir() else Path.home()
    name, _ = QFileDialog.getSaveFileName(
        window, tr("New project"), str(place / "project.tlx"), tr("Timeline Explorer projects (*.tlx)")
    )
    if name:
        path = Path(name) if Path(name).suffix else Path(f"{name}.tlx")
        make(window, path, and_import=and_import)


def make(window: "MainWindow", path: Path, *, and_import: bool = False) -> None:
    """Make an empty project and open it."""

    def work(_token: Token) -> None:
        from explorer.services.empty_project import make_empty

        make_empty(path)

    def made(_: None) -> None:
        if and_import:
            window.session.project_opened.connect(
                lambda: QTimer.singleShot(0, window, window.actions_by_id["import"].trigger),
                Qt.ConnectionType.SingleShotConnection,
            )
        window.open_path(path)

    window.session.runner.submit("new project", work, made)
