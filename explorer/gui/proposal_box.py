"""A conflict that the search proposes: why, the sides with their words, and what is to become of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from explorer.gui.language import tr
from explorer.gui.sentences import sentence
from explorer.gui.small_widgets import link_button, plain_label

if TYPE_CHECKING:
    from explorer.gui.conflict_model import Entry
    from explorer.model.event import Passage, Source

LONGEST_QUOTE_CHARS = 600


class ProposalBox(QFrame):
    """`side_opened` carries source, start and end; `pair_opened` two passages; `dismissed` a reason, which may be empty."""

    side_opened = Signal(str, int, int)
    pair_opened = Signal(object, object)
    accepted = Signal()
    dismissed = Signal(str)
    proposed_again = Signal()

    def __init__(self, entry: "Entry", sources: "dict[str, Source]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        conflict = entry.conflict
        self.setProperty("look", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        waits = entry.decision is None
        head = tr("PROPOSED") if waits else tr("DISMISSED")
        heading = f"{head} · {tr(conflict.kind.value).upper()}"
        layout.addWidget(plain_label(heading, "warning" if waits else "secondary", "small", bold=True))
        layout.addWidget(plain_label(conflict.title, bold=True))
        layout.addWidget(plain_label(sentence(conflict.note), "secondary"))
        for number, passage in enumerate(conflict.citations):
            self._add_side(layout, passage, sources.get(passage.source))
            if number:
                self._add_pair(layout, conflict.citations[0], passage)
        layout.addSpacing(4)
        if waits:
            self._add_choice(layout)
        else:
            self._add_dismissal(layout, entry)

    def _add_side(self, layout: QVBoxLayout, passage: "Passage", source: "Source | None") -> None:
        name = (source.publisher or source.title if source else "") or passage.source
        link = link_button(name, tr("Show these words in their document"), flush=True)
        link.clicked.connect(lambda: self.side_opened.emit(passage.source, passage.start, passage.end))
        layout.addWidget(link)
        words = passage.quote
        cut = words if len(words) <= LONGEST_QUOTE_CHARS else f"{words[:LONGEST_QUOTE_CHARS].rstrip()}…"
        quote = plain_label(f"“{cut}”", "secondary")
        quote.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(quote)

    def _add_pair(self, layout: QVBoxLayout, first: "Passage", other: "Passage") -> None:
        both = link_button(
            tr("Side by side"), tr("Read these words beside those of the first side"), flush=True
        )
        both.setObjectName("sideBySide")
        both.clicked.connect(lambda: self.pair_opened.emit(first, other))
        layout.addWidget(both)

    def _add_choice(self, layout: QVBoxLayout) -> None:
        self.accept = QPushButton(tr("Accept"))
        self.accept.setToolTip(tr("Record this disagreement; it can be resolved or taken back later"))
        self.accept.clicked.connect(self.accepted)
        self.dismiss = QPushButton(tr("Dismiss…"))
        self.dismiss.setToolTip(tr("It is no disagreement; it will not be proposed again"))
        self.dismiss.clicked.connect(self._ask_why)
        row = QHBoxLayout()
        row.addWidget(self.accept)
        row.addWidget(self.dismiss)
        row.addStretch(1)
        layout.addLayout(row)

    def _add_dismissal(self, layout: QVBoxLayout, entry: "Entry") -> None:
        from explorer.gui.history_words import signed_words

        assert entry.decision is not None
        signed = tr("Dismissed {when_and_who}", when_and_who=signed_words(entry.decision))
        layout.addWidget(plain_label(signed, "faint", "small"))
        if entry.decision.why:
            layout.addWidget(
                plain_label(tr("Why: {reason}", reason=entry.decision.why), "secondary", "small")
            )
        self.again = link_button(tr("Propose it again"), flush=True)
        self.again.clicked.connect(self.proposed_again)
        layout.addWidget(self.again)

    def _ask_why(self) -> None:
        why, wanted = QInputDialog.getText(
            self.window(),
            tr("Dismiss the proposal"),
            tr("Why is it no disagreement? The reason is kept in the history and may be empty."),
            QLineEdit.EchoMode.Normal,
        )
        if wanted:
            self.dismissed.emit(why.strip())
