"""Pairs of claims about one thing: apart, or alike in other words."""

from tests.services.garden import DATE_UNITS, GROUPS, MONTHS, PEOPLE, PLACES, RUSSIAN_MONTHS
from tests.services.phrases import MEASURES, Said, say


def true_value(measure, draw):
    value = measure.least * (measure.most / measure.least) ** draw.random()
    return round(value) if measure.whole and value >= 1 else value


def measured_apart(measure):
    def make(garden):
        draw = garden.draw
        while True:
            true = true_value(measure, draw)
            other = true * draw.choice((draw.uniform(0.15, 0.85), draw.uniform(1.18, 5)))
            other = round(other) if measure.whole and other >= 1 else other
            if not measure.least / 4 <= other <= (100 if measure.most < 100 else measure.most * 4):
                continue
            first, second = say(measure, true, draw), say(measure, other, draw)
            if first.clearly_excludes(second):
                return garden.two_claims(measure.property, first, second)

    return make


def measured_alike(measure):
    def make(garden):
        draw = garden.draw
        while True:
            true = true_value(measure, draw)
            first, second = say(measure, true, draw), say(measure, true, draw)
            if first.allows(second) and (first.value, first.unit) != (second.value, second.unit):
                return garden.two_claims(measure.property, first, second)

    return make


def later(garden):
    """A figure that changed with time."""
    measure = garden.draw.choice((MEASURES[1], MEASURES[2], MEASURES[8]))
    true = true_value(measure, garden.draw)
    first, second = (say(measure, true * k, garden.draw) for k in (1, 2.7))
    days = garden.draw.choice(
        (("2014", "2015"), ("2015-03", "2015-11"), ("2015-03-01", "2015-03-20"), ("2010~", "2015"))
    )
    return garden.two_claims(measure.property, first, second, days)


def same_day_apart(garden):
    measure = garden.draw.choice((MEASURES[1], MEASURES[2], MEASURES[8]))
    while True:
        true = true_value(measure, garden.draw)
        first, second = (say(measure, true * k, garden.draw) for k in (1, 2.7))
        if first.clearly_excludes(second):
            days = garden.draw.choice(
                (("2015", "2015"), ("2015-03", "2015-03-12"), ("2015-03-01", "2015-03-01"))
            )
            return garden.two_claims(measure.property, first, second, days)


def slip_of_unit(garden):
    number = garden.draw.choice(("70 billion", "7,200", "430", "1.5 million", "350 thousand"))
    of, one, other = garden.draw.choice((
        ("aid", "USD", "RUB"), ("budget", "euros", "dollars"), ("displaced", "families", "persons"), ("loan", "RUB", "somoni"),
        ("length of the road", "km", "miles"), ("cargo", "kg", "tonnes"),
    ))  # fmt: skip
    return garden.two_claims(of, Said(number, one, 0, 0), Said(number, other, 0, 0))


def _day(draw):
    return draw.randint(1985, 2019), draw.randint(1, 12), draw.randint(1, 28)


def _write_day(day, draw, precision=3):
    y, m, d = day
    if precision == 1:
        return str(y)
    if precision == 2:
        return draw.choice((f"{y}-{m:02}", f"{MONTHS[m - 1]} {y}"))
    return draw.choice((
        f"{y}-{m:02}-{d:02}", f"{d} {MONTHS[m - 1]} {y}", f"{MONTHS[m - 1]} {d}, {y}", f"{d}.{m:02}.{y}", f"{MONTHS[m - 1][:3]} {d}, {y}",
        f"{d} {RUSSIAN_MONTHS[m - 1]} {y}", f"on {d} {MONTHS[m - 1]} {y}",
    ))  # fmt: skip


def dates_alike(garden):
    day = _day(garden.draw)
    texts = {_write_day(day, garden.draw, garden.draw.choice((1, 2, 3))) for _ in range(6)}
    one, other = garden.draw.sample(sorted(texts), 2) if len(texts) > 1 else ("2001", "2001~")
    of = garden.draw.choice(("date of signing", "day of the arrest", "date of birth", "founded"))
    return garden.two_claims(of, *_texts(garden, one, other, DATE_UNITS))


def dates_apart(garden):
    draw = garden.draw
    (y, m, d), precision = _day(draw), draw.choice((1, 2, 3))
    moved = {
        1: (y + draw.randint(1, 6), m, d),
        2: (y, m % 12 + 1, d),
        3: (y, m, (d + draw.randint(0, 20)) % 28 + 1),
    }[precision]
    if moved == (y, m, d):
        moved = (y + 1, m, d)
    one, other = _write_day((y, m, d), draw, precision), _write_day(moved, draw, draw.choice((precision, 3)))
    of = draw.choice(("date of signing", "day of the arrest", "date of birth", "founded"))
    return garden.two_claims(of, *_texts(garden, one, other, DATE_UNITS))


def _texts(garden, one, other, units=("name", "text")):
    return Said(one, garden.draw.choice(units), 0, 0), Said(other, garden.draw.choice(units), 0, 0)


def _name_forms(draw, pair):
    first, last = pair[0].split()
    return [
        pair[0], pair[1], f"{first[0]}. {last}", last, f"General {last}", pair[0].upper(), f"{last}, {first}", f"President {pair[0]}",
        last.replace("kh", "h").replace("Kh", "H"), f" {pair[0]} ",
    ]  # fmt: skip


def names_alike(garden):
    one, other = garden.draw.sample(_name_forms(garden.draw, garden.draw.choice(PEOPLE)), 2)
    return garden.two_claims(
        garden.draw.choice(("commander", "speaker", "minister")), *_texts(garden, one, other)
    )


def names_apart(garden):
    pairs = garden.draw.sample(PEOPLE, 2)
    one, other = (garden.draw.choice(_name_forms(garden.draw, pair)) for pair in pairs)
    return garden.two_claims(
        garden.draw.choice(("commander", "speaker", "minister")), *_texts(garden, one, other)
    )


def places_alike(garden):
    latin, russian = garden.draw.choice(PLACES)
    forms = [latin, russian, f"the city of {latin}", f"{latin}, Tajikistan", latin.lower(), f"near {latin}"]
    one, other = garden.draw.sample(forms, 2)
    return garden.two_claims("place of the meeting", *_texts(garden, one, other))


def places_apart(garden):
    first, second = garden.draw.sample(PLACES, 2)
    one, other = (
        garden.draw.choice((first[0], first[1], f"near {first[0]}")),
        garden.draw.choice((second[0], f"the city of {second[0]}")),
    )
    return garden.two_claims("place of the meeting", *_texts(garden, one, other))


def groups_alike(garden):
    long, short = garden.draw.choice(GROUPS)
    one, other = garden.draw.sample([long, short, f"the {long}", long.lower(), long.replace("z", "s")], 2)
    return garden.two_claims("organiser", *_texts(garden, one, other))


def groups_apart(garden):
    first, second = garden.draw.sample(GROUPS, 2)
    return garden.two_claims(
        "organiser", Said(garden.draw.choice(first), "name", 0, 0), Said(f"the {second[0]}", "name", 0, 0)
    )


def _answers(garden, pairs):
    one, other = garden.draw.choice(pairs)
    of = garden.draw.choice(("convicted", "armed", "confirmed by the ministry"))
    return garden.two_claims(of, *_texts(garden, one, other))


def answers_apart(garden):
    return _answers(garden, (("yes", "no"), ("true", "false"), ("No", "Yes"), ("guilty", "not guilty")))


def answers_alike(garden):
    return _answers(garden, (("yes", "Yes"), ("no", "No"), ("guilty", "Guilty."), ("yes", "unknown")))
