"""What a label and a table row need of an event, without the weight of the whole event."""

from typing import NamedTuple


class EventHead(NamedTuple):
    """An event's row number in the file, its stable key, and what is written on its mark."""

    id: int
    key: str
    title: str
    edtf: str
    status: str
    kind: str
