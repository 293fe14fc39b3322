"""Where the sources disagree: every conflict of the project, its sides, and the events it touches."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.conflict_list import ConflictDelegate
from explorer.gui.conflict_model import ConflictModel, ConflictRole, is_open
from explorer.gui.event_cards import ConflictBox
from explorer.gui.language import number, tr
from explorer.gui.small_widgets import Page, link_button, plain_label, quiet_clear_button, section_label
from explorer.gui.task_runner import Token
from explorer.gui.theme import Theme

if TYPE_CHECKING:
    from explorer.gui.edits import Edits
    from explorer.gui.reading_desk import ReadingDesk
    from explorer.gui.session import Session
    from explorer.model.event import Conflict, Source

MARGIN_PX = 12


class ConflictPanel(QWidget):
    """`event_wanted` carries a row, `passage_wanted` a source with start and end."""

    event_wanted = Signal(int)
    passage_wanted = Signal(str, int, int)

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
        self._desk = desk
        self._edits = edits
        self.conflicts = ConflictModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.conflicts)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterRole(ConflictRole.SEARCHED)
        self._delegate = ConflictDelegate(theme, self)
        self._build_ui()
        desk.conflicts_loaded.connect(self._on_loaded)

    def _build_ui(self) -> None:
        self.filter_edit = QLineEdit()
        self.filter_edit.setPlaceholderText(tr("Filter the disagreements"))
        quiet_clear_button(self.filter_edit)
        self.filter_edit.textChanged.connect(self._proxy.setFilterFixedString)
        self.counts = plain_label("", "faint", "small")
        self.list = QListView()
        self.list.setAccessibleName(tr("Disagreements"))
        self.list.setModel(self._proxy)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.empty = QLabel(tr("The sources of this project do not disagree, as far as anybody has noted."))
        self.empty.setWordWrap(True)
        self.empty.setProperty("look", "faint")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(20)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.area)
        self._splitter.setSizes([260, 420])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN_PX, 0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        top.addWidget(self.filter_edit)
        top.addWidget(self.counts)
        layout.addLayout(top)
        layout.addWidget(self.empty)
        layout.addWidget(self._splitter, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def select(self, conflict_id: str) -> None:
        """Show a conflict by its id."""
        for row in range(self._proxy.rowCount()):
            index = self._proxy.index(row, 0)
            conflict = self.conflicts.conflict(self._proxy.mapToSource(index).row())
            if conflict is not None and conflict.id == conflict_id:
                self.list.setCurrentIndex(index)

    def _on_loaded(self, conflicts: "tuple[Conflict, ...]") -> None:
        self.conflicts.show_conflicts(conflicts)
        self.empty.setVisible(not conflicts)
        self._splitter.setVisible(bool(conflicts))
        self.filter_edit.setVisible(bool(conflicts))
        still_open = sum(is_open(conflict) for conflict in conflicts)
        settled = len(conflicts) - still_open
        self.counts.setText(
            tr(
                "{open} open, {settled} only apparent or resolved",
                open=number(still_open),
                settled=number(settled),
            )
        )
        self.counts.setVisible(bool(conflicts))
        self.area.setWidget(Page())
        if conflicts:
            self.list.setCurrentIndex(self._proxy.index(0, 0))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        conflict = self.conflicts.conflict(self._proxy.mapToSource(current).row())
        project = self._session.project
        if conflict is None or project is None:
            return

        def work(_token: Token) -> "tuple[dict[str, Source], list[tuple[int, str]]]":
            keys = {passage.source for passage in conflict.citations}
            sources = {key: project.source(key) for key in sorted(keys)}
            rows = [row for key in conflict.events if (row := project.row_of(key)) is not None]
            heads = project.heads(rows)
            known = {key: source for key, source in sources.items() if source is not None}
            return known, [(row, head.title) for row, head in zip(rows, heads, strict=True)]

        self._session.runner.submit("conflict", work, lambda found: self._show(conflict, *found))

    def _show(
        self, conflict: "Conflict", sources: "dict[str, Source]", events: list[tuple[int, str]]
    ) -> None:
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        box = ConflictBox(conflict, sources)
        box.side_opened.connect(self.passage_wanted)
        box.resolved.connect(partial(self._edits.resolve, conflict.id))
        layout.addWidget(box)
        if events:
            layout.addSpacing(6)
            layout.addWidget(section_label(tr("EVENTS")))
        for row, title in events:
            link = link_button(title, tr("Select this event"))
            link.clicked.connect(lambda _=False, r=row: self.event_wanted.emit(r))
            layout.addWidget(link)
        layout.addStretch(1)
        self.area.setWidget(page)
