import csv
import io
import json
import sqlite3
from contextlib import closing

import pytest

from explorer.model.fault import Cancelled
from explorer.model.filter import EVERYTHING
from explorer.reading.anchor import AnchorState
from explorer.services.asking import ask
from explorer.services.exporting import export
from explorer.services.importing import import_file
from explorer.services.project import Project
from explorer.services.quotes import candidate_places, quote_places, unsettled_events
from explorer.store.project_file import ProjectFile
from tests.store.samples import TEXT, make_project


def _changed(tmp_path, *statements):
    path = make_project(tmp_path / "x.tlx")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
    return path


def test_every_quote_of_an_untouched_project_is_exact(tmp_path):
    with ProjectFile.open(_changed(tmp_path)) as file:
        assert unsettled_events(file) == {}
        places = quote_places(file, "paper")
    assert [(p.event, p.index) for p in places] == [("convoy-left", 0), ("strength", 0), ("strength", 1)]
    assert all(TEXT[p.place.start : p.place.end] == p.citation.quote for p in places)


def test_an_event_shows_the_worst_of_its_quotes(tmp_path):
    changes = (
        "UPDATE source SET text = 'New. ' || text WHERE key = 'paper'",
        "UPDATE source SET text = replace(text, 'never', 'newer') WHERE key = 'other'",
    )
    with ProjectFile.open(_changed(tmp_path, *changes)) as file:
        assert unsettled_events(file) == {"convoy-left": AnchorState.LOST, "strength": AnchorState.MOVED}
        assert quote_places(file, "other")[0].place.state is AnchorState.EXACT


def test_a_source_without_text_has_nothing_that_could_be_lost(tmp_path):
    with ProjectFile.open(_changed(tmp_path, "UPDATE source SET text = ''")) as file:
        assert unsettled_events(file) == {}
        assert quote_places(file, "nowhere") == []


def test_all_places_of_the_words_are_offered(tmp_path):
    with ProjectFile.open(_changed(tmp_path)) as file:
        citation = quote_places(file, "paper")[0].citation
    assert [p.start for p in candidate_places(TEXT + TEXT, citation)] == [
        citation.start,
        citation.start + len(TEXT),
    ]


def test_a_token_stops_the_search(tmp_path):
    class Token:
        cancelled = True

    many = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) "
    copies = (
        many + "INSERT INTO citation (event_id, source_id, start_offset, end_offset, quote) "
        "SELECT 1, 1, 0, 2, 'On' FROM n"
    )
    with ProjectFile.open(_changed(tmp_path, copies)) as file, pytest.raises(Cancelled):
        unsettled_events(file, Token())


def _exported(path, ending, folder):
    out = folder / f"list.{ending}"
    with Project.open(path) as project:
        export(project, ask(project, EVERYTHING), out, manifest=False)
    return out


def test_exports_say_which_quotes_do_not_stand(tmp_path):
    path = _changed(tmp_path, "UPDATE source SET text = 'New. ' || text WHERE key = 'paper'")
    table = _exported(path, "csv", tmp_path).read_text("utf-8-sig")
    rows = {row["id"]: row["quote_state"] for row in csv.DictReader(io.StringIO(table))}
    assert rows == {"convoy-left": "moved", "strength": "moved", "rumour": "exact"}
    events = json.loads(_exported(path, "json", tmp_path).read_text("utf-8"))["events"]
    states = {event["id"]: [c.get("state") for c in event["citations"]] for event in events}
    assert states == {"convoy-left": ["moved", None], "strength": ["moved", "moved"], "rumour": [None]}
    report = _exported(path, "html", tmp_path).read_text("utf-8")
    assert report.count("These words have moved in their document") == 3


def test_exports_of_a_sound_project_do_not_mention_it(tmp_path):
    path = _changed(tmp_path)
    assert "quote_state" not in _exported(path, "csv", tmp_path).read_text("utf-8-sig")
    assert '"state":' not in _exported(path, "json", tmp_path).read_text("utf-8")


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_the_states_of_an_export_are_not_read_back(ending, tmp_path):
    path = _changed(tmp_path, "UPDATE source SET text = 'New. ' || text WHERE key = 'paper'")
    report = import_file(tmp_path / "again.tlx", _exported(path, ending, tmp_path))
    assert not report.rejected
    with Project.open(tmp_path / "again.tlx") as project:
        assert len(project.columns) == 3
