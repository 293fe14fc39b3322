"""Making a proposed conflict out of words that do not agree: its name, its one sentence of why, its sides."""

import hashlib
from collections.abc import Iterable, Sequence

from explorer.model.event import Conflict, ConflictKind, Passage
from explorer.model.evidence import StatedEvent, Words

PREFIX = "found-"
"""What the ids of proposals begin with, also when they have been accepted."""
MOST_SIDES = 8
_LONGEST_NAME = 60


def proposal(
    kind: ConflictKind,
    title: str,
    reason: str,
    severity: int,
    events: Sequence[StatedEvent],
    sides: Iterable[Words],
) -> Conflict:
    """Return the proposal; its id depends on its sides and its title alone, so it is the same every time."""
    chosen = list({(side.source, side.start, side.end): side for side in sides}.values())[:MOST_SIDES]
    keys = list(dict.fromkeys(event.key for event in events))
    seed = [kind.value, title, *keys, *(f"{side.source}:{side.start}:{side.end}" for side in chosen)]
    number = hashlib.sha256("\x1f".join(seed).encode()).hexdigest()[:16]
    passages = tuple(Passage(source=s.source, start=s.start, end=s.end, quote=s.quote) for s in chosen)
    return Conflict(
        id=f"{PREFIX}{number}",
        title=title,
        kind=kind,
        events=tuple(keys),
        citations=passages,
        note=reason,
        severity=severity,
    )


def named(text: str) -> str:
    """Return a name in quotation marks, cut where it is long."""
    return f"“{text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1].rstrip() + '…'}”"
