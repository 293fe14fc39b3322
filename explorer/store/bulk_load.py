"""Filling a new project with millions of rows: tables first, their indexes and full text at the end."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from explorer.store.schema import INDEXES, columns_of
from explorer.store.text_index import rebuild
from explorer.store.writer import insert_rows

if TYPE_CHECKING:
    import sqlite3

_CACHE_KIB = 256 * 1024


@contextmanager
def bulk_load(connection: "sqlite3.Connection") -> Iterator[None]:
    """Let the block fill an empty project without keeping indexes in step; they are made when it ends."""
    connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    for name in INDEXES:
        connection.execute(f"DROP INDEX {name}")
    yield
    for name, on in INDEXES.items():
        connection.execute(f"CREATE INDEX {name} ON {on}")
    rebuild(connection)


def insert_columns(connection: "sqlite3.Connection", table: str, columns: dict[str, Iterable[Any]]) -> None:
    """Insert rows given as columns of one length; every column of the table must be there, in any order."""
    rows: Iterable[Sequence[object]] = zip(*(columns[name] for name in columns_of(table)), strict=True)
    insert_rows(connection, table, rows)
