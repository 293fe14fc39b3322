"""Words for dates: what an analyst reads is as exact as the EDTF, never more."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from explorer.model.date_parts import Part, edtf_year, part_of_decade, part_of_month, part_of_year
from explorer.model.date_words import date_in_words, short_date
from explorer.model.edtf import EdtfFault, is_edtf, parse_edtf
from explorer.model.iso_bounds import iso_bounds
from tests.model.test_edtf_bounds import patterns, single_dates

# EDTF -> (in a sentence, in a table)
WORDS = {
    "": ("no date", ""),
    "2015": ("2015", "2015"),
    "2015-09": ("September 2015", "Sep 2015"),
    "2015-08-28": ("28 August 2015", "28 Aug 2015"),
    "2015-09-12~": ("about 12 September 2015", "12 Sep 2015 ~"),
    "2015-09?": ("perhaps September 2015", "Sep 2015 ?"),
    "2015%": ("perhaps about 2015", "2015 ~?"),
    "2015-~09": ("about September 2015", "Sep 2015 ~"),
    "2014-22~": ("about summer 2014", "summer 2014 ~"),
    "2015-24": ("winter 2015–16", "winter 2015–16"),
    "2015-30": ("summer 2015–16 (southern)", "summer 2015–16 (southern)"),
    "2015-33": ("first quarter of 2015", "Q1 2015"),
    "2015-41": ("second half of 2015", "H2 2015"),
    "2015-37": ("first third of 2015", "first third of 2015"),
    "199X": ("the 1990s", "1990s"),
    "20XX": ("some year from 2000 to 2099", "some year 2000–2099"),
    "2015-XX": ("some month in 2015", "some month in 2015"),
    "2015-09-XX": ("some day in September 2015", "some day in Sep 2015"),
    "2015-XX-XX": ("some day in 2015", "some day in 2015"),
    "2015-XX-25": ("day 25 of some month in 2015", "day 25 of some month in 2015"),
    "2015-09-0X": ("some day from 1 to 9 September 2015", "some day 1–9 Sep 2015"),
    "2015-1X": ("some month from October to December 2015", "some month Oct–Dec 2015"),
    "XXXX-12-25": ("25 December of an unknown year", "25 Dec of an unknown year"),
    "XXXX-12": ("December of an unknown year", "Dec of an unknown year"),
    "201X-21": (
        "some month from March 2010 to May 2019 that fits 201X-21",
        "some month Mar 2010 – May 2019 that fits 201X-21",
    ),
    "2015-1X-01": (
        "some day from 1 October to 1 December 2015 that fits 2015-1X-01",
        "some day 1 Oct – 1 Dec 2015 that fits 2015-1X-01",
    ),
    "1992/1997": ("from 1992 to 1997", "1992–1997"),
    "1992~/1997~": ("from 1992 to 1997, approximate", "1992–1997 ~"),
    "1992~/1997": ("from about 1992 to 1997", "1992 ~ – 1997"),
    "1989-05-10/1989-05-16": ("from 10 to 16 May 1989", "10–16 May 1989"),
    "1989-08-28/1989-09-03": ("from 28 August to 3 September 1989", "28 Aug – 3 Sep 1989"),
    "1989-12-28/1990-01-03": ("from 28 December 1989 to 3 January 1990", "28 Dec 1989 – 3 Jan 1990"),
    "2015-09/2015-12": ("from September to December 2015", "Sep–Dec 2015"),
    "2014/2014": ("within 2014", "within 2014"),
    "2005/..": ("from 2005 on", "since 2005"),
    "2005/": ("from 2005, end unknown", "2005 – ?"),
    "../2005": ("until 2005", "until 2005"),
    "/2005": ("until 2005, beginning unknown", "? – 2005"),
    "../..": ("at all times", "at all times"),
    "[1989-05-10..1989-05-16]": ("some day between 10 and 16 May 1989", "some day 10–16 May 1989"),
    "[2015-05-01~..2015-05-12~]": (
        "some day between 1 and 12 May 2015, approximate",
        "some day 1–12 May 2015 ~",
    ),
    "[1990..1993]": ("some year between 1990 and 1993", "some year 1990–1993"),
    "[2014,2016]": ("2014 or 2016", "2014 or 2016"),
    "[2014,2015?,2018]": ("2014, perhaps 2015 or 2018", "2014, 2015 ? or 2018"),
    "{2014,2016..2018}": ("2014 and 2016–2018", "2014 and 2016–2018"),
    "{2014..2016}": ("each year from 2014 to 2016", "each year 2014–2016"),
    "[..1984]": ("1984 or earlier", "1984 or earlier"),
    "[1984..]": ("1984 or later", "1984 or later"),
    "[2015-09-01~..2015-09-10~]": ("early September 2015 (about 1–10 September)", "early Sep 2015 ~"),
    "2015-09-21~/2015-09-30~": ("late September 2015 (about 21–30 September)", "late Sep 2015 ~"),
    "[2015-09-01..2015-09-10]": ("some day between 1 and 10 September 2015", "some day 1–10 Sep 2015"),
    "[2015-05~..2015-08~]": ("mid 2015 (about May–August)", "mid 2015 ~"),
    "[1997~..1999~]": ("late 1990s (about 1997–1999)", "late 1990s ~"),
    "[2015-09-01~..2015-09-10~]/2015-11-12": (
        "from early September 2015 to 12 November 2015",
        "early Sep 2015 – 12 Nov 2015",
    ),
    "1994/2010-04-01": ("from 1994 to 1 April 2010", "1994 – 1 Apr 2010"),
    "../[2015-12-02..2015-12-31]": (
        "until some day between 2 and 31 December 2015",
        "until some day 2–31 Dec 2015",
    ),
    "1991/[2015-09-11~..2015-10-31~]": (
        "from 1991 to some day between 11 September and 31 October 2015 (approximate)",
        "1991 to some day 11 Sep – 31 Oct 2015 ~",
    ),
    "[2015-09-11~..2015-09-20~]/..": ("from mid September 2015 on, approximate", "since mid Sep 2015 ~"),
    "0000": ("1 BCE", "1 BCE"),
    "-0043-03-15": ("15 March 44 BCE", "15 Mar 44 BCE"),
    "-0059/-0043": ("from 60 to 44 BCE", "60–44 BCE"),
    "0079-10": ("October 79 CE", "Oct 79 CE"),
    "Y12015": ("12015", "12015"),
    "1950S2": ("1950 or so (1900 to 1999)", "1950 or so (1900 to 1999)"),
    "2015-09-12T10:30": ("12 September 2015, 10:30", "12 Sep 2015 10:30"),
    "2015-09-12T10:30Z": ("12 September 2015, 10:30 UTC", "12 Sep 2015 10:30 UTC"),
    "2015-09-12T10:30:05+05:00": ("12 September 2015, 10:30:05 UTC+05:00", "12 Sep 2015 10:30:05 UTC+05:00"),
    "2015-09-12T23": ("12 September 2015, 23:00–23:59", "12 Sep 2015 23:00–23:59"),
}


@pytest.mark.parametrize("text", WORDS)
def test_words(text):
    assert (date_in_words(text), short_date(text)) == WORDS[text]
    assert (date_in_words(parse_edtf(text)), short_date(parse_edtf(text))) == WORDS[text]


def test_words_for_what_is_no_date_are_refused():
    with pytest.raises(EdtfFault):
        date_in_words("2015-9")


def _day_numbers(words):
    without_years = re.sub(r"[0-9]{3,}(–[0-9]{2}\b)?|[0-9]+ B?CE|\bQ[1-4]|\bH[12]", "", words)
    return [int(number) for number in re.findall("[0-9]+", without_years)]


MODERN_DATES = single_dates().filter(lambda date: date[0][0] not in "-0")


@settings(max_examples=300)
@given(
    MODERN_DATES,
    MODERN_DATES,
    st.sampled_from(["{}", "{}/{}", "[{}..{}]", "[{},{}]", "{}/..", "/{}", "[..{}]"]),
)
def test_no_day_is_named_that_the_date_does_not_give(one, other, form):
    (first, first_days), (last, last_days) = sorted(
        [one, other], key=lambda date: (min(date[1]), max(date[1]))
    )
    written = [(first, first_days), (last, last_days)][: form.count("{}")]
    text = form.format(*(part for part, _ in written))
    given_days = {int(part.lstrip("-").split("-")[2][:2]) for part, days in written if len(days) == 1}
    for words in (short_date(text), date_in_words(text)):
        found = set(_day_numbers(words))
        if "early " in words or "mid " in words or "late " in words:
            assert parse_edtf(text).qualified
            continue
        assert found <= given_days


@settings(max_examples=300)
@given(
    st.one_of(
        patterns().map(lambda pattern: pattern[0]),
        st.from_regex("[-]?[0-9X]{4}(-[0-9X]{2}){0,2}", fullmatch=True),
    )
)
def test_whatever_is_a_date_has_words(text):
    assume(is_edtf(text))
    for words in (date_in_words(text), short_date(text)):
        assert words
        assert "XX" not in words.partition(" that fits ")[0]


@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("year", [2015, 2016, 0, -44, 12015])
def test_thirds_of_months_cover_the_month_without_overlap(part, year):
    for month in range(1, 13):
        days = []
        for third in Part:
            date = parse_edtf(part_of_month(third, year, month))
            assert date.approximate
            assert date.is_set
            days.append((date.earliest_us, date.latest_us))
        whole = parse_edtf(f"{edtf_year(year)}-{month:02}")
        assert (days[0][0], days[2][1]) == (whole.earliest_us, whole.latest_us)
        assert days[0][1] == days[1][0]
        assert days[1][1] == days[2][0]


def test_parts_of_periods():
    assert part_of_month(Part.EARLY, 2015, 9) == "[2015-09-01~..2015-09-10~]"
    assert part_of_month(Part.MID, 2015, 9) == "[2015-09-11~..2015-09-20~]"
    assert part_of_month(Part.LATE, 2016, 2) == "[2016-02-21~..2016-02-29~]"
    assert part_of_year(Part.LATE, 2015) == "[2015-09~..2015-12~]"
    assert part_of_decade(Part.EARLY, 1990) == "[1990~..1993~]"


@given(st.sampled_from(Part), st.integers(-9990, 9990), st.integers(1, 12))
def test_every_part_is_known_again(part, year, month):
    assert date_in_words(part_of_month(part, year, month)).startswith(f"{part} ")
    assert short_date(part_of_year(part, year)).startswith(f"{part} ")
    if year > 0:
        assert date_in_words(part_of_decade(part, year - year % 10)).startswith(f"{part} {year - year % 10}s")


@settings(max_examples=200)
@given(single_dates())
def test_iso_bounds_are_the_first_and_last_day(date):
    text, days = date
    # Winter 9999 ends in a year that ISO 8601 marks with + and EDTF with Y.
    earliest, latest = (bound.replace("+", "Y") for bound in iso_bounds(text))
    assert parse_edtf(earliest).earliest_us == min(days) * 86_400_000_000
    assert parse_edtf(latest).latest_us == (max(days) + 1) * 86_400_000_000
