"""The words that people write in dates, English and Russian, folded as `plain_dates` folds its input."""

from explorer.model.date_parts import Part
from explorer.model.edtf_parts import MONTH_NAMES

_RUSSIAN_MONTHS = (
    ("январ", "янв"),
    ("феврал", "февр", "фев"),
    ("март", "мар"),
    ("апрел", "апр"),
    ("ма",),
    ("июн",),
    ("июл",),
    ("август", "авг"),
    ("сентябр", "сент", "сен"),
    ("октябр", "окт"),
    ("ноябр", "нояб", "ноя"),
    ("декабр", "дек"),
)
_RUSSIAN_ENDINGS = ("", "ь", "я", "е", "й", "а", "ю")


def _month_numbers() -> dict[str, int]:
    numbers = {"sept": 9, "май": 5, "мая": 5, "мае": 5}
    for number, name in enumerate(MONTH_NAMES, 1):
        numbers[name.lower()] = numbers[name[:3].lower()] = number
    for number, stems in enumerate(_RUSSIAN_MONTHS, 1):
        if number != 5:
            numbers |= {stem + ending: number for stem in stems for ending in _RUSSIAN_ENDINGS}
    return numbers


MONTH_NUMBERS = _month_numbers()
"""Folded name or abbreviation -> 1-12."""

SEASON_CODES = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "весна": 21,
    "весной": 21,
    "весны": 21,
    "лето": 22,
    "летом": 22,
    "лета": 22,
    "осень": 23,
    "осенью": 23,
    "осени": 23,
    "зима": 24,
    "зимой": 24,
    "зимы": 24,
}
"""Folded name of a season -> EDTF code."""

PARTS = {
    "early": Part.EARLY,
    "beginning": Part.EARLY,
    "start": Part.EARLY,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
    "end": Part.LATE,
    "начале": Part.EARLY,
    "начало": Part.EARLY,
    "середине": Part.MID,
    "середина": Part.MID,
    "конце": Part.LATE,
    "конец": Part.LATE,
}
"""Folded word -> third of a period."""

ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}
"""Folded number word of a quarter or half -> number."""

QUALIFIERS = {
    "about": "~",
    "around": "~",
    "circa": "~",
    "c": "~",
    "ca": "~",
    "approximately": "~",
    "approx": "~",
    "roughly": "~",
    "около": "~",
    "примерно": "~",
    "perhaps": "?",
    "possibly": "?",
    "maybe": "?",
    "probably": "?",
    "возможно": "?",
}
"""Folded word before a date -> EDTF qualifier."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
IDLE_WORDS = frozenset(
    (
        *("the", "of", "in", "on", "at", "during", "year", "в", "г", "года", "году", "год"),
        *_WEEKDAYS,
        *(day[:3] for day in _WEEKDAYS),
        *("tues", "thur", "thurs"),
    )
)
"""Folded words that say nothing about the day; weekdays are not checked against it."""
