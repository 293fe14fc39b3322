import sqlite3
from contextlib import closing

import pytest

from explorer.model.event import Conflict, ConflictKind, Passage
from explorer.model.fault import DataFault, FileFault, UsageFault
from explorer.services.checking import check_open
from explorer.services.editing import Editing
from explorer.store.integrity import content_hash
from explorer.store.project_file import ProjectFile
from explorer.store.rows import all_content
from tests.store.samples import OTHER, TEXT, make_project


@pytest.fixture
def file(tmp_path):
    with ProjectFile.open(make_project(tmp_path / "sample.tlx"), write=True) as file:
        yield file


@pytest.fixture
def editing(file):
    return Editing(file, who="anna", clock=lambda: "2015-09-12T10:00:00+00:00")


def _source(file, key):
    return next(s for s in all_content(file.reader()).sources if s.id == key)


def _event(file, key):
    return next(e for e in all_content(file.reader()).events if e.id == key)


def _conflict(file, key):
    return next(c for c in all_content(file.reader()).conflicts if c.id == key)


PROPOSED = Conflict(
    id="left-or-not",
    title="Did it leave?",
    kind=ConflictKind.STATUS,
    events=("convoy-left", "rumour"),
    citations=(
        Passage(source="paper", start=15, end=20, quote=TEXT[15:20]),
        Passage(source="other", start=0, end=8, quote=OTHER[:8]),
    ),
)

COMMANDS = {
    "grade a source": lambda e: e.grade_source("paper", "C", "too early"),
    "grade a citation": lambda e: e.grade_citation("convoy-left", 1, 2),
    "take a grade back": lambda e: e.grade_citation("convoy-left", 1, None),
    "resolve a conflict": lambda e: e.resolve_conflict(
        "how-many", "The official count.", "It names its method."
    ),
    "reopen a conflict": lambda e: e.resolve_conflict("seeming", ""),
    "accept a conflict": lambda e: e.accept_conflict(PROPOSED),
    "edit a source": lambda e: e.edit_source("paper", {"title": "Quite new", "published": "2015-05-11"}),
    "grade a source in its form": lambda e: e.edit_source("paper", {"reliability": "", "note": "Unseen."}),
    "an origin that makes two sources one": lambda e: e.edit_source("other", {"origin": "paper wire"}),
    "split origins": lambda e: e.split_origins("strength", [0, 1]),
    "join origins": lambda e: e.join_origins("strength", [0, 1]),
    "mark reviewed": lambda e: e.mark_reviewed(["strength", "convoy-left"]),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_stored_at_once_and_can_be_undone_and_redone(file, editing, command):
    start = content_hash(file.reader())
    made = COMMANDS[command](editing)
    after = content_hash(file.reader())
    assert after != start
    assert made.touched
    assert editing.undo_title() == made.title
    with closing(sqlite3.connect(f"file:{file.path}?mode=ro", uri=True)) as other:
        assert content_hash(other) == after
    undone = editing.undo()
    assert undone.title == f"Undo: {made.title}"
    assert undone.touched == made.touched
    assert content_hash(file.reader()) == start
    assert (editing.undo_title(), editing.redo_title()) == (None, made.title)
    assert editing.redo().touched == made.touched
    assert content_hash(file.reader()) == after
    assert editing.redo() is None
    assert check_open(file).ok


def test_undo_and_redo_survive_a_restart(tmp_path):
    path = make_project(tmp_path / "x.tlx")
    with ProjectFile.open(path, write=True) as file:
        start = content_hash(file.reader())
        for command in COMMANDS.values():
            command(Editing(file))
        end = content_hash(file.reader())
        Editing(file).undo()
    with ProjectFile.open(path, write=True) as file:
        assert Editing(file).redo_title().startswith("Mark 2 events")
        while Editing(file).undo():
            pass
        assert content_hash(file.reader()) == start
    with ProjectFile.open(path, write=True) as file:
        while Editing(file).redo():
            pass
        assert content_hash(file.reader()) == end


def test_a_new_step_cuts_off_what_could_be_redone(editing):
    editing.grade_source("paper", "C")
    editing.undo()
    editing.grade_source("paper", "D")
    assert editing.redo_title() is None
    assert [entry.title for entry in editing.history("source", "paper")] == ["Grade “The Paper” D"]


def test_what_changes_nothing_is_no_step(file, editing):
    before = content_hash(file.reader())
    assert editing.grade_source("paper", "B").touched == {}
    assert editing.mark_reviewed(["rumour"]).touched == {}
    assert editing.edit_source("paper", {"title": "The Paper"}).touched == {}
    assert editing.undo() is None
    assert content_hash(file.reader()) == before


def test_the_history_says_who_when_what_and_why(editing):
    editing.grade_source("paper", "C", "Late twice.")
    editing.resolve_conflict("how-many", "Official.", "Named method.")
    editing.undo()
    (entry,) = editing.history("source", "paper")
    assert (entry.who, entry.made_at, entry.why) == ("anna", "2015-09-12T10:00:00+00:00", "Late twice.")
    (resolved,) = editing.history("conflict", "how-many")
    assert (resolved.title, resolved.undone) == ("Resolve “How many soldiers”", True)
    assert editing.history("event", "rumour") == []


def test_resolving_keeps_every_side(file, editing):
    before = _conflict(file, "how-many")
    editing.resolve_conflict("how-many", "The official count.")
    assert _conflict(file, "how-many") == before.model_copy(update={"resolution": "The official count."})


def test_a_moved_quote_is_taken_over_only_where_its_words_stand(tmp_path):
    path = make_project(tmp_path / "x.tlx")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE source SET text = 'New. ' || text, text_sha256 = '' WHERE key = 'paper'")
        other.execute("INSERT INTO source_text(source_text) VALUES ('rebuild')")
    with ProjectFile.open(path, write=True) as file:
        editing = Editing(file)
        old = _event(file, "strength").citations[0]
        assert check_open(file).quotes["moved"] == 3
        with pytest.raises(DataFault, match="do not stand"):
            editing.accept_place("strength", 0, old.start)
        editing.accept_place("strength", 0, old.start + 5)
        new = _event(file, "strength").citations[0]
        assert (new.start, new.end, new.quote) == (old.start + 5, old.end + 5, old.quote)
        assert check_open(file).quotes["moved"] == 2
        editing.undo()
        assert _event(file, "strength").citations[0] == old


def test_search_follows_an_edited_title(file, editing):
    from explorer.store.text_index import match_sources

    editing.edit_source("paper", {"title": "Gazette"})
    assert match_sources(file.reader(), "gazette") == ["paper"]
    editing.undo()
    assert match_sources(file.reader(), "gazette") == []


def test_rulings_on_origins_change_the_count(file, editing):
    def count():
        return file.reader().execute("SELECT origin_count FROM event WHERE key = 'strength'").fetchone()[0]

    assert count() == 1
    editing.split_origins("strength", [0, 1])
    assert count() == 2
    editing.join_origins("strength", [0, 1])
    assert count() == 1
    editing.split_origins("strength", [1])
    editing.detect_origins("strength", [0, 1])
    assert count() == 1


def three_voices(tmp_path):
    """An event that three documents report; the first two of them share an author."""
    from explorer.model.event import Content
    from tests.builders import build_project, citation, event, source

    texts = {
        "one": "The bridge was blown up at dawn, said the mayor of the town.",
        "two": "Explosives destroyed the crossing before breakfast on Monday.",
        "three": "Nobody crossed the river after that; the span lay in the water.",
    }
    authors = {"one": "Anna Berg", "two": "Anna Berg", "three": "Carl Dahl"}
    sources = [source(key, text, author=authors[key], publisher="") for key, text in texts.items()]
    cited = [citation(s, s.text) for s in sources]
    content = Content(sources=tuple(sources), events=(event("bridge", "The bridge", "2015", cited),))
    return build_project(tmp_path / "bridge.tlx", content)


def voices_of(file):
    from explorer.reading.corroboration import origins

    sources = {s.id: s for s in all_content(file.reader()).sources}
    return [voice.citations for voice in origins(_event(file, "bridge"), sources)]


def test_joining_takes_along_what_is_one_voice_already(tmp_path):
    with ProjectFile.open(three_voices(tmp_path), write=True) as file:
        editing = Editing(file)
        assert voices_of(file) == [(0, 1), (2,)]
        editing.join_origins("bridge", [1, 2])
        assert voices_of(file) == [(0, 1, 2)]
        editing.undo()
        assert voices_of(file) == [(0, 1), (2,)]


def test_joining_does_not_bring_back_a_voice_that_was_left(tmp_path):
    with ProjectFile.open(three_voices(tmp_path), write=True) as file:
        editing = Editing(file)
        editing.join_origins("bridge", [0, 1])
        editing.split_origins("bridge", [0])
        assert voices_of(file) == [(0,), (1,), (2,)]
        editing.join_origins("bridge", [0, 2])
        assert voices_of(file) == [(0, 2), (1,)]
        editing.detect_origins("bridge", [0, 1, 2])
        assert voices_of(file) == [(0, 1), (2,)]


REFUSED = {
    "an unknown grade": (lambda e: e.grade_source("paper", "G"), UsageFault),
    "an unknown credibility": (lambda e: e.grade_citation("strength", 0, 7), UsageFault),
    "a source that is not there": (lambda e: e.grade_source("none", "A"), DataFault),
    "an event that is not there": (lambda e: e.mark_reviewed(["rumour", "none"]), DataFault),
    "a citation that is not there": (lambda e: e.grade_citation("rumour", 1, 1), DataFault),
    "a date that is none": (lambda e: e.edit_source("paper", {"published": "12.5."}), UsageFault),
    "an unknown grade in the form": (lambda e: e.edit_source("paper", {"reliability": "Z"}), UsageFault),
    "a field that is none": (lambda e: e.edit_source("paper", {"text": "x"}), UsageFault),
    "an empty title": (lambda e: e.edit_source("paper", {"title": " "}), UsageFault),
    "a conflict twice": (
        lambda e: e.accept_conflict(PROPOSED.model_copy(update={"id": "seeming"})),
        UsageFault,
    ),
    "a conflict of one side": (
        lambda e: e.accept_conflict(
            PROPOSED.model_copy(update={"events": (), "citations": PROPOSED.citations[:1]})
        ),
        UsageFault,
    ),
    "a conflict of an unknown event": (
        lambda e: e.accept_conflict(PROPOSED.model_copy(update={"events": ("convoy-left", "none")})),
        DataFault,
    ),
    "no citations chosen": (lambda e: e.join_origins("strength", []), UsageFault),
    "a view without name": (lambda e: e.save_view(" ", "{}"), UsageFault),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_command_that_cannot_be_done_changes_nothing(file, editing, case):
    command, fault = REFUSED[case]
    before, generation = content_hash(file.reader()), file.generation()
    with pytest.raises(fault):
        command(editing)
    assert (content_hash(file.reader()), file.generation()) == (before, generation)
    assert editing.undo_title() is None


def test_another_programs_change_is_not_undone_over(file, editing):
    editing.grade_source("paper", "C")
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("UPDATE source SET reliability = 'F' WHERE key = 'paper'")
    with pytest.raises(DataFault, match="another program"):
        editing.undo()
    assert _source(file, "paper").reliability == "F"


@pytest.mark.parametrize(
    "changes",
    [
        "no json",
        "[1]",
        '[["sqlite_schema", {"id": 1}, {"sql": "x"}, {"sql": "y"}]]',
        '[["project", {"key": "id"}, {"value": "x"}, {"value": "y"}]]',
        '[["source", {"id": 1}, {"title = 1; --": "x"}, {"title": "y"}]]',
        '[["source", {"key": "paper"}, {"title": "x"}, {"title": "y"}]]',
        '[["source", {"id": 1}, null, null]]',
    ],
)
def test_a_forged_journal_runs_nothing(file, editing, changes):
    with file.transaction() as connection:
        sql = "INSERT INTO journal (made_at, title, changes) VALUES ('', 'forged', ?)"
        connection.execute(sql, (changes,))
    before = content_hash(file.reader())
    with pytest.raises(DataFault, match="damaged"):
        editing.undo()
    assert content_hash(file.reader()) == before


def test_views_are_kept_renamed_and_forgotten(file, editing):
    assert editing.save_view("Mutiny", "{}").touched == {"view": frozenset({"Mutiny"})}
    editing.save_view("Mutiny", '{"a": 1}')
    editing.save_view("Trade", "{}")
    assert editing.views() == {"Mutiny": '{"a": 1}', "Trade": "{}"}
    with pytest.raises(UsageFault, match="already"):
        editing.rename_view("Mutiny", "Trade")
    editing.rename_view("Mutiny", "The mutiny")
    editing.delete_view("Trade")
    with pytest.raises(UsageFault, match="no view"):
        editing.delete_view("Trade")
    with pytest.raises(UsageFault, match="no view"):
        editing.rename_view("Trade", "X")
    assert list(editing.views()) == ["The mutiny"]
    assert editing.undo_title() is None


def test_a_file_open_for_reading_takes_no_command(tmp_path):
    with (
        ProjectFile.open(make_project(tmp_path / "x.tlx")) as file,
        pytest.raises(FileFault, match="reading only"),
    ):
        Editing(file).grade_source("paper", "C")
