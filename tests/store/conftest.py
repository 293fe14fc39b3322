import pytest

from tests.store.samples import make_project


@pytest.fixture
def sample(tmp_path):
    """The path of a small project that uses every table."""
    return make_project(tmp_path / "sample.tlx")
