import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

from explorer.gui import starting
from explorer.gui.main_window import MainWindow
from explorer.gui.skeleton import Panes

WAIT_MS = 15_000
NAMES = (
    "timelineView", "overviewView", "actorPanel", "searchEdit", "eventTable", "sourceView", "eventPanel", "conflictPanel",
)  # fmt: skip

SKELETON = """
import sys
from explorer import cli, cli_window
started = cli_window._start_lightly
def start():
    started()
    from explorer.gui.main_window import MainWindow
    fill = MainWindow.fill_when_painted
    def fill_and_look(window, path, view):
        fill(window, path, view)
        def look():
            heavy = {"numpy", "sqlite3", "pydantic", "pydantic_core", "sqlite_utils", "pyqtgraph", "PySide6.QtNetwork"}
            print(sorted(heavy & set(sys.modules)))
            window.filled.connect(window.close)
        window.starting.skeleton.painted.connect(look)
    MainWindow.fill_when_painted = fill_and_look
cli_window._start_lightly = start
sys.exit(cli.main([sys.argv[1]]))
"""


@pytest.fixture
def starter(qtbot, settings, theme):
    """Makes windows as the application makes them."""
    windows = []

    def make(path, view=None):
        window = MainWindow(settings, theme)
        window.fill_when_painted(path, view)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_the_skeleton_is_painted_before_anything_heavy_comes(small_project, tmp_path):
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    command = [sys.executable, "-c", SKELETON, str(small_project)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=100)
    assert done.stdout.splitlines()[0] == "[]"


def test_the_timeline_comes_first_and_then_everything(starter, qtbot, small_project):
    window = starter(small_project)
    seen = []
    window.pictured.connect(
        lambda: seen.append((len(window.starting.timeline.stage.index.columns), window.parts))
    )
    with qtbot.waitSignals([window.pictured, window.revealed, window.filled], timeout=WAIT_MS):
        pass
    assert seen == [(7, None)]
    assert window.starting.skeleton is None
    assert window.parts.timeline is window.starting.timeline
    qtbot.waitUntil(lambda: window.is_filled, timeout=WAIT_MS)
    for name in NAMES:
        found = window.findChildren(QWidget, name)
        assert len(found) == 1, name
    assert window.parts.timeline.isVisible()
    assert window.parts.timeline.parentWidget() is window.parts.overview.parentWidget()


def test_the_timeline_stands_where_it_will_stay_at_the_next_start(starter, qtbot, small_project):
    window = starter(small_project)
    qtbot.waitSignal(window.revealed, timeout=WAIT_MS).wait()
    qtbot.waitUntil(lambda: window.is_filled, timeout=WAIT_MS)
    qtbot.wait(50)
    window.close()
    again = starter(small_project)
    places = []

    def look():
        timeline = again.starting.timeline
        places.append((timeline.mapTo(again, timeline.rect().topLeft()), timeline.size()))

    again.pictured.connect(look)
    qtbot.waitSignal(again.revealed, timeout=WAIT_MS).wait()
    qtbot.waitUntil(lambda: again.is_filled, timeout=WAIT_MS)
    qtbot.wait(50)
    timeline = again.parts.timeline
    assert places == [(timeline.mapTo(again, timeline.rect().topLeft()), timeline.size())]


def test_a_file_that_cannot_be_used_is_told_in_the_whole_window(starter, qtbot, tmp_path):
    bad = tmp_path / "bad.tlx"
    bad.write_text("nothing")
    window = starter(bad)
    with qtbot.waitSignal(window.starting.failed, timeout=WAIT_MS) as told:
        pass
    assert "bad.tlx" in told.args[0]
    qtbot.waitUntil(lambda: window.starting.skeleton is None, timeout=WAIT_MS)
    assert window.parts.message.isVisible()


def test_an_error_in_the_first_picture_costs_the_picture_alone(starter, qtbot, small_project, monkeypatch):
    def broken(*_):
        raise ValueError("damaged")

    monkeypatch.setattr(starting.Starting, "_paint", broken)
    with qtbot.captureExceptions() as errors:
        window = starter(small_project)
        qtbot.waitSignal(window.filled, timeout=WAIT_MS).wait()
    assert [str(error) for _, error, _ in errors] == ["damaged"]
    qtbot.waitUntil(lambda: window.is_filled, timeout=WAIT_MS)


def test_a_window_may_be_closed_while_it_is_built(starter, qtbot, small_project):
    window = starter(small_project)
    qtbot.waitSignal(window.pictured, timeout=WAIT_MS).wait()
    window.close()
    qtbot.wait(200)
    assert window.parts is None


def test_panes_are_remembered_and_nonsense_is_not(settings):
    Panes(left_width=300).remember(settings)
    assert Panes.remembered(settings) == Panes(left_width=300)
    settings.set_text("panes", "1 2 x")
    assert Panes.remembered(settings) == Panes()
