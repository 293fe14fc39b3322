"""A question from plain words and back: as arguments of the command line, as a sentence, as JSON.

`QuestionWords` holds what a person wrote; `question_from_words` finds out what is meant in a project. The
way back gives the command line that asks the same, the sentence that an export states, and the form that a
saved view keeps.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from explorer.model.certainty import range_from_edtf
from explorer.model.columns import Catalogue
from explorer.model.fault import DataFault
from explorer.model.filter import EVERYTHING, EventFilter, Has, Match, When
from explorer.services.query_language import field_value, question_from_query
from explorer.services.resolving import choose, find_actor


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question as it was written, before anything is looked up."""

    actor: tuple[str, ...] = ()
    match: str = "any"
    not_actor: tuple[str, ...] = ()
    with_children: bool = False
    role: tuple[str, ...] = ()
    actor_type: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    importance: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    reliability: tuple[str, ...] = ()
    credibility: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    text: str = ""
    date_from: str = ""
    date_to: str = ""
    when: str = "possible"


_VALUE_FIELDS = (
    ("role", "roles", "role"),
    ("actor_type", "actor_types", "type"),
    ("kind", "kinds", "kind"),
    ("status", "statuses", "status"),
    ("source", "sources", "source"),
    ("importance", "importances", "importance"),
    ("year", "years", "year"),
    ("tag", "tags", "tag"),
    ("stance", "stances", "stance"),
    ("reliability", "reliabilities", "reliability"),
    ("credibility", "credibilities", "credibility"),
    ("has", "has", "has"),
)
"""Field of the words, field of the filter, name of the field in the search box."""


def question_from_words(words: QuestionWords, catalogue: Catalogue) -> EventFilter:
    """Return the question that is meant; UsageFault (with the nearest names) for what the project does not
    know.
    """
    actors = tuple(find_actor(catalogue, name).id for name in words.actor)
    excluded = tuple(find_actor(catalogue, name).id for name in words.not_actor)
    values: dict[str, Any] = {
        name: tuple(field_value(box, value, catalogue) for value in getattr(words, field))
        for field, name, box in _VALUE_FIELDS
    }
    if words.date_from or words.date_to:
        range_from_edtf(words.date_from, words.date_to)
    question = EventFilter(
        actors=actors,
        match=Match(choose(words.match, [match.value for match in Match], "choice for --match")),
        not_actors=excluded,
        with_children=words.with_children,
        date_from=words.date_from,
        date_to=words.date_to,
        when=When(choose(words.when, [when.value for when in When], "choice for --when")),
        **values,
    )
    return question_from_query(words.text, catalogue, question) if words.text else question


def arguments_of(question: EventFilter) -> list[str]:
    """Return the words of the command line that ask the same question (ids, so that they stay
    unambiguous).
    """
    arguments: list[str] = []
    for option, value in _options(question):
        if str(value).startswith("-"):
            arguments.append(f"--{option}={value}")
        else:
            arguments += [f"--{option}", *([str(value)] if value != "" else [])]
    return arguments


def _options(question: EventFilter) -> Iterator[tuple[str, object]]:
    yield from (("actor", actor) for actor in question.actors)
    if question.match is not Match.ANY:
        yield "match", question.match.value
    yield from (("not-actor", actor) for actor in question.not_actors)
    if question.with_children:
        yield "with-children", ""
    for field, name, _ in _VALUE_FIELDS:
        yield from ((field.replace("_", "-"), value) for value in getattr(question, name))
    for option, text in (("text", question.text), ("from", question.date_from), ("to", question.date_to)):
        if text:
            yield option, text
    if question.when is not When.POSSIBLE:
        yield "when", question.when.value


@dataclass(frozen=True, slots=True)
class Part:
    """One removable part of a question: `text` says it, `without` is the question that is left when it
    goes.
    """

    text: str
    without: EventFilter


def parts_of(question: EventFilter, catalogue: Catalogue) -> list[Part]:
    """Return the parts of a question in the order of reading; none for the question that keeps everything."""
    return [
        *_actor_parts(question, catalogue),
        *_value_parts(question, catalogue),
        *_other_parts(question),
    ]


def in_words(question: EventFilter, catalogue: Catalogue) -> str:
    """Return the question as one line, such as it stands on an export."""
    return "; ".join(part.text for part in parts_of(question, catalogue)) or "every event"


def _actor_parts(question: EventFilter, catalogue: Catalogue) -> Iterator[Part]:
    asked = {*question.actors, *question.not_actors}
    names = {actor.id: actor.name for actor in catalogue.actors if actor.id in asked} if asked else {}
    family = " with children" if question.with_children else ""
    alone = len(question.actors) < 2
    before = "" if alone else ("all of: " if question.match is Match.ALL else "any of: ")
    for actor in question.actors:
        left = question.but(actors=tuple(one for one in question.actors if one != actor))
        yield Part(f"{before}{names.get(actor, actor)}{family}", left)
    for actor in question.not_actors:
        left = question.but(not_actors=tuple(one for one in question.not_actors if one != actor))
        yield Part(f"not {names.get(actor, actor)}{family}", left)


def _value_parts(question: EventFilter, catalogue: Catalogue) -> Iterator[Part]:
    asked = set(question.sources)
    titles = {s.id: s.title or s.id for s in catalogue.sources if s.id in asked} if asked else {}
    for field, name, _ in _VALUE_FIELDS:
        values = getattr(question, name)
        for value in values:
            left = question.but(**{name: tuple(one for one in values if one != value)})
            shown = titles.get(value, value) if field == "source" else value
            yield Part(f"{field.replace('_', ' ')}: {shown}", left)


def _other_parts(question: EventFilter) -> Iterator[Part]:
    if question.text:
        yield Part(f"words: {question.text}", question.but(text=""))
    if question.date_from or question.date_to:
        meant = "certainly" if question.when is When.CERTAIN else "possibly"
        yield Part(f"{meant} in {range_in_words(question)}", question.but(date_from="", date_to=""))


def range_in_words(question: EventFilter) -> str:
    """Return the range of a question as "2015-09 .. 2015-12", one date if both ends are alike, empty if there
    is none.
    """
    if question.date_from == question.date_to:
        return question.date_from
    return f"{question.date_from} .. {question.date_to}".strip()


def question_to_json(question: EventFilter) -> str:
    """Return the question as JSON with its non-empty fields, for a saved view."""
    kept = {
        field.name: getattr(question, field.name)
        for field in fields(question)
        if getattr(question, field.name) != getattr(EVERYTHING, field.name)
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def question_from_json(text: str) -> EventFilter:
    """Read what `question_to_json` wrote; raises DataFault for anything else."""
    try:
        read = json.loads(text)
        if not isinstance(read, dict):
            raise TypeError
        return EventFilter(**{name: _checked(name, value) for name, value in read.items()})
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DataFault("A saved question cannot be read; delete that view and save it anew.") from error


def _checked(name: str, value: Any) -> Any:
    default = getattr(EVERYTHING, name) if name in EventFilter.__slots__ else None
    if isinstance(default, Match | When):
        return type(default)(value)
    if isinstance(default, tuple) and isinstance(value, list):
        of: type[str] | type[int] = int if name in ("importances", "years") else str
        if not all(type(one) is of for one in value):
            raise TypeError
        return tuple(Has(one) for one in value) if name == "has" else tuple(value)
    if default is None or type(value) is not type(default):
        raise TypeError
    return value
