"""Our own exports read back by the importer: the same project, or the same events, whatever the words and ids."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.model.event import (
    Actor,
    Citation,
    Claim,
    Conflict,
    Content,
    Event,
    Participation,
    Passage,
    Source,
)
from explorer.model.filter import EVERYTHING
from explorer.services.asking import ask
from explorer.services.export_formats import ExportChoices
from explorer.services.exporting import export
from explorer.services.importing import import_file
from explorer.services.project import Project
from tests.formats.nasty import texts
from tests.services.random_projects import make_project
from tests.services.test_importing import content_of, digest_of

TEXT = "The convoy left the base at night, two trucks and a car, and nobody said where it was going."
stored = texts.filter(lambda text: text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text))
quiet = HealthCheck.function_scoped_fixture, HealthCheck.too_slow


@st.composite
def projects(draw, word=stored):
    """A project of a few events whose words and ids are nasty; ids are told apart by a number in them."""
    sources = tuple(
        Source(id=f"{draw(word)}{n}", file=draw(word), title=draw(word), publisher=draw(word), text=TEXT)
        for n in range(draw(st.integers(1, 2)))
    )
    actors = tuple(
        Actor(id=f"{draw(word)}{n}", name=f"{draw(word)}{n}", type="person")
        for n in range(draw(st.integers(1, 3)))
    )

    def citation():
        start = draw(st.integers(0, 40))
        end = draw(st.integers(start + 1, 60))
        fields = {name: draw(word) for name in ("prefix", "suffix", "attribution", "origin")}
        return Citation(
            source=draw(st.sampled_from(sources)).id, start=start, end=end, quote=TEXT[start:end], **fields
        )

    def event(n):
        citations = tuple(citation() for _ in range(draw(st.integers(0, 3))))
        at = st.integers(0, max(len(citations) - 1, 0))
        claims = draw(st.integers(0, 2)) if citations else 0
        names = st.sampled_from(actors).map(lambda actor: Participation(actor=actor.id, role="agent"))
        return Event(
            id=f"{draw(word)}{n}",
            title=draw(word.filter(bool)),
            date=draw(st.sampled_from(["", "2015", "2015-09~", "[2015-09-01..2015-09-20]", "-0044-03-15", "1992/1997"])),
            **{name: draw(word) for name in ("summary", "wording", "basis_note", "kind", "note")},
            tags=tuple(dict.fromkeys(draw(st.lists(word.filter(bool), max_size=2)))),
            actors=tuple(dict.fromkeys(draw(st.lists(names, max_size=2)))),
            citations=citations,
            claims=tuple(
                Claim(property=draw(word), value=draw(word), unit=draw(word), as_of=draw(word), citation=draw(at))
                for _ in range(claims)
            ),
        )  # fmt: skip

    events = tuple(event(n) for n in range(draw(st.integers(1, 3))))
    sides = (Passage(source=sources[0].id, start=4, end=10, quote=TEXT[4:10]),)
    conflict = Conflict(
        id=f"{draw(word)}0",
        title=draw(word),
        kind="value",
        events=(events[0].id,),
        citations=sides,
        note=draw(word),
    )
    return Content(
        title=draw(word) or "x", sources=sources, actors=actors, events=events, conflicts=(conflict,)
    )


def _again(folder, content, name, choices=None):
    """Write a project and its export, read the export into another project."""
    for old in folder.iterdir():
        old.unlink()
    first = make_project(content, folder / "a.tlx")
    with Project.open(first) as project:
        export(project, ask(project, EVERYTHING), folder / name, choices=choices)
    report = import_file(folder / "b.tlx", folder / name)
    assert report.rejected == 0, report.rejected_rows
    return first, folder / "b.tlx"


@given(content=projects())
@settings(max_examples=60, suppress_health_check=quiet, deadline=None)
def test_interchange_json_gives_an_identical_project(content, tmp_path):
    first, second = _again(tmp_path, content, "x.json")
    assert content_of(second) == content == content_of(first)
    assert digest_of(second) == digest_of(first)


@pytest.mark.parametrize("per_citation", [False, True])
@given(content=projects(stored.map(lambda text: text.replace("\0", ""))))
@settings(max_examples=40, suppress_health_check=quiet, deadline=None)
def test_a_csv_gives_the_same_events(content, per_citation, tmp_path):
    _, second = _again(tmp_path, content, "x.csv", ExportChoices(per_citation))
    assert content_of(second).events == content.events


@given(content=projects())
@settings(max_examples=40, suppress_health_check=quiet, deadline=None)
def test_json_lines_give_the_same_events(content, tmp_path):
    _, second = _again(tmp_path, content, "x.jsonl")
    assert content_of(second).events == content.events


def test_a_key_with_a_nul_in_it_keeps_its_links(tmp_path):
    event = Event(id="a\0b", title="A convoy leaves", date="2015")
    conflict = Conflict(id="c\0d", title="When", kind="date", events=("a\0b",))
    content = Content(title="x", events=(event,), conflicts=(conflict,))
    first, second = _again(tmp_path, content, "x.json")
    assert content_of(second) == content == content_of(first)
    assert digest_of(second) == digest_of(first)
