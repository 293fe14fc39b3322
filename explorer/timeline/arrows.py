"""Where the arrow heads of open ends stand in a frame: at the tip of a tail, or at the edge of the view."""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.timeline.frame import FrameMarks

    Floats = NDArray[np.float64]

ARROW_PX = 10.0
"""The length of an arrow head."""
LEAST_SEEN_PX = 12.0
"""A state that goes on has its arrow while so much of it is in sight."""


class Arrows(NamedTuple):
    """The heads that point one way: the place of each in the frame's marks, and its tip in pixels."""

    mark: "NDArray[np.intp]"
    tip: "Floats"


def arrows_of(marks: "FrameMarks", width_px: float) -> tuple[Arrows, Arrows]:
    """Return the arrows that point left and those that point right."""
    runs_left, runs_right = runs_out(marks, width_px)
    left = np.flatnonzero(runs_left | marks.tail_left)
    right = np.flatnonzero(runs_right | marks.tail_right)
    return (
        Arrows(left, np.where(runs_left[left], 0.0, marks.x0[left])),
        Arrows(right, np.where(runs_right[right], width_px, marks.x1[right])),
    )


def runs_out(marks: "FrameMarks", width_px: float) -> "tuple[NDArray[np.bool_], NDArray[np.bool_]]":
    """Return which marks are states that go on beyond the left, and beyond the right edge of the view."""
    left: NDArray[np.bool_] = marks.endless_left & (marks.x1 > LEAST_SEEN_PX)
    right: NDArray[np.bool_] = marks.endless_right & (marks.x0 < width_px - LEAST_SEEN_PX)
    return left, right


def arrow_room(marks: "FrameMarks", width_px: float) -> "tuple[Floats, Floats]":
    """Return how much of each mark's visible left and right end its own arrow heads take, in pixels."""
    runs_left, runs_right = runs_out(marks, width_px)
    whole = np.clip(marks.x0 + ARROW_PX, 0.0, ARROW_PX)
    left = np.where(runs_left, ARROW_PX, np.where(marks.tail_left, whole, 0.0))
    whole = np.clip(width_px - marks.x1 + ARROW_PX, 0.0, ARROW_PX)
    right = np.where(runs_right, ARROW_PX, np.where(marks.tail_right, whole, 0.0))
    return left, right
