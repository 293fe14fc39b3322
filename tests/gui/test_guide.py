import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPalette, QTextDocument, QTextTable
from PySide6.QtWidgets import QWidget

from explorer.gui.actions import ACTIONS, native
from explorer.gui.guide_pages import guide_folder, guide_pages, news_path, picture_folder
from explorer.gui.guide_topics import START, TOPICS, topic_of
from explorer.gui.guide_view import GuideView
from explorer.gui.timeline_keys import KEYS
from explorer.gui.timeline_lane_keys import LANE_KEYS

LANGUAGES = ("en", "ru")
IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def guide(qtbot):
    made = GuideView()
    qtbot.addWidget(made)
    made.show()
    return made


def test_f1_opens_the_page_of_the_part_that_has_the_focus(window, qtbot):
    window.parts.conflicts.setObjectName("conflictPanel")
    assert topic_of(window.parts.conflicts.findChild(QWidget)) == "conflicts"
    assert topic_of(None) == START
    names = {page.name for page in guide_pages("en")}
    assert {START, *TOPICS.values(), "whats-new"} <= names
    window.actions_by_id["guide"].trigger()
    opened = window.findChild(GuideView)
    assert opened.isVisible()
    opened.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_that_is_named_is_there(language):
    for page in guide_pages(language):
        for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.text):
            assert not QImage(str(picture_folder(language) / name)).isNull(), (page.name, name)


def test_all_languages_have_the_same_pages():
    names = {language: sorted(p.name for p in guide_folder(language).glob("*.md")) for language in LANGUAGES}
    assert names["en"] == names["ru"]


def test_every_shortcut_stands_on_the_sheet():
    sheet = next(page.text for page in guide_pages("en") if page.name == "keyboard")
    for spec in ACTIONS:
        for keys in spec.keys:
            assert re.sub(r"([\\|*_`\[\]<>~#+\-])", r"\\\1", native(keys)) in sheet, spec.id


def test_every_key_of_the_timeline_stands_on_the_sheet():
    sheet = next(page.text for page in guide_pages("en") if page.name == "keyboard")
    for action in (*KEYS, *LANE_KEYS):
        assert f"| {action.words[:1].upper()}{action.words[1:]}".replace("-", "\\-") in sheet, action.words
    assert "| Right | Next event in time |" in sheet
    assert r"| Ctrl\+Right | Wider names |" in sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_new_is_told_in_every_language(language):
    text = next(page.text for page in guide_pages(language) if page.name == "whats-new")
    english = news_path("en").read_text(encoding="utf-8")
    assert re.findall(r"^(?:- |## [\d.]+)", text, re.MULTILINE) == re.findall(
        r"^(?:- |## [\d.]+)", english, re.MULTILINE
    ), "resources/guide/news is behind CHANGELOG.md"
    assert (language == "en") == (news_path(language) == news_path("en"))


def test_a_page_takes_the_colours_of_another_theme(guide, qtbot):
    guide.show_page("keyboard")
    ground = QColor("#123456")
    palette = guide.view.palette()
    palette.setColor(QPalette.ColorRole.AlternateBase, ground)

    def grounds():
        frames = guide.view.document().rootFrame().childFrames()
        return {
            frame.format().background().color().name() for frame in frames if isinstance(frame, QTextTable)
        }

    assert grounds() not in (set(), {ground.name()})
    guide.view.setPalette(palette)
    qtbot.waitUntil(lambda: grounds() == {ground.name()})


def test_nothing_but_its_own_pictures_is_loaded(guide):
    view = guide.view
    assert not view.loadResource(IMAGE, QUrl("window.png")).isNull()
    for address in (
        "file:///etc/passwd",
        "../en/window.png",
        "https://example.org/window.png",
        "nothing.png",
    ):
        assert view.loadResource(IMAGE, QUrl(address)) is None, address
    assert view.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("window.png")) is None
    assert not view.openExternalLinks()


def test_no_page_names_an_address_to_follow():
    for page in guide_pages("en"):
        assert "](http" not in page.text


def test_words_are_found_in_all_pages(guide):
    guide.search.setText("Admiralty")
    shown = [guide.list.item(row) for row in range(guide.list.count()) if not guide.list.item(row).isHidden()]
    assert [item.text() for item in shown] == ["Quotes and sources"]
    assert guide.view.textCursor().selectedText() == "Admiralty"
    guide.search.setText("zzzz")
    assert guide.none_found.isVisible()
    guide.search.clear()
    assert not guide.none_found.isVisible()


def test_a_page_is_there_once_after_any_resizing(guide, qtbot):
    guide.show_page("dates")
    for width in (700, 1000, 820):
        guide.resize(width, 500)
        qtbot.wait(20)
    assert guide.view.toPlainText().count("Reading uncertain dates") == 1
