"""What the import dialog shows: its three steps, their buttons and what is said below them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.import_fields import FIELD_WORDS, ImportFields
from explorer.gui.import_preview_model import FAULT_COLUMN, ImportPreviewModel
from explorer.gui.import_target import ImportTarget
from explorer.gui.language import counted, mark, number, tr
from explorer.gui.sentences import sentence
from explorer.gui.shown_tables import align_left, fill, shown_table
from explorer.gui.small_widgets import plain_label, section_label

if TYPE_CHECKING:
    from explorer.services.import_report import Forecast, ImportPreview, ImportReport

_STEPS = (mark("1  What was found"), mark("2  Columns and dates"), mark("3  What will happen"))
_ENCODINGS = ("utf-8", "cp1252", "cp1251", "koi8-r", "cp1256", "utf-16", "shift-jis", "gb18030")
_LABELS = {
    "Encoding": mark("Encoding"),
    "Delimiter": mark("Delimiter"),
    "Quotation marks": mark("Quotation marks"),
    "First row": mark("First row"),
    "Sheet": mark("Sheet"),
    "Objects": mark("Objects"),
    "Title": mark("Title"),
}
_COUNTS = (
    ("imported", mark("created")),
    ("updated", mark("updated")),
    ("unchanged", mark("unchanged")),
    ("rejected", mark("not imported")),
)


class ImportPages(QWidget):
    """Fills its dialog. `option_changed` carries an option's name and its value."""

    option_changed = Signal(str, str)

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self.step = 0
        self._steps = [QLabel(tr(words)) for words in _STEPS]
        self.stack = QStackedWidget()
        for page in (self._found_page(), self._columns_page(), self._result_page()):
            self.stack.addWidget(page)
        self.message = plain_label("", "secondary")
        self.message.setObjectName("importMessage")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.back = QPushButton(tr("Back"))
        self.forward = QPushButton(tr("Continue"))
        self.forward.setObjectName("importForward")
        self.forward.setDefault(True)
        self.close_button = QPushButton(tr("Cancel"))
        self.reveal = QPushButton(tr("Show rejected rows"))
        self.reveal.hide()
        self._lay_out(dialog)

    def _lay_out(self, dialog: QDialog) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        for label in self._steps:
            head.addWidget(label)
        head.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reveal)
        buttons.addStretch(1)
        for button in (self.close_button, self.back, self.forward):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)

    def _found_page(self) -> QWidget:
        page = QWidget()
        self.path = QLineEdit()
        self.path.setObjectName("importPath")
        self.path.setPlaceholderText(tr("A list of events: CSV, Excel, JSON, calendar, …"))
        self.choose = QPushButton(tr("Choose…"))
        where = QHBoxLayout()
        where.addWidget(self.path, 1)
        where.addWidget(self.choose)
        self.format = QComboBox()
        self.format.setObjectName("importFormat")
        self.encoding = QComboBox()
        self.encoding.setObjectName("importEncoding")
        self.encoding.activated.connect(
            lambda _: self.option_changed.emit("encoding", self.encoding.currentData())
        )
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.addRow(tr("List"), where)
        self._form.addRow(tr("Read as"), self.format)
        self._form.addRow(tr("Encoding"), self.encoding)
        self.details = plain_label("", "secondary")
        self.raw = shown_table("importRaw", tr("The first rows as they stand"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._form)
        layout.addWidget(self.details)
        layout.addWidget(section_label(tr("THE FIRST ROWS AS THEY STAND")))
        layout.addWidget(self.raw, 1)
        return page

    def _columns_page(self) -> QWidget:
        page = QWidget()
        self.questions = QVBoxLayout()
        self.fields = ImportFields()
        self.fields.setMinimumWidth(300)
        self.model = ImportPreviewModel(self)
        self.preview = QTableView()
        self.preview.setObjectName("importPreview")
        self.preview.setAccessibleName(tr("The first rows as they will be understood"))
        self.preview.setModel(self.model)
        self.preview.setWordWrap(False)
        self.preview.setFrameShape(QFrame.Shape.StyledPanel)
        self.preview.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.preview.verticalHeader().hide()
        self.preview.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        align_left(self.preview.horizontalHeader())
        for column, width_px in enumerate((48, 190, 260, 160, 110, 200, 160)):
            self.preview.setColumnWidth(column, width_px)
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(self.fields)
        sides.addWidget(self.preview, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self.questions)
        layout.addLayout(sides, 1)
        return page

    def _result_page(self) -> QWidget:
        page = QWidget()
        self.target = ImportTarget()
        self.counts = plain_label("", step="strong", bold=True)
        self.counts.setObjectName("importCounts")
        self.examples = shown_table("importExamples", tr("Rows that are not simply new"))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.target)
        layout.addWidget(self.counts)
        self.examples_head = section_label(tr("ROWS THAT ARE NOT SIMPLY NEW"))
        layout.addWidget(self.examples_head)
        layout.addWidget(self.examples, 1)
        layout.addStretch(0)
        return page

    def show_step(self, step: int) -> None:
        """Go to a step."""
        self.step = step
        self.stack.setCurrentIndex(step)
        for place, label in enumerate(self._steps):
            font = label.font()
            font.setBold(place == step)
            label.setFont(font)
            label.setEnabled(place <= step)
        self.back.setVisible(step > 0)
        self.forward.setText(tr("Import") if step == len(_STEPS) - 1 else tr("Continue"))
        self.message.clear()

    def say(self, words: str) -> None:
        """Say something below the steps."""
        self.message.setText(words)

    def show_preview(self, found: "ImportPreview", wanted_format: str, options: Mapping[str, str]) -> None:
        """Show what was found in a list and how its rows are understood."""
        self._show_formats(found, wanted_format)
        self._show_encodings(found, options.get("encoding", ""))
        about = counted(found.rows_in_all, "1 row", "{n} rows")
        told = [tr("about {rows}", rows=about) if found.is_estimate else about]
        told += [
            f"{tr(_LABELS.get(label, label))}: {sentence(value)}"
            for label, value in found.found
            if label != "Encoding"
        ]
        self.details.setText("   ·   ".join(told))
        fill(self.raw, found.columns, [row.cells or (sentence(row.fault),) for row in found.rows[:20]])
        self.fields.show_preview(found)
        self._show_questions(found)
        self.model.set_rows(found.rows)
        self._span_faults()
        rejected = sum(bool(row.fault) for row in found.rows)
        shown = counted(len(found.rows), "The first row", "The first {n} rows")
        self.say(
            f"{shown}: {counted(rejected, '1 will not be imported.', '{n} will not be imported.')}"
            if rejected
            else ""
        )

    def _span_faults(self) -> None:
        self.preview.clearSpans()
        for row in range(self.model.rowCount()):
            if self.model.is_rejected(row):
                self.preview.setSpan(row, FAULT_COLUMN, 1, self.model.columnCount() - FAULT_COLUMN)

    def _show_formats(self, found: "ImportPreview", wanted: str) -> None:
        self.format.clear()
        self.format.addItem(
            tr("{format} (by its content)", format=sentence(found.format_title))
            if not wanted
            else tr("by its content"),
            "",
        )
        from explorer.formats.import_registry import FORMATS

        for name, known in FORMATS.items():
            self.format.addItem(sentence(known.title), name)
        self.format.setCurrentIndex(max(0, self.format.findData(wanted)))

    def _show_encodings(self, found: "ImportPreview", wanted: str) -> None:
        detected = next((value for label, value in found.found if label == "Encoding"), "")
        self.encoding.clear()
        if not wanted:
            self.encoding.addItem(detected or tr("does not matter"), "")
        else:
            self.encoding.addItem(tr("as detected"), "")
        for name in _ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(wanted)))
        self.encoding.setEnabled(bool(detected))

    def _show_questions(self, found: "ImportPreview") -> None:
        while (item := self.questions.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for question in found.questions:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            box = QComboBox()
            box.setObjectName(f"question-{question.option}")
            box.addItem(tr("Choose …"), "")
            for value, words in question.choices:
                box.addItem(tr(_CHOICES.get(words, words)), value)
            box.activated.connect(
                lambda _, b=box, name=question.option: self.option_changed.emit(name, b.currentData())
            )
            asked = plain_label(
                tr(
                    "Dates can be read in two ways, such as {example}: which comes first?",
                    example=_example(question.text),
                ),
                "warning",
            )
            line.addWidget(asked, 1)
            line.addWidget(box)
            self.questions.addWidget(row)
        order = found.mapping.options.get("dates", "")
        if order in _ORDERS and not found.questions:
            how = tr(_ORDERS[order])
            self.questions.addWidget(
                plain_label(tr("Dates are read with {order} first.", order=how), "secondary")
            )

    def show_forecast(self, told: "Forecast") -> None:
        """Show what an import would do."""
        counts = [
            f"{number(getattr(told, name))} {tr(words)}" for name, words in _COUNTS if getattr(told, name)
        ]
        rows = counted(told.rows, "1 row", "{n} rows")
        of = rows if told.is_whole else tr("Of the first {rows}", rows=rows)
        conflicts = counted(told.conflicts, "1 conflict to look at", "{n} conflicts to look at")
        self.counts.setText(f"{of}: {', '.join(counts)}" + (f" ({conflicts})" if told.conflicts else ""))
        heads = (tr("Row"), tr("Title"), tr("What and why"))
        fill(
            self.examples,
            heads,
            [(str(row), title, _what_and_why(what)) for row, title, what in told.examples],
        )
        self.examples_head.setVisible(bool(told.examples))
        self.examples.setVisible(bool(told.examples))
        if self.target.new_path is None:
            self.say(tr("The import is one step: it can be stopped, and taken back as a whole."))
        else:
            self.say(tr("The new project is made whole; where the import is stopped, not at all."))

    def show_report(self, report: "ImportReport") -> None:
        """Show what was done."""
        counts = [
            f"{number(getattr(report, name))} {tr(words)}" for name, words in _COUNTS if getattr(report, name)
        ]
        self.counts.setText(f"{counted(report.rows, '1 row', '{n} rows')}: {', '.join(counts)}.")
        rows = [(str(row.number), row.text[:80], sentence(row.reason)) for row in report.rejected_rows[:200]]
        self.examples_head.setText(tr("ROWS THAT WERE NOT IMPORTED"))
        self.examples_head.setVisible(bool(rows))
        self.examples.setVisible(bool(rows))
        if rows:
            fill(self.examples, (tr("Row"), tr("As it stands"), tr("Why it was not imported")), rows)
        is_new = self.target.new_path is not None
        said = tr("Done; Undo takes the import back as a whole.") if not is_new else tr("Done.")
        if report.rejected_file:
            said += " " + tr("The rejected rows are in {path}.", path=report.rejected_file)
        self.say(said)
        self.reveal.setVisible(report.rejected_file is not None)
        self.back.hide()
        self.forward.hide()
        self.target.hide()
        self.close_button.setText(tr("Open the new project") if is_new else tr("Close"))
        self.close_button.setFocus()

    def show_running(self, running: bool) -> None:
        """Show that the import runs, or that it has ended."""
        self.bar.setVisible(running)
        self.bar.setRange(0, 0)
        self.target.setEnabled(not running)
        self.back.setEnabled(not running)
        self.forward.setEnabled(not running)
        self.close_button.setText(tr("Stop") if running else tr("Cancel"))


_CHOICES = {
    "the day, then the month": mark("the day, then the month"),
    "the month, then the day": mark("the month, then the day"),
}
_ORDERS = {"day-first": mark("the day"), "month-first": mark("the month")}


def _what_and_why(told: str) -> str:
    """Return what an import would do with a row, as the service says it, in the language of the interface."""
    what, _, which = told.partition(": ")
    if what == "updated":
        names = [tr(FIELD_WORDS.get(name, name)).lower() for name in which.split(", ")]
        return sentence(f"{what}: {', '.join(names)}")
    if what == "conflict":
        return sentence(f"{what}: {'; '.join(sentence(one) for one in which.split('; '))}")
    return sentence(told)


def _example(text: str) -> str:
    return text.removeprefix("Dates are written like ").partition(": ")[0]
