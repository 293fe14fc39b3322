"""A sheet of an Excel workbook as rows. Values are those that the workbook was saved with; no formula is run."""

import csv
import datetime
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from explorer.formats.column_names import distinct
from explorer.formats.importer import LONGEST_ROW, Record
from explorer.formats.listed_file import ListFile
from explorer.model.fault import DataFault, Fault, FileFault, UsageFault

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MOST_BYTES = 2 << 30
_MOST_TIMES = 500
_NOTHING = "nothing was imported"


class WorkbookTable:
    """One sheet: its first row that is not empty names the columns. A row's text is written as CSV."""

    def __init__(self, file: ListFile, sheet: str = "") -> None:
        self._file = file
        self.read_bytes = 0
        _refuse_bomb(file)
        with self._book() as book:
            self._sheets = [name for name in book.sheetnames if hasattr(book[name], "iter_rows")]
            if sheet and sheet not in self._sheets:
                raise UsageFault(
                    f'There is no sheet "{sheet}"; {_NOTHING}: there are {", ".join(self._sheets)}.'
                )
            self._sheet = sheet or next((n for n in self._sheets if any(_filled(book, n))), self._sheets[0])
            first = next(_filled(book, self._sheet), None)
        if first is None:
            raise DataFault(f"The sheet {self._sheet} of {file.name} is empty; {_NOTHING}.")
        while first and not first[-1]:
            first.pop()
        self.columns = distinct(first)
        self.heading = _line(first) + "\n"

    @contextmanager
    def _book(self) -> "Iterator[Workbook]":
        from openpyxl import load_workbook

        # Given a name, openpyxl would look at its ending.
        with self._file.path.open("rb") as stream, _told(self._file.name):
            book = load_workbook(stream, read_only=True, data_only=True)
            try:
                yield book
            finally:
                book.close()

    def found(self) -> tuple[tuple[str, str], ...]:
        """Return what was detected."""
        others = f" (of {', '.join(self._sheets)})" if len(self._sheets) > 1 else ""
        return (("Sheet", self._sheet + others),)

    def cells_of(self, text: str, columns: Sequence[str]) -> Sequence[str] | None:
        """Return the cells of a stored row."""
        csv.field_size_limit(sys.maxsize)
        rows = list(csv.reader([line + "\n" for line in text.split("\n")]))
        return rows[0] if len(rows) == 1 and len(rows[0]) == len(columns) else None

    def records(self) -> Iterator[Record]:
        """Yield the rows below the header."""
        width = len(self.columns)
        with self._book() as book:
            rows = _filled(book, self._sheet)
            next(rows, None)
            total = max(book[self._sheet].max_row or 1, 1)
            for number, cells in enumerate(rows, 1):
                self.read_bytes = min(self._file.size, self._file.size * number // total)
                yield _record(number, cells, width)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Say what is wrong with a workbook in a sentence, whatever openpyxl stumbles over."""
    try:
        yield
    except (Fault, MemoryError):
        raise
    except Exception as error:
        raise FileFault(f"{name} is no workbook that can be read ({_short(error)}); {_NOTHING}.") from None


def _record(number: int, cells: list[str], width: int) -> Record:
    cells += [""] * (width - len(cells))
    more = [cell for cell in cells[width:] if cell]
    text = _line(cells[:width] + more)
    if more:
        return Record(number, text[:LONGEST_ROW], cells, f"it has cells beside the {width} named columns")
    if len(text) > LONGEST_ROW:
        return Record(number, text[:1000], (), f"it is longer than {LONGEST_ROW:,} characters")
    return Record(number, text, cells[:width])


def _filled(book: "Workbook", sheet: str) -> Iterator[list[str]]:
    for row in book[sheet].iter_rows(values_only=True):
        cells = [_cell(value) for value in row]
        if any(cells):
            yield cells


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        whole_day = value.time() == datetime.time()
        return value.date().isoformat() if whole_day else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else str(value)


def _line(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _refuse_bomb(file: ListFile) -> None:
    """Refuse what unpacks to far more than it is, and XML that declares entities."""
    try:
        with zipfile.ZipFile(file.path) as parts:
            if "xl/workbook.xml" not in parts.namelist():
                raise FileFault(f"{file.name} is no Excel workbook (.xlsx); {_NOTHING}.")
            unpacked = sum(part.file_size for part in parts.infolist())
            if unpacked > _MOST_BYTES or unpacked > max(file.size, 100_000) * _MOST_TIMES:
                raise FileFault(
                    f"{file.name} unpacks to {unpacked >> 20:,} MB, too much to be a list; {_NOTHING}."
                )
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with parts.open(part) as stream:
                        if b"<!DOCTYPE" in stream.read(2048):
                            raise FileFault(
                                f"{file.name} declares entities, which no workbook does; {_NOTHING}."
                            )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise FileFault(f"{file.name} is damaged or locked ({_short(error)}); {_NOTHING}.") from None


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:100]
