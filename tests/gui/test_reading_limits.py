"""Documents of 5 MB and of 200,000-character lines: only what is near the view is laid out, searched by a worker."""

import pytest
from PySide6.QtCore import Qt

from explorer.gui.display_text import LONGEST_LINE_CHARS, DisplayText
from explorer.gui.document_view import DocumentView
from explorer.gui.reading_desk import OpenDocument, QuoteMark
from explorer.gui.source_reader import SourceReader
from tests.builders import source

WORDS = "the convoy left the base at Dushanbe, officials said; the garrison denied it. "
DOCUMENTS = {
    "paragraphs": "\n\n".join(WORDS * 6 + str(number) for number in range(10_500)),
    "long lines": "\n".join(WORDS * 2_600 for _ in range(25)),
    "unbroken line": "x" * 200_000 + "\n" + WORDS * 60_000,
}
QUOTES = 200


@pytest.fixture(params=DOCUMENTS, scope="module")
def document(request):
    text = DOCUMENTS[request.param]
    assert len(text) > 4_500_000
    step = len(text) // QUOTES
    marks = tuple(QuoteMark(at, at + 120, 0) for at in range(0, len(text) - 200, step))
    return OpenDocument(source("x", text), DisplayText(text), marks)


def blocks(reader):
    block = reader.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def laid_out_chars(reader):
    return sum(block.length() for block in blocks(reader) if block.layout().lineCount())


def test_only_what_is_near_the_view_is_laid_out(document, theme, qtbot):
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    reader.resize(420, 600)
    reader.show()
    reader.show_document(document)
    middle = document.marks[QUOTES // 2]
    reader.show_passage(middle.start, middle.end)
    reader.set_hits([(at, at + 3) for at in range(0, len(document.source.text), 2_500)][:2_000])
    reader.zoom_by(1)
    reader.resize(380, 600)
    assert len(reader.extraSelections()) < 100
    assert laid_out_chars(reader) < 250_000
    assert max(block.length() for block in blocks(reader)) <= LONGEST_LINE_CHARS + 1
    assert middle.start in [
        document.text.to_text(selection.cursor.selectionStart()) for selection in reader.extraSelections()
    ]
    reader.reveal(middle.start, middle.end)
    assert reader.selected_text() == document.source.text[middle.start : middle.end]


def test_the_words_being_read_stay_in_sight_when_lines_break_anew(theme, qtbot):
    text = "\n\n".join(WORDS * 6 + str(number) for number in range(120))
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    reader.resize(700, 400)
    reader.show()
    at = text.index("60\n")
    reader.show_document(OpenDocument(source("x", text), DisplayText(text), (QuoteMark(at, at + 2, 0),)))
    reader.show_passage(at, at + 2)
    for change in (
        lambda: reader.resize(330, 400),
        lambda: reader.zoom_by(4),
        lambda: reader.resize(620, 200),
    ):
        change()
        cursor = reader.textCursor()
        cursor.setPosition(at)
        assert reader.viewport().rect().contains(reader.cursorRect(cursor).center())


def test_a_long_document_is_searched_by_a_worker(document, session, theme, qtbot, monkeypatch):
    view = DocumentView(session, theme)
    qtbot.addWidget(view)
    view.page.setParent(view)
    view.show()
    view.show_passage(document, 0, 0)
    slots = []
    submit = session.runner.submit

    def noted(slot, work, done, *rest, **options):
        slots.append(slot)
        submit(slot, work, done, *rest, **options)

    monkeypatch.setattr(session.runner, "submit", noted)
    view.open_find()
    qtbot.keyClicks(view.find_edit, "garrison")
    assert len(slots) == 1
    assert view.find_count.text() == "1 of 2000"
    qtbot.keyClick(view.find_edit, Qt.Key.Key_Return)
    assert view.find_count.text() == "2 of 2000"
    assert view.reader.selected_text() == "garrison"


def test_hidden_direction_characters_are_shown_and_copied_as_they_are(theme, qtbot):
    text = "pay \u202e0001\u202c dollars"
    reader = SourceReader(theme)
    qtbot.addWidget(reader)
    shown = DisplayText(text)
    reader.show_document(OpenDocument(source("x", text), shown, ()))
    assert reader.toPlainText() == "pay ▯0001▯ dollars"
    assert shown.hidden_count == 2
    reader.selectAll()
    assert reader.createMimeDataFromSelection().text() == text
    assert not reader.createMimeDataFromSelection().hasHtml()
