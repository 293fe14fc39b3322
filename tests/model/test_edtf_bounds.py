"""Bounds of every form against the enumeration of days that share no code with it."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explorer.model.calendar import US_PER_DAY
from explorer.model.edtf import EdtfFault, parse_edtf
from tests.model.day_oracle import (
    DAY_US,
    SEASON_START,
    day_number,
    days_of_year,
    fitting_days,
    months_days,
    season_length,
    year_text,
)

YEARS = st.one_of(
    st.integers(-9999, 9999), st.integers(1985, 2042), st.sampled_from([-9999, -1, 0, 1, 1900, 2000, 9999])
)
MARKS = st.sampled_from(["", "", "~", "?", "%"])


def bounds(text):
    date = parse_edtf(text)
    return date.earliest_us, date.latest_us


def hull(days):
    return min(days) * DAY_US, (max(days) + 1) * DAY_US


@st.composite
def single_dates(draw):
    """Return the text of one date and all its days, counted."""
    year, mark = draw(YEARS), draw(MARKS)
    form = draw(st.sampled_from(["year", "month", "day", "season"]))
    text = year_text(year)
    if form == "year":
        return text + mark, [number for _, _, number in days_of_year(year)]
    if form == "season":
        code = draw(st.sampled_from(sorted(SEASON_START)))
        return f"{text}-{code}{mark}", months_days(year, SEASON_START[code], season_length(code))
    month, day, number = draw(st.sampled_from(days_of_year(year)))
    if form == "month":
        return f"{text}-{month:02}{mark}", months_days(year, month)
    return f"{text}-{month:02}-{day:02}{mark}", [number]


@given(single_dates())
def test_single_dates(date):
    text, days = date
    assert bounds(text) == hull(days)
    assert (parse_edtf(text).core_start_us, parse_edtf(text).core_end_us) == hull(days)


@given(YEARS, st.integers(1, 12), st.integers(1, 31), st.lists(MARKS, min_size=6, max_size=6))
def test_qualifiers_move_no_bound(year, month, day, marks):
    assume(any((month, day) == known[:2] for known in days_of_year(year)))
    q = marks
    text = f"{q[0]}{year_text(year)}{q[1]}-{q[2]}{month:02}{q[3]}-{q[4]}{day:02}{q[5]}"
    assert bounds(text) == hull([day_number(year, month, day)])
    assert parse_edtf(text).qualified is any(marks)
    assert parse_edtf(text).approximate is any(mark in ("~", "%") for mark in marks)
    assert parse_edtf(text).uncertain is any(mark in ("?", "%") for mark in marks)


@st.composite
def patterns(draw):
    """Return a date with X digits and the years in which its days are to be looked for."""
    year = draw(st.one_of(st.integers(0, 19), st.integers(1960, 2042), st.integers(-19, -1)))
    month, day, _ = draw(st.sampled_from(days_of_year(year)))
    text = year_text(year)
    parts = draw(st.integers(1, 3))
    whole = "-".join([text, f"{month:02}", f"{day:02}"][:parts])
    first_digit = len(text) - 1
    masked = draw(st.sets(st.integers(first_digit, len(whole) - 1), min_size=1))
    masked = {at for at in masked if whole[at].isdigit()}
    assume(masked)
    pattern = "".join("X" if at in masked else letter for at, letter in enumerate(whole))
    decade = range(-9, 0) if -9 <= year < 0 else range(year - year % 10, year - year % 10 + 10)
    if year < -9:
        decade = range(-19, -9)
    return pattern, decade


@settings(max_examples=200)
@given(patterns())
def test_unspecified_digits(pattern):
    text, years = pattern
    days = fitting_days(text, years)
    assume(days)
    assert bounds(text) == hull(days)
    date = parse_edtf(text)
    if len(days) == max(days) - min(days) + 1:
        # Unbroken days may be told as one stretch or as several that adjoin; neither may claim too much.
        assert date.core_start_us >= date.earliest_us
        assert date.core_end_us <= date.latest_us
    else:
        # A state on one of the days is met for certain by nothing that misses the first or the last of them.
        assert date.core_start_us > date.core_end_us


def test_unspecified_digits_over_centuries():
    assert bounds("19XX-02-29") == hull(fitting_days("19XX-02-29", range(1900, 2000)))
    assert bounds("2X15") == hull(fitting_days("2X15", range(2000, 3000)))
    assert bounds("-1XX5-XX-31") == hull(fitting_days("-1XX5-XX-31", range(-1999, -999)))


@given(single_dates(), single_dates())
def test_intervals(one, other):
    (first, first_days), (last, last_days) = sorted([one, other], key=lambda date: min(date[1]))
    assert bounds(f"{first}/{last}") == (hull(first_days)[0], hull(last_days)[1])


@given(single_dates(), single_dates())
def test_an_interval_that_no_course_fits_is_refused(one, other):
    (first, first_days), (last, last_days) = one, other
    if max(last_days) < min(first_days):
        try:
            parse_edtf(f"{first}/{last}")
        except EdtfFault as fault:
            assert "before it begins" in fault.reason
            assert fault.position == len(first) + 1
        else:
            raise AssertionError("accepted")
    else:
        parse_edtf(f"{first}/{last}")


@given(st.lists(single_dates(), min_size=1, max_size=4), st.sampled_from(["[]", "{}"]))
def test_sets(members, brackets):
    text = brackets[0] + ",".join(text for text, _ in members) + brackets[1]
    assert bounds(text) == hull([day for _, days in members for day in days])


@given(single_dates(), single_dates(), st.sampled_from(["[]", "{}"]))
def test_ranges_in_sets(one, other, brackets):
    (first, first_days), (last, last_days) = sorted(
        [one, other], key=lambda date: (min(date[1]), max(date[1]))
    )
    text = f"{brackets[0]}{first}..{last}{brackets[1]}"
    assert bounds(text) == (hull(first_days)[0], hull(last_days)[1])


@given(
    single_dates().filter(lambda date: len(date[1]) == 1),
    st.integers(0, 23),
    st.integers(0, 59),
    st.one_of(st.none(), st.integers(0, 59)),
    st.one_of(st.just(""), st.text("0123456789", min_size=1, max_size=9)),
    st.sampled_from([("", 0), ("Z", 0), ("+05:00", 300), ("-03:30", -210), ("+14", 840), ("-12:00", -720)]),
)
def test_times_with_offsets(date, hour, minute, second, fraction, offset):
    text, days = date
    zone, offset_minutes = offset
    clock = f"{hour:02}:{minute:02}"
    unit = 60_000_000
    us = (hour * 60 + minute - offset_minutes) * 60_000_000
    if second is not None:
        clock, unit, us = f"{clock}:{second:02}", 1_000_000, us + second * 1_000_000
        if fraction:
            clock = f"{clock}.{fraction}"
            us += int(fraction[:6].ljust(6, "0"))
            unit = 10 ** (6 - min(6, len(fraction)))
    written = f"{text.rstrip('~?%')}T{clock}{zone}"
    start = days[0] * US_PER_DAY + us
    assert bounds(written) == (start, start + unit)
