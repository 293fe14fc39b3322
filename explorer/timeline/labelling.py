"""Where the labels of a frame stand: inside their bars or beside their marks, never over one another, an
arrow head nor cut.
"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.timeline.arrows import arrow_room
from explorer.timeline.frame import Shape
from explorer.timeline.packing import LABEL_GAP_PX, MARK_GAP_PX
from explorer.timeline.scene import DOT_PX, MIN_MARK_PX

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.frame import FrameMarks

MAX_LABELS = 260
"""More would cost a frame without being readable."""
LEAST_PX = 30.0
"""Narrower leftovers at the edges of the view show nothing."""
INSET_PX = 6.0


class Labels(NamedTuple):
    """Labels to draw: the place of each in the frame's marks, its left edge and the width it may take."""

    mark: "NDArray[np.intp]"
    x: "NDArray[np.float64]"
    room_px: "NDArray[np.float64]"
    inside: "NDArray[np.bool_]"


def half_width(marks: "FrameMarks") -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Return where each mark's drawing begins and ends, symbols included."""
    least = np.where(marks.shape == Shape.DOT, DOT_PX, MIN_MARK_PX)
    grow = np.maximum(0.0, least - (marks.x1 - marks.x0)) / 2
    return marks.x0 - grow, marks.x1 + grow


def place_labels(marks: "FrameMarks", width_px: float, *, provisional: bool = False) -> Labels:
    """Return the labels of a frame. A label beside a mark out of sight goes with it; inside a bar it
    stays in view.

    In a `provisional` frame some rows were found at another scale: labels there give way to other marks.
    """
    wanted = np.flatnonzero(marks.label_px > 0)
    lo, hi = half_width(marks)
    lo, hi, full = lo[wanted], hi[wanted], marks.label_px[wanted].astype(np.float64)
    inside = marks.inside[wanted]
    head, tip = arrow_room(marks, width_px)
    left = np.where(inside, np.maximum(lo, 0.0) + INSET_PX + head[wanted], hi + LABEL_GAP_PX)
    right = np.where(inside, np.minimum(hi, width_px) - INSET_PX - tip[wanted], width_px - 2.0)
    if provisional:
        free_from, free_to = _free(marks, *half_width(marks))
        crossed = free_from[wanted] > left
        right = np.where(crossed, left, np.minimum(right, free_to[wanted] - MARK_GAP_PX))
    room = np.minimum(full, right - left)
    shown = (room >= np.minimum(LEAST_PX, full)) & (inside | (hi >= 0))
    picked = np.flatnonzero(shown)
    if len(picked) > MAX_LABELS:
        picked = np.sort(picked[np.argsort(-room[picked], kind="stable")[:MAX_LABELS]])
    return Labels(wanted[picked], left[picked], room[picked], inside[picked])


def _free(
    marks: "FrameMarks", lo: "NDArray[np.float64]", hi: "NDArray[np.float64]"
) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """Return for each mark how far those before it in its row reach, and where the next one begins."""
    free_from, free_to = np.full(len(lo), -np.inf), np.full(len(lo), np.inf)
    if len(lo) < 2:
        return free_from, free_to
    order = np.lexsort((lo, marks.y))
    y = marks.y[order]
    same = y[1:] == y[:-1]
    free_to[order[:-1]] = np.where(same, lo[order[1:]], np.inf)
    begins = np.flatnonzero(np.concatenate([[True], ~same]))
    for a, b in zip(begins.tolist(), [*begins[1:].tolist(), len(order)], strict=True):
        free_from[order[a + 1 : b]] = np.maximum.accumulate(hi[order[a : b - 1]]) if b - a > 1 else []
    return free_from, free_to
