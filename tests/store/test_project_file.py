import os
import shutil
import sqlite3
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest

from explorer.model.fault import Cancelled, FileFault
from explorer.store.connection import cancelled_by
from explorer.store.project_file import ProjectFile
from explorer.store.schema import APPLICATION_ID, SCHEMA_VERSION, columns_of

ADD_ACTOR = "INSERT INTO actor (key, name, type) VALUES (?, 'X', 'state')"


def _beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir())


def _add(file: ProjectFile, key: str) -> None:
    with file.transaction() as connection:
        connection.execute(ADD_ACTOR, (key,))


def _keys(path: Path) -> list[str]:
    with ProjectFile.open(path) as file:
        return [key for (key,) in file.reader().execute("SELECT key FROM actor ORDER BY id")]


def test_reading_leaves_the_file_and_its_folder_as_they_were(sample):
    before, stamp = sample.read_bytes(), sample.stat()
    with ProjectFile.open(sample) as file:
        assert file.title() == "Convoys"
        assert file.read_only
        with pytest.raises(FileFault, match="reading only"), file.transaction():
            pass
        with pytest.raises(FileFault):
            file.reader().execute("DELETE FROM event")
    assert sample.read_bytes() == before
    assert sample.stat().st_mtime_ns == stamp.st_mtime_ns
    assert _beside(sample) == ["sample.tlx"]


def test_opening_for_writing_without_writing_changes_nothing(sample):
    before, stamp = sample.read_bytes(), sample.stat()
    with ProjectFile.open(sample, write=True) as file:
        assert not file.read_only
        assert file.reader().execute("SELECT count(*) FROM event").fetchone() == (3,)
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == (before, stamp.st_mtime_ns)


def test_writing_goes_through_a_log_in_full_sync_and_a_close_leaves_one_file(sample):
    file = ProjectFile.open(sample, write=True)
    with file.transaction() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        connection.execute(ADD_ACTOR, ("new",))
    assert _beside(sample) == ["sample.tlx", "sample.tlx-shm", "sample.tlx-wal"]
    file.close()
    assert _beside(sample) == ["sample.tlx"]
    assert sample.read_bytes()[18:20] == b"\x01\x01"
    assert _keys(sample)[-1] == "new"


def test_each_transaction_raises_the_generation_and_a_failed_one_leaves_no_trace(sample):
    with ProjectFile.open(sample, write=True) as file:
        key = file.cache_key()
        _add(file, "one")
        assert file.generation() == 1
        assert file.cache_key() != key
        with pytest.raises(ZeroDivisionError), file.transaction() as connection:
            connection.execute(ADD_ACTOR, ("two",))
            raise ZeroDivisionError
        assert file.generation() == 1
        with pytest.raises(sqlite3.IntegrityError), file.transaction() as connection:
            connection.execute("INSERT INTO event_actor VALUES (1, 999, 'agent', 0)")
    assert _keys(sample)[-1] == "one"


def test_many_threads_read_while_one_writes(sample):
    seen, faults = [], []
    with ProjectFile.open(sample, write=True) as file:
        stop = threading.Event()

        def read():
            try:
                while not stop.is_set():
                    seen.append(file.reader().execute("SELECT count(*) FROM actor").fetchone()[0])
            except BaseException as error:
                faults.append(error)

        readers = [threading.Thread(target=read) for _ in range(3)]
        for thread in readers:
            thread.start()
        for number in range(30):
            _add(file, f"n{number}")
        stop.set()
        for thread in readers:
            thread.join()
    assert faults == []
    assert max(seen) <= 33
    assert len(_keys(sample)) == 33


def test_two_files_of_one_process_take_turns_and_see_each_other(sample):
    with ProjectFile.open(sample, write=True) as one, ProjectFile.open(sample, write=True) as two:
        _add(one, "from-one")
        _add(two, "from-two")
        assert one.generation() == two.generation() == 2
        with one.transaction(), pytest.raises(FileFault, match="Another program is writing"):
            _add(two, "never")
    assert _keys(sample)[-2:] == ["from-one", "from-two"]
    assert _beside(sample) == ["sample.tlx"]


def test_create_makes_an_empty_project_and_never_replaces_a_file(tmp_path):
    path = tmp_path / "ä ?#%20.tlx"
    with ProjectFile.create(path, "New one") as file:
        assert file.title() == "New one"
        assert len(file.project_id()) == 32
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == SCHEMA_VERSION
    with pytest.raises(FileFault, match="there already"):
        ProjectFile.create(path, "Again")
    with pytest.raises(FileFault, match="choose another folder"):
        ProjectFile.create(tmp_path / "none" / "x.tlx", "X")
    assert _beside(path) == ["ä ?#%20.tlx"]


def test_the_tables_are_strict_and_named_as_promised(sample):
    with ProjectFile.open(sample) as file:
        kinds = dict(
            file.reader().execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
        )
        fts = file.reader().execute("SELECT sql FROM sqlite_schema WHERE name = 'event_text'").fetchone()[0]
    assert all(kinds[name] for name in ("event", "actor", "source", "citation", "journal"))
    assert 'content="event"' in fts
    assert columns_of("event_tag") == ("event_id", "tag", "position")


def test_a_token_stops_a_query(sample):
    class Token:
        cancelled = True

    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    with ProjectFile.open(sample) as file:
        with pytest.raises(Cancelled), cancelled_by(file.reader(), Token()):
            file.reader().execute(endless).fetchall()
        with cancelled_by(file.reader(), None):
            assert file.reader().execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("wal_only", [True, False])
def test_a_crashed_writers_log_is_read_without_touching_it(sample, tmp_path, monkeypatch, wal_only):
    private = tmp_path / "private"
    private.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(private))
    file = ProjectFile.open(sample, write=True)
    _add(file, "logged")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for end in ("", "-wal") if wal_only else ("", "-wal", "-shm"):
        shutil.copy(f"{sample}{end}", crashed)
    file.close()
    path = crashed / "sample.tlx"
    before = {p.name: p.read_bytes() for p in crashed.iterdir() if not p.name.endswith("-shm")}
    assert _keys(path)[-1] == "logged"
    assert {p.name: p.read_bytes() for p in crashed.iterdir() if not p.name.endswith("-shm")} == before
    with ProjectFile.open(path, write=True) as recovered:
        _add(recovered, "after")
    assert _keys(path)[-2:] == ["logged", "after"]
    assert _beside(path) == ["sample.tlx"]
    assert list(private.iterdir()) == []


def test_a_file_left_in_log_mode_is_read_without_side_files(sample):
    with closing(sqlite3.connect(sample)) as other:
        other.execute("PRAGMA journal_mode=WAL")
    before = sample.read_bytes()
    assert len(_keys(sample)) == 3
    assert _beside(sample) == ["sample.tlx"]
    assert sample.read_bytes() == before


class TestTheFileUnderneathChanges:
    def _replaced(self, sample):
        other = sample.with_name("other.tlx")
        shutil.copy(sample, other)
        other.replace(sample)

    @pytest.mark.parametrize("written_before", [False, True])
    @pytest.mark.parametrize("how", ["deleted", "renamed", "truncated", "replaced"])
    def test_nothing_is_written_to_it(self, sample, how, written_before):
        file = ProjectFile.open(sample, write=True)
        if written_before:
            _add(file, "before")
        if how == "deleted":
            sample.unlink()
        elif how == "renamed":
            sample.rename(sample.with_name("moved.tlx"))
        elif how == "truncated":
            os.truncate(sample, 4096)
        else:
            self._replaced(sample)
        state = sample.read_bytes() if sample.exists() else None
        with pytest.raises(FileFault, match=r"no longer where|replaced|cut short"):
            _add(file, "lost")
        assert (sample.read_bytes() if sample.exists() else None) == state


as_ordinary_user = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")


@pytest.fixture
def ordinary_user(sample):
    """Become another user for the length of a test: permissions do not bind the superuser."""
    if os.geteuid() != 0:
        yield
        return
    for folder in (sample.parent, *sample.parent.parents[:3]):
        if folder != Path("/tmp"):
            folder.chmod(0o755)
    os.seteuid(65534)
    yield
    os.seteuid(0)


@as_ordinary_user
def test_a_read_only_file_and_folder_open_for_reading(sample, ordinary_user):
    if os.geteuid() != 65534:
        sample.chmod(0o444)
        sample.parent.chmod(0o555)
    with ProjectFile.open(sample, write=True) as file:
        assert file.read_only
        assert file.reader().execute("SELECT count(*) FROM event").fetchone() == (3,)
        with pytest.raises(FileFault, match="reading only"), file.transaction():
            pass


@as_ordinary_user
def test_a_file_that_may_not_be_read_is_one_sentence(sample, ordinary_user):
    if os.geteuid() == 65534:
        os.seteuid(0)
        sample.chmod(0)
        os.seteuid(65534)
    else:
        sample.chmod(0)
    with pytest.raises(FileFault, match="cannot be read"):
        ProjectFile.open(sample)
