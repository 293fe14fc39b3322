"""One cell of a table: several values in it, and a guard against spreadsheets that run what begins with "=".

Several values are joined by "; ". A value that itself holds "; " is written with a backslash before the
semicolon (`a\\; b`), and backslashes that stand before such a place or at the end of a value are doubled;
nothing else is touched. Where another column says how many values there are, a single one stands as it is.

The guard is an apostrophe before a cell that begins with = + - @ TAB CR or LF (the list of OWASP's "CSV
Injection", with LF as in www-community PR 1116), and before one that begins with apostrophes and then one of
these, so that taking one apostrophe away gives every cell back. Numbers and EDTF dates are left alone.
"""

import re
from collections.abc import Iterable, Sequence

from explorer.model.edtf import parse_edtf
from explorer.model.fault import UsageFault

SEPARATOR = "; "
FORMULA_STARTS = "=+-@\t\r\n"

_TO_ESCAPE = re.compile(r"(\\*)(; |\Z)")
_TO_SPLIT = re.compile(r"(\\*); ")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
_MAY_BE_DATE = re.compile(r"[-\[{.Y/]*\d", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def join_values(values: Iterable[str]) -> str:
    """Return the values as one cell."""
    return SEPARATOR.join([_escaped(value) for value in values])


def _escaped(value: str) -> str:
    if SEPARATOR not in value and not value.endswith("\\"):
        return value
    return _TO_ESCAPE.sub(lambda m: m[1] * 2 + ("\\; " if m[2] else ""), value)


def join_beside(values: Sequence[str]) -> str:
    """Return the cell of a column that runs beside another: one value is written as it is, no list of empty
    ones.
    """
    return values[0] if len(values) == 1 else join_values(values) if any(values) else ""


def split_beside(cell: str, length: int) -> Sequence[str]:
    """Return the `length` values of a column that runs beside another; raises ValueError if there are not so
    many.
    """
    if length == 1:
        return [cell]
    values = split_values(cell) if cell else [""] * length
    if len(values) != length:
        raise ValueError(f"{len(values)} values stand beside {length} citations, sources or actors")
    return values


def split_values(cell: str) -> list[str]:
    """Return the values of a cell; an empty cell holds one empty value."""
    if SEPARATOR not in cell:
        return [_ended(cell)]
    values, value, at = [], "", 0
    for found in _TO_SPLIT.finditer(cell):
        strokes = len(found[1])
        value += cell[at : found.start()] + "\\" * (strokes // 2)
        at = found.end()
        if strokes % 2:
            value += SEPARATOR
        else:
            values.append(value)
            value = ""
    return [*values, value + _ended(cell[at:])]


def _ended(value: str) -> str:
    strokes = len(value) - len(value.rstrip("\\"))
    return value[: len(value) - strokes // 2] if strokes else value


def guard(cell: str) -> str:
    """Return the cell as a spreadsheet may have it."""
    if cell[:1] in FORMULA_STARTS and cell:
        return cell if is_number_or_date(cell) else "'" + cell
    return "'" + cell if cell[:1] == "'" and _GUARDED.match(cell) else cell


def unguard(cell: str) -> str:
    """Return the cell as it was before `guard`."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell


def is_number_or_date(cell: str) -> bool:
    """Whether the whole cell is a number or an EDTF date, which no spreadsheet can run."""
    if _NUMBER.fullmatch(cell):
        return True
    if not _MAY_BE_DATE.match(cell):
        return False
    try:
        parse_edtf(cell)
    except UsageFault:
        return False
    return True
