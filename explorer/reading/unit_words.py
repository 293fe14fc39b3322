"""What the words of a unit mean, with a multiplier before it and a rate behind it: "million tonnes a year"."""

import re

from explorer.reading.number_words import SCALES
from explorer.reading.units import COUNT, Unit, singular, units_named

_SCALE = re.compile(r"([ -]?)([^\W\d_]+)\.?(?!\w)")
RATE = re.compile(
    r"(?:(?:per|a|an|each|every|в|за)\s+|/\s*)([^\W\d_]+)$|(annually|yearly|monthly|daily|weekly|в год)$"
)
"""A rate by time: "a year", "/day", "annually"."""
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "daily": "day",
    "weekly": "week",
    "в год": "year",
}
_NO_NOUNS = frozenset(
    ("number", "count", "total", "figure", "amount", "units", "unit", "text", "-", "–", "число")
)


def scale_at(text: str, at: int, is_money: bool) -> tuple[float, int] | None:
    """Return the multiplier that stands at a place and the place behind it; in "$70m" the letter is one, too."""
    found = _SCALE.match(text, at)
    if found is None:
        return None
    word = found[2]
    if word in ("m", "b", "t") and is_money and not found[1]:
        return {"m": 1e6, "b": 1e9, "t": 1e12}[word], found.end()
    return (SCALES[word], found.end()) if word in SCALES else None


def counted_noun(words: str) -> str:
    """Return what is counted, or nothing where a unit only says that something is."""
    if words in _NO_NOUNS:
        return ""
    return " ".join(singular(word) for word in re.findall(r"\w+", words))


def unit_words(words: str) -> list[tuple[Unit, float, str, str]]:
    """Return what the unit at the head of some words can be; nothing where none of ours stands there."""
    scale = 1.0
    while found := scale_at(words, 0, False):
        scale *= found[0]
        words = words[found[1] :].strip()
    words = re.sub(r"^(?:of|in)\s+", "", words)
    pieces = words.split()
    for count in range(min(4, len(pieces)), 0, -1):
        units = units_named(" ".join(pieces[:count]))
        if units:
            return _with_tail(units, scale, " ".join(pieces[count:]))
    head, slash, below = words.partition("/")
    if slash and (units := units_named(head)):
        return _with_tail(units, scale, f"per {below}")
    if words[:1] == "%":
        return _with_tail(units_named("%"), scale, words[1:].strip())
    if RATE.match(words):
        return _with_tail((Unit(COUNT),), scale, words)
    return [(Unit(COUNT), scale, "", "")] if scale != 1 and not words else []


def _with_tail(units: tuple[Unit, ...], scale: float, tail: str) -> list[tuple[Unit, float, str, str]]:
    rate = RATE.match(tail)
    if rate is None:
        return [(unit, scale, "", tail) for unit in units]
    below = rate[1] or _ADVERBS[rate[2]]
    times = [unit for unit in units_named(below) if unit.dimension == "time"]
    if not times:
        return [(unit, scale, below, "") for unit in units]
    return [
        (Unit("speed", unit.factor / times[0].factor), scale, "", "")
        if unit.dimension == "length"
        else (Unit(unit.dimension, unit.factor / times[0].factor), scale, "time", "")
        for unit in units
    ]
