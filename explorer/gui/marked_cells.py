"""Cells of a table in which the words asked for are marked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from explorer.services.asked_words import Span

Index = QModelIndex | QPersistentModelIndex


class MarkedCells(QStyledItemDelegate):
    """Paints a cell as usual with a coloured ground under the words of a query; `query` gives it, `colour` the
    ground.
    """

    def __init__(self, query: Callable[[], str], colour: Callable[[], QColor], parent: QWidget) -> None:
        super().__init__(parent)
        self._query = query
        self._colour = colour

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        query = self._query()
        text = str(index.data() or "") if query else ""
        if not text:
            return
        from explorer.services.asked_words import asked_spans

        spans = asked_spans(query, text)
        if spans:
            self._mark(painter, option, index, spans)

    def _mark(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, spans: "list[Span]"
    ) -> None:
        """Paint the found words once more, on their ground, at the places where the style has drawn them."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = cell.widget.style() if cell.widget else QApplication.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, cell, cell.widget)
        inset = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, cell.widget) + 1
        room.adjust(inset, 0, -inset, 0)
        metrics = QFontMetricsF(cell.font)
        shown = metrics.elidedText(cell.text, cell.textElideMode, room.width())
        whole = len(shown) if shown == cell.text else max(0, len(shown) - 1)
        painter.save()
        painter.setClipRect(room)
        painter.setFont(cell.font)
        for start, end in spans:
            if start >= whole:
                break
            words = shown[start : min(end, whole)]
            left = room.left() + metrics.horizontalAdvance(shown[:start])
            place = QRectF(left, room.top(), metrics.horizontalAdvance(words), room.height())
            height = metrics.height() + 2
            ground = QRectF(left - 1, place.center().y() - height / 2, place.width() + 2, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour())
            painter.drawRoundedRect(ground, 2, 2)
            painter.setPen(cell.palette.color(cell.palette.ColorRole.Text))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
        painter.restore()
