"""Projects in a few lines: sources as texts, events as words, everything else filled in."""

from pathlib import Path

from explorer.model.event import (
    Actor,
    ActorType,
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

REPORT = """Growing instability

On Aug. 28, the government banned the opposition Islamic Renaissance Party. 😀

Then, in early September, the government accused former Deputy Defense Minister Nazarzoda of a mutiny. \
At least nine policemen were killed.

Russia will keep its 201st base in Tajikistan until 2042.
Emomali Rahmon dismissed two officials on 1 December 2015.
"""

ACCUSATION = "in early September, the government accused former Deputy Defense Minister Nazarzoda of a mutiny"

LETTER = """Letter from Dushanbe

The mutiny of Nazarzoda in September 2015 killed more than 20 people, says an officer.

In the 1990s a civil war divided the country. Nobody knows when the convoy left.
"""


def source(key: str, text: str, **fields) -> Source:
    """A source with its text."""
    values = {"file": f"{key}.txt", "title": f"The {key}", "publisher": key.title(), "published": "2015-12~"}
    return Source(id=key, text=text, **(values | fields))


def citation(of: Source, quote: str, **fields) -> Citation:
    """Words of a source that stand in it once."""
    from explorer.reading.anchor import context

    start = of.text.index(quote)
    end = start + len(quote)
    assert of.text.count(quote) == 1, quote
    prefix, suffix = context(of.text, start, end)
    return Citation(source=of.id, start=start, end=end, quote=quote, prefix=prefix, suffix=suffix, **fields)


def passage(of: Source, quote: str) -> Passage:
    """A side of a conflict."""
    start = of.text.index(quote)
    return Passage(source=of.id, start=start, end=start + len(quote), quote=quote)


def actor(key: str, name: str, kind: str = "state", parent: str | None = None, aliases=()) -> Actor:
    """An actor."""
    return Actor(id=key, name=name, type=ActorType(kind), parent=parent, aliases=tuple(aliases))


def event(key: str, title: str, date: str, citations, actors=(), **fields) -> Event:
    """An event; `actors` are pairs of an actor's id and a role."""
    parts = tuple(Participation(actor=who, role=Role(role)) for who, role in actors)
    return Event(id=key, title=title, date=date, citations=tuple(citations), actors=parts, **fields)


def small_content() -> Content:
    """Two sources that disagree, six actors, seven events: a day, a range, a state, a plan, one undated."""
    report, letter = source("report", REPORT, reliability="B"), source("letter", LETTER)
    actors = (
        actor("tajikistan", "Tajikistan", aliases=["Republic of Tajikistan", "Таджикистан"]),
        actor("government", "Government of Tajikistan", "organisation", "tajikistan"),
        actor("rahmon", "Emomali Rahmon", "person", "government", aliases=["Rakhmon", "Рахмон"]),
        actor("russia", "Russia"),
        actor("base", "201st base", "military unit", "russia"),
        actor("nazarzoda", "Abduhalim Nazarzoda", "person"),
    )
    mutiny = event(
        "mutiny",
        "Nazarzoda's mutiny",
        "2015-09-01/2015-09-10~",
        [
            citation(report, ACCUSATION),
            citation(
                letter, "The mutiny of Nazarzoda in September 2015", attribution="an officer", credibility=3
            ),
        ],
        [("nazarzoda", "agent"), ("government", "speaker")],
        status=Status.ALLEGED,
        kind="mutiny",
        wording="in early September",
        basis_note="the year is that of the ban before it",
        claims=(
            Claim(property="killed", value=">=9", unit="persons", as_of="2015-09", citation=0),
            Claim(property="killed", value=">20", unit="persons", as_of="2015-09", citation=1),
        ),
    )
    events = (
        event(
            "ban",
            "Islamic Renaissance Party banned",
            "2015-08-28",
            [citation(report, "On Aug. 28, the government banned the opposition Islamic Renaissance Party")],
            [("government", "agent"), ("tajikistan", "location")],
            kind="decision",
            wording="On Aug. 28",
        ),
        mutiny,
        event(
            "dismissed",
            "Two officials dismissed",
            "2015-12-01",
            [citation(report, "Emomali Rahmon dismissed two officials on 1 December 2015")],
            [("rahmon", "agent")],
            kind="dismissal",
        ),
        event(
            "base-stays",
            "201st base to stay until 2042",
            "2015-12~/2042",
            [citation(report, "Russia will keep its 201st base in Tajikistan until 2042")],
            [("russia", "agent"), ("base", "agent"), ("tajikistan", "location")],
            status=Status.PLANNED,
            extent=Extent.THROUGHOUT,
            kind="plan",
        ),
        event(
            "war",
            "Civil war in Tajikistan",
            "199X",
            [citation(letter, "In the 1990s a civil war divided the country")],
            [("tajikistan", "location")],
            extent=Extent.THROUGHOUT,
            kind="war",
        ),
        event(
            "letter-written",
            "The letter is written",
            "2015-12~",
            [citation(letter, "Letter from Dushanbe", stance=Stance.MENTIONS)],
            kind="publication",
        ),
        event(
            "convoy",
            "A convoy leaves",
            "",
            [citation(letter, "Nobody knows when the convoy left")],
            [("russia", "mentioned")],
            status=Status.ATTRIBUTED,
            kind="deployment",
        ),
    )
    conflicts = (
        Conflict(
            id="killed",
            title="How many were killed in the mutiny",
            kind=ConflictKind.VALUE,
            events=("mutiny",),
            citations=(
                passage(report, "At least nine policemen were killed"),
                passage(letter, "killed more than 20 people"),
            ),
            note="The one counts policemen, the other people.",
            severity=3,
        ),
    )
    return Content(
        title="Small example", sources=(report, letter), actors=actors, events=events, conflicts=conflicts
    )


def build_project(path: Path, content: Content | None = None) -> Path:
    """Write a project file and return its path."""
    from explorer.store.new_file import new_project
    from explorer.store.writer import write_content

    content = content or small_content()
    with new_project(path, content.title) as connection:
        write_content(connection, content)
    return path
