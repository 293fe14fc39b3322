"""The house rules that a machine can see: sizes, names, and that the import contracts really bite."""

import ast
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "explorer").rglob("*.py"))
LINES_STOP = 600
FUNCTION_STOP = 60
FUNCTION_MEDIAN = 10
BANNED_NAMES = {"utils", "helpers", "manager", "common", "misc"}


def _functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_file_is_too_long():
    long = {m.name: n for m in MODULES if (n := len(m.read_text(encoding="utf-8").splitlines())) > LINES_STOP}
    assert not long


def test_functions_are_short():
    lengths = {f"{m.stem}.{f.name}": _length(f) for m in MODULES for f in _functions(m)}
    assert not {name: n for name, n in lengths.items() if n > FUNCTION_STOP}
    assert median(lengths.values()) <= FUNCTION_MEDIAN


def test_no_module_has_a_name_for_anything():
    assert not [m for m in MODULES if m.stem in BANNED_NAMES or m.parent.name in BANNED_NAMES]


BREAKS = {
    "a layer imports upwards": ("model", "import explorer.services\n"),
    "siblings import one another": ("timeline", "import explorer.store\n"),
    "Qt below gui": ("services", "import PySide6\n"),
    "SQL outside store": ("services", "import sqlite3\n"),
    "a widget asks the store": ("gui", "import explorer.store\n"),
    "SQL in a command": ("cli_import", "import sqlite3\n"),
}
COMMANDS = sorted(module.stem for module in (ROOT / "explorer").glob("c*.py"))


@pytest.mark.parametrize("case", BREAKS)
def test_each_import_contract_fails_when_it_is_broken(case, tmp_path):
    layer, line = BREAKS[case]
    for package in ["", "model", "store", "timeline", "reading", "formats", "services", "gui"]:
        folder = tmp_path / "explorer" / package
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text(line if package == layer else "")
    for command in COMMANDS:
        (tmp_path / "explorer" / f"{command}.py").write_text(line if command == layer else "")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    lint = [
        sys.executable,
        "-c",
        "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as c; c()",
    ]
    broken = subprocess.run([*lint, "--no-cache"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert broken.returncode == 1, broken.stdout + broken.stderr
    assert "BROKEN" in broken.stdout
