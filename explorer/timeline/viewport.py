"""The visible span of time and its scale: time to pixel and back, zoom, pan, fit. Pure numbers."""

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

US_PER_YEAR = 31_556_952_000_000
LIMIT_US = 120_000 * US_PER_YEAR
"""No view reaches beyond it; it stays clear of the sentinels for open ends, so differences fit int64."""
MIN_US_PER_PX = 5.0
"""The deepest zoom: 5 ms over a 1,000 px window, enough to tell milliseconds apart."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """`width_px` pixels that begin at `start_us`; all times int64 microseconds since 1970 (UTC)."""

    start_us: int
    us_per_px: float
    width_px: float

    @property
    def span_us(self) -> int:
        """The visible duration, at least 1."""
        return max(1, round(self.us_per_px * self.width_px))

    @property
    def end_us(self) -> int:
        """The end of the visible span (half-open)."""
        return self.start_us + self.span_us

    @property
    def octave(self) -> int:
        """The power of two just above the scale: `2**(octave-1) <= us_per_px < 2**octave`."""
        return math.frexp(self.us_per_px)[1]

    def to_px(self, times_us: "NDArray[np.int64]") -> "NDArray[np.float64]":
        """Return pixel positions of times; the origin is subtracted in int64, so nothing is lost at any
        depth.
        """
        offset: NDArray[np.int64] = times_us - np.int64(self.start_us)
        positions: NDArray[np.float64] = offset * np.float64(1.0 / self.us_per_px)
        return positions

    def px_of(self, time_us: int) -> float:
        """Return the pixel position of one time."""
        return (time_us - self.start_us) / self.us_per_px

    def us_at(self, x_px: float) -> int:
        """Return the time at a pixel position."""
        return self.start_us + math.floor(x_px * self.us_per_px)

    def zoomed(self, factor: float, anchor_px: float) -> "Viewport":
        """Return the view magnified by `factor` (above 1: closer); the time under `anchor_px` stays there."""
        return self.at_scale(self.us_per_px / factor, anchor_px)

    def at_scale(self, us_per_px: float, anchor_px: float) -> "Viewport":
        """Return the view at another scale; the time under `anchor_px` stays there."""
        scale = min(max(us_per_px, MIN_US_PER_PX), 2.0 * LIMIT_US / self.width_px)
        start_us = self.start_us + round(anchor_px * (self.us_per_px - scale))
        return replace(self, start_us=start_us, us_per_px=scale).clamped()

    def panned(self, dx_px: float) -> "Viewport":
        """Return the view moved so that its content shifts right by `dx_px`."""
        return replace(self, start_us=self.start_us - round(dx_px * self.us_per_px)).clamped()

    def resized(self, width_px: float) -> "Viewport":
        """Return the same start and scale on another width."""
        return replace(self, width_px=max(1.0, width_px)).clamped()

    def clamped(self) -> "Viewport":
        """Return the view kept inside the representable span."""
        start_us = min(max(self.start_us, -LIMIT_US), LIMIT_US - self.span_us)
        return self if start_us == self.start_us else replace(self, start_us=start_us)


def showing(start_us: int, end_us: int, width_px: float, margin: float = 0.0) -> Viewport:
    """Return the view that shows [start, end), with `margin` (a share of the span) on either side."""
    width_px = max(1.0, width_px)
    span = max(1, end_us - start_us) * (1.0 + 2.0 * margin)
    scale = min(max(span / width_px, MIN_US_PER_PX), 2.0 * LIMIT_US / width_px)
    middle = (start_us + end_us) // 2
    return Viewport(middle - round(scale * width_px / 2), scale, width_px).clamped()


def between(a: Viewport, b: Viewport, share: float) -> Viewport:
    """Return a view on the way from `a` to `b`: scale in the logarithm, and a fixed point if they have one.

    With a fixed point (every zoom about a cursor has one) nothing slides sideways; without, the middle moves
    linearly.
    """
    if share >= 1.0:
        return b
    scale = a.us_per_px * (b.us_per_px / a.us_per_px) ** share
    if abs(b.us_per_px / a.us_per_px - 1.0) < 1e-6:
        return replace(b, start_us=a.start_us + round((b.start_us - a.start_us) * share), us_per_px=scale)
    anchor_px = (b.start_us - a.start_us) / (a.us_per_px - b.us_per_px)
    start_us = a.start_us + round(anchor_px * (a.us_per_px - scale))
    return replace(b, start_us=start_us, us_per_px=scale).clamped()
