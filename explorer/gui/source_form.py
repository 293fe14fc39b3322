"""What is known of a document, in a form: one change of the project, with a reason where there is one.

The document's words are not among it: the canonical text is made once at import and never edited.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.grade_menu import RELIABILITY
from explorer.gui.language import mark, tr
from explorer.gui.sentences import fault_words
from explorer.gui.small_widgets import Page, plain_label
from explorer.gui.theme import scaled
from explorer.gui.wordings import date_words

if TYPE_CHECKING:
    from explorer.model.event import Source

SIZE_PX = (580, 740)
LEAST_PX = (480, 360)
NOTE_LINES = 3
LINES = (
    ("title", mark("Title"), ""),
    ("author", mark("Author"), mark("Several are separated by commas")),
    ("publisher", mark("Publisher"), ""),
    ("published", mark("Published"), mark("2015-12-03, December 2015, 2015-12~ …")),
    ("published_note", mark("About that date"), mark("How the date is known")),
    ("url", mark("Address"), "https://…"),
    ("language", mark("Language"), mark("Such as en or ru")),
    ("origin", mark("Origin"), mark("The wire or press release its words come from")),
)
"""Field of `Source`, its label, its placeholder; reliability and note stand below."""


class SourceForm(QDialog):
    """`saved` carries the changed fields (of `Source`) with their new values, and the reason."""

    saved = Signal(dict, str)

    def __init__(self, source: "Source", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sourceForm")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit source"))
        self._source = source
        self._warned = False
        self.lines: dict[str, QLineEdit] = {}
        self.reliability = QComboBox()
        for grade in (*RELIABILITY.words, RELIABILITY.none):
            self.reliability.addItem(RELIABILITY.shown(grade), grade)
        self.reliability.setCurrentIndex(self.reliability.findData(source.reliability))
        self.reliability.setAccessibleName(tr(RELIABILITY.heading))
        self.reliability.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.note = QPlainTextEdit(source.note)
        self.note.setProperty("look", "field")
        self.note.setTabChangesFocus(True)
        self.note.setAccessibleName(tr("Note"))
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * NOTE_LINES + 18)
        self.why = QLineEdit()
        self.why.setAccessibleName(tr("Reason"))
        self.why.setPlaceholderText(tr("Reason for the change, kept in the history"))
        self.understood = plain_label("", "faint", "small")
        self.fault = plain_label("", "warning", "small")
        self._lay_out()
        for edit in self.lines.values():
            edit.textChanged.connect(self._on_changed)
        self.note.textChanged.connect(self._on_changed)
        self.reliability.currentIndexChanged.connect(self._on_changed)
        self._on_changed()
        self.lines["title"].setFocus()

    def _lay_out(self) -> None:
        page = Page()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 18, 24, 12)
        column.setSpacing(14)
        column.addWidget(plain_label(self._source.title or self._source.id, step="strong", bold=True))
        column.addLayout(self._form())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.setSpacing(8)
        foot.addWidget(self.fault)
        foot.addWidget(self.why)
        foot.addWidget(self._buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        window = self.parentWidget()
        room_px = window.height() if window is not None else SIZE_PX[1]
        self.setMinimumSize(*LEAST_PX)
        self.resize(SIZE_PX[0], min(SIZE_PX[1], room_px - 24))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(16)
        for field, label, placeholder in LINES:
            edit = QLineEdit(str(getattr(self._source, field)))
            edit.setObjectName(f"{field}Edit")
            edit.setCursorPosition(0)
            edit.setPlaceholderText(tr(placeholder) if placeholder else "")
            edit.setAccessibleName(tr(label))
            self.lines[field] = edit
            form.addRow(tr(label), self._with_reading(edit) if field == "published" else edit)
        form.addRow(tr("Reliability"), self.reliability)
        form.addRow(tr("Note"), self.note)
        file = QLabel(self._source.file)
        file.setTextFormat(Qt.TextFormat.PlainText)
        file.setProperty("look", "faint")
        file.setFont(scaled(file.font(), "small"))
        form.addRow(tr("File"), file)
        return form

    def _with_reading(self, edit: QLineEdit) -> QWidget:
        """Return the date's field with the line that says how it is understood."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(edit)
        column.addWidget(self.understood)
        return holder

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.keep = QPushButton(tr("Save"))
        self.keep.setDefault(True)
        self.cancel = QPushButton(tr("Cancel"))
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def changes(self) -> dict[str, str]:
        """Return the fields that differ from what is stored, as they would be stored."""
        values = {field: edit.text().strip() for field, edit in self.lines.items()}
        values["published"] = _edtf_of(values["published"])[0]
        values["reliability"] = str(self.reliability.currentData())
        values["note"] = self.note.toPlainText().strip()
        return {field: value for field, value in values.items() if value != getattr(self._source, field)}

    def accept(self) -> None:
        """Hand the changes over, if they may be stored."""
        if self.keep.isEnabled():
            self.saved.emit(self.changes(), self.why.text().strip())
            super().accept()

    def reject(self) -> None:
        """Close; where something would be lost, only the second time."""
        if self.changes() and not self._warned:
            self._warned = True
            self.fault.setText(tr("There are changes that are not saved. Cancel once more to let them go."))
            self.fault.show()
            self.cancel.setText(tr("Discard"))
            return
        super().reject()

    def _on_changed(self) -> None:
        edtf, fault = _edtf_of(self.lines["published"].text().strip())
        self._warned = False
        self.cancel.setText(tr("Cancel"))
        self.understood.setText(f"{date_words(edtf)} · {edtf}" if edtf and not fault else tr("No date"))
        if fault:
            self.understood.setText(fault)
        url = self.lines["url"].text().strip()
        wrong = {
            "title": tr("A source needs a title.") if not self.lines["title"].text().strip() else "",
            "published": tr("The date is not understood.") if fault else "",
            "url": tr("An address has no spaces.") if len(url.split()) > 1 else "",
        }
        for field, words in wrong.items():
            self._mark(self.lines[field], bool(words))
        told = " ".join(words for words in wrong.values() if words)
        self.fault.setText(told)
        self.fault.setVisible(bool(told))
        self.keep.setEnabled(not told and bool(self.changes()))

    def _mark(self, edit: QLineEdit, wrong: bool) -> None:
        if edit.property("fault") != ("true" if wrong else "false"):
            edit.setProperty("fault", "true" if wrong else "false")
            edit.style().unpolish(edit)
            edit.style().polish(edit)


def _edtf_of(text: str) -> tuple[str, str]:
    """Return a date in EDTF or plain words as EDTF, and what is wrong with it; then the text stays as it is."""
    from explorer.model.date_words import edtf_from_plain
    from explorer.model.edtf import parse_edtf
    from explorer.model.fault import UsageFault

    if not text:
        return "", ""
    try:
        edtf = edtf_from_plain(text)
        parse_edtf(edtf)
    except UsageFault as fault:
        return text, fault_words(fault)
    return edtf, ""
