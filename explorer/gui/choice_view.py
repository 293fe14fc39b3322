"""The tree of choices in a filter panel: a box of three states, the name, a bar and the count behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFont,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
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

from explorer.gui.choice_counts import GAP_PX, CountCell, count_rect, paint_counts
from explorer.gui.choice_tree import ChoiceRole, ChoiceTreeModel
from explorer.gui.filter_gestures import ChoiceState, Gesture
from explorer.gui.icons import pixmap
from explorer.gui.language import tr
from explorer.gui.theme import Theme, scaled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.gui.choice_tree import ChoiceNode

ROW_PX = 25
BOX_PX = 14
INDENT_PX = 13
PATIENCE_MS = 40
"""The boxes of a changed question wait so long for its counts, to be painted with them in one go."""

_ItemIndex = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """Paints headings and choices without their counts; colours come from the theme, state is shown by shape."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._base = QFont()
        self._fonts: dict[tuple[str, bool, bool, bool], QFont] = {}

    def _font(
        self, base: QFont, step: str, *, bold: bool = False, italic: bool = False, struck: bool = False
    ) -> QFont:
        """Return a font of the type scale; kept, since every row of every answer asks for three."""
        if base != self._base:
            self._base, self._fonts = QFont(base), {}
        key = step, bold, italic, struck
        if key not in self._fonts:
            self._fonts[key] = scaled(base, step, bold=bold, italic=italic)
            self._fonts[key].setStrikeOut(struck)
        return self._fonts[key]

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
            place = _mirrored(option, rect, QRect(left, top, side, side)).topLeft()
            painter.drawPixmap(place, pixmap(name, self.theme.colours.text_faint, side, max(1.0, ratio)))
            left += side + 6
        text_rect = _mirrored(option, rect, rect.adjusted(left - rect.left(), 0, -GAP_PX, 0))
        painter.drawText(text_rect, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _ItemIndex, rect: QRect
    ) -> None:
        # Straight from the model: through Qt each value costs four times as much.
        data = index.model().data
        count, state = int(data(index, ChoiceRole.COUNT)), ChoiceState(data(index, ChoiceRole.STATE))
        self._paint_box(painter, _mirrored(option, rect, box_rect(rect)), state)
        self._paint_name(painter, option, index, rect, count, state)

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _ItemIndex,
        rect: QRect,
        count: int,
        state: ChoiceState,
    ) -> None:
        data = index.model().data
        text_rect = QRect(rect)
        text_rect.setLeft(box_rect(rect).right() + GAP_PX)
        text_rect.setRight(count_rect(rect).left() - 4)
        included = state is ChoiceState.INCLUDED
        struck = state is ChoiceState.EXCLUDED
        painter.setFont(self._font(option.font, "body", bold=included, struck=struck))
        painter.setPen(self.theme.colour("text" if count or included else "text_faint"))
        label, note = str(data(index)), str(data(index, ChoiceRole.NOTE) or "")
        metrics = painter.fontMetrics()
        # An alias that matched must be readable as well.
        room_px = round(text_rect.width() * 0.55) if note else text_rect.width()
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room_px)
        painter.drawText(_mirrored(option, rect, text_rect), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if note:
            text_rect.setLeft(text_rect.left() + metrics.horizontalAdvance(shown) + GAP_PX)
            painter.setFont(self._font(option.font, "small", italic=True))
            painter.setPen(self.theme.colour("text_faint"))
            note = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, text_rect.width())
            painter.drawText(_mirrored(option, rect, text_rect), int(Qt.AlignmentFlag.AlignVCenter), note)

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


def _mirrored(option: QStyleOptionViewItem, row: QRect, part: QRect) -> QRect:
    """Return where a part of a row stands; from right to left it is the other way round."""
    return QStyle.visualRect(option.direction, row, part)


def box_rect(rect: QRect) -> QRect:
    """Return where the three-state box of a row stands."""
    return QRect(rect.left() + 2, rect.center().y() - BOX_PX // 2 + 1, BOX_PX, BOX_PX)


class ChoiceView(QTreeView):
    """A tree of choices. `gestured` carries the node and what was done to it."""

    gestured = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = ChoiceTreeModel(self)
        self._delegate = ChoiceDelegate(theme, self)
        self.setModel(self.choices)
        self.choices.recounted.connect(self._on_recounted)
        self.choices.restated.connect(self._on_restated)
        self._restated: list[int] = []
        self._hovered = QPersistentModelIndex()
        self.choices.modelReset.connect(lambda: self._restated.clear())
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._repaint_restated)
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
        # Under a style sheet no view tells of the mouse by itself.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def _on_restated(self, places: list[int]) -> None:
        """Repaint the rows of these nodes when the counts have come, or alone if those take their time."""
        self._restated += places
        self._patience.start()

    def _repaint_restated(self) -> None:
        self._patience.stop()
        places, self._restated = self._restated, []
        for place in places:
            self.viewport().update(self.visualRect(self.choices.index_of(place)))

    def _on_recounted(self) -> None:
        """Repaint the counts, and the rows that have become empty or are so no longer, or have another state."""
        self._repaint_restated()
        for index, row in self._rows():
            if self.choices.is_emptied(index):
                self.viewport().update(row)
            elif not self.choices.data(index, ChoiceRole.HEADING):
                self.viewport().update(self._count_room(row))

    def _rows(self) -> "Iterator[tuple[QModelIndex, QRect]]":
        """Yield what stands in the viewport, with rows as wide as that."""
        viewport = self.viewport()
        index = self.indexAt(QPoint(0, 0))
        top, height = self.visualRect(index).top(), self.visualRect(index).height()
        while index.isValid() and top < viewport.height():
            yield index, QRect(0, top, viewport.width(), height)
            top += height
            index = self.indexAt(QPoint(0, top))

    def _count_room(self, row: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), row, count_rect(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rows and then their counts; where the counts alone are to be painted, the rows stay."""
        exposed, counts_alone, cells = event.region(), QRegion(), []
        marked = self.currentIndex(), self._hovered
        for index, row in self._rows():
            if exposed.intersects(row) and not self.choices.data(index, ChoiceRole.HEADING):
                room = self._count_room(row)
                cells.append(CountCell(room, *self.choices.count_and_share(index)))
                if index not in marked:
                    counts_alone += room
        rows = exposed - counts_alone
        if not rows.isEmpty():
            super().paintEvent(QPaintEvent(rows))
        with QPainter(self.viewport()) as painter:
            paint_counts(painter, self._delegate.theme, self.font(), cells, mirrored=self.isRightToLeft())

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
        # How far from the row's beginning, which is at its right in a mirrored window.
        x = event.position().x()
        into_px = rect.right() - x if self.isRightToLeft() else x - rect.left()
        if into_px < 0:
            super().mouseReleaseEvent(event)
        elif not node.facet:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            on_box = into_px <= box_rect(rect).right() - rect.left() + GAP_PX // 2
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
        """Know the row under the mouse: its colour lies under its count as well."""
        if isinstance(event, QHoverEvent):
            within = event.type() != QEvent.Type.HoverLeave
            at = self.indexAt(event.position().toPoint()) if within else QModelIndex()
            self._hovered = QPersistentModelIndex(at)
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
            action = QAction(text, menu)
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
