"""The history of an event or a source: who changed what, when and why; the latest first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.history_words import field_words, signed_words, value_words
from explorer.gui.language import counted, tr
from explorer.gui.sentences import sentence
from explorer.gui.small_widgets import Page, plain_label

if TYPE_CHECKING:
    from explorer.services.history import FieldChange, HistoryStep

SIZE_PX = (560, 520)
LEAST_PX = (420, 300)
SHOWN_STEPS = 200
"""So many steps are shown; nobody scrolls through more, and each takes some widgets."""


class HistoryDialog(QDialog):
    """One subject's history; `show_steps` shows it anew after a change. `kind` and `key` name the subject."""

    def __init__(self, kind: str, key: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("History"))
        self.kind, self.key = kind, key
        self.cards: list[QFrame] = []
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("History"))
        buttons = QDialogButtonBox()
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self._title = title
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.area, 1)
        layout.addLayout(foot)
        self.setMinimumSize(*LEAST_PX)
        self.resize(*SIZE_PX)

    def show_steps(self, steps: "list[HistoryStep]") -> None:
        """Show these steps, the latest first as they come."""
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 18, 24, 12)
        layout.setSpacing(10)
        layout.addWidget(plain_label(self._title, step="strong", bold=True))
        words = counted(len(steps), "1 change", "{n} changes")
        if not steps:
            words = tr("Nothing has been changed since it came into this project.")
        layout.addWidget(plain_label(words, "secondary", "small"))
        self.cards = [_card(step) for step in steps[:SHOWN_STEPS]]
        for card in self.cards:
            layout.addWidget(card)
        layout.addStretch(1)
        self.area.setWidget(page)


def _card(step: "HistoryStep") -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(12, 8, 12, 10)
    layout.setSpacing(3)
    title = sentence(step.entry.title)
    if step.entry.undone:
        title = tr("{step} (taken back)", step=title)
    layout.addWidget(plain_label(title, "secondary" if step.entry.undone else "", bold=True))
    layout.addWidget(plain_label(signed_words(step.entry), "faint", "small"))
    if step.entry.why:
        layout.addWidget(plain_label(tr("Why: {reason}", reason=sentence(step.entry.why)), "secondary"))
    if step.changes:
        layout.addWidget(_changes(step.changes))
    return card


def _changes(changes: "tuple[FieldChange, ...]") -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 4, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    for row, change in enumerate(changes):
        grid.addWidget(plain_label(field_words(change), "faint", "small"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(_before_and_after(change), "", "small"), row, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    return holder


def _before_and_after(change: "FieldChange") -> str:
    if not change.field:
        value = change.after if change.before is None else change.before
        words = value_words(change, value)
        return (
            tr("added: {value}", value=words)
            if change.before is None
            else tr("removed: {value}", value=words)
        )
    return f"{value_words(change, change.before)}  →  {value_words(change, change.after)}"
