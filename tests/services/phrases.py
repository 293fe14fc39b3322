"""One true value said in many ways, each with the bounds that a reader would give it.

Written without looking at how the application reads values: the words, units and tolerances here are those of a
reader of newspapers.
"""

import math
import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A value as somebody states it, and what a reader takes it to mean, in base units."""

    value: str
    unit: str
    low: float
    high: float

    def allows(self, other: "Said") -> bool:
        return self.low <= other.high and other.low <= self.high

    def clearly_excludes(self, other: "Said", margin: float = 0.05) -> bool:
        gap = max(self.low, other.low) - min(self.high, other.high)
        edge = max(abs(max(self.low, other.low)), abs(min(self.high, other.high)))
        return gap > margin * edge


@dataclass(frozen=True)
class Measure:
    """A property type: its name in claims, the range of true values, and its units with how to write them."""

    property: str
    least: float
    most: float
    units: tuple[tuple[float, tuple[str, ...]], ...]
    whole: bool = False
    money: bool = False


MEASURES = (
    Measure("killed", 20, 9_000, ((1, ("persons", "people", "men", "dead", "", "человек")),), whole=True),
    Measure("inhabitants", 3_000, 9e6, ((1, ("people", "persons", "inhabitants", "residents", "чел.")),), whole=True),
    Measure("troops", 200, 80_000, ((1, ("soldiers", "troops", "servicemen", "persons", "военнослужащих")),), whole=True),
    Measure("houses burnt", 15, 4_000, ((1, ("houses", "")),), whole=True),
    Measure("armoured vehicles", 12, 900, ((1, ("vehicles", "armoured vehicles", "")),), whole=True),
    Measure("length of the border", 4_000, 3e6, (
        (1000, ("km", "kilometres", "kilometers", "Km", "км")), (1609.344, ("miles", "mi")), (1, ("m", "metres", "meters")),
    )),
    Measure("burnt area", 2e4, 5e9, (
        (1e4, ("ha", "hectares", "га")), (1e6, ("km2", "km²", "sq km", "square kilometres", "square kilometers")),
        (4046.856, ("acres",)), (2.589988e6, ("square miles", "sq mi")),
    )),
    Measure("cargo", 300, 4e7, (
        (1, ("kg", "kilograms", "кг")), (1000, ("t", "tonnes", "metric tons", "тонн")), (0.45359237, ("lb", "lbs")),
    )),
    Measure("aid", 2e5, 8e10, ((1, ("USD", "dollars", "US dollars", "$", "US$")),), money=True),
    Measure("budget", 2e6, 9e11, ((1, ("RUB", "rubles", "roubles", "рублей", "руб.")),), money=True),
    Measure("loan", 2e5, 8e9, ((1, ("EUR", "euros", "euro", "€")),), money=True),
    Measure("turnout", 4, 97, ((1, ("%", "percent", "per cent", "pct", "процентов")),)),
    Measure("duration of the siege", 8e4, 6e7, (
        (3600, ("hours", "h", "hrs")), (86400, ("days", "day", "дней")), (604800, ("weeks",)), (2.6298e6, ("months",)),
    )),
    Measure("speed of the train", 5, 90, ((1 / 3.6, ("km/h", "kph", "kilometres per hour")), (0.44704, ("mph", "miles per hour")))),
    Measure("capacity of the dam", 2e5, 4e9, ((1e3, ("kW",)), (1e6, ("MW", "megawatts", "МВт")), (1e9, ("GW",)))),
    Measure("oil in the spill", 2e3, 4e6, ((158.987, ("barrels", "bbl")), (1, ("litres", "liters")), (1000, ("m3", "cubic metres")))),
    Measure("daily crossings", 0.0005, 0.4, (
        (1 / 86400, ("people a day", "persons per day", "people/day")), (1 / 604800, ("people a week", "persons per week")),
        (1 / 31557600, ("people a year", "persons annually")),
    ), whole=True),
)  # fmt: skip

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int, draw: random.Random) -> str:
    """Return a whole number in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            joint = draw.choice((" ", " and ")) if rest < 100 else " "
            return f"{spelled(head, draw)} {name}" + (f"{joint}{spelled(rest, draw)}" if rest else "")
    raise AssertionError(number)


def rounded(value: float, digits: int, way: int = 0) -> float:
    """Return the value to so many significant digits; `way` -1 always down, 1 always up."""
    step = 10 ** (math.floor(math.log10(abs(value))) - digits + 1)
    exact = value / step
    whole = math.floor(exact + 1e-9) if way < 0 else math.ceil(exact - 1e-9) if way > 0 else round(exact)
    return whole * step


def digits_of(value: float, draw: random.Random) -> str:
    """Write a number out with some thousands separator."""
    if value < 1000 or value != round(value):
        text = f"{value:.10g}"
        return (
            text.replace(".", ",")
            if "." in text and draw.random() < 0.15 and len(text.split(".")[1]) != 3
            else text
        )
    separator = draw.choice((",", ",", " ", "\u00a0", "\u202f", "'", "’", ""))
    return f"{round(value):,}".replace(",", separator)


def say(measure: Measure, true: float, draw: random.Random) -> Said:
    """Say a true value (in base units) in one of the ways; the bounds hold the true value."""
    factor, spellings = draw.choice(measure.units)
    unit = draw.choice(spellings)
    amount = true / factor
    while not 0.8 <= amount < 1e13:
        factor, spellings = draw.choice(measure.units)
        unit, amount = draw.choice(spellings), true / factor
    for _ in range(50):
        text, low, high = draw.choice(WAYS)(amount, draw, measure.whole and factor == 1, measure.money)
        if text and low <= amount <= high:
            break
    else:
        text, low, high = exact(amount, draw, measure.whole and factor == 1, measure.money)
    return _with_unit(text, unit, spellings, low * factor, high * factor, draw)


def _with_unit(text, unit, spellings, low, high, draw):
    """Put the unit into the value or beside it; the field beside it is never empty in a sound project."""
    field = draw.choice([s for s in spellings if s] + ["number"] * ("" in spellings))
    if unit in ("$", "US$", "€"):
        at = next((i for i, c in enumerate(text) if c.isdigit()), None)
        return Said(text if at is None else f"{text[:at]}{unit}{text[at:]}", field, low, high)
    if unit and draw.random() < 0.5:
        glued = unit in ("%", "km", "kg", "ha", "mph", "км") and text[-1].isdigit() and draw.random() < 0.5
        return Said(text + ("" if glued else " ") + unit, field, low, high)
    return Said(text, unit or field, low, high)


def exact(v, draw, whole, money):
    if whole:
        n = round(v)
        return digits_of(n, draw), n, n
    r = rounded(v, 4)
    return digits_of(r, draw), r * 0.9994, r * 1.0006


def in_words(v, draw, whole, money):
    n = round(v)
    if not whole or n > 9_999:
        return "", 0, 0
    return spelled(n, draw), n, n


def three_digits(v, draw, whole, money):
    if v < 100 and whole:
        return "", 0, 0
    r = rounded(v, 3)
    return digits_of(r, draw), r * 0.994, r * 1.006


def scaled(v, draw, whole, money):
    for size, names in (
        (1e9, ("billion", "bn", "млрд")),
        (1e6, ("million", "mln", "млн")),
        (1e3, ("thousand", "тыс.")),
    ):
        if v >= size:
            kept = draw.choice((2, 3))
            r = rounded(v / size, kept)
            half = 0.5 * 10 ** (math.floor(math.log10(r)) - kept + 1)
            number = (
                f"{r:.10g}"
                if kept == 2 and r >= 10
                else f"{r:.{max(kept - 1 - math.floor(math.log10(r)), 0)}f}"
            )
            return f"{number} {draw.choice(names)}", (r - half) * size, (r + half) * size
    return "", 0, 0


def about(v, draw, whole, money):
    r = rounded(v, draw.choice((1, 2, 2)))
    word = draw.choice(
        ("about ", "around ", "approximately ", "roughly ", "some ", "circa ", "~", "an estimated ", "около ")
    )
    return word + digits_of(r, draw), r * 0.93, r * 1.07


def above(v, draw, whole, money):
    r = rounded(v, draw.choice((1, 2)), -1)
    word = draw.choice(
        (
            "more than ",
            "over ",
            "at least ",
            ">",
            "≥ ",
            "no fewer than ",
            "in excess of ",
            "свыше ",
            "не менее ",
        )
    )
    return (word + digits_of(r, draw), r * 1.0001, math.inf) if r < v else ("", 0, 0)


def below(v, draw, whole, money):
    r = rounded(v, draw.choice((1, 2)), 1)
    word = draw.choice(
        ("less than ", "fewer than ", "up to ", "at most ", "<", "no more than ", "under ", "не более ")
    )
    return (word + digits_of(r, draw), -math.inf, r * 0.9999) if r > v else ("", 0, 0)


def nearly(v, draw, whole, money):
    r = rounded(v, 2, 1)
    return (
        (draw.choice(("nearly ", "almost ", "just under ", "почти ")) + digits_of(r, draw), r * 0.91, r)
        if r > v
        else ("", 0, 0)
    )


def just_over(v, draw, whole, money):
    r = rounded(v, 2, -1)
    return (
        (draw.choice(("just over ", "slightly more than ")) + digits_of(r, draw), r, r * 1.1)
        if r < v
        else ("", 0, 0)
    )


def a_range(v, draw, whole, money):
    low, high = rounded(v * draw.uniform(0.85, 0.97), 2, -1), rounded(v * draw.uniform(1.03, 1.15), 2, 1)
    a, b = digits_of(low, draw), digits_of(high, draw)
    form = draw.choice(
        (
            "{}-{}",
            "{}–{}",
            "{} to {}",
            "between {} and {}",
            "from {} to {}",
            "{}..{}",
            "{} - {}",
            "от {} до {}",
        )
    )
    return form.format(a, b), low, high


def vague(v, draw, whole, money):
    if not whole:
        return "", 0, 0
    for low, high, words in (
        (30, 95, ("dozens", "several dozen")),
        (250, 900, ("hundreds", "several hundred")),
        (2500, 9000, ("thousands", "several thousand")),
    ):
        if low <= v <= high:
            return draw.choice(words), low * 0.7, high * 1.25
    return "", 0, 0


def or_more(v, draw, whole, money):
    r = rounded(v, 2, -1)
    return (digits_of(r, draw) + draw.choice((" or more", "+")), r, math.inf) if r < v else ("", 0, 0)


def abbreviated(v, draw, whole, money):
    if not money or v < 1e6:
        return "", 0, 0
    size, letters = (1e9, ("bn", " billion")) if v >= 1e9 else (1e6, ("m", "mn", " million"))
    r = rounded(v / size, 3)
    return f"{r:.10g}{draw.choice(letters)}", r * size * 0.994, r * size * 1.006


WAYS = (
    exact,
    exact,
    in_words,
    three_digits,
    scaled,
    about,
    above,
    below,
    nearly,
    just_over,
    a_range,
    vague,
    or_more,
    abbreviated,
)
