"""How much a frame costs: ours and a fill+blit control, interleaved in one process, CPU time, correctness
beside it.

    python -m tests.bench.frames --sizes 1000,1000000 [--data spike,points] [--items 100000]

Prints a table; ends with status 1 only if a picture was wrong.
"""

import argparse
import gc
import sys

import numpy as np

from tests.bench.control import (
    HEIGHT,
    WIDTH,
    FillBlit,
    application,
    cpu_ms,
    item_per_event,
    percentiles,
    resident_mb,
    table,
    thread_cpu_ms,
)
from tests.bench.data import DATA

FRAMES = 240
TURNS = 7
DEEPEST = 100_000
BANDS = (1, 10, 100, 1_000, 10_000)
WORDS = ("border", "talks", "attack", "statement", "drill", "base", "pledge", "accord", "trade", "visit", "summit",
         "raid", "arrest", "quota")  # fmt: skip


def titles(rows):
    """A title of two to five words for each row, always the same."""
    return [
        " ".join(WORDS[(row * k + k) % len(WORDS)] for k in range(3, 5 + row % 4)).capitalize()
        for row in rows
    ]


def path(view):
    """Views of a zoom from the full extent to 1/100,000 and back, with panning."""
    full = view.stage.fitted()
    half = FRAMES // 2
    for i in range(FRAMES):
        deep = i / half if i < half else (FRAMES - 1 - i) / half
        zoomed = full.zoomed(DEEPEST**deep, full.width_px * 0.37)
        yield DEEPEST**deep, zoomed.panned(200 * np.sin(i / 6))


def new_view(index):
    """A shown timeline over an index, which counts its paint events."""
    from explorer.gui.theme import light_theme
    from explorer.gui.timeline_view import TimelineView

    class Counted(TimelineView):
        painted = 0

        def paintEvent(self, event):
            self.painted += 1
            super().paintEvent(event)

    view = Counted(light_theme())
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.set_index(index)
    view.set_title_source(titles)
    view.fit()
    return view


def frame_times(view, control):
    """CPU ms of our frames and the control's along the path, and the zoom of each.

    What happens between two frames (titles that arrive, a picture completed) counts: as a frame of its own if it
    painted one, else as part of the next.
    """
    app = application()
    ours, theirs, zooms = [], [], []
    for zoom, viewport in path(view):
        painted = view.painted
        between = cpu_ms(app.processEvents)
        if view.painted > painted:
            ours.append(between)
            zooms.append(zoom)
            between = 0.0
        ours.append(between + cpu_ms(lambda v=viewport: (view.show_viewport(v), view.repaint())))
        theirs.append(cpu_ms(control.repaint))
        zooms.append(zoom)
    return np.array(ours), np.array(theirs), np.array(zooms)


def worst_band(times, zooms):
    """The zoom band with the greatest median, and that median."""
    found = []
    for low, high in zip(BANDS, (*BANDS[1:], 10**9), strict=True):
        inside = (zooms >= low) & (zooms < high)
        if inside.any():
            found.append((float(np.median(times[inside])), f"1/{low}"))
    return max(found)


def wrong(view, columns):
    """What is wrong with the picture along the path, as sentences; empty when all is right."""
    faults = []
    for _, viewport in list(path(view))[:: FRAMES // 8]:
        view.show_viewport(viewport)
        view.settle()
        frame = view.stage.frame()
        for ribbon in frame.ribbons[:3]:
            faults += wrong_ribbon(view, columns, ribbon)
        faults += wrong_labels(view, frame)
    return faults


def wrong_ribbon(view, columns, ribbon):
    """Compare a lane's cells with a count over all its events."""
    index = view.stage.index
    rows = index.start_rows(slice(index.lane_offset[ribbon.lane], index.lane_offset[ribbon.lane + 1]))
    earliest, latest = columns.earliest_us[rows], columns.latest_us[rows]
    for at in range(0, len(ribbon.counts), max(1, len(ribbon.counts) // 40)):
        start = (ribbon.first + at) << ribbon.level
        true = int(np.count_nonzero((earliest < start + (1 << ribbon.level)) & (latest > start)))
        if true != ribbon.counts[at]:
            return [f"lane {ribbon.lane}, cell {at}: {ribbon.counts[at]} instead of {true}"]
    return []


def wrong_labels(view, frame):
    """Find labels that overlap in a row."""
    from explorer.timeline.labelling import place_labels

    labels = place_labels(frame.marks, frame.viewport.width_px)
    y = frame.marks.y[labels.mark]
    order = np.lexsort((labels.x, y))
    x, end, row = labels.x[order], (labels.x + labels.room_px)[order], y[order]
    over = (row[1:] == row[:-1]) & (x[1:] < end[:-1] - 0.5)
    return [f"{int(over.sum())} labels overlap"] if over.any() else []


def weight_of_a_view(control):
    """What a view grows by in MB whatever the number of events: pictures of labels, fonts, its window.

    The second of two, since the first brings in what all share.
    """
    for _ in range(2):
        grown, view = grown_mb("spike", 1_000, control)[:2]
        view.close()
        view.background.close()
    return grown


def grown_mb(name, n, control):
    """The growth in MB from the columns to a view that has been looked at; the view, the columns, CPU ms of the index.

    Freed memory is given back first, as the application does after sorting.
    """
    from explorer.services.memory import give_back, tidily
    from explorer.timeline.index_building import build_index
    from tests.timeline.builders import catalogue

    make, lanes = DATA[name]
    columns = make(n)
    gc.collect()
    give_back()
    before = resident_mb()
    built = []
    with tidily():
        index_ms = cpu_ms(lambda: built.append(build_index(columns, catalogue(lanes))))
    view = new_view(built[0])
    frame_times(view, control)
    gc.collect()
    give_back()
    return resident_mb() - before, view, columns, index_ms


def measure(name, n, control, view_mb):
    """One line of the table, and the faults found."""
    grown, view, columns, index_ms = grown_mb(name, n, control)
    ours, theirs, zooms = frame_times(view, control)
    p50, p99, most = percentiles(ours)
    floor = float(np.median(theirs))
    band_ms, band = worst_band(ours, zooms)
    click = filter_click(view, len(columns))
    full = full_extent_ms(view)
    faults = [f"{name} {n:,}: {fault}" for fault in wrong(view, columns)]
    view.close()
    view.background.close()
    row = [
        name, f"{n:,}", f"{p50:.2f}", f"{p99:.2f}", f"{most:.1f}", f"{floor:.2f}", f"{p50 / floor:.1f}",
        f"{p99 / floor:.1f}", f"{band_ms / floor:.1f} {band}", f"{click / p50:.1f}", f"{index_ms:.0f}",
        f"{max(0.0, grown - view_mb) * 1e6 / n:.0f}", "wrong" if faults else "right",
    ]  # fmt: skip
    return row, faults, full


def filter_click(view, n):
    """CPU ms from a filter that keeps a third to its first frame, without the facets (`questions` times them).

    What the worker prepares is done in this thread here; the overview's counts are not waited for.
    """
    from explorer.timeline.stage import counter_for

    view.fit()
    view.settle()
    mask = np.random.default_rng(7).random(n) < 0.33
    times = []
    for _ in range(3):
        click = lambda: (view.shown.apply(mask, counter_for(view.stage.index, mask)), view.repaint())  # noqa: E731
        times.append(thread_cpu_ms(click))
        view.shown.apply(None, counter_for(view.stage.index, None))
        view.repaint()
        application().processEvents()
    return float(np.median(times))


def full_extent_ms(view):
    """CPU ms of a frame at the full extent."""
    view.fit()
    view.settle()
    base = view.stage.viewport
    return float(
        np.median(
            [cpu_ms(lambda i=i: (view.show_viewport(base.panned(i % 3)), view.repaint())) for i in range(30)]
        )
    )


def growth_line(least, most, control):
    """How much dearer the median frame is at `most` events than at `least`: by turns, since the machine's speed
    changes within seconds.
    """
    from explorer.timeline.index_building import build_index
    from tests.timeline.builders import catalogue

    make, lanes = DATA["spike"]
    views = [new_view(build_index(make(n), catalogue(lanes))) for n in (least, most)]
    for view in views:
        frame_times(view, control)
    ratios = []
    for _ in range(TURNS):
        few, many = (float(np.median(frame_times(view, control)[0])) for view in views)
        ratios.append(many / few)
    for view in views:
        view.close()
        view.background.close()
    every = ", ".join(f"{ratio:.2f}" for ratio in sorted(ratios))
    return f"spike p50 at {most:,} / at {least:,}: {np.median(ratios):.2f} (in {TURNS} turns {every})"


def items_line(n, ours_ms):
    """The naive view at its full extent, and what an item weighs."""
    rng = np.random.default_rng(1)
    before = resident_mb()
    x, y = rng.uniform(0, WIDTH, n), rng.integers(0, 40, n) * 26.0
    view = item_per_event(x, y, rng.uniform(2, 30, n))
    view.show()
    application().processEvents()
    grown = (resident_mb() - before) * 1e6 / n
    ms = float(np.median([cpu_ms(view.viewport().repaint) for _ in range(3)]))
    view.close()
    return f"An item per event, {n:,}: {ms:,.0f} ms a frame at full extent, {ms / ours_ms:,.0f} times ours; {grown:,.0f} bytes an event"


HEADER = ["data", "events", "p50 ms", "p99 ms", "max", "control", "p50/c", "p99/c", "worst band/c", "filter/p50",
          "index ms", "B/event", "picture"]  # fmt: skip


def main(argv=None):
    """Run the bench; 0 if every picture was right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,1000000")
    parser.add_argument("--data", default=",".join(DATA))
    parser.add_argument("--items", type=int, default=0, help="also time a QGraphicsView with so many items")
    options = parser.parse_args(argv)
    application()
    control = FillBlit()
    control.show()
    view_mb = weight_of_a_view(control)
    rows, faults, full, sizes = [], [], 1.0, [int(float(size)) for size in options.sizes.split(",")]
    for name in options.data.split(","):
        for size in sizes:
            row, wrong_ones, full_ms = measure(name, size, control, view_mb)
            rows.append(row)
            faults += wrong_ones
            if name == "spike":
                full = full_ms
    print(table(HEADER, rows))
    if "spike" in options.data and len(set(sizes)) > 1:
        print(growth_line(min(sizes), max(sizes), control))
    if options.items:
        print(items_line(options.items, full))
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
