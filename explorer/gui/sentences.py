"""Sentences of the layers below the window, in the language of the interface.

Those layers know no Qt: faults, the names of steps in the journal, reasons and notes come up in plain English, as the command
line prints them and files keep them, those of other people too. Each was made from a template; this module finds which, and
puts its values into the template's translation. A text from no template is shown as it is. The templates are
extracted from the source by resources/translations/update.py.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication

from explorer.gui.language import current_language, number

CONTEXT = "Sentences"
"""The context of the templates in the `.ts` files."""

_ANYTHING = "*"
_LONGEST = 4_000
_DEEPEST = 4
_MOST_PLACES = 20
_PLACE = re.compile(r"%(\d+)")
_COUNT = re.compile(r"\d{1,3}(,\d{3})*")


@dataclass(frozen=True, slots=True)
class _Template:
    """`pieces` stand between the values; `number` is the place of the count that decides the form, or 0."""

    text: str
    pieces: tuple[str, ...]
    number: int
    parts: dict[int, tuple[str, ...]]

    def values(self, text: str, is_strict: bool) -> list[str] | None:
        """Return the values that make this text, or None; strictly, each is one that its place may hold."""
        first, last = self.pieces[0], self.pieces[-1]
        if not text.startswith(first) or not text.endswith(last):
            return None
        if len(self.pieces) == 1:
            return [] if text == first else None
        return self._rest(text, 1, len(first), len(text) - len(last), is_strict)

    def _rest(self, text: str, place: int, at: int, end: int, is_strict: bool) -> list[str] | None:
        """Return the values from a place on, which begin at a character."""
        if place == len(self.pieces) - 1:
            value = text[at:end]
            return [value] if at <= end and (not is_strict or self._may_hold(place, value)) else None
        piece = self.pieces[place]
        found = text.find(piece, at, end)
        for _ in range(_MOST_PLACES):
            if found < 0:
                return None
            value = text[at:found]
            if not is_strict or self._may_hold(place, value):
                rest = self._rest(text, place + 1, found + len(piece), end, is_strict)
                if rest is not None:
                    return [value, *rest]
            if not is_strict or place not in self.parts:
                # What may be anything ends where it first can.
                return None
            found = text.find(piece, found + 1, end)
        return None

    def _may_hold(self, place: int, value: str) -> bool:
        allowed = self.parts.get(place, (_ANYTHING,))
        known = _templates()
        return (
            not value
            or _ANYTHING in allowed
            or any(text in known and known[text].values(value, True) is not None for text in allowed)
        )


def sentence(text: str) -> str:
    """Return a sentence of the layers below in the language of the interface."""
    return text if current_language() == "en" else _in_language(current_language(), text)


def fault_words(fault: BaseException) -> str:
    """Return what a fault says, in the language of the interface."""
    return sentence(str(fault))


@lru_cache(2_000)
def _in_language(_language: str, text: str) -> str:
    return _translated(text, _templates().values(), 0) if len(text) <= _LONGEST else text


@cache
def _templates() -> dict[str, _Template]:
    """Return the templates, those with most words of their own first."""
    import json

    from explorer.services.shipped import shipped_folder

    path = shipped_folder("resources") / "translations" / "sentences.json"
    read = [
        _Template(
            text,
            tuple(_PLACE.split(text)[::2]),
            place,
            {int(hole): tuple(inner) for hole, inner in parts.items()},
        )
        for text, place, parts in json.loads(path.read_text(encoding="utf-8"))
    ]
    read.sort(key=lambda template: -sum(map(len, template.pieces)))
    return {template.text: template for template in read}


def _translated(text: str, allowed: Iterable[_Template], depth: int) -> str:
    if depth > _DEEPEST:
        return text
    # A value that no place allows has come another way, and is shown as it is.
    for is_strict, template in itertools.product((True, False), list(allowed)):
        for ending in ("", "."):
            # A sentence inside another one has lost its full stop.
            values = template.values(text + ending, is_strict)
            if values is not None:
                words = _filled(template, values, depth)
                return words.removesuffix(ending)
    return text


def _filled(template: _Template, values: list[str], depth: int) -> str:
    count = values[template.number - 1].replace(",", "") if template.number else "-1"
    form = int(count) if count.isdecimal() else -1
    words = QCoreApplication.translate(CONTEXT, template.text, None, form)
    shown = [_value(value, template, place, depth) for place, value in enumerate(values, 1)]
    return _PLACE.sub(lambda place: shown[int(place[1]) - 1], words)


def _value(value: str, template: _Template, place: int, depth: int) -> str:
    inner = template.parts.get(place, ())
    if inner:
        known = _templates()
        allowed = known.values() if _ANYTHING in inner else [known[text] for text in inner if text in known]
        return _translated(value, allowed, depth + 1)
    if "," in value and _COUNT.fullmatch(value):
        return number(int(value.replace(",", "")))
    return value
