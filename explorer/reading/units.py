"""The units that values are given in, in English and Russian, and how they convert into one another.

A word may name several units (*pounds* are money or mass, a *ton* is metric, short or long): all are returned,
and what is compared decides. Factors are exact by definition where there is one (BIPM; NIST SP 811, appendix B).
"""

from functools import lru_cache
from typing import NamedTuple


class Unit(NamedTuple):
    """`amount * factor + offset` is the amount in the base unit of the dimension."""

    dimension: str
    factor: float = 1.0
    offset: float = 0.0


MONEY = "money:"
COUNT = "count:"
PERSONS = "count:persons"

# Dimension -> (factor to the base unit, spellings); a spelling may stand in several rows.
_MEASURES: dict[str, tuple[tuple[float, str], ...]] = {
    "length": (
        (1000.0, "km kilometre kilometer kms км километр"),
        (1.0, "m metre meter м метр"),
        (0.01, "cm centimetre centimeter см сантиметр"),
        (0.001, "mm millimetre millimeter мм миллиметр"),
        (1609.344, "mi mile миля мили миль"),
        (1852.0, "nmi nautical-mile морская-миля"),
        (0.3048, "ft foot feet фут"),
        (0.9144, "yd yds yard ярд"),
        (0.0254, "inch inches дюйм"),
        (1066.8, "verst верста версты верст"),
    ),
    "area": (
        (
            1e6,
            "km2 km^2 sq-km sqkm square-km square-kilometre square-kilometer км2 кв-км квадратный-километр",
        ),
        (1.0, "m2 m^2 sq-m sqm square-m square-metre square-meter м2 кв-м квадратный-метр"),
        (1e4, "ha hectare га гектар"),
        (4046.8564224, "acre акр"),
        (2589988.110336, "sq-mi sq-mile square-mi square-mile mi2 кв-миля квадратная-миля"),
        (0.09290304, "sq-ft square-foot square-feet ft2"),
    ),
    "mass": (
        (1.0, "kg kgs kilogram kilogramme kilo кг килограмм"),
        (0.001, "g gram gramme г грамм"),
        (1e-6, "mg milligram мг миллиграмм"),
        (1000.0, "t tonne ton metric-ton metric-tonne т тонна"),
        (907.18474, "ton short-ton"),
        (1016.0469088, "long-ton"),
        (1e6, "kt kiloton kilotonne"),
        (0.45359237, "lb lbs pound фунт"),
        (0.028349523125, "oz ounce унция"),
        (100.0, "quintal centner ц центнер"),
    ),
    "volume": (
        (1.0, "l litre liter л литр"),
        (1000.0, "m3 m^3 cubic-metre cubic-meter cubic-m м3 куб-м кубометр кубический-метр"),
        (1e12, "km3 cubic-km cubic-kilometre cubic-kilometer км3 кубический-километр"),
        (158.987294928, "bbl barrel баррель барреля баррелей"),
        (3.785411784, "gal gallon галлон"),
        (4.54609, "imperial-gallon"),
    ),
    "time": (
        (1.0, "s sec secs second сек секунда"),
        (60.0, "min mins minute мин минута"),
        (3600.0, "h hr hrs hour ч час"),
        (86400.0, "d day сутки суток день дня дней"),
        (604800.0, "wk wks week неделя недель"),
        (2629746.0, "mo month мес месяц"),
        (7889238.0, "quarter квартал"),
        (31556952.0, "y yr yrs year год года лет"),
        (315569520.0, "decade десятилетие"),
    ),
    "power": (
        (1.0, "w watt вт ватт"),
        (1e3, "kw kilowatt квт киловатт"),
        (1e6, "mw megawatt мвт мегаватт"),
        (1e9, "gw gigawatt гвт гигаватт"),
    ),
    "energy": (
        (1.0, "wh watt-hour"),
        (1e3, "kwh kilowatt-hour квтч киловатт-час"),
        (1e6, "mwh megawatt-hour"),
        (1e9, "gwh gigawatt-hour"),
        (1e12, "twh terawatt-hour"),
    ),
    "speed": (
        (1000 / 3600, "km/h kph kmh kmph км/ч"),
        (1.0, "m/s mps м/с"),
        (1609.344 / 3600, "mph"),
        (1852 / 3600, "kn knot узел узла узлов"),
    ),
    "percent": (
        (1.0, "% percent per-cent p-c pct percentage процент проц"),
        (100.0, "fraction share proportion ratio доля"),
        (0.1, "‰ per-mille permille промилле"),
    ),
    "percentage points": ((1.0, "percentage-point pp процентный-пункт п-п"),),
    "degrees": ((1.0, "° degree deg градус"),),
}
_TEMPERATURES = (
    (Unit("temperature"), "°c celsius degree-celsius degree-c degrees-celsius градус-цельсия"),
    (Unit("temperature", 5 / 9, -160 / 9), "°f fahrenheit degree-fahrenheit degree-f degrees-fahrenheit"),
    (Unit("temperature", 1.0, -273.15), "kelvin"),
)
_CURRENCIES = {
    "USD": "$ usd us$ $us dollar us-dollar u-s-dollar u-s- american-dollar доллар доллар-сша долл долл-сша",
    "EUR": "€ eur euro евро",
    "GBP": "£ gbp pound pound-sterling sterling british-pound фунт-стерлингов",
    "RUB": "₽ rub rur ruble rouble russian-ruble russian-rouble руб рубль рубля рублей р",
    "TJS": "tjs somoni сомони",
    "CNY": "cny rmb yuan renminbi юань юаней",
    "JPY": "jpy yen иена",
    "UZS": "uzs sum soum sом сум",
    "KGS": "kgs som сом",
    "KZT": "₸ kzt tenge тенге",
    "UAH": "₴ uah hryvnia гривна",
    "INR": "₹ inr rupee",
    "CHF": "chf franc swiss-franc",
    "IRR": "irr rial",
    "TRY": "₺ lira",
    "AFN": "afn afghani",
}
# Words for people: those of the first group may be anybody, each other group is a part of all people.
_PEOPLE = {
    "persons": "person people individual human soul head man men dead death fatality killed life body victim "
    "inhabitant resident citizen casualty-dead человек чел люди людей лицо лиц погибший погибших убитый убитых "
    "житель жителей гражданин граждан",
    "troops": "troop soldier serviceman servicemen service-member military-personnel personnel "
    "serviceperson service-personnel военнослужащий военнослужащих солдат солдаты бойцов боец",
    "police": "policeman policemen police police-officer полицейский полицейских",
    "civilians": "civilian non-combatant мирный-житель мирных-жителей",
    "fighters": "fighter militant insurgent rebel боевик боевиков",
    "migrants": "migrant labour-migrant labor-migrant мигрант мигрантов",
    "refugees": "refugee беженец беженцев",
    "women": "woman women женщина женщин",
    "children": "child children ребенок детей",
}
_NOUNS = {"families": "family household семья семей", "vehicles": "vehicle машин автомобилей"}


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[Unit, ...]]:
    rows: dict[str, list[Unit]] = {}
    listed = [
        (Unit(dimension, factor), spellings)
        for dimension, units in _MEASURES.items()
        for factor, spellings in units
    ]
    listed += list(_TEMPERATURES)
    listed += [(Unit(MONEY + code), spellings) for code, spellings in _CURRENCIES.items()]
    listed += [(Unit(COUNT + group), spellings) for group, spellings in (_PEOPLE | _NOUNS).items()]
    for unit, spellings in listed:
        for spelling in spellings.split():
            known = rows.setdefault(spelling.replace("-", " ").strip(), [])
            if unit not in known:
                known.append(unit)
    return {spelling: tuple(units) for spelling, units in rows.items()}


_RUSSIAN_ENDINGS = (
    "ами", "ями", "ого", "его", "ных", "ов", "ев", "ей", "ах", "ях", "ам", "ям", "ом", "ем",
    "а", "я", "ы", "и", "у", "ю", "е", "ь",
)  # fmt: skip


@lru_cache(maxsize=4096)
def units_named(words: str) -> tuple[Unit, ...]:
    """Return the units that words mean ("square kilometres", "US$", "тонн"); none for words that are no unit."""
    plain = " ".join(words.casefold().replace(".", " ").replace("-", " ").split())
    for spelling in _spellings(plain):
        if spelling in _table():
            return _table()[spelling]
    return ()


def _spellings(plain: str) -> list[str]:
    """Return the words as they stand, then with their plural taken off."""
    found = [plain, " ".join(map(singular, plain.split()))]
    head, _, last = plain.rpartition(" ")
    found.append(f"{head} {singular(last)}".strip())
    for ending in ("", *_RUSSIAN_ENDINGS) if not last.isascii() else ():
        if last.endswith(ending) and len(last) - len(ending) >= 3:
            stem = last.removesuffix(ending)
            found += [f"{head} {stem}{own}".strip() for own in ("", "а", "я", "ь", "ия")]
    return found


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return an English noun without the ending of its plural; other words as they are."""
    if len(word) < 4 or not word.isascii() or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def people_group(words: str) -> str:
    """Return the count dimension of the first word for a part of all people in a phrase, or nothing."""
    for word in words.casefold().split():
        for unit in units_named(word):
            group = unit.dimension.removeprefix(COUNT)
            if group in _PEOPLE and unit.dimension != PERSONS:
                return unit.dimension
    return ""
