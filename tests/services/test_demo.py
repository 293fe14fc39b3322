import numpy as np
import pytest

from explorer.model.columns import FLAG_WITHIN
from explorer.model.fault import Cancelled, UsageFault
from explorer.services.checking import check
from explorer.services.demo import make_demo
from explorer.services.project import Project


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.tlx"
    make_demo(3_000, path, seed=5)
    return path


def test_it_is_sound(demo):
    report = check(demo)
    assert report.lines()[-1].endswith("All is well.")
    assert report.quotes["exact"] == 3_000


def test_it_is_as_the_contract_says(demo):
    with Project.open(demo) as project:
        columns = project.columns
        events = project.rows_to_events(range(0, 3_000, 5))
        assert len(columns) == 3_000
        assert len(project.catalogue.actors) == 2_000
        assert 4.3 < len(columns.link_actor) / 3_000 < 5.5
        shares = np.sort(np.bincount(columns.link_actor, minlength=2_000))[::-1] / 3_000
        assert shares[0] > 0.3 > shares[5] > shares[100]
    intervals = sum("/" in event.date for event in events) / len(events)
    exact = sum(
        set(event.date) <= set("0123456789-/T:Z") and len(event.date) >= 10 for event in events
    ) / len(events)
    words = np.mean([len(event.citations[0].quote.split()) for event in events])
    assert 0.44 < intervals < 0.56
    assert 0.6 < exact < 0.75
    assert 26 < words < 34
    days = (columns.latest_us - columns.earliest_us)[(columns.flags & FLAG_WITHIN) == 0] / 86_400_000_000
    assert np.percentile(days, 99) > 50 * np.median(days)


def test_one_seed_makes_one_file(demo, tmp_path):
    make_demo(3_000, tmp_path / "same.tlx", seed=5)
    make_demo(3_000, tmp_path / "other.tlx", seed=6)
    assert (tmp_path / "same.tlx").read_bytes() == demo.read_bytes()
    assert (tmp_path / "other.tlx").read_bytes() != demo.read_bytes()


@pytest.mark.parametrize("count", [0, 1, 199, 201])
def test_small_ones_are_whole(count, tmp_path):
    make_demo(count, tmp_path / "d.tlx")
    assert check(tmp_path / "d.tlx").ok
    with Project.open(tmp_path / "d.tlx") as project:
        assert len(project.columns) == count


class _Stopped:
    cancelled = True


def test_stopped_it_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        make_demo(1_000, tmp_path / "d.tlx", token=_Stopped())
    with pytest.raises(UsageFault):
        make_demo(-1, tmp_path / "d.tlx")
    assert list(tmp_path.iterdir()) == []
