"""Files that are no project, or no longer, or no honest one: each is one sentence, and stays as it was."""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from explorer.model.fault import FileFault
from explorer.store.columns_query import load_columns
from explorer.store.project_file import ProjectFile
from explorer.store.rows import all_content
from explorer.store.text_index import match_events


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _header(at: int, value: bytes):
    def change(path: Path) -> None:
        raw = bytearray(path.read_bytes())
        raw[at : at + len(value)] = value
        path.write_bytes(raw)

    return change


def _sql(*statements: str):
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            for statement in statements:
                other.execute(statement)

    return change


CASES = {
    "missing": (_missing, "no file"),
    "folder": (_folder, "is a folder"),
    "pipe": (_pipe, "not an ordinary file"),
    "empty": (lambda p: p.write_bytes(b""), "is empty"),
    "text": (lambda p: p.write_text("Dear colleague, " * 30), "something else"),
    "one byte": (lambda p: p.write_bytes(b"S"), "cut short"),
    "only the magic": (lambda p: p.write_bytes(b"SQLite format 3\0"), "cut short"),
    "half of it": (lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]), "cut short"),
    "cut in a page": (lambda p: p.write_bytes(p.read_bytes()[:-1]), "cut short"),
    "another program's": (_header(68, b"\0\0\0\0"), "another program"),
    "a newer version": (_sql("PRAGMA user_version=2"), "newer version"),
    "a much newer version": (_sql("PRAGMA user_version=1001"), "newer version"),
    "a negative version": (_sql("PRAGMA user_version=-3"), "not a finished"),
    "a trigger": (
        _sql("CREATE TRIGGER revert AFTER UPDATE ON event BEGIN UPDATE event SET title = old.title; END"),
        "trigger revert",
    ),
    "a view": (_sql("CREATE VIEW endless AS SELECT 1"), "view endless"),
    "another table": (_sql("CREATE TABLE extra (x)"), "table extra"),
    "an index with a function": (_sql("CREATE INDEX evil ON event (abs(id))"), "index evil"),
    "a table too few": (_sql("DROP TABLE saved_view"), "lacks"),
    "a view for a table": (
        _sql(
            "DROP TABLE saved_view", "CREATE VIEW saved_view AS SELECT 1 AS id, 'a' AS name, '{}' AS question"
        ),
        "view saved_view",
    ),
    "a column more": (_sql("ALTER TABLE event ADD COLUMN extra TEXT"), "table event"),
    "noise in the pages": (lambda p: _noise(p), r"damaged|must not hold|lacks"),
}


def _noise(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    source = random.Random(5)
    for page in range(4096, len(raw), 4096):
        raw[page : page + 64] = source.randbytes(64)
    path.write_bytes(raw)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("write", [False, True])
def test_it_is_refused_in_one_sentence_and_left_alone(sample, case, write):
    change, words = CASES[case]
    change(sample)
    before = sample.read_bytes() if sample.is_file() else None
    listed = sorted(p.name for p in sample.parent.iterdir())
    with pytest.raises(FileFault, match=words) as raised:
        ProjectFile.open(sample, write=write)
    assert "\n" not in str(raised.value)
    assert raised.value.exit_status == 3
    assert (sample.read_bytes() if sample.is_file() else None) == before
    assert sorted(p.name for p in sample.parent.iterdir()) == listed


def test_statistics_that_another_tool_left_do_no_harm(sample):
    _sql("ANALYZE")(sample)
    with ProjectFile.open(sample) as file:
        assert len(all_content(file.reader()).events) == 3


def _try_all(path: Path) -> None:
    try:
        with ProjectFile.open(path) as file:
            all_content(file.reader())
            load_columns(file)
            match_events(file.reader(), "a* OR soldiers")
    except FileFault:
        pass


def _mutants(sample: Path, count: int, seed: int) -> int:
    """Turn bits and cut ends at random; whatever comes of it must be a project or a `FileFault`."""
    whole = sample.read_bytes()
    source = random.Random(seed)
    for _ in range(count):
        raw = bytearray(whole)
        for _ in range(source.choice([1, 1, 5, 100])):
            raw[source.randrange(len(raw))] ^= 1 << source.randrange(8)
        if source.random() < 0.2:
            del raw[source.randrange(len(raw)) :]
        sample.write_bytes(raw)
        _try_all(sample)
        assert sample.read_bytes() == raw
    return count


def test_damaged_files_are_never_more_than_a_fault(sample):
    assert _mutants(sample, 150, 3) == 150


@pytest.mark.campaign
@pytest.mark.timeout(1800)
def test_twenty_thousand_damaged_files_are_never_more_than_a_fault(sample):
    assert _mutants(sample, 20_000, 4) == 20_000
