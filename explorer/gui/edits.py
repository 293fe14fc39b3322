"""Changes to the project from the window: one worker runs them in turn; undo and redo take them back.

What has been reported as done is on the disk.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.model.change import ChangeSet
    from explorer.services.editing import Editing

Change = Callable[["Editing"], "ChangeSet | None"]


class Edits(QObject):
    """`changed` carries a ChangeSet; `titles_changed` the names of the steps to undo and redo, or None."""

    changed = Signal(object)
    titles_changed = Signal(object, object)

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._count = 0
        # Asked before each change; False holds it back: it may be made later, in a copy.
        self.guard: Callable[[Change, Callable[[], None] | None], bool] | None = None
        session.settled.connect(self.load_titles)
        session.project_closed.connect(lambda: self.titles_changed.emit(None, None))

    def run(self, change: Change, done: Callable[[], None] | None = None) -> None:
        """Make a change; its fault is told by the session."""
        project = self._session.project
        if project is None or (self.guard is not None and not self.guard(change, done)):
            return
        # Each change has a slot of its own: a newer one must never replace an older one.
        self._count += 1

        def work(_token: Token) -> "ChangeSet | None":
            from explorer.services.editing import Editing

            return change(Editing(project.file, _user_name()))

        def finished(changes: "ChangeSet | None") -> None:
            if changes is not None:
                self.changed.emit(changes)
            self.load_titles()
            if done is not None:
                done()

        self._session.runner.submit(f"edit {self._count}", work, finished)

    def resolve(self, conflict: str, resolution: str) -> None:
        """Write down how a conflict is decided; empty opens it again."""
        self.run(lambda editing: editing.resolve_conflict(conflict, resolution))

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


def _user_name() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""
