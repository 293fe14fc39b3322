"""Words for whole EDTF expressions: single dates, intervals and sets, with their qualifiers."""

from dataclasses import dataclass

from explorer.model.date_parts import PartOfPeriod, part_between
from explorer.model.edtf import points_of
from explorer.model.edtf_grammar import (
    DateInterval,
    DatePoint,
    DateSet,
    Expression,
    FreeEnd,
    IntervalEnd,
    SetRange,
)
from explorer.model.point_words import period_words, point_words, stretch_words, year_words

_PREFIXES = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_SUFFIXES = {"": "", "~": ", approximate", "?": ", uncertain", "%": ", approximate and uncertain"}
_MARKS = {"": "", "~": " ~", "?": " ?", "%": " ~?"}


def expression_words(expression: Expression, short: bool) -> str:
    """Return the words for any date, short ones for tables."""
    period = _period(expression)
    if period is not None:
        return period_words(period, short) + (" ~" if short else f" (about {_stretch(expression, period)})")
    if isinstance(expression, DatePoint):
        return _Writer(short, says_marks=True).point(expression)
    marks = {_mark(point) for point in points_of(expression)}
    if len(marks) != 1:
        return _Writer(short, says_marks=True).words(expression)
    # One qualifier for all of it is said once, at the end.
    mark = marks.pop()
    return _Writer(short, says_marks=False).words(expression) + (_MARKS if short else _SUFFIXES)[mark]


def _mark(point: DatePoint) -> str:
    approximate = "~" in point.qualifiers or "%" in point.qualifiers
    uncertain = "?" in point.qualifiers or "%" in point.qualifiers
    return ("%" if uncertain else "~") if approximate else ("?" if uncertain else "")


def _only_range(expression: IntervalEnd | Expression) -> tuple[DatePoint, DatePoint] | None:
    match expression:
        case DateSet(
            members=(SetRange(first=DatePoint() as first, last=DatePoint() as last),), is_choice=True
        ):
            return first, last
        case DateInterval(start=DatePoint() as first, end=DatePoint() as last):
            return first, last
    return None


def _period(expression: IntervalEnd | Expression) -> PartOfPeriod | None:
    ends = _only_range(expression)
    return part_between(*ends) if ends else None


def _stretch(expression: Expression, period: PartOfPeriod) -> str:
    ends = _only_range(expression)
    stretch = stretch_words(*ends, "–", False) if ends else ""
    return stretch if period.is_decade else stretch.removesuffix(f" {year_words(period.year)}")


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes expressions in one style; `says_marks` is off where a common qualifier is said by the caller."""

    short: bool
    says_marks: bool

    def words(self, expression: Expression) -> str:
        match expression:
            case DatePoint():
                return self.point(expression)
            case DateSet():
                return self.date_set(expression)
            case DateInterval():
                return self.interval(expression.start, expression.end)

    def point(self, point: DatePoint) -> str:
        words = point_words(point, self.short)
        if not self.says_marks:
            return words
        mark = _mark(point)
        return words + _MARKS[mark] if self.short else _PREFIXES[mark] + words

    def pair(self, first: DatePoint, last: DatePoint, joiner: str) -> str:
        if self.says_marks and _mark(first) != _mark(last):
            return f"{self.point(first)} {joiner} {self.point(last)}"
        words = stretch_words(first, last, joiner, self.short)
        if not (self.says_marks and first.qualifiers):
            return words
        return words + (_MARKS[_mark(first)] if self.short else f" ({_SUFFIXES[_mark(first)][2:]})")

    def interval(self, start: IntervalEnd, end: IntervalEnd) -> str:
        if isinstance(start, FreeEnd):
            return "at all times" if isinstance(end, FreeEnd) else self._ending(start, self.end(end))
        if isinstance(end, FreeEnd):
            return self._beginning(self.end(start), end)
        if isinstance(start, DatePoint) and isinstance(end, DatePoint):
            return self._closed(start, end)
        joiner = "–" if self.short and not (self._is_stretch(start) or self._is_stretch(end)) else "to"
        return f"{'' if self.short else 'from '}{self.end(start)} {joiner} {self.end(end)}"

    @staticmethod
    def _is_stretch(end: IntervalEnd) -> bool:
        return isinstance(end, DateSet) and _period(end) is None

    def _closed(self, start: DatePoint, end: DatePoint) -> str:
        if start.text == end.text:
            whole = self.point(start)
            return whole if start.day else f"within {whole}"
        return self.pair(start, end, "–") if self.short else f"from {self.pair(start, end, 'to')}"

    def _beginning(self, start: str, end: FreeEnd) -> str:
        if end is FreeEnd.OPEN:
            return f"since {start}" if self.short else f"from {start} on"
        return f"{start} – ?" if self.short else f"from {start}, end unknown"

    def _ending(self, start: FreeEnd, end: str) -> str:
        if start is FreeEnd.OPEN:
            return f"until {end}"
        return f"? – {end}" if self.short else f"until {end}, beginning unknown"

    def end(self, end: DatePoint | DateSet) -> str:
        period = _period(end)
        if period is not None:
            return period_words(period, self.short)
        return self.point(end) if isinstance(end, DatePoint) else self.date_set(end)

    def date_set(self, date_set: DateSet) -> str:
        members = date_set.members
        if len(members) == 1 and isinstance(members[0], SetRange):
            return self._only_range(members[0], date_set.is_choice)
        parts = [self._member(member) for member in members]
        if len(parts) == 1:
            return parts[0]
        joiner = "or" if date_set.is_choice else "and"
        return f"{', '.join(parts[:-1])} {joiner} {parts[-1]}"

    def _member(self, member: DatePoint | SetRange) -> str:
        if isinstance(member, DatePoint):
            return self.point(member)
        if member.first and member.last:
            return self.pair(member.first, member.last, "–")
        return self._open_range(member)

    def _open_range(self, member: SetRange) -> str:
        if member.first:
            return f"{self.point(member.first)} or later"
        return f"{self.point(member.last)} or earlier" if member.last else ""

    def _only_range(self, member: SetRange, is_choice: bool) -> str:
        if not (member.first and member.last):
            return self._open_range(member) if is_choice else f"at all times, {self._open_range(member)}"
        unit = _unit(member.first, member.last)
        first_word = "some" if is_choice else "each"
        if self.short:
            return f"{first_word} {unit} {self.pair(member.first, member.last, '–')}"
        if is_choice:
            return f"some {unit} between {self.pair(member.first, member.last, 'and')}"
        return f"each {unit} from {self.pair(member.first, member.last, 'to')}"


def _unit(first: DatePoint, last: DatePoint) -> str:
    """Return what a range counts in; "time" where its ends are not of one kind."""
    kinds = {
        "time"
        if point.clock or "X" in point.digits or "S" in point.year
        else "day"
        if point.day
        else "year"
        if not point.month
        else "month"
        if int(point.month) <= 12
        else "season"
        for point in (first, last)
    }
    return kinds.pop() if len(kinds) == 1 else "time"
