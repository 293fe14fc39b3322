"""A misspelt date gets one sentence: where, why, and the nearest right spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.edtf import EdtfFault, is_edtf, parse_edtf
from explorer.model.fault import UsageFault

# text -> (position of the first wrong character, what is proposed)
MISSPELT = {
    "2015-9": (5, "2015-09"),
    "2015-9-5": (5, "2015-09-05"),
    "2015-9-5/2015-10-3": (5, "2015-09-05/2015-10-03"),
    "2015/09/12": (7, "2015-09-12"),
    "2015.09.12": (4, "2015-09-12"),
    "20150912": (0, "2015-09-12"),
    "2015-13": (5, "2015-12"),
    "2015-13-09": (5, "2015-09-13"),
    "2015-00-00": (5, "2015"),
    "2015-09-00": (8, "2015-09"),
    "2015-09-31": (8, "2015-09-30"),
    "2015-02-29": (8, "2015-02-28"),
    "2014-02-30/..": (8, "2014-02-28/.."),
    "2014/2014-02-30": (13, "2014/2014-02-28"),
    "2015/2014": (5, "2014/2015"),
    "[2015..2014]": (7, "[2014..2015]"),
    "2015-2016": (5, "2015/2016"),
    "2014-15": (5, "2014/2015"),
    "2014/open": (5, "2014/.."),
    "unknown/2014": (0, "/2014"),
    "2015-09-12/13": (11, "2015-09-12/2015-09-13"),
    "2015-09-12..2015-09-15": (10, "[2015-09-12..2015-09-15]"),
    "[2014/2015]": (5, "[2014..2015]"),
    "[2015-09-01..2015-09-10]~": (24, "[2015-09-01~..2015-09-10~]"),
    "2015~?": (5, "2015%") ,
    "ca 2015": (0, "2015~"),
    "1990s": (4, "199X"),
    "201u": (0, "201X"),
    "2015-uu": (5, "2015-XX"),
    "2015–09": (4, "2015-09"),
    "12015": (0, "Y12015"),
    "-0000": (0, "0000"),
    "999": (0, "0999"),
    "2015-09-12 10:30": (10, "2015-09-12T10:30"),
    "2015-09-12T9:05": (11, "2015-09-12T09:05"),
    " 2015": (0, "2015"),
    "12 September 2015": (0, "2015-09-12"),
}  # fmt: skip


@pytest.mark.parametrize("text", MISSPELT)
def test_the_fault_says_where_and_proposes_the_nearest(text):
    with pytest.raises(EdtfFault) as caught:
        parse_edtf(text)
    assert (caught.value.position, caught.value.suggestion) == MISSPELT[text]
    assert caught.value.suggestion in str(caught.value)
    assert f"character {caught.value.position + 1}" in str(caught.value)


# text -> (position, part of the reason): nothing is proposed where nothing comes to mind
HOPELESS = {
    "hello": (0, "a year has four digits"),
    "2015-09-12T25:00": (11, "times of day"),
    "2015-09-12T10:30:61": (11, "times of day"),
    "2015-09-12T10:30+25:00": (16, "offsets"),
    "2015-XX-31T10:00": (11, "without X"),
    "2015-02-3X": (8, "no day of the calendar"),
    "XXX1-02-29": (0, "no such day"),
    "2015-2X": (5, "no month of the calendar"),
    "Y17E7": (0, "beyond"),
    "Y999999999999999999999999": (0, "beyond"),
    "/": (0, "an interval needs"),
    "2014/2015/2016": (9, "one slash"),
    "[]": (1, "missing"),
    "[..]": (1, "two dots"),
    "[2014,,2015]": (6, "missing"),
    "[2014,..2015]": (6, "only the first"),
    "[2014..,2015]": (5, "only the last"),
    "[2014": (5, "ends with ]"),
    "1950S2-03": (6, "year alone"),
    "03/04/2015": (5, "one slash"),
    "2015-09-12Z": (10, "only T"),
}


@pytest.mark.parametrize("text", HOPELESS)
def test_the_fault_gives_a_reason_and_a_pattern_where_nothing_is_near(text):
    with pytest.raises(EdtfFault) as caught:
        parse_edtf(text)
    position, reason = HOPELESS[text]
    assert caught.value.position == position
    assert reason in caught.value.reason
    assert caught.value.suggestion == ""
    assert "dates are written like 2015-09-12" in str(caught.value)


def test_the_fault_is_one_line_of_wrong_usage():
    with pytest.raises(UsageFault) as caught:
        parse_edtf("x" * 1000 + "\n")
    assert caught.value.exit_status == 2
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize("text", ["2015\n", "２０１５", "2015-0９", "٢٠١٥", "2015-09-12\u0000"])
def test_only_plain_digits_are_digits(text):
    assert not is_edtf(text)


DATELIKE = st.text("0123456789-/.~?%[]{},XTZ:+SEY ux", max_size=24)


@given(st.one_of(DATELIKE, st.text(max_size=30)))
def test_any_text_is_read_or_refused_with_a_fault(text):
    try:
        date = parse_edtf(text)
    except EdtfFault as fault:
        assert 0 <= fault.position <= len(text)
        assert not fault.suggestion or is_edtf(fault.suggestion)
    else:
        assert date.text == text
        assert date.earliest_us < date.latest_us
