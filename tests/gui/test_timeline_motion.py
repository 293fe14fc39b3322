"""Glides, flings, pinches: with a clock of the test's own."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.gui import timeline_motion, timeline_pointer
from explorer.gui.timeline_motion import GLIDE_S, Motion
from tests.gui.test_timeline_view import view_of, wheel
from tests.timeline.builders import spike

PHASE = Qt.ScrollPhase


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(timeline_motion, "monotonic", clock)
    monkeypatch.setattr(timeline_pointer, "monotonic", clock)
    monkeypatch.setattr(Motion, "enabled", True)
    return clock


@pytest.fixture
def view(qtbot, theme, clock):
    return view_of(qtbot, theme, spike(600, lanes=4))


def pass_time(view, clock, seconds):
    """Let the timer tick as it would."""
    until = clock.now + seconds
    while clock.now < until and view.motion.moving:
        clock.now += 0.008
        view.motion._timer.timeout.emit()


AT = QPoint(500, 300)


def scroll(view, phase, dx=0, dy=0):
    event = QWheelEvent(
        QPointF(AT), QPointF(view.mapToGlobal(AT)), QPoint(dx, dy), QPoint(dx * 2, dy * 2), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, phase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def pinch(view, value):
    device = QPointingDevice.primaryPointingDevice()
    at = QPointF(AT)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        device,
        2,
        at,
        at,
        QPointF(view.mapToGlobal(AT)),
        value,
        QPointF(),
    )
    QApplication.sendEvent(view, event)
    assert event.type() is QEvent.Type.NativeGesture


def test_a_zoom_is_drawn_on_its_way_and_ends_where_it_should(view, clock):
    start = view.stage.viewport
    target = start.zoomed(1.28, view.plot_x(AT.x()))
    wheel(view, AT, 120)
    scales = [start.us_per_px]
    while view.motion.moving:
        pass_time(view, clock, 0.02)
        scales.append(view.stage.viewport.us_per_px)
    assert len(scales) > 5
    assert scales == sorted(scales, reverse=True)
    assert view.stage.viewport == target
    assert clock.now - 100.0 == pytest.approx(GLIDE_S, abs=0.03)


def test_a_zoom_can_be_interrupted_at_any_moment_and_goes_on_from_there(view, clock):
    x = view.plot_x(AT.x())
    before = view.stage.viewport
    wheel(view, AT, 120)
    pass_time(view, clock, GLIDE_S / 3)
    halfway = view.stage.viewport
    assert before.us_per_px > halfway.us_per_px > before.us_per_px / 1.28
    wheel(view, AT, -120)
    assert view.stage.viewport == halfway
    pass_time(view, clock, 1.0)
    assert view.stage.viewport.us_per_px == pytest.approx(before.us_per_px, rel=1e-9)
    wheel(view, AT, 120)
    pass_time(view, clock, GLIDE_S / 3)
    halfway = view.stage.viewport
    view.travel.pan_by(10)
    assert not view.motion.moving
    assert view.stage.viewport.us_per_px == halfway.us_per_px
    assert view.stage.viewport.px_of(halfway.us_at(x)) == pytest.approx(x + 10, abs=1.5)


def test_a_view_flung_by_hand_goes_on_and_comes_to_rest(qtbot, view, clock):
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=AT)
    for step in range(1, 6):
        clock.now += 0.016
        qtbot.mouseMove(view, AT + QPoint(20 * step, 0))
    let_go = view.stage.viewport
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=AT + QPoint(100, 0))
    assert view.motion.moving
    pass_time(view, clock, 10.0)
    assert not view.motion.moving
    went_px = (let_go.start_us - view.stage.viewport.start_us) / let_go.us_per_px
    assert 100 < went_px < 600
    assert view.stage.viewport.us_per_px == let_go.us_per_px


def test_a_hand_that_rests_before_it_lets_go_flings_nothing(qtbot, view, clock):
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=AT)
    clock.now += 0.016
    qtbot.mouseMove(view, AT + QPoint(60, 0))
    clock.now += 0.5
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=AT + QPoint(60, 0))
    assert not view.motion.moving


def test_fingers_on_a_touchpad_pan_and_fling(view, clock):
    start = view.stage.viewport
    scroll(view, PHASE.ScrollBegin)
    for _ in range(6):
        clock.now += 0.012
        scroll(view, PHASE.ScrollUpdate, dx=-15)
    panned = view.stage.viewport
    assert (panned.start_us - start.start_us) / start.us_per_px == pytest.approx(90, abs=1)
    scroll(view, PHASE.ScrollEnd)
    assert view.motion.moving
    pass_time(view, clock, 0.1)
    assert view.stage.viewport.start_us > panned.start_us
    # A system with momentum of its own, or another touch, takes over.
    scroll(view, PHASE.ScrollMomentum, dx=-4)
    assert not view.motion.moving
    scroll(view, PHASE.ScrollEnd)
    assert not view.motion.moving


def test_a_pinch_zooms_about_the_fingers_at_once(view):
    x = view.plot_x(AT.x())
    start = view.stage.viewport
    time = start.us_at(x)
    pinch(view, 0.25)
    assert view.stage.viewport.us_per_px < start.us_per_px / 1.2
    assert view.stage.viewport.px_of(time) == pytest.approx(x, abs=1.5)
    pinch(view, -0.25)
    assert view.stage.viewport.us_per_px == pytest.approx(start.us_per_px, rel=1e-6)


def test_who_wants_no_motion_has_none(view, clock, monkeypatch):
    monkeypatch.setattr(Motion, "enabled", False)
    before = view.stage.viewport
    wheel(view, AT, 120)
    assert not view.motion.moving
    assert view.stage.viewport.us_per_px == pytest.approx(before.us_per_px / 1.28)
