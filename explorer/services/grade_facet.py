"""Grades as facets: which events have a citation from a source of some reliability, or of some credibility.

Each event has its grades as bits: seven for the reliabilities of its sources (A to F, or not graded), above them
seven for the credibilities of its citations (1 to 6, or not graded). A project in which nothing is graded has no
bits at all, and its grades are not counted.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.model.columns import Catalogue, EventColumns
from explorer.services.postings import Selection, bits_of, common_bits

UNGRADED = "ungraded"
RELIABILITIES = (*"ABCDEF", UNGRADED)
CREDIBILITIES = (*"123456", UNGRADED)
_WIDTH = 7
_ALL = 2 * _WIDTH
Marks = NDArray[np.uint16]


def grade_marks(columns: EventColumns, catalogue: Catalogue) -> Marks:
    """Return the grades of each event as bits; empty where nothing is graded."""
    grades = [source.reliability or UNGRADED for source in catalogue.sources]
    graded = any(grade != UNGRADED for grade in grades) or bool((columns.credibility & 63).any())
    if not graded:
        return np.zeros(0, np.uint16)
    known = [RELIABILITIES.index(grade if grade in RELIABILITIES else UNGRADED) for grade in grades]
    bit_of_source = np.array([1 << code for code in known] or [0], np.uint16)
    marks: Marks = np.left_shift(columns.credibility.astype(np.uint16), np.uint16(_WIDTH))
    filled = np.flatnonzero(np.diff(columns.source_offset))
    if len(filled):
        bits = bit_of_source[columns.source_code]
        marks[filled] |= np.bitwise_or.reduceat(bits, columns.source_offset[filled])
    return marks


def grade_bits(marks: Marks) -> NDArray[np.uint64]:
    """Return a line of bits for each grade, for counting large answers; none where nothing is graded."""
    if not len(marks):
        return np.zeros((0, 0), np.uint64)
    return np.array([bits_of((marks >> bit & 1) == 1) for bit in range(_ALL)])


def count_grades(
    marks: Marks, bits: NDArray[np.uint64], chosen: Selection, few: bool
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many chosen events carry each reliability and each credibility, in the order of the tuples above."""
    if not len(marks):
        return np.zeros(_WIDTH, np.int64), np.zeros(_WIDTH, np.int64)
    if few:
        found = marks.take(chosen.rows)
        counts = np.array([np.count_nonzero(found >> bit & 1) for bit in range(_ALL)], np.int64)
    else:
        counts = common_bits(bits, chosen.words)
    return counts[:_WIDTH], counts[_WIDTH:]


def graded_mask(
    marks: Marks, columns: EventColumns, reliabilities: Sequence[int], credibilities: Sequence[int]
) -> NDArray[np.bool_]:
    """Return which events carry one of the reliabilities and one of the credibilities, given as places in the tuples
    above; an empty sequence asks nothing.
    """
    mask = np.ones(len(columns), np.bool_)
    for codes, shift in ((reliabilities, 0), (credibilities, _WIDTH)):
        if codes and len(marks):
            mask &= (marks & sum(1 << code + shift for code in set(codes))) != 0
        elif codes:
            mask &= (columns.citation_count > 0) & (_WIDTH - 1 in codes)
    return mask
