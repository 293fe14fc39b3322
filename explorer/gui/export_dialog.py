"""Writing events to a file: which ones, how, the first rows as they will stand there, then the writing
itself.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.gui.export_form import ExportForm, scopes_of
from explorer.gui.language import counted, number, tr
from explorer.gui.revealing import reveal
from explorer.gui.sentences import fault_words
from explorer.gui.task_runner import Token
from explorer.model.fault import Fault
from explorer.model.filter import EventFilter, When

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.model.certainty import TimeRange
    from explorer.services.asking import Answer
    from explorer.services.export_formats import ExportChoices

PREVIEW_ROWS = 12
POLL_MS = 100


@dataclass(slots=True)
class _Progress:
    """Written by the worker, read by the dialog's timer."""

    done: int = 0
    total: int = 0


class ExportDialog(ExportForm):
    """Modal to its window; the work is done by a worker and can be stopped."""

    def __init__(self, session: "Session", visible: "TimeRange", parent: QWidget | None = None) -> None:
        super().__init__(session, scopes_of(session, visible), parent)
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export events"))
        self._when = session.filter.when
        self._per_citation = False
        self._answer: Answer | None = None
        self._progress = _Progress()
        self.written: Path | None = None
        self._connect()
        self._suggest_path()
        self._preview()

    def _connect(self) -> None:
        for button in self.scope_buttons.values():
            button.clicked.connect(self._on_choice_changed)
        self.when.chosen.connect(self._on_when_chosen)
        self.rows.chosen.connect(self._on_rows_chosen)
        self.columns.changed.connect(self._on_choice_changed)
        self.format.activated.connect(lambda _: self._on_format_chosen())
        self.browse.clicked.connect(self._on_browse)
        self.export_button.clicked.connect(self._export)
        self.close_button.clicked.connect(self._on_close_clicked)
        self.reveal.clicked.connect(self._on_reveal)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._show_progress)

    @property
    def question(self) -> EventFilter:
        """What is going to be written."""
        chosen = next(s for s in self._scopes if self.scope_buttons[s.name].isChecked())
        return chosen.question.but(when=self._when)

    @property
    def format_name(self) -> str:
        """The chosen format."""
        return str(self.format.currentData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is running."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stop what is running and close."""
        self._stop()
        super().reject()

    def _stop(self) -> None:
        self._timer.stop()
        for slot in ("export", "export-preview"):
            self._session.runner.cancel(slot)

    def _on_close_clicked(self) -> None:
        if self._timer.isActive():
            self._stop()
            self._set_busy(False)
            self.summary.setText(tr("Stopped; nothing was written."))
        else:
            self.reject()

    def _on_when_chosen(self, value: str) -> None:
        self._when = When(value)
        self._on_choice_changed()

    def _on_rows_chosen(self, value: str) -> None:
        self._per_citation = value == "citations"
        self._on_choice_changed()

    def _on_format_chosen(self) -> None:
        from explorer.services.exporting import FORMATS

        chosen = FORMATS[self.format_name]
        path = Path(self.path.text())
        known = sorted((end for one in FORMATS.values() for end in one.endings), key=len, reverse=True)
        ending = next((end for end in known if path.name.lower().endswith(end)), path.suffix)
        stem = path.name.removesuffix(path.name[len(path.name) - len(ending) :])
        is_own = self.path.isModified()
        self.path.setText(str(path.with_name(stem + chosen.endings[0])))
        self.path.setModified(is_own)
        self.rows.setEnabled(chosen.is_table)
        self.columns.setEnabled(chosen.is_table)
        self._on_choice_changed()

    def _on_choice_changed(self) -> None:
        self._suggest_path()
        self._preview()

    def _on_browse(self) -> None:
        from explorer.services.exporting import FORMATS

        known = FORMATS[self.format_name]
        endings = " ".join(f"*{ending}" for ending in known.endings)
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export to"), self.path.text(), f"{tr(known.title)} ({endings})"
        )
        if name:
            self.path.setText(name)
            self.path.setModified(True)

    def _suggest_path(self) -> None:
        """Propose a name that says what is in the file, until the user has written one."""
        from explorer.services.exporting import FORMATS

        if self.path.isModified():
            return
        location = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(location) or Path.home())
        if not folder.is_dir():
            folder = Path.home()
        project = self._session.project
        stem = project.path.stem if project else "events"
        question = self.question
        words = "_".join(part for part in (question.date_from, question.date_to) if part)
        words = "".join(c if c.isalnum() or c in "-_" else "" for c in words)
        ending = FORMATS[self.format_name].endings[0]
        self.path.setText(str(folder / f"{stem}{'-' if words else ''}{words}{ending}"))
        self.path.setModified(False)

    def _preview(self) -> None:
        project = self._session.project
        if project is None:
            return
        question, choices = self.question, self._choices()
        self.export_button.setEnabled(False)

        def work(token: Token) -> "tuple[Answer, list[list[str]], tuple[str, ...]]":
            from explorer.services.asking import ask
            from explorer.services.export_formats import checked_columns
            from explorer.services.exporting import preview

            answer = ask(project, question, token)
            return answer, preview(project, answer, choices, PREVIEW_ROWS), checked_columns((), project)

        self._session.runner.submit(
            "export-preview", work, lambda found: self._show_preview(*found), self._on_failed
        )

    def _choices(self) -> "ExportChoices":
        from explorer.services.export_formats import ExportChoices

        return ExportChoices(per_citation=self._per_citation, columns=self.columns.columns)

    def _show_preview(self, answer: "Answer", cells: list[list[str]], columns: tuple[str, ...]) -> None:
        self._answer = answer
        self.columns.offer(columns)
        self.show_rows(cells)
        self.summary.setText(self._summary_words(answer))
        self.export_button.setEnabled(answer.count > 0)

    def _summary_words(self, answer: "Answer") -> str:
        events = counted(answer.count, "1 event", "{n} events")
        if answer.certain_mask is None:
            return f"{events}."
        certain = number(answer.certain)
        if self._when is not When.POSSIBLE:
            return tr("{events}: {certain} certain.", events=events, certain=certain)
        merely = number(answer.possible - answer.certain)
        return tr(
            "{events}: {certain} certain, {merely} only possible.",
            events=events,
            certain=certain,
            merely=merely,
        )

    def _export(self) -> None:
        project, answer = self._session.project, self._answer
        if project is None or answer is None:
            return
        target, format_name = Path(self.path.text()).expanduser(), self.format_name
        self._set_busy(True)
        choices, progress = self._choices(), self._progress

        def told(done: int, total: int) -> None:
            progress.done, progress.total = done, total

        def work(token: Token) -> int:
            from explorer.services.exporting import export

            return export(project, answer, target, format_name, choices, told, token)

        self._session.runner.submit(
            "export", work, lambda count: self._on_written(target, count), self._on_failed
        )

    def _on_written(self, target: Path, count: int) -> None:
        self._set_busy(False)
        self.written = target
        events = counted(count, "1 event", "{n} events")
        said = tr("{events} written to {path}.", events=events, path=target)
        left = self._answer.count - count if self._answer else 0
        if left > 0:
            said += " " + counted(left, "1 has no place in this format.", "{n} have no place in this format.")
        self.summary.setText(said)
        self.reveal.show()
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()

    def _on_failed(self, fault: Fault) -> None:
        self._set_busy(False)
        self.summary.setText(fault_words(fault))

    def _set_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.export_button.setEnabled(not busy)
        self.close_button.setText(tr("Stop") if busy else tr("Cancel"))
        if busy:
            self._progress = _Progress()
            self.bar.setRange(0, 0)
            self._timer.start()
        else:
            self._timer.stop()

    def _show_progress(self) -> None:
        if self._progress.total:
            self.bar.setRange(0, self._progress.total)
            self.bar.setValue(self._progress.done)

    def _on_reveal(self) -> None:
        if self.written is not None:
            reveal(self.written)
