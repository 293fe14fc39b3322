"""The nearest right spelling of a misspelt date: what the message of a fault proposes, never what is
stored."""

import re
from collections.abc import Iterator

from explorer.model.calendar import days_in_month
from explorer.model.edtf_bounds import is_edtf

_LONGEST_MENDED = 200

# Each mends one habit of writing and leaves the meaning; they are applied one after the other.
_HABITS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        ("[‐‑‒–—―−]", "-"),
        ("…", ".."),
        (r"\.{3,}", ".."),
        (r"\b(?:open|now|present|ongoing)\b", ".."),
        (r"\bunknown\b", ""),
        (r"^(?:c|ca|circa|about|around)\.? ?(?=[0-9-])(.+)$", r"\1~"),
        (r"(?<=[0-9]{2}) (?=[0-9]{2}:)", "T"),
        (r"(?<=[0-9]{2})t(?=[0-9]{2}:)", "T"),
        (r"(?<=[0-9])z$", "Z"),
        (r"\s+", ""),
        ("(?<=[0-9X-])[xu]+|^[xu]+(?=[0-9])", lambda found: "X" * len(found[0])),
        (r"~\?|\?~|%+|\?%|%\?|~%|%~", "%"),
        (r"([?~])\1+", r"\1"),
        (r"^([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})(?![0-9])", r"\1-\2-\3"),
        (r"^([0-9]{4})[./]([0-9]{1,2})(?![0-9-])", r"\1-\2"),
        (r"(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])", r"\1-\2-\3"),
        (r"(?<![0-9X.:])-([0-9])(?![0-9X:])|(?<=[0-9X])-([0-9])(?![0-9X:])", r"-0\1\2"),
        (r"T([0-9]):", r"T0\1:"),
        (r"(?<![0-9YE-])(-?[1-9][0-9]{4,5})(?![0-9])", r"Y\1"),
        (r"(?<![0-9XYE+:.-])(-?)([0-9]{3})(?![0-9XS])", r"\g<1>0\2"),
        (r"(?<![0-9])([0-9]{3})0s\b", r"\1X"),
        (r"^([^\[\]{}/]+)\.\.([^\[\]{}/]+)$", r"[\1..\2]"),
        (r"^([\[{])([^/]*)/([^/]*)([\]}])$", r"\1\2..\3\4"),
        (r"^([\[{])([^.,]*)\.\.([^.,]*)([\]}])([?~%])$", r"\1\2\5..\3\5\4"),
        (r"^\((.+)\)$", r"\1"),
        (r"^([0-9]{4})-([0-9]{4})$", r"\1/\2"),
        (r"^([0-9]{4}-[0-9]{2}-)([0-9]{2})/([0-9]{2})$", r"\1\2/\g<1>\3"),
        (r"^([0-9]{4}-)([0-9]{2}-[0-9]{2})/([0-9]{2}-[0-9]{2})$", r"\1\2/\g<1>\3"),
    )
)
_IMPOSSIBLE = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![0-9-])")


def nearest_spelling(text: str) -> str:
    """Return the first rewriting of the text that is EDTF, or an empty string where none comes to mind."""
    if len(text) > _LONGEST_MENDED:
        return ""
    return next((guess for guess in _guesses(text) if guess and is_edtf(guess)), "")


def _guesses(text: str) -> Iterator[str]:
    mended = text.strip()
    yield mended
    for habit, replacement in _HABITS:
        changed = habit.sub(replacement, mended)
        if changed != mended:
            mended = changed
            yield mended
    yield from _phrase(text)
    possible = _IMPOSSIBLE.sub(_nearest_day, mended)
    yield possible
    start, slash, end = possible.partition("/")
    if slash:
        yield f"{end}/{start}"
    yield re.sub(r"^([\[{])(.+)\.\.(.+)([\]}])$", r"\1\3..\2\4", possible)


def _phrase(text: str) -> Iterator[str]:
    # Imported here since plain_dates itself reads EDTF.
    from explorer.model.plain_dates import edtf_of_phrase

    found = edtf_of_phrase(text)
    if found:
        yield found


def _nearest_day(found: re.Match[str]) -> str:
    year, month, day = int(found[1]), int(found[2]), found[3]
    if found[2] == "00":
        return found[1]
    if 12 < month <= 31 and day and 1 <= int(day) <= 12:
        month, day = int(day), found[2]
    elif month > 12 and (day or month not in range(21, 42)):
        month = 12
    if day == "00" or not day:
        return f"{found[1]}-{month:02}"
    return f"{found[1]}-{month:02}-{min(int(day), days_in_month(year, month)):02}"
