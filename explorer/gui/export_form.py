"""What the export dialog shows: which events, how sure, the format, its rows and columns, and the first rows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.column_choice import ColumnChoice
from explorer.gui.language import tr
from explorer.gui.range_words import clipped, selected_range
from explorer.gui.shown_tables import shown_table
from explorer.gui.small_widgets import Segments, plain_label, section_label
from explorer.model.filter import EventFilter, When

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.model.certainty import TimeRange


@dataclass(frozen=True, slots=True)
class Scope:
    """Which events may be written: a name, the words beside its button, and the question."""

    name: str
    text: str
    question: EventFilter


class ExportForm(QDialog):
    """The widgets of the dialog. What happens when they are used stands in `export_dialog`."""

    def __init__(self, session: "Session", scopes: list[Scope], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scopes = scopes
        self._build_ui()

    def _build_ui(self) -> None:
        self.scope_buttons = {}
        scopes = QVBoxLayout()
        scopes.setSpacing(4)
        for scope in self._scopes:
            button = QRadioButton(scope.text)
            button.setObjectName(f"scope-{scope.name}")
            self.scope_buttons[scope.name] = button
            scopes.addWidget(button)
        self.scope_buttons[self._scopes[0].name].setChecked(True)
        self.when = Segments(
            [
                (When.POSSIBLE.value, tr("Possible"), tr("Every event that may fall into the range")),
                (
                    When.CERTAIN.value,
                    tr("Certain only"),
                    tr("Only events that fall into it whatever the true day was"),
                ),
            ]
        )
        self.when.set_value(self._session.filter.when.value)
        self.rows = Segments(
            [
                ("events", tr("One row an event"), tr("All quotes of an event stand in one cell")),
                ("citations", tr("One row a citation"), tr("An event with three quotes takes three rows")),
            ]
        )
        self.format = QComboBox()
        self.format.setObjectName("exportFormat")
        from explorer.formats.csv_events import COLUMNS
        from explorer.services.export_formats import FORMATS

        self.columns = ColumnChoice(COLUMNS)
        for name, known in FORMATS.items():
            self.format.addItem(tr(known.title), name)
        self.path = QLineEdit()
        self.path.setObjectName("exportPath")
        self.browse = QPushButton(tr("Choose…"))
        self._build_table()
        self.summary = plain_label("", "secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.reveal = QPushButton(tr("Show in folder"))
        self.reveal.hide()
        self.export_button = QPushButton(tr("Export"))
        self.export_button.setObjectName("exportNow")
        self.export_button.setDefault(True)
        self.close_button = QPushButton(tr("Cancel"))
        self._lay_out(scopes)

    def _build_table(self) -> None:
        self.table = shown_table("exportPreview", tr("The first rows"))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.horizontalHeader().setDefaultSectionSize(120)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setMinimumHeight(150)

    def _lay_out(self, scopes: QVBoxLayout) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Which events"), scopes)
        form.addRow(tr("How sure"), self.when)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Rows"), self.rows)
        form.addRow(tr("Columns"), self.columns)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.path, 1)
        where.addWidget(self.browse)
        form.addRow(tr("To"), where)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reveal)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(section_label(tr("THE FIRST ROWS")))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        self.resize(780, 600)

    def show_rows(self, cells: list[list[str]]) -> None:
        """Show the first rows of the table that will be written, its header first."""
        header, rows = (cells[0], cells[1:]) if cells else ([], [])
        self.table.setColumnCount(len(header))
        self.table.setHorizontalHeaderLabels([name.removeprefix("\ufeff") for name in header])
        self.table.setRowCount(len(rows))
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                shown = value if len(value) <= 80 else f"{value[:80]}…"
                self.table.setItem(row, column, QTableWidgetItem(shown.replace("\n", " ")))


def scopes_of(session: "Session", visible: "TimeRange") -> list[Scope]:
    """Return what may be written: the selected range, all that the filter keeps, what the timeline shows."""
    scopes = []
    if session.range is not None:
        text = tr("The selected range, {range}", range=session.range.words)
        scopes.append(Scope("range", text, session.question))
    window = selected_range(visible.start_us, visible.end_us)
    start, end = clipped(window, session.filter.date_from, session.filter.date_to)
    everything = Scope("filter", tr("Everything that the filter keeps"), session.filter)
    shown = Scope(
        "visible",
        tr("What the timeline shows, {range}", range=window.words),
        session.filter.but(date_from=start, date_to=end),
    )
    return [*scopes, everything, shown]
