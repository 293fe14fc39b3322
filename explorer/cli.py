"""The command line. Exit status: 0 done, 1 the data has a fault, 2 wrong usage, 3 the file cannot be used.

Every error is one sentence on standard error. What a command needs is imported when it runs: `--help` is
quick, and no command but the window needs a screen.
"""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.command_line import PROGRAM, Parser, hint, stderr_progress
from explorer.model.fault import Cancelled, DataFault, Fault, FileFault, UsageFault

if TYPE_CHECKING:
    import argparse

    from explorer.services.asking import Answer
    from explorer.services.project import Project

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit status; never raises but for `--help`."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    with suppress(AttributeError, ValueError):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = _run(given)
        sys.stdout.flush()
    except (KeyboardInterrupt, Cancelled):
        return _said("Stopped; nothing was changed.", _INTERRUPTED)
    except Fault as fault:
        return _said(str(fault), fault.exit_status)
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not complain again when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        name = f" ({error.filename})" if error.filename else ""
        return _said(f"A file could not be used{name}: {error.strerror or error}.", FileFault.exit_status)
    except Exception as error:
        if os.environ.get("TIMELINE_EXPLORER_DEBUG"):
            raise
        told = f"{type(error).__name__}: {error}".splitlines()[0]
        return _said(
            f"Something went wrong that should not ({told}); please report it.", FileFault.exit_status
        )
    return status


def _said(sentence: str, status: int) -> int:
    with suppress(OSError):
        sys.stderr.write(sentence + "\n")
    return status


def _say(text: str = "") -> None:
    sys.stdout.write(text + "\n")


def _run(given: list[str]) -> int:
    if given and given[0] in COMMANDS:
        return COMMANDS[given[0]](given[1:])
    if given and not given[0].startswith("-") and not _is_path(given[0]):
        near = hint(given[0], tuple(COMMANDS))
        raise UsageFault(f'There is neither a command nor a file "{given[0]}"{near}')
    return _window(given)


def _is_path(word: str) -> bool:
    return "." in word or os.sep in word or Path(word).exists()


def _print_json(value: object) -> None:
    import json

    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    _say()


def _window(given: list[str]) -> int:
    from explorer.cli_window import opened

    if len(given) == 1 and not given[0].startswith("-"):
        return opened(given[0], "")
    about = "A zoomable timeline that shows for every event who says so, and in which words."
    parser = Parser("", f"{about} Commands: {', '.join(COMMANDS)}; each explains itself with --help.")
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="a project (.tlx); the shipped dataset without it"
    )
    parser.add_argument("--view", metavar="NAME", default="", help="open with this saved view")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    options = parser.read(given)
    if options.version:
        from explorer import __version__

        _say(f"{PROGRAM} {__version__}")
        return 0
    return opened(options.file or "", options.view)


def _build(given: list[str]) -> int:
    parser = Parser("build", "Make a project file from a dataset's reviewable text.")
    parser.add_argument("dataset", metavar="DATASET_DIR", type=Path)
    parser.add_argument("out", metavar="OUT.tlx", type=Path)
    options = parser.read(given)
    from explorer.services.building import build

    built = build(options.dataset, options.out, stderr_progress(f"Building {options.out.name}"))
    _say(f"{options.out} was built: {built}.")
    return 0


def _check(given: list[str]) -> int:
    parser = Parser("check", "Check the file: SQLite, schema, full text, dates and every quote.")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    options = parser.read(given)
    from explorer.services.checking import check

    show = stderr_progress("Checking")
    report = check(options.file, None if show is None else lambda _, done, total: show(done, total))
    if options.json:
        _print_json(report.as_dict())
    else:
        _say("\n".join(report.lines()))
    return 0 if report.ok else DataFault.exit_status


def _info(given: list[str]) -> int:
    parser = Parser("info", "Say what a project holds.")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options = parser.read(given)
    from explorer.services.project import Project
    from explorer.services.summary import info

    with Project.open(options.file) as project:
        told = info(project)
    if options.json:
        _print_json(told)
        return 0
    counts = ", ".join(f"{count:,} {name}" for name, count in told["counts"].items())
    kinds = ", ".join(f"{name} {count:,}" for name, count in told["kinds"].items())
    extent = f"{told['extent']['earliest']} .. {told['extent']['latest']}"
    _say(f"{told['title'] or told['file']}: {counts}.\nFrom {extent}.\nKinds: {kinds}.")
    return 0


def _asked(options: "argparse.Namespace", project: "Project") -> "Answer":
    from dataclasses import fields

    from explorer.services.asking import ask
    from explorer.services.question import QuestionWords, question_from_words

    given = {field.name: getattr(options, field.name) for field in fields(QuestionWords)}
    words: dict[str, Any] = {
        n: tuple(v) if isinstance(v, list) else v for n, v in given.items() if v is not None
    }
    return ask(project, question_from_words(QuestionWords(**words), project.catalogue))


def _filtered(command: str, about: str, as_json: str = "") -> Parser:
    parser = Parser(command, about)
    parser.add_argument("file", metavar="FILE")
    if as_json:
        parser.add_argument("--json", action="store_true", help=as_json)
    parser.add_filter()
    return parser


def _query(given: list[str]) -> int:
    about = "List the events that answer a question, by time; those that match its words best come first."
    options = _filtered("query", about, as_json="in the interchange form").read(given)
    from explorer.services.exporting import FORMATS, ExportChoices
    from explorer.services.project import Project

    with Project.open(options.file) as project:
        answer = _asked(options, project)
        if options.json:
            for text, _ in FORMATS["json"].pieces(project, answer, ExportChoices()):
                sys.stdout.write(text if isinstance(text, str) else text.decode())
            return 0
        _print_table(project, answer)
    return 0


def _print_table(project: "Project", answer: "Answer") -> None:
    from explorer.model.date_words import short_date

    rows = project.ranked_rows(answer)
    for start in range(0, len(rows), 500):
        for head in project.heads(rows[start : start + 500]):
            _say(f"{short_date(head.edtf):24}  {head.title}  [{head.status}, {head.kind}]  {head.key}")
    sys.stderr.write(_counts_sentence(project, answer) + "\n")


def _counts_sentence(project: "Project", answer: "Answer") -> str:
    of = f"{answer.count:,} of {len(project.columns):,} events"
    if answer.certain_mask is None:
        return f"{of}."
    from explorer.services.question import range_in_words

    unsure = answer.possible - answer.certain
    return f"{of}; {answer.certain:,} certain and {unsure:,} possible in {range_in_words(answer.filter)}."


def _facets(given: list[str]) -> int:
    about = "Count actors, kinds, statuses and sources under a question."
    options = _filtered("facets", about, as_json="as JSON").read(given)
    from explorer.services.project import Project
    from explorer.services.summary import counted

    with Project.open(options.file) as project:
        told = counted(project, _asked(options, project))
    if options.json:
        _print_json(told)
        return 0
    _say(f"{told['question']}: {told['events']:,} events")
    for name in ("actors", "kinds", "statuses", "sources"):
        _say(f"\n{name.capitalize()}")
        _say("\n".join(_counted_line(one) for one in told[name] if any(_counts_in(one))) or "    none")
    return 0


def _counts_in(one: dict[str, Any]) -> tuple[int, int]:
    return one["count"], one.get("count_with_children", one["count"])


def _counted_line(one: dict[str, Any]) -> str:
    own, family = _counts_in(one)
    return f"{own:8,}  {one['name']}" + (f" ({family:,} with children)" if family != own else "")


def _export(given: list[str]) -> int:
    parser = _filtered("export", "Write the events that answer a question to a file.")
    parser.add_argument(
        "-o", "--output", metavar="OUT", required=True, help='the file to write; "-" for standard output'
    )
    parser.add_argument(
        "--format", metavar="F", default="", help="csv, xlsx, json, html, ...; otherwise by the ending"
    )
    parser.add_argument(
        "--rows", metavar="events|citations", default="events", help="tables: one row for each"
    )
    parser.add_argument(
        "--columns", metavar="NAME,...", default="", help="tables: these columns, in this order"
    )
    parser.add_argument("--no-manifest", action="store_true", help="write no manifest beside the export")
    parser.add_argument(
        "--encoding", metavar="E", default="utf-8-sig", help="CSV: the encoding (UTF-8 with a mark)"
    )
    options = parser.read(given)
    from explorer.services.exporting import ExportChoices, export, format_for, write_export
    from explorer.services.project import Project
    from explorer.services.resolving import choose

    per_citation = choose(options.rows, ("events", "citations"), "choice for --rows") == "citations"
    columns = tuple(name.strip() for name in options.columns.split(",") if name.strip())
    choices = ExportChoices(per_citation, options.encoding, columns)
    to_pipe = options.output == "-"
    chosen = format_for(options.output, options.format or ("csv" if to_pipe else ""))
    with Project.open(options.file) as project:
        answer = _asked(options, project)
        if to_pipe:
            write_export(project, answer, sys.stdout.buffer, chosen, choices)
            sys.stdout.buffer.flush()
            return 0
        out = Path(options.output)
        progress = stderr_progress(f"Writing {out.name}")
        with_manifest = not options.no_manifest
        count = export(project, answer, out, chosen.name, choices, progress, manifest=with_manifest)
        left = f"; {answer.count - count:,} have no place in this format" if count < answer.count else ""
        _say(f"{count:,} events were written to {out}{left}.")
    return 0


def _render(given: list[str]) -> int:
    parser = _filtered("render", "Draw the timeline as a picture; no screen is needed.")
    parser.add_argument(
        "-o", "--output", metavar="OUT.png", type=Path, required=True, help=".png, .svg or .pdf"
    )
    parser.add_argument("--size", metavar="WxH", default="1600x900", help="the size in pixels")
    parser.add_argument(
        "--paper", metavar="A0-A4", default="", help="PDF: a page of this paper instead of --size"
    )
    parser.add_argument(
        "--pages", metavar="N", type=int, default=1, help="PDF: the time shared out over N pages"
    )
    parser.add_argument(
        "--every-lane", action="store_true", help="PDF: more pages for lanes that have no room"
    )
    options = parser.read(given)
    if options.paper or options.pages != 1 or options.every_lane:
        return _render_pages(options)
    size = _size(options.size)
    from explorer.services.project import Project

    with Project.open(options.file) as project:
        question = _asked(options, project).filter
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from explorer.gui.picture import render

    render(Path(options.file), question, options.output, size, options.date_from, options.date_to)
    _say(f"{options.output} was drawn.")
    return 0


def _render_pages(options: "argparse.Namespace") -> int:
    from explorer.services.project import Project

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from explorer.gui.poster import write_poster

    with Project.open(options.file) as project:
        answer = _asked(options, project)
        count = write_poster(
            project,
            answer,
            options.output,
            options.paper or "A4",
            options.pages,
            options.every_lane,
            options.date_from,
            options.date_to,
        )
    _say(f"{options.output} was drawn, {count} page{'s' if count > 1 else ''}.")
    return 0


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.lower().replace("×", "x").partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 16 <= int(width) <= 32767 and 16 <= int(height) <= 32767
    ):
        raise UsageFault(f'"{words}" is no size; write width x height in pixels, such as 1600x900.')
    return int(width), int(height)


def _demo(given: list[str]) -> int:
    parser = Parser("demo", "Make a synthetic project of N events, for trying and measuring.")
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("out", metavar="OUT.tlx", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same events")
    options = parser.read(given)
    from explorer.services.demo import make_demo

    make_demo(options.count, options.out, options.seed, stderr_progress(f"Making {options.out.name}"))
    _say(f"{options.out} was made with {options.count:,} events.")
    return 0


def _verify(given: list[str]) -> int:
    from explorer.cli_verify import verify

    return verify(given)


def _conflicts(given: list[str]) -> int:
    from explorer.cli_conflicts import conflicts

    return conflicts(given)


def _import(given: list[str]) -> int:
    from explorer.cli_import import run

    return run(given)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "build": _build,
    "check": _check,
    "info": _info,
    "query": _query,
    "facets": _facets,
    "export": _export,
    "import": _import,
    "render": _render,
    "demo": _demo,
    "verify": _verify,
    "conflicts": _conflicts,
}
"""The commands by name."""
