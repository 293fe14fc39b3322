"""The events of a project as numpy columns: what geometry, filters and counts work on.

Plain dataclasses of arrays, read once from the file (or from its derived cache) and never changed.
A *row* is a position 0..n-1 in these arrays; rows are in ascending order of `event_id`, the row number in the file.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class ActorEntry(NamedTuple):
    """An actor in the catalogue; its position there is the actor's code in the columns. `parent` is a code or -1."""

    id: str
    name: str
    type: str
    parent: int
    aliases: tuple[str, ...]


class SourceEntry(NamedTuple):
    """A source in the catalogue; its position there is the source's code in the columns."""

    id: str
    title: str
    publisher: str
    published: str
    reliability: str = ""


class Catalogue(NamedTuple):
    """The names behind the codes: position in each tuple = code in `EventColumns`."""

    actors: tuple[ActorEntry, ...]
    sources: tuple[SourceEntry, ...]
    kinds: tuple[str, ...]
    tags: tuple[str, ...]


FLAG_QUALIFIED = 1  # the date carries ~, ? or %: never certain
FLAG_WITHIN = 2  # extent within; otherwise throughout
FLAG_UNDATED = 4  # the event has no date at all
FLAG_CONFLICT = 8  # takes part in a conflict that is not only apparent
FLAG_REVIEWED = 16
FLAG_CONTRADICTED = 32  # has a citation with stance contradicts
FLAG_SUPPORTED = 64  # has a citation with stance supports
FLAG_MENTIONED = 128  # has a citation with stance mentions


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EventColumns:
    """n events. Times are int64 microseconds UTC, half-open; `OPEN_PAST_US`/`OPEN_FUTURE_US` mark open ends.

    The core of a `throughout` event runs from `core_start_us` (start of the last possible first day) to `core_end_us`
    (end of the first possible last day) and may be turned round; see `explorer.model.certainty`.
    Links, citations and tags are stored as compressed rows: those of row r stand at `offset[r]:offset[r + 1]`.
    """

    event_id: "NDArray[np.int64]"
    earliest_us: "NDArray[np.int64]"
    latest_us: "NDArray[np.int64]"
    core_start_us: "NDArray[np.int64]"
    core_end_us: "NDArray[np.int64]"
    flags: "NDArray[np.uint8]"
    kind: "NDArray[np.uint16]"
    status: "NDArray[np.uint8]"
    importance: "NDArray[np.uint8]"
    origin_count: "NDArray[np.uint8]"  # independent origins of its supporting citations, at most 255
    citation_count: "NDArray[np.uint16]"
    credibility: (
        "NDArray[np.uint8]"  # of its citations: bit g - 1 for grade g of 1 to 6, bit 6 for not graded
    )
    link_offset: "NDArray[np.int64]"  # n + 1
    link_actor: "NDArray[np.int32]"
    link_role: "NDArray[np.uint8]"  # position in Role
    source_offset: "NDArray[np.int64]"  # n + 1
    source_code: "NDArray[np.int32]"  # distinct sources per event
    tag_offset: "NDArray[np.int64]"  # n + 1
    tag_code: "NDArray[np.int32]"

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.event_id)
