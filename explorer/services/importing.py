"""Bringing event lists of other programs into a project file: preview, forecast, import, report.

The readers stand in `explorer.formats`. An import is one transaction and one step of the journal; stopped or
failed, it leaves the file as it was. Every row is accounted for.
"""

import gc
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.formats.import_registry import OpenedList, open_list
from explorer.formats.importer import FieldMapping, Record, RowFault
from explorer.model.change import ChangeSet
from explorer.model.fault import FileFault, UsageFault
from explorer.services.asking import Token, stop_if_cancelled
from explorer.services.import_report import Forecast, ImportPreview, ImportReport, PreviewRow
from explorer.store.project_file import ProjectFile, cancelled_by, new_project

if TYPE_CHECKING:
    from os import PathLike

    from explorer.formats.importer import Draft, DraftReader
    from explorer.store.connection import GuardedConnection

Progress = Callable[[int, int], None]
"""Called with (rows read, rows in all as far as can be told)."""

PREVIEW_ROWS = 100
FORECAST_ROWS = 20_000
BLOCK_ROWS = 2_000
_LONGEST_SHOWN = 200
_LONE_SURROGATE = re.compile("[\ud800-\udfff]").search


def preview(
    path: "str | PathLike[str]", format_name: str = "", mapping: FieldMapping | None = None
) -> ImportPreview:
    """Return what the file holds and how its first hundred rows will be understood; raises Fault. Any thread.

    `mapping` is laid over what is found: columns for fields, options; an empty value takes one away.
    """
    opened = open_list(Path(path), format_name, mapping)
    read = opened.vocabulary.reader(opened.mapping, opened.table.columns)
    rows = tuple(_previewed(record, read) for record in opened.sample[:PREVIEW_ROWS])
    total, is_estimate = _rows_in_all(opened)
    return ImportPreview(
        opened.file.path,
        opened.format.name,
        opened.format.title,
        opened.table.found(),
        tuple(opened.table.columns),
        opened.vocabulary.fields,
        opened.mapping,
        opened.questions,
        rows,
        total,
        is_estimate,
    )


def _rows_in_all(opened: OpenedList) -> tuple[int, bool]:
    """Return the number of rows, estimated from the size of the sample's where there are more."""
    from explorer.formats.import_registry import SAMPLE_ROWS

    sample = opened.sample
    if len(sample) < SAMPLE_ROWS:
        return len(sample), False
    size = sum(len(record.text.encode("utf-8", "surrogatepass")) + 1 for record in sample)
    return max(len(sample), opened.file.size * len(sample) // max(size, 1)), True


def _previewed(record: Record, read: "DraftReader") -> PreviewRow:
    from explorer.model.date_words import date_in_words
    from explorer.model.edtf import parse_edtf

    cells = tuple(str(cell)[:_LONGEST_SHOWN] for cell in record.cells)
    try:
        draft = draft_of(record, read)
    except RowFault as fault:
        return PreviewRow(record.number, cells, fault=str(fault))
    return PreviewRow(
        record.number,
        cells,
        draft.title,
        draft.date,
        date_in_words(parse_edtf(draft.date)),
        draft.extent,
        draft.kind,
        draft.status,
        "; ".join(party.name or party.id for party in draft.parties),
        draft.summary[:_LONGEST_SHOWN],
        "; ".join(article.title for article in draft.articles),
    )


def draft_of(record: Record, read: "DraftReader") -> "Draft":
    """Return the draft of a row; raises RowFault for whatever keeps it from being an event."""
    from explorer.model.edtf import EdtfFault, parse_edtf

    if record.fault:
        raise RowFault(record.fault)
    if "\0" in record.text:
        raise RowFault("it holds a NUL character")
    if has_lone_surrogate(record.text):
        raise RowFault("it holds bytes that are no text in the encoding of the file")
    draft = read(record.cells)
    try:
        parse_edtf(draft.date)
    except EdtfFault as fault:
        raise RowFault(str(fault).rstrip(".")) from None
    return draft


def has_lone_surrogate(text: str) -> bool:
    """Whether a text holds what stands for bytes that could not be decoded."""
    return not text.isascii() and _LONE_SURROGATE(text) is not None


def forecast(
    project: "str | PathLike[str] | None",
    path: "str | PathLike[str]",
    format_name: str = "",
    mapping: FieldMapping | None = None,
    token: Token | None = None,
) -> Forecast:
    """Return what importing the file would do, judged by its first rows, without changing anything; any thread.

    `project` is None, or is not there yet, where a new project is to be made.
    """
    from explorer.services.import_run import ListRun

    opened = open_list(Path(path), format_name, mapping)
    with _read_only(project) as connection:
        run = ListRun(opened, connection, ImportReport())
        examples: list[tuple[int, str, str]] = []
        records = opened.table.records()
        for block in _blocks(islice(records, FORECAST_ROWS)):
            stop_if_cancelled(token)
            examples += run.foresee(block)[: PREVIEW_ROWS - len(examples)]
        more = next(records, None) is not None
    told = run.report
    return Forecast(
        told.rows,
        not more,
        told.imported,
        told.updated,
        told.unchanged,
        told.rejected,
        told.conflicts,
        tuple(examples),
    )


@contextmanager
def _read_only(project: "str | PathLike[str] | None") -> "Iterator[GuardedConnection | None]":
    if project is None or not Path(project).exists():
        yield None
        return
    with ProjectFile.open(project) as file:
        yield file.reader()


def import_file(
    project: "ProjectFile | str | PathLike[str]",
    inputs: "Sequence[str | PathLike[str]] | str | PathLike[str]",
    format_name: str = "",
    mapping: FieldMapping | None = None,
    *,
    progress: Progress | None = None,
    token: Token | None = None,
    who: str = "",
    rejected_file: Path | None = None,
) -> ImportReport:
    """Read event lists into a project (made if it is not there) and return what became of every row.

    Raises Fault, and Cancelled when `token` says so; the project is then as it was. Rejected rows are written
    beside the project, or to `rejected_file`, with their reasons. Any thread.
    """
    several = inputs if isinstance(inputs, Sequence) and not isinstance(inputs, str) else [inputs]
    if not several:
        raise UsageFault("No list to import was named; nothing was imported.")
    opened = [open_list(Path(path), format_name, mapping) for path in several]
    path = project.path if isinstance(project, ProjectFile) else Path(project).absolute()
    report = ImportReport()
    with ExitStack() as stack:
        from explorer.services.import_rejects import Rejects

        rejects = stack.enter_context(
            Rejects(rejected_file or path.with_name(f"{path.stem}.rejected.csv"), report)
        )
        if isinstance(project, ProjectFile):
            _import_into(project, opened, report, rejects.add, progress, token, who)
        elif path.exists():
            file = stack.enter_context(_writable(path))
            _import_into(file, opened, report, rejects.add, progress, token, who)
        else:
            _import_new(path, opened, report, rejects.add, progress, token, who)
    return report


def _writable(path: Path) -> ProjectFile:
    file = ProjectFile.open(path, write=True)
    if file.read_only:
        file.close()
        raise FileFault(
            f"{path.name} cannot be written; nothing was imported: save a copy where you may write."
        )
    return file


def _import_new(path: Path, opened: list[OpenedList], report: ImportReport, *more: object) -> None:
    with new_project(path, _title_of(opened) or path.stem) as connection:
        _run(connection, opened, report, True, *more)  # type: ignore[arg-type]
        if not report.imported and report.rejected:
            raise UsageFault(
                f"None of the {report.rows:,} rows could be imported, so {path.name} was not made: row "
                f"{report.rejected_rows[0].number}: {report.rejected_rows[0].reason}."
            )


def _title_of(opened: list[OpenedList]) -> str:
    """Return the first title that a list has: that of one of our own projects as it is."""
    from explorer.formats.own_list import InterchangeTable
    from explorer.services.import_sources import canonical

    for one in opened:
        if isinstance(one.table, InterchangeTable):
            return one.table.title
        if found := canonical(str(getattr(one.table, "title", ""))):
            return found
    return ""


def _import_into(file: ProjectFile, opened: list[OpenedList], report: ImportReport, *more: object) -> None:
    from explorer.store.import_rows import is_empty

    with file.transaction() as connection:
        _run(connection, opened, report, is_empty(connection), *more)  # type: ignore[arg-type]


def _run(
    connection: "GuardedConnection",
    opened: list[OpenedList],
    report: ImportReport,
    fresh: bool,
    reject: "Callable[[OpenedList, Record, str], None]",
    progress: Progress | None,
    token: Token | None,
    who: str,
) -> None:
    from explorer.services.import_run import ListRun
    from explorer.store.bulk_load import bulk_load

    done = _Progress(opened, progress)
    touched: dict[str, set[str]] = {}
    # A bulk load makes its indexes when it ends, which takes a while and can be stopped, too.
    with cancelled_by(connection, token), bulk_load(connection) if fresh else nullcontext():
        for one in opened:
            run = ListRun(one, connection, report, fresh=fresh, reject=reject)
            with _without_collector():
                for block in _blocks(one.table.records()):
                    stop_if_cancelled(token)
                    run.take(block)
                    done.tell(one, sum(record.rows for record in block))
                run.finish(who, datetime.now(UTC).isoformat(timespec="seconds"))
            for kind, keys in run.touched.items():
                touched.setdefault(kind, set()).update(keys)
            done.ended(one)
    stop_if_cancelled(token)
    names = ", ".join(one.file.name for one in opened)
    report.touched = ChangeSet(
        f"Import of {names}", {kind: frozenset(keys) for kind, keys in touched.items()}
    )


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python from looking for cycles among millions of tuples that have none: a twelfth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _blocks(records: Iterator[Record]) -> Iterator[list[Record]]:
    while block := list(islice(records, BLOCK_ROWS)):
        yield block


class _Progress:
    """Tells rows done of rows in all, the latter judged by the bytes read so far."""

    def __init__(self, opened: list[OpenedList], progress: Progress | None) -> None:
        self._progress = progress
        self._bytes = sum(one.file.size for one in opened)
        self._before = 0
        self._rows = 0

    def tell(self, one: OpenedList, rows: int) -> None:
        self._rows += rows
        read = self._before + min(one.table.read_bytes, one.file.size)
        if self._progress is not None:
            total = self._rows * self._bytes // read if read else self._rows
            self._progress(self._rows, max(total, self._rows + 1))

    def ended(self, one: OpenedList) -> None:
        self._before += one.file.size
        if self._progress is not None and self._before >= self._bytes:
            self._progress(self._rows, self._rows)
