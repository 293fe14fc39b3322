"""The item model of a filter panel: headings and choices with a state and a count, as a tree or as search
hits.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from explorer.gui.filter_gestures import ChoiceState, mentioned, state_of
from explorer.gui.language import counted, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.gui.choice_nodes import ShownCounts
    from explorer.model.filter import EventFilter

Index = QModelIndex | QPersistentModelIndex


class ChoiceRole(IntEnum):
    """What a delegate asks the model for."""

    COUNT = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2
    NOTE = Qt.ItemDataRole.UserRole + 3  # the alias that matched
    HEADING = Qt.ItemDataRole.UserRole + 4
    ICON = Qt.ItemDataRole.UserRole + 5  # an icon's name
    EXCLUDABLE = Qt.ItemDataRole.UserRole + 6


@dataclass(slots=True)
class ChoiceNode:
    """A heading (`facet` empty) or a choice. `parent` is a node's position or -1; `code` its place in the
    counts.
    """

    label: str
    facet: str = ""
    value: object = None
    code: int = -1
    parent: int = -1
    icon: str = ""
    tip: str = ""
    children: list[int] = field(default_factory=list)
    row: int = 0


class ChoiceTreeModel(QAbstractItemModel):
    """Nodes by position; `set_hits` shows a flat ranked list of them instead of the tree.

    New counts are told by `recounted` alone, new states by `restated` with the places of the nodes: `dataChanged` for
    thousands of rows costs a tree view 50 ms in finding them, and only what is painted changes.
    """

    recounted = Signal()
    restated = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[ChoiceNode] = []
        self._roots: list[int] = []
        self._counts: ShownCounts | None = None
        self._before: ShownCounts | None = None
        self._states: dict[int, ChoiceState] = {}
        self._place_of: dict[tuple[str, object], int] = {}
        self._hits: list[tuple[int, str]] | None = None

    def set_nodes(self, nodes: "list[ChoiceNode]") -> None:
        """Show these nodes; parents stand before their children or after, as they like."""
        self.beginResetModel()
        self._nodes = nodes
        self._roots = []
        for place, node in enumerate(nodes):
            siblings = self._roots if node.parent < 0 else nodes[node.parent].children
            node.row = len(siblings)
            siblings.append(place)
        self._counts = self._before = None
        self._states = {}
        self._place_of = {(node.facet, node.value): place for place, node in enumerate(nodes) if node.facet}
        self._hits = None
        self.endResetModel()

    def set_hits(self, hits: "list[tuple[int, str]] | None") -> None:
        """Show these nodes with a note each, or the tree again."""
        if hits == self._hits:
            return
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def set_counts(self, counts: "ShownCounts") -> None:
        """Show the counts; the bars are drawn to the largest of the same facet."""
        self._before, self._counts = self._counts, counts
        self.recounted.emit()

    def is_emptied(self, index: Index) -> bool:
        """Whether the last counts have emptied a choice or filled an empty one: its name is drawn otherwise then."""
        place = index.internalId()
        return bool(self._count(place, self._counts)) is not bool(self._count(place, self._before))

    def count_and_share(self, index: Index) -> tuple[int, float]:
        """Return a choice's count, and its share of the largest of the same facet (0..1)."""
        place = index.internalId()
        count = self._count(place, self._counts)
        largest = self._counts.largest(self._nodes[place].facet) if count and self._counts else 1
        return count, count / largest

    def _count(self, place: int, counts: "ShownCounts | None") -> int:
        node = self._nodes[place]
        return counts.count(node.facet, node.code) if counts is not None and node.facet else 0

    def show_filter(self, question: "EventFilter") -> None:
        """Show which choices the question includes and excludes; `restated` tells which have changed."""
        states = {
            place: state_of(question, facet, value)
            for facet, value in mentioned(question)
            if (place := self._place_of.get((facet, value))) is not None
        }
        before, self._states = self._states, states
        changed = [place for place in {*before, *states} if before.get(place) is not states.get(place)]
        if changed:
            self.restated.emit(changed)

    @property
    def nodes(self) -> "Sequence[ChoiceNode]":
        """Every node, shown or not."""
        return self._nodes

    def node(self, index: Index) -> ChoiceNode | None:
        """Return the node at an index."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def index_of(self, place: int) -> QModelIndex:
        """Return the index of a node by its position; invalid where it is not shown."""
        if self._hits is not None:
            for row, (hit, _) in enumerate(self._hits):
                if hit == place:
                    return self.createIndex(row, 0, place)
            return QModelIndex()
        return self.createIndex(self._nodes[place].row, 0, place)

    def find(self, facet: str, value: object) -> QModelIndex:
        """Return the index of a choice."""
        place = self._place_of.get((facet, value))
        return QModelIndex() if place is None else self.index_of(place)

    def _children(self, parent: Index) -> list[int]:
        if self._hits is not None:
            return [] if parent.isValid() else [place for place, _ in self._hits]
        return self._nodes[parent.internalId()].children if parent.isValid() else self._roots

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of children."""
        return 0 if parent.column() > 0 else len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return 1."""
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index of the parent."""
        if not index.isValid() or self._hits is not None:
            return QModelIndex()
        parent = self._nodes[index.internalId()].parent
        return QModelIndex() if parent < 0 else self.createIndex(self._nodes[parent].row, 0, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the view or the delegate asks for."""
        if not index.isValid():
            return None
        place = index.internalId()
        node = self._nodes[place]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.label
            case Qt.ItemDataRole.ToolTipRole:
                return node.tip or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(place)
            case ChoiceRole.COUNT:
                return self._count(place, self._counts)
            case ChoiceRole.STATE:
                return self._states.get(place, ChoiceState.NEUTRAL)
            case ChoiceRole.HEADING:
                return not node.facet
            case ChoiceRole.ICON:
                return node.icon
            case ChoiceRole.EXCLUDABLE:
                return node.facet == "actor"
            case ChoiceRole.NOTE if self._hits is not None:
                return self._hits[index.row()][1]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that choices can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, place: int) -> str:
        node = self._nodes[place]
        if not node.facet:
            return node.label
        state = self._states.get(place, ChoiceState.NEUTRAL)
        said = "" if state is ChoiceState.NEUTRAL else f", {tr(state.value)}"
        return f"{node.label}, {counted(self._count(place, self._counts), '1 event', '{n} events')}{said}"
