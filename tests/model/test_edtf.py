"""EDTF as it is read: its bounds in plain examples, its fields, its speed."""

import time

import pytest

from explorer.model.calendar import us_from_civil
from explorer.model.edtf import OPEN_FUTURE_US, OPEN_PAST_US, UNDATED, Precision, parse_edtf
from explorer.model.iso_bounds import iso_bounds

# text -> first and last day (or moment) that belong to it
BOUNDS = {
    "2015": ("2015-01-01", "2015-12-31"),
    "2015-09": ("2015-09-01", "2015-09-30"),
    "2016-02": ("2016-02-01", "2016-02-29"),
    "2015-09-12": ("2015-09-12", "2015-09-12"),
    "2014-22~": ("2014-06-01", "2014-08-31"),
    "2008-24": ("2008-12-01", "2009-02-28"),
    "2015-24": ("2015-12-01", "2016-02-29"),
    "2015-29": ("2015-09-01", "2015-11-30"),
    "2015-36": ("2015-10-01", "2015-12-31"),
    "2015-38": ("2015-05-01", "2015-08-31"),
    "2015-41": ("2015-07-01", "2015-12-31"),
    "201X": ("2010-01-01", "2019-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "-00XX": ("-0099-01-01", "-0001-12-31"),
    "2015-XX": ("2015-01-01", "2015-12-31"),
    "2015-09-XX": ("2015-09-01", "2015-09-30"),
    "2015-09-0X": ("2015-09-01", "2015-09-09"),
    "2015-09-3X": ("2015-09-30", "2015-09-30"),
    "2015-1X-01": ("2015-10-01", "2015-12-01"),
    "XXXX-12-25": ("0000-12-25", "9999-12-25"),
    "20XX-02-29": ("2000-02-29", "2096-02-29"),
    "1950S2": ("1900-01-01", "1999-12-31"),
    "Y12015": ("+12015-01-01", "+12015-12-31"),
    "Y-12015-03": ("-12015-03-01", "-12015-03-31"),
    "Y2E3": ("2000-01-01", "2000-12-31"),
    "0000": ("0000-01-01", "0000-12-31"),
    "-9999": ("-9999-01-01", "-9999-12-31"),
    "9999-12-31": ("9999-12-31", "9999-12-31"),
    "2015-~09": ("2015-09-01", "2015-09-30"),
    "?2004-06-~11": ("2004-06-11", "2004-06-11"),
    "1992/1997": ("1992-01-01", "1997-12-31"),
    "2005/..": ("2005-01-01", None),
    "2005/": ("2005-01-01", None),
    "../2005": (None, "2005-12-31"),
    "/2005": (None, "2005-12-31"),
    "../..": (None, None),
    "[2014,2016]": ("2014-01-01", "2016-12-31"),
    "[2014, 2016-03]": ("2014-01-01", "2016-03-31"),
    "{2016,2014}": ("2014-01-01", "2016-12-31"),
    "[1989-05-10..1989-05-16]": ("1989-05-10", "1989-05-16"),
    "[2015-09-01~..2015-09-10~]": ("2015-09-01", "2015-09-10"),
    "[..1984]": (None, "1984-12-31"),
    "[1984..]": ("1984-01-01", None),
    "[1667,1760-12..]": ("1667-01-01", None),
    "{1984..1986,1990}": ("1984-01-01", "1990-12-31"),
    "[2015-09-21~..2015-09-30~]/2015-11-12": ("2015-09-21", "2015-11-12"),
    "2015-09-12T10:30": ("2015-09-12T10:30", "2015-09-12T10:30"),
    "2015-09-12T23": ("2015-09-12T23:00", "2015-09-12T23:59"),
    "2015-09-12T10:30:05Z": ("2015-09-12T10:30:05Z", "2015-09-12T10:30:05Z"),
    "2015-09-12T02:30:05.250+05:00": ("2015-09-11T21:30:05.250Z", "2015-09-11T21:30:05.250Z"),
    "2015-12-31T20:15-04": ("2016-01-01T00:15Z", "2016-01-01T00:15Z"),
    "2015-09-12T10:30/2015-09-14": ("2015-09-12T10:30", "2015-09-14"),
    "": (None, None),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text):
    assert iso_bounds(text) == BOUNDS[text]
    assert iso_bounds(parse_edtf(text)) == BOUNDS[text]


# text -> first and last moment of the core; a core that is turned round has its end before its start
CORES = {
    "2015-09": ((2015, 9, 1), (2015, 10, 1)),
    "1992/1997": ((1992, 12, 31), (1997, 1, 2)),
    "2014/2014": ((2014, 12, 31), (2014, 1, 2)),
    "2014/2014-03": ((2014, 3, 31), (2014, 3, 2)),
    "2014-06/2014": ((2014, 6, 30), (2014, 6, 2)),
    "2014-06-05/2014-06-09": ((2014, 6, 5), (2014, 6, 10)),
    "[1989-05-10..1989-05-16]": ((1989, 5, 16), (1989, 5, 11)),
    "[2014,2016]": ((2016, 1, 1), (2015, 1, 1)),
    "2015-XX-25": ((2015, 12, 25), (2015, 1, 26)),
    "201X": ((2010, 1, 1), (2020, 1, 1)),
    "{2014,2015-01,2018}": ((2014, 1, 1), (2015, 2, 1)),
    "{2014..2016}": ((2014, 1, 1), (2017, 1, 1)),
    "2005/": ((2005, 12, 31), (2005, 1, 2)),
}


@pytest.mark.parametrize("text", CORES)
def test_cores(text):
    date = parse_edtf(text)
    assert (date.core_start_us, date.core_end_us) == tuple(us_from_civil(*day) for day in CORES[text])


def test_an_open_end_goes_on_and_an_unknown_one_may_not():
    assert parse_edtf("2005/..").core_end_us == OPEN_FUTURE_US
    assert parse_edtf("../2005").core_start_us == OPEN_PAST_US
    assert parse_edtf("2005/").core_end_us < parse_edtf("2006").earliest_us


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2015", False, False),
        ("2015~", True, False),
        ("2015-09?", False, True),
        ("2015-09-12%", True, True),
        ("2015-~09", True, False),
        ("2015?-09-~12", True, True),
        ("1992/1997~", True, False),
        ("[2014,2015?]", False, True),
        ("2015-09-12T10:30~", True, False),
    ],
)
def test_qualifiers(text, approximate, uncertain):
    date = parse_edtf(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)
    assert date.qualified is (approximate or uncertain)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("XXXX-12-25", "none"),
        ("1XXX", "millennium"),
        ("19XX", "century"),
        ("199X", "decade"),
        ("1950S2", "century"),
        ("Y12015S2", "millennium"),
        ("1992", "year"),
        ("1992-XX", "year"),
        ("1992-22", "season"),
        ("1992-05", "month"),
        ("1992-05-XX", "month"),
        ("1992-05-04", "day"),
        ("1992-05-04T10", "hour"),
        ("1992-05-04T10:30", "minute"),
        ("1992-05-04T10:30:00", "second"),
        ("1992-05-04T10:30:00.5", "fraction"),
        ("1992-05-04/1997", "year"),
        ("[1992-05..1992-07-03]", "month"),
        ("../1992-05", "month"),
        ("../..", "none"),
    ],
)
def test_precision(text, precision):
    assert parse_edtf(text).precision is Precision(precision)


def test_kinds():
    assert parse_edtf("1992/1997").is_interval
    assert parse_edtf("[1992,1997]").is_set
    assert not parse_edtf("1992").is_interval
    assert not parse_edtf("199X").is_set


def test_no_date_is_possible_everywhere():
    assert parse_edtf("") is UNDATED
    assert UNDATED.is_open_past
    assert UNDATED.is_open_future


def test_a_hundred_thousand_distinct_dates_take_about_a_second_at_most():
    texts = [
        f"{year}-{month:02}-{day:02}"
        for year in range(1700, 2000)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    texts = texts[:100_000]
    parse_edtf.cache_clear()
    began = time.process_time()
    for text in texts:
        parse_edtf(text)
    # Ten times what it takes on a slow machine: this fails on a wrong order of magnitude, not on a busy one.
    assert time.process_time() - began < 5
