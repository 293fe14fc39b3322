"""What a row changes of an event that the file holds already.

Three readings are laid side by side: what the list said last time, what it says now, what the file holds. Where
only the list has moved, the file follows. Where the file has moved, too (an analyst's edit, another list), both
stay: the file keeps what it holds and the disagreement becomes a conflict.
"""

from dataclasses import dataclass, field
from typing import Any

from explorer.formats.importer import ClaimedValue, Draft
from explorer.model.event import Event

_COMPARED = ("title", "date", "extent", "kind", "status", "summary", "wording", "importance", "note")
_CONFLICT_KINDS = {
    "title": "identity",
    "date": "date",
    "status": "status",
    "extent": "judgement",
    "kind": "judgement",
}
"""Fields about which two sources can disagree; of the others (texts for people) the file keeps its own."""
_UNSAID = {"extent": "within", "kind": "event", "status": "asserted", "importance": 3}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field for which the file holds one value and the list says another."""

    field: str
    kind: str
    held: str
    said: str


@dataclass(slots=True)
class Merged:
    """What to do with an event: fields to set, tags, parties and claims to add, claims to set, disagreements."""

    fields: dict[str, Any] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    claims: list[ClaimedValue] = field(default_factory=list)
    changed_claims: dict[int, str] = field(default_factory=dict)
    """Position among the event's claims -> the new value."""
    disagreements: list[Disagreement] = field(default_factory=list)

    @property
    def is_change(self) -> bool:
        """Whether anything of the event changes."""
        return bool(self.fields or self.tags or self.claims or self.changed_claims)


def merged(event: Event, before: Draft | None, now: Draft) -> Merged:
    """Lay what the list says `now` over the event; `before` is what it said when it was imported last."""
    result = Merged()
    for name in _COMPARED:
        held, said = getattr(event, name), getattr(now, name)
        said_before = None if before is None else getattr(before, name)
        choice = _choice(
            str(held), str(said), None if said_before is None else str(said_before), _UNSAID.get(name, "")
        )
        if choice == "follow":
            result.fields[name] = said
        elif choice == "differ" and name in _CONFLICT_KINDS:
            result.disagreements.append(Disagreement(name, _CONFLICT_KINDS[name], str(held), str(said)))
    result.tags = [
        tag for tag in now.tags if tag not in event.tags and (before is None or tag not in before.tags)
    ]
    _merge_claims(result, event, before, now)
    return result


def _choice(held: str, said: str, said_before: str | None, unsaid: object) -> str:
    """Return "keep", "follow" or "differ"."""
    if said in (held, said_before):
        return "keep"
    if said_before is not None and held == said_before:
        return "follow"
    if said in ("", str(unsaid)):
        return "keep"
    return "follow" if held in ("", str(unsaid)) else "differ"


def _merge_claims(result: Merged, event: Event, before: Draft | None, now: Draft) -> None:
    held: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for place, claim in enumerate(event.claims):
        held.setdefault((claim.property, claim.unit), []).append((place, claim.value))
    old = {} if before is None else {(c.property, c.unit): c.value for c in before.claims}
    for said in now.claims:
        key = said.property, said.unit
        values = [value for _, value in held.get(key, ())]
        if said.value in values or said.value == old.get(key):
            continue
        if not values:
            result.claims.append(said)
        elif len(values) == 1 and _choice(values[0], said.value, old.get(key), "") == "follow":
            result.changed_claims[held[key][0][0]] = said.value
        else:
            result.disagreements.append(Disagreement(said.property, "value", "; ".join(values), said.value))
