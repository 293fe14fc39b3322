"""A quote that is not at its place, offered above both places: accept one of them, or keep it as it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.gui.language import counted, tr
from explorer.gui.small_widgets import FlowLayout, plain_label

if TYPE_CHECKING:
    from explorer.gui.side_by_side import QuoteOffer

QUOTE_CHARS = 120


class OfferBar(QFrame):
    """`accepted` and `kept` carry the analyst's answer, `stepped` 1 or -1 asks for another place."""

    accepted = Signal()
    kept = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offerBar")
        self.setProperty("look", "offer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words: QLabel = plain_label("", bold=True)
        self.says: QLabel = plain_label("", "secondary", "small")
        self.accept = QPushButton(tr("Accept this place"))
        self.accept.setProperty("look", "primary")
        self.accept.clicked.connect(self.accepted)
        self.keep = QPushButton(tr("Keep as it is"))
        self.keep.clicked.connect(self.kept)
        self.previous = QPushButton(tr("Previous place"))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next = QPushButton(tr("Next place"))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self.accept, self.keep, self.previous, self.next):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 10)
        layout.setSpacing(4)
        for widget in (self.words, self.says, row):
            layout.addWidget(widget)
        self.hide()

    def show_offer(self, offer: "QuoteOffer | None") -> None:
        """Show an offer, or none."""
        self.setVisible(offer is not None)
        if offer is None:
            return
        quote = offer.citation.quote
        self.words.setText(f"“{quote if len(quote) <= QUOTE_CHARS else quote[:QUOTE_CHARS].rstrip() + '…'}”")
        self.says.setText(_explanation(offer))
        for button in (self.previous, self.next):
            button.setVisible(len(offer.places) > 1)


def _explanation(offer: "QuoteOffer") -> str:
    count = len(offer.places)
    if offer.moved == offer.chosen:
        return tr("They are not at the place that is stored, but here, with what stood around them.")
    if offer.moved >= 0:
        return tr("They stand here, too, but not with what stood around them.")
    if count == 1 and offer.places[0].start == offer.citation.start:
        return tr("They stand at the place that is stored, but what stood around them does not.")
    return counted(
        count,
        "They stand once, but not among the words that stood around them.",
        "They stand in {n} places, and nothing proves which is meant.",
    )
