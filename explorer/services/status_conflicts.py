"""Conflicts proposed from what documents make of one happening: alleged here and a fact there, told and denied,
dated differently.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from explorer.model.calendar import US_PER_DAY
from explorer.model.edtf import EdtfDate, is_edtf, parse_edtf
from explorer.model.event import Conflict, ConflictKind
from explorer.model.evidence import StatedEvent, Words
from explorer.reading.units import singular
from explorer.services.claim_comparing import dates_differ
from explorer.services.folding import fold
from explorer.services.proposing import named, proposal
from explorer.services.same_happening import content_words, same_title

FURTHEST_APART_DAYS = 31
"""Events of one title further apart are taken for two happenings."""
_DOUBTFUL = ("alleged", "disputed")
_REACH_WORDS = 4
_HEDGE = re.compile(
    r"\b(?:alleged(?:ly)?|alleges? that|purported(?:ly)?|suspected|supposed(?:ly)?|unconfirmed|so-called|accused? (?:\w+ ){0,4}of"
    r"|reportedly|claims? (?:of|that)|якобы|предполагаем\w+|так называем\w+)\b[\s,“\"’']*(?P<behind>(?:[\w’'-]+[\s,]*){1,5})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its participants (actor, role) and citations."""

    event: StatedEvent
    parts: Sequence[tuple[int, str]]
    voices: Sequence[Words]

    @property
    def roles(self) -> frozenset[tuple[int, str]]:
        """Who does it and to whom: that A attacks B is not that B attacks A."""
        return frozenset(part for part in self.parts if part[1] in ("agent", "target"))

    @property
    def places(self) -> frozenset[int]:
        """Where it happens."""
        return frozenset(actor for actor, role in self.parts if role == "location")

    @property
    def date(self) -> EdtfDate | None:
        """When, if it is dated."""
        return parse_edtf(self.event.date) if is_edtf(self.event.date) else None


def inside(told: Told, names: frozenset[str]) -> Iterator[Conflict]:
    """Yield what the citations of one event do not agree about; `names` are the folded words of actors' names."""
    supporting = [words for words in told.voices if words.stance == "supports"]
    denying = [words for words in told.voices if words.stance == "contradicts"]
    event = told.event
    if supporting and denying:
        reason = f"One citation supports the event {named(event.title)} and another contradicts it."
        title = f"{event.title}: supported and contradicted"
        yield proposal(ConflictKind.STATUS, title, reason, 2, (event,), [supporting[0], *denying])
    found = _hedged_here_plain_there(event, supporting, names)
    if found:
        word, hedged, plain = found
        reason = (
            f"Of the event {named(event.title)} one document says that it is only alleged, another states it as a fact:"
            f" {named(word)} stands hedged here and plain there."
        )
        title = f"{event.title}: alleged, or a fact"
        yield proposal(ConflictKind.STATUS, title, reason, 2, (event,), [hedged, plain])


def _hedged_here_plain_there(
    event: StatedEvent, voices: Sequence[Words], names: frozenset[str]
) -> tuple[str, Words, Words] | None:
    about = content_words(event.title) - names
    hedged: dict[str, list[Words]] = {}
    plain: dict[str, list[Words]] = {}
    for words in voices:
        behind = [
            stem for found in _HEDGE.finditer(words.quote) for stem in _stems(found["behind"])[:_REACH_WORDS]
        ]
        kept, kind = (behind, hedged) if behind else (_stems(words.quote), plain)
        for stem in about.intersection(kept):
            kind.setdefault(stem, []).append(words)
    for stem in sorted(hedged.keys() & plain.keys()):
        for one, other in product(hedged[stem], plain[stem]):
            if one.source != other.source:
                return stem, one, other
    return None


def _stems(text: str) -> list[str]:
    return [singular(word) for word in fold(re.sub(r"[’']s\b", "", text)).split()]


def between(one: Told, other: Told) -> Conflict | None:
    """Return the conflict of two events that have nearly the same title, if they tell of one happening."""
    if one.event.kind != other.event.kind or not same_title(one.event.title, other.event.title):
        return None
    if not one.roles & other.roles or one.date is None or other.date is None:
        return None
    if one.places and other.places and not one.places & other.places:
        return None
    return _statuses(one, other) if dates_differ(one.date, other.date) is None else _dates(one, other)


def _statuses(one: Told, other: Told) -> Conflict | None:
    doubted, stated = (one, other) if one.event.status in _DOUBTFUL else (other, one)
    if doubted.event.status not in _DOUBTFUL or stated.event.status != "asserted":
        return None
    reason = (
        f"The event {named(doubted.event.title)} is {doubted.event.status}, and {named(stated.event.title)}, of the same "
        "kind, actors and time, is told as a fact."
    )
    title = f"{stated.event.title}: {doubted.event.status}, or a fact"
    sides = [*doubted.voices[:1], *stated.voices[:1]]
    return proposal(ConflictKind.STATUS, title, reason, 3, (doubted.event, stated.event), sides)


def _dates(one: Told, other: Told) -> Conflict | None:
    """Two dates of what two documents tell with the same title and the very same actors, a month apart at most."""
    first, second = one.date, other.date
    sources = {words.source for words in one.voices} & {words.source for words in other.voices}
    if first is None or second is None or sources or one.roles != other.roles:
        return None
    if content_words(one.event.title) != content_words(other.event.title) or one.places != other.places:
        return None
    gap = max(first.earliest_us, second.earliest_us) - min(first.latest_us, second.latest_us)
    found = dates_differ(first, second)
    if found is None or gap > FURTHEST_APART_DAYS * US_PER_DAY:
        return None
    reason = (
        f"Two documents tell of {named(one.event.title)} with the same actors, the one dated {one.event.date}, the other "
        f"{other.event.date}: the two dates do not meet."
    )
    title = f"{one.event.title}: {one.event.date} or {other.event.date}"
    sides = [*one.voices[:1], *other.voices[:1]]
    return proposal(found.kind, title, reason, found.severity, (one.event, other.event), sides)
