"""What the first window imports of the model stays light."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("module", ["certainty", "date_words", "filter", "columns", "fault", "change"])
def test_the_start_path_imports_nothing_heavy(module):
    heavy = {"numpy", "pydantic", "yaml", "sqlite3", "sqlite_utils", "PySide6", "pyqtgraph", "datetime"}
    code = f"import sys, explorer.model.{module}; print(*sorted({heavy!r} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []
