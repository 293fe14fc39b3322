import pytest

from explorer.services.editing import Editing
from explorer.services.history import FieldChange, decisions_on, history_of
from explorer.store.project_file import ProjectFile
from tests.store.samples import make_project

CLOCK = "2015-09-12T10:00:00+00:00"


@pytest.fixture
def file(tmp_path):
    with ProjectFile.open(make_project(tmp_path / "sample.tlx"), write=True) as file:
        yield file


@pytest.fixture
def editing(file):
    return Editing(file, who="anna", clock=lambda: CLOCK)


def test_a_step_tells_the_values_before_and_after(file, editing):
    editing.grade_source("paper", "C", "Late twice.")
    (step,) = history_of(file, "source", "paper")
    assert (step.entry.who, step.entry.why, step.entry.made_at) == ("anna", "Late twice.", CLOCK)
    assert step.changes == (FieldChange("source", 0, "reliability", "B", "C"),)


def test_an_events_history_numbers_its_citations_and_leaves_out_what_is_derived(file, editing):
    editing.grade_citation("convoy-left", 1, 5)
    editing.mark_reviewed(["convoy-left", "strength"])
    reviewed, graded = history_of(file, "event", "convoy-left")
    (change,) = graded.changes
    assert (change.table, change.number, change.field, change.after) == ("citation", 2, "credibility", 5)
    assert [(c.table, c.field, c.before, c.after) for c in reviewed.changes] == [("event", "reviewed", 0, 1)]


def test_only_what_belongs_to_the_subject_is_told(file, editing):
    editing.edit_source("other", {"origin": "wire", "title": "Another"})
    (step,) = history_of(file, "source", "other")
    assert {change.field for change in step.changes} == {"origin", "title"}
    for touched in history_of(file, "event", "strength"):
        assert {change.table for change in touched.changes} <= {"event"}
    editing.resolve_conflict("seeming", "Another day.")
    assert history_of(file, "event", "rumour") == []


def test_the_history_survives_a_restart_and_marks_what_was_taken_back(tmp_path):
    path = make_project(tmp_path / "x.tlx")
    with ProjectFile.open(path, write=True) as file:
        editing = Editing(file, who="anna")
        editing.grade_source("paper", "C")
        editing.grade_source("paper", "D")
        editing.undo()
    with ProjectFile.open(path) as file:
        later, earlier = history_of(file, "source", "paper")
        assert (later.entry.undone, earlier.entry.undone) == (True, False)
        assert later.changes == (FieldChange("source", 0, "reliability", "C", "D"),)


def test_a_whole_row_that_came_is_told_by_what_it_is(file, editing):
    from tests.services.test_editing import PROPOSED

    editing.accept_conflict(PROPOSED)
    (step,) = history_of(file, "conflict", PROPOSED.id)
    assert FieldChange("conflict", 0, "", None, PROPOSED.title) in step.changes
    assert [s.entry.title for s in history_of(file, "event", "rumour")] == [step.entry.title]


def test_a_damaged_record_still_tells_that_there_was_a_step(file, editing):
    editing.grade_source("paper", "C")
    with file.transaction() as connection:
        connection.execute("UPDATE journal SET changes = 'no json'")
    (step,) = history_of(file, "source", "paper")
    assert step.changes == ()
    assert step.entry.who == "anna"


def test_who_decided_a_conflict_is_known_until_it_is_opened_again(file, editing):
    assert decisions_on(file, ["how-many"]) == {}
    editing.resolve_conflict("how-many", "The official count.", "It names its method.")
    decision = decisions_on(file, ["how-many", "seeming"])["how-many"]
    assert (decision.who, decision.why) == ("anna", "It names its method.")
    Editing(file, who="boris").resolve_conflict("how-many", "The other count.")
    assert decisions_on(file, ["how-many"])["how-many"].who == "boris"
    editing.undo()
    assert decisions_on(file, ["how-many"])["how-many"].who == "anna"
    editing.resolve_conflict("how-many", "")
    assert decisions_on(file, ["how-many"]) == {}


def test_resolving_stands_in_the_history_of_the_events(file, editing):
    editing.resolve_conflict("how-many", "Official.")
    events = file.reader().execute(
        "SELECT event.key FROM conflict_event JOIN event ON event.id = event_id "
        "JOIN conflict ON conflict.id = conflict_id WHERE conflict.key = 'how-many'"
    )
    keys = [key for (key,) in events.fetchall()]
    assert keys
    for key in keys:
        (step,) = history_of(file, "event", key)
        assert step.entry.title == "Resolve “How many soldiers”"
        assert step.changes == (FieldChange("conflict", 0, "resolution", "", "Official."),)
