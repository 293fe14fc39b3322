"""Where lanes stand from top to bottom. Only lanes in sight are laid out, from an anchor lane downwards, so a
thousand lanes cost what the visible dozen costs, and the lane under the eye stays put when others change height.

The first lanes may be held: they stay at the top while the others scroll below them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from explorer.timeline.scene import LaneScene


HEADER_PX = 168
"""The usual width of the column of lane names."""
HELD_SHARE = 0.6
"""Pinned lanes stay at the top while together they take no more of the height; the rest scrolls."""
HELD_ALONE_SHARE = 0.85
"""The first of them stays even if it is as high as that."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in pixels of the picture's parts."""

    row_px: int = 22
    bar_px: int = 15
    ribbon_px: int = 28
    pad_px: int = 6
    header_px: int = HEADER_PX
    axis_px: int = 46
    collapsed_px: int = 26


class LaneBand(NamedTuple):
    """A lane's place: `top` in pixels from the top of the lanes' area (negative when scrolled partly out)."""

    position: int
    lane: int
    top: float
    height: float
    scene: "LaneScene"
    collapsed: bool
    ribbon_top: float
    ribbon_px: float  # 0: no density shown
    rows_top: float


class Held(NamedTuple):
    """The lanes that do not scroll: how many of the first ones, and their height together."""

    lanes: int = 0
    height_px: float = 0.0


class Anchor(NamedTuple):
    """The scroll position: the lane at the top of what scrolls, and how many of its pixels are above it."""

    position: int = 0
    hidden_px: float = 0.0


NOTHING_HELD = Held()


def held_lanes(heights_px: Sequence[float], view_px: float) -> Held:
    """Return how many of the pinned lanes, given by their heights, are held in a view of a height."""
    total = 0.0
    for lanes, height in enumerate(heights_px):
        if total + height > view_px * (HELD_SHARE if lanes else HELD_ALONE_SHARE):
            return Held(lanes, total)
        total += height
    return Held(len(heights_px), total)


def lane_height(scene: "LaneScene", metrics: Metrics, *, collapsed: bool) -> float:
    """Return the height that a lane wants."""
    if collapsed:
        return float(metrics.collapsed_px)
    rows = scene.spanning_rows + max(scene.rows_used, 0 if scene.crowded or scene.spanning_rows else 1)
    ribbon = metrics.ribbon_px if scene.crowded else 0
    return 2 * metrics.pad_px + ribbon + rows * metrics.row_px


def stack(
    order: Sequence[int],
    collapsed: Sequence[bool],
    anchor: Anchor,
    height_px: float,
    metrics: Metrics,
    scenes_of: Callable[[list[int]], "list[LaneScene]"],
    guess: int = 12,
    held: Held = NOTHING_HELD,
) -> list[LaneBand]:
    """Return the lanes in sight, the held ones first. `guess` is about how many they are; their scenes are
    asked for together.
    """
    bands: list[LaneBand] = []
    top = 0.0
    first = [int(lane) for lane in order[: held.lanes]]
    for position, (lane, scene) in enumerate(zip(first, scenes_of(first), strict=True)):
        bands.append(_band(position, lane, top, scene, metrics, collapsed=collapsed[position]))
        top += bands[-1].height
    top, position = held.height_px - anchor.hidden_px, max(anchor.position, held.lanes)
    while top < height_px and position < len(order):
        part = [int(lane) for lane in order[position : position + max(1, guess)]]
        for lane, scene in zip(part, scenes_of(part), strict=True):
            if top >= height_px:
                break
            band = _band(position, lane, top, scene, metrics, collapsed=collapsed[position])
            bands.append(band)
            top, position = top + band.height, position + 1
        guess = 4
    return bands


def _band(
    position: int, lane: int, top: float, scene: "LaneScene", metrics: Metrics, *, collapsed: bool
) -> LaneBand:
    height = lane_height(scene, metrics, collapsed=collapsed)
    pad, ribbon = float(metrics.pad_px), 0.0
    if collapsed:
        pad, ribbon = 4.0, metrics.collapsed_px - 8.0
    elif scene.crowded:
        ribbon = float(metrics.ribbon_px)
    ribbon_top = top + pad
    rows_top = ribbon_top + ribbon + scene.spanning_rows * metrics.row_px
    return LaneBand(position, lane, top, height, scene, collapsed, ribbon_top, ribbon, rows_top)


def scrolled(
    anchor: Anchor,
    dy_px: float,
    order: Sequence[int],
    height_of: Callable[[int], float],
    view_px: float,
    first: int = 0,
) -> Anchor:
    """Return the anchor after scrolling by `dy_px` (positive: towards later lanes), kept inside the lanes
    from `first` on.

    `height_of(position)` gives a lane's height.
    """
    position, hidden = max(anchor.position, first), anchor.hidden_px + dy_px
    while hidden < 0 and position > first:
        position -= 1
        hidden += height_of(position)
    while position < len(order) - 1 and hidden >= height_of(position):
        hidden -= height_of(position)
        position += 1
    last = last_anchor(order, height_of, view_px, first)
    here = Anchor(position, max(0.0, hidden))
    return last if (here.position, here.hidden_px) > (last.position, last.hidden_px) else here


def last_anchor(
    order: Sequence[int], height_of: Callable[[int], float], view_px: float, first: int = 0
) -> Anchor:
    """Return the anchor with which the last lane ends at the bottom of the view."""
    position, room = len(order), view_px
    while position > first and room > 0:
        position -= 1
        room -= height_of(position)
    return Anchor(max(first, position), max(0.0, -room))
