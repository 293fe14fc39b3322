"""Starting the application: a frame on the screen first, then what it needs to be filled."""

import gc
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from explorer.gui import without_feature_scan
from explorer.gui.appearance import STYLED, ground_is_dark
from explorer.gui.garbage import collect_here
from explorer.gui.language import language_for, use_language
from explorer.gui.main_window import MainWindow
from explorer.gui.open_windows import OpenWindows
from explorer.gui.settings import Settings
from explorer.gui.theme import theme_for
from explorer.model.fault import FileFault

if TYPE_CHECKING:
    from os import PathLike

OPENING_TIMEOUT_MS = 20_000
WORKERS_WAIT_MS = 10
WORKERS_TURN_S = 0.002


def run(path: "str | PathLike[str] | None", view: str | None = None) -> int:
    """Open the window on a file (without one the shipped dataset); return the exit status."""
    without_feature_scan()
    application = make_application()
    wanted = None if path is None else Path(path)
    if handed_over(wanted, view):
        return 0
    install_hooks()
    windows = OpenWindows(new_window, application)
    if sys.platform == "darwin":
        # Elsewhere files come on the command line, and each event would take a turn through Python.
        application.installEventFilter(windows)
    first = windows.open(wanted, view)
    first.filled.connect(lambda: _listen(windows))
    first.filled.connect(lambda: _heed_interrupts(application))
    first.filled.connect(gc.freeze)
    faults: list[str] = []
    if first.starting is not None:
        first.starting.failed.connect(faults.append)
        first.starting.failed.connect(lambda sentence: sys.stderr and sys.stderr.write(sentence + "\n"))
    status = application.exec()
    return FileFault.exit_status if faults and not status else status


def new_window(path: Path | None, view: str | None) -> MainWindow:
    """Return a new window, shown, that fills itself once it is on the screen."""
    settings = Settings()
    window = MainWindow(settings, theme_for(settings.appearance, ground_is_dark()))
    window.fill_when_painted(path, view)
    window.show()
    return window


def handed_over(path: Path | None, view: str | None) -> bool:
    """Give the file to an instance that runs already; returns whether there is one."""
    from explorer.gui.meeting_place import may_be_running, socket_name

    if not may_be_running(socket_name()):
        return False
    from explorer.gui.single_instance import hand_over

    return hand_over(path, view)


def _listen(windows: OpenWindows) -> None:
    from explorer.gui.log_files import start_logs
    from explorer.gui.single_instance import SingleInstance

    start_logs()
    instance = SingleInstance(windows)
    if instance.listen():
        instance.file_wanted.connect(lambda path, view: windows.open(path, view))
        windows.destroyed.connect(instance.close)


def _heed_interrupts(application: QApplication) -> None:
    """Let Ctrl+C on the terminal close the windows: Python sees a signal only when Qt wakes it."""
    import signal
    import socket

    from PySide6.QtCore import QSocketNotifier

    if sys.platform == "win32":
        return
    reading, writing = socket.socketpair()
    for end in (reading, writing):
        end.setblocking(False)
    signal.set_wakeup_fd(writing.fileno())
    signal.signal(signal.SIGINT, lambda *_: application.quit())
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read, application)

    def drain() -> None:
        # One last wake-up may come after the sockets have been closed.
        with suppress(OSError):
            reading.recv(64)

    def stop() -> None:
        signal.set_wakeup_fd(-1)
        notifier.setEnabled(False)
        reading.close()
        writing.close()

    notifier.activated.connect(drain)
    application.aboutToQuit.connect(stop)


def opened_window(path: "str | PathLike[str]") -> MainWindow:
    """See `explorer.gui.open_window`. Where there is no screen the window is drawn in memory."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    make_application()
    settings = Settings()
    window = MainWindow(settings, theme_for(settings.appearance, ground_is_dark()))
    window.assemble()
    window.show()
    faults: list[str] = []
    window.session.opening_failed.connect(faults.append)
    window.open_path(Path(path))
    wait_for(lambda: bool(faults) or window.is_filled)
    if faults:
        window.close()
        raise FileFault(faults[0])
    _let_workers_run(window)
    _keep_last_window(window)
    return window


def _let_workers_run(window: MainWindow) -> None:
    """Give workers their turn while a script waits with `QTest.qWait`, which keeps Python's lock to itself."""
    runner = window.session.runner

    def pause() -> None:
        if runner.is_working:
            time.sleep(WORKERS_TURN_S)

    timer = QTimer(window)
    timer.timeout.connect(pause)
    timer.start(WORKERS_WAIT_MS)


def make_application() -> QApplication:
    """Return the QApplication, made if there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        collect_here(existing)
        return existing
    settings = Settings()
    if settings.scale_percent != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", str(settings.scale_percent / 100))
    QCoreApplication.setApplicationName("timeline-explorer")
    QCoreApplication.setOrganizationName("timeline-explorer")
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setProperty(STYLED, True)
    application.setApplicationDisplayName("")
    application.setDesktopFileName("timeline-explorer")
    collect_here(application)
    use_language(language_for(settings.language))
    return application


def wait_for(condition: Callable[[], bool], timeout_ms: int = OPENING_TIMEOUT_MS) -> bool:
    """Process events until the condition holds; returns whether it came to that."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.elapsed() > timeout_ms:
            return False
        QCoreApplication.processEvents()
    return True


def install_hooks() -> None:
    """Show unexpected errors in one dialog instead of ending silently."""
    from explorer.gui.error_hooks import install

    install()


_last_window: MainWindow | None = None


def _keep_last_window(window: MainWindow | None) -> None:
    """Hold the window of a script that does not keep it, until the next one."""
    global _last_window
    _last_window = window
