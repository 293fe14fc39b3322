"""Planted conflicts are found and nothing else is; dismissed proposals are remembered; a search can be stopped."""

from collections import Counter

import pytest

from explorer.model.event import Conflict, ConflictKind, Passage
from explorer.model.fault import Cancelled
from explorer.services.detecting import detect, dismissed
from explorer.services.editing import Editing
from explorer.store.project_file import ProjectFile
from explorer.store.rows import conflicts
from tests.builders import build_project, citation, event, small_content, source
from tests.services.planted import Planted, plant
from tests.services.random_projects import make_project

LEAST = 0.99
PLANTED = 300


def look(path):
    with ProjectFile.open(path) as file:
        return detect(file)


def score(planted: Planted, proposals: tuple[Conflict, ...]) -> tuple[float, float, Counter, Counter]:
    """Return recall and precision, and the kinds of what was missed and of what was wrongly proposed."""
    found = {
        pair
        for proposal in proposals
        for pair in planted.conflicts
        if proposal.events and set(proposal.events) <= pair
    }
    right = [p for p in proposals if any(set(p.events) <= pair for pair in planted.conflicts)]
    wrong = Counter(
        next((kind for pair, kind in planted.agreements.items() if pair & set(p.events)), "unlike events")
        for p in proposals
        if p not in right
    )
    missed = Counter(kind for pair, kind in planted.conflicts.items() if pair not in found)
    return len(found) / len(planted.conflicts), len(right) / max(len(proposals), 1), missed, wrong


def test_the_planted_pairs_are_as_many_as_promised():
    planted = plant(1, PLANTED)
    assert len(planted.conflicts) == len(planted.agreements) == PLANTED
    assert not planted.conflicts.keys() & planted.agreements.keys()
    assert len(set(planted.conflicts.values())) >= 28
    assert len(set(planted.agreements.values())) >= 26


@pytest.mark.parametrize("seed", [11, 12])
def test_planted_conflicts_are_found_and_little_else(tmp_path, seed):
    planted = plant(seed, PLANTED)
    recall, precision, missed, wrong = score(
        planted, look(make_project(planted.content, tmp_path / "p.tlx")).proposals
    )
    assert recall >= LEAST, missed
    assert precision >= LEAST, wrong


@pytest.mark.campaign
@pytest.mark.timeout(600)
def test_planted_conflicts_of_many_projects(tmp_path):
    worst = {}
    for seed in range(1000, 1040):
        planted = plant(seed, PLANTED)
        found = look(make_project(planted.content, tmp_path / f"{seed}.tlx")).proposals
        recall, precision, missed, wrong = score(planted, found)
        worst[seed] = (recall, precision, missed, wrong)
    low = {seed: told for seed, told in worst.items() if min(told[:2]) < LEAST - 0.01}
    assert not low
    assert sum(told[0] for told in worst.values()) / len(worst) >= LEAST + 0.005
    assert sum(told[1] for told in worst.values()) / len(worst) >= LEAST + 0.005


BLINDED = {
    "units": ("explorer.services.claim_comparing.read_quantity", lambda value, unit="": _blind(value, "")),
    "wording": ("explorer.services.claim_comparing.names_differ", lambda *_: True),
    "dates": ("explorer.services.claim_comparing.dates_differ", lambda *_: None),
    "time": ("explorer.services.claim_conflicts._same_time", lambda *_: True),
    "titles": ("explorer.services.status_conflicts.same_title", lambda *_: False),
}


def _blind(value, unit):
    from explorer.reading.quantity import read_quantity

    return read_quantity("".join(c for c in value if c.isdigit()), unit)


@pytest.mark.parametrize("without", BLINDED)
def test_without_any_part_of_the_judgement_the_figures_fall(tmp_path, monkeypatch, without):
    from explorer.services import claim_comparing

    claim_comparing._readings_of.cache_clear()
    monkeypatch.setattr(*BLINDED[without])
    planted = plant(11, PLANTED)
    recall, precision, _, _ = score(
        planted, look(make_project(planted.content, tmp_path / "p.tlx")).proposals
    )
    claim_comparing._readings_of.cache_clear()
    assert min(recall, precision) < LEAST


def two_papers(**fields):
    """A project of one event that two papers tell, with a claim each."""
    one, other = source("one", "Nine men died."), source("other", "More than 20 people died.")
    claims = fields.pop("claims")
    told = event(
        "raid",
        "Raid on a bridge",
        "2015-09",
        [citation(one, "Nine men died"), citation(other, "More than 20 people died")],
        claims=claims,
    )
    return small_content().model_copy(
        update={"sources": (one, other), "events": (told,), "conflicts": ()} | fields
    )


def died(value, at, **fields):
    from explorer.model.event import Claim

    return Claim(property="killed", value=value, unit="persons", citation=at, **fields)


def test_a_proposal_says_why_in_one_sentence_with_its_sides(tmp_path):
    path = build_project(tmp_path / "p.tlx", two_papers(claims=(died("9", 0), died(">20", 1))))
    (found,) = look(path).proposals
    assert found.kind is ConflictKind.VALUE
    assert found.title == "Killed: 9 persons or >20 persons"
    assert found.note == (
        "“killed” of the event “Raid on a bridge” is given as 9 persons and as >20 persons: "
        "the two do not meet, however exactly they are meant."
    )
    assert [side.quote for side in found.citations] == ["Nine men died", "More than 20 people died"]
    assert found.events == ("raid",)
    assert (found,) == look(path).proposals


def test_what_is_recorded_with_the_same_sides_is_not_proposed(tmp_path):
    content = two_papers(claims=(died("9", 0), died(">20", 1)))
    sides = tuple(Passage(source=s.id, start=0, end=len(s.text), quote=s.text) for s in content.sources)
    known = Conflict(
        id="known", title="How many died", kind=ConflictKind.VALUE, events=("raid",), citations=sides
    )
    found = look(build_project(tmp_path / "p.tlx", content.model_copy(update={"conflicts": (known,)})))
    assert found.proposals == ()
    assert [key for _, key in found.recorded] == ["known"]


def test_figures_of_one_citation_or_of_different_days_are_no_conflict(tmp_path):
    same = two_papers(claims=(died("9", 0), died("20", 0)))
    assert look(build_project(tmp_path / "same.tlx", same)).proposals == ()
    later = two_papers(claims=(died("9", 0, as_of="2015-09-01"), died("20", 1, as_of="2015-09-08")))
    assert look(build_project(tmp_path / "later.tlx", later)).proposals == ()


def test_many_sides_are_one_proposal(tmp_path):
    content = two_papers(claims=(died("9", 0), died(">20", 1), died("nine", 0), died("8", 1)))
    (found,) = look(build_project(tmp_path / "p.tlx", content)).proposals
    assert len(found.citations) == 2


def test_a_dismissed_proposal_is_remembered_over_a_restart_and_can_be_undone(tmp_path):
    path = build_project(tmp_path / "p.tlx", two_papers(claims=(died("9", 0), died(">20", 1))))
    with ProjectFile.open(path, write=True) as file:
        (found,) = detect(file).proposals
        made = Editing(file, "Ann").dismiss_proposal(found, "The one counts policemen.")
        assert made.title.startswith("Dismiss “Killed")
    with ProjectFile.open(path, write=True) as file:
        editing = Editing(file, "Bob")
        known = dismissed(file)[found.id]
        assert (known.who, known.why) == ("Ann", "The one counts policemen.")
        editing.undo()
        assert dismissed(file) == {}
        editing.redo()
        assert set(dismissed(file)) == {found.id}
        editing.propose_again(found)
        assert dismissed(file) == {}
        assert conflicts(file.reader()) == []


def test_an_accepted_proposal_is_a_conflict_and_undone_a_proposal_again(tmp_path):
    path = build_project(tmp_path / "p.tlx", two_papers(claims=(died("9", 0), died(">20", 1))))
    with ProjectFile.open(path, write=True) as file:
        (found,) = detect(file).proposals
        editing = Editing(file, "Ann")
        editing.accept_conflict(found)
        assert conflicts(file.reader()) == [found]
        assert detect(file).proposals == ()
        editing.undo()
        assert detect(file).proposals == (found,)


def test_an_accepted_proposal_does_not_hide_another_of_the_same_words(tmp_path):
    arrested = [died(n, k).model_copy(update={"property": "arrested"}) for k, n in enumerate(("30", "80"))]
    content = two_papers(claims=(died("9", 0), died(">20", 1), *arrested))
    with ProjectFile.open(build_project(tmp_path / "p.tlx", content), write=True) as file:
        first, second = detect(file).proposals
        Editing(file).accept_conflict(first)
        assert detect(file).proposals == (second,)


def test_progress_ends_at_the_whole_and_a_stopped_search_finds_nothing(tmp_path):
    planted = plant(3, 60)
    path = make_project(planted.content, tmp_path / "p.tlx")
    told: list[tuple[int, int]] = []

    class Stop:
        cancelled = False

    with ProjectFile.open(path) as file:
        detect(file, lambda done, total: told.append((done, total)))
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1] > 0
        Stop.cancelled = True
        with pytest.raises(Cancelled):
            detect(file, token=Stop())
