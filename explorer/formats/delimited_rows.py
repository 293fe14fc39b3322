"""The rows of a delimited text, each with its words as they stand, faulty ones told by themselves.

Where every line of a block is a row the block is read at once; where one is not (a line break inside quotation
marks, a fault), the same lines are read one by one. An unclosed quotation mark would swallow the rest of the file
without an error, so reading is strict; what fails costs its first line only.
"""

import csv
import re
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from explorer.formats.importer import LONGEST_ROW

_BLOCK_CHARACTERS = 1 << 18
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)")
_UNDECODED = re.compile("[\ud800-\udfff]").search


class Dialect(NamedTuple):
    """How cells are parted, and whether they may stand in quotation marks."""

    delimiter: str
    quoted: bool

    def reader(self, lines: "Iterator[str] | list[str]") -> "Iterator[list[str]]":
        """Return the cells of the lines; raises csv.Error."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            strict=True,
        )


class RawRow(NamedTuple):
    """A row without its number. `fault` says why it cannot be read; it then has no cells."""

    text: str
    cells: list[str]
    fault: str = ""


class RowBlock(NamedTuple):
    """Rows that follow one another, as columns of one length; `faults` is empty where none has one."""

    texts: list[str]
    cells: list[list[str]]
    faults: list[str]


class RowReader:
    """Reads the rows of a stream that keeps its line ends. Empty lines are no rows."""

    def __init__(self, stream: TextIO, dialect: Dialect, encoding: str) -> None:
        self._source = _Source(stream)
        self._dialect = dialect
        self._encoding = encoding

    def blocks(self) -> Iterator[RowBlock]:
        """Yield the rows in blocks of any size, none of them empty."""
        source = self._source
        while not source.is_at_end():
            block = source.whole_lines()
            rows = self._at_once(block) if block else None
            if rows is None:
                rows = _columns(self._one_by_one(len(block) or _BLOCK_CHARACTERS))
            else:
                source.skip(len(block))
            if rows.texts:
                yield rows

    def _at_once(self, block: str) -> RowBlock | None:
        """Return the rows of a block of whole lines, None unless every line is a row without a fault."""
        if "\0" in block or (not block.isascii() and _UNDECODED(block)):
            return None
        mark = "\r\n" if "\r" in block else "\n"
        if mark == "\r\n" and not block.count("\r") == block.count("\n") == block.count(mark):
            return None
        lines = block.split(mark)
        lines.pop()
        try:
            rows = list(self._dialect.reader(lines))
        except csv.Error:
            return None
        # Each row takes a line at least: as many rows as lines means that each took one.
        if len(rows) != len(lines):
            return None
        if not all(rows):
            return _columns(RawRow(text, cells) for text, cells in zip(lines, rows, strict=True) if cells)
        return RowBlock(lines, rows, [])

    def _one_by_one(self, least: int) -> Iterator[RawRow]:
        """Yield the rows of the next `least` characters, and of those behind that belong to the last of them."""
        lines = _Lines(self._source, least)
        while not lines.is_done:
            yield from self._until_fault(lines)

    def _until_fault(self, lines: "_Lines") -> Iterator[RawRow]:
        taken = lines.taken
        try:
            for cells in self._dialect.reader(lines.feed()):
                text = "".join(taken)
                taken.clear()
                if cells:
                    yield self._checked(text, cells)
        except (csv.Error, _TooLong) as error:
            yield RawRow(lines.reject_first().rstrip("\r\n"), [], _reason(error))

    def _checked(self, text: str, cells: list[str]) -> RawRow:
        if not text.isascii() and _UNDECODED(text):
            plain = text.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            return RawRow(plain, [], f"it holds bytes that are not {self._encoding.upper()}")
        if "\0" in text:
            return RawRow(text.rstrip("\r\n"), [], "it holds a NUL character")
        return RawRow(text.rstrip("\r\n"), cells)


def _columns(rows: Iterator[RawRow]) -> RowBlock:
    kept = list(rows)
    faults = [row.fault for row in kept]
    return RowBlock([row.text for row in kept], [row.cells for row in kept], faults if any(faults) else [])


class _Source:
    """A stream as blocks of whole lines, or line by line; lines end in CR LF, LF or CR."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._text = ""
        self._at = 0
        self._ended = False
        self.skipped = 0

    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._at == len(self._text) and not self._fill()

    def _fill(self) -> bool:
        more = "" if self._ended else self._stream.read(_BLOCK_CHARACTERS)
        self._ended = not more
        self._text = self._text[self._at :] + more
        self._at = 0
        return bool(more)

    def whole_lines(self) -> str:
        """Return the lines ahead, up to the last line feed that has been read; empty where none has."""
        if len(self._text) - self._at < _BLOCK_CHARACTERS:
            self._fill()
        return self._text[self._at : self._text.rfind("\n") + 1]

    def skip(self, length: int) -> None:
        """Step over characters that have been read."""
        self._at += length
        self.skipped += length

    def line(self) -> str:
        """Return the next line with its end, cut behind `LONGEST_ROW` + 1 characters; empty at the end."""
        while True:
            found = _LINE.match(self._text, self._at)
            # A CR at the end of what has been read may be half of a CR LF.
            is_whole = found is not None and (found.end() < len(self._text) or found[0].endswith("\n"))
            if is_whole or len(self._text) - self._at > LONGEST_ROW or not self._fill():
                break
        line = found[0] if found else self._text[self._at :]
        line = line[: LONGEST_ROW + 1]
        self.skip(len(line))
        return line


class _TooLong(Exception):  # noqa: N818
    pass


class _Lines:
    """Feeds lines to the csv module, remembering those of the row being read so that they can be given back.

    Stops between two rows once `least` characters have been taken from the source.
    """

    def __init__(self, source: _Source, least: int) -> None:
        self._source = source
        self._until = source.skipped + max(least, 1)
        self._pending: list[str] = []
        self.taken: list[str] = []
        self.is_done = False

    def feed(self) -> Iterator[str]:
        """Yield lines until the source or its part is done; raises _TooLong."""
        taken, length = self.taken, 0
        while True:
            if not taken:
                length = 0
                if not self._pending and self._source.skipped >= self._until:
                    self.is_done = True
                    return
            line = self._pending.pop() if self._pending else self._source.line()
            if not line:
                self.is_done = True
                return
            length += len(line)
            taken.append(line)
            if length > LONGEST_ROW:
                raise _TooLong
            yield line

    def reject_first(self) -> str:
        """Give back all lines but the first of the row; the rest of an endless line is skipped."""
        first = self.taken[0] if self.taken else ""
        self._pending += reversed(self.taken[1:])
        self.taken.clear()
        self.is_done = False
        line = first
        while len(line) > LONGEST_ROW and not line.endswith(("\n", "\r")):
            line = self._source.line()
        if not first:
            self.is_done = True
        return first[:1000] if len(first) > LONGEST_ROW else first


def _reason(error: Exception) -> str:
    if isinstance(error, _TooLong):
        return f"it is longer than {LONGEST_ROW:,} characters, or a quotation mark in it is never closed"
    if "end of data" in str(error):
        return "a quotation mark is opened and never closed"
    if "expected after" in str(error):
        return "a quotation mark inside a cell is not doubled, or one is never closed"
    return f"it cannot be read as CSV ({error})"
