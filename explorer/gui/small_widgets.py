"""Small widgets without knowledge of events: labels, links, segments, lines, a flow of chips."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from explorer.gui.theme import scaled


def section_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a small heading over a part of a panel."""
    label = QLabel(text, parent)
    label.setProperty("look", "section")
    label.setFont(scaled(label.font(), "small", bold=True))
    return label


def plain_label(text: str = "", look: str = "", step: str = "body", *, bold: bool = False) -> QLabel:
    """Return a label that wraps, never interprets markup and lets its text be selected."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFont(scaled(label.font(), step, bold=bold))
    if look:
        label.setProperty("look", look)
    return label


class ElidedLabel(QLabel):
    """A label of one line that ends in an ellipsis where room is short; the tooltip has all of it."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if look:
            self.setProperty("look", look)

    def minimumSizeHint(self) -> QSize:
        """Return room for a word."""
        return QSize(min(60, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        # In the colour of the style sheet, which QPainter does not know.
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        tip = self.text() if shown != self.text() else ""
        if self.toolTip() in ("", self.text()) and tip != self.toolTip():
            self.setToolTip(tip)


class LinkButton(QPushButton):
    """A button that looks like a link and ends in an ellipsis where room is short."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._full = text
        self.setAccessibleName(text)
        self.setText(text.replace("&", "&&"))

    def set_words(self, text: str) -> None:
        """Show another text."""
        self._full = text
        self.setAccessibleName(text)
        self.setText(text.replace("&", "&&"))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return room for a word."""
        return QSize(min(48, super().sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide the text to the width."""
        super().resizeEvent(event)
        room_px = self.width() - 10
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room_px)
        self.setText(shown.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """Return room for the whole text."""
        size = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 12, size.height())


class Page(QWidget):
    """The content of a scroll area that must never be wider than it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def minimumSizeHint(self) -> QSize:
        """Return no width of its own."""
        return QSize(0, super().minimumSizeHint().height())


def link_button(text: str, tip: str = "", *, flush: bool = False) -> LinkButton:
    """Return a button that looks like a link; a `flush` one begins where the text around it does."""
    button = LinkButton(text)
    button.setProperty("flush", "true" if flush else "false")
    button.setProperty("look", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.setToolTip(tip)
    return button


def quiet_clear_button(edit: QLineEdit) -> None:
    """Give a line edit a button that clears it, in a grey that suits light and dark."""
    from explorer.gui.icons import icon

    edit.setClearButtonEnabled(True)
    action = edit.findChild(QAction, "_q_qlineeditclearaction")
    if action is not None:
        action.setIcon(icon("close", "#7d8896"))


def hairline(parent: QWidget | None = None) -> QFrame:
    """Return a horizontal line between parts."""
    line = QFrame(parent)
    line.setProperty("look", "line")
    line.setFrameShape(QFrame.Shape.NoFrame)
    line.setFixedHeight(1)
    return line


class Segments(QWidget):
    """A row of buttons of which one is down. `chosen` carries its value when the user changes it."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Each choice is a value, its text and its tooltip."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for position, (value, text, tip) in enumerate(choices):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setToolTip(tip)
            button.setProperty("look", "segment")
            first, last = ("right", "left") if self.isRightToLeft() else ("left", "right")
            end = first if position == 0 else last if position == len(choices) - 1 else "middle"
            button.setProperty("end", end)
            button.clicked.connect(lambda _=False, v=value: self.chosen.emit(v))
            self._group.addButton(button)
            self._buttons[value] = button
            layout.addWidget(button, 1)
        self.set_value(choices[0][0])

    def set_value(self, value: str) -> None:
        """Show a choice as down without telling anybody."""
        self._buttons[value].setChecked(True)

    def button(self, value: str) -> QPushButton:
        """Return the button of a choice."""
        return self._buttons[value]


class FlowLayout(QLayout):
    """Widgets side by side, wrapped into as many lines as the width needs; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, gap_px: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap_px = gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item to the end."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is wanted than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width_px = sum(size.width() for size in sizes) + self._gap_px * max(0, len(sizes) - 1)
        height_px = max((size.height() for size in sizes), default=0)
        return QSize(
            width_px + margins.left() + margins.right(), height_px + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        x, y, line_px = area.x(), area.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            width_px = min(size.width(), max(area.width(), item.minimumSize().width()))
            if x > area.x() and x + width_px > area.x() + area.width():
                x, y, line_px = area.x(), y + line_px + self._gap_px, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width_px, size.height())))
            x += width_px + self._gap_px
            line_px = max(line_px, size.height())
        return y + line_px - rect.y() + margins.bottom()
