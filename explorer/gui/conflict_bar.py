"""The head of the conflict panel: what is listed, and the search for more."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.conflict_model import SEVERITY_WORDS, ConflictModel, ConflictState, View
from explorer.gui.language import counted, mark, number, tr
from explorer.gui.small_widgets import Segments, link_button, plain_label, quiet_clear_button
from explorer.gui.vocabulary import CONFLICT_KINDS

if TYPE_CHECKING:
    from explorer.gui.conflict_search import ConflictSearch

MARGIN_PX = 12
_VIEWS = (
    (View.RECORDED, mark("All"), mark("Every recorded disagreement")),
    (View.OPEN, mark("Open"), mark("Those that nobody has settled")),
    (View.SETTLED, mark("Settled"), mark("Those that are resolved or only apparent")),
    (
        View.PROPOSED,
        mark("Proposed"),
        mark("What the search has found; it waits for you to accept or dismiss it"),
    ),
)


class ConflictBar(QWidget):
    """`chosen` comes with every change of what is listed."""

    chosen = Signal()

    def __init__(self, search: "ConflictSearch", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText(tr("Filter the disagreements"))
        quiet_clear_button(self.filter_edit)
        self.views = Segments([(view, tr(text), tr(tip)) for view, text, tip in _VIEWS])
        self.view = View.RECORDED
        self.kinds = self._choice(tr("Kind"), tr("Any kind"), [(kind, tr(kind)) for kind in CONFLICT_KINDS])
        weights = [(level, tr(word)) for level, word in sorted(SEVERITY_WORDS.items(), reverse=True)]
        self.severities = self._choice(tr("Severity"), tr("Any weight"), weights)
        self.counts = plain_label("", "faint", "small")
        self.outcome = plain_label("", "faint", "small")
        self.outcome.hide()
        self._told = 0
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.look = link_button(
            tr("Look for conflicts…"), tr("Compare claims, statuses and dates; nothing is changed")
        )
        self._arrange()
        self.views.chosen.connect(self._on_view)
        self.kinds.activated.connect(lambda _: self.chosen.emit())
        self.severities.activated.connect(lambda _: self.chosen.emit())
        self.look.clicked.connect(lambda: search.stop() if search.is_running else search.start())
        search.running_changed.connect(self._on_running)
        search.progressed.connect(self._on_progress)
        search.found.connect(self._on_found)

    def _choice(self, name: str, every: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItem(every, None)
        for value, text in choices:
            box.addItem(text, value)
        return box

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.kinds, 1)
        choices.addWidget(self.severities, 1)
        counted_row = QHBoxLayout()
        counted_row.addWidget(self.counts, 1)
        counted_row.addWidget(self.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 6)
        layout.setSpacing(8)
        layout.addWidget(self.filter_edit)
        layout.addWidget(self.views)
        layout.addLayout(choices)
        layout.addLayout(counted_row)
        layout.addWidget(self.progress)
        layout.addWidget(self.outcome)

    @property
    def kind(self) -> str:
        """The chosen kind, or nothing."""
        return str(self.kinds.currentData() or "")

    @property
    def severity(self) -> int:
        """The chosen severity, or 0."""
        return int(self.severities.currentData() or 0)

    def show_view(self, view: View) -> None:
        """List others."""
        self.views.set_value(view)
        self._on_view(view)

    def show_counts(self, model: ConflictModel) -> None:
        """Say how many there are."""
        still_open = model.count(ConflictState.OPEN)
        settled = model.count(ConflictState.APPARENT, ConflictState.RESOLVED)
        waiting = model.count(ConflictState.PROPOSED)
        words = tr(
            "{open} open, {settled} only apparent or resolved",
            open=number(still_open),
            settled=number(settled),
        )
        self.counts.setText(words)
        self.counts.setVisible(bool(model.rowCount()))
        if waiting != self._told:
            self.outcome.hide()
        proposed = self.views.button(View.PROPOSED)
        proposed.setText(f"{tr('Proposed')}  {number(waiting)}" if waiting else tr("Proposed"))
        for widget in (self.filter_edit, self.views, self.kinds, self.severities):
            widget.setVisible(bool(model.rowCount()))

    def forget(self) -> None:
        """Say nothing of a search any more."""
        self.outcome.hide()

    def _on_view(self, value: str) -> None:
        self.view = View(value)
        self.chosen.emit()

    def _on_running(self, running: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(running)
        self.look.set_words(tr("Stop looking") if running else tr("Look for conflicts…"))
        if running:
            self.outcome.hide()

    def _on_progress(self, done: int, total: int) -> None:
        if total:
            self.progress.setRange(0, total)
            self.progress.setValue(done)

    def _on_found(self, proposals: int, recorded: int) -> None:
        words = counted(proposals, "One conflict is proposed.", "{n} conflicts are proposed.")
        if not proposals:
            words = tr("Nothing new was found.")
        if recorded:
            words += " " + counted(
                recorded,
                "One that was found is recorded already.",
                "{n} that were found are recorded already.",
            )
        self._told = proposals
        self.outcome.setText(words)
        self.outcome.show()
        if proposals:
            self.show_view(View.PROPOSED)
