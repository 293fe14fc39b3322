"""From the marks of a frame to pieces of the atlas: which part of a bar is solid, fading, dotted, an
arrow.
"""

from typing import TYPE_CHECKING

import numpy as np

from explorer.gui import timeline_sprites as sprites
from explorer.gui.timeline_marks import FILL_ALPHA, PLAIN, Status
from explorer.gui.timeline_sprites import Atlas, Pieces
from explorer.model.columns import FLAG_CONFLICT, FLAG_QUALIFIED
from explorer.timeline.arrows import ARROW_PX, arrows_of
from explorer.timeline.frame import FrameMarks, Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SOFT_END_PX = 22.0
"""A fuzzy mark fades over so much at either end, or a third of its width."""
SPANNING_OPACITY = 0.55
PATTERNED_FRINGE = 0.45
FUZZY_STRENGTH = {0: 0.72, 1: 0.95}
"""Of the fill of an asserted, an attributed bar: an interval somewhere in which it happened weighs less."""
FILL = (FILL_ALPHA[Status.ASSERTED], FILL_ALPHA[Status.ATTRIBUTED])
IS_PLAIN = np.array([status in PLAIN for status in range(sprites.STATUSES)])
OFF_PX = 16.0
"""Bars are cut so far outside the view."""


def pieces_of(marks: FrameMarks, colour: "NDArray[np.intp]", atlas: Atlas, width_px: float) -> Pieces:
    """Return the pieces of all marks; `colour` is each one's place among the atlas's colours."""
    pieces = Pieces(atlas)
    line = colour * sprites.STATUSES + marks.status
    plain = IS_PLAIN[marks.status]
    wide = marks.x1 - marks.x0 >= 3.0
    bar, fuzzy = marks.shape == Shape.BAR, marks.shape == Shape.FUZZY
    opacity = np.where(marks.spanning, SPANNING_OPACITY, 1.0)
    _plain_bars(pieces, marks, bar & plain & wide, line, opacity, width_px)
    _patterned(pieces, marks, (bar | fuzzy) & ~plain & wide, line, opacity, width_px)
    _fuzzy(pieces, marks, fuzzy & plain & wide, line, opacity, width_px)
    _narrow(pieces, marks, (bar | fuzzy) & ~wide, line)
    _bounds(pieces, marks, fuzzy | (bar & _soft(marks)), line)
    _ends(pieces, marks, bar & wide & ~_soft(marks), line)
    _arrows(pieces, marks, line, width_px)
    _dots(pieces, marks, line)
    _conflicts(pieces, marks, line)
    return pieces


def _soft(marks: FrameMarks) -> "NDArray[np.bool_]":
    """Bars whose bounds are not certain: qualified, or without a core."""
    soft: NDArray[np.bool_] = ((marks.flags & FLAG_QUALIFIED) != 0) | (marks.c1 <= marks.c0)
    return soft


def _cut(marks: FrameMarks, width_px: float) -> "tuple[Floats, Floats]":
    return np.maximum(marks.x0, -OFF_PX), np.minimum(marks.x1, width_px + OFF_PX)


def _plain_bars(
    pieces: Pieces,
    marks: FrameMarks,
    chosen: "NDArray[np.bool_]",
    line: "NDArray[np.intp]",
    opacity: "Floats",
    width: float,
) -> None:
    """Solid core from c0 to c1, fading to x0 and x1. A core turned round fades from its middle and is
    never solid.
    """
    at = np.flatnonzero(chosen)
    if not len(at):
        return
    bar = float(pieces.atlas.bar_px)
    x0, x1, c0, c1 = marks.x0[at], marks.x1[at], marks.c0[at], marks.c1[at]
    turned = c1 < c0
    middle = (c0 + c1) / 2
    c0, c1 = np.clip(np.where(turned, middle, c0), x0, x1), np.clip(np.where(turned, middle, c1), x0, x1)
    strength = opacity[at] * np.where(_soft(marks)[at], 0.6, 1.0)
    y, row = marks.y[at], line[at]
    lo, hi = -OFF_PX, width + OFF_PX
    alpha = np.where(marks.status[at] == 0, FILL[0], FILL[1]) * strength
    pieces.add_solid(np.clip(c0, lo, hi), np.clip(c1, lo, hi), y, row // sprites.STATUSES, alpha)
    _fades(pieces, x0, c0, y, row, strength, bar, (lo, hi), rising=True)
    _fades(pieces, c1, x1, y, row, strength, bar, (lo, hi), rising=False)


def _fades(
    pieces: Pieces, a: "Floats", b: "Floats", y: "Floats", line: "NDArray[np.intp]", opacity: "Floats", bar: float,
    limits: tuple[float, float], *, rising: bool,
) -> None:  # fmt: skip
    """Add gradients over a..b, cut to the view; the cut takes the matching part of the gradient's picture."""
    length = b - a
    some = (length > 0) & (b > limits[0]) & (a < limits[1])
    a, b, length = a[some], b[some], length[some]
    left, right = np.maximum(a, limits[0]), np.minimum(b, limits[1])
    first = np.floor((left - a) / length * sprites.FADE_PX)
    last = np.maximum(first + 1, np.ceil((right - a) / length * sprites.FADE_PX))
    start = sprites.AT_FADE_IN if rising else sprites.AT_FADE_OUT
    pieces.add(left, right, y[some], line[some], start + first, last - first, bar, opacity[some])


def _patterned(
    pieces: Pieces,
    marks: FrameMarks,
    chosen: "NDArray[np.bool_]",
    line: "NDArray[np.intp]",
    opacity: "Floats",
    width: float,
) -> None:
    """Tiles of the pattern, which must not be stretched; the fringe is fainter than the core."""
    at = np.flatnonzero(chosen)
    if not len(at):
        return
    bar = float(pieces.atlas.bar_px)
    x0, x1 = np.maximum(marks.x0[at], -2.0 * sprites.BODY_PX), np.minimum(marks.x1[at], width + OFF_PX)
    solid = (marks.shape[at] == Shape.BAR) & ~_soft(marks)[at]
    c0 = np.clip(np.where(solid, marks.c0[at], x1), x0, x1)
    c1 = np.clip(np.where(solid, marks.c1[at], x1), c0, x1)
    faint = opacity[at] * np.where(solid, PATTERNED_FRINGE, 0.75)
    for a, b, strength in ((x0, c0, faint), (c0, c1, opacity[at]), (c1, x1, faint)):
        _tiles(pieces, a, b, marks.y[at], line[at], strength, bar)


def _tiles(
    pieces: Pieces,
    a: "Floats",
    b: "Floats",
    y: "Floats",
    line: "NDArray[np.intp]",
    opacity: "Floats",
    bar: float,
) -> None:
    count = np.maximum(0, np.ceil((b - a) / sprites.BODY_PX)).astype(np.intp)
    if not count.sum():
        return
    which = np.repeat(np.arange(len(a)), count)
    nth = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    left = a[which] + nth * sprites.BODY_PX
    right = np.minimum(left + sprites.BODY_PX, b[which])
    ratio = pieces.atlas.ratio
    whole = (np.rint(right * ratio) - np.rint(left * ratio)) / ratio
    pieces.add(left, right, y[which], line[which], sprites.AT_BODY, whole, bar, opacity[which])


def _fuzzy(
    pieces: Pieces,
    marks: FrameMarks,
    chosen: "NDArray[np.bool_]",
    line: "NDArray[np.intp]",
    opacity: "Floats",
    width: float,
) -> None:
    """An even tint over the whole interval with soft ends: nothing says where inside it happened."""
    at = np.flatnonzero(chosen)
    if not len(at):
        return
    bar = float(pieces.atlas.bar_px)
    x0, x1, y, row = marks.x0[at], marks.x1[at], marks.y[at], line[at]
    soft = np.minimum(SOFT_END_PX, (x1 - x0) / 3)
    strength = opacity[at] * np.where(marks.status[at] == 0, FUZZY_STRENGTH[0], FUZZY_STRENGTH[1])
    lo, hi = -OFF_PX, width + OFF_PX
    alpha = np.where(marks.status[at] == 0, FILL[0], FILL[1]) * strength
    pieces.add_solid(
        np.clip(x0 + soft, lo, hi), np.clip(x1 - soft, lo, hi), y, row // sprites.STATUSES, alpha
    )
    _fades(pieces, x0, x0 + soft, y, row, strength, bar, (lo, hi), rising=True)
    _fades(pieces, x1 - soft, x1, y, row, strength, bar, (lo, hi), rising=False)


def _narrow(pieces: Pieces, marks: FrameMarks, chosen: "NDArray[np.bool_]", line: "NDArray[np.intp]") -> None:
    """Bars under three pixels: an upright tick over the whole height, wider than its bounds by a pixel at
    most.
    """
    at = np.flatnonzero(chosen & (marks.shape == Shape.BAR))
    middle = (marks.x0[at] + marks.x1[at]) / 2
    pieces.add(middle - 1, middle + 1, marks.y[at], line[at], sprites.AT_END, 2.0, float(pieces.atlas.bar_px))


def _bounds(pieces: Pieces, marks: FrameMarks, chosen: "NDArray[np.bool_]", line: "NDArray[np.intp]") -> None:
    """Dotted uprights at bounds that are known but not firm."""
    bar = float(pieces.atlas.bar_px)
    left = np.flatnonzero(chosen & ~marks.tail_left)
    x0 = marks.x0[left]
    pieces.add(x0 - 0.5, x0 + 1, marks.y[left], line[left], sprites.AT_BOUND + 0.25, 1.5, bar)
    right = np.flatnonzero(chosen & ~marks.tail_right & (marks.x1 - marks.x0 >= 2.0))
    x1 = marks.x1[right]
    pieces.add(x1 - 1, x1 + 0.5, marks.y[right], line[right], sprites.AT_BOUND + 0.25, 1.5, bar)


def _ends(pieces: Pieces, marks: FrameMarks, chosen: "NDArray[np.bool_]", line: "NDArray[np.intp]") -> None:
    """Firm uprights where a bound is also the core's: the day is known."""
    bar = float(pieces.atlas.bar_px)
    for x, core, inward in ((marks.x0, marks.c0, 0.0), (marks.x1, marks.c1, -2.0)):
        at = np.flatnonzero(chosen & (np.abs(x - core) < 0.5) & ~marks.spanning)
        left = x[at] + inward
        pieces.add(left, left + 2, marks.y[at], line[at], sprites.AT_END, 2.0, bar)


def _arrows(pieces: Pieces, marks: FrameMarks, line: "NDArray[np.intp]", width: float) -> None:
    """Heads of open ends: at the tip of a tail, or at the view's edge where a state goes on for certain."""
    bar = float(pieces.atlas.bar_px)
    left, right = arrows_of(marks, width)
    at, tip = left.mark, left.tip
    pieces.add(tip, tip + ARROW_PX, marks.y[at], line[at], sprites.AT_ARROW_LEFT, ARROW_PX, bar)
    at, tip = right.mark, right.tip
    pieces.add(tip - ARROW_PX, tip, marks.y[at], line[at], sprites.AT_ARROW_RIGHT, ARROW_PX, bar)


def _dots(pieces: Pieces, marks: FrameMarks, line: "NDArray[np.intp]") -> None:
    at = np.flatnonzero(marks.shape == Shape.DOT)
    box = sprites.DOT_BOX_PX
    left = (marks.x0[at] + marks.x1[at]) / 2 - box / 2
    top = marks.y[at] + (pieces.atlas.bar_px - box) / 2
    pieces.add(left, left + box, top, line[at], sprites.AT_DOT, box, box)


def _conflicts(pieces: Pieces, marks: FrameMarks, line: "NDArray[np.intp]") -> None:
    at = np.flatnonzero((marks.flags & FLAG_CONFLICT) != 0)
    dot = marks.shape[at] == Shape.DOT
    x = np.where(dot, (marks.x0[at] + marks.x1[at]) / 2 + 4, np.maximum(marks.x0[at], 5) + 1)
    pieces.add(x - 5, x + 5, marks.y[at] - 5, line[at], sprites.AT_CONFLICT, 10.0, 10.0)
