import sqlite3
from pathlib import Path

import pytest

from explorer.model.fault import FileFault
from explorer.store.migrations import expected_objects, migrate
from explorer.store.probe import probe, release
from explorer.store.project_file import ProjectFile
from explorer.store.schema import objects_of
from tests.store.test_project_file import ADD_ACTOR, as_ordinary_user, ordinary_user

__all__ = ["ordinary_user"]


def _second(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE event ADD COLUMN place TEXT NOT NULL DEFAULT ''")
    connection.execute("CREATE INDEX event_by_place ON event(place)")


def _failing(connection: sqlite3.Connection) -> None:
    _second(connection)
    raise ZeroDivisionError


def _breaking(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM actor WHERE key = 'russia'")


def test_an_old_file_is_brought_up_to_date_and_a_copy_kept(sample):
    old = sample.read_bytes()
    with ProjectFile.open(sample, write=True, steps=(_second,)) as file:
        assert file.reader().execute("PRAGMA user_version").fetchone() == (2,)
        assert file.reader().execute("SELECT DISTINCT place FROM event").fetchall() == [("",)]
        with file.transaction() as connection:
            connection.execute(ADD_ACTOR, ("new",))
    with ProjectFile.open(sample.with_name("sample.version-1.tlx")) as kept:
        assert kept.title() == "Convoys"
    assert len(old) > 0
    with pytest.raises(FileFault, match="newer version"):
        ProjectFile.open(sample)


def test_an_old_file_opened_for_reading_stays_old_and_is_read_as_new(sample):
    old = sample.read_bytes()
    with ProjectFile.open(sample, steps=(_second,)) as file:
        assert file.reader().execute("SELECT count(place) FROM event").fetchone() == (3,)
        with pytest.raises(FileFault):
            file.reader().execute("DELETE FROM event")
        private = file.reader().execute("PRAGMA database_list").fetchone()[2]
        assert Path(private).exists()
    assert not Path(private).exists()
    assert sample.read_bytes() == old


@as_ordinary_user
def test_an_old_file_that_cannot_be_written_is_read_as_new(sample, ordinary_user):
    with ProjectFile.open(sample, write=True, steps=(_second,)) as file:
        assert file.read_only
        assert file.reader().execute("SELECT count(place) FROM event").fetchone() == (3,)


@pytest.mark.parametrize("step", [_failing, _breaking])
def test_a_migration_that_fails_leaves_the_old_version(sample, step):
    with pytest.raises((ZeroDivisionError, sqlite3.IntegrityError)):
        ProjectFile.open(sample, write=True, steps=(step,))
    with ProjectFile.open(sample) as file:
        assert file.reader().execute("SELECT count(*) FROM actor").fetchone() == (3,)


def test_a_migrated_file_holds_exactly_what_a_new_one_of_that_version_does(sample):
    with ProjectFile.open(sample, write=True, steps=(_second,)) as file:
        assert objects_of(file.reader()) == expected_objects(2, (_second,))
    release(probe(sample, (_second,)))


def test_a_file_of_this_version_needs_no_step():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA user_version=1")
    assert migrate(connection) == 1
    assert not connection.in_transaction
    connection.close()
