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
    """Counts of all events and of the shown ones in equal bins over [start_us, end_us)."""

    start_us: int
    end_us: int
    all_counts: "NDArray[np.int64]"
    shown_counts: "NDArray[np.int64]"


def activity_of(
    index: "TimelineIndex",
    mask: "NDArray[np.bool_] | None",
    known: Activity | None = None,
    bins: int = BINS,
) -> Activity:
    """Return the activity under a mask (None: everything is shown). Any thread; some milliseconds a million.

    `known` is an earlier activity of the same index: its counts of all events are used again.
    """
    start, end = index.extent
    end = max(end, start + bins)
    columns = index.columns
    dated = (columns.flags & FLAG_UNDATED) == 0
    everything = known.all_counts if known else _touching(columns, dated, start, end, bins)
    shown = everything if mask is None else _touching(columns, dated & mask, start, end, bins)
    return Activity(start, end, everything, shown)


def _touching(
    columns: "EventColumns", kept: "NDArray[np.bool_]", start: int, end: int, bins: int
) -> "NDArray[np.int64]":
    """Count the events that touch each bin: begun in it or before, less those over before it."""
    first = _bin_of(columns.earliest_us[kept], start, end, bins)
    last = _bin_of(columns.latest_us[kept] - 1, start, end, bins)
    begun = np.bincount(first, minlength=bins + 1)[:bins]
    over = np.bincount(last + 1, minlength=bins + 1)[:bins]
    return np.cumsum(begun - over)


def _bin_of(times: "NDArray[np.int64]", start: int, end: int, bins: int) -> "NDArray[np.int64]":
    share = (np.clip(times, start, end - 1) - start) * (bins / (end - start))
    return np.minimum(share.astype(np.int64), bins - 1)
