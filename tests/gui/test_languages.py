"""Every word on the screen goes through the translation, and Russian has all of them."""

import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QTabWidget, QWidget

from explorer.gui.choice_counts import shortened
from explorer.gui.guide_pages import guide_pages
from explorer.gui.language import counted, current_language, language_for, number, tr, use_language
from explorer.gui.local_dates import local_date
from explorer.gui.main_window import MainWindow
from explorer.gui.vocabulary import piece_words
from explorer.model.date_words import date_in_words, short_date
from explorer.services.shipped import shipped_folder
from tests.gui.all_dialogs import DIALOGS, open_dialog

DATES = (
    "2015-09-12", "2015-09", "2015-09~", "2015?", "2015%", "199X", "201X", "20XX", "1992/1997", "../2015",
    "1992/..", "/2015", "1992/", "[1989-05-10..1989-05-16]", "2015-09-01~/2015-09-10~", "2015-05-11~/2015-05-20~",
    "[2014,2016]", "{2014,2015}", "[..2015]", "[2015..]", "2015-21", "2014-24", "2015-33", "2015-40", "2015-37",
    "2015-09-XX", "2015-XX", "2015-XX-XX", "-0043", "0044", "1985-04-12T23:20:30Z", "2015-09-10~/2015-09-20~",
    "2004-06-XX/2004-07-03", "2015-05", "2015-05-03", "1950S2", "XXXX-12-XX",
)  # fmt: skip
UNWORDED = re.compile(r"(EDTF|UTC|\bT\b|Z|X|Y|S\d|\d{4}-[\dX-]+\S*)")


@pytest.fixture
def speaking(qapp):
    """Return a function that sets the language; English comes back at the end."""
    yield use_language
    use_language("en")


@pytest.fixture
def marked_words(qapp, monkeypatch):
    """Wrap every translated text in brackets, so that any other one shows."""

    class Brackets(QTranslator):
        def translate(self, _context, text, _disambiguation=None, _n=-1):
            return f"⟦{text}⟧"

        def isEmpty(self):
            return False

    translator = Brackets()
    qapp.installTranslator(translator)
    # Dates go another way; in Russian they have no Latin letter.
    monkeypatch.setattr("explorer.gui.local_dates.current_language", lambda: "ru")
    yield
    qapp.removeTranslator(translator)
    # Pages of the guide are kept, and these have brackets.
    guide_pages.cache_clear()


def test_the_files_of_all_languages_are_complete_and_fresh():
    script = shipped_folder("resources") / "translations" / "update.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("choice", "system", "expected"),
    [("ru", ["en-GB"], "ru"), ("en", ["ru-RU"], "en"), ("system", ["ru-RU", "en-GB"], "ru"),
     ("system", ["tg-TJ", "ru-RU"], "ru"), ("system", ["fr-FR"], "en"), ("xx", [], "en")],
)  # fmt: skip
def test_the_language_is_the_users_choice_or_the_systems(monkeypatch, choice, system, expected):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, *_: system)
    assert language_for(choice) == expected


def test_russian_counts_in_its_three_forms_and_writes_numbers_its_way(speaking):
    speaking("ru")
    assert current_language() == "ru"
    said = [counted(n, "1 event", "{n} events") for n in (1, 2, 5, 21, 112)]
    assert said == ["1 событие", "2 события", "5 событий", "21 событие", "112 событий"]
    assert number(1234567) == "1\xa0234\xa0567"
    assert tr("Open…") == "Открыть…"
    speaking("en")
    assert counted(1, "1 event", "{n} events") == "1 event"
    assert counted(1234, "1 event", "{n} events") == "1,234 events"


def test_short_counts_are_written_the_users_way(speaking):
    speaking("en")
    assert [shortened(n) for n in (999, 12_345, 120_400, 1_230_000)] == ["999", "12,345", "120k", "1.2M"]
    speaking("ru")
    written = [shortened(n) for n in (999, 12_345, 120_400, 1_230_000)]
    assert written == ["999", "12\xa0345", "120 т.", "1,2 млн"]


def test_the_words_of_qts_own_dialogs_are_russian_too(speaking):
    from PySide6.QtCore import QCoreApplication

    speaking("ru")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"


def test_a_language_without_a_file_speaks_english(speaking, monkeypatch, tmp_path):
    monkeypatch.setattr("explorer.services.shipped.shipped_folder", lambda _: tmp_path)
    speaking("ru")
    assert tr("Open…") == "Open…"


@pytest.mark.parametrize("edtf", DATES)
def test_a_date_in_russian_words_has_no_english_one(speaking, edtf):
    speaking("ru")
    for words in (local_date(date_in_words(edtf)), local_date(short_date(edtf))):
        assert not re.search("[A-Za-z]", UNWORDED.sub("", words)), words


@pytest.mark.parametrize(
    ("edtf", "long", "short"),
    [
        ("2015-09-12", "12 сентября 2015", "12 сен 2015"),
        ("2015-09", "сентябрь 2015", "сен 2015"),
        ("2015-05", "май 2015", "май 2015"),
        ("199X", "1990-е", "1990-е"),
        ("[1989-05-10..1989-05-16]", "какой-то день между 10 и 16 мая 1989", "какой-то день 10–16 мая 1989"),
        ("1992/1997", "с 1992 по 1997", "1992–1997"),
        ("../2015", "до 2015", "до 2015"),
        ("2015-09~", "около сентября 2015", "сен 2015 ~"),
    ],
)
def test_russian_dates_are_declined(speaking, edtf, long, short):
    speaking("ru")
    assert local_date(date_in_words(edtf)) == long
    assert local_date(short_date(edtf)) == short


def test_a_piece_of_a_question_is_said_in_russian_but_names_stay(speaking):
    speaking("ru")
    assert piece_words("status: alleged") == "статус: якобы"
    assert piece_words("Rahmon with children") == "Rahmon с дочерними"
    assert piece_words("not Rahmon") == "не Rahmon"
    assert piece_words("possibly in 2015-09 .. 2015-12") == "возможно в 2015-09 .. 2015-12"
    assert piece_words("Party: the first") == "Party: the first"


def texts_of(widget):
    """Every text of a widget and of what is inside it."""
    for part in [widget, *widget.findChildren(QWidget)]:
        yield from (part.toolTip(), part.accessibleName())
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        if isinstance(part, QLineEdit):
            yield part.placeholderText()
        if isinstance(part, QComboBox):
            yield from (part.itemText(place) for place in range(part.count()))
        if isinstance(part, QTabWidget):
            yield from (part.tabText(place) for place in range(part.count()))
        if isinstance(part, QMenu):
            yield part.title()
        if part.isWindow():
            yield part.windowTitle()
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())


# What is not ours to translate: names, keys, formats, and what Qt's own dialogs bring.
PROPER = re.compile(
    r"(Timeline Explorer|MIT|LGPL|Qt|PySide6|EDTF|CSV|JSON|Lines|XLSX|[A-Z][A-Za-z]*\+|Ctrl|Alt|Shift|F1|Русский|English)"
)


def untranslated(widget, data):
    found = set()
    for text in texts_of(widget):
        # A name may be a part of a translated tip.
        rest = "" if "⟦" in text or "⟧" in text else PROPER.sub("", text)
        if (
            re.search("[A-Za-z]{3}", rest)
            and text.strip(" …\n") not in data
            and not any(piece and piece in text for piece in data)
        ):
            found.add(text)
    return found


@pytest.fixture
def data(small_project):
    """Texts that belong to the small project."""
    import sqlite3

    with sqlite3.connect(small_project) as connection:
        words = set()
        for table, column in (
            ("event", "title"), ("event", "summary"), ("event", "kind"), ("event", "wording"), ("event", "note"),
            ("event", "basis_note"), ("actor", "name"), ("source", "title"), ("source", "publisher"),
            ("source", "author"), ("source", "file"), ("conflict", "title"), ("conflict", "note"), ("citation", "quote"),
            ("event_tag", "tag"), ("project", "value"), ("conflict_passage", "quote"), ("citation", "attribution"),
        ):  # fmt: skip
            words |= {str(row[0]) for row in connection.execute(f"SELECT {column} FROM {table}") if row[0]}
    connection.close()
    from explorer.formats.csv_events import COLUMNS
    from explorer.gui.user_name import login_name

    # Columns are called in the dialog what they are called in the file.
    return {word for word in words if len(word) > 2} | {
        small_project.name,
        str(small_project.parent),
        login_name(),
        *COLUMNS,
    }


def make_window(qtbot, small_project, settings, theme):
    window = MainWindow(settings, theme)
    window.assemble()
    window.resize(1280, 800)
    window.show()
    with qtbot.waitSignal(window.session.settled, timeout=15_000):
        window.open_path(small_project)
    qtbot.waitUntil(lambda: window.is_filled, timeout=15_000)
    window.session.select(0)
    qtbot.waitUntil(lambda: window.parts.desk.details is not None, timeout=15_000)
    return window


def test_no_text_of_the_window_and_its_dialogs_bypasses_the_translation(
    qtbot, marked_words, small_project, settings, theme, data
):
    window = make_window(qtbot, small_project, settings, theme)
    try:
        assert untranslated(window, data) == set()
        header = window.parts.table.events
        for column in range(header.columnCount()):
            assert "⟦" in header.headerData(column, Qt.Orientation.Horizontal)
        for name in DIALOGS:
            with open_dialog(name, window, qtbot) as dialog:
                assert untranslated(dialog, data) == set(), name
    finally:
        window.close()
        window.deleteLater()


def test_right_to_left_mirrors_the_window_without_breaking_it(qtbot, qapp, small_project, settings, theme):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = None
    try:
        window = make_window(qtbot, small_project, settings, theme)
        parts = window.parts
        search, export = parts.top.search, parts.top.export_button
        assert (
            export.mapTo(window, export.rect().center()).x()
            < search.mapTo(window, search.rect().center()).x()
        )
        for part in (parts.timeline, parts.actors, parts.tabs, parts.table):
            assert part.width() > 100 and part.height() > 60
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if window is not None:
            window.close()
            window.deleteLater()


def test_the_words_of_all_fixed_lists_are_translated(speaking):
    from explorer.model.event import ActorType, ConflictKind, Role, Stance, Status
    from explorer.services.exporting import FORMATS

    speaking("ru")
    words = [value.value for kind in (ActorType, ConflictKind, Role, Stance, Status) for value in kind]
    for word in [*words, *(known.title for known in FORMATS.values())]:
        assert tr(word) != word, word
