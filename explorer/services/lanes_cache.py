"""The timeline's index for the lanes that a window opens with, kept in a derived cache beside the columns.

Sorting five million lane entries takes seconds, mapping them some milliseconds. Other lanes are sorted when they are
asked for.
"""

import threading
from typing import TYPE_CHECKING

from explorer.services.cached_columns import CACHED_FROM_EVENTS
from explorer.services.memory import tidily
from explorer.store.derived_cache import load_arrays, save_arrays
from explorer.timeline.index import TimelineIndex
from explorer.timeline.lanes import LaneBy, LaneChoice

if TYPE_CHECKING:
    from explorer.model.columns import EventColumns
    from explorer.services.project import Project
    from explorer.store.project_file import ProjectFile

_PART = "-lanes"


def index_for(project: "Project", choice: LaneChoice) -> TimelineIndex:
    """Return the index of the project's events in the chosen lanes. Any thread."""
    is_kept = _is_kept(choice, len(project.columns))
    key = _key(project.file)
    kept = load_arrays(project.path, key, _PART) if is_kept else None
    index = TimelineIndex.from_arrays(*kept, project.columns) if kept is not None else None
    if index is not None:
        return index
    from explorer.timeline.index_building import build_index  # not needed where the cache holds

    with tidily():
        index = build_index(project.columns, project.catalogue, choice)
    if is_kept:
        # A thread of its own, not a daemon: the caller goes on, and the program ends with the cache whole.
        packed = index.to_arrays()
        threading.Thread(
            target=save_arrays, args=(project.path, key, *packed, _PART), name="derived-cache-lanes"
        ).start()
    return index


def glanced_index(file: "ProjectFile", columns: "EventColumns", choice: LaneChoice) -> TimelineIndex | None:
    """Return the kept index of the file's present state; whether every bit is as written was not looked at."""
    if not _is_kept(choice, len(columns)):
        return None
    kept = load_arrays(file.path, _key(file), _PART, whole=False)
    return None if kept is None else TimelineIndex.from_arrays(*kept, columns)


def _is_kept(choice: LaneChoice, count: int) -> bool:
    return choice.by is LaneBy.ACTOR and choice.shown is None and count >= CACHED_FROM_EVENTS


def _key(file: "ProjectFile") -> str:
    return f"lanes by actor 3:{file.cache_key()}"
