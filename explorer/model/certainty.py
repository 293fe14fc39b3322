"""Time in three values: whether an event certainly, possibly or impossibly falls into a range.

B is the date's bounds, C its core, R the range, all half-open. An event is *possible* if B touches R. One
that happened once (`within`) is *certain* if B lies inside R; a state (`throughout`) is certain if C touches
R. The core's start is the start of the last possible first day, its end the end of the first possible last
day; so C may be turned round (`2014/2014`: it began and ended on unknown days of 2014), and then only a range
that reaches from its end to its start touches it for certain. A qualified date is never certain. Why this is
the whole truth about an interval: a range is connected, so it meets every admissible course exactly if it
meets the one that ends first and the one that begins last.

B of a set with gaps (`[2014,2016]`) is its hull, so a range inside a gap counts as possible. The core of a
choice `[...]` demands that every member be met; that of `{...}` is its longest unbroken run, so a range that
meets only a shorter one counts as possible: both err on the side of doubt.

The mask functions work elementwise: on plain ints and bools, or on numpy arrays, with the same answers.
"""

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, overload

from explorer.model.fault import UsageFault
from explorer.model.open_ends import OPEN_FUTURE_US, OPEN_PAST_US

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explorer.model.edtf import EdtfDate

    Times = NDArray[np.int64]
    Truths = NDArray[np.bool_]


class Certainty(IntEnum):
    """How sure it is that an event falls into a range; the greater the surer."""

    IMPOSSIBLE = 0
    POSSIBLE = 1
    CERTAIN = 2


class TimeRange(NamedTuple):
    """A stretch of time, half-open, in microseconds UTC; open ends are `OPEN_PAST_US` and
    `OPEN_FUTURE_US`."""

    start_us: int
    end_us: int


ALL_TIME = TimeRange(OPEN_PAST_US, OPEN_FUTURE_US)


def range_from_edtf(date_from: str, date_to: str) -> TimeRange:
    """Return the range from the earliest instant of the one to the latest of the other; empty means open.

    Raises EdtfFault for a misspelt date and UsageFault for a range that ends before it begins.
    """
    from explorer.model.edtf import parse_edtf  # the start path can do without its grammar

    start_us = parse_edtf(date_from).earliest_us
    end_us = parse_edtf(date_to).latest_us
    if end_us <= start_us:
        raise UsageFault(
            f"The range from {date_from} to {date_to} ends before it begins; exchange the two dates."
        )
    return TimeRange(start_us, end_us)


@overload
def possible_mask(earliest: int, latest: int, start_us: int, end_us: int) -> bool: ...
@overload
def possible_mask(earliest: "Times", latest: "Times", start_us: int, end_us: int) -> "Truths": ...
def possible_mask(
    earliest: "int | Times", latest: "int | Times", start_us: int, end_us: int
) -> "bool | Truths":
    """Return where the bounds touch the range, elementwise: what is not impossible."""
    return (earliest < end_us) & (latest > start_us)


@overload
def certain_mask(
    earliest: int,
    latest: int,
    core_start: int,
    core_end: int,
    within: bool,
    qualified: bool,
    start_us: int,
    end_us: int,
) -> bool: ...
@overload
def certain_mask(
    earliest: "Times",
    latest: "Times",
    core_start: "Times",
    core_end: "Times",
    within: "Truths",
    qualified: "Truths",
    start_us: int,
    end_us: int,
) -> "Truths": ...
def certain_mask(
    earliest: "int | Times",
    latest: "int | Times",
    core_start: "int | Times",
    core_end: "int | Times",
    within: "bool | Truths",
    qualified: "bool | Truths",
    start_us: int,
    end_us: int,
) -> "bool | Truths":
    """Return where the event certainly falls into the range, elementwise; `within` is false for a state."""
    inside = (earliest >= start_us) & (latest <= end_us)
    touched = (core_start < end_us) & (core_end > start_us)
    once = within != 0
    return ((once & inside) | ((once ^ True) & touched)) & (qualified == 0)


def judge(date: "EdtfDate", extent: str, time_range: TimeRange) -> Certainty:
    """Return how surely an event of this date and extent (`Extent` or its value) falls into the range."""
    start_us, end_us = time_range.start_us, time_range.end_us
    if not possible_mask(date.earliest_us, date.latest_us, start_us, end_us):
        return Certainty.IMPOSSIBLE
    certain = certain_mask(
        date.earliest_us,
        date.latest_us,
        date.core_start_us,
        date.core_end_us,
        extent == "within",
        date.qualified,
        start_us,
        end_us,
    )
    return Certainty.CERTAIN if certain else Certainty.POSSIBLE
