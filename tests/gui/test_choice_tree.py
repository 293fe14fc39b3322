import pytest
from PySide6.QtCore import Qt

from explorer.gui.choice_nodes import ShownCounts, actor_nodes, facet_nodes
from explorer.gui.choice_tree import ChoiceNode, ChoiceRole, ChoiceTreeModel
from explorer.gui.filter_gestures import ChoiceState
from explorer.model.columns import ActorEntry, Catalogue
from explorer.model.filter import EventFilter


@pytest.fixture
def nodes(session):
    return actor_nodes(session.project.catalogue, session.project.facet_index.totals)


def path_of(nodes, key):
    node = next(node for node in nodes if node.value == key)
    names = [node.label]
    while node.parent >= 0:
        node = nodes[node.parent]
        names.append(node.label)
    return names[::-1]


def test_actors_stand_below_their_type_and_parent(nodes):
    assert path_of(nodes, "rahmon") == ["States", "Tajikistan", "Government of Tajikistan", "Emomali Rahmon"]
    assert path_of(nodes, "base") == ["States", "Russia", "201st base"]
    assert path_of(nodes, "nazarzoda") == ["Persons", "Abduhalim Nazarzoda"]


def test_a_circle_of_parents_does_not_lose_an_actor():
    class Totals:
        actor = (1, 1, 0)

    catalogue = Catalogue(
        (
            ActorEntry("a", "A", "state", 1, ()),
            ActorEntry("b", "B", "state", 0, ()),
            ActorEntry("c", "C", "cult", 99, ()),
        ),
        (),
        (),
        (),
    )
    nodes = actor_nodes(catalogue, Totals)
    assert path_of(nodes, "a") == ["States", "A"]
    assert path_of(nodes, "c") == ["cult", "C"]


def test_the_model_is_sound_as_tree_and_as_hits(nodes, qtmodeltester):
    model = ChoiceTreeModel()
    model.set_nodes(nodes)
    qtmodeltester.check(model)
    model.set_hits([(2, ""), (3, "Rakhmon")])
    qtmodeltester.check(model)
    model.set_hits(None)
    model.show_filter(EventFilter(actors=("russia",)))
    model.set_nodes([])
    qtmodeltester.check(model)


def test_states_and_counts_are_shown_and_told(session, nodes, qtbot):
    model = ChoiceTreeModel()
    model.set_nodes(nodes)
    with qtbot.waitSignal(model.recounted):
        model.set_counts(ShownCounts(session.answers.filtered.facets))
    model.show_filter(EventFilter(actors=("russia",), not_actors=("rahmon",)))
    russia, rahmon = model.find("actor", "russia"), model.find("actor", "rahmon")
    assert russia.data(ChoiceRole.STATE) == ChoiceState.INCLUDED
    assert rahmon.data(ChoiceRole.STATE) == ChoiceState.EXCLUDED
    assert russia.data(ChoiceRole.COUNT) == 2
    assert model.count_and_share(model.find("actor", "tajikistan"))[1] == 1.0
    assert "2 events, included" in russia.data(Qt.ItemDataRole.AccessibleTextRole)


def test_facets_hold_only_values_that_occur_and_their_counts(session):
    project = session.project
    nodes = facet_nodes(project.catalogue, project.facet_index.totals)
    by_facet, counts = {}, ShownCounts(project.facet_index.totals)
    for node in nodes:
        if node.facet:
            by_facet.setdefault(node.facet, {})[node.value] = counts.count(node.facet, node.code)
    assert by_facet["status"] == {"asserted": 4, "attributed": 1, "alleged": 1, "planned": 1}
    assert by_facet["has"]["conflict"] == 1
    assert by_facet["year"][2015] == 5
    assert "tag" not in by_facet


def test_a_hit_shows_the_spelling_that_matched():
    model = ChoiceTreeModel()
    model.set_nodes([ChoiceNode("Persons"), ChoiceNode("Emomali Rahmon", "actor", "rahmon", 0, 0)])
    model.set_hits([(1, "Rakhmon")])
    assert model.index(0, 0).data(ChoiceRole.NOTE) == "Rakhmon"
    assert model.rowCount() == 1
