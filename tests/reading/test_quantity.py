"""How stated values are read: bounds in base units, written out by hand from the words."""

import math

import pytest

from explorer.reading.quantity import read_quantity
from explorer.reading.units import singular, units_named

INF = math.inf
READ = {
    "7000": ("", "count:", 6790, 7210),
    "7 000 человек": ("", "count:persons", 6790, 7210),
    "7,034": ("persons", "count:persons", 7034, 7034),
    "twenty-five": ("men", "count:persons", 25, 25),
    "one hundred and fifty people": ("", "count:persons", 150, 150),
    "двести пятьдесят": ("", "count:", 250, 250),
    "12,34,567": ("", "count:", 1234567, 1234567),
    "1'350'421": ("", "count:", 1350421, 1350421),
    "more than 20 people": ("", "count:persons", 20, INF),
    "at least nine policemen": ("", "count:police", 9, INF),
    "up to 65%": ("", "percent", -INF, 65),
    "about 40": ("percent", "percent", 36, 44),
    "half": ("percent", "percent", 48, 52),
    "two thirds": ("", "percent", 64.67, 68.67),
    "one in five": ("", "percent", 18, 22),
    "1.2 million": ("persons", "count:persons", 1_150_000, 1_250_000),
    "half a million": ("", "count:", 450_000, 550_000),
    "полмиллиона": ("", "count:", 450_000, 550_000),
    "two and a half million": ("", "count:", 2_250_000, 2_750_000),
    "6-7 thousand": ("", "count:", 5_500, 7_500),
    "between 200 and 250": ("", "count:", 194, 250),
    "dozens": ("persons", "count:persons", 20, 120),
    "none": ("persons", "count:persons", 0, 0),
    "$70m": ("", "money:USD", 66.5e6, 73.5e6),
    "70m": ("USD", "money:USD", 66.5e6, 73.5e6),
    "US$1.23bn": ("", "money:USD", 1.225e9, 1.235e9),
    "70 млрд рублей": ("", "money:RUB", 66.5e9, 73.5e9),
    "1350 km": ("", "length", 1_345_000, 1_355_000),
    "1,5 км": ("", "length", 1_450, 1_550),
    "839 miles": ("", "length", 1_349_429, 1_351_039),
    "0.25 km²": ("", "area", 245_000, 255_000),
    "25 ha": ("", "area", 245_000, 255_000),
    "3": ("million tonnes", "mass", 2.5e9, 3.5e9),
    "72 hours": ("", "time", 257_400, 261_000),
    "68 °F": ("", "temperature", 19.72, 20.28),
    "200 ± 10": ("km", "length", 185_000, 215_000),
    "200 a day": ("", "count:", 194 / 86400, 206 / 86400),
    "73,000 per year": ("persons", "count:persons", 72_500 / 31556952, 73_500 / 31556952),
    "70 km/h": ("", "speed", 67.9 / 3.6, 72.1 / 3.6),
}  # fmt: skip


@pytest.mark.parametrize("value", READ)
def test_a_value_is_read_with_its_bounds(value):
    unit, dimension, low, high = READ[value]
    readings = read_quantity(value, unit)
    found = {reading.dimension: reading for reading in readings}
    assert dimension in found, readings
    assert (found[dimension].low, found[dimension].high) == pytest.approx((low, high), rel=0.006)


@pytest.mark.parametrize(
    "value",
    [
        "201st motorized rifle division",
        "2015-09-12",
        "unknown",
        "many",
        "Dushanbe",
        "",
        "03/04/2015",
        "a third party",
    ],
)
def test_what_is_no_quantity_has_no_reading(value):
    assert read_quantity(value) == ()


def test_the_ends_that_a_word_leaves_out_are_open():
    (over,), (least,) = read_quantity("more than 20"), read_quantity("at least 20")
    (twenty,) = read_quantity("20")
    assert not over.meets(twenty)
    assert least.meets(twenty)


def test_neighbouring_roundings_do_not_meet():
    (three,), (four,) = read_quantity("3 days"), read_quantity("4 days")
    assert not three.meets(four)
    (rounded,), (exact,) = read_quantity("4.78 thousand"), read_quantity("4,775")
    assert rounded.meets(exact)


def test_a_dot_before_three_digits_is_read_both_ways_but_heads_are_whole():
    assert sorted(round(r.low) for r in read_quantity("7.000 km")) == [7000, 6790000]
    assert [r.dimension for r in read_quantity("7.000 persons")] == ["count:persons"]


def test_pounds_are_mass_or_money():
    assert {r.dimension for r in read_quantity("5 pounds")} == {"mass", "money:GBP"}
    assert {r.dimension for r in read_quantity("5 pounds sterling")} == {"money:GBP"}


@pytest.mark.parametrize(
    ("words", "factor"),
    [("square kilometres", 1e6), ("sq. km", 1e6), ("км2", 1e6), ("гектаров", 1e4), ("Hectares", 1e4), ("тонн", 1000), ("lbs", 0.45359237)],
)  # fmt: skip
def test_units_are_known_in_their_spellings(words, factor):
    assert units_named(words)[0].factor == factor


def test_plurals():
    assert [singular(w) for w in ("troops", "families", "boxes", "glass", "gas")] == [
        "troop", "family", "box", "glass", "gas",
    ]  # fmt: skip
