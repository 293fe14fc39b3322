import numpy as np
import pytest

from explorer.store.derived_cache import load_arrays, places, save_arrays

ARRAYS = {
    "a": np.arange(1000, dtype=np.int64),
    "b": np.array([[1, 2], [3, 4]], dtype=np.uint8),
    "none": np.empty(0, dtype=np.int32),
    "flag": np.array([True, False]),
}
NAMES = {"actors": ["Ä", "b"], "count": 3}


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    return tmp_path / "p.tlx"


def test_what_was_kept_comes_back_as_it_was(project):
    assert save_arrays(project, "k1", ARRAYS, NAMES) == project.with_name("p.tlx-cache")
    arrays, names = load_arrays(project, "k1")
    assert names == NAMES
    assert list(arrays) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(arrays[name], array)
    with pytest.raises(ValueError, match="read-only"):
        arrays["a"][0] = 5


def test_another_state_of_the_project_has_none(project):
    save_arrays(project, "k1", ARRAYS, NAMES)
    assert load_arrays(project, "k2") is None


def test_there_is_none_before_the_first_time(project):
    assert load_arrays(project, "k1") is None


def test_a_damaged_cache_is_none_wherever_a_byte_is_turned(project):
    place = save_arrays(project, "k1", ARRAYS, NAMES)
    whole = place.read_bytes()
    names_end = whole.index(b'"count": 3}') + len(b'"count": 3}')
    padding = set(range(names_end, -(-names_end // 64) * 64))
    for at in range(0, len(whole), 7):
        if at not in padding:
            place.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
            assert load_arrays(project, "k1") is None, at


@pytest.mark.parametrize(
    "content", [b"", b"x", b"TLX-cache 1\n\0\0\0\0", b"\0" * 4096, b"TLX-cache 1\n\0\0\0\0" + b"\xff" * 99]
)
def test_a_foreign_or_cut_file_is_none(project, content):
    place = save_arrays(project, "k1", ARRAYS, NAMES)
    whole = place.read_bytes()
    place.write_bytes(content)
    assert load_arrays(project, "k1") is None
    place.write_bytes(whole[:-64])
    assert load_arrays(project, "k1") is None


def test_where_the_folder_cannot_take_it_the_users_cache_does(project, tmp_path):
    beside, users = places(project)
    beside.mkdir()
    assert save_arrays(project, "k1", ARRAYS, NAMES) == users
    assert users.is_relative_to(tmp_path / "user")
    assert load_arrays(project, "k1") is not None
    assert [p.name for p in tmp_path.iterdir() if "part" in p.name] == []


def test_a_cache_of_the_users_folder_is_found_even_if_a_stale_one_lies_beside(project):
    save_arrays(project, "old", ARRAYS, NAMES)
    beside, users = places(project)
    stale = beside.read_bytes()
    save_arrays(project, "new", ARRAYS, NAMES)
    users.parent.mkdir(parents=True)
    beside.rename(users)
    beside.write_bytes(stale)
    assert load_arrays(project, "new") is not None
