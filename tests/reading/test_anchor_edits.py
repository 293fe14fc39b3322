"""Documents edited at random, each character's origin kept: a quote must be where its characters are."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from explorer.reading.anchor import AnchorState, context, locate

SentenceMaker = Callable[[random.Random], str]
WHO = ["Ivanov", "Petrov", "The ministry", "An official", "The garrison"]
DAYS = ["Monday", "Friday", "Sunday", "10 May", "11 May"]
PLACES = ["Dushanbe", "Kulob", "Moscow", "Khujand"]
SHAPES = [
    "On {day} {who} said that {n},000 soldiers had left {place}. ",
    "On {day} {who} said that {n},000 soldiers had left {place} for good. ",
    "{who} said that it was denied. ",
    "It was denied. ",
    "{who} told the paper on {day} that nobody had left {place} 😀. ",
    "Nothing was reported from {place}.\n",
]
UNICODE = [(" ", "\u00a0"), ("é", "e\u0301"), ("'", "’"), ("o", "\u043e"), ("a", "\u0430"), (",", "\u201a")]

Character = tuple[str, int]
"""A character and its place in the first version; -1 for one that was put in later."""


def _sentence(source: random.Random) -> str:
    return source.choice(SHAPES).format(
        who=source.choice(WHO), day=source.choice(DAYS), place=source.choice(PLACES), n=source.randrange(5, 8)
    )


def _near_identical(source: random.Random) -> str:
    """One of a few sentences of equal length and two short ones: all that tells twins apart is a name or a number."""
    return source.choice(
        [
            "On {day} {who} said that {n},000 soldiers had left {place}. ",
            "{who} said that it was denied. ",
            "It was denied. ",
        ]
    ).format(
        day=source.choice(["Monday", "Friday"]),
        who=source.choice(["Ivanov", "Petrov"]),
        place=source.choice(["Kulob", "Moscow"]),
        n=source.randrange(5, 8),
    )


def _sentence_at(text: list[Character], source: random.Random) -> tuple[int, int]:
    """Return the bounds of a sentence chosen at random."""
    ends = [k + 1 for k, (character, _) in enumerate(text) if character in ".\n"]
    ends = ends or [len(text)]
    which = source.randrange(len(ends))
    return (ends[which - 1] if which else 0), ends[which]


def _edited(text: list[Character], source: random.Random, sentence: SentenceMaker) -> list[Character]:
    new = [(character, -1) for character in sentence(source)]
    start, end = _sentence_at(text, source)
    at = source.randrange(len(text) + 1)
    choice = source.randrange(8)
    if choice == 0:
        return text[:at] + new + text[at:]
    if choice == 1:
        return text[:start] + text[end:]
    if choice == 2:
        return text[:start] + new + text[end:]
    if choice == 3:
        return [*text[:at], (source.choice("abc ,.é"), -1), *text[at:]]
    if choice == 4:
        return text[:at] + text[at + source.randrange(1, 12) :]
    if choice == 5:
        first, second = sorted([(start, end), _sentence_at(text, source)])
        if first[1] > second[0]:
            return text
        (a, b), (c, d) = first, second
        return [*text[:a], *text[c:d], *text[b:c], *text[a:b], *text[d:]]
    if choice == 6:
        copied = [(character, -1) for character, _ in text[start:end]]
        return text[:at] + copied + text[at:]
    old, put = source.choice(UNICODE)
    return [piece for c, origin in text for piece in ([(x, -1) for x in put] if c == old else [(c, origin)])]


def _true_place(text: list[Character], start: int, end: int) -> int | None:
    """Return where the characters of the first `start:end` stand together, None if they do not."""
    origins = [origin for _, origin in text]
    if start not in origins:
        return None
    at = origins.index(start)
    return at if origins[at : at + end - start] == list(range(start, end)) else None


def _could_be(before: str, after: str, start: int, end: int, place: int) -> bool:
    """Whether one cut or one insertion leads from `before` to `after` and leaves the quote at `place`.

    Of two equal neighbours, nobody can say which was cut: "A. A." without the first is "A. A." without the
    second.
    """
    shift = place - start
    if shift == 0:
        return before[:end] == after[:end] or before[start:] == after[start:]
    head, tail = before[:start], before[end:]
    return after[place + end - start :] == tail and _one_change(head, after[:place])


def _one_change(before: str, after: str) -> bool:
    shorter, longer = sorted((before, after), key=len)
    head = 0
    while head < len(shorter) and shorter[head] == longer[head]:
        head += 1
    rest = len(shorter) - head
    return rest == 0 or longer.endswith(shorter[head:])


def _run(documents: int, seed: int, sentence: SentenceMaker = _sentence) -> Counter:
    source, counted = random.Random(seed), Counter()
    for _ in range(documents):
        before = "".join(sentence(source) for _ in range(source.randrange(4, 14)))
        text = [(character, k) for k, character in enumerate(before)]
        edits = source.choice([1, 1, 1, 2, 3])
        for _ in range(edits):
            text = _edited(text, source, sentence)
        after = "".join(character for character, _ in text)
        for _ in range(6):
            start = source.randrange(len(before) - 1)
            end = min(len(before), start + source.randrange(12, 80))
            _judge(before, after, text, start, end, counted)
    return counted


def _reads_the_same(before: str, start: int, end: int, after: str, place: int) -> bool:
    """Whether 32 characters on both sides are the same, or as many as the first version had there."""
    head, tail = before[max(0, start - 32) : start], before[end : end + 32]
    return after.endswith(head, 0, place) and after.startswith(tail, place + end - start)


def _judge(before: str, after: str, text: list[Character], start: int, end: int, counted: Counter) -> None:
    """Count what became of a quote.

    Wrong is a place where its characters are not, unless they are nowhere any more, and either some of them
    are left at the old place among others that read the same, or the place reads the same for 32 characters
    on both sides: then words were typed anew, or stood there twice.
    """
    prefix, suffix = context(before, start, end)
    place = locate(after, start, end, before[start:end], prefix, suffix)
    counted[place.state] += 1
    true = _true_place(text, start, end)
    if place.state in (AnchorState.EXACT, AnchorState.MOVED):
        assert after[place.start : place.end] == before[start:end]
        assert (place.state is AnchorState.EXACT) == (place.start == start)
        if place.start != true and not _could_be(before, after, start, end, place.start):
            there = {origin for _, origin in text[place.start : place.end]}
            same = _reads_the_same(before, start, end, after, place.start)
            left = place.start == start and (there == {-1} or not there.isdisjoint(range(start, end)))
            counted["typed anew" if true is None and (same or left) else "wrong"] += 1
    whole = _true_place(text, start - len(prefix), end + len(suffix))
    # The end of a text is a part of the context of a quote that stands near it.
    still_ends = end + len(suffix) < len(before) or place.end + len(suffix) == len(after)
    if whole == start - len(prefix) and still_ends:
        counted["untouched"] += 1
        counted["untouched and exact"] += place.state is AnchorState.EXACT


def _require(counted: Counter) -> None:
    assert counted["wrong"] == 0, counted
    assert counted["untouched and exact"] == counted["untouched"] > 0, counted
    assert min(counted[state] for state in AnchorState) > 0, counted


def test_no_wrong_place_is_called_exact_or_moved():
    _require(_run(400, 1))


def test_no_wrong_place_among_near_identical_sentences():
    _require(_run(1_000, 4, _near_identical))


@pytest.mark.campaign
@pytest.mark.timeout(1800)
def test_no_wrong_place_in_thirty_thousand_documents_of_near_identical_sentences():
    _require(_run(30_000, 5, _near_identical))


@pytest.mark.campaign
@pytest.mark.timeout(1800)
def test_no_wrong_place_in_ten_thousand_edited_documents():
    _require(_run(10_000, 2))
