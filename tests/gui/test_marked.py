import pytest
from PySide6.QtCore import Qt

from explorer.gui.marked_label import marked_html
from explorer.model.filter import EVERYTHING, EventFilter

WAIT_MS = 8_000


def test_a_text_with_markup_is_shown_to_the_letter(qapp):
    from PySide6.QtGui import QTextDocument

    text = 'a <b>base</b> & "two"\n  lines'
    html = marked_html(text, [(5, 9)], "color:#ff0000")
    document = QTextDocument()
    document.setHtml(html)
    assert document.toPlainText() == text
    assert ">base</span>" in html


@pytest.fixture
def read(window, qtbot):
    session = window.session
    session.select(session.project.row_of("mutiny"))
    qtbot.waitUntil(lambda: window.parts.desk.details is not None, timeout=WAIT_MS)
    return window


def test_the_words_asked_for_are_marked_in_title_and_quotes(read, qtbot):
    panel = read.parts.event
    quote = panel.cards[0].quote
    plain = quote.text()
    assert quote.textFormat() is Qt.TextFormat.PlainText
    read.session.set_filter(EventFilter(text='mutiny OR "deputy defense" -convoy'))
    assert quote.textFormat() is Qt.TextFormat.RichText
    assert ">Deputy Defense</span>" in quote.text()
    assert quote.accessibleName() == plain
    labels = [label for label, _ in panel._marked._texts]
    assert any(">mutiny</span>" in label.text() for label in labels)
    read.session.set_filter(EVERYTHING)
    assert quote.text() == plain


def test_the_words_asked_for_are_marked_in_the_table(window, qtbot):
    table, session = window.parts.table, window.session
    session.set_filter(EventFilter(text="mutiny"))
    qtbot.waitUntil(lambda: table.events.rowCount() == 1 and bool(table.events.head(0)), timeout=WAIT_MS)
    hit = window.theme.colour("hit").rgb()

    def marked_points():
        picture = table.viewport().grab(table.visualRect(table.events.index(0, 1))).toImage()
        return sum(
            picture.pixel(x, y) == hit for x in range(picture.width()) for y in range(picture.height())
        )

    assert marked_points() > 100
    session.set_filter(EventFilter(statuses=("alleged",)))
    qtbot.waitUntil(lambda: marked_points() == 0, timeout=WAIT_MS)
