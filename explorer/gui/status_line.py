"""The status bar: what is shown of what, how surely, and whether the quotes stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from explorer.gui.language import counted, number, tr
from explorer.model.filter import When

if TYPE_CHECKING:
    from explorer.gui.session import Session


BUSY_SHOWN_AFTER_MS = 150


class StatusLine(QStatusBar):
    """Left the counts of the answer, right the state of the evidence."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSizeGripEnabled(False)
        self._quotes = self._conflicts = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_SHOWN_AFTER_MS)
        self.counts = QLabel("")
        self.counts.setObjectName("statusCounts")
        self.evidence = QLabel("")
        self.evidence.setObjectName("statusEvidence")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(90)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._patience.timeout.connect(self.progress.show)
        self.counts.setContentsMargins(8, 2, 8, 2)
        self.evidence.setContentsMargins(8, 2, 8, 2)
        self.addWidget(self.counts, 1)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.evidence)
        session.answer_changed.connect(self._on_answer_changed)
        session.opening_failed.connect(self._on_opening_failed)
        session.opening_started.connect(lambda name: self.counts.setText(tr("Opening {name} …", name=name)))
        session.project_closed.connect(self.clear_counts)

    def show_busy(self, busy: bool) -> None:
        """Show, after a moment, that something is being worked on."""
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self.progress.hide()

    def show_conflicts(self, count: int) -> None:
        """Say how many open disagreements there are."""
        self._conflicts = counted(count, "1 conflict", "{n} conflicts") if count else ""
        self._say_evidence()

    def show_quotes(self, words: str, sentences: tuple[str, ...]) -> None:
        """Say whether the quotes stand in their documents as they were noted; `sentences` say what is
        wrong.
        """
        self._quotes = words
        self.evidence.setToolTip("\n".join(sentences[:12]))
        self.evidence.setProperty("look", "warning" if sentences else "")
        self.evidence.style().unpolish(self.evidence)
        self.evidence.style().polish(self.evidence)
        self._say_evidence()

    def _say_evidence(self) -> None:
        self.evidence.setText("  ·  ".join(part for part in (self._quotes, self._conflicts) if part))

    def _on_opening_failed(self) -> None:
        self.counts.setText("")
        self._on_answer_changed()

    def clear_counts(self) -> None:
        """Say nothing about events."""
        self.counts.setText("")
        self._quotes = self._conflicts = ""
        self._say_evidence()

    def _on_answer_changed(self) -> None:
        answers, project = self._session.answers, self._session.project
        if answers is None or project is None:
            return
        from explorer.services.question import range_in_words

        shown = answers.shown
        self.counts.setText(
            counts_in_words(
                shown.count,
                len(project.columns),
                shown.certain,
                shown.possible,
                range_in_words(shown.filter),
                shown.filter.when,
            )
        )


def counts_in_words(count: int, total: int, certain: int, possible: int, range_words: str, when: When) -> str:
    """Return "37 of 164 events, 12 certain and 25 possible in 2015-09 .. 2015-12". `possible` includes
    certain.
    """
    head = counted(total, "{shown} of 1 event", "{shown} of {n} events", shown=number(count))
    if not range_words:
        return head
    merely = possible - certain
    if when is When.CERTAIN:
        sure = tr("{events}, all certain in {range}", events=head, range=range_words)
        return sure + tr(" ({count} more possible)", count=number(merely)) if merely else sure
    return tr(
        "{events}, {certain} certain and {merely} possible in {range}",
        events=head,
        certain=number(certain),
        merely=number(merely),
        range=range_words,
    )
