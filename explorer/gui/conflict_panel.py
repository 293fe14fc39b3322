"""Where the sources disagree: every conflict of the project, its sides, the events it touches, and proposals."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.conflict_bar import ConflictBar
from explorer.gui.conflict_list import ConflictDelegate
from explorer.gui.conflict_model import ConflictFilter, ConflictModel, Entry, View, state_of
from explorer.gui.conflict_search import ConflictSearch
from explorer.gui.event_cards import ConflictBox
from explorer.gui.language import tr
from explorer.gui.proposal_box import ProposalBox
from explorer.gui.resolve_dialog import ask_resolution
from explorer.gui.small_widgets import Page, link_button, section_label
from explorer.gui.task_runner import Token
from explorer.gui.theme import Theme

if TYPE_CHECKING:
    from explorer.gui.edits import Edits
    from explorer.gui.reading_desk import ReadingDesk
    from explorer.gui.session import Session
    from explorer.model.event import Conflict, Source
    from explorer.services.history import JournalEntry

MARGIN_PX = 12


class ConflictPanel(QWidget):
    """`event_wanted` carries a row, `passage_wanted` a source with start and end, `pair_wanted` two passages."""

    event_wanted = Signal(int)
    passage_wanted = Signal(str, int, int)
    pair_wanted = Signal(object, object)

    def __init__(
        self,
        session: "Session",
        desk: "ReadingDesk",
        edits: "Edits",
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conflictPanel")
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._edits = edits
        self._recorded: tuple[Conflict, ...] = ()
        self._shown_id = ""
        self.search = ConflictSearch(session, self)
        self.bar = ConflictBar(self.search)
        self.conflicts = ConflictModel(self)
        self._filter = ConflictFilter(self)
        self._filter.setSourceModel(self.conflicts)
        self._delegate = ConflictDelegate(theme, self)
        self._build_ui()
        self.bar.filter_edit.textChanged.connect(self._filter.setFilterFixedString)
        self.bar.filter_edit.textChanged.connect(lambda _: self._select_again())
        self.bar.chosen.connect(self._on_chosen)
        self.search.found.connect(lambda *_: self._refill())
        desk.conflicts_loaded.connect(self._on_loaded)

    @property
    def counts(self) -> QLabel:
        """How many disagreements there are, in words."""
        return self.bar.counts

    def _build_ui(self) -> None:
        self.list = QListView()
        self.list.setAccessibleName(tr("Disagreements"))
        self.list.setModel(self._filter)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_activated)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setProperty("look", "faint")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(20)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.area)
        self._splitter.setSizes([260, 420])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN_PX, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self._splitter, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def refresh_proposals(self) -> None:
        """List anew which proposals wait, after one was dismissed or proposed again."""
        self._refill()

    def look_for_conflicts(self) -> None:
        """Start the search."""
        self.search.start()

    def select(self, conflict_id: str) -> None:
        """Show a conflict by its id."""
        for row in range(self._filter.rowCount()):
            entry = self._entry(row)
            if entry is not None and entry.conflict.id == conflict_id:
                self.list.setCurrentIndex(self._filter.index(row, 0))

    def _entry(self, row: int) -> Entry | None:
        return self.conflicts.entry(self._filter.mapToSource(self._filter.index(row, 0)).row())

    def _on_loaded(self, conflicts: "tuple[Conflict, ...]") -> None:
        self._recorded = conflicts
        if self._session.project is None:
            self.bar.forget()
            self.bar.show_view(View.RECORDED)
        self._refill()

    def _refill(self) -> None:
        """List what is recorded and what is proposed; which proposals are dismissed stands in the file."""
        project, proposals = self._session.project, self.search.proposals
        if project is None or not proposals:
            self._show_all({})
            return

        def work(_token: Token) -> "dict[str, JournalEntry]":
            from explorer.services.detecting import dismissed

            return dismissed(project.file)

        self._session.runner.submit("dismissed", work, self._show_all)

    def _show_all(self, dismissed: "dict[str, JournalEntry]") -> None:
        row = self.list.currentIndex().row()
        self.conflicts.show_conflicts(self._recorded, self.search.proposals or (), dismissed)
        self.bar.show_counts(self.conflicts)
        self._select_again(row)

    def _on_chosen(self) -> None:
        self._filter.choose(self.bar.view, self.bar.kind, self.bar.severity)
        self._select_again()

    def _select_again(self, row: int = 0) -> None:
        """Keep the conflict on show if it is still listed; otherwise show the one that took its place."""
        count = self._filter.rowCount()
        self._splitter.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        self.empty.setText(self._why_empty())
        rows = range(count)
        kept = next((r for r in rows if (e := self._entry(r)) and e.conflict.id == self._shown_id), None)
        chosen = kept if kept is not None else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self._filter.index(chosen, 0))
        if not count:
            self._shown_id = ""
            self.area.setWidget(Page())

    def _why_empty(self) -> str:
        if self.bar.view is View.PROPOSED and self.search.proposals is None:
            return tr(
                "Nothing has been looked for yet. Looking compares claims, statuses and dates, and changes nothing."
            )
        if self.conflicts.rowCount():
            return tr("No disagreement is like that.")
        return tr("The sources of this project do not disagree, as far as anybody has noted.")

    def _on_activated(self, index: QModelIndex) -> None:
        entry = self._entry(index.row())
        if entry is None or not entry.conflict.citations:
            return
        side, *others = entry.conflict.citations
        if others:
            self.pair_wanted.emit(side, others[0])
        else:
            self.passage_wanted.emit(side.source, side.start, side.end)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self._entry(current.row()) if current.isValid() else None
        project = self._session.project
        if entry is None or project is None:
            return
        conflict = entry.conflict
        self._shown_id = conflict.id

        def work(_token: Token) -> "tuple[dict[str, Source], list[tuple[int, str]], JournalEntry | None]":
            from explorer.services.history import decisions_on

            keys = {passage.source for passage in conflict.citations}
            sources = {key: project.source(key) for key in sorted(keys)}
            rows = [row for key in conflict.events if (row := project.row_of(key)) is not None]
            heads = project.heads(rows)
            known = {key: source for key, source in sources.items() if source is not None}
            decided = decisions_on(project.file, [conflict.id]) if conflict.resolution else {}
            events = [(row, head.title) for row, head in zip(rows, heads, strict=True)]
            return known, events, decided.get(conflict.id)

        self._session.runner.submit("conflict", work, lambda found: self._show(entry, *found))

    def _show(
        self,
        entry: Entry,
        sources: "dict[str, Source]",
        events: list[tuple[int, str]],
        decision: "JournalEntry | None",
    ) -> None:
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.addWidget(self._box(entry, sources, decision))
        if events:
            layout.addSpacing(6)
            layout.addWidget(section_label(tr("EVENTS")))
        for row, title in events:
            link = link_button(title, tr("Select this event"), flush=True)
            link.clicked.connect(lambda _=False, r=row: self.event_wanted.emit(r))
            layout.addWidget(link)
        layout.addStretch(1)
        self.area.setWidget(page)

    def _box(self, entry: Entry, sources: "dict[str, Source]", decision: "JournalEntry | None") -> QWidget:
        conflict = entry.conflict
        if entry.state is state_of(conflict):
            recorded = ConflictBox(conflict, sources, decision)
            recorded.side_opened.connect(self.passage_wanted)
            recorded.pair_opened.connect(self.pair_wanted)
            recorded.resolve_wanted.connect(
                partial(ask_resolution, conflict, sources, self, self._edits.resolve)
            )
            return recorded
        box = ProposalBox(entry, sources)
        box.side_opened.connect(self.passage_wanted)
        box.pair_opened.connect(self.pair_wanted)
        box.accepted.connect(lambda: self._edits.run(lambda editing: editing.accept_conflict(conflict)))
        box.dismissed.connect(
            lambda why: self._edits.run(lambda editing: editing.dismiss_proposal(conflict, why))
        )
        box.proposed_again.connect(lambda: self._edits.run(lambda editing: editing.propose_again(conflict)))
        return box
