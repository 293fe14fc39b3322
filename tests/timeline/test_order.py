import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline import counting, notable
from explorer.timeline.counting import LaneCounter
from explorer.timeline.index_building import build_index
from explorer.timeline.lane_bits import Ranks, packed_words
from explorer.timeline.layout import Metrics
from explorer.timeline.notable import Notables, prepare
from explorer.timeline.order import SAMPLE_STEP, count_before, sample
from explorer.timeline.querying import Window
from explorer.timeline.stage import Stage
from tests.timeline.builders import catalogue, spike

INDEX = build_index(spike(20_000, lanes=3), catalogue(3))
MASK = np.random.default_rng(5).random(20_000) < 0.3


@given(
    st.sampled_from([0, 1, SAMPLE_STEP - 1, SAMPLE_STEP, SAMPLE_STEP + 1, 4 * SAMPLE_STEP, 5_000]),
    st.sampled_from([1, 3, 1_000, 2**62]),
    st.sampled_from([0, 1, 2, 3, 40, 2_000]),
    st.booleans(),
    st.integers(0, 2**31),
)
def test_what_lies_before_a_time_is_counted_like_by_a_search_of_all(events, spread, times, until, seed):
    rng = np.random.default_rng(seed)
    values = rng.integers(-spread, spread, events)
    order = np.argsort(values, kind="stable").astype(np.int32)
    asked = rng.integers(-spread - 2, spread + 2, times)
    if events and seed % 2:
        asked = values[rng.integers(0, events, times)]
    found = count_before(order, values, sample(values[order]), asked, until=until)
    assert found.tolist() == np.searchsorted(values[order], asked, "right" if until else "left").tolist()


@pytest.mark.parametrize("mask", [None, MASK])
def test_notable_events_are_the_same_whether_read_or_listed(mask, monkeypatch):
    counter, (low, high), found = LaneCounter(INDEX, mask), INDEX.extent, 0
    for zoom in (1, 10, 300):
        window = Window(low, low + (high - low) // zoom, (high - low) / zoom / 6_000)
        for lane in range(3):
            monkeypatch.setattr(notable, "READ_MOST", 20_000)
            read = Notables(counter).rows(lane, window, 8).tolist()
            monkeypatch.setattr(notable, "READ_MOST", -1)
            assert read == Notables(counter).rows(lane, window, 8).tolist()
            found += len(read)
    assert found > 100


@pytest.mark.parametrize("prepared", [False, True])
def test_notable_events_under_a_mask_are_the_same_on_bits_and_one_by_one(prepared, monkeypatch):
    index = build_index(spike(20_000, lanes=3), catalogue(3))
    (low, high), found = index.extent, 0
    if prepared:
        prepare(index)
    for mask in (MASK, np.arange(20_000) % 50 == 7):
        for zoom in (1, 10, 300):
            window = Window(low, low + (high - low) // zoom, (high - low) / zoom / 6_000)
            for lane in range(3):
                on_bits = LaneCounter(index, mask)
                assert on_bits.is_on_bits(lane)
                rows = Notables(on_bits).rows(lane, window, 3).tolist()
                with monkeypatch.context() as patch:
                    patch.setattr(counting, "BITS_SHARE", 2)
                    assert rows == Notables(LaneCounter(index, mask)).rows(lane, window, 3).tolist()
                found += len(rows)
    assert found > 100


@given(st.lists(st.booleans(), min_size=1, max_size=400))
def test_the_nth_set_flag_is_found(flags):
    ranks, places = Ranks(packed_words(np.array(flags))), np.flatnonzero(flags)
    assert ranks.places(np.arange(len(places))).tolist() == places.tolist()
    assert ranks[places].tolist() == list(range(len(places)))


def test_a_panned_frame_takes_its_part_of_the_counts_of_its_window():
    stage = Stage(Metrics())
    stage.set_index(INDEX)
    stage.resize(900, 700)
    view = stage.fitted().zoomed(3.0, 400.0)
    counted = 0
    for panned_px in (0.0, 100.0, 333.0, -250.0, 2_000.0, -2_500.0):
        view = view.panned(panned_px)
        stage.show(view)
        for ribbon in stage.frame().ribbons:
            cells = LaneCounter(INDEX).cells(ribbon.lane, ribbon.level, ribbon.first, len(ribbon.counts))
            assert ribbon.counts.tolist() == cells.tolist()
            counted += int(cells.sum())
            edges = ribbon.first << ribbon.level, (ribbon.first + len(cells)) << ribbon.level
            assert edges[0] <= view.start_us and edges[1] > view.end_us
    assert counted
