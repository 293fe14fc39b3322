"""The question as one value: equal when it asks the same, empty when it asks for everything."""

import dataclasses

import pytest

from explorer.model.change import ChangeSet
from explorer.model.fault import DataFault, Fault, FileFault, UsageFault
from explorer.model.filter import EVERYTHING, EventFilter, Has, Match, When

ASKING = {
    "actors": ("russia",),
    "not_actors": ("russia",),
    "roles": ("agent",),
    "actor_types": ("state",),
    "kinds": ("attack",),
    "statuses": ("planned",),
    "sources": ("diplomat",),
    "importances": (5,),
    "years": (2015,),
    "tags": ("economy",),
    "stances": ("contradicts",),
    "reliabilities": ("A",),
    "credibilities": ("3",),
    "has": (Has.CONFLICT,),
    "text": "border",
    "date_from": "2015-09",
    "date_to": "2015-12",
}
SWITCHES = {"match": Match.ALL, "with_children": True, "when": When.CERTAIN}


def test_every_field_is_known_here():
    assert {field.name for field in dataclasses.fields(EventFilter)} == set(ASKING) | set(SWITCHES)


@pytest.mark.parametrize("name", ASKING)
def test_each_field_makes_the_question_ask_something(name):
    asked = EVERYTHING.but(**{name: ASKING[name]})
    assert not asked.is_empty
    assert asked != EVERYTHING
    assert asked.but(**{name: getattr(EVERYTHING, name)}) == EVERYTHING


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_alone_asks_nothing(name):
    assert EVERYTHING.but(**{name: SWITCHES[name]}).is_empty


def test_a_question_is_a_key():
    assert len({EventFilter(actors=("a",)), EventFilter(actors=("a",)), EventFilter(actors=("b",))}) == 2


def test_a_question_does_not_change():
    with pytest.raises(dataclasses.FrozenInstanceError):
        EVERYTHING.text = "border"


@pytest.mark.parametrize(("fault", "status"), [(DataFault, 1), (UsageFault, 2), (FileFault, 3)])
def test_faults_carry_the_exit_status_of_the_command_line(fault, status):
    assert issubclass(fault, Fault)
    assert fault("what happened").exit_status == status
    assert str(fault("what happened")) == "what happened"


def test_a_change_set_names_what_was_touched():
    change = ChangeSet("Import", {"event": frozenset({"a"})})
    assert change == ChangeSet("Import", {"event": frozenset({"a"})})
    assert ChangeSet("Nothing").touched == {}
