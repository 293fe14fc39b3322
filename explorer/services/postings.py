"""Which events carry which value: for each code its rows, and counts of all codes within an answer.

Counting picks the cheapest of three ways (measured at 1e6 events, 2,000 actors, 5e6 links, see
`tests/bench`): few hits gather their own values; otherwise the commonest codes are counted on packed bits
and the rest by summing the answer's mask over their rows.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from explorer.model.flags_at import flags_at
from explorer.timeline.lane_bits import Ranks, packed_words

DENSE_CODES = 64
"""How many of the commonest codes also keep their rows as bits (n / 8 bytes each)."""
DENSE_SHARE = 1 / 96
"""Bits pay for a code that at least this share of the events carries."""
LINES_AT_ONCE = 4
"""Lines of bits counted together: each call lets other threads have Python's lock, and asks for it again."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A set of rows in the forms that counting wants: mask bool[n], its bits as uint64 words, how many they are."""

    mask: NDArray[np.bool_]
    words: NDArray[np.uint64]
    count: int

    @staticmethod
    def of(mask: NDArray[np.bool_]) -> "Selection":
        """Make the other forms of a mask."""
        words = bits_of(mask)
        return Selection(mask, words, int(np.bitwise_count(words).sum()))

    @property
    def rows(self) -> NDArray[np.intp]:
        """The rows, ascending; looked for each time, and dear where they are many."""
        return np.flatnonzero(self.mask)


@dataclass(frozen=True, slots=True)
class Postings:
    """Pairs (row, code), each once, in both orders.

    `offset[r]:offset[r + 1]` are the places of row r in `code`; `start[c]:start[c + 1]` those of code c in
    `rows` (ascending) and in `marks` (bits that belong to the pair, such as the roles of an actor in an
    event).
    """

    offset: NDArray[np.int64]
    code: NDArray[np.int32]
    start: NDArray[np.int64]
    rows: NDArray[np.int32]
    marks: NDArray[np.uint8]
    dense: NDArray[np.intp] = field(repr=False)
    dense_words: NDArray[np.uint64] = field(repr=False)

    @property
    def n_codes(self) -> int:
        """The number of codes, used or not."""
        return len(self.start) - 1

    def rows_of(self, code: int, marks: int = 0xFF) -> NDArray[np.int32]:
        """Return the rows that carry `code` with at least one of the bits of `marks`, ascending."""
        at = slice(self.start[code], self.start[code + 1])
        rows = self.rows[at]
        return rows if marks == 0xFF else rows[(self.marks[at] & marks) != 0]

    def mask_of(self, codes: "list[int] | tuple[int, ...]", marks: int = 0xFF) -> NDArray[np.bool_]:
        """Return the mask of the rows that carry any of the codes with any of the marks."""
        rest, dense = set(codes), self.dense.tolist()
        lines = [place for place, code in enumerate(dense) if code in rest and marks == 0xFF]
        mask = mask_from(np.bitwise_or.reduce(self.dense_words[lines], axis=0), len(self.offset) - 1)
        for code in rest.difference(dense[place] for place in lines):
            mask[self.rows_of(code, marks)] = True
        return mask

    def counts(self, chosen: Selection) -> NDArray[np.int64]:
        """Return for each code how many of the chosen rows carry it (int64[n_codes])."""
        n = len(self.offset) - 1
        if chosen.count == n:
            return np.diff(self.start)
        if chosen.count * 16 < n:
            return self.counts_at(chosen.rows)
        return self._summed(chosen)

    def counts_at(self, rows: "NDArray[np.intp] | NDArray[np.int32]") -> NDArray[np.int64]:
        """Return the same for a few rows, by looking at the codes of each."""
        starts = self.offset[rows]
        lengths = self.offset[rows + 1] - starts
        total = int(lengths.sum())
        if not total:
            return np.zeros(self.n_codes, np.int64)
        ends = np.cumsum(lengths)
        places = np.arange(total) + np.repeat(starts - (ends - lengths), lengths)
        return np.bincount(self.code[places], minlength=self.n_codes)

    def _summed(self, chosen: Selection) -> NDArray[np.int64]:
        counts = np.zeros(self.n_codes, np.int64)
        sizes = np.diff(self.start)
        sizes[self.dense] = 0
        filled = np.flatnonzero(sizes)
        ends = np.cumsum(sizes[filled])
        if len(filled):
            inside, done = np.empty(int(ends[-1]), np.uint8), 0
            for first, last in _gaps(self.dense, self.n_codes):
                rows = self.rows[self.start[first] : self.start[last]]
                flags_at(chosen.mask, rows, inside[done : done + len(rows)])
                done += len(rows)
            counts[filled] = np.diff(Ranks(packed_words(inside))[ends], prepend=0)
        counts[self.dense] = common_bits(self.dense_words, chosen.words)
        return counts


def common_bits(sets: NDArray[np.uint64], words: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return how many bits each of the sets (one a line) shares with `words`; a few at a time, for the processor's
    cache.
    """
    counts = np.empty(len(sets), np.int64)
    common = np.empty((LINES_AT_ONCE, len(words)), np.uint64)
    bits = np.empty(common.shape, np.uint8)
    for first in range(0, len(sets), LINES_AT_ONCE):
        part = sets[first : first + LINES_AT_ONCE]
        np.bitwise_and(part, words, out=common[: len(part)])
        np.bitwise_count(common[: len(part)], out=bits[: len(part)])
        counts[first : first + len(part)] = bits[: len(part)].sum(axis=1, dtype=np.uint32)
    return counts


def make_postings(
    offset: NDArray[np.int64], code: NDArray[np.int32], n_codes: int, marks: "NDArray[np.uint8] | None" = None
) -> Postings:
    """Turn compressed rows into postings; a code twice in one row becomes one pair with the marks of both."""
    n = len(offset) - 1
    rows = np.repeat(np.arange(n, dtype=np.int32), np.diff(offset))
    order = _order(code, n_codes)
    by_code, by_row = code[order], rows[order]
    bits = np.full(len(code), 1, np.uint8) if marks is None else marks[order]
    fresh = np.ones(len(code), np.bool_)
    fresh[1:] = (by_code[1:] != by_code[:-1]) | (by_row[1:] != by_row[:-1])
    if not fresh.all():
        firsts = np.flatnonzero(fresh)
        bits = np.bitwise_or.reduceat(bits, firsts)
        by_code, by_row = by_code[firsts], by_row[firsts]
        back = np.argsort(by_row, kind="stable")
        code = by_code[back]
        offset = _offsets(by_row, n)
    start = _offsets(by_code, n_codes)
    return with_bits(offset, code, start, by_row, bits)


def with_bits(
    offset: NDArray[np.int64],
    code: NDArray[np.int32],
    start: NDArray[np.int64],
    rows: NDArray[np.int32],
    marks: NDArray[np.uint8],
) -> Postings:
    """Complete postings read from a cache with the bits of their commonest codes."""
    n = len(offset) - 1
    sizes = np.diff(start)
    commonest = np.argsort(-sizes, kind="stable")[:DENSE_CODES]
    dense = np.sort(commonest[sizes[commonest] > max(n * DENSE_SHARE, 64)])
    words = np.zeros((len(dense), (n + 63) // 64), np.uint64)
    for place, one in enumerate(dense):
        mask = np.zeros(n, np.bool_)
        mask[rows[start[one] : start[one + 1]]] = True
        words[place] = bits_of(mask)
    return Postings(offset, code, start, rows, marks, dense, words)


def _offsets(sorted_or_not: NDArray[np.int32], n: int) -> NDArray[np.int64]:
    offset = np.zeros(n + 1, np.int64)
    np.cumsum(np.bincount(sorted_or_not, minlength=n), out=offset[1:])
    return offset


def _order(code: NDArray[np.int32], n_codes: int) -> NDArray[np.intp]:
    # numpy sorts 16-bit keys by radix: several times faster than merging 32-bit ones.
    keys = code.astype(np.uint16) if n_codes <= 1 << 16 else code
    return np.argsort(keys, kind="stable")


def bits_of(mask: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Return a mask as bits, 64 rows a word, the last word filled up with zeros."""
    padded = np.zeros((len(mask) + 63) // 64 * 8, np.uint8)
    packed = np.packbits(mask, bitorder="little")
    padded[: len(packed)] = packed
    return padded.view(np.uint64)


def mask_from(words: NDArray[np.uint64], count: int) -> NDArray[np.bool_]:
    """Return the mask of so many rows whose bits are `words`."""
    return np.unpackbits(words.view(np.uint8), count=count, bitorder="little").view(np.bool_)


def _gaps(dense: NDArray[np.intp], n_codes: int) -> list[tuple[int, int]]:
    """Return the runs of codes between the dense ones, as half-open pairs; runs are few since codes are
    sorted.
    """
    gaps, first = [], 0
    for code in dense.tolist():
        if code > first:
            gaps.append((first, code))
        first = code + 1
    if first < n_codes:
        gaps.append((first, n_codes))
    return gaps
