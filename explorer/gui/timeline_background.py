"""Work of the timeline off the GUI thread: one worker, results by one queued signal, the newest of each
slot counts.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal


class Background(QObject):
    """Runs functions on one worker thread. Slots in `keep_all` deliver every result, not only the newest.

    All methods belong to the GUI thread. With `inline` everything runs in the caller (pictures, tests).
    """

    _finished = Signal(str, int, object, object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self._numbers: dict[str, int] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, slot: str, work: Callable[[], Any], done: Callable[[Any], None], *, newest: bool = True
    ) -> None:
        """Run `work` and hand its result to `done` on the GUI thread; dropped if newer work of the slot
        came.
        """
        if newest or slot not in self._numbers:
            self._numbers[slot] = self._numbers.get(slot, 0) + 1
        if self._inline:
            done(work())
            return
        self._pool.start(_Job(self._finished, slot, self._numbers[slot], work, done))

    def drop(self, slot: str) -> None:
        """Let no result of the slot's work so far count."""
        self._numbers[slot] = self._numbers.get(slot, 0) + 1

    def close(self) -> None:
        """Drop everything and wait for the worker to end."""
        for slot in list(self._numbers):
            self.drop(slot)
        self._pool.clear()
        self._pool.waitForDone()

    def _deliver(self, slot: str, number: int, done: Callable[[Any], None], result: Any) -> None:
        if self._numbers.get(slot) != number:
            return
        if isinstance(result, BaseException):
            raise result
        done(result)


class _Job(QRunnable):
    def __init__(
        self, finished: Any, slot: str, number: int, work: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        super().__init__()
        self._finished, self._slot, self._number, self._work, self._done = finished, slot, number, work, done

    def run(self) -> None:
        """Run on the worker thread; an error travels as the result and is raised on the GUI thread."""
        try:
            result = self._work()
        except Exception as error:  # raised again by the receiver
            result = error
        self._finished.emit(self._slot, self._number, self._done, result)
