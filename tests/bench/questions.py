"""What a question costs at a size: opening, counts, words. Every figure is a ratio to a control of the same run.

`python -m tests.bench.questions [N]`; the project file is made once in the temporary folder. Results are compared with
SQL's before a time is printed, and a difference ends the run with status 1.
"""

import argparse
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from explorer.model.filter import EventFilter
from explorer.services.asking import ask
from explorer.services.demo import make_demo
from explorer.services.project import Project
from explorer.store.derived_cache import places
from explorer.store.text_index import match_events

REPEATS = 3


def demo_file(count: int) -> Path:
    """Return a synthetic project of `count` events, made when it is not there yet."""
    path = Path(tempfile.gettempdir()) / f"timeline-explorer-bench-{count}.tlx"
    if not path.exists():
        make_demo(count, path, seed=1)
    return path


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the CPU time of one run, and its result."""
    started = process_time()
    result = work()
    return process_time() - started, result


def interleaved(ours: Callable[[], Any], control: Callable[[], Any]) -> tuple[float, float, Any, Any]:
    """Run both in turn; return the medians in seconds and the last results."""
    pairs = [(seconds(ours), seconds(control)) for _ in range(REPEATS)]
    return median(a[0] for a, _ in pairs), median(b[0] for _, b in pairs), pairs[-1][0][1], pairs[-1][1][1]


COLUMNS = "SELECT id, earliest_us, latest_us, core_start_us, core_end_us, qualified, extent, kind, status, importance FROM event ORDER BY id"
LINKS = "SELECT event_id, actor_id, role FROM event_actor ORDER BY event_id"


def raw_select(path: Path) -> int:
    """Read the columns that opening needs, row by row, and throw them away: the control."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return sum(1 for _ in connection.execute(COLUMNS)) + 0 * sum(1 for _ in connection.execute(LINKS))
    finally:
        connection.close()


def opened(path: Path) -> int:
    """Open the project as the window does, and say how many events it has."""
    with Project.open(path) as project:
        return len(project.columns)


def opened_first(path: Path) -> int:
    """The same, without a derived cache."""
    for cache in places(path):
        cache.unlink(missing_ok=True)
    return opened(path)


def facet_rows(path: Path, actor: str) -> dict[str, int]:
    """Count the actors of the events of one actor with SQL: the control of the facet counts."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        sql = (
            "SELECT a.key, count(DISTINCT l.event_id) FROM event_actor l JOIN actor a ON a.id = l.actor_id WHERE l.event_id IN "
            "(SELECT event_id FROM event_actor WHERE actor_id = (SELECT id FROM actor WHERE key = ?)) GROUP BY a.key"
        )
        return dict(connection.execute(sql, (actor,)).fetchall())
    finally:
        connection.close()


def like_rows(path: Path, word: str) -> list[int]:
    """Scan titles, summaries and quotes for a word: the control of the full-text index."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        sql = "SELECT event_id FROM citation WHERE quote LIKE ? UNION SELECT id FROM event WHERE title LIKE ? OR summary LIKE ?"
        return [row for (row,) in connection.execute(sql, (f"%{word}%",) * 3)]
    finally:
        connection.close()


def common_word(path: Path) -> str:
    """Return a word of some quote, so that the search has hits."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        quote = connection.execute("SELECT quote FROM citation ORDER BY id LIMIT 1 OFFSET 7").fetchone()[0]
    finally:
        connection.close()
    return str(max((w for w in quote.split() if w.isalpha()), key=len))


def report(name: str, ratio: float, must: str, note: str = "") -> None:
    """Print one row of the table."""
    print(f"| {name:<52} | {ratio:8.4f} | {must:>8} | {note}")


def main() -> int:
    """Print the table; return 1 when a result is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=1_000_000)
    count = parser.parse_args().count
    path = demo_file(count)
    wrong: list[str] = []
    print(f"| at {count:,} events, CPU time, median of {REPEATS}: ours / control |   ratio |     must |")

    ours, control, rows, scanned = interleaved(lambda: opened_first(path), lambda: raw_select(path))
    wrong += ["first opening"] if rows != scanned else []
    report("opening the first time / raw SELECT", ours / control, "<= 2.2", f"{ours:.2f} s / {control:.2f} s")
    opened(path)
    ours, control, rows, scanned = interleaved(lambda: opened(path), lambda: raw_select(path))
    wrong += ["opening again"] if rows != scanned else []
    report(
        "opening it again (warm) / raw SELECT",
        ours / control,
        "<= 0.03",
        f"{ours * 1e3:.1f} ms / {control:.2f} s",
    )

    with Project.open(path) as project:
        busiest = int(np.argmax(ask(project, EventFilter()).facets.actor))
        actor = project.catalogue.actors[busiest].id
        question = EventFilter(actors=(actor,))
        ours, control, answer, counted = interleaved(
            lambda: ask(project, question), lambda: facet_rows(path, actor)
        )
        named = {
            entry.id: int(n)
            for entry, n in zip(project.catalogue.actors, answer.facets.actor, strict=True)
            if n
        }
        wrong += ["facet counts"] if named != counted else []
        report(
            "filter and facet counts / SQL group by",
            ours / control,
            "<= 0.04",
            f"{ours * 1e3:.1f} ms / {control:.2f} s",
        )

        word = common_word(path)
        reader = project.file.reader()
        ours, control, hits, scanned_hits = interleaved(
            lambda: match_events(reader, f'"{word}"', 50), lambda: like_rows(path, word)
        )
        wrong += ["full text"] if not set(hits.tolist()) <= set(scanned_hits) else []
        report(
            "first 50 full-text hits / LIKE scan",
            ours / control,
            "<= 0.06",
            f"{ours * 1e3:.2f} ms / {control:.2f} s",
        )
    for fault in wrong:
        print(f"WRONG: {fault} differs from SQL", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
