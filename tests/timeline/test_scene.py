import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model.columns import FLAG_UNDATED
from explorer.timeline.axis import axis_of
from explorer.timeline.extents import TAIL_PX
from explorer.timeline.frame import Shape
from explorer.timeline.hitting import cell_at, mark_at
from explorer.timeline.index_building import build_index
from explorer.timeline.labelling import place_labels
from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder
from explorer.timeline.navigation import neighbour, snapped
from explorer.timeline.packing import Item, pack_by_rank, pack_labelled, pack_marks
from explorer.timeline.stage import Stage
from explorer.timeline.viewport import showing
from explorer.timeline.walkway import stops_of
from tests.timeline.builders import DAY, OPEN, YEAR, catalogue, columns, spike


def stage_of(cols, actors=8, choice=None, label_px=90.0, size=(1000, 700), **options):
    stage = Stage(measure=lambda rows: np.full(len(rows), label_px), **options)
    stage.resize(*size)
    index = build_index(cols, catalogue(actors), choice)
    stage.set_index(index, choice or LaneChoice())
    stage.show(stage.fitted())
    return stage


ITEMS = st.lists(
    st.builds(
        lambda lo, width, label: Item(lo, lo + width, label, width > label + 12),
        st.floats(0, 800), st.floats(3, 300), st.sampled_from([0.0, 40.0, 120.0]),
    ),
    max_size=60,
).map(lambda items: sorted(items, key=lambda item: item.lo))  # fmt: skip


@given(ITEMS, st.integers(1, 8), st.sampled_from([pack_labelled, pack_marks, pack_by_rank]))
def test_nothing_in_a_row_overlaps(items, limit, pack):
    packing = pack(items, limit)
    rows = {}
    placed = zip(items, packing.row, packing.label_px, packing.inside, strict=True)
    for item, row, label, inside in placed:
        if row >= 0:
            assert row < limit
            # A label inside its mark may be cut there, but something of it is read.
            assert not (inside and label) or item.hi - item.lo >= min(label + 12, 56 + 12)
            reach = item.hi if inside or not label else item.hi + 6 + label
            rows.setdefault(row, []).append((item.lo, reach))
    for spans in rows.values():
        spans.sort()
        assert all(a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(spans))


@given(ITEMS)
def test_marks_are_complete_when_few_enough_overlap(items):
    depth = max((sum(o.lo <= i.lo < o.hi + 4 for o in items) for i in items), default=0)
    assert pack_marks(items, max(1, depth)).complete


def test_rows_stay_while_panning_within_an_octave():
    stage = stage_of(spike(900, lanes=3), actors=3)
    stage.show(stage.fitted().zoomed(12, 400))
    seen, windows = {}, set()
    for _ in range(150):
        stage.show(stage.viewport.panned(-23))
        frame = stage.frame()
        assert not any(band.scene.crowded for band in frame.bands)
        windows.add(id(frame.bands[0].scene))
        for row, band, y in zip(
            frame.marks.row.tolist(), frame.marks.band.tolist(), frame.marks.y, strict=True
        ):
            lane = frame.bands[band]
            assert seen.setdefault((row, lane.lane), y - lane.rows_top) == y - lane.rows_top
    assert len(seen) > 60 and len(windows) > 1


@given(st.floats(0, 7), st.floats(0, 1))
@settings(max_examples=60)
def test_core_and_fringe_lie_within_a_pixel_of_their_bounds(depth, where):
    cols = spike(400, lanes=2)
    stage = stage_of(cols, actors=2)
    view = stage.fitted().zoomed(10**depth, where * 1000)
    stage.show(view)
    marks = stage.frame().marks
    for name, times in (
        ("x0", cols.earliest_us),
        ("x1", cols.latest_us),
        ("c0", cols.core_start_us),
        ("c1", cols.core_end_us),
    ):
        exact = [(int(times[row]) - view.start_us) / view.us_per_px for row in marks.row]
        near = np.abs(np.array(exact)) < 1e5
        assert (np.abs(getattr(marks, name) - exact)[near] < 0.01).all()


def test_a_day_is_a_dot_until_it_is_wide_and_a_month_never_is():
    cols = columns([0, 100 * DAY], [DAY, 130 * DAY], within=[1, 1])
    stage = stage_of(cols)
    assert stage.frame().marks.shape.tolist() == [Shape.DOT, Shape.FUZZY]
    stage.show(showing(-10 * YEAR, 10 * YEAR, 1000))
    assert stage.frame().marks.shape.tolist() == [Shape.DOT, Shape.FUZZY]
    stage.show(showing(0, 10 * DAY, 1000))
    assert stage.frame().marks.shape.tolist() == [Shape.FUZZY]


def test_an_unknown_end_is_an_arrow_and_a_state_that_goes_on_reaches_the_edge():
    cols = columns(
        [-OPEN, 0, 0], [100 * DAY, OPEN, OPEN],
        core_start=[-OPEN, 0, 0], core_end=[100 * DAY, OPEN, 5 * DAY], within=[1, 0, 0],
    )  # fmt: skip
    stage = stage_of(cols)
    stage.show(showing(-200 * DAY, 200 * DAY, 1000))
    marks = stage.frame().marks
    of = {row: at for at, row in enumerate(marks.row.tolist())}
    assert marks.tail_left[of[0]] and marks.x1[of[0]] - marks.x0[of[0]] == TAIL_PX
    assert not marks.tail_right[of[1]] and marks.endless_right[of[1]] and marks.x1[of[1]] > 1e5
    assert marks.tail_right[of[2]] and marks.x1[of[2]] == pytest.approx(marks.c1[of[2]] + TAIL_PX)


def test_labels_do_not_overlap_and_stay_inside():
    stage = stage_of(spike(3_000, lanes=6), actors=6, label_px=130.0)
    full = stage.fitted()
    for zoom in (1, 3, 20, 150, 3000):
        stage.show(full.zoomed(zoom, 321.0))
        frame = stage.frame()
        labels = place_labels(frame.marks, 1000.0)
        assert len(labels.mark)
        assert (labels.x + labels.room_px <= 1000.0).all()
        y = frame.marks.y[labels.mark]
        order = np.lexsort((labels.x, y))
        x, end, row = labels.x[order], (labels.x + labels.room_px)[order], y[order]
        assert not ((row[1:] == row[:-1]) & (x[1:] < end[:-1])).any()


def test_crowded_lanes_count_everything_and_hovering_says_so():
    cols = spike(30_000, lanes=3)
    stage = stage_of(cols, actors=3)
    frame = stage.frame()
    assert all(band.scene.crowded for band in frame.bands)
    ribbon = frame.ribbons[0]
    at = int(np.argmax(ribbon.counts))
    x = frame.viewport.px_of(((ribbon.first + at) << ribbon.level) + (1 << ribbon.level) // 2)
    cell = cell_at(frame, x, frame.bands[0].ribbon_top + 3)
    assert cell is not None and cell.count == ribbon.counts[at]
    index = stage.index
    rows = index.start_rows(slice(index.lane_offset[cell.lane], index.lane_offset[cell.lane + 1]))
    true = np.count_nonzero((cols.earliest_us[rows] < cell.end_us) & (cols.latest_us[rows] > cell.start_us))
    assert cell.count == true


def test_a_mark_is_hit_where_it_is_drawn():
    stage = stage_of(columns([0, 400 * DAY], [DAY, 900 * DAY], within=[1, 0]))
    frame = stage.frame()
    for at in range(len(frame.marks)):
        x = float(np.clip((frame.marks.x0[at] + frame.marks.x1[at]) / 2, 0, 1000))
        assert mark_at(frame, x, frame.marks.y[at] + 5, stage.metrics) == at
    assert mark_at(frame, 3, 690, stage.metrics) is None


def test_hurried_frames_end_up_where_patient_ones_are():
    cols = spike(40_000, lanes=12)
    patient, hurried = stage_of(cols, actors=12), stage_of(cols, actors=12, hurried=True)
    for stage in (patient, hurried):
        stage.frame()
        stage.show(stage.fitted().zoomed(2.5, 500))
    frames = 1
    hurried.frame()
    while hurried.pending:
        hurried.frame()
        frames += 1
    assert frames > 1
    a, b = patient.frame(), hurried.frame()
    assert sorted(a.marks.row.tolist()) == sorted(b.marks.row.tolist())
    assert [r.counts.tolist() for r in a.ribbons] == [r.counts.tolist() for r in b.ribbons]


def test_a_mask_drops_lanes_and_marks():
    cols = columns([0, 10 * DAY, 20 * DAY], [DAY, 11 * DAY, 21 * DAY], actors=[[0], [1], [0, 1]])
    stage = stage_of(cols)
    assert len(stage.frame().bands) == 2
    assert sorted(stage.frame().marks.row.tolist()) == [0, 1, 2, 2]
    stage.set_mask(np.array([True, False, False]))
    assert [b.lane for b in stage.frame().bands] == [0]
    assert stage.frame().marks.row.tolist() == [0]
    stage.set_mask(None)
    assert len(stage.frame().marks) == 4


def test_lanes_can_be_moved_pinned_and_folded():
    cols = columns(
        [5 * DAY, 0, DAY, 2 * DAY], [6 * DAY, DAY, 2 * DAY, 3 * DAY], actors=[[0], [1], [1], [2, 1]]
    )
    stage = stage_of(cols)

    def keys():
        return [stage.index.lane_keys[lane] for lane in stage.order]

    assert keys() == ["actor-1", "actor-0", "actor-2"]
    stage.set_choice(LaneChoice(order=LaneOrder.FIRST))
    assert keys() == ["actor-1", "actor-2", "actor-0"]
    stage.set_choice(LaneChoice(order=LaneOrder.NAME, pinned=("actor-2",)))
    assert keys() == ["actor-2", "actor-0", "actor-1"]
    stage.set_choice(
        LaneChoice(order=LaneOrder.MANUAL, manual=("actor-0", "actor-2", "actor-1"), collapsed=("actor-0",))
    )
    assert keys() == ["actor-0", "actor-2", "actor-1"]
    band = stage.frame().bands[0]
    assert band.collapsed and band.height < stage.frame().bands[1].height + 10
    assert [r.lane for r in stage.frame().ribbons] == [band.lane]


@pytest.mark.parametrize("by", list(LaneBy))
def test_every_dated_event_stands_in_some_lane(by):
    cols = spike(300, lanes=8, per_event=2)
    cols.flags[7] |= FLAG_UNDATED
    index = build_index(cols, catalogue(8), LaneChoice(by=by))
    shown = set(index.start_rows(slice(None)).tolist())
    assert shown == set(range(300)) - {7}
    assert index.undated_row.tolist() == [7]


def test_only_shown_actors_have_lanes_and_the_rest_share_one():
    cols = columns([0, DAY], [DAY, 2 * DAY], actors=[[0, 1], [2]])
    index = build_index(cols, catalogue(4), LaneChoice(shown=("actor-1",)))
    assert index.lane_keys == ("actor-1", "")
    assert index.lane_counts.tolist() == [1, 1]


def test_hundreds_of_lanes_scroll_to_their_end():
    cols = spike(4_000, lanes=300)
    stage = stage_of(cols, actors=300)
    assert len(stage.frame().bands) < 60
    while stage.scroll(300):
        pass
    bands = stage.frame().bands
    assert bands[-1].position == len(stage.order) - 1
    assert bands[-1].top + bands[-1].height == pytest.approx(700, abs=1)
    while stage.scroll(-300):
        pass
    assert stage.anchor.position == 0 and stage.anchor.hidden_px == 0


def test_arrows_visit_every_event_once_in_time_order():
    cols = columns([5, 0, 5, 3, -OPEN], [6, 1, 9, 4, OPEN])
    seen, row = [], None
    while (row := neighbour(cols, None, row, 1)) is not None:
        seen.append(row)
    assert seen == [1, 3, 0, 2]
    back, row = [], None
    while (row := neighbour(cols, None, row, -1)) is not None:
        back.append(row)
    assert back == seen[::-1]
    assert neighbour(cols, np.array([0, 0, 0, 1, 1], bool), None, 1) == 3


def test_edges_snap_to_bounds_and_to_the_calendar():
    cols = columns([10 * DAY + 12345], [40 * DAY])
    stage = stage_of(cols)
    view = showing(0, 60 * DAY, 1000)
    stage.show(view)
    marks = stage.frame().marks
    near = view.us_at(view.px_of(10 * DAY + 12345) + 3)
    assert snapped(near, view, marks, cols) == 10 * DAY + 12345
    assert snapped(20 * DAY + DAY // 3, view, marks, cols) % DAY == 0


@pytest.mark.parametrize(("n", "lanes"), [(40, 4), (30_000, 4)])
def test_the_walk_visits_each_visible_thing_once_in_time_order(n, lanes):
    stage = stage_of(spike(n, lanes=lanes, per_event=2), actors=lanes)
    frame = stage.frame()
    stops = stops_of(frame, axis_of(frame.viewport), stage.counter, stage.metrics)
    assert len({stop.key for stop in stops}) == len(stops)
    assert [s.start_us for s in stops] == sorted(s.start_us for s in stops)
    in_sight = (frame.marks.x1 > 0) & (frame.marks.x0 < 1000)
    assert {s.row for s in stops if s.row >= 0} >= set(frame.marks.row[in_sight].tolist())
    if n > 1000:
        cluster = next(s for s in stops if s.row < 0)
        assert cluster.count == stage.counter.touching(cluster.lane, cluster.start_us, cluster.end_us)


def test_an_end_far_out_of_sight_is_not_taken_for_an_open_one():
    cols = columns([-2000 * YEAR], [2000 * YEAR])
    stage = stage_of(cols)
    stage.show(showing(0, 1_000_000, 1000))
    marks = stage.frame().marks
    assert not (marks.endless_left | marks.endless_right | marks.tail_left | marks.tail_right).any()
    assert marks.x0[0] == pytest.approx(-2000 * YEAR / 1000, rel=1e-9)
