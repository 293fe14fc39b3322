"""One project file: opened without harm, read by many threads, written by one transaction at a time.

`synchronous=FULL` with a write-ahead log makes every commit survive a power cut; the log is started by the
first write only and folded back into the file on a clean close, so that what is mailed is one file.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from explorer.model.fault import FileFault
from explorer.store.connection import GuardedConnection, cancelled_by, connect
from explorer.store.migrations import STEPS, Step, migrate
from explorer.store.new_file import new_project
from explorer.store.probe import Probed, discard_copy, probe, reading_connection, release
from explorer.store.schema import SCHEMA_VERSION

__all__ = ["ProjectFile", "cancelled_by", "new_project"]


class ProjectFile:
    """An open `.tlx`. Thread-safe: each thread reads through its own connection, writers take turns."""

    def __init__(self, probed: Probed, write: bool) -> None:
        self.path = probed.path
        self.read_only = not (write and probed.writable)
        self._probed = probed
        self._writer: GuardedConnection | None = None
        self._write_lock = threading.RLock()
        self._readers: list[GuardedConnection] = []
        self._local = threading.local()
        self._size = probed.size
        self._closed = False

    @classmethod
    def open(cls, path: str | os.PathLike[str], write: bool = False, steps: tuple[Step, ...] = STEPS) -> Self:
        """Open a project file, for reading unless `write`; raises `FileFault` and leaves the disk unchanged.

        Where the file or its folder cannot be written, `read_only` is true whatever was asked. An older
        file is brought up to date when it may be written (a copy of it is kept), else a private copy is.
        """
        probed = probe(Path(path).absolute(), steps)
        file = cls(probed, write)
        try:
            file._settle(probed, steps)
        except BaseException:
            file.close()
            raise
        return file

    @classmethod
    def create(cls, path: str | os.PathLike[str], title: str) -> Self:
        """Make an empty project at `path`, where nothing may be yet, and open it for writing."""
        target = Path(path).absolute()
        if target.exists():
            raise FileFault(f"{target.name} is there already and was not changed; choose another name.")
        with new_project(target, title):
            pass
        return cls.open(target, write=True)

    def _settle(self, probed: Probed, steps: tuple[Step, ...]) -> None:
        """Recover and migrate what reading alone could not; afterwards the file is of the newest version."""
        if self.read_only:
            if probed.version <= len(steps):
                self._probed = _migrated_copy(probed, steps)
            return
        if probed.private is None and not probed.immutable and probed.version > len(steps):
            return
        with self._write_lock:
            writer = self._writing_connection()
            if probed.version <= len(steps):
                _keep_copy(probed, writer)
                migrate(writer, steps)
            self._probed = Probed(probed.path, probed.identity, self._stat().st_size, len(steps) + 1, True)
            discard_copy(probed)

    def reader(self) -> GuardedConnection:
        """Return this thread's connection, which cannot change anything. It is closed with the file."""
        self._refuse_closed()
        connection: GuardedConnection | None = getattr(self._local, "reader", None)
        if connection is None:
            connection = reading_connection(self._probed)
            connection.execute("PRAGMA query_only=ON")
            self._local.reader = connection
            self._readers.append(connection)
        return connection

    @contextmanager
    def transaction(self) -> Iterator[GuardedConnection]:
        """Give a connection inside `BEGIN IMMEDIATE`; commits at the end, rolls back on any error.

        When the block has been left without an error the change is on the disk. Raises `FileFault` when the
        file was replaced, removed or cut short by another program, is read-only, or is being written
        elsewhere.
        """
        with self._write_lock:
            self._refuse_closed()
            if self.read_only:
                raise FileFault(
                    f"{self.path.name} is open for reading only; nothing was changed: save a copy to edit it."
                )
            self._refuse_changed_underneath()
            connection = self._writing_connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                after = _bump_generation(connection)
            except BaseException:
                _roll_back(connection)
                raise
            self._commit(connection, after)
            self._size = self._stat().st_size

    def _commit(self, connection: GuardedConnection, generation: int) -> None:
        """Commit; after an error from COMMIT only the file can tell whether the change was stored."""
        try:
            connection.execute("COMMIT")
        except FileFault:
            _roll_back(connection)
            self._drop_writer()
            if self._writing_connection_generation() != generation:
                raise

    def _writing_connection_generation(self) -> int:
        try:
            return _generation(self._writing_connection())
        except FileFault:
            return -1

    def generation(self) -> int:
        """Return the number of transactions that have changed the file, as stored in it."""
        return _generation(self.reader())

    def title(self) -> str:
        """Return the project's title."""
        return self._project_value("title")

    def project_id(self) -> str:
        """Return the identifier that the file was made with (32 hex digits)."""
        return self._project_value("id")

    def cache_key(self) -> str:
        """Return the present state of the file, as a key for caches; another tool's edits change it too."""
        found = self._stat()
        state = (self.project_id(), self.generation(), SCHEMA_VERSION, found.st_size, found.st_mtime_ns)
        return ":".join(map(str, state))

    def _project_value(self, key: str) -> str:
        row = self.reader().execute("SELECT value FROM project WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def close(self) -> None:
        """Fold the log back into the file and let go of it. Called twice, it does nothing the second time."""
        if self._closed:
            return
        self._closed = True
        for connection in self._readers:
            connection.close()
        self._readers.clear()
        if self._writer is not None:
            # Another process that still has the file open keeps its log; nothing is lost by that.
            with suppress(FileFault):
                self._writer.execute("PRAGMA busy_timeout=0").fetchall()
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._writer.execute("PRAGMA journal_mode=DELETE").fetchall()
            self._drop_writer()
        release(self._probed)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _drop_writer(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _writing_connection(self) -> GuardedConnection:
        if self._writer is None:
            connection = connect(self.path, "rw")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
            self._writer = connection
        return self._writer

    def _stat(self) -> os.stat_result:
        try:
            return self.path.stat()
        except OSError:
            raise FileFault(
                f"{self.path.name} is no longer where it was; nothing was changed: save the project under "
                "a new name."
            ) from None

    def _refuse_changed_underneath(self) -> None:
        found = self._stat()
        if (found.st_dev, found.st_ino) != self._probed.identity:
            raise FileFault(
                f"{self.path.name} was replaced by another program; it was not changed: open it again."
            )
        if found.st_size < self._size:
            raise FileFault(
                f"{self.path.name} was cut short by another program; it was not changed: restore a copy."
            )

    def _refuse_closed(self) -> None:
        if self._closed:
            raise FileFault(f"{self.path.name} has been closed; open it again.")


def _migrated_copy(probed: Probed, steps: tuple[Step, ...]) -> Probed:
    """Bring a private copy up to date, so that an old file can be read where it may not be written."""
    from explorer.store.copies import private_copy_of

    private = probed.private or private_copy_of(probed)
    connection = connect(private, "rw", name=probed.path.name)
    try:
        migrate(connection, steps)
    finally:
        connection.close()
    return Probed(probed.path, probed.identity, probed.size, len(steps) + 1, probed.writable, private=private)


def _keep_copy(probed: Probed, writer: GuardedConnection) -> None:
    from explorer.store.copies import copy_to

    copy_to(writer, probed.path.with_name(f"{probed.path.stem}.version-{probed.version}{probed.path.suffix}"))


def _generation(connection: GuardedConnection) -> int:
    row = connection.execute("SELECT value FROM project WHERE key = 'generation'").fetchone()
    return int(row[0]) if row else 0


def _bump_generation(connection: GuardedConnection) -> int:
    after = _generation(connection) + 1
    connection.execute("UPDATE project SET value = ? WHERE key = 'generation'", (str(after),))
    return after


def _roll_back(connection: GuardedConnection) -> None:
    # SQLite has rolled back by itself after some errors (a full disk), and then says that there is nothing to
    # undo.
    if connection.in_transaction:
        with suppress(FileFault):
            connection.execute("ROLLBACK")
