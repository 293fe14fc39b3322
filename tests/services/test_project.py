import threading

import numpy as np
import pytest

from explorer.model.fault import FileFault
from explorer.model.filter import EVERYTHING, EventFilter
from explorer.services import project_cache
from explorer.services.asking import ask
from explorer.services.demo import make_demo
from explorer.services.facets import FACETS
from explorer.services.project import Project
from explorer.store.derived_cache import places
from tests.store.samples import CONTENT, make_project


@pytest.fixture
def sample(tmp_path):
    return make_project(tmp_path / "sample.tlx")


def test_whole_events_and_heads_come_in_the_order_asked_for(sample):
    with Project.open(sample) as project:
        rows = [2, 0]
        assert project.rows_to_events(rows) == [CONTENT.events[2], CONTENT.events[0]]
        assert [head.title for head in project.heads(np.array(rows))] == [
            CONTENT.events[row].title for row in rows
        ]
        assert project.row_of(CONTENT.events[1].id) == 1
        assert project.row_of("nothing") is None
        assert project.row_of_id(-7) is None
        assert project.title == CONTENT.title


def test_sources_and_conflicts(sample):
    with Project.open(sample) as project:
        assert project.source("paper").text == CONTENT.sources[0].text
        assert project.source("nothing") is None
        assert project.conflicts() == list(CONTENT.conflicts)


def test_documents_that_match_words_are_listed_apart(sample):
    with Project.open(sample) as project:
        assert project.matching_sources("convoy") == ["other", "paper"] or set(
            project.matching_sources("convoy")
        ) == {
            "other",
            "paper",
        }
        assert project.matching_sources("convoy -counted") == ["other"]
        assert project.matching_sources("NOT convoy") == []
        assert project.matching_sources("(never OR nothing) base") == ["other"]
        assert project.matching_sources("") == []


def test_words_of_titles_come_before_words_of_quotes(tmp_path):
    with Project.open(make_project(tmp_path / "p.tlx")) as project:
        answer = ask(project, EventFilter(text="convoy"))
        ranked = project.ranked_rows(answer)
        assert sorted(ranked) == answer.rows.tolist()
        titled = ["convoy" in head.title.lower() for head in project.heads(ranked)]
        assert titled == sorted(titled, reverse=True)
        assert any(titled)
        everything = project.ranked_rows(ask(project, EVERYTHING))
        assert (np.diff(project.columns.earliest_us[everything]) >= 0).all()


def test_reload_sees_what_was_written(sample):
    with Project.open(sample, write=True) as project:
        assert not project.reload()
        before = ask(project, EventFilter(text="convoy")).count
        with project.file.transaction() as connection:
            connection.execute("UPDATE event SET status = 'planned'")
        assert project.reload()
        answer = ask(project, EventFilter(statuses=("planned",)))
        assert answer.count == len(project.columns)
        assert ask(project, EventFilter(text="convoy")).count == before


def test_a_closed_project_says_so(sample):
    project = Project.open(sample)
    project.close()
    with pytest.raises(FileFault, match="closed"):
        project.heads([0])


def test_threads_get_the_same_answer(sample):
    counts = []
    with Project.open(sample) as project:
        question = EventFilter(text="convoy OR soldiers")
        wanted = ask(project, question).count
        work = [
            threading.Thread(target=lambda: counts.append(ask(project, question).count)) for _ in range(8)
        ]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
    assert counts == [wanted] * 8


def test_what_the_cache_gives_is_what_the_file_gives(tmp_path, monkeypatch):
    monkeypatch.setattr(project_cache, "CACHED_FROM_EVENTS", 100)
    path = tmp_path / "demo.tlx"
    make_demo(700, path)
    with Project.open(path) as first:
        _wait_for_cache()
        assert places(path)[0].exists()
        monkeypatch.setattr(project_cache, "load_columns", None)
        with Project.open(path) as again:
            assert again.catalogue == first.catalogue
            for question in (
                EVERYTHING,
                EventFilter(actors=(first.catalogue.actors[3].id,), roles=("agent",)),
            ):
                one, other = ask(first, question), ask(again, question)
                assert np.array_equal(one.mask, other.mask)
                for name in FACETS:
                    assert np.array_equal(getattr(one.facets, name), getattr(other.facets, name))


def test_small_projects_leave_no_cache(sample):
    with Project.open(sample):
        _wait_for_cache()
    assert not places(sample)[0].exists()


def _wait_for_cache():
    for thread in threading.enumerate():
        if thread.name == "derived-cache":
            thread.join()
