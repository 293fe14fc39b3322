"""The names of the lanes: dragged, pinned, folded, sorted; by mouse, menu and keys; their column's width."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from explorer.gui.timeline_lane_keys import LANE_KEYS
from explorer.gui.timeline_names import LEAST_PX, MOST_PX
from explorer.timeline.lanes import LaneOrder
from tests.gui.test_timeline_view import view_of
from tests.timeline.builders import spike

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot, theme):
    view = view_of(qtbot, theme, spike(600, lanes=30), actors=30)
    view.activateWindow()
    view.setFocus()
    return view


def header(view, position):
    band = next(b for b in view.frame().bands if b.position == position)
    return QPoint(40, round(view.metrics.axis_px + max(band.top, 0) + 12))


def menu_at(view, at, reason=QContextMenuEvent.Reason.Mouse):
    """Open the context menu as the user does, and return it."""
    QApplication.sendEvent(view, QContextMenuEvent(reason, at, view.mapToGlobal(at)))
    menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def entry(menu, words):
    return next(a for a in menu.actions() if a.text().split("\t")[0] == words)


def pick(menu, words):
    action = entry(menu, words)
    assert action.isEnabled()
    menu.close()
    action.trigger()


def test_a_lane_pinned_by_its_menu_stays_while_the_others_scroll(qtbot, view):
    key = view.lanes.keys[3]
    with qtbot.waitSignal(view.lanes_changed) as told:
        pick(menu_at(view, header(view, 3)), "Pin at the top")
    assert told.args[0].pinned == (key,)
    assert view.lanes.keys[0] == key
    view.travel.scroll_lanes(300)
    view.repaint()
    assert view.lanes.key_at(view.metrics.axis_px + 12.0) == key
    assert view.stage.anchor.position > 1
    menu = menu_at(view, header(view, 0))
    assert entry(menu, "Pin at the top").isChecked()
    pick(menu, "Pin at the top")
    assert view.stage.choice.pinned == ()


def test_a_pinned_lane_is_painted_over_the_scrolling_ones(view):
    view.lanes.pin(view.lanes.keys[0])
    view.settle()
    before, area = view.grab().toImage(), view.plot_rect()
    top, left, width = round(area.top()), round(area.left()), round(area.width()) - 2
    height = round(view.frame().held.height_px) - 2
    for _ in range(24):
        view.travel.scroll_lanes(11)
        view.settle()
        image = view.grab().toImage()
        assert image.copy(left, top, width, height) == before.copy(left, top, width, height)
        assert image.copy(0, top, left, height) == before.copy(0, top, left, height)
        below = top + height + 10
        assert image.copy(left, below, width, 200) != before.copy(left, below, width, 200)


def test_the_menu_sorts_folds_and_moves(view):
    index = view.stage.index
    names = menu_at(view, header(view, 0))
    orders = names.findChild(QMenu, "laneOrder")
    assert [a.text() for a in orders.actions() if a.isChecked()] == ["By number of events"]
    names.close()
    entry(orders, "By name").trigger()
    assert view.stage.choice.order is LaneOrder.NAME
    shown = [index.lane_names[lane] for lane in view.stage.order]
    assert shown == sorted(shown, key=str.casefold)
    view.lanes.sort(LaneOrder.FIRST)
    first = [int(index.lane_first_us[lane]) for lane in view.stage.order]
    assert first == sorted(first)
    second = view.lanes.keys[1]
    pick(menu_at(view, header(view, 1)), "Move up")
    assert view.lanes.keys[0] == second and view.stage.choice.order is LaneOrder.MANUAL
    pick(menu_at(view, header(view, 0)), "Fold all lanes")
    assert all(band.collapsed for band in view.frame().bands)
    pick(menu_at(view, header(view, 0)), "Unfold all lanes")
    assert not any(band.collapsed for band in view.frame().bands)
    assert not entry(menu_at(view, header(view, 0)), "Unpin all lanes").isEnabled()


def test_everything_is_done_to_lanes_by_keys(qtbot, view):
    keys = view.lanes.keys
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert view.lanes.current == keys[0]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.lanes.current == keys[2]
    qtbot.keyClick(view, Qt.Key.Key_P)
    assert view.stage.choice.pinned == (keys[2],) and view.lanes.keys[0] == keys[2]
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert view.lanes.keys[:3] == [keys[0], keys[2], keys[1]]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.stage.choice.collapsed == (keys[2],)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.lanes.current == keys[-1]
    rect = view.lanes.current_rect()
    assert rect is not None and view.rect().contains(rect.toRect())
    qtbot.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert view.lanes.keys[0] == keys[-1]
    width = view.metrics.header_px
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.metrics.header_px > width
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.lanes.current is None
    with qtbot.waitSignal(view.row_selected):
        qtbot.keyClick(view, Qt.Key.Key_Home)


def test_the_menu_key_opens_the_menu_of_the_lane_that_the_keyboard_is_on(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_L)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    key = view.lanes.current
    pick(menu_at(view, QPoint(900, 500), QContextMenuEvent.Reason.Keyboard), "Pin at the top")
    assert view.stage.choice.pinned == (key,)


def test_the_keyboard_on_a_lane_is_seen_and_said(qtbot, view):
    plain = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert view.grab().toImage() != plain
    view.lanes.pin(view.lanes.current)
    count = view.stage.lane_count_of(int(view.stage.order[0]))
    assert view.lanes.words_of(view.lanes.current) == f"Actor 0, {count} events, pinned"
    assert len({(a.key, a.modifier) for a in LANE_KEYS}) == len(LANE_KEYS)


def test_a_lane_dragged_among_the_pinned_ones_is_pinned(qtbot, view):
    keys = view.lanes.keys
    view.lanes.pin(keys[0])
    view.lanes.pin(keys[1])
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=header(view, 3))
    qtbot.mouseMove(view, header(view, 0))
    assert view.lanes.drop_y is not None
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=header(view, 0))
    assert view.stage.choice.pinned == (keys[3], keys[0], keys[1])


def edge(view):
    return QPoint(view.metrics.header_px, 300)


def test_the_column_of_names_is_dragged_wider_inside_its_limits(qtbot, view):
    with qtbot.waitSignal(view.names_resized) as told:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=edge(view))
        qtbot.mouseMove(view, QPoint(240, 300))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(240, 300))
    assert told.args == [240]
    assert view.metrics.header_px == 240 == view.plot_rect().left()
    assert view.stage.size.width_px == view.width() - 240 - view._scroll.taken_px
    for to, width in ((2, LEAST_PX), (999, MOST_PX)):
        view.names.choose(to)
        assert view.metrics.header_px == min(width, view.width() // 2)
    view.resize(500, 620)
    assert view.metrics.header_px == 250
    view.resize(1000, 620)
    assert view.metrics.header_px == MOST_PX


def test_a_click_on_the_edge_changes_nothing_and_a_double_click_fits_the_names(qtbot, view):
    view.names.set(LEAST_PX)
    collapsed = view.stage.choice.collapsed
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=edge(view))
    assert view.metrics.header_px == LEAST_PX and view.stage.choice.collapsed == collapsed
    with qtbot.waitSignal(view.names_resized):
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=edge(view))
    headers = view.painter.headers
    for lane in view.stage.order.tolist():
        name = view.stage.index.lane_names[lane]
        count = headers._counts.horizontalAdvance(f"{view.stage.lane_count_of(lane):,}")
        assert headers._names.horizontalAdvance(name) + count < view.metrics.header_px


def test_the_hand_shows_what_the_edge_does(qtbot, view):
    qtbot.mouseMove(view, edge(view))
    assert view.cursor().shape() is Qt.CursorShape.SplitHCursor
    qtbot.mouseMove(view, QPoint(600, 610))
    assert view.cursor().shape() is not Qt.CursorShape.SplitHCursor


def test_a_view_that_shows_everything_goes_on_doing_so_beside_wider_names(view):
    view.fit()
    extent = view.stage.index.extent
    view.names.choose(300)
    shown = view.visible_range()
    assert shown.start_us < extent[0] and extent[1] < shown.end_us


def test_a_cut_name_is_told_in_full(qtbot, view):
    at = header(view, 2)
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    name = view.lanes.name_of(view.lanes.key_at(float(at.y())))
    assert QToolTip.text().startswith(f"<b>{name}</b>")
    QToolTip.hideText()


def test_no_lane_means_no_menu(qtbot, theme):
    from tests.timeline.builders import columns

    view = view_of(qtbot, theme, columns([], []))
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert view.lanes.current is None
    at = QPoint(20, 100)
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))
    assert not view.findChildren(QMenu)
    view.names.fit()
    assert not view.names.grabs(QPointF(600, 100))
