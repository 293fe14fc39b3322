"""Activity over the whole extent: how many events touch each of some hundred equal stretches of time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.model.columns import FLAG_UNDATED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import EventColumns
    from explorer.timeline.index import TimelineIndex

BINS = 480


@dataclass(frozen=True, slots=True)
class Activity:
    """Counts of all events and of the shown ones in equal bins over [start_us, end_us).

    `first_bin` and `last_bin` of every event (int16[n]; `bins` for one without a date) are kept for the next filter.
    """

    start_us: int
    end_us: int
    all_counts: "NDArray[np.int64]"
    shown_counts: "NDArray[np.int64]"
    first_bin: "NDArray[np.int16] | None" = None
    last_bin: "NDArray[np.int16] | None" = None


def activity_of(
    index: "TimelineIndex",
    mask: "NDArray[np.bool_] | None",
    known: Activity | None = None,
    bins: int = BINS,
) -> Activity:
    """Return the activity under a mask (None: everything is shown). Any thread; some milliseconds a million.

    `known` is an earlier activity of the same index and bins: what it found of all events is used again.
    """
    start, end = index.extent
    end = max(end, start + bins)
    if known is None or known.first_bin is None or known.last_bin is None:
        first, last = _places(index.columns, start, end, bins)
        everything = _touching(first, last, bins)
    else:
        first, last, everything = known.first_bin, known.last_bin, known.all_counts
    shown = everything if mask is None else _touching(first[mask], last[mask], bins)
    return Activity(start, end, everything, shown, first, last)


def _places(
    columns: "EventColumns", start: int, end: int, bins: int
) -> "tuple[NDArray[np.int16], NDArray[np.int16]]":
    undated = (columns.flags & FLAG_UNDATED) != 0
    first = _bin_of(columns.earliest_us, start, end, bins)
    last = _bin_of(columns.latest_us - 1, start, end, bins)
    first[undated] = last[undated] = bins
    return first, last


def _touching(first: "NDArray[np.int16]", last: "NDArray[np.int16]", bins: int) -> "NDArray[np.int64]":
    """Count the events that touch each bin: begun in it or before, less those over before it."""
    begun = np.bincount(first, minlength=bins + 1)[:bins]
    over = np.bincount(last, minlength=bins + 1)[:bins]
    return np.cumsum(begun - np.concatenate([[0], over[:-1]]))


def _bin_of(times: "NDArray[np.int64]", start: int, end: int, bins: int) -> "NDArray[np.int16]":
    share = (np.clip(times, start, end - 1) - start) * (bins / (end - start))
    return np.minimum(share.astype(np.int64), bins - 1).astype(np.int16)
