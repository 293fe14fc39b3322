import itertools

from hypothesis import given
from hypothesis import strategies as st

from explorer.model.calendar import US_PER_DAY, civil_from_us, us_from_civil
from explorer.timeline.axis import STEPS, Unit, axis_of, choose_step, floor_to, instants, next_after
from explorer.timeline.viewport import LIMIT_US, between, showing

TIMES = st.integers(-LIMIT_US // 2, LIMIT_US // 2)
SPANS = st.floats(4, 18).map(lambda e: int(10**e))
WIDTHS = st.integers(200, 4000)


@given(TIMES, SPANS, WIDTHS, st.floats(0.01, 100), st.floats(0, 1))
def test_zoom_keeps_the_time_under_the_cursor(start, span, width, factor, at):
    view = showing(start, start + span, width)
    x = at * width
    zoomed = view.zoomed(factor, x)
    if zoomed.us_per_px != view.us_per_px and max(abs(zoomed.start_us), abs(zoomed.end_us)) < LIMIT_US * 0.9:
        assert abs(zoomed.px_of(view.start_us + round(x * view.us_per_px)) - x) < 0.51


@given(TIMES, SPANS, WIDTHS, st.floats(-3000, 3000))
def test_panning_moves_everything_by_the_same_pixels(start, span, width, dx):
    view = showing(start, start + span, width)
    moved = view.panned(dx)
    if abs(moved.start_us) < LIMIT_US * 0.9 and moved.end_us < LIMIT_US * 0.9:
        assert abs(moved.px_of(start) - view.px_of(start) - dx) < 0.51


def test_a_glide_ends_at_its_target_and_holds_the_fixed_point():
    a = showing(0, 10**12, 1000)
    b = a.zoomed(8, 250.0)
    assert between(a, b, 1.0) == b
    half = between(a, b, 0.5)
    assert a.us_per_px > half.us_per_px > b.us_per_px
    assert abs(half.px_of(a.us_at(250.0)) - 250) < 1


@given(TIMES, SPANS, WIDTHS)
def test_labels_have_room_at_every_scale(start, span, width):
    view = showing(start, start + span, width)
    axis = axis_of(view)
    for one, two in itertools.pairwise(axis.ticks):
        assert two.us > one.us
        if axis.step != STEPS[-1] and axis.step.unit is not Unit.YEAR:
            assert view.px_of(two.us) - view.px_of(one.us) >= 7 * len(one.label)


@given(TIMES, SPANS, st.integers(300, 3000), st.integers(300, 3000))
def test_the_same_instants_are_marked_at_every_width(start, span, one, two):
    us_per_px = span / 1000
    views = [showing(start, start + int(us_per_px * width), width) for width in (one, two)]
    if choose_step(views[0].us_per_px) != choose_step(views[1].us_per_px):
        return
    narrow, wide = sorted((axis_of(v) for v in views), key=lambda a: len(a.ticks))
    assert narrow.ticks[0].us in {floor_to(wide.step, narrow.ticks[0].us)}
    known = {t.us: t.label for t in wide.ticks}
    assert all(known[t.us] == t.label for t in narrow.ticks if t.us in known)


@given(st.sampled_from(STEPS), TIMES)
def test_ticks_are_reached_from_anywhere(step, us):
    at = floor_to(step, us)
    assert at <= us < next_after(step, at)
    assert floor_to(step, at) == at


@given(st.sampled_from(STEPS), TIMES)
def test_ticks_stand_no_closer_than_promised(step, us):
    at = floor_to(step, us)
    # A year of 365 days is shorter than the mean year.
    assert next_after(step, at) - at >= min(step.least_us, step.least_us * 365 / 365.2425 - US_PER_DAY)


def test_years_before_christ_are_counted_as_people_do():
    view = showing(us_from_civil(-399), us_from_civil(300), 900)
    assert [t.label for t in axis_of(view).ticks][:6] == [
        "400 BCE",
        "300 BCE",
        "200 BCE",
        "100 BCE",
        "1",
        "100",
    ]
    assert [e.label for e in axis_of(view).eras] == ["BCE", "CE"]


def test_months_begin_on_their_first_day():
    step = next(s for s in STEPS if s.unit is Unit.MONTH and s.count == 1)
    marks = list(instants(step, us_from_civil(2015, 1, 15), us_from_civil(2016, 1, 15)))
    assert [civil_from_us(us)[:3] for us in marks[:3]] == [(2015, 1, 1), (2015, 2, 1), (2015, 3, 1)]
    assert len(marks) == 14
