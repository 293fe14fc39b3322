"""A `LaneChoice` changed by hand: lanes folded, pinned, moved; and the choice as plain values for keeping."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder


def folded(choice: LaneChoice, key: str) -> LaneChoice:
    """Return the choice with a lane folded to its density, or unfolded."""
    return replace(choice, collapsed=_toggled(choice.collapsed, key))


def pinned(choice: LaneChoice, key: str) -> LaneChoice:
    """Return the choice with a lane kept at the top, below those pinned before, or let go."""
    return replace(choice, pinned=_toggled(choice.pinned, key))


def moved(choice: LaneChoice, keys: Sequence[str], key: str, onto: str) -> LaneChoice:
    """Return the choice with a lane moved to the place of another; `keys` are all lanes from top to bottom.

    A lane moved among the pinned ones is pinned, one moved out of them is not. Only what moves among the
    others is an order by hand.
    """
    if key == onto or key not in keys or onto not in keys:
        return choice
    place = keys.index(onto)
    order = [other for other in keys if other != key]
    order.insert(place, key)
    held = set(choice.pinned) - {key} | ({key} if onto in choice.pinned else set())
    absent = [other for other in choice.pinned if other not in keys]
    stays = (*[other for other in order if other in held], *absent)
    if key in choice.pinned and onto in choice.pinned:
        return replace(choice, pinned=stays)
    return replace(choice, order=LaneOrder.MANUAL, manual=tuple(order), pinned=stays)


def sorted_by(choice: LaneChoice, order: LaneOrder, keys: Sequence[str]) -> LaneChoice:
    """Return the choice in another order; an order by hand begins with what is shown."""
    by_hand = order is LaneOrder.MANUAL and not choice.manual
    return replace(choice, order=order, manual=tuple(keys) if by_hand else choice.manual)


def choice_to_plain(choice: LaneChoice) -> dict[str, Any]:
    """Return a choice as JSON values."""
    return {name: list(v) if isinstance(v, tuple) else v for name, v in asdict(choice).items()}


def choice_from_plain(read: Mapping[str, Any]) -> LaneChoice:
    """Return the choice from JSON values; raises ValueError for words that are not known."""
    names = ("shown", "manual", "pinned", "collapsed")
    lists = {name: tuple(str(v) for v in read[name]) for name in names if isinstance(read.get(name), list)}
    return LaneChoice(
        LaneBy(read.get("by", LaneBy.ACTOR)), LaneOrder(read.get("order", LaneOrder.COUNT)), **lists
    )


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(k for k in keys if k != key) if key in keys else (*keys, key)
