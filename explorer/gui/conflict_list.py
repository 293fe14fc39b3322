"""How a conflict is drawn in a list: its title, and below it in words what it is about."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from explorer.gui.conflict_model import ConflictRole
from explorer.gui.theme import Theme, scaled

Index = QModelIndex | QPersistentModelIndex

MARGIN_PX = 12
GAP_PX = 2
GRAVE = 3


class ConflictDelegate(QStyledItemDelegate):
    """Two lines a row; settled conflicts are quieter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return the height of two lines."""
        small = QFontMetrics(scaled(option.font, "small"))
        return QSize(120, option.fontMetrics.height() + small.height() + GAP_PX + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one conflict."""
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colour("hover"))
        room = rect.adjusted(MARGIN_PX, 6, -MARGIN_PX, -6)
        top = int(Qt.AlignmentFlag.AlignTop)
        is_open = bool(index.data(ConflictRole.OPEN))
        painter.setPen(self.theme.colour("text" if is_open else "text_secondary"))
        painter.setFont(option.font)
        title = str(index.data())
        painter.drawText(room, top, _elided(painter, title, room.width()))
        room.setTop(room.top() + option.fontMetrics.height() + GAP_PX)
        painter.setFont(scaled(option.font, "small"))
        quiet = self.theme.colour("text_secondary" if option.state & _SELECTED else "text_faint")
        facts = str(index.data(ConflictRole.FACTS))
        weight, _, rest = facts.partition(" ")
        painter.setPen(self.theme.colour("warning") if is_open and _is_grave(index) else quiet)
        painter.drawText(room, top, weight)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(f"{weight} "))
        painter.setPen(quiet)
        painter.drawText(room, top, _elided(painter, rest, room.width()))
        painter.restore()


def _is_grave(index: Index) -> bool:
    return bool(index.data(ConflictRole.SEVERITY) == GRAVE)


_SELECTED = QStyle.StateFlag.State_Selected


def _elided(painter: QPainter, text: str, width_px: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width_px)
