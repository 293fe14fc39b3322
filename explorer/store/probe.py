"""Looking at a file without trusting or touching it, before anything else opens it.

The file's first bytes are read by ourselves only while no connection of this process has it open: closing any
descriptor of a file drops the locks that SQLite holds on it (POSIX advisory locks belong to the process).
"""

import os
import shutil
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from explorer.model.fault import Cancelled, FileFault
from explorer.store.connection import GuardedConnection, connect
from explorer.store.first_look import header_of, made_by_newer, regular_file
from explorer.store.migrations import STEPS, Step, expected_objects
from explorer.store.schema import APPLICATION_ID, objects_of

QUICK_CHECK_BYTES = 32_000_000
"""Files up to this size are checked page by page on opening (about 0.1 s); larger ones by `check`."""
_QUICK_CHECK_S = 2.0

Identity = tuple[int, int]
"""Device and inode."""

_open_here: Counter[Identity] = Counter()
_open_lock = Lock()


class Probed(NamedTuple):
    """What is known of a file that may be opened: its real path, identity, version and where to read it.

    `private` is a copy in a folder of ours, made where reading the original would change it or its side
    files.
    """

    path: Path
    identity: Identity
    size: int
    version: int
    writable: bool
    private: Path | None = None
    immutable: bool = False


def probe(path: Path, steps: tuple[Step, ...] = STEPS) -> Probed:
    """Return what may be opened at `path`, registered as open in this process, or raise `FileFault`.

    The caller must `release` the result. The file, its folder and its side files are left as they are.
    """
    found = regular_file(path)
    identity = (found.st_dev, found.st_ino)
    with _open_lock:
        header = b"" if _open_here[identity] else header_of(path, found.st_size)
        _open_here[identity] += 1
    probed = None
    try:
        probed = _reading_place(path, identity, found, header)
        return _verified(probed, steps)
    except sqlite3.Error as error:
        release(probed or Probed(path, identity, 0, 0, False))
        raise FileFault(f"{path.name} is damaged ({error}); nothing was changed: restore a copy.") from None
    except BaseException:
        release(probed or Probed(path, identity, 0, 0, False))
        raise


def release(probed: Probed) -> None:
    """Forget an opened file and remove its private copy."""
    with _open_lock:
        _open_here[probed.identity] -= 1
    discard_copy(probed)


def discard_copy(probed: Probed) -> None:
    """Remove the private copy that the file was looked at through, if there is one."""
    if probed.private is not None:
        shutil.rmtree(probed.private.parent, ignore_errors=True)


def _reading_place(path: Path, identity: Identity, found: os.stat_result, header: bytes) -> Probed:
    writable = _may_write(path) and _may_write(path.parent)
    probed = Probed(path, identity, found.st_size, 0, writable)
    if not header:
        return probed
    wal, shm, journal = (path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))
    pending = wal.exists() and wal.stat().st_size > 0
    if (pending and not shm.exists()) or (journal.exists() and journal.stat().st_size > 0):
        return Probed(path, identity, found.st_size, 0, writable, private=_private_copy(path))
    # A file left in WAL mode gets side files from the mere act of reading, unless it is declared immutable.
    immutable = header[18:20] != b"\x01\x01" and not wal.exists()
    return Probed(path, identity, found.st_size, 0, writable, immutable=immutable)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _private_copy(path: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="timeline-explorer-"))
    for end in ("", "-wal", "-journal"):
        part = path.with_name(path.name + end)
        if part.exists():
            shutil.copyfile(part, folder / part.name)
    return folder / path.name


def _verified(probed: Probed, steps: tuple[Step, ...]) -> Probed:
    name = probed.path.name
    with closing(reading_connection(probed)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise FileFault(
                f"{name} is a database of another program, not a project file; nothing was changed."
            )
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(steps) + 1:
            raise made_by_newer(name, version, len(steps) + 1)
        if version < 1:
            raise FileFault(f"{name} is not a finished project file (schema {version}); nothing was changed.")
        _refuse_unexpected(connection, name, version, steps)
        if probed.size <= QUICK_CHECK_BYTES:
            quick_check(connection, name)
    return Probed(
        probed.path, probed.identity, probed.size, version, probed.writable, probed.private, probed.immutable
    )


def reading_connection(probed: Probed) -> GuardedConnection:
    """Open the file (or its private copy) so that nothing of the original can change."""
    if probed.private is not None:
        return connect(probed.private, "rw", name=probed.path.name)
    connection = connect(probed.path, "ro", immutable=probed.immutable)
    connection.execute("PRAGMA query_only=ON")
    return connection


def _refuse_unexpected(
    connection: GuardedConnection, name: str, version: int, steps: tuple[Step, ...]
) -> None:
    found, expected = objects_of(connection), expected_objects(version, steps)
    extra = sorted(f"{kind} {what}" for kind, what, _ in found - expected)
    if extra:
        raise FileFault(
            f"{name} contains what a project file must not hold ({', '.join(extra[:3])}), so it was not "
            "opened; "
            "nothing in it was run."
        )
    missing = sorted(what for _, what, _ in expected - found)
    if missing:
        raise FileFault(f"{name} lacks {', '.join(missing[:3])}, so it was not opened; restore a whole copy.")


def quick_check(connection: GuardedConnection, name: str) -> None:
    """Raise `FileFault` when pages are damaged; gives up after two seconds, `check` does the whole."""
    until = time.monotonic() + _QUICK_CHECK_S
    connection.set_progress_handler(lambda: int(time.monotonic() > until), 50_000)
    try:
        result = connection.execute("PRAGMA quick_check(1)").fetchone()
    except Cancelled:
        return
    finally:
        connection.set_progress_handler(None, 0)
    if result is None or result[0] != "ok":
        raise FileFault(f"{name} is damaged; nothing was changed: restore a copy or run check to see where.")
