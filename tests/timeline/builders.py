"""Synthetic columns for geometry tests and benches, without a project file."""

import numpy as np

from explorer.model.columns import (
    FLAG_CONFLICT,
    FLAG_QUALIFIED,
    FLAG_UNDATED,
    FLAG_WITHIN,
    ActorEntry,
    Catalogue,
    EventColumns,
    SourceEntry,
)

DAY = 86_400_000_000
YEAR = 365 * DAY
OPEN = 2**62


def catalogue(actors=8, sources=3, kinds=("attack", "talks", "statement"), tags=("border", "drugs")):
    kinds_of = ("state", "person", "organisation", "armed group")
    entries = tuple(
        ActorEntry(f"actor-{i}", f"Actor {i}", kinds_of[i % 4], i - 1 if i % 3 == 2 else -1, ())
        for i in range(actors)
    )
    return Catalogue(
        entries,
        tuple(SourceEntry(f"source-{i}", f"Source {i}", "Publisher", "2015") for i in range(sources)),
        tuple(kinds),
        tuple(tags),
    )


def columns(
    earliest,
    latest,
    *,
    core_start=None,
    core_end=None,
    within=None,
    qualified=None,
    status=None,
    flags=None,
    actors=None,
    importance=None,
    kind=None,
):
    """EventColumns from bounds; `actors` is a list of code lists (one event each) or an (offset, code)
    pair.
    """
    earliest, latest = np.asarray(earliest, np.int64), np.asarray(latest, np.int64)
    n = len(earliest)
    if actors is None:
        actors = (np.arange(n + 1, dtype=np.int64), np.zeros(n, np.int32))
    if isinstance(actors, list):
        offset = np.concatenate([[0], np.cumsum([len(a) for a in actors])]).astype(np.int64)
        actors = (offset, np.array([c for a in actors for c in a], np.int32))
    bits = np.zeros(n, np.uint8) if flags is None else np.asarray(flags, np.uint8).copy()
    if within is not None:
        bits |= np.asarray(within, np.uint8) * np.uint8(FLAG_WITHIN)
    if qualified is not None:
        bits |= np.asarray(qualified, np.uint8) * np.uint8(FLAG_QUALIFIED)
    bits[(earliest == -OPEN) & (latest == OPEN)] |= FLAG_UNDATED if flags is None else 0

    def column(values, dtype, default=0):
        return np.full(n, default, dtype) if values is None else np.asarray(values, dtype)

    one_each = np.arange(n + 1, dtype=np.int64)
    return EventColumns(
        np.arange(1, n + 1, dtype=np.int64),
        earliest,
        latest,
        earliest if core_start is None else np.asarray(core_start, np.int64),
        latest if core_end is None else np.asarray(core_end, np.int64),
        bits,
        column(kind, np.uint16),
        column(status, np.uint8),
        column(importance, np.uint8, 3),
        np.ones(n, np.uint8),
        np.ones(n, np.uint16),
        np.full(n, 64, np.uint8),
        actors[0],
        actors[1],
        np.zeros(len(actors[1]), np.uint8),
        one_each,
        np.zeros(n, np.int32),
        np.zeros(n + 1, np.int64),
        np.zeros(0, np.int32),
    )


def spike(n, lanes=40, per_event=1, seed=1):
    """The spike's data: half uniform, half in 60 bursts over 2,900 years; half points of a day, half
    intervals with
    log-normal durations (median 11 days); lanes by Zipf's law."""
    rng = np.random.default_rng(seed)
    span = 2900 * YEAR
    start = rng.uniform(0, span, n)
    burst = rng.random(n) < 0.5
    centre = rng.uniform(0, span, 60)[rng.integers(0, 60, n)]
    start = np.where(burst, centre + rng.normal(0, 2 * YEAR, n), start)
    earliest = (start.astype(np.int64) // DAY) * DAY - 2500 * YEAR
    days = np.maximum(1, np.exp(rng.normal(np.log(11), 2.3, n))).astype(np.int64)
    point = rng.random(n) < 0.5
    latest = earliest + np.where(point, 1, np.minimum(days, 200_000)) * DAY
    length = latest - earliest
    soft = rng.random(n) < 0.33
    core_start = np.where(soft, earliest + length // 4, earliest)
    core_end = np.where(soft, latest - length // 4, latest)
    weight = 1.0 / np.arange(1, lanes + 1)
    code = rng.choice(lanes, n * per_event, p=weight / weight.sum()).astype(np.int32)
    offset = np.arange(0, n * per_event + 1, per_event, dtype=np.int64)
    status = rng.choice(7, n, p=[0.6, 0.15, 0.08, 0.05, 0.05, 0.05, 0.02])
    made = columns(
        earliest,
        latest,
        core_start=core_start,
        core_end=core_end,
        within=point | (rng.random(n) < 0.3),
        qualified=rng.random(n) < 0.1,
        status=status,
        actors=(offset, code),
        importance=rng.integers(1, 6, n),
        kind=rng.integers(0, 3, n),
    )
    made.flags[rng.random(n) < 0.02] |= FLAG_CONFLICT
    return made
