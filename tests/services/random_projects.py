"""Random small projects: every field takes every kind of value, references are whole."""

import random
from pathlib import Path

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
from explorer.store.new_file import new_project
from explorer.store.writer import write_content

DATES = (
    "", "2015", "2015-09", "2015-09-12", "2015-09-12T10:30Z", "2015-09~", "2015?", "[2015-09-01..2015-09-20]",
    "1992/1997", "2014/2014", "2015-09-01/2015-10~", "../2015-05", "2015-06/..", "2015-09-1X", "-0044-03-15",
    "201X", "2015-21", "2016-01-01T23:59:59.123456Z", "1999-12-31/2000-01-01",
)  # fmt: skip
NASTY = (
    "plain", "a; b", "; ", "ends in \\", 'say "so", he said', "=1+1", "+x", "-y", "@z", "'=q", "''",
    "line\nbreak", "cr\r\nlf", "\tTab", "Рахмон сказал", "emoji 😀 here", "a\\; b", "-5", "-0044-03-15",
    " lead and trail ", "x,y", "İstanbul", "cafe\u0301", "\u202eright", "nul\x00char", "[1]", "{}",
    "null",
)  # fmt: skip
WORDS = ("convoy", "Dushanbe", "troops", "treaty", "border", "Рахмон", "café", "night")


def random_content(seed: int, events: int = 12, least: int = 0) -> Content:
    """Return a project that the seed stands for."""
    draw = random.Random(seed)
    sources = tuple(_source(draw, n) for n in range(draw.randint(1, 3)))
    actors = tuple(_actor(draw, n) for n in range(draw.randint(1, 7)))
    listed = tuple(_event(draw, n, sources, actors) for n in range(draw.randint(least, events)))
    conflicts = tuple(_conflict(draw, n, sources, listed) for n in range(draw.randint(0, 2)))
    return Content(title="Random", sources=sources, actors=actors, events=listed, conflicts=conflicts)


def make_project(content: Content, path: Path) -> Path:
    """Write the content to a project file."""
    with new_project(path, content.title) as connection:
        write_content(connection, content)
    return path


def text(draw: random.Random) -> str:
    """Return a few words, or something nasty."""
    if draw.random() < 0.4:
        return draw.choice(NASTY).replace("\x00", "")
    return " ".join(draw.choices(WORDS, k=draw.randint(1, 4)))


def _source(draw: random.Random, number: int) -> Source:
    words = " ".join(text(draw).replace("\r", "") for _ in range(8)) + " The end of it."
    return Source(
        id=f"source-{number}" if draw.random() < 0.8 else f"so; urce:{number}",
        file=f"{number}.txt",
        title=text(draw),
        publisher=text(draw),
        origin=draw.choice(("", "", "wire")),
        reliability=("", "B", "D")[number % 3],
        text=words,
    )


def _actor(draw: random.Random, number: int) -> Actor:
    return Actor(
        id=f"actor-{number}",
        name=f"{text(draw)} {number}",
        type=draw.choice(list(ActorType)),
        parent=f"actor-{draw.randrange(number)}" if number and draw.random() < 0.5 else None,
        aliases=tuple(f"alias {number} {text(draw)}" for _ in range(draw.randint(0, 2))),
    )


def _citation(draw: random.Random, sources: tuple[Source, ...]) -> Citation:
    source = draw.choice(sources)
    start = draw.randrange(len(source.text) - 5)
    end = draw.randint(start + 1, min(len(source.text), start + 40))
    return Citation(
        source=source.id,
        start=start,
        end=end,
        quote=source.text[start:end],
        prefix=source.text[max(start - 4, 0) : start] if draw.random() < 0.5 else "",
        suffix=source.text[end : end + 4] if draw.random() < 0.5 else "",
        attribution=text(draw) if draw.random() < 0.3 else "",
        stance=draw.choice(list(Stance)),
        credibility=draw.choice((None, 1, 6)),
        origin=draw.choice(("", "", "ruled")),
    )


def _event(draw: random.Random, number: int, sources: tuple[Source, ...], actors: tuple[Actor, ...]) -> Event:
    citations = tuple(_citation(draw, sources) for _ in range(draw.choice((0, 1, 1, 2, 3))))
    parts = {(draw.choice(actors).id, draw.choice(list(Role))) for _ in range(draw.randint(0, 4))}
    claims = [
        Claim(property="troops", value=text(draw), unit="persons", citation=draw.randrange(len(citations)))
        for _ in range(draw.randint(0, 2) if citations else 0)
    ]
    return Event(
        id=f"event-{number}",
        title=text(draw),
        summary=text(draw) if draw.random() < 0.6 else "",
        date=draw.choice(DATES),
        extent=draw.choice(list(Extent)),
        wording=text(draw) if draw.random() < 0.3 else "",
        basis=draw.choice(list(Basis)),
        basis_note=text(draw) if draw.random() < 0.3 else "",
        kind=draw.choice(("attack", "military exercise", "=kind", "a, b")),
        status=draw.choice(list(Status)),
        importance=draw.randint(1, 5),
        tags=tuple(sorted({draw.choice(("economy", "a; b", "=law")) for _ in range(draw.randint(0, 2))})),
        reviewed=draw.random() < 0.5,
        note=text(draw) if draw.random() < 0.2 else "",
        actors=tuple(Participation(actor=a, role=r) for a, r in draw.sample(sorted(parts), len(parts))),
        citations=citations,
        claims=tuple(claims),
    )


def _conflict(
    draw: random.Random, number: int, sources: tuple[Source, ...], events: tuple[Event, ...]
) -> Conflict:
    quotes = [_citation(draw, sources) for _ in range(2)]
    return Conflict(
        id=f"conflict-{number}",
        title=text(draw),
        kind=draw.choice(list(ConflictKind)),
        events=tuple(e.id for e in draw.sample(events, min(len(events), 2))),
        citations=tuple(Passage(source=q.source, start=q.start, end=q.end, quote=q.quote) for q in quotes),
        apparent=draw.random() < 0.5,
    )
