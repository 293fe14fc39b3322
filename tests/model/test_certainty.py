"""Time in three values against the enumeration of days and of every admissible course of a state.

A window of days stands for time; the days before its first and behind its last stand for open ends. Of an
event that happened once every day of its date is tried, of a state every course (first day, last day) that
its date admits.
"""

import random
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.certainty import (
    ALL_TIME,
    Certainty,
    TimeRange,
    certain_mask,
    judge,
    possible_mask,
    range_from_edtf,
)
from explorer.model.edtf import OPEN_FUTURE_US, OPEN_PAST_US, UNDATED, EdtfFault, parse_edtf
from explorer.model.event import Extent
from explorer.model.fault import UsageFault
from tests.model.day_oracle import (
    DAY_US,
    SEASON_START,
    day_number,
    days_of_year,
    months_days,
    season_length,
    year_text,
)

FIRST, LAST = day_number(2014, 1, 1), day_number(2016, 12, 31)
BEFORE, BEHIND = FIRST - 1, LAST + 1
WINDOW = range(FIRST, LAST + 1)
PAIRS = 10_000


class Single:
    """A date in the window with all its days; a state lasts over all of them."""

    def __init__(self, rng: random.Random) -> None:
        year = rng.choice([2014, 2015, 2016])
        month, day, number = rng.choice(days_of_year(year))
        form = rng.choice(["year", "month", "day", "day", "season", "XX", "0X"])
        month_text = f"{year_text(year)}-{month:02}"
        self.mark = rng.choice(["", "", "", "~", "?", "%"])
        if form == "year":
            self.text, self.days = year_text(year), [found[2] for found in days_of_year(year)]
        elif form == "season":
            code = rng.choice([code for code in SEASON_START if code not in (24, 28, 30) or year < 2016])
            self.text, self.days = (
                f"{year}-{code}",
                months_days(year, SEASON_START[code], season_length(code)),
            )
        elif form == "month":
            self.text, self.days = month_text, months_days(year, month)
        elif form == "XX":
            self.text, self.days = f"{month_text}-XX", months_days(year, month)
        elif form == "0X":
            self.text, self.days = f"{month_text}-0X", months_days(year, month)[:9]
        else:
            self.text, self.days = f"{month_text}-{day:02}", [number]
        self.text += self.mark

    def courses(self) -> tuple[np.ndarray, np.ndarray]:
        return np.array([min(self.days)]), np.array([max(self.days)])


class Interval:
    """A state that began on one day of its start and ended on one of its end, not before; either may be
    free."""

    def __init__(self, rng: random.Random) -> None:
        start, end = sorted([Single(rng), Single(rng)], key=lambda date: min(date.days))
        self.starts, self.ends = np.array(start.days), np.array(end.days)
        parts = [start.text, end.text]
        self.mark = start.mark + end.mark
        free = rng.choice(["", "", "", "start", "end"])
        unknown = rng.choice([True, False])
        if free == "start":
            parts[0], self.mark = ("" if unknown else ".."), end.mark
            self.starts = np.arange(BEFORE, BEHIND + 1) if unknown else np.array([BEFORE])
        if free == "end":
            parts[1], self.mark = ("" if unknown else ".."), start.mark
            self.ends = np.arange(BEFORE, BEHIND + 1) if unknown else np.array([BEHIND])
        self.text = "/".join(parts)

    def courses(self) -> tuple[np.ndarray, np.ndarray]:
        starts, ends = np.meshgrid(self.starts, self.ends)
        admissible = starts <= ends
        return starts[admissible], ends[admissible]

    @property
    def days(self) -> list[int]:
        starts, ends = self.courses()
        return list(range(starts.min(), ends.max() + 1))


class DaysBetween:
    """Some day between two days, `[a..b]`; as a state, one that lasted that one day."""

    def __init__(self, rng: random.Random) -> None:
        first, last = sorted(rng.choices(WINDOW, k=2))
        texts = {
            found[2]: f"{year}-{found[0]:02}-{found[1]:02}"
            for year in (2014, 2015, 2016)
            for found in days_of_year(year)
        }
        self.mark = rng.choice(["", "", "~"])
        self.text = f"[{texts[first]}{self.mark}..{texts[last]}{self.mark}]"
        self.days = list(range(first, last + 1))

    def courses(self) -> tuple[np.ndarray, np.ndarray]:
        return np.array(self.days), np.array(self.days)


def random_range(rng: random.Random) -> tuple[TimeRange, int, int]:
    """Return a range and its first and last day; open ends reach the days outside of the window."""
    first, last = sorted(rng.choices(WINDOW, k=2))
    if rng.random() < 0.3:
        last = min(LAST, first + rng.randrange(3))
    start_us, end_us = first * DAY_US, (last + 1) * DAY_US
    if rng.random() < 0.1:
        first, start_us = BEFORE, OPEN_PAST_US
    if rng.random() < 0.1:
        last, end_us = BEHIND, OPEN_FUTURE_US
    return TimeRange(start_us, end_us), first, last


def enumerated(date, extent, first, last):
    """Return the certainty that trying all days or all courses gives."""
    if extent is Extent.WITHIN:
        inside = [first <= day <= last for day in date.days]
        some, every = any(inside), all(inside)
    else:
        starts, ends = date.courses()
        met = (starts <= last) & (ends >= first)
        some, every = bool(met.any()), bool(met.all())
    if every and not date.mark:
        return Certainty.CERTAIN
    return Certainty.POSSIBLE if some else Certainty.IMPOSSIBLE


def test_ten_thousand_random_pairs_equal_the_enumeration():
    rng = random.Random(20151204)
    seen: Counter[tuple[type, Extent, Certainty]] = Counter()
    mismatches = []
    for _ in range(PAIRS):
        date = rng.choice([Single, Single, Interval, Interval, DaysBetween])(rng)
        extent = rng.choice(list(Extent))
        time_range, first, last = random_range(rng)
        expected = enumerated(date, extent, first, last)
        found = judge(parse_edtf(date.text), extent, time_range)
        seen[type(date), extent, expected] += 1
        if found != expected:
            mismatches.append((date.text, extent, first, last, found, expected))
    assert not mismatches[:5]
    assert len(seen) == 3 * 2 * 3, "every kind of date meets every answer"
    assert min(seen.values()) > 20


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_sets_are_judged_soundly(brackets):
    """Nothing that a member contradicts is certain, nothing that a member allows is impossible."""
    rng = random.Random(7)
    certain = 0
    for _ in range(2_000):
        members = [Single(rng) for _ in range(rng.randint(1, 3))]
        text = brackets[0] + ",".join(member.text for member in members) + brackets[1]
        extent = rng.choice(list(Extent))
        time_range, first, last = random_range(rng)
        answers = [enumerated(member, extent, first, last) for member in members]
        found = judge(parse_edtf(text), extent, time_range)
        certain += found is Certainty.CERTAIN
        if found is Certainty.IMPOSSIBLE:
            assert max(answers) is Certainty.IMPOSSIBLE
        if found is Certainty.CERTAIN and (brackets == "[]" or extent is Extent.WITHIN):
            assert min(answers) is Certainty.CERTAIN
        elif found is Certainty.CERTAIN:
            assert max(answers) is Certainty.CERTAIN
        if brackets == "[]":
            assert (found is Certainty.CERTAIN) == (min(answers) is Certainty.CERTAIN)
    assert certain > 100


EXAMPLES = [
    # date, extent, from, to, answer
    ("2015-09", "within", "2015-09", "2015-12", Certainty.CERTAIN),
    ("2015", "within", "2015-09", "2015-12", Certainty.POSSIBLE),
    ("2015", "throughout", "2015-09", "2015-12", Certainty.CERTAIN),
    ("2015-09~", "within", "2015", "2015", Certainty.POSSIBLE),
    ("2015-08", "within", "2015-09", "", Certainty.IMPOSSIBLE),
    ("1992/1997", "throughout", "1992-12-31", "1992-12-31", Certainty.CERTAIN),
    ("1992/1997", "throughout", "1992-12-30", "1992-12-30", Certainty.POSSIBLE),
    ("1992/1997", "throughout", "1997-01-01", "1997-01-01", Certainty.CERTAIN),
    ("1992/1997", "throughout", "1997-01-02", "1997-01-02", Certainty.POSSIBLE),
    ("2014/2014", "throughout", "2014", "2014", Certainty.CERTAIN),
    ("2014/2014", "throughout", "2014-01-02", "2014-12-31", Certainty.POSSIBLE),
    ("2005/..", "throughout", "2042", "2042", Certainty.CERTAIN),
    ("2005/", "throughout", "2042", "2042", Certainty.POSSIBLE),
    ("2005/", "throughout", "2005", "2005", Certainty.CERTAIN),
    ("../2005", "throughout", "", "1900", Certainty.CERTAIN),
    ("../2005", "within", "", "2005", Certainty.CERTAIN),
    ("[..2005]", "throughout", "", "2005", Certainty.CERTAIN),
    ("[1989-05-10..1989-05-16]", "within", "1989-05-10", "1989-05-16", Certainty.CERTAIN),
    ("[1989-05-10..1989-05-16]", "within", "1989-05-11", "1989-05-16", Certainty.POSSIBLE),
    ("[2014,2016]", "within", "2015", "2015", Certainty.POSSIBLE),
    ("{2014,2016}", "throughout", "2016", "2016", Certainty.CERTAIN),
    ("2015-09-12T10:30", "within", "2015-09-12T10", "2015-09-12T10", Certainty.CERTAIN),
    ("2015-09-12", "within", "2015-09-12T10", "2015-09-12T10", Certainty.POSSIBLE),
]


@pytest.mark.parametrize(("date", "extent", "date_from", "date_to", "answer"), EXAMPLES)
def test_examples(date, extent, date_from, date_to, answer):
    assert judge(parse_edtf(date), extent, range_from_edtf(date_from, date_to)) is answer


def test_an_event_without_a_date_is_possible_everywhere_and_certain_nowhere():
    for extent in Extent:
        assert judge(UNDATED, extent, range_from_edtf("2015", "")) is Certainty.POSSIBLE


TEXTS = [
    "2015",
    "2015-09-12",
    "2015-09~",
    "1992/1997",
    "2014/2014",
    "2005/",
    "../2005",
    "[2014,2016]",
    "{2014,2016}",
    "",
]


@given(
    st.lists(st.tuples(st.sampled_from(TEXTS), st.booleans()), min_size=1, max_size=20),
    st.sampled_from(["", "1992-12-31", "2014", "2015-09-12"]),
    st.sampled_from(["", "1997-01-01", "2014", "2015-09-12", "2042"]),
)
def test_columns_get_the_answers_of_single_events(events, date_from, date_to):
    try:
        time_range = range_from_edtf(date_from, date_to)
    except UsageFault:
        time_range = ALL_TIME
    dates = [parse_edtf(text) for text, _ in events]
    earliest, latest, core_start, core_end = np.array(
        [(date.earliest_us, date.latest_us, date.core_start_us, date.core_end_us) for date in dates],
        dtype=np.int64,
    ).T
    within = np.array([once for _, once in events])
    qualified = np.array([date.qualified for date in dates])
    span = time_range.start_us, time_range.end_us
    possible = possible_mask(earliest, latest, *span)
    certain = certain_mask(earliest, latest, core_start, core_end, within, qualified, *span)
    assert possible.dtype == certain.dtype == np.bool_
    assert not (certain & ~possible).any()
    answers = (possible.astype(int) + certain).tolist()
    extents = [Extent.WITHIN if once else Extent.THROUGHOUT for _, once in events]
    assert answers == [judge(date, extent, time_range) for date, extent in zip(dates, extents, strict=True)]


def test_plain_ints_give_plain_truths():
    assert possible_mask(0, 10, 5, 20) is True
    assert certain_mask(0, 10, 0, 10, False, False, 5, 20) is True
    assert certain_mask(0, 10, 0, 10, True, False, 5, 20) is False
    assert certain_mask(0, 10, 0, 10, False, True, 5, 20) is False


def test_a_range_takes_whole_dates_on_both_sides():
    assert range_from_edtf("", "") == ALL_TIME
    found = range_from_edtf("2015-09", "2015-12")
    assert found.start_us == parse_edtf("2015-09-01").earliest_us
    assert found.end_us == parse_edtf("2015-12-31").latest_us
    assert range_from_edtf("2015", "2015-03").end_us == parse_edtf("2015-03").latest_us


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(UsageFault, match="ends before it begins"):
        range_from_edtf("2016", "2015")
    with pytest.raises(EdtfFault, match="2015-09"):
        range_from_edtf("2015-9", "")
