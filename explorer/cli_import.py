"""The command `import`: event lists into a project, with a report of every row."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.command_line import Parser, stderr_progress
from explorer.model.fault import DataFault, UsageFault

if TYPE_CHECKING:
    from explorer.formats.importer import FieldMapping
    from explorer.services.import_report import ImportReport

_SHOWN_REASONS = 8


def run(given: list[str]) -> int:
    """Import and return the exit status: 1 where rows were rejected or disagree with what the file holds."""
    options = _parser().read(given)
    mapping = _mapping(options)
    if options.preview:
        return _preview(options, mapping)
    from explorer.services.importing import import_file

    progress = stderr_progress("Importing")
    rejected = Path(options.rejected) if options.rejected else None
    report = import_file(
        options.file, options.inputs, options.format, mapping, progress=progress, rejected_file=rejected
    )
    if options.json:
        json.dump(report.as_dict(), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        _tell(report)
    return DataFault.exit_status if report.rejected else 0


def _parser() -> Parser:
    parser = Parser("import", "Read event lists into a project (made if it is not there yet).")
    parser.add_argument("file", metavar="FILE", help="the project (.tlx)")
    parser.add_argument("inputs", metavar="INPUT", nargs="+", help="a list of events")
    parser.add_argument(
        "--format", metavar="F", default="", help="what it is; found by its content otherwise"
    )
    parser.add_argument(
        "--map",
        metavar="FIELD=COLUMN",
        action="append",
        default=[],
        help="which column fills a field (repeatable)",
    )
    parser.add_argument(
        "--dates", metavar="day-first|month-first", default="", help="how 03/04/2015 is meant"
    )
    parser.add_argument("--decimal", metavar="point|comma", default="", help="how 1.500 is meant")
    parser.add_argument("--encoding", metavar="E", default="", help="the encoding, if it is judged wrongly")
    parser.add_argument(
        "--delimiter", metavar="D", default="", help="comma, semicolon, tab or another character"
    )
    parser.add_argument("--sheet", metavar="NAME", default="", help="the sheet of a workbook")
    parser.add_argument("--ids", metavar="PREFIX", default="", help="what stands before the list's own ids")
    parser.add_argument("--rejected", metavar="OUT.csv", default="", help="where rejected rows are written")
    parser.add_argument(
        "--preview", action="store_true", help="only say what was found and how rows will be understood"
    )
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    return parser


def _mapping(options: argparse.Namespace) -> "FieldMapping":
    from explorer.formats.importer import FieldMapping

    columns: dict[str, tuple[str, ...]] = {}
    for pair in options.map:
        field, mark, column = pair.partition("=")
        if not mark or not field.strip():
            raise UsageFault(
                f'"{pair}" is no mapping; write --map FIELD=COLUMN, such as --map title=headline.'
            )
        name = field.strip().replace("_", " ")
        columns[name] = (*columns.get(name, ()), column) if column else ()
    names = ("dates", "decimal", "encoding", "delimiter", "sheet", "ids")
    return FieldMapping(columns, {name: getattr(options, name) for name in names if getattr(options, name)})


def _tell(report: "ImportReport") -> None:
    formats = ", ".join(dict.fromkeys(report.formats.values()))
    sys.stdout.write(f"{report.sentence()} Read as {formats}.\n")
    reasons = report.reasons()
    for reason, count in reasons[:_SHOWN_REASONS]:
        first = next(row for row in report.rejected_rows if row.reason == reason)
        sys.stdout.write(f"  {count:,} rejected, first {first.file} row {first.number:,}: {reason}\n")
    if len(reasons) > _SHOWN_REASONS:
        sys.stdout.write(f"  and {len(reasons) - _SHOWN_REASONS:,} other reasons\n")
    if report.rejected_file:
        sys.stdout.write(f"The rejected rows are in {report.rejected_file}.\n")


def _preview(options: argparse.Namespace, mapping: "FieldMapping") -> int:
    from explorer.services.importing import preview

    for name in options.inputs:
        found = preview(name, options.format, mapping)
        about = "some " if found.is_estimate else ""
        sys.stdout.write(f"{found.path.name}: {found.format_title}, {about}{found.rows_in_all:,} rows\n")
        for label, value in found.found:
            sys.stdout.write(f"  {label}: {value}\n")
        for field, columns in found.mapping.columns.items():
            sys.stdout.write(f"  {field} = {', '.join(columns)}\n")
        for question in found.questions:
            choices = " or ".join(
                f"--{question.option} {value} ({words})" for value, words in question.choices
            )
            sys.stdout.write(f"  {question.text} {choices}\n")
        for row in found.rows[:10]:
            told = f"rejected: {row.fault}" if row.fault else f"{row.date_in_words or 'no date'}: {row.title}"
            sys.stdout.write(f"  {row.number:4}  {told}\n")
    return 0
