"""Connections that speak in faults: a failing file arrives as `FileFault`, a stop as `Cancelled`.

Everything above `store` may not know `sqlite3`, so its errors are translated here, once. Errors that only a
mistake of ours can cause (wrong SQL, a broken constraint) pass through as they are.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from explorer.model.fault import Cancelled, FileFault

BUSY_TIMEOUT_S = 2.0
_CANCEL_EVERY_OPCODES = 20_000
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 100_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
}

_SENTENCES = {
    sqlite3.SQLITE_CORRUPT: (
        "{name} is damaged; nothing was changed: restore a copy or run check to see where."
    ),
    sqlite3.SQLITE_NOTADB: "{name} is not a project file; nothing was changed.",
    sqlite3.SQLITE_FULL: "The disk is full, so {name} was not changed; free some space and try again.",
    sqlite3.SQLITE_IOERR: (
        "{name} could not be read or written (the disk reports an error); the change was not stored."
    ),
    sqlite3.SQLITE_READONLY: (
        "{name} cannot be written; nothing was changed: save a copy where you may write."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "{name} cannot be opened; nothing was changed: look at its folder and permissions."
    ),
    sqlite3.SQLITE_PERM: "There is no permission to use {name}; nothing was changed.",
    sqlite3.SQLITE_BUSY: (
        "Another program is writing {name}; nothing was changed: try again when it has finished."
    ),
    sqlite3.SQLITE_LOCKED: "Another part of the program is writing {name}; nothing was changed: try again.",
    sqlite3.SQLITE_TOOBIG: "{name} holds a value that is too large to be shown; nothing was changed.",
}


class Token(Protocol):
    """Something that knows whether the user has stopped the work."""

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""


def fault_of(error: Exception, name: str) -> Exception:
    """Return the sentence for an SQLite error about the file `name`; our own mistakes stay as they are."""
    if isinstance(error, UnicodeDecodeError) or "Could not decode to UTF-8" in str(error):
        return FileFault(_SENTENCES[sqlite3.SQLITE_CORRUPT].format(name=name))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Cancelled()
    if code in _SENTENCES:
        return FileFault(_SENTENCES[code].format(name=name))
    if isinstance(error, sqlite3.DataError) and "too big" in str(error):
        return FileFault(_SENTENCES[sqlite3.SQLITE_TOOBIG].format(name=name))
    return error


@contextmanager
def speaking(name: str) -> Iterator[None]:
    """Translate the SQLite errors of the block."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        told = fault_of(error, name)
        if told is error:
            raise
        try:
            raise told from error
        finally:
            # Otherwise the error and this frame hold one another, and with them the statement that holds the
            # lock.
            del told


class GuardedCursor(sqlite3.Cursor):
    """A cursor whose errors are faults; plain iteration is left fast and is covered by `speaking`."""

    connection: "GuardedConnection"

    def execute(self, sql: str, parameters: Any = (), /) -> "GuardedCursor":
        """Run one statement."""
        with speaking(self.connection.name):
            super().execute(sql, parameters)
        return self

    def executemany(self, sql: str, parameters: Any, /) -> "GuardedCursor":
        """Run one statement for each set of values."""
        with speaking(self.connection.name):
            super().executemany(sql, parameters)
        return self

    def fetchone(self) -> Any:
        """Return the next row or None."""
        with speaking(self.connection.name):
            return super().fetchone()

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """Return the next rows."""
        with speaking(self.connection.name):
            return super().fetchmany(self.arraysize if size is None else size)

    def fetchall(self) -> list[Any]:
        """Return all remaining rows."""
        with speaking(self.connection.name):
            return super().fetchall()


class GuardedConnection(sqlite3.Connection):
    """A connection that knows the name of its file, for the sentences of its faults."""

    name: str = "The file"

    def cursor(self, factory: Any = GuardedCursor) -> Any:
        """Return a cursor whose errors are faults."""
        return super().cursor(factory)

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        """Run one statement."""
        return self.cursor().execute(sql, parameters)  # type: ignore[no-any-return]

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        """Run one statement for each set of values."""
        return self.cursor().executemany(sql, parameters)  # type: ignore[no-any-return]


def connect(path: Path, mode: str, *, name: str | None = None, immutable: bool = False) -> GuardedConnection:
    """Open `path` with `mode` ro, rw or rwc, distrusting what is in it; statements outside BEGIN commit."""
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}{'&immutable=1' if immutable else ''}"
    with speaking(name or path.name):
        connection = sqlite3.connect(
            uri,
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
            factory=GuardedConnection,
        )
    connection.name = name or path.name
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@contextmanager
def cancelled_by(connection: sqlite3.Connection, token: Token | None) -> Iterator[None]:
    """Let `token` stop whatever the connection does in the block; the statement then raises `Cancelled`."""
    if token is None:
        yield
        return
    connection.set_progress_handler(lambda: int(token.cancelled), _CANCEL_EVERY_OPCODES)
    try:
        with speaking(getattr(connection, "name", "The file")):
            yield
    finally:
        connection.set_progress_handler(None, 0)
