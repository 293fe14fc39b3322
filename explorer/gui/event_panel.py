"""The selected event: when, how sure, who, and every citation with its words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.event_edits import EventEdits
from explorer.gui.language import counted, mark, tr
from explorer.gui.marked_label import MarkedLabels
from explorer.gui.panel_place import PanelPlace
from explorer.gui.small_widgets import FlowLayout, Page, link_button, plain_label, section_label

if TYPE_CHECKING:
    from explorer.gui.edits import Edits
    from explorer.gui.event_cards import CitationCard
    from explorer.gui.reading_desk import EventDetails, ReadingDesk
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme
    from explorer.model.event import Citation

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
        self.hand = EventEdits(session, desk, edits, self)
        self._marked = MarkedLabels(session, self)
        self.cards: list[CitationCard] = []
        self._shown: EventDetails | None = None
        self._kept: list[QWidget] = []
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
        self._rebuild(self._desk.details)
        self._on_citation_changed(self._desk.citation)

    def _on_event_shown(self, details: "EventDetails | None") -> None:
        shown, self._shown = self._shown, details
        if details is not None and details == shown:
            return  # what is open upon it, such as a menu, stays
        same = details is not None and shown is not None and details.event.id == shown.event.id
        place = PanelPlace.of(self) if same else None
        self._rebuild(details)
        if place is not None:
            place.restore(self)

    def _rebuild(self, details: "EventDetails | None") -> None:
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 14)
        layout.setSpacing(6)
        self.cards = []
        self._marked.restart(self._theme)
        if details is None:
            self._fill_empty(layout)
        else:
            self._fill(layout, details)
        layout.addStretch(1)
        self._replace_page(page)

    def _replace_page(self, page: QWidget) -> None:
        """Show another page; one that a menu or a dialog has been opened from goes only when that is closed."""
        old = self.takeWidget()
        self._kept += [old] if isinstance(old, QWidget) else []
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            for kept in self._kept:
                kept.deleteLater()
            self._kept = []
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
        title = plain_label(event.title, step="heading", bold=True)
        self._marked.watch(title)
        layout.addWidget(title)
        self._add_date(layout, details)
        self._add_badges(layout, details)
        self._add_actors(layout, details)
        if event.summary:
            layout.addSpacing(2)
            summary = plain_label(event.summary, "secondary")
            self._marked.watch(summary)
            layout.addWidget(summary)
        self._add_conflicts(layout, details)
        self._add_citations(layout, details)
        self._add_claims(layout, details)
        if event.note:
            layout.addSpacing(8)
            layout.addWidget(section_label(tr("NOTE")))
            layout.addWidget(plain_label(event.note, "secondary"))
        layout.addSpacing(8)
        tip = tr("Who changed this event, what, when and why")
        history = link_button(tr("History…"), tip, flush=True)
        history.setObjectName("eventHistory")
        history.clicked.connect(self.hand.show_event_history)
        layout.addWidget(history)

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
        from explorer.gui.event_badges import Badge, reviewed_button
        from explorer.gui.origin_words import count_words

        event, theme = details.event, self._theme
        holder = QWidget()
        flow = FlowLayout(holder)
        status = event.status.value
        flow.addWidget(Badge(tr(status), theme.status_colour(status), tr(STATUS_TIPS[status])))
        flow.addWidget(Badge(event.kind, theme.colour("text_secondary"), tr("The kind of event")))
        single = len(details.voices) <= 1
        colour = theme.colour("text_secondary" if single else "success")
        tip = (
            tr("Nothing independent confirms it") if single else tr("Sources that do not share their origin")
        )
        flow.addWidget(Badge(count_words(len(details.voices)), colour, tip))
        open_conflicts = [c for c in details.conflicts if not c.apparent and not c.resolution]
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
        reviewed = reviewed_button(event.reviewed)
        reviewed.clicked.connect(self.hand.toggle_reviewed)
        flow.addWidget(reviewed)
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
            tip = tr("Show the events of this actor only")
            link = link_button(names.get(part.actor, part.actor), tip, flush=True)
            link.clicked.connect(lambda _=False, a=part.actor: self.actor_clicked.emit(a))
            role = QLabel(tr(part.role.value))
            role.setProperty("look", "faint")
            row.addWidget(link)
            row.addWidget(role)
            flow.addWidget(pair)
        layout.addWidget(holder)

    def _add_conflicts(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.event_cards import ConflictBox
        from explorer.gui.resolve_dialog import ask_resolution

        for conflict in sorted(
            details.conflicts, key=lambda c: (c.apparent, bool(c.resolution), -c.severity)
        ):
            layout.addSpacing(6)
            box = ConflictBox(conflict, details.sources, details.decisions.get(conflict.id))
            box.side_opened.connect(self._desk.show_passage)
            box.pair_opened.connect(self._desk.beside.open_pair)
            box.resolve_wanted.connect(
                partial(ask_resolution, conflict, details.sources, self, self._edits.resolve)
            )
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
        self._add_voices(layout, details)
        for index, citation in enumerate(details.event.citations):
            place = details.places[index]
            card = CitationCard(citation, details.sources.get(citation.source), place)
            card.place_accepted.connect(partial(self._accept_place, details.event.id, index, place.start))
            card.opened.connect(lambda i=index: self._desk.show_citation(i))
            card.beside_wanted.connect(partial(self._open_beside, citation))
            card.places_wanted.connect(partial(self._desk.beside.compare_places, index))
            card.reliability_graded.connect(partial(self.hand.grade_source, citation.source))
            card.credibility_graded.connect(partial(self.hand.grade_citation, index))
            card.source_form_wanted.connect(partial(self.hand.edit_source, citation.source))
            card.source_history_wanted.connect(partial(self._show_source_history, citation.source))
            card.origins_wanted.connect(self.hand.open_origins)
            self._marked.watch(card.quote)
            self.cards.append(card)
            layout.addWidget(card)

    def _add_voices(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        """Say which citations are one voice and why, with the way to split or join them."""
        from explorer.gui.origin_words import voice_words

        if len(details.event.citations) < 2:
            return
        for voice in details.voices:
            if len(voice.citations) > 1:
                layout.addWidget(plain_label(voice_words(voice), "secondary", "small"))
        open_origins = link_button(
            tr("Independent sources…"),
            tr("Which citations are one voice; split or join them"),
            flush=True,
        )
        open_origins.setObjectName("openOrigins")
        open_origins.clicked.connect(self.hand.open_origins)
        layout.addWidget(open_origins)

    def _show_source_history(self, key: str) -> None:
        details = self._desk.details
        source = details.sources.get(key) if details is not None else None
        self.hand.show_history("source", key, source.title if source else key)

    def open_grades(self, scale: str) -> None:
        """Open the menu of grades ("reliability" or "credibility") of the citation that is being read."""
        place = max(self._desk.citation, 0)
        if place >= len(self.cards):
            return
        card = self.cards[place]
        self.ensureWidgetVisible(card)
        button = card.findChild(QToolButton, f"{scale}Button")
        if isinstance(button, QToolButton):
            button.setFocus()
            button.click()

    def _add_claims(self, layout: QVBoxLayout, details: "EventDetails") -> None:
        from explorer.gui.claims_view import ClaimsView

        if details.event.claims:
            layout.addSpacing(8)
            layout.addWidget(section_label(tr("CLAIMS")))
            claims = ClaimsView(details.event, details.sources)
            claims.citation_wanted.connect(self._desk.show_citation)
            layout.addWidget(claims)

    def _open_beside(self, citation: "Citation") -> None:
        self._desk.beside.open(citation.source, citation.start, citation.end)

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
