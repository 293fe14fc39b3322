"""Deciding a disagreement: which side stands, in whose words, and why. Every side stays in the project."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.fitting import FittingDialog
from explorer.gui.language import tr
from explorer.gui.small_widgets import plain_label, section_label

if TYPE_CHECKING:
    from explorer.model.event import Conflict, Source

QUOTED_CHARS = 160
DECISION_LINES = 3


class ResolveDialog(FittingDialog):
    """`decided` carries the decision in words, empty where the disagreement is opened again, and the reason."""

    decided = Signal(str, str)

    def __init__(self, conflict: "Conflict", sources: "dict[str, Source]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("resolveDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Resolve the disagreement"))
        self._proposed = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(plain_label(conflict.title, step="strong", bold=True))
        note = tr("No side is changed or removed; the decision stands beside them and can be taken back.")
        layout.addWidget(plain_label(note, "secondary", "small"))
        self._add_sides(layout, conflict, sources)
        layout.addSpacing(6)
        layout.addWidget(section_label(tr("DECISION")))
        self.decision = QPlainTextEdit(conflict.resolution)
        self.decision.setProperty("look", "field")
        self.decision.setAccessibleName(tr("Decision"))
        self.decision.setTabChangesFocus(True)
        self.decision.setFixedHeight(self.decision.fontMetrics().lineSpacing() * DECISION_LINES + 18)
        layout.addWidget(self.decision)
        layout.addWidget(section_label(tr("REASON")))
        self.why = QLineEdit()
        self.why.setAccessibleName(tr("Reason"))
        self.why.setPlaceholderText(tr("Kept in the history"))
        layout.addWidget(self.why)
        self._add_buttons(layout, bool(conflict.resolution))
        self.resize(520, 10)
        self.decision.textChanged.connect(self._on_decision_changed)
        self._on_decision_changed()

    def _add_sides(self, layout: QVBoxLayout, conflict: "Conflict", sources: "dict[str, Source]") -> None:
        self.sides: list[QRadioButton] = []
        group = QButtonGroup(self)
        for passage in conflict.citations:
            source = sources.get(passage.source)
            name = (source.publisher or source.title if source else "") or passage.source
            words = tr("{source} is right", source=name)
            side = QRadioButton(words.replace("&", "&&"))
            side.clicked.connect(lambda _=False, n=name, q=passage.quote: self._propose(n, q))
            quote = plain_label(f"“{_cut(passage.quote)}”", "secondary", "small")
            quote.setContentsMargins(24, 0, 0, 4)
            group.addButton(side)
            self.sides.append(side)
            layout.addWidget(side)
            layout.addWidget(quote)

    def _propose(self, name: str, quote: str) -> None:
        """Write the decision for a side, unless the user has written words of his own."""
        if self.decision.toPlainText() in ("", self._proposed):
            self._proposed = tr("{source} is right: “{quote}”", source=name, quote=_cut(quote))
            self.decision.setPlainText(self._proposed)

    def _add_buttons(self, layout: QVBoxLayout, resolved: bool) -> None:
        buttons = QDialogButtonBox()
        self.keep = QPushButton(tr("Resolve"))
        self.keep.setDefault(True)
        self.reopen = QPushButton(tr("Open it again"))
        self.reopen.setVisible(resolved)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        if resolved:
            buttons.addButton(self.reopen, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(QPushButton(tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(lambda: self._decide(self.decision.toPlainText().strip()))
        buttons.rejected.connect(self.reject)
        self.reopen.clicked.connect(lambda: self._decide(""))
        layout.addSpacing(8)
        layout.addWidget(buttons)

    def _decide(self, decision: str) -> None:
        self.decided.emit(decision, self.why.text().strip())
        self.accept()

    def _on_decision_changed(self) -> None:
        self.keep.setEnabled(bool(self.decision.toPlainText().strip()))


def ask_resolution(
    conflict: "Conflict",
    sources: "dict[str, Source]",
    parent: QWidget,
    resolve: Callable[[str, str, str], None],
) -> None:
    """Ask how a conflict is decided; `resolve` gets its id, the decision and the reason.

    Nothing that may be rebuilt meanwhile, such as the box of the conflict, stands between the dialog and `resolve`.
    """
    dialog = ResolveDialog(conflict, sources, parent.window())
    dialog.decided.connect(lambda decision, why: resolve(conflict.id, decision, why))
    dialog.open()


def _cut(text: str) -> str:
    return text if len(text) <= QUOTED_CHARS else f"{text[:QUOTED_CHARS].rstrip()}…"
