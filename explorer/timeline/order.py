"""How many events lie before a time, found in an order of rows with the time of every 64th beside it.

The rows alone would send every step of a bisection to two far places in memory; the sample is small and stays near.
"""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]

SAMPLE_STEP = 64
READ_WHOLE = 6
"""Bisecting a block reads so many places for each time; a stretch that holds no more in all is read once instead."""


def sample(sorted_us: "Int64s") -> "Int64s":
    """Return every 64th of the sorted times."""
    return sorted_us[::SAMPLE_STEP].copy()


def count_before(
    order: "Int32s", values: "Int64s", sampled: "Int64s", times_us: "Int64s", *, until: bool
) -> "Int32s":
    """Return how many of `values[order]` (ascending; `sampled` is its `sample`) lie before each time; with `until`,
    before or at it.
    """
    if not len(order) or not len(times_us):
        return np.zeros(len(times_us), np.int32)
    block = sampled.searchsorted(times_us, "right" if until else "left")
    # What the sample says of a block's first need not be found again.
    low = np.maximum((block - 1) * SAMPLE_STEP + 1, 0)
    if len(times_us) <= 2:
        return _few(order, values, low, times_us, until=until)
    first, last = int(low.min()), min(int(low.max()) + SAMPLE_STEP, len(order))
    if last - first <= max(SAMPLE_STEP, READ_WHOLE * len(times_us)):
        part = values[order[first:last]]
        return (part.searchsorted(times_us, "right" if until else "left") + first).astype(np.int32)
    return _bisected(order, values, low, times_us, until=until)


def _few(
    order: "Int32s", values: "Int64s", low: "NDArray[np.intp]", times_us: "Int64s", *, until: bool
) -> "Int32s":
    find, places = bisect_right if until else bisect_left, range(len(order))

    def time_at(place: int) -> int:
        return int(values[order[place]])

    ends = np.minimum(low + SAMPLE_STEP, len(order)).tolist()
    blocks = zip(times_us.tolist(), low.tolist(), ends, strict=True)
    return np.array([find(places, time, lo, hi, key=time_at) for time, lo, hi in blocks], np.int32)


def _bisected(
    order: "Int32s", values: "Int64s", low: "NDArray[np.intp]", times_us: "Int64s", *, until: bool
) -> "Int32s":
    """Halve every block at once."""
    found, step, last = low, SAMPLE_STEP // 2, len(order) - 1
    while step:
        probe = found + (step - 1)
        seen = values[order[np.minimum(probe, last)]]
        before = (seen <= times_us) if until else (seen < times_us)
        before &= probe <= last
        found = found + step * before
        step >>= 1
    return found.astype(np.int32)
