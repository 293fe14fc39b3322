"""A dialog that is never lower than its wrapped texts need: Qt's layouts take their height at any width
for the least.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog


class FittingDialog(QDialog):
    """Grows with the texts in it; narrower means taller."""

    def showEvent(self, event: QShowEvent) -> None:
        """Be tall enough from the beginning, and no taller where nobody has asked for a size."""
        super().showEvent(event)
        self.fit_height()
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            self.resize(self.width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be tall enough for the new width."""
        super().resizeEvent(event)
        self.fit_height()

    def fit_height(self) -> None:
        """Ask for the height that the texts need at the present width."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))
