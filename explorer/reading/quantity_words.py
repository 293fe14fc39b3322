"""The words around a number that say how it is meant: about, more than, up to, dozens, half."""

import re
from typing import NamedTuple

from explorer.reading.number_words import ORDINALS, SCALES, SMALL, Written

INFINITY = float("inf")


class Hedge(NamedTuple):
    """What a modifier makes of a number: how far it reaches below and above, as shares of it."""

    below: float
    above: float
    is_low_open: bool = False
    is_high_open: bool = False


ABOUT = Hedge(0.1, 0.1)
_HEDGES: tuple[tuple[Hedge, str], ...] = (
    (
        Hedge(0.1, 0.0),
        "nearly|almost|close to|just under|slightly (?:less than|under|below)|a (?:little|bit) (?:less than|under)"
        "|not quite|just (?:below|short of)|почти|без малого|чуть (?:меньше|менее)",
    ),
    (
        Hedge(0.0, 0.12),
        "just (?:over|above)|slightly (?:more than|over|above)|a (?:little|bit) (?:more than|over|above)"
        "|чуть (?:более|больше)|немногим (?:более|больше)",
    ),
    (
        Hedge(INFINITY, 0.0),
        "at (?:the )?most|up to|(?:no|not) (?:more|greater|longer|higher|later) than|(?:a )?maximum(?: of)?|max"
        "|not exceeding|as (?:many|much|high) as|<=|≤|=<|до|не (?:более|больше|свыше)(?: чем)?|максимум|не превышает",
    ),
    (
        Hedge(0.0, INFINITY),
        "at (?:the very )?least|(?:no|not) (?:fewer|less|lower) than|(?:a )?minimum(?: of)?|>=|≥|=>"
        "|не (?:менее|меньше)(?: чем)?|как минимум|по (?:меньшей|крайней) мере|минимум",
    ),
    (
        Hedge(0.0, INFINITY, is_low_open=True),
        "(?:well |far )?(?:more|greater|larger|longer|higher) than|(?:well )?over|above|exceed(?:s|ed|ing)?|upwards? of"
        "|in excess of|north of|beyond|>|свыше|более(?: чем)?|больше(?: чем)?|превыша(?:ет|ющ\\w+)",
    ),
    (
        Hedge(INFINITY, 0.0, is_high_open=True),
        "(?:less|fewer|lower|shorter|smaller) than|under|below|short of|<|менее(?: чем)?|меньше(?: чем)?",
    ),
    (
        ABOUT,
        "about|approximately|approx\\.?|around|roughly|some|circa|ca?\\.|ca|~|≈|an? (?:estimated|approximate)"
        "|estimated(?: at)?|in the (?:region|order|neighbou?rhood) of|on the order of|of the order of|or so"
        "|около|примерно|приблизительно|порядка|где-то|ориентировочно",
    ),
)
_BEHIND: tuple[tuple[Hedge, str], ...] = (
    (
        Hedge(0.0, INFINITY),
        "or (?:more|over|above|greater)|and (?:more|above|over|up)|plus|\\+|и (?:более|больше)|или более",
    ),
    (Hedge(INFINITY, 0.0), "or (?:less|fewer|under|below)|at (?:the )?most|max(?:imum)?|или менее|и менее"),
    (Hedge(0.0, INFINITY), "at (?:the )?least|min(?:imum)?"),
    (ABOUT, "or so|or thereabouts|give or take|-?odd|approximately|approx\\.?|~"),
)
_FILLERS = (
    "(?:any(?:where|thing) )?(?:between|from)|от|между"
    "|in the|the|a total of|total(?: of|:)?|in total|altogether|in all|all|reportedly|officially|only|just|exactly|precisely"
    "|currently|now|another|an additional|as of today|number(?: of|:)?|it is|is|was|were|are|ровно|всего|итого|лишь|только"
)


def _compiled(words: str) -> re.Pattern[str]:
    """Match one of the alternatives, with a boundary where it ends in a letter."""
    return re.compile(rf"(?:{words})(?:(?<=\w)(?!\w)|(?<!\w))\s*")


ANY_HEDGE = _compiled("|".join(words for _, words in (*_HEDGES, *_BEHIND)) + "|" + _FILLERS)
"""Matches wherever one of them may: most values are a bare number, and this is asked once."""
HEDGES = tuple((hedge, _compiled(words)) for hedge, words in _HEDGES)
BEHIND = tuple((hedge, _compiled(words)) for hedge, words in _BEHIND)
FILLERS = _compiled(_FILLERS)

_VAGUE: tuple[tuple[float, float, str], ...] = (
    (2e5, 2e6, "(?:several|many) hundreds? of thousands(?: of)?|hundreds of thousands(?: of)?|сотни тысяч"),
    (15e3, 2e5, "tens of thousands(?: of)?|dozens of thousands(?: of)?|десятки тысяч"),
    (15e6, 2e8, "tens of millions(?: of)?|десятки миллионов"),
    (2e8, 2e9, "hundreds of millions(?: of)?|сотни миллионов"),
    (2e9, 2e10, "(?:several|a few|a couple of|several) billions?(?: of)?|billions(?: of)?|миллиарды|несколько миллиардов"),
    (1.5e6, 2e7, "(?:several|a few|a couple of) millions?(?: of)?|millions(?: of)?|миллионы|несколько миллионов"),
    (1.5e3, 3e3, "(?:a )?couple of thousands?(?: of)?|пару тысяч"),
    (2e3, 1e4, "(?:several|a few) thousands?(?: of)?|несколько тысяч"),
    (1.5e3, 15e3, "thousands(?: of)?|тысячи"),
    (150, 300, "(?:a )?couple of hundreds?(?: of)?|пару сотен"),
    (200, 1000, "(?:several|a few) hundreds?(?: of)?|несколько сотен"),
    (150, 1500, "hundreds(?: of)?|сотни"),
    (20, 120, "(?:several|a few|many) dozens?(?: of)?|dozens(?: of)?|tens of|десятки|несколько десятков"),
    (35, 200, "scores(?: of)?"),
    (5, 7, "half a dozen|half-dozen|полдюжины"),
    (21, 27, "(?:two|couple of|a couple of) dozens?|две дюжины"),
    (32, 40, "three dozens?"),
    (10, 14, "(?:a|one) dozen|dozen|дюжина"),
    (17, 23, "a score of"),
    (2, 3, "a couple(?: of)?|couple(?: of)?|пара|пару"),
    (2, 9, "a (?:small )?handful(?: of)?|handful(?: of)?"),
    (2, 10, "several|a few|few|несколько"),
    (0, 0, "no one|nobody|none|nil|zero|никто|ноль|нисколько|no(?= \\w)"),
)  # fmt: skip
ANY_VAGUE = _compiled("|".join(words for *_, words in _VAGUE))
VAGUE = tuple((low, high, _compiled(words)) for low, high, words in _VAGUE)

_PARTS = {
    "half": 2.0, "halves": 2.0, "third": 3.0, "thirds": 3.0, "quarter": 4.0, "quarters": 4.0, "fifth": 5.0,
    "fifths": 5.0, "sixth": 6.0, "sixths": 6.0, "eighth": 8.0, "eighths": 8.0, "tenth": 10.0, "tenths": 10.0,
    "половина": 2.0, "половины": 2.0, "половину": 2.0, "треть": 3.0, "трети": 3.0, "четверть": 4.0, "четверти": 4.0,
}  # fmt: skip
_NUMERATOR = rf"(?:(?P<top>{'|'.join(word for word in SMALL if SMALL[word] < 13)}|a|an|\d{{1,2}})[ -])?"
_SHARE = re.compile(
    rf"{_NUMERATOR}(?P<part>{'|'.join(_PARTS)})(?!\w)(?! (?:a |an )?(?:{'|'.join(SCALES)})(?!\w))(?=$|\s*(?:of\b|to\b|and\b|or\b|[-.,а-я]))"
    r"\s*(?:of\b)?"
)
_PART_OF_SCALE = re.compile(
    rf"{_NUMERATOR}(?P<part>{'|'.join(_PARTS)}) (?:of )?(?:a |an )?(?P<scale>{'|'.join(SCALES)})(?!\w)\s*"
)
_RATIO = re.compile(
    rf"(?P<top>{'|'.join(SMALL)}|\d{{1,3}})(?: in(?: every)? | out of(?: every)? | из |/)(?P<all>{'|'.join(SMALL)}|\d{{1,3}})(?![\w/])"
)
_HALF_SCALE = re.compile(
    rf"(?:half (?:a |an )?|0\.5 |1/2 |пол|полу)(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})(?!\w)\s*"
)
_ONE_AND_HALF = re.compile(r"(?:one and a half|полтор[аы])\s+")


def share_at(text: str, at: int) -> tuple[Written, int] | None:
    """Return the percentage that "two thirds", "one in five" or "1/4" stands for, and the place behind it."""
    found = _RATIO.match(text, at)
    if found is None and text[at : at + 1].isdigit():
        return None
    if found:
        top, whole = _small(found["top"]), _small(found["all"])
        return (_percent(top / whole), found.end()) if whole > 0 and top <= whole else None
    found = _SHARE.match(text, at)
    if not found or (found["part"] in ORDINALS and not found["top"]):
        return None
    top = _small(found["top"] or "one")
    return _percent(top / _PARTS[found["part"]]), found.end()


def _percent(share: float) -> Written:
    # A share in words is a round figure: a third is said of 31 as of 35 percent.
    return Written(100 * share, 4.0, True)


def _small(word: str) -> float:
    return float(word) if word.isdecimal() else 1.0 if word in ("a", "an") else SMALL[word]


def half_scale_at(text: str, at: int) -> tuple[Written, int] | None:
    """Return the number of "half a million" or "a quarter of a million" and the place behind it."""
    found = _HALF_SCALE.match(text, at)
    if found:
        return Written(0.5, 0.1, True).times(SCALES[found["scale"]]), found.end()
    found = _PART_OF_SCALE.match(text, at)
    if not found or (found["part"] in ORDINALS and not found["top"]):
        return None
    share = _small(found["top"] or "one") / _PARTS[found["part"]]
    return Written(share, 0.1, True).times(SCALES[found["scale"]]), found.end()


def one_and_half_at(text: str, at: int) -> tuple[Written, int] | None:
    """Return 1.5 for "one and a half" and the place behind it."""
    found = _ONE_AND_HALF.match(text, at)
    return (Written(1.5, 0.1, True), found.end()) if found else None
