"""Quotes that are not at their place: shown with both places side by side, decided by the analyst, undoable."""

import sqlite3
from contextlib import closing

import pytest

from explorer.gui.edits import Edits
from explorer.gui.event_panel import EventPanel
from explorer.gui.main_window import MainWindow
from explorer.gui.reading_desk import ReadingDesk
from explorer.gui.small_widgets import LinkButton
from explorer.gui.source_pair import SourcePair
from explorer.gui.source_view import SourceView
from explorer.reading.anchor import AnchorState
from explorer.services.editing import Editing
from explorer.services.quotes import unsettled_events
from tests.builders import ACCUSATION, REPORT

BAN = "On Aug. 28, the government banned the opposition Islamic Renaissance Party"
WAIT_MS = 10_000
NEWS = "A new beginning, longer than it was. "


def change_report(path, text):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE source SET text = ? WHERE key = 'report'", (text,))


class Desk:
    """The reading side of a window over a project whose report has been changed."""

    def __init__(self, session, path, text, settings, theme, qtbot):
        session.close()
        change_report(path, text)
        self.session, self.reading = session, ReadingDesk(session)
        edits = Edits(session)
        edits.changed.connect(lambda _: session.reload())
        self.edits = edits
        self.panel = EventPanel(session, self.reading, edits, theme)
        first = SourceView(session, self.reading, theme)
        self.pair = SourcePair(first, session, self.reading, edits, settings, theme)
        for widget in (self.panel, self.pair):
            qtbot.addWidget(widget)
            widget.resize(900, 500)
            widget.show()
        session.open(path)
        self.text = text

    def select(self, key):
        self.session.select(self.session.project.row_of(key))

    def compare(self):
        self.panel.findChild(LinkButton, "comparePlaces").click()

    def words(self, view):
        start, end = view.reader.current_passage
        return self.text[start:end]

    def state(self, key):
        return unsettled_events(self.session.project.file).get(key, AnchorState.EXACT)


@pytest.fixture
def changed(session, small_project, settings, theme, qtbot):
    return lambda text: Desk(session, small_project, text, settings, theme, qtbot)


def test_a_moved_quote_is_shown_with_both_places(changed):
    desk = changed(NEWS + REPORT)
    desk.select("ban")
    assert desk.panel.cards[0].findChild(LinkButton, "comparePlaces") is not None
    desk.compare()
    pair = desk.pair
    assert pair.offer.isVisible()
    assert (pair.first.position.text(), pair.second.position.text()) == ("STORED PLACE", "PLACE 1 OF 1")
    assert desk.words(pair.first) != BAN
    assert desk.words(pair.second) == BAN
    assert desk.state("ban") is AnchorState.MOVED


def test_accepting_a_place_is_a_named_step_that_is_taken_back(changed, qtbot):
    desk = changed(NEWS + REPORT)
    desk.select("ban")
    desk.compare()
    desk.pair.offer.accept.click()
    assert desk.state("ban") is AnchorState.EXACT
    assert not desk.pair.second.isVisible()
    assert not desk.pair.offer.isVisible()
    assert desk.panel.cards[0].findChild(LinkButton, "comparePlaces") is None
    with qtbot.waitSignal(desk.edits.titles_changed) as titles:
        desk.edits.load_titles()
    assert titles.args[0].startswith("Accept the place of “On Aug. 28")
    desk.edits.undo()
    assert desk.state("ban") is AnchorState.MOVED


def test_a_kept_quote_goes_on_waiting(changed):
    desk = changed(NEWS + REPORT)
    desk.select("ban")
    desk.compare()
    desk.pair.offer.keep.click()
    assert not desk.pair.second.isVisible()
    assert desk.state("ban") is AnchorState.MOVED
    assert Editing(desk.session.project.file).undo_title() is None


def test_an_ambiguous_quote_is_offered_place_by_place(changed):
    copies = f"{ACCUSATION}, it said. " * 2
    desk = changed(copies + REPORT.replace(ACCUSATION, "nothing"))
    desk.select("mutiny")
    assert desk.state("mutiny") is AnchorState.AMBIGUOUS
    desk.compare()
    pair = desk.pair
    assert pair.second.position.text() == "PLACE 1 OF 2"
    assert pair.second.reader.current_passage[0] == 0
    pair.offer.next.click()
    assert pair.second.position.text() == "PLACE 2 OF 2"
    at = desk.text.index(ACCUSATION, 1)
    assert pair.second.reader.current_passage == (at, at + len(ACCUSATION))
    pair.offer.accept.click()
    event = desk.session.project.rows_to_events([desk.session.project.row_of("mutiny")])[0]
    assert event.citations[0].start == at


def test_a_lost_quote_says_so_and_offers_nothing(changed):
    desk = changed(REPORT.replace("banned", "forbade"))
    desk.select("ban")
    assert desk.panel.cards[0].findChild(LinkButton, "comparePlaces") is None
    assert desk.state("ban") is AnchorState.LOST


def test_an_unproven_place_is_not_marked_like_a_proven_one(changed, theme):
    desk = changed(NEWS + REPORT)
    desk.select("ban")
    desk.compare()
    for view in (desk.pair.first, desk.pair.second):
        grounds = {s.format.background().color().name() for s in view.reader.extraSelections()}
        assert theme.colours.quote_current not in grounds
        assert theme.colours.warning_soft in grounds


def test_another_event_ends_the_offer(changed):
    desk = changed(NEWS + REPORT)
    desk.select("ban")
    desk.compare()
    desk.select("war")
    assert not desk.pair.offer.isVisible()
    assert desk.pair.first.position.text() == "SOURCE"


def test_the_table_and_the_status_bar_say_which_quotes_do_not_stand(qtbot, small_project, settings, theme):
    change_report(small_project, NEWS + REPORT.replace("dismissed two", "appointed two"))
    window = MainWindow(settings, theme)
    qtbot.addWidget(window)
    window.assemble()
    window.show()
    window.open_path(small_project)
    qtbot.waitUntil(lambda: window.is_filled, timeout=WAIT_MS)
    events = window.parts.table.events
    row_of = window.session.project.row_of

    def sources(key):
        return events.text(events.position_of(row_of(key)), "sources")

    qtbot.waitUntil(lambda: "quote moved" in sources("ban"), timeout=WAIT_MS)
    assert sources("dismissed").startswith("quote lost")
    assert "quote" not in sources("war")
    window.close()


def test_quotes_that_are_not_proven_are_not_marked_in_the_document(changed):
    desk = changed(REPORT.replace("dismissed two", "appointed two"))
    desk.select("ban")
    marked = {desk.text[mark.start : mark.end] for mark in desk.pair.first.reader.document_shown.marks}
    assert BAN in marked
    assert not any("officials" in words for words in marked)
