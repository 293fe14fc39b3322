import threading

import numpy as np
import pytest

from explorer.services import first_picture, lanes_cache, project_cache
from explorer.services.demo import make_demo
from explorer.services.first_picture import first_index
from explorer.services.lanes_cache import index_for
from explorer.services.project import Project
from explorer.store.derived_cache import places
from explorer.timeline.lanes import LaneBy, LaneChoice

LANES = "-lanes"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A project that was opened before, of a size that is not read afresh."""
    for module in (project_cache, lanes_cache):
        monkeypatch.setattr(module, "CACHED_FROM_EVENTS", 100)
    monkeypatch.setattr(first_picture, "READ_AFRESH_BYTES", 0)
    path = tmp_path / "demo.tlx"
    make_demo(700, path)
    open_once(path)
    return path


def open_once(path):
    with Project.open(path) as project:
        index = index_for(project, LaneChoice())
        for thread in threading.enumerate():
            if thread.name.startswith("derived-cache"):
                thread.join()
    return index


def test_the_first_picture_is_that_of_the_opened_project(kept):
    first, opened = first_index(kept, LaneChoice()), open_once(kept)
    assert first is not None
    for name, array in opened.to_arrays()[0].items():
        assert np.array_equal(array, first.to_arrays()[0][name]), name
    assert np.array_equal(first.columns.earliest_us, opened.columns.earliest_us)


def test_a_cache_of_another_state_is_not_believed(kept):
    with Project.open(kept, write=True) as project, project.file.transaction() as connection:
        connection.execute("UPDATE event SET earliest_us = earliest_us - 86400000000 WHERE id = 1")
    assert first_index(kept, LaneChoice()) is None
    opened = open_once(kept)
    again = first_index(kept, LaneChoice())
    assert again is not None
    assert np.array_equal(again.columns.earliest_us, opened.columns.earliest_us)


def test_another_programs_change_is_seen_as_well(kept):
    import sqlite3

    connection = sqlite3.connect(kept)
    connection.execute("UPDATE event SET title = title || '!' WHERE id = 1")
    connection.commit()
    connection.close()
    assert first_index(kept, LaneChoice()) is None


@pytest.mark.parametrize("part", ["", LANES])
def test_what_is_damaged_is_at_the_latest_found_by_opening(kept, part):
    # Copies, since the arrays are mapped from the file that is going to be damaged.
    truth = {name: array.copy() for name, array in open_once(kept).to_arrays()[0].items()}
    place = places(kept, part)[0]
    whole = bytearray(place.read_bytes())
    whole[-200] ^= 1
    place.write_bytes(whole)
    opened = open_once(kept)
    for name, array in truth.items():
        assert np.array_equal(array, opened.to_arrays()[0][name]), name


def test_other_lanes_and_missing_caches_have_no_first_picture(kept, tmp_path):
    assert first_index(kept, LaneChoice(by=LaneBy.KIND)) is None
    assert first_index(tmp_path / "missing.tlx", LaneChoice()) is None
    places(kept, LANES)[0].unlink()
    assert first_index(kept, LaneChoice()) is None


def test_a_small_project_is_read_on_the_spot(small_project):
    index = first_index(small_project, LaneChoice(by=LaneBy.KIND))
    assert index is not None
    assert len(index.columns) == 7
    assert not places(small_project)[0].exists()
