"""Whether a quote still stands where it was found, and where else it may stand.

The selectors are those of the W3C Web Annotation Data Model: a text position, and a text quote with prefix
and suffix. Only the very words count; a place is never proposed because it looks alike. In documents of
near-identical sentences edits make words that were elsewhere stand at the old place with a good part of the
old context, so what does not stand whole is believed only where no twin can have come: the context kept
beside a quote tells whether it had one (`context`).
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

    Exact: the words are at their old place with their context; or with one whole side of it, where nothing
    else in the document could be meant. Moved: they are not there, and stand with their whole context at one
    other place, while no further place has the nearest characters of it.
    """
    quote = _Quote(text, start, exact, prefix, suffix)
    stands = quote.at_old_place and end - start == len(exact)
    if stands and quote.both_sides_stand():
        return Place(AnchorState.EXACT, start, end)
    places = list(occurrences(text, exact))
    if not places:
        return Place(AnchorState.LOST, start, end)
    if stands and quote.is_meant_with_one_side(places):
        return Place(AnchorState.EXACT, start, end)
    moved_to = None if stands else quote.only_place_with_context(places)
    if moved_to is not None:
        return Place(AnchorState.MOVED, moved_to, moved_to + len(exact))
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

    @property
    def _end(self) -> int:
        return self.start + len(self.exact)

    def both_sides_stand(self) -> bool:
        """Whether the whole context stands where it did; where none was kept, it does.

        Words may have been added to a text that ended soon after the quote, unless others end it now.
        """
        if self._before_stands() and self._after_stands():
            return True
        grown = bool(self.prefix) and not self.text.endswith(self.exact + self.suffix)
        return grown and self._before_stands() and self.text.startswith(self.suffix, self._end)

    def is_meant_with_one_side(self, places: list[int]) -> bool:
        """Whether one whole side is enough where the other has changed: no twin could have come here.

        Either the words had no twin and have none now; or the nearest characters of the changed side are
        left, and the twins that there are have nothing of either.
        """
        if not self._one_side_stands():
            return False
        if len(places) == 1:
            return self._had_no_twin()
        others = (at for at in places if at != self.start)
        return all(self._touching(self.start)) and not any(any(self._touching(at)) for at in others)

    def _one_side_stands(self) -> bool:
        """Whether a kept side stands where it did; the beginning and the end of the text are sides, too."""
        before = bool(self.prefix or self.start == 0) and self._before_stands()
        return before or (bool(self.suffix or self._end == len(self.text)) and self._after_stands())

    def _had_no_twin(self) -> bool:
        """Whether the words stood once when they were quoted: only then `context` keeps no more than it must."""
        kept = len(self.prefix) + len(self.suffix)
        return kept <= 2 * CONTEXT_CHARACTERS and not _has_twin(
            self.prefix + self.exact + self.suffix, self.exact
        )

    def _before_stands(self) -> bool:
        return self.text.endswith(self.prefix, 0, self.start)

    def _after_stands(self) -> bool:
        # A short prefix in the midst of a text was kept by somebody else; otherwise a short suffix is the
        # text's end.
        cut_short = len(self.prefix) < min(CONTEXT_CHARACTERS, self.start)
        reaches = len(self.suffix) >= CONTEXT_CHARACTERS or self._end + len(self.suffix) == len(self.text)
        return self.text.startswith(self.suffix, self._end) and (cut_short or reaches or not self.prefix)

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

    def only_place_with_context(self, places: list[int]) -> int | None:
        """Return the only place where the whole context stands, if no other place has the nearest characters."""
        proven = [at for at in places if self.context_stands(at)]
        others = [at for at in places if at not in proven and any(self._touching(at, _TELLING_CHARACTERS))]
        return proven[0] if len(proven) == 1 and not others else None

    def _touching(self, at: int, count: int = _TOUCHING_CHARACTERS) -> tuple[bool, bool]:
        """Return for either side whether the nearest `count` characters about the words at `at` stand."""
        before, after = self.prefix[-count:], self.suffix[:count]
        end = at + len(self.exact)
        return bool(before) and self.text.endswith(before, 0, at), bool(after) and self.text.startswith(
            after, end
        )


def occurrences(text: str, words: str) -> Iterator[int]:
    """Give every place where the words stand, overlapping ones included."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the prefix and suffix to keep beside `text[start:end]`.

    Each is 32 characters, longer by what the other lacks at an end of the text. Words that have a twin keep
    64, or as many more (up to 1024) as it takes for half a side to tell them from every twin.
    """
    least = CONTEXT_CHARACTERS * 2 if _has_twin(text, text[start:end]) else CONTEXT_CHARACTERS
    prefix = least + max(0, least - (len(text) - end))
    suffix = least + max(0, least - start)
    while prefix < min(_CONTEXT_LIMIT, start) and _has_twin(text, text[start - prefix // 2 : start]):
        prefix *= 2
    while suffix < min(_CONTEXT_LIMIT, len(text) - end) and _has_twin(text, text[end : end + suffix // 2]):
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
