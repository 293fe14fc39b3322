"""The domain's values: frozen, strict about their fields, and the same after a trip through JSON."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer.model.columns import FLAG_UNDATED, ActorEntry, Catalogue
from explorer.model.event import (
    Actor,
    ActorType,
    Basis,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Content,
    Event,
    Extent,
    Participation,
    Passage,
    Role,
    Source,
    Stance,
    Status,
)

QUOTE = "On Aug. 28, the “Islamic Renaissance Party” was banned — 𐍈."


def event(**changes):
    fields = {
        "id": "irp-banned",
        "title": "Islamic Renaissance Party banned",
        "date": "2015-08-28",
        "wording": "On Aug. 28",
        "status": Status.ASSERTED,
        "actors": (Participation(actor="tajikistan", role=Role.AGENT),),
        "citations": (Citation(source="diplomat", start=10, end=10 + len(QUOTE), quote=QUOTE),),
        "claims": (Claim(property="troops", value="7000", unit="persons", as_of="2015-12"),),
    }
    return Event(**fields | changes)


def test_an_event_is_frozen():
    with pytest.raises(ValidationError):
        event().title = "other"


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"importance": 0},
        {"importance": 6},
        {"extent": "sometimes"},
        {"status": "true"},
        {"basis": "guessed"},
    ],
)
def test_an_event_refuses_what_it_does_not_know(wrong):
    with pytest.raises(ValidationError):
        event(**wrong)


@pytest.mark.parametrize(
    "wrong", [{"start": -1}, {"credibility": 0}, {"credibility": 7}, {"stance": "likes"}]
)
def test_a_citation_refuses_what_cannot_be(wrong):
    fields = {"source": "diplomat", "start": 0, "end": 1, "quote": "a"}
    with pytest.raises(ValidationError):
        Citation(**fields | wrong)


def test_reliability_is_a_letter_or_empty():
    assert Source(id="a", file="a.txt", title="A", reliability="F").reliability == "F"
    with pytest.raises(ValidationError):
        Source(id="a", file="a.txt", title="A", reliability="G")


def test_what_is_left_out_claims_nothing():
    bare = Event(id="e", title="Something")
    assert (bare.date, bare.extent, bare.basis, bare.status) == (
        "",
        Extent.WITHIN,
        Basis.EXPLICIT,
        Status.ASSERTED,
    )
    assert Citation(source="s", start=0, end=1, quote="a").stance is Stance.SUPPORTS


def test_blanks_of_quotes_stay():
    assert Citation(source="s", start=0, end=3, quote=" a\n").quote == " a\n"


@given(st.text(max_size=20), st.sampled_from(Extent), st.sampled_from(Status), st.integers(1, 5))
def test_content_comes_back_from_json_as_it_was(text, extent, status, importance):
    content = Content(
        title=text,
        sources=(Source(id="diplomat", file="001.txt", title=text, text=text),),
        actors=(Actor(id="tajikistan", name=text, type=ActorType.STATE, aliases=(text, "Таджикистан")),),
        events=(event(summary=text, extent=extent, status=status, importance=importance, tags=(text,)),),
        conflicts=(
            Conflict(
                id="c",
                title=text,
                kind=ConflictKind.VALUE,
                events=("irp-banned",),
                citations=(Passage(source="diplomat", start=0, end=1, quote="a"),),
            ),
        ),
    )
    assert Content.model_validate_json(content.model_dump_json()) == content


def test_codes_follow_the_order_that_files_hold():
    assert [status.value for status in Status][:2] == ["asserted", "attributed"]
    assert list(Status).index(Status.RECOMMENDED) == 6
    assert [role.value for role in Role] == ["agent", "target", "speaker", "location", "mentioned"]


def test_a_catalogue_is_a_value():
    entry = ActorEntry("ru", "Russia", "state", -1, ("Россия",))
    assert Catalogue((entry,), (), (), ()) == Catalogue((entry,), (), (), ())
    assert FLAG_UNDATED == 4
