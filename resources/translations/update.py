"""Keeps the `.ts` files in step with the words of explorer/gui, and makes the `.qm` files: update.py [--check]

Every literal text of `tr`, `mark` and `counted` is one message of the context "Window"; `counted` gives a message with
the language's own plural forms. What is translated stays; what is no longer used goes. --check changes nothing and fails
if a text has no translation or a `.qm` is behind.
"""

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
GUI = HERE.parents[1] / "explorer" / "gui"
CONTEXT = "Window"
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


def translations(path: Path) -> dict[str, list[str]]:
    """Return source text -> its forms, of a `.ts` file."""
    if not path.is_file():
        return {}
    read: dict[str, list[str]] = {}
    for message in ET.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None:
            forms = [form.text or "" for form in translation.findall("numerusform")]
            read[message.findtext("source", "")] = forms or [translation.text or ""]
    return read


def written(language: str, known: dict[str, list[str]]) -> str:
    """Return the text of a `.ts` file that has exactly the texts of the interface."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, is_plural in texts().items():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if is_plural else {})
        ET.SubElement(message, "source").text = text
        forms = known.get(text, [])
        wanted = PLURAL_FORMS[language] if is_plural else 1
        done = len(forms) == wanted and all(forms)
        translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
        if is_plural:
            for form in (forms + [""] * wanted)[:wanted]:
                ET.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


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
    for language in PLURAL_FORMS:
        path = HERE / f"timeline-explorer_{language}.ts"
        new = written(language, translations(path))
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
