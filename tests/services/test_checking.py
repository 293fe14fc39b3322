import json
import sqlite3
from contextlib import closing

import pytest

from explorer.model.fault import Cancelled, FileFault
from explorer.services.checking import check
from tests.store.samples import make_project


@pytest.fixture
def sample(tmp_path):
    return make_project(tmp_path / "sample.tlx")


def _sql(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def test_a_whole_file_is_well(sample):
    before = sample.read_bytes()
    report = check(sample)
    assert report.ok
    assert report.quotes == {"exact": 5, "moved": 0, "ambiguous": 0, "lost": 0}
    assert report.lines() == ["3 events, 2 sources, quotes: 5 exact. All is well."]
    assert json.loads(json.dumps(report.as_dict()))["ok"] is True
    assert sample.read_bytes() == before
    assert [p.name for p in sample.parent.iterdir()] == ["sample.tlx"]


WRONG = {
    "a title that the index does not know": (
        "UPDATE event SET title = 'New' WHERE id = 1",
        "search",
        "event_text",
    ),
    "bounds of another date": ("UPDATE event SET earliest_us = 5 WHERE id = 1", "date", "convoy-left"),
    "a date that is none": ("UPDATE event SET edtf = '12.5.2015' WHERE id = 1", "date", "convoy-left"),
    "a reference to nothing": ("DELETE FROM actor WHERE id = 3", "references", ""),
    "another text": (
        "UPDATE source SET text = replace(text, 'Others counted 6,000', 'Many')",
        "text",
        "paper",
    ),
    "a quote that is lost": (
        "UPDATE source SET text = replace(text, 'convoy', 'column')",
        "quote",
        "convoy-left",
    ),
    "a quote that has moved": ("UPDATE source SET text = 'New. ' || text", "quote", "strength"),
    "a side of a conflict gone": (
        "UPDATE conflict_passage SET quote = 'x' WHERE id = 1",
        "quote",
        "how-many",
    ),
    "a claim without unit": ("UPDATE claim SET unit = '' WHERE id = 1", "value", "strength"),
    "an unknown status": ("UPDATE event SET status = 'sure' WHERE id = 3", "value", "rumour"),
    "an unknown stance": ("UPDATE citation SET stance = 'likes' WHERE id = 1", "value", "convoy-left"),
    "a credibility out of range": (
        "UPDATE citation SET credibility = 9 WHERE id = 1",
        "value",
        "convoy-left",
    ),
    "a reliability out of range": ("UPDATE source SET reliability = 'G' WHERE id = 1", "value", "paper"),
    "an actor above itself": ("UPDATE actor SET parent_id = 1 WHERE id = 2", "value", "garrison"),
    "an unknown role": ("UPDATE event_actor SET role = 'hero' WHERE event_id = 2", "value", "strength"),
    "a lonely side": ("DELETE FROM conflict_passage WHERE conflict_id = 1", "value", "how-many"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_place(sample, case):
    statement, area, where = WRONG[case]
    _sql(sample, "PRAGMA foreign_keys=OFF", statement)
    report = check(sample)
    assert not report.ok
    assert (area, where) in {(problem.area, problem.where) for problem in report.problems}
    assert all("\n" not in line for line in report.lines())


def test_the_state_of_each_quote_is_counted(sample):
    _sql(
        sample,
        "UPDATE source SET text = 'New. ' || text WHERE key = 'paper'",
        "UPDATE source SET text = replace(text, 'second', 'sekond') WHERE key = 'other'",
    )
    assert check(sample).quotes == {"exact": 1, "moved": 3, "ambiguous": 0, "lost": 1}


def test_an_event_without_citation_is_noted_and_no_fault(sample):
    _sql(sample, "PRAGMA foreign_keys=ON", "DELETE FROM citation WHERE event_id = 3")
    _sql(sample, "INSERT INTO citation_text(citation_text) VALUES ('rebuild')")
    report = check(sample)
    assert report.ok
    assert [note.where for note in report.notes] == ["rumour"]


def test_damaged_pages_are_told_and_nothing_is_read_from_them(sample):
    raw = bytearray(sample.read_bytes())
    with closing(sqlite3.connect(sample)) as other:
        page = other.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'citation_by_event'"
        ).fetchone()[0]
    raw[page * 4096 - 40 : page * 4096 - 4] = bytes(36)
    sample.write_bytes(raw)
    try:
        report = check(sample)
    except FileFault:
        return
    assert {problem.area for problem in report.problems} == {"pages"}


def test_progress_is_told_and_a_stop_is_obeyed(sample):
    class Token:
        cancelled = False

    told = []
    check(sample, lambda what, done, total: told.append(what), Token())
    assert told[0] == "pages"
    assert {"references", "search", "dates", "quotes", "values"} <= set(told)

    def stop(*_):
        Token.cancelled = True

    with pytest.raises(Cancelled):
        check(sample, stop, Token())


def test_a_file_that_is_no_project_is_a_file_fault(tmp_path):
    with pytest.raises(FileFault):
        check(tmp_path / "none.tlx")
