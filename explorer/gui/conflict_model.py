"""The conflicts of a project as a list: grave and open ones first."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.gui.language import counted, mark, tr

if TYPE_CHECKING:
    from explorer.model.event import Conflict

Index = QModelIndex | QPersistentModelIndex

SEVERITY_WORDS = {1: mark("minor"), 2: mark("notable"), 3: mark("grave")}


class ConflictRole(IntEnum):
    """What the delegate asks the model for."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    OPEN = Qt.ItemDataRole.UserRole + 2
    SEARCHED = Qt.ItemDataRole.UserRole + 3  # everything that the filter looks at


class ConflictModel(QAbstractListModel):
    """One row for each conflict."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conflicts: list[Conflict] = []

    def show_conflicts(self, conflicts: "tuple[Conflict, ...]") -> None:
        """Show these conflicts."""
        self.beginResetModel()
        self._conflicts = sorted(conflicts, key=lambda c: (not is_open(c), c.apparent, -c.severity, c.title))
        self.endResetModel()

    def conflict(self, row: int) -> "Conflict | None":
        """Return the conflict in a row."""
        return self._conflicts[row] if 0 <= row < len(self._conflicts) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of conflicts."""
        return 0 if parent.isValid() else len(self._conflicts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title, the facts below it, or whether it is open."""
        conflict = self.conflict(index.row()) if index.isValid() else None
        if conflict is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return conflict.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{conflict.title}, {facts_of(conflict)}"
            case ConflictRole.FACTS:
                return facts_of(conflict)
            case ConflictRole.OPEN:
                return is_open(conflict)
            case ConflictRole.SEARCHED:
                quotes = " ".join(passage.quote for passage in conflict.citations)
                return f"{conflict.title} {facts_of(conflict)} {conflict.note} {quotes}"
        return None


def is_open(conflict: "Conflict") -> bool:
    """Return whether nobody has settled or explained it."""
    return not conflict.apparent and not conflict.resolution


def facts_of(conflict: "Conflict") -> str:
    """Return in what the sides differ, how much it weighs and whether it is open, in words."""
    state = (
        tr("only apparent") if conflict.apparent else tr("resolved") if conflict.resolution else tr("open")
    )
    sides = len({passage.source for passage in conflict.citations})
    sources = counted(sides, "one source", "{n} sources")
    weight = tr(SEVERITY_WORDS[conflict.severity]) if conflict.severity in SEVERITY_WORDS else ""
    return f"{weight} · {tr(conflict.kind.value)} · {sources} · {state}"
