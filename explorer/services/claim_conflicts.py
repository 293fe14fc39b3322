"""Conflicts proposed from claims: of one event, or of one actor's lasting states, with values that cannot both hold.

Figures of different days are no conflict where the thing changes over time. Two claims of one citation are two
parts of one statement and are not set against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from explorer.model.edtf import EdtfDate, is_edtf, parse_edtf
from explorer.model.event import Conflict, ConflictKind
from explorer.model.evidence import StatedClaim, StatedEvent, Words
from explorer.services.claim_comparing import (
    Difference,
    dates_differ,
    difference,
    is_about_a_date,
    read_date,
)
from explorer.services.folding import fold
from explorer.services.name_comparing import Spellings
from explorer.services.proposing import named, proposal

_State = tuple[StatedClaim, StatedEvent, EdtfDate]

MOST_VALUES = 40
"""So many different values of one property are compared with each other; the work stays linear in the claims."""
_NEIGHBOURS = 12
_MOST_OF_ACTOR = 6
_CHANGELESS_WORDS = (
    "length distance width height depth altitude elevation area birthplace nationality location place "
    "capital coordinates name"
)
_CHANGELESS = frozenset(_CHANGELESS_WORDS.split())
_NO_FACTS = ("planned", "forecast", "recommended")
_EVENT_DATE_WORDS = "the date day of event when it happened happening time occurrence"
_EVENT_DATE = frozenset(_EVENT_DATE_WORDS.split())


class ClaimConflicts:
    """Takes the claims of a project, those of one event together, and yields proposals."""

    def __init__(self, spellings: Spellings) -> None:
        self._spellings = spellings
        self._of_actors: dict[tuple[int, str, str], list[_State]] = defaultdict(list)
        self._places: dict[int, frozenset[int]] = {}
        self._subjects: dict[int, frozenset[int]] = {}

    def of_event(
        self,
        event: StatedEvent,
        claims: Sequence[StatedClaim],
        parts: Sequence[tuple[int, str]],
        voices: Sequence[Words],
    ) -> Iterator[Conflict]:
        """Yield the conflicts inside an event, and keep its claims for the comparison of states."""
        by_property: dict[str, list[StatedClaim]] = defaultdict(list)
        for claim in claims:
            by_property[_folded(claim.property)].append(claim)
        for of, stated in by_property.items():
            yield from self._inside(event, stated)
            if is_of_its_date(of):
                yield from _against_date(event, stated, voices)
            self._keep(event, of, stated, parts)

    def _inside(self, event: StatedEvent, claims: list[StatedClaim]) -> Iterator[Conflict]:
        distinct: dict[tuple[str, str, str], list[StatedClaim]] = defaultdict(list)
        for claim in claims:
            distinct[claim.value, claim.unit, claim.as_of].append(claim)
        firsts = list(distinct.values())[:MOST_VALUES]
        apart: list[tuple[Difference, list[StatedClaim], list[StatedClaim]]] = []
        for one, other in combinations(firsts, 2):
            found = self._differ(one[0], other[0])
            if found and {c.words.id for c in one} != {c.words.id for c in other}:
                apart.append((found, one, other))
        for group in _connected(apart):
            worst, one, other = max(group, key=lambda found: found[0].severity)
            sides = [claim.words for found in group for claim in (*found[1], *found[2])]
            yield _of_values(worst, one[0], other[0], (event,), sides)

    def _differ(self, one: StatedClaim, other: StatedClaim) -> Difference | None:
        if not _same_time(one, other):
            return None
        return difference(one.property, (one.value, one.unit), (other.value, other.unit), self._spellings)

    def _keep(
        self, event: StatedEvent, of: str, claims: list[StatedClaim], parts: Sequence[tuple[int, str]]
    ) -> None:
        """Note what an event says of its actors, if it tells of a state or of something that does not change."""
        if event.status in _NO_FACTS or not (event.extent == "throughout" or _is_changeless(of)):
            return
        subjects = frozenset(actor for actor, role in parts if role in ("agent", "target"))
        self._subjects[event.id] = subjects
        self._places[event.id] = frozenset(actor for actor, role in parts if role == "location")
        for claim in claims[:MOST_VALUES]:
            when = _date(claim.as_of or event.date)
            if when is not None:
                for actor in subjects:
                    self._of_actors[actor, of, event.kind].append((claim, event, when))

    def of_actors(self) -> Iterator[Conflict]:
        """Yield the conflicts between states of the same actors; after all events."""
        seen: set[tuple[int, int]] = set()
        for stated in self._of_actors.values():
            apart = list(self._between_states(stated, seen))
            # Many values of one time are no disagreement: the property stands for many things (a count of each raid).
            if len(apart) <= max(_MOST_OF_ACTOR, len(stated) // 4):
                for found, before, other, claim, event in apart:
                    yield _of_values(found, before, claim, (other, event), [before.words, claim.words])

    def _between_states(
        self, stated: list[_State], seen: set[tuple[int, int]]
    ) -> Iterator[tuple[Difference, StatedClaim, StatedEvent, StatedClaim, StatedEvent]]:
        stated.sort(key=lambda item: (item[2].earliest_us, item[0].words.id))
        for place, (claim, event, _) in enumerate(stated):
            for before, other, _ in stated[max(place - _NEIGHBOURS, 0) : place]:
                pair = (before.words.id, claim.words.id)
                if event.id == other.id or pair in seen or not self._same_subject(event, other):
                    continue
                seen.add(pair)
                found = self._differ(_dated(before, other), _dated(claim, event))
                if found:
                    yield found, before, other, claim, event

    def _same_subject(self, one: StatedEvent, other: StatedEvent) -> bool:
        first, second = self._subjects[one.id], self._subjects[other.id]
        places, other_places = self._places[one.id], self._places[other.id]
        meet = not places or not other_places or bool(places & other_places)
        return meet and (first <= second or second <= first)


def _connected(
    apart: list[tuple[Difference, list[StatedClaim], list[StatedClaim]]],
) -> list[list[tuple[Difference, list[StatedClaim], list[StatedClaim]]]]:
    """Group pairs that share a value: one disagreement of several sides."""
    groups: list[list[tuple[Difference, list[StatedClaim], list[StatedClaim]]]] = []
    for pair in apart:
        touching = [g for g in groups if any(v in found[1:] for found in g for v in pair[1:])]
        joined = [found for group in touching for found in group] + [pair]
        groups = [group for group in groups if group not in touching] + [joined]
    return groups


def _of_values(
    found: Difference,
    one: StatedClaim,
    other: StatedClaim,
    events: Sequence[StatedEvent],
    sides: Iterable[Words],
) -> Conflict:
    first, second = _worded(one, other), _worded(other, one)
    of = one.property[:1].upper() + one.property[1:]
    why = {
        ConflictKind.UNIT: "the same number stands with two units",
        ConflictKind.DATE: "the two dates do not meet",
        ConflictKind.IDENTITY: "the two names are not of one",
    }.get(found.kind, "the two do not meet, however exactly they are meant")
    where = f"the event {named(events[0].title)}" if len(events) == 1 else "two events of the same actors"
    reason = f"{named(one.property)} of {where} is given as {first} and as {second}: {why}."
    return proposal(found.kind, f"{of}: {first} or {second}", reason, found.severity, events, sides)


def _worded(claim: StatedClaim, other: StatedClaim) -> str:
    day = f" ({claim.as_of})" if claim.as_of and claim.as_of != other.as_of else ""
    return f"{claim.value} {claim.unit}".strip() + day


def is_of_its_date(of: str) -> bool:
    """Whether a property is the day of the event itself, so that it stands against the event's own date."""
    return _EVENT_DATE.issuperset(of.split())


def _against_date(
    event: StatedEvent, claims: list[StatedClaim], voices: Sequence[Words]
) -> Iterator[Conflict]:
    """Set claims of the day on which an event happened against the date that the event has."""
    own = _date(event.date)
    for claim in claims:
        said = read_date(claim.value)
        found = dates_differ(own, said) if own is not None and said is not None else None
        if found:
            others = [words for words in voices if words.id != claim.words.id][:1]
            title = f"{event.title}: {event.date} or {claim.value}"
            reason = (
                f"The event {named(event.title)} is dated {event.date}, and one of its citations gives "
                f"{claim.value}: the two dates do not meet."
            )
            yield proposal(found.kind, title, reason, found.severity, (event,), [*others, claim.words])


def _same_time(one: StatedClaim, other: StatedClaim) -> bool:
    """Whether two figures are of one time, so that both should be the same."""
    if _is_changeless(_folded(one.property)):
        return True
    first, second = _date(one.as_of), _date(other.as_of)
    if first is None or second is None:
        return True
    if first.is_interval != second.is_interval:
        over, at = (first, second) if first.is_interval else (second, first)
        # A total over years is that of their end.
        return at.latest_us > over.core_end_us - 1 and at.earliest_us < over.latest_us
    if first.is_interval:
        return (first.earliest_us, first.latest_us) == (second.earliest_us, second.latest_us)
    return dates_differ(first, second) is None


def _dated(claim: StatedClaim, event: StatedEvent) -> StatedClaim:
    return claim if claim.as_of else claim._replace(as_of=event.date)


@lru_cache(maxsize=2**14)
def _is_changeless(of: str) -> bool:
    return is_about_a_date(of) or not _CHANGELESS.isdisjoint(of.split())


@lru_cache(maxsize=2**14)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=2**14)
def _date(edtf: str) -> EdtfDate | None:
    return parse_edtf(edtf) if edtf and is_edtf(edtf) else None
