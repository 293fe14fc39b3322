"""Where an event is drawn along the axis: its bounds and core in pixels, and what becomes of open ends.

An end that is open *and certain* (a state that goes on) runs to the edge of the view. An end that is merely unknown
("some time before 2015") would fill everything with a mark that says little: it becomes an arrow of fixed length at
the bound or core that is known.
"""

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.model.columns import FLAG_WITHIN

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Times = NDArray[np.int64]

OPEN_US = 2**61
"""Bounds at or beyond it stand for open ends; the sentinels are +-2**62."""
TAIL_PX = 34.0
"""The length of the arrow at an unknown end."""
DAY_US = 86_400_000_000


class Extents(NamedTuple):
    """Pixels: bounds x0..x1, core c0..c1 (turned round where c0 > c1). At a tail, x is the arrow's tip."""

    x0: "Floats"
    x1: "Floats"
    c0: "Floats"
    c1: "Floats"
    tail_left: "NDArray[np.bool_]"
    tail_right: "NDArray[np.bool_]"
    endless_left: "NDArray[np.bool_]"  # open and certain: it runs beyond every view
    endless_right: "NDArray[np.bool_]"


def extents_px(
    earliest: "Times",
    latest: "Times",
    core_start: "Times",
    core_end: "Times",
    flags: "NDArray[np.uint8]",
    origin_us: int,
    us_per_px: float,
) -> Extents:
    """Return where events are drawn, in pixels from `origin_us`; one subtraction in int64, then floats."""
    scale, origin = 1.0 / us_per_px, np.int64(origin_us)

    def px(times: "Times") -> "Floats":
        positions: Floats = (times - origin) * np.float64(scale)
        return positions

    x0, x1, c0, c1 = px(earliest), px(latest), px(core_start), px(core_end)
    open_left, open_right = earliest <= -OPEN_US, latest >= OPEN_US
    tail_left = tail_right = np.zeros(len(x0), np.bool_)
    if open_left.any() or open_right.any():
        no_core = ((flags & FLAG_WITHIN) != 0) | (core_end < core_start)
        tail_left = open_left & (no_core | (core_start > -OPEN_US)) & ~(no_core & open_right)
        tail_right = open_right & (no_core | (core_end < OPEN_US)) & ~(no_core & open_left)
        x0 = np.where(tail_left, np.where(no_core, x1, c0) - TAIL_PX, x0)
        x1 = np.where(tail_right, np.where(no_core, px(earliest), c1) + TAIL_PX, x1)
    endless_left, endless_right = open_left & ~tail_left, open_right & ~tail_right
    return Extents(x0, x1, c0, c1, tail_left, tail_right, endless_left, endless_right)


def is_point(earliest: "Times", latest: "Times") -> "NDArray[np.bool_]":
    """Whether the bounds are as exact as a day: such an event is a dot while its day is narrower than one."""
    return (latest - earliest <= DAY_US) & (latest > earliest)
