"""The MIME type that the packages install: by magic number, whatever the file is called."""

import shutil
import sqlite3
import subprocess
import sys

import pytest

from explorer.services.shipped import shipped_folder

ASK = """
import sys
from PySide6.QtCore import QMimeDatabase
database = QMimeDatabase()
print([database.mimeTypeForFile(path).name() for path in sys.argv[1:]])
"""
OURS, PLAIN = "application/x-timeline-explorer", "application/vnd.sqlite3"


@pytest.fixture
def data_folder(tmp_path):
    """A data folder as the package makes it. Qt reads the XML where there is no compiled cache."""
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    resources = shipped_folder("resources")
    shutil.copy(resources / "desktop" / "timeline-explorer-mime.xml", packages / "timeline-explorer.xml")
    return tmp_path / "share"


def types_of(data_folder, monkeypatch, *paths):
    monkeypatch.setenv("XDG_DATA_HOME", str(data_folder))
    done = subprocess.run(
        [sys.executable, "-c", ASK, *map(str, paths)], capture_output=True, text=True, check=True
    )
    return eval(done.stdout)


@pytest.mark.skipif(
    shutil.which("update-mime-database") is None,
    reason="without the shared MIME database there is no SQLite type to be a kind of",
)
def test_a_project_is_known_by_its_content_and_by_its_name(data_folder, monkeypatch, small_project, tmp_path):
    renamed = tmp_path / "renamed.bin"
    shutil.copy(small_project, renamed)
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    empty = tmp_path / "empty.tlx"
    empty.touch()
    found = types_of(data_folder, monkeypatch, small_project, renamed, other, empty)
    assert found[:2] == [OURS, OURS]
    assert found[2] != OURS
    assert found[3] == OURS


def test_the_desktop_entry_opens_that_type():
    entry = (shipped_folder("resources") / "desktop" / "timeline-explorer.desktop").read_text("utf-8")
    lines = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
    assert lines["MimeType"] == f"{OURS};"
    assert lines["Exec"] == "timeline-explorer %f"
    assert lines["Name[ru]"]
