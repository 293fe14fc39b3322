import random

import numpy as np
import pytest

from explorer.model.event import ActorType, Role, Stance, Status
from explorer.model.fault import Cancelled, UsageFault
from explorer.model.filter import EVERYTHING, EventFilter, Has, Match, When
from explorer.services.asking import ask
from explorer.services.facets import ACTOR_TYPES, ROLES, STANCES, STATUSES
from explorer.services.grade_facet import CREDIBILITIES, RELIABILITIES
from explorer.services.project import Project
from tests.services.random_projects import make_project, random_content
from tests.services.reference import Reference


def test_the_spelled_out_words_are_those_of_the_model():
    assert [*STATUSES, *ROLES, *ACTOR_TYPES, *STANCES] == [*Status, *Role, *ActorType, *Stance]


def _some(draw, values, most=2):
    values = list(values)
    return tuple(draw.sample(values, min(len(values), draw.randint(1, most)))) if values else ()


def random_question(draw, content):
    actors = [actor.id for actor in content.actors]
    kinds = {event.kind for event in content.events}
    tags = {tag for event in content.events for tag in event.tags}
    dates = [
        ("2015-09", "2015-09"),
        ("2015", ""),
        ("", "2014"),
        ("2015-09-12", "2015-09-12"),
        ("-0100", "0001"),
    ]
    fields = {
        "actors": lambda: _some(draw, actors, 3),
        "not_actors": lambda: _some(draw, actors),
        "roles": lambda: _some(draw, Role),
        "actor_types": lambda: _some(draw, ActorType),
        "kinds": lambda: _some(draw, sorted(kinds)),
        "statuses": lambda: _some(draw, Status, 4),
        "sources": lambda: _some(draw, [s.id for s in content.sources]),
        "importances": lambda: _some(draw, range(1, 6), 3),
        "years": lambda: _some(draw, [2015, 1992, -44, 2010, 1999], 3),
        "tags": lambda: _some(draw, sorted(tags)),
        "stances": lambda: _some(draw, Stance),
        "reliabilities": lambda: _some(draw, RELIABILITIES, 3),
        "credibilities": lambda: _some(draw, CREDIBILITIES, 3),
        "has": lambda: _some(draw, Has),
        "text": lambda: draw.choice(
            (
                "convoy",
                "convoy OR treaty",
                "NOT border",
                '"convoy troops"',
                "cafe night",
                "-troops (x OR here)",
            )
        ),
    }
    chosen = {name: fields[name]() for name in draw.sample(sorted(fields), draw.randint(0, 3))}
    date_from, date_to = draw.choice(dates) if draw.random() < 0.4 else ("", "")
    return EventFilter(
        **chosen,
        match=draw.choice(list(Match)),
        with_children=draw.random() < 0.5,
        date_from=date_from,
        date_to=date_to,
        when=draw.choice(list(When)),
    )


@pytest.mark.parametrize("seed", range(12))
def test_answers_are_those_of_a_plain_reading(seed, tmp_path):
    content = random_content(seed, events=25)
    reference = Reference(content)
    draw = random.Random(seed)
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        for _ in range(60):
            question = random_question(draw, content)
            answer = ask(project, question)
            kept = [event for event in content.events if reference.keeps(event, question)]
            assert [head.key for head in project.heads(answer.rows)] == [event.id for event in kept], question
            _counts_are_right(project, reference, answer, kept)


def _counts_are_right(project, reference, answer, kept):
    catalogue, facets = project.catalogue, answer.facets
    assert answer.count == len(kept)
    every_when = [
        e for e in reference.content.events if reference.keeps(e, answer.filter.but(when=When.POSSIBLE))
    ]
    assert answer.possible == len(every_when)
    assert answer.certain == sum(reference.certainty(e, answer.filter) == 2 for e in every_when)
    by_actor = [sum(any(p.actor == a.id for p in e.actors) for e in kept) for a in catalogue.actors]
    assert facets.actor.tolist() == by_actor
    families = None
    if answer.filter.with_children:
        having = [reference.family(a.id, True) for a in catalogue.actors]
        families = [sum(any(p.actor in family for p in e.actors) for e in kept) for family in having]
    assert (None if answer.families is None else answer.families.tolist()) == families
    by_source = [sum(any(c.source == s.id for c in e.citations) for e in kept) for s in catalogue.sources]
    assert facets.source.tolist() == by_source
    assert facets.tag.tolist() == [sum(tag in e.tags for e in kept) for tag in catalogue.tags]
    assert facets.kind.tolist() == [sum(e.kind == kind for e in kept) for kind in catalogue.kinds]
    assert facets.status.tolist() == [sum(e.status == status for e in kept) for status in STATUSES]
    assert facets.importance.tolist() == [sum(e.importance == i for e in kept) for i in range(6)]
    assert facets.role.tolist() == [sum(any(p.role == r for p in e.actors) for e in kept) for r in ROLES]
    stances = [sum(any(c.stance == s for c in e.citations) for e in kept) for s in STANCES]
    assert facets.stance.tolist() == stances
    graded = reference.is_graded()
    for names, counts, found in (
        (RELIABILITIES, facets.reliability, reference.reliabilities),
        (CREDIBILITIES, facets.credibility, reference.credibilities),
    ):
        assert counts.tolist() == [graded * sum(name in found(e) for e in kept) for name in names]
    assert facets.has.tolist() == [sum(reference.has(e, has) for e in kept) for has in Has]
    types = {actor.id: actor.type for actor in catalogue.actors}
    by_type = [sum(any(types[p.actor] == t for p in e.actors) for e in kept) for t in ACTOR_TYPES]
    assert facets.actor_type.tolist() == by_type


class _Stopped:
    cancelled = True


def test_a_token_stops_an_answer(tmp_path):
    path = make_project(random_content(3), tmp_path / "p.tlx")
    with Project.open(path) as project, pytest.raises(Cancelled):
        ask(project, EVERYTHING, _Stopped())


def test_what_the_project_does_not_know_is_refused(tmp_path):
    path = make_project(random_content(3), tmp_path / "p.tlx")
    with Project.open(path) as project:
        for question in (
            EventFilter(actors=("nobody",)),
            EventFilter(roles=("villain",)),
            EventFilter(kinds=("ball",)),
            EventFilter(text='"open'),
            EventFilter(date_from="2015-13"),
            EventFilter(date_from="2016", date_to="2015"),
        ):
            with pytest.raises(UsageFault):
                ask(project, question)


def test_an_answer_without_range_calls_everything_certain(tmp_path):
    with Project.open(make_project(random_content(5), tmp_path / "p.tlx")) as project:
        answer = ask(project, EVERYTHING)
        assert answer.certain == answer.possible == answer.count == len(project.columns)
        assert answer.certain_mask is None
        assert np.array_equal(answer.rows, np.arange(answer.count))
