"""The cells of a workbook as `xlsx_writing` made it, as the texts they stand for; openpyxl reads it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

_LOOKS = {"yyyy-mm-dd": "%Y-%m-%d", 'yyyy-mm-dd"T"hh:mm': "%Y-%m-%dT%H:%M"}


def sheet_rows(path: Path) -> Iterator[tuple[str, Iterator[list[str]]]]:
    """Yield (name of the sheet, its rows as texts); raises ValueError for what is no workbook."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True)
    except (InvalidFileException, SyntaxError) as error:
        raise ValueError(str(error)) from error
    try:
        for sheet in book.worksheets:
            width = sheet.max_column or 0
            yield sheet.title, ([_text(cell) for cell in row] for row in sheet.iter_rows(max_col=width))
    finally:
        book.close()


def _text(cell: object) -> str:
    from openpyxl.utils.escape import unescape

    value = getattr(cell, "value", None)
    if value is None:
        return ""
    if isinstance(value, datetime):
        look = _LOOKS.get(getattr(cell, "number_format", ""), "%Y-%m-%dT%H:%M:%S")
        return value.strftime(look)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return unescape(value) if isinstance(value, str) else str(value)
