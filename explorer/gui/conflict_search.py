"""Looking for conflicts in the background: one search at a time, with its progress, to be stopped at any moment.

What was found is kept until the project is closed; nothing is changed in it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.model.event import Conflict
    from explorer.model.fault import Fault
    from explorer.services.detecting import Detection

POLL_MS = 100
SLOT = "look for conflicts"


class ConflictSearch(QObject):
    """`running_changed` carries whether it looks, `progressed` steps done and in all, `found` the number of
    proposals that wait and of those that are recorded already.
    """

    running_changed = Signal(bool)
    progressed = Signal(int, int)
    found = Signal(int, int)

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.proposals: tuple[Conflict, ...] | None = None
        """None until somebody has looked."""
        self.is_running = False
        self._told = [0, 0]
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(lambda: self.progressed.emit(*self._told))
        session.project_closing.connect(self._forget)

    def start(self) -> None:
        """Look through the project."""
        project = self._session.project
        if project is None or self.is_running:
            return
        told = self._told = [0, 0]

        def progress(done: int, total: int) -> None:
            told[:] = done, total

        def work(token: Token) -> "tuple[Detection, int]":
            from explorer.services.detecting import detect, dismissed

            detection = detect(project.file, progress, token)
            gone = dismissed(project.file)
            return detection, sum(one.id not in gone for one in detection.proposals)

        self._set_running(True)
        self._session.runner.submit(SLOT, work, self._on_found, self._on_failed, unhurried=True)

    def stop(self) -> None:
        """Stop looking; what was found before stays."""
        if self.is_running:
            self._session.runner.cancel(SLOT)
            self._set_running(False)

    def _on_found(self, outcome: "tuple[Detection, int]") -> None:
        detection, waiting = outcome
        self._set_running(False)
        self.proposals = detection.proposals
        self.found.emit(waiting, len(detection.recorded))

    def _on_failed(self, fault: "Fault") -> None:
        self._set_running(False)
        self._session.failed.emit(str(fault))

    def _set_running(self, running: bool) -> None:
        self.is_running = running
        if running:
            self._timer.start()
        else:
            self._timer.stop()
        self.running_changed.emit(running)

    def _forget(self) -> None:
        self.stop()
        self.proposals = None
