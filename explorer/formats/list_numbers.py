"""Numbers as lists write them: `1.500` is a thousand and a half to one reader and one and a half to another.

Python's `float` is not used: it takes `1_000`, digits of any script and `infinity`.
"""

import re

from explorer.formats.importer import RowFault

_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?\d{1,3}([., \u00a0\u202f'’])\d{3}(\1\d{3})*", re.ASCII)
_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)


def number(text: str, decimal: str = "") -> str:
    """Return a number in plain digits, words as they are, empty for nothing; raises RowFault where it is doubtful.

    `decimal` is point or comma where the list says so.
    """
    cell = text.strip()
    if not cell or not any(c.isdigit() for c in cell):
        if cell.casefold() in ("nan", "inf", "infinity", "-inf", "-infinity"):
            raise RowFault(f"“{cell}” is no number")
        return cell
    if _DOUBTFUL.fullmatch(cell):
        if not decimal:
            raise RowFault(f"“{cell}” can be read in two ways; say which (decimal: point or comma)")
        mark = "." if decimal == "point" else ","
        return cell.replace(",", ".") if mark in cell else re.sub("[.,]", "", cell)
    if decimal == "comma" and re.fullmatch(r"[+-]?\d+,\d+", cell, re.ASCII):
        return cell.replace(",", ".")
    if _PLAIN.fullmatch(cell):
        return cell
    grouped = _THOUSANDS.fullmatch(cell)
    return cell.replace(grouped[1], "") if grouped else cell


def coordinate(text: str, limit: int) -> str:
    """Return a latitude (limit 90) or longitude (180) in degrees, empty for none; raises RowFault."""
    cell = text.strip().replace(",", ".")
    if not cell:
        return ""
    if not _PLAIN.fullmatch(cell) or abs(float(cell)) > limit:
        raise RowFault(f"“{text.strip()}” is no coordinate between -{limit} and {limit} degrees")
    return cell
