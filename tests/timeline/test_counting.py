import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.timeline.counting import BITS_SHARE, LaneCounter
from explorer.timeline.frame import columns_of, density_level, round_up
from explorer.timeline.index import TimelineIndex
from explorer.timeline.index_building import build_index, duration_class, restricted
from explorer.timeline.lane_bits import KEPT_LANES
from explorer.timeline.overview import activity_of
from explorer.timeline.querying import SCAN_PER_LANE, Window, longest_rows, spanning, touching_rows
from explorer.timeline.stage import counter_for
from tests.timeline.builders import DAY, OPEN, YEAR, catalogue, columns, spike


def brute(cols, rows, start, end):
    return int(np.count_nonzero((cols.earliest_us[rows] < end) & (cols.latest_us[rows] > start)))


def lane_rows(index, lane):
    return index.start_rows(slice(index.lane_offset[lane], index.lane_offset[lane + 1]))


BIG = spike(20_000, lanes=5, per_event=2)
BIG_INDEX = build_index(BIG, catalogue(5))
MASK = np.random.default_rng(5).random(len(BIG)) < 0.4


@pytest.mark.parametrize("masked", [False, True])
@given(st.integers(0, 4), st.integers(20, 54), st.floats(0, 1))
@settings(max_examples=80)
def test_cells_equal_a_count_over_all_events(masked, lane, level, where):
    mask = MASK if masked else None
    counter = LaneCounter(BIG_INDEX, mask)
    rows = lane_rows(BIG_INDEX, lane)
    rows = rows if mask is None else rows[mask[rows]]
    low, high = BIG_INDEX.extent
    first = int(low + (high - low) * where) >> level
    cells = counter.cells(lane, level, first, 40)
    for at in (0, 7, 39):
        start = (first + at) << level
        assert cells[at] == brute(BIG, rows, start, start + (1 << level))
        assert counter.touching(lane, start, start + (1 << level)) == cells[at]


def test_a_lane_is_counted_exactly_beyond_its_ends():
    counter = LaneCounter(BIG_INDEX)
    low, high = BIG_INDEX.extent
    level = 50
    assert counter.cells(0, level, (low >> level) - 50, 20).sum() == 0
    assert counter.cells(0, level, (high >> level) + 5, 20).sum() == 0


def test_pixel_columns_show_the_cell_under_them():
    from explorer.timeline.frame import Ribbon
    from explorer.timeline.viewport import showing

    low, high = BIG_INDEX.extent
    for zoom in (1, 37, 4000):
        view = showing(low, low + (high - low) // zoom, 1111)
        level = density_level(view.us_per_px)
        first = view.start_us >> level
        count = (view.end_us >> level) - first + 1
        ribbon = Ribbon(0, 0, level, first, LaneCounter(BIG_INDEX).cells(0, level, first, count), 1, 0)
        across = columns_of(ribbon, view, 1111)
        edges = view.to_px(np.arange(first, first + count + 1, dtype=np.int64) << level)
        assert 2.0 <= edges[1] - edges[0] < 4.0
        middle = np.arange(1111) + 0.5
        assert ((edges[across] <= middle + 1e-6) & (middle <= edges[across + 1] + 1e-6)).all()


@given(st.integers(1, 10**9))
def test_the_full_height_is_round_and_not_much_more(count):
    assert count <= round_up(count) <= max(1, 1.5 * count)


def test_duration_classes_are_exact_at_powers_of_two_and_between_sentinels():
    lengths = [1, 2, 3, 4, 2**40 - 1, 2**40, 2**61 - 1, 2**61]
    start = np.zeros(len(lengths), np.int64)
    assert duration_class(start, np.array(lengths)).tolist() == [n.bit_length() - 1 for n in lengths]
    assert duration_class(np.array([-OPEN]), np.array([OPEN])).tolist() == [63]


@st.composite
def window(draw):
    low, high = BIG_INDEX.extent
    exponent = draw(st.floats(0, 6))
    span = max(4, int((high - low) / 10**exponent))
    start = low + int((high - low) * draw(st.floats(-0.1, 1)))
    return Window(start, start + span, span / 3000)


@given(window(), st.integers(0, 4), st.booleans())
@settings(max_examples=120)
def test_every_touching_event_is_found_or_counted(wanted, lane, masked):
    counter = LaneCounter(BIG_INDEX, MASK if masked else None)
    rows = lane_rows(BIG_INDEX, lane)
    rows = rows if not masked else rows[MASK[rows]]
    a, b = wanted.start_us, wanted.end_us
    earliest, latest = BIG.earliest_us[rows], BIG.latest_us[rows]
    edge = ((earliest > a) & (earliest < b)) | ((latest > a) & (latest < b))
    assert sorted(touching_rows(counter, lane, wanted)) == sorted(rows[edge])
    covering = (earliest <= a) & (latest >= b)
    assert spanning(counter, lane, wanted).count == int(covering.sum())


@given(window(), st.integers(5, 60))
@settings(max_examples=60)
def test_the_longest_come_first_and_stay_in_the_budget(wanted, budget):
    found = longest_rows(LaneCounter(BIG_INDEX), np.arange(5), wanted, budget)
    for lane, rows in enumerate(found):
        assert len(rows) <= budget
        every = lane_rows(BIG_INDEX, lane)
        earliest, latest = BIG.earliest_us[every], BIG.latest_us[every]
        inside = (earliest > wanted.start_us) & (earliest < wanted.end_us)
        inside |= (latest > wanted.start_us) & (latest < wanted.end_us)
        classes = np.sort(duration_class(earliest[inside], latest[inside]))[::-1]
        got = duration_class(BIG.earliest_us[rows], BIG.latest_us[rows])
        assert (np.diff(got.astype(int)) <= 0).all()
        assert (got == classes[: len(got)]).all()


@given(window(), st.integers(5, 60))
@settings(max_examples=60)
def test_the_longest_under_a_mask_are_those_of_all_the_longest_that_are_kept(wanted, budget):
    # A lane of long events that the mask drops: the first look at it finds too few.
    mask = MASK & ~(duration_class(BIG.earliest_us, BIG.latest_us) > 42)
    every = longest_rows(LaneCounter(BIG_INDEX), np.arange(5), wanted, len(BIG))
    for rows, found in zip(
        every, longest_rows(LaneCounter(BIG_INDEX, mask), np.arange(5), wanted, budget), strict=True
    ):
        kept = rows[mask[rows]]
        assert found.tolist() == kept[: len(found)].tolist()
        assert len(found) == min(budget, len(kept)) or len(rows) > SCAN_PER_LANE // 2


@pytest.mark.parametrize("lanes", [3, 300])
def test_the_kept_events_of_a_lane_are_counted_on_bits_or_one_by_one(lanes):
    cols = spike(20_000, lanes=lanes, per_event=2)
    index, mask = build_index(cols, catalogue(lanes)), np.arange(20_000) % 3 == 0
    counter = LaneCounter(index, mask)
    assert (len(lane_rows(index, lanes - 1)) >= len(cols) * BITS_SHARE) == (lanes == 3)
    for lane in (0, 1, lanes - 1):
        rows = lane_rows(index, lane)
        places = np.arange(len(rows) + 1, dtype=np.int32)
        assert counter.kept_before(lane, places).tolist() == [0, *np.cumsum(mask[rows]).tolist()]
        assert counter.kept_of(lane, places[:-1]).tolist() == np.flatnonzero(mask[rows]).tolist()


def test_bits_of_lanes_seen_long_ago_are_let_go_and_made_anew():
    lanes = KEPT_LANES + 8
    cols = spike(20_000, lanes=lanes, per_event=3)
    index, mask = build_index(cols, catalogue(lanes)), np.arange(20_000) % 2 == 0
    low, high = index.extent
    for lane in (*range(lanes), 0):
        kept = lane_rows(index, lane)[mask[lane_rows(index, lane)]]
        assert LaneCounter(index, mask).touching(lane, low, (low + high) // 2) == brute(
            cols, kept, low, (low + high) // 2
        )


def test_an_index_survives_its_arrays():
    arrays, names = BIG_INDEX.to_arrays()
    again = TimelineIndex.from_arrays(arrays, names, BIG)
    assert again is not None
    assert again.lane_keys == BIG_INDEX.lane_keys
    assert again.extent == BIG_INDEX.extent
    assert TimelineIndex.from_arrays(arrays, {**names, "format": 0}, BIG) is None
    del arrays["start_rank"]
    assert TimelineIndex.from_arrays(arrays, names, BIG) is None


def test_few_events_get_an_index_of_their_own_that_counts_the_same():
    mask = np.random.default_rng(6).random(len(BIG)) < 0.01
    small = counter_for(BIG_INDEX, mask)
    assert small.index is not BIG_INDEX
    assert counter_for(BIG_INDEX, MASK).index is BIG_INDEX
    full = LaneCounter(BIG_INDEX, mask)
    low, high = BIG_INDEX.extent
    for lane in range(5):
        assert small.total(lane) == full.total(lane)
        assert small.touching(lane, low, (low + high) // 2) == full.touching(lane, low, (low + high) // 2)
    assert len(restricted(BIG_INDEX, np.flatnonzero(mask).astype(np.int32)).start_rank) == sum(
        full.total(lane) for lane in range(5)
    )


def test_activity_counts_what_touches_each_bin():
    cols = columns([0, 5 * DAY, -OPEN], [10 * DAY, 6 * DAY, 3 * DAY])
    index = build_index(cols, catalogue(1))
    activity = activity_of(index, np.array([True, False, True]), bins=10)
    assert activity.all_counts.tolist() == [2, 2, 2, 1, 1, 2, 1, 1, 1, 1]
    assert activity.shown_counts.tolist() == [2, 2, 2, 1, 1, 1, 1, 1, 1, 1]


def test_events_at_one_instant_or_without_ends_do_no_harm():
    n = 5_000
    same = build_index(columns(np.zeros(n), np.ones(n)), catalogue(1))
    assert LaneCounter(same).cells(0, 10, 0, 1).tolist() == [n]
    endless = columns(np.where(np.arange(n) % 2, -OPEN, 0), np.where(np.arange(n) % 2, 0, OPEN))
    counter = LaneCounter(build_index(endless, catalogue(1)))
    assert counter.touching(0, -YEAR, -1) == n // 2
    assert spanning(counter, 0, Window(YEAR, 2 * YEAR, 1.0)).count == n // 2
