"""Steps from one schema version to the next; all the steps that a file needs run in one transaction.

A new version is one function in `STEPS` and `SCHEMA_VERSION` raised by one. New files are made as version 1
and walked through the same steps, so that an old file and a new one end up alike.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from explorer.store.schema import SCHEMA_VERSION, create_schema, objects_of

Step = Callable[[sqlite3.Connection], None]

STEPS: tuple[Step, ...] = ()
"""`STEPS[n - 1]` takes a file from version n to n + 1; a step must not commit."""


def migrate(connection: sqlite3.Connection, steps: tuple[Step, ...] = STEPS) -> int:
    """Bring the file up to the newest version and return it; on any error nothing has changed.

    The connection must be outside a transaction. Foreign keys are held off while tables are rebuilt
    and checked before the commit.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(steps):
        return version
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        run_steps(connection, version, steps)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise sqlite3.IntegrityError(f"a migration left a broken reference in {broken[0]}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys=ON")
    return len(steps) + 1


def run_steps(connection: sqlite3.Connection, version: int, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the steps after `version` inside the caller's transaction and record the version reached."""
    for step in steps[version - 1 :]:
        step(connection)
    connection.execute(f"PRAGMA user_version={len(steps) + 1:d}")


def expected_objects(
    version: int = SCHEMA_VERSION, steps: tuple[Step, ...] = STEPS
) -> frozenset[tuple[str, str, str]]:
    """Return what `objects_of` gives for a file of that version as this SQLite makes it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as blank:
        create_schema(blank)
        for step in steps[: version - 1]:
            step(blank)
        return objects_of(blank)
