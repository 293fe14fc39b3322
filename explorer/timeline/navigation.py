"""From event to event in time order, and the instants that a dragged edge snaps to."""

from typing import TYPE_CHECKING

import numpy as np

from explorer.model.columns import FLAG_UNDATED
from explorer.timeline.axis import STEPS, Step, floor_to, next_after

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from explorer.model.columns import EventColumns
    from explorer.timeline.frame import FrameMarks
    from explorer.timeline.viewport import Viewport

SNAP_PX = 7.0


def neighbour(
    columns: "EventColumns", mask: "NDArray[np.bool_] | None", row: int | None, step: int
) -> int | None:
    """Return the next (step 1) or previous (-1) kept event by earliest time, then by row; the first or last
    if no row.

    A pass over the starts, some milliseconds at a million.
    """
    kept = (columns.flags & FLAG_UNDATED) == 0
    if mask is not None:
        kept = kept & mask
    start = columns.earliest_us
    if row is not None:
        here, rows = start[row], np.arange(len(start))
        later = (start > here) | ((start == here) & (rows > row))
        earlier = (start < here) | ((start == here) & (rows < row))
        kept = kept & (later if step > 0 else earlier)
    candidates = np.flatnonzero(kept)
    if not len(candidates):
        return None
    if step > 0:
        return int(candidates[np.argmin(start[candidates])])
    # The last of equal starts: argmax of the reversed array.
    return int(candidates[::-1][np.argmax(start[candidates][::-1])])


def snapped(us: int, viewport: "Viewport", marks: "FrameMarks | None", columns: "EventColumns | None") -> int:
    """Return the instant that an edge dragged to `us` takes: an event's bound near it, else a calendar unit.

    Away from every coarse unit it takes the nearest of a unit too fine to see, so that a range has a round
    name.
    """
    if marks is not None and columns is not None and len(marks):
        bounds = np.concatenate([columns.earliest_us[marks.row], columns.latest_us[marks.row]])
        near = bounds[np.argmin(np.abs(viewport.to_px(bounds) - viewport.px_of(us)))]
        if abs(viewport.px_of(int(near)) - viewport.px_of(us)) <= SNAP_PX:
            return int(near)
    coarse = nearest_unit(us, snap_step(viewport))
    if abs(coarse - us) <= SNAP_PX * viewport.us_per_px:
        return coarse
    return nearest_unit(us, snap_step(viewport, 1.0))


def nearest_unit(us: int, step: Step) -> int:
    """Return the nearest start of a calendar unit."""
    before = floor_to(step, us)
    after = next_after(step, before)
    return before if us - before <= after - us else after


def snap_step(viewport: "Viewport", least_px: float = 12.0) -> Step:
    """Return the finest calendar unit that is at least so many pixels wide."""
    return next((step for step in STEPS if step.least_us >= least_px * viewport.us_per_px), STEPS[-1])
