"""One date as people type it: day, month and year in any usual order, seasons, quarters, decades, parts of
months."""

import re
from collections.abc import Callable
from functools import cache

from explorer.model.date_names import IDLE_WORDS, MONTH_NUMBERS, ORDINALS, PARTS, SEASON_CODES
from explorer.model.date_parts import edtf_year, part_of_decade, part_of_month, part_of_year

_DASHES = re.compile("[‐‑‒–—―−]")
_ORDINAL_ENDING = re.compile(r"\b([0-9]+)(?:st|nd|rd|th)\b")
_DOT_AFTER_LETTER = re.compile(r"(?<=[^\W\d_])\.")

_ERA = "(?:bce|bc|ce|ad|до н ?э|н ?э)"
_YEAR = rf"(?P<year>[0-9]{{4}}|[0-9]{{1,5}} ?{_ERA}|ad [0-9]{{1,4}})"
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})"
_DAY = r"(?P<day>[0-9]{1,2})"
_PART = rf"(?P<part>{'|'.join(PARTS)})[ -]"
_ORDINAL = rf"(?P<ordinal>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_DECADE = r"(?P<decade>[0-9]{3}0)(?:s|'s|-?е|-?х)(?: годы| годов| годах)?"
_TIME = r"(.+?)[ t](?:at )?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))? ?(utc|gmt|z)?"
"""A date, a blank and a time of day."""


def fold(text: str) -> str:
    """Return the text in lower case without what does not matter: idle words, commas, ordinal endings."""
    folded = _DASHES.sub("-", text.casefold().replace("ё", "е").replace(",", " ").replace("’", "'"))
    folded = _DOT_AFTER_LETTER.sub("", folded)
    folded = _ORDINAL_ENDING.sub(r"\1", folded)
    return " ".join(word for word in folded.split() if word not in IDLE_WORDS)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, compiled at its first use: compiling all of them would delay the start."""
    return re.compile(pattern)


def single_date(text: str) -> str | None:
    """Return the EDTF of one folded date, None where no form fits; days and months are not checked."""
    for pattern, build in _FORMS:
        found = compiled(pattern).fullmatch(text)
        if found:
            return build(found.groupdict())
    timed = compiled(_TIME).fullmatch(text)
    return _with_time(timed) if timed else None


def _with_time(found: re.Match[str]) -> str | None:
    day_text, hour, minute, second, zone = found.groups()
    day = single_date(day_text)
    if day is None or not re.fullmatch(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        return None
    seconds = f":{second}" if second else ""
    return f"{day}T{int(hour):02}:{minute}{seconds}{'Z' if zone else ''}"


_Fields = dict[str, str | None]


def _year(fields: _Fields) -> str:
    digits = re.sub("[^0-9]", "", fields["year"] or "")
    is_bce = bool(re.search("b|до", fields["year"] or ""))
    return edtf_year(1 - int(digits) if is_bce else int(digits))


def _date(fields: _Fields) -> str | None:
    month = fields["month"] or ""
    number = MONTH_NUMBERS.get(month) or int(month)
    day = fields.get("day")
    if number > 12:
        return None
    return f"{_year(fields)}-{number:02}" + (f"-{int(day):02}" if day else "")


def _digits(fields: _Fields) -> str | None:
    """Return a date of digits alone: a first number above 12 can only be the day."""
    first, second = int(fields["first"] or 0), int(fields["second"] or 0)
    if first != second and first <= 12 and second <= 12:
        return None
    day, month = (first, second) if first > 12 or first == second else (second, first)
    return f"{fields['year']}-{month:02}-{day:02}"


def _part(fields: _Fields) -> str | None:
    part = PARTS[fields["part"] or ""]
    decade = fields.get("decade")
    if decade:
        return part_of_decade(part, int(decade))
    year = _year(fields)
    if year.startswith("Y"):
        return None
    month = fields.get("month")
    return part_of_month(part, int(year), MONTH_NUMBERS[month]) if month else part_of_year(part, int(year))


def _season(fields: _Fields) -> str | None:
    second = fields.get("second")
    year = _year(fields)
    if second and not str(int(year) + 1).endswith(second):
        return None
    return f"{year}-{SEASON_CODES[fields['season'] or '']}"


def _numbered(first_code: int, most: int) -> Callable[[_Fields], str | None]:
    def build(fields: _Fields) -> str | None:
        number = ORDINALS[fields["ordinal"] or ""]
        return f"{_year(fields)}-{first_code + number - 1}" if number <= most else None

    return build


def _decade(fields: _Fields) -> str | None:
    return f"{(fields['decade'] or '')[:3]}X"


_FORMS: tuple[tuple[str, Callable[[_Fields], str | None]], ...] = (
    (rf"{_DAY} ?-? ?{_MONTH} ?-? ?{_YEAR}", _date),
    (rf"{_MONTH} {_DAY} {_YEAR}", _date),
    (rf"{_YEAR} {_MONTH} {_DAY}", _date),
    (rf"{_MONTH} ?-? ?{_YEAR}", _date),
    (rf"{_YEAR} {_MONTH}", _date),
    (_YEAR, _year),
    (r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{1,2})[./-](?P<day>[0-9]{1,2})", _date),
    (r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})", _date),
    (r"(?P<first>[0-9]{1,2})[/-](?P<second>[0-9]{1,2})[/-](?P<year>[0-9]{4})", _digits),
    (r"(?P<month>[0-9]{1,2})[./-](?P<year>[0-9]{4})", _date),
    (r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{1,2})", _date),
    (r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", _date),
    (rf"{_PART}(?:{_MONTH} )?{_YEAR}", _part),
    (_PART + _DECADE, _part),
    (_DECADE, _decade),
    (
        rf"(?P<season>{'|'.join(SEASON_CODES)}) {_YEAR}(?:[-/](?:[0-9]{{2}})?(?P<second>[0-9]{{2}}))?",
        _season,
    ),
    (rf"q(?P<ordinal>[1-4]) {_YEAR}", _numbered(33, 4)),
    (rf"{_YEAR} q(?P<ordinal>[1-4])", _numbered(33, 4)),
    (rf"{_ORDINAL} (?:quarter|квартал) {_YEAR}", _numbered(33, 4)),
    (rf"h(?P<ordinal>[12]) {_YEAR}", _numbered(40, 2)),
    (rf"{_ORDINAL} (?:half|полугодие) {_YEAR}", _numbered(40, 2)),
)
