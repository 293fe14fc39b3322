"""The author line of a document as persons and bodies, as citation formats want them.

A line is parted at ";", " and ", "&" and at commas between names of two words and more. Two or three
capitalised words are read as a person, the last being the family name, unless a word of them belongs to
organisations; anything else is a name that stays as it is. "translated by X" names translators.
"""

import re
from typing import NamedTuple

_PART = re.compile(r"\s*;\s*")
_BETWEEN = re.compile(r"\s*(?:&|\band\b)\s*")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_TRANSLATED = re.compile(r"^(?:translated|translation) by\s+", re.IGNORECASE)
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_BODIES = frozenset(
    (
        "agency", "association", "board", "bureau", "center", "centre", "college", "commission",
        "committee", "company", "correspondent", "correspondents", "council", "department", "desk",
        "editors", "foundation", "group", "institute", "institution", "international", "journal", "library",
        "magazine", "media", "ministry", "network", "news", "newspaper", "office", "organisation",
        "organization", "post", "press", "radio", "reporters", "review", "service", "services", "society",
        "staff", "studies", "team", "times", "tribune", "university",
    )
)  # fmt: skip


class PersonName(NamedTuple):
    """A name; `family` is the whole of it where `given` is empty."""

    family: str
    given: str = ""

    @property
    def is_person(self) -> bool:
        """Whether it was read as a person's."""
        return bool(self.given)


class Credits(NamedTuple):
    """Who made a document."""

    authors: tuple[PersonName, ...]
    translators: tuple[PersonName, ...]


def credits_of(author: str) -> Credits:
    """Read an author line; an empty one gives nobody."""
    authors: list[PersonName] = []
    translators: list[PersonName] = []
    for part in _PART.split(_ASIDE.sub("", author).strip()):
        translated = _TRANSLATED.sub("", part)
        listed = [one for piece in _BETWEEN.split(translated) for one in _parted(piece) if one]
        names = [_name(_BY.sub("", one)) for one in listed]
        (authors if translated == part else translators).extend(names)
    return Credits(tuple(authors), tuple(translators))


def _parted(part: str) -> list[str]:
    names = [name.strip() for name in part.split(",")]
    if len(names) == 2 and " " not in names[0] and names[1]:
        return [f"{names[1]} {names[0]}"] if _looks_personal(f"{names[1]} {names[0]}") else [part.strip()]
    return names if all(" " in name for name in names) else [part.strip()]


def _name(text: str) -> PersonName:
    if not _looks_personal(text):
        return PersonName(text)
    given, _, family = text.rpartition(" ")
    return PersonName(family, given)


def _looks_personal(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 3 or any(word.casefold().strip(".") in _BODIES for word in words):
        return False
    return all(_begins_large(word) or len(word.strip(".")) == 1 for word in words)


def _begins_large(word: str) -> bool:
    return word[0].isupper() and not word[1:].isupper()
