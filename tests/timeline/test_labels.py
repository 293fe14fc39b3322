"""Labels and arrow heads, over many random lanes and views."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.timeline.arrows import ARROW_PX, arrows_of
from explorer.timeline.index_building import build_index
from explorer.timeline.labelling import half_width, place_labels
from tests.timeline.builders import DAY, OPEN, catalogue, columns, spike
from tests.timeline.test_scene import stage_of

WIDTH = 1000.0
ZOOMS = (1.0, 1.3, 1.9, 4.0, 30.0, 2.2, 1.1, 0.5)


def open_ended(seed, lanes=3):
    """Points, bars and states, half of them with an end that is unknown or that goes on."""
    rng = np.random.default_rng(seed)
    n = int(rng.integers(5, 120))
    start = rng.integers(0, 400, n) * DAY
    end = start + np.where(rng.random(n) < 0.4, 1, rng.integers(1, 200, n)) * DAY
    kind = rng.integers(0, 7, n)  # 3: begun sometime before, 4: until sometime, 5 and 6: goes on
    within = (rng.random(n) < 0.5) & (kind < 5)
    return columns(
        np.where((kind == 3) | (kind == 6), -OPEN, start), np.where((kind == 4) | (kind == 5), OPEN, end),
        core_start=np.where(kind == 6, -OPEN, start), core_end=np.where(kind == 5, OPEN, end), within=within,
        actors=[[int(lane)] for lane in rng.integers(0, lanes, n)], importance=rng.integers(1, 6, n),
    )  # fmt: skip


def rectangles(frame):
    """Left, right and top of the labels and of the arrow heads."""
    marks = frame.marks
    labels = place_labels(marks, WIDTH, provisional=frame.provisional)
    texts = np.stack([labels.x, labels.x + labels.room_px, marks.y[labels.mark]], 1)
    left, right = arrows_of(marks, WIDTH)
    heads = [(tip, tip + ARROW_PX, marks.y[at]) for at, tip in zip(left.mark, left.tip, strict=True)]
    heads += [(tip - ARROW_PX, tip, marks.y[at]) for at, tip in zip(right.mark, right.tip, strict=True)]
    return texts, np.array(heads).reshape(-1, 3), labels


def overlaps(a, b):
    same_row = a[:, None, 2] == b[None, :, 2]
    return same_row & (a[:, None, 0] < b[None, :, 1] - 0.01) & (b[None, :, 0] < a[:, None, 1] - 0.01)


@pytest.mark.parametrize("hurried", [False, True])
@given(st.integers(0, 10**6), st.sampled_from([40.0, 90.0, 200.0]), st.floats(0, WIDTH))
@settings(max_examples=60, deadline=None)
def test_a_label_lies_neither_over_another_nor_over_an_arrow(hurried, seed, label_px, x):
    # More lanes than are laid out in a hurried frame: some show what was laid out for another scale.
    lanes = 8 if hurried else 3
    stage = stage_of(open_ended(seed, lanes), actors=lanes, label_px=label_px, hurried=hurried)
    full = stage.fitted()
    for zoom in ZOOMS:
        for pan in (0.0, 260.0, -410.0):
            stage.show(full.zoomed(zoom, x).panned(pan))
            texts, heads, _ = rectangles(stage.frame())
            assert not overlaps(texts, heads).any()
            assert not np.triu(overlaps(texts, texts), 1).any()
            assert (texts[:, 0] >= 0).all() and (texts[:, 1] <= WIDTH).all()


def test_marks_are_laid_out_from_left_to_right_whatever_their_unknown_start():
    stage = stage_of(open_ended(11, lanes=1), actors=1, label_px=90.0, size=(1000, 2000))
    marks = stage.frame().marks
    assert not stage.frame().bands[0].scene.crowded and marks.tail_left.any()
    assert (np.diff(half_width(marks)[0][~marks.endless_left]) >= 0).all()


def test_there_are_labels_and_arrows_to_test():
    stage = stage_of(open_ended(4), actors=3, label_px=90.0)
    texts, heads, labels = rectangles(stage.frame())
    assert len(texts) > 8 and len(heads) > 8
    assert labels.inside.any() and not labels.inside.all()


@pytest.mark.parametrize("within", [True, False])
def test_crowded_points_have_labels_where_they_fit_and_their_marks_are_drawn(within):
    n, lanes = 20_000, 3
    day = np.random.default_rng(1).integers(0, 36_500, n) * DAY
    cols = columns(
        day, day + DAY, within=np.full(n, within), actors=[[i % lanes] for i in range(n)],
        importance=np.where(np.arange(n) % 1_000 == 7, 5, 2),
    )  # fmt: skip
    stage = stage_of(cols, actors=lanes, label_px=110.0)
    for zoom in (1, 4, 20):
        stage.show(stage.fitted().zoomed(zoom, 300.0))
        frame = stage.frame()
        assert all(band.scene.crowded for band in frame.bands)
        labels = place_labels(frame.marks, WIDTH)
        lo, hi = half_width(frame.marks)
        drawn = (hi[labels.mark] > 0) & (lo[labels.mark] < WIDTH)
        # At least every third row's width is used, each label beside a mark that is in sight.
        assert len(labels.mark) >= len(frame.bands) * WIDTH / 110 / 3
        assert drawn.all()


def test_the_rare_important_event_is_named_in_a_crowd():
    cols = spike(30_000, lanes=1)
    cols.importance[:] = 2
    view_stage = stage_of(cols, actors=1, label_px=100.0)
    inside = np.flatnonzero((cols.earliest_us > view_stage.viewport.start_us) & (cols.latest_us < OPEN))
    rare = inside[[1_000, 9_000, 20_000]]
    cols.importance[rare] = 5
    stage = stage_of(cols, actors=1, label_px=100.0)
    marks = stage.frame().marks
    named = set(marks.row[marks.label_px > 0].tolist())
    assert set(rare.tolist()) <= named


def test_a_filter_names_only_what_it_keeps():
    cols = spike(30_000, lanes=2)
    stage = stage_of(cols, actors=2)
    mask = np.arange(30_000) % 2 == 0
    stage.set_mask(mask)
    assert all(band.scene.crowded for band in stage.frame().bands)
    assert mask[stage.frame().marks.row].all()


def test_what_is_named_in_a_crowd_stays_while_panning():
    n = 50_000
    day = np.random.default_rng(2).integers(0, 36_500, n) * DAY
    cols = columns(day, day + DAY, within=np.ones(n), actors=[[0]] * n, importance=np.arange(n) % 5 + 1)
    stage = stage_of(cols, actors=1)
    stage.show(stage.fitted().zoomed(6, 400))
    known, rows = {}, set()
    for _ in range(120):
        stage.show(stage.viewport.panned(-31))
        frame = stage.frame()
        shown = (frame.marks.x0 > 20) & (frame.marks.x1 < 800)
        for row, y in zip(frame.marks.row[shown].tolist(), frame.marks.y[shown].tolist(), strict=True):
            assert known.setdefault(row, y) == y
        rows.add(id(frame.bands[0].scene))
    assert len(known) > 60 and len(rows) > 1


@pytest.mark.parametrize("hurried", [False, True])
def test_a_wanted_event_is_drawn_and_named_in_the_thickest_crowd(hurried):
    cols = spike(30_000, lanes=2)
    cols.importance[:] = 5
    stage = stage_of(cols, actors=2, label_px=100.0, hurried=hurried)
    stage.show(stage.fitted().zoomed(3, 300.0))
    frame = stage.frame()
    assert all(band.scene.crowded for band in frame.bands)
    inside = (cols.earliest_us > frame.viewport.start_us) & (cols.latest_us < frame.viewport.end_us)
    hidden = np.setdiff1d(np.flatnonzero(inside), frame.marks.row)
    places = dict(zip(frame.marks.row.tolist(), frame.marks.y.tolist(), strict=True))
    for row in hidden[:: len(hidden) // 7].tolist():
        assert stage.want(row)
        marks = stage.frame().marks
        at = np.flatnonzero(marks.row == row)
        assert len(at) == 1 and marks.label_px[at[0]] > 0
        assert not stage.want(row)
    # Most of the others are where they were.
    marks = stage.frame().marks
    same = [places[r] == y for r, y in zip(marks.row.tolist(), marks.y.tolist(), strict=True) if r in places]
    assert np.mean(same) > 0.9
    assert not stage.want(None)


def test_what_the_filter_drops_is_not_drawn_even_if_wanted():
    cols = spike(30_000, lanes=1)
    stage = stage_of(cols, actors=1)
    rows = np.flatnonzero(
        (cols.earliest_us > stage.viewport.start_us) & (cols.latest_us < stage.viewport.end_us)
    )
    row = int(np.setdiff1d(rows, stage.frame().marks.row)[100])
    mask = np.ones(30_000, bool)
    mask[row] = False
    stage.set_mask(mask)
    assert not stage.want(row)
    assert row not in stage.frame().marks.row
    stage.set_mask(None)
    assert row in stage.frame().marks.row
    stage.set_index(None)
    stage.set_index(build_index(columns([0], [DAY]), catalogue(1)))
    assert stage.frame().marks.row.tolist() == [0]
