"""Bringing in a list of events, in three steps: what was found, which column is what, what will happen.

Nothing is changed before the last button; then a worker does it, and it can be stopped.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from explorer.gui.import_pages import ImportPages
from explorer.gui.language import counted, number, tr
from explorer.gui.revealing import reveal
from explorer.gui.sentences import fault_words
from explorer.gui.task_runner import Token
from explorer.model.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.formats.importer import FieldMapping
    from explorer.gui.edits import Edits
    from explorer.gui.session import Session
    from explorer.model.change import ChangeSet
    from explorer.services.editing import Editing
    from explorer.services.import_report import Forecast, ImportPreview, ImportReport

POLL_MS = 100
FOUND, COLUMNS, RESULT = range(3)
_SLOTS = ("import-preview", "import-forecast", "import")


@dataclass(slots=True)
class _Choices:
    """What the user has changed of what was found."""

    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)
    format_name: str = ""

    def mapping(self) -> "FieldMapping":
        from explorer.formats.importer import FieldMapping

        return FieldMapping(dict(self.columns), dict(self.options))


class ImportDialog(QDialog):
    """Modal to its window. `path` may be given, or is asked for by the first step."""

    def __init__(
        self, session: "Session", edits: "Edits", path: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import events"))
        self._session = session
        self._edits = edits
        self._choices = _Choices()
        self._found: ImportPreview | None = None
        self._told = [0, 0]
        self._is_running = False
        self._made: Path | None = None
        self.report: ImportReport | None = None
        self.pages = ImportPages(self)
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._show_progress)
        self.resize(980, 640)
        self._go(FOUND)
        if path is not None:
            self.use_file(path)

    def _connect(self) -> None:
        pages = self.pages
        pages.choose.clicked.connect(self._on_choose)
        pages.path.editingFinished.connect(self._on_path_edited)
        pages.format.activated.connect(lambda _: self._on_format())
        pages.option_changed.connect(self._on_option)
        pages.fields.changed.connect(self._on_field)
        pages.back.clicked.connect(lambda: self._go(pages.step - 1))
        pages.forward.clicked.connect(self._on_forward)
        pages.close_button.clicked.connect(self._on_close)
        pages.reveal.clicked.connect(self._on_reveal)
        pages.target.changed.connect(self._foresee)

    def use_file(self, path: Path) -> None:
        """Look at another list."""
        self._choices = _Choices()
        self.pages.path.setText(str(path))
        self.pages.target.suggest(path.stem)
        self._preview()

    def _on_choose(self) -> None:
        kinds = tr("Lists of events") + " (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.ndjson *.ics *.timeline)"
        every = tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import events"), self.pages.path.text(), f"{kinds};;{every}"
        )
        if name:
            self.use_file(Path(name))

    def _on_path_edited(self) -> None:
        path = Path(self.pages.path.text()).expanduser()
        if self.pages.path.text() and (self._found is None or self._found.path != path):
            self.use_file(path)

    def _on_format(self) -> None:
        self._choices = _Choices(format_name=str(self.pages.format.currentData()))
        self._preview()

    def _on_option(self, name: str, value: str) -> None:
        self._choices.options[name] = value
        self._preview()

    def _on_field(self, name: str, columns: tuple[str, ...]) -> None:
        self._choices.columns[name] = columns
        self._preview()

    def _preview(self) -> None:
        path, choices = Path(self.pages.path.text()).expanduser(), self._choices
        mapping, format_name = choices.mapping(), choices.format_name
        self.pages.forward.setEnabled(False)

        def work(_token: Token) -> "ImportPreview":
            from explorer.services.importing import preview

            return preview(path, format_name, mapping)

        self._session.runner.submit("import-preview", work, self._on_previewed, self._on_failed)

    def _on_previewed(self, found: "ImportPreview") -> None:
        self._found = found
        self.pages.show_preview(found, self._choices.format_name, self._choices.options)
        self._allow_forward()

    def _on_failed(self, fault: Fault) -> None:
        self._set_running(False)
        if self.pages.step == FOUND:
            self._found = None
        self.pages.say(fault_words(fault))
        self._allow_forward()

    def _allow_forward(self) -> None:
        found = self._found
        asked = found is not None and bool(found.questions)
        readable = found is not None and any(not row.fault for row in found.rows)
        step = self.pages.step
        self.pages.forward.setEnabled(found is not None and (step == FOUND or (readable and not asked)))
        if asked and step == COLUMNS:
            self.pages.say(tr("Answer the question above first; it is not guessed."))

    def _go(self, step: int) -> None:
        self.pages.show_step(step)
        self._allow_forward()
        if step == RESULT:
            self._foresee()

    def _on_forward(self) -> None:
        if self.pages.step == RESULT:
            self._import()
        else:
            self._go(self.pages.step + 1)

    def _foresee(self) -> None:
        project, found = self._session.project, self._found
        if project is None or found is None:
            return
        path, mapping, format_name = found.path, self._choices.mapping(), self._choices.format_name
        target = project.path if self.pages.target.new_path is None else None
        self.pages.forward.setEnabled(False)
        if self.pages.target.fault:
            self._session.runner.cancel("import-forecast")
            self.pages.say(self.pages.target.fault)
            return
        self.pages.say(tr("Comparing with what the project holds …"))

        def work(token: Token) -> "Forecast":
            from explorer.services.importing import forecast

            return forecast(target, path, format_name, mapping, token)

        self._session.runner.submit("import-forecast", work, self._on_foreseen, self._on_failed)

    def _on_foreseen(self, told: "Forecast") -> None:
        self.pages.show_forecast(told)
        self.pages.forward.setEnabled(bool(told.imported or told.updated))

    def _import(self) -> None:
        project, new = self._session.project, self.pages.target.new_path
        if project is None:
            return
        change = self._change(new)
        if (
            new is None
            and self._edits.guard is not None
            and not self._edits.guard(lambda editing: change(editing, None).touched, None)
        ):
            # The sample is copied first; the import then goes into the copy.
            self.accept()
            return
        self._set_running(True)
        who = self._edits.who()

        def work(token: Token) -> "ImportReport":
            from explorer.services.editing import Editing

            return change(Editing(project.file, who), token)

        self._session.runner.submit("import", work, self._on_imported, self._on_failed)

    def _change(self, new: Path | None) -> "Callable[[Editing, Token | None], ImportReport]":
        """Return what imports the list: into a new project, or into the one that is edited."""
        assert self._found is not None
        path, mapping, format_name = self._found.path, self._choices.mapping(), self._choices.format_name
        told = self._told = [0, 0]

        def progress(done: int, total: int) -> None:
            told[:] = done, total

        def change(editing: "Editing", token: Token | None) -> "ImportReport":
            from explorer.services.importing import import_file

            return import_file(
                new or editing.file,
                path,
                format_name,
                mapping,
                progress=progress,
                token=token,
                who=editing.who,
            )

        return change

    def _on_imported(self, report: "ImportReport") -> None:
        self._set_running(False)
        self.report = report
        self.pages.show_report(report)
        self._made = self.pages.target.new_path
        if self._made is not None:
            return
        changes: ChangeSet = report.touched
        self._edits.changed.emit(changes)
        self._edits.load_titles()

    def _set_running(self, running: bool) -> None:
        self._is_running = running
        self.pages.show_running(running)
        if running:
            self._timer.start()
        else:
            self._timer.stop()

    def _show_progress(self) -> None:
        done, total = self._told
        if total and done >= total:
            self.pages.bar.setRange(0, 0)
            self.pages.say(tr("Making the full text …"))
        elif total:
            self.pages.bar.setRange(0, total)
            self.pages.bar.setValue(done)
            self.pages.say(
                counted(done, "1 row read of {all}.", "{n} rows read of {all}.", all=number(total))
            )

    def _on_close(self) -> None:
        if self._is_running:
            self._stop()
            self._set_running(False)
            self.pages.say(tr("Stopped; nothing was changed."))
            self.pages.forward.setEnabled(True)
        elif self._made is not None:
            self.accept()
            self._session.open(self._made)
        else:
            self.reject()

    def _on_reveal(self) -> None:
        if self.report is not None and self.report.rejected_file is not None:
            reveal(self.report.rejected_file)

    def _stop(self) -> None:
        self._timer.stop()
        for slot in _SLOTS:
            self._session.runner.cancel(slot)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is running."""
        self._stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stop what is running and close."""
        self._stop()
        super().reject()
