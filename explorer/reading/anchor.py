"""Whether a quote still stands where it was found, and where else it may stand.

The selectors are those of the W3C Web Annotation Data Model: a text position, and a text quote with prefix
and suffix. Only the very words count; a place is never proposed because it looks alike. The context kept
beside a quote is long enough that either side alone told it from every twin in the document (`context`), so
one whole side that came along proves a place, and less than that never does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from explorer.model.fault import DataFault

CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix kept beside a quote that has no twin."""
_CONTEXT_LIMIT = 1024
_TOUCHING_CHARACTERS = 16
_TELLING_CHARACTERS = 8


class AnchorState(StrEnum):
    """How a stored quote relates to the text as it is now."""

    EXACT = "exact"
    """The words stand at their place."""
    MOVED = "moved"
    """They stand elsewhere, and their context with them; the analyst must say whether that is the place."""
    AMBIGUOUS = "ambiguous"
    """They stand somewhere, but nothing proves which place is meant."""
    LOST = "lost"
    """They stand nowhere."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands, in code points; for an ambiguous or lost quote, where it used to."""

    state: AnchorState
    start: int
    end: int


def locate(text: str, start: int, end: int, exact: str, prefix: str = "", suffix: str = "") -> Place:
    """Return the place of the quote `exact`, last seen at `start:end` between `prefix` and `suffix`.

    Exact: the words are at their old place with their context; or with one whole side of it or the nearest
    characters of both, while no other such words have any of it. Moved: the whole context came along, and to
    one place only.
    """
    quote = _Quote(text, start, exact, prefix, suffix)
    stands = quote.at_old_place and end - start == len(exact)
    if stands and quote.sides_at_old_place() == 2:
        return Place(AnchorState.EXACT, start, end)
    places = list(occurrences(text, exact))
    if not places:
        return Place(AnchorState.LOST, start, end)
    proven = [at for at in places if quote.context_stands(at)]
    left_alone = stands and (quote.one_side_stands() or quote.touching_sides(start) == 2)
    rivals = [at for at in places if at != start and quote.touching_sides(at)]
    if left_alone and not rivals:
        return Place(AnchorState.EXACT, start, end)
    if len(proven) == 1 and not left_alone:
        return Place(AnchorState.MOVED, proven[0], proven[0] + len(exact))
    return Place(AnchorState.AMBIGUOUS, start, end)


@dataclass(frozen=True, slots=True)
class _Quote:
    text: str
    start: int
    exact: str
    prefix: str
    suffix: str

    @property
    def at_old_place(self) -> bool:
        return bool(self.exact) and self.start >= 0 and self.text.startswith(self.exact, self.start)

    def sides_at_old_place(self) -> int:
        """Return how many sides of the context stand where they did; where none was kept, both do."""
        return self._before_stands() + self._after_stands()

    def one_side_stands(self) -> bool:
        """Whether a kept side stands where it did; the beginning and the end of the text are sides, too."""
        at_beginning, at_end = self.start == 0, self.start + len(self.exact) == len(self.text)
        before = bool(self.prefix or at_beginning) and self._before_stands()
        return before or (bool(self.suffix or at_end) and self._after_stands())

    def _before_stands(self) -> bool:
        return self.text.endswith(self.prefix, 0, self.start)

    def _after_stands(self) -> bool:
        end = self.start + len(self.exact)
        # A short prefix in the midst of a text was kept by somebody else; otherwise a short suffix is the
        # text's end.
        cut_short = len(self.prefix) < min(CONTEXT_CHARACTERS, self.start)
        reaches = len(self.suffix) >= CONTEXT_CHARACTERS or end + len(self.suffix) == len(self.text)
        return self.text.startswith(self.suffix, end) and (cut_short or reaches or not self.prefix)

    def context_stands(self, at: int) -> bool:
        """Whether both sides stand about the words at `at`.

        A side of a few characters, since the document began or ended there, stands only at its beginning or
        end.
        """
        first, end = at - len(self.prefix), at + len(self.exact)
        last = end + len(self.suffix)
        if not (self.text.endswith(self.prefix, 0, at) and self.text.startswith(self.suffix, end)):
            return False
        whole_before = len(self.prefix) >= _TELLING_CHARACTERS or first == 0
        return whole_before and (len(self.suffix) >= _TELLING_CHARACTERS or last == len(self.text))

    def touching_sides(self, at: int) -> int:
        """Return on how many sides the nearest characters about `at` are those that were there."""
        end = at + len(self.exact)
        before, after = self.prefix[-_TOUCHING_CHARACTERS:], self.suffix[:_TOUCHING_CHARACTERS]
        return bool(before and self.text.endswith(before, 0, at)) + bool(
            after and self.text.startswith(after, end)
        )


def occurrences(text: str, words: str) -> Iterator[int]:
    """Give every place where the words stand, overlapping ones included."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the prefix and suffix to keep beside `text[start:end]`.

    Each is 32 characters, longer by what the other lacks at an end of the text, or as much longer (up to
    1024) as it takes to tell the words from their twins.
    """
    prefix = CONTEXT_CHARACTERS + max(0, CONTEXT_CHARACTERS - (len(text) - end))
    suffix = CONTEXT_CHARACTERS + max(0, CONTEXT_CHARACTERS - start)
    while prefix < min(_CONTEXT_LIMIT, start) and _has_twin(text, text[start - prefix : end]):
        prefix *= 2
    while suffix < min(_CONTEXT_LIMIT, len(text) - end) and _has_twin(text, text[start : end + suffix]):
        suffix *= 2
    return text[max(0, start - prefix) : start], text[end : end + suffix]


def _has_twin(text: str, words: str) -> bool:
    first = text.find(words)
    return text.find(words, first + 1) >= 0


def find_unique(text: str, quote: str, before: str = "", after: str = "") -> tuple[int, int]:
    """Return the only place where `quote` stands with `before` ahead of it and `after` behind it.

    White space between the quote and its context may be left out. Raises `DataFault` with a clause that says
    what is wrong and how to mend it.
    """
    if not quote:
        raise DataFault("the quote is empty: copy its words from the document")
    anywhere = list(occurrences(text, quote))
    places = [at for at in anywhere if _surrounded(text, at, at + len(quote), before, after)]
    if len(places) == 1:
        return places[0], places[0] + len(quote)
    if not anywhere:
        raise DataFault(f"the quote is not in the document: {_slip(text, quote)}")
    if not places:
        raise DataFault(
            "the quote is in the document, but not between those words: copy before and after anew"
        )
    raise DataFault(f"the quote stands {len(places)} times in the document: say which by before or after")


def _surrounded(text: str, start: int, end: int, before: str, after: str) -> bool:
    return text[:start].rstrip().endswith(before.rstrip()) and text[end:].lstrip().startswith(after.lstrip())


def _slip(text: str, quote: str) -> str:
    """Say up to where the quote agrees with the document: that is where the slip of the pen is."""
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if quote[:middle] in text else (low, middle - 1)
    if low < _TELLING_CHARACTERS:
        return "copy its words from there"
    at = text.find(quote[:low]) + low
    return (
        f"after {quote[max(0, low - 20) : low]!r} it has {text[at : at + 20]!r}, the quote "
        f"{quote[low : low + 20]!r}"
    )
