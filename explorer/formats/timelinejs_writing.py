"""TimelineJS 3 JSON (timeline.knightlab.com, "JSON data format"): events for a timeline on a web page.

Its dates can be as vague as a year, a month or a day, but not approximate, open or one of several: every event
therefore carries its date in words as `display_date`, which is what the page shows. An event without any bound
has no place there and is left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from explorer.model.date_words import date_in_words, iso_bounds
from explorer.model.edtf import EdtfDate, parse_edtf
from explorer.model.event import Citation, Event

_PARTS = ("year", "month", "day", "hour", "minute", "second")


def timelinejs_text(
    title: str, question: str, events: Iterable[Event], source_titles: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it) of the file, one event a line."""
    head = {"text": {"headline": escape(title), "text": f"<p>{escape(question)}</p>"}}
    yield f'{{"title": {json.dumps(head, ensure_ascii=False)},\n"events": [', 0
    between = "\n"
    for event in events:
        slide = slide_of(event, source_titles)
        if slide is not None:
            yield between + json.dumps(slide, ensure_ascii=False), 1
            between = ",\n"
    yield "\n]}\n", 0


def slide_of(event: Event, source_titles: Mapping[str, str]) -> dict[str, Any] | None:
    """Return an event as TimelineJS has it, None if it has no date to stand at."""
    date = parse_edtf(event.date)
    start, end = _dates(date)
    if start is None:
        return None
    words = date_in_words(date)
    slide: dict[str, Any] = {"unique_id": event.id, "start_date": start, "display_date": escape(words)}
    if end is not None:
        slide["end_date"] = end
    slide["text"] = {"headline": escape(event.title), "text": _body(event, source_titles)}
    slide["group"] = event.kind
    return slide


def _dates(date: EdtfDate) -> tuple[dict[str, int] | None, dict[str, int] | None]:
    parts = date.text.lstrip("-").replace("T", "-").replace(":", "-").split("-")
    if all(part.isdigit() and len(part) in (2, 4) for part in parts) and int((*parts, "1")[1]) <= 12:
        numbers = [int(part) for part in parts]
        numbers[0] *= -1 if date.text.startswith("-") else 1
        return dict(zip(_PARTS, numbers, strict=False)), None
    start, end = (_day(bound) for bound in iso_bounds(date))
    return (start, end if end != start else None) if start else (end, None)


def _day(bound: str | None) -> dict[str, int] | None:
    if bound is None:
        return None
    sign = -1 if bound.startswith("-") else 1
    year, month, day = bound.lstrip("+-").partition("T")[0].split("-")
    return {"year": sign * int(year), "month": int(month), "day": int(day)}


def _body(event: Event, source_titles: Mapping[str, str]) -> str:
    lines = [f"<p>{escape(event.summary)}</p>"] if event.summary else []
    if event.status.value != "asserted":
        lines.append(f"<p><em>{escape(event.status.value)}</em></p>")
    return "".join([*lines, *(_quote(citation, source_titles) for citation in event.citations)])


def _quote(citation: Citation, source_titles: Mapping[str, str]) -> str:
    said = f"{escape(citation.attribution)}, in " if citation.attribution else ""
    title = escape(source_titles.get(citation.source, citation.source))
    against = " (contradicts)" if citation.stance.value == "contradicts" else ""
    return f"<blockquote>{escape(citation.quote)}<br>— {said}{title}{against}</blockquote>"
