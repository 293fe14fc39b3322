import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.gui.range_words import clipped, range_of_words, selected_range
from explorer.model.calendar import US_PER_DAY
from explorer.model.certainty import range_from_edtf
from explorer.model.edtf import parse_edtf

DAYS = st.integers(-1_500_000, 1_500_000)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2015-09", "2015-12", "2015-09 .. 2015-12"),
        ("2014", "2016", "2014 .. 2016"),
        ("2015", "2015", "2015"),
        ("2015-08-22", "2015-12-17", "2015-08-22 .. 2015-12-17"),
        ("2015-08-22", "2015-08-22", "2015-08-22"),
        ("-0043", "0014", "-0043 .. 0014"),
    ],
)
def test_a_range_is_said_in_the_coarsest_words_that_are_exact(first, last, words):
    start, end = parse_edtf(first).earliest_us, parse_edtf(last).latest_us
    assert selected_range(start, end).words == words


@given(st.integers(-(10**17), 10**17), st.integers(0, 10**15))
def test_the_words_mean_exactly_the_range_and_hold_what_was_dragged(start, length):
    chosen = selected_range(start, start + length)
    assert chosen.range.start_us <= start
    assert chosen.range.end_us >= start + length
    assert range_from_edtf(chosen.date_from, chosen.date_to) == chosen.range
    if length > 2 * US_PER_DAY:
        assert chosen.range.end_us - chosen.range.start_us < length + 2 * US_PER_DAY


def test_a_drag_to_the_left_is_the_same():
    assert selected_range(10 * US_PER_DAY, 0) == selected_range(0, 10 * US_PER_DAY)


def test_a_short_drag_keeps_minutes_and_seconds():
    minute = 60_000_000
    assert selected_range(0, 5 * 60 * minute).words == "1970-01-01T00:00 .. 1970-01-01T04:59"
    assert selected_range(0, minute).words == "1970-01-01T00:00:00 .. 1970-01-01T00:00:59"


def test_a_range_is_clipped_by_the_dates_of_the_filter():
    chosen = range_of_words("2015-09", "2015-12")
    assert clipped(chosen, "", "") == ("2015-09", "2015-12")
    assert clipped(chosen, "2015-10-15", "2016") == ("2015-10-15", "2015-12")
    assert clipped(chosen, "2014", "2015-11") == ("2015-09", "2015-11")
