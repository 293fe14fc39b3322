"""What Qt tells the timeline: keys, mouse, wheel, pinches, menus. Each goes to the part that knows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from explorer.gui.timeline_keys import run_key
from explorer.gui.timeline_lane_keys import run_lane_key
from explorer.gui.timeline_pointer import Pointer
from explorer.timeline.hitting import marks_of_row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from explorer.gui.timeline_view import TimelineView


class TimelineInput(QWidget):
    """The events of a `TimelineView`, which is made from it."""

    context_menu_requested = Signal(QPoint)
    """A menu is wanted at a place of the plot; what is there has been selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self._view)

    @property
    def _view(self) -> "TimelineView":
        return self  # type: ignore[return-value]  # there is no other

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk through what is visible, and leave at its end."""
        view = self._view
        if view.lanes.current is not None:
            view.lanes.leave()
        return view.walk.tab(1 if forward else -1) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Run the key's action; see `timeline_keys` and `timeline_lane_keys`."""
        on_lanes = self._view.lanes.current is not None
        if not (on_lanes and run_lane_key(self._view, event)) and not run_key(self._view, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Begin a drag, a range or a click."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        """Go on with it, or hover."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """End it."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        """Zoom to the event under the cursor; fit the names at their edge."""
        if self._view.names.grabs(event.position()):
            self._view.names.fit()
        else:
            self._view.hover.double_click(event.position())

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """Zoom, pan or scroll."""
        self._pointer.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Answer pinches and tooltips, the rest is the widget's."""
        if event.type() is QEvent.Type.NativeGesture and self._pointer.native_gesture(event):  # type: ignore[arg-type]
            return True
        if event.type() is QEvent.Type.ToolTip:
            self._view.hover.tip(event.globalPos(), QPointF(event.pos()))  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of a lane's name; select what is under the cursor and ask for its menu."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._menu_by_key()
            return
        view, at = self._view, QPointF(event.pos())
        if view.in_headers(at):
            key = view.lanes.key_at(at.y())
            if key is not None:
                self._open_lane_menu(key, event.pos())
            return
        row = view.hover.row_at(at)
        if row is not None:
            view.choose(row)
        self.context_menu_requested.emit(event.pos())

    def _menu_by_key(self) -> None:
        """Open the menu of what the keyboard is on: a lane's name, or the selected event."""
        view, area = self._view, self._view.plot_rect()
        rect = view.lanes.current_rect()
        if view.lanes.current is not None and rect is not None:
            self._open_lane_menu(view.lanes.current, rect.center().toPoint())
            return
        marks, at = view.frame().marks, area.center()
        found = marks_of_row(marks, view.selected) if view.selected is not None else []
        if found:
            middle = float(marks.x0[found[0]] + marks.x1[found[0]]) / 2
            x = min(max(middle, 0.0), area.width())
            at = area.topLeft() + QPointF(x, float(marks.y[found[0]]) + view.metrics.bar_px)
        self.context_menu_requested.emit(at.toPoint())

    def _open_lane_menu(self, key: str, at: QPoint) -> None:
        from explorer.gui.timeline_lane_menu import lane_menu

        menu = lane_menu(self._view, key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(at))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the hovered mark."""
        self._view.hover.leave()
        super().leaveEvent(event)
