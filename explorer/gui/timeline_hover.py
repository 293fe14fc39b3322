"""What is under the cursor: rings, tooltips, clicks. Hovering draws the overlay again and nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QToolTip

from explorer.gui import timeline_wording as wording
from explorer.timeline.hitting import DenseCell, cell_at, mark_at

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView

CELLS_SHOWN = 20
"""Zooming into a cell shows so many of its width on either side."""


class Hover:
    """The mark or density cell under the cursor of a view."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self.row: int | None = None
        self.cell: DenseCell | None = None

    def leave(self) -> None:
        """Forget what was under the cursor."""
        self.row = self.cell = None
        self._view.update()

    def row_at(self, at: QPointF) -> int | None:
        """Return the event whose mark or label is at a widget position."""
        view, plot = self._view, self._view.to_plot(at)
        frame = view.frame()
        found = mark_at(frame, plot.x(), plot.y(), view.metrics) if plot else None
        return int(frame.marks.row[found]) if found is not None else view.shown.undated_at(at.x(), at.y())

    def _cell_at(self, at: QPointF) -> DenseCell | None:
        plot = self._view.to_plot(at)
        return cell_at(self._view.frame(), plot.x(), plot.y()) if plot else None

    def move(self, at: QPointF) -> None:
        """Follow the cursor."""
        view, row = self._view, self.row_at(at)
        cell = self._cell_at(at) if row is None else None
        on_edge = view.range.edges.near(view.plot_x(at.x()), view.stage.viewport) is not None
        shape = Qt.CursorShape.SizeHorCursor if on_edge and view.to_plot(at) else Qt.CursorShape.ArrowCursor
        if view.names.grabs(at):
            shape = Qt.CursorShape.SplitHCursor
        elif row is not None or cell:
            shape = Qt.CursorShape.PointingHandCursor
        view.setCursor(shape)
        if (row, cell) != (self.row, self.cell):
            self.row, self.cell = row, cell
            view.update()

    def click(self, at: QPointF) -> None:
        """Select the mark, or zoom into the cell, or select nothing."""
        row = self.row_at(at)
        if row is None and (cell := self._cell_at(at)) is not None:
            self.zoom_into(cell)
            return
        self._view.choose(row)

    def double_click(self, at: QPointF) -> None:
        """Zoom to the event and open it; beside events, zoom in there."""
        view, row = self._view, self.row_at(at)
        if row is not None:
            view.choose(row)
            view.walk.zoom_to_selected()
            view.row_activated.emit(row)
        elif self._cell_at(at) is None and view.to_plot(at) is not None:
            view.travel.zoom_at(2.5, view.plot_x(at.x()))

    def zoom_into(self, cell: DenseCell) -> None:
        """Show a dense cell over a part of the view."""
        middle, reach = (cell.start_us + cell.end_us) // 2, (cell.end_us - cell.start_us) * CELLS_SHOWN
        self._view.show_range(middle - reach, middle + reach)

    def tip(self, global_at: QPoint, at: QPointF) -> None:
        """Show the tooltip of what is under the cursor."""
        self.move(at)
        view, index = self._view, self._view.stage.index
        words = ""
        if self.row is not None:
            words = wording.tip_words(view.detail(self.row))
        elif self.cell is not None and index is not None:
            cell = self.cell
            words = wording.cell_words(cell.count, index.lane_names[cell.lane], cell.start_us, cell.end_us)
        elif view.in_headers(at) and index is not None and (key := view.lanes.key_at(at.y())) is not None:
            words = wording.lane_words(view.lanes.name_of(key), view.lanes.count_of(key))
        QToolTip.showText(global_at, words, view)

    def cell_rect(self) -> QRectF | None:
        """Return the hovered cell in pixels of the plot."""
        cell, viewport = self.cell, self._view.stage.viewport
        band = next((b for b in self._view.stage.bands() if cell and b.lane == cell.lane), None)
        if cell is None or band is None:
            return None
        x0, x1 = viewport.px_of(cell.start_us), viewport.px_of(cell.end_us)
        return QRectF(x0 - 1, band.ribbon_top, x1 - x0 + 2, band.ribbon_px)
