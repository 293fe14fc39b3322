import re

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog

from explorer.gui.edits import Edits
from explorer.gui.import_dialog import COLUMNS, FOUND, RESULT, ImportDialog
from explorer.gui.import_preview_model import ImportPreviewModel
from explorer.gui.language import use_language
from explorer.services.importing import preview

LIST = "id,title,date,who\nx1,Shooting,03/04/2015,A; B\nx2,Meeting,12 Sep 2015,B\nx3,Broken,2015-13-45,C\n"


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "Список.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def dialog(session, listed, qtbot):
    made = ImportDialog(session, Edits(session, session, lambda: "Ada"), listed)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def cell(dialog, row, column):
    model = dialog.pages.model
    return model.data(model.index(row, column))


def answer(dialog, value):
    box = next(b for b in dialog.findChildren(QComboBox, "question-dates") if b.isVisible())
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def to_result(dialog):
    dialog.pages.forward.click()
    answer(dialog, "day-first")
    dialog.pages.forward.click()


def test_the_preview_model_holds_to_the_rules_of_models(listed, qtmodeltester):
    model = ImportPreviewModel()
    model.set_rows(preview(listed).rows)
    qtmodeltester.check(model)


def test_it_says_what_was_found(dialog):
    pages = dialog.pages
    assert pages.step == FOUND
    assert "3 rows" in pages.details.text()
    assert "Delimiter: comma" in pages.details.text()
    assert pages.format.currentText() == "CSV or TSV (by its content)"
    assert pages.raw.item(1, 1).text() == "Meeting"


def test_dates_are_shown_as_they_will_be_understood(dialog):
    dialog.pages.forward.click()
    assert dialog.pages.step == COLUMNS
    assert cell(dialog, 1, 1) == "12 September 2015"
    assert cell(dialog, 1, 3) == "B"
    assert cell(dialog, 2, 1).startswith("Not imported")


def test_an_ambiguous_date_is_asked_about_and_never_guessed(dialog):
    dialog.pages.forward.click()
    assert not dialog.pages.forward.isEnabled()
    answer(dialog, "day-first")
    assert dialog.pages.forward.isEnabled()
    assert cell(dialog, 0, 1) == "3 April 2015"


def test_another_column_changes_the_preview(dialog):
    dialog.pages.forward.click()
    answer(dialog, "month-first")
    box = dialog.pages.fields.boxes["title"]
    box.setCurrentIndex(box.findText("who"))
    box.activated.emit(box.currentIndex())
    assert cell(dialog, 0, 1) == "4 March 2015"
    assert cell(dialog, 1, 2) == "B"


def test_what_will_happen_is_told_before_anything_does(dialog, session):
    before = session.project.file.generation()
    to_result(dialog)
    assert dialog.pages.step == RESULT
    assert dialog.pages.counts.text() == "3 rows: 2 created, 1 not imported"
    assert dialog.pages.examples.item(0, 2).text().startswith("rejected")
    assert session.project.file.generation() == before


def test_every_word_of_an_import_is_russian_in_a_russian_window(session, listed, qtbot):
    use_language("ru")
    try:
        dialog = ImportDialog(session, Edits(session, session), listed)
        qtbot.addWidget(dialog)
        dialog.show()
        shown = [dialog.pages.details.text(), dialog.pages.format.currentText()]
        dialog.pages.forward.click()
        answer(dialog, "day-first")
        shown += [cell(dialog, row, column) for row in range(3) for column in (1, 2)]
        shown += [box.toolTip() for box in dialog.pages.fields.boxes.values()]
        dialog.pages.forward.click()
        shown += [dialog.pages.counts.text(), dialog.pages.examples.item(0, 2).text()]
        dialog.pages.forward.click()
        shown += [dialog.pages.message.text(), dialog.pages.examples.item(0, 2).text()]
    finally:
        use_language("en")
    assert "12 сентября 2015" in shown
    assert "не загружено" in " ".join(shown).lower()
    known = re.compile(
        r"UTF-8|CSV|TSV|JSON|within|throughout|asserted|alleged|planned|Shooting|Meeting|Broken|\S*/\S*|\S+\.csv"
    )
    assert [text for text in shown if re.search("[A-Za-z]{2}", known.sub("", text))] == []


def test_the_import_is_in_the_project_and_can_be_taken_back(dialog, session, qtbot):
    before = len(session.project.columns)
    changed = []
    dialog._edits.changed.connect(changed.append)
    to_result(dialog)
    dialog.pages.forward.click()
    assert (dialog.report.imported, dialog.report.rejected) == (2, 1)
    session.project.reload()
    assert len(session.project.columns) == before + 2
    assert changed and "x1" in changed[0].touched["event"]
    signed = session.project.file.reader().execute("SELECT title, who FROM journal").fetchall()
    assert signed[-1] == ("Import of Список.csv", "Ada")
    assert "Undo" in dialog.pages.message.text()
    assert dialog.pages.reveal.isVisible()
    dialog._edits.undo()
    session.project.reload()
    assert len(session.project.columns) == before


def test_a_file_that_is_no_list_is_told(dialog, tmp_path):
    bad = tmp_path / "x.bin"
    bad.write_bytes(b"%PDF-1.7")
    dialog.use_file(bad)
    assert "no list of events" in dialog.pages.message.text()
    assert not dialog.pages.forward.isEnabled()


def test_the_encoding_can_be_set(dialog, tmp_path):
    path = tmp_path / "c.csv"
    path.write_bytes("title,date\nМосква,2015\n".encode("koi8-r"))
    dialog.use_file(path)
    box = dialog.pages.encoding
    box.setCurrentIndex(box.findData("koi8-r"))
    box.activated.emit(box.currentIndex())
    assert dialog.pages.raw.item(0, 0).text() == "Москва"


def test_stop_leaves_everything_as_it_was(window, listed, qtbot, monkeypatch):
    from explorer.model.fault import Cancelled
    from explorer.services import importing

    seen = []

    def waiting(*_, token, **__):
        seen.append(token)
        while not token.cancelled:
            pass
        raise Cancelled

    monkeypatch.setattr(importing, "import_file", waiting)
    before = window.session.project.file.generation()
    window.parts.commands.import_events(listed)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.pages.forward.isEnabled(), timeout=15_000)
    dialog.pages.forward.click()
    answer(dialog, "day-first")
    qtbot.waitUntil(lambda: dialog.pages.forward.isEnabled(), timeout=15_000)
    dialog.pages.forward.click()
    qtbot.waitUntil(lambda: dialog.pages.forward.isEnabled(), timeout=15_000)
    dialog.pages.forward.click()
    qtbot.waitUntil(lambda: bool(seen), timeout=15_000)
    dialog.pages.close_button.click()
    assert dialog.pages.message.text() == "Stopped; nothing was changed."
    qtbot.waitUntil(lambda: not window.session.runner.busy, timeout=15_000)
    assert window.session.project.file.generation() == before
    dialog.close()


def test_a_list_dropped_on_the_window_opens_the_dialog(window, listed, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.findChild(QDialog, "importDialog") is not None, timeout=15_000)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.pages.forward.isEnabled(), timeout=15_000)
    dialog.close()


def test_the_list_can_become_a_project_of_its_own(dialog, session, tmp_path, qtbot):
    before = session.project.path
    generation = session.project.file.generation()
    to_result(dialog)
    target = dialog.pages.target
    target.choice.button("new").click()
    place = tmp_path / "own.tlx"
    target.where.clear()
    QTest.keyClicks(target.where, str(place.with_suffix("")))
    QTest.keyClick(target.where, Qt.Key.Key_Tab)
    assert target.new_path == place
    assert "made whole" in dialog.pages.message.text()
    assert dialog.pages.forward.isDefault()
    dialog.pages.forward.click()
    assert (dialog.report.imported, dialog.report.rejected) == (2, 1)
    assert session.project.file.generation() == generation
    assert "Undo" not in dialog.pages.message.text()
    with qtbot.waitSignal(session.project_opened):
        dialog.pages.close_button.click()
    assert session.project.path == place != before
    assert len(session.project.columns) == 2
    assert place.with_name("own.rejected.csv").exists()


def test_no_file_is_replaced_by_a_new_project(dialog, tmp_path):
    there = tmp_path / "there.tlx"
    there.write_text("mine")
    to_result(dialog)
    target = dialog.pages.target
    target.choice.button("new").click()
    for place, words in ((there, "already"), (tmp_path / "nowhere" / "x.tlx", "in which folder")):
        target.where.setText(str(place))
        target.where.editingFinished.emit()
        assert words in dialog.pages.message.text()
        assert not dialog.pages.forward.isEnabled()
    target.choice.button("open").click()
    assert dialog.pages.forward.isEnabled()
    assert there.read_text() == "mine"
