"""The command palette: every command, actor, source, event and saved view by name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.icons import pixmap
from explorer.gui.language import tr
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from explorer.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW_PX = 34
WIDTH_PX = 620
ROWS_SHOWN = 11
LIMIT = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be run: its name, what it is, a note at the right, its icon."""

    name: str
    kind: str
    note: str
    icon: str
    run: Callable[[], None]
    enabled: bool = True


EntrySource = Callable[[str, Callable[[Sequence[Entry]], None]], None]
"""Called with what was typed and where to hand the entries found, at once or later."""


class PaletteModel(QAbstractListModel):
    """The entries found, best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, or the whole entry to the delegate."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.name}, {entry.kind}"
        return entry if role == Qt.ItemDataRole.UserRole else None


class PaletteDelegate(QStyledItemDelegate):
    """Icon, name, and at the right what it is."""

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Return a roomy row."""
        return QSize(200, max(ROW_PX, option.fontMetrics.height() + 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 5, 5)
        colours = self.theme.colours
        ratio = max(1.0, painter.device().devicePixelRatioF())
        if entry.icon:
            picture = pixmap(entry.icon, colours.text_faint, 16, ratio)
            painter.drawPixmap(rect.left() + 14, rect.center().y() - 7, picture)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(scaled(option.font, "small"))
        painter.setPen(self.theme.colour("text_faint"))
        right = entry.note or entry.kind
        right = painter.fontMetrics().elidedText(right, Qt.TextElideMode.ElideRight, rect.width() // 3)
        painter.drawText(rect.adjusted(0, 0, -16, 0), middle | int(Qt.AlignmentFlag.AlignRight), right)
        room = rect.adjusted(40, 0, -28 - painter.fontMetrics().horizontalAdvance(right), 0)
        painter.setFont(option.font)
        painter.setPen(self.theme.colour("text" if entry.enabled else "text_faint"))
        name = painter.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, name)
        painter.restore()


class CommandPalette(QDialog):
    """Type, choose with the arrow keys, run with Enter."""

    def __init__(self, sources: Sequence[EntrySource], theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self._sources = sources
        self._found: list[list[Entry]] = []
        self._round = 0
        self.edit = QLineEdit()
        self.edit.setObjectName("paletteEdit")
        self.edit.setPlaceholderText(tr("A command, an actor, a source, an event, a saved view …"))
        self.edit.setAccessibleName(tr("Command palette"))
        self.edit.setFont(scaled(self.edit.font(), "strong"))
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = PaletteModel(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.edit)
        layout.addWidget(self.list)
        self.edit.textChanged.connect(self._ask)
        self.list.clicked.connect(lambda index: self._run(index.row()))

    def open_over(self, window: QWidget) -> None:
        """Open in the upper middle of a window."""
        width_px = min(WIDTH_PX, max(320, window.width() - 80))
        self.setFixedSize(width_px, ROW_PX * ROWS_SHOWN + 62)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width_px) // 2, corner.y() + 76)
        self.edit.clear()
        self._ask("")
        self.show()
        self.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, run, close."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in step:
            self._move(step[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        count = self.model.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + step, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _ask(self, typed: str) -> None:
        self._round += 1
        this_round = self._round
        self._found = [[] for _ in self._sources]
        for place, source in enumerate(self._sources):

            def take(entries: Sequence[Entry], place: int = place) -> None:
                if this_round == self._round:
                    self._found[place] = list(entries)
                    self._show()

            source(typed.strip(), take)
        self._show()

    def _show(self) -> None:
        entries = [entry for found in self._found for entry in found][:LIMIT]
        row = max(0, self.list.currentIndex().row())
        self.model.show_entries(entries)
        if entries:
            self.list.setCurrentIndex(self.model.index(min(row, len(entries) - 1) if row else 0, 0))

    def _run(self, row: int) -> None:
        if 0 <= row < len(self.model.entries):
            entry = self.model.entries[row]
            self.close()
            if entry.enabled:
                # After the palette has gone, so that a dialog that the command opens gets the focus.
                QTimer.singleShot(0, entry.run)
