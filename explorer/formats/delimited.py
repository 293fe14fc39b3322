"""CSV and its kin as rows: delimiter, quoting and header found by looking, every faulty row told by itself.

An unclosed quotation mark would swallow the rest of the file without an error (reliability F17), so rows are
read strictly; what fails costs its first line only, and reading goes on behind it.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from explorer.formats.column_names import distinct
from explorer.formats.importer import LONGEST_ROW, Record
from explorer.formats.listed_file import ListFile
from explorer.model.fault import DataFault

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_SNIFFED_LINES = 200
_UNDECODED = re.compile("[\ud800-\udfff]").search
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
        self._delimiter, self._quoted = _sniffed(lines, wanted, quoting)
        first = self._first_row(lines)
        self.has_header = header != "no" and (header == "yes" or looks_like_header(first))
        self.columns = distinct(first if self.has_header else [""] * len(first))
        self.heading = self._heading_text() if self.has_header else ""

    def _first_row(self, lines: Sequence[str]) -> list[str]:
        try:
            return next(
                (row for row in csv.reader(lines, **_dialect(self._delimiter, self._quoted)) if row), []
            )
        except csv.Error:
            raise DataFault(
                f"The first line of {self._file.name} opens a quotation mark that is never closed; nothing was imported."
            ) from None

    def _heading_text(self) -> str:
        return next((record.text for record in self._all_records()), "") + "\n"

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        told = self._file.encoding.upper().replace("UTF-8-SIG", "UTF-8 (with a mark)")
        if self._file.encoding_is_guessed:
            told += " (judged by the look of the letters)"
        return (
            ("Encoding", told),
            ("Delimiter", _DELIMITERS.get(self._delimiter, self._delimiter)),
            ("Quotation marks", '"' if self._quoted else "none"),
            ("First row", "names of the columns" if self.has_header else "already data"),
        )

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored row."""
        try:
            rows = list(
                csv.reader(
                    [line + "\n" for line in text.split("\n")], **_dialect(self._delimiter, self._quoted)
                )
            )
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 and len(rows[0]) == len(columns) else None

    def records(self) -> Iterator[Record]:
        """Yield the rows below the header."""
        found = self._all_records()
        if self.has_header:
            next(found, None)
        width = len(self.columns)
        for number, (_, text, cells, fault, _) in enumerate(found, 1):
            if fault or len(cells) != width:
                yield Record(number, text, cells, fault or _ragged(cells, width))
            else:
                yield Record(number, text, cells)

    def _all_records(self) -> Iterator[Record]:
        with self._file.open_text() as stream:
            for _ in range(self._skipped_lines):
                stream.readline()
            lines = _Lines(stream)
            while not lines.ended:
                yield from self._until_fault(lines)
                self.read_bytes = self._file.bytes_read(stream)

    def _until_fault(self, lines: "_Lines") -> Iterator[Record]:
        taken = lines.taken
        try:
            for cells in csv.reader(lines.feed(), **_dialect(self._delimiter, self._quoted)):
                text = taken[0] if len(taken) == 1 else "".join(taken)
                taken.clear()
                if cells:
                    if not text.isascii() and _UNDECODED(text):
                        yield _undecoded(text, self._file.encoding)
                    elif "\0" in text:
                        yield Record(0, text.rstrip("\r\n"), (), "it holds a NUL character")
                    else:
                        yield Record(0, text.rstrip("\r\n"), cells)
                if lines.since_told > 1000:
                    lines.since_told = 0
                    self.read_bytes = lines.told_bytes()
        except (csv.Error, _TooLong) as error:
            yield Record(0, lines.reject_first().rstrip("\r\n"), (), _reason(error))


def _dialect(delimiter: str, quoted: bool) -> dict[str, Any]:
    quoting = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    return {"delimiter": delimiter, "quoting": quoting, "strict": True}


class _TooLong(Exception):  # noqa: N818
    pass


class _Lines:
    """Feeds lines to the csv module, remembering those of the row being read so that they can be given back."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._pending: list[str] = []
        self.taken: list[str] = []
        self.ended = False
        self.since_told = 0

    def told_bytes(self) -> int:
        return int(self._stream.buffer.tell())

    def feed(self) -> Iterator[str]:
        taken = self.taken
        length = 0
        read = partial(self._stream.readline, LONGEST_ROW + 1)
        while True:
            line = self._pending.pop() if self._pending else read()
            if not line:
                self.ended = True
                return
            if taken:
                length += len(line)
            else:
                length = len(line)
                self.since_told += 1
            taken.append(line)
            if length > LONGEST_ROW:
                raise _TooLong
            yield line

    def reject_first(self) -> str:
        """Give back all lines but the first of the row; the rest of an endless line is skipped."""
        first = self.taken[0] if self.taken else ""
        self._pending += reversed(self.taken[1:])
        self.taken.clear()
        self.ended = False
        line = first
        while len(line) > LONGEST_ROW and not line.endswith(("\n", "\r")):
            line = self._stream.readline(LONGEST_ROW + 1)
        if not first:
            self.ended = True
        return first[:1000] if len(first) > LONGEST_ROW else first


def _reason(error: Exception) -> str:
    if isinstance(error, _TooLong):
        return f"it is longer than {LONGEST_ROW:,} characters, or a quotation mark in it is never closed"
    if "end of data" in str(error):
        return "a quotation mark is opened and never closed"
    if "expected after" in str(error):
        return "a quotation mark inside a cell is not doubled, or one is never closed"
    return f"it cannot be read as CSV ({error})"


def _undecoded(text: str, encoding: str) -> Record:
    plain = text.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Record(0, plain, (), f"it holds bytes that are not {encoding.upper()}")


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


def _sniffed(lines: Sequence[str], delimiter: str, quoting: str) -> tuple[str, bool]:
    """Return the delimiter and whether cells may be quoted: those that cut the lines most evenly into most cells."""
    marks = [delimiter] if delimiter else list(_DELIMITERS)
    tried = []
    for mark in marks:
        # Only where the delimiter hardly stands in texts are there files that never quote.
        quotings = [quoting != "no"] if quoting else [True, False] if mark in "\t|" else [True]
        tried += [(*_evenness(lines, mark, quoted), quoted, -marks.index(mark), mark) for quoted in quotings]
    best = max(tried)
    return best[4], bool(best[2])


def _evenness(lines: Sequence[str], mark: str, quoted: bool) -> tuple[float, int]:
    """Return the share of rows that have the commonest number of cells, and that number."""
    widths: Counter[int] = Counter()
    left = iter(lines)
    dialect = _dialect(mark, quoted)
    while True:
        try:
            widths.update(len(row) for row in csv.reader(left, **dialect) if row)
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
