"""Dates as people type them, turned into EDTF: "12 Sep 2015", "early September 2015", "between 10 and 16 May
1989".

A date that two readers may read differently (`03/04/2015`, `2008–12`) is refused, never guessed. `12.09.2015`
with dots is day before month, as everywhere where dots are used; two-digit years are not dates.
"""

import re
from collections.abc import Iterator

from explorer.model.calendar import US_PER_DAY, civil_from_days
from explorer.model.date_names import QUALIFIERS
from explorer.model.date_parts import edtf_year
from explorer.model.edtf import EdtfDate, Precision, is_edtf, parse_edtf
from explorer.model.fault import UsageFault
from explorer.model.plain_points import compiled, fold, single_date

_DAY_OR_MONTH_FIRST = r"([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4})"
_MONTH_OR_YEARS = r"([0-9]{2})([0-9]{2})[‐‑‒–—]([0-9]{2})"
_TWO_YEARS = r"([0-9]{2})([0-9]{2}) ?[-‐‑‒–—] ?([0-9]{2})"
_MARK_BEHIND = r"(.+?)\s*(?:\((\?)\)|([?~%]))"
_BETWEEN = (
    r"(?:(?:sometime|some time|some day|some) )?between (.+) and (.+)",
    r"между (.+) и (.+)",
)
_SPANS = (
    r"from (.+?) (?:to|till|until|through) (.+)",
    r"(?:с|от) (.+?) (?:до|по) (.+)",
    r"(.+?) (?:to|till|until|through) (.+)",
)
_OPEN_SPANS = (
    (r"(?:from )?(.+?)(?: to | until | ?- ?|/)(?:now|present|today|open)", "{}/.."),
    (r"(?:since|from|с) (.+?)(?: on| onwards?)?", "{}/.."),
    (r"(.+?) (?:onwards?|or later)", "{}/.."),
    (r"(?:until|till|by|up to|no later than|до) (.+)", "../{}"),
    (r"(.+?) or earlier", "../{}"),
)
_NEIGHBOURS = (
    (r"before (.+)", "../{}", -1),
    (r"(?:after|после) (.+)", "{}/..", 1),
)
_DELIMITERS = re.compile(r"(\.\.|[/\[\]{},])")
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_CALENDAR_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def edtf_from_plain(text: str) -> str:
    """Return the EDTF of a date as people write it; EDTF itself comes back as it is, empty text empty.

    Raises UsageFault for what can be read in two ways or not at all (EdtfFault where it looks like EDTF).
    """
    stripped = text.strip()
    if not stripped or is_edtf(stripped):
        return stripped
    _refuse_ambiguous(stripped)
    found = _years(stripped) or _phrase(fold(stripped))
    if found is None and re.search(r"[^\W\d_]{2}", stripped):
        raise UsageFault(
            f"“{stripped}” cannot be read as a date; write it like 12 Sep 2015, early September 2015,"
            " 1992-1997 or as EDTF (2015-09)."
        )
    return parse_edtf(found or stripped).text


def edtf_of_phrase(text: str) -> str | None:
    """Return the EDTF of a phrase in English or Russian, None where it is no date or may be read in two
    ways."""
    found = _years(text.strip()) or _phrase(fold(text))
    return found if found and is_edtf(found) else None


def _refuse_ambiguous(text: str) -> None:
    found = re.fullmatch(_DAY_OR_MONTH_FIRST, text)
    if found:
        first, second, year = int(found[1]), int(found[3]), found[4]
        if first != second and first <= 12 and second <= 12:
            readings = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
            raise _ambiguous(text, "day/month or as month/day", *readings)
    found = re.fullmatch(_MONTH_OR_YEARS, text)
    if found and found[2] < found[3] <= "12":
        readings = f"{found[1]}{found[2]}-{found[3]}", f"{found[1]}{found[2]}/{found[1]}{found[3]}"
        raise _ambiguous(text, "a month or as two years", *readings)


def _ambiguous(text: str, readings: str, one: str, other: str) -> UsageFault:
    return UsageFault(f"“{text}” can be read as {readings}; write {one} or {other}, whichever is meant.")


def _years(text: str) -> str | None:
    """Return the interval of "1992-97": a number above 12 is no month."""
    found = re.fullmatch(_TWO_YEARS, text)
    if found and found[2] < found[3] > "12":
        return f"{found[1]}{found[2]}/{found[1]}{found[3]}"
    return None


def _fields(pattern: str, text: str) -> list[str]:
    """Return the groups that took part in a match of the whole text, nothing where it does not match."""
    found = compiled(pattern).fullmatch(text)
    return [group for group in found.groups() if group] if found else []


def _phrase(text: str) -> str | None:
    single = _single(text)
    if single:
        return single
    readings = (_between, _span, _open_span, _choice)
    return next((found for found in (read(text) for read in readings) if found), None)


def _single(text: str) -> str | None:
    if is_edtf(text.upper()):
        return text.upper()
    return single_date(text) or _qualified(text)


def _qualified(text: str) -> str | None:
    behind = _fields(_MARK_BEHIND, text)
    if behind:
        return _with_mark(_phrase(behind[0]), behind[1])
    word, _, rest = text.partition(" ")
    return _with_mark(_phrase(rest), QUALIFIERS[word]) if rest and word in QUALIFIERS else None


def _with_mark(edtf: str | None, mark: str) -> str | None:
    """Return the date with the qualifier behind each of its single dates."""
    if edtf is None:
        return None
    pieces = _DELIMITERS.split(edtf)
    return "".join(
        _marked(piece, mark) if piece and not _DELIMITERS.fullmatch(piece) else piece for piece in pieces
    )


def _marked(date: str, mark: str) -> str:
    if date[-1] not in "?~%":
        return date + mark
    return date if date[-1] == mark else date[:-1] + "%"


def _between(text: str) -> str | None:
    for pattern in _BETWEEN:
        ends = _fields(pattern, text)
        completed = _completed(ends[0], ends[1]) if ends else None
        if completed and _are_points(*completed):
            return f"[{completed[0]}..{completed[1]}]"
    return None


def _span(text: str) -> str | None:
    for first, last in _span_ends(text):
        completed = _completed(first, last)
        if completed and "/" not in "".join(completed):
            return f"{completed[0]}/{completed[1]}"
    return None


def _span_ends(text: str) -> Iterator[tuple[str, str]]:
    for pattern in _SPANS:
        ends = _fields(pattern, text)
        if ends:
            yield ends[0], ends[1]
    for dash in re.finditer(" ?- ?", text):
        if dash.start() and dash.end() < len(text):
            yield text[: dash.start()], text[dash.end() :]


def _choice(text: str) -> str | None:
    ends = re.split(" (?:or|или) ", text)
    completed = _completed(ends[0], ends[1]) if len(ends) == 2 else None
    return f"[{completed[0]},{completed[1]}]" if completed and _are_points(*completed) else None


def _are_points(*dates: str) -> bool:
    return not any(_DELIMITERS.search(date) for date in dates)


def _completed(first: str, last: str) -> tuple[str, str] | None:
    """Return both dates, each completed from the other: "12" and "16 may 1989", "may 12" and "16 1989"."""
    head, tails = first.split(" ")[0], last.split(" ")
    for end_text in (last, f"{head} {last}"):
        end = _single(end_text)
        if end is None:
            continue
        for start_text in (first, *(f"{first} {' '.join(tails[at:])}" for at in range(1, len(tails)))):
            start = _single(start_text)
            if start is not None:
                return start, end
    return None


def _open_span(text: str) -> str | None:
    for pattern, form in _OPEN_SPANS:
        date = _fields(pattern, text)
        edtf = _single(date[0]) if date else None
        if edtf and "/" not in edtf:
            return form.format(edtf)
    for pattern, form, step in _NEIGHBOURS:
        date = _fields(pattern, text)
        edtf = _single(date[0]) if date else None
        neighbour = _neighbour(parse_edtf(edtf), step) if edtf and is_edtf(edtf) else None
        if neighbour:
            return form.format(neighbour)
    return None


def _neighbour(date: EdtfDate, step: int) -> str | None:
    """Return the day, month or year next to one, None for anything else."""
    if date.precision not in _CALENDAR_PARTS or date.is_interval or date.is_set or "X" in date.text:
        return None
    us = date.earliest_us - 1 if step < 0 else date.latest_us
    year, month, day = civil_from_days(us // US_PER_DAY)
    parts = [edtf_year(year), f"{month:02}", f"{day:02}"][: _CALENDAR_PARTS[date.precision]]
    return "-".join(parts) + _MARKS[date.approximate, date.uncertain]
