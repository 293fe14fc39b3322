"""The conflicts of a project as a list: those recorded, grave and open ones first, and those proposed."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from explorer.gui.language import counted, mark, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explorer.model.event import Conflict
    from explorer.services.history import JournalEntry

Index = QModelIndex | QPersistentModelIndex

SEVERITY_WORDS = {1: mark("minor"), 2: mark("notable"), 3: mark("grave")}


class ConflictState(StrEnum):
    """How far a conflict is; the order is that of the list."""

    PROPOSED = "proposed"
    OPEN = "open"
    APPARENT = "apparent"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


STATE_WORDS = {
    ConflictState.PROPOSED: mark("waits for you"),
    ConflictState.OPEN: mark("open"),
    ConflictState.APPARENT: mark("only apparent"),
    ConflictState.RESOLVED: mark("resolved"),
    ConflictState.DISMISSED: mark("dismissed"),
}


class View(StrEnum):
    """Which conflicts are listed. Proposals never stand among the recorded ones."""

    RECORDED = "recorded"
    OPEN = "open"
    SETTLED = "settled"
    PROPOSED = "proposed"


_STATES_OF = {
    View.RECORDED: {ConflictState.OPEN, ConflictState.APPARENT, ConflictState.RESOLVED},
    View.OPEN: {ConflictState.OPEN},
    View.SETTLED: {ConflictState.APPARENT, ConflictState.RESOLVED},
    View.PROPOSED: {ConflictState.PROPOSED, ConflictState.DISMISSED},
}


class ConflictRole(IntEnum):
    """What the delegate and the filter ask the model for."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    OPEN = Qt.ItemDataRole.UserRole + 2
    SEARCHED = Qt.ItemDataRole.UserRole + 3  # everything that the filter looks at
    SEVERITY = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A conflict in the list; `decision` is the step that dismissed it."""

    conflict: "Conflict"
    state: ConflictState
    decision: "JournalEntry | None" = None


class ConflictModel(QAbstractListModel):
    """One row for each conflict and each proposal."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_conflicts(
        self,
        conflicts: "Iterable[Conflict]",
        proposals: "Iterable[Conflict]" = (),
        dismissed: "dict[str, JournalEntry] | None" = None,
    ) -> None:
        """Show what is recorded, and those proposals that have not been accepted; dismissed ones come last."""
        known = {conflict.id: Entry(conflict, state_of(conflict)) for conflict in conflicts}
        entries = list(known.values())
        for proposal in proposals:
            if proposal.id not in known:
                decision = (dismissed or {}).get(proposal.id)
                state = ConflictState.DISMISSED if decision else ConflictState.PROPOSED
                entries.append(Entry(proposal, state, decision))
        order = list(ConflictState)
        self.beginResetModel()
        self._entries = sorted(
            entries, key=lambda e: (order.index(e.state), -e.conflict.severity, e.conflict.title)
        )
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return what stands in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def count(self, *states: ConflictState) -> int:
        """Return how many conflicts are in one of these states."""
        return sum(entry.state in states for entry in self._entries)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of conflicts."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title, the facts below it, or what the filter looks at."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        conflict = entry.conflict
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return conflict.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{conflict.title}, {facts_of(entry)}"
            case ConflictRole.FACTS:
                return facts_of(entry)
            case ConflictRole.OPEN:
                return entry.state in (ConflictState.OPEN, ConflictState.PROPOSED)
            case ConflictRole.SEVERITY:
                return conflict.severity
            case ConflictRole.SEARCHED:
                quotes = " ".join(passage.quote for passage in conflict.citations)
                return f"{conflict.title} {facts_of(entry)} {conflict.note} {conflict.resolution} {quotes}"
        return None


class ConflictFilter(QSortFilterProxyModel):
    """Keeps the conflicts of one view, of a kind and a severity (0 for any), that hold some words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = View.RECORDED
        self.kind = ""
        self.severity = 0
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterRole(ConflictRole.SEARCHED)

    def choose(self, view: View, kind: str, severity: int) -> None:
        """Keep others."""
        self.beginFilterChange()
        self.view, self.kind, self.severity = view, kind, severity
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Return whether a row is kept."""
        model = self.sourceModel()
        entry = model.entry(row) if isinstance(model, ConflictModel) else None
        if entry is None or entry.state not in _STATES_OF[self.view]:
            return False
        if self.kind not in ("", entry.conflict.kind.value):
            return False
        return self.severity in (0, entry.conflict.severity) and super().filterAcceptsRow(row, parent)


def state_of(conflict: "Conflict") -> ConflictState:
    """Return how far a recorded conflict is."""
    if conflict.apparent:
        return ConflictState.APPARENT
    return ConflictState.RESOLVED if conflict.resolution else ConflictState.OPEN


def is_open(conflict: "Conflict") -> bool:
    """Return whether nobody has settled or explained it."""
    return state_of(conflict) is ConflictState.OPEN


def facts_of(entry: Entry) -> str:
    """Return in what the sides differ, how much it weighs and how far it is, in words."""
    conflict = entry.conflict
    sides = len({passage.source for passage in conflict.citations})
    sources = counted(sides, "one source", "{n} sources")
    weight = tr(SEVERITY_WORDS[conflict.severity]) if conflict.severity in SEVERITY_WORDS else ""
    return f"{weight} · {tr(conflict.kind.value)} · {sources} · {tr(STATE_WORDS[entry.state])}"
