import pytest

from explorer.model.event import Actor, ActorType, Citation, Event, Participation, Role, Source, Stance
from explorer.reading.corroboration import origin_counter, origins

QUOTE = "The ministry said on Monday that seven thousand soldiers had left the base at Dushanbe"
SOURCES = {
    "plain": Source(id="plain", file="f", title="Plain", publisher="Plain Daily", author="Jane Roe"),
    "wire": Source(id="wire", file="f", title="Wire", origin="Asia-Plus"),
    "copy": Source(id="copy", file="f", title="Copy", origin="ASIA PLUS"),
    "same-author": Source(id="same-author", file="f", title="Other", author="Max Moe and Jane Roe"),
    "lone": Source(id="lone", file="f", title="Lone", author="Ann Poe", publisher="Lone Weekly"),
}


def _cite(source: str, quote: str = "", **fields) -> Citation:
    return Citation(source=source, start=0, end=1, quote=quote or f"words of {source} alone", **fields)


def _event(*citations: Citation, actors=()) -> Event:
    return Event(id="e", title="E", citations=citations, actors=actors)


def _groups(event: Event, **kwargs) -> list[tuple[int, ...]]:
    return [origin.citations for origin in origins(event, SOURCES, **kwargs)]


def test_documents_that_share_nothing_are_independent():
    found = origins(_event(_cite("plain"), _cite("wire"), _cite("lone")), SOURCES)
    assert [origin.citations for origin in found] == [(0,), (1,), (2,)]
    assert all(origin.reasons == () for origin in found)


SHARED = {
    "the same document": (_cite("plain"), _cite("plain")),
    "the same origin: Asia-Plus": (_cite("wire"), _cite("copy")),
    "the same author: Jane Roe": (_cite("plain"), _cite("same-author")),
    "both repeat according to an official": (
        _cite("plain", attribution="according to an official"),
        _cite("lone", attribution="An official"),
    ),
    "the one reports what Lone Weekly said": (
        _cite("plain", attribution="as reported by Lone Weekly"),
        _cite("lone"),
    ),
    "shared wording: “": (
        _cite("plain", QUOTE),
        _cite("lone", "Yesterday " + QUOTE.replace("seven", "7").upper()),
    ),
}


@pytest.mark.parametrize("reason", SHARED)
def test_what_two_share_makes_them_one_voice_and_the_reason_is_told(reason):
    (origin,) = origins(_event(*SHARED[reason]), SOURCES)
    assert origin.citations == (0, 1)
    assert origin.reasons[0].startswith(reason)


def test_a_chain_of_reasons_joins_them_all():
    event = _event(_cite("wire"), _cite("lone"), _cite("copy"), _cite("lone", attribution="Asia-Plus"))
    assert _groups(event) == [(0, 1, 2, 3)]


def test_alike_wording_in_a_few_words_is_no_copy():
    assert _groups(
        _event(_cite("plain", QUOTE), _cite("lone", "The ministry said on Tuesday that nobody had left"))
    ) == [
        (0,),
        (1,),
    ]


def test_two_reporters_of_one_speech_are_two():
    speech = Participation(actor="putin", role=Role.SPEAKER)
    citations = (_cite("plain", attribution="Vladimir Putin"), _cite("lone", attribution="vladimir putin"))
    spellings = {"putin": ("Putin", "Vladimir Putin")}
    assert _groups(_event(*citations, actors=(speech,)), spellings=spellings) == [(0,), (1,)]
    assert _groups(_event(*citations), spellings=spellings) == [(0, 1)]


def test_an_analysts_ruling_stands_above_what_was_detected():
    joined = _event(_cite("plain", origin="joined 1"), _cite("lone", origin="joined 1"))
    (origin,) = origins(joined, SOURCES)
    assert origin.reasons == ("joined by an analyst: joined 1",)
    assert _groups(_event(_cite("plain", origin="alone 1"), _cite("plain", origin="alone 2"))) == [(0,), (1,)]
    assert _groups(_event(_cite("plain", origin="alone 1"), _cite("plain"))) == [(0,), (1,)]


def test_only_citations_of_the_asked_stance_count():
    event = _event(
        _cite("plain"), _cite("lone", stance=Stance.CONTRADICTS), _cite("wire", stance=Stance.MENTIONS)
    )
    assert _groups(event) == [(0,)]
    assert _groups(event, stance=Stance.CONTRADICTS) == [(1,)]


def test_the_counter_counts_origins():
    actors = [Actor(id="putin", name="Vladimir Putin", type=ActorType.PERSON)]
    counted = origin_counter(SOURCES.values(), actors)
    assert counted(_event()) == 0
    assert counted(_event(_cite("plain"))) == 1
    assert counted(_event(_cite("plain", stance=Stance.MENTIONS))) == 0
    assert counted(_event(_cite("wire"), _cite("copy"), _cite("lone"))) == 2
    assert counted(_event(_cite("unknown"), _cite("lone"))) == 2
