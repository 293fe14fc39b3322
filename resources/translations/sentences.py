"""Finds the English sentences that the layers below the window hand up to it: faults, steps, reasons, notes.

Those layers know no Qt and write plain English, also on the command line and into the journal. A sentence there is a literal
or an f-string; here each becomes a template, with `%1`, `%2` … where values stand. Where a value is itself one of several
literals, these are templates of their own, allowed in that place only. `explorer.gui.sentences` finds at run time
which template a sentence was made from, and has it in the language of the interface.
"""

import errno
import itertools
import os
from dataclasses import dataclass, field
from pathlib import Path

from sentence_reading import Reader
from sentence_shapes import Hole, Shape

PACKAGE = Path(__file__).resolve().parents[2] / "explorer"
ANYTHING = "*"
"""Stands for the parts of a place that may hold any sentence."""

_SYSTEM_ERRORS = (
    errno.EACCES, errno.ENOENT, errno.ENOSPC, errno.EROFS, errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.EPERM,
    errno.EBUSY, errno.EIO, errno.ENAMETOOLONG, errno.EMFILE,
)  # fmt: skip
_OF_SQLITE = (
    "database disk image is malformed",
    "file is not a database",
    "disk I/O error",
    "database or disk is full",
    "unable to open database file",
    "attempt to write a readonly database",
)


@dataclass
class Template:
    """A sentence with `%n` for its values. `number` is the first place that holds a count, 0 if none."""

    text: str
    number: int
    parts: dict[int, list[str]] = field(default_factory=dict)


def templates(package: Path = PACKAGE) -> list[Template]:
    """Return all templates in the order of their texts; those that only fill a place of another are among them."""
    known: dict[str, Template] = {}
    for shape in Reader(package).shapes():
        _add(shape, known)
    for words in (*(os.strerror(number) for number in _SYSTEM_ERRORS), *_OF_SQLITE):
        _add((words,), known)
    return [known[text] for text in sorted(known)]


def _add(shape: Shape, known: dict[str, Template]) -> str:
    holes = [part for part in shape if isinstance(part, Hole)]
    places = itertools.count(1)
    text = "".join(part if isinstance(part, str) else f"%{next(places)}" for part in shape)
    number = next((place for place, hole in enumerate(holes, 1) if hole.is_number), 0)
    template = known.setdefault(text, Template(text, number))
    template.number = template.number or number
    for place, hole in enumerate(holes, 1):
        inner = [ANYTHING] if hole.is_any else [_add(part, known) for part in hole.shapes]
        if inner:
            template.parts[place] = sorted({*template.parts.get(place, []), *inner})
    return text
