"""From any EDTF date, set or interval to its bounds and its core, in microseconds UTC.

The core answers whether a state certainly lasted at some time of a range; see `explorer.model.certainty`. An
open end (`2005/..`) says that the state goes on, so the core does too; an unknown end (`2005/`) may lie at
once after the start, so the core does not reach beyond it.
"""

from explorer.model.calendar import US_PER_DAY
from explorer.model.edtf_grammar import (
    DateInterval,
    DatePoint,
    DateSet,
    Expression,
    FreeEnd,
    IntervalEnd,
    Misspelt,
    SetRange,
    read_expression,
)
from explorer.model.edtf_points import Bounds, point_bounds
from explorer.model.open_ends import OPEN_FUTURE_US, OPEN_PAST_US

NO_BOUNDS = Bounds(
    OPEN_PAST_US, OPEN_FUTURE_US, OPEN_FUTURE_US - US_PER_DAY, OPEN_PAST_US + US_PER_DAY, US_PER_DAY
)


def bounds_of(expression: Expression) -> Bounds:
    """Return the bounds of any date; raises Misspelt for a day that does not exist and an end before its
    start."""
    if isinstance(expression, DatePoint):
        return point_bounds(expression)
    if isinstance(expression, DateSet):
        return _set_bounds(expression)
    return _interval_bounds(expression)


def is_edtf(text: str) -> bool:
    """Return whether the text is a date, set or interval; empty text is none."""
    try:
        bounds_of(read_expression(text))
    except Misspelt:
        return False
    return True


def _interval_bounds(interval: DateInterval) -> Bounds:
    start, end = _end_bounds(interval.start), _end_bounds(interval.end)
    if end.latest_us <= start.earliest_us:
        position = 0 if isinstance(interval.end, FreeEnd) else interval.end.position
        raise Misspelt(position, "the interval ends before it begins")
    unit = min(start.unit_us, end.unit_us)
    # No start lies behind the end, so each limits the other.
    last_start = min(start.latest_us - start.unit_us, end.latest_us - unit)
    first_end = max(end.earliest_us + end.unit_us, start.earliest_us + unit)
    if interval.start is FreeEnd.OPEN:
        last_start = OPEN_PAST_US
    if interval.end is FreeEnd.OPEN:
        first_end = OPEN_FUTURE_US
    return Bounds(start.earliest_us, end.latest_us, last_start, first_end, unit)


def _end_bounds(end: IntervalEnd) -> Bounds:
    return NO_BOUNDS if isinstance(end, FreeEnd) else bounds_of(end)


def _set_bounds(date_set: DateSet) -> Bounds:
    members = sorted(_member_bounds(member, date_set.is_choice) for member in date_set.members)
    core_start, core_end = _choice_core(members) if date_set.is_choice else _longest_core(members)
    return Bounds(
        members[0].earliest_us,
        max(member.latest_us for member in members),
        core_start,
        core_end,
        min(member.unit_us for member in members),
    )


def _member_bounds(member: DatePoint | SetRange, is_choice: bool) -> Bounds:
    if isinstance(member, DatePoint):
        return point_bounds(member)
    first = point_bounds(member.first) if member.first else NO_BOUNDS
    last = point_bounds(member.last) if member.last else NO_BOUNDS
    if member.first and member.last and last.earliest_us < first.earliest_us:
        raise Misspelt(member.last.position, "the range ends before it begins")
    unit = min(first.unit_us, last.unit_us)
    if is_choice:
        return Bounds(first.earliest_us, last.latest_us, last.core_start_us, first.core_end_us, unit)
    return Bounds(first.earliest_us, last.latest_us, first.earliest_us, last.latest_us, unit)


def _choice_core(members: list[Bounds]) -> tuple[int, int]:
    return max(member.core_start_us for member in members), min(member.core_end_us for member in members)


def _longest_core(members: list[Bounds]) -> tuple[int, int]:
    # A state that held on all members held on each of them. One core can tell of one unbroken run only, so it
    # is the longest: a range that meets another run counts as possible, never wrongly as certain.
    longest = run = (members[0].core_start_us, members[0].core_end_us)
    for member in members[1:]:
        core = (member.core_start_us, member.core_end_us)
        adjoins = run[0] < run[1] and core[0] < core[1] and core[0] <= run[1]
        run = (run[0], max(run[1], core[1])) if adjoins else core
        longest = max(longest, run, key=lambda stretch: stretch[1] - stretch[0])
    return longest
