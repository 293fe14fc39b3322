"""The one place where a question is answered: which events, how surely, and how many carry each facet.

Window, table, export, command line and picture all call `ask`, so they cannot disagree. Everything but words
is answered from arrays; words come from the project as masks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.model.certainty import certain_mask, possible_mask, range_from_edtf
from explorer.model.columns import (
    FLAG_CONFLICT,
    FLAG_CONTRADICTED,
    FLAG_QUALIFIED,
    FLAG_REVIEWED,
    FLAG_UNDATED,
    FLAG_WITHIN,
    ActorEntry,
    Catalogue,
    EventColumns,
)
from explorer.model.fault import Cancelled, UsageFault
from explorer.model.filter import EventFilter, Has, Match, When
from explorer.services.facets import (
    ACTOR_TYPES,
    ROLES,
    STANCE_FLAGS,
    STANCES,
    STATUSES,
    FacetIndex,
    Facets,
    count_facets,
)
from explorer.services.families import count_families
from explorer.services.grade_facet import CREDIBILITIES, RELIABILITIES, graded_mask
from explorer.services.postings import Selection
from explorer.services.query_grammar import AllOf, AnyOf, Node, Not, Words, parse_query

Mask = NDArray[np.bool_]


class Token(Protocol):
    """Tells a running answer whether anybody still waits for it."""

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""
        ...


class Asked(Protocol):
    """What a question is put to: a `Project`, or arrays in a test."""

    @property
    def columns(self) -> EventColumns:
        """The events."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The names behind the codes."""
        ...

    @property
    def facet_index(self) -> FacetIndex:
        """The events, arranged for counting."""
        ...

    def words_mask(self, words: Words, token: Token | None) -> Mask:
        """Return which events hold the words in title, summary, quotes or the names of their actors."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """The events that a question keeps.

    `possible` counts the events that are not impossible in the range, `certain` those among them that are
    certain; both look at the whole question but for its `when`, so that the switch shows what it would do.
    Without a range every event that fits is both, and `certain_mask` is None. `families` counts each actor together
    with its children (int64 by actor) where the question takes actors so, and is None elsewhere.
    """

    filter: EventFilter
    mask: Mask
    count: int
    certain: int
    possible: int
    certain_mask: Mask | None
    facets: Facets
    families: NDArray[np.int64] | None = None

    @property
    def rows(self) -> NDArray[np.intp]:
        """The rows of the answer, ascending."""
        return np.flatnonzero(self.mask)


def ask(project: Asked, question: EventFilter, token: Token | None = None) -> Answer:
    """Answer a question; any thread. Raises UsageFault for what the project cannot know, Cancelled by the
    token.
    """
    mask = _kept_by_fields(project, question, token)
    if question.text:
        mask = mask & words_of(project, parse_query(question.text), token)
    stop_if_cancelled(token)
    possible, certain, certain_mask_ = _in_range(project.columns, question, mask)
    kept = certain if certain_mask_ is not None and question.when is When.CERTAIN else possible
    chosen = Selection.of(kept)
    stop_if_cancelled(token)
    n_possible = chosen.count if kept is possible else int(np.count_nonzero(possible))
    n_certain = chosen.count if kept is certain else int(np.count_nonzero(certain))
    facets = count_facets(project.facet_index, chosen)
    families = None
    if question.with_children:
        stop_if_cancelled(token)
        families = count_families(project.facet_index, project.catalogue, chosen)
    return Answer(
        filter=question,
        mask=kept,
        count=chosen.count,
        certain=n_certain,
        possible=n_possible,
        certain_mask=certain_mask_,
        facets=facets,
        families=families,
    )


def stop_if_cancelled(token: Token | None) -> None:
    """Raise Cancelled when nobody waits any more."""
    if token is not None and token.cancelled:
        raise Cancelled


def _in_range(columns: EventColumns, question: EventFilter, mask: Mask) -> tuple[Mask, Mask, Mask | None]:
    if not question.date_from and not question.date_to:
        return mask, mask, None
    wanted = range_from_edtf(question.date_from, question.date_to)
    bounds = (wanted.start_us, wanted.end_us)
    possible = mask & possible_mask(columns.earliest_us, columns.latest_us, *bounds)
    certain = possible & certain_mask(
        columns.earliest_us,
        columns.latest_us,
        columns.core_start_us,
        columns.core_end_us,
        (columns.flags & FLAG_WITHIN) != 0,
        (columns.flags & FLAG_QUALIFIED) != 0,
        *bounds,
    )
    return possible, certain, certain


def _kept_by_fields(project: Asked, question: EventFilter, token: Token | None) -> Mask:
    columns, catalogue, index = project.columns, project.catalogue, project.facet_index
    masks: list[Mask] = []
    roles = _bits(question.roles, ROLES, "role")
    if question.actors:
        masks += _included(question, catalogue, index, roles)
    if question.actor_types:
        types = {ACTOR_TYPES[code] for code in _codes(question.actor_types, ACTOR_TYPES, "actor type")}
        codes = [code for code, actor in enumerate(catalogue.actors) if actor.type in types]
        masks.append(index.actors.mask_of(codes, roles or 0xFF))
    if question.roles and not question.actors and not question.actor_types:
        masks.append((index.trait & roles) != 0)
    if question.not_actors:
        excluded = _groups(question.not_actors, catalogue, question.with_children)
        masks.append(~index.actors.mask_of([code for group in excluded for code in group]))
    stop_if_cancelled(token)
    masks += _by_values(question, columns, catalogue, index)
    mask = masks[0] if masks else np.ones(len(columns), np.bool_)
    for one in masks[1:]:
        mask = mask & one
    return mask


def _included(question: EventFilter, catalogue: Catalogue, index: FacetIndex, roles: int) -> list[Mask]:
    groups = _groups(question.actors, catalogue, question.with_children)
    if question.match is Match.ANY:
        groups = [[code for group in groups for code in group]]
    return [index.actors.mask_of(group, roles or 0xFF) for group in groups]


def _by_values(
    question: EventFilter, columns: EventColumns, catalogue: Catalogue, index: FacetIndex
) -> list[Mask]:
    masks: list[Mask] = []
    if question.sources:
        ids = tuple(source.id for source in catalogue.sources)
        masks.append(index.sources.mask_of(_codes(question.sources, ids, "source")))
    if question.tags:
        masks.append(index.tags.mask_of(_codes(question.tags, catalogue.tags, "tag")))
    if question.kinds:
        masks.append(_among(columns.kind, _codes(question.kinds, catalogue.kinds, "kind")))
    if question.statuses:
        masks.append(_among(columns.status, _codes(question.statuses, STATUSES, "status")))
    if question.importances:
        masks.append(_among(columns.importance, [i for i in question.importances if 0 <= i <= 255]))
    if question.years:
        wanted = np.append(np.isin(index.years, question.years), False)
        masks.append(wanted[index.year_place])
    if question.stances:
        flags = [STANCE_FLAGS[code] for code in _codes(question.stances, STANCES, "stance")]
        masks.append((columns.flags & sum(set(flags))) != 0)
    if question.reliabilities or question.credibilities:
        reliabilities = _codes(question.reliabilities, RELIABILITIES, "reliability")
        credibilities = _codes(question.credibilities, CREDIBILITIES, "credibility")
        masks.append(graded_mask(index.grades, columns, reliabilities, credibilities))
    if question.has:
        masks.append(_joined(np.logical_or, [_having(columns, Has(has)) for has in question.has]))
    return masks


def _among(values: "NDArray[np.uint8] | NDArray[np.uint16]", codes: list[int]) -> Mask:
    wanted = np.zeros(np.iinfo(values.dtype).max + 1, np.bool_)
    wanted[codes] = True
    return wanted[values]


def _having(columns: EventColumns, has: Has) -> Mask:
    masks: dict[Has, Mask] = {
        Has.CONFLICT: (columns.flags & FLAG_CONFLICT) != 0,
        Has.SINGLE_SOURCE: columns.origin_count <= 1,
        Has.SEVERAL_SOURCES: columns.origin_count > 1,
        Has.UNREVIEWED: (columns.flags & FLAG_REVIEWED) == 0,
        Has.CONTRADICTED: (columns.flags & FLAG_CONTRADICTED) != 0,
        Has.NO_DATE: (columns.flags & FLAG_UNDATED) != 0,
    }
    return masks[has]


def _codes(values: tuple[str, ...], names: Iterable[str], noun: str) -> list[int]:
    wanted = set(values)
    code_of = {name: code for code, name in enumerate(names) if name in wanted}
    unknown = [value for value in values if value not in code_of]
    if unknown:
        raise UsageFault(f'There is no {noun} "{unknown[0]}" in this project.')
    return [code_of[value] for value in values]


def _bits(values: tuple[str, ...], names: tuple[str, ...], noun: str) -> int:
    return sum(1 << code for code in set(_codes(values, names, noun)))


def _groups(ids: tuple[str, ...], catalogue: Catalogue, with_children: bool) -> list[list[int]]:
    codes = _codes(ids, (actor.id for actor in catalogue.actors), "actor")
    return [descendants(catalogue.actors, code) if with_children else [code] for code in codes]


def descendants(actors: tuple[ActorEntry, ...], code: int) -> list[int]:
    """Return an actor's code and those of its children, grandchildren and so on; a cycle of parents is
    harmless.
    """
    children: dict[int, list[int]] = {}
    for child, actor in enumerate(actors):
        children.setdefault(actor.parent, []).append(child)
    found, waiting = {code: None}, [code]
    while waiting:
        for child in children.get(waiting.pop(), []):
            if child not in found:
                found[child] = None
                waiting.append(child)
    return list(found)


def words_of(project: Asked, node: Node, token: Token | None = None) -> Mask:
    """Return the mask of the events that a query of words matches; each word counts wherever it stands."""
    match node:
        case Words():
            stop_if_cancelled(token)
            return project.words_mask(node, token)
        case Not(term):
            return ~words_of(project, term, token)
        case AllOf(terms):
            every = [words_of(project, term, token) for term in terms]
            return _joined(np.logical_and, every) if every else np.ones(len(project.columns), np.bool_)
        case AnyOf(terms):
            return _joined(np.logical_or, [words_of(project, term, token) for term in terms])
        case _:
            raise UsageFault(f'The words to look for may not hold the field "{node.name}:" here.')


def _joined(how: np.ufunc, masks: list[Mask]) -> Mask:
    joined: Mask = how.reduce(masks)
    return joined
