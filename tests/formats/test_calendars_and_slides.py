"""iCalendar holds exact days only; TimelineJS says every date in words."""

import json
import re

import pytest
from hypothesis import given

from explorer.formats.icalendar_writing import calendar_text, exact_lines
from explorer.formats.timelinejs_writing import slide_of, timelinejs_text
from explorer.model.date_words import date_in_words
from explorer.model.event import Citation, Event, Extent, Status
from tests.formats.nasty import texts


def _event(date: str, extent: str = "within", **fields) -> Event:
    return Event(id="e", **{"title": "T", **fields}, date=date, extent=Extent(extent))


@pytest.mark.parametrize(
    ("date", "extent", "lines"),
    [
        ("2015-09-12", "within", ["DTSTART;VALUE=DATE:20150912", "DTEND;VALUE=DATE:20150913"]),
        ("2015-12-31", "throughout", ["DTSTART;VALUE=DATE:20151231", "DTEND;VALUE=DATE:20160101"]),
        ("2015-09-12/2015-09-14", "throughout", ["DTSTART;VALUE=DATE:20150912", "DTEND;VALUE=DATE:20150915"]),
        ("2015-09-12T10:30", "within", ["DTSTART:20150912T103000"]),
        ("2015-09-12T10:30:05Z", "within", ["DTSTART:20150912T103005Z"]),
        ("2015-09-12/2015-09-14", "within", []),
        ("2015-09-12~", "within", []),
        ("2015-09", "within", []),
        ("[2015-09-12,2015-09-13]", "within", []),
        ("2015-09-12/..", "throughout", []),
        ("-0043-03-15", "within", []),
        ("0000-03-15", "within", []),
        ("", "within", []),
    ],
)
def test_only_exact_days_have_a_place_in_a_calendar(date, extent, lines):
    assert exact_lines(_event(date, extent)) == lines


@given(texts)
def test_a_calendar_is_well_formed_with_any_words(text):
    citation = Citation(source="s", start=0, end=1, quote=text)
    event = _event(
        "2015-09-12", title=text, summary=text, kind=text, status=Status.ALLEGED, citations=(citation,)
    )
    written = "".join(
        piece for piece, _ in calendar_text(text, "ab12", "2026-01-01T00:00:00Z", [event], {"s": text})
    )
    lines = written.split("\r\n")
    assert "\n" not in "".join(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = re.sub("\r\n ", "", written).split("\r\n")
    assert all(re.match(r"[A-Z-]+[:;]", line) for line in unfolded if line)
    assert [line for line in unfolded if line.startswith(("BEGIN", "END:"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    assert "DTSTAMP:20260101T000000Z" in unfolded
    assert any(line.startswith("SUMMARY:[alleged] ") for line in unfolded)


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2015", {"year": 2015}, None),
        ("2015-09", {"year": 2015, "month": 9}, None),
        ("2015-09-12", {"year": 2015, "month": 9, "day": 12}, None),
        ("2015-09-12T10:30", {"year": 2015, "month": 9, "day": 12, "hour": 10, "minute": 30}, None),
        ("-0043-03-15", {"year": -43, "month": 3, "day": 15}, None),
        ("2015-09~", {"year": 2015, "month": 9, "day": 1}, {"year": 2015, "month": 9, "day": 30}),
        ("199X", {"year": 1990, "month": 1, "day": 1}, {"year": 1999, "month": 12, "day": 31}),
        ("2015-24", {"year": 2015, "month": 12, "day": 1}, {"year": 2016, "month": 2, "day": 29}),
        ("../2005", {"year": 2005, "month": 12, "day": 31}, None),
    ],
)
def test_a_slide_shows_its_date_in_words_at_its_bounds(date, start, end):
    slide = slide_of(_event(date), {})
    assert slide["start_date"] == start
    assert slide.get("end_date") == end
    assert slide["display_date"] == date_in_words(date)


def test_what_has_no_date_has_no_slide():
    assert slide_of(_event(""), {}) is None
    pieces = list(timelinejs_text("T", "q", [_event(""), _event("2015")], {}))
    assert sum(count for _, count in pieces) == 1
    assert len(json.loads("".join(text for text, _ in pieces))["events"]) == 1


@given(texts)
def test_slides_hold_no_markup_of_others(text):
    citation = Citation(source="s", start=0, end=1, quote=text, attribution=text)
    event = _event("2015", title=text, summary=text, kind=text, citations=(citation,))
    read = json.loads("".join(piece for piece, _ in timelinejs_text(text, text, [event], {"s": text})))
    for part in (read["title"]["text"], read["events"][0]["text"]):
        for value in part.values():
            assert set(re.findall(r"<[^>]*>?", value)) <= {
                "<p>", "</p>", "<blockquote>", "</blockquote>", "<br>", "<em>", "</em>",
            }  # fmt: skip
