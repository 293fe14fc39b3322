"""Import of a CSV: CPU time of the sqlite3 command line over ours, the same rows.

    python -m tests.bench.importing [ROWS] [--rounds N] [--memory]

The control imports the same file into a plain table, makes an index on id and one on date, and builds full
text with our tokenizer and prefixes: over title and summary ("event text"), and over the texts of all that
our file searches (title and summary, the row that each event quotes, the list as a document: "all text").
Rounds alternate. Before anything is printed the counts are compared: rows, actors' links, and the hits of a word.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

FTS = (
    'fts5({}, tokenize="unicode61 remove_diacritics 2", prefix=\'2 3\', content="{}", content_rowid="rowid")'
)
COLUMNS = ("id", "title", "date", "end", "kind", "actors", "location", "summary")


def write_list(path: Path, rows: int) -> None:
    """A list of events as an analyst's spreadsheet would have it: some 230 bytes a row."""
    rng = random.Random(7)
    letters = "aeiou", "bcdfghklmnprstvz"
    words = ["".join(rng.choice(letters[k % 2]) for k in range(rng.randint(3, 9))) for _ in range(30_000)]
    names = [f"{rng.choice(words).title()} {rng.choice(words).title()}" for _ in range(2_000)]
    kinds = ["attack", "clash", "arrest", "meeting", "statement", "protest", "trial", "law"]

    def text(count: int) -> str:
        return " ".join(words[min(int(rng.paretovariate(0.6)), len(words) - 1)] for _ in range(count))

    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(",".join(COLUMNS) + "\r\n")
        for number in range(rows):
            day = f"{rng.randint(1990, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            actors = f"{rng.choice(names)}; {rng.choice(names)}"
            summary = text(22).capitalize()
            stream.write(
                f'ev{number},{text(6)},{day},,{rng.choice(kinds)},{actors},{rng.choice(names)},"{summary}."\r\n'
            )


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def control(source: Path, folder: Path, all_text: bool) -> tuple[float, float]:
    """Import with the command line; return its CPU and wall seconds."""
    out = folder / "control.db"
    out.unlink(missing_ok=True)
    script = [
        "PRAGMA journal_mode=OFF;", "PRAGMA synchronous=OFF;", "PRAGMA cache_size=-262144;",
        f"CREATE TABLE event({', '.join(f'{name} TEXT' for name in COLUMNS)});",
        ".mode csv", f".import --skip 1 {source} event",
        "CREATE INDEX by_id ON event(id);", "CREATE INDEX by_date ON event(date);",
        f"CREATE VIRTUAL TABLE event_text USING {FTS.format('title, summary', 'event')};",
        "INSERT INTO event_text(event_text) VALUES('rebuild');",
    ]  # fmt: skip
    if all_text:
        joined = " || ',' || ".join(COLUMNS)
        script += [
            f"CREATE TABLE quoted AS SELECT {joined} AS quote FROM event;",
            "CREATE TABLE document AS SELECT group_concat(quote, char(10)) AS text FROM quoted GROUP BY rowid / 4500;",
            f"CREATE VIRTUAL TABLE quote_text USING {FTS.format('quote', 'quoted')};",
            "INSERT INTO quote_text(quote_text) VALUES('rebuild');",
            f"CREATE VIRTUAL TABLE document_text USING {FTS.format('text', 'document')};",
            "INSERT INTO document_text(document_text) VALUES('rebuild');",
        ]
    cpu, wall = _children_cpu(), time.perf_counter()
    subprocess.run(
        ["sqlite3", str(out)], input="\n".join(script), text=True, check=True, stdout=subprocess.DEVNULL
    )
    return _children_cpu() - cpu, time.perf_counter() - wall


_OURS = """
import resource, sys, time
from explorer.services.importing import import_file
cpu, wall = time.process_time(), time.perf_counter()
report = import_file(sys.argv[1], sys.argv[2])
print(time.process_time() - cpu, time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, report.imported)
"""


def ours(source: Path, folder: Path) -> tuple[float, float, float]:
    """Import with our service in a process of its own; return its CPU and wall seconds and peak memory in MB."""
    out = folder / "ours.tlx"
    out.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-c", _OURS, str(out), str(source)], check=True, capture_output=True, text=True
    )
    cpu, wall, memory, _ = map(float, done.stdout.split())
    return cpu, wall, memory


def compare(folder: Path, rows: int) -> None:
    """Refuse to print anything where the two files do not hold the same."""

    def one(file: str, sql: str) -> str:
        return subprocess.run(
            ["sqlite3", "-readonly", str(folder / file), sql], check=True, capture_output=True, text=True
        ).stdout

    assert (
        one("ours.tlx", "SELECT count(*) FROM event")
        == one("control.db", "SELECT count(*) FROM event")
        == f"{rows}\n"
    )
    word = one("control.db", f"SELECT title FROM event WHERE rowid = {rows // 2}").split()[0]
    hits = f"SELECT count(*), sum(length(title)) FROM event WHERE rowid IN (SELECT rowid FROM event_text WHERE event_text MATCH '{word}')"
    assert one("ours.tlx", hits) == one("control.db", hits), word
    listed = "SELECT sum(length(title)), sum(length(summary)), min(date), max(date) FROM event"
    assert one("ours.tlx", listed.replace("date", "edtf")) == one("control.db", listed)
    assert one("ours.tlx", "SELECT count(*) FROM citation JOIN source ON source.id = source_id WHERE substr(text, start_offset + 1, end_offset - start_offset) = quote AND citation.id % 997 = 1") == one("control.db", f"SELECT ({rows} + 996) / 997")  # fmt: skip


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "list.csv"
        write_list(source, options.rows)
        runs: list[tuple[tuple[float, float], tuple[float, float], tuple[float, float, float]]] = []
        for _ in range(options.rounds):
            runs.append((control(source, folder, False), control(source, folder, True), ours(source, folder)))
            compare(folder, options.rows)
        middle = [[median(run[which][at] for run in runs) for at in (0, 1)] for which in (0, 1, 2)]
        memory = max(run[2][2] for run in runs)
        size = source.stat().st_size / 1e6
    print(
        f"{options.rows:,} rows, {size:.0f} MB of CSV, medians of {options.rounds}; peak memory of ours {memory:,.0f} MB"
    )
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}{'control/ours CPU':>18}{'wall':>7}")
    for label, (cpu, wall) in zip(
        ("sqlite3, event text", "sqlite3, all text that ours has", "ours"), middle, strict=True
    ):
        print(f"{label:34}{cpu:8.1f}{wall:8.1f}{cpu / middle[2][0]:18.2f}{wall / middle[2][1]:7.2f}")


if __name__ == "__main__":
    main()
