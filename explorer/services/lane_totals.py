"""How many events of an answer stand in each lane, taken from the answer's facet counts.

Counting five million lane entries anew costs as much as the answer itself, and where a lane is an actor, a source, a
tag, a kind or a status, the facets have counted the same.
"""

from typing import TYPE_CHECKING

import numpy as np

from explorer.services.facets import STATUSES
from explorer.timeline.lanes import LaneBy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import Catalogue, EventColumns
    from explorer.services.asking import Answer
    from explorer.services.facets import FacetIndex
    from explorer.timeline.index import TimelineIndex

    Int64s = NDArray[np.int64]


def lane_codes(index: "TimelineIndex", by: LaneBy, catalogue: "Catalogue") -> "Int64s | None":
    """Return for each lane its code among the facet's, -1 for the lane of the other events; None where no facet
    counts such lanes.
    """
    names = {
        LaneBy.ACTOR: tuple(actor.id for actor in catalogue.actors),
        LaneBy.SOURCE: tuple(source.id for source in catalogue.sources),
        LaneBy.TAG: catalogue.tags,
        LaneBy.KIND: catalogue.kinds,
        LaneBy.STATUS: STATUSES,
    }.get(by)
    if not names:
        return None
    code_of = {name: code for code, name in enumerate(names)}
    return np.array([code_of.get(key, -1) for key in index.lane_keys], np.int64)


def lane_totals(
    index: "TimelineIndex", by: LaneBy, codes: "Int64s", answer: "Answer", facet_index: "FacetIndex"
) -> "Int64s":
    """Return how many of each lane's entries the answer keeps; any thread. `codes` are those of `lane_codes`."""
    counts = getattr(answer.facets, by.value)
    undated = index.undated_row[answer.mask[index.undated_row]]
    if len(undated):
        # They have a facet and no place on the timeline.
        counts = counts - _counts_of(undated, by, index.columns, facet_index, len(counts))
    totals = np.where(codes >= 0, counts[codes], 0).astype(np.int64)
    for lane in np.flatnonzero(codes < 0).tolist():
        rows = index.start_rows(slice(int(index.lane_offset[lane]), int(index.lane_offset[lane + 1])))
        totals[lane] = np.count_nonzero(answer.mask[rows])
    return totals


def _counts_of(
    rows: "NDArray[np.int32]", by: LaneBy, columns: "EventColumns", facet_index: "FacetIndex", length: int
) -> "Int64s":
    if by is LaneBy.KIND:
        return np.bincount(columns.kind[rows], minlength=length)
    if by is LaneBy.STATUS:
        return np.bincount(columns.status[rows], minlength=length)
    postings = {
        LaneBy.ACTOR: facet_index.actors,
        LaneBy.SOURCE: facet_index.sources,
        LaneBy.TAG: facet_index.tags,
    }[by]
    return postings.counts_at(rows)
