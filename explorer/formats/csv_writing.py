"""Writing many rows of CSV fast: whole columns of a block are looked at with one search each, not cell by
cell.

RFC 4180: comma, CR LF, quotation marks doubled. Free text always stands in quotation marks, a code only
where it must; a column without any text in a block is left bare.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from explorer.formats.cells import FORMULA_STARTS, guard

# A character between the cells of a joined column; a block that holds it in a cell takes the slow way.
_BETWEEN = "\0"
_QUOTED_BETWEEN = f'"{_BETWEEN}"'
_TO_GUARD = re.compile(f"{_BETWEEN}([{re.escape(FORMULA_STARTS)}'][^{_BETWEEN}]*)")


class Look(Enum):
    """What may stand in a column."""

    FREE = auto()
    """Free text: always in quotation marks, guarded."""
    CODE = auto()
    """Short words of the user's: in quotation marks where they must be, guarded."""
    OURS = auto()
    """Words and numbers of our own making, which need neither."""


class CsvBlocks:
    """Turns blocks of columns into text. `looks` says for each column what may stand in it."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = tuple(looks)

    def text(self, columns: Sequence[Sequence[str]]) -> str:
        """Return the rows of the columns, all of one length, each ending in CR LF."""
        ready = [_ready(look, column) for look, column in zip(self._looks, columns, strict=True)]
        return "\r\n".join(map(",".join, zip(*ready, strict=True))) + "\r\n"


def _ready(look: Look, column: Sequence[str]) -> Sequence[str]:
    if look is Look.OURS or not any(column):
        return column
    return _free_text(column) if look is Look.FREE else _codes(column)


def _free_text(column: Sequence[str]) -> Sequence[str]:
    joined = _joined(column)
    if joined is None:
        return ['"' + guard(cell).replace('"', '""') + '"' for cell in column]
    joined = _TO_GUARD.sub(_guarded, joined)
    if '"' in joined:
        joined = joined.replace('"', '""')
    return ('"' + joined[1:].replace(_BETWEEN, _QUOTED_BETWEEN) + '"').split(_BETWEEN)


def _codes(column: Sequence[str]) -> Sequence[str]:
    joined = _joined(column)
    if joined is not None and not _TO_GUARD.search(joined) and not _must_quote(joined):
        return column
    return [_quoted_where_needed(guard(cell)) for cell in column]


def _guarded(found: re.Match[str]) -> str:
    return _BETWEEN + guard(found[1])


def _joined(column: Sequence[str]) -> str | None:
    joined = _BETWEEN + _BETWEEN.join(column)
    return joined if joined.count(_BETWEEN) == max(len(column), 1) else None


def _quoted_where_needed(cell: str) -> str:
    if _must_quote(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _must_quote(text: str) -> bool:
    return '"' in text or "," in text or "\n" in text or "\r" in text
