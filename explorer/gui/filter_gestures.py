"""What a click on a choice of the filter panel does to the question; pure, without Qt."""

from enum import StrEnum

from explorer.model.filter import EventFilter


class Gesture(StrEnum):
    """What the user does to a choice."""

    ONLY = "only"  # click: this one alone; again: none
    ADD = "add"  # Ctrl+click: this one as well, or no longer
    EXCLUDE = "exclude"  # Alt+click: without this one, or no longer
    CYCLE = "cycle"  # the box: neutral, included, excluded where that exists


class ChoiceState(StrEnum):
    """How the question treats a choice."""

    NEUTRAL = "neutral"
    INCLUDED = "included"
    EXCLUDED = "excluded"


FIELD_OF_FACET = {
    "actor": "actors",
    "kind": "kinds",
    "status": "statuses",
    "source": "sources",
    "role": "roles",
    "importance": "importances",
    "year": "years",
    "tag": "tags",
    "stance": "stances",
    "reliability": "reliabilities",
    "credibility": "credibilities",
    "has": "has",
    "type": "actor_types",
}
"""Facet -> field of the filter. Only actors can be excluded."""


def mentioned(question: EventFilter) -> list[tuple[str, object]]:
    """Return every value of a facet that the question includes or excludes."""
    found = [(facet, value) for facet, field in FIELD_OF_FACET.items() for value in getattr(question, field)]
    return found + [("actor", value) for value in question.not_actors]


def state_of(question: EventFilter, facet: str, value: object) -> ChoiceState:
    """Return how the question treats a value of a facet."""
    if value in getattr(question, FIELD_OF_FACET[facet]):
        return ChoiceState.INCLUDED
    if facet == "actor" and value in question.not_actors:
        return ChoiceState.EXCLUDED
    return ChoiceState.NEUTRAL


def applied(question: EventFilter, facet: str, value: object, gesture: Gesture) -> EventFilter:
    """Return the question after the gesture."""
    state = state_of(question, facet, value)
    if facet != "actor" and gesture in (Gesture.CYCLE, Gesture.EXCLUDE):
        gesture = Gesture.ADD
    if gesture is Gesture.CYCLE:
        following = {
            ChoiceState.NEUTRAL: ChoiceState.INCLUDED,
            ChoiceState.INCLUDED: ChoiceState.EXCLUDED,
            ChoiceState.EXCLUDED: ChoiceState.NEUTRAL,
        }[state]
        return _with_state(question, facet, value, following)
    if gesture is Gesture.EXCLUDE:
        excluded = state is ChoiceState.EXCLUDED
        return _with_state(question, facet, value, ChoiceState.NEUTRAL if excluded else ChoiceState.EXCLUDED)
    if gesture is Gesture.ADD:
        included = state is ChoiceState.INCLUDED
        return _with_state(question, facet, value, ChoiceState.NEUTRAL if included else ChoiceState.INCLUDED)
    field = FIELD_OF_FACET[facet]
    alone = getattr(question, field) == (value,)
    question = _with_state(question, facet, value, ChoiceState.NEUTRAL)
    return question.but(**{field: () if alone else (value,)})


def _with_state(question: EventFilter, facet: str, value: object, state: ChoiceState) -> EventFilter:
    field = FIELD_OF_FACET[facet]
    included = tuple(other for other in getattr(question, field) if other != value)
    if state is ChoiceState.INCLUDED:
        included = (*included, value)
    changes: dict[str, object] = {field: included}
    if facet == "actor":
        excluded = tuple(other for other in question.not_actors if other != value)
        changes["not_actors"] = (*excluded, value) if state is ChoiceState.EXCLUDED else excluded
    return question.but(**changes)
