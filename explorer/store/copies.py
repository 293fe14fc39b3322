"""Whole copies of a project: before a migration, for reading an old file, for saving under a new name."""

import os
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.model.fault import FileFault
from explorer.store.connection import GuardedConnection, connect
from explorer.store.new_file import put_in_place

if TYPE_CHECKING:
    from explorer.store.probe import Probed


def copy_to(connection: GuardedConnection, target: Path) -> None:
    """Write a consistent copy of what the connection sees to `target`, replacing it whole or not at all.

    All pages in one step: a stepwise backup starts again at each foreign commit and may never end.
    """
    part = target.with_name(f".{target.name}.part-{os.getpid()}")
    try:
        with closing(connect(part, "rwc", name=target.name)) as copy:
            connection.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode=DELETE").fetchall()
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise FileFault(f"The copy {target.name} did not come out whole and was thrown away.")
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def private_copy_of(probed: "Probed") -> Path:
    """Copy a file into a folder of ours, where it may be changed; `release` removes it."""
    from explorer.store.probe import reading_connection

    with closing(reading_connection(probed)) as connection:
        return private_copy_at(connection)


def private_copy_at(connection: GuardedConnection) -> Path:
    """Copy what a connection sees into a new folder of ours, which the caller removes."""
    private = Path(tempfile.mkdtemp(prefix="timeline-explorer-")) / connection.name
    copy_to(connection, private)
    return private
