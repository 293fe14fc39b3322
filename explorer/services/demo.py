"""A synthetic project of any size, the same for the same seed: for trying, for measuring, for tests.

Events come a document at a time and are written as they come, so memory does not grow with their number.
Each event quotes two sentences of its document; sentences are quoted by several events, so the documents
stay small.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from explorer.model.fault import UsageFault
from explorer.services.asking import Token, stop_if_cancelled
from explorer.services.demo_dates import Dates
from explorer.services.demo_words import Sentences, actor_name, syllables
from explorer.services.facets import ACTOR_TYPES, ROLES, STATUSES

if TYPE_CHECKING:
    from explorer.store.connection import GuardedConnection

N_ACTORS = 2_000
EVENTS_PER_DOCUMENT = 200
SENTENCES = 80
DOCUMENTS_AT_ONCE = 25
LARGEST = 20_000_000

_KINDS = (
    "attack", "clash", "arrest", "trial", "appointment", "dismissal", "decision", "law", "agreement",
    "statement", "accusation", "pledge", "warning", "assessment", "meeting", "military exercise",
    "deployment", "aid", "crime", "war", "mutiny", "flow", "publication", "recommendation", "poll",
    "visit", "protest", "election",
)  # fmt: skip
_VERBS = (
    "meets", "warns", "accuses", "supports", "attacks", "joins", "denies help to", "signs with",
    "follows", "leaves",
)  # fmt: skip
_STATUS_SHARES = (0.70, 0.12, 0.07, 0.03, 0.03, 0.03, 0.02)
_ROLE_SHARES = (0.30, 0.22, 0.10, 0.15, 0.23)
_TYPE_SHARES = (0.55, 0.05, 0.16, 0.08, 0.06, 0.10)
_TAGS = tuple(f"topic {number:02}" for number in range(1, 41))
_CONTEXT = 32

Progress = Callable[[int, int], None]


def make_demo(
    count: int, out: Path, seed: int = 1, progress: Progress | None = None, token: Token | None = None
) -> None:
    """Make a project of `count` events at `out`, whole or not at all; raises Fault, Cancelled."""
    if not 0 <= count <= LARGEST:
        raise UsageFault(f"A demo has 0 to {LARGEST:,} events, not {count:,}; nothing was made.")
    from explorer.store.bulk_load import bulk_load
    from explorer.store.new_file import new_project

    identity = f"{seed & (1 << 64) - 1:016x}{count:016x}"
    with new_project(out, f"Demo of {count:,} events", identity) as connection, bulk_load(connection):
        making = _Making(connection, count, seed)
        making.actors()
        while making.done < count:
            stop_if_cancelled(token)
            making.documents()
            if progress is not None:
                progress(making.done, count)
        making.conflicts()


class _Making:
    def __init__(self, connection: "GuardedConnection", count: int, seed: int) -> None:
        self._connection = connection
        self._count = count
        self._rng = np.random.default_rng(seed & (1 << 64) - 1)
        self._sentences = Sentences(self._rng)
        self._dates = Dates(self._rng)
        weights = 1 / np.arange(1, N_ACTORS + 1)
        self._actor_bounds = np.cumsum(weights / weights.sum())
        # The commonest actor is not the first in the file.
        self._actor_of_rank = self._rng.permutation(N_ACTORS)
        self._names: list[str] = []
        self._disputed: list[tuple[int, int, int, int, str]] = []
        self.done = 0

    def _insert(self, table: str, columns: dict[str, Any]) -> None:
        from explorer.store.bulk_load import insert_columns

        insert_columns(self._connection, table, columns)

    def actors(self) -> None:
        """Write the actors: every other one belongs to a state or an organisation that stands before it."""
        rng = self._rng
        types = rng.choice(np.array(ACTOR_TYPES, object), N_ACTORS, p=_TYPE_SHARES).tolist()
        types[:3] = ["state", "organisation", "state"]
        stems = syllables(rng, 3 * N_ACTORS)
        picks = rng.integers(0, 40, N_ACTORS).tolist()
        names: dict[str, None] = {}
        for code, kind in enumerate(types):
            name = actor_name(kind, (stems[3 * code], stems[3 * code + 1], stems[3 * code + 2]), picks[code])
            while name in names:
                name += "a"
            names[name] = None
        self._names = list(names)
        bodies = [code for code, kind in enumerate(types) if kind in ("state", "organisation")]
        parents = [
            bodies[int(share * np.searchsorted(bodies, code))] + 1 if code and share < 0.5 else None
            for code, share in enumerate(rng.random(N_ACTORS).tolist())
        ]
        ids = range(1, N_ACTORS + 1)
        keys = [f"actor-{number}" for number in ids]
        empty = [""] * N_ACTORS
        self._insert(
            "actor",
            {"id": ids, "key": keys, "name": self._names, "type": types, "parent_id": parents, "note": empty}
            | {"revision": [1] * N_ACTORS},
        )
        aliased = range(1, N_ACTORS + 1, 3)
        aliases = [self._names[number - 1].replace("kh", "h").replace("ov", "off") for number in aliased]
        self._insert("alias", {"id": range(1, len(aliased) + 1), "actor_id": aliased, "name": aliases})

    def documents(self) -> None:
        """Write some documents and the events that quote them."""
        rng = self._rng
        first = self.done // EVENTS_PER_DOCUMENT
        n = min(DOCUMENTS_AT_ONCE * EVENTS_PER_DOCUMENT, self._count - self.done)
        wanted = -(-n // EVENTS_PER_DOCUMENT)
        documents = [self._sentences.document(rng, SENTENCES) for _ in range(wanted)]
        texts = [
            "\n".join(" ".join(lines[at : at + 8]) for at in range(0, SENTENCES, 8)) for lines in documents
        ]
        self._write_sources(first, documents, texts)
        quoted = rng.integers(0, SENTENCES - 1, n).tolist()
        ids = np.arange(self.done + 1, self.done + n + 1)
        offsets = [_offsets(lines) for lines in documents]
        links, actors_of = self._links(ids)
        self._write_events(ids, documents, quoted, actors_of)
        self._insert("event_actor", links)
        self._write_citations(ids, first, texts, offsets, quoted)
        self.done += n

    def _write_sources(self, first: int, documents: list[list[str]], texts: list[str]) -> None:
        import hashlib

        n = len(texts)
        # The file's bytes and the canonical text are the same here.
        digests = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        numbers = range(first + 1, first + n + 1)
        publishers = [f"Gazette {number % 37 + 1}" for number in numbers]
        empty = [""] * n
        self._insert(
            "source",
            {
                "id": numbers,
                "key": [f"document-{number}" for number in numbers],
                "file": [f"document-{number}.txt" for number in numbers],
                "title": [lines[0][:60].rstrip(" .,") for lines in documents],
                "publisher": publishers,
                "origin": empty,
                "sha256": digests,
                "text_sha256": digests,
                "text": texts,
                "language": ["en"] * n,
                "reliability": ["ABCDEF"[number % 6] for number in numbers],
                "revision": [1] * n,
            }
            | dict.fromkeys(("author", "published", "published_note", "url", "note"), empty),
        )

    def _links(self, ids: NDArray[np.int64]) -> tuple[dict[str, Any], list[list[int]]]:
        """Return the participations as columns, and the actors of each event, the foremost first."""
        rng = self._rng
        lengths = np.clip(rng.poisson(5.1, len(ids)), 1, 12)
        ranks = np.searchsorted(self._actor_bounds, rng.random(int(lengths.sum())))
        actors = self._actor_of_rank[np.minimum(ranks, N_ACTORS - 1)]
        events = np.repeat(ids, lengths)
        pairs, firsts = np.unique(events * N_ACTORS + actors, return_index=True)
        order = np.lexsort((firsts, pairs // N_ACTORS))
        events, actors = pairs // N_ACTORS, pairs % N_ACTORS
        begins = np.searchsorted(events, ids)
        positions = np.empty(len(pairs), np.int64)
        positions[order] = np.arange(len(pairs)) - np.repeat(begins, np.diff(np.append(begins, len(pairs))))
        roles = rng.choice(len(ROLES), len(pairs), p=_ROLE_SHARES)
        roles[positions == 0] = 0
        links = {
            "event_id": events.tolist(),
            "actor_id": (actors + 1).tolist(),
            "role": [ROLES[role] for role in roles.tolist()],
            "position": positions.tolist(),
        }
        listed = actors[order].tolist()
        ends = [*begins[1:].tolist(), len(pairs)]
        return links, [listed[begin:end] for begin, end in zip(begins.tolist(), ends, strict=True)]

    def _write_events(
        self,
        ids: NDArray[np.int64],
        documents: list[list[str]],
        quoted: list[int],
        actors_of: list[list[int]],
    ) -> None:
        from explorer.store.writer import date_columns

        rng, n, numbers = self._rng, len(ids), ids.tolist()
        drawn = self._dates.draw(rng, n)
        kinds = np.minimum(rng.geometric(0.12, n) - 1, len(_KINDS) - 1).tolist()
        statuses = rng.choice(len(STATUSES), n, p=_STATUS_SHARES).tolist()
        names = self._names
        verbs = rng.integers(0, len(_VERBS), n).tolist()
        bounds = [date_columns(date) for date, _ in drawn]
        told = rng.random(n).tolist()
        self._insert(
            "event",
            {
                "id": numbers,
                "key": [f"event-{number}" for number in numbers],
                "title": [
                    f"{names[who[0]]} {_VERBS[verb]} {names[who[len(who) > 1]]}"
                    for who, verb in zip(actors_of, verbs, strict=True)
                ],
                "summary": [
                    documents[i // EVENTS_PER_DOCUMENT][at] if share < 0.5 else ""
                    for i, (at, share) in enumerate(zip(quoted, told, strict=True))
                ],
                **{name: [bound[name] for bound in bounds] for name in bounds[0]},
                "extent": [extent for _, extent in drawn],
                "wording": [""] * n,
                "basis": ["explicit"] * n,
                "basis_note": [""] * n,
                "kind": [_KINDS[kind] for kind in kinds],
                "status": [STATUSES[status] for status in statuses],
                "importance": rng.integers(1, 6, n).tolist(),
                "reviewed": (rng.random(n) < 0.3).astype(int).tolist(),
                "origin_count": [1] * n,
                "note": [""] * n,
                "revision": [1] * n,
            },
        )
        tagged = ids[rng.random(n) < 0.2]
        tags = rng.integers(0, len(_TAGS), len(tagged)).tolist()
        columns = {
            "event_id": tagged.tolist(),
            "tag": [_TAGS[tag] for tag in tags],
            "position": [0] * len(tags),
        }
        self._insert("event_tag", columns)

    def _write_citations(
        self,
        ids: NDArray[np.int64],
        first: int,
        texts: list[str],
        offsets: list[list[int]],
        quoted: list[int],
    ) -> None:
        n, numbers = len(ids), ids.tolist()
        places = [i // EVENTS_PER_DOCUMENT for i in range(n)]
        starts = [offsets[place][at] for place, at in zip(places, quoted, strict=True)]
        ends = [offsets[place][at + 2] - 1 for place, at in zip(places, quoted, strict=True)]
        spans = list(zip(places, starts, ends, strict=True))
        quotes = [texts[place][start:end] for place, start, end in spans]
        empty = [""] * n
        self._insert(
            "citation",
            {
                "id": numbers,
                "event_id": numbers,
                "source_id": [first + place + 1 for place in places],
                "position": [0] * n,
                "start_offset": starts,
                "end_offset": ends,
                "quote": quotes,
                "prefix": [texts[place][max(start - _CONTEXT, 0) : start] for place, start, _ in spans],
                "suffix": [texts[place][end : end + _CONTEXT] for place, _, end in spans],
                "attribution": empty,
                "stance": ["supports"] * n,
                "credibility": [None] * n,
                "origin": empty,
                "revision": [1] * n,
            },
        )
        for at in range(0, n, 1_000):
            place, start, end = spans[at]
            self._disputed.append((numbers[at], first + place + 1, start, end, quotes[at]))

    def conflicts(self) -> None:
        """Write a conflict between one event in a thousand and the next such one."""
        pairs = list(zip(self._disputed[::2], self._disputed[1::2], strict=False))
        n = len(pairs)
        numbers = range(1, n + 1)
        kinds = ("value", "date", "status", "identity")
        self._insert(
            "conflict",
            {
                "id": numbers,
                "key": [f"conflict-{number}" for number in numbers],
                "title": [f"Two accounts, number {number}" for number in numbers],
                "kind": [kinds[number % len(kinds)] for number in numbers],
                "note": ["The two documents cannot both be right."] * n,
                "apparent": [0] * n,
                "severity": [number % 3 + 1 for number in numbers],
                "resolution": [""] * n,
                "revision": [1] * n,
            },
        )
        sides = [
            (number, place, side) for number, pair in enumerate(pairs, 1) for place, side in enumerate(pair)
        ]
        common = {"conflict_id": [s[0] for s in sides], "position": [s[1] for s in sides]}
        self._insert("conflict_event", common | {"event_id": [side[0] for _, _, side in sides]})
        self._insert(
            "conflict_passage",
            common
            | {
                "id": range(1, len(sides) + 1),
                "source_id": [side[1] for _, _, side in sides],
                "start_offset": [side[2] for _, _, side in sides],
                "end_offset": [side[3] for _, _, side in sides],
                "quote": [side[4] for _, _, side in sides],
            },
        )


def _offsets(sentences: list[str]) -> list[int]:
    """Return where each sentence begins in the document's text, and one past its end as the last."""
    starts = [0]
    for sentence in sentences:
        starts.append(starts[-1] + len(sentence) + 1)
    return starts
