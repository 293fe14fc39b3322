"""The CSV of events: its columns, and how a row is read back.

One row an event, or one row a citation with the event's cells repeated; the columns are the same. The first
fifteen are for people and for other programs; the further ones hold what is needed to get the same events
back.

`citations` names places as `source-id:start-end` in code points, one for each citation; `quotes`,
`attributions`, `stances`, `credibilities`, `prefixes`, `suffixes` and `origins` run beside it, and
`actor_ids` beside `actors` and `roles` (a column whose values are all empty is left empty). `sources` are
the titles of the documents, each once.
`claims` is JSON: for each claim [property, value, unit, as of, number of its citation], and its place among
the claims of the event where rows are citations.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.formats.cells import split_beside, split_values
from explorer.formats.csv_writing import CsvBlocks, Look
from explorer.model.event import Basis, Citation, Claim, Event, Extent, Participation, Role, Stance, Status
from explorer.model.fault import DataFault

COLUMNS = (
    "id", "title", "date", "earliest", "latest", "extent", "kind", "status", "importance", "actors",
    "roles", "summary", "sources", "citations", "quotes", "wording", "basis", "basis_note", "tags",
    "reviewed", "note", "actor_ids", "attributions", "stances", "credibilities", "prefixes", "suffixes",
    "origins", "claims",
)  # fmt: skip
PLACE_COLUMNS = ("latitude", "longitude")
"""Further columns, in degrees, where an event of the project has a claim `PLACE_PROPERTY` ("34.52, 69.18"): maps
and GeoJSON want them apart. They repeat that claim and are not read back.
"""
PLACE_PROPERTY = "coordinates"
STATE_COLUMN = "quote_state"
"""A further column where some quote of the project does not stand where it was found: "exact", "moved",
"ambiguous" or "lost", the worst of the event's. It is not read back.
"""
BESIDE_CITATIONS = ("quotes", "attributions", "stances", "credibilities", "prefixes", "suffixes", "origins")
"""The columns that hold one value for each citation."""

_FREE_TEXT = frozenset(
    {
        "title",
        "actors",
        "summary",
        "sources",
        "quotes",
        "wording",
        "basis_note",
        "tags",
        "note",
        "attributions",
    }
    | {"prefixes", "suffixes", "claims"}
)
_OWN_WORDS = frozenset(
    {
        "earliest",
        "latest",
        "extent",
        "status",
        "importance",
        "roles",
        "basis",
        "reviewed",
        "stances",
        "credibilities",
        *PLACE_COLUMNS,
        STATE_COLUMN,
    }
)


def csv_blocks(names: Sequence[str] = COLUMNS) -> CsvBlocks:
    """Return the writer of blocks of these columns."""
    looks = dict.fromkeys(_FREE_TEXT, Look.FREE) | dict.fromkeys(_OWN_WORDS, Look.OURS)
    return CsvBlocks([looks.get(name, Look.CODE) for name in names])


def header(names: Sequence[str] = COLUMNS) -> str:
    """Return the first line."""
    return ",".join(names) + "\r\n"


@dataclass(frozen=True, slots=True)
class CitedEvent:
    """An event as one or several rows gave it, with the titles of the sources it cites by their ids."""

    event: Event
    source_titles: dict[str, str]
    actor_names: dict[str, str]


def is_events_header(names: Sequence[str]) -> bool:
    """Whether a first line is that of our own export (further columns may follow, the order is free)."""
    return {"id", "title", "date", "actor_ids", "citations", "quotes"}.issubset(names)


def event_from_rows(rows: Sequence[dict[str, str]]) -> CitedEvent:
    """Return the event that its rows hold; raises DataFault saying what cannot be read."""
    first = rows[0]
    try:
        citations = [citation for row in rows for citation in _citations(row)]
        return CitedEvent(
            event=Event(
                id=first["id"],
                title=first["title"],
                summary=first.get("summary", ""),
                date=first.get("date", ""),
                extent=Extent(first.get("extent") or "within"),
                wording=first.get("wording", ""),
                basis=Basis(first.get("basis") or "explicit"),
                basis_note=first.get("basis_note", ""),
                kind=first.get("kind", "event"),
                status=Status(first.get("status") or "asserted"),
                importance=int(first.get("importance") or 3),
                tags=_list(first.get("tags", "")),
                reviewed=first.get("reviewed", "") == "yes",
                note=first.get("note", ""),
                actors=_participations(first),
                citations=tuple(citations),
                claims=_claims(rows),
            ),
            source_titles=_titles(rows),
            actor_names=_names(_list(first["actor_ids"]), first["actors"]),
        )
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DataFault(f"The row of event {first.get('id')!r} cannot be read: {_short(error)}.") from error


def _short(error: Exception) -> str:
    words = str(error).strip().splitlines()
    if isinstance(error, KeyError):
        return f"the column {words[0]} is missing"
    return "; ".join(line.strip() for line in words[:3]) if words else type(error).__name__


def _list(cell: str) -> tuple[str, ...]:
    return tuple(split_values(cell)) if cell else ()


def _participations(row: dict[str, str]) -> tuple[Participation, ...]:
    ids = _list(row["actor_ids"])
    if not ids:
        return ()
    roles = split_beside(row["roles"], len(ids))
    return tuple(Participation(actor=a, role=Role(role)) for a, role in zip(ids, roles, strict=True))


def _citations(row: dict[str, str]) -> Iterator[Citation]:
    places = _list(row["citations"])
    if not places:
        return
    columns = [split_beside(row.get(name, ""), len(places)) for name in BESIDE_CITATIONS]
    for place, quote, attribution, stance, credibility, prefix, suffix, origin in zip(
        places, *columns, strict=True
    ):
        source, _, span = place.rpartition(":")
        start, _, end = span.partition("-")
        yield Citation(
            source=source,
            start=int(start),
            end=int(end),
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            attribution=attribution,
            stance=Stance(stance or "supports"),
            credibility=int(credibility) if credibility else None,
            origin=origin,
        )


def _claims(rows: Sequence[dict[str, str]]) -> tuple[Claim, ...]:
    found = [claim for row in rows for claim in (json.loads(row["claims"]) if row.get("claims") else [])]
    found.sort(key=lambda claim: claim[5:])
    return tuple(
        Claim(property=name, value=value, unit=unit, as_of=as_of, citation=number)
        for name, value, unit, as_of, number, *_ in found
    )


def _titles(rows: Sequence[dict[str, str]]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for row in rows:
        keys = dict.fromkeys(place.rpartition(":")[0] for place in _list(row["citations"]))
        titles.update(_names(tuple(keys), row.get("sources", "")))
    return titles


def _names(ids: Sequence[str], cell: str) -> dict[str, str]:
    return dict(zip(ids, split_beside(cell, len(ids)), strict=True)) if ids else {}
