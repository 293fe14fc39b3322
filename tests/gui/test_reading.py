import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from explorer.gui.edits import Edits
from explorer.gui.event_panel import EventPanel
from explorer.gui.reading_desk import ReadingDesk
from explorer.gui.source_reader import SourceReader
from explorer.gui.source_view import SourceView
from tests.builders import REPORT


@pytest.fixture
def desk(session):
    return ReadingDesk(session)


@pytest.fixture
def view(session, desk, theme, qtbot):
    view = SourceView(session, desk, theme)
    qtbot.addWidget(view)
    view.resize(460, 420)
    view.show()
    return view


@pytest.fixture
def panel(session, desk, theme, qtbot):
    panel = EventPanel(session, desk, Edits(session), theme)
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    panel.show()
    return panel


def words_marked(reader: SourceReader, colour: str) -> list[str]:
    """The words that stand on a ground of this colour, as Qt sees them."""
    return [
        s.cursor.selectedText()
        for s in reader.extraSelections()
        if s.format.background().color().name() == colour
    ]


def labels(widget):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_quote_is_marked_strongly_after_an_emoji_and_in_sight(session, view, theme, row_of):
    session.select(row_of("dismissed"))
    quote = "Emomali Rahmon dismissed two officials on 1 December 2015"
    assert words_marked(view.reader, theme.colours.quote_current) == [quote]
    assert len(words_marked(view.reader, theme.colours.quote_other)) == 4
    start = view.reader.document_shown.text.to_shown(REPORT.index(quote))
    cursor = view.reader.textCursor()
    cursor.setPosition(start)
    assert view.reader.viewport().rect().contains(view.reader.cursorRect(cursor).center())


def test_who_published_it_and_how_sure_that_is(session, view, row_of):
    session.select(row_of("ban"))
    assert view.title.text() == "The report"
    assert "Report · about December 2015 · B: usually reliable" in view.published.text()


def test_the_citations_of_an_event_are_stepped_through(session, view, desk, row_of):
    session.select(row_of("mutiny"))
    assert view.position.text() == "QUOTE 1 OF 2"
    view.next_button.click()
    assert view.title.text() == "The letter"
    assert desk.citation == 1
    view.next_button.click()
    assert view.title.text() == "The report"


def test_a_click_on_another_quote_asks_for_its_event(session, view, row_of, qtbot):
    session.select(row_of("ban"))
    reader = view.reader
    cursor = reader.textCursor()
    cursor.setPosition(reader.document_shown.text.to_shown(REPORT.index("early September")))
    point = reader.cursorRect(cursor).center() + QPoint(6, 0)
    with qtbot.waitSignal(view.event_wanted) as wanted:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert wanted.args == [row_of("mutiny")]


def test_find_marks_every_place_and_steps_through_them(session, view, theme, row_of, qtbot):
    session.select(row_of("ban"))
    view.open_find()
    qtbot.keyClicks(view.find_edit, "GOVERNMENT")
    assert len(words_marked(view.reader, theme.colours.hit)) == 2
    assert view.find_count.text() == "1 of 2"
    qtbot.keyClick(view.find_edit, Qt.Key.Key_Return)
    assert view.find_count.text() == "2 of 2"
    assert view.reader.selected_text() == "government"
    qtbot.keyClick(view.find_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.find_count.text() == "1 of 2"
    view.find_edit.setText("zebra")
    assert view.find_count.text() == "nothing found"
    view.close_find()
    assert words_marked(view.reader, theme.colours.hit) == []


def test_what_is_copied_is_what_is_stored(session, view, row_of):
    session.select(row_of("ban"))
    start = REPORT.index("Party. 😀")
    view.reader.reveal(start, start + 8)
    assert view.reader.createMimeDataFromSelection().text() == "Party. 😀"
    view.copy_citation()
    assert QGuiApplication.clipboard().text().startswith("“Party. 😀” (The report, Report,")


def test_markup_in_a_document_is_only_text(qtbot, theme):
    from explorer.gui.display_text import DisplayText
    from explorer.gui.reading_desk import OpenDocument
    from tests.builders import source

    text = '<b>bold</b> <img src="file:///etc/passwd"> &amp;'
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    reader.show_document(OpenDocument(source("x", text), DisplayText(text), ()))
    assert reader.toPlainText() == text


def test_the_letters_grow_and_shrink(view, session, row_of, qtbot):
    session.select(row_of("ban"))
    usual = view.reader.document().defaultFont().pointSizeF()
    view.larger_button.click()
    assert view.reader.document().defaultFont().pointSizeF() == usual + 1
    view.reader.zoom_by(0)
    assert view.reader.document().defaultFont().pointSizeF() == usual


def test_a_long_document_scrolls_to_its_last_line(qtbot, theme):
    from explorer.gui.display_text import DisplayText
    from explorer.gui.reading_desk import OpenDocument, QuoteMark
    from tests.builders import source

    text = (
        "\n\n".join(f"Paragraph {i}. " + "words and more words " * 30 for i in range(80))
        + "\n\nThe very end."
    )
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    reader.resize(420, 500)
    reader.show()
    start = text.index("The very end")
    reader.show_document(
        OpenDocument(source("x", text), DisplayText(text), (QuoteMark(start, start + 13, 0),))
    )
    reader.show_passage(start, start + 13)
    cursor = reader.textCursor()
    cursor.setPosition(start)
    assert reader.viewport().rect().contains(reader.cursorRect(cursor).center())


def test_an_event_says_when_how_sure_who_and_in_which_words(session, panel, row_of):
    session.select(row_of("mutiny"))
    said = labels(panel)
    assert "Nazarzoda's mutiny" in said
    assert any("EDTF 2015-09-01/2015-09-10~" in text for text in said)
    assert "“in early September”, stated in the text: the year is that of the ban before it" in said
    assert any(text.startswith("“in early September, the government accused") for text in said)
    assert any("speaking: an officer" in text for text in said)
    assert panel.cards[1].credibility.text() == "3 · possibly true"
    assert any("TWO SOURCES DISAGREE" in text for text in said)
    assert {">=9 persons", ">20 persons"} <= set(said)
    assert len(panel.cards) == 2


def test_badges_say_status_and_corroboration(session, panel, row_of):
    from explorer.gui.event_badges import Badge

    session.select(row_of("mutiny"))
    words = [badge.text for badge in panel.findChildren(Badge)]
    assert words[:4] == ["alleged", "mutiny", "2 independent sources", "1 conflict"]
    session.select(row_of("convoy"))
    words = [badge.text for badge in panel.findChildren(Badge)]
    assert "single source" in words


def test_a_click_on_an_actor_filters(session, panel, row_of, qtbot):
    from explorer.gui.small_widgets import LinkButton

    session.select(row_of("ban"))
    link = next(b for b in panel.findChildren(LinkButton) if b.text() == "Tajikistan")
    with qtbot.waitSignal(panel.actor_clicked) as clicked:
        link.click()
    assert clicked.args == ["tajikistan"]


def test_a_card_opens_its_document(session, panel, view, row_of, qtbot):
    session.select(row_of("mutiny"))
    panel.cards[1].link.click()
    assert view.title.text() == "The letter"
    assert panel.cards[1].property("current") == "true"
    assert panel.cards[0].property("current") == "false"


def test_an_event_is_copied_with_its_quotes_and_sources(session, panel, row_of):
    session.select(row_of("mutiny"))
    panel.copy_event()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Nazarzoda's mutiny (")
    assert "alleged" in text.splitlines()[0]
    assert "(The letter, Letter," in text


def test_without_an_event_both_say_what_to_do(session, panel, view):
    assert any("Click one on the timeline" in text for text in labels(panel))
    assert view.empty.isVisible()


def test_a_document_with_thousands_of_quotes_marks_those_in_sight(qtbot, theme):
    from explorer.gui.display_text import DisplayText
    from explorer.gui.reading_desk import OpenDocument, QuoteMark
    from tests.builders import source

    text = "\n".join(f"Line {i} of a long document." for i in range(20_000))
    marks = tuple(QuoteMark(at, at + 4, 0) for at in range(0, len(text) - 10, 200))
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    reader.resize(420, 400)
    reader.show()
    reader.show_document(OpenDocument(source("x", text), DisplayText(text), marks))
    middle = marks[len(marks) // 2]
    reader.show_passage(middle.start, middle.end)
    drawn = [s.cursor.selectionStart() for s in reader.extraSelections()]
    assert middle.start in drawn
    assert len(drawn) < 100
    reader.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: 0 in [s.cursor.selectionStart() for s in reader.extraSelections()], timeout=2_000)


def test_selected_words_say_which_events_cite_them(session, view, row_of, qtbot):
    session.select(row_of("ban"))
    start = REPORT.index("the opposition Islamic")
    view.reader.reveal(start, REPORT.index("a mutiny"))
    assert view.citing.isVisible()
    assert view.citing.accessibleName() == "cited by 2 events"
    with qtbot.waitSignal(view.event_wanted) as wanted:
        view.citing.click()
    assert wanted.args == [row_of("mutiny")]
    view.reader.reveal(0, 7)
    assert view.citing.accessibleName() == "cited by no event"
    assert not view.citing.isEnabled()
