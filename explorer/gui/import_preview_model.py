"""The first rows of a list as they will be understood, as a table model."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from explorer.gui.language import mark, tr
from explorer.gui.local_dates import local_date
from explorer.gui.sentences import sentence
from explorer.services.import_report import PreviewRow

_HEADERS = (
    mark("Row"),
    mark("Date as understood"),
    mark("Title"),
    mark("Actors"),
    mark("Kind"),
    mark("Summary"),
    mark("Source"),
)
FAULT_COLUMN = 1
"""A row that will not be imported says why from here to the end of the row."""
Index = QModelIndex | QPersistentModelIndex


class ImportPreviewModel(QAbstractTableModel):
    """One row a row of the list. A row that will not be imported says why where its date and the rest would stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PreviewRow, ...] = ()

    def set_rows(self, rows: tuple[PreviewRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, or the whole of it as its tooltip."""
        if not index.isValid():
            return None
        text = self._text(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return text or None
        return None

    def is_rejected(self, row: int) -> bool:
        """Whether a row will not be imported."""
        return bool(self._rows[row].fault)

    @staticmethod
    def _text(row: PreviewRow, column: int) -> str:
        if row.fault:
            told = tr("Not imported: {reason}.", reason=sentence(row.fault))
            return str(row.number) if column == 0 else told if column == FAULT_COLUMN else ""
        dated = local_date(row.date_in_words) if row.date_in_words else tr("no date")
        return (str(row.number), dated, row.title, row.actors, row.kind, row.summary, row.source)[column]
