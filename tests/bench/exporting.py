"""CSV of all events: CPU time of the sqlite3 command line over ours, the same cells.

    python -m tests.bench.exporting [EVENTS] [--file PROJECT.tlx] [--rounds N]

The control is one query with the columns of DESIGN 5 and the further ones of our export, each list made by a
correlated subquery. Both write to a file; rounds alternate. Before anything is printed the two files are
compared cell by cell (the control does not guard formulas and rounds open ends its own way: those cells are
compared after undoing that). The second table is the same with everything that `export` adds to the stream:
the manifest with its digests, and the sync.
"""

import argparse
import csv
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from explorer.formats.cells import unguard
from explorer.formats.csv_events import COLUMNS

_ACTORS = "event_actor CROSS JOIN actor ON actor.id = actor_id WHERE event_id = event.id ORDER BY position"
_CITED = "citation WHERE event_id = event.id ORDER BY position"


def _list(value: str, source: str) -> str:
    return f"ifnull((SELECT group_concat(value, '; ') FROM (SELECT {value} AS value FROM {source})), '')"


def _beside(value: str) -> str:
    return _list(f"ifnull({value}, '')", _CITED)


CONTROL = {
    "id": "key",
    "title": "title",
    "date": "edtf",
    "earliest": "ifnull(date(earliest_us / 1000000, 'unixepoch'), '')",
    "latest": "ifnull(date(latest_us / 1000000 - 1, 'unixepoch'), '')",
    "extent": "extent",
    "kind": "kind",
    "status": "status",
    "importance": "importance",
    "actors": _list("name", _ACTORS),
    "roles": _list("role", _ACTORS),
    "summary": "summary",
    "sources": _list(
        "DISTINCT source.title",
        "citation JOIN source ON source.id = source_id WHERE event_id = event.id ORDER BY position",
    ),
    "citations": _list(
        "source.key || ':' || start_offset || '-' || end_offset",
        "citation JOIN source ON source.id = source_id WHERE event_id = event.id ORDER BY position",
    ),
    "quotes": _beside("quote"),
    "wording": "wording",
    "basis": "basis",
    "basis_note": "basis_note",
    "tags": _list("tag", "event_tag WHERE event_id = event.id ORDER BY position"),
    "reviewed": "CASE reviewed WHEN 1 THEN 'yes' ELSE '' END",
    "note": "note",
    "actor_ids": _list("actor.key", _ACTORS),
    "attributions": _beside("attribution"),
    "stances": _beside("stance"),
    "credibilities": _beside("credibility"),
    "prefixes": _beside("prefix"),
    "suffixes": _beside("suffix"),
    "origins": _beside("origin"),
    "claims": "''",
}
_QUERY = (
    f"SELECT {', '.join(f'{sql} AS {name}' for name, sql in CONTROL.items())} FROM event ORDER BY event.id"
)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def control(project: Path, out: Path) -> float:
    """Write with the command line; return its CPU seconds."""
    before = _children_cpu()
    with out.open("wb") as stream:
        command = ["sqlite3", "-readonly", "-csv", "-header", str(project), _QUERY]
        subprocess.run(command, stdout=stream, check=True)
    return _children_cpu() - before


def ours(project: Path, out: Path) -> tuple[float, float]:
    """Write with `write_export`, then with `export`; return the CPU seconds of each, opening left out."""
    from explorer.model.filter import EVERYTHING
    from explorer.services.asking import ask
    from explorer.services.exporting import ExportChoices, export, format_for, write_export
    from explorer.services.project import Project

    with Project.open(project) as opened:
        answer = ask(opened, EVERYTHING)
        before = time.process_time()
        with out.open("wb") as stream:
            write_export(opened, answer, stream, format_for("x.csv"), ExportChoices(encoding="utf-8"))
        plain = time.process_time() - before
        before = time.process_time()
        export(opened, answer, out.with_suffix(".whole.csv"), "csv", ExportChoices(encoding="utf-8"))
        whole = time.process_time() - before
    return plain, whole


def differing(first: Path, second: Path) -> tuple[int, list[str]]:
    """Return the number of rows and the first cells in which the two files differ."""
    csv.field_size_limit(sys.maxsize)
    found: list[str] = []
    rows = 0
    with first.open(newline="", encoding="utf-8") as one, second.open(newline="", encoding="utf-8") as other:
        for control_row, our_row in zip(csv.reader(one), csv.reader(other), strict=True):
            rows += 1
            for name, expected, written in zip(COLUMNS, control_row, our_row, strict=True):
                if expected != unguard(written) and not _same_meaning(name, expected, written, control_row):
                    found.append(f"row {rows}, {name}: {expected!r} / {written!r}")
    return rows, found


def _same_meaning(name: str, expected: str, written: str, row: list[str]) -> bool:
    if name in ("attributions", "credibilities", "prefixes", "suffixes", "origins"):
        return not expected.strip("; ") and not written
    if name in ("earliest", "latest"):  # times of day, years that SQLite has no calendar for, open ends
        return "T" in row[2] or not written or written[:1] in "-+" or expected == ""
    return False


def main() -> int:
    """Measure and print; 1 if a cell differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="?", type=int, default=100_000)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = options.file or _demo(options.events, Path(folder))
        out, control_out = Path(folder) / "ours.csv", Path(folder) / "control.csv"
        times = [(control(project, control_out), *ours(project, out)) for _ in range(options.rounds)]
        rows, wrong = differing(control_out, out)
        _print(times, rows - 1, out.stat().st_size, wrong)
    return 1 if wrong else 0


def _demo(events: int, folder: Path) -> Path:
    from explorer.services.demo import make_demo

    make_demo(events, folder / "demo.tlx", 1)
    return folder / "demo.tlx"


def _print(times: list[tuple[float, float, float]], events: int, size: int, wrong: list[str]) -> None:
    sqlite, plain, whole = (median(column) for column in zip(*times, strict=True))
    print(f"CSV of {events:,} events, {size / 1e6:.0f} MB, {len(times)} rounds, CPU seconds (median)")
    print(f"  sqlite3 command line       {sqlite:8.2f}")
    print(f"  ours, the stream           {plain:8.2f}   ratio {sqlite / plain:.3f}")
    print(f"  ours, with the manifest    {whole:8.2f}   ratio {sqlite / whole:.3f}")
    print(f"  cells that differ: {len(wrong)}", *wrong[:5], sep="\n    ")


if __name__ == "__main__":
    raise SystemExit(main())
