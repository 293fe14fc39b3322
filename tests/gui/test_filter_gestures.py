import pytest

from explorer.gui.filter_gestures import FIELD_OF_FACET, ChoiceState, Gesture, applied, state_of
from explorer.model.filter import EVERYTHING, EventFilter, Has


def test_only_takes_one_and_again_none():
    one = applied(EVERYTHING, "actor", "russia", Gesture.ONLY)
    assert one.actors == ("russia",)
    other = applied(one, "actor", "taliban", Gesture.ONLY)
    assert other.actors == ("taliban",)
    assert applied(other, "actor", "taliban", Gesture.ONLY) == EVERYTHING


def test_add_adds_and_takes_away():
    two = applied(EventFilter(actors=("russia",)), "actor", "taliban", Gesture.ADD)
    assert two.actors == ("russia", "taliban")
    assert applied(two, "actor", "russia", Gesture.ADD).actors == ("taliban",)


def test_exclude_moves_an_included_actor():
    question = applied(EventFilter(actors=("russia", "csto")), "actor", "russia", Gesture.EXCLUDE)
    assert (question.actors, question.not_actors) == (("csto",), ("russia",))
    assert applied(question, "actor", "russia", Gesture.EXCLUDE).not_actors == ()


def test_the_box_goes_round():
    states, question = [], EVERYTHING
    for _ in range(3):
        question = applied(question, "actor", "russia", Gesture.CYCLE)
        states.append(state_of(question, "actor", "russia"))
    assert states == [ChoiceState.INCLUDED, ChoiceState.EXCLUDED, ChoiceState.NEUTRAL]
    assert question == EVERYTHING


def test_only_of_an_excluded_actor_includes_it():
    question = applied(EventFilter(not_actors=("russia",)), "actor", "russia", Gesture.ONLY)
    assert (question.actors, question.not_actors) == (("russia",), ())


@pytest.mark.parametrize("gesture", [Gesture.CYCLE, Gesture.EXCLUDE, Gesture.ADD])
def test_other_facets_know_no_exclusion(gesture):
    question = applied(EVERYTHING, "has", Has.CONFLICT, gesture)
    assert question.has == (Has.CONFLICT,)
    assert applied(question, "has", Has.CONFLICT, gesture) == EVERYTHING


@pytest.mark.parametrize("facet", FIELD_OF_FACET)
def test_every_facet_names_a_field_of_the_filter(facet):
    assert applied(EVERYTHING, facet, "x", Gesture.ONLY) != EVERYTHING
