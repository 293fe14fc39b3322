"""What the layers below the window say in English is Russian in a Russian window, whoever wrote the file."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import explorer
from explorer.formats.import_registry import FORMATS
from explorer.formats.list_dates import DateReading
from explorer.gui.import_fields import FIELD_WORDS
from explorer.gui.language import tr, use_language
from explorer.gui.message_bar import MessageBar
from explorer.gui.sentences import fault_words, sentence
from explorer.model.certainty import range_from_edtf
from explorer.model.date_words import edtf_from_plain
from explorer.model.edtf import parse_edtf
from explorer.model.fault import Fault
from explorer.reading.anchor import find_unique
from explorer.services.atomic_file import replacing
from explorer.services.building import build
from explorer.services.editing import Editing
from explorer.services.import_report import ImportReport
from explorer.services.importing import import_file
from explorer.services.project import Project
from explorer.services.query_language import completions, question_from_query
from explorer.services.shipped import shipped_folder

PACKAGE = Path(explorer.__file__).parent
COMMAND_LINE = ("cli.py", "cli_import.py", "cli_verify.py", "cli_window.py", "command_line.py")


@pytest.fixture
def russian(qapp):
    use_language("ru")
    yield
    use_language("en")


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name not in COMMAND_LINE:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def name_of(node):
    return getattr(node, "id", getattr(node, "attr", ""))


def said(node, constants):
    """Return what an expression says with 7 for each value, or nothing where it is no literal."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=pieces):
            return ["".join(piece_of(piece, constants) for piece in pieces)]
        case ast.IfExp(body=body, orelse=orelse):
            return [*said(body, constants), *said(orelse, constants)]
    return []


def piece_of(piece, constants):
    if isinstance(piece, ast.Constant):
        return piece.value
    return constants.get(name_of(piece.value), "7")


def raised():
    """Yield (place, words) of every fault in the code and of the name of every step of the journal."""
    for path, tree in modules():
        constants = {
            name_of(node.targets[0]): node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(getattr(node.value, "value", None), str)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_of(node.func).endswith("Fault") and node.args:
                found = [] if name_of(node.func) == "EdtfFault" else said(node.args[0], constants)
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "step.title":
                found = said(node.value, constants)
            else:
                continue
            for words in found:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", words


def test_every_fault_and_every_name_of_a_step_has_a_russian_sentence(russian):
    found = [(place, words) for place, words in raised() if re.search("[A-Za-z]{3}", words)]
    assert len(found) > 150
    assert [(place, words) for place, words in found if not re.search("[а-яА-Я]", sentence(words))] == []


def test_a_translation_has_the_values_of_its_sentence():
    path = shipped_folder("resources") / "translations" / "timeline-explorer_ru.ts"
    contexts = {c.findtext("name"): c for c in ET.parse(path).getroot().iter("context")}
    for message in contexts["Sentences"].iter("message"):
        places = set(re.findall(r"%\d", message.findtext("source")))
        forms = [form.text for form in message.iter("numerusform")] or [message.findtext("translation")]
        for form in forms:
            assert set(re.findall(r"%\d", form)) == places, form


def test_no_widget_shows_a_fault_in_the_words_of_the_layers_below():
    """`str(fault)` may only go to a signal or to the message bar, which has it translated."""
    shown = []
    for path in sorted((PACKAGE / "gui").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        carried = {
            id(argument)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and name_of(node.func) in ("emit", "failed", "say", "sentence")
            for argument in node.args
            if "pages" not in ast.unparse(node.func)
        }
        shown += [
            f"{path.name}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and ast.unparse(node) in ("str(fault)", "str(error)")
            and id(node) not in carried
        ]
    assert shown == []


def fault_of(act):
    with pytest.raises(Exception) as caught:
        act()
    assert isinstance(caught.value, Fault) or type(caught.value).__name__ == "RowFault"
    return caught.value


def _opened(tmp_path, content):
    path = tmp_path / "дело.tlx"
    path.write_bytes(content)
    return Project.open(path)


def _stored_in(path):
    with replacing(path):
        pass


REAL = {
    "no date": lambda p: parse_edtf("2015-13"),
    "a day that is not": lambda p: parse_edtf("2015-02-30"),
    "an unclosed set": lambda p: parse_edtf("[2015..2016"),
    "not a plain date": lambda p: edtf_from_plain("вчера"),
    "two readings": lambda p: edtf_from_plain("03/04/2015"),
    "backwards": lambda p: range_from_edtf("2016", "2015"),
    "no quote": lambda p: find_unique("слова источника", "другие слова"),
    "no file": lambda p: Project.open(p / "нет.tlx"),
    "an empty file": lambda p: _opened(p, b""),
    "a picture": lambda p: _opened(p, b"\x89PNG\r\n" * 200),
    "a folder": lambda p: _stored_in(p),
    "no folder": lambda p: _stored_in(p / "нет" / "список.csv"),
    "no dataset": lambda p: build(p / "нет", p / "дело.tlx"),
    "an empty list": lambda p: import_file(p / "дело.tlx", _written(p / "список.csv", "")),
    "no list": lambda p: import_file(p / "дело.tlx", _written(p / "список.csv", "\0\1\2" * 100)),
    "no row fits": lambda p: import_file(p / "дело.tlx", _written(p / "список.csv", "title,date\nа,вчера\n")),
    "an impossible day": lambda p: DateReading("day-first").edtf("31/02/2015"),
}


def _written(path, text):
    path.write_text(text, encoding="utf-8")
    return path


LATIN_NAMES = re.compile(r"(CSV|XLSX|JSON|EDTF|csv|tlx|\d{4}-[\dX-]+|\.\w+)")


@pytest.mark.parametrize("name", REAL)
def test_real_faults_hold_no_english_word(russian, tmp_path, name):
    words = fault_words(fault_of(lambda: REAL[name](tmp_path)))
    assert re.search("[а-я]{3}", words)
    rest = LATIN_NAMES.sub("", words.replace(str(tmp_path), "").replace(tmp_path.name, ""))
    assert not re.search("[A-Za-z]{3}", rest), words


@pytest.mark.parametrize(
    ("english", "in_russian"),
    [
        ("Grade “Кремль: ответ” B", "Оценить «Кремль: ответ»: B"),
        ("Mark 5 events not reviewed", "Отметить как непроверенные: 5 событий"),
        ("Mark one event reviewed", "Отметить как проверенные: одно событие"),
        (
            "a.csv could not be written (No space left on device); what was there before is as it was.",
            "a.csv не удалось записать (на диске нет места); что там было раньше, осталось как было.",
        ),
        (
            "A report of 12,500 events would not be read; nothing was written: narrow the filter to 2,000 or "
            "export a table.",
            "Отчёт о 12\xa0500 событиях никто не прочтёт; ничего не записано: сузьте отбор до 2\xa0000 или "
            "выгрузите таблицу.",
        ),
        ("A step that another program wrote", "A step that another program wrote"),
    ],
)
def test_values_and_numbers_are_put_into_the_russian_sentence(russian, english, in_russian):
    assert sentence(english) == in_russian


def test_an_english_window_shows_every_sentence_as_it_is(qapp):
    assert sentence("Mark 5 events reviewed") == "Mark 5 events reviewed"


def test_words_of_the_data_are_never_translated(russian):
    assert sentence('There is no kind "reviewed".') == "Такого нет: вид «reviewed»."
    assert sentence('There is no role "kind".') == "Такого нет: роль «kind»."
    assert sentence("Edit source “A word belongs after NOT”") == "Править источник «A word belongs after NOT»"


def test_a_sentence_of_hostile_length_or_form_is_shown_as_it_is(russian):
    for text in ("x" * 100_000, "“" * 3_000, "%1 %2 %3", ""):
        assert sentence(text) == text


def test_the_message_bar_speaks_the_language_of_the_window(russian, qtbot, theme):
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.say("A view needs a name; nothing was saved.")
    assert bar.label.text() == "Виду нужно имя; ничего не сохранено."


def test_a_misspelt_query_is_explained_in_russian(russian, small_project):
    with Project.open(small_project) as project:
        for typed in ("a AND", "kind:", '"a', "(a", "colour:red", "status:perhaps", "year:x", "date:2015-13"):
            words = fault_words(fault_of(lambda typed=typed: question_from_query(typed, project.catalogue)))
            assert re.search("[а-я]{3}", words), words
            assert not re.search(r"\b(There|is|the|a|no|mean)\b", words), words
        notes = {one.note for one in completions("k", 1, project.catalogue)}
        assert {sentence(note) for note in notes} == {"поле"}


def test_undo_names_its_step_in_russian(russian, small_project):
    with Project.open(small_project, write=True) as project:
        source = project.catalogue.sources[0].id
        Editing(project.file).grade_source(source, "E")
        assert sentence(Editing(project.file).undo_title()).startswith("Оценить «")


def test_the_report_of_an_import_is_russian(russian):
    report = ImportReport(rows=3, imported=2, rejected=1)
    assert sentence(report.sentence()) == "3 строки: загружено 2, обновлено 0, без изменений 0, отвергнуто 1."


def test_every_field_of_every_list_has_a_name_on_the_screen(russian):
    for known in FORMATS.values():
        assert re.search("[а-я]|ACLED|CSV|JSON|Timeline", sentence(known.title))
    for words in FIELD_WORDS.values():
        assert re.search("[а-яёА-Я]", tr(words)), words
