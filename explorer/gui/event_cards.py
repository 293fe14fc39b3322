"""The parts of the event panel: a citation as a card, a disagreement as a box."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from explorer.gui.grade_menu import CREDIBILITY, RELIABILITY, GradeButton
from explorer.gui.language import mark, tr
from explorer.gui.sentences import sentence
from explorer.gui.small_widgets import FlowLayout, link_button, plain_label
from explorer.gui.wordings import date_words, quote_with_citation

if TYPE_CHECKING:
    from explorer.model.event import Citation, Conflict, Passage, Source
    from explorer.reading.anchor import Place
    from explorer.services.history import JournalEntry

LONGEST_QUOTE_CHARS = 600
STATE_WORDS = {
    "moved": mark("These words have moved in their document; the place shown is where they stand now."),
    "ambiguous": mark("These words stand in the document, but nothing proves which place is meant."),
    "lost": mark("These words are not in the document any more."),
}


class CitationCard(QFrame):
    """A quote with who says it, where, and what it does to the event. `opened` asks for the document.

    `reliability_graded` and `credibility_graded` carry a grade and a reason.
    """

    opened = Signal()
    place_accepted = Signal()
    places_wanted = Signal()
    beside_wanted = Signal()
    reliability_graded = Signal(object, str)
    credibility_graded = Signal(object, str)
    source_form_wanted = Signal()
    source_history_wanted = Signal()
    origins_wanted = Signal()

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
        self.link = link_button(_cut(title, 48), title, flush=True)
        self.link.clicked.connect(self.opened)
        copy = link_button(tr("Copy"), tr("Copy the quote with its source"))
        copy.clicked.connect(self._copy)
        copy.setMinimumWidth(copy.sizeHint().width())
        copy.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        copy.customContextMenuRequested.connect(lambda at: self._copy_as(copy.mapToGlobal(at)))
        head = QHBoxLayout()
        head.addWidget(self.link)
        head.addStretch(1)
        head.addWidget(copy)
        self.quote = plain_label(f"“{_cut(citation.quote, LONGEST_QUOTE_CHARS)}”")
        self.quote.setCursor(Qt.CursorShape.IBeamCursor)
        self.quote.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.says = plain_label(_facts(citation, source), "faint", "small")
        self.says.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 9)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.quote)
        layout.addWidget(self.says)
        layout.addWidget(self._grades())
        self._add_warning(layout, place)

    def _grades(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        self.credibility = GradeButton(CREDIBILITY, self._citation.credibility)
        self.credibility.chosen.connect(self.credibility_graded)
        if self._source is not None:
            self.reliability = GradeButton(RELIABILITY, self._source.reliability)
            self.reliability.chosen.connect(self.reliability_graded)
            flow.addWidget(self.reliability)
        flow.addWidget(self.credibility)
        return holder

    def _add_warning(self, layout: QVBoxLayout, place: "Place") -> None:
        """Say so where the words do not stand at their place; only the analyst can accept another one."""
        state = place.state.value
        if state == "exact":
            return
        layout.addWidget(plain_label(tr(STATE_WORDS[state]), "warning", "small"))
        if state == "moved":
            tip = tr("The words stand there with their context")
            accept = link_button(tr("Accept the new place"), tip, flush=True)
            accept.clicked.connect(self.place_accepted)
            layout.addWidget(accept)
        if state != "lost":
            tip = tr("The stored place beside each place where the words stand; you decide")
            compare = link_button(tr("Compare the places…"), tip, flush=True)
            compare.setObjectName("comparePlaces")
            compare.clicked.connect(self.places_wanted)
            layout.addWidget(compare)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the citation."""
        self.open_menu(event.globalPos())

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of the citation at a point of the screen."""
        menu = QMenu(self)
        menu.setObjectName("citationMenu")
        menu.addAction(tr("Show in the document")).triggered.connect(self.opened)
        menu.addAction(tr("Open beside")).triggered.connect(self.beside_wanted)
        if self.quote.hasSelectedText():
            words = self.quote.selectedText()
            selected = menu.addAction(tr("Copy the selected words"))
            selected.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
        menu.addAction(tr("Copy citation")).triggered.connect(self._copy)
        if self._source is not None:
            menu.addAction(tr("Copy citation as…")).triggered.connect(lambda: self._copy_as(at))
            menu.addSeparator()
            menu.addAction(tr("Grade the source…")).triggered.connect(self.reliability.open_menu)
        menu.addAction(tr("Grade these words…")).triggered.connect(self.credibility.open_menu)
        menu.addAction(tr("Independent sources…")).triggered.connect(self.origins_wanted)
        if self._source is not None:
            menu.addSeparator()
            menu.addAction(tr("Edit source…")).triggered.connect(self.source_form_wanted)
            menu.addAction(tr("History of the source…")).triggered.connect(self.source_history_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

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
    return " · ".join(fact for fact in facts if fact)


class ConflictBox(QFrame):
    """Two or more sides that cannot all hold, each with its words, and how it was decided.

    `side_opened` carries source, start and end; `pair_opened` two passages; `resolve_wanted`
    asks for the dialog that decides it.
    """

    side_opened = Signal(str, int, int)
    pair_opened = Signal(object, object)
    resolve_wanted = Signal()

    def __init__(
        self,
        conflict: "Conflict",
        sources: "dict[str, Source]",
        decision: "JournalEntry | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        settled = bool(conflict.resolution) or conflict.apparent
        self.setProperty("look", "card" if settled else "conflict")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        heading_look = "secondary" if settled else "warning"
        layout.addWidget(plain_label(heading_of(conflict), heading_look, "small", bold=True))
        layout.addWidget(plain_label(conflict.title, bold=True))
        for number, passage in enumerate(conflict.citations):
            source = sources.get(passage.source)
            name = (source.publisher or source.title if source else "") or passage.source
            link = link_button(_cut(name, 44), tr("Show these words in their document"), flush=True)
            link.clicked.connect(lambda _=False, p=passage: self.side_opened.emit(p.source, p.start, p.end))
            row = QHBoxLayout()
            row.addWidget(link)
            row.addStretch(1)
            if number:
                row.addWidget(self._pair_link(conflict.citations[0], passage))
            layout.addLayout(row)
            quote = plain_label(f"“{_cut(passage.quote, LONGEST_QUOTE_CHARS)}”", "secondary")
            quote.setContentsMargins(0, 0, 0, 4)
            layout.addWidget(quote)
        if conflict.note:
            layout.addWidget(plain_label(sentence(conflict.note), "secondary", "small"))
        if conflict.resolution:
            self._add_resolution(layout, conflict, decision)
        word = tr("Change the resolution…") if conflict.resolution else tr("Resolve…")
        tip = tr("Write down how you decide it; every side stays as it is")
        self.resolve = link_button(word, tip, flush=True)
        self.resolve.clicked.connect(self.resolve_wanted)
        layout.addWidget(self.resolve)

    def _pair_link(self, first: "Passage", other: "Passage") -> QWidget:
        both = link_button(tr("Side by side"), tr("Read these words beside those of the first side"))
        both.setObjectName("sideBySide")
        both.clicked.connect(lambda: self.pair_opened.emit(first, other))
        return both

    def _add_resolution(
        self, layout: QVBoxLayout, conflict: "Conflict", decision: "JournalEntry | None"
    ) -> None:
        from explorer.gui.history_words import signed_words

        layout.addSpacing(4)
        layout.addWidget(plain_label(tr("Resolution: {words}", words=conflict.resolution)))
        if decision is not None:
            signed = plain_label(
                tr("Decided {when_and_who}", when_and_who=signed_words(decision)), "faint", "small"
            )
            layout.addWidget(signed)
            if decision.why:
                why = plain_label(tr("Why: {reason}", reason=decision.why), "secondary", "small")
                layout.addWidget(why)


def heading_of(conflict: "Conflict") -> str:
    """Return what a disagreement is called above its box."""
    count = len({passage.source for passage in conflict.citations})
    words = {
        1: tr("ONE SOURCE CONTRADICTS ITSELF"),
        2: tr("TWO SOURCES DISAGREE"),
        3: tr("THREE SOURCES DISAGREE"),
    }
    head = words.get(count, tr("{count} SOURCES DISAGREE", count=count))
    if conflict.resolution:
        head = tr("RESOLVED")
    if conflict.apparent:
        head = tr("ONLY AN APPARENT DISAGREEMENT")
    return f"{head} · {tr(conflict.kind.value).upper()}"


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"
