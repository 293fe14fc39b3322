"""The rows that were not imported, in a CSV with the reason: to be mended there and imported from there."""

import csv
import io
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Self

from explorer.formats.cells import guard
from explorer.formats.import_registry import OpenedList
from explorer.formats.importer import Record
from explorer.services.import_report import SHOWN_REJECTED, ImportReport, RejectedRow

_LONGEST_SHOWN = 500


class Rejects:
    """Writes rejected rows to `path` as they come; the file is made with the first one, whole or not at all."""

    def __init__(self, path: Path, report: ImportReport) -> None:
        self._path = path
        self._report = report
        self._stack = ExitStack()
        self._stream: BinaryIO | None = None
        self._columns: tuple[str, ...] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.__exit__(*error)  # type: ignore[arg-type]

    def add(self, opened: OpenedList, record: Record, reason: str) -> None:
        """Note a rejected row."""
        if len(self._report.rejected_rows) < SHOWN_REJECTED:
            row = RejectedRow(opened.file.name, record.number, reason, record.text[:_LONGEST_SHOWN])
            self._report.rejected_rows.append(row)
        columns = tuple(opened.table.columns)
        if self._stream is None:
            from explorer.services.atomic_file import replacing

            self._stream = self._stack.enter_context(replacing(self._path))
            self._stream.write(b"\xef\xbb\xbf")
            self._report.rejected_file = self._path
        if columns != self._columns:
            self._columns = columns
            self._write([*columns, "file", "row", "reason", "as it stands"])
        fits = len(record.cells) == len(columns) and not isinstance(record.cells[0], dict | list)
        cells = list(record.cells) if fits else [""] * len(columns)
        self._write([*cells, opened.file.name, str(record.number), reason, "" if fits else record.text])

    def _write(self, cells: list[str]) -> None:
        assert self._stream is not None
        line = io.StringIO()
        csv.writer(line).writerow([guard(cell) for cell in cells])
        self._stream.write(line.getvalue().encode("utf-8", "replace"))
