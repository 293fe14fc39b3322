import json

import pytest
from PySide6.QtCore import Qt

from explorer.gui.export_dialog import ExportDialog
from explorer.gui.range_words import range_of_words
from explorer.model.certainty import TimeRange
from explorer.model.edtf import parse_edtf
from explorer.model.filter import EventFilter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_dialog(session, qtbot):
    def make():
        year = parse_edtf("2015")
        dialog = ExportDialog(session, TimeRange(year.earliest_us, year.latest_us))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def preview_column(dialog, name):
    names = [dialog.table.horizontalHeaderItem(c).text() for c in range(dialog.table.columnCount())]
    return [dialog.table.item(row, names.index(name)).text() for row in range(dialog.table.rowCount())]


def test_the_selected_range_comes_first_and_is_counted(session, open_dialog):
    session.select_range(range_of_words("2015-08", "2015-09"))
    dialog = open_dialog()
    assert dialog.scope_buttons["range"].isChecked()
    assert dialog.summary.text() == "3 events: 1 certain, 2 only possible."
    assert preview_column(dialog, "id") == ["ban", "mutiny", "convoy"]
    assert dialog.path.text().endswith("small-2015-08_2015-09.csv")


def test_certain_only_leaves_the_possible_out(session, open_dialog, qtbot):
    session.select_range(range_of_words("2015-08", "2015-09"))
    dialog = open_dialog()
    qtbot.mouseClick(dialog.when.button("certain"), LEFT)
    assert dialog.summary.text() == "1 event: 1 certain."
    assert preview_column(dialog, "id") == ["ban"]


def test_without_a_range_everything_that_the_filter_keeps(session, open_dialog):
    session.set_filter(EventFilter(actors=("russia",)))
    dialog = open_dialog()
    assert "range" not in dialog.scope_buttons
    assert sorted(preview_column(dialog, "id")) == ["base-stays", "convoy"]
    dialog.scope_buttons["visible"].click()
    assert dialog.question.date_from == dialog.question.date_to == "2015"


def test_one_row_for_each_citation(session, open_dialog, qtbot):
    session.set_filter(EventFilter(statuses=("alleged",)))
    dialog = open_dialog()
    assert dialog.table.rowCount() == 1
    qtbot.mouseClick(dialog.rows.button("citations"), LEFT)
    assert dialog.table.rowCount() == 2


def test_another_format_has_another_ending_and_writes_it(session, open_dialog, qtbot, tmp_path):
    dialog = open_dialog()
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    dialog.format.activated.emit(dialog.format.currentIndex())
    assert dialog.path.text().endswith(".json")
    dialog.path.setText(str(tmp_path / "all.json"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert dialog.written == tmp_path / "all.json"
    assert "7 events written" in dialog.summary.text()
    assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["events"]) == 7


def test_a_place_that_cannot_be_written_is_one_sentence(session, open_dialog, qtbot, tmp_path):
    dialog = open_dialog()
    dialog.path.setText(str(tmp_path / "no" / "such" / "folder" / "x.csv"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert dialog.written is None
    assert dialog.summary.text()
    assert "Traceback" not in dialog.summary.text()
    assert dialog.export_button.isEnabled()


def test_nothing_to_write_cannot_be_written(session, open_dialog):
    session.set_filter(EventFilter(actors=("rahmon",), not_actors=("rahmon",)))
    dialog = open_dialog()
    assert dialog.summary.text() == "0 events."
    assert not dialog.export_button.isEnabled()


def test_every_format_is_offered_and_written_with_its_manifest(session, open_dialog, qtbot, tmp_path):
    from explorer.services.exporting import FORMATS

    dialog = open_dialog()
    assert [dialog.format.itemData(place) for place in range(dialog.format.count())] == list(FORMATS)
    dialog.path.setText(str(tmp_path / "some.csv"))
    dialog.path.setModified(True)
    for place, (name, known) in enumerate(FORMATS.items()):
        dialog.format.setCurrentIndex(place)
        dialog.format.activated.emit(place)
        assert dialog.path.text() == str(tmp_path / f"some{known.endings[0]}"), name
        assert dialog.columns.isEnabled() == dialog.rows.isEnabled() == known.is_table
        qtbot.mouseClick(dialog.export_button, LEFT)
        assert dialog.written.exists()
        assert dialog.written.with_name(f"{dialog.written.name}.manifest.json").exists()


def test_only_the_chosen_columns_are_shown_and_written(session, open_dialog, qtbot, tmp_path):
    dialog = open_dialog()
    assert dialog.columns.text() == "All 29 columns"
    dialog.columns.choose(("title", "date"))
    assert dialog.columns.text() == "2 of 29 columns"
    assert [dialog.table.horizontalHeaderItem(c).text() for c in range(2)] == ["title", "date"]
    dialog.path.setText(str(tmp_path / "two.csv"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert (tmp_path / "two.csv").read_text("utf-8-sig").startswith("title,date\n")


def test_what_has_no_place_in_a_format_is_counted(session, open_dialog, qtbot, tmp_path):
    dialog = open_dialog()
    place = dialog.format.findData("ics")
    dialog.format.setCurrentIndex(place)
    dialog.format.activated.emit(place)
    dialog.path.setText(str(tmp_path / "days.ics"))
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert "5 have no place in this format." in dialog.summary.text()


def test_further_columns_of_a_project_are_offered_with_the_first_rows(session, open_dialog):
    """Whether there are any is looked for by the worker: it goes through all quotes."""
    with session.project.file.transaction() as connection:
        connection.execute("UPDATE citation SET start_offset = start_offset + 1, end_offset = end_offset + 1")
    held, submit = [], session.runner.submit
    session.runner.submit = lambda *task: held.append(task)
    dialog = open_dialog()
    assert dialog.columns.text() == "All 29 columns"
    dialog.columns.choose(("title", "date"))
    submit(*held[-1])
    assert dialog.columns.text() == "2 of 30 columns"
    dialog.columns.choose(("title", "quote_state"))
    submit(*held[-1])
    assert preview_column(dialog, "quote_state")
