"""How the lanes of each file were arranged last, kept in the settings: the file itself is not touched by looking."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.timeline.lane_arranging import choice_from_plain, choice_to_plain
from explorer.timeline.lanes import LaneChoice

if TYPE_CHECKING:
    from explorer.gui.settings import Settings

NAME = "lanes"
KEPT_FILES = 20
MOST_KEYS = 400
"""Of an order by hand: the settings are read at the start, and what follows stands by name."""


class LaneMemory:
    """Remembers the `LaneChoice` of the files opened last."""

    def __init__(self, settings: "Settings") -> None:
        self._settings = settings

    def recall(self, path: Path) -> LaneChoice:
        """Return how a file's lanes were arranged; the usual arrangement for one that is not known."""
        return recalled(self._settings.text(NAME), path)

    def keep(self, path: Path, choice: LaneChoice) -> None:
        """Remember how a file's lanes are arranged."""
        key, known = _key(path), _read(self._settings.text(NAME))
        short = replace(choice, manual=choice.manual[:MOST_KEYS], collapsed=choice.collapsed[:MOST_KEYS])
        others = [(other, plain) for other, plain in known.items() if other != key]
        kept = [(key, choice_to_plain(short)), *others][:KEPT_FILES]
        self._settings.set_text(NAME, json.dumps(dict(kept), ensure_ascii=False, separators=(",", ":")))


def recalled(text: str, path: Path) -> LaneChoice:
    """Return how a file's lanes were arranged by what the settings hold under `NAME`. Any thread."""
    plain = _read(text).get(_key(path))
    try:
        return choice_from_plain(plain) if isinstance(plain, dict) else LaneChoice()
    except ValueError:
        return LaneChoice()


def _read(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _key(path: Path) -> str:
    return sha256(str(path.resolve()).encode(errors="surrogateescape")).hexdigest()[:16]
