"""What of a project belongs to an export: the events of an answer, and the sources, actors and conflicts about
them.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from explorer.services.asking import Answer
from explorer.services.project import Project
from explorer.store.content_digest import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.model.event import Actor, Conflict, Event, Source

_EVENTS_AT_ONCE = 1_000


class CountedEvents:
    """Reads events a thousand at a time and tells how many have been handed out since it was last asked."""

    def __init__(self, project: Project, rows: NDArray[np.intp]) -> None:
        self._project = project
        self._rows = rows
        self._given = 0

    def events(self) -> "Iterator[Event]":
        """Yield the whole events in the order of the rows."""
        for start in range(0, len(self._rows), _EVENTS_AT_ONCE):
            for event in self._project.rows_to_events(self._rows[start : start + _EVENTS_AT_ONCE]):
                self._given += 1
                yield event

    def taken(self) -> int:
        """Return how many events were handed out since the last call."""
        given, self._given = self._given, 0
        return given


def is_everything(project: Project, answer: Answer) -> bool:
    """Whether the answer holds every event of the project."""
    return answer.count == len(project.columns)


def sources_of(project: Project, answer: Answer) -> "Iterator[Source]":
    """Yield the sources that the answer's events or their conflicts cite; all of them if it holds every event."""
    everything = is_everything(project, answer)
    wanted = frozenset() if everything else source_keys(project, answer)
    for entry in project.catalogue.sources:
        if everything or entry.id in wanted:
            source = project.source(entry.id)
            if source is not None:
                yield source


def source_keys(project: Project, answer: Answer) -> frozenset[str]:
    """Return the ids of the sources that the answer's events and their conflicts cite."""
    used = zip(project.catalogue.sources, answer.facets.source, strict=True)
    cited = {source.id for source, count in used if count}
    return frozenset(
        cited | {side.source for found in conflicts_of(project, answer) for side in found.citations}
    )


def actors_of(project: Project, answer: Answer) -> "Iterator[Actor]":
    """Return the actors that take part, and their parents; all of them if the answer holds every event."""
    from explorer.store.rows import actors

    everything = is_everything(project, answer)
    keys = frozenset() if everything else actor_keys(project, answer)
    return (actor for actor in actors(project.file.reader()) if everything or actor.id in keys)


def actor_keys(project: Project, answer: Answer) -> frozenset[str]:
    """Return the ids of the actors that take part, and of their parents."""
    entries = project.catalogue.actors
    wanted: set[int] = set()
    for code in np.flatnonzero(answer.facets.actor).tolist():
        while code >= 0 and code not in wanted:
            wanted.add(code)
            code = entries[code].parent
    return frozenset(entries[code].id for code in wanted)


def conflicts_of(project: Project, answer: Answer) -> "list[Conflict]":
    """Return the conflicts in which events of the answer take part, with those events; all of them if it holds
    every event.
    """
    found = project.conflicts()
    if is_everything(project, answer):
        return found
    rows = {event: project.row_of(event) for conflict in found for event in conflict.events}
    kept = {event for event, row in rows.items() if row is not None and answer.mask[row]}
    parts = (c.model_copy(update={"events": tuple(e for e in c.events if e in kept)}) for c in found)
    return [conflict for conflict in parts if conflict.events]


def scope_of(project: Project, answer: Answer) -> Scope:
    """Return the part of the project that an export of the answer speaks of."""
    if is_everything(project, answer):
        return Scope()
    return Scope(
        project.columns.event_id[answer.rows].tolist(),
        source_keys(project, answer),
        actor_keys(project, answer),
        frozenset(conflict.id for conflict in conflicts_of(project, answer)),
    )
