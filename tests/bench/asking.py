"""What a question costs from the click or the key press to the picture, in the real window.

`python -m tests.bench.asking [N]`: opens a project of N events (2,000 actors, about five an event), clicks actors in the
panel and types words into the search box. A run ends when the timeline has painted the new events and the panel the new
counts; `at rest` goes on until table, overview and titles stand as well. Two controls are measured after each click, in the
same view: a full frame, which is the median of the path that `tests.bench.frames` takes, every frame of it laid out anew;
and a panned frame, which keeps nearly all of its layout. CPU time of the whole process, all threads. The counts that
the panel then shows are compared with SQL's; a difference ends the run with status 1.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from tests.bench.frames import path as zoom_path
from tests.bench.questions import demo_file, facet_rows, like_rows, report

CLICKS = 8
FRAMES = 8
PATH_STEP = 6
"""Of the path's 240 frames each sixth is drawn."""
LEAST_SHARE = 0.05
SIZE = (1920, 1080)


class Watch:
    """Tells when the timeline has painted the newest answer and the panel its counts."""

    def __init__(self, window: Any) -> None:
        from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, Signal

        self.parts = window.parts
        self.loop = QEventLoop()
        self.fresh: set[str] = set()
        self.ended = 0.0
        watch = self

        class Painted(QObject):
            begun = Signal()

            def __init__(self, name: str, widget: Any) -> None:
                super().__init__()
                self.name = name
                widget.installEventFilter(self)
                # Queued at the beginning of a paint event, it comes right after the whole window is painted.
                self.begun.connect(lambda: watch.seen(name), Qt.ConnectionType.QueuedConnection)

            def eventFilter(self, _watched: Any, event: Any) -> bool:
                if event.type() == QEvent.Type.Paint and watch.shows_newest(self.name):
                    self.begun.emit()
                return False

        view = self.parts.actors.actors
        self.filters = [Painted("timeline", self.parts.timeline), Painted("panel", view.viewport())]

    def shows_newest(self, name: str) -> bool:
        """Whether what is about to be painted is the answer to the present question."""
        session = self.parts.session
        if session.answers is None or session.answers.filtered.filter != session.filter:
            return False
        if name == "panel":
            return True
        mask, kept = self.parts.timeline.stage.mask, session.answers.filtered
        return mask is kept.mask if kept.count < len(kept.mask) else mask is None

    def seen(self, name: str) -> None:
        """Note a painted part; both end the wait."""
        self.fresh.add(name)
        if self.fresh == {"timeline", "panel"} and not self.ended:
            # Now: the loop lets what waits already happen before it ends.
            self.ended = process_time()
            self.loop.quit()

    def cost(self, act: Any) -> float:
        """Return the CPU ms from an act of the user to the new picture."""
        self.fresh.clear()
        self.ended = 0.0
        started = process_time()
        act()
        if not self.ended:
            self.loop.exec()
        return (self.ended - started) * 1e3


def rest(window: Any) -> None:
    """Wait without burning time until nothing works any more."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, quiet = QEventLoop(), [0]
    timer = QTimer()

    def look() -> None:
        quiet[0] = 0 if window.session.runner.is_working else quiet[0] + 1
        if quiet[0] > 6:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(50)
    loop.exec()


def full_frames(view: Any) -> list[float]:
    """Return the CPU ms of frames along the zoom path of `tests.bench.frames`, and go back to the present view."""
    present = view.stage.viewport
    found = []
    for number, (_, viewport) in enumerate(zoom_path(view)):
        if number % PATH_STEP == 0:
            started = process_time()
            view.show_viewport(viewport)
            view.repaint()
            found.append((process_time() - started) * 1e3)
    view.show_viewport(present)
    view.repaint()
    return found


def panned_frames(view: Any) -> list[float]:
    """Return the CPU ms of frames of the present view, shifted to and fro by some pixels, as when it is panned."""
    found = []
    for number in range(FRAMES):
        started = process_time()
        view.show_viewport(view.stage.viewport.panned(24.0 if number % 2 else -24.0))
        view.repaint()
        found.append((process_time() - started) * 1e3)
    return found


def click(window: Any, key: str) -> None:
    """Click an actor's name in the panel."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    view = window.parts.actors.actors
    rect = view.visualRect(view.choices.find("actor", key))
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(rect.left() + 60, rect.center().y()),
    )


def bring_into_view(window: Any, key: str) -> None:
    """Scroll the panel to an actor, and the window to rest."""
    view = window.parts.actors.actors
    index = view.choices.find("actor", key)
    view.expand(index.parent())
    view.scrollTo(index)
    rest(window)


def panel_counts(window: Any) -> dict[str, int]:
    """Return the counts that the panel shows, by the actor's key; zeros left out."""
    from explorer.gui.choice_tree import ChoiceRole

    panel = window.parts.actors
    found = {}
    for node in panel.actors.choices.nodes:
        if node.facet == "actor":
            count = panel.actors.choices.find("actor", node.value).data(ChoiceRole.COUNT)
            if count:
                found[str(node.value)] = int(count)
    return found


def words_of(path: Path, count: int) -> list[str]:
    """Return words of quotes from rare to common."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        sql = "SELECT quote FROM citation ORDER BY id LIMIT 400"
        seen: dict[str, int] = {}
        for (quote,) in connection.execute(sql):
            for word in {w for w in quote.lower().split() if w.isalpha() and len(w) > 3}:
                seen[word] = seen.get(word, 0) + 1
    finally:
        connection.close()
    ordered = sorted(seen, key=lambda word: (seen[word], word))
    return [ordered[round(i * (len(ordered) - 1) / (count - 1))] for i in range(count)]


def main() -> int:
    """Print the table; return 1 when a count is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=1_000_000)
    count = parser.parse_args().count
    path = demo_file(count)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = tempfile.mkdtemp(prefix="bench-")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from explorer.gui import open_window

    window = open_window(path)
    window.resize(*SIZE)
    rest(window)
    wrong = measure_clicks(window, path) + measure_words(window, path)
    window.close()
    for fault in wrong:
        print(f"WRONG: {fault} differs from SQL", file=sys.stderr)
    return 1 if wrong else 0


def measure_clicks(window: Any, file: Path) -> list[str]:
    """Click actors that at least a twentieth of the events carry; return what was wrong."""
    watch = Watch(window)
    project, view = window.session.project, window.parts.timeline
    totals = project.facet_index.totals.actor
    order = np.argsort(-totals)
    wide = order[totals[order] >= LEAST_SHARE * len(project.columns)]
    chosen = [project.catalogue.actors[int(code)].id for code in wide[:CLICKS]]
    clicks, alls, rests, frames, panned = [], [], [], [], []
    wrong = []
    for key in chosen:
        bring_into_view(window, key)
        started = process_time()
        clicks.append(watch.cost(lambda k=key: click(window, k)))
        rest(window)
        rests.append((process_time() - started) * 1e3)
        frames += full_frames(view)
        panned += panned_frames(view)
        rest(window)
        if key in (chosen[0], chosen[-1]) and panel_counts(window) != facet_rows(file, key):
            wrong.append(f"a count after the click on {key}")
        rest(window)
        alls.append(watch.cost(lambda k=key: click(window, k)))
        rest(window)
        frames += full_frames(view)
        panned += panned_frames(view)
    full, pan = median(frames), median(panned)
    of_events = totals[wide[: len(chosen)]] / len(project.columns)
    shares = f"{of_events.min():.0%} to {of_events.max():.0%}"
    print(
        f"| from the click, window {SIZE[0]}x{SIZE[1]} / full frame {full:.1f} ms, panned {pan:.1f} ms | ratio | must |"
    )
    for what, costs, must in (
        (f"one actor of {len(chosen)} ({shares} of the events)", clicks, "<= 10"),
        ("the same again: every event", alls, "<= 10"),
        ("one actor, until everything is at rest", rests, ""),
    ):
        report(what, median(costs) / full, must, f"{told(costs)}, {median(costs) / pan:.1f} panned frames")
    return wrong


def measure_words(window: Any, path: Path) -> list[str]:
    """Type words and press Enter; return what was wrong."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    watch, search, view = Watch(window), window.parts.top.search, window.parts.timeline
    costs, frames, wrong = [], [], []
    for word in words_of(path, 5):
        search.setFocus()
        search.selectAll()
        QTest.keyClicks(search, word)
        search._timer.stop()
        cost = watch.cost(lambda: QTest.keyClick(search, Qt.Key.Key_Return))
        rest(window)
        frames += full_frames(view)
        rest(window)
        found = window.session.answers.filtered
        costs.append((cost, word, found.count))
    plain = median(frames)
    started = process_time()
    scanned = like_rows(path, costs[-1][1])
    scan = (process_time() - started) * 1e3
    for cost, word, hits in costs:
        report(
            f"words from Enter: {hits:,} hits",
            cost / plain,
            "",
            f"{cost:.0f} ms, {cost / scan:.3f} of a LIKE scan ({word})",
        )
    answer = window.session.answers.filtered
    ids = window.session.project.columns.event_id[answer.rows]
    if not set(ids.tolist()) <= set(scanned):
        wrong.append("full text")
    return wrong


def told(values: list[float]) -> str:
    """Return a median with its least and greatest."""
    return f"{median(values):.0f} ms ({min(values):.0f} to {max(values):.0f})"


if __name__ == "__main__":
    sys.exit(main())
