"""Rows inside a lane: where each mark and its label stand so that nothing overlaps. Plain Python over few
marks.

All positions are pixels at a window's coarsest scale; at every closer scale of the octave there is only more
room,
so rows found once hold while the user zooms and pans.
"""

from bisect import bisect_right
from math import inf
from typing import NamedTuple

MIN_LABEL_PX = 56
"""A label with less room is left out: a few letters and an ellipsis tell nothing."""
SHORT_LABEL_PX = 140
"""What a long label shrinks to where it does not fit in full."""
BARE_PX = 16
"""In a crowded lane a mark is drawn without its label only if it is a bar of this length: points are in the
density.
"""
LABEL_PADDING_PX = 12.0
"""Around a label inside its bar."""
LABEL_GAP_PX = 6
"""Between a mark and its label."""
MARK_GAP_PX = 4
"""Between the end of a label or mark and the next mark in the row."""


class Item(NamedTuple):
    """A mark from `lo` to `hi`; `label` is its full text's width (0: none); `inside`: the label fits into
    the mark.
    """

    lo: float
    hi: float
    label: float
    inside: bool

    @property
    def reach(self) -> float:
        """The end of the mark with its full label."""
        return _reach(self, self.label)


class Packing(NamedTuple):
    """Row of each item (-1: found no place), the width its label may take (0: none), and whether that stands
    inside the mark, where it may be cut.
    """

    row: list[int]
    label_px: list[float]
    inside: list[bool]
    rows_used: int

    def keeps(self, prefer: list[int] | None) -> bool:
        """Whether every item that had a row has it still."""
        return prefer is None or all(old < 0 or old == new for old, new in zip(prefer, self.row, strict=True))

    @property
    def complete(self) -> bool:
        """Whether every item found a place."""
        return -1 not in self.row


def pack_labelled(items: list[Item], limit: int, prefer: list[int] | None = None) -> Packing:
    """Pack items (ascending by `lo`) with their full labels into the first free rows; stops at the first
    that fails.

    `prefer` holds each item's row so far (-1: none): those rows are kept where they are still free.
    """
    rows = Rows(limit)
    row = [-1] * len(items)
    if prefer is not None:
        for i, item in enumerate(items):
            if 0 <= prefer[i] < limit and rows.take(prefer[i], item.lo, item.reach):
                row[i] = prefer[i]
        for i, item in enumerate(items):
            if row[i] < 0:
                row[i] = rows.first_fit(item.lo, item.reach)
    else:
        ends: list[float] = []
        for i, item in enumerate(items):
            row[i] = _greedy(ends, limit, item)
            if row[i] < 0:
                break
    labels = [item.label if at >= 0 else 0.0 for item, at in zip(items, row, strict=True)]
    return Packing(row, labels, [item.inside for item in items], max(row, default=-1) + 1)


def _greedy(ends: list[float], limit: int, item: Item) -> int:
    for at, end in enumerate(ends):
        if end <= item.lo:
            ends[at] = item.reach + MARK_GAP_PX
            return at
    if len(ends) == limit:
        return -1
    ends.append(item.reach + MARK_GAP_PX)
    return len(ends) - 1


def pack_marks(items: list[Item], limit: int) -> Packing:
    """Pack items (ascending by `lo`) without regard to labels, then give labels the room that is left.

    Each takes the row that has been free for longest, which leaves the widest gaps for labels. Complete
    whenever at
    most `limit` marks overlap; stops at the first that fails.
    """
    ends = [float("-inf")] * limit
    last: list[int] = [-1] * limit
    row, room = [-1] * len(items), [float("inf")] * len(items)
    for i, item in enumerate(items):
        at = min(range(limit), key=ends.__getitem__)
        if ends[at] > item.lo:
            break
        row[i] = at
        if last[at] >= 0:
            room[last[at]] = item.lo - items[last[at]].hi - MARK_GAP_PX - LABEL_GAP_PX
        ends[at], last[at] = item.hi + MARK_GAP_PX, i
    return _with_rooms(items, row, room)


def pack_kept(items: list[Item], limit: int, prefer: list[int]) -> Packing:
    """Pack items (ascending by `lo`) into the rows they had, newcomers where there is room; labels take the gaps.

    Newcomers get room for their labels if all find a place that way, else for their marks alone.
    """
    row = _kept_rows(items, limit, prefer, [item.reach for item in items])
    if -1 in row:
        row = _kept_rows(items, limit, prefer, [item.hi for item in items])
    room = [float("inf")] * len(items)
    last: dict[int, int] = {}
    for i, at in enumerate(row):
        if at in last:
            room[last[at]] = items[i].lo - items[last[at]].hi - MARK_GAP_PX - LABEL_GAP_PX
        last[at] = i
    return _with_rooms(items, row, room)


def _kept_rows(items: list[Item], limit: int, prefer: list[int], reach: list[float]) -> list[int]:
    rows, row = Rows(limit), [-1] * len(items)
    for i, item in enumerate(items):
        if 0 <= prefer[i] < limit and rows.take(prefer[i], item.lo, item.hi):
            row[i] = prefer[i]
    for i, item in enumerate(items):
        if row[i] < 0:
            row[i] = rows.first_fit(item.lo, reach[i])
    return row


def _with_rooms(items: list[Item], row: list[int], room: list[float]) -> Packing:
    """Return a packing in which labels take the room beside their marks, `room` pixels each."""
    given = [
        _label_in(item, gap) if at >= 0 else (0.0, False)
        for item, at, gap in zip(items, row, room, strict=True)
    ]
    return Packing(
        row, [label for label, _ in given], [inside for _, inside in given], max(row, default=-1) + 1
    )


def _label_in(item: Item, gap: float) -> tuple[float, bool]:
    """Return the width of a label and whether it stands inside: beside the mark if it fits there, else cut where
    it has more room.
    """
    if item.inside or not item.label or gap >= item.label:
        return item.label, item.inside
    own = item.hi - item.lo - LABEL_PADDING_PX
    if max(gap, own) < MIN_LABEL_PX:
        return 0.0, False
    return (gap, False) if gap >= own else (item.label, True)


def pack_by_rank(
    items: list[Item], limit: int, prefer: list[int] | None = None, *, first_needed: bool = False
) -> Packing:
    """Pack items in the given order of rank, each with its label or a shorter one; the rest without, or not at
    all.

    With `first_needed` the first item has a place in any case, even if others lose theirs.
    """
    packing = _pack_ranked(items, limit, prefer)
    if first_needed and items and packing.row[0] < 0:
        return _pack_ranked(items, limit, prefer, forced=True)
    return packing


def _pack_ranked(items: list[Item], limit: int, prefer: list[int] | None, *, forced: bool = False) -> Packing:
    rows = Rows(limit)
    row, labels = [-1] * len(items), [0.0] * len(items)
    if forced and rows.take(limit - 1, items[0].lo, items[0].reach):
        row[0], labels[0] = limit - 1, items[0].label
    if prefer is not None:
        for i, item in enumerate(items):
            if row[i] < 0 and 0 <= prefer[i] < limit and rows.take(prefer[i], item.lo, item.reach):
                row[i], labels[i] = prefer[i], item.label
    for i, item in enumerate(items):
        if row[i] < 0:
            row[i], labels[i] = rows.labelled_fit(item)
    # A mark without its label tells little more than the density: those with labels come first.
    for i, item in enumerate(items):
        if row[i] < 0 and not item.inside and item.hi - item.lo >= BARE_PX:
            row[i] = rows.first_fit(item.lo, item.hi)
    inside = [item.inside for item in items]
    for i, item in enumerate(items):
        if row[i] >= 0 and not labels[i] and item.label:
            labels[i], inside[i] = _label_in(item, rows.gap_after(row[i], item.lo) - item.hi - LABEL_GAP_PX)
            if labels[i] and not inside[i]:
                rows.widen(row[i], item.lo, item.hi + LABEL_GAP_PX + labels[i])
    return Packing(row, labels, inside, max(row, default=-1) + 1)


def _reach(item: Item, label: float) -> float:
    return item.hi if item.inside or not label else item.hi + LABEL_GAP_PX + label


class Rows:
    """The taken stretches of some rows, starts and ends of each; positions in pixels."""

    def __init__(self, limit: int) -> None:
        self._rows: list[tuple[list[float], list[float]]] = [([], []) for _ in range(limit)]

    def take(self, row: int, lo: float, hi: float) -> bool:
        """Take [lo, hi) in a row if it is free there; a stretch sorted by start has its ends sorted, too."""
        starts, ends = self._rows[row]
        at = bisect_right(starts, lo)
        if (at and ends[at - 1] > lo) or (at < len(starts) and starts[at] < hi + MARK_GAP_PX):
            return False
        starts.insert(at, lo)
        ends.insert(at, hi + MARK_GAP_PX)
        return True

    def labelled_fit(self, item: Item) -> tuple[int, float]:
        """Take a place for an item with its label in full, or else shortened, in the first row that has it;
        returns row and label's width, (-1, 0) if there is none.
        """
        lo, hi, label, inside = item
        full = hi if inside or not label else hi + LABEL_GAP_PX + label
        shorter = not inside and label > SHORT_LABEL_PX
        short, short_row = hi + LABEL_GAP_PX + SHORT_LABEL_PX if shorter else full, -1
        for row, (starts, ends) in enumerate(self._rows):
            at = bisect_right(starts, lo)
            if at and ends[at - 1] > lo:
                continue
            free = starts[at] - MARK_GAP_PX if at < len(starts) else inf
            if full <= free:
                starts.insert(at, lo)
                ends.insert(at, full + MARK_GAP_PX)
                return row, label
            if shorter and short_row < 0 and short <= free:
                short_row = row
        if short_row >= 0 and self.take(short_row, lo, short):
            return short_row, float(SHORT_LABEL_PX)
        return -1, 0.0

    def gap_after(self, row: int, lo: float) -> float:
        """Return how far what was taken from `lo` on may reach."""
        starts, _ = self._rows[row]
        at = bisect_right(starts, lo)
        return starts[at] - MARK_GAP_PX if at < len(starts) else inf

    def widen(self, row: int, lo: float, hi: float) -> None:
        """Let what was taken from `lo` on reach to `hi`."""
        starts, ends = self._rows[row]
        ends[bisect_right(starts, lo) - 1] = hi + MARK_GAP_PX

    def first_fit(self, lo: float, hi: float) -> int:
        """Take [lo, hi) in the first row where it is free; -1 if there is none."""
        for row in range(len(self._rows)):
            if self.take(row, lo, hi):
                return row
        return -1
