import numpy as np
import pytest

from explorer.model.filter import EventFilter
from explorer.services.asking import ask
from explorer.services.families import ancestors
from explorer.services.lane_totals import lane_codes, lane_totals
from explorer.services.project import Project
from explorer.timeline.counting import LaneCounter
from explorer.timeline.index_building import build_index
from explorer.timeline.lanes import LaneBy, LaneChoice
from tests.services.random_projects import make_project, random_content

COUNTED = (LaneBy.ACTOR, LaneBy.SOURCE, LaneBy.TAG, LaneBy.KIND, LaneBy.STATUS)


@pytest.mark.parametrize("seed", range(6))
def test_what_the_facets_counted_is_what_the_lanes_hold(seed, tmp_path):
    content = random_content(seed, events=40, least=20)
    with Project.open(make_project(content, tmp_path / "p.tlx")) as project:
        answer = ask(project, EventFilter(importances=(1, 3, 5)))
        assert 0 < answer.count < len(project.columns)
        for by in COUNTED:
            index = build_index(project.columns, project.catalogue, LaneChoice(by))
            codes = lane_codes(index, by, project.catalogue)
            counted = LaneCounter(index, answer.mask)
            if codes is None:
                assert index.lane_keys == ("",)
                continue
            totals = lane_totals(index, by, codes, answer, project.facet_index)
            assert np.array_equal(totals, counted.totals()), by
            known = LaneCounter(index, answer.mask, totals)
            for lane in range(len(index.lane_keys)):
                assert known.touching(lane, *index.extent) == counted.touching(lane, *index.extent)


def test_lanes_that_no_facet_counts_are_left_to_the_timeline(tmp_path):
    with Project.open(make_project(random_content(3), tmp_path / "p.tlx")) as project:
        index = build_index(project.columns, project.catalogue, LaneChoice(LaneBy.PARENT))
        assert lane_codes(index, LaneBy.PARENT, project.catalogue) is None


def test_a_circle_of_parents_is_gone_round_once():
    from explorer.model.columns import ActorEntry

    actors = tuple(
        ActorEntry(key, key, "state", parent, ()) for key, parent in (("a", 1), ("b", 0), ("c", 0))
    )
    assert ancestors(actors, 2) == [2, 0, 1]
    assert ancestors(actors, 0) == [0, 1]
