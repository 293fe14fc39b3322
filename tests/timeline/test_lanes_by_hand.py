import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline.hitting import band_at, cell_at, mark_at
from explorer.timeline.index_building import build_index
from explorer.timeline.lane_arranging import (
    choice_from_plain,
    choice_to_plain,
    folded,
    moved,
    pinned,
    sorted_by,
)
from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder
from explorer.timeline.stage import Stage
from tests.timeline.builders import catalogue, spike

KEYS = ("a", "b", "c", "d")


def test_a_lane_is_folded_and_pinned_and_let_go_again():
    choice = pinned(folded(LaneChoice(), "b"), "c")
    assert (choice.collapsed, choice.pinned) == (("b",), ("c",))
    assert pinned(folded(choice, "b"), "c") == LaneChoice()


@pytest.mark.parametrize(
    ("held", "key", "onto", "order", "pins"),
    [
        ((), "d", "b", "adbc", ""),
        ((), "a", "c", "bcad", ""),
        (("a",), "d", "c", "abdc", "a"),
        (("a", "b"), "d", "b", "adbc", "adb"),  # dropped among the pinned: pinned
        (("a", "b"), "a", "d", "bcda", "b"),  # dragged out of them: let go
    ],
)
def test_a_lane_is_moved_to_the_place_of_another(held, key, onto, order, pins):
    choice = moved(LaneChoice(pinned=held), KEYS, key, onto)
    assert "".join(choice.manual) == order
    assert "".join(choice.pinned) == pins
    assert choice.order is LaneOrder.MANUAL


def test_moving_among_the_pinned_keeps_the_order_of_the_others():
    choice = moved(LaneChoice(order=LaneOrder.NAME, pinned=("a", "b", "gone")), KEYS, "b", "a")
    assert choice.pinned == ("b", "a", "gone")
    assert choice.order is LaneOrder.NAME


@given(st.permutations(KEYS), st.sampled_from(KEYS), st.sampled_from(KEYS), st.sets(st.sampled_from(KEYS)))
def test_moving_loses_no_lane(keys, key, onto, held):
    # Pinned lanes stand first, as `sort_lanes` puts them.
    keys = [k for k in keys if k in held] + [k for k in keys if k not in held]
    choice = moved(LaneChoice(pinned=tuple(k for k in keys if k in held)), keys, key, onto)
    shown = [*choice.pinned, *(k for k in (choice.manual or tuple(keys)) if k not in choice.pinned)]
    assert sorted(shown) == sorted(KEYS)
    if key != onto:
        assert shown.index(key) == keys.index(onto)


def test_an_order_by_hand_begins_with_what_is_shown():
    assert sorted_by(LaneChoice(), LaneOrder.MANUAL, KEYS).manual == KEYS
    kept = LaneChoice(manual=("d",))
    assert sorted_by(kept, LaneOrder.MANUAL, KEYS).manual == ("d",)
    assert sorted_by(kept, LaneOrder.FIRST, KEYS).order is LaneOrder.FIRST


def test_a_choice_is_kept_as_plain_values():
    choice = LaneChoice(LaneBy.KIND, LaneOrder.FIRST, ("a",), ("b", ""), ("c",), ("d",))
    assert choice_from_plain(choice_to_plain(choice)) == choice
    assert choice_from_plain({}) == LaneChoice()
    with pytest.raises(ValueError, match="nonsense"):
        choice_from_plain({"by": "nonsense"})


def stage_with(pins, lanes=60, size=(1000, 600), n=3_000):
    index = build_index(spike(n, lanes=lanes), catalogue(lanes))
    stage = Stage(measure=lambda rows: np.full(len(rows), 80.0))
    stage.resize(*size)
    stage.set_index(index, LaneChoice(pinned=pins))
    stage.show(stage.fitted())
    return stage


def test_pinned_lanes_stay_at_the_top_while_the_others_scroll():
    stage = stage_with(("actor-9", "actor-4"))
    before = stage.frame()
    assert [stage.index.lane_keys[b.lane] for b in before.bands[:2]] == ["actor-9", "actor-4"]
    assert before.held.lanes == 2
    assert stage.scroll(250)
    frame = stage.frame()
    assert [(b.lane, b.top) for b in frame.bands[:2]] == [(b.lane, b.top) for b in before.bands[:2]]
    assert frame.held.height_px == frame.bands[0].height + frame.bands[1].height
    scrolled = frame.bands[2]
    assert scrolled.top <= frame.held.height_px < scrolled.top + scrolled.height
    while stage.scroll(400):
        pass
    frame = stage.frame()
    assert frame.bands[-1].position == len(stage.order) - 1
    assert frame.bands[-1].top + frame.bands[-1].height == pytest.approx(600, abs=1)
    while stage.scroll(-400):
        pass
    assert [b.position for b in stage.frame().bands[:3]] == [0, 1, 2]


def test_what_lies_below_a_pinned_lane_is_neither_drawn_nor_hit():
    stage = stage_with(("actor-0", "actor-40"))
    half_hidden = hidden_ribbons = 0
    for _ in range(60):
        stage.scroll(7)
        frame = stage.frame()
        edge, marks = frame.held.height_px, frame.marks
        below = marks.band >= frame.held.lanes
        assert (marks.y[below] + stage.metrics.bar_px > edge).all()
        for at in np.flatnonzero(below & (marks.y < edge)).tolist():
            half_hidden += 1
            x = float(np.clip((marks.x0[at] + marks.x1[at]) / 2, 0, 999))
            assert mark_at(frame, x, edge + 1, stage.metrics) is not None
            hit = mark_at(frame, x, edge - 1, stage.metrics)
            assert hit is None or marks.band[hit] < 2
        for ribbon in frame.ribbons:
            band = frame.bands[ribbon.band]
            if ribbon.band >= 2 and band.ribbon_top < edge:
                hidden_ribbons += 1
                assert all(cell_at(frame, x, edge - 1) is None for x in range(0, 1000, 10))
        assert band_at(frame, edge - 1).position == 1
        held, scrolling = frame.parts()[1], frame.parts()[0]
        assert len(held.frame.marks) + len(scrolling.frame.marks) == len(marks)
        assert (held.end_px(600), scrolling.top_px) == (edge, edge)
    assert half_hidden and hidden_ribbons


def test_pinned_lanes_that_would_fill_the_view_scroll():
    stage = stage_with(tuple(f"actor-{i}" for i in range(40)))
    held = stage.frame().held
    assert 0 < held.lanes < 40
    assert held.height_px <= 0.6 * 600
    assert stage.scroll(5_000)


def test_on_paper_nothing_is_held():
    index = build_index(spike(500, lanes=10), catalogue(10))
    stage = Stage(whole_lanes=True)
    stage.resize(1000, 600)
    stage.set_index(index, LaneChoice(pinned=("actor-3",)))
    assert stage.frame().held.lanes == 0
    assert stage.index.lane_keys[stage.frame().bands[0].lane] == "actor-3"
