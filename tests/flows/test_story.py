"""The main job with real clicks and keys: filter, read, select a range, export, look into the file."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from explorer.gui.export_dialog import ExportDialog
from explorer.model.filter import EVERYTHING

WAIT_MS = 8_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def parts(window):
    return window.parts


def shown_titles(parts):
    model = parts.table.events
    return [model.text(row, "title") for row in range(model.rowCount())]


def wait_for_titles(qtbot, parts, wanted):
    qtbot.waitUntil(lambda: sorted(shown_titles(parts)) == sorted(wanted), timeout=WAIT_MS)


def click_actor(qtbot, parts, key):
    view = parts.actors.actors
    index = view.choices.find("actor", key)
    view.scrollTo(index)
    rect = view.visualRect(index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(rect.left() + 60, rect.center().y()))


def drag_range(qtbot, timeline, start_us, end_us):
    """Shift+drag from one instant to another, in the empty part of the plot."""
    area, viewport = timeline.plot_rect(), timeline.stage.viewport
    y_px = area.bottom() - 8
    points = [QPointF(area.left() + viewport.px_of(us), y_px).toPoint() for us in (start_us, end_us)]
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(timeline, LEFT, shift, points[0])
    for step in range(1, 11):
        qtbot.mouseMove(timeline, points[0] + (points[1] - points[0]) * step / 10)
    qtbot.mouseRelease(timeline, LEFT, shift, points[1])


def test_filter_by_actor_read_the_quote_and_export_a_range(window, parts, qtbot, tmp_path, theme):
    click_actor(qtbot, parts, "government")
    wait_for_titles(qtbot, parts, ["Islamic Renaissance Party banned", "Nazarzoda's mutiny"])
    assert parts.status.counts.text() == "2 of 7 events"
    assert [chip.text().strip() for chip in parts.chips.chips] == ["Government of Tajikistan"]

    table = parts.table
    row = shown_titles(parts).index("Nazarzoda's mutiny")
    rect = table.visualRect(table.events.index(row, 1))
    qtbot.mouseClick(table.viewport(), LEFT, pos=rect.center())
    reader = parts.source.reader
    quote = "in early September, the government accused former Deputy Defense Minister Nazarzoda of a mutiny"

    def marked():
        strong = theme.colours.quote_current
        return [
            s.cursor.selectedText()
            for s in reader.extraSelections()
            if s.format.background().color().name() == strong
        ]

    qtbot.waitUntil(lambda: marked() == [quote], timeout=WAIT_MS)
    assert parts.timeline.selected == window.session.row

    click_actor(qtbot, parts, "government")
    qtbot.waitUntil(lambda: len(shown_titles(parts)) == 7, timeout=WAIT_MS)
    from explorer.model.edtf import parse_edtf

    year, autumn = parse_edtf("2015"), parse_edtf("2015-08-20/2015-10-10")
    parts.timeline.show_range(year.earliest_us, year.latest_us, animate=False)
    drag_range(qtbot, parts.timeline, autumn.earliest_us, autumn.latest_us)
    qtbot.waitUntil(lambda: window.session.range is not None, timeout=WAIT_MS)
    wait_for_titles(
        qtbot, parts, ["Islamic Renaissance Party banned", "Nazarzoda's mutiny", "A convoy leaves"]
    )
    assert parts.status.counts.text().startswith("3 of 7 events, 1 certain and 2 possible in 2015-0")

    qtbot.mouseClick(parts.top.export_button, LEFT)
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 3, timeout=WAIT_MS)
    assert dialog.summary.text() == "3 events: 1 certain, 2 only possible."
    out = tmp_path / "autumn.csv"
    dialog.path.setFocus()
    dialog.path.selectAll()
    qtbot.keyClicks(dialog.path, str(out))
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: dialog.written == out, timeout=WAIT_MS)
    dialog.reject()
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert {row["id"] for row in rows} == {"ban", "mutiny", "convoy"}
    mutiny = next(row for row in rows if row["id"] == "mutiny")
    assert mutiny["date"] == "2015-09-01/2015-09-10~"
    assert quote in mutiny["quotes"]


def test_the_keyboard_alone_goes_everywhere(window, parts, qtbot):
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = parts.top.search
    qtbot.waitUntil(search.hasFocus, timeout=WAIT_MS)
    qtbot.keyClicks(search, "status:alleged")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    wait_for_titles(qtbot, parts, ["Nazarzoda's mutiny"])
    assert search.text() == ""
    assert [chip.text().strip() for chip in parts.chips.chips] == ["status: alleged"]
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.session.filter == EVERYTHING, timeout=WAIT_MS)
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait_for_titles(qtbot, parts, ["Nazarzoda's mutiny"])
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: parts.desk.details is not None, timeout=WAIT_MS)
    assert parts.desk.details.event.id == "mutiny"
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: parts.source.title.text() == "The letter", timeout=WAIT_MS)
    qtbot.keyClick(
        window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert "Nazarzoda's mutiny" in QGuiApplication.clipboard().text()


def test_a_misspelt_query_gets_a_sentence_and_keeps_the_answer(window, parts, qtbot):
    search = parts.top.search
    qtbot.keyClicks(search, "actor:Rahmn")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert parts.message.isVisible()
    assert "Emomali Rahmon" in parts.message.label.text() or "Rahmon" in parts.message.label.text()
    assert len(shown_titles(parts)) == 7
    search.clear()
    qtbot.keyClicks(search, "mutiny")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert not parts.message.isVisible()
    wait_for_titles(qtbot, parts, ["Nazarzoda's mutiny"])


def test_go_to_date_takes_plain_words(window, parts, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    box = parts.commands._go_to_date
    qtbot.keyClicks(box.edit, "03/04/2015")
    assert "2015" in box.understood.text()
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.isVisible()
    box.edit.clear()
    qtbot.keyClicks(box.edit, "September 2015")
    assert box.understood.text() == "September 2015 · 2015-09"
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert not box.isVisible()
    parts.timeline.motion.finish()
    from explorer.model.edtf import parse_edtf

    visible, wanted = parts.timeline.visible_range(), parse_edtf("2015-09")
    assert visible.start_us <= wanted.earliest_us < wanted.latest_us <= visible.end_us
    assert visible.end_us - visible.start_us < 4 * (wanted.latest_us - wanted.earliest_us)


def test_the_palette_finds_actors_sources_events_and_commands(window, parts, qtbot):
    def palette():
        window.actions_by_id["palette"].trigger()
        return parts.commands._palette

    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = parts.commands._palette
    qtbot.keyClicks(box.edit, "rakh")
    qtbot.waitUntil(
        lambda: bool(box.model.entries) and box.model.entries[0].name == "Emomali Rahmon", timeout=WAIT_MS
    )
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.filter.actors == ("rahmon",), timeout=WAIT_MS)
    box = palette()
    qtbot.keyClicks(box.edit, "civil war")
    qtbot.waitUntil(lambda: any(e.kind == "event" for e in box.model.entries), timeout=WAIT_MS)
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: parts.desk.details is not None and parts.desk.details.event.id == "war", timeout=WAIT_MS
    )
    box = palette()
    qtbot.keyClicks(box.edit, "clear fil")
    assert box.model.entries[0].name == "Clear filter"
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.filter == EVERYTHING, timeout=WAIT_MS)


def test_a_conflict_leads_to_both_passages(window, parts, qtbot):
    qtbot.waitUntil(lambda: parts.tabs.tabText(1) == "Conflicts  1", timeout=WAIT_MS)
    parts.tabs.setCurrentIndex(1)
    from explorer.gui.small_widgets import LinkButton

    def links():
        return {button.accessibleName(): button for button in parts.conflicts.findChildren(LinkButton)}

    qtbot.waitUntil(lambda: {"Report", "Letter", "Nazarzoda's mutiny"} <= set(links()), timeout=WAIT_MS)
    links()["Letter"].click()
    qtbot.waitUntil(lambda: parts.source.title.text() == "The letter", timeout=WAIT_MS)
    start, end = parts.source.reader.current_passage
    assert parts.source.reader.document_shown.source.text[start:end] == "killed more than 20 people"
    parts.tabs.setCurrentIndex(1)
    links()["Nazarzoda's mutiny"].click()
    qtbot.waitUntil(lambda: window.session.row is not None, timeout=WAIT_MS)


def test_a_bad_file_is_told_in_one_sentence_and_the_project_stays(window, parts, qtbot, tmp_path):
    bad = tmp_path / "notes.tlx"
    bad.write_text("just words")
    window.open_path(bad)
    qtbot.waitUntil(parts.message.isVisible, timeout=WAIT_MS)
    assert "notes.tlx" in parts.message.label.text()
    assert window.session.project is not None


def test_another_file_replaces_the_first(window, parts, qtbot, tmp_path):
    from tests.builders import actor, build_project, citation, event, small_content, source

    text = source("note", "Something happened on 3 May 1999.")
    one = event(
        "thing",
        "A thing",
        "1999-05-03",
        [citation(text, "Something happened on 3 May 1999")],
        [("x", "agent")],
    )
    content = small_content().model_copy(
        update={
            "title": "Other",
            "sources": (text,),
            "actors": (actor("x", "Somebody"),),
            "events": (one,),
            "conflicts": (),
        }
    )
    window.session.select(0)
    window.open_path(build_project(tmp_path / "other.tlx", content))
    qtbot.waitUntil(lambda: parts.top.title.text() == "Other" and window.is_filled, timeout=WAIT_MS)
    wait_for_titles(qtbot, parts, ["A thing"])
    assert window.session.row is None
    assert parts.source.empty.isVisible()
    assert [path.name for path in window.settings.recent_files] == ["other.tlx", "small.tlx"]


def test_closing_leaves_an_empty_window_that_says_what_to_do(window, parts, qtbot):
    window.actions_by_id["close"].trigger()
    assert window.session.project is None
    assert parts.top.title.text() == "Timeline Explorer"
    assert parts.table.events.rowCount() == 0
    assert not window.actions_by_id["export-range"].isEnabled()


def test_dark_and_light_are_a_choice_that_is_kept(window, parts, qtbot):
    from explorer.gui.theme import Appearance

    window.set_appearance(Appearance.DARK)
    assert QApplication.palette().window().color().lightness() < 60
    window.set_appearance(Appearance.LIGHT)
    assert QApplication.palette().window().color().lightness() > 200
    assert window.settings.appearance is Appearance.LIGHT


def test_typing_a_question_mark_into_the_search_opens_no_sheet(window, parts, qtbot):
    search = parts.top.search
    search.setFocus()
    qtbot.keyClicks(search, "what?")
    assert search.text() == "what?"
    assert window.findChild(QLineEdit, "searchEdit") is search


def test_what_is_selected_in_the_table_comes_into_view_on_the_timeline(window, parts, qtbot):
    from explorer.model.edtf import parse_edtf

    year = parse_edtf("2030")
    parts.timeline.show_range(year.earliest_us, year.latest_us, animate=False)
    qtbot.waitUntil(lambda: "Islamic Renaissance Party banned" in shown_titles(parts), timeout=WAIT_MS)
    row = shown_titles(parts).index("Islamic Renaissance Party banned")
    parts.table.selectRow(row)
    parts.timeline.motion.finish()
    visible, day = parts.timeline.visible_range(), parse_edtf("2015-08-28")
    assert visible.start_us <= day.earliest_us < day.latest_us <= visible.end_us
