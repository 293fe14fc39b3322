"""The tree of choices in a filter panel: a box of three states, the name, a bar and the count behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from explorer.gui.choice_tree import ChoiceRole, ChoiceTreeModel
from explorer.gui.filter_gestures import ChoiceState, Gesture
from explorer.gui.icons import pixmap
from explorer.gui.language import tr
from explorer.gui.theme import Theme, scaled

if TYPE_CHECKING:
    from explorer.gui.choice_tree import ChoiceNode

ROW_PX = 25
BOX_PX = 14
COUNT_WIDTH_PX = 36
BAR_HEIGHT_PX = 14
GAP_PX = 8
INDENT_PX = 13

_ItemIndex = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """Paints headings and choices; colours come from the theme, state is shown by shape."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _ItemIndex) -> QSize:  # noqa: ARG002
        """Return the height of a row, which follows the font."""
        height_px = max(ROW_PX, option.fontMetrics.height() + 8)
        return QSize(120, height_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ItemIndex) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(ChoiceRole.HEADING):
            self._paint_heading(painter, option, index, rect)
        else:
            if state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self.theme.colour("hover"))
            self._paint_choice(painter, option, index, rect)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(self.theme.colour("focus"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _ItemIndex, rect: QRect
    ) -> None:
        painter.setFont(scaled(option.font, "small", bold=True))
        painter.setPen(self.theme.colour("text_secondary"))
        side = 12
        name = str(index.data(ChoiceRole.ICON) or "")
        left = rect.left() + 2
        if name:
            ratio = painter.device().devicePixelRatioF()
            top = rect.top() + (rect.height() - side) // 2
            painter.drawPixmap(
                QPoint(left, top), pixmap(name, self.theme.colours.text_faint, side, max(1.0, ratio))
            )
            left += side + 6
        text_rect = rect.adjusted(left - rect.left(), 0, -GAP_PX, 0)
        painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _ItemIndex, rect: QRect
    ) -> None:
        count = int(index.data(ChoiceRole.COUNT))
        state = ChoiceState(index.data(ChoiceRole.STATE))
        self._paint_box(painter, box_rect(rect), state)
        count_rect = QRect(rect.right() - COUNT_WIDTH_PX - GAP_PX, rect.top(), COUNT_WIDTH_PX, rect.height())
        self._paint_count(painter, option, count_rect, count, float(index.data(ChoiceRole.SHARE)))
        text_rect = QRect(rect)
        text_rect.setLeft(box_rect(rect).right() + GAP_PX)
        text_rect.setRight(count_rect.left() - 4)
        included = state is ChoiceState.INCLUDED
        font = scaled(option.font, "body", bold=included)
        font.setStrikeOut(state is ChoiceState.EXCLUDED)
        painter.setFont(font)
        painter.setPen(self.theme.colour("text" if count or included else "text_faint"))
        label, note = str(index.data()), str(index.data(ChoiceRole.NOTE) or "")
        metrics = painter.fontMetrics()
        # An alias that matched must be readable as well.
        room_px = round(text_rect.width() * 0.55) if note else text_rect.width()
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room_px)
        painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if note:
            text_rect.setLeft(text_rect.left() + metrics.horizontalAdvance(shown) + GAP_PX)
            painter.setFont(scaled(option.font, "small", italic=True))
            painter.setPen(self.theme.colour("text_faint"))
            note = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, text_rect.width())
            painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter), note)

    def _paint_box(self, painter: QPainter, box: QRect, state: ChoiceState) -> None:
        theme = self.theme
        if state is ChoiceState.NEUTRAL:
            painter.setPen(QPen(theme.colour("border_strong"), 1.2))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(box, 3, 3)
            return
        included = state is ChoiceState.INCLUDED
        colour = theme.colour("accent" if included else "danger")
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(colour if included else theme.colour("surface"))
        painter.drawRoundedRect(box, 3, 3)
        mark = theme.colour("on_accent") if included else colour
        painter.setPen(QPen(mark, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = box.left(), box.top()
        if included:
            painter.drawPolyline([QPoint(x + 3, y + 7), QPoint(x + 6, y + 10), QPoint(x + 11, y + 4)])
        else:
            painter.drawLine(x + 4, y + BOX_PX // 2, x + BOX_PX - 4, y + BOX_PX // 2)

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, count: int, share: float
    ) -> None:
        if count:
            width_px = max(2, round(share * rect.width()))
            bar = QRect(
                rect.right() - width_px + 1,
                rect.center().y() - BAR_HEIGHT_PX // 2,
                width_px,
                BAR_HEIGHT_PX,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent_soft"))
            painter.drawRoundedRect(bar, 2, 2)
        painter.setFont(scaled(option.font, "small"))
        painter.setPen(self.theme.colour("text_secondary" if count else "text_faint"))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -3, 0), int(alignment), shortened(count))


def box_rect(rect: QRect) -> QRect:
    """Return where the three-state box of a row stands."""
    return QRect(rect.left() + 2, rect.center().y() - BOX_PX // 2 + 1, BOX_PX, BOX_PX)


def shortened(count: int) -> str:
    """Return a count that fits its column: 999, 12,345, 1.2M."""
    return (
        f"{count:,}"
        if count < 100_000
        else f"{count / 1000:,.0f}k"
        if count < 999_500
        else f"{count / 1e6:.1f}M"
    )


class ChoiceView(QTreeView):
    """A tree of choices. `gestured` carries the node and what was done to it."""

    gestured = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = ChoiceTreeModel(self)
        self._delegate = ChoiceDelegate(theme, self)
        self.setModel(self.choices)
        self.choices.repainted.connect(lambda: self.viewport().update())
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "panel")
        self.setHeaderHidden(True)
        # Otherwise every change of counts measures thousands of rows anew.
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(INDENT_PX)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn a click into a gesture; the box cycles, the name follows the modifier keys."""
        index = self.indexAt(event.position().toPoint())
        node = self.choices.node(index)
        if event.button() != Qt.MouseButton.LeftButton or node is None:
            super().mouseReleaseEvent(event)
            return
        rect = self.visualRect(index)
        if event.position().x() < rect.left():
            super().mouseReleaseEvent(event)
        elif not node.facet:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            on_box = event.position().x() <= box_rect(rect).right() + GAP_PX // 2
            self.gestured.emit(node, gesture_of(event.modifiers(), on_box))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space cycles, Enter takes the choice alone; the rest is the tree's."""
        node = self.choices.node(self.currentIndex())
        if node is not None and node.facet and event.key() == Qt.Key.Key_Space:
            self.gestured.emit(node, Gesture.CYCLE)
        elif node is not None and node.facet and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.gestured.emit(node, gesture_of(event.modifiers(), False))
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Let hovering repaint whole rows."""
        if event.type() == QEvent.Type.HoverMove:
            self.viewport().update()
        return super().viewportEvent(event)

    def _on_menu_requested(self, point: QPoint) -> None:
        node = self.choices.node(self.indexAt(point))
        if node is not None and node.facet:
            self.menu_of(node).exec(self.viewport().mapToGlobal(point))

    def menu_of(self, node: "ChoiceNode") -> QMenu:
        """Return the context menu of a choice."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [(tr("Only this"), Gesture.ONLY), (tr("Add to the filter, or take out"), Gesture.ADD)]
        if node.facet == "actor":
            rows.append((tr("Exclude, or no longer"), Gesture.EXCLUDE))
        for text, gesture in rows:
            action = QAction(f"{text}", menu)
            action.triggered.connect(lambda _=False, g=gesture: self.gestured.emit(node, g))
            menu.addAction(action)
        return menu


def gesture_of(modifiers: Qt.KeyboardModifier, on_box: bool) -> Gesture:
    """Return what a click with these keys held does."""
    if modifiers & Qt.KeyboardModifier.AltModifier:
        return Gesture.EXCLUDE
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return Gesture.ADD
    return Gesture.CYCLE if on_box else Gesture.ONLY
