"""From EDTF text to a tree: what is written where, before anything is computed.

EDTF is ISO 8601-2:2019, levels 0 and 1 and of level 2 sets, `X` digits anywhere, qualified components,
seasons, exponents and significant digits; https://www.loc.gov/standards/datetime/. Beyond the standard: hours
and minutes without seconds, a set as an end of an interval, months after a `Y` year.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Misspelt(Exception):  # noqa: N818
    """Where the text stops being EDTF (0-based position), why, and the right spelling where it is plain."""

    def __init__(self, position: int, reason: str, suggestion: str = "") -> None:
        super().__init__(position, reason, suggestion)
        self.position = position
        self.reason = reason
        self.suggestion = suggestion


class FreeEnd(Enum):
    """An end of an interval without a date."""

    OPEN = ".."
    """It goes on without end."""
    UNKNOWN = ""
    """It ended, or may have ended, nobody says when."""


class DatePoint(NamedTuple):
    """One date. `year`, `month`, `day` are as written, with `X` digits; a month above 12 is a season's code.

    `clock` is `hh`, `hh:mm`, `hh:mm:ss` or with a fraction, `zone` is `Z` or an offset; `qualifiers` are all
    that stand anywhere in it. `position` is where it begins in the whole text.
    """

    text: str
    position: int
    year: str
    month: str
    day: str
    clock: str
    zone: str
    qualifiers: str

    @property
    def digits(self) -> str:
        """Year, month and day run together, without signs; tells where the first `X` stands."""
        return self.year.lstrip("-") + self.month + self.day

    def misspelt(self, component: int, reason: str) -> Misspelt:
        """Return the fault at a component: `YEAR`, `MONTH`, `DAY`, `CLOCK` or `ZONE`."""
        found = _POINT.fullmatch(self.text)
        return Misspelt(self.position + (found.start(component) if found else 0), reason)


@dataclass(frozen=True, slots=True)
class SetRange:
    """`a..b`, `..b` or `a..` inside a set; None is an open end."""

    first: DatePoint | None
    last: DatePoint | None


@dataclass(frozen=True, slots=True)
class DateSet:
    """`[...]`, one of the members, or `{...}`, all of them."""

    position: int
    members: tuple[DatePoint | SetRange, ...]
    is_choice: bool


IntervalEnd = DatePoint | DateSet | FreeEnd


@dataclass(frozen=True, slots=True)
class DateInterval:
    """`a/b`; at least one end is a date or open."""

    start: IntervalEnd
    end: IntervalEnd


Expression = DatePoint | DateSet | DateInterval

YEAR, MONTH, DAY, CLOCK, ZONE = 2, 5, 8, 10, 11  # the groups of _POINT

_CLOSING = {"[": "]", "{": "}"}
_QUALIFIER = "([?~%]?)"
_YEAR = "-?(?:[0-9]{4}(?:S[1-9][0-9]*)?|[0-9X]{4})|Y-?[0-9]+(?:E[0-9]+)?(?:S[1-9][0-9]*)?"
_CLOCK = r"[0-9]{2}(?::[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_ZONE = "Z|[+-][0-9]{2}(?::[0-9]{2})?"
_POINT = re.compile(
    rf"{_QUALIFIER}({_YEAR}){_QUALIFIER}(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER}"
    rf"(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER}(?:T({_CLOCK})({_ZONE})?{_QUALIFIER})?)?)?"
)
# What is read one after the other where the whole did not fit, and what is said of the first that fails.
_STEPS = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"[?~%]?", ""),
        (rf"(?:{_YEAR})(?![0-9X])", "a year has four digits"),
        (r"[?~%]?", ""),
        (r"-", "after the year only a hyphen and the month may follow"),
        (r"[?~%]?[0-9X]{2}(?![0-9X])[?~%]?", "a month has two digits"),
        (r"-", "after the month only a hyphen and the day may follow"),
        (r"[?~%]?[0-9X]{2}(?![0-9X])[?~%]?", "a day has two digits"),
        (r"T", "after the day only T and a time of day may follow"),
        (rf"(?:{_CLOCK})(?![0-9])", "a time of day is hh:mm or hh:mm:ss"),
        (rf"(?:{_ZONE})?", ""),
        (r"[?~%]?$", "after the time only Z or an offset such as +05:00 may follow"),
    )
)


def read_expression(text: str) -> Expression:
    """Return the tree of a date, a set or an interval; raises Misspelt."""
    opens_set = text[:1] in ("[", "{")
    if "/" in text and not (opens_set and text.find(_CLOSING[text[0]]) == len(text) - 1):
        return _read_interval(text)
    return _read_set(text, 0) if opens_set else _read_point(text, 0)


def _read_interval(text: str) -> DateInterval:
    start_text, end_text = text.split("/", 1)
    second = len(start_text) + 1
    if "/" in end_text:
        raise Misspelt(second + end_text.index("/"), "an interval has one slash")
    start, end = _read_end(start_text, 0), _read_end(end_text, second)
    if start is FreeEnd.UNKNOWN and end is FreeEnd.UNKNOWN:
        raise Misspelt(0, "an interval needs a date or two dots on one side")
    return DateInterval(start, end)


def _read_end(text: str, position: int) -> IntervalEnd:
    if text == "":
        return FreeEnd.UNKNOWN
    if text == "..":
        return FreeEnd.OPEN
    if text[0] in "[{":
        return _read_set(text, position)
    return _read_point(text, position)


def _read_set(text: str, position: int) -> DateSet:
    opening, closing = text[0], _CLOSING[text[0]]
    close = text.find(closing)
    if close < 0:
        raise Misspelt(position + len(text), f"a set that opens with {opening} ends with {closing}")
    if close < len(text) - 1:
        raise Misspelt(position + close + 1, f"nothing may follow {closing}: qualifiers stand inside")
    members: list[DatePoint | SetRange] = []
    parts = text[1:-1].split(",")
    at = position + 1
    for index, part in enumerate(parts):
        member = part.lstrip(" ")
        member_at = at + len(part) - len(member)
        members.append(_read_member(member, member_at, index == 0, index == len(parts) - 1))
        at += len(part) + 1
    return DateSet(position, tuple(members), closing == "]")


def _read_member(text: str, position: int, is_first: bool, is_last: bool) -> DatePoint | SetRange:
    if "/" in text:
        raise Misspelt(position + text.index("/"), "inside a set a stretch is written with two dots")
    if ".." not in text:
        return _read_point(text, position)
    first, last = text.split("..", 1)
    if not first and not last:
        raise Misspelt(position, "two dots in a set need a date before or behind them")
    if not first and not is_first:
        raise Misspelt(position, "only the first member of a set may begin with two dots")
    if not last and not is_last:
        raise Misspelt(position + len(first), "only the last member of a set may end with two dots")
    return SetRange(
        _read_point(first, position) if first else None,
        _read_point(last, position + len(first) + 2) if last else None,
    )


def _read_point(text: str, position: int) -> DatePoint:
    found = _POINT.fullmatch(text)
    if found is None:
        raise _diagnosis(text, position)
    q0, year, q1, q2, month, q3, q4, day, q5, clock, zone, q6 = found.groups("")
    if month and "S" in year:
        raise Misspelt(position + found.start(MONTH) - 1, "significant digits go with a year alone")
    return DatePoint(text, position, year, month, day, clock, zone, q0 + q1 + q2 + q3 + q4 + q5 + q6)


def _diagnosis(text: str, position: int) -> Misspelt:
    if not text:
        return Misspelt(position, "a date is missing here")
    at = 0
    for step, reason in _STEPS:
        found = step.match(text, at)
        if found is None:
            return Misspelt(position + at, reason)
        at = found.end()
    return Misspelt(position + at, "nothing may follow here")
