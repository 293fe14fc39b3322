"""Which file is what: recognised by its content, never by its name.

A new kind of list is one vocabulary in a file of its own and one row of `FORMATS`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from explorer.formats.importer import FieldMapping, Question, Record, Table, Vocabulary, folded
from explorer.formats.listed_file import ListFile
from explorer.model.fault import FileFault, UsageFault

SAMPLE_ROWS = 2_000
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class ImportFormat:
    """A format by name. `layouts` are the tables it may come in; `vocabulary` makes what its columns mean."""

    name: str
    title: str
    layouts: tuple[str, ...]
    vocabulary: Callable[[], Vocabulary]


@dataclass(slots=True)
class OpenedList:
    """A list ready to be read: its rows, what its columns mean, and how the two are mapped."""

    file: ListFile
    format: ImportFormat
    table: Table
    vocabulary: Vocabulary
    mapping: FieldMapping
    questions: tuple[Question, ...]
    sample: list[Record]


def _plain() -> Vocabulary:
    from explorer.formats.plain_list import PlainList

    return PlainList()


def _ucdp() -> Vocabulary:
    from explorer.formats.ucdp_ged import UcdpGed

    return UcdpGed()


def _acled() -> Vocabulary:
    from explorer.formats.acled import Acled

    return Acled()


def _gdelt() -> Vocabulary:
    from explorer.formats.gdelt import Gdelt

    return Gdelt()


def _timelinejs() -> Vocabulary:
    from explorer.formats.timelinejs import TimelineJs

    return TimelineJs()


def _timeline_xml() -> Vocabulary:
    from explorer.formats.timeline_xml import TimelineXml

    return TimelineXml()


def _ics() -> Vocabulary:
    from explorer.formats.icalendar_list import Calendar

    return Calendar()


def _timesketch() -> Vocabulary:
    from explorer.formats.timesketch import Timesketch

    return Timesketch()


def _own() -> Vocabulary:
    from explorer.formats.own_list import OwnList

    return OwnList()


_TABLES = ("delimited", "xlsx", "json", "jsonl")

FORMATS: dict[str, ImportFormat] = {
    row.name: row
    for row in (
        ImportFormat("timeline-explorer", "Timeline Explorer's own export", ("interchange", *_TABLES), _own),
        ImportFormat("ucdp-ged", "UCDP Georeferenced Event Dataset", _TABLES, _ucdp),
        ImportFormat("acled", "ACLED", _TABLES, _acled),
        ImportFormat("gdelt", "GDELT event file", ("gdelt", *_TABLES), _gdelt),
        ImportFormat("timesketch", "Timesketch export", _TABLES, _timesketch),
        ImportFormat("timelinejs", "TimelineJS", ("timelinejs", *_TABLES), _timelinejs),
        ImportFormat("timeline-xml", "Timeline (thetimelineproj)", ("timeline-xml",), _timeline_xml),
        ImportFormat("ics", "Calendar (iCalendar)", ("ics",), _ics),
        ImportFormat("csv", "CSV or TSV", ("delimited",), _plain),
        ImportFormat("xlsx", "Excel workbook", ("xlsx",), _plain),
        ImportFormat("json", "JSON", ("json",), _plain),
        ImportFormat("jsonl", "JSON Lines", ("jsonl",), _plain),
    )
}
"""Every format that can be read, by name; the first that fits is taken."""


def open_list(path: Path, format_name: str = "", changes: FieldMapping | None = None) -> OpenedList:
    """Open a file as a list of events; raises FileFault, DataFault and UsageFault.

    `changes` are laid over what is found: columns for fields, options; an empty value takes one away.
    """
    wanted = _wanted(format_name)
    changes = changes or FieldMapping()
    file = ListFile(path)
    if not file.size:
        raise FileFault(f"{file.name} is empty; nothing was imported.")
    if changes.options.get("encoding"):
        file.use_encoding(changes.options["encoding"])
    layout = layout_of(file)
    if wanted is not None and {layout, *wanted.layouts} <= {"json", "jsonl"}:
        layout = wanted.layouts[0]
    table = _table(layout, file, changes.options)
    chosen = wanted or _fitting(layout, table.columns)
    if layout not in chosen.layouts:
        raise UsageFault(
            f"{file.name} is no {chosen.title} file (it is laid out as {_SPOKEN[layout]}); nothing was imported."
        )
    vocabulary = chosen.vocabulary()
    if wanted and not vocabulary.fits(table.columns) and chosen.name not in _PLAIN_NAMES:
        raise UsageFault(
            f"{file.name} lacks the columns of {chosen.title}; nothing was imported: leave the format out."
        )
    table = vocabulary.arranged(table)
    sample = list(islice(table.records(), SAMPLE_ROWS))
    rows = [record.cells for record in sample if not record.fault]
    found = vocabulary.mapping(table.columns, rows)
    wanted_columns = _named_fields(vocabulary, changes.columns)
    # A column that the user gives to one field is no longer the other field's that it was guessed for.
    given = {column for columns in wanted_columns.values() for column in columns}
    kept = {name: tuple(c for c in columns if c not in given) for name, columns in found.columns.items()}
    mapping = FieldMapping({n: c for n, c in kept.items() if c}, found.options).but(
        wanted_columns, changes.options
    )
    questions = vocabulary.questions(mapping, table.columns, rows)
    return OpenedList(file, chosen, table, vocabulary, mapping, questions, sample)


_PLAIN_NAMES = ("csv", "xlsx", "json", "jsonl")
_SPOKEN = {
    "delimited": "CSV", "xlsx": "an Excel workbook", "json": "JSON", "jsonl": "JSON Lines", "interchange": "interchange JSON",
    "timelinejs": "TimelineJS JSON", "timeline-xml": "Timeline XML", "ics": "a calendar", "gdelt": "a GDELT file",
}  # fmt: skip


def _wanted(name: str) -> ImportFormat | None:
    if not name:
        return None
    if name not in FORMATS:
        from difflib import get_close_matches

        near = get_close_matches(name, FORMATS, 2, 0.4)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(FORMATS)}."
        raise UsageFault(f'There is no format "{name}" to import; {hint}')
    return FORMATS[name]


def _named_fields(
    vocabulary: Vocabulary, columns: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the columns by the fields' own names: one may also be called by a hint of it ("end" for "date to")."""
    known = {spec.name: spec.name for spec in vocabulary.fields}
    hints = {hint: spec.name for spec in reversed(vocabulary.fields) for hint in spec.hints}
    found = {}
    for name, chosen in columns.items():
        field = known.get(name) or hints.get(folded(name))
        if field is None:
            raise UsageFault(
                f'There is no field "{name}"; nothing was imported: the fields are {", ".join(known)}.'
            )
        found[field] = chosen
    return found


def _fitting(layout: str, columns: Sequence[str]) -> ImportFormat:
    for known in FORMATS.values():
        if layout in known.layouts and (known.name in _PLAIN_NAMES or known.vocabulary().fits(columns)):
            return known
    return FORMATS["csv"]


def layout_of(file: ListFile) -> str:
    """Return how a file is laid out, by its content; raises FileFault for what is no list."""
    if file.head.startswith(_ZIP):
        return "xlsx"
    if file.head.startswith((b"%PDF", b"\x1f\x8b", b"SQLite format 3", b"\xd0\xcf\x11\xe0", b"\x89PNG")):
        raise FileFault(
            f"{file.name} is no list of events; nothing was imported: save it as CSV, XLSX or JSON."
        )
    text = file.head_text.lstrip("\ufeff \t\r\n")
    if text.startswith("BEGIN:VCALENDAR"):
        return "ics"
    if text.startswith("<"):
        if re.search(r"<timeline\b", text[:4000]):
            return "timeline-xml"
        raise FileFault(
            f"{file.name} is XML of an unknown kind; nothing was imported: save it as CSV or JSON."
        )
    if text.startswith(("{", "[")):
        return _json_layout(text)
    if "\0" in text[:4096] and text[:4096].count("\0") > 40:
        raise FileFault(f"{file.name} is no text; nothing was imported: save it as CSV, XLSX or JSON.")
    return "gdelt" if _is_gdelt(text) else "delimited"


def _json_layout(text: str) -> str:
    from explorer.formats.own_list import is_own_event

    if re.match(r'\{\s*"format"\s*:\s*"timeline-explorer/', text):
        return "interchange"
    first, _, rest = text.partition("\n")
    only = _object_of(first) if text.startswith("{") else {}
    if only:
        # A single object on a line is also one row, an event of ours with its citations, too; a TimelineJS file
        # on one line is told by its list of events.
        if rest.strip() or is_own_event(only) or not re.search(r'"\w+"\s*:\s*\[\s*{', first):
            return "jsonl"
        return "timelinejs" if re.search(r'"start_date"\s*:', first) else "json"
    if re.search(r'"events"\s*:\s*\[', text) and re.search(r'"start_date"\s*:', text):
        return "timelinejs"
    return "json"


def _object_of(line: str) -> dict[str, Any]:
    from explorer.formats.json_rows import DECODER

    try:
        found = DECODER.decode(line.strip())
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_gdelt(text: str) -> bool:
    lines = [line for line in text.split("\n")[:20] if line][:-1] or text.split("\n")[:1]
    return all(
        line.count("\t") in (56, 57, 60) and re.match(r"\d+\t\d{8}\t\d{6}\t\d{4}\t", line) for line in lines
    )


def _table(layout: str, file: ListFile, options: Mapping[str, str]) -> Table:
    if layout in ("delimited", "gdelt"):
        from explorer.formats.delimited import DelimitedTable

        if layout == "gdelt":
            from explorer.formats.gdelt import gdelt_table

            return gdelt_table(file)
        return DelimitedTable(
            file, options.get("delimiter", ""), options.get("quoting", ""), options.get("header", "")
        )
    if layout == "xlsx":
        from explorer.formats.xlsx_list import WorkbookTable

        return WorkbookTable(file, options.get("sheet", ""))
    if layout == "timeline-xml":
        from explorer.formats.timeline_xml import TimelineTable

        return TimelineTable(file)
    if layout == "ics":
        from explorer.formats.icalendar_list import CalendarTable

        return CalendarTable(file)
    if layout == "interchange":
        from explorer.formats.own_list import InterchangeTable

        return InterchangeTable(file)
    from explorer.formats.json_rows import JsonTable

    return JsonTable(file, layout)
