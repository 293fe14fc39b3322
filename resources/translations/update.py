"""Keeps the `.ts` files in step with the words of explorer/gui, and makes the `.qm` files: update.py [--check]

Every literal text of `tr`, `mark` and `counted` is one message of the context "Window"; `counted` gives a message with
the language's own plural forms. What the layers below the window say in plain English is the context "Sentences"; its
templates (see sentences.py) also go into sentences.json, for the window to know them by. What is translated stays; what is no longer
used goes. --check changes nothing and fails if a text has no translation or a file is behind.
"""

import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from sentences import Template, templates

HERE = Path(__file__).resolve().parent
GUI = HERE.parents[1] / "explorer" / "gui"
SENTENCES = HERE / "sentences.json"
PLURAL_FORMS = {"ru": 3}


def texts() -> dict[str, bool]:
    """Return every text of the interface and whether it has plural forms, sorted."""
    found: dict[str, bool] = {}
    for path in sorted(GUI.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            place = {"tr": 0, "mark": 0, "counted": 2}.get(node.func.id)
            if place is None or len(node.args) <= place:
                continue
            for text in _literals(node.args[place]):
                found[text] = found.get(text, False) or node.func.id == "counted"
    return dict(sorted(found.items()))


def _literals(node: ast.expr) -> list[str]:
    """Return the texts that an argument may be: one, or those of both branches."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def translations(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return (context, source text) -> its forms, of a `.ts` file."""
    if not path.is_file():
        return {}
    read: dict[tuple[str, str], list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                forms = [form.text or "" for form in translation.findall("numerusform")]
                key = context.findtext("name", ""), message.findtext("source", "")
                read[key] = forms or [translation.text or ""]
    return read


def table(found: list[Template]) -> str:
    """Return the templates as JSON, one a line: text, place of its count, what its places may hold."""
    lines = [json.dumps([one.text, one.number, one.parts], ensure_ascii=False) for one in found]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def written(
    language: str, contexts: dict[str, dict[str, bool]], known: dict[tuple[str, str], list[str]]
) -> str:
    """Return the text of a `.ts` file that has exactly these texts; True where one has plural forms."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, found in contexts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        _add_messages(context, found, known, PLURAL_FORMS[language])
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _add_messages(
    context: ET.Element, found: dict[str, bool], known: dict[tuple[str, str], list[str]], plural_forms: int
) -> None:
    for text, is_plural in found.items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if is_plural else {})
        ET.SubElement(message, "source").text = text
        forms = known.get((context.findtext("name", ""), text), [])
        wanted = plural_forms if is_plural else 1
        done = len(forms) == wanted and all(forms)
        translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        if is_plural:
            for form in (forms + [""] * wanted)[:wanted]:
                ET.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]


def compiled(path: Path) -> bytes:
    """Return the `.qm` of a `.ts` file."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.qm"
        tool = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([str(tool), "-silent", str(path), "-qm", str(out)], check=True)
        return out.read_bytes()


def main(check: bool) -> int:
    """Update or check all languages; return the exit status."""
    status = 0
    found = templates()
    contexts = {"Window": texts(), "Sentences": {one.text: bool(one.number) for one in found}}
    if not check:
        SENTENCES.write_text(table(found), encoding="utf-8")
    elif SENTENCES.read_text(encoding="utf-8") != table(found):
        sys.stderr.write(f"{SENTENCES.name} is behind; run {Path(__file__).name}\n")
        status = 1
    for language in PLURAL_FORMS:
        path = HERE / f"timeline-explorer_{language}.ts"
        new = written(language, contexts, translations(path))
        missing = new.count('type="unfinished"')
        if missing:
            sys.stderr.write(f"{path.name}: {missing} messages have no translation\n")
            status = 1
        if not check:
            path.write_text(new, encoding="utf-8")
            path.with_suffix(".qm").write_bytes(compiled(path))
        elif path.with_suffix(".qm").read_bytes() != compiled(path):
            sys.stderr.write(f"{path.stem}.qm is behind; run {Path(__file__).name}\n")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
