"""The claims of an event, property by property: the values side by side, each with its words, unit and day."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from explorer.gui.language import tr
from explorer.gui.small_widgets import hairline, link_button, plain_label
from explorer.gui.wordings import date_words

if TYPE_CHECKING:
    from explorer.model.event import Claim, Event, Source

SIDE_BY_SIDE = 2
"""So many values fit beside one another in the panel; further ones stand below."""
QUOTED_CHARS = 180
_LONG_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d{4,17}(?![\d.,])")


class ClaimsView(QWidget):
    """`citation_wanted` carries the index of the citation whose words are asked for."""

    citation_wanted = Signal(int)

    def __init__(self, event: "Event", sources: "dict[str, Source]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event, self._sources = event, sources
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for place, (name, claims) in enumerate(claims_by_property(event).items()):
            if place:
                layout.addWidget(hairline())
            layout.addWidget(plain_label(name, "secondary", "small"))
            layout.addWidget(self._values(claims))

    def _values(self, claims: "list[Claim]") -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        beside = min(len(claims), SIDE_BY_SIDE)
        for place, claim in enumerate(claims):
            row, column = divmod(place, beside)
            grid.addWidget(self._value(claim), row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(beside):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        return holder

    def _value(self, claim: "Claim") -> QWidget:
        cell = QWidget()
        layout = QVBoxLayout(cell)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(
            plain_label(f"{grouped(claim.value)} {claim.unit}".strip(), step="strong", bold=True)
        )
        day = tr("as of {date}", date=date_words(claim.as_of)) if claim.as_of else tr("no day given")
        layout.addWidget(plain_label(day, "faint", "small"))
        if claim.citation < len(self._event.citations):
            citation = self._event.citations[claim.citation]
            source = self._sources.get(citation.source)
            name = (source.publisher or source.title if source else "") or citation.source
            quote = plain_label(f"“{_cut(citation.quote)}”", "secondary", "small")
            layout.addWidget(quote)
            link = link_button(name, tr("Show these words in their document"), flush=True)
            link.clicked.connect(lambda: self.citation_wanted.emit(claim.citation))
            layout.addWidget(link)
        return cell


def claims_by_property(event: "Event") -> "dict[str, list[Claim]]":
    """Return the claims of an event by what they are about, in the order of the event."""
    found: dict[str, list[Claim]] = {}
    for claim in event.claims:
        found.setdefault(claim.property, []).append(claim)
    return found


def grouped(value: str) -> str:
    """Return a value with the digits of its long whole numbers in groups, as the user's region writes them."""
    return _LONG_NUMBER.sub(lambda found: QLocale().toString(int(found[0])), value)


def _cut(text: str) -> str:
    return text if len(text) <= QUOTED_CHARS else f"{text[:QUOTED_CHARS].rstrip()}…"
