"""The entries of a lane as bits, and sums over them: counting a lane under a mask is then an `and` over words.

Bit r of a lane stands for rank r, the place in the order of all indexed events by their starts or ends.
"""

from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from explorer.timeline.index import TimelineIndex

    Int64s = NDArray[np.int64]
    Int32s = NDArray[np.int32]
    Words = NDArray[np.uint64]

KEPT_LANES = 32
"""The bits of so many lanes are kept, three eighths of a byte an event each: about those that a screen has room for."""


def packed_words(flags: "NDArray[np.uint8] | NDArray[np.bool_]") -> "Words":
    """Return flags as bits, 64 a word, with at least one clear bit at the end."""
    packed = np.zeros((len(flags) // 64 + 1) * 8, np.uint8)
    packed[: (len(flags) + 7) // 8] = np.packbits(flags, bitorder="little")
    return packed.view("<u8")


class Ranks:
    """How many of the first k flags are set, for any k: a bit a flag and a sum a word, sixteen times quicker to
    make than a sum a flag. Takes the words of `packed_words`.
    """

    def __init__(self, words: "Words") -> None:
        self._words = words
        self._before = np.zeros(len(words), np.int32)
        np.cumsum(np.bitwise_count(words[:-1]), dtype=np.int32, out=self._before[1:])

    def __getitem__(self, k: "Int32s | Int64s") -> "Int32s":
        """Return the numbers for an array of k, 0..len."""
        word, bit = k >> 6, (k & 63).astype(np.uint64)
        inside = self._words[word] & ((np.uint64(1) << bit) - np.uint64(1))
        counts: Int32s = self._before[word] + np.bitwise_count(inside)
        return counts

    def places(self, nth: "Int64s") -> "Int64s":
        """Return where the nth of the set flags stand, for an array of n from 0 on, all below their number."""
        word = np.searchsorted(self._before, nth, "right") - 1
        bits = np.unpackbits(self._words[word].view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
        among = np.cumsum(bits, axis=1, dtype=np.int32) > (nth - self._before[word])[:, None]
        places: Int64s = word * 64 + among.argmax(axis=1)
        return places


class RanksAmong:
    """How many of a lane's first k entries are kept, from the bits of those that are: entry k has rank `ranks[k]`."""

    def __init__(self, kept: "Words", ranks: "Int32s", end: int) -> None:
        self._sums, self._ranks, self._end = Ranks(kept), ranks, end

    def __getitem__(self, k: "Int32s | Int64s") -> "Int32s":
        """Return the numbers for an array of k, 0..entries."""
        last = len(self._ranks) - 1
        return self._sums[np.where(k > last, self._end, self._ranks[np.minimum(k, last)])]


class LaneBits:
    """The bits of the lanes of one index that were asked for last."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: dict[tuple[int, str], Words] = {}

    def of(self, lane: int, order: str, ranks: "Callable[[], Int32s]", count: int) -> "Words":
        """Return a lane's bits in an order ("start", or "end"; "prime" for its most important events by start) from
        their ranks among `count` events. Any thread.
        """
        words = self._known.get((lane, order))
        if words is None:
            flags = np.zeros(count, np.bool_)
            flags[ranks()] = True
            words = packed_words(flags)
        with self._lock:
            self._known.pop((lane, order), None)
            self._known[lane, order] = words
            while len(self._known) > 3 * KEPT_LANES:
                del self._known[next(iter(self._known))]
        return words


_known: "WeakKeyDictionary[TimelineIndex, LaneBits]" = WeakKeyDictionary()


def bits_known(index: "TimelineIndex") -> LaneBits:
    """Return what is known of an index's lanes; kept from one filter to the next, as long as the index lives."""
    bits = _known.get(index)
    if bits is None:
        bits = _known[index] = LaneBits()
    return bits
