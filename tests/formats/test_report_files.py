"""The report as HTML, Markdown and Word: safe with any words, and the same words in all three."""

import io
import random
import re
import xml.etree.ElementTree as ElementTree
import zipfile

from hypothesis import given, settings

from explorer.formats.report_docx import docx_bytes
from explorer.formats.report_html import POLICY, STYLE, html_text
from explorer.formats.report_markdown import markdown_text
from explorer.model.report import Disagreement, Entry, ListedSource, Note, Report, Side
from tests.formats.nasty import nasty, texts

_HTML = "{http://www.w3.org/1999/xhtml}"


def report_of(word) -> Report:
    """A report in which every string is `word()`."""
    side = Side(word(), word(), 1)
    told = Disagreement(word(), word(), "value", word(), False, "", (side, Side(word(), word())))
    settled = Disagreement(word(), word(), "date", word(), True, word(), (side,))
    first = Note(1, word(), word(), word(), "C3", "supports", (side,), (told, settled), (2,))
    second = Note(
        2, word(), word(), stance="contradicts", against=(Side(word(), word(), 1, is_opposed=False),)
    )
    people = ((word(), "agent"), (word(), "target"))
    entry = Entry(
        word(), word(), "about 2015", "possible", "alleged", word(), word(), word(), people, (first, second)
    )
    listed = ListedSource(word(), "C", word())
    return Report(word(), ((word(), word()),), (entry,), (listed,), 1, 1)


def _html(report: Report) -> str:
    return "".join(text for text, _ in html_text(report))


def test_ten_thousand_nasty_strings_leave_nothing_active_in_the_html():
    random_ = random.Random(1)
    count = 0

    def word():
        nonlocal count
        count += 1
        return nasty(random_)

    while count < 10_000:
        root = ElementTree.fromstring(_html(report_of(word)))
        for element in root.iter():
            assert element.tag.removeprefix(_HTML) in _TAGS
            assert set(element.attrib) <= _ATTRIBUTES, element.attrib
            assert element.get("href", "#").startswith("#")


_TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "h3",
        "dl",
        "dt",
        "dd",
        "article",
        "div",
        "p",
        "span",
        "sup",
        "a",
        "bdi",
        "ol",
        "ul",
        "li",
        "small",
    ]
)
_ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "value"}


def test_the_policy_lets_nothing_in_but_the_style_in_the_file():
    import base64
    import hashlib

    text = _html(report_of(lambda: "word"))
    root = ElementTree.fromstring(text)
    (style,) = root.iter(f"{_HTML}style")
    digest = base64.b64encode(hashlib.sha256((style.text or "").encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" == POLICY
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    (policy,) = [m for m in root.iter(f"{_HTML}meta") if m.get("http-equiv")]
    assert policy.get("content") == POLICY


@given(texts.filter(lambda text: text.strip() and "\r" not in text))
def test_words_stand_in_the_html_as_they_are(text):
    root = ElementTree.fromstring(_html(report_of(lambda: text)))
    legal = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    quotes = [bdi.text or "" for bdi in root.iter(f"{_HTML}bdi")]
    assert legal in quotes


def test_every_note_has_its_number_and_can_be_reached():
    root = ElementTree.fromstring(_html(report_of(lambda: "word")))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    links = [element.get("href", "")[1:] for element in root.iter(f"{_HTML}a")]
    assert {"note-1", "note-2", "ref-1", "ref-2"} <= set(ids)
    assert set(links) <= set(ids)


@given(texts)
@settings(max_examples=40)
def test_a_word_document_opens_with_any_words(text):
    blob = docx_bytes(report_of(lambda: text))
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        assert archive.testzip() is None
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        assert "footnotes.xml" in archive.read("[Content_Types].xml").decode()
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    referred = [one.get(f"{space}id") for one in body.iter(f"{space}footnoteReference")]
    assert referred == ["1", "2"]
    assert [one.get(f"{space}id") for one in notes.iter(f"{space}footnote")] == ["-1", "0", "1", "2"]


@given(texts)
def test_markdown_notes_are_defined_once_each(text):
    lines = "".join(piece for piece, _ in markdown_text(report_of(lambda: text))).split("\n")
    assert [line[:5] for line in lines if re.match(r"\[\^\d\]:", line)] == ["[^1]:", "[^2]:"]
    assert sum("[^1][^2]" in line for line in lines) == 1
