"""Claims, heads of events, their actors and citations, read as plain rows in blocks."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from explorer.model.evidence import StatedClaim, StatedEvent, Words

if TYPE_CHECKING:
    import sqlite3

_BLOCK = 10_000
_WORDS = "citation.id, source.key, start_offset, end_offset, quote, stance"
_HEAD = "id, key, title, edtf, extent, kind, status"


def count_events(connection: "sqlite3.Connection") -> int:
    """Return the number of events."""
    return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def stated_claims(connection: "sqlite3.Connection") -> Iterator[list[StatedClaim]]:
    """Yield all claims in blocks, those of one event one after the other."""
    cursor = connection.execute(
        f"""SELECT claim.event_id, property, value, unit, as_of, {_WORDS}
            FROM claim JOIN citation ON citation.id = citation_id JOIN source ON source.id = source_id
            ORDER BY claim.event_id, claim.position, claim.id"""
    )
    while block := cursor.fetchmany(_BLOCK):
        yield [StatedClaim._make((*row[:5], Words._make(row[5:]))) for row in block]


def stated_events(connection: "sqlite3.Connection") -> Iterator[list[StatedEvent]]:
    """Yield the heads of all events in blocks, in the file's order."""
    cursor = connection.execute(f"SELECT {_HEAD} FROM event ORDER BY id")
    while block := cursor.fetchmany(_BLOCK):
        yield [StatedEvent._make(row) for row in block]


def heads_of(connection: "sqlite3.Connection", events: Iterable[int]) -> dict[int, StatedEvent]:
    """Return the heads of some events by their row numbers."""
    listed = json.dumps(sorted(events))
    sql = f"SELECT {_HEAD} FROM event WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: StatedEvent._make(row) for row in connection.execute(sql, (listed,)).fetchall()}


def parts_of(connection: "sqlite3.Connection", events: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
    """Return (actor's row number, role) of each participation in some events."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    sql = """SELECT event_id, actor_id, role FROM event_actor
             WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position"""
    for event, actor, role in connection.execute(sql, (json.dumps(sorted(events)),)).fetchall():
        found[event].append((actor, role))
    return found


def words_of(connection: "sqlite3.Connection", events: Iterable[int]) -> dict[int, list[Words]]:
    """Return the citations of some events."""
    found: dict[int, list[Words]] = defaultdict(list)
    sql = f"""SELECT event_id, {_WORDS} FROM citation JOIN source ON source.id = source_id
              WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id, position"""
    for event, *row in connection.execute(sql, (json.dumps(sorted(events)),)).fetchall():
        found[event].append(Words(*row))
    return found


def events_with_several_voices(connection: "sqlite3.Connection") -> list[int]:
    """Return the events that have several citations."""
    sql = "SELECT event_id FROM citation GROUP BY event_id HAVING count(*) > 1"
    return [event for (event,) in connection.execute(sql).fetchall()]


def actor_spellings(connection: "sqlite3.Connection") -> list[tuple[int, int | None, str]]:
    """Return (actor's row number, that of its parent, a spelling of its name) for every spelling."""
    sql = """SELECT actor.id, parent_id, actor.name FROM actor
             UNION ALL SELECT actor.id, parent_id, alias.name FROM alias JOIN actor ON actor.id = actor_id"""
    return [(actor, parent, name) for actor, parent, name in connection.execute(sql).fetchall()]
