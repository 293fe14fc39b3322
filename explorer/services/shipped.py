"""The dataset that the application ships, as a project file of the user's own.

It is built from the reviewable text when it is not there yet or when that text is another one; a file that
was built before is kept, so that what a user changes in it stays.
"""

import os
import sys
import tempfile
from pathlib import Path

from explorer.model.fault import FileFault

DATASET = "tajikistan"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """Return a folder that ships with the application ("data", "seeds", "resources"): installed, or of a
    checkout.
    """
    for parent in (_PACKAGE / "_shipped", _PACKAGE.parent):
        if (parent / name).is_dir():
            return parent / name
    raise FileFault(f'The folder "{name}" of the application is missing; install the application again.')


def user_data_folder() -> Path:
    """Return the folder for files of ours in the user's data folder, made if need be; a temporary one
    otherwise.
    """
    folder = _user_data_root() / "timeline-explorer"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = (
            Path(tempfile.gettempdir()) / f"timeline-explorer-{os.getuid() if hasattr(os, 'getuid') else 0}"
        )
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _user_data_root() -> Path:
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    if given and Path(given).is_absolute():
        return Path(given)
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path.home() / ".local" / "share"


def shipped_project() -> Path:
    """Return the path of the shipped dataset as a project file, built if it is not there yet (some
    seconds).
    """
    dataset = shipped_folder("data") / DATASET
    out = user_data_folder() / f"{DATASET}-{_digest(dataset)}.tlx"
    if not out.exists():
        from explorer.services.building import build

        build(dataset, out)
    return out


def built_project() -> Path | None:
    """Return the path of the shipped dataset as a project file, None where it is still to be built."""
    dataset = shipped_folder("data") / DATASET
    out = user_data_folder() / f"{DATASET}-{_digest(dataset)}.tlx"
    return out if out.exists() else None


def is_shipped_project(path: Path) -> bool:
    """Return whether a file is the sample in our own folder, which is not the place for a user's work."""
    return path.parent == user_data_folder() and path.name.startswith(f"{DATASET}-")


def copy_project(path: Path, target: Path) -> None:
    """Write a copy of a project that its user may change; raises FileFault. A file at `target` is
    replaced.
    """
    from explorer.store.copies import copy_to
    from explorer.store.project_file import ProjectFile

    with ProjectFile.open(path) as file:
        copy_to(file.reader(), target)


def _digest(dataset: Path) -> str:
    """Return 12 hex digits that stand for the dataset's text."""
    import hashlib

    state = hashlib.sha256()
    for path in sorted(dataset.rglob("*.yaml")):
        state.update(path.relative_to(dataset).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()[:12]
