"""Python's cyclic garbage is collected in the GUI thread alone.

A collection that a worker thread happens to set off would delete Qt objects from that thread, and Qt ends the process
for it (seen as a segmentation fault while a worker imported modules). So the automatic collection is off and a timer of
the GUI thread does the same work by the same thresholds.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

INTERVAL_MS = 500
FIRST_MS = 4_000
"""While a window is being built there is no garbage worth a search, which costs as much as the first picture."""


class GarbageCollector(QObject):
    """Collects while it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_what_is_due)
        QTimer.singleShot(FIRST_MS, self._timer.start)

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation that is over its threshold, with the younger ones."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return


def collect_here(application: QCoreApplication) -> GarbageCollector:
    """Let garbage be collected in this thread, that of the application, alone; also in an application that a script
    has made for itself.
    """
    found = application.findChild(GarbageCollector)
    return GarbageCollector(application) if found is None else found
