"""The row above the timeline: the question as removable chips, and the choice of lanes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from explorer.gui.document_hits import DocumentHits
from explorer.gui.icons import icon
from explorer.gui.language import mark, tr
from explorer.gui.small_widgets import ElidedLabel, FlowLayout
from explorer.model.filter import EVERYTHING

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme

LANES = (
    ("actor", mark("Lanes: actor")),
    ("parent", mark("Lanes: actor's parent")),
    ("kind", mark("Lanes: kind")),
    ("status", mark("Lanes: status")),
    ("source", mark("Lanes: source")),
    ("tag", mark("Lanes: tag")),
    ("none", mark("No lanes")),
)
LONGEST_CHIP_CHARS = 44


class FilterBar(QWidget):
    """`lanes_chosen` carries the value of a `LaneBy`."""

    lanes_chosen = Signal(str)

    def __init__(self, session: "Session", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setProperty("look", "surface")
        self.chips: list[QPushButton] = []
        self.documents = DocumentHits(session)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self.lanes = QComboBox()
        self.lanes.setObjectName("laneChoice")
        self.lanes.setAccessibleName(tr("Lanes"))
        self.lanes.setToolTip(tr("What makes a lane of the timeline"))
        for value, text in LANES:
            self.lanes.addItem(tr(text), value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 10, 7)
        layout.setSpacing(12)
        layout.addWidget(self._holder, 1)
        layout.addWidget(self.documents)
        layout.addWidget(self.lanes)
        self.lanes.activated.connect(lambda place: self.lanes_chosen.emit(self.lanes.itemData(place)))
        session.filter_changed.connect(self._rebuild)
        session.range_changed.connect(lambda _range: self._rebuild())
        session.project_closed.connect(self._rebuild)
        self._rebuild()

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        self._rebuild()

    def show_lanes(self, value: str) -> None:
        """Show which lanes are chosen, without telling anybody."""
        self.lanes.setCurrentIndex(max(0, self.lanes.findData(value)))

    def _rebuild(self) -> None:
        self._flow.clear()
        self.chips = []
        project = self._session.project
        if project is None:
            return
        from explorer.gui.vocabulary import piece_words
        from explorer.services.question import parts_of

        for part in parts_of(self._session.filter, project.catalogue):
            self._add_chip(
                piece_words(part.text), lambda _=False, q=part.without: self._session.set_filter(q)
            )
        if self._session.range is not None:
            words = tr("selected: {range}", range=self._session.range.words)
            self._add_chip(words, lambda _=False: self._session.select_range(None))
        if len(self.chips) > 1:
            clear = QPushButton(tr("Clear all"))
            clear.setProperty("look", "link")
            clear.clicked.connect(self._clear_all)
            self._flow.addWidget(clear)
        if not self.chips:
            words = tr("Every event is shown. Choose actors at the left, or Shift+drag over a range.")
            hint = ElidedLabel(words, "faint")
            hint.setMinimumHeight(self.lanes.sizeHint().height() - 4)
            self._flow.addWidget(hint)
        self._holder.updateGeometry()

    def _add_chip(self, words: str, removed: object) -> None:
        shown = words if len(words) <= LONGEST_CHIP_CHARS else f"{words[:LONGEST_CHIP_CHARS].rstrip()}…"
        chip = QPushButton(f"{shown.replace('&', '&&')} ")
        chip.setProperty("look", "chip")
        chip.setIcon(icon("close", self._theme.colours.accent_text, size_px=12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolTip(tr("{words}\nClick to take this out of the filter", words=words))
        chip.setAccessibleName(tr("Remove {words}", words=words))
        chip.clicked.connect(removed)
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _clear_all(self) -> None:
        self._session.select_range(None)
        self._session.set_filter(EVERYTHING.but(when=self._session.filter.when))
