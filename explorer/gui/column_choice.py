"""A button whose menu says which columns a table of events gets."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from explorer.gui.language import tr

USUAL_FIRST = 15
"""So many columns stand first in the CSV, for people; the further ones give the same events back."""


class ColumnChoice(QPushButton):
    """`columns` are the chosen names in their usual order, none for all of them."""

    changed = Signal()

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportColumns")
        self._names: tuple[str, ...] = ()
        self._actions: dict[str, QAction] = {}
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.offer(names)

    def offer(self, names: tuple[str, ...]) -> None:
        """Let the user choose among these columns; what has been chosen stays so."""
        if names == self._names:
            return
        chosen = self.columns or names
        menu, self._names = self._menu, names
        menu.clear()
        menu.addAction(tr("All columns")).triggered.connect(lambda: self.choose(names))
        menu.addAction(tr("Only those for people")).triggered.connect(
            lambda: self.choose(names[:USUAL_FIRST])
        )
        menu.addSeparator()
        self._actions = {name: self._choice(menu, name, name in chosen) for name in names}
        self._say()

    def _choice(self, menu: QMenu, name: str, is_chosen: bool) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.toggled.connect(lambda _: self._on_toggled())
        return action

    @property
    def columns(self) -> tuple[str, ...]:
        """The chosen columns; empty for all."""
        chosen = tuple(name for name, action in self._actions.items() if action.isChecked())
        return () if len(chosen) in (0, len(self._names)) else chosen

    def choose(self, names: tuple[str, ...]) -> None:
        """Choose exactly these columns."""
        self.blockSignals(True)
        for name, action in self._actions.items():
            action.setChecked(name in names)
        self.blockSignals(False)
        self._on_toggled()

    def _on_toggled(self) -> None:
        self._say()
        if not self.signalsBlocked():
            self.changed.emit()

    def _say(self) -> None:
        count = len(self.columns) or len(self._names)
        everything = tr("All {count} columns", count=count)
        some = tr("{count} of {all} columns", count=count, all=len(self._names))
        self.setText(some if self.columns else everything)
