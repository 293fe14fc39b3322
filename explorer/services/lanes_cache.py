"""The timeline's index for the lanes that a window opens with, kept in a derived cache beside the columns.

Sorting five million lane entries takes seconds, mapping them some milliseconds. Other lanes are sorted when they are
asked for.
"""

import threading
from typing import TYPE_CHECKING

from explorer.services.project_cache import CACHED_FROM_EVENTS
from explorer.store.derived_cache import load_arrays, save_arrays
from explorer.timeline.index import TimelineIndex
from explorer.timeline.lanes import LaneBy, LaneChoice

if TYPE_CHECKING:
    from explorer.services.project import Project

_PART = "-lanes"


def index_for(project: "Project", choice: LaneChoice) -> TimelineIndex:
    """Return the index of the project's events in the chosen lanes. Any thread."""
    is_kept = (
        choice.by is LaneBy.ACTOR and choice.shown is None and len(project.columns) >= CACHED_FROM_EVENTS
    )
    key = f"lanes by actor 1:{project.file.cache_key()}"
    kept = load_arrays(project.path, key, _PART) if is_kept else None
    index = TimelineIndex.from_arrays(*kept, project.columns) if kept is not None else None
    if index is not None:
        return index
    from explorer.timeline.index_building import build_index  # not needed where the cache holds

    index = build_index(project.columns, project.catalogue, choice)
    if is_kept:
        # A thread of its own, not a daemon: the caller goes on, and the program ends with the cache whole.
        packed = index.to_arrays()
        threading.Thread(
            target=save_arrays, args=(project.path, key, *packed, _PART), name="derived-cache-lanes"
        ).start()
    return index
