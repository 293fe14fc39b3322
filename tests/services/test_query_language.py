import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.fault import UsageFault
from explorer.model.filter import EventFilter, Has, Match
from explorer.services.query_grammar import (
    AllOf,
    AnyOf,
    Field,
    Not,
    QueryFault,
    Words,
    parse_query,
    spell,
    wanted_words,
)
from explorer.services.query_language import completions, question_from_query
from tests.services.test_resolving import CATALOGUE

WORDS = st.sampled_from(["convoy", "well-known", "two words", "NOT", "a:b", "x*y", "-dash", "Рахмон"])
LEAVES = st.builds(Words, WORDS.filter(lambda word: "*" not in word), st.booleans())
NODES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(lambda terms: AllOf(tuple(terms)), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda terms: AnyOf(tuple(terms)), st.lists(inner, min_size=2, max_size=3)),
    ),
    max_leaves=8,
)


@given(NODES)
def test_a_query_spelled_out_reads_as_itself(node):
    assert parse_query(spell(node)) == node


@given(st.text(alphabet='ab"“” ()*-:ANDORT', max_size=20))
def test_whatever_is_typed_is_read_or_told(text):
    try:
        node = parse_query(text)
    except QueryFault as fault:
        assert 0 <= fault.position <= len(text)
    else:
        assert parse_query(spell(node)) == node or any(c in text for c in ":")


def test_words_are_joined_by_and_and_or_binds_less():
    assert parse_query("a b OR c") == AnyOf((AllOf((Words("a"), Words("b"))), Words("c")))
    assert parse_query("a -b") == AllOf((Words("a"), Not(Words("b"))))
    assert parse_query("“a b” c*") == AllOf((Words("a b"), Words("c", prefix=True)))
    assert parse_query("well-known") == Words("well-known")
    assert parse_query("") == AllOf(())


def test_fields_go_into_the_filter_and_words_stay():
    question = question_from_query(
        'kind:attack convoy -actor:Moscow date:2015-09..2015-12 "in it"', CATALOGUE
    )
    assert question == EventFilter(
        kinds=("attack",),
        not_actors=("russia",),
        date_from="2015-09",
        date_to="2015-12",
        text='convoy "in it"',
    )


def test_several_actors_must_all_take_part_unless_or_stands_between_them():
    both = question_from_query("actor:Moscow actor:rahmon", CATALOGUE)
    assert (both.actors, both.match) == (("russia", "rahmon"), Match.ALL)
    either = question_from_query('actor:Moscow OR actor:"Emomali Rahmon"', CATALOGUE)
    assert (either.actors, either.match) == (("russia", "rahmon"), Match.ANY)


def test_alternatives_of_a_field_stand_beside_other_terms_in_parentheses():
    question = question_from_query("(role:agent OR role:target) date:2015 base", CATALOGUE)
    assert (question.roles, question.date_from, question.text) == (("agent", "target"), "2015", "base")


def test_has_source_importance_and_year():
    question = question_from_query("has:conflict source:diplomat importance:3 year:2015", CATALOGUE)
    assert question.has == (Has.CONFLICT,)
    assert (question.sources, question.importances, question.years) == (("diplomat",), (3,), (2015,))


def test_a_query_narrows_the_question_that_stands():
    base = EventFilter(actors=("russia",), text="one OR two")
    question = question_from_query("three", CATALOGUE, base)
    assert question.actors == ("russia",)
    assert parse_query(question.text) == AllOf((parse_query("one OR two"), Words("three")))


@pytest.mark.parametrize(
    ("typed", "at", "word"),
    [
        ("a AND", 2, "AND"),
        ('say "open', 4, "closed"),
        ("knd:attack", 0, "kind"),
        ("x actor:Rusia", 2, "Russia"),
        ("a) b", 1, "\\)"),
        ("(a", 0, "closed"),
        ("kind:atack", 0, "attack"),
        ("a OR kind:attack", 5, "OR"),
        ("date:2015-13", 0, "month"),
        ("*", 0, "letter"),
        ("has:", 0, "value"),
        ("NOT", 3, "NOT"),
    ],
)
def test_a_misspelt_query_is_told_with_its_place(typed, at, word):
    with pytest.raises(QueryFault, match=word) as told:
        question_from_query(typed, CATALOGUE)
    assert told.value.position == at
    assert isinstance(told.value, UsageFault)


@pytest.mark.parametrize(
    "name", ['Abdulhalim "Halim" Nazarzoda', '"Group" of nine', '"Whole"', "«Alpha» group", "plain"]
)
def test_a_name_with_quotation_marks_is_read_as_it_was_completed(name):
    assert parse_query(spell(Field("actor", name, 0))) == Field("actor", name, 0)


def test_completions_offer_fields_and_values():
    assert [c.text for c in completions("x act", 5, CATALOGUE)] == ["actor:"]
    (emomali, _) = completions('-actor:"emom', 12, CATALOGUE)
    assert (emomali.start, emomali.end, emomali.text) == (1, 12, 'actor:"Emomali Rahmon" ')
    assert [c.text for c in completions("kind:", 5, CATALOGUE)] == ["kind:attack "]
    assert [c.note for c in completions("actor:mosc", 10, CATALOGUE)] == ["Moscow"]
    assert completions("nofield:x", 9, CATALOGUE) == []


def test_words_to_highlight_are_those_that_a_match_may_hold():
    assert wanted_words(parse_query("a (b OR c) -d")) == [Words("a"), Words("b"), Words("c")]
