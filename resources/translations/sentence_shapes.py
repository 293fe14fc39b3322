"""The shape of a sentence in the source: pieces of text, and holes where values stand."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST_PRODUCT = 24


@dataclass(frozen=True)
class Hole:
    """A place for a value: whether it is a number, and what sentences it may hold."""

    is_number: bool = False
    is_any: bool = False
    shapes: tuple["Shape", ...] = ()


Shape = tuple[str | Hole, ...]


def formatted(shape: Shape, fields: str = r"\{[^}]*\}") -> Shape:
    """Return a shape with the fields of its text as holes."""
    made: list[str | Hole] = []
    for part in shape:
        pieces = re.split(fields, part) if isinstance(part, str) else [part]
        for place, piece in enumerate(pieces):
            made += [Hole(), piece] if place else [piece]
    return tuple(made)


def product(sides: list[list[Shape]]) -> list[Shape]:
    """Return every way to put the pieces together, each with its neighbouring texts joined."""
    ways = itertools.islice(itertools.product(*sides), _LONGEST_PRODUCT)
    return [_joined(itertools.chain.from_iterable(way)) for way in ways]


def _joined(parts: Iterable[str | Hole]) -> Shape:
    made: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        elif part != "":
            made.append(part)
    return tuple(made)


def has_words(shape: Shape) -> bool:
    """Whether there is something to translate, and a text to know it by."""
    said = " ".join(part for part in shape if isinstance(part, str))
    is_code = re.search(r"\bSELECT\b|\bWHERE\b|\bFROM [a-z]|[{}]|^\W*[\w.]+[:=_]\w*$", said)
    return bool(re.search(r"[A-Za-z]{2}", said)) and not is_code
