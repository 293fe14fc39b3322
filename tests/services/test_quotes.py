import sqlite3
from contextlib import closing

import pytest

from explorer.model.fault import Cancelled
from explorer.reading.anchor import AnchorState
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
