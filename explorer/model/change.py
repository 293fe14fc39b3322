"""What a writing service call touched, so that views refresh only themselves."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids (text keys) of what was added, changed or removed, by kind: "event", "source", "actor", "conflict", "view".

    "dismissed" and "reproposed" name proposed conflicts, which are in no table.
    """

    title: str
    touched: dict[str, frozenset[str]] = field(default_factory=dict)
