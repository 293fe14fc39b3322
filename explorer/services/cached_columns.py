"""The columns in the derived cache, without what else stands there: all that a first picture needs of them."""

from dataclasses import fields
from typing import TYPE_CHECKING

from explorer.model.columns import EventColumns
from explorer.store.derived_cache import load_arrays

if TYPE_CHECKING:
    from explorer.store.derived_cache import Arrays
    from explorer.store.project_file import ProjectFile

CACHED_FROM_EVENTS = 20_000
"""Smaller projects are read afresh each time: it takes milliseconds, and no file is left beside the user's."""
_LAYOUT = "columns and facets 5"
_PREFIX = "column."


def columns_key(file: "ProjectFile") -> str:
    """Return the key under which the columns of the file's present state are kept."""
    return f"{_LAYOUT}:{file.cache_key()}"


def columns_in(arrays: "Arrays") -> EventColumns:
    """Return the columns among the arrays of a cache."""
    return EventColumns(**{f.name: arrays[_PREFIX + f.name] for f in fields(EventColumns)})


def packed_columns(columns: EventColumns) -> "Arrays":
    """Return the columns as the cache keeps them."""
    return {_PREFIX + f.name: getattr(columns, f.name) for f in fields(EventColumns)}


def glanced_columns(file: "ProjectFile") -> EventColumns | None:
    """Return the kept columns of the file's present state; whether every bit is as written was not looked at."""
    kept = load_arrays(file.path, columns_key(file), whole=False, named=False)
    return None if kept is None else columns_in(kept[0])
