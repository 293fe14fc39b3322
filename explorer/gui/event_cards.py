"""The parts of the event panel: a citation as a card, the claims as a grid, a disagreement as a box."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.language import mark, tr
from explorer.gui.small_widgets import link_button, plain_label
from explorer.gui.theme import scaled
from explorer.gui.wordings import CREDIBILITY_WORDS, date_words, quote_with_citation

if TYPE_CHECKING:
    from explorer.model.event import Citation, Conflict, Event, Source
    from explorer.reading.anchor import Place

LONGEST_QUOTE_CHARS = 600
STATE_WORDS = {
    "moved": mark("These words have moved in their document; the place shown is where they stand now."),
    "ambiguous": mark("These words stand in the document, but nothing proves which place is meant."),
    "lost": mark("These words are not in the document any more."),
}


class CitationCard(QFrame):
    """A quote with who says it, where, and what it does to the event. `opened` asks for the document."""

    opened = Signal()
    place_accepted = Signal()

    def __init__(
        self, citation: "Citation", source: "Source | None", place: "Place", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Show these words in their document"))
        self._citation = citation
        self._source = source
        title = (source.title if source else "") or citation.source
        self.link = link_button(_cut(title, 48), title)
        self.link.clicked.connect(self.opened)
        copy = link_button(tr("Copy"), tr("Copy the quote with its source"))
        copy.clicked.connect(self._copy)
        copy.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        copy.customContextMenuRequested.connect(lambda at: self._copy_as(copy.mapToGlobal(at)))
        head = QHBoxLayout()
        head.addWidget(self.link)
        head.addStretch(1)
        head.addWidget(copy)
        self.quote = plain_label(f"“{_cut(citation.quote, LONGEST_QUOTE_CHARS)}”")
        self.quote.setCursor(Qt.CursorShape.IBeamCursor)
        self.says = plain_label(_facts(citation, source), "faint", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 9)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.quote)
        layout.addWidget(self.says)
        self._add_warning(layout, place)

    def _add_warning(self, layout: QVBoxLayout, place: "Place") -> None:
        """Say so where the words do not stand at their place; only the analyst can accept another one."""
        state = place.state.value
        if state == "exact":
            return
        layout.addWidget(plain_label(STATE_WORDS[state], "warning", "small"))
        if state == "moved":
            accept = link_button(tr("Accept the new place"), tr("The words stand there with their context"))
            accept.clicked.connect(self.place_accepted)
            layout.addWidget(accept)

    def set_current(self, current: bool) -> None:
        """Show whether these words are the ones marked in the document."""
        self.setProperty("current", "true" if current else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the document."""
        if event.button() == Qt.MouseButton.LeftButton and not self.quote.hasSelectedText():
            self.opened.emit()
        super().mouseReleaseEvent(event)

    def _copy(self) -> None:
        words = self._citation.quote
        text = quote_with_citation(words, self._source) if self._source else f"“{words}”"
        QGuiApplication.clipboard().setText(text)

    def _copy_as(self, point: QPoint) -> None:
        from explorer.gui.citing_menu import citing_menu

        source = self._source
        if source is not None:
            menu = citing_menu(self, lambda: (self._citation, source), lambda _: None)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(point)


def _facts(citation: "Citation", source: "Source | None") -> str:
    facts = [source.publisher if source else ""]
    if source and source.published:
        facts.append(date_words(source.published))
    if citation.attribution:
        facts.append(tr("speaking: {name}", name=citation.attribution))
    if citation.stance.value != "supports":
        facts.append(tr("{stance} this event", stance=tr(citation.stance.value)))
    grade = (source.reliability if source else "") + (str(citation.credibility or ""))
    if citation.credibility:
        facts.append(f"{grade}: {tr(CREDIBILITY_WORDS[citation.credibility])}")
    elif grade:
        facts.append(tr("reliability {grade}", grade=grade))
    return " · ".join(fact for fact in facts if fact)


class ConflictBox(QFrame):
    """Two or more sides that cannot all hold, each with its words. `side_opened` carries source, start,
    end.
    """

    side_opened = Signal(str, int, int)
    resolved = Signal(str)

    def __init__(
        self, conflict: "Conflict", sources: "dict[str, Source]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "conflict")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(plain_label(heading_of(conflict), "warning", "small", bold=True))
        layout.addWidget(plain_label(conflict.title, bold=True))
        for passage in conflict.citations:
            source = sources.get(passage.source)
            name = (source.publisher or source.title if source else "") or passage.source
            link = link_button(_cut(name, 44), tr("Show these words in their document"))
            link.clicked.connect(lambda _=False, p=passage: self.side_opened.emit(p.source, p.start, p.end))
            layout.addWidget(link)
            quote = plain_label(f"“{_cut(passage.quote, LONGEST_QUOTE_CHARS)}”", "secondary")
            quote.setContentsMargins(4, 0, 0, 4)
            layout.addWidget(quote)
        for text in (
            conflict.note,
            tr("Resolution: {words}", words=conflict.resolution) if conflict.resolution else "",
        ):
            if text:
                layout.addWidget(plain_label(text, "secondary", "small"))
        word = tr("Change the resolution…") if conflict.resolution else tr("Resolve…")
        resolve = link_button(word, tr("Write down how you decide it; every side stays as it is"))
        resolve.clicked.connect(lambda: self._ask_resolution(conflict))
        layout.addWidget(resolve)

    def _ask_resolution(self, conflict: "Conflict") -> None:
        text, wanted = QInputDialog.getMultiLineText(
            self,
            tr("Resolve the disagreement"),
            tr("How do you decide it, and why? Nothing that a source says is changed; empty opens it again."),
            conflict.resolution,
        )
        if wanted:
            self.resolved.emit(text.strip())


def heading_of(conflict: "Conflict") -> str:
    """Return what a disagreement is called above its box."""
    count = len({passage.source for passage in conflict.citations})
    words = {
        1: tr("ONE SOURCE CONTRADICTS ITSELF"),
        2: tr("TWO SOURCES DISAGREE"),
        3: tr("THREE SOURCES DISAGREE"),
    }
    head = words.get(count, tr("{count} SOURCES DISAGREE", count=count))
    if conflict.apparent:
        head = tr("ONLY AN APPARENT DISAGREEMENT")
    return f"{head} · {tr(conflict.kind.value).upper()}"


def claims_grid(event: "Event", sources: "dict[str, Source]") -> QWidget:
    """Return the claims of an event, property by property, each with its value, unit, day and source."""
    grid = QWidget()
    layout = QGridLayout(grid)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(14)
    layout.setVerticalSpacing(3)
    for column, heading in enumerate((tr("What"), tr("Value"), tr("As of"), tr("Source"))):
        label = QLabel(heading)
        label.setProperty("look", "faint")
        label.setFont(scaled(label.font(), "small"))
        layout.addWidget(label, 0, column)
    ordered = sorted(event.claims, key=lambda claim: claim.property)
    for row, claim in enumerate(ordered, start=1):
        citation = event.citations[claim.citation] if claim.citation < len(event.citations) else None
        source = sources.get(citation.source) if citation else None
        cells = (
            claim.property,
            f"{claim.value} {claim.unit}".strip(),
            date_words(claim.as_of) if claim.as_of else "–",
            (source.publisher or source.title) if source else "–",
        )
        for column, text in enumerate(cells):
            cell = plain_label(text, "" if column == 1 else "secondary", bold=column == 1)
            cell.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            layout.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
    layout.setColumnStretch(3, 1)
    return grid


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"
