"""Events that cover the whole view, and the walk through what is visible."""

import numpy as np
import pytest

from explorer.timeline.axis import axis_of
from explorer.timeline.walkway import stops_of
from tests.timeline.builders import DAY, YEAR, columns, spike
from tests.timeline.test_scene import stage_of


def covering(covers, inside=40):
    """So many states that cover everything in sight, and some short events in one lane."""
    start = np.concatenate([np.full(covers, -900 * YEAR), np.arange(inside) * 9 * DAY])
    end = np.concatenate([np.full(covers, 900 * YEAR), np.arange(inside) * 9 * DAY + 4 * DAY])
    return columns(start, end, within=np.zeros(covers + inside))


def zoomed_in(cols):
    stage = stage_of(cols, actors=1, label_px=40.0)
    from explorer.timeline.viewport import showing

    stage.show(showing(0, 360 * DAY, 1000))
    return stage


def test_a_state_that_covers_the_view_is_a_thin_band_above_the_others():
    frame = zoomed_in(covering(1)).frame()
    marks, band = frame.marks, frame.bands[0]
    assert marks.row[marks.spanning].tolist() == [0]
    assert band.scene.spanning_rows == 1 and not band.scene.crowded
    assert (marks.y[marks.spanning] < marks.y[~marks.spanning].min()).all()
    assert set(marks.row[~marks.spanning].tolist()) == set(range(1, 41))


@pytest.mark.parametrize("covers", [3, 300, 6_000])
def test_thousands_of_them_eat_no_other_events_place(covers):
    frame = zoomed_in(covering(covers)).frame()
    marks = frame.marks
    assert frame.bands[0].scene.spanning_count == covers
    assert set(marks.row[~marks.spanning].tolist()) == set(range(covers, covers + 40))


def check_walk(stage):
    frame = stage.frame()
    stops = stops_of(frame, axis_of(frame.viewport), stage.counter, stage.metrics)
    assert len({stop.key for stop in stops}) == len(stops) > 10
    assert [s.start_us for s in stops] == sorted(s.start_us for s in stops)
    rows = {s.row for s in stops if s.row >= 0}
    in_sight = (frame.marks.x1 > 0) & (frame.marks.x0 < frame.viewport.width_px)
    assert rows >= set(frame.marks.row[in_sight].tolist())
    height = stage.size.height_px
    assert all(-30 < stop.y < height + 6 for stop in stops)
    for band in frame.bands:
        if band.scene.crowded and band.ribbon_top + band.ribbon_px > 0:
            told = sum(s.count for s in stops if s.row < 0 and s.lane == band.lane)
            start, end = frame.viewport.start_us, frame.viewport.end_us
            assert told >= stage.counter.touching(band.lane, start, end)


@pytest.mark.parametrize("scroll", [0, 137, 600])
def test_the_walk_meets_what_is_in_sight_and_nothing_scrolled_away(scroll):
    stage = stage_of(spike(4_000, lanes=30, per_event=2), actors=30)
    stage.scroll(scroll)
    check_walk(stage)


@pytest.mark.campaign
def test_the_walk_at_a_million_meets_each_visible_thing_once_in_time_order():
    stage = stage_of(spike(1_000_000), actors=40)
    full = stage.fitted()
    for zoom in (1, 10, 1_000, 100_000):
        stage.show(full.zoomed(zoom, 370.0))
        check_walk(stage)
