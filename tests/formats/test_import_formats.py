"""Every kind of list: recognised by its content, and its rows understood."""

import json

import pytest

from explorer.formats.importer import Draft
from explorer.model.edtf import parse_edtf
from explorer.model.fault import DataFault, FileFault, UsageFault
from tests.formats import list_files as lists


def _parties(draft):
    return [(party.name, party.role, party.type) for party in draft.parties]


def _claims(draft):
    return {claim.property: claim.value for claim in draft.claims}


KINDS = {
    "csv": lists.PLAIN,
    "ucdp-ged": lists.UCDP,
    "acled": lists.ACLED,
    "gdelt": lists.gdelt(),
    "timelinejs": lists.TIMELINEJS,
    "timeline-xml": lists.TIMELINE_XML,
    "ics": lists.ICS,
    "timesketch": lists.TIMESKETCH,
    "json": [{"title": "They met", "date": "2015"}],
    "jsonl": '{"title": "They met", "date": "2015"}\n{"title": "Again", "date": "2016"}\n',
    "xlsx": lists.workbook([["title", "date"], ["They met", "2015"]]),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_is_known_by_its_content_and_not_by_its_name(tmp_path, kind):
    assert lists.opened(tmp_path, KINDS[kind], "misleading.pdf").format.name == kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_stored_row_is_read_again_as_it_was(tmp_path, kind):
    found = lists.opened(tmp_path, KINDS[kind])
    for record in found.table.records():
        if not record.fault:
            assert found.table.cells_of(record.text, found.table.columns) == list(record.cells)


def test_ucdp_precision_one_is_the_day_and_three_is_some_day_between(tmp_path):
    day, between, wrong = lists.read(tmp_path, lists.UCDP)
    assert (day.date, day.extent, day.wording) == ("2013-01-03", "within", "")
    assert (between.date, between.extent) == ("[1989-05-10..1989-05-16]", "within")
    assert not parse_edtf(between.date).qualified
    assert wrong == "its date precision “7” is not 1 to 5"


def test_ucdp_sides_deaths_places_and_articles(tmp_path):
    day, between, _ = lists.read(tmp_path, lists.UCDP)
    assert _parties(day)[:2] == [
        ("Government of Arland", "agent", "state"),
        ("Free Arland", "target", "armed group"),
    ]
    assert ("Red Hill", "location", "place") in _parties(day)
    assert _claims(day)["deaths"] == "2"
    assert _claims(day)["deaths, high estimate"] == "3"
    assert _claims(day)["coordinates"] == "35.5, 36.5"
    assert [(a.publisher, a.published, a.title) for a in day.articles] == [
        ("Arland Post, Daily", "2013-01-03", "Two die; fog lifts"),
        ("Wire", "2013-01-04", "Clash"),
    ]
    assert [a.quote for a in between.articles] == ['Wire 17 May 1989 "A village burns']
    assert (day.kind, between.kind) == ("state-based conflict", "one-sided violence")


def test_acled_time_precision_and_associated_actors(tmp_path):
    day, week, month, wrong = lists.read(tmp_path, lists.ACLED)
    assert (day.date, week.date, month.date) == ("2015-09-12", "[2015-09-13..2015-09-19]", "2015-10")
    assert ("Hill Men", "target", "armed group") in _parties(day)
    assert ("Military Forces of Arland", "agent", "military unit") in _parties(day)
    assert [a.title for a in day.articles] == ["Arland Post", "Wire"]
    assert (day.id, day.summary, _claims(day)["deaths"]) == ("ARL1", "On 12 September, they met.", "3")
    assert "crowd size=10" in week.tags
    assert "time precision" in wrong


@pytest.mark.parametrize("count", [57, 58, 61])
def test_gdelt_of_both_versions(tmp_path, count):
    first = lists.read(tmp_path, lists.gdelt(count))[0]
    assert (first.id, first.date, first.kind) == ("410412347", "2015-09-12", "express intent to cooperate")
    assert _parties(first)[0][:2] == ("Russia", "agent")
    assert _claims(first)["coordinates"] == "38.56, 68.77"
    assert [a.url for a in first.articles] == ([] if count == 57 else ["https://example.org/a"])


def test_timelinejs_json(tmp_path):
    met, peace, wrong = lists.read(tmp_path, lists.TIMELINEJS)
    assert (met.title, met.summary, met.date) == ("They met", "On the hill & below.", "2015-09-12T14:05")
    assert (met.id, met.kind, met.wording) == ("met", "clash", "Saturday")
    assert [(a.publisher, a.quote) for a in met.articles] == [("Wire", "The hill")]
    assert (peace.date, peace.extent) == ("-0044/2016-02", "throughout")
    assert "no date" in wrong


def test_timelinejs_spreadsheet(tmp_path):
    title, met, peace = lists.read(tmp_path, lists.TIMELINEJS_SHEET)
    assert "title of the timeline" in title
    assert met.date == "2015-09-12T14:05/2015-09-14"
    assert peace.date == "2016"


def test_timeline_xml(tmp_path):
    met, rain, peace, bad = lists.read(tmp_path, lists.TIMELINE_XML)
    assert (met.title, met.date, met.kind, met.summary) == (
        "They met <there>",
        "2015-09-12",
        "war",
        "On the hill",
    )
    assert rain.date == "2015-09-01T08:30:00~/2015-09-02~"
    assert (peace.date, peace.extent) == ("2016-01-01/..", "throughout")
    assert "no day of the calendar" in bad
    assert parse_edtf(rain.date).qualified


def test_timeline_xml_that_declares_entities_is_refused(tmp_path):
    bomb = '<!DOCTYPE t [<!ENTITY a "aaaa">]><timeline><events><event><text>&a;</text></event></events></timeline>'
    with pytest.raises(DataFault, match="declares entities"):
        lists.read(tmp_path, bomb)


def test_icalendar(tmp_path):
    met, talks, todo, undated = lists.read(tmp_path, lists.ICS)
    assert (met.title, met.date, met.id) == ("They met, at last", "2015-09-12", "one@example.org")
    assert met.summary == "On the hill and below\nuntil dusk"
    assert met.tags == ("war", "peace,talks")
    assert _parties(met) == [("Roe, J.", "agent", "person"), ("Red Hill", "location", "place")]
    assert (talks.date, talks.status) == ("2015-09-12T14:05:00+05:00/2015-09-12T15:35:00+05:00", "planned")
    assert "FREQ=WEEKLY" in talks.note
    assert todo == "it is a todo, not an event"
    assert undated == "it has no start"


def test_timesketch_keeps_microseconds_and_sees_times_that_disagree(tmp_path):
    login, wrote, wrong = lists.read(tmp_path, lists.TIMESKETCH)
    assert {parse_edtf(d.date).earliest_us for d in (login, wrote)} == {1442066405123456}
    assert login.tags == ("bad", "night")
    assert "not the same second" in wrong


def test_timesketch_json_lines(tmp_path):
    row = {
        "message": "Logged in",
        "datetime": "2015-09-12T14:00:05.123456+00:00",
        "timestamp_desc": "x",
        "timestamp": 1442066405123456,
    }
    found = lists.opened(tmp_path, json.dumps(row) + "\n" + json.dumps(row) + "\n")
    assert found.format.name == "timesketch"
    assert parse_edtf(lists.drafts(found)[0].date).earliest_us == 1442066405123456


def test_a_workbook_with_real_dates_numbers_and_several_sheets(tmp_path):
    from datetime import datetime

    rows = [
        ["id", "title", "date", "deaths"],
        [7, "They met", datetime(2015, 9, 12), 3.0],
        [8.5, "Noon", datetime(2015, 9, 12, 12), None],
    ]
    met, noon = lists.read(tmp_path, lists.workbook(rows))
    assert (met.id, met.date, _claims(met)) == ("7", "2015-09-12", {"deaths": "3"})
    assert (noon.id, noon.date) == ("8.5", "2015-09-12T12:00:00")
    with pytest.raises(UsageFault, match="there are Sheet, Events"):
        lists.opened(tmp_path, lists.workbook(rows), sheet="Nope")


def test_json_numbers_are_kept_as_they_are_written(tmp_path):
    rows = '[{"title": "a", "id": 12345678901234567890123, "deaths": 1e3}]'
    (draft,) = lists.read(tmp_path, rows)
    assert isinstance(draft, Draft)
    assert draft.id == "12345678901234567890123"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{"title": NaN}', "NaN is no number"),
        ('{"title": "a", "title": "b"}', "stands twice"),
        ('{"title": "\\ud800"}', "half a character"),
        ("[1, 2]", "no JSON object"),
        ('{"title": "a"', "not valid JSON"),
        ('{"title": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    ],
)
def test_a_faulty_line_of_json_is_one_rejected_row(tmp_path, row, reason):
    found = lists.read(
        tmp_path,
        f'{{"title": "good", "date": "2015"}}\n{row}\n{{"title": "good", "date": "2016"}}\n',
        fmt="jsonl",
    )
    assert [isinstance(one, Draft) for one in found] == [True, False, True]
    assert reason in found[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[{"title": "a"}, {"title": ', "not valid JSON at character"),
        ("[" * 200_000, "nested too deeply"),
        ('[{"title": "a"}] x', "goes on behind its end"),
        ('{"a": 1}', "holds no list"),
    ],
)
def test_a_broken_json_file_is_refused_in_one_sentence(tmp_path, text, words):
    with pytest.raises(DataFault, match=words):
        lists.read(tmp_path, text, fmt="json")


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 x", b"PK\x03\x04broken", b"SQLite format 3\0", b"\0\1\2\3" * 50, "<html></html>"],
)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path, content):
    with pytest.raises(FileFault, match="nothing was imported"):
        lists.read(tmp_path, content)


def test_a_folder_and_a_missing_file_are_refused(tmp_path):
    from explorer.formats.import_registry import open_list

    for path in (tmp_path, tmp_path / "nowhere.csv"):
        with pytest.raises(FileFault, match="nothing was imported"):
            open_list(path)


def test_an_unknown_format_a_wrong_one_and_an_unknown_field_are_named(tmp_path):
    with pytest.raises(UsageFault, match="did you mean ucdp-ged"):
        lists.opened(tmp_path, lists.UCDP, fmt="ucdp")
    with pytest.raises(UsageFault, match="lacks the columns of ACLED"):
        lists.opened(tmp_path, lists.UCDP, fmt="acled")
    with pytest.raises(UsageFault, match='no field "colour"'):
        lists.opened(tmp_path, lists.PLAIN, map_colour="title")
