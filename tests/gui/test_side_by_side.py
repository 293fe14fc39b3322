"""Two documents at once: from the keys, the menus, the cards and the conflicts, shared zoom, remembered."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from explorer.gui.edits import Edits
from explorer.gui.reading_desk import ReadingDesk
from explorer.gui.small_widgets import LinkButton
from explorer.gui.source_pair import SourcePair
from explorer.gui.source_view import SourceView
from explorer.services.editing import Editing
from tests.builders import LETTER, REPORT

WAIT_MS = 5_000


@pytest.fixture
def desk(session):
    return ReadingDesk(session)


@pytest.fixture
def pair(session, desk, settings, theme, qtbot):
    return make_pair(session, desk, settings, theme, qtbot)


def make_pair(session, desk, settings, theme, qtbot):
    first = SourceView(session, desk, theme)
    pair = SourcePair(first, session, desk, Edits(session), settings, theme)
    qtbot.addWidget(pair)
    pair.resize(900, 500)
    pair.show()
    return pair


def strong(view, theme):
    """The words of a view that are marked as the current quote."""
    wanted = theme.colours.quote_current
    return [
        s.cursor.selectedText()
        for s in view.reader.extraSelections()
        if s.format.background().color().name() == wanted
    ]


def in_sight(view):
    start, _ = view.reader.current_passage
    cursor = view.reader.textCursor()
    cursor.setPosition(view.reader.document_shown.text.to_shown(start))
    return view.reader.viewport().rect().contains(view.reader.cursorRect(cursor).center())


def test_the_other_document_of_the_event_opens_beside(session, pair, desk, theme, row_of):
    session.select(row_of("mutiny"))
    assert not pair.second.isVisible()
    pair.first.beside_button.click()
    assert pair.second.isVisible()
    assert (pair.first.title.text(), pair.second.title.text()) == ("The report", "The letter")
    assert strong(pair.second, theme) == ["The mutiny of Nazarzoda in September 2015"]
    assert in_sight(pair.first)
    assert in_sight(pair.second)
    pair.second.close_button.click()
    assert not pair.second.isVisible()
    assert pair.first.title.text() == "The report"


def test_an_event_with_one_citation_opens_its_document_twice(session, pair, row_of):
    session.select(row_of("ban"))
    pair.first.beside_button.click()
    assert pair.second.title.text() == "The report"
    assert pair.second.reader.current_passage == pair.first.reader.current_passage


def test_each_document_has_its_own_find(session, pair, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    pair.second.open_find()
    qtbot.keyClicks(pair.second.find_edit, "mutiny")
    assert pair.second.find_count.text() == "1 of 1"
    assert not pair.first.find_bar.isVisible()
    pair.first.open_find()
    qtbot.keyClicks(pair.first.find_edit, "government")
    assert pair.first.find_count.text() == "1 of 2"
    assert pair.second.find_edit.text() == "mutiny"


def test_a_passage_is_shown_though_words_are_being_looked_for(session, pair, row_of, qtbot):
    session.select(row_of("dismissed"))
    pair.first.open_find()
    qtbot.keyClicks(pair.first.find_edit, "government")
    assert pair.first.reader.selected_text() == "government"
    session.select(row_of("mutiny"))
    reader = pair.first.reader
    assert reader.document_shown.text.to_text(reader.textCursor().position()) == reader.current_passage[0]
    qtbot.keyClick(pair.first.find_edit, Qt.Key.Key_Return)
    assert pair.first.find_count.text() == "1 of 2"


def test_the_second_document_follows_a_change_of_its_source(session, pair, row_of):
    session.select(row_of("mutiny"))
    pair.toggle()
    Editing(session.project.file).edit_source("letter", {"title": "The second letter"})
    session.reload()
    assert pair.second.title.text() == "The second letter"


def test_the_zoom_is_shared_and_remembered(session, pair, settings, desk, theme, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    pair.first.larger_button.click()
    sizes = [view.reader.document().defaultFont().pointSizeF() for view in (pair.first, pair.second)]
    assert sizes[0] == sizes[1]
    again = make_pair(session, desk, settings, theme, qtbot)
    assert again.first.reader.document().defaultFont().pointSizeF() == sizes[0]


def test_below_is_remembered_and_the_words_stay_in_sight(session, pair, settings, desk, theme, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    assert not pair.is_below
    pair.second.turn_button.click()
    assert pair.is_below
    assert pair.second.geometry().top() > pair.first.geometry().top()
    qtbot.waitUntil(lambda: in_sight(pair.first) and in_sight(pair.second), timeout=WAIT_MS)
    assert make_pair(session, desk, settings, theme, qtbot).is_below


def test_the_second_document_is_open_again_after_a_restart(session, pair, settings, theme, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    path = session.project.path
    session.close()
    assert not pair.second.isVisible()
    later = ReadingDesk(session)
    again = make_pair(session, later, settings, theme, qtbot)
    session.open(path)
    session.select(session.project.row_of("mutiny"))
    assert again.second.isVisible()
    assert again.second.title.text() == "The letter"


def test_a_second_document_that_was_closed_stays_closed(session, pair, settings, theme, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    pair.toggle()
    path = session.project.path
    session.close()
    again = make_pair(session, ReadingDesk(session), settings, theme, qtbot)
    session.open(path)
    session.select(session.project.row_of("mutiny"))
    assert not again.second.isVisible()


def test_another_document_is_chosen_from_a_menu(session, pair, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    pair.second.choose_button.click()
    menu = pair.second.findChild(QMenu, "documentsMenu")
    assert [action.text() for action in menu.actions()] == ["The report", "The letter"]
    menu.actions()[0].trigger()
    menu.close()
    assert pair.second.title.text() == "The report"


def test_the_context_menu_opens_the_words_beside(session, pair, row_of):
    session.select(row_of("ban"))
    reader = pair.first.reader
    cursor = reader.textCursor()
    at = REPORT.index("early September")
    cursor.setPosition(reader.document_shown.text.to_shown(at))
    point = reader.cursorRect(cursor).center() + QPoint(6, 0)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, reader.viewport().mapToGlobal(point))
    QApplication.sendEvent(reader.viewport(), event)
    menu = pair.first.findChild(QMenu, "documentMenu")
    beside = next(action for action in menu.actions() if action.text() == "Open beside")
    beside.trigger()
    menu.close()
    start, end = pair.second.reader.current_passage
    assert start <= at < end


def test_the_next_quote_of_the_document_says_which_event_cites_it(session, pair, row_of):
    session.select(row_of("ban"))
    pair.first.step_quote(1)
    assert "in early September" in pair.first.reader.selected_text()
    assert pair.first.citing.accessibleName() == "cited by 1 event"
    pair.first.step_quote(-1)
    assert "Islamic Renaissance Party" in pair.first.reader.selected_text()
    pair.first.step_quote(-1)
    assert "dismissed two officials" in pair.first.reader.selected_text()


def test_words_of_the_second_document_go_to_their_event(session, pair, row_of, qtbot):
    session.select(row_of("mutiny"))
    pair.toggle()
    pair.second.reader.reveal(LETTER.index("Letter from"), LETTER.index("Letter from") + 10)
    with qtbot.waitSignal(pair.event_wanted) as wanted:
        pair.second.citing.click()
    assert wanted.args == [row_of("letter-written")]


def test_a_conflict_opens_side_by_side_with_one_click(window, qtbot):
    parts = window.parts
    row = window.session.project.row_of("mutiny")
    window.session.select(row)
    qtbot.waitUntil(lambda: parts.source.reader.document_shown is not None, timeout=WAIT_MS)
    parts.tabs.setCurrentIndex(1)
    panel = parts.conflicts
    qtbot.waitUntil(lambda: panel.findChild(LinkButton, "sideBySide") is not None, timeout=WAIT_MS)
    usual_px = parts.docks["reading"].width()
    qtbot.mouseClick(panel.findChild(LinkButton, "sideBySide"), Qt.MouseButton.LeftButton)
    assert parts.tabs.currentIndex() == 0
    qtbot.waitUntil(parts.pair.second.isVisible, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: parts.docks["reading"].width() > usual_px, timeout=WAIT_MS)
    said = [_passage(view) for view in (parts.pair.first, parts.pair.second)]
    assert said == ["At least nine policemen were killed", "killed more than 20 people"]
    parts.actions["beside"].trigger()
    assert not parts.pair.second.isVisible()
    qtbot.waitUntil(lambda: parts.docks["reading"].width() == usual_px, timeout=WAIT_MS)


def test_the_conflict_of_an_event_opens_side_by_side(window, qtbot):
    parts = window.parts
    window.session.select(window.session.project.row_of("mutiny"))
    qtbot.waitUntil(lambda: parts.event.findChild(LinkButton, "sideBySide") is not None, timeout=WAIT_MS)
    parts.event.findChild(LinkButton, "sideBySide").click()
    qtbot.waitUntil(parts.pair.second.isVisible, timeout=WAIT_MS)
    assert _passage(parts.pair.second) == "killed more than 20 people"


@pytest.mark.parametrize("below", [False, True])
def test_two_documents_fit_a_small_screen(window, below, qtbot):
    window.resize(1280, 720)
    parts = window.parts
    window.session.select(window.session.project.row_of("mutiny"))
    qtbot.waitUntil(lambda: parts.source.reader.document_shown is not None, timeout=WAIT_MS)
    qtbot.keyClick(
        window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(parts.pair.second.isVisible, timeout=WAIT_MS)
    if below:
        parts.pair.turn()
    qtbot.waitUntil(lambda: in_sight(parts.pair.first) and in_sight(parts.pair.second), timeout=WAIT_MS)
    assert window.width() == 1280
    assert window.height() == 720
    for view in (parts.pair.first, parts.pair.second):
        assert view.reader.viewport().height() >= 60
        assert view.reader.viewport().width() >= 230


def _passage(view):
    start, end = view.reader.current_passage
    return view.reader.document_shown.source.text[start:end]
