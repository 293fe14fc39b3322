"""Background work in keyed slots: one slot for each purpose, the newest request wins, results on the GUI
thread.

A newer request in a slot replaces the waiting one and sets the token of the running one; a result that is
not the newest is dropped. Results travel by one queued signal of this one long-lived object, since objects
made for each task race between Python's references and Qt's deletion. Tests use `inline=True`: everything
runs in the caller.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from explorer.model.fault import Cancelled, Fault

JOIN_TIMEOUT_S = 20.0


class Token:
    """Set when nobody waits for the work any more; long work looks at it often and raises `Cancelled`."""

    __slots__ = ("_set",)

    def __init__(self) -> None:
        self._set = False

    @property
    def cancelled(self) -> bool:
        """Whether to stop."""
        return self._set

    def cancel(self) -> None:
        """Ask the work to stop; any thread."""
        self._set = True


@dataclass(slots=True)
class _Task:
    slot: str
    number: int
    work: Callable[[Token], Any]
    done: Callable[[Any], None]
    failed: Callable[[Fault], None] | None
    token: Token
    result: Any = None
    error: BaseException | None = None


class TaskRunner(QObject):
    """Runs work on a few threads. `failed` gets the faults that a submitter does not take itself.

    All methods belong to the GUI thread. An error that is no `Fault` is raised again on the GUI thread,
    where the exception hook sees it.
    """

    failed = Signal(str)
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 3, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self._condition = threading.Condition()
        self._waiting: dict[str, _Task] = {}
        self._running: dict[str, _Task] = {}
        self._newest: dict[str, int] = {}
        self._open: dict[str, _Task] = {}
        self._counter = 0
        self._closed = False
        self._threads: list[threading.Thread] = []
        self._thread_count = 0 if inline else threads
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any result is still to come."""
        return bool(self._open)

    @property
    def is_working(self) -> bool:
        """Whether anything waits or runs, hurried or not."""
        return bool(self._waiting or self._running)

    @property
    def threads(self) -> tuple[threading.Thread, ...]:
        """The worker threads started so far."""
        return tuple(self._threads)

    def submit(
        self,
        slot: str,
        work: Callable[[Token], Any],
        done: Callable[[Any], None],
        failed: Callable[[Fault], None] | None = None,
        *,
        unhurried: bool = False,
    ) -> None:
        """Run `work(token)` and hand its result to `done` on the GUI thread, unless something newer came
        first.

        What is `unhurried` does not count as being busy: nobody waits for it.
        """
        if self._closed:
            return
        self._counter += 1
        task = _Task(slot, self._counter, work, done, failed, Token())
        self._newest[slot] = task.number
        if not unhurried:
            self._set_open(slot, task)
        if self._inline:
            _run(task)
            self._deliver(task)
            return
        with self._condition:
            running = self._running.get(slot)
            if running is not None:
                running.token.cancel()
            self._waiting.pop(slot, None)
            self._waiting[slot] = task
            self._condition.notify()
        self._start_threads()

    def cancel(self, slot: str) -> None:
        """Forget what the slot is doing; its result will not be delivered."""
        self._counter += 1
        self._newest[slot] = self._counter
        with self._condition:
            self._waiting.pop(slot, None)
            if slot in self._running:
                self._running[slot].token.cancel()
        self._set_open(slot, None)

    def cancel_all(self) -> None:
        """Forget everything that is waiting or running."""
        for slot in list(self._newest):
            self.cancel(slot)

    def wait_idle(self) -> bool:
        """Block until no work runs (results may still be queued); returns whether it came to that.

        Used before a project is closed: what runs may be reading it.
        """
        with self._condition:
            return self._condition.wait_for(lambda: not self._waiting and not self._running, JOIN_TIMEOUT_S)

    def close(self) -> None:
        """Refuse new work, cancel all and join the threads; nothing is delivered afterwards."""
        if self._closed:
            return
        self.cancel_all()
        with self._condition:
            self._closed = True
            self._condition.notify_all()
        for thread in self._threads:
            thread.join(JOIN_TIMEOUT_S)
        self._threads.clear()

    def _start_threads(self) -> None:
        with self._condition:
            wanted = min(self._thread_count, len(self._waiting) + len(self._running))
        while len(self._threads) < wanted:
            name = f"worker-{len(self._threads) + 1}"
            thread = threading.Thread(target=self._serve, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _set_open(self, slot: str, task: _Task | None) -> None:
        was = bool(self._open)
        if task is None:
            self._open.pop(slot, None)
        else:
            self._open[slot] = task
        if bool(self._open) != was:
            self.busy_changed.emit(bool(self._open))

    def _next_slot(self) -> str | None:
        return next((slot for slot in self._waiting if slot not in self._running), None)

    def _serve(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._closed or self._next_slot() is not None)
                if self._closed:
                    return
                slot = self._next_slot()
                assert slot is not None
                task = self._running[slot] = self._waiting.pop(slot)
            _run(task)
            with self._condition:
                del self._running[slot]
                closed = self._closed
                self._condition.notify_all()
            if not closed and not self._told(task):
                return

    def _told(self, task: _Task) -> bool:
        try:
            self._finished.emit(task)
        except RuntimeError:
            # A script ended without closing its window: Qt has deleted this object, and nobody waits any more.
            return False
        return True

    def _deliver(self, task: _Task) -> None:
        if self._closed or self._newest.get(task.slot) != task.number:
            return
        self._set_open(task.slot, None)
        if task.error is None:
            task.done(task.result)
        elif isinstance(task.error, Fault):
            (task.failed or self._tell)(task.error)
        elif not isinstance(task.error, Cancelled):
            raise task.error

    def _tell(self, fault: Fault) -> None:
        self.failed.emit(str(fault))


def _run(task: _Task) -> None:
    try:
        if not task.token.cancelled:
            task.result = task.work(task.token)
    except BaseException as error:
        task.error = error
