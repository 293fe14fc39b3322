"""Which events tell of the same happening, strictly: the same kind, an actor in the same part, and titles that
have all content words in common but one at most. Series (the yearly exercise) are left out.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

from explorer.model.evidence import StatedEvent
from explorer.reading.units import singular
from explorer.services.folding import fold
from explorer.services.name_comparing import is_same_word

LARGEST_GROUP = 12
"""More events than this under one title are a series, not one happening."""
LEAST_WORDS = 2
_FREE_WORD_FROM = 4
"""Titles of so many content words may spell one of them otherwise; one with a word fewer may lack it."""
_EMPTY_WORDS = (
    "a an the of in on at by to for from with and or s is are was were has have had be been its his her "
    "their into over after against between that this as it"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_HEDGE_WORDS = (
    "alleged allegedly alleges allege suspected supposed supposedly purported purportedly reported "
    "reportedly claimed claims accused unconfirmed apparent apparently so called said denied disputed "
    "yakoby predpolagaemyy"
)
HEDGES = frozenset(_HEDGE_WORDS.split())


class Titles:
    """Takes events one by one and finds those with the same or nearly the same title and kind."""

    def __init__(self) -> None:
        self._keys = array("q")
        self._owners = array("q")

    def add(self, event: StatedEvent) -> None:
        """Note an event."""
        for key in _keys(event):
            self._keys.append(key)
            self._owners.append(event.id)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the row numbers of events whose titles may be the same, each pair once, smaller first."""
        keys = np.frombuffer(self._keys, np.int64) if self._keys else np.empty(0, np.int64)
        owners = np.frombuffer(self._owners, np.int64) if self._owners else np.empty(0, np.int64)
        order = np.lexsort((owners, keys))
        keys, owners = keys[order], owners[order]
        starts = np.flatnonzero(np.diff(keys, prepend=keys[:1] - 1))
        ends = np.append(starts[1:], len(keys))
        seen: set[tuple[int, int]] = set()
        for group in np.flatnonzero((ends - starts > 1) & (ends - starts <= LARGEST_GROUP)).tolist():
            members: list[int] = owners[starts[group] : ends[group]].tolist()
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    if one != other and (one, other) not in seen:
                        seen.add((one, other))
                        yield one, other


@lru_cache(maxsize=2**12)
def content_words(title: str) -> frozenset[str]:
    """Return what a title is about, without hedges: the same for "Alleged mutiny of N." and "N.'s mutiny"."""
    plain = re.sub(r"[’']s\b", "", title)
    return frozenset(singular(w) for w in fold(plain).split() if w not in _EMPTY and w not in HEDGES)


def same_title(one: str, other: str) -> bool:
    """Whether two titles have all content words in common; one may say a word more, or spell one otherwise."""
    first, second = content_words(one), content_words(other)
    if first == second:
        return len(first) >= LEAST_WORDS
    more, less = sorted((first - second, second - first), key=len, reverse=True)
    if len(more) != 1 or any(c.isdigit() for word in more | less for c in word):
        return False
    if not less:
        return min(len(first), len(second)) >= _FREE_WORD_FROM - 1
    return len(first) >= _FREE_WORD_FROM and len(less) == 1 and is_same_word(*more, *less)


def _keys(event: StatedEvent) -> Iterable[int]:
    words = content_words(event.title)
    if len(words) < LEAST_WORDS:
        return
    yield hash((event.kind, words))
    if len(words) >= _FREE_WORD_FROM - 1:
        for word in words:
            if len(words) >= _FREE_WORD_FROM:
                yield hash((event.kind, words - {word}))
