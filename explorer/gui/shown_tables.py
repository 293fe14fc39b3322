"""Tables that only show: rows of a list as they stand, rows that need a word, the first rows of an export."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem


def shown_table(name: str, about: str) -> QTableWidget:
    """Return an empty table with a name for tests and one for screen readers."""
    table = QTableWidget()
    table.setObjectName(name)
    table.setAccessibleName(about)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
    table.setFrameShape(QFrame.Shape.StyledPanel)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
    align_left(table.horizontalHeader())
    return table


def align_left(header: QHeaderView) -> None:
    """Let a header's words stand over the left ends of the cells, and its last section fill the rest."""
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)


def fill(table: QTableWidget, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    """Show rows under their heads, each cell on one line and whole in its tooltip."""
    table.clear()
    table.setColumnCount(len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setRowCount(len(rows))
    for at, cells in enumerate(rows):
        for column, cell in enumerate(cells[: len(heads)]):
            item = QTableWidgetItem(" ".join(cell[:120].split()))
            item.setToolTip(cell[:600])
            table.setItem(at, column, item)
    for column in range(len(heads) - 1):
        table.resizeColumnToContents(column)
        table.setColumnWidth(column, min(table.columnWidth(column), 280))
