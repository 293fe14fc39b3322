"""All events of a project as columns, read in bulk.

SQLite joins the numbers of a block of rows into one text and numpy reads that text: no Python object is made
for a value, which makes the whole about as dear as stepping through the same rows and throwing them away.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.model.columns import (
    FLAG_CONFLICT,
    FLAG_CONTRADICTED,
    FLAG_MENTIONED,
    FLAG_QUALIFIED,
    FLAG_REVIEWED,
    FLAG_SUPPORTED,
    FLAG_UNDATED,
    FLAG_WITHIN,
    ActorEntry,
    Catalogue,
    EventColumns,
    SourceEntry,
)
from explorer.model.fault import FileFault

if TYPE_CHECKING:
    import sqlite3

    from numpy.typing import NDArray

    from explorer.store.project_file import ProjectFile

    Ints = NDArray[np.int64]

# One block's joined text stays far below the length limit of a connection.
_BLOCK_IDS = 65_536
_STATUSES = ("asserted", "attributed", "alleged", "disputed", "planned", "forecast", "recommended")
_ROLES = ("agent", "target", "speaker", "location", "mentioned")
_STANCES = {"supports": FLAG_SUPPORTED, "contradicts": FLAG_CONTRADICTED, "mentions": FLAG_MENTIONED}


def load_columns(project_file: "ProjectFile") -> tuple[EventColumns, Catalogue]:
    """Return the events, ascending by row number, and the names behind the codes. Any thread."""
    try:
        return _Loading(project_file.reader()).run()
    except (ValueError, TypeError, IndexError, Warning) as error:
        # The tables are strict, but a damaged or forged file is not bound by that.
        name = project_file.path.name
        raise FileFault(
            f"{name} holds events that cannot be read; nothing was changed: run check."
        ) from error


class _Loading:
    def __init__(self, connection: "sqlite3.Connection") -> None:
        self._connection = connection
        self._blocks = list(self._id_blocks())

    def _run(self, sql: str, values: tuple[int, ...] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _id_blocks(self) -> Iterator[tuple[int, int]]:
        """Give the first and last possible event id of each block; gaps between ids are jumped over."""
        sql = "SELECT min(id) FROM event WHERE id > ?"
        last = -(2**63)
        while (first := self._run(sql, (last,))[0][0]) is not None:
            last = first + _BLOCK_IDS - 1
            yield first, last

    def run(self) -> tuple[EventColumns, Catalogue]:
        actor_ids, actors = self._actors()
        source_ids, sources = self._sources()
        numbers = self._event_numbers()
        event_ids, packed = numbers[0], numbers[5]
        kinds, kind_codes = self._words("kind", "event WHERE id BETWEEN ? AND ?", len(event_ids))
        link_offset, link_actor, link_role = self._links(event_ids, actor_ids)
        tag_offset, tag_code, tags = self._tags(event_ids)
        citation_rows, citation_sources, stances = self._citations(event_ids)
        source_offset, source_code = _distinct_pairs(
            citation_rows, citation_sources, source_ids, len(event_ids)
        )
        flags = (packed & 31).astype(np.uint8)
        flags[self._conflicted(event_ids)] |= FLAG_CONFLICT
        for flag in _STANCES.values():
            flags[citation_rows[stances == flag]] |= flag
        citation_counts = np.bincount(citation_rows, minlength=len(event_ids))
        columns = EventColumns(
            event_id=event_ids,
            earliest_us=numbers[1],
            latest_us=numbers[2],
            core_start_us=numbers[3],
            core_end_us=numbers[4],
            flags=flags,
            kind=kind_codes.astype(np.uint16),
            status=((packed >> 5) & 7).astype(np.uint8),
            importance=((packed >> 8) & 255).astype(np.uint8),
            origin_count=((packed >> 16) & 255).astype(np.uint8),
            citation_count=np.minimum(citation_counts, 65535).astype(np.uint16),
            credibility=self._credibilities(event_ids, citation_counts),
            link_offset=link_offset,
            link_actor=link_actor,
            link_role=link_role,
            source_offset=source_offset,
            source_code=source_code,
            tag_offset=tag_offset,
            tag_code=tag_code,
        )
        return columns, Catalogue(actors=actors, sources=sources, kinds=kinds, tags=tags)

    def _event_numbers(self) -> list["Ints"]:
        packed = (
            f"(qualified <> 0) * {FLAG_QUALIFIED} | (extent = 'within') * {FLAG_WITHIN} | (edtf = '') * "
            f"{FLAG_UNDATED}"
            f" | (reviewed <> 0) * {FLAG_REVIEWED} | ({_coded('status', _STATUSES)} << 5)"
            " | (importance << 8) | (min(origin_count, 255) << 16)"
        )
        numbers = ("id", "earliest_us", "latest_us", "core_start_us", "core_end_us", packed)
        return self._numbers(numbers, "event WHERE id BETWEEN ? AND ?")

    def _numbers(self, expressions: tuple[str, ...], rows: str) -> list["Ints"]:
        """Return one array for each expression over `rows`, ascending in the first (an event's id)."""
        joined = ", ".join(f"group_concat({expression})" for expression in expressions)
        parts: list[list[Ints]] = [[] for _ in expressions]
        for block in self._blocks:
            for part, text in zip(parts, self._run(f"SELECT {joined} FROM {rows}", block)[0], strict=True):
                part.append(_integers(text or ""))
        arrays = [np.concatenate(part) if part else np.empty(0, dtype=np.int64) for part in parts]
        if (np.diff(arrays[0]) < 0).any():
            # The order inside an aggregate is the plan's; it is the index's here, but nobody promises it.
            order = np.argsort(arrays[0], kind="stable")
            arrays = [array[order] for array in arrays]
        return arrays

    def _words(self, column: str, rows: str, count: int) -> tuple[tuple[str, ...], "Ints"]:
        """Return the distinct words of a text column, sorted, and the position of each row's word."""
        sql = f"SELECT coalesce(group_concat({column}, char(10)), '') FROM {rows}"
        lists = [self._run(sql, block)[0][0].split("\n") for block in self._blocks] if count else []
        if sum(map(len, lists)) != count:
            # A word of a foreign file may hold a line break, or a block may have no word at all.
            lists = [
                [word for (word,) in self._run(f"SELECT {column} FROM {rows}", block)]
                for block in self._blocks
            ]
        names = sorted({name for words in lists for name in set(words)})
        code = {name: position for position, name in enumerate(names)}
        parts = [np.fromiter(map(code.__getitem__, words), np.int64, len(words)) for words in lists]
        return tuple(names), np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)

    def _links(
        self, event_ids: "Ints", actor_ids: "Ints"
    ) -> tuple["Ints", "NDArray[np.int32]", "NDArray[np.uint8]"]:
        """Return the links by event; those of one event by actor's id and then by role's name."""
        # The five roles differ in their first letter, whose code is the cheapest thing to make of a word.
        event, packed = self._numbers(
            ("event_id", "(actor_id << 7) | unicode(role)"), "event_actor WHERE event_id BETWEEN ? AND ?"
        )
        role_of_letter = np.zeros(128, dtype=np.uint8)
        role_of_letter[[ord(role[0]) for role in _ROLES]] = range(len(_ROLES))
        actor = np.searchsorted(actor_ids, packed >> 7).astype(np.int32)
        return _offsets(event, event_ids), actor, role_of_letter[packed & 127]

    def _tags(self, event_ids: "Ints") -> tuple["Ints", "NDArray[np.int32]", tuple[str, ...]]:
        rows = "event_tag WHERE event_id BETWEEN ? AND ?"
        (event,) = self._numbers(("event_id",), rows)
        names, codes = self._words("tag", rows, len(event))
        return _offsets(event, event_ids), codes.astype(np.int32), names

    def _citations(self, event_ids: "Ints") -> tuple["Ints", "Ints", "Ints"]:
        """Return for each citation the row of its event, its source's id and the flag of its stance."""
        stance = (
            "CASE stance " + " ".join(f"WHEN '{s}' THEN {f}" for s, f in _STANCES.items()) + " ELSE 0 END"
        )
        event, packed = self._numbers(
            ("event_id", f"(source_id << 8) | {stance}"),
            "citation INDEXED BY citation_by_event WHERE event_id BETWEEN ? AND ?",
        )
        return np.searchsorted(event_ids, event), packed >> 8, packed & 255

    def _credibilities(self, event_ids: "Ints", citation_counts: "Ints") -> "NDArray[np.uint8]":
        """Return the credibilities of each event's citations as bits, the seventh for one that has none.

        No index holds them, so one pass over the citations finds the graded ones.
        """
        rows = self._run(
            "SELECT group_concat(event_id << 3 | credibility) FROM citation WHERE credibility BETWEEN 1 AND 6 "
            "GROUP BY id >> 16"
        )
        packed = [_integers(text) for (text,) in rows]
        graded = np.concatenate(packed) if packed else np.empty(0, dtype=np.int64)
        at = np.searchsorted(event_ids, graded >> 3)
        bits = np.zeros(len(event_ids), dtype=np.uint8)
        np.bitwise_or.at(bits, at, (1 << (graded & 7) - 1).astype(np.uint8))
        bits[np.bincount(at, minlength=len(event_ids)) < citation_counts] |= 64
        return bits

    def _conflicted(self, event_ids: "Ints") -> "Ints":
        rows = self._run(
            "SELECT DISTINCT event_id FROM conflict_event JOIN conflict ON conflict.id = conflict_id "
            "WHERE apparent = 0"
        )
        return np.searchsorted(event_ids, np.array([event_id for (event_id,) in rows], dtype=np.int64))

    def _actors(self) -> tuple["Ints", tuple[ActorEntry, ...]]:
        aliases: dict[int, list[str]] = {}
        for actor_id, name in self._run("SELECT actor_id, name FROM alias ORDER BY id"):
            aliases.setdefault(actor_id, []).append(name)
        rows = self._run("SELECT id, key, name, type, parent_id FROM actor ORDER BY id")
        code = {row[0]: position for position, row in enumerate(rows)}
        entries = tuple(
            ActorEntry(key, name, kind, code.get(parent, -1), tuple(aliases.get(actor_id, ())))
            for actor_id, key, name, kind, parent in rows
        )
        return np.array(list(code), dtype=np.int64), entries

    def _sources(self) -> tuple["Ints", tuple[SourceEntry, ...]]:
        rows = self._run("SELECT id, key, title, publisher, published, reliability FROM source ORDER BY id")
        return np.array([row[0] for row in rows], dtype=np.int64), tuple(
            SourceEntry(*row[1:]) for row in rows
        )


def _coded(column: str, words: tuple[str, ...]) -> str:
    """Return an SQL expression for the position of a column's word; an unknown word counts as the first."""
    cases = " ".join(f"WHEN '{word}' THEN {position}" for position, word in enumerate(words))
    return f"(CASE {column} {cases} ELSE 0 END)"


def _integers(text: str) -> "Ints":
    numbers = np.fromstring(text, dtype=np.int64, sep=",")
    if len(numbers) != (text.count(",") + 1 if text else 0):
        raise ValueError("something else than whole numbers")
    return numbers


def _offsets(event: "Ints", event_ids: "Ints") -> "Ints":
    """Return where the links of each event begin (n + 1 numbers), given the sorted events of all links."""
    return np.append(np.searchsorted(event, event_ids), len(event)).astype(np.int64)


def _distinct_pairs(
    rows: "Ints", sources: "Ints", source_ids: "Ints", event_count: int
) -> tuple["Ints", "NDArray[np.int32]"]:
    """Return the distinct sources of each event as compressed rows, in the order of the sources' codes."""
    width = max(len(source_ids), 1)
    pairs = np.sort(rows * width + np.searchsorted(source_ids, sources))
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])] if len(pairs) else pairs
    offsets = np.searchsorted(pairs, np.arange(event_count + 1, dtype=np.int64) * width)
    return offsets.astype(np.int64), (pairs % width).astype(np.int32)
