"""From the keys that people and files know to the numbers of rows."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_AT_ONCE = 500


def row_numbers(connection: "sqlite3.Connection", table: str, keys: Iterable[str]) -> dict[str, int]:
    """Return key -> row number of those that are there.

    Keys are handed over one by one and not as a list in JSON: `json_each` ends a word at its first NUL.
    """
    found: dict[str, int] = {}
    wanted = list(dict.fromkeys(keys))
    for first in range(0, len(wanted), _AT_ONCE):
        some = wanted[first : first + _AT_ONCE]
        places = ", ".join("?" * len(some))
        found.update(
            connection.execute(f"SELECT key, id FROM {table} WHERE key IN ({places})", some).fetchall()
        )
    return found
