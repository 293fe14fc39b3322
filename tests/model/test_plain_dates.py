"""Dates as people type them: read where they are plain, refused where two readers would differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.date_words import date_in_words, edtf_from_plain
from explorer.model.edtf import EdtfFault, is_edtf
from explorer.model.fault import UsageFault
from tests.model.test_edtf_bounds import single_dates

PLAIN = {
    "": "",
    " 2015-09 ": "2015-09",
    "[2014..2015]": "[2014..2015]",
    "201x": "201X",
    "12 Sep 2015": "2015-09-12",
    "12th of September, 2015": "2015-09-12",
    "Sep. 12, 2015": "2015-09-12",
    "Monday, 12 September 2015": "2015-09-12",
    "12-Sep-2015": "2015-09-12",
    "2015 September 12": "2015-09-12",
    "September 2015": "2015-09",
    "12/2015": "2015-12",
    "2015/12": "2015-12",
    "2015/9/5": "2015-09-05",
    "20150912": "2015-09-12",
    "12.09.2015": "2015-09-12",
    "13/04/2015": "2015-04-13",
    "04/13/2015": "2015-04-13",
    "04/04/2015": "2015-04-04",
    "early September 2015": "[2015-09-01~..2015-09-10~]",
    "in mid-September 2015": "[2015-09-11~..2015-09-20~]",
    "at the end of February 2016": "[2016-02-21~..2016-02-29~]",
    "early 2015": "[2015-01~..2015-04~]",
    "late 1990s": "[1997~..1999~]",
    "the 1990s": "199X",
    "spring 2015": "2015-21",
    "winter of 2015/16": "2015-24",
    "winter 2015-2016": "2015-24",
    "Q1 2015": "2015-33",
    "first quarter of 2013": "2013-33",
    "second half of 2015": "2015-41",
    "44 BC": "-0043",
    "15 March 44 BCE": "-0043-03-15",
    "AD 79": "0079",
    "1992-1997": "1992/1997",
    "1992–97": "1992/1997",
    "1939–41": "1939/1941",
    "1914-18": "1914/1918",
    "from 1992 to 1997": "1992/1997",
    "12–16 May 1989": "1989-05-12/1989-05-16",
    "May 12-16, 1989": "1989-05-12/1989-05-16",
    "28 August – 3 September 1989": "1989-08-28/1989-09-03",
    "Sep–Dec 2015": "2015-09/2015-12",
    "2015-09-12 - 2015-09-16": "2015-09-12/2015-09-16",
    "from early September to 12 November 2015": "[2015-09-01~..2015-09-10~]/2015-11-12",
    "between 10 and 16 May 1989": "[1989-05-10..1989-05-16]",
    "some day between 10 May and 16 June 1989": "[1989-05-10..1989-06-16]",
    "2014 or 2015": "[2014,2015]",
    "since 2005": "2005/..",
    "1999-present": "1999/..",
    "until 2005": "../2005",
    "by 12 May 2014": "../2014-05-12",
    "before 2005": "../2004",
    "before 1 March 2016": "../2016-02-29",
    "before about 2015": "../2014~",
    "after 31 December 2014": "2015-01-01/..",
    "about 12 September 2015": "2015-09-12~",
    "c. 1992": "1992~",
    "circa 1992-1997": "1992~/1997~",
    "September 2015 (?)": "2015-09?",
    "perhaps about 2015": "2015%",
    "12 Sep 2015 10:30": "2015-09-12T10:30",
    "12 September 2015, 9:05 UTC": "2015-09-12T09:05Z",
    "12 сентября 2015 г.": "2015-09-12",
    "5 мая 1945": "1945-05-05",
    "сентябрь 2015": "2015-09",
    "в начале сентября 2015 года": "[2015-09-01~..2015-09-10~]",
    "1990-е годы": "199X",
    "весной 2015": "2015-21",
    "с 1992 по 1997": "1992/1997",
    "44 г. до н.э.": "-0043",
}


@pytest.mark.parametrize("text", PLAIN)
def test_plain_dates(text):
    assert edtf_from_plain(text) == PLAIN[text]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("03/04/2015", "2015-04-03", "2015-03-04"),
        ("3-4-2015", "2015-04-03", "2015-03-04"),
        ("2008–12", "2008-12", "2008/2012"),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused_with_both(text, one, other):
    with pytest.raises(UsageFault) as caught:
        edtf_from_plain(text)
    assert one in str(caught.value)
    assert other in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "12 September",
        "Sep 15",
        "12 Sep 15",
        "before",
        "3/4/15",
        "hello 2015 world",
        "between 2014",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UsageFault, match="2015-09"):
        edtf_from_plain(text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("31 September 2015", "2015-09-30"), ("29/02/2015", "2015-02-28"), ("2015-13", "2015-12")],
)
def test_a_day_that_does_not_exist_is_refused_with_the_nearest(text, suggestion):
    with pytest.raises(EdtfFault) as caught:
        edtf_from_plain(text)
    assert caught.value.suggestion == suggestion


@given(single_dates())
def test_edtf_passes_through(date):
    assert edtf_from_plain(date[0]) == date[0]


@given(single_dates().filter(lambda date: len(date[1]) < 32 and date[0][-1].isdigit()))
def test_our_own_words_are_read_back(date):
    text, _ = date
    assert edtf_from_plain(date_in_words(text)) == text


WORDISH = st.lists(
    st.sampled_from(
        [
            "12",
            "2015",
            "sep",
            "may",
            "early",
            "between",
            "and",
            "to",
            "-",
            "/",
            ".",
            "about",
            "before",
            "or",
            "1990s",
            "bc",
            "?",
        ]
    ),
    max_size=7,
).map(" ".join)


@given(st.one_of(WORDISH, st.text(max_size=30)))
def test_any_text_is_read_or_refused_with_a_sentence(text):
    try:
        found = edtf_from_plain(text)
    except UsageFault as fault:
        assert str(fault)
    else:
        assert not found or is_edtf(found)
