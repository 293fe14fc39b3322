"""What the first bytes of a file say, without SQLite: so much is known of it before a window is opened.

Only to be read while no connection of this process has the file open; see `probe`.
"""

import os
import stat
from pathlib import Path

from explorer.model.fault import FileFault
from explorer.store.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def look_at(path: Path) -> None:
    """Raise `FileFault` for a file that is no project of ours at first sight; a window can tell the rest."""
    header = header_of(path, regular_file(path).st_size)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise made_by_newer(path.name, version, SCHEMA_VERSION)


def made_by_newer(name: str, version: int, known: int) -> FileFault:
    """Return the fault of a file whose schema is newer than what is known."""
    return FileFault(
        f"{name} was made by a newer version of this program (schema {version}, known up to {known}); "
        "it was not changed: install the newer version to open it."
    )


def regular_file(path: Path) -> os.stat_result:
    """Return what the system says of an ordinary file with something in it; raises `FileFault` otherwise."""
    try:
        found = path.stat()
    except FileNotFoundError:
        raise FileFault(f"There is no file {path}; nothing was changed: check the name.") from None
    except OSError as error:
        raise FileFault(f"{path} cannot be looked at ({error.strerror}); nothing was changed.") from None
    if stat.S_ISDIR(found.st_mode):
        raise FileFault(f"{path} is a folder, not a project file; choose a .tlx file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise FileFault(f"{path} is not an ordinary file, so it was not opened.")
    if found.st_size == 0:
        raise FileFault(f"{path.name} is empty, not a project file; nothing was changed.")
    return found


def header_of(path: Path, size: int) -> bytes:
    """Return the first bytes of a whole project file; raises `FileFault` for anything else."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise FileFault(f"{path.name} cannot be read ({error.strerror}); nothing was changed.") from None
    if not header.startswith(_MAGIC[: len(header)]):
        raise FileFault(
            f"{path.name} is not a project file but something else (text, a table, a picture?); nothing "
            "was changed."
        )
    if len(header) < _HEADER_BYTES:
        raise FileFault(f"{path.name} is cut short; nothing was changed: get a whole copy of it.")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileFault(
            f"{path.name} is a database of another program, not a project file; nothing was changed."
        )
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    counted = header[24:28] == header[92:96]
    if counted and size < page_bytes * int.from_bytes(header[28:32], "big"):
        raise FileFault(f"{path.name} is cut short; nothing was changed: get a whole copy of it.")
    return header
