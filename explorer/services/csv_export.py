"""The events of an answer as CSV, block by block, fast enough for millions.

The file gives plain rows in bulk, the arrays of the project give actors and roles, and whole columns go to
the writer: Python touches each event some ten times and no value twice.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from json import dumps
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.formats.cells import join_beside, join_values
from explorer.formats.csv_events import (
    BESIDE_CITATIONS,
    COLUMNS,
    PLACE_COLUMNS,
    PLACE_PROPERTY,
    STATE_COLUMN,
    csv_blocks,
    header,
)
from explorer.model.calendar import US_PER_DAY
from explorer.model.columns import FLAG_REVIEWED, FLAG_WITHIN
from explorer.model.edtf import OPEN_FUTURE_US, OPEN_PAST_US
from explorer.model.fault import FileFault
from explorer.model.iso_bounds import iso_bounds, iso_day
from explorer.reading.anchor import AnchorState
from explorer.services.facets import ROLES, STATUSES
from explorer.services.project import Project
from explorer.services.quotes import unsettled_events
from explorer.store.export_query import EVENT_COLUMNS, Block, has_claims_of, source_ids

BLOCK_ROWS = 1_024
"""Small enough for the strings of a block to stay in the processor's cache."""
Columns = dict[str, Sequence[str]]


def csv_text(
    project: Project,
    rows: NDArray[np.intp],
    per_citation: bool = False,
    names: Sequence[str] = COLUMNS,
) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it) of the CSV: the header first. `rows` are ascending, `names` the columns.

    Raises FileFault if the file was changed by another program meanwhile.
    """
    writer = csv_blocks(names)
    yield header(names), 0
    for columns, count in cell_blocks(project, rows, per_citation):
        yield writer.text([columns[name] for name in names]), count


def cell_blocks(
    project: Project, rows: NDArray[np.intp], per_citation: bool = False
) -> Iterator[tuple[Columns, int]]:
    """Yield (the cells of a block by column, unguarded; events in it)."""
    reading = _Reading(project)
    for start in range(0, len(rows), BLOCK_ROWS):
        wanted = rows[start : start + BLOCK_ROWS]
        yield reading.block(wanted, per_citation), len(wanted)


class _Reading:
    def __init__(self, project: Project) -> None:
        self._columns = project.columns
        self._connection = project.file.reader()
        catalogue = project.catalogue
        # Each actor's cell as it stands among others, escaped once; the few that differ stand alone
        # unescaped.
        self._plain_names = np.array([a.name for a in catalogue.actors] or [""], object)
        self._actor_names = np.array([join_values([a.name]) for a in catalogue.actors] or [""], object)
        self._actor_ids = np.array([join_values([a.id]) for a in catalogue.actors] or [""], object)
        self._has_escapes = bool((self._plain_names != self._actor_names).any())
        self._coded = _coded_columns(project)
        numbers = source_ids(self._connection)
        entries = dict(zip(numbers, catalogue.sources, strict=False))
        self._source_key = {number: source.id for number, source in entries.items()}
        self._source_title = {n: s.title or s.id for n, s in entries.items()}
        self._unsettled = unsettled_events(project.file)
        self._has_places = has_claims_of(self._connection, PLACE_PROPERTY)
        self._iso_of_day: dict[int, str] = {}
        self._roles_of: dict[bytes, str] = {}

    def block(self, wanted: NDArray[np.intp], per_citation: bool) -> Columns:
        """Return the cells of the wanted rows by column."""
        first, last = int(wanted[0]), int(wanted[-1])
        dense = last - first < 2 * len(wanted)
        rows = np.arange(first, last + 1) if dense else wanted
        ids = self._columns.event_id[rows]
        block = Block(self._connection, int(ids[0]), int(ids[-1]), None if dense else ids)
        columns: Columns = self._event_columns(block, rows)
        columns.update(self._actor_columns(block, rows))
        columns["tags"] = _listed_by_event(block.tags(), ids.tolist(), join_values)
        if self._has_places:
            columns.update(_place_columns(block, ids.tolist()))
        if self._unsettled:
            columns[STATE_COLUMN] = [
                self._unsettled.get(key, AnchorState.EXACT).value for key in columns["id"]
            ]
        if dense and len(rows) > len(wanted):
            keep = np.isin(rows, wanted).tolist()
            columns = {name: list(compress(cells, keep)) for name, cells in columns.items()}
        kept_ids = self._columns.event_id[wanted].tolist()
        if per_citation:
            return self._by_citation(columns, block, kept_ids)
        columns.update(self._citation_columns(block, kept_ids))
        return columns

    def _event_columns(self, block: Block, rows: NDArray[np.intp]) -> Columns:
        found = block.events()
        if len(found) != len(rows):
            raise FileFault(
                "The project was changed while it was exported; nothing was written: export again."
            )
        columns: Columns = dict(zip(EVENT_COLUMNS, zip(*found, strict=True), strict=True))
        columns["id"], columns["date"] = columns.pop("key"), columns.pop("edtf")
        columns |= {name: of[codes[rows]].tolist() for name, of, codes in self._coded}
        columns["earliest"] = self._days(self._columns.earliest_us[rows], OPEN_PAST_US, 0)
        columns["latest"] = self._days(self._columns.latest_us[rows], OPEN_FUTURE_US, 1)
        if "T" in "".join(columns["date"]):
            _set_times(columns)
        return columns

    def _days(self, bounds_us: NDArray[np.int64], open_us: int, closed: int) -> list[str]:
        days = bounds_us // US_PER_DAY - closed
        days[bounds_us == open_us] = open_us
        iso = self._iso_of_day
        iso[open_us] = ""
        listed: list[int] = days.tolist()
        for day in set(listed).difference(iso):
            iso[day] = iso_day(day)
        return [iso[day] for day in listed]

    def _actor_columns(self, block: Block, rows: NDArray[np.intp]) -> Columns:
        columns = self._columns
        starts = columns.link_offset[rows]
        lengths = columns.link_offset[rows + 1] - starts
        ends = np.cumsum(lengths)
        begins = ends - lengths
        places = np.arange(int(ends[-1])) + np.repeat(starts - begins, lengths)
        positions = block.link_positions()
        if len(positions) != len(places):
            raise FileFault(
                "The project was changed while it was exported; nothing was written: export again."
            )
        order = np.argsort(np.repeat(np.arange(len(rows)) << 20, lengths) + positions, kind="stable")
        places = places[order]
        actors = columns.link_actor[places]
        spans = list(zip(begins.tolist(), ends.tolist(), strict=True))
        names, ids = self._actor_names[actors].tolist(), self._actor_ids[actors].tolist()
        return {
            "actors": self._names_alone(["; ".join(names[begin:end]) for begin, end in spans], actors, spans),
            "actor_ids": ["; ".join(ids[begin:end]) for begin, end in spans],
            "roles": self._roles(columns.link_role[places].tobytes(), spans),
        }

    def _names_alone(
        self, cells: list[str], actors: NDArray[np.int32], spans: list[tuple[int, int]]
    ) -> list[str]:
        """Undo the escape where an actor stands alone and its name has one (rare)."""
        if self._has_escapes:
            for place, (begin, end) in enumerate(spans):
                if end - begin == 1:
                    cells[place] = self._plain_names[actors[begin]]
        return cells

    def _roles(self, codes: bytes, spans: Iterable[tuple[int, int]]) -> list[str]:
        known = self._roles_of
        patterns = [codes[begin:end] for begin, end in spans]
        for pattern in set(patterns).difference(known):
            known[pattern] = "; ".join(ROLES[code] for code in pattern)
        return [known[pattern] for pattern in patterns]

    def _citation_columns(self, block: Block, ids: list[int]) -> Columns:
        citations = block.citations()
        claims = _listed_by_event(block.claims(), ids, _claims_cell)
        if [citation[0] for citation in citations] == ids:
            return self._single(citations) | {"claims": claims}
        cells = [self._cells(group) for group in _grouped(citations, ids)]
        return dict(zip(_CITED, zip(*cells, strict=True), strict=True)) | {"claims": claims}

    def _single(self, citations: list[tuple[Any, ...]]) -> Columns:
        """The cells where each event has exactly one citation."""
        _, sources, starts, ends, quotes, prefixes, suffixes, said, stances, credibilities, origins = zip(
            *citations, strict=True
        )
        keys, titles = self._source_key, self._source_title
        places = [f"{keys[n]}:{start}-{end}" for n, start, end in zip(sources, starts, ends, strict=True)]
        return {
            "sources": [titles[number] for number in sources],
            "citations": _escaped(places),
            "quotes": quotes,
            "attributions": said,
            "stances": stances,
            "credibilities": credibilities,
            "prefixes": prefixes,
            "suffixes": suffixes,
            "origins": origins,
        }

    def _cells(self, group: Sequence[tuple[Any, ...]]) -> tuple[str, ...]:
        """The cells of `_CITED` of one event (or of one citation of it)."""
        if not group:
            return ("",) * len(_CITED)
        numbers = dict.fromkeys(citation[1] for citation in group)
        return (
            join_beside([self._source_title[number] for number in numbers]),
            join_values(f"{self._source_key[c[1]]}:{c[2]}-{c[3]}" for c in group),
            *(join_beside([citation[place] for citation in group]) for place in _PLACES),
        )

    def _by_citation(self, columns: Columns, block: Block, ids: list[int]) -> Columns:
        groups = _grouped(block.citations(), ids)
        claims = _grouped(block.claims(), ids)
        repeats = [max(len(group), 1) for group in groups]
        rows: Columns = {
            name: [c for c, times in zip(cells, repeats, strict=True) for _ in range(times)]
            for name, cells in columns.items()
        }
        cells: list[tuple[str, ...]] = []
        for group, of_event in zip(groups, claims, strict=True):
            for number in range(max(len(group), 1)):
                own = [(*claim[1:], place) for place, claim in enumerate(of_event) if claim[5] == number]
                cells.append((*self._cells(group[number : number + 1]), _claims_cell(own)))
        return rows | dict(zip((*_CITED, "claims"), zip(*cells, strict=True), strict=True))


_CITED = ("sources", "citations", *BESIDE_CITATIONS)
_QUOTE, _PREFIX, _SUFFIX, _ATTRIBUTION, _STANCE, _CREDIBILITY, _ORIGIN = range(4, 11)
_PLACES = (_QUOTE, _ATTRIBUTION, _STANCE, _CREDIBILITY, _PREFIX, _SUFFIX, _ORIGIN)
"""Where the values of `BESIDE_CITATIONS` stand in a row of the file."""
_PLACE = re.compile(r"(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
_PLAIN_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z?", re.ASCII)


def _coded_columns(project: Project) -> "list[tuple[str, NDArray[np.object_], NDArray[Any]]]":
    """Return (column, words, codes) of what the project's arrays know of every event."""
    columns = project.columns

    def words(*of: str) -> "NDArray[np.object_]":
        return np.array(of, object)

    return [
        ("extent", words("throughout", "within"), ((columns.flags & FLAG_WITHIN) != 0).astype(np.intp)),
        ("reviewed", words("", "yes"), ((columns.flags & FLAG_REVIEWED) != 0).astype(np.intp)),
        ("kind", words(*project.catalogue.kinds), columns.kind),
        ("status", words(*STATUSES), columns.status),
        ("importance", words(*map(str, range(256))), columns.importance),
    ]


def _escaped(values: Sequence[str]) -> Sequence[str]:
    joined = "\0".join(values) + "\0"
    return values if "; " not in joined and "\\\0" not in joined else [join_values([v]) for v in values]


def _set_times(columns: Columns) -> None:
    earliest, latest = list(columns["earliest"]), list(columns["latest"])
    for place, date in enumerate(columns["date"]):
        if _PLAIN_TIME.fullmatch(date):
            earliest[place] = latest[place] = date
        elif "T" in date:
            first, last = iso_bounds(date)
            earliest[place], latest[place] = first or "", last or ""
    columns["earliest"], columns["latest"] = earliest, latest


def _grouped(rows: Iterable[tuple[Any, ...]], ids: list[int]) -> list[list[tuple[Any, ...]]]:
    """Return the rows of each event, their first value being its row number; rows of other events are left
    out.
    """
    groups: dict[int, list[tuple[Any, ...]]] = {event_id: [] for event_id in ids}
    for row in rows:
        group = groups.get(row[0])
        if group is not None:
            group.append(row)
    return list(groups.values())


def _listed_by_event(
    rows: list[tuple[Any, ...]], ids: list[int], cell: Callable[[list[Any]], str]
) -> Sequence[str]:
    """Return a cell for each event from rows that begin with its row number (few events have any)."""
    cells = [""] * len(ids)
    groups: dict[int, list[Any]] = {}
    for event_id, *rest in rows:
        groups.setdefault(event_id, []).append(rest[0] if len(rest) == 1 else rest)
    place_of = dict(zip(ids, range(len(ids)), strict=True)) if groups else {}
    for event_id, group in groups.items():
        if event_id in place_of:
            cells[place_of[event_id]] = cell(group)
    return cells


def _place_columns(block: Block, ids: list[int]) -> Columns:
    """Return latitude and longitude of the first place that each event claims."""
    places = _listed_by_event(block.claims_of(PLACE_PROPERTY), ids, lambda found: str(found[0]))
    parts = [_PLACE.fullmatch(place) for place in places]
    return {
        name: [part[number] if part else "" for part in parts] for number, name in enumerate(PLACE_COLUMNS, 1)
    }


def _claims_cell(claims: Iterable[Sequence[Any]]) -> str:
    """JSON, one list for each claim; empty if there is none."""
    listed = [list(claim) for claim in claims]
    return dumps(listed, ensure_ascii=False) if listed else ""
