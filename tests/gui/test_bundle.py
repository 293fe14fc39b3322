"""The bundled program, where `make bundle` has made one; too slow to make it here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DIST = Path(__file__).resolve().parents[2] / "dist" / "timeline-explorer"
NAME = "timeline-explorer-console.exe" if sys.platform == "win32" else "timeline-explorer"
NOBODY = 65534

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(not (DIST / NAME).is_file(), reason="there is no bundle; `make bundle` makes one"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of the bundle that nobody may write to, in a place whose name is not ASCII."""
    place = tmp_path_factory.mktemp("Программы ünd") / "timeline-explorer"
    shutil.copytree(DIST, place, symlinks=True)
    for path in [place, *place.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    yield place
    for path in [place, *place.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@pytest.fixture
def home(tmp_path):
    """A home whose name is not ASCII."""
    place = tmp_path / "Мария Ünal"
    place.mkdir(parents=True)
    return place


def run(folder, home, *arguments):
    """Run the program as an ordinary user, with nothing of this Python about it."""
    environment = {
        "HOME": str(home),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
    user = {}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        for path in [home, *home.parents]:
            if path != Path("/") and path.owner() == "root" and str(path).startswith("/tmp/pytest"):
                path.chmod(0o755)
        os.chown(home, NOBODY, NOBODY)
        user = {"user": NOBODY, "group": NOBODY}
    return subprocess.run(
        [str(folder / NAME), *arguments],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **user,
    )


def test_a_story_on_the_shipped_data(folder, home):
    data = folder / "_internal" / "explorer" / "_shipped" / "data" / "tajikistan"
    for parent in folder.parents:
        if str(parent).startswith("/tmp/pytest"):
            parent.chmod(0o755)
    for arguments in (
        ("--version",),
        ("build", str(data), "Проект.tlx"),
        ("check", "Проект.tlx"),
        ("export", "Проект.tlx", "--actor", "Russia", "-o", "Россия.csv"),
        ("render", "Проект.tlx", "-o", "картина.png"),
    ):
        done = run(folder, home, *arguments)
        assert done.returncode == 0, (arguments, done.stderr)
    assert (home / "Россия.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert (home / "картина.png").stat().st_size > 10_000


def test_it_holds_its_licences_the_guide_and_both_languages(folder):
    shipped = folder / "_internal" / "explorer" / "_shipped"
    assert "Lesser General Public License" in (folder / "_internal" / "LICENSES.txt").read_text("utf-8")
    for name in (
        "LICENSE", "CHANGELOG.md", "resources/guide/ru/02-dates.md", "resources/guide/pictures/en/window.png",
        "resources/translations/timeline-explorer_ru.qm",
    ):  # fmt: skip
        assert (shipped / name).is_file(), name


def test_parts_of_qt_that_are_not_used_are_left_out(folder):
    names = {path.name for path in folder.rglob("*")}
    for part in ("Qml", "Quick", "Pdf", "Sql", "VirtualKeyboard", "WebEngineCore", "Designer", "Multimedia"):
        assert not [name for name in names if f"Qt6{part}" in name], part
