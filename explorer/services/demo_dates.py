"""The dates of synthetic events: bursts over decades, half of them intervals, a third of them uncertain."""

import numpy as np
from numpy.typing import NDArray

_FIRST_DAY = -4 * 365  # 1966
_LAST_DAY = 56 * 365  # late 2025
_BURSTS = 60


class Dates:
    """Draws dates as EDTF with the extent that goes with each."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._burst_at = rng.integers(_FIRST_DAY, _LAST_DAY, _BURSTS)
        self._burst_days = rng.lognormal(4.0, 1.0, _BURSTS)

    def draw(self, rng: np.random.Generator, count: int) -> list[tuple[str, str]]:
        """Return (EDTF, extent) of so many events."""
        begins = self._days(rng, count)
        lengths = np.minimum(np.exp(rng.normal(2.4, 1.9, count)), 80_000).astype(np.int64) + 1
        first, last = _iso(begins), _iso(begins + lengths)
        near = _iso(begins + rng.integers(2, 12, count))
        forms = rng.random((4, count))
        minutes = rng.integers(0, 1440, count).tolist()
        pairs = zip(first, last, near, *forms.tolist(), minutes, strict=True)
        return [_date(*pair) for pair in pairs]

    def _days(self, rng: np.random.Generator, count: int) -> NDArray[np.int64]:
        burst = rng.integers(0, _BURSTS, count)
        inside = self._burst_at[burst] + rng.exponential(self._burst_days[burst])
        anywhere = rng.integers(_FIRST_DAY, _LAST_DAY, count)
        days = np.where(rng.random(count) < 0.5, inside, anywhere).astype(np.int64)
        return np.clip(days, _FIRST_DAY, _LAST_DAY)


def _iso(days: NDArray[np.int64]) -> list[str]:
    listed: list[str] = np.datetime_as_string(days.astype("datetime64[D]")).tolist()
    return listed


def _date(
    first: str,
    last: str,
    near: str,
    interval: float,
    uncertain: float,
    form: float,
    lasts: float,
    minute: int,
) -> tuple[str, str]:
    if interval < 0.5:
        date = _uncertain_interval(first, last, form) if uncertain < 1 / 3 else f"{first}/{last}"
        return date, "throughout" if lasts < 0.8 else "within"
    if uncertain < 1 / 3:
        return _uncertain_point(first, near, form), "within"
    if form < 0.1:
        return f"{first}T{minute // 60:02}:{minute % 60:02}Z", "within"
    return first, "within"


def _uncertain_interval(first: str, last: str, form: float) -> str:
    if form < 0.4:
        return f"{first}~/{last}~"
    if form < 0.7:
        return f"{first[:7]}/{last[:7]}"
    if form < 0.9:
        return f"{first}/{last}?"
    return f"{first[:4]}/{last[:4]}"


def _uncertain_point(first: str, near: str, form: float) -> str:
    if form < 0.35:
        return f"[{first}..{near}]"
    if form < 0.6:
        return first[:7]
    if form < 0.8:
        return f"{first}~"
    if form < 0.9:
        return f"{first[:4]}?"
    return f"{first[:9]}X"
