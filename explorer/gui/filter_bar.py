"""The row above the timeline: the question as removable chips, and the choice of lanes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from explorer.gui.document_hits import DocumentHits
from explorer.gui.icons import icon
from explorer.gui.language import mark, tr
from explorer.gui.small_widgets import ElidedLabel, FlowLayout
from explorer.model.filter import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._chips: list[QPushButton] = []
        self._removals: list[Callable[[], None]] = []
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
        self._hint = ElidedLabel(
            tr("Every event is shown. Choose actors at the left, or Shift+drag over a range."), "faint"
        )
        self._hint.setMinimumHeight(self.lanes.sizeHint().height() - 4)
        self._clear = QPushButton(tr("Clear all"))
        self._clear.setProperty("look", "link")
        self._clear.clicked.connect(self._clear_all)
        for widget in (self._hint, self._clear):
            self._flow.addWidget(widget)
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

    @property
    def chips(self) -> list[QPushButton]:
        """The chips that are shown."""
        return self._chips[: len(self._removals)]

    def set_theme(self, theme: "Theme") -> None:
        """Draw in other colours."""
        self._theme = theme
        for chip in self._chips:
            chip.setIcon(self._close_icon())

    def show_lanes(self, value: str) -> None:
        """Show which lanes are chosen, without telling anybody."""
        self.lanes.setCurrentIndex(max(0, self.lanes.findData(value)))

    def _rebuild(self) -> None:
        """Show a chip for each part of the question; they are kept and get other words, which costs a tenth."""
        parts = self._parts()
        self._removals = [removal for _, removal in parts]
        while len(self._chips) < len(parts):
            self._add_chip()
        for chip, (words, _) in zip(self._chips, parts, strict=False):
            shown = words if len(words) <= LONGEST_CHIP_CHARS else f"{words[:LONGEST_CHIP_CHARS].rstrip()}…"
            chip.setText(f"{shown.replace('&', '&&')} ")
            chip.setToolTip(tr("{words}\nClick to take this out of the filter", words=words))
            chip.setAccessibleName(tr("Remove {words}", words=words))
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(parts))
        self._clear.setVisible(len(parts) > 1)
        self._hint.setVisible(not parts and self._session.project is not None)
        self._holder.updateGeometry()

    def _parts(self) -> "list[tuple[str, Callable[[], None]]]":
        """Return the parts of the question in words, and what takes each of them out."""
        session = self._session
        if session.project is None:
            return []
        from explorer.gui.vocabulary import piece_words
        from explorer.services.question import parts_of

        parts: list[tuple[str, Callable[[], None]]] = [
            (piece_words(part.text), lambda q=part.without: session.set_filter(q))  # type: ignore[misc]
            for part in parts_of(session.filter, session.project.catalogue)
        ]
        if session.range is not None:
            words = tr("selected: {range}", range=session.range.words)
            parts.append((words, lambda: session.select_range(None)))
        return parts

    def _add_chip(self) -> None:
        chip, place = QPushButton(), len(self._chips)
        chip.setProperty("look", "chip")
        chip.setIcon(self._close_icon())
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.clicked.connect(lambda: self._removals[place]())
        self._chips.append(chip)
        self._flow.insert(place, chip)
        if place:
            self.setTabOrder(self._chips[place - 1], chip)
        self.setTabOrder(chip, self._clear)

    def _close_icon(self) -> QIcon:
        return icon("close", self._theme.colours.accent_text, size_px=12)

    def _clear_all(self) -> None:
        self._session.select_range(None)
        self._session.set_filter(EVERYTHING.but(when=self._session.filter.when))
