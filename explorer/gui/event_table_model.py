"""The events shown as rows of a table; titles and dates are fetched in blocks by a worker when they are
seen.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from explorer.gui.language import mark, tr
from explorer.gui.local_dates import short_local_date
from explorer.gui.table_order import SortBy
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.table_order import TableOrder
    from explorer.gui.task_runner import TaskRunner
    from explorer.model.heads import EventHead
    from explorer.services.project import Project

Index = QModelIndex | QPersistentModelIndex

BLOCK = 128
KEPT_BLOCKS = 200
ACTORS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table. `tip` explains what stands in it."""

    id: str
    heading: str
    width_px: int
    sort: SortBy | None = None
    shown: bool = True
    tip: str = ""


COLUMNS = (
    Column(
        "date",
        mark("Date"),
        172,
        SortBy.EARLIEST,
        tip=mark("As exact as the source; ~ approximate, ? uncertain"),
    ),
    Column("title", mark("Event"), 330, SortBy.TITLE),
    Column("actors", mark("Actors"), 230),
    Column(
        "status", mark("Status"), 100, SortBy.STATUS, tip=mark("What kind of statement the event rests on")
    ),
    Column(
        "sources",
        mark("Sources"),
        140,
        SortBy.SOURCES,
        tip=mark("How many documents speak of it; “single” where nothing independent confirms it"),
    ),
    Column("kind", mark("Kind"), 120, SortBy.KIND, shown=False),
    Column(
        "range",
        mark("In the range"),
        100,
        shown=False,
        tip=mark("Whether the event certainly falls into the range"),
    ),
    Column("importance", mark("Importance"), 90, SortBy.IMPORTANCE, shown=False),
    Column("id", mark("Id"), 150, shown=False, tip=mark("The event's stable key")),
)
_DATE_HEADINGS = {
    SortBy.EARLIEST: mark("Date, by earliest"),
    SortBy.LATEST: mark("Date, by latest"),
    SortBy.MIDPOINT: mark("Date, by midpoint"),
}
QUOTE_STATE_WORDS = {
    "moved": mark("quote moved"),
    "ambiguous": mark("quote ambiguous"),
    "lost": mark("quote lost"),
}
COLUMN_IDS = tuple(column.id for column in COLUMNS)


class EventTableModel(QAbstractTableModel):
    """Rows in the order of a `TableOrder`; `sort_requested` is called with what a header click asks for."""

    def __init__(
        self,
        runner: "TaskRunner",
        sort_requested: Callable[[SortBy, bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._sort_requested = sort_requested
        self._project: Project | None = None
        self._order: TableOrder | None = None
        self._blocks: dict[int, list[EventHead]] = {}
        self._wanted: dict[int, None] = {}
        self._date_words: dict[str, str] = {}
        self._quote_states: dict[int, str] = {}
        self.date_order = SortBy.EARLIEST
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fetch)

    def show_order(self, project: "Project | None", order: "TableOrder | None") -> None:
        """Show the events of an order."""
        self.beginResetModel()
        if project is not self._project:
            self._date_words.clear()
        self._project, self._order = project, order
        self._blocks.clear()
        self._wanted.clear()
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def show_quote_states(self, states: dict[int, str]) -> None:
        """Mark the events (by row) with a quote that is "moved", "ambiguous" or "lost"."""
        self._quote_states = states
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(COLUMNS) - 1))

    def row_at(self, position: int) -> int | None:
        """Return the row number of the event at a place in the table."""
        if self._order is None or not 0 <= position < len(self._order):
            return None
        return int(self._order.rows[position])

    def position_of(self, row: int) -> int:
        """Return the place of an event in the table, -1 if it is not shown."""
        return -1 if self._order is None else int(self._order.position[row])

    @property
    def is_ranked(self) -> bool:
        """Whether the events stand by how well they match the words asked for."""
        return self._order is not None and self._order.ranked

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of events shown."""
        return 0 if parent.isValid() or self._order is None else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a heading; that of the date says by which end it sorts."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if column.id == "date":
                return tr("Date") if self.is_ranked else tr(_DATE_HEADINGS[self.date_order])
            if column.id == "title" and self.is_ranked:
                return tr("Event, best match first")
            return tr(column.heading)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(column.tip) if column.tip else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; one whose block is still on its way is empty."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self.text(index.row(), COLUMN_IDS[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return text if len(text) > 24 else None
        return text

    def text(self, position: int, column: str) -> str:
        """Return the text of a cell."""
        if column in ("date", "title", "id"):
            head = self.head(position)
            return "" if head is None else self._head_text(head, column)
        return self._column_text(position, column)

    def head(self, position: int) -> "EventHead | None":
        """Return the head of an event, or None and ask for it."""
        block = self._blocks.get(position // BLOCK)
        if block is not None:
            offset = position % BLOCK
            return block[offset] if offset < len(block) else None
        self._wanted[position // BLOCK] = None
        self._timer.start()
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order."""
        wanted = COLUMNS[column].sort if 0 <= column < len(COLUMNS) else None
        if wanted is not None:
            by = self.date_order if COLUMNS[column].id == "date" else wanted
            self._sort_requested(by, order == Qt.SortOrder.DescendingOrder)

    def set_date_order(self, by: SortBy) -> None:
        """Say by which end of a date the table sorts."""
        self.date_order = by
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)

    def _head_text(self, head: "EventHead", column: str) -> str:
        if column == "title":
            return head.title
        return head.key if column == "id" else self._short_date(head.edtf)

    def _short_date(self, edtf: str) -> str:
        words = self._date_words.get(edtf)
        if words is None:
            words = self._date_words[edtf] = short_local_date(edtf)
        return words

    def _column_text(self, position: int, column: str) -> str:
        row = self.row_at(position)
        if row is None or self._project is None:
            return ""
        columns, catalogue = self._project.columns, self._project.catalogue
        match column:
            case "actors":
                return self._actors(row)
            case "status":
                from explorer.services.facets import STATUSES

                return tr(STATUSES[int(columns.status[row])])
            case "kind":
                return catalogue.kinds[int(columns.kind[row])]
            case "importance":
                return str(columns.importance[row])
            case "sources":
                return self._sources(row)
            case "range" if self._order is not None and self._order.certain is not None:
                return tr("certain") if self._order.certain[row] else tr("possible")
        return ""

    def _actors(self, row: int) -> str:
        assert self._project is not None
        columns, catalogue = self._project.columns, self._project.catalogue
        links = slice(int(columns.link_offset[row]), int(columns.link_offset[row + 1]))
        # Agents before targets, those merely mentioned last.
        pairs = zip(columns.link_role[links].tolist(), columns.link_actor[links].tolist(), strict=True)
        codes = list(dict.fromkeys(code for _, code in sorted(pairs)))
        names = [catalogue.actors[code].name for code in codes[:ACTORS_NAMED]]
        return ", ".join(names) + (", …" if len(codes) > ACTORS_NAMED else "")

    def _sources(self, row: int) -> str:
        from explorer.model.columns import FLAG_CONFLICT

        assert self._project is not None
        columns = self._project.columns
        count = int(columns.source_offset[row + 1] - columns.source_offset[row])
        words = [tr("{count} single", count=count) if columns.origin_count[row] <= 1 else str(count)]
        state = self._quote_states.get(row)
        if state is not None:
            words.insert(0, tr(QUOTE_STATE_WORDS[state]))
        if columns.flags[row] & FLAG_CONFLICT:
            words.append(tr("conflict"))
        return " · ".join(words)

    def _fetch(self) -> None:
        project, order = self._project, self._order
        if project is None or order is None or not self._wanted:
            return
        wanted = list(self._wanted)[-8:]
        self._wanted.clear()

        def work(token: Token) -> "dict[int, list[EventHead]]":
            found = {}
            for block in wanted:
                if token.cancelled:
                    break
                found[block] = project.heads(order.rows[block * BLOCK : (block + 1) * BLOCK])
            return found

        def done(found: "dict[int, list[EventHead]]") -> None:
            if order is self._order:
                self._take(found)

        self._runner.submit("heads", work, done)

    def _take(self, found: "dict[int, list[EventHead]]") -> None:
        self._blocks.update(found)
        for block in list(self._blocks)[:-KEPT_BLOCKS]:
            del self._blocks[block]
        for block, heads in found.items():
            last = min(self.rowCount(), block * BLOCK + len(heads)) - 1
            if heads and last >= 0:
                self.dataChanged.emit(self.index(block * BLOCK, 0), self.index(last, len(COLUMNS) - 1))
