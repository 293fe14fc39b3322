import pytest
from PySide6.QtWidgets import QDialog, QFileDialog

from explorer.gui import new_project


def test_an_empty_project_is_made_and_open(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "мой"), ""))
    window.actions_by_id["new"].trigger()
    qtbot.waitUntil(lambda: window.session.project.path == tmp_path / "мой.tlx", timeout=15_000)
    assert len(window.session.project.columns) == 0
    assert window.windowTitle().startswith("мой")


def test_a_file_that_is_there_is_left_alone_and_told(window, qtbot, tmp_path):
    taken = tmp_path / "taken.tlx"
    taken.write_text("mine")
    new_project.make(window, taken)
    qtbot.waitUntil(lambda: window.parts.message.isVisible(), timeout=15_000)
    assert taken.read_text() == "mine"
    assert "taken.tlx" in window.parts.message.label.text()


@pytest.mark.parametrize("name", ["new_button", "import_button"])
def test_the_samples_bar_leads_to_a_project_of_ones_own(window, qtbot, tmp_path, monkeypatch, name):
    if name == "import_button" and "import" not in window.actions_by_id:
        pytest.skip("there is no import dialog")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "own.tlx"), ""))
    getattr(window.parts.sample, name).click()
    qtbot.waitUntil(lambda: window.session.project.path == tmp_path / "own.tlx", timeout=15_000)
    if name == "import_button":
        qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "importDialog")), timeout=15_000)
        window.findChildren(QDialog, "importDialog")[0].close()


def test_no_question_answered_makes_nothing(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    before = window.session.project.path
    new_project.ask_and_make(window)
    assert window.session.project.path == before
