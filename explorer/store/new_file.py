"""Making a project file: whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from explorer.model.fault import FileFault
from explorer.store.connection import GuardedConnection, connect
from explorer.store.migrations import STEPS, run_steps
from explorer.store.schema import APPLICATION_ID, create_schema


@contextmanager
def new_project(path: Path, title: str, project_id: str | None = None) -> Iterator[GuardedConnection]:
    """Give a connection, inside a transaction, to a new project that takes the place of `path` at the end.

    Until the block has been left without an error whatever was at `path` is untouched; afterwards the new
    file is whole and on the disk. `project_id` (32 hex digits) is drawn at random unless given: a build that
    must come out byte for byte the same gives it.
    """
    part = path.with_name(f".{path.name}.part-{os.getpid()}")
    part.unlink(missing_ok=True)
    connection = _connected(part, path)
    try:
        _begin(connection, title, project_id or _new_id())
        yield connection
        connection.execute("COMMIT")
        connection.close()
        put_in_place(part, path)
    finally:
        connection.close()
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _connected(part: Path, path: Path) -> GuardedConnection:
    if path.is_dir():
        raise FileFault(f"{path} is a folder; nothing was changed: give the name of a file in it.")
    try:
        return connect(part, "rwc", name=path.name)
    except FileFault:
        raise FileFault(
            f"{path.name} cannot be made in {path.parent}; nothing was changed: choose another folder."
        ) from None


def _begin(connection: GuardedConnection, title: str, project_id: str) -> None:
    # No journal: a half-made file is thrown away, and the finished one is synced before it gets its name.
    for pragma in (
        "page_size=4096",
        "journal_mode=OFF",
        "synchronous=OFF",
        f"application_id={APPLICATION_ID:d}",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("BEGIN IMMEDIATE")
    create_schema(connection)
    run_steps(connection, 1, STEPS)
    values = {"title": title, "id": project_id, "generation": "0"}
    connection.executemany("INSERT INTO project (key, value) VALUES (?, ?)", values.items())


def put_in_place(part: Path, path: Path) -> None:
    """Sync a finished file and give it its name, replacing what had it; the folder is synced, too."""
    _sync(part)
    try:
        part.replace(path)
    except OSError as error:
        raise FileFault(
            f"{path.name} could not be written ({error.strerror}); the old file is as it was."
        ) from None
    with suppress(OSError):
        _sync(path.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _new_id() -> str:
    import uuid  # for new projects alone

    return uuid.uuid4().hex
