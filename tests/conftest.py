"""Shared by all tests: nothing touches the user's folders, log lines fail a test, no thread outlives it."""

import logging
import os
import threading
import time

import pytest
from hypothesis import settings

# Shared machines are slow now and then; pytest-timeout guards against real hangs.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THREADS_MAY_END_S = 5.0


def pytest_collection_modifyitems(config, items):
    """Let pass what Qt's offscreen platform says about windows that nobody sees."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        for item in items:
            item.add_marker(pytest.mark.qt_log_ignore(r"^This plugin does not support", extend=True))


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory):
    """Point every folder of the user to a temporary one."""
    home = tmp_path_factory.mktemp("home")
    patch = pytest.MonkeyPatch()
    for name, folder in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("LOCALAPPDATA", "local"),
        ("HOME", "home"),
    ):
        (home / folder).mkdir()
        patch.setenv(name, str(home / folder))
    yield home
    patch.undo()


@pytest.fixture(autouse=True)
def no_log_lines(caplog):
    """Fail on a log line of WARNING or more that the test does not take out of `caplog` itself."""
    yield
    lines = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not lines, f"logged: {lines}"


@pytest.fixture(autouse=True)
def no_leaked_threads():
    """Fail if a thread that the test started goes on after it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + THREADS_MAY_END_S
    left = _new_threads(before)
    while left and time.monotonic() < deadline:
        left[0].join(0.05)
        left = _new_threads(before)
    assert not left, f"threads left: {[thread.name for thread in left]}"


def _new_threads(before):
    return [
        t
        for t in threading.enumerate()
        if t not in before
        and t.is_alive()
        and "timeout" not in t.name.lower()
        and not isinstance(t, threading._DummyThread)
    ]


@pytest.fixture
def small_project(tmp_path):
    """The path of a small project with two sources that disagree; see `tests/builders.py`."""
    from tests.builders import build_project

    return build_project(tmp_path / "small.tlx")
