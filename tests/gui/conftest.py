"""A window, or parts of one, over a small project."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from explorer.gui.appearance import apply_theme
from explorer.gui.garbage import collect_here
from explorer.gui.main_window import MainWindow
from explorer.gui.session import Session
from explorer.gui.settings import Settings
from explorer.gui.task_runner import TaskRunner
from explorer.gui.theme import light_theme


@pytest.fixture(scope="session")
def qapp_args():
    return ["timeline-explorer-tests"]


@pytest.fixture(autouse=True)
def dressed_application(qapp):
    """Dress the application once; delete what tests have left behind, in this thread and never in a worker."""
    assert isinstance(qapp, QApplication)
    if not qapp.styleSheet():
        apply_theme(light_theme())
    collector = collect_here(qapp)
    gc.disable()
    yield
    collector.collect_what_is_due()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture
def theme():
    return light_theme()


@pytest.fixture
def settings(tmp_path):
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def session(small_project):
    """An open session without threads: every answer is there at once."""
    runner = TaskRunner(inline=True)
    session = Session(runner)
    session.open(small_project)
    yield session
    session.close()
    runner.close()


@pytest.fixture
def row_of(session):
    """Return the row of an event by its key."""
    return session.project.row_of


@pytest.fixture
def window(qtbot, small_project, settings, theme):
    """A whole window with real workers, open on the small project."""
    window = MainWindow(settings, theme)
    window.assemble()
    window.resize(1440, 900)
    window.show()
    window.open_path(small_project)
    qtbot.waitUntil(lambda: window.is_filled, timeout=15_000)
    yield window
    window.close()
    window.deleteLater()
