"""The formats that events can be written in, one row of `FORMATS` each, and how each takes its pieces from a
project.

A piece is text or bytes with the number of events that it completes; what a format is stands in
`explorer.formats`, one file each, and is imported when it is used.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from explorer.model.fault import UsageFault
from explorer.services.asking import Answer
from explorer.services.exported_items import CountedEvents, actors_of, conflicts_of, sources_of
from explorer.services.project import Project
from explorer.services.resolving import choose

Piece = str | bytes
Pieces = Iterator[tuple[Piece, int]]


def now() -> str:
    """Return the time as an export states it: ISO 8601, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """How an answer is written.

    `per_citation` and `columns` (names of the CSV, empty for all) matter to tables, `encoding` to CSV only;
    `made_at` is the time that the export states.
    """

    per_citation: bool = False
    encoding: str = "utf-8-sig"
    columns: tuple[str, ...] = ()
    made_at: str = field(default_factory=now)


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format by name; its first ending is the usual one. `is_table`: rows and columns can be chosen."""

    name: str
    endings: tuple[str, ...]
    title: str
    pieces: Callable[[Project, Answer, ExportChoices], Pieces] = field(repr=False)
    always_utf8: bool = True
    is_table: bool = False


def format_for(file_name: str, format_name: str = "") -> ExportFormat:
    """Return the format of that name, or else of the file's ending; UsageFault if there is none."""
    if format_name:
        known = (*FORMATS, *_OTHER_NAMES)
        chosen = choose(format_name, known, "format to export to")
        return FORMATS[_OTHER_NAMES.get(chosen, chosen)]
    name = file_name.lower()
    fitting = [(len(end), known) for known in FORMATS.values() for end in known.endings if name.endswith(end)]
    if not fitting:
        raise UsageFault(f'The ending of "{file_name}" says no format; add --format {" or ".join(FORMATS)}.')
    return max(fitting, key=lambda pair: pair[0])[1]


def checked_columns(columns: tuple[str, ...], project: Project) -> tuple[str, ...]:
    """Return the columns of a table, all of them for none; UsageFault for one that the project does not have."""
    from explorer.formats.csv_events import COLUMNS, PLACE_COLUMNS, PLACE_PROPERTY, STATE_COLUMN
    from explorer.services.quotes import unsettled_quotes
    from explorer.store.export_query import has_claims_of

    has_places = has_claims_of(project.file.reader(), PLACE_PROPERTY)
    known = (*COLUMNS, *PLACE_COLUMNS) if has_places else COLUMNS
    known = (*known, STATE_COLUMN) if unsettled_quotes(project.file) else known
    return tuple(choose(name, known, "column to export") for name in columns) or known


def _csv(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
    from explorer.services.csv_export import csv_text

    return csv_text(project, answer.rows, choices.per_citation, checked_columns(choices.columns, project))


def _xlsx(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
    from explorer.services.table_export import xlsx_pieces

    return xlsx_pieces(project, answer, choices)


def _markdown(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
    from explorer.services.table_export import markdown_pieces

    return markdown_pieces(project, answer, choices)


def _json(project: Project, answer: Answer, _choices: ExportChoices) -> Pieces:
    from explorer.formats.json_interchange import interchange_text
    from explorer.services.quotes import unsettled_quotes

    done = CountedEvents(project, answer.rows)
    pieces = interchange_text(
        project.title,
        sources_of(project, answer),
        actors_of(project, answer),
        done.events(),
        conflicts_of(project, answer),
        unsettled_quotes(project.file),
    )
    return ((piece, done.taken()) for piece in pieces)


def _jsonl(project: Project, answer: Answer, _choices: ExportChoices) -> Pieces:
    from explorer.formats.json_interchange import event_lines
    from explorer.services.quotes import unsettled_quotes

    done = CountedEvents(project, answer.rows)
    return ((line, done.taken()) for line in event_lines(done.events(), unsettled_quotes(project.file)))


def _timelinejs(project: Project, answer: Answer, _choices: ExportChoices) -> Pieces:
    from explorer.formats.timelinejs_writing import timelinejs_text
    from explorer.services.question import in_words

    done = CountedEvents(project, answer.rows)
    titles = {source.id: source.title or source.id for source in project.catalogue.sources}
    question = in_words(answer.filter, project.catalogue)
    return timelinejs_text(project.title, question, done.events(), titles)


def _ics(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
    from explorer.formats.icalendar_writing import calendar_text

    done = CountedEvents(project, answer.rows)
    titles = {source.id: source.title or source.id for source in project.catalogue.sources}
    return calendar_text(project.title, project.file.project_id(), choices.made_at, done.events(), titles)


def _sources(writer: str) -> Callable[[Project, Answer, ExportChoices], Pieces]:
    def pieces(project: Project, answer: Answer, _choices: ExportChoices) -> Pieces:
        from explorer.services.citing import source_list_text

        # A list of sources stands for every event that cites them.
        yield source_list_text(writer, sources_of(project, answer)), answer.count

    return pieces


def _report(writer: str) -> Callable[[Project, Answer, ExportChoices], Pieces]:
    def pieces(project: Project, answer: Answer, choices: ExportChoices) -> Pieces:
        from explorer.services.reporting import report_pieces

        return report_pieces(writer, project, answer, choices.made_at)

    return pieces


_ROWS = (
    ExportFormat("csv", (".csv",), "CSV (spreadsheets)", _csv, always_utf8=False, is_table=True),
    ExportFormat("xlsx", (".xlsx",), "Excel workbook", _xlsx, is_table=True),
    ExportFormat("json", (".json",), "Interchange JSON (everything)", _json),
    ExportFormat("jsonl", (".jsonl", ".ndjson"), "JSON Lines (one event a line)", _jsonl),
    ExportFormat("html", (".html", ".htm"), "Report with footnotes, HTML", _report("html")),
    ExportFormat("docx", (".docx",), "Report with footnotes, Word", _report("docx")),
    ExportFormat("report-markdown", (".report.md",), "Report with footnotes, Markdown", _report("markdown")),
    ExportFormat("markdown", (".md",), "Table, Markdown", _markdown, is_table=True),
    ExportFormat("timelinejs", (".timelinejs.json",), "TimelineJS (web timeline)", _timelinejs),
    ExportFormat("ics", (".ics",), "iCalendar (exact days only)", _ics),
    ExportFormat("csl-json", (".csl.json",), "Sources, CSL-JSON", _sources("csl-json")),
    ExportFormat("bibtex", (".bib",), "Sources, BibTeX", _sources("bibtex")),
    ExportFormat("ris", (".ris",), "Sources, RIS", _sources("ris")),
)
FORMATS: dict[str, ExportFormat] = {known.name: known for known in _ROWS}
"""Every format that can be written, by name."""
_OTHER_NAMES = {"md": "markdown", "icalendar": "ics", "excel": "xlsx", "word": "docx", "report": "html"}
