"""Pairs of citations and of events: hedged here and plain there, dated differently, or of one mind."""

from explorer.model.event import Claim, Extent, Participation, Role, Stance, Status
from tests.services.garden import DATE_UNITS, DEEDS, PEOPLE, PLACES
from tests.services.phrases import MEASURES, say
from tests.services.planted_claims import true_value


def _hedged_quote(garden):
    deed, name = garden.draw.choice(DEEDS), garden.draw.choice(PEOPLE)[0].split()[1]
    hedged = garden.draw.choice((
        f"the alleged September {deed} of {name}", f"police spoke of an alleged {deed}", f"the suspected {deed} in the valley",
        f"{name} was accused of a {deed}", f"the supposed {deed}", f"an unconfirmed {deed}",
    ))  # fmt: skip
    plain = garden.draw.choice(
        (
            f"{name}’s {deed} shook the valley",
            f"The {deed} killed nobody",
            f"After the {deed} the road was closed",
        )
    )
    return deed, hedged, plain


def status_in_words(garden):
    deed, hedged, plain = _hedged_quote(garden)
    papers = garden.two_papers()
    garden.number += 1
    citations = [garden.cite(papers[0], hedged), garden.cite(papers[1], plain)]
    return frozenset(
        {garden.event(f"{deed.title()} of the {garden.number}th", citations, [], status=Status.ALLEGED)}
    )


def both_hedged_or_plain(garden):
    deed, hedged, plain = _hedged_quote(garden)
    other = garden.draw.choice(
        (
            (hedged, f"this alleged {deed} again"),
            (plain, f"The {deed} went on"),
            (plain, "the alleged traitor fled"),
        )
    )
    papers = garden.two_papers()
    garden.number += 1
    citations = [garden.cite(papers[0], other[0]), garden.cite(papers[1], other[1])]
    return frozenset({garden.event(f"{deed.title()} of the {garden.number}th", citations, [])})


def denied(garden):
    papers = garden.two_papers()
    citations = [
        garden.cite(papers[0], "the column crossed the bridge"),
        garden.cite(papers[1], "no column crossed", stance=Stance.CONTRADICTS),
    ]
    return frozenset({garden.event(garden.title(), citations, [])})


def _two_events(garden, titles, dates, statuses, actors, kinds=("attack", "attack")):
    papers = garden.two_papers()
    return frozenset(
        garden.event(
            titles[k],
            [garden.cite(papers[k], f"words of {papers[k]} on {titles[k]}")],
            [],
            date=dates[k],
            status=statuses[k],
            kind=kinds[k],
            actors=tuple(Participation(actor=a, role=r) for a, r in actors[k]),
        )
        for k in range(2)
    )


def _titles(garden):
    garden.number += 1
    name, deed, place = (
        garden.draw.choice(PEOPLE)[0].split()[1],
        garden.draw.choice(DEEDS),
        garden.draw.choice(PLACES)[0],
    )
    base = f"{name}'s {deed} at bridge {garden.number} in {place}"
    return base, garden.draw.choice(
        (
            base,
            f"Alleged {deed} of {name} at bridge {garden.number}, {place}",
            f"{name} {deed} in {place} at the bridge {garden.number}",
        )
    )


def status_of_two(garden):
    who, where = garden.actor(), garden.actor()
    parts = [(who, Role.AGENT), (where, Role.LOCATION)]
    dates = garden.draw.choice(
        (("2015-09-04", "2015-09"), ("2015-09-04", "2015-09-04"), ("2015-09~", "2015-09-10"))
    )
    statuses = garden.draw.choice(((Status.ALLEGED, Status.ASSERTED), (Status.ASSERTED, Status.DISPUTED)))
    return _two_events(garden, _titles(garden), dates, statuses, (parts, parts))


def dates_of_two(garden):
    who, where = garden.actor(), garden.actor()
    parts = [(who, Role.AGENT), (where, Role.LOCATION)]
    dates = garden.draw.choice(
        (("2015-09-04", "2015-09-06"), ("2015-09-04", "2015-10-01"), ("2015-08", "2015-09-12"))
    )
    return _two_events(
        garden, (title := _titles(garden)[0], title), dates, (Status.ASSERTED,) * 2, (parts, parts)
    )


def two_that_agree(garden):
    draw = garden.draw
    who, whom, where = garden.actor(), garden.actor(), garden.actor()
    parts, others = [(who, Role.AGENT), (where, Role.LOCATION)], [(whom, Role.AGENT), (where, Role.LOCATION)]
    title, second = _titles(garden)
    case = draw.randrange(6)
    if case == 0:  # another body does the same
        return _two_events(
            garden,
            (title, second),
            ("2015-09-04", "2015-09"),
            (Status.ALLEGED, Status.ASSERTED),
            (parts, others),
        )
    if case == 1:  # both allege it
        return _two_events(
            garden, (title, second), ("2015-09-04", "2015-09"), (Status.ALLEGED,) * 2, (parts, parts)
        )
    if case == 2:  # planned, then done
        return _two_events(
            garden,
            (title, second),
            ("2015-09", "2015-09-04"),
            (Status.PLANNED, Status.ASSERTED),
            (parts, parts),
        )
    if case == 3:  # the year after
        return _two_events(
            garden, (title, second), ("2014-09-04", "2015-09-04"), (Status.ASSERTED,) * 2, (parts, parts)
        )
    if case == 4:  # the accusation is another kind of thing than the deed
        return _two_events(
            garden,
            (title, second),
            ("2015-09-04",) * 2,
            (Status.ALLEGED, Status.ASSERTED),
            (parts, parts),
            ("attack", "statement"),
        )
    titles = (title, _titles(garden)[0])  # another bridge
    return _two_events(
        garden, titles, ("2015-09-04", "2015-09"), (Status.ALLEGED, Status.ASSERTED), (parts, parts)
    )


def dated_otherwise(garden):
    papers = garden.two_papers()
    said, own = garden.draw.choice(
        (
            ("12 September 2015", "2015-09-04"),
            ("2015-08", "2015-09"),
            ("2014", "2015-09-04"),
            ("Sept. 5, 2015", "2015-09-04"),
        )
    )
    citations = [garden.cite(papers[0], "on the day before"), garden.cite(papers[1], f"it was on {said}")]
    claim = Claim(
        property=garden.draw.choice(("date", "day of the event")),
        value=said,
        unit=garden.draw.choice(DATE_UNITS),
        citation=1,
    )
    return frozenset({garden.event(garden.title(), citations, [claim], date=own)})


def dated_alike(garden):
    papers = garden.two_papers()
    said, own = garden.draw.choice(
        (
            ("4 September 2015", "2015-09-04"),
            ("2015-09", "2015-09-04"),
            ("2015", "2015-09"),
            ("early September 2015", "2015-09-04~"),
        )
    )
    citations = [garden.cite(papers[0], "on that day"), garden.cite(papers[1], f"it was on {said}")]
    claim = Claim(
        property=garden.draw.choice(("date", "day of the event")),
        value=said,
        unit=garden.draw.choice(DATE_UNITS),
        citation=1,
    )
    return frozenset({garden.event(garden.title(), citations, [claim], date=own)})


def _state(garden, actors, said, as_of, of="troops stationed"):
    paper = garden.draw.choice(sorted(garden.texts))
    quote = garden.cite(paper, f"It has {said.value} {said.unit}".strip())
    claim = Claim(property=of, value=said.value, unit=said.unit, as_of=as_of)
    parts = tuple(Participation(actor=a, role=r) for a, r in actors)
    return garden.event(
        garden.title(),
        [quote],
        [claim],
        date=as_of or "2015-10",
        kind="state",
        extent=Extent.THROUGHOUT,
        actors=parts,
    )


def states_apart(garden):
    draw, parts = garden.draw, [(garden.actor(), Role.AGENT), (garden.actor(), Role.LOCATION)]
    while True:
        true = true_value(MEASURES[2], draw)
        said = [say(MEASURES[2], true * k, draw) for k in (1, 3)]
        if said[0].clearly_excludes(said[1]):
            days = draw.choice((("2015-10", "2015-10"), ("2015", "2015-03-01")))
            return frozenset(_state(garden, parts, s, day) for s, day in zip(said, days, strict=True))


def states_alike(garden):
    draw, who, where = garden.draw, garden.actor(), garden.actor()
    parts = [(who, Role.AGENT), (where, Role.LOCATION)]
    elsewhere = draw.choice(
        (
            [(who, Role.AGENT), (garden.actor(), Role.LOCATION)],
            [(garden.actor(), Role.AGENT), (where, Role.LOCATION)],
        )
    )
    true = true_value(MEASURES[2], draw)
    factor, second, days = draw.choice(
        (
            (1, parts, ("2015-10", "2015-10")),
            (3, elsewhere, ("2015-10", "2015-10")),
            (3, parts, ("2014", "2015")),
        )
    )
    said = [say(MEASURES[2], true * k, draw) for k in (1, factor)]
    return frozenset(_state(garden, p, s, day) for p, s, day in zip((parts, second), said, days, strict=True))
