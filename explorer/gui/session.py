"""What the window is about: the open project, the question, its answer, the selected event and range.

Widgets read it and listen to its signals; they never talk to one another. Answers come from worker threads,
the newest one counts, and the old one stays until then.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.filter_history import FilterHistory
from explorer.gui.task_runner import TaskRunner, Token
from explorer.model.fault import Cancelled, Fault
from explorer.model.filter import EVERYTHING, EventFilter

if TYPE_CHECKING:
    from explorer.gui.range_words import SelectedRange
    from explorer.services.asking import Answer
    from explorer.services.project import Project


@dataclass(frozen=True, slots=True)
class Answers:
    """The answer to the filter, and to the filter inside the selected range (the same one without a range)."""

    filtered: "Answer"
    shown: "Answer"


class Session(QObject):
    """The hub. All members belong to the GUI thread.

    `settled` comes once for each project, after its first picture: what can wait is loaded then.
    `range_changed` carries a `SelectedRange` or None; `selection_changed` a row or None; `failed` one
    sentence for the user.
    """

    opening_started = Signal(str)
    project_opened = Signal()
    settled = Signal()
    project_changed = Signal()
    project_closing = Signal()
    project_closed = Signal()
    filter_changed = Signal()
    answer_changed = Signal()
    selection_changed = Signal(object)
    range_changed = Signal(object)
    failed = Signal(str)
    opening_failed = Signal(str)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.project: Project | None = None
        self.title = ""
        self.answers: Answers | None = None
        self._history = FilterHistory()
        self._row: int | None = None
        self._range: SelectedRange | None = None
        self.reading = threading.Lock()
        """Held by whoever reads the file on a thread that is not the runner's; it is not closed meanwhile."""
        self.opening: Path | None = None
        self.is_opening = False
        runner.failed.connect(self.failed)

    @property
    def filter(self) -> EventFilter:
        """The question without the selected range."""
        return self._history.current

    @property
    def question(self) -> EventFilter:
        """The question that the table shows and an export of the range writes: the filter inside the range."""
        if self._range is None:
            return self.filter
        from explorer.gui.range_words import clipped

        start, end = clipped(self._range, self.filter.date_from, self.filter.date_to)
        return self.filter.but(date_from=start, date_to=end)

    @property
    def row(self) -> int | None:
        """The selected event's row."""
        return self._row

    @property
    def range(self) -> "SelectedRange | None":
        """The selected range."""
        return self._range

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier question is known."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._history.can_go_forward

    def open(self, path: Path) -> None:
        """Open a project in the background; the present one stays until the new one stands."""
        self.opening = path
        self.opening_started.emit(path.name)
        self._open(lambda: path)

    def open_shipped(self) -> None:
        """Open the dataset that the application ships; it is built first where it is not there yet."""

        def shipped() -> Path:
            from explorer.services.shipped import shipped_project

            return shipped_project()

        self.opening_started.emit("the shipped dataset")
        self._open(shipped)

    def _open(self, find: Callable[[], Path]) -> None:
        self.is_opening = True

        def work(token: Token) -> "tuple[Project, str]":
            from explorer.services.project import Project

            project = Project.open(find(), write=True)
            if token.cancelled:
                project.close()
                raise Cancelled
            return project, project.title

        self.runner.submit("open", work, self._on_project_opened, self._on_opening_failed)

    def close(self) -> None:
        """Close the project, after all work on it has ended."""
        if self.project is None:
            return
        self.project_closing.emit()
        self.runner.cancel_all()
        idle = self.runner.wait_idle()
        project, self.project, self.answers = self.project, None, None
        self._row, self._range = None, None
        self._history = FilterHistory()
        self._let_go(project, idle)
        self.project_closed.emit()

    def _let_go(self, project: "Project", idle: bool) -> None:
        """Close the file, unless work that did not heed its token still reads it: then it ends with the process."""
        with self.reading:
            if idle:
                project.close()

    def set_filter(self, question: EventFilter) -> None:
        """Ask something else; the question becomes a step in the history."""
        if question == self.filter:
            return
        self._history.add(question)
        self._ask_again()

    def back(self) -> None:
        """Return to the question before."""
        if self._history.can_go_back:
            self._history.back()
            self._ask_again()

    def forward(self) -> None:
        """Go to the question that one went back from."""
        if self._history.can_go_forward:
            self._history.forward()
            self._ask_again()

    def select(self, row: int | None) -> None:
        """Select an event by its row."""
        if row is not None and (self.project is None or not 0 <= row < len(self.project.columns)):
            row = None
        if row != self._row:
            self._row = row
            self.selection_changed.emit(row)

    def select_range(self, wanted: "SelectedRange | None") -> None:
        """Select a range, or none."""
        if wanted != self._range:
            self._range = wanted
            self.range_changed.emit(wanted)
            self._ask()

    def reload(self) -> None:
        """Read the project anew after a change and answer the present question again."""
        project, row = self.project, self._row
        if project is None:
            return

        def done(_changed: bool) -> None:
            self.project_changed.emit()
            self._ask()
            if row is not None:
                self.selection_changed.emit(row)

        self.runner.submit("reload", lambda _token: project.reload(), done)

    def settle(self) -> None:
        """Tell that the first picture of the open project is on the screen."""
        if self.project is not None:
            self.settled.emit()

    def ask_again(self) -> None:
        """Answer the present question anew, after the project changed."""
        self._ask()

    def _ask_again(self) -> None:
        self.filter_changed.emit()
        self._ask()

    def _ask(self) -> None:
        project = self.project
        if project is None:
            return
        question, shown, chosen = self.filter, self.question, self._range

        def work(token: Token) -> Answers:
            from explorer.gui.range_words import lies_outside
            from explorer.services.asking import ask

            filtered = ask(project, question, token)
            if shown == question:
                return Answers(filtered, filtered)
            if chosen is not None and lies_outside(chosen, question.date_from, question.date_to):
                return Answers(filtered, nothing_of(filtered))
            return Answers(filtered, ask(project, shown, token))

        self.runner.submit("answer", work, self._on_answered)

    def _on_answered(self, answers: Answers) -> None:
        self.answers = answers
        self.answer_changed.emit()

    def _on_project_opened(self, opened: "tuple[Project, str]") -> None:
        self.opening, self.is_opening = None, False
        self.close()
        self.project, self.title = opened
        self._history = FilterHistory(EVERYTHING)
        self.project_opened.emit()
        self.filter_changed.emit()
        self._ask()

    def _on_opening_failed(self, fault: Fault) -> None:
        self.opening, self.is_opening = None, False
        self.opening_failed.emit(str(fault))


def nothing_of(answer: "Answer") -> "Answer":
    """Return the answer without any of its events."""
    from dataclasses import replace

    none = answer.mask & ~answer.mask
    return replace(answer, mask=none, count=0, certain=0, possible=0, certain_mask=none)
