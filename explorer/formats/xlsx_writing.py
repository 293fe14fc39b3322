"""A workbook of events: a frozen header, real dates where the date is exact, text that no program runs.

Every text cell is typed as text, so that "=1+1" stays what it is; a date is a date cell only if it names one
day (or one minute or second of no stated zone) from March 1900 on, where all spreadsheets agree about the
calendar: "2015-09~" stays the text that it is. A cell holds at most 32,767 characters; what is longer is cut
with a mark that says so, and the second sheet counts such cells.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import IO, Any, NamedTuple

from explorer.model.fault import UsageFault

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
"""In UTF-16 units, as spreadsheets count."""
DATE_COLUMNS = ("date", "earliest", "latest")
NUMBER_COLUMNS = ("importance", "longitude", "latitude")
_CUT = "… [cut: {:,} of {:,} characters; the CSV and JSON exports hold them all]"
_EXACT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", re.ASCII)
_FIRST_DAY = datetime(1900, 3, 1)
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_WIDE = {"title": 44, "summary": 60, "quotes": 60, "actors": 34, "sources": 34, "date": 22, "id": 22}
_DATE_LOOKS = {10: "yyyy-mm-dd", 16: 'yyyy-mm-dd"T"hh:mm', 19: 'yyyy-mm-dd"T"hh:mm:ss'}


class About(NamedTuple):
    """What the second sheet states: labels and values."""

    lines: Sequence[tuple[str, str]]


def write_workbook(
    stream: IO[bytes],
    names: Sequence[str],
    blocks: Iterable[tuple[Mapping[str, Sequence[str]], int]],
    about: About,
) -> Iterator[int]:
    """Write cells by column, block by block, and yield the events of each block once it is in the workbook.

    The stream holds the workbook when the iterator has ended. Raises UsageFault for too many rows.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    with tempfile.TemporaryDirectory(prefix="timeline-explorer-") as folder:
        options = {"constant_memory": True, "tmpdir": folder}
        book = Workbook(stream, {**options, "strings_to_formulas": False, "strings_to_urls": False})
        # A fixed time, since equal exports are to be equal files.
        book.set_properties({"title": "Events", "created": datetime(2000, 1, 1)})
        try:
            yield from _write(book, names, blocks, about)
            book.close()
        finally:
            # Where the work was stopped, its temporary files are still open, and closing the book would write it.
            for sheet in book.worksheets():
                sheet._opt_close()
            book.fileclosed = True


def _write(
    book: Any, names: Sequence[str], blocks: Iterable[tuple[Mapping[str, Sequence[str]], int]], about: About
) -> Iterator[int]:
    sheet = book.add_worksheet("Events")
    rows = _Rows(sheet, names, {n: book.add_format({"num_format": f}) for n, f in _DATE_LOOKS.items()})
    _head(sheet, names, book.add_format({"bold": True, "bottom": 1}))
    for columns, count in blocks:
        rows.write(columns)
        yield count
    sheet.autofilter(0, 0, max(rows.row - 1, 0), len(names) - 1)
    notes = book.add_worksheet("About this file")
    notes.set_column(0, 0, 20)
    notes.set_column(1, 1, 90)
    for row, (label, value) in enumerate([*about.lines, *rows.remarks()]):
        notes.write_string(row, 0, label)
        notes.write_string(row, 1, value)


def _head(sheet: Any, names: Sequence[str], bold: Any) -> None:
    sheet.freeze_panes(1, 2 if "title" in names[:2] else 0)
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDE.get(name, 14))
        sheet.write_string(0, column, name, bold)


class _Rows:
    def __init__(self, sheet: Any, names: Sequence[str], looks: dict[int, Any]) -> None:
        self._sheet, self._names, self._looks = sheet, names, looks
        self._cut = 0
        self.row = 1

    def write(self, columns: Mapping[str, Sequence[str]]) -> None:
        writers = [self._writer(name) for name in self._names]
        for cells in zip(*(columns[name] for name in self._names), strict=True):
            if self.row >= MOST_ROWS:
                raise UsageFault(
                    f"A worksheet holds {MOST_ROWS - 1:,} rows and these are more; nothing was written: "
                    "export to csv, or narrow the filter."
                )
            for column, (write, cell) in enumerate(zip(writers, cells, strict=True)):
                if cell:
                    write(self.row, column, cell)
            self.row += 1

    def _writer(self, name: str) -> Any:
        if name in DATE_COLUMNS:
            return self._date
        return self._number if name in NUMBER_COLUMNS else self._text

    def _text(self, row: int, column: int, cell: str) -> None:
        if len(cell) > LONGEST_CELL // 2:
            cell = self._fitting(cell)
        self._sheet.write_string(row, column, cell)

    def _number(self, row: int, column: int, cell: str) -> None:
        if _NUMBER.fullmatch(cell):
            self._sheet.write_number(row, column, float(cell))
        else:
            self._text(row, column, cell)

    def _date(self, row: int, column: int, cell: str) -> None:
        moment = exact_moment(cell)
        if moment is None:
            self._text(row, column, cell)
        else:
            self._sheet.write_datetime(row, column, moment, self._looks[len(cell)])

    def _fitting(self, cell: str) -> str:
        length = len(cell.encode("utf-16-le", "surrogatepass")) // 2
        if length <= LONGEST_CELL:
            return cell
        self._cut += 1
        kept = cell.encode("utf-16-le", "surrogatepass")[: 2 * (LONGEST_CELL - 120)]
        shown = kept.decode("utf-16-le", "ignore")
        return shown + _CUT.format(len(cell) - len(shown), len(cell))

    def remarks(self) -> Iterator[tuple[str, str]]:
        if self._cut:
            yield "Cut cells", f"{self._cut:,} cells were too long for a worksheet and are marked as cut."


def exact_moment(cell: str) -> datetime | None:
    """Return the moment that a cell names if it names one day, minute or second, and spreadsheets can hold it."""
    found = _EXACT.fullmatch(cell)
    if found is None:
        return None
    try:
        moment = datetime(*(int(part) for part in found.groups(default="0")))  # type: ignore[arg-type]
    except ValueError:
        return None
    return moment if moment >= _FIRST_DAY else None
