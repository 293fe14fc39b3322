"""Plain lists: delimiters, encodings, faulty rows, dates that can be read in two ways, numbers."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.formats.importer import LONGEST_ROW, Draft, RowFault
from explorer.formats.list_dates import DateReading, date_options
from explorer.formats.list_numbers import number
from explorer.model.fault import UsageFault
from tests.formats import list_files as lists

HEAD = "id,title,date\n"


@pytest.mark.parametrize(
    ("mark", "name"), [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "vertical bar")]
)
def test_delimiters_are_found_and_told(tmp_path, mark, name):
    text = f'id{mark}title{mark}date\n1{mark}"a, b; c | d"{mark}2015\n2{mark}plain{mark}2016\n'
    found = lists.opened(tmp_path, text)
    assert dict(found.table.found())["Delimiter"] == name
    assert [d.title for d in lists.drafts(found)] == ["a, b; c | d", "plain"]


def test_a_tab_separated_file_that_never_quotes(tmp_path):
    text = 'id\ttitle\tdate\n1\t"Open\t2015\n2\t5" gun\t2016\n3\tplain\t2017\n'
    assert [d.title for d in lists.read(tmp_path, text)] == ['"Open', '5" gun', "plain"]


CYRILLIC = "Президент Таджикистана встретился с министром обороны России и обсудил положение на границе"
ENCODED = {
    "utf-8": "Смерть «в тумане» — Ñandú",
    "utf-8-sig": "Ñandú",
    "utf-16": "Смерть в тумане",
    "utf-16-le": "Death in the fog, and then some more",
    "cp1251": CYRILLIC,
    "koi8-r": CYRILLIC,
    "cp1252": "The café’s “smart” quotes – kept",
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_encodings_are_found(tmp_path, encoding):
    rows = "".join(f'{n},"{ENCODED[encoding]}",2015\n' for n in range(30))
    found = lists.opened(tmp_path, (HEAD + rows).encode(encoding))
    assert {d.title for d in lists.drafts(found)} == {ENCODED[encoding]}


def test_an_encoding_can_be_set_and_a_wrong_byte_rejects_its_row_only(tmp_path):
    raw = (HEAD + "1,caf\xe9,2015\n2,plain,2016\n").encode("latin-1")
    assert [d.title for d in lists.read(tmp_path, raw, encoding="cp1251")] == ["cafй", "plain"]
    first, second = lists.read(tmp_path, raw, encoding="utf-8")
    assert "not UTF-8" in first
    assert second.title == "plain"
    with pytest.raises(UsageFault, match='no encoding "latin-99"'):
        lists.read(tmp_path, raw, encoding="latin-99")


FAULTY = {
    "an unclosed quotation mark": ('1,"open,2015\n2,fine,2016\n', [False, True]),
    "one at the end": ('1,fine,2015\n2,"open,2016\n', [True, False]),
    "one in the middle of a cell": ('1,"a "b" c",2015\n2,fine,2016\n', [False, True]),
    "too few cells": ("1,a\n2,fine,2016\n", [False, True]),
    "too many cells": ("1,a,2015,x\n2,fine,2016\n", [False, True]),
    "a NUL character": ("1,a\0b,2015\n2,fine,2016\n", [False, True]),
    "one giant cell": (f"1,{'x' * (LONGEST_ROW * 2)},2015\n2,fine,2016\n", [False, True]),
    "a giant cell of many lines": ('1,"' + "x\n" * (LONGEST_ROW // 2 + 10) + '",2015\n', None),
    "no title": ("1,,2015\n2,fine,2016\n", [False, True]),
    "no such day": ("1,a,2015-02-30\n2,fine,2016\n", [False, True]),
    "no date at all": ("1,a,soon\n2,fine,2016\n", [False, True]),
    "blank lines": ("\n1,a,2015\n\r\n\n2,fine,2016\n\n", [True, True]),
    "line breaks in a cell": ('1,"a\r\nb",2015\n2,fine,2016\n', [True, True]),
    "bare carriage returns": ("1,a,2015\r2,fine,2016\r", [True, True]),
    "a year of two digits": ("1,a,3/4/15\n2,fine,2016\n", [False, True]),
}


@pytest.mark.parametrize("case", FAULTY)
def test_a_faulty_row_is_told_and_costs_no_other(tmp_path, case):
    rows, good = FAULTY[case]
    head = HEAD.replace("\n", "\r") if "\n" not in rows else HEAD
    found = lists.read(tmp_path, head + rows)
    if good is not None:
        assert [isinstance(one, Draft) for one in found] == good
    assert all(one for one in found)


def test_equal_and_empty_column_names_stay_apart(tmp_path):
    found = lists.opened(tmp_path, "title,date,note,,note\na,2015,one,two,three\n")
    assert found.table.columns == ("title", "date", "note", "column 4", "note (2)")


def test_a_list_without_header_has_numbered_columns_that_can_be_mapped(tmp_path):
    found = lists.opened(
        tmp_path, "1,They met,2015\n2,Again,2016\n", map_title="column 2", map_date="column 3"
    )
    assert [(d.title, d.date) for d in lists.drafts(found)] == [("They met", "2015"), ("Again", "2016")]


def test_a_column_given_to_one_field_is_taken_from_the_other(tmp_path):
    found = lists.opened(
        tmp_path, "name,title,date\nA name,A title,2015\n", map_summary="title", map_title="name"
    )
    (draft,) = lists.drafts(found)
    assert (draft.title, draft.summary) == ("A name", "A title")


def test_two_ends_make_a_state_and_a_vague_date_stays_vague(tmp_path):
    text = "title,start,end\nwar,1992,1997\none day,2015-09-12,2015-09-12\nback,2016,2015\nlate,early September 2015,\n"
    war, day, back, late = lists.read(tmp_path, text)
    assert (war.date, war.extent) == ("1992/1997", "throughout")
    assert (day.date, day.extent) == ("2015-09-12", "within")
    assert "lies before its start" in back
    assert late.wording == "early September 2015"
    assert late.date not in ("", late.wording)


def test_an_ambiguous_date_is_asked_about_and_not_guessed(tmp_path):
    text = "title,date\na,03/04/2015\nb,05/06/2015\nc,2015-09-12\n"
    found = lists.opened(tmp_path, text)
    assert [q.option for q in found.questions] == ["dates"]
    first, _, third = lists.drafts(found)
    assert "day/month or as month/day" in first
    assert third.date == "2015-09-12"
    answered = lists.read(tmp_path, text, dates="day-first")
    assert [d.date for d in answered] == ["2015-04-03", "2015-06-05", "2015-09-12"]
    assert lists.read(tmp_path, text, dates="month-first")[0].date == "2015-03-04"
    assert not lists.opened(tmp_path, text, dates="day-first").questions


def test_another_date_of_the_list_decides_and_that_is_shown(tmp_path):
    found = lists.opened(tmp_path, "title,date\na,03/04/2015\nb,25/04/2015\n")
    assert found.mapping.options["dates"] == "day-first"
    assert not found.questions
    assert [d.date for d in lists.drafts(found)] == ["2015-04-03", "2015-04-25"]


def test_a_date_that_does_not_fit_the_order_rejects_its_row(tmp_path):
    _, wrong = lists.read(tmp_path, "title,date\na,03/04/2015\nb,04/25/2015\n", dates="day-first")
    assert "no day of the calendar when read day-first" in wrong


def test_a_list_that_contradicts_itself_is_asked_about():
    assert date_options(["25/04/2015", "04/25/2015", "03/04/2015"])["dates"] == "ask"


DATES = {
    "2015-09-12": "2015-09-12",
    "2015-09-12 00:00:00.000": "2015-09-12",
    "2015-09-12T14:00:05.123456+05:00": "2015-09-12T14:00:05.123456+05:00",
    "2015-09-12 14:00:05,123": "2015-09-12T14:00:05.123",
    "2015-09-12T14:00Z": "2015-09-12T14:00Z",
    "12.09.2015": "2015-09-12",
    "2015/9/2": "2015-09-02",
    "20150912": "2015-09-12",
    "25/12/2015 2:30 PM": "2015-12-25T14:30",
    "12/25/2015 12:05:01 am": "2015-12-25T00:05:01",
    "05/05/2015": "2015-05-05",
    "12 September 2015": "2015-09-12",
    "1990s": "199X",
    "[2014..2015]": "[2014..2015]",
    "-0044-03-15": "-0044-03-15",
    "": "",
}


@pytest.mark.parametrize("text", DATES)
def test_dates_as_lists_write_them(text):
    assert DateReading().edtf(text) == DATES[text]


def test_midnight_is_a_time_where_other_times_are_given(tmp_path):
    assert date_options(["2015-09-12 00:00", "2015-09-13 12:30"]) == {"midnight": "time"}
    assert date_options(["2015-09-12 00:00", "2015-09-13 00:00"]) == {}
    assert DateReading(midnight_is_day=False).edtf("2015-09-12 00:00") == "2015-09-12T00:00"


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}( \d\d:\d\d)?", fullmatch=True))
def test_any_text_is_a_date_or_a_reason(text):
    from explorer.model.edtf import parse_edtf

    try:
        parse_edtf(DateReading().edtf(text))
    except RowFault as fault:
        assert str(fault)


def test_a_number_that_can_be_read_in_two_ways_is_asked_about():
    for text in ("1.500", "1,500"):
        with pytest.raises(RowFault, match="two ways"):
            number(text)
    assert number("1.500", "point") == "1.500"
    assert number("1.500", "comma") == "1500"
    assert number("1,500", "comma") == "1.500"
    assert number("1 234 567") == number("1,234,567") == "1234567"
    assert number("about 20") == "about 20"
    assert number("１２") == "１２"
    with pytest.raises(RowFault, match="no number"):
        number("NaN")


def test_coordinates_and_words_out_of_range_reject_the_row(tmp_path):
    text = "title,lat,lon,importance,status\na,95,10,,\nb,35.5,,,\nc,,,9,\nd,,,,certainly\ne,35.5,36.5,4,Alleged\n"
    *wrong, good = lists.read(tmp_path, text)
    assert [isinstance(one, str) for one in wrong] == [True] * 4
    assert (good.importance, good.status, good.claims[0].value) == (4, "alleged", "35.5, 36.5")


def test_roles_beside_actors(tmp_path):
    text = "title,actors,roles\na,Roe; Doe,agent; target\nb,Roe; Doe,agent\n"
    good, wrong = lists.read(tmp_path, text)
    assert [(p.name, p.role) for p in good.parties] == [("Roe", "agent"), ("Doe", "target")]
    assert "do not fit" in wrong


_cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.tuples(_cell, _cell), min_size=1, max_size=6), mark=st.sampled_from(",;\t"))
def test_every_row_that_the_csv_module_writes_is_read_or_told(tmp_path_factory, rows, mark):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark)
    writer.writerow(["title", "summary", "kind"])
    writer.writerows([*row, "k"] for row in rows)
    folder = tmp_path_factory.mktemp("csv")
    found = lists.opened(folder, out.getvalue().encode(), delimiter=mark)
    read = [tuple(record.cells[:2]) for record in found.table.records() if not record.fault]
    assert read == rows


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=200))
def test_any_bytes_below_a_header_are_rows_or_one_sentence(tmp_path_factory, raw):
    from explorer.model.fault import Fault

    try:
        found = lists.read(tmp_path_factory.mktemp("raw"), b"id,title,date\r\n1,a,2015\r\n" + raw)
    except Fault as fault:
        assert str(fault)
    else:
        assert all(found)
