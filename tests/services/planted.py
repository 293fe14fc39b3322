"""Projects with planted conflicts, and with as many pairs that only seem to differ."""

import random
from dataclasses import dataclass

from explorer.model.event import Content, Source
from tests.services import planted_claims as claims
from tests.services import planted_events as events
from tests.services.garden import Garden
from tests.services.phrases import MEASURES


@dataclass
class Planted:
    """A project; `conflicts` and `agreements` hold the events of each pair, with the kind of thing it is."""

    content: Content
    conflicts: dict[frozenset[str], str]
    agreements: dict[frozenset[str], str]


def plant(seed: int, count: int = 300) -> Planted:
    """Return a project with `count` conflicts and as many agreeing pairs, in a mixed order."""
    garden = Garden(random.Random(seed))
    conflicts: dict[frozenset[str], str] = {}
    agreements: dict[frozenset[str], str] = {}
    wanted = [True] * count + [False] * count
    garden.draw.shuffle(wanted)
    turns = {True: 0, False: 0}
    for is_conflict in wanted:
        kinds = CONFLICTS if is_conflict else AGREEMENTS
        kind, make = kinds[turns[is_conflict] % len(kinds)]
        turns[is_conflict] += 1
        (conflicts if is_conflict else agreements)[make(garden)] = kind
    sources = tuple(Source(id=k, file=f"{k}.txt", title=k.title(), text=t) for k, t in garden.texts.items())
    content = Content(
        title="Planted", sources=sources, actors=tuple(garden.actors.values()), events=tuple(garden.events)
    )
    return Planted(content, conflicts, agreements)


CONFLICTS = (
    *((f"value: {m.property}", claims.measured_apart(m)) for m in MEASURES),
    ("unit", claims.slip_of_unit), ("same day", claims.same_day_apart), ("date", claims.dates_apart), ("name", claims.names_apart), ("place", claims.places_apart),
    ("group", claims.groups_apart), ("answer", claims.answers_apart), ("hedge", events.status_in_words), ("denial", events.denied),
    ("status of two", events.status_of_two), ("dates of two", events.dates_of_two), ("event's date", events.dated_otherwise), ("states", events.states_apart),
)  # fmt: skip
AGREEMENTS = (
    *((f"value: {m.property}", claims.measured_alike(m)) for m in MEASURES),
    ("later", claims.later), ("date", claims.dates_alike), ("name", claims.names_alike), ("place", claims.places_alike), ("group", claims.groups_alike),
    ("answer", claims.answers_alike), ("hedge", events.both_hedged_or_plain), ("two events", events.two_that_agree), ("event's date", events.dated_alike),
    ("states", events.states_alike),
)  # fmt: skip
