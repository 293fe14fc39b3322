"""CSV and its kin as rows: delimiter, quoting and header found by looking, every faulty row told by itself.

How its rows are read stands in `delimited_rows`.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import repeat

from explorer.formats.column_names import distinct
from explorer.formats.delimited_rows import Dialect, RowBlock, RowReader
from explorer.formats.importer import Record
from explorer.formats.listed_file import ListFile
from explorer.model.fault import DataFault

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_SNIFFED_LINES = 200
_SEP_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_VALUE_LIKE = re.compile(r"[+-]?[\d.,:/ TZ-]*\d[\d.,:/ TZ-]*")


class DelimitedTable:
    """A delimited file. `options`: delimiter (the character or its name), quoting (yes, no), header (yes, no)."""

    def __init__(self, file: ListFile, delimiter: str = "", quoting: str = "", header: str = "") -> None:
        csv.field_size_limit(sys.maxsize)
        self._file = file
        self.read_bytes = 0
        lines = _head_lines(file)
        if not lines:
            raise DataFault(f"{file.name} is empty; nothing was imported.")
        hinted = _SEP_LINE.fullmatch(lines[0])
        self._skipped_lines = 1 if hinted else 0
        lines = lines[self._skipped_lines :]
        wanted = {name: mark for mark, name in _DELIMITERS.items()}.get(delimiter, delimiter) or (
            hinted[1] if hinted else ""
        )
        self._dialect = _sniffed(lines, wanted, quoting)
        first = self._first_row(lines)
        self.has_header = header != "no" and (header == "yes" or looks_like_header(first))
        self.columns = distinct(first if self.has_header else [""] * len(first))
        self.heading = self._heading_text() if self.has_header else ""

    def _first_row(self, lines: Sequence[str]) -> list[str]:
        try:
            return next((row for row in self._dialect.reader(list(lines)) if row), [])
        except csv.Error:
            raise DataFault(
                f"The first line of {self._file.name} opens a quotation mark that is never closed; nothing was imported."
            ) from None

    def _heading_text(self) -> str:
        return next((block.texts[0] for block in self._blocks()), "") + "\n"

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        told = self._file.encoding.upper().replace("UTF-8-SIG", "UTF-8 (with a mark)")
        if self._file.encoding_is_guessed:
            told += " (judged by the look of the letters)"
        return (
            ("Encoding", told),
            ("Delimiter", _DELIMITERS.get(self._dialect.delimiter, self._dialect.delimiter)),
            ("Quotation marks", '"' if self._dialect.quoted else "none"),
            ("First row", "names of the columns" if self.has_header else "already data"),
        )

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored row."""
        try:
            rows = list(self._dialect.reader([line + "\n" for line in text.split("\n")]))
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 and len(rows[0]) == len(columns) else None

    def records(self) -> Iterator[Record]:
        """Yield the rows below the header."""
        width, number = len(self.columns), 1
        to_skip = self.has_header
        for block in self._blocks():
            if to_skip:
                block = RowBlock(block.texts[1:], block.cells[1:], block.faults[1:])
                to_skip = False
            texts, cells, faults = block
            numbers = range(number, number + len(texts))
            number += len(texts)
            if not faults and all(len(row) == width for row in cells):
                # A million times: the tuples are made without a call to a Python function each.
                yield from map(_made, zip(numbers, texts, cells, repeat(""), repeat(1)))
                continue
            for at, text, row, fault in zip(numbers, texts, cells, faults or repeat(""), strict=False):
                told = fault or ("" if len(row) == width else _ragged(row, width))
                yield Record(at, text, row, told)

    def _blocks(self) -> Iterator[RowBlock]:
        with self._file.open_text() as stream:
            for _ in range(self._skipped_lines):
                stream.readline()
            for block in RowReader(stream, self._dialect, self._file.encoding).blocks():
                yield block
                self.read_bytes = self._file.bytes_read(stream)


_made = partial(tuple.__new__, Record)


def _ragged(cells: Sequence[str], width: int) -> str:
    if len(cells) > width and not any(cells[width:]):
        return f"it has {len(cells) - width} empty cells more than the {width} columns"
    return f"it has {len(cells)} cells, not {width}"


def _head_lines(file: ListFile) -> list[str]:
    lines = re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z", file.head_text)[: _SNIFFED_LINES + 1]
    # The last line may have been cut by the end of the sample.
    return (
        lines[:-1]
        if len(lines) > 1 and file.size > len(file.head) and len(lines) <= _SNIFFED_LINES
        else lines
    )


def _sniffed(lines: Sequence[str], delimiter: str, quoting: str) -> Dialect:
    """Return the delimiter and whether cells may be quoted: those that cut the lines most evenly into most cells."""
    marks = [delimiter] if delimiter else list(_DELIMITERS)
    tried = []
    for mark in marks:
        # Only where the delimiter hardly stands in texts are there files that never quote.
        quotings = [quoting != "no"] if quoting else [True, False] if mark in "\t|" else [True]
        tried += [(*_evenness(lines, mark, quoted), quoted, -marks.index(mark), mark) for quoted in quotings]
    best = max(tried)
    return Dialect(best[4], bool(best[2]))


def _evenness(lines: Sequence[str], mark: str, quoted: bool) -> tuple[float, int]:
    """Return the share of rows that have the commonest number of cells, and that number."""
    widths: Counter[int] = Counter()
    left = iter(lines)
    dialect = Dialect(mark, quoted)
    while True:
        try:
            widths.update(len(row) for row in dialect.reader(left) if row)
            break
        except csv.Error:
            widths[-1] += 1
    told = [(rows, width) for width, rows in widths.items() if width > 1]
    rows, width = max(told, default=(0, 0))
    return round(rows / max(widths.total(), 1), 1), width


def looks_like_header(cells: Sequence[str]) -> bool:
    """Whether the cells of a first row are names: none is a number or a date, and they are not all empty."""
    filled = [cell for cell in cells if cell.strip()]
    values = sum(bool(_VALUE_LIKE.fullmatch(cell.strip())) for cell in filled)
    return bool(filled) and values * 3 <= len(filled)
