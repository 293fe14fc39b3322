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
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print(json.dumps({"first": time.process_time(), "data": time.process_time()}))
        application.quit()
application = QApplication([])
window = Bare()
window.resize(1440, 900)
window.show()
application.exec()
"""

OURS = """
import json, sys, time
from explorer import cli
from explorer.gui import application
from PySide6.QtCore import QEvent, QObject
told = {}
class Watch(QObject):
    def __init__(self, name):
        super().__init__()
        self.name = name
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.name not in told:
            told[self.name] = None
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        told[self.name] = time.process_time()
        if self.name == "data":
            told["events"] = len(window.session.project.columns)
            print(json.dumps(told))
            QApplication.quit()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
make = application.new_window
def new_window(path, view):
    global window, first, data
    window = make(path, view)
    first, data = Watch("first"), Watch("data")
    window.installEventFilter(first)
    def filled():
        view = window.findChild(QWidget, "timelineView")
        view.installEventFilter(data)
        view.update()
    window.filled.connect(filled)
    return window
application.new_window = new_window
sys.exit(cli.main([sys.argv[1]]))
"""


def measured(script: str, *arguments: str) -> dict[str, float]:
    """Run a script in a fresh interpreter; return what it printed of its own CPU time, in seconds."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, timeout=120)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def main() -> int:
    """Print the table; return 1 when the window did not hold all events."""
    parser = argparse.ArgumentParser()
    parser.add_argument("count", nargs="?", type=int, default=1_000_000)
    count = parser.parse_args().count
    path = demo_file(count)
    opened(path)
    bare, ours = [], []
    for _ in range(REPEATS + 2):
        bare.append(measured(BARE)["first"])
        ours.append(measured(OURS, str(path)))
    control = median(bare)
    print(f"| at {count:,} events, CPU time, median of {len(bare)}: ours / a bare window | ratio |   must |")
    for name, key, must in (
        ("first painted window", "first", 1.5),
        ("first frame with data, warm", "data", 2.5),
    ):
        value = median(one[key] for one in ours)
        print(
            f"| {name:<40} | {value / control:6.2f} | <= {must} | {value * 1e3:.0f} ms / {control * 1e3:.0f} ms"
        )
    return 0 if all(one["events"] == count for one in ours) else 1


if __name__ == "__main__":
    sys.exit(main())
