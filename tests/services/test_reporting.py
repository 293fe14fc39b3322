"""What a report tells: every event with its words, every disagreement in exactly one note."""

from collections import Counter

import pytest

from explorer.model.date_words import date_in_words
from explorer.model.event import Conflict, ConflictKind, Stance
from explorer.model.fault import UsageFault
from explorer.model.filter import EVERYTHING, EventFilter, When
from explorer.services.asking import ask
from explorer.services.citing import source_words
from explorer.services.project import Project
from explorer.services.reporting import make_report
from tests import builders
from tests.services.random_projects import make_project, random_content

MADE_AT = "2026-01-01T00:00:00Z"


@pytest.fixture
def project(tmp_path):
    with Project.open(builders.build_project(tmp_path / "p.tlx")) as project:
        yield project


def _report(project, question=EVERYTHING):
    return make_report(project, ask(project, question), MADE_AT)


@pytest.mark.parametrize("seed", range(6))
def test_every_event_and_quote_stands_there_and_every_conflict_once(seed, tmp_path):
    content = random_content(seed, 40, 40)
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        report = _report(project)
    by_id = {event.id: event for event in content.events}
    sources = {source.id: source_words(source) for source in content.sources}
    assert sorted(entry.id for entry in report.entries) == sorted(by_id)
    notes = [note for entry in report.entries for note in entry.notes]
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    for entry in report.entries:
        event = by_id[entry.id]
        assert entry.date == date_in_words(event.date)
        cited = [(note.quote, note.source) for note in entry.notes if note.source]
        assert cited == [(c.quote, sources[c.source]) for c in event.citations]
    told = Counter(told.id for note in notes for told in note.told)
    concerned = {c.id for c in content.conflicts if c.events}
    assert concerned <= set(told)
    assert set(told.values()) <= {1}
    assert report.open_conflicts == sum(not c.resolution for c in content.conflicts if c.id in told)


def test_a_conflict_is_told_at_its_words_and_other_notes_point_there(project):
    report = _report(project)
    (entry,) = [entry for entry in report.entries if entry.id == "mutiny"]
    told = [(note.number, told) for note in entry.notes for told in note.told]
    ((number, killed),) = told
    assert killed.title == "How many were killed in the mutiny"
    assert [side.quote for side in killed.sides] == [
        "At least nine policemen were killed",
        "killed more than 20 people",
    ]
    assert number == entry.notes[0].number


def test_the_note_on_words_that_are_contradicted_gives_the_other_quote(tmp_path):
    content = builders.small_content()
    report, letter = content.sources
    war = next(event for event in content.events if event.id == "war")
    denial = builders.citation(report, "Growing instability", stance=Stance.CONTRADICTS)
    conflict = Conflict(
        id="base", title="How long", kind=ConflictKind.DATE, events=("base-stays", "letter-written"),
        citations=(
            builders.passage(report, "Russia will keep its 201st base in Tajikistan until 2042"),
            builders.passage(letter, "Letter from Dushanbe"),
        ),
    )  # fmt: skip
    events = [
        e if e.id != "war" else war.model_copy(update={"citations": (*war.citations, denial)})
        for e in content.events
    ]
    changed = content.model_copy(update={"events": tuple(events), "conflicts": (conflict,)})
    with Project.open(builders.build_project(tmp_path / "p.tlx", changed)) as project:
        entries = {entry.id: entry for entry in _report(project).entries}
    supporting, denying = entries["war"].notes
    assert [(side.quote, side.note) for side in supporting.against] == [
        ("Growing instability", denying.number)
    ]
    assert [side.quote for side in denying.against] == [war.citations[0].quote]
    first, second = sorted(
        (entries["base-stays"].notes[0], entries["letter-written"].notes[0]), key=lambda n: n.number
    )
    assert [told.id for told in first.told] == ["base"]
    assert second.see == (first.number,)
    assert [side.quote for side in second.against] == [first.quote]


def test_a_report_of_a_range_says_what_is_certain_and_tells_only_its_conflicts(project):
    question = EventFilter(date_from="2015-08", date_to="2015-09", when=When.POSSIBLE)
    report = _report(project, question)
    surely = {entry.id: entry.surely for entry in report.entries}
    assert surely["ban"] == "certain"
    assert surely["mutiny"] == "possible"
    assert report.open_conflicts == 1
    later = _report(project, EventFilter(date_from="2030", date_to="2031"))
    assert later.open_conflicts == 0
    assert dict(report.stated)["Range"] == "2015-08 .. 2015-09"
    assert "bounds touch it" in dict(report.stated)["Meaning"]
    assert {entry.surely for entry in _report(project).entries} == {""}


def test_entries_stand_in_the_order_of_time(project):
    ids = [entry.id for entry in _report(project).entries]
    assert ids.index("war") < ids.index("ban") < ids.index("mutiny") < ids.index("dismissed")
    assert ids[-1] == "convoy"


def test_a_report_that_nobody_would_read_is_refused(project, monkeypatch):
    monkeypatch.setattr("explorer.services.reporting.MOST_EVENTS", 3)
    with pytest.raises(UsageFault, match="narrow the filter"):
        _report(project)
