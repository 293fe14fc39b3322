"""A stated value taken apart: the words before a number, the number or the ends of a range, the words behind."""

import re
from dataclasses import dataclass, replace
from itertools import product

from explorer.reading.number_words import NUMBER, ORDINALS, SMALL, Written, read_digits, read_words
from explorer.reading.quantity_words import (
    ANY_HEDGE,
    ANY_VAGUE,
    BEHIND,
    FILLERS,
    HEDGES,
    VAGUE,
    Hedge,
    half_scale_at,
    one_and_half_at,
    share_at,
)
from explorer.reading.unit_words import scale_at
from explorer.reading.units import COUNT, MONEY, units_named

_LONGEST_REST_WORDS = 6
_MOST_WORDS_BEFORE = 5
_NUMBER = re.compile(NUMBER)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_AND_A_PART = re.compile(r"\s+(?:and a half|(?:and )?([1-3])[/⁄]([2-4]))(?!\w)")
_AND_MORE = re.compile(r"(?:^|\s)(?:and|plus|и)\s+(\S+)")
_SIGNED = re.compile(r"(?:minus\s|минус\s|-\s?)(?=\d)")
_HALF_A = re.compile(r"(?:half an? |пол-?)([^\W\d_]+)")
_POWER = re.compile(r"e\+?(\d{1,2})(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"\s*(?:%|percent|per cent)?\s*(\.\.+|-|to|till|through|and|or|до|и|±|\+/-)\s*")
_TAIL = re.compile(r"\s*(?:,? ?(?:or more|or less|or so|or fewer|at least|at most|or thereabouts))$")
_SIGN = re.compile(r"(us ?\$|\$us|[$€£¥₽₸₴₹₺]|(?:usd|eur|gbp|rub|rur|tjs|cny|jpy|chf)(?=[ \d]))\s*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a value. One in several readings is doubtful where only another number can bear it out."""

    written: Written
    is_vague: bool = False
    is_doubtful: bool = False
    is_second_reading: bool = False


class Spoken:
    """A value taken apart: modifiers, one number or the two ends of a range, and the words behind."""

    def __init__(self, text: str, given_unit: str) -> None:
        self.text = text
        self.at = 0
        self.hedges: list[Hedge] = []
        self.numbers: list[tuple[Number, ...]] = []
        self.currency = ""
        self.rest = ""
        self._has_unit = bool(given_unit)
        # In "70m" the letter is a metre, unless money or heads are counted.
        self._counts_millions = bool(given_unit) and all(
            unit.dimension.startswith((MONEY, COUNT)) for unit in units_named(given_unit)
        )
        self._is_share = False

    def read(self) -> bool:
        """Take the value apart; returns whether it is a quantity, and one only."""
        self._skip_before()
        signed = _SIGNED.match(self.text, self.at)
        self.at = signed.end() if signed else self.at
        first = self._number()
        if not first and self._has_unit:
            later = re.search(rf"(?<![\w.,]){NUMBER}(?![\w-])", self.text)
            if later and len(self.text[: later.start()].split()) <= _MOST_WORDS_BEFORE:
                self.at = later.start()
                first = self._number()
        if not first:
            return False
        self.numbers = [(_negative(number) if signed else number,) for number in first]
        if not signed:
            self._range(first)
        self._behind()
        self.rest = self.text[self.at :].strip(" .,;-")
        if self._is_share:
            self.rest = f"percent {self.rest}"
        if any(word[:1].isdigit() or word in SMALL for word in _AND_MORE.findall(self.rest)):
            return False
        return len(self.rest.split()) <= _LONGEST_REST_WORDS and not re.match(
            r"(st|nd|rd|th)\b|[/:.-]?\d", self.rest
        )

    def _skip_before(self) -> None:
        if self.text[:1].isdigit():
            return
        while True:
            start = self.at
            for hedge, words in HEDGES:
                found = words.match(self.text, self.at)
                if found and found.end() < len(self.text):
                    self.at = found.end()
                    self.hedges.append(hedge)
                    break
            else:
                found = FILLERS.match(self.text, self.at)
                if found and found.end() < len(self.text):
                    self.at = found.end()
                self._currency()
            if self.at == start:
                return

    def _currency(self) -> None:
        found = _SIGN.match(self.text, self.at)
        if found:
            self.currency = found[1].replace(" ", "")
            self.at = found.end()

    def _number(self) -> list[Number]:
        """Read one number with its multipliers; several where it can be read in several ways."""
        for low, high, words in VAGUE if ANY_VAGUE.match(self.text, self.at) else ():
            found = words.match(self.text, self.at)
            if found and not re.match(r"(?:and|or|to|-) ?\d", self.text[found.end() :]):
                self.at = found.end()
                return [Number(Written((low + high) / 2, high - low, True), is_vague=True)]
        half = half_scale_at(self.text, self.at)
        if half:
            return self._took([half[0]], half[1])
        piece = _HALF_A.match(self.text, self.at)
        if piece and units_named(piece[1]):
            return self._took([Written(0.5, 0.1, True)], piece.start(1))
        share = share_at(self.text, self.at)
        if share and not self._is_part_of_date(share[1]):
            self._is_share = True
            return self._took([share[0]], share[1])
        return self._took(*self._plain_number())

    def _is_part_of_date(self, end: int) -> bool:
        return self.text[end : end + 1] in ("/", "-") and self.text[end + 1 : end + 2].isdigit()

    def _plain_number(self) -> tuple[list[Written], int]:
        if _ORDINAL.fullmatch(self.text, self.at):
            return self._ordinal()
        found = _NUMBER.match(self.text, self.at)
        if found:
            values, end = list(read_digits(found[0])), found.end()
        else:
            one_and_half = one_and_half_at(self.text, self.at)
            spelled = one_and_half or self._spelled()
            if spelled is None:
                return self._ordinal()
            values, end = [spelled[0]], spelled[1]
        half = _AND_A_PART.match(self.text, end)
        if half:
            more = int(half[1]) / int(half[2]) if half[1] else 0.5
            values, end = [Written(v.value + more, 0.5, True) for v in values], half.end()
        power = _POWER.match(self.text, end)
        if power:
            values, end = [v.times(10.0 ** int(power[1])) for v in values], power.end()
        while scale := scale_at(self.text, end, self._is_counting(end)):
            values, end = [v.times(scale[0]) for v in values], scale[1]
        return values, end

    def _is_counting(self, end: int) -> bool:
        """Whether a letter behind a number is a multiplier: "$70m", "70m euros", not "70m"."""
        behind = self.text[end + 1 :].split()
        units = units_named(behind[0]) if behind else ()
        return (
            bool(self.currency)
            or self._counts_millions
            or any(u.dimension.startswith((MONEY, COUNT)) for u in units)
        )

    def _spelled(self) -> tuple[Written, int] | None:
        words = list(_LETTERS.finditer(self.text, self.at))
        if not words or words[0].start() != self.at:
            return None
        joined: list[str] = []
        end = self.at
        for word in words:
            if joined and self.text[end : word.start()] not in (" ", "-", ""):
                break
            joined.append(word[0])
            end = word.end()
        found = read_words(joined, 0)
        return None if found is None else (found[0], words[found[1] - 1].end())

    def _ordinal(self) -> tuple[list[Written], int]:
        # "3rd" or "third" alone counts; with words behind it is a name: the 201st base.
        digits = _ORDINAL.fullmatch(self.text, self.at)
        if digits:
            return [Written(float(digits[1]))], len(self.text)
        word = self.text[self.at :]
        return ([Written(ORDINALS[word])], len(self.text)) if word in ORDINALS else ([], self.at)

    def _took(self, values: list[Written], end: int) -> list[Number]:
        if values:
            self.at = end
        # In 7.000 the dot is a thousands separator only where a number bears it out, but heads are whole.
        several = len(values) > 1
        return [
            Number(value, is_doubtful=several and k == 0, is_second_reading=k > 0)
            for k, value in enumerate(values)
        ]

    def _range(self, first: list[Number]) -> None:
        joint = _JOINT.match(self.text, self.at)
        if joint is None or first[0].is_vague:
            return
        start, currency = self.at, self.currency
        self.at = joint.end()
        self._currency()
        second = self._number()
        if joint[1] in ("±", "+/-") and second:
            self.numbers = [(_spread(a, b, -1), _spread(a, b, 1)) for a, b in product(first, second)]
            return
        pairs = [_lifted(a, b) for a, b in product(first, second)]
        self.numbers = [pair for pair in pairs if pair[0].written.value < pair[1].written.value]
        if not self.numbers:
            self.numbers = [(number,) for number in first]
            self.at, self.currency = start, currency

    def _behind(self) -> None:
        self.at += len(self.text[self.at :]) - len(self.text[self.at :].lstrip())
        if self.at == len(self.text):
            return
        for hedge, words in BEHIND if ANY_HEDGE.match(self.text, self.at) else ():
            found = words.match(self.text, self.at)
            if found:
                self.hedges.append(hedge)
                self.at = found.end()
        found = _TAIL.search(self.text, self.at)
        if found:
            self.hedges += [hedge for hedge, words in BEHIND if words.fullmatch(found[0].strip(" ,"))]
            self.text = self.text[: found.start()]


def _negative(number: Number) -> Number:
    return replace(number, written=replace(number.written, value=-number.written.value))


def _spread(middle: Number, reach: Number, side: int) -> Number:
    value = middle.written.value + side * reach.written.value
    return Number(Written(value, min(middle.written.place, reach.written.place), True))


def _lifted(low: Number, high: Number) -> tuple[Number, Number]:
    """Give the multiplier of the second end to the first: "6-7 thousand"."""
    a, b = low.written, high.written
    if b.place >= 1000 and a.place < 1000 and a.value < 1000 and b.is_chosen:
        for scale in (1e12, 1e9, 1e6, 1e3):
            if b.value >= scale and a.value * scale < b.value:
                return Number(a.times(scale)), high
    return low, high
