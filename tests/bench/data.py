"""The data sets of the frame bench: the spike's and those meant to hurt."""

import numpy as np

from tests.timeline.builders import DAY, OPEN, YEAR, columns, spike


def points(n):
    """Every event as exact as a day, evenly over a century."""
    rng = np.random.default_rng(2)
    day = rng.integers(0, 36_500, n) * DAY
    return columns(
        day, day + DAY, within=np.ones(n), actors=lanes(n, 40, rng), importance=rng.integers(1, 6, n)
    )


def overlapping(n):
    """Every event lasts a century and overlaps every other."""
    rng = np.random.default_rng(3)
    start = (rng.random(n) * 100 * YEAR).astype(np.int64)
    return columns(start, start + 101 * YEAR, actors=lanes(n, 40, rng))


def one_over_all(n):
    """The spike's data and one event over everything."""
    made = spike(n)
    made.earliest_us[0], made.latest_us[0] = -9000 * YEAR, 9000 * YEAR
    made.core_start_us[0], made.core_end_us[0] = made.earliest_us[0], made.latest_us[0]
    return made


def one_lane(n):
    """Everything in one lane."""
    return spike(n, lanes=1)


def lanes_200(n):
    """Two hundred lanes."""
    return spike(n, lanes=200)


def five_actors(n):
    """Five actors an event out of two thousand: five million entries for a million events."""
    return spike(n, lanes=2000, per_event=5)


def one_instant(n):
    """All at the same instant."""
    rng = np.random.default_rng(4)
    start = np.zeros(n, np.int64)
    return columns(start, start + 1, actors=lanes(n, 40, rng))


def infinite(n):
    """Bounds of infinite width: a third open before, a third open after, the rest known to the day."""
    rng = np.random.default_rng(5)
    day = rng.integers(0, 36_500, n) * DAY
    kind = rng.integers(0, 3, n)
    return columns(
        np.where(kind == 0, -OPEN, day),
        np.where(kind == 1, OPEN, day + DAY),
        core_start=day,
        core_end=day + DAY,
        within=rng.random(n) < 0.5,
        actors=lanes(n, 40, rng),
        flags=np.zeros(n, np.uint8),
    )


def lanes(n, count, rng):
    """One lane an event, evenly."""
    return np.arange(n + 1, dtype=np.int64), rng.integers(0, count, n).astype(np.int32)


DATA = {
    "spike": (spike, 40),
    "five actors": (five_actors, 2000),
    "all points": (points, 40),
    "all overlapping": (overlapping, 40),
    "one over all": (one_over_all, 40),
    "one lane": (one_lane, 1),
    "200 lanes": (lanes_200, 200),
    "one instant": (one_instant, 40),
    "infinite bounds": (infinite, 40),
}
