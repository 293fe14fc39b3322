"""An export read back as units (an event, a source, a part of a text), so that two exports can be compared.

A unit has a name that says where a reader finds it and its cells by name. Tables and JSON are read cell by
cell; reports and calendars line by line, each line under the event, note or entry that it belongs to.
"""

import csv
import io
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from explorer.formats.cells import unguard
from explorer.formats.manifest import ExportPart
from explorer.model.fault import DataFault


class Unit(NamedTuple):
    """A part of an export. `name` is unique in it, such as "event convoy-left"."""

    name: str
    cells: dict[str, str]


def units_of(path: Path, told: ExportPart) -> Iterator[Unit]:
    """Yield the units of an export; raises DataFault where it cannot be read as its format.

    A picture has none.
    """
    reader = _READERS.get(told.format)
    if reader is None:
        return
    count: Counter[str] = Counter()
    try:
        for name, cells in reader(path, told):
            count[name] += 1
            yield Unit(name if count[name] == 1 else f"{name} ({count[name]})", cells)
    except (ValueError, KeyError, csv.Error, zipfile.BadZipFile, RecursionError) as error:
        reason = str(error).strip("'\n").partition("\n")[0]
        raise DataFault(f"{path.name} can no longer be read as {told.format} ({reason}).") from error


Pairs = Iterator[tuple[str, dict[str, str]]]


def _csv(path: Path, told: ExportPart) -> Pairs:
    csv.field_size_limit(sys.maxsize)
    with path.open(newline="", encoding=told.encoding) as stream:
        return (yield from _rows(csv.reader(stream, strict=True), guarded=True))


def _rows(rows: Iterator[list[str]], guarded: bool) -> Pairs:
    """Name each row by its id; rows that follow one another with one id are the citations of one event."""
    header = next(rows, [])
    yield "the header", {f"column {place}": name for place, name in enumerate(header, 1)}
    for number, row in enumerate(rows, 2):
        cells = [unguard(cell) for cell in row] if guarded else row
        named = dict(zip(header, cells, strict=False))
        extra = {f"column {place}": cell for place, cell in enumerate(cells[len(header) :], len(header) + 1)}
        yield f"event {named['id']}" if "id" in named else f"row {number}", named | extra


def _xlsx(path: Path, _told: ExportPart) -> Pairs:
    from explorer.formats.xlsx_reading_back import sheet_rows

    for sheet, rows in sheet_rows(path):
        if sheet == "Events":
            yield from _rows(rows, guarded=False)
        else:
            yield f"sheet {sheet}", {(row or [""])[0]: "; ".join(row[1:]) for row in rows}


def _json(path: Path, _told: ExportPart) -> Pairs:
    read = json.loads(path.read_text("utf-8"))
    yield "the head", {name: _plain(value) for name, value in read.items() if not isinstance(value, list)}
    for section in ("sources", "actors", "events", "conflicts"):
        for item in read.get(section, ()):
            yield f"{section[:-1]} {item['id']}", dict(_flat(item))


def _jsonl(path: Path, _told: ExportPart) -> Pairs:
    with path.open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            event = json.loads(line)
            yield f"event {event['id']}", dict(_flat(event))


def _timelinejs(path: Path, _told: ExportPart) -> Pairs:
    read = json.loads(path.read_text("utf-8"))
    yield "the title", dict(_flat(read["title"]))
    for slide in read["events"]:
        yield f"event {slide['unique_id']}", dict(_flat(slide))


def _csl(path: Path, _told: ExportPart) -> Pairs:
    for item in json.loads(path.read_text("utf-8")):
        yield f"source {item['id']}", dict(_flat(item))


def _flat(value: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, part in value.items():
        pairs = part if isinstance(part, dict) else None
        if isinstance(part, list) and any(isinstance(one, dict) for one in part):
            pairs = {str(number): one for number, one in enumerate(part, 1)}
        if pairs is None:
            yield f"{prefix}{name}", _plain(part)
            continue
        for key, one in pairs.items():
            inner = f"{prefix}{name} {key}"
            yield from _flat(one, f"{inner} ") if isinstance(one, dict) else [(inner, _plain(one))]


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _lines(marker: str, encoding: str = "utf-8") -> Callable[[Path, ExportPart], Pairs]:
    """Return a reader of text that begins a unit at each line that the marker finds; its first group names it."""
    begins = re.compile(marker)

    def read(path: Path, _told: ExportPart) -> Pairs:
        return _marked(path.read_text(encoding).split("\n"), begins)

    return read


def _marked(lines: Iterable[str], begins: re.Pattern[str]) -> Pairs:
    name, cells = "the head", dict[str, str]()
    for line in lines:
        found = begins.search(line)
        if found:
            yield name, cells
            name, cells = next(group for group in found.groups() if group is not None), {}
        cells[f"line {len(cells) + 1}"] = line.rstrip("\r")
    yield name, cells


def _docx(path: Path, _told: ExportPart) -> Pairs:
    from lxml import etree

    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    quiet = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(path) as archive:
        for part, of in (("word/document.xml", "p"), ("word/footnotes.xml", "footnote")):
            root = etree.parse(io.BytesIO(archive.read(part)), quiet)
            texts = [
                "".join(str(text) for text in p.itertext(f"{space}t")) for p in root.iter(f"{space}{of}")
            ]
            noun = "paragraph" if of == "p" else "note"
            for number, text in enumerate(texts, 1 if of == "p" else -1):
                yield f"{noun} {number}", {"text": text}


_READERS: dict[str, Callable[[Path, ExportPart], Pairs]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "json": _json,
    "jsonl": _jsonl,
    "timelinejs": _timelinejs,
    "csl-json": _csl,
    "html": _lines(r'<article id="(event-[^"]*)"|<li id="(note-\d+)"|<h2[^>]*>(Notes|Sources)'),
    "docx": _docx,
    "report-markdown": _lines(r"^### (.*)|^\[\^(\d+)\]:|^## (Sources)"),
    "markdown": _lines(r"^\| (.{0,120})"),
    "ics": _lines(r"^UID:(.*?)@"),
    "bibtex": _lines(r"^@\w+\{(.*?),"),
    "ris": _lines(r"^ID  - (.*)"),
}
