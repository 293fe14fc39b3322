"""Numbers as they are written: digits with any thousands separator, words in English and Russian, multipliers.

A number keeps how exactly it was written: "1.2 million" says nothing below a hundred thousand.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_RUSSIAN = {
    0: "ноль нуль", 1: "один одна одно одного одной", 2: "два две двух", 3: "три трех трёх", 4: "четыре четырех четырёх",
    5: "пять пяти", 6: "шесть шести", 7: "семь семи", 8: "восемь восьми", 9: "девять девяти", 10: "десять десяти",
    11: "одиннадцать одиннадцати", 12: "двенадцать двенадцати", 13: "тринадцать тринадцати",
    14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати", 16: "шестнадцать шестнадцати",
    17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати",
    20: "двадцать двадцати", 30: "тридцать тридцати", 40: "сорок сорока", 50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти", 70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти",
    90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот", 300: "триста трехсот трёхсот",
    400: "четыреста четырехсот четырёхсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот", 700: "семьсот семисот",
    800: "восемьсот восьмисот", 900: "девятьсот девятисот",
}  # fmt: skip
_SCALES = {
    1e3: "thousand thousands k тыс тысяча тысячи тысяч тысячу",
    1e5: "lakh lakhs",
    1e6: "million millions mln mio mn mil миллион миллиона миллионов млн",
    1e7: "crore crores",
    1e9: "billion billions bn bln миллиард миллиарда миллиардов млрд",
    1e12: "trillion trillions trn tn триллион триллиона триллионов трлн",
}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
SMALL: dict[str, float] = {word: float(value) for value, word in enumerate(_UNITS.split())}
SMALL |= {word: 20.0 + 10 * place for place, word in enumerate(_TENS.split())}
SMALL |= {word: float(value) for value, words in _RUSSIAN.items() for word in words.split()}
SCALES: dict[str, float] = {word: scale for scale, words in _SCALES.items() for word in words.split()}
ORDINALS: dict[str, float] = {word: float(value) for value, word in enumerate(_ORDINALS.split())}
HUNDRED = frozenset({"hundred", "hundreds"})

_GROUPED = r"\d{1,3}(?:[ ,.'_]\d{3})+(?!\d)(?:[.,]\d+)?"
_INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?"
NUMBER = rf"(?:{_GROUPED}|{_INDIAN}|\d+(?:[.,]\d+)?)"


@dataclass(frozen=True, slots=True)
class Written:
    """A number with the place of its last written digit and whether that place was chosen (1.2, 70 thousand)
    or only comes from writing the number out (7000).
    """

    value: float
    place: float = 1.0
    is_chosen: bool = False
    has_decimals: bool = False

    @property
    def round_place(self) -> float:
        """The place of the last digit that is not zero; zeros behind a decimal point are meant."""
        if self.has_decimals:
            return self.place
        place, whole = self.place, round(self.value / self.place)
        while whole and whole % 10 == 0:
            whole //= 10
            place *= 10
        return place

    def times(self, scale: float) -> "Written":
        """Return the number with a multiplier behind it."""
        return Written(self.value * scale, self.place * scale, True, self.has_decimals)


def plain_text(text: str) -> str:
    """Return the text in lower case with one kind of space, dash, apostrophe and digit; ½ and ² as digits."""
    if text.isascii():
        return " ".join(text.lower().split()).replace("`", "'")
    folded = unicodedata.normalize("NFKC", text.translate(_FRACTIONS)).casefold().translate(_SIGNS)
    digits = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)
    return " ".join(digits.split())


_FRACTIONS = {
    ord(sign): f" {words} " for sign, words in (("½", "1/2"), ("¼", "1/4"), ("¾", "3/4"), ("⅓", "1/3"))
}
_SIGNS = {ord(sign): "-" for sign in "‐‑‒–—−"} | {ord(sign): "'" for sign in "’‘ʼ`´"}


@lru_cache(maxsize=4096)
def read_digits(token: str) -> tuple[Written, ...]:
    """Return what a number in digits can mean: `7.000` is seven thousand, or seven to three decimals."""
    marks = re.findall(r"[ ,.'_]", token)
    last = marks[-1] if marks else ""
    whole, _, fraction = token.rpartition(last) if last else (token, "", "")
    if not marks:
        return (_written(token, ""),)
    if last in " '_" or (marks.count(last) > 1 and len(set(marks)) == 1):
        return (_written(token, ""),)
    grouped = len(fraction) == 3 and len(marks) == 1 and not whole.startswith("0")
    if grouped and last == ",":
        return (_written(token, ""),)
    if grouped:
        return (_written(token, ""), _written(whole, fraction))
    if len(marks) > 1 and len(fraction) == 3 and last == marks[0]:
        return (_written(token, ""),)
    return (_written(whole, fraction),)


def _written(whole: str, fraction: str) -> Written:
    digits = re.sub(r"\D", "", whole) or "0"
    value = float(f"{digits}.{fraction or 0}")
    return Written(value, 10.0 ** -len(fraction), bool(fraction), bool(fraction))


def read_words(words: list[str], start: int) -> tuple[Written, int] | None:
    """Return the number spelled from `words[start]` on and the place behind it; None where none begins."""
    total, current, at, scale_last, seen = 0.0, 0.0, start, 1.0, False
    while at < len(words):
        word = words[at]
        if word in SMALL and not _breaks(current, SMALL[word], seen):
            current, seen = current + SMALL[word], True
        elif word in HUNDRED and (seen or _is_article(words, at - 1, start)):
            current, seen = max(current, 1.0) * 100, True
        elif word in SCALES and (seen or _is_article(words, at - 1, start)):
            total, current, scale_last = total + max(current, 1.0) * SCALES[word], 0.0, SCALES[word]
            seen = True
        elif not (
            (word == "and" and seen and _goes_on(words, at + 1, total, current))
            or (
                at == start
                and word in ("a", "an", "one")
                and at + 1 < len(words)
                and words[at + 1] in _AFTER_A
            )
        ):
            break
        at += 1
    if not seen:
        return None
    chosen = scale_last > 1 and current == 0
    return Written(total + current, scale_last if chosen else 1.0, chosen), at


_AFTER_A = HUNDRED | SCALES.keys()


def _goes_on(words: list[str], at: int, total: float, current: float) -> bool:
    """Whether "and" joins a number's parts (two hundred and five) and not two numbers (between one and two)."""
    joins = current >= 100 if current else total >= 1000
    return joins and at < len(words) and words[at] in SMALL and not _breaks(current, SMALL[words[at]], True)


def _is_article(words: list[str], at: int, start: int) -> bool:
    return at == start and words[at] in ("a", "an")


def _breaks(current: float, more: float, seen: bool) -> bool:
    """Whether a small number cannot continue what was spelled so far: "two three" are two numbers."""
    if not seen or current == 0:
        return False
    room = 100 if current % 100 == 0 else 10 if current % 10 == 0 and current % 100 >= 20 else 1
    return more >= room
