import logging
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qWarning

from explorer.gui import error_hooks, log_files, mishap
from explorer.gui.mishap import MishapDialog, report_of, show_mishap, where_it_arose

SECRET = "Words of a document"


def raising():
    raise ValueError(SECRET)


def raised():
    try:
        raising()
    except ValueError as error:
        return error


@pytest.fixture
def hooks(monkeypatch, tmp_path, capsys):
    """The application's hooks; what they print and log is expected here."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(mishap, "_showing", None)
    log_files.start_logs()
    previous = sys.excepthook, threading.excepthook
    error_hooks.install()
    yield
    sys.excepthook, threading.excepthook = previous
    log_files.stop_logs()
    if mishap._showing is not None:
        mishap._showing.reject()


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_opens_the_dialog_and_the_application_goes_on(qtbot, hooks, caplog):
    went_on = []
    QTimer.singleShot(0, raising)
    QTimer.singleShot(0, lambda: went_on.append(True))
    qtbot.waitUntil(lambda: mishap._showing is not None, timeout=5_000)
    qtbot.waitUntil(lambda: bool(went_on), timeout=5_000)
    assert mishap._showing.isVisible()
    caplog.clear()


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_thread_opens_it_too(qtbot, hooks, caplog):
    thread = threading.Thread(target=raising)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: mishap._showing is not None, timeout=5_000)
    caplog.clear()


def test_a_second_error_meanwhile_is_only_logged(qtbot, hooks, tmp_path, caplog):
    show_mishap(raised())
    first = mishap._showing
    show_mishap(raised())
    assert mishap._showing is first
    text = (tmp_path / "timeline-explorer" / "timeline-explorer.log").read_text("utf-8")
    assert text.count("ValueError") == 2
    caplog.clear()


def test_neither_report_nor_log_holds_words_of_a_document(qtbot, hooks, tmp_path, caplog):
    show_mishap(raised())
    log = (tmp_path / "timeline-explorer" / "timeline-explorer.log").read_text("utf-8")
    for text in (report_of(raised()), log):
        assert SECRET not in text
        assert "raising" in text
    assert "Qt 6" in report_of(raised())
    assert "test_mishap.py" in where_it_arose(raised())
    caplog.clear()


def test_the_cause_of_an_error_is_told(qtbot):
    try:
        try:
            raising()
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        told = where_it_arose(error)
    assert "KeyError" in told and "ValueError" in told and SECRET not in told


def test_the_report_is_saved_and_a_place_that_cannot_be_written_is_told(qtbot, tmp_path):
    dialog = MishapDialog("report")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == "report"
    assert "report.txt" in dialog.said.text()
    dialog.save_to(tmp_path / "nowhere" / "report.txt")
    assert "could not be written" in dialog.said.text()


def test_logs_rotate(tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(log_files, "FILE_BYTES", 2_000)
    assert log_files.start_logs(tmp_path) == tmp_path / log_files.FILE_NAME
    for number in range(200):
        logging.getLogger(log_files.LOG_NAME).info("line %d of some length", number)
    log_files.stop_logs()
    files = sorted(tmp_path.glob("timeline-explorer.log*"))
    assert len(files) == log_files.KEPT_FILES
    assert sum(file.stat().st_size for file in files) <= 2 * 2_100
    assert "line 199" in files[0].read_text("utf-8")


def test_a_place_that_cannot_be_written_means_no_log_and_no_error(tmp_path, qapp):
    (tmp_path / "file").touch()
    assert log_files.start_logs(tmp_path / "file") is None


@pytest.mark.qt_log_ignore("Something of Qt")
def test_messages_of_qt_are_kept(tmp_path, qapp, capsys):
    log_files.start_logs(tmp_path)
    qWarning("Something of Qt")
    log_files.stop_logs()
    assert "WARNING Qt: Something of Qt" in (tmp_path / log_files.FILE_NAME).read_text("utf-8")


def test_a_crash_leaves_its_stack(tmp_path):
    code = (
        "import sys, faulthandler\nfrom pathlib import Path\nfrom explorer.gui.log_files import start_logs\n"
        "start_logs(Path(sys.argv[1]))\nfaulthandler._sigsegv()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, env=dict(os.environ)
    )
    assert done.returncode != 0
    assert "Segmentation fault" in (tmp_path / log_files.CRASH_NAME).read_text("utf-8")
