"""Whether every quote still stands in its document: checked by a worker whenever a file is opened."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from explorer.gui.language import counted, mark, number, tr
from explorer.gui.sentences import sentence
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.services.checking import Problem, Report
    from explorer.services.project import Project


@dataclass(frozen=True, slots=True)
class Evidence:
    """The outcome in words, and whether all is well."""

    words: str
    sound: bool
    sentences: tuple[str, ...] = ()
    unsettled: dict[int, str] = field(default_factory=dict)
    """Row of an event -> "moved", "ambiguous" or "lost", the worst of its quotes."""


class QuoteCheck(QObject):
    """`checked` carries an `Evidence`."""

    checked = Signal(object)

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.evidence: Evidence | None = None
        session.settled.connect(self.run)
        session.project_closed.connect(self._forget)

    def run(self) -> None:
        """Check the open file anew."""
        project = self._session.project
        if project is None:
            return

        def work(token: Token) -> Evidence:
            from explorer.services.checking import check_open

            evidence = evidence_of(check_open(project.file, token=token))
            return evidence if evidence.sound else replace(evidence, unsettled=_rows(project, token))

        self._session.runner.submit("check", work, self._take, unhurried=True)

    def _forget(self) -> None:
        self.evidence = None

    def _take(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.checked.emit(evidence)


def _rows(project: "Project", token: Token) -> dict[int, str]:
    from explorer.services.quotes import unsettled_events

    states = unsettled_events(project.file, token)
    rows = ((project.row_of(event), state.value) for event, state in states.items())
    return {row: state for row, state in rows if row is not None}


def evidence_of(report: "Report") -> Evidence:
    """Return a check in the words of the status bar: "All 212 quotes exact", or what is wrong."""
    total = sum(report.quotes.values())
    exact = report.quotes.get("exact", 0)
    sentences = tuple(_words(problem) for problem in report.problems)
    if report.ok:
        words = counted(total, "1 quote, exact", "All {n} quotes exact") if total else tr("No quotes")
        return Evidence(words, True)
    wrong = [
        f"{number(count)} {tr(state)}" for state, count in report.quotes.items() if count and state != "exact"
    ]
    other = len(report.problems) - (total - exact)
    if other > 0:
        wrong.append(counted(other, "1 other fault", "{n} other faults"))
    return Evidence(_unsound(exact, total, wrong), False, sentences)


_AREAS = {
    "pages": mark("pages"),
    "references": mark("references"),
    "search": mark("full-text index"),
    "text": mark("text"),
    "date": mark("date"),
    "quote": mark("quote"),
    "value": mark("value"),
}


def _words(problem: "Problem") -> str:
    area = tr(_AREAS.get(problem.area, problem.area))
    place = f"{area}: {problem.where}" if problem.where else area
    return f"{place}: {sentence(problem.sentence)}"


def _unsound(exact: int, total: int, wrong: list[str]) -> str:
    return tr(
        "{exact} of {total} quotes exact, {faults}",
        exact=number(exact),
        total=number(total),
        faults=", ".join(wrong),
    )
