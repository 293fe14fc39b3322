"""What is visible as a list in time order: single events, and clusters where density stands for many.

It is what Tab and a screen reader walk: each visible event once, whatever the number of lanes it stands in; a crowded
lane contributes one cluster for every marked stretch of the axis.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from explorer.timeline.labelling import half_width

if TYPE_CHECKING:
    from explorer.timeline.axis import Axis
    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.frame import Frame
    from explorer.timeline.layout import Metrics

MOST_STRETCHES = 12
"""A crowded lane is told in at most so many clusters."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One visible thing: an event (`row`), or the `count` events of a lane between two instants (`row` is
    -1).

    Its rectangle is in pixels of the plot area.
    """

    row: int
    lane: int
    start_us: int
    end_us: int
    count: int
    x: float
    y: float
    width: float
    height: float

    @property
    def key(self) -> tuple[int, int, int]:
        """What makes it the same thing in the next frame."""
        return (self.row, -1, 0) if self.row >= 0 else (-1, self.lane, self.start_us)


def stops_of(frame: "Frame", axis: "Axis", counter: "LaneCounter", metrics: "Metrics") -> list[Stop]:
    """Return the visible events and clusters by their earliest time, then from top to bottom."""
    stops = [*_events(frame, counter, metrics), *_clusters(frame, axis, counter)]
    return sorted(stops, key=lambda stop: (stop.start_us, stop.row < 0, stop.y, stop.row))


def _events(frame: "Frame", counter: "LaneCounter", metrics: "Metrics") -> list[Stop]:
    marks, columns = frame.marks, counter.index.columns
    lo, hi = half_width(marks)
    _, first = np.unique(marks.row, return_index=True)
    return [
        Stop(
            int(marks.row[i]), int(marks.lane[i]), int(columns.earliest_us[marks.row[i]]),
            int(columns.latest_us[marks.row[i]]), 1, float(max(lo[i], 0.0)), float(marks.y[i]),
            float(max(1.0, min(hi[i], frame.viewport.width_px) - max(lo[i], 0.0))), float(metrics.bar_px),
        )
        for i in first.tolist()
        if hi[i] > 0 and lo[i] < frame.viewport.width_px
    ]  # fmt: skip


def _clusters(frame: "Frame", axis: "Axis", counter: "LaneCounter") -> list[Stop]:
    viewport = frame.viewport
    ticks = [tick.us for tick in axis.ticks]
    step = -(-len(ticks) // MOST_STRETCHES)
    edges = sorted({viewport.start_us, viewport.end_us, *(t for t in ticks[::step])})
    edges = [us for us in edges if viewport.start_us <= us <= viewport.end_us]
    stops = []
    for ribbon in frame.ribbons:
        band = frame.bands[ribbon.band]
        hidden_px = 0.0 if ribbon.band < frame.held.lanes else frame.held.height_px
        if band.ribbon_top + band.ribbon_px <= hidden_px:
            continue
        for start, end in pairwise(edges):
            count = counter.touching(ribbon.lane, start, end)
            if count:
                x = viewport.px_of(start)
                width = viewport.px_of(end) - x
                stops.append(
                    Stop(-1, ribbon.lane, start, end, count, x, band.ribbon_top, width, band.ribbon_px)
                )
    return stops
