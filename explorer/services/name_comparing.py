"""Whether two names or short phrases can mean the same: spelling, script, order, titles, initials, acronyms."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from explorer.reading.units import singular
from explorer.services.folding import fold, sound

LONGEST_WORDS = 8
"""Longer texts are sentences; whether those agree is not for a machine to say."""

_CLOSE = 0.84
_SHORTEST_CLOSE = 5
_EMPTY_WORDS = (
    "the a an of in at on near by for to and or city town village province region district republic mr "
    "mrs ms dr general gen colonel col major maj lieutenant lt captain president minister chairman sir"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_NEGATION_WORDS = "no not never without non false denied"
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_YES_NO = {
    "yes": True,
    "true": True,
    "confirmed": True,
    "da": True,
    "no": False,
    "false": False,
    "net": False,
}
_UNKNOWN_WORDS = "unknown,n a,na,none given,not stated,not known,unclear,unspecified,undisclosed"
_UNKNOWN = frozenset(("", *_UNKNOWN_WORDS.split(",")))


class Spellings:
    """The actors that spellings belong to, each with its parents."""

    def __init__(self, rows: Iterable[tuple[int, int | None, str]] = ()) -> None:
        self._actors: dict[str, set[int]] = {}
        self._parent: dict[int, int | None] = {}
        for actor, parent, name in rows:
            self._parent[actor] = parent
            self._actors.setdefault(fold(name), set()).add(actor)

    def same(self, one: str, other: str) -> bool | None:
        """Return whether two names are of one actor or of a part and its whole; None where one is unknown."""
        first, second = self._actors.get(fold(one)), self._actors.get(fold(other))
        if not first or not second:
            return None
        return bool(self._lines(first) & second or self._lines(second) & first)

    def _lines(self, actors: set[int]) -> set[int]:
        found: set[int] = set()
        for actor in actors:
            above: int | None = actor
            while above is not None and above not in found:
                found.add(above)
                above = self._parent.get(above)
        return found


def names_differ(one: str, other: str, spellings: Spellings) -> bool:
    """Return whether two short texts surely do not mean the same; False for what cannot be judged."""
    folded, other_folded = fold(one), fold(other)
    if folded in _UNKNOWN or other_folded in _UNKNOWN or folded == other_folded:
        return False
    if folded in _YES_NO and other_folded in _YES_NO:
        return _YES_NO[folded] is not _YES_NO[other_folded]
    known = spellings.same(one, other)
    if known is not None:
        return not known
    words, other_words = _words(folded), _words(other_folded)
    if not words or not other_words or max(len(words), len(other_words)) > LONGEST_WORDS:
        return False
    if _is_negated(folded) != _is_negated(other_folded):
        return _all_met(words, other_words)
    return not (_all_met(words, other_words) or _is_acronym(one, other) or _is_acronym(other, one))


def _is_negated(folded: str) -> bool:
    return not _NEGATIONS.isdisjoint(folded.split())


@lru_cache(maxsize=2**14)
def _words(folded: str) -> tuple[str, ...]:
    return tuple(singular(word) for word in folded.split() if word not in _EMPTY and word not in _NEGATIONS)


def _all_met(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether every word of the shorter text has a partner in the longer one, not all of them by an initial."""
    short, long = sorted((one, other), key=len)
    free = list(long)
    is_whole = False
    for word in sorted(short, key=len, reverse=True):
        partner = next((candidate for candidate in free if is_same_word(word, candidate)), None)
        if partner is None:
            return False
        free.remove(partner)
        is_whole |= min(len(word), len(partner)) > 1 or word == partner
    return is_whole


@lru_cache(maxsize=2**14)
def is_same_word(one: str, other: str) -> bool:
    """Return whether two folded words are one in two spellings, or the one the initial of the other."""
    if one == other:
        return True
    if any(c.isdigit() for c in one + other):
        return re.sub(r"(?<=\d)(st|nd|rd|th)$", "", one) == re.sub(r"(?<=\d)(st|nd|rd|th)$", "", other)
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if sound(one) == sound(other):
        return True
    first, second = sound(one), sound(other)
    if min(len(first), len(second)) < _SHORTEST_CLOSE or first[0] != second[0]:
        return False
    return SequenceMatcher(None, first, second).ratio() >= _CLOSE


def _is_acronym(short: str, long: str) -> bool:
    letters = re.sub(r"[^\w]", "", short)
    words = fold(long).split()
    if not 2 <= len(letters) <= 8 or not letters[0].isupper() or not letters[-1].isupper() or len(words) < 2:
        return False
    full = "".join(word[0] for word in words)
    bare = "".join(word[0] for word in words if word not in _EMPTY)
    return fold(letters) in (full, bare)
