"""The interchange JSON, `timeline-explorer/1`: everything of a project, or of the part that answers a
question.

Fields are those of `model.event`; each event also carries `earliest` and `latest` (ISO 8601, closed, null =
open), which follow from its date and are not read back. Written piece by piece, so that size does not matter.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from explorer.model.event import Actor, Conflict, Event, Source
from explorer.model.iso_bounds import iso_bounds

FORMAT = "timeline-explorer/1"
States = Mapping[str, Mapping[int, str]]
"""Id of an event -> number of a citation -> "moved", "ambiguous" or "lost"."""
_ALL_EXACT: Mapping[int, str] = {}
_NOWHERE: States = {}


def event_object(event: Event, states: Mapping[int, str] = _ALL_EXACT) -> dict[str, Any]:
    """Return an event as the interchange form has it.

    `states` says which of its citations, by number, are not exact: these say so in a field `state`, which is
    not read back.
    """
    plain = event.model_dump(mode="json")
    for index, state in states.items():
        plain["citations"][index]["state"] = str(state)
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
    states: States = _NOWHERE,
) -> Iterator[str]:
    """Yield the text of an interchange file, one object a line."""
    yield f'{{"format": {_line(FORMAT)},\n "title": {_line(title)},\n'
    yield from _array("sources", (source.model_dump(mode="json") for source in sources))
    yield ",\n"
    yield from _array("actors", (actor.model_dump(mode="json") for actor in actors))
    yield ",\n"
    yield from _array("events", (event_object(e, states.get(e.id, _ALL_EXACT)) for e in events))
    yield ",\n"
    yield from _array("conflicts", (conflict.model_dump(mode="json") for conflict in conflicts))
    yield "}\n"


def event_lines(events: Iterable[Event], states: States = _NOWHERE) -> Iterator[str]:
    """Yield events as JSON Lines."""
    return (_line(event_object(event, states.get(event.id, _ALL_EXACT))) + "\n" for event in events)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _array(name: str, objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f" {_line(name)}: ["
    between = "\n  "
    for value in objects:
        yield between + _line(value)
        between = ",\n  "
    yield "]"
