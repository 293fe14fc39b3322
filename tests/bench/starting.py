"""How long the window takes to appear, against a bare PySide6 window: CPU time of the whole process.

`python -m tests.bench.starting [N]`: process start to the first painted window, and to the first frame with data of a
project of N events opened again (its derived cache is warm). Ours and the control run in turn, each in a process of
its own. Wall time is printed beside it and proves nothing on a shared machine.
"""

import argparse
import json
import os
import subprocess
import sys
from statistics import median

from tests.bench.questions import REPEATS, demo_file, opened

BARE = """
import json, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        print(json.dumps({"first": time.process_time()}))
        application.quit()
application = QApplication([])
window = Bare()
window.resize(1440, 900)
window.show()
application.exec()
"""

OURS = """
import json, sys, time
from explorer import cli, cli_window
told = {}
def tell(name):
    told.setdefault(name, time.process_time())
def follow(window):
    from PySide6.QtCore import QTimer
    # Each signal comes right after the paint that it tells of.
    def pictured():
        tell("data")
        stage = window.starting.timeline.stage
        told["pictured"], told["bands"] = len(stage.index.columns), len(stage.bands())
        window.first_index = stage.index
    def filled():
        tell("whole")
        first, last = getattr(window, "first_index", None), window.parts.timeline.stage.index
        told["events"] = len(window.session.project.columns)
        told["same"] = first is not None and all(
            bool((first.to_arrays()[0][name] == array).all()) for name, array in last.to_arrays()[0].items()
        )
        told["longest"] = window.starting.longest_step_s
        print(json.dumps(told))
        window.close()
    window.starting.skeleton.painted.connect(lambda: QTimer.singleShot(0, lambda: tell("first")))
    window.pictured.connect(pictured)
    window.filled.connect(filled)
started = cli_window._start_lightly
def start():
    started()
    from explorer.gui.main_window import MainWindow
    fill = MainWindow.fill_when_painted
    def fill_and_follow(window, path, view):
        fill(window, path, view)
        follow(window)
    MainWindow.fill_when_painted = fill_and_follow
cli_window._start_lightly = start
sys.exit(cli.main([sys.argv[1]]))
"""


OURS_OPENED = """
import sys
from explorer.gui import open_window
open_window(sys.argv[1]).close()
print("{}")
"""


def measured(script: str, *arguments: str) -> dict[str, float]:
    """Run a script in a fresh interpreter; return what it printed of its own CPU time, in seconds."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # An installed program has its bytecode, as Qt's has here.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, timeout=40)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def main() -> int:
    """Print the table; return 1 when the window did not hold all events, or what it held first was not the truth."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=1_000_000)
    count = parser.parse_args().count
    path = demo_file(count)
    opened(path)
    bare, ours = [], []
    # The first one makes bytecode and the lanes' cache.
    measured(OURS_OPENED, str(path))
    for _ in range(REPEATS + 2):
        bare.append(measured(BARE)["first"])
        ours.append(measured(OURS, str(path)))
    control = median(bare)
    print(f"| at {count:,} events, CPU time, median of {len(bare)}: ours / a bare window | ratio |   must |")
    for name, key, must in (
        ("first painted window", "first", "<= 1.5"),
        ("first frame with data, warm", "data", "<= 2.5"),
        ("everything built and filled", "whole", ""),
    ):
        value = median(one[key] for one in ours)
        print(
            f"| {name:<40} | {value / control:6.2f} | {must:>6} | {value * 1e3:.0f} ms / {control * 1e3:.0f} ms"
        )
    longest = median(one["longest"] for one in ours)
    print(f"| the longest step of the window's thread after the data: {longest * 1e3:.0f} ms")
    right = all(one["events"] == one["pictured"] == count and one["same"] and one["bands"] for one in ours)
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
