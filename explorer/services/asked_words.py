"""Where the words that a question asks for stand in a text, so that they can be marked there.

The search folds case and diacritics and finds whole words, those of a prefix with any ending. What is marked follows
the same rules, and the places are exact although folding changes lengths (`folding.find_folded`).
"""

import unicodedata
from functools import lru_cache

from explorer.services.folding import find_folded
from explorer.services.query_grammar import QueryFault, Words, parse_query, wanted_words

LEAST_CHARS = 2
Span = tuple[int, int]
"""Start and end in code points."""


@lru_cache(maxsize=64)
def words_asked(query: str) -> tuple[Words, ...]:
    """Return the words, phrases and prefixes that a query looks for, without those that it excludes."""
    try:
        node = parse_query(query)
    except QueryFault:
        return ()
    return tuple(dict.fromkeys(words for words in wanted_words(node) if len(words.text) >= LEAST_CHARS))


def asked_spans(query: str, text: str) -> list[Span]:
    """Return where the words of a query stand in a text, in order; what overlaps or touches is one place."""
    spans = sorted(
        span for words in words_asked(query) for span in find_words(text, words) if span[0] < span[1]
    )
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def find_words(text: str, words: Words) -> list[Span]:
    """Return where whole words stand in a text; those of a prefix to the end of the word that begins with it."""
    found = []
    for start, end in find_folded(text, words.text):
        if start and _goes_on(text[start - 1]):
            continue
        stop = end
        while stop < len(text) and _goes_on(text[stop]):
            stop += 1
        if stop == end or words.prefix:
            found.append((start, stop))
    return found


def _goes_on(character: str) -> bool:
    # A mark that stands by itself belongs to the letter before it.
    return character.isalnum() or unicodedata.combining(character) != 0
