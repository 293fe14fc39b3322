"""Mouse, wheel and touchpad on the timeline: one small state, no painting."""

from collections import deque
from enum import Enum, auto
from math import exp2
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView

CLICK_PX = 4.0
"""A press that moves less is a click."""
NOTCH = 120.0
ZOOM_PER_NOTCH = 1.28
FLING_MEMORY_S = 0.09


class Doing(Enum):
    """What the pressed button does."""

    NOTHING = auto()
    PRESSED = auto()
    PANNING = auto()
    RANGE = auto()
    LANE = auto()
    NAMES = auto()


class Pointer(QObject):
    """Turns pointer events into calls of the view. Positions are widget pixels."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__(view)
        self._view = view
        self.doing = Doing.NOTHING
        self._pressed_at = self._last = QPointF()
        self._moves: deque[tuple[float, float]] = deque(maxlen=12)

    def press(self, event: QMouseEvent) -> None:
        """Begin a drag, a range, a click or the move of a lane."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        view, at = self._view, event.position()
        view.motion.stop()
        view.lanes.leave()
        self._pressed_at = self._last = at
        self._moves.clear()
        plot = view.to_plot(at)
        if view.names.grabs(at):
            self.doing = Doing.NAMES
        elif plot is None:
            self.doing = Doing.LANE if view.in_headers(at) else Doing.NOTHING
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or view.range.grab(plot.x()):
            self.doing = Doing.RANGE
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not view.range.edges.held:
                view.range.begin(plot.x())
        else:
            self.doing = Doing.PRESSED

    def move(self, event: QMouseEvent) -> None:
        """Go on with what the button does, or hover."""
        view, at = self._view, event.position()
        if self.doing in (Doing.PRESSED, Doing.LANE) and (at - self._pressed_at).manhattanLength() < CLICK_PX:
            return
        if self.doing is Doing.PRESSED:
            self.doing = Doing.PANNING
            view.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self.doing is Doing.PANNING:
            self._moves.append((monotonic(), at.x()))
            view.travel.drag_by(at.x() - self._last.x(), at.y() - self._last.y())
            self._last = at
        elif self.doing is Doing.RANGE:
            view.range.drag(view.plot_x(at.x()))
        elif self.doing is Doing.NAMES:
            view.names.set(round(at.x()))
        elif self.doing is Doing.LANE:
            view.lanes.drag(self._pressed_at.y(), at.y())
        else:
            view.hover.move(at)

    def release(self, event: QMouseEvent) -> None:
        """End a drag (with a fling if it was fast), a range or a click."""
        view, at, doing = self._view, event.position(), self.doing
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.doing = Doing.NOTHING
        still = (at - self._pressed_at).manhattanLength() < CLICK_PX
        view.unsetCursor()
        if doing is Doing.PANNING:
            view.motion.fling(self._speed())
        elif doing is Doing.RANGE:
            view.range.drop()
        elif doing is Doing.LANE:
            view.lanes.drop(self._pressed_at.y(), at.y(), clicked=still)
        elif doing is Doing.NAMES:
            if not still:
                view.names.choose(round(at.x()))
        elif doing is Doing.PRESSED or (doing is Doing.NOTHING and still):
            view.hover.click(at)

    def _speed(self) -> float:
        """Return the speed of the last moments of a drag in pixels a second."""
        now = monotonic()
        recent = [(t, x) for t, x in self._moves if now - t < FLING_MEMORY_S]
        if len(recent) < 2 or recent[-1][0] - recent[0][0] < 0.005:
            return 0.0
        return (recent[-1][1] - recent[0][1]) / (recent[-1][0] - recent[0][0])

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the cursor; with Shift or sideways pan; over the headers or with Alt scroll the
        lanes.
        """
        view, at = self._view, event.position()
        if event.phase() in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollEnd):
            self._fingers(event)
            return
        pixels, angle = event.pixelDelta(), event.angleDelta()
        dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (angle.x() / 2.0, angle.y() / 2.0)
        modifiers = event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            # Qt turns the wheel's direction while Alt is held.
            view.travel.scroll_lanes(-(dy or dx))
        elif view.in_headers(at):
            view.travel.scroll_lanes(-dy)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(dx) > abs(dy):
            self._pan(dx if abs(dx) > abs(dy) else dy or dx)
        else:
            notches = angle.y() / NOTCH if angle.y() else pixels.y() / 60.0
            animate = pixels.isNull() and abs(angle.y()) >= NOTCH
            view.travel.zoom_at(ZOOM_PER_NOTCH**notches, view.plot_x(at.x()), animate=animate)
        event.accept()

    def _pan(self, dx_px: float) -> None:
        """Follow a wheel or the fingers on a touchpad through time."""
        self._view.travel.pan_by(dx_px)
        self._moves.append((monotonic(), (self._moves[-1][1] if self._moves else 0.0) + dx_px))

    def _fingers(self, event: QWheelEvent) -> None:
        """Begin anew when fingers touch the pad; where they leave it in motion, let the view go on.

        A system that sends its own momentum takes over: every further movement stops this one.
        """
        if event.phase() is Qt.ScrollPhase.ScrollEnd:
            self._view.motion.fling(self._speed())
        else:
            self._view.motion.stop()
        self._moves.clear()
        event.accept()

    def native_gesture(self, event: QNativeGestureEvent) -> bool:
        """Pinch zooms about the fingers; False for other gestures."""
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.travel.zoom_at(
            exp2(event.value() * 1.4), self._view.plot_x(event.position().x()), animate=False
        )
        return True
