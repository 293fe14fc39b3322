"""Dates in words on the screen, in the language of the interface.

The model says dates in English (`model.date_words`), from a small fixed stock of phrases. Russian is made from these
phrases: Russian months stand in the genitive after a day or a preposition, else in the nominative. Data and exports
keep what the model says.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from explorer.gui.language import current_language, tr

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    "January": ("январь", "января", "янв"),
    "February": ("февраль", "февраля", "фев"),
    "March": ("март", "марта", "мар"),
    "April": ("апрель", "апреля", "апр"),
    "May": ("май", "мая", "мая"),
    "June": ("июнь", "июня", "июн"),
    "July": ("июль", "июля", "июл"),
    "August": ("август", "августа", "авг"),
    "September": ("сентябрь", "сентября", "сен"),
    "October": ("октябрь", "октября", "окт"),
    "November": ("ноябрь", "ноября", "ноя"),
    "December": ("декабрь", "декабря", "дек"),
}
_SHORT = {name[:3]: forms[2] for name, forms in _MONTHS.items() if name != "May"}
_NOUNS = {
    "day": "день",
    "month": "месяц",
    "year": "год",
    "season": "сезон",
    "time": "момент",
}
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SEASONS = {"spring": "весна", "summer": "лето", "autumn": "осень", "winter": "зима"}
_SEASONS_OF = {"весна": "весны", "лето": "лета", "осень": "осени", "зима": "зимы"}
_PERIODS = {
    "early": ("начало", "начала"),
    "mid": ("середина", "середины"),
    "late": ("конец", "конца"),
}

Rule = tuple[str, "str | Callable[[re.Match[str]], str]"]

_RULES: tuple[Rule, ...] = (
    (r"^no date$", "без даты"),
    (r"^at all times\b", "во все времена"),
    (r"\ban unknown year\b", "неизвестного года"),
    (r" of (?=неизвестного)", " "),
    (r", approximate and uncertain", ", приблизительно и под вопросом"),
    (r"\bapproximate\b", "приблизительно"),
    (r"\buncertain\b", "под вопросом"),
    (r", beginning unknown", ", начало неизвестно"),
    (r", end unknown", ", конец неизвестен"),
    (r" that fits ", ", подходит под "),
    (r"\bperhaps about\b", "возможно, около"),
    (r"\bperhaps\b", "возможно,"),
    (r"\babout\b", "около"),
    (r"\bsome (day|month|year|season|time) between ", lambda m: f"какой-то {_NOUNS[m[1]]} между "),
    (r"\bsome (day|month|year) from ", lambda m: f"какой-то {_NOUNS[m[1]]} с "),
    (r"\bsome (day|month) in ", lambda m: f"какой-то {_NOUNS[m[1]]} в пределах "),
    (r"\bday (\d+) of some month in ", r"\1-й день какого-то месяца "),
    (r"\bsome (day|month|year|season|time)\b", lambda m: f"какой-то {_NOUNS[m[1]]}"),
    (r"\beach (day|month|year|season|time) from ", lambda m: f"каждый {_NOUNS[m[1]]} с "),
    (r"\beach (day|month|year|season|time)\b", lambda m: f"каждый {_NOUNS[m[1]]}"),
    (r"\bwithin ", "в пределах "),
    (r"\bfrom (.+?) on\b", r"с \1"),
    (r"\bfrom ", "с "),
    (r"\bsince ", "с "),
    (r"\buntil ", "до "),
    (r" or later", " или позже"),
    (r" or earlier", " или раньше"),
    (r" or so \((.+?) to (.+?)\)", r" примерно (\1–\2)"),
    (r" or ", " или "),
    (r" and ", " и "),
    (r" to ", " по "),
    (r"\b(first|second|third|fourth) (half|quarter|third) of ", lambda m: _share_words(m[1], m[2])),
    (r"\bH([12]) ", r"\1-е полугодие "),
    (r"\bQ([1-4]) ", r"\1 кв. "),
    (r"\b(spring|summer|autumn|winter)\b", lambda m: _SEASONS[m[1]]),
    (r" \(southern\)", " (южн. полуш.)"),
    (r"\bthe (\d+)s\b", r"\1-е"),
    (r"\b(\d+)s\b", r"\1-е"),
    (r"\b(\d+) BCE\b", r"\1 до н. э."),
    (r"\b(\d+) CE\b", r"\1 н. э."),
)


def _share_words(ordinal: str, part: str) -> str:
    words = {"half": "-я половина ", "quarter": "-й квартал ", "third": "-я треть "}
    return f"{_NUMBERS[ordinal]}{words[part]}"


def local_date(words: str) -> str:
    """Return the model's words for a date in the language of the interface; EDTF and ISO dates stay."""
    return _russian(words) if current_language() == "ru" else words


def short_local_date(edtf: str) -> str:
    """Return a date as the table writes it; what is not EDTF is shown as it stands."""
    from explorer.model.date_words import short_date
    from explorer.model.edtf import EdtfFault, parse_edtf

    try:
        return local_date(short_date(parse_edtf(edtf))) if edtf else tr("no date")
    except EdtfFault:
        return edtf


@lru_cache(maxsize=2**14)
def _russian(words: str) -> str:
    """Return an English phrase of the model in Russian."""
    for pattern, into in _RULES:
        words = re.sub(pattern, into, words)
    words = re.sub(r"\b(до|с|между|по|и|около) (early|mid|late)\b", _period_of, words)
    words = re.sub(r"\b(early|mid|late)\b", lambda m: _PERIODS[m[1]][0], words)
    words = re.sub(
        r"\b(до|с|около) (весна|лето|осень|зима)\b", lambda m: f"{m[1]} {_SEASONS_OF[m[2]]}", words
    )
    words = re.sub(r"\b(" + "|".join(_MONTHS) + r")\b", _month, words)
    return re.sub(r"\b(" + "|".join(_SHORT) + r")\b", lambda m: _SHORT[m[1]], words)


def _period_of(match: re.Match[str]) -> str:
    accusative_or_genitive = match[1] not in ("по", "и")
    return f"{match[1]} {_PERIODS[match[2]][1 if accusative_or_genitive else 0]}"


def _month(match: re.Match[str]) -> str:
    """Return a month in the case that what stands before it asks for."""
    before = match.string[: match.start()]
    if match[1] == "May" and not before:
        # It is its own abbreviation; alone it stands on the axis.
        return _MONTHS["May"][0]
    governed = re.search(
        r"(\d|до|с|около|начало|начала|середина|середины|конец|конца|между|пределах) $", before
    )
    return _MONTHS[match[1]][1 if governed else 0]
