"""The selected event: when, how sure, who, and every citation with its words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from explorer.gui.language import counted, mark, tr
from explorer.gui.small_widgets import FlowLayout, Page, link_button, plain_label, section_label

if TYPE_CHECKING:
    from explorer.gui.edits import Edits
    from explorer.gui.event_cards import CitationCard
    from explorer.gui.reading_desk import EventDetails, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme

MARGIN_PX = 16
STATUS_TIPS = {
    "asserted": mark("The source says so in its own name"),
    "attributed": mark("The source says who said so"),
    "alleged": mark("An accusation; not established"),
    "disputed": mark("Somebody in the sources denies it"),
    "planned": mark("Intended when the source was written; not known to have happened"),
    "forecast": mark("Expected when the source was written; not known to have happened"),
    "recommended": mark("Advised by the source"),
}


class EventPanel(QScrollArea):
    """Right dock, above the document. `actor_clicked` carries an actor's id."""

    actor_clicked = Signal(str)

    def __init__(
        self,
        session: "Session",
        desk: "ReadingDesk",
        edits: "Edits",
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("eventPanel")
        self.setAccessibleName(tr("Selected event"))
        self._session = session
        self._desk = desk
        self._edits = edits
        self._theme = theme
        self.cards: list[CitationCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        desk.event_shown.connect(self._on_event_shown)
        desk.citation_changed.connect(self._on_citation_changed)
        session.project_opened.connect(lambda: self._on_event_shown(None))
        session.project_closed.connect(lambda: self._on_event_shown(None))
        self._on_event_shown(None)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(430, 340)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        self._on_event_shown(self._desk.details)
        self._on_citation_changed(self._desk.citation)

    def _on_event_shown(self, details: "EventDetails | None") -> None:
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 14)
        layout.setSpacing(6)
        self.cards = []
        if details is None:
            self._fill_empty(layout)
        else:
            self._fill(layout, details)
        layout.addStretch(1)
        self.setWidget(page)

    def _fill_empty(self, layout: QVBoxLayout) -> None:
        layout.addStretch(1)
        project = self._session.project
        text = tr("No event is selected.") if project else tr("No project is open.")
        advice = (
            tr("Click one on the timeline or in the table, or walk from event to event with the arrow keys.")
            if project
            else tr("Open one with Ctrl+O, or drop a .tlx file on this window.")
        )
        for words, look, bold in ((text, "secondary", True), (advice, "faint", False)):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setProperty("look", look)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            if bold:
                font = label.font()
                font.setBold(True)
                label.setFont(font)
            layout.addWidget(label)

    def _fill(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        event = details.event
        layout.addWidget(plain_label(event.title, step="heading", bold=True))
        self._add_date(layout, details)
        self._add_badges(layout, details)
        self._add_actors(layout, details)
        if event.summary:
            layout.addSpacing(2)
            layout.addWidget(plain_label(event.summary, "secondary"))
        self._add_conflicts(layout, details)
        self._add_citations(layout, details)
        self._add_claims(layout, details)
        if event.note:
            layout.addSpacing(8)
            layout.addWidget(section_label(tr("NOTE")))
            layout.addWidget(plain_label(event.note, "secondary"))

    def _add_date(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.wordings import BASIS_WORDS, bounds_words, date_words

        event = details.event
        layout.addWidget(plain_label(date_words(event.date), bold=True))
        bounds = bounds_words(event.date) if event.date else ""
        if bounds:
            label = plain_label(f"{bounds}  ·  EDTF {event.date}", "faint", "small")
            label.setToolTip(tr("First and last possible day, and the date as it is stored"))
            layout.addWidget(label)
        said = [f"“{event.wording}”"] if event.wording else []
        said.append(tr(BASIS_WORDS[event.basis.value]))
        text = ", ".join(said) + (f": {event.basis_note}" if event.basis_note else "")
        layout.addWidget(plain_label(text, "secondary", "small"))

    def _add_badges(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.event_badges import Badge

        event, theme = details.event, self._theme
        project = self._session.project
        origins = int(project.columns.origin_count[details.row]) if project else 0
        holder = QWidget()
        flow = FlowLayout(holder)
        status = event.status.value
        flow.addWidget(Badge(tr(status), theme.status_colour(status), tr(STATUS_TIPS[status])))
        flow.addWidget(Badge(event.kind, theme.colour("text_secondary"), tr("The kind of event")))
        single = origins <= 1
        words = counted(max(origins, 1), "single source", "{n} independent sources")
        flow.addWidget(
            Badge(
                words,
                theme.colour("text_secondary" if single else "success"),
                tr("Sources that do not share their origin"),
            )
        )
        open_conflicts = [conflict for conflict in details.conflicts if not conflict.apparent]
        if open_conflicts:
            count = len(open_conflicts)
            words = counted(count, "1 conflict", "{n} conflicts")
            flow.addWidget(Badge(words, theme.colour("warning"), tr("Sources that disagree; shown below")))
        if event.date.endswith(("~", "?", "%")) or "~" in event.date:
            flow.addWidget(
                Badge(
                    tr("approximate") if "?" not in event.date else tr("uncertain"), theme.colour("warning")
                )
            )
        layout.addWidget(holder)

    def _add_actors(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        project = self._session.project
        if not details.event.actors or project is None:
            return
        names = {actor.id: actor.name for actor in project.catalogue.actors}
        holder = QWidget()
        flow = FlowLayout(holder, gap_px=2)
        for part in details.event.actors:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 10, 0)
            row.setSpacing(3)
            link = link_button(names.get(part.actor, part.actor), tr("Show the events of this actor only"))
            link.clicked.connect(lambda _=False, a=part.actor: self.actor_clicked.emit(a))
            role = QLabel(tr(part.role.value))
            role.setProperty("look", "faint")
            row.addWidget(link)
            row.addWidget(role)
            flow.addWidget(pair)
        layout.addWidget(holder)

    def _add_conflicts(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.event_cards import ConflictBox

        for conflict in sorted(details.conflicts, key=lambda c: (c.apparent, -c.severity)):
            layout.addSpacing(6)
            box = ConflictBox(conflict, details.sources)
            box.side_opened.connect(self._desk.show_passage)
            box.resolved.connect(partial(self._edits.resolve, conflict.id))
            layout.addWidget(box)

    def _add_citations(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.event_cards import CitationCard

        count = len(details.event.citations)
        layout.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(section_label(counted(count, "IN THE WORDS OF THE SOURCE", "{n} CITATIONS")))
        head.addStretch(1)
        copy = link_button(tr("Copy all"), tr("Copy the event with every quote and its source"))
        copy.clicked.connect(self.copy_event)
        head.addWidget(copy)
        layout.addLayout(head)
        for index, citation in enumerate(details.event.citations):
            place = details.places[index]
            card = CitationCard(citation, details.sources.get(citation.source), place)
            card.place_accepted.connect(partial(self._accept_place, details.event.id, index, place.start))
            card.opened.connect(lambda i=index: self._desk.show_citation(i))
            self.cards.append(card)
            layout.addWidget(card)

    def _add_claims(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.event_cards import claims_grid

        if details.event.claims:
            layout.addSpacing(8)
            layout.addWidget(section_label(tr("CLAIMS")))
            layout.addWidget(claims_grid(details.event, details.sources))

    def _accept_place(self, event: str, index: int, start: int) -> None:
        self._edits.run(lambda editing: editing.accept_place(event, index, start))

    def copy_event(self) -> None:
        """Copy the event with its quotes and sources."""
        from explorer.gui.wordings import event_as_text

        details = self._desk.details
        if details is not None:
            QGuiApplication.clipboard().setText(event_as_text(details.event, details.sources))

    def _on_citation_changed(self, current: int) -> None:
        for index, card in enumerate(self.cards):
            card.set_current(index == current and len(self.cards) > 1)
