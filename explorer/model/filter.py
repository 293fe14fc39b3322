"""The analyst's question as one value; every part of the application gives the same answer to it.

A standard-library dataclass and not a pydantic model, since the start path makes one and pydantic's import
costs as much as the first window.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Match(StrEnum):
    """Whether an event needs one of the included actors or all of them."""

    ANY = "any"
    ALL = "all"


class When(StrEnum):
    """Which events a range keeps: those not impossible in it, or only the certain ones."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


class Has(StrEnum):
    """Properties an event may be asked for."""

    CONFLICT = "conflict"
    SINGLE_SOURCE = "single-source"
    SEVERAL_SOURCES = "several-sources"
    UNREVIEWED = "unreviewed"
    CONTRADICTED = "contradicted"
    NO_DATE = "no-date"


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Everything empty means every event. Values inside one field are alternatives; fields are joined by AND.

    `actors`, `not_actors` and `sources` hold ids; `date_from` and `date_to` hold EDTF, both ends belonging to the
    range (from the earliest instant of the one to the latest of the other); `years` are civil years of the earliest
    bound; `actor_types` hold `ActorType` values; `reliabilities` are those of a cited source (A to F), `credibilities`
    those of a citation (1 to 6), both with the word "ungraded". `text` is a query in the search box's language without its field
    prefixes, which the parser has moved into the fields.
    """

    actors: tuple[str, ...] = ()
    match: Match = Match.ANY
    not_actors: tuple[str, ...] = ()
    with_children: bool = False
    roles: tuple[str, ...] = ()
    actor_types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    importances: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    reliabilities: tuple[str, ...] = ()
    credibilities: tuple[str, ...] = ()
    has: tuple[Has, ...] = field(default=())
    text: str = ""
    date_from: str = ""
    date_to: str = ""
    when: When = When.POSSIBLE

    def but(self, **changes: object) -> "EventFilter":
        """Return the same question with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def is_empty(self) -> bool:
        """Whether every event answers it."""
        return self == EventFilter(match=self.match, with_children=self.with_children, when=self.when)


EVERYTHING = EventFilter()
