"""One frame: the marks and densities in sight, in pixels of the plot area. Numpy only; a painter draws
the arrays.
"""

from dataclasses import dataclass, fields, replace
from enum import IntEnum
from math import ceil, log2
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.model.columns import FLAG_WITHIN
from explorer.timeline.extents import TAIL_PX, extents_px, is_point
from explorer.timeline.layout import NOTHING_HELD
from explorer.timeline.scene import DOT_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.layout import Held, LaneBand, Metrics
    from explorer.timeline.querying import Window
    from explorer.timeline.scene import Marks
    from explorer.timeline.viewport import Viewport

    Floats = NDArray[np.float64]

SCALES_A_FRAME = 4
KEPT_LANES = 128
"""Counts of so many lanes are kept for a window, some ten kilobytes each."""
CELL_PX = 2.0
"""The least width of a density cell; it is below twice that, since cells are powers of two."""


class Shape(IntEnum):
    """How a mark is drawn."""

    DOT = 0  # as exact as a day, and the day is narrower than the symbol
    BAR = 1  # a state: solid core, fading fringe
    FUZZY = 2  # happened once, somewhere inside the bounds


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FrameMarks:
    """Visible marks. Positions in pixels of the plot area; `x0..x1` are the bounds, `c0..c1` the core.

    `c0 > c1` where the core is turned round: such a bar has no certain part.
    """

    row: "NDArray[np.int32]"
    x0: "Floats"
    x1: "Floats"
    c0: "Floats"
    c1: "Floats"
    y: "Floats"  # top of the bar
    shape: "NDArray[np.uint8]"
    status: "NDArray[np.uint8]"
    flags: "NDArray[np.uint8]"
    lane: "NDArray[np.int32]"
    band: "NDArray[np.int32]"  # place in the list of lane bands
    spanning: "NDArray[np.bool_]"
    label_px: "NDArray[np.float32]"
    inside: "NDArray[np.bool_]"
    tail_left: "NDArray[np.bool_]"  # x0 is the tip of an arrow: the bound is unknown
    tail_right: "NDArray[np.bool_]"
    endless_left: "NDArray[np.bool_]"  # a state that goes on for certain, beyond every view
    endless_right: "NDArray[np.bool_]"

    def __len__(self) -> int:
        """Return the number of marks."""
        return len(self.row)

    def only(self, chosen: "NDArray[np.bool_]") -> "FrameMarks":
        """Return the marks chosen by a mask."""
        return FrameMarks(*(getattr(self, field.name)[chosen] for field in fields(self)))


class Ribbon(NamedTuple):
    """The density of one lane: exact counts of cells `first ..` of the level.

    Columns rise from `floor`, what is there all over the scene's window (drawn as a thin band), to `peak`, a round
    number no less than any count in it; so they keep their heights while panning.
    """

    band: int
    lane: int
    level: int
    first: int
    counts: "NDArray[np.int32]"
    peak: int
    floor: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frame:
    """All that a painter needs besides names and colours.

    The first `held.lanes` bands stay at the top, and what the others hold is hidden below them. A
    `provisional` frame shows some lanes as they were laid out for another scale.
    """

    viewport: "Viewport"
    bands: "tuple[LaneBand, ...]"
    marks: FrameMarks
    ribbons: tuple[Ribbon, ...]
    held: "Held" = NOTHING_HELD
    provisional: bool = False

    def parts(self) -> "list[FramePart]":
        """Return what scrolls and, over it, what is held: each is painted inside its own stretch of height."""
        count, edge = self.held.lanes, self.held.height_px
        if not count:
            return [FramePart(self, 0, len(self.bands), 0.0)]
        below = self.marks.band >= count
        scrolling = replace(
            self,
            marks=self.marks.only(below),
            ribbons=tuple(r for r in self.ribbons if r.band >= count),
        )
        staying = replace(
            self,
            marks=self.marks.only(~below),
            ribbons=tuple(r for r in self.ribbons if r.band < count),
        )
        return [
            FramePart(scrolling, count, len(self.bands), edge),
            FramePart(staying, 0, count, 0.0),
        ]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FramePart:
    """A frame with the marks and ribbons of some bands alone; it is seen from `top_px` on."""

    frame: Frame
    first_band: int
    end_band: int
    top_px: float

    def end_px(self, lanes_px: float) -> float:
        """Return where it ends, in a view of that height."""
        held = self.frame.held
        return held.height_px if held.lanes and not self.first_band else lanes_px


def density_level(us_per_px: float) -> int:
    """Return the level whose cells (`2**level` microseconds) are 2 to 4 pixels wide."""
    return max(0, ceil(log2(us_per_px * CELL_PX)))


@dataclass(slots=True)
class _Scale:
    window: "Window"
    level: int
    peak: int
    floor: int


class RibbonSource:
    """Densities of lanes; a lane's counts, floor and peak are found once for a window and level, and a frame takes
    its part of them.

    When `hurried`, a frame finds only a few new ones and uses the last ones of the other lanes: see
    `pending`.
    """

    def __init__(self, counter: "LaneCounter", *, hurried: bool = False) -> None:
        self._counter, self._hurried = counter, hurried
        self._scales: dict[int, _Scale] = {}
        self._counted: dict[int, tuple[_Scale, int, NDArray[np.int32]]] = {}
        self._left = 0
        self.pending = False

    def at(self, bands: "Sequence[LaneBand]", viewport: "Viewport", window: "Window") -> tuple[Ribbon, ...]:
        """Return the densities of the lanes that show one, for a view inside the window."""
        level = density_level(viewport.us_per_px)
        first = viewport.start_us >> level
        count = (viewport.end_us >> level) - first + 1
        self._left, self.pending = SCALES_A_FRAME if self._hurried else len(bands), False
        return tuple(
            self._ribbon(place, band.lane, level, first, count, window)
            for place, band in enumerate(bands)
            if band.ribbon_px
        )

    def _ribbon(self, place: int, lane: int, level: int, first: int, count: int, window: "Window") -> Ribbon:
        scale = self._scale(lane, level, window)
        counts = self._counts(scale, lane, level, first, count)
        return Ribbon(place, lane, level, first, counts, scale.peak, scale.floor)

    def _counts(self, scale: _Scale, lane: int, level: int, first: int, count: int) -> "NDArray[np.int32]":
        of, begin, counts = self._counted.get(lane, (None, 0, None))
        if counts is not None and of is scale and scale.level == level:
            lo = first - begin
            if lo >= 0 and lo + count <= len(counts):
                return counts[lo : lo + count]
        return self._counter.cells(lane, level, first, count)

    def _scale(self, lane: int, level: int, window: "Window") -> _Scale:
        known = self._scales.get(lane)
        if known is not None and known.window is window and known.level == level:
            return known
        if known is not None and self._left <= 0:
            self.pending = True
            return known
        self._left -= 1
        first, last = window.start_us >> level, window.end_us >> level
        counts = self._counter.cells(lane, level, first, last - first + 1)
        floor = int(counts.min(initial=2**31 - 1))
        made = _Scale(window, level, floor + round_up(int(counts.max(initial=1)) - floor), floor)
        self._scales[lane] = made
        self._counted.pop(lane, None)
        if len(self._counted) >= KEPT_LANES:
            del self._counted[next(iter(self._counted))]
        self._counted[lane] = made, first, counts
        return made


def round_up(count: int) -> int:
    """Return the next of 1, 1.5, 2, 3, 4, 6, 8, 12, ... at or above a count: it changes seldom."""
    power = 1 << max(0, count - 1).bit_length()
    return power * 3 // 4 if power >= 4 and count <= power * 3 // 4 else power


def columns_of(
    ribbon: Ribbon, viewport: "Viewport", width: int, pixel_ratio: float = 1.0
) -> "NDArray[np.intp]":
    """Return for each device pixel column which of the ribbon's cells lies under its middle."""
    middle = (np.arange(width) + 0.5) * (viewport.us_per_px / pixel_ratio)
    cell = (middle + (viewport.start_us - (ribbon.first << ribbon.level))) * 2.0**-ribbon.level
    return np.clip(cell.astype(np.intp), 0, len(ribbon.counts) - 1)


class MarkTable:
    """The marks of all lanes in sight, joined once and moved to pixels in every frame."""

    def __init__(
        self, bands: "Sequence[LaneBand]", metrics: "Metrics", held: "Held", height_px: float
    ) -> None:
        shown = [(i, b) for i, b in enumerate(bands) if not b.collapsed and len(b.scene.marks)]
        marks = [b.scene.marks for _, b in shown]
        joined = _join(marks)
        sizes = [len(m) for m in marks]
        band = np.repeat(np.array([i for i, _ in shown], np.int32), sizes)
        lane = np.repeat(np.array([b.lane for _, b in shown], np.int32), sizes)
        lead = (metrics.row_px - metrics.bar_px) // 2
        rows_top = np.repeat(np.array([b.rows_top for _, b in shown], np.float64), sizes)
        y = rows_top + joined.sub_row * metrics.row_px + lead
        # Rows above and below the view, and those hidden by held lanes, are not visible.
        edge = np.where(band < held.lanes, 0.0, held.height_px)
        seen = (y + metrics.bar_px > edge) & (y < height_px)
        if not seen.all():
            joined, band, lane, y = joined.only(seen), band[seen], lane[seen], y[seen]
        self._joined, self._band, self._lane, self._y = joined, band, lane, y
        self._point = is_point(joined.earliest_us, joined.latest_us)
        self._within = (joined.flags & FLAG_WITHIN) != 0

    def at(self, viewport: "Viewport") -> FrameMarks:
        """Return the marks that touch the view (their symbols included), in pixels."""
        joined = self._joined
        reach = round((DOT_PX + TAIL_PX) * viewport.us_per_px)
        near = np.flatnonzero(
            (joined.latest_us > viewport.start_us - reach) & (joined.earliest_us < viewport.end_us + reach)
        )
        px = extents_px(
            joined.earliest_us[near], joined.latest_us[near], joined.core_start_us[near],
            joined.core_end_us[near], joined.flags[near], viewport.start_us, viewport.us_per_px,
        )  # fmt: skip
        kept = np.flatnonzero((px.x1 > -DOT_PX) & (px.x0 < viewport.width_px + DOT_PX))
        seen = near[kept]
        x0, x1 = px.x0[kept], px.x1[kept]
        dot = self._point[seen] & (x1 - x0 < DOT_PX)
        shape = np.where(dot, Shape.DOT, np.where(self._within[seen], Shape.FUZZY, Shape.BAR)).astype(
            np.uint8
        )
        return FrameMarks(
            joined.row[seen], x0, x1, px.c0[kept], px.c1[kept], self._y[seen], shape,
            joined.status[seen], joined.flags[seen], self._lane[seen], self._band[seen],
            joined.sub_row[seen] < 0, joined.label_px[seen], joined.inside[seen],
            px.tail_left[kept], px.tail_right[kept], px.endless_left[kept], px.endless_right[kept],
        )  # fmt: skip


def _join(marks: "list[Marks]") -> "Marks":
    from explorer.timeline.scene import Marks

    if not marks:
        none64, none8 = np.zeros(0, np.int64), np.zeros(0, np.uint8)
        return Marks(
            np.zeros(0, np.int32), np.zeros(0, np.int16), np.zeros(0, np.float32), np.zeros(0, np.bool_),
            none64, none64, none64, none64, none8, none8,
        )  # fmt: skip
    names = Marks.__slots__
    return Marks(*(np.concatenate([getattr(m, name) for m in marks]) for name in names))
