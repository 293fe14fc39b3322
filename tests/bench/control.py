"""What every bench measures against: a widget that fills a buffer and blits it, CPU time, percentiles, a
table.
"""

import resource
import time
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

WIDTH, HEIGHT = 1920, 1080


def application():
    """The one application of a bench, without a screen unless the caller chose one."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication.instance() or QApplication([])


class FillBlit(QWidget):
    """The floor of a full frame: write every pixel of a buffer once, copy it to the window once."""

    def __init__(self):
        super().__init__()
        self.resize(WIDTH, HEIGHT)
        self.buffer = np.zeros((HEIGHT, WIDTH), np.uint32)
        self.shade = 0

    def paintEvent(self, event):
        self.shade = (self.shade + 1) % 256
        self.buffer.fill(0xFF000000 | self.shade)
        painter = QPainter(self)
        painter.drawImage(
            0, 0, QImage(self.buffer.data, WIDTH, HEIGHT, WIDTH * 4, QImage.Format.Format_RGB32)
        )
        painter.end()


def item_per_event(x, y, width):
    """The naive way: one QGraphicsItem for each event."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QBrush, QColor

    scene = QGraphicsScene()
    pen, brush = Qt.PenStyle.NoPen, QBrush(QColor(60, 110, 190))
    for left, top, wide in zip(x.tolist(), y.tolist(), width.tolist(), strict=True):
        scene.addRect(left, top, wide, 16, pen, brush)
    view = QGraphicsView(scene)
    view.kept_scene = scene
    view.resize(WIDTH, HEIGHT)
    view.setSceneRect(0, 0, WIDTH, HEIGHT)
    return view


def cpu_ms(act):
    """CPU milliseconds of this process for one call."""
    begun = time.process_time_ns()
    act()
    return (time.process_time_ns() - begun) / 1e6


def thread_cpu_ms(act):
    """CPU milliseconds of the calling thread for one call."""
    begun = time.thread_time_ns()
    act()
    return (time.thread_time_ns() - begun) / 1e6


def resident_mb():
    """Resident memory now, in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def percentiles(values):
    """Median, 99th percentile and greatest."""
    return tuple(float(v) for v in np.percentile(values, [50, 99, 100]))


def table(header, rows):
    """Text of a table with aligned columns."""
    cells = [header, *[[str(c) for c in row] for row in rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(header))]
    lines = ["  ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True)))
             for row in cells]  # fmt: skip
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])
