"""The journal walked at random against a plain model of it, and killed at random."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.model.event import Conflict, ConflictKind, Passage
from explorer.services.editing import Editing
from explorer.store.integrity import content_hash, damaged_pages
from explorer.store.project_file import ProjectFile
from explorer.store.text_index import damaged
from tests.store.samples import TEXT, make_project

ROOT = Path(__file__).resolve().parents[2]


def _stored(file: ProjectFile) -> dict[tuple, object]:
    reader, values = file.reader(), {}
    for key, reliability, publisher in reader.execute("SELECT key, reliability, publisher FROM source"):
        values["reliability", key] = reliability
        values["publisher", key] = publisher
    for number, credibility, start in reader.execute("SELECT id, credibility, start_offset FROM citation"):
        values["citation", number] = (credibility, start)
    for key, resolution in reader.execute("SELECT key, resolution FROM conflict"):
        values["resolution", key] = resolution
    for key, reviewed, origins in reader.execute("SELECT key, reviewed, origin_count FROM event"):
        values["event", key] = (reviewed, origins)
    return values


def _act(editing: Editing, source: random.Random) -> bool:
    """Do a random command; returns whether it was a step."""
    event, index = source.choice(
        [("convoy-left", 0), ("convoy-left", 1), ("strength", 0), ("strength", 1), ("rumour", 0)]
    )
    words = source.choice(["", "One.", "Two.", "Ünï 😀"])
    choice = source.randrange(8)
    if choice == 0:
        made = editing.grade_source(source.choice(["paper", "other"]), source.choice("ABCDEF"))
    elif choice == 1:
        made = editing.grade_citation(event, index, source.choice([None, 1, 2, 3, 4, 5, 6]))
    elif choice == 2:
        made = editing.resolve_conflict(source.choice(["how-many", "seeming"]), words)
    elif choice == 3:
        made = editing.edit_source(
            source.choice(["paper", "other"]), {"publisher": words, "title": f"T {words}"}
        )
    elif choice == 4:
        made = editing.mark_reviewed(
            source.sample(["convoy-left", "strength", "rumour"], 2), source.random() < 0.5
        )
    elif choice == 5:
        made = editing.split_origins("strength", [source.randrange(2)])
    elif choice == 6:
        made = editing.join_origins("strength", [0, 1])
    else:
        side = Passage(source="paper", start=0, end=5, quote=TEXT[:5])
        key = f"c{source.randrange(10**9)}"
        made = editing.accept_conflict(
            Conflict(id=key, title=key, kind=ConflictKind.DATE, events=(event,), citations=(side, side))
        )
    return bool(made.touched)


class Walk:
    """A file being edited at random, beside the plain model: a list of the states that steps lead through."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.source = random.Random(seed)
        self.file = ProjectFile.open(path, write=True)
        self.editing = Editing(self.file, clock=lambda: "")
        self.states = [_stored(self.file)]
        self.at = 0

    def step(self) -> None:
        choice = self.source.random()
        if choice < 0.5:
            if _act(self.editing, self.source):
                del self.states[self.at + 1 :]
                self.states.append(_stored(self.file))
                self.at += 1
        elif choice < 0.78:
            assert (self.editing.undo() is not None) == (self.at > 0)
            self.at = max(self.at - 1, 0)
        elif choice < 0.999:
            assert (self.editing.redo() is not None) == (self.at < len(self.states) - 1)
            self.at = min(self.at + 1, len(self.states) - 1)
        else:
            self.reopen()

    def reopen(self) -> None:
        self.file.close()
        self.file = ProjectFile.open(self.path, write=True)
        self.editing = Editing(self.file, clock=lambda: "")

    def check(self) -> None:
        assert _stored(self.file) == self.states[self.at]


def _walk(path: Path, steps: int, seed: int) -> None:
    walk = Walk(make_project(path), seed)
    first = content_hash(walk.file.reader())
    for number in range(steps):
        walk.step()
        if number % 50 == 0:
            walk.check()
    walk.check()
    while walk.editing.undo():
        pass
    assert content_hash(walk.file.reader()) == first
    with walk.file.transaction() as connection:
        assert damaged(connection) == []
    walk.file.close()


def test_a_random_walk_of_five_thousand_steps_never_leaves_the_model(tmp_path):
    _walk(tmp_path / "walk.tlx", 5_000, 1)


@pytest.mark.campaign
@pytest.mark.timeout(3600)
def test_a_random_walk_of_two_hundred_thousand_steps_never_leaves_the_model(tmp_path):
    _walk(tmp_path / "walk.tlx", 200_000, 2)


VICTIM = """
import random, sys
sys.path.insert(0, {root!r})
from explorer.services.editing import Editing
from explorer.store.project_file import ProjectFile
file = ProjectFile.open({path!r}, write=True)
editing = Editing(file)
number = {first}
while True:
    number += 1
    editing.edit_source("paper", {{"note": str(number), "title": f"Title {{number}}"}})
    sys.stdout.write(f"{{number}}\\n")
    sys.stdout.flush()
    if number % 97 == 0:
        file.close()
        file = ProjectFile.open({path!r}, write=True)
        editing = Editing(file)
"""


def _kill_once(path: Path, first: int, source: random.Random) -> int:
    """Let a child edit and acknowledge, kill it, and return the last number that it acknowledged."""
    script = VICTIM.format(root=str(ROOT), path=str(path), first=first)
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    acknowledged = first
    for _ in range(source.randrange(1, 250)):
        acknowledged = int(child.stdout.readline())
    os.kill(child.pid, signal.SIGKILL)
    rest = child.communicate()[0].split("\n")
    whole = [int(line) for line in rest[:-1] if line]
    return whole[-1] if whole else acknowledged


def _kill(path: Path, kills: int, seed: int) -> None:
    make_project(path)
    source, stored = random.Random(seed), 0
    for _ in range(kills):
        acknowledged = _kill_once(path, stored, source)
        with ProjectFile.open(path, write=True) as file:
            note, title = (
                file.reader().execute("SELECT note, title FROM source WHERE key = 'paper'").fetchone()
            )
            stored = int(note)
            # One edit may have been stored and not yet acknowledged; none may be half there.
            assert acknowledged <= stored <= acknowledged + 1
            assert title == f"Title {note}"
            steps = file.reader().execute("SELECT count(*) FROM journal").fetchone()[0]
            assert steps == stored
            assert damaged_pages(file.reader()) == []
            with file.transaction() as connection:
                assert damaged(connection) == []
    assert [p.name for p in path.parent.iterdir()] == [path.name]


posix = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


@posix
def test_ten_kills_lose_no_acknowledged_edit(tmp_path):
    _kill(tmp_path / "killed.tlx", 10, 1)


@posix
@pytest.mark.campaign
@pytest.mark.timeout(3600)
def test_five_hundred_kills_lose_no_acknowledged_edit(tmp_path):
    _kill(tmp_path / "killed.tlx", 500, 2)
