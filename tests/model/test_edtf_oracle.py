"""Our bounds against those of the library `edtf`, where that library is right.

Left out, with what it answers (5.0.2): an `X` in the day (`2015-09-0X` raises ValueError); a qualified season
(`2014-22~`, no parse); winter (`2015-24` is December alone); significant digits (`1950S2` is 1950 alone);
open ends (the float infinity) and unknown ones (ten years); sets with open ends (TypeError); qualifiers
inside a range of a set (no parse); times of day (its bounds are days); its fuzzy bounds, since a qualifier
moves none of ours.
"""

import warnings
from calendar import isleap

import pytest

from explorer.model.edtf import EdtfFault, parse_edtf
from explorer.model.iso_bounds import iso_bounds

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    edtf = pytest.importorskip("edtf")

AGREED = [
    *(
        "2015",
        "0000",
        "-0044",
        "-9999-01-01",
        "9999-12-31",
        "2016-02",
        "1900-02",
        "2000-02-29",
        "-0003-12-31",
    ),
    *("2015~", "2015-09?", "2015-09-12%", "2015-~09", "?2015-09", "2004-06~-11", "2015?-09-~12"),
    *(
        "201X",
        "20XX",
        "1XXX",
        "2015-XX",
        "2015-09-XX",
        "2015-XX-XX",
        "2016-02-XX",
        "156X-12-25",
        "2015-XX-25",
    ),
    *(
        "2015-21",
        "2015-22",
        "2015-23",
        "2015-33",
        "2015-34",
        "2015-35",
        "2015-36",
        "2015-40",
        "2015-41",
    ),
    *("1992/1997", "2015-09/2015-12", "2015-09-12/2015-12", "1992~/1997?", "2015-21/2015-23", "-0044/0014"),
    *(
        "[2014,2016]",
        "{2014,2016-03}",
        "[2014..2016]",
        "[1989-05-10..1989-05-16]",
        "{1960,1961-12}",
        "[1667,1668-12~]",
    ),
    *("Y17000", "Y-17000", "Y17E3"),
]
REFUSED = [
    "2015-13",
    "2015-09-31",
    "2015-9",
    "2015/09/12",
    "20150912",
    "2015-02-30",
    "[2014",
    "2014..2015",
    "hello",
    "2015~~",
]


def library_bounds(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = edtf.parse_edtf(text)
        ends = parsed.lower_strict(), parsed.upper_strict()
    return tuple(_iso(*end[:3]) for end in ends)


def _iso(year, month, day):
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"


@pytest.mark.parametrize("text", AGREED)
def test_bounds_agree(text):
    assert iso_bounds(text) == library_bounds(text)


@pytest.mark.parametrize("text", REFUSED)
def test_both_refuse(text):
    with pytest.raises(edtf.parser.edtf_exceptions.EDTFParseException):
        library_bounds(text)
    with pytest.raises(EdtfFault):
        parse_edtf(text)


def test_months_of_a_sample_of_years_agree():
    for year in (-401, -4, 0, 1, 1582, 1899, 2015, 2016, 9999):
        for month in (2, 9, 12):
            text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}"
            assert iso_bounds(text) == library_bounds(text), (text, isleap(year % 400 + 400))
