import os
import subprocess
import sys

import pytest

from explorer.gui import open_window
from explorer.gui.mishap import report_of
from explorer.model.fault import FileFault

NAMES = (
    "timelineView",
    "overviewView",
    "actorPanel",
    "searchEdit",
    "eventTable",
    "sourceView",
    "eventPanel",
    "conflictPanel",
)


def printed(code, *arguments):
    """What a fresh interpreter prints."""
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))
    return done.stdout.strip()


def test_a_script_gets_a_filled_window_with_the_named_widgets(small_project):
    from PySide6.QtWidgets import QWidget

    window = open_window(small_project)
    try:
        for name in NAMES:
            assert window.findChild(QWidget, name) is not None, name
        assert window.session.answers.filtered.count == 7
        assert window.parts.table.events.rowCount() == 7
        assert window.windowTitle() == "Small example – Timeline Explorer"
    finally:
        window.close()
        window.deleteLater()


WAITING_SCRIPT = """
import sys
from PySide6.QtTest import QTest
from explorer.gui import open_window
window = open_window(sys.argv[1])
# One long wait: no Python of the script's own runs in between.
QTest.qWait(1500)
print(window.session.runner.is_working, window.parts.table.events.index(0, 1).data())
"""


def test_a_script_that_waits_with_qtest_lets_the_workers_finish(small_project):
    command = [sys.executable, "-c", WAITING_SCRIPT, str(small_project)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ))
    working, title = done.stdout.strip().split(" ", 1)
    assert working == "False"
    assert title not in ("", "None")
    assert "Traceback" not in done.stderr


def test_a_script_gets_the_fault_of_a_bad_file(tmp_path):
    bad = tmp_path / "bad.tlx"
    bad.write_text("nothing")
    with pytest.raises(FileFault, match=r"bad\.tlx"):
        open_window(bad)


def test_the_first_frame_needs_nothing_heavy():
    code = (
        "import sys, explorer.gui.application\n"
        "heavy = {'numpy', 'pydantic', 'pydantic_core', 'sqlite_utils', 'sqlite3', 'pyqtgraph', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert printed(code) == "[]"


def test_the_first_data_frame_needs_neither_models_nor_charts(small_project):
    code = (
        "import sys\n"
        "from explorer.gui.main_window import MainWindow\n"
        "from explorer.gui.application import make_application, wait_for\n"
        "from explorer.gui.settings import Settings\n"
        "from explorer.gui.theme import light_theme\n"
        "from pathlib import Path\n"
        "make_application()\n"
        "window = MainWindow(Settings(), light_theme())\n"
        "window.assemble()\n"
        "seen = []\n"
        "heavy = {'pydantic', 'sqlite_utils'}\n"
        "look = lambda: seen.append(sorted(heavy & set(sys.modules)))\n"
        "window.parts.bridge.index_shown.connect(look)\n"
        "window.open_path(Path(sys.argv[1]))\n"
        "wait_for(lambda: bool(seen))\n"
        "print(seen[0])\n"
        "window.close()\n"
    )
    assert printed(code, str(small_project)) == "[]"


def test_pythons_own_import_comes_back_after_qt():
    code = (
        "import explorer.gui, builtins, PySide6.QtWidgets\n"
        "explorer.gui.without_feature_scan()\n"
        "print(builtins.__import__.__name__)"
    )
    assert printed(code) == "__import__"


def test_the_report_of_a_mishap_holds_no_words_of_a_document():
    try:
        raise ValueError("secret words of a document")
    except ValueError as error:
        report = report_of(error)
    assert "secret" not in report
    assert "ValueError" in report
