"""What lies under a point of the plot: a mark, a cell of density, a lane. From the frame's arrays alone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.timeline.labelling import half_width

if TYPE_CHECKING:
    from explorer.timeline.frame import Frame, FrameMarks
    from explorer.timeline.layout import LaneBand, Metrics

REACH_PX = 5.0
"""A mark is hit so near to it."""


@dataclass(frozen=True, slots=True)
class DenseCell:
    """A cell of density: its time, its exact count, its lane."""

    lane: int
    start_us: int
    end_us: int
    count: int


def mark_at(frame: "Frame", x: float, y: float, metrics: "Metrics") -> int | None:
    """Return the place among the frame's marks of the mark under a point, its label included; the narrowest
    of several.
    """
    marks = frame.marks
    if not len(marks):
        return None
    lo, hi = half_width(marks)
    label = np.where(marks.inside, 0.0, marks.label_px + 8.0)
    in_row = (marks.y - 5 <= y) & (y < marks.y + metrics.bar_px + 5)
    if frame.held.lanes:
        in_row &= (marks.band < frame.held.lanes) == (y < frame.held.height_px)
    over = in_row & (lo - REACH_PX <= x) & (x <= hi + np.maximum(REACH_PX, label))
    found = np.flatnonzero(over)
    if not len(found):
        return None
    beyond = np.maximum(np.maximum(lo[found] - x, x - hi[found]), 0.0)
    return int(found[np.lexsort(((hi - lo)[found], beyond))[0]])


def band_at(frame: "Frame", y: float) -> "LaneBand | None":
    """Return the lane under a height of the plot; held lanes come first and lie above the others."""
    return next((band for band in frame.bands if band.top <= y < band.top + band.height), None)


def cell_at(frame: "Frame", x: float, y: float) -> DenseCell | None:
    """Return the density cell under a point, or None where no event is."""
    for ribbon in frame.ribbons:
        band = frame.bands[ribbon.band]
        hidden = ribbon.band >= frame.held.lanes and y < frame.held.height_px
        if hidden or not band.ribbon_top <= y < band.ribbon_top + band.ribbon_px:
            continue
        cell = (frame.viewport.us_at(x) >> ribbon.level) - ribbon.first
        if 0 <= cell < len(ribbon.counts) and ribbon.counts[cell]:
            start = (ribbon.first + cell) << ribbon.level
            return DenseCell(ribbon.lane, start, start + (1 << ribbon.level), int(ribbon.counts[cell]))
    return None


def marks_of_row(marks: "FrameMarks", row: int) -> "list[int]":
    """Return the places of an event's marks, one per lane it is seen in."""
    return np.flatnonzero(marks.row == row).tolist()
