"""The table of the events shown, in step with the timeline both ways."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from explorer.gui.event_table_model import COLUMN_IDS, COLUMNS, EventTableModel
from explorer.gui.language import mark, tr
from explorer.gui.marked_cells import MarkedCells
from explorer.gui.table_order import DATE_ORDERS, Orders, SortBy, TableOrder, ranked
from explorer.gui.table_widths import ColumnWidths
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.gui.settings import Settings
    from explorer.gui.table_order import Rows
    from explorer.gui.theme import Theme

ROW_PX = 27
AT_ONCE = 60_000
"""The rows of a project with more events are put in order `ROWS_AFTER_MS` after an answer."""
ROWS_AFTER_MS = 150
_DATE_ORDER_WORDS = {
    SortBy.EARLIEST: mark("By the earliest possible day"),
    SortBy.LATEST: mark("By the latest possible day"),
    SortBy.MIDPOINT: mark("By the middle of the possible days"),
}


class EventTable(QTableView):
    """`activated_row` is emitted when an event is double-clicked or entered: show it on the timeline."""

    activated_row = Signal(int)
    menu_requested = Signal(QPoint)

    def __init__(
        self, session: "Session", settings: "Settings", theme: "Theme", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("eventTable")
        self.setAccessibleName(tr("Events shown"))
        self._session = session
        self._settings = settings
        self._by = SortBy.EARLIEST
        self._descending = False
        self._by_match = True
        self._words = ""
        self._following = False
        self._orders = Orders()
        self._patience = QTimer(self, singleShot=True, interval=ROWS_AFTER_MS)
        self._patience.timeout.connect(self._reorder)
        self.stands = False
        """Whether the first order of the open project is shown."""
        self.events = EventTableModel(session.runner, self._on_sort_requested, self)
        self._build_ui()
        self._connect()

    def _build_ui(self) -> None:
        self.setModel(self.events)
        marked = MarkedCells(lambda: self._session.filter.text, lambda: self._theme.colour("hit"), self)
        for name in ("title", "actors"):
            self.setItemDelegateForColumn(COLUMN_IDS.index(name), marked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_PX, self.fontMetrics().height() + 10))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, column.width_px)
            self.setColumnHidden(place, not column.shown)
        header.setSectionResizeMode(COLUMN_IDS.index("title"), QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        state = self._settings.state("table-header")
        if state is not None:
            header.restoreState(state)
        self.setSortingEnabled(True)
        self._widths = ColumnWidths(self, self._settings)

    def _connect(self) -> None:
        self._session.project_closed.connect(self._on_project_closed)
        self._session.answer_changed.connect(self._on_answer_changed)
        self._session.selection_changed.connect(self._on_selected_elsewhere)
        self.selectionModel().selectionChanged.connect(self._on_selected_here)
        self.doubleClicked.connect(self._on_activated)
        self.customContextMenuRequested.connect(
            lambda point: self.menu_requested.emit(self.viewport().mapToGlobal(point))
        )
        header = self.horizontalHeader()
        header.customContextMenuRequested.connect(
            lambda point: self.header_menu().exec(header.mapToGlobal(point))
        )

    def set_theme(self, theme: "Theme") -> None:
        """Mark words in other colours."""
        self._theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the event on the timeline."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._widths.share()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or say why there are none."""
        super().paintEvent(event)
        if self.stands and not self.events.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            room = self.viewport().rect().adjusted(24, 16, -24, -16)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self.empty_words())

    def empty_words(self) -> str:
        """Return what to do where no event is shown."""
        if self._session.range is not None:
            return tr(
                "No event falls into the selected range. Select another one, or press Esc on the timeline."
            )
        return tr(
            "No event answers this question. Take a piece of it away above, or clear it with Ctrl+Shift+X."
        )

    def save_state(self) -> None:
        """Remember order and choice of the columns."""
        self._settings.set_state("table-header", self.horizontalHeader().saveState())

    def header_menu(self) -> QMenu:
        """Return the menu that chooses columns and by which end dates sort."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for by in DATE_ORDERS:
            action = QAction(tr(_DATE_ORDER_WORDS[by]), menu, checkable=True)
            action.setChecked(self.events.date_order is by and not self.events.is_ranked)
            action.triggered.connect(lambda _=False, b=by: self.sort_dates_by(b))
            group.addAction(action)
            menu.addAction(action)
        match = QAction(tr("By how well they match the words"), menu, checkable=True)
        match.setChecked(self.events.is_ranked)
        match.setEnabled(bool(self._session.filter.text))
        match.triggered.connect(self.sort_by_match)
        group.addAction(match)
        menu.addAction(match)
        menu.addSeparator()
        for place, column in enumerate(COLUMNS):
            action = QAction(tr(column.heading), menu, checkable=True)
            action.setChecked(not self.isColumnHidden(place))
            action.setEnabled(column.id != "title")
            action.toggled.connect(lambda on, p=place: self._show_column(p, on))
            menu.addAction(action)
        return menu

    def _show_column(self, place: int, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        self._widths.share()

    def sort_dates_by(self, by: SortBy) -> None:
        """Sort by an end of the dates."""
        self.events.set_date_order(by)
        self.sortByColumn(COLUMN_IDS.index("date"), Qt.SortOrder.AscendingOrder)

    def show_quote_states(self, states: dict[int, str]) -> None:
        """Mark the events (by row) with a quote that is "moved", "ambiguous" or "lost"."""
        self.events.show_quote_states(states)

    def neighbour(self, step: int) -> int | None:
        """Return the row of the event `step` places below (or above) the selected one."""
        count = self.events.rowCount()
        if not count:
            return None
        row = self._session.row
        position = -1 if row is None else self.events.position_of(row)
        if position < 0:
            return self.events.row_at(0 if step > 0 else count - 1)
        return self.events.row_at(min(max(position + step, 0), count - 1))

    def _on_sort_requested(self, by: SortBy, descending: bool) -> None:
        if (by, descending) != (self._by, self._descending) or self._by_match:
            self._by, self._descending, self._by_match = by, descending, False
            self._reorder()

    def sort_by_match(self) -> None:
        """Show the events that match the words of the filter best first."""
        self._by_match = True
        self._reorder()

    def _on_answer_changed(self) -> None:
        project, words = self._session.project, self._session.filter.text
        if words != self._words:
            # Other words are ranked anew, unless the user has chosen an order.
            self._words, self._by_match = words, (self._by, self._descending) == (SortBy.EARLIEST, False)
        if self.stands and project is not None and len(project.columns) > AT_ONCE:
            # The timeline's picture first: the rows of a large answer may come a blink later.
            self._patience.start()
        else:
            self._reorder()

    def _reorder(self) -> None:
        self._patience.stop()
        project, answers = self._session.project, self._session.answers
        if project is None or answers is None:
            return
        from explorer.services.asked_words import words_asked
        from explorer.services.project import RANKED_HITS

        by, descending, shown, orders = self._by, self._descending, answers.shown, self._orders

        match = self._by_match and bool(words_asked(shown.filter.text)) and shown.count <= RANKED_HITS

        def work(token: Token) -> TableOrder:
            if match:
                return ranked(project.ranked_rows(shown, token), len(project.columns), shown.certain_mask)

            def titles(rows: "Rows") -> list[str]:
                return [head.title for head in project.heads(rows)]

            return orders.of(project.columns, shown.mask, shown.certain_mask, by, descending, titles)

        self._session.runner.submit("order", work, lambda order: self._show(order))

    def _on_project_closed(self) -> None:
        self._patience.stop()
        self._orders = Orders()
        self.stands = False
        self.events.show_order(None, None)

    def _show(self, order: TableOrder) -> None:
        self.stands = True
        self.events.show_order(self._session.project, order)
        self.horizontalHeader().setSortIndicatorShown(not order.ranked)
        self._on_selected_elsewhere(self._session.row)

    def _on_selected_here(self) -> None:
        # Not the current index: that one moves when the table merely gets the focus.
        chosen = self.selectionModel().selectedRows()
        if self._following or not chosen:
            return
        row = self.events.row_at(chosen[0].row())
        if row is not None:
            self._session.select(row)

    def _on_selected_elsewhere(self, row: int | None) -> None:
        position = -1 if row is None else self.events.position_of(row)
        self._following = True
        try:
            if position < 0:
                self.selectionModel().clear()
                return
            index = self.events.index(position, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        finally:
            self._following = False

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.events.row_at(index.row())
        if row is not None:
            self._session.select(row)
            self.activated_row.emit(row)
