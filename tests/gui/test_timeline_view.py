"""The timeline with real keys, clicks and wheels over synthetic events; titles come from a list."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from explorer.gui.timeline_view import TimelineView
from explorer.model.certainty import TimeRange
from explorer.timeline.hitting import marks_of_row
from explorer.timeline.index_building import build_index
from explorer.timeline.lanes import LaneBy, LaneChoice
from explorer.timeline.viewport import showing
from tests.timeline.builders import DAY, OPEN, catalogue, columns, spike


def view_of(qtbot, theme, cols, actors=4, size=(1000, 620), inline=True):
    view = TimelineView(theme, inline=inline)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    view.set_index(build_index(cols, catalogue(actors)))
    view.set_title_source(lambda rows: [f"Event {row} of some length" for row in rows])
    view.fit()
    view.settle()
    view.repaint()
    return view


@pytest.fixture
def view(qtbot, theme):
    """Four days and a long state in two lanes; one event without a date."""
    start = np.array([0, 100, 200, 300, 50]) * DAY
    cols = columns(
        [*start, -OPEN], [*(start[:4] + DAY), 250 * DAY, OPEN], within=[1, 1, 1, 1, 0, 1],
        actors=[[0], [1], [0], [0, 1], [1], [0]],
    )  # fmt: skip
    return view_of(qtbot, theme, cols)


def place(view, row):
    marks = view.frame().marks
    at = marks_of_row(marks, row)[0]
    x = float(np.clip((marks.x0[at] + marks.x1[at]) / 2, 1, 800))
    return QPoint(round(view.plot_rect().left() + x), round(view.plot_rect().top() + marks.y[at] + 7))


def wheel(view, at, dy, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, dy), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_click_selects_and_a_double_click_zooms_and_opens(qtbot, view):
    with qtbot.waitSignal(view.row_selected) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(view, 2))
    assert chosen.args == [2]
    with qtbot.waitSignal(view.row_activated) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place(view, 2))
    assert opened.args == [2]
    view.settle()
    assert view.visible_range() == TimeRange(199 * DAY, 202 * DAY)
    with qtbot.waitSignal(view.row_selected) as chosen:
        qtbot.mouseClick(
            view, Qt.MouseButton.LeftButton, pos=view.plot_rect().bottomRight().toPoint() - QPoint(5, 5)
        )
    assert chosen.args == [-1]


def test_the_wheel_zooms_about_the_cursor(view):
    at = place(view, 1)
    time = view.stage.viewport.us_at(view.plot_x(at.x()))
    before = view.stage.viewport.us_per_px
    for _ in range(3):
        wheel(view, at, 120)
    view.settle()
    assert view.stage.viewport.us_per_px < before / 1.9
    assert abs(view.stage.viewport.px_of(time) - view.plot_x(at.x())) < 1.5


def test_the_wheel_with_shift_pans_and_over_headers_scrolls(qtbot, theme):
    view = view_of(qtbot, theme, spike(600, lanes=40), actors=40)
    start, scale = view.stage.viewport.start_us, view.stage.viewport.us_per_px
    wheel(view, place(view, int(view.frame().marks.row[0])), -120, Qt.KeyboardModifier.ShiftModifier)
    assert view.stage.viewport.start_us == pytest.approx(start + 60 * scale, abs=scale)
    assert view.stage.viewport.us_per_px == scale
    wheel(view, QPoint(20, 200), -240)
    assert (view.stage.anchor.position, view.stage.anchor.hidden_px) != (0, 0)


def test_dragging_pans(qtbot, view):
    start, scale = view.stage.viewport.start_us, view.stage.viewport.us_per_px
    at = QPoint(600, 500)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view, at + QPoint(30, 0))
    qtbot.mouseMove(view, at + QPoint(100, 0))
    view.motion.stop()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + QPoint(100, 0))
    view.motion.stop()
    assert view.stage.viewport.start_us == pytest.approx(start - 100 * scale, abs=31 * scale)


def test_shift_and_drag_select_a_range_with_its_counts(qtbot, view):
    y, left = 500, view.plot_rect().left()
    viewport = view.stage.viewport
    a, b = (QPoint(round(left + viewport.px_of(day * DAY)), y) for day in (90, 210))
    with qtbot.waitSignal(view.range_changed) as told:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, a)
        qtbot.mouseMove(view, b)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=b)
    chosen = told.args[0]
    assert abs(chosen.start_us - 90 * DAY) < 12 * DAY and abs(chosen.end_us - 210 * DAY) < 12 * DAY
    count = view.range.count
    # Two days inside and the state; the undated event is possible anywhere.
    assert (count.certain, count.possible) == (3, 4)
    assert "3 certain, 1 more possible" in view.range.banner
    with qtbot.waitSignal(view.range_changed) as told:
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert told.args == [None]


def test_a_handle_moves_one_edge(qtbot, view):
    view.set_range(TimeRange(50 * DAY, 150 * DAY))
    left, viewport = view.plot_rect().left(), view.stage.viewport
    edge, to = (QPoint(round(left + viewport.px_of(day * DAY)), 500) for day in (150, 260))
    with qtbot.waitSignal(view.range_changed) as told:
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=edge)
        qtbot.mouseMove(view, to)
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=to)
    assert told.args[0].start_us == 50 * DAY
    assert abs(told.args[0].end_us - 260 * DAY) < 12 * DAY


def test_shift_and_arrows_make_a_range(qtbot, view):
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    first = view.range.bounds
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.range.bounds[0] == first[0]
    assert first[0] < view.range.bounds[1] < first[1]


def test_arrow_keys_go_from_event_to_event_in_time(qtbot, view):
    seen = []
    view.row_selected.connect(seen.append)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert seen == [0, 4, 1, 2, 3, 2]


def test_keys_zoom_fit_and_page(qtbot, view):
    view.setFocus()
    full = view.stage.viewport
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.settle()
    assert view.stage.viewport.us_per_px < full.us_per_px
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    view.settle()
    assert view.stage.viewport.start_us > full.start_us
    qtbot.keyClick(view, Qt.Key.Key_F)
    view.settle()
    assert view.stage.viewport == full


def test_a_glide_is_interrupted_by_the_hand(qtbot, view):
    view.show_range(0, 10 * DAY)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(600, 500))
    assert not view.motion.moving
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(600, 500))


def test_a_filter_shows_only_its_events_and_keeps_the_view(view):
    before = view.stage.viewport
    view.set_mask(np.array([True, False, False, True, False, False]))
    view.settle()
    assert set(view.frame().marks.row.tolist()) == {0, 3}
    assert view.stage.viewport == before
    view.set_mask(None)
    view.settle()
    assert set(view.frame().marks.row.tolist()) == {0, 1, 2, 3, 4}


def test_an_event_without_a_date_has_a_place_of_its_own(qtbot, view):
    strip = QPoint(200, view.height() - 12)
    assert view.height() - view.plot_rect().bottom() >= 20
    with qtbot.waitSignal(view.row_selected) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=strip)
    assert chosen.args == [5]


def test_other_lanes_need_another_index_which_is_asked_for(qtbot, view):
    choice = LaneChoice(by=LaneBy.KIND)
    with qtbot.waitSignal(view.lanes_requested) as asked:
        view.set_lanes(choice)
    assert asked.args == [choice]


def test_a_header_dragged_moves_its_lane_and_a_click_folds_it(qtbot, view):
    keys = [view.stage.index.lane_keys[lane] for lane in view.stage.order]
    bands, top = view.frame().bands, view.metrics.axis_px
    a, b = (QPoint(40, round(top + band.top + 15)) for band in bands[:2])
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=a)
    qtbot.mouseMove(view, b)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=b)
    assert [view.stage.index.lane_keys[lane] for lane in view.stage.order] == keys[::-1]
    with qtbot.waitSignal(view.lanes_changed) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=a)
    assert told.args[0].collapsed == (keys[1],)


def test_hovering_draws_the_overlay_and_nothing_else(qtbot, view):
    view.canvas.keep()
    painted = []
    paint = view.painter.paint
    view.painter.paint = lambda *args: painted.append(1) or paint(*args)
    qtbot.mouseMove(view, place(view, 1))
    view.repaint()
    assert view.hover.row == 1
    assert not painted
    view.travel.pan_by(3)
    view.repaint()
    assert painted


def test_a_dense_cell_says_how_many_and_a_click_zooms_in(qtbot, theme):
    view = view_of(qtbot, theme, spike(20_000, lanes=2), actors=2)
    band, ribbon = view.frame().bands[0], view.frame().ribbons[0]
    at = view.plot_rect().topLeft() + QPointF(300, band.ribbon_top + 8)
    view.hover.move(at)
    cell = view.hover.cell
    assert cell.count == ribbon.counts[(cell.start_us >> ribbon.level) - ribbon.first]
    span = view.stage.viewport.span_us
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at.toPoint())
    view.settle()
    assert view.stage.viewport.span_us < span / 8
    assert view.stage.viewport.start_us < cell.start_us < view.stage.viewport.end_us


def test_bars_are_painted_before_their_titles_arrive(qtbot, theme):
    cols = columns([0, 9 * DAY], [DAY, 30 * DAY], within=[1, 0])
    view = TimelineView(theme)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show()
    view.set_index(build_index(cols, catalogue(1)))
    view.set_title_source(lambda rows: ["A title"] * len(rows))
    view.repaint()
    assert len(view.frame().marks) == 2
    qtbot.waitUntil(lambda: view.titles.text(1) == "A title")


def test_a_large_filter_is_prepared_by_the_worker(qtbot, theme):
    cols = spike(70_000, lanes=3)
    view = view_of(qtbot, theme, cols, actors=3, inline=False)
    mask = np.zeros(len(cols), bool)
    mask[::2] = True
    view.set_mask(mask)
    assert view.stage.mask is None
    qtbot.waitUntil(lambda: view.stage.mask is not None)
    view.settle()
    lane = view.frame().bands[0].lane
    index = view.stage.index
    rows = index.start_rows(slice(index.lane_offset[lane], index.lane_offset[lane + 1]))
    assert view.stage.lane_count_of(lane) == np.count_nonzero(mask[rows])


def pixels(view):
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("status", range(7))
def test_every_status_looks_different_even_without_colour(qtbot, theme, status):
    def gray(code, within):
        cols = columns([0, -300 * DAY], [40 * DAY, -299 * DAY], within=[within, 1], status=[code, code])
        view = view_of(qtbot, theme, cols, size=(700, 200))
        view.set_title_source(None)
        view.settle()
        return bytes(pixels(view).convertToFormat(QImage.Format.Format_Grayscale8).constBits())

    others = [gray(code, 0) for code in range(7) if code != status]
    assert gray(status, 0) not in others


def test_a_bar_is_painted_within_a_pixel_of_its_bounds(qtbot, theme):
    cols = columns([0], [10 * DAY], within=[0])
    view = view_of(qtbot, theme, cols)
    view.set_title_source(None)
    for start, end in ((-30, 37), (-2, 11), (-200, 500)):
        view.show_viewport(showing(start * DAY, end * DAY, float(view.stage.size.width_px)))
        view.settle()
        marks, area, image = view.frame().marks, view.plot_rect(), pixels(view)
        y = round(area.top() + marks.y[0] + 7)
        surface = theme.colour("surface").rgb()
        grid = {surface, theme.colour("grid").rgb(), theme.colour("border").rgb()}
        inked = [x for x in range(round(area.left()), round(area.right())) if image.pixel(x, y) not in grid]
        assert abs(inked[0] - (area.left() + marks.x0[0])) <= 1
        assert abs(inked[-1] + 1 - (area.left() + marks.x1[0])) <= 1


def test_screen_readers_meet_each_visible_event_once_in_time_order(view):
    list_object = QAccessible.queryAccessibleInterface(view)
    names = [list_object.child(i).text(QAccessible.Text.Name) for i in range(list_object.childCount())]
    assert [name.split(",")[0] for name in names] == [
        f"Event {row} of some length" for row in (0, 4, 1, 2, 3)
    ]
    assert all("1 citation" in name and "1970" in name for name in names)
    assert list_object.role() is QAccessible.Role.List
    child = list_object.child(2)
    assert list_object.indexOfChild(child) == 2
    centre = child.rect().center()
    assert list_object.childAt(centre.x(), centre.y()).text(QAccessible.Text.Name) == names[2]
    assert view.rect().contains(view.mapFromGlobal(centre))


def test_screen_readers_meet_clusters_where_there_are_many(qtbot, theme):
    view = view_of(qtbot, theme, spike(20_000, lanes=2), actors=2)
    list_object = QAccessible.queryAccessibleInterface(view)
    names = [list_object.child(i).text(QAccessible.Text.Name) for i in range(list_object.childCount())]
    assert any(" events in Actor 0, " in name for name in names)
    assert len(names) == len(view.walk.stops())


def test_tab_walks_through_what_is_visible_and_leaves_at_the_end(qtbot, view):
    view.activateWindow()
    view.setFocus()
    seen = []
    view.row_selected.connect(seen.append)
    for _ in range(5):
        assert view.focusNextPrevChild(True)
    assert seen == [0, 4, 1, 2, 3]
    assert view.focusNextPrevChild(False)
    assert seen[-1] == 2
    with qtbot.waitSignal(view.row_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [2]
    view.focusNextPrevChild(True)
    assert not view.walk.tab(1)


def test_enter_on_a_cluster_zooms_into_it(qtbot, theme):
    view = view_of(qtbot, theme, spike(20_000, lanes=2), actors=2)
    while view.walk.tab(1) and view.walk.cluster() is None:
        pass
    cluster = view.walk.cluster()
    view.activate()
    view.settle()
    assert view.visible_range().start_us == pytest.approx(
        cluster.start_us, abs=2 * view.stage.viewport.us_per_px
    )


def test_an_empty_view_and_a_tiny_one_do_no_harm(qtbot, theme):
    view = view_of(qtbot, theme, columns([], []), size=(330, 170))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    view.fit()
    view.set_index(None)
    view.repaint()
    assert not view.frame().bands


def test_arrow_keys_in_a_crowd_ring_what_they_select(qtbot, theme):
    view = view_of(qtbot, theme, spike(20_000, lanes=2), actors=2)
    view.choose(int(view.stage.index.start_rows(slice(9_000, 9_001))[0]))
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right)
        view.settle()
        assert marks_of_row(view.frame().marks, view.selected)
