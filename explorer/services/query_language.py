"""What is typed into the search box, as a question: fields go into the filter, words stay as its text.

`kind:attack Dushanbe -actor:Russia date:2015-09..2015-12` asks for attacks that speak of Dushanbe, without
Russia.
Values of one field are alternatives; several actors must all take part unless OR stands between them. A field
inside a larger OR, or a NOT before one other than `actor:`, has no place in a filter and is refused.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.model.certainty import range_from_edtf
from explorer.model.columns import Catalogue
from explorer.model.fault import UsageFault
from explorer.model.filter import EVERYTHING, EventFilter, Has, Match
from explorer.services.facets import ACTOR_TYPES, ROLES, STANCES, STATUSES
from explorer.services.grade_facet import CREDIBILITIES, RELIABILITIES
from explorer.services.query_grammar import (
    FIELDS,
    AllOf,
    AnyOf,
    Field,
    Node,
    Not,
    QueryFault,
    Words,
    parse_query,
    spell,
)
from explorer.services.resolving import actor_names, choose, find_actor, source_code

_FILTER_FIELDS = {
    "source": "sources",
    "kind": "kinds",
    "status": "statuses",
    "has": "has",
    "role": "roles",
    "importance": "importances",
    "year": "years",
    "tag": "tags",
    "stance": "stances",
    "reliability": "reliabilities",
    "credibility": "credibilities",
    "type": "actor_types",
}


def question_from_query(text: str, catalogue: Catalogue, base: EventFilter = EVERYTHING) -> EventFilter:
    """Return `base` narrowed by what was typed; raises `QueryFault` (a UsageFault with a position)."""
    node = parse_query(text)
    terms = node.terms if isinstance(node, AllOf) else (node,)
    question = base
    words: list[Node] = []
    typed_actors = 0
    for term in terms:
        fields = _fields_of(term)
        if fields is None:
            _refuse_fields(term)
            words.append(term)
            continue
        question = _narrowed(question, fields, catalogue, excluded=isinstance(term, Not))
        typed_actors += fields[0].name == "actor" and not isinstance(term, Not)
    if typed_actors > 1 and not base.actors:
        question = question.but(match=Match.ALL)
    rest = spell(words[0] if len(words) == 1 else AllOf(tuple(words)))
    if base.text and rest:
        rest = spell(AllOf((parse_query(base.text), parse_query(rest))))
    return question.but(text=rest or base.text)


def _fields_of(term: Node) -> tuple[Field, ...] | None:
    match term:
        case Field():
            return (term,)
        case Not(Field(name="actor") as field):
            return (field,)
        case AnyOf(terms):
            fields = tuple(inner for inner in terms if isinstance(inner, Field))
            alike = len(fields) == len(terms) and len({field.name for field in fields}) == 1
            return fields if alike and fields[0].name != "date" else None
        case _:
            return None


def _refuse_fields(term: Node) -> None:
    match term:
        case Field(name, _, position):
            raise QueryFault(
                f'"{name}:" may not stand in an OR with something else, or after NOT; alternatives of one field '
                f"go into parentheses, as in ({name}:... OR {name}:...)",
                position,
            )
        case Not(inner):
            _refuse_fields(inner)
        case AllOf(terms) | AnyOf(terms):
            for inner in terms:
                _refuse_fields(inner)


def _narrowed(
    question: EventFilter, fields: Sequence[Field], catalogue: Catalogue, excluded: bool
) -> EventFilter:
    for field in fields:
        try:
            question = _with_field(question, field, catalogue, excluded)
        except QueryFault:
            raise
        except UsageFault as fault:
            raise QueryFault(str(fault).rstrip("."), field.position) from fault
    return question


def _with_field(question: EventFilter, field: Field, catalogue: Catalogue, excluded: bool) -> EventFilter:
    if field.name == "actor":
        name = "not_actors" if excluded else "actors"
        return _added(question, name, find_actor(catalogue, field.value).id)
    if field.name == "date":
        date_from, date_to = date_ends(field.value)
        range_from_edtf(date_from, date_to)
        return question.but(date_from=date_from, date_to=date_to)
    return _added(question, _FILTER_FIELDS[field.name], field_value(field.name, field.value, catalogue))


def _added(question: EventFilter, name: str, value: object) -> EventFilter:
    values: tuple[object, ...] = getattr(question, name)
    return question if value in values else question.but(**{name: (*values, value)})


def field_value(name: str, words: str, catalogue: Catalogue) -> str | int | Has:
    """Return the value that `words` mean for a field (other than actor and date) of a filter; UsageFault
    otherwise.
    """
    if name == "source":
        return catalogue.sources[source_code(catalogue, words)].id
    if name == "has":
        return Has(choose(words, [has.value for has in Has], "property to have, as in has:"))
    if name in ("importance", "year"):
        if not re.fullmatch(r"-?\d{1,6}", words, re.ASCII):
            raise UsageFault(
                f'"{words}" is no {name}; give a number such as {3 if name == "importance" else 2015}.'
            )
        return int(words)
    return choose(words, choices(name, catalogue), {"type": "actor type"}.get(name, name))


def choices(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the words that a field of a fixed vocabulary may take in this project."""
    return {
        "kind": catalogue.kinds,
        "tag": catalogue.tags,
        "status": STATUSES,
        "role": ROLES,
        "stance": STANCES,
        "reliability": RELIABILITIES,
        "credibility": CREDIBILITIES,
        "type": ACTOR_TYPES,
        "has": tuple(has.value for has in Has),
        "importance": ("1", "2", "3", "4", "5"),
    }.get(name, ())


def date_ends(value: str) -> tuple[str, str]:
    """Return the ends of `2015-09`, `2015..2016`, `2015..` or `..2016`; an EDTF interval or set counts as one
    date.
    """
    if ".." in value and not re.search(r"[/\[\]{}]", value):
        date_from, _, date_to = value.partition("..")
        return date_from, date_to
    return value, value


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` may replace the characters `start` to `end` of the query; `label` shows it, `note` says why."""

    start: int
    end: int
    text: str
    label: str
    note: str = ""


def completions(text: str, cursor: int, catalogue: Catalogue, limit: int = 12) -> list[Completion]:
    """Return what the word at the cursor may become: field names, or values of the field that it begins
    with.
    """
    start = _word_start(text, cursor)
    typed = text[start:cursor].lstrip("-")
    start = cursor - len(typed)
    name, colon, value = typed.partition(":")
    if not colon:
        fields = [field for field in FIELDS if typed and field.startswith(typed.lower())]
        return [Completion(start, cursor, f"{field}:", f"{field}:", "field") for field in fields][:limit]
    if name.lower() not in FIELDS:
        return []
    return [
        Completion(start, cursor, spell(Field(name.lower(), written, 0)) + " ", label, note)
        for written, label, note in _values(name.lower(), value.strip('"'), catalogue, limit)
    ]


def _word_start(text: str, cursor: int) -> int:
    quoted = text.count('"', 0, cursor) % 2 == 1
    end = text.rfind('"', 0, cursor) if quoted else cursor
    return max(text.rfind(mark, 0, end) for mark in " (\t") + 1


def _values(name: str, typed: str, catalogue: Catalogue, limit: int) -> list[tuple[str, str, str]]:
    if name == "actor":
        hits = actor_names(catalogue).suggest(typed, limit)
        found = [(catalogue.actors[hit.code], hit.spelling) for hit in hits]
        return [(actor.name, actor.name, "" if actor.name == by else by) for actor, by in found]
    lowered = typed.lower()
    if name == "source":
        sources = [s for s in catalogue.sources if lowered in f"{s.id} {s.title} {s.publisher}".lower()]
        return [(source.id, source.title, source.publisher) for source in sources[:limit]]
    words = [word for word in choices(name, catalogue) if lowered in word.lower()]
    words.sort(key=lambda word: not word.lower().startswith(lowered))
    return [(word, word, "") for word in words[:limit]]


__all__ = [
    "Completion",
    "Words",
    "completions",
    "date_ends",
    "field_value",
    "parse_query",
    "question_from_query",
]
