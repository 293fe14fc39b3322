"""Where the events of a list go: into the open project, or into a new one of their own."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from explorer.gui.language import tr
from explorer.gui.small_widgets import Segments, plain_label

OPEN, NEW = "open", "new"
_SUFFIX = ".tlx"


class ImportTarget(QWidget):
    """`changed` says that another place was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importTarget")
        self._is_new = False
        self.choice = Segments(
            [
                (OPEN, tr("The open project"), tr("The events join those that are there")),
                (NEW, tr("A new project"), tr("The events get a file of their own, which is then opened")),
            ]
        )
        self.choice.set_value(OPEN)
        self.where = QLineEdit()
        self.where.setObjectName("importTargetPath")
        self.where.setAccessibleName(tr("File of the new project"))
        self.choose = QPushButton(tr("Choose…"))
        for button in (*self.choice.findChildren(QPushButton), self.choose):
            # The Enter key belongs to the dialog's own button.
            button.setAutoDefault(False)
        self._lay_out()
        self.choice.chosen.connect(self._on_chosen)
        self.where.editingFinished.connect(self._on_edited)
        self.choose.clicked.connect(self._on_choose)
        self._told = ""
        self._show()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(12)
        first.addWidget(plain_label(tr("Into")))
        first.addWidget(self.choice)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.where, 1)
        second.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(second)

    @property
    def new_path(self) -> Path | None:
        """The file of the new project, None for the open project."""
        return Path(self.where.text()).expanduser() if self._is_new else None

    @property
    def fault(self) -> str:
        """Why the new project cannot stand there, empty where it can."""
        path = self.new_path
        if path is None:
            return ""
        if not path.name or path.is_dir() or not path.parent.is_dir():
            return tr("Say in which folder and under which name the new project is to be made.")
        if path.exists():
            return tr("There is a file {name} already; choose another name.", name=path.name)
        return ""

    def suggest(self, stem: str) -> None:
        """Propose a free name for a list, unless the user has written one."""
        if not self.where.isModified():
            from explorer.gui.own_copy import suggested_path

            self.where.setText(str(suggested_path(stem)))

    def _show(self) -> None:
        self.where.setVisible(self._is_new)
        self.choose.setVisible(self._is_new)

    def _on_chosen(self, value: str) -> None:
        self._is_new = value == NEW
        self._show()
        if self._is_new:
            self.where.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _on_edited(self) -> None:
        text = self.where.text().strip()
        if text and not Path(text).suffix:
            self._set_path(f"{text}{_SUFFIX}")
        self._tell()

    def _set_path(self, text: str) -> None:
        self.where.setText(text)
        self.where.setModified(True)

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("New project"), self.where.text(), tr("Timeline Explorer projects (*.tlx)")
        )
        if name:
            self._set_path(name if Path(name).suffix else f"{name}{_SUFFIX}")
            self._tell()

    def _tell(self) -> None:
        now = str(self.new_path or "")
        if now != self._told:
            self._told = now
            self.changed.emit()
