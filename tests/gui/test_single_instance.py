import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket

from explorer.gui.meeting_place import socket_name
from explorer.gui.open_windows import OpenWindows
from explorer.gui.single_instance import SingleInstance, hand_over

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from explorer.gui.single_instance import hand_over
application = QCoreApplication([])
path = Path(sys.argv[2]) if sys.argv[2] else None
print(hand_over(path, sys.argv[3], name=sys.argv[1]))
"""


@pytest.fixture
def instance(tmp_path):
    running = SingleInstance(name=str(tmp_path / "socket"))
    assert running.listen()
    yield running
    running.close()


def second_start(name, path="", view=""):
    return subprocess.Popen(
        [sys.executable, "-c", SECOND_START, name, str(path), view], stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("file", ["project.tlx", "Проект с пробелом.tlx"])
def test_a_second_start_hands_its_file_to_the_running_one(qtbot, instance, tmp_path, file):
    with qtbot.waitSignal(instance.file_wanted, timeout=20_000) as got:
        second = second_start(str(tmp_path / "socket"), tmp_path / file, "Autumn")
    assert got.args == [tmp_path / file, "Autumn"]
    assert second.communicate(timeout=20)[0].strip() == "True"


def test_without_a_file_it_only_comes_to_the_front(qtbot, instance, tmp_path):
    with qtbot.waitSignal(instance.file_wanted, timeout=20_000) as got:
        second = second_start(str(tmp_path / "socket"))
    assert got.args == [None, None]
    second.communicate(timeout=20)


def test_nobody_is_asked_where_nobody_runs(tmp_path):
    assert not hand_over(tmp_path / "a.tlx", name=str(tmp_path / "nobody"))


def test_a_socket_left_behind_by_a_crash_is_replaced(tmp_path):
    import socket

    name = tmp_path / "socket"
    crashed = socket.socket(socket.AF_UNIX)
    crashed.bind(str(name))
    crashed.close()
    running = SingleInstance(name=str(name))
    assert running.listen()
    running.close()


@pytest.mark.parametrize("message", [b"{}x\n", b"[1]\n", b'{"open": 7}\n', b"\xff\xfe\n"])
def test_a_strange_message_opens_nothing(qtbot, instance, tmp_path, message):
    wanted = []
    instance.file_wanted.connect(lambda *got: wanted.append(got))
    socket = QLocalSocket()
    socket.connectToServer(str(tmp_path / "socket"))
    socket.write(message)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=5_000)
    assert wanted == []


def test_the_socket_is_short_enough_for_the_system_whatever_the_home(monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/very/long" * 20)
    assert len(socket_name()) < 108


class FakeWindow:
    def __init__(self, path):
        self.project_path, self.is_empty, self.opened, self.visible = path, path is None, [], True

    def open_at_start(self, path, view):
        self.opened.append((path, view))
        self.project_path = path

    def isVisible(self):
        return self.visible

    def windowState(self):
        from PySide6.QtCore import Qt

        return Qt.WindowState.WindowNoState

    def setWindowState(self, _state):
        pass

    def show(self):
        pass

    def raise_(self):
        pass

    def activateWindow(self):
        pass


@pytest.fixture
def windows(qapp):
    return OpenWindows(lambda path, _view: FakeWindow(path))


def test_a_file_that_is_open_comes_to_the_front_and_another_gets_a_window(windows, tmp_path):
    one, two = tmp_path / "one.tlx", tmp_path / "two.tlx"
    first = windows.open(one)
    assert windows.open(two) is not first
    assert windows.open(one) is first
    assert first.opened == []
    assert len(windows.windows) == 2


def test_an_empty_window_takes_the_file(windows, tmp_path):
    empty = windows.open(None)
    assert windows.open(tmp_path / "one.tlx", "Autumn") is empty
    assert empty.opened == [(tmp_path / "one.tlx", "Autumn")]


def test_a_closed_window_is_forgotten(windows, tmp_path):
    closed = windows.open(tmp_path / "one.tlx")
    closed.visible = False
    assert windows.open(tmp_path / "one.tlx") is not closed


def test_a_file_that_macos_hands_over_is_opened(windows, tmp_path):
    event = QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "one.tlx")))
    assert windows.eventFilter(windows, event)
    assert windows.windows[0].project_path == Path(tmp_path / "one.tlx")
    assert not windows.eventFilter(windows, QEvent(QEvent.Type.User))
