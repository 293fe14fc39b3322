"""The sample and files that cannot be written are for looking at: who begins to change one is offered a copy, and
the change goes there.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPushButton, QVBoxLayout

from explorer.gui.fitting import FittingDialog
from explorer.gui.language import tr
from explorer.gui.small_widgets import plain_label
from explorer.gui.task_runner import Token
from explorer.services.shipped import copy_project, is_shipped_project

if TYPE_CHECKING:
    from explorer.gui.edits import Change
    from explorer.gui.main_window import MainWindow

STEM = "Tajikistan"


def suggested_path(stem: str = STEM) -> Path:
    """Return a free name in the user's documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(place) if place and Path(place).is_dir() else Path.home()
    path = folder / f"{stem}.tlx"
    number = 2
    while path.exists():
        path = folder / f"{stem} {number}.tlx"
        number += 1
    return path


class OwnCopyDialog(FittingDialog):
    """Asks where the copy goes. `path` is the answer; `locked` names a file that cannot be written, else it is
    the sample that is copied.
    """

    def __init__(self, parent: "MainWindow", locked: Path | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownCopyDialog")
        self.setWindowTitle(tr("A copy of your own"))
        self.path = suggested_path(locked.stem if locked else STEM)
        self.where = plain_label("", "secondary")
        self.where.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for text in _sentences(locked):
            layout.addWidget(text)
        layout.addWidget(self.where)
        self.buttons = QDialogButtonBox()
        self.keep = QPushButton(tr("Make the copy"))
        self.keep.setDefault(True)
        choose = QPushButton(tr("Choose where…"))
        cancel = QPushButton(tr("Cancel"))
        self.buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(choose, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        choose.clicked.connect(self._on_choose)
        self._say()

    def _say(self) -> None:
        self.where.setText(tr("It will be {path}").format(path=self.path))
        self.fit_height()

    def _on_choose(self) -> None:
        kinds = tr("Timeline Explorer projects (*.tlx)")
        name, _ = QFileDialog.getSaveFileName(self, tr("A copy of your own"), str(self.path), kinds)
        if name:
            self.path = Path(name) if Path(name).suffix else Path(f"{name}.tlx")
            self._say()


def _sentences(locked: Path | None) -> tuple[QLabel, QLabel]:
    if locked is None:
        head = tr("This is the sample. Your changes go into a copy of your own.")
        more = tr("The sample stays as it is; from now on you work in the copy.")
    else:
        head = tr("This file cannot be written. Your changes go into a copy of your own.")
        more = tr("{name} stays as it is; from now on you work in the copy.", name=locked.name)
    return plain_label(head, step="strong", bold=True), plain_label(more)


class OwnCopy(QObject):
    """Stands before the window's edits: lets them pass in a project of the user's, else makes the copy
    first.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        assert window.parts is not None
        self._edits = window.parts.edits
        self._edits.guard = self.may_run
        self._dialog: OwnCopyDialog | None = None

    def may_run(self, change: "Change", done: Callable[[], None] | None) -> bool:
        """Return whether a change may go into the open project; if not, it is made in the copy once that
        is open.
        """
        project = self._window.session.project
        if project is None:
            return True
        sample = is_shipped_project(project.path)
        if not sample and not project.read_only:
            return True
        if self._dialog is None:
            self._dialog = OwnCopyDialog(self._window, None if sample else project.path)
            self._dialog.finished.connect(self._on_finished)
            dialog = self._dialog
            dialog.accepted.connect(lambda: self._copy(project.path, dialog.path, change, done))
            dialog.open()
        return False

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _copy(self, sample: Path, target: Path, change: "Change", done: Callable[[], None] | None) -> None:
        def work(_token: Token) -> None:
            copy_project(sample, target)

        session = self._window.session
        row, question = session.row, session.filter

        def opened() -> None:
            project = session.project
            if project is None or project.path.resolve() != target.resolve():
                return  # the copy could not be opened, and the change was not meant for another project
            # The copy has the same rows: one goes on where one was.
            session.set_filter(question)
            session.select(row)
            self._edits.run(change, done)

        def copied(_: None) -> None:
            session.project_opened.connect(opened, Qt.ConnectionType.SingleShotConnection)
            self._window.open_path(target)

        session.runner.submit("own copy", work, copied)
