"""The changes that are made from the event on show: grades, origins, review, its sources, and their histories."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from explorer.gui.edits import Edits
    from explorer.gui.history_view import HistoryDialog
    from explorer.gui.origins_dialog import OriginsDialog
    from explorer.gui.reading_desk import ReadingDesk
    from explorer.gui.session import Session
    from explorer.model.change import ChangeSet
    from explorer.model.event import Source
    from explorer.services.history import HistoryStep


class EventEdits(QObject):
    """Asks in dialogs of the panel's window and hands the answers to `Edits`."""

    def __init__(self, session: "Session", desk: "ReadingDesk", edits: "Edits", panel: QWidget) -> None:
        super().__init__(panel)
        self._session, self._desk, self._edits, self._panel = session, desk, edits, panel
        self._origins: OriginsDialog | None = None
        self._history: HistoryDialog | None = None
        desk.event_shown.connect(self._on_event_shown)
        edits.changed.connect(self._on_changed)
        session.project_closed.connect(self._close_dialogs)

    def grade_source(self, source: str, grade: object, why: str) -> None:
        """Set the reliability of a source."""
        self._edits.run(lambda editing: editing.grade_source(source, str(grade), why))

    def grade_citation(self, index: int, grade: object, why: str) -> None:
        """Set the credibility of a citation of the event on show."""
        event = self._event_id()
        credibility = grade if isinstance(grade, int) else None
        if event:
            self._edits.run(lambda editing: editing.grade_citation(event, index, credibility, why))

    def set_reviewed(self, reviewed: bool) -> None:
        """Mark the event on show as reviewed or not."""
        event = self._event_id()
        if event:
            self._edits.run(lambda editing: editing.mark_reviewed([event], reviewed))

    def toggle_reviewed(self) -> None:
        """Mark the event on show as what it is not."""
        details = self._desk.details
        if details is not None:
            self.set_reviewed(not details.event.reviewed)

    def split_origins(self, indexes: list[int], why: str = "") -> None:
        """Count citations of the event on show as voices of their own."""
        event = self._event_id()
        self._edits.run(lambda editing: editing.split_origins(event, indexes, why))

    def join_origins(self, indexes: list[int], why: str = "") -> None:
        """Count citations of the event on show as one voice."""
        event = self._event_id()
        self._edits.run(lambda editing: editing.join_origins(event, indexes, why))

    def detect_origins(self, indexes: list[int], why: str = "") -> None:
        """Count citations of the event on show as detected."""
        event = self._event_id()
        self._edits.run(lambda editing: editing.detect_origins(event, indexes, why))

    def open_origins(self) -> None:
        """Show which citations of the event are one voice."""
        from explorer.gui.origins_dialog import OriginsDialog

        details = self._desk.details
        if details is None:
            return
        dialog = self._origins = OriginsDialog(details, self._panel.window())
        dialog.join_wanted.connect(self.join_origins)
        dialog.split_wanted.connect(self.split_origins)
        dialog.detection_wanted.connect(self.detect_origins)
        dialog.finished.connect(self._on_origins_closed)
        dialog.open()

    def edit_source(self, key: str) -> None:
        """Open the form of a source."""
        project = self._session.project
        if project is None or not key:
            return
        self._session.runner.submit("source form", lambda _token: project.source(key), self._open_form)

    def edit_shown_source(self) -> None:
        """Open the form of the document on show."""
        document = self._desk.document
        if document is not None:
            self.edit_source(document.source.id)

    def show_event_history(self) -> None:
        """Show what happened to the event on show."""
        details = self._desk.details
        if details is not None:
            self.show_history("event", details.event.id, details.event.title)

    def show_source_history(self) -> None:
        """Show what happened to the document on show."""
        document = self._desk.document
        if document is not None:
            self.show_history("source", document.source.id, document.source.title)

    def show_history(self, kind: str, key: str, title: str) -> None:
        """Show what happened to an event or a source."""
        from explorer.gui.history_view import HistoryDialog

        self._history = HistoryDialog(kind, key, title, self._panel.window())
        self._history.finished.connect(self._on_history_closed)
        self._load_history()

    def _on_changed(self, changes: "ChangeSet") -> None:
        details = self._desk.details
        if details is not None and set(changes.touched) - {"view"}:
            self._desk.refresh()
        self._load_history()

    def _load_history(self) -> None:
        project, dialog = self._session.project, self._history
        if project is None or dialog is None:
            return
        kind, key = dialog.kind, dialog.key

        def work(_token: Token) -> "list[HistoryStep]":
            from explorer.services.history import history_of

            return history_of(project.file, kind, key)

        def done(steps: "list[HistoryStep]") -> None:
            if self._history is dialog:
                dialog.show_steps(steps)
                dialog.open()

        self._session.runner.submit("history", work, done)

    def _open_form(self, source: "Source | None") -> None:
        from explorer.gui.source_form import SourceForm

        if source is None:
            return
        form = SourceForm(source, self._panel.window())
        form.saved.connect(
            lambda changes, why: self._edits.run(lambda editing: editing.edit_source(source.id, changes, why))
        )
        form.open()

    def _event_id(self) -> str:
        details = self._desk.details
        return details.event.id if details is not None else ""

    def _on_event_shown(self, _details: object) -> None:
        if self._origins is not None:
            self._origins.show_details(self._desk.details)

    def _on_origins_closed(self) -> None:
        self._origins = None

    def _on_history_closed(self) -> None:
        self._history = None

    def _close_dialogs(self) -> None:
        for dialog in (self._origins, self._history):
            if dialog is not None:
                dialog.reject()
