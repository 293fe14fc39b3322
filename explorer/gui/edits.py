"""Changes to the project from the window: one worker runs them in turn; undo and redo take them back.

What has been reported as done is on the disk.
"""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.task_runner import Token
from explorer.gui.user_name import login_name
from explorer.model.fault import Cancelled, Fault

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.model.change import ChangeSet
    from explorer.services.editing import Editing
    from explorer.services.project import Project

LONGEST_WAIT_S = 20.0
"""So long a project that is being closed waits for the change that runs, when others wait behind it."""

Change = Callable[["Editing"], "ChangeSet | None"]


@dataclass(slots=True, eq=False)
class _Job:
    """A change that has been asked for. `made` is set once it is on the disk or has failed."""

    project: "Project"
    change: Change
    who: str
    done: Callable[[], None] | None
    made: bool = False


class Edits(QObject):
    """`changed` carries a ChangeSet; `titles_changed` the names of the steps to undo and redo, or None.

    Changes are made one after the other in the order in which they were asked for; closing the project makes
    those that still wait.
    """

    changed = Signal(object)
    titles_changed = Signal(object, object)

    def __init__(
        self, session: "Session", parent: QObject | None = None, who: Callable[[], str] = login_name
    ) -> None:
        """`who` is asked for the name that a change is signed with when it is made."""
        super().__init__(parent)
        self._session = session
        self.who = who
        self._jobs: deque[_Job] = deque()
        self._turn = threading.Lock()
        # Asked before each change; False holds it back: it may be made later, in a copy.
        self.guard: Callable[[Change, Callable[[], None] | None], bool] | None = None
        session.settled.connect(self.load_titles)
        session.project_closing.connect(self._make_the_rest)
        session.project_closed.connect(lambda: self.titles_changed.emit(None, None))

    def run(self, change: Change, done: Callable[[], None] | None = None) -> None:
        """Make a change; its fault is told by the session."""
        project = self._session.project
        if project is None or (self.guard is not None and not self.guard(change, done)):
            return
        self._jobs.append(_Job(project, change, self.who(), done))
        if len(self._jobs) == 1:
            self._start()

    def _start(self) -> None:
        job = self._jobs[0]

        def finished(outcome: "ChangeSet | BaseException | None") -> None:
            self._on_made(job, outcome)

        self._session.runner.submit("edit", lambda _token: self._make(job), finished)

    def _make(self, job: _Job) -> "ChangeSet | BaseException | None":
        """Make a change unless it has been made; what went wrong is returned, so that the next ones still follow."""
        from explorer.services.editing import Editing

        with self._turn:
            if job.made:
                return None
            job.made = True
            try:
                return job.change(Editing(job.project.file, job.who))
            except BaseException as error:
                return error

    def _on_made(self, job: _Job, outcome: "ChangeSet | BaseException | None") -> None:
        self._jobs.popleft()
        if self._jobs:
            self._start()
        if isinstance(outcome, Cancelled):
            return
        if isinstance(outcome, Fault):
            self._session.failed.emit(str(outcome))
            return
        if isinstance(outcome, BaseException):
            raise outcome
        if outcome is not None:
            self.changed.emit(outcome)
        self.load_titles()
        if job.done is not None:
            job.done()

    def _make_the_rest(self) -> None:
        """Make what still waits, before the file is closed: nobody is told that a change was dropped.

        What runs already is not waited for here unless something waits behind it, and not for ever then: it may
        be a long import.
        """
        jobs, self._jobs = self._jobs, deque()
        waiting = [job for job in jobs if not job.made]
        if waiting and self._turn.acquire(timeout=LONGEST_WAIT_S):
            self._turn.release()
            for job in waiting:
                self._make(job)

    def resolve(self, conflict: str, resolution: str, why: str = "") -> None:
        """Write down how a conflict is decided and why; an empty decision opens it again."""
        self.run(lambda editing: editing.resolve_conflict(conflict, resolution, why))

    def undo(self) -> None:
        """Take back the last step."""
        self.run(lambda editing: editing.undo())

    def redo(self) -> None:
        """Make the step again that was taken back."""
        self.run(lambda editing: editing.redo())

    def load_titles(self) -> None:
        """Find out what can be taken back and made again."""
        project = self._session.project
        if project is None:
            return

        def work(_token: Token) -> tuple[str | None, str | None]:
            from explorer.services.editing import Editing

            editing = Editing(project.file)
            return editing.undo_title(), editing.redo_title()

        self._session.runner.submit("titles", work, lambda titles: self.titles_changed.emit(*titles))
