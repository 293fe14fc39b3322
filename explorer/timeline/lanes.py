"""Which lanes there are and which events stand in them: by actor, its parent, kind, status, source, tag,
or none.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from explorer.model.columns import FLAG_UNDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from explorer.model.columns import Catalogue, EventColumns

MAX_LANES = 65_000
"""Lane codes are uint16 so that numpy sorts them by radix; the rarest beyond it get no lane of their own."""
STATUS_NAMES = ("asserted", "attributed", "alleged", "disputed", "planned", "forecast", "recommended")
"""The codes of `EventColumns.status`; repeated here since `model.event` imports pydantic, which the start
path must not.
"""


class LaneBy(StrEnum):
    """What makes a lane."""

    ACTOR = "actor"
    PARENT = "parent"
    KIND = "kind"
    STATUS = "status"
    SOURCE = "source"
    TAG = "tag"
    NONE = "none"


class LaneOrder(StrEnum):
    """How lanes are sorted; pinned ones stand above all."""

    COUNT = "count"
    NAME = "name"
    FIRST = "first event"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class LaneChoice:
    """What the user asks of the lanes. `shown` limits them to these keys; `manual`, `pinned`, `collapsed`
    hold keys.

    A lane's key is the actor's or source's id, or the kind, status or tag itself; "" is the lane of events without one.
    """

    by: LaneBy = LaneBy.ACTOR
    order: LaneOrder = LaneOrder.COUNT
    shown: tuple[str, ...] | None = None
    manual: tuple[str, ...] = ()
    pinned: tuple[str, ...] = ()
    collapsed: tuple[str, ...] = ()


class LaneAssignment(NamedTuple):
    """Lanes and their entries as compressed rows: event r stands in lanes `code[offset[r]:offset[r +
    1]]`, each once.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    offset: "NDArray[np.int64]"
    code: "NDArray[np.uint16]"


def assign_lanes(columns: "EventColumns", catalogue: "Catalogue", choice: LaneChoice) -> LaneAssignment:
    """Return the lanes for a choice, by falling count; events in no shown lane stand in a last one with key
    "".

    Events without a date stand in no lane: they have their own place beside the time axis.
    """
    keys, names, offset, code = _raw_lanes(columns, catalogue, choice.by)
    n = len(columns)
    row = np.repeat(np.arange(n, dtype=np.int32), np.diff(offset))
    remap = _numbering(keys, code, choice.shown)
    code = remap[code] if len(keys) else code.astype(np.int32)
    dated = (columns.flags & FLAG_UNDATED) == 0
    kept = (code >= 0) & dated[row]
    row, code = _distinct(row[kept], code[kept])
    used: list[int] = np.flatnonzero(remap >= 0)[np.argsort(remap[remap >= 0], kind="stable")].tolist()
    out_keys, out_names = [keys[i] for i in used], [names[i] for i in used]
    alone = dated.copy()
    alone[row] = False
    if alone.any() or not used:
        extra = np.flatnonzero(alone).astype(np.int32)
        row, code = (
            np.concatenate([row, extra]),
            np.concatenate([code, np.full(len(extra), len(used), np.int32)]),
        )
        by_row = np.argsort(row, kind="stable")
        row, code = row[by_row], code[by_row]
        out_keys.append("")
        out_names.append(_rest_name(choice))
    per_row = np.bincount(row, minlength=n)
    return LaneAssignment(tuple(out_keys), tuple(out_names), _offsets(per_row), code.astype(np.uint16))


def sort_lanes(
    choice: LaneChoice,
    keys: "Sequence[str]",
    names: "Sequence[str]",
    counts: "NDArray[np.int64]",
    first_us: "NDArray[np.int64]",
) -> "NDArray[np.int32]":
    """Return the lane codes from top to bottom. The lane without a key stands last unless moved by hand."""
    place = {key: i for i, key in enumerate(choice.manual)}
    pinned = {key: i for i, key in enumerate(choice.pinned)}
    by_hand = choice.order is LaneOrder.MANUAL
    nobody = np.zeros(len(keys), np.bool_)
    if "" not in place:
        nobody[[lane for lane, key in enumerate(keys) if not key]] = True
    values = {LaneOrder.COUNT: -counts, LaneOrder.FIRST: first_us}
    value = values.get(choice.order, np.zeros(len(keys), np.int64))
    hand = _places(keys, place if by_hand else {})
    order = np.lexsort((_alphabetical(tuple(names)), value, hand, nobody, _places(keys, pinned)))
    return order.astype(np.int32)


def _places(keys: "Sequence[str]", place: dict[str, int]) -> "NDArray[np.int64]":
    if not place:
        return np.zeros(len(keys), np.int64)
    return np.array([place.get(key, len(place)) for key in keys], np.int64)


@lru_cache(maxsize=4)
def _alphabetical(names: tuple[str, ...]) -> "NDArray[np.int64]":
    """Return the place of each name in the alphabet; kept, since every filter sorts the same lanes."""
    rank = np.zeros(len(names), np.int64)
    rank[sorted(range(len(names)), key=lambda code: names[code].casefold())] = np.arange(len(names))
    return rank


def _raw_lanes(
    columns: "EventColumns", catalogue: "Catalogue", by: LaneBy
) -> "tuple[list[str], list[str], NDArray[np.int64], NDArray[np.int32]]":
    one_each = np.arange(len(columns) + 1, dtype=np.int64)
    if by in (LaneBy.ACTOR, LaneBy.PARENT):
        keys, names = [a.id for a in catalogue.actors], [a.name for a in catalogue.actors]
        code = columns.link_actor
        if by is LaneBy.PARENT and len(keys):
            code = np.array([_top(catalogue, i) for i in range(len(keys))], np.int32)[code]
        return keys, names, columns.link_offset, code
    if by is LaneBy.SOURCE:
        titles = [s.title or s.id for s in catalogue.sources]
        return [s.id for s in catalogue.sources], titles, columns.source_offset, columns.source_code
    if by is LaneBy.TAG:
        return list(catalogue.tags), list(catalogue.tags), columns.tag_offset, columns.tag_code
    if by is LaneBy.KIND:
        return list(catalogue.kinds), list(catalogue.kinds), one_each, columns.kind.astype(np.int32)
    if by is LaneBy.STATUS:
        return list(STATUS_NAMES), list(STATUS_NAMES), one_each, columns.status.astype(np.int32)
    return [], [], np.zeros(len(columns) + 1, np.int64), np.zeros(0, np.int32)


def _top(catalogue: "Catalogue", actor: int) -> int:
    seen = {actor}
    while (parent := catalogue.actors[actor].parent) >= 0 and parent not in seen:
        seen.add(parent)
        actor = parent
    return actor


def _numbering(
    keys: list[str], code: "NDArray[np.int32]", shown: tuple[str, ...] | None
) -> "NDArray[np.int32]":
    """Return for each raw code its lane number by falling count, or -1 when it is empty or not shown."""
    counts = np.bincount(code, minlength=len(keys)) if len(keys) else np.zeros(0, np.int64)
    wanted = counts > 0
    if shown is not None:
        names = set(shown)
        wanted &= np.array([key in names for key in keys], np.bool_)
    order = np.argsort(-counts, kind="stable")
    order = order[wanted[order]]
    remap = np.full(len(keys), -1, np.int32)
    remap[order[:MAX_LANES]] = np.arange(min(len(order), MAX_LANES), dtype=np.int32)
    return remap


def _distinct(
    row: "NDArray[np.int32]", code: "NDArray[np.int32]"
) -> "tuple[NDArray[np.int32], NDArray[np.int32]]":
    """Drop repeated (row, lane) pairs: an actor with two roles in an event stands there once."""
    pair = row.astype(np.int64) << 17 | code
    if len(pair) > 1 and not (np.diff(pair) > 0).all():
        pair = np.sort(pair)
        pair = pair[np.concatenate([[True], pair[1:] != pair[:-1]])]
    return (pair >> 17).astype(np.int32), (pair & 0x1FFFF).astype(np.int32)


def _offsets(per_row: "NDArray[np.int64]") -> "NDArray[np.int64]":
    offset = np.zeros(len(per_row) + 1, np.int64)
    np.cumsum(per_row, out=offset[1:])
    return offset


def _rest_name(choice: LaneChoice) -> str:
    if choice.by is LaneBy.NONE:
        return "All events"
    return "Other events" if choice.shown is not None else f"No {choice.by.value}"
