"""Where the labels of a frame stand: inside their bars or beside their marks, never over one another nor
cut.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.timeline.frame import Shape
from explorer.timeline.packing import LABEL_GAP_PX
from explorer.timeline.scene import DOT_PX, MIN_MARK_PX

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.frame import FrameMarks

MAX_LABELS = 260
"""More would cost a frame without being readable."""
LEAST_PX = 30.0
"""Narrower leftovers at the edges of the view show nothing."""
INSET_PX = 6.0
ARROW_PX = 8.0


@dataclass(frozen=True, slots=True)
class Labels:
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


def place_labels(marks: "FrameMarks", width_px: float) -> Labels:
    """Return the labels of a frame. A label beside a mark out of sight goes with it; inside a bar it
    stays in view.
    """
    wanted = np.flatnonzero(marks.label_px > 0)
    lo, hi = half_width(marks)
    lo, hi, full = lo[wanted], hi[wanted], marks.label_px[wanted].astype(np.float64)
    inside = marks.inside[wanted]
    arrow = (marks.endless_left[wanted] | marks.tail_left[wanted]) * ARROW_PX
    left = np.where(inside, np.maximum(lo, 0.0) + INSET_PX + arrow, hi + LABEL_GAP_PX)
    right = np.where(inside, np.minimum(hi, width_px) - INSET_PX, width_px - 2.0)
    room = np.minimum(full, right - left)
    shown = (room >= np.minimum(LEAST_PX, full)) & (inside | (hi >= 0))
    picked = np.flatnonzero(shown)
    if len(picked) > MAX_LABELS:
        picked = np.sort(picked[np.argsort(-room[picked], kind="stable")[:MAX_LABELS]])
    return Labels(wanted[picked], left[picked], room[picked], inside[picked])
