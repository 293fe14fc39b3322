"""Looking for conflicts in a whole project: what is found is proposed, and waits for an analyst.

Three ways of finding: claims whose values cannot both hold, happenings that are alleged here and facts there, and
dates that do not meet. What an analyst or the data have recorded already is told apart.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice
from os import PathLike

from explorer.model.event import Conflict, Passage
from explorer.model.evidence import StatedClaim
from explorer.services.asking import Token, stop_if_cancelled
from explorer.services.claim_conflicts import ClaimConflicts, is_of_its_date
from explorer.services.folding import fold
from explorer.services.name_comparing import Spellings
from explorer.services.proposing import PREFIX
from explorer.services.same_happening import Titles
from explorer.services.status_conflicts import Told, between, inside
from explorer.store import dismissals, evidence_rows, rows
from explorer.store.connection import GuardedConnection
from explorer.store.journal import JournalEntry
from explorer.store.project_file import ProjectFile, cancelled_by

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all)."""
_BLOCK = 2_000


@dataclass(frozen=True, slots=True)
class Detection:
    """What was found: proposals, and those that some conflict of the project tells already (with its id)."""

    proposals: tuple[Conflict, ...]
    recorded: tuple[tuple[Conflict, str], ...]

    def lines(self) -> list[str]:
        """Return what was found as text: each proposal with its reason and its sides, the count last."""
        told = []
        for one in self.proposals:
            told += [f"{one.kind.value}: {one.title}", f"  {one.note}"]
            told += [f"  {side.source}: “{side.quote}”" for side in one.citations]
        known = f", {len(self.recorded):,} more found that are recorded already" if self.recorded else ""
        return [*told, f"{len(self.proposals):,} proposed{known}."]


def detect(file: ProjectFile, progress: Progress | None = None, token: Token | None = None) -> Detection:
    """Look for conflicts; raises Cancelled. Nothing is changed."""
    connection = file.reader()
    with cancelled_by(connection, token):
        found = _Looking(connection, progress or (lambda *_: None), token).run()
        known = rows.conflicts(connection)
    return _apart(found, known)


def look_through(path: str | PathLike[str], progress: Progress | None = None) -> Detection:
    """Look for conflicts in a file that is opened for it; what has been dismissed is not proposed."""
    with ProjectFile.open(path) as file:
        found, gone = detect(file, progress), dismissed(file)
    return replace(found, proposals=tuple(one for one in found.proposals if one.id not in gone))


def dismissed(file: ProjectFile) -> dict[str, JournalEntry]:
    """Return the ids of the proposals that an analyst has dismissed: who, when and why."""
    return dismissals.dismissals(file.reader())


class _Looking:
    def __init__(self, connection: GuardedConnection, progress: Progress, token: Token | None) -> None:
        self._connection = connection
        self._progress = progress
        self._token = token
        spelled = evidence_rows.actor_spellings(connection)
        self._claims = ClaimConflicts(Spellings(spelled))
        self._names = frozenset(word for _, _, name in spelled for word in fold(name).split())
        self._several = evidence_rows.events_with_several_voices(connection)
        events = evidence_rows.count_events(connection)
        self._total = 2 * events + len(self._several)
        self._done = 0

    def run(self) -> list[Conflict]:
        found = {one.id: one for one in self._all()}
        disputed = {key for one in found.values() if one.kind != "status" for key in one.events}
        # A citation that contradicts with another value is told by its value.
        return [
            one
            for one in found.values()
            if not (one.title.endswith(": supported and contradicted") and disputed.issuperset(one.events))
        ]

    def _all(self) -> Iterator[Conflict]:
        yield from self._from_claims()
        yield from self._claims.of_actors()
        yield from self._from_voices()
        yield from self._from_titles()

    def _step(self, count: int) -> None:
        stop_if_cancelled(self._token)
        self._done += count
        self._progress(min(self._done, self._total), self._total)

    def _from_claims(self) -> Iterator[Conflict]:
        events = groupby(self._stated_claims(), key=lambda claim: claim.event)
        by_event = ((event, list(claims)) for event, claims in events)
        last = 0
        while block := list(islice(by_event, _BLOCK)):
            ids = [event for event, _ in block]
            heads = evidence_rows.heads_of(self._connection, ids)
            parts = evidence_rows.parts_of(self._connection, ids)
            dated = [
                event for event, claims in block if any(is_of_its_date(fold(c.property)) for c in claims)
            ]
            voices = evidence_rows.words_of(self._connection, dated)
            for event, claims in block:
                yield from self._claims.of_event(heads[event], claims, parts[event], voices[event])
            self._step(ids[-1] - last)
            last = ids[-1]

    def _stated_claims(self) -> Iterator[StatedClaim]:
        for block in evidence_rows.stated_claims(self._connection):
            yield from block

    def _from_voices(self) -> Iterator[Conflict]:
        for start in range(0, len(self._several), _BLOCK):
            for told in self._told(self._several[start : start + _BLOCK]).values():
                yield from inside(told, self._names)
            self._step(_BLOCK)

    def _from_titles(self) -> Iterator[Conflict]:
        titles = Titles()
        for block in evidence_rows.stated_events(self._connection):
            for event in block:
                titles.add(event)
            self._step(len(block))
        pairs = titles.pairs()
        while block_of_pairs := list(islice(pairs, _BLOCK)):
            told = self._told({event for pair in block_of_pairs for event in pair})
            conflicts = (between(told[one], told[other]) for one, other in block_of_pairs)
            yield from (conflict for conflict in conflicts if conflict is not None)
            self._step(0)

    def _told(self, ids: Iterable[int]) -> dict[int, Told]:
        wanted = list(ids)
        heads = evidence_rows.heads_of(self._connection, wanted)
        parts = evidence_rows.parts_of(self._connection, wanted)
        voices = evidence_rows.words_of(self._connection, wanted)
        return {event: Told(heads[event], parts[event], voices[event]) for event in wanted}


def _apart(found: list[Conflict], known: list[Conflict]) -> Detection:
    """Tell what is recorded already from what is new."""
    by_source: dict[str, list[tuple[Passage, Conflict]]] = {}
    for conflict in known:
        # Two words of a passage may be at odds with another in several ways; ours are told apart by their ids.
        for side in () if conflict.id.startswith(PREFIX) else conflict.citations:
            by_source.setdefault(side.source, []).append((side, conflict))
    ids = {conflict.id for conflict in known}
    proposals: list[Conflict] = []
    recorded: list[tuple[Conflict, str]] = []
    for one in found:
        told = one.id if one.id in ids else _told_by(one, by_source)
        if told:
            recorded.append((one, told))
        else:
            proposals.append(one)
    return Detection(tuple(proposals), tuple(recorded))


def _told_by(one: Conflict, by_source: dict[str, list[tuple[Passage, Conflict]]]) -> str:
    """Return the id of a recorded conflict that has two sides of a proposal in common, or nothing."""
    met: dict[str, set[int]] = {}
    for place, side in enumerate(one.citations):
        for known, conflict in by_source.get(side.source, ()):
            if side.start < known.end and known.start < side.end:
                met.setdefault(conflict.id, set()).add(place)
    return next((key for key, places in met.items() if len(places) >= min(2, len(one.citations))), "")
