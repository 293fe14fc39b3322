"""TimelineJS: its JSON and its spreadsheet, which have the same fields under other names.

Dates come in parts (year, month, day, time); what is missing is not made up. Texts are HTML and become plain.
"""

import html
import re
from collections.abc import Mapping

from explorer.formats.importer import (
    Article,
    Draft,
    DraftReader,
    FieldMapping,
    FieldSpec,
    RowFault,
    folded,
    places_of,
)
from explorer.formats.list_dates import interval
from explorer.formats.vocabulary import Cells, ListVocabulary, as_title
from explorer.model.date_parts import edtf_year
from explorer.model.edtf import is_edtf

_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_BREAK = re.compile(r"</p>|<br ?/?>|</div>|</li>", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?\s*([AaPp][Mm])?", re.ASCII)
_PARTS = ("year", "month", "day", "hour", "minute", "second", "millisecond", "time")


def _date_fields(which: str, json_name: str, sheet: str) -> tuple[FieldSpec, ...]:
    return tuple(
        FieldSpec(
            f"{which} {part}", f"The {part} of its {which}", (f"{json_name} {part}", f"{sheet}{part}".strip())
        )
        for part in _PARTS
    )


class TimelineJs(ListVocabulary):
    """See the module."""

    fields = (
        FieldSpec("id", "The id of the slide", ("unique id", "id")),
        FieldSpec("title", "The headline", ("text headline", "headline")),
        FieldSpec("summary", "The text", ("text text", "text")),
        *_date_fields("start", "start date", ""),
        *_date_fields("end", "end date", "end "),
        FieldSpec("wording", "The date as it is to be shown", ("display date", "start date display date")),
        FieldSpec("kind", "The group", ("group",)),
        FieldSpec("media", "The address of its picture or page", ("media url", "media")),
        FieldSpec("credit", "Whose the picture is", ("media credit",)),
        FieldSpec("caption", "What it shows", ("media caption",)),
        FieldSpec("type", "Whether it is the title slide", ("type",)),
    )

    def fits(self, columns: Cells) -> bool:
        """Whether these are the columns of its JSON or of its spreadsheet."""
        names = {folded(column) for column in columns}
        return {"start date year", "text headline"} <= names or {
            "year",
            "headline",
            "media",
            "end year",
        } <= names

    def reader(self, mapping: FieldMapping, columns: Cells) -> DraftReader:
        """Return the function that reads a row's cells."""
        at = {name: places[0] for name, places in places_of(mapping, columns).items()}
        return lambda cells: _read({name: cells[place].strip() for name, place in at.items()})


def _read(take: Mapping[str, str]) -> Draft:
    if take.get("type", "").casefold() == "title":
        raise RowFault("it is the title of the timeline, not an event")
    headline, summary = plain(take.get("title", "")), plain(take.get("summary", ""))
    title = as_title(headline) or as_title(summary)
    if not title:
        raise RowFault("it has no headline")
    start, end = _date(take, "start"), _date(take, "end")
    date = interval(start, end)
    if not is_edtf(date):
        raise RowFault(f"its end {end} lies before its start {start}" if date else "it has no start date")
    return Draft(
        title,
        take.get("id", ""),
        date,
        summary if summary != title else "",
        extent="throughout" if "/" in date else "within",
        wording=plain(take.get("wording", "")),
        kind=take.get("kind", "") or "event",
        articles=_articles(take),
    )


def plain(text: str) -> str:
    """Return HTML as plain text; nothing of it is run or fetched."""
    if "<" not in text and "&" not in text:
        return text
    unmarked = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    return "\n".join(line.strip() for line in unmarked.split("\n") if line.strip())


def _date(take: Mapping[str, str], which: str) -> str:
    year, month, day = (
        take.get(f"{which} {part}", "").removesuffix(".0") for part in ("year", "month", "day")
    )
    if not year:
        if month or day:
            raise RowFault(f"its {which} has no year")
        return ""
    if not re.fullmatch(r"-?\d{1,9}", year, re.ASCII) or not re.fullmatch(r"\d{0,2}", month + "", re.ASCII):
        raise RowFault(f"its {which} “{year} {month} {day}” is no date")
    if not re.fullmatch(r"\d{0,2}", day, re.ASCII) or (day and not month):
        raise RowFault(f"its {which} “{year} {month} {day}” is no date")
    date = edtf_year(int(year)) + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if day else "")
    clock = _clock(take, which) if day else ""
    if not is_edtf(date + clock):
        raise RowFault(f"its {which} “{date}{clock}” is no date")
    return date + clock


def _clock(take: Mapping[str, str], which: str) -> str:
    hour, minute, second, thousandth = (
        take.get(f"{which} {part}", "").removesuffix(".0")
        for part in ("hour", "minute", "second", "millisecond")
    )
    if hour:
        for number in (hour, minute, second, thousandth):
            if number and not re.fullmatch(r"\d{1,3}", number, re.ASCII):
                raise RowFault(f"its {which} has the time “{number[:40]}”, which is no number")
        told = f"T{int(hour):02}:{int(minute or 0):02}"
        return told + (
            f":{int(second):02}" + (f".{int(thousandth):03}" if thousandth else "") if second else ""
        )
    found = _CLOCK.fullmatch(take.get(f"{which} time", ""))
    if not found:
        return ""
    hours = int(found[1]) % 12 + (12 if found[5][0] in "pP" else 0) if found[5] else int(found[1])
    return (
        f"T{hours:02}:{found[2]}"
        + (f":{found[3]}" if found[3] else "")
        + (f".{found[4]}" if found[4] else "")
    )


def _articles(take: Mapping[str, str]) -> tuple[Article, ...]:
    media = take.get("media", "")
    if not media:
        return ()
    credit, caption = plain(take.get("credit", "")), plain(take.get("caption", ""))
    url = media if re.match(r"https?://", media) else ""
    return (Article(as_title(caption or credit or media), publisher=credit, url=url, quote=caption),)
