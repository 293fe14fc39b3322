"""Files that are written whole or not at all: the old one stays until the new one is on the disk.

A temporary file in the same folder is written, synced, measured and renamed over the target, then the folder
is synced (reliability: a plain `open("w")` on a full disk destroys the old file).
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from explorer.model.fault import FileFault
from explorer.store.new_file import put_in_place


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a binary file that takes the place of `path` when the block ends without an error; raises
    FileFault.

    What is not a regular file (a pipe, a device) is written to directly.
    """
    target = _checked(path)
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
            return
        yield from _renamed(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileFault(
            f"{path.name} could not be written ({reason}); what was there before is as it was."
        ) from error


def _checked(path: Path) -> Path:
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise FileFault(f"{path} is a folder; nothing was written: give the name of a file in it.")
    if not target.parent.is_dir():
        raise FileFault(f"The folder {target.parent} does not exist; nothing was written: make it first.")
    if target.exists() and not os.access(target, os.W_OK):
        raise FileFault(f"{path.name} may not be written; it is as it was: choose another name.")
    return target


def _renamed(target: Path) -> Iterator[BinaryIO]:
    part = target.with_name(f".{target.name[:100]}.part-{os.getpid()}")
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            written = stream.tell()
        if part.stat().st_size != written:
            raise OSError("the disk took less than was written")
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        put_in_place(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
