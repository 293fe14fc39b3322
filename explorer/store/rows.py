"""Whole events, sources, actors and conflicts read from the file as the model's values."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from explorer.model.event import (
    Actor,
    Citation,
    Claim,
    Conflict,
    Content,
    Event,
    Participation,
    Passage,
    Source,
)
from explorer.model.fault import FileFault
from explorer.store.heads import event_heads
from explorer.store.keys import row_numbers

if TYPE_CHECKING:
    import sqlite3

    from pydantic import BaseModel

__all__ = [
    "actors",
    "all_content",
    "citations_of_source",
    "conflicts",
    "event_heads",
    "event_id_of",
    "event_ids",
    "event_key_of",
    "events",
    "source",
    "source_keys",
    "sources",
    "sources_named",
]

_Value = TypeVar("_Value", bound="BaseModel")
_Grouped = dict[int, list[tuple[Any, ...]]]

_EVENT_FIELDS = {
    "id": "key",
    "title": "title",
    "summary": "summary",
    "date": "edtf",
    "extent": "extent",
    "wording": "wording",
    "basis": "basis",
    "basis_note": "basis_note",
    "kind": "kind",
    "status": "status",
    "importance": "importance",
    "reviewed": "reviewed",
    "note": "note",
}
"""Field of the model -> column."""
_SOURCE_FIELDS = (
    "id",
    "file",
    "title",
    "author",
    "publisher",
    "published",
    "published_note",
    "url",
    "language",
    "reliability",
    "origin",
    "note",
    "sha256",
    "text",
)
_CITATION_FIELDS = (
    "source",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "attribution",
    "stance",
    "credibility",
    "origin",
)
_CITATION_COLUMNS = """source.key, citation.start_offset, citation.end_offset, citation.quote,
    citation.prefix, citation.suffix, citation.attribution, citation.stance, citation.credibility,
    citation.origin"""
_BLOCK = 5_000


def events(connection: "sqlite3.Connection", event_ids: Iterable[int]) -> list[Event]:
    """Return whole events in the order of `event_ids`; ids that are not in the file are left out."""
    wanted = [int(i) for i in event_ids]
    found: list[Event] = []
    for start in range(0, len(wanted), _BLOCK):
        found += _events_block(connection, wanted[start : start + _BLOCK])
    return found


def _events_block(connection: "sqlite3.Connection", wanted: Sequence[int]) -> list[Event]:
    listed = json.dumps(wanted)
    columns = ", ".join(f"event.{column}" for column in _EVENT_FIELDS.values())
    heads = connection.execute(
        f"SELECT event.id, {columns} FROM json_each(?) AS wanted JOIN event ON event.id = wanted.value "
        "ORDER BY wanted.key",
        (listed,),
    ).fetchall()
    participations = _by_event(
        connection,
        """SELECT event_id, actor.key, role FROM event_actor JOIN actor ON actor.id = actor_id
           WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position""",
        listed,
    )
    tags = _by_event(
        connection,
        """SELECT event_id, tag FROM event_tag WHERE event_id IN (SELECT value FROM json_each(?))
           ORDER BY event_id, position""",
        listed,
    )
    citations = _by_event(
        connection,
        f"""SELECT event_id, {_CITATION_COLUMNS} FROM citation JOIN source ON source.id = source_id
            WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, citation.position""",
        listed,
    )
    claims = _by_event(
        connection,
        """SELECT claim.event_id, property, value, unit, as_of,
               (SELECT count(*) FROM citation AS earlier
                WHERE earlier.event_id = claim.event_id AND earlier.position < citation.position)
           FROM claim JOIN citation ON citation.id = citation_id WHERE claim.event_id IN (SELECT value FROM
           json_each(?)) ORDER BY claim.event_id, claim.position""",
        listed,
    )
    return [_event(row, participations, tags, citations, claims) for row in heads]


def _by_event(connection: "sqlite3.Connection", sql: str, listed: str) -> _Grouped:
    grouped: _Grouped = defaultdict(list)
    for event_id, *rest in connection.execute(sql, (listed,)).fetchall():
        grouped[event_id].append(tuple(rest))
    return grouped


def _event(
    row: tuple[Any, ...], parts: _Grouped, tags: _Grouped, citations: _Grouped, claims: _Grouped
) -> Event:
    event_id = row[0]
    fields: dict[str, Any] = dict(zip(_EVENT_FIELDS, row[1:], strict=True))
    fields["actors"] = tuple(
        _value(Participation, ("actor", "role"), part, fields["id"]) for part in parts.get(event_id, ())
    )
    fields["tags"] = tuple(tag for (tag,) in tags.get(event_id, ()))
    fields["citations"] = tuple(_citation(c, fields["id"]) for c in citations.get(event_id, ()))
    claim_fields = ("property", "value", "unit", "as_of", "citation")
    fields["claims"] = tuple(_value(Claim, claim_fields, c, fields["id"]) for c in claims.get(event_id, ()))
    return _value(Event, tuple(fields), tuple(fields.values()), fields["id"])


def _citation(row: tuple[Any, ...], where: str) -> Citation:
    return _value(Citation, _CITATION_FIELDS, row, where)


def _value(kind: type[_Value], names: Sequence[str], row: Sequence[Any], where: str) -> _Value:
    """Build a model's value from a row; what a foreign file holds may break the model's rules."""
    from pydantic import ValidationError

    try:
        return kind(**dict(zip(names, row, strict=True)))
    except ValidationError as error:
        wrong = error.errors()[0]
        field = ".".join(str(part) for part in wrong["loc"])
        raise FileFault(
            f"{where!r} in the file has a {field} that no project may hold ({wrong['input']!r}); run check "
            "for a list."
        ) from None


def event_id_of(connection: "sqlite3.Connection", key: str) -> int | None:
    """Return the row number of the event with that key."""
    row = connection.execute("SELECT id FROM event WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def event_key_of(connection: "sqlite3.Connection", event_id: int) -> str | None:
    """Return the stable key of the event in that row."""
    row = connection.execute("SELECT key FROM event WHERE id = ?", (int(event_id),)).fetchone()
    return row[0] if row else None


def event_ids(connection: "sqlite3.Connection") -> list[int]:
    """Return the row numbers of all events, ascending."""
    return [i for (i,) in connection.execute("SELECT id FROM event ORDER BY id").fetchall()]


def source(connection: "sqlite3.Connection", key: str) -> Source | None:
    """Return a source with its text."""
    found = _sources(connection, "WHERE key = ?", (key,))
    return found[0] if found else None


def sources(connection: "sqlite3.Connection") -> list[Source]:
    """Return all sources with their texts, in the file's order."""
    return _sources(connection, "ORDER BY id", ())


def sources_named(connection: "sqlite3.Connection", keys: Iterable[str]) -> list[Source]:
    """Return the sources with these keys without their texts, in the file's order."""
    condition = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    numbers = row_numbers(connection, "source", keys)
    return _sources(connection, condition, (json.dumps(sorted(numbers.values())),), _SOURCE_FIELDS[:-1])


def _sources(
    connection: "sqlite3.Connection",
    condition: str,
    values: tuple[str, ...],
    fields: tuple[str, ...] = _SOURCE_FIELDS,
) -> list[Source]:
    columns = ", ".join("key" if name == "id" else name for name in fields)
    rows = connection.execute(f"SELECT {columns} FROM source {condition}", values).fetchall()
    return [_value(Source, fields, row, row[0]) for row in rows]


def actors(connection: "sqlite3.Connection") -> list[Actor]:
    """Return all actors with their aliases, in the file's order."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for actor_id, name in connection.execute("SELECT actor_id, name FROM alias ORDER BY id").fetchall():
        aliases[actor_id].append(name)
    rows = connection.execute(
        """SELECT actor.id, actor.key, actor.name, actor.type, parent.key, actor.note
           FROM actor LEFT JOIN actor AS parent ON parent.id = actor.parent_id ORDER BY actor.id"""
    ).fetchall()
    names = ("id", "name", "type", "parent", "note", "aliases")
    return [_value(Actor, names, (*row, tuple(aliases[actor_id])), row[0]) for actor_id, *row in rows]


def citations_of_source(connection: "sqlite3.Connection", key: str) -> list[tuple[int, str, int, Citation]]:
    """Return (event's row number, its key, index among the event's citations, citation) of every citation of a
    source, by place in its text.
    """
    rows = connection.execute(
        f"""SELECT event.id, event.key,
                (SELECT count(*) FROM citation AS earlier
                 WHERE earlier.event_id = event.id AND earlier.position < citation.position),
                {_CITATION_COLUMNS}
            FROM citation JOIN source ON source.id = source_id JOIN event ON event.id = event_id
            WHERE source.key = ?
            ORDER BY citation.start_offset, citation.end_offset, event.id, citation.position""",
        (key,),
    ).fetchall()
    return [(row[0], row[1], row[2], _citation(tuple(row[3:]), row[1])) for row in rows]


def source_keys(connection: "sqlite3.Connection") -> list[str]:
    """Return the keys of all sources, in the file's order."""
    return [key for (key,) in connection.execute("SELECT key FROM source ORDER BY id").fetchall()]


def conflicts(connection: "sqlite3.Connection") -> list[Conflict]:
    """Return all conflicts with their sides, in the file's order."""
    listed: dict[int, list[str]] = defaultdict(list)
    sql = (
        "SELECT conflict_id, key FROM conflict_event JOIN event ON event.id = event_id ORDER BY "
        "conflict_id, position"
    )
    for conflict_id, key in connection.execute(sql).fetchall():
        listed[conflict_id].append(key)
    sides: dict[int, list[Passage]] = defaultdict(list)
    sql = """SELECT conflict_id, source.key, start_offset, end_offset, quote
             FROM conflict_passage JOIN source ON source.id = source_id ORDER BY conflict_id, position"""
    for conflict_id, *row in connection.execute(sql).fetchall():
        sides[conflict_id].append(_value(Passage, ("source", "start", "end", "quote"), row, row[0]))
    sql = "SELECT id, key, title, kind, note, apparent, severity, resolution FROM conflict ORDER BY id"
    names = ("id", "title", "kind", "note", "apparent", "severity", "resolution", "events", "citations")
    return [
        _value(Conflict, names, (*row, tuple(listed[number]), tuple(sides[number])), row[0])
        for number, *row in connection.execute(sql).fetchall()
    ]


def all_content(connection: "sqlite3.Connection") -> Content:
    """Return everything that the project holds."""
    title = connection.execute("SELECT value FROM project WHERE key = 'title'").fetchone()
    return Content(
        title=title[0] if title else "",
        sources=tuple(sources(connection)),
        actors=tuple(actors(connection)),
        events=tuple(events(connection, event_ids(connection))),
        conflicts=tuple(conflicts(connection)),
    )
