"""The interchange JSON, `timeline-explorer/1`: everything of a project, or of the part that answers a
question.

Fields are those of `model.event`; each event also carries `earliest` and `latest` (ISO 8601, closed, null =
open), which follow from its date and are not read back. Written piece by piece, so that size does not matter.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from explorer.model.event import Actor, Conflict, Content, Event, Source
from explorer.model.fault import DataFault
from explorer.model.iso_bounds import iso_bounds

FORMAT = "timeline-explorer/1"


def event_object(event: Event) -> dict[str, Any]:
    """Return an event as the interchange form has it."""
    plain = event.model_dump(mode="json")
    earliest, latest = iso_bounds(event.date)
    bounds = {"earliest": earliest, "latest": latest}
    head = {name: plain.pop(name) for name in ("id", "title", "summary", "date")}
    return {**head, **bounds, **plain}


def interchange_text(
    title: str,
    sources: Iterable[Source],
    actors: Iterable[Actor],
    events: Iterable[Event],
    conflicts: Iterable[Conflict],
) -> Iterator[str]:
    """Yield the text of an interchange file, one object a line."""
    yield f'{{"format": {_line(FORMAT)},\n "title": {_line(title)},\n'
    yield from _array("sources", (source.model_dump(mode="json") for source in sources))
    yield ",\n"
    yield from _array("actors", (actor.model_dump(mode="json") for actor in actors))
    yield ",\n"
    yield from _array("events", map(event_object, events))
    yield ",\n"
    yield from _array("conflicts", (conflict.model_dump(mode="json") for conflict in conflicts))
    yield "}\n"


def event_lines(events: Iterable[Event]) -> Iterator[str]:
    """Yield events as JSON Lines."""
    return (_line(event_object(event)) + "\n" for event in events)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _array(name: str, objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f" {_line(name)}: ["
    between = "\n  "
    for value in objects:
        yield between + _line(value)
        between = ",\n  "
    yield "]"


def content_from_json(text: str, where: str = "The file") -> Content:
    """Read an interchange file; raises DataFault saying where it is wrong. Nothing unknown is let through."""
    read = strict_json(text, where)
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise DataFault(
            f'{where} is not interchange JSON: it lacks "format": "{FORMAT}"; nothing was imported.'
        )
    return content_from_object({name: value for name, value in read.items() if name != "format"}, where)


def content_from_object(read: dict[str, Any], where: str) -> Content:
    """Check what an interchange file holds; raises DataFault."""
    from pydantic import ValidationError

    for event in read.get("events") or ():
        if isinstance(event, dict):
            event.pop("earliest", None)
            event.pop("latest", None)
    try:
        return Content.model_validate(read)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DataFault(f"{where}, {place}: {first['msg']}; nothing was imported.") from error


def strict_json(text: str, where: str) -> Any:
    """Read JSON and refuse what the standard leaves open: NaN, infinite numbers, keys given twice, lone
    surrogates.
    """
    try:
        read = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_finite)
        if "\\ud" in text or "\\uD" in text:
            json.dumps(read, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise DataFault(
            f"{where} holds half a character (a lone surrogate); nothing was imported."
        ) from error
    except RecursionError as error:
        raise DataFault(f"{where} is nested too deeply; nothing was imported.") from error
    except ValueError as error:
        raise DataFault(f"{where} is not valid JSON: {error}; nothing was imported.") from error
    return read


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'the key "{twice}" stands twice in one object')
    return read


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError(f"{digits} is too large")
    return number
