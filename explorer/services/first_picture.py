"""What the window shows first: the lanes as a former start left them, or a small project read on the spot.

The state of the file is compared with that of the cache, so what is shown is true; that every bit of the cache is as it
was written is looked at afterwards, when the project is opened, and what is damaged is replaced then.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.model.fault import Fault
from explorer.services.cached_columns import glanced_columns
from explorer.services.lanes_cache import glanced_index
from explorer.store.project_file import ProjectFile

if TYPE_CHECKING:
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.lanes import LaneChoice

READ_AFRESH_BYTES = 12_000_000
"""So large a file holds a few thousand events with their documents, which are read and sorted in some 50 ms."""


def first_index(path: Path, choice: "LaneChoice") -> "TimelineIndex | None":
    """Return the index of a project's events in the chosen lanes where it is to be had at once, else None.

    Any thread. A file that cannot be used gives None as well: opening it says why.
    """
    with suppress(Fault, OSError), ProjectFile.open(path) as file:
        columns = glanced_columns(file)
        if columns is not None:
            return glanced_index(file, columns, choice)
        if path.stat().st_size <= READ_AFRESH_BYTES:
            return _read_afresh(file, choice)
    return None


def _read_afresh(file: ProjectFile, choice: "LaneChoice") -> "TimelineIndex":
    from explorer.store.columns_query import load_columns
    from explorer.timeline.index_building import build_index

    return build_index(*load_columns(file), choice)
