import random

import pytest

from explorer.command_line import Parser
from explorer.model.fault import DataFault, UsageFault
from explorer.model.filter import EVERYTHING, EventFilter, Match, When
from explorer.services.project import Project
from explorer.services.query_grammar import parse_query, spell
from explorer.services.question import (
    QuestionWords,
    arguments_of,
    in_words,
    parts_of,
    question_from_json,
    question_from_words,
    question_to_json,
    range_in_words,
)
from tests.services.random_projects import make_project, random_content
from tests.services.test_asking import random_question
from tests.services.test_resolving import CATALOGUE


def _read_back(arguments, catalogue):
    parser = Parser("query", "")
    parser.add_filter()
    given = vars(parser.read(arguments))
    words = {name: tuple(v) if isinstance(v, list) else v for name, v in given.items() if v is not None}
    return question_from_words(QuestionWords(**words), catalogue)


def test_every_question_can_be_written_as_a_command_line_and_as_json(tmp_path):
    content = random_content(4, events=20)
    draw = random.Random(1)
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        for _ in range(200):
            question = random_question(draw, content)
            question = question.but(text=spell(parse_query(question.text)))
            assert _read_back(arguments_of(question), project.catalogue) == question
            assert question_from_json(question_to_json(question)) == question


def test_negative_years_survive_the_command_line():
    question = EventFilter(date_from="-0044-03-15", date_to="0001", years=(-44,))
    assert _read_back(arguments_of(question), CATALOGUE) == question
    assert _read_back(["--from", "-0044-03-15", "--to", "0001", "--year", "-44"], CATALOGUE) == question


def test_taking_every_part_away_leaves_the_question_that_keeps_everything():
    question = EventFilter(
        actors=("russia", "rahmon"),
        not_actors=("base",),
        kinds=("attack",),
        text="convoy",
        date_from="2015-09",
        date_to="2015-12",
        match=Match.ALL,
        when=When.CERTAIN,
    )
    texts = [part.text for part in parts_of(question, CATALOGUE)]
    assert texts == [
        "all of: Russia",
        "all of: Emomali Rahmon",
        "not 201st Military Base",
        "kind: attack",
        "words: convoy",
        "certainly in 2015-09 .. 2015-12",
    ]
    while parts := parts_of(question, CATALOGUE):
        question = parts[0].without
    assert question.is_empty
    assert in_words(question, CATALOGUE) == "every event"
    assert range_in_words(EVERYTHING) == ""
    assert range_in_words(EventFilter(date_from="2015", date_to="2015")) == "2015"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"actors": 5}',
        '{"actors": [1]}',
        '{"nothing": []}',
        '{"match": "most"}',
        '{"years": ["x"]}',
        '{"has": ["money"]}',
        '{"with_children": "yes"}',
        '{"but": []}',
        "[" * 100_000,
    ],
)
def test_a_saved_question_that_is_none_is_refused(text):
    with pytest.raises(DataFault):
        question_from_json(text)


@pytest.mark.parametrize(
    "words", [{"match": "most"}, {"when": "sure"}, {"date_from": "2015-13"}, {"has": ("x",)}]
)
def test_words_that_mean_nothing_are_refused(words):
    with pytest.raises(UsageFault):
        question_from_words(QuestionWords(**words), CATALOGUE)
