"""The filter panel: actors by type and parent, the other facets, and whether "possible" is enough."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.choice_view import ChoiceView
from explorer.gui.filter_gestures import Gesture, applied
from explorer.gui.language import mark, tr
from explorer.gui.small_widgets import Segments, link_button, plain_label, quiet_clear_button, section_label
from explorer.model.filter import Match, When

if TYPE_CHECKING:
    from explorer.gui.choice_tree import ChoiceNode
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme

HIT_LIMIT = 100
MARGIN_PX = 12
MEANING = {
    When.POSSIBLE: mark("Keeps every event whose date may fall into the range, the certain ones included."),
    When.CERTAIN: mark("Keeps only events whose date falls into the range whatever the true day was."),
}


class ActorPanel(QWidget):
    """Left dock. Reads the session's filter and answer, writes its filter."""

    def __init__(self, session: "Session", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actorPanel")
        self._session = session
        self._actor_nodes: list[ChoiceNode] = []
        self._place_of_code: dict[int, int] = {}
        self._build_ui(theme)
        self._connect()

    def _build_ui(self, theme: "Theme") -> None:
        self.search = QLineEdit(self)
        self.search.setObjectName("actorSearch")
        self.search.setPlaceholderText(tr("Find a name or alias"))
        quiet_clear_button(self.search)
        self.search.setAccessibleName(tr("Find an actor"))
        self.match = Segments(
            [
                (Match.ANY.value, tr("Any"), tr("Events with at least one of the included actors")),
                (Match.ALL.value, tr("All"), tr("Events with every one of the included actors")),
            ]
        )
        self.children_box = QCheckBox(tr("With children"))
        self.children_box.setToolTip(
            tr(
                "An actor stands for those that belong to it as well: Russia for the Kremlin and the 201st base"
            )
        )
        self.clear_button = link_button(tr("Clear"), tr("Take every actor out of the filter"))
        self.actors = ChoiceView(theme, self)
        self.actors.setAccessibleName(tr("Actors"))
        self.facets = ChoiceView(theme, self)
        self.facets.setAccessibleName(tr("Other filters"))
        self.nobody = plain_label(tr("Nobody is called that."), "faint")
        self.nobody.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 4)
        self.nobody.hide()
        self.when = Segments(
            [
                (When.POSSIBLE.value, tr("Possible"), tr(MEANING[When.POSSIBLE])),
                (When.CERTAIN.value, tr("Certain only"), tr(MEANING[When.CERTAIN])),
            ]
        )
        self.meaning = plain_label(tr(MEANING[When.POSSIBLE]), "faint", "small")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(section_label(tr("ACTORS")))
        head.addStretch(1)
        head.addWidget(self.clear_button)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        choices.addWidget(self.match)
        choices.addWidget(self.children_box)
        choices.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 4)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.search)
        top.addLayout(choices)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(_padded(self.actors, self.nobody))
        self._splitter.addWidget(_padded(self.facets))
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 10)
        bottom.setSpacing(6)
        bottom.addWidget(section_label(tr("TIME")))
        bottom.addWidget(self.when)
        bottom.addWidget(self.meaning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._splitter, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        session = self._session
        session.project_opened.connect(self._on_project_opened)
        session.project_changed.connect(self._on_project_changed)
        session.project_closed.connect(self._on_project_closed)
        session.filter_changed.connect(self._on_filter_changed)
        session.answer_changed.connect(self._on_answer_changed)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self._on_search_entered)
        self.match.chosen.connect(lambda value: self._set(match=Match(value)))
        self.when.chosen.connect(lambda value: self._set(when=When(value)))
        self.children_box.clicked.connect(lambda on: self._set(with_children=bool(on)))
        self.clear_button.clicked.connect(lambda: self._set(actors=(), not_actors=()))
        for view in (self.actors, self.facets):
            view.gestured.connect(self._on_gestured)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self.actors.set_theme(theme)
        self.facets.set_theme(theme)

    def sizeHint(self) -> QSize:
        """Return a width that holds most names."""
        return QSize(264, 600)

    def _set(self, **changes: object) -> None:
        self._session.set_filter(self._session.filter.but(**changes))

    def _on_gestured(self, node: "ChoiceNode", gesture: Gesture) -> None:
        self._session.set_filter(applied(self._session.filter, node.facet, node.value, gesture))

    def _on_project_opened(self) -> None:
        from explorer.gui.choice_nodes import actor_nodes, facet_nodes

        project = self._session.project
        assert project is not None
        totals = project.facet_index.totals
        assert totals is not None
        self._actor_nodes = actor_nodes(project.catalogue, totals)
        facets = facet_nodes(project.catalogue, totals)
        self._place_of_code = {node.code: i for i, node in enumerate(self._actor_nodes) if node.facet}
        self.search.clear()
        self.actors.choices.set_nodes(self._actor_nodes)
        self.facets.choices.set_nodes(facets)
        self._expand_first()

    def _on_project_changed(self) -> None:
        """Offer the values that an edit has brought, such as a first grade; what was unfolded stays so."""
        from explorer.gui.choice_nodes import facet_nodes

        project = self._session.project
        if project is None or project.facet_index.totals is None:
            return
        nodes, model = facet_nodes(project.catalogue, project.facet_index.totals), self.facets.choices
        if [(n.facet, n.value, n.code) for n in nodes] == [(n.facet, n.value, n.code) for n in model.nodes]:
            return
        tops = [model.index(row, 0) for row in range(model.rowCount())]
        unfolded = {top.data() for top in tops if self.facets.isExpanded(top)}
        model.set_nodes(nodes)
        model.show_filter(self._session.filter)
        for row in range(model.rowCount()):
            self.facets.setExpanded(model.index(row, 0), model.index(row, 0).data() in unfolded)

    def _expand_first(self) -> None:
        model = self.actors.choices
        for row in range(model.rowCount()):
            heading = model.index(row, 0)
            self.actors.expand(heading)
            if len(self._actor_nodes) < 200:
                for child in range(model.rowCount(heading)):
                    self.actors.expand(model.index(child, 0, heading))
        for row in range(min(3, self.facets.choices.rowCount())):
            self.facets.expand(self.facets.choices.index(row, 0))

    def _on_project_closed(self) -> None:
        self.actors.choices.set_nodes([])
        self.facets.choices.set_nodes([])

    def _on_filter_changed(self) -> None:
        question = self._session.filter
        self.actors.choices.show_filter(question)
        self.facets.choices.show_filter(question)
        self.match.set_value(question.match.value)
        self.when.set_value(question.when.value)
        self.meaning.setText(tr(MEANING[question.when]))
        self.children_box.setChecked(question.with_children)
        # Hiding it would lay the whole panel out anew at every first click.
        self.clear_button.setEnabled(bool(question.actors or question.not_actors))

    def _on_answer_changed(self) -> None:
        answers = self._session.answers
        if answers is None:
            return
        from explorer.gui.choice_nodes import ShownCounts

        counts = ShownCounts(answers.filtered.facets, answers.filtered.families)
        self.actors.choices.set_counts(counts)
        self.facets.choices.set_counts(counts)

    def _on_search_changed(self, typed: str) -> None:
        project = self._session.project
        if project is None or not typed.strip():
            self.nobody.hide()
            self.actors.choices.set_hits(None)
            self._expand_first()
            return
        hits = project.actor_names.suggest(typed, HIT_LIMIT)
        shown = []
        for hit in hits:
            name = project.catalogue.actors[hit.code].name
            shown.append((self._place_of_code[hit.code], "" if hit.spelling == name else hit.spelling))
        self.actors.choices.set_hits(shown)
        self.nobody.setVisible(not shown)

    def _on_search_entered(self) -> None:
        model = self.actors.choices
        node = model.node(model.index(0, 0))
        if self.search.text().strip() and node is not None and node.facet:
            self._on_gestured(node, Gesture.ADD)


def _padded(view: QWidget, *above: QLabel) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(MARGIN_PX, 2, 2, 2)
    layout.setSpacing(0)
    for widget in above:
        layout.addWidget(widget)
    layout.addWidget(view, 1)
    return holder
