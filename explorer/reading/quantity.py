"""What a stated value can mean, as intervals in base units: "about 1.2 million", "6,000-7,000 troops", "over half".

A value that can be read in several ways (7.000, pounds) has several readings; two values disagree only if no
reading of the one meets any of the other. How exactly a number was written counts: "1.2 million" agrees with
1,234,000, "about" reaches a tenth further, and "more than 20" holds for any number above.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from explorer.reading.number_words import plain_text
from explorer.reading.quantity_words import INFINITY, Hedge
from explorer.reading.spoken_value import Number, Spoken
from explorer.reading.unit_words import RATE, counted_noun, unit_words
from explorer.reading.units import COUNT, MONEY, Unit, units_named

ROUNDED_SHARE = 0.03
"""A number that ends in zeros (7000) may be rounded, but by no more than this share of it."""
CHOSEN_ROUND_SHARE = 0.05
"""The same for a number that somebody chose to shorten: 110 million."""
_REMARK = re.compile(r"(?<=\S)\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """An interval of a dimension ("length" in metres, "money:USD", "count:persons").

    `raw_low` and `raw_high` are the same before the unit: that the numbers are equal and only the units differ shows
    a slip of the unit. `per` is what a rate counts in the denominator, `of` whatever else the unit says.
    """

    dimension: str
    low: float
    high: float
    is_low_open: bool
    is_high_open: bool
    raw_low: float
    raw_high: float
    per: str = ""
    of: str = ""
    is_doubtful: bool = False

    def meets(self, other: "Reading") -> bool:
        """Whether one number can satisfy both; units must have been found comparable.

        That 7.000 is seven thousand must be borne out by a number; a mere bound on the right side is not enough.
        """
        doubtful = self.is_doubtful or other.is_doubtful
        if doubtful and not all(map(math.isfinite, (self.low, self.high, other.low, other.high))):
            return False
        return _meet(self, other, self.low, self.high, other.low, other.high)

    def has_the_number_of(self, other: "Reading") -> bool:
        """Whether both say the same number, whatever their units."""
        return _meet(self, other, self.raw_low, self.raw_high, other.raw_low, other.raw_high)


def _meet(one: Reading, other: Reading, low: float, high: float, low2: float, high2: float) -> bool:
    bottom, top = max(low, low2), min(high, high2)
    if bottom != top:
        return bottom < top
    opened = (low == bottom and one.is_low_open) or (low2 == bottom and other.is_low_open)
    return not (opened or (high == top and one.is_high_open) or (high2 == top and other.is_high_open))


@lru_cache(maxsize=2**16)
def read_quantity(value: str, unit: str = "") -> tuple[Reading, ...]:
    """Return the readings of a value with the unit that is noted for it; none where it is no quantity."""
    text = _REMARK.sub("", plain_text(value)).strip(" .;:")
    given = plain_text(unit)
    spoken = Spoken(text, given)
    if not spoken.read():
        return ()
    found: dict[Reading, None] = {}
    for measure, scale, per, of in _measures(spoken, given):
        for numbers in spoken.numbers:
            if measure.dimension.startswith(COUNT) and any(n.is_second_reading for n in numbers):
                continue
            scaled = tuple(replace(n, written=n.written.times(scale)) if scale != 1 else n for n in numbers)
            reading = _reading(scaled, spoken.hedges, measure, per, of)
            if of[:1].isdigit():
                found.update(dict.fromkeys(_sums(reading, numbers[-1].written.value * measure.factor)))
                continue
            doubtful = any(n.is_doubtful for n in numbers) and not measure.dimension.startswith(COUNT)
            found[replace(reading, is_doubtful=True) if doubtful else reading] = None
    return tuple(found)


def _sums(larger: Reading, amount: float) -> list[Reading]:
    """Add what stands behind the larger unit: "1 hour 30 minutes", "5 ft 10 in"."""
    return [
        replace(part, low=amount + part.low, high=amount + part.high)
        for part in read_quantity(larger.of)
        if part.dimension == larger.dimension
    ]


def _measures(spoken: Spoken, given: str) -> Iterator[tuple[Unit, float, str, str]]:
    """Yield (unit, multiplier in the unit, per what, of what) for what the value and its unit name."""
    own = f"{spoken.currency} {spoken.rest}".strip()
    if given and RATE.match(own) and not units_named(own):
        own, given = "", f"{given} {own}"
    known = unit_words(own) if own else []
    stated = unit_words(given) if given else []
    chosen = [found for found in known if found[0].dimension != COUNT] or stated or known
    if (
        stated
        and chosen is not stated
        and {c[0].dimension for c in chosen} & {s[0].dimension for s in stated}
    ):
        dimensions = {s[0].dimension for s in stated}
        chosen = [c for c in chosen if c[0].dimension in dimensions]
    if not chosen:
        noun = counted_noun(given or own)
        chosen = [(Unit(COUNT + noun), 1.0, "", "")]
    yield from chosen


def _reading(numbers: tuple[Number, ...], hedges: list[Hedge], unit: Unit, per: str, of: str) -> Reading:
    is_count = unit.dimension.startswith(COUNT) and not per
    first, last = numbers[0], numbers[-1]
    below, above = _reach(first, is_count), _reach(last, is_count)
    low, high = first.written.value - below, last.written.value + above
    # Halves are rounded up: 4,775 is 4.78 thousand, and 4,785 is not.
    low_open, high_open = False, above > 0 and not last.is_vague
    for hedge in hedges:
        low, low_open = _lower(hedge, low, low if first.is_vague else first.written.value, is_count)
        high, high_open = _upper(
            hedge, high, high_open, high if last.is_vague else last.written.value, is_count
        )
    return Reading(
        unit.dimension,
        low * unit.factor + unit.offset,
        high * unit.factor + unit.offset,
        low_open,
        high_open,
        low,
        high,
        per,
        of,
    )


def _lower(hedge: Hedge, low: float, value: float, is_count: bool) -> tuple[float, bool]:
    if hedge.below == INFINITY:
        return -INFINITY, True
    if not hedge.below:
        return max(low, value) if low > -INFINITY else low, hedge.is_low_open
    return min(low, value - _about(hedge.below, value, is_count and hedge.above > 0)), False


def _upper(hedge: Hedge, high: float, is_open: bool, value: float, is_count: bool) -> tuple[float, bool]:
    if hedge.above == INFINITY:
        return INFINITY, True
    if hedge.below == INFINITY:
        return min(high, value) if high < INFINITY else high, hedge.is_high_open
    if not hedge.above:
        return min(high, value + abs(value) * ROUNDED_SHARE), is_open
    return max(high, value + _about(hedge.above, value, is_count and hedge.below > 0)), False


def _about(share: float, value: float, is_count: bool) -> float:
    """Return how far "about" reaches; "about five" is not more exact than by one."""
    return max(abs(value) * share, 1.0 if is_count and value > 2 else 0.0)


def _reach(number: Number, is_count: bool) -> float:
    """Return how far a number may be from what it says, by the way it is written."""
    written = number.written
    if number.is_vague:
        return written.place / 2
    share = CHOSEN_ROUND_SHARE if written.is_chosen else ROUNDED_SHARE
    rounded = min(written.round_place / 2, abs(written.value) * share)
    if is_count and not written.is_chosen:
        return rounded if written.round_place >= (100 if written.value < 1000 else 10) else 0.0
    return max(written.place / 2, rounded)


def is_money(dimension: str) -> bool:
    """Whether a dimension is an amount of a currency."""
    return dimension.startswith(MONEY)
