"""Events, actors, sources, citations, claims and conflicts as frozen pydantic values.

The field names are those of the interchange JSON; ids are the stable text keys (slugs), never row numbers.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Extent(StrEnum):
    """How an event fills its bounds."""

    WITHIN = "within"
    """It happened once, somewhere inside the bounds."""
    THROUGHOUT = "throughout"
    """A state that lasted over the bounds."""


class Status(StrEnum):
    """What kind of statement an event rests on; the order is that of the codes in `EventColumns.status`."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    ALLEGED = "alleged"
    DISPUTED = "disputed"
    PLANNED = "planned"
    FORECAST = "forecast"
    RECOMMENDED = "recommended"


class Role(StrEnum):
    """The part of an actor in an event; the order is that of the codes in `EventColumns.link_role`."""

    AGENT = "agent"
    TARGET = "target"
    SPEAKER = "speaker"
    LOCATION = "location"
    MENTIONED = "mentioned"


class ActorType(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed group"
    MILITARY_UNIT = "military unit"
    PLACE = "place"


class Basis(StrEnum):
    """How a date was read out of its source."""

    EXPLICIT = "explicit"
    RELATIVE = "relative to publication"
    INFERRED = "inferred"


class Stance(StrEnum):
    """What a citation does to its event."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class ConflictKind(StrEnum):
    """In what two sides of a conflict differ."""

    VALUE = "value"
    UNIT = "unit"
    STATUS = "status"
    IDENTITY = "identity"
    DATE = "date"
    JUDGEMENT = "judgement"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


class Source(_Value):
    """A document. `published` is EDTF; `sha256` is that of the file's bytes, hex; reliability is A-F or empty."""

    id: str
    file: str
    title: str
    author: str = ""
    publisher: str = ""
    published: str = ""
    published_note: str = ""
    url: str = ""
    language: str = ""
    reliability: str = Field(default="", pattern="^[A-F]?$")
    origin: str = ""
    """Sources with the same non-empty origin (a wire, an author) are not independent of one another."""
    note: str = ""
    sha256: str = ""
    text: str = ""
    """The canonical text that offsets count in (code points); made once at import."""


class Actor(_Value):
    """Whoever or whatever takes part in events. `parent` is another actor's id; aliases hold every spelling met."""

    id: str
    name: str
    type: ActorType
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    note: str = ""


class Participation(_Value):
    """An actor's part in an event."""

    actor: str
    role: Role


class Citation(_Value):
    """Words of a source that speak of an event: `quote == source.text[start:end]`, in code points."""

    source: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str
    prefix: str = ""
    suffix: str = ""
    attribution: str = ""
    """Who is speaking, when it is not the document's own author."""
    stance: Stance = Stance.SUPPORTS
    credibility: int | None = Field(default=None, ge=1, le=6)
    origin: str = ""
    """An analyst's ruling: citations of an event with the same non-empty origin are one voice; empty = as detected."""


class Claim(_Value):
    """A value that a citation gives. `citation` is the index into its event's citations; `as_of` is EDTF or empty."""

    property: str
    value: str
    unit: str
    as_of: str = ""
    citation: int = Field(default=0, ge=0)


class Event(_Value):
    """One happening, state, statement, plan or forecast. `date` is EDTF; empty means that it has none."""

    id: str
    title: str
    summary: str = ""
    date: str = ""
    extent: Extent = Extent.WITHIN
    wording: str = ""
    basis: Basis = Basis.EXPLICIT
    basis_note: str = ""
    kind: str = "event"
    status: Status = Status.ASSERTED
    importance: int = Field(default=3, ge=1, le=5)
    tags: tuple[str, ...] = ()
    reviewed: bool = False
    note: str = ""
    actors: tuple[Participation, ...] = ()
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()


class Passage(_Value):
    """A place in a source, as one side of a conflict."""

    source: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str


class Conflict(_Value):
    """Claims or whole events that cannot both hold, or only seem so (`apparent`)."""

    id: str
    title: str
    kind: ConflictKind
    events: tuple[str, ...] = ()
    citations: tuple[Passage, ...] = ()
    note: str = ""
    apparent: bool = False
    severity: int = Field(default=2, ge=1, le=3)
    resolution: str = ""


class Content(_Value):
    """Everything that a project file holds, as the interchange JSON carries it."""

    title: str = ""
    sources: tuple[Source, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
