"""The overview strip: counts and brush."""

import numpy as np
import pytest

from explorer.gui.overview_view import OverviewView, heights
from explorer.timeline.overview import Activity
from tests.timeline.builders import DAY


@pytest.fixture
def overview(qtbot, theme):
    view = OverviewView(theme, inline=True)
    qtbot.addWidget(view)
    view.resize(800, 90)
    view.show()
    view.set_activity(Activity(0, 1000 * DAY, np.array([1, 4, 0, 16]), np.array([1, 0, 0, 4])))
    return view


def test_the_brush_follows_without_asking(qtbot, overview):
    with qtbot.assertNotEmitted(overview.visible_requested):
        overview.set_visible(100 * DAY, 200 * DAY)
    assert [round(x * 1e6 / DAY) for x in overview._brush.getRegion()] == [100, 200]


def test_moving_the_brush_asks_for_that_stretch(qtbot, overview):
    overview.set_visible(100 * DAY, 200 * DAY)
    with qtbot.waitSignal(overview.visible_requested) as asked:
        overview._brush.setRegion([x + 50 * DAY / 1e6 for x in overview._brush.getRegion()])
    assert asked.args == [150 * DAY, 250 * DAY]


def test_the_filtered_part_stands_before_the_rest():
    everything = np.array([1, 4, 0, 16])
    assert heights(everything, everything).tolist() == [0.25, 0.5, 0.0, 1.0]
    assert heights(np.array([1, 0, 0, 4]), everything).tolist() == [0.25, 0.0, 0.0, 0.5]


def test_another_theme_draws_again(overview):
    from explorer.gui.theme import dark_theme

    plot = overview._plot
    overview.set_theme(dark_theme())
    assert overview._plot is not plot
    assert len(overview._bars) == 2
