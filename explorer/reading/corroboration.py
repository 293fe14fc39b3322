"""How many independent voices an event rests on, and why some of its citations are one voice.

Two documents that copy the same wire, share an author or repeat the same informant are one witness told twice
(the intelligence tradition calls it circular reporting). The grouping is a proposal with its reason shown: an
analyst's ruling (`Citation.origin`) stands above it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, count

from explorer.model.event import Actor, Citation, Event, Role, Source, Stance

JOINED = "joined"
_SHINGLE_WORDS = 5
_SHARED_SHARE = 0.5
_SHORTEST_NAME = 4
_WORD = re.compile(r"[^\W_]+")
_AUTHOR_BREAK = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Origin:
    """One voice: the positions of its citations in the event, and why they are one; none for a lone one."""

    citations: tuple[int, ...]
    reasons: tuple[str, ...]


def origins(
    event: Event,
    sources: Mapping[str, Source],
    spellings: Mapping[str, Iterable[str]] | None = None,
    stance: Stance = Stance.SUPPORTS,
) -> tuple[Origin, ...]:
    """Return the independent origins of the citations of one stance, in the order of their first citations.

    `spellings` gives the names of actors by id: when an event *is* a statement, that two reporters attribute
    it to its speaker does not make them one.
    """
    chosen = [k for k, citation in enumerate(event.citations) if citation.stance is stance]
    group = {k: k for k in chosen}
    reasons: dict[int, list[str]] = {k: [] for k in chosen}
    own = _own_speakers(event, spellings or {})
    for one, other in combinations(chosen, 2):
        reason = _why_one(event.citations[one], event.citations[other], sources, own)
        if reason:
            first, second = sorted((group[one], group[other]))
            reasons[first].append(reason)
            if first != second:
                reasons[first] += reasons[second]
                group = {k: first if g == second else g for k, g in group.items()}
    return tuple(
        Origin(tuple(k for k in chosen if group[k] == root), tuple(dict.fromkeys(reasons[root])))
        for root in sorted(set(group.values()))
    )


def origin_counter(sources: Iterable[Source], actors: Iterable[Actor] = ()) -> Callable[[Event], int]:
    """Return a function that counts the independent origins of an event's supporting citations."""
    by_id = {source.id: source for source in sources}
    spellings = {actor.id: (actor.name, *actor.aliases) for actor in actors}

    def counted(event: Event) -> int:
        if len(event.citations) < 2:
            return sum(citation.stance is Stance.SUPPORTS for citation in event.citations)
        return len(origins(event, by_id, spellings))

    return counted


def joined_labels(event: Event, voices: Iterable[Origin], chosen: Iterable[int]) -> dict[int, str]:
    """Return the rulings (`Citation.origin`) that make one voice of the chosen citations and of those that
    are one with them now.

    A citation with a ruling is compared by it alone, so the whole of a detected group must get the same one.
    """
    wanted = set(chosen)
    for voice in voices:
        if wanted.intersection(voice.citations):
            wanted |= set(voice.citations)
    taken = {citation.origin for k, citation in enumerate(event.citations) if k not in wanted}
    free = next(label for number in count(1) if (label := f"{JOINED} {number}") not in taken)
    return dict.fromkeys(sorted(wanted), free)


def _why_one(one: Citation, other: Citation, sources: Mapping[str, Source], own: set[str]) -> str:
    """Return why two citations are one voice, or nothing."""
    if one.origin or other.origin:
        return f"joined by an analyst: {one.origin}" if one.origin == other.origin else ""
    if one.source == other.source:
        return "the same document"
    first, second = sources.get(one.source), sources.get(other.source)
    if first is None or second is None:
        return ""
    return (
        _shared_origin(first, second)
        or _shared_author(first, second)
        or _shared_speaker(one, other, own)
        or _reports(one, second)
        or _reports(other, first)
        or _shared_wording(one.quote, other.quote)
    )


def _shared_origin(one: Source, other: Source) -> str:
    if one.origin and _folded(one.origin) == _folded(other.origin):
        return f"the same origin: {one.origin}"
    return ""


def _shared_author(one: Source, other: Source) -> str:
    theirs = {_folded(author) for author in _AUTHOR_BREAK.split(other.author)}
    shared = [author for author in _AUTHOR_BREAK.split(one.author) if author and _folded(author) in theirs]
    return f"the same author: {shared[0]}" if shared else ""


def _shared_speaker(one: Citation, other: Citation, own: set[str]) -> str:
    speaker = _speaker(one.attribution)
    if speaker and speaker == _speaker(other.attribution) and speaker not in own:
        return f"both repeat {one.attribution}"
    return ""


def _reports(citation: Citation, source: Source) -> str:
    """Whether the one citation says that it has its knowledge from the other document's house or author."""
    told = f" {_folded(citation.attribution)} "
    for name in (source.publisher, source.author, source.origin, source.title):
        if len(name) >= _SHORTEST_NAME and f" {_folded(name)} " in told:
            return f"the one reports what {name} said"
    return ""


def _shared_wording(one: str, other: str) -> str:
    """Whether half of the shorter quote's runs of five words stand in the other."""
    first, second = _shingles(one), _shingles(other)
    smaller = min(len(first), len(second))
    if smaller and len(first & second) >= _SHARED_SHARE * smaller:
        return f"shared wording: “{' '.join(min(first & second))}”"
    return ""


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _folded(text).split()
    return {tuple(words[k : k + _SHINGLE_WORDS]) for k in range(len(words) - _SHINGLE_WORDS + 1)}


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


_SAYING = re.compile(r"^(?:as )?(?:according to|reported by|reports? by|quoted by|citing|told by|by|the) +")


def _speaker(attribution: str) -> str:
    folded = _folded(attribution)
    while (shorter := _SAYING.sub("", folded)) != folded:
        folded = shorter
    return folded


def _own_speakers(event: Event, spellings: Mapping[str, Iterable[str]]) -> set[str]:
    speaking = [part.actor for part in event.actors if part.role is Role.SPEAKER]
    return {_speaker(name) for actor in speaking for name in spellings.get(actor, ())}
