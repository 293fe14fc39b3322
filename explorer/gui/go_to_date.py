"""The box for a date: EDTF or plain words, understood while typing; it goes there, or selects it as the range."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QVBoxLayout, QWidget

from explorer.gui.language import mark, tr
from explorer.gui.sentences import fault_words
from explorer.gui.small_widgets import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

RANGE_HINT = mark("2015-09/2015-12 · September 2015 · 1992-1997 · 2015-09-01/2015-09-10")
HINT = mark("September 2015 · 12 Sep 2015 · 1990s · 1992-1997 · 2015-09~")


class GoToDate(QFrame):
    """A small pop-up under the toolbar. `chosen` carries the first and last microsecond of the date, and
    `range_chosen` the same of a range that is to be selected.
    """

    chosen = Signal(object, object)
    range_chosen = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("goToDate")
        self.setProperty("look", "card")
        self.edit = QLineEdit()
        self.edit.setObjectName("dateEdit")
        self._selecting = False
        self.understood = plain_label(tr(HINT), "faint", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.edit)
        layout.addWidget(self.understood)
        self.edit.setMinimumWidth(360)
        # The example line decides where letters are wide.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self._on_entered)

    def open_below(self, widget: QWidget, *, selecting: bool = False) -> None:
        """Open under a widget, ready for typing; with `selecting`, for a range to be selected."""
        self._selecting = selecting
        self.edit.setAccessibleName(tr("Select range") if selecting else tr("Go to date"))
        self.edit.setPlaceholderText(tr("Select a range") if selecting else tr("Go to a date"))
        self.edit.clear()
        self._on_changed("")
        self.adjustSize()
        left = (widget.width() - self.width()) // 2
        self.move(widget.mapToGlobal(QPoint(left, widget.height())))
        self.show()
        self.edit.setFocus()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _on_changed(self, text: str) -> None:
        if not text.strip():
            self.understood.setText(tr(RANGE_HINT) if self._selecting else tr(HINT))
            return
        words, _, _ = self._understood(text)
        self.understood.setText(words)

    def _on_entered(self) -> None:
        words, start_us, end_us = self._understood(self.edit.text())
        self.understood.setText(words)
        if start_us is not None and end_us is not None:
            self.hide()
            (self.range_chosen if self._selecting else self.chosen).emit(start_us, end_us)

    def _understood(self, text: str) -> "tuple[str, int | None, int | None]":
        return understood(text, whole=self._selecting)


def understood(text: str, *, whole: bool = False) -> tuple[str, int | None, int | None]:
    """Return how a date was understood, or what is wrong with it, and its first and last instant.

    With `whole` a date with an open end is not taken.
    """
    from explorer.gui.wordings import date_words
    from explorer.model.date_words import edtf_from_plain
    from explorer.model.edtf import parse_edtf
    from explorer.model.fault import UsageFault

    try:
        edtf = edtf_from_plain(text.strip())
        date = parse_edtf(edtf)
    except UsageFault as fault:
        return fault_words(fault), None, None
    if date.is_open_past and date.is_open_future:
        return tr(HINT), None, None
    if whole and (date.is_open_past or date.is_open_future):
        return tr("A range needs both ends: 2014/2016"), None, None
    # An open end is shown as far as the other end allows: a year.
    year_us = 366 * 86_400_000_000
    start_us = date.latest_us - year_us if date.is_open_past else date.earliest_us
    end_us = date.earliest_us + year_us if date.is_open_future else date.latest_us
    return f"{date_words(edtf)} · {edtf}", start_us, end_us
