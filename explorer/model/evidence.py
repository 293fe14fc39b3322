"""What looking for conflicts needs of a project, in rows that are cheap to read by the hundred thousand."""

from typing import NamedTuple


class Words(NamedTuple):
    """A citation: its row number, the source's key, the place in its text (code points) and the words."""

    id: int
    source: str
    start: int
    end: int
    quote: str
    stance: str = "supports"


class StatedClaim(NamedTuple):
    """A claim with the row number of its event and the words that give it. `as_of` is EDTF or empty."""

    event: int
    property: str
    value: str
    unit: str
    as_of: str
    words: Words


class StatedEvent(NamedTuple):
    """The head of an event. `date` is EDTF or empty."""

    id: int
    key: str
    title: str
    date: str
    extent: str
    kind: str
    status: str
