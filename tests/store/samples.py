"""A small project that uses every table, for the tests of the store and of the services."""

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
from explorer.reading.anchor import context
from explorer.store.new_file import new_project
from explorer.store.writer import write_content

TEXT = (
    "On 10 May 2015 the convoy left Dushanbe. Officials counted 7,000 soldiers. Others counted 6,000 "
    "soldiers. 😀 End."
)
OTHER = "A second paper says that the convoy never left the base at Dushanbe."


def cited(source: str, text: str, quote: str, **fields) -> Citation:
    start = text.index(quote)
    prefix, suffix = context(text, start, start + len(quote))
    end = start + len(quote)
    return Citation(source=source, start=start, end=end, quote=quote, prefix=prefix, suffix=suffix, **fields)


def _side(quote: str) -> Passage:
    start = TEXT.index(quote)
    return Passage(source="paper", start=start, end=start + len(quote), quote=quote)


CONTENT = Content(
    title="Convoys",
    sources=(
        Source(id="paper", file="paper.txt", title="The Paper", publisher="Pa", reliability="B", text=TEXT),
        Source(id="other", file="other.txt", title="Other", author="J. Roe", published="2015-05", text=OTHER),
    ),
    actors=(
        Actor(id="garrison", name="Garrison", type=ActorType.MILITARY_UNIT, parent="russia"),
        Actor(id="russia", name="Russia", type=ActorType.STATE, aliases=("Russian Federation", "Россия")),
        Actor(id="dushanbe", name="Dushanbe", type=ActorType.PLACE),
    ),
    events=(
        Event(
            id="convoy-left",
            title="Convoy leaves Dushanbe",
            summary="A convoy is said to have left the capital.",
            date="2015-05-10",
            wording="On 10 May 2015",
            kind="deployment",
            tags=("army", "roads"),
            actors=(
                Participation(actor="russia", role=Role.AGENT),
                Participation(actor="garrison", role=Role.AGENT),
                Participation(actor="dushanbe", role=Role.LOCATION),
            ),
            citations=(
                cited("paper", TEXT, "the convoy left Dushanbe"),
                cited("other", OTHER, "the convoy never left", stance=Stance.CONTRADICTS, credibility=4),
            ),
        ),
        Event(
            id="strength",
            title="Strength of the garrison",
            date="2015~/2016",
            extent=Extent.THROUGHOUT,
            status=Status.ATTRIBUTED,
            importance=5,
            actors=(Participation(actor="garrison", role=Role.MENTIONED),),
            citations=(
                cited("paper", TEXT, "Officials counted 7,000 soldiers", attribution="officials"),
                cited("paper", TEXT, "Others counted 6,000 soldiers"),
            ),
            claims=(
                Claim(property="troops", value="7000", unit="persons", as_of="2015-05"),
                Claim(property="troops", value="6000", unit="persons", citation=1),
            ),
        ),
        Event(
            id="rumour",
            title="A rumour",
            reviewed=True,
            note="undated",
            citations=(cited("other", OTHER, "A second paper", stance=Stance.MENTIONS),),
        ),
    ),
    conflicts=(
        Conflict(
            id="how-many",
            title="How many soldiers",
            kind=ConflictKind.VALUE,
            events=("strength",),
            citations=(_side("7,000 soldiers"), _side("6,000 soldiers")),
            note="The first is official.",
        ),
        Conflict(
            id="seeming",
            title="Only seeming",
            kind=ConflictKind.DATE,
            events=("convoy-left",),
            citations=(_side("10 May"), _side("End")),
            apparent=True,
            severity=1,
            resolution="Different days.",
        ),
    ),
)  # fmt: skip


def make_project(path: Path, content: Content = CONTENT, project_id: str | None = None) -> Path:
    """Write a project file and return its path."""
    with new_project(path, content.title, project_id) as connection:
        write_content(connection, content)
    return path
