"""What a PDF of the timeline is to be: as on the screen, or on paper, over how many pages."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.language import tr
from explorer.gui.poster import PAPERS

MOST_SLICES = 50


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """`paper` is empty for a page of the window's size."""

    paper: str
    pages: int
    every_lane: bool


class PaperDialog(QDialog):
    """Asks for paper and pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperDialog")
        self.setWindowTitle(tr("Paper and pages"))
        self.paper = QComboBox()
        self.paper.setObjectName("paper")
        self.paper.addItem(tr("As on the screen"), "")
        for name in PAPERS:
            self.paper.addItem(name, name)
        self.pages = QSpinBox()
        self.pages.setRange(1, MOST_SLICES)
        self.every_lane = QCheckBox(tr("Further pages for lanes that have no room"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(tr("Paper"), self.paper)
        form.addRow(tr("Pages side by side"), self.pages)
        form.addRow("", self.every_lane)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Export"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.paper.currentIndexChanged.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        for field in (self.pages, self.every_lane):
            field.setEnabled(bool(self.paper.currentData()))

    @property
    def choice(self) -> PaperChoice:
        """What was chosen."""
        return PaperChoice(str(self.paper.currentData()), self.pages.value(), self.every_lane.isChecked())
