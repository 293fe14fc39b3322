"""The saved views of the open project: listed, saved, shown, renamed, deleted."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog

from explorer.gui.language import tr
from explorer.gui.task_runner import Token

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from explorer.gui.assembly import Parts
    from explorer.gui.edits import Change


class SavedViews(QObject):
    """Reads and writes through workers. `changed` is emitted when the list stands."""

    changed = Signal()

    def __init__(self, parts: "Parts") -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._texts: dict[str, str] = {}
        parts.session.settled.connect(self._load)
        parts.session.project_closed.connect(self._texts.clear)

    def names(self) -> list[str]:
        """Return the names of the views."""
        return list(self._texts)

    def show(self, name: str) -> None:
        """Show a view; a name that is not there is told."""
        from explorer.gui.view_state import view_from_text
        from explorer.model.fault import Fault

        session = self._parts.session
        text = self._texts.get(name)
        if text is None or session.project is None:
            session.failed.emit(tr("There is no saved view “{name}” in this file.", name=name))
            return
        try:
            state = view_from_text(text)
        except Fault as fault:
            session.failed.emit(str(fault))
            return
        session.set_filter(state.question)
        self._parts.commands.set_lanes(state.lanes.by.value)
        self._parts.bridge.set_lanes(state.lanes)
        session.select_range(state.range)
        if state.event:
            project = session.project
            self._parts.runner.submit("view", lambda _token: project.row_of(state.event), session.select)

    def show_once_loaded(self, name: str) -> None:
        """Show a view as soon as the list of the file that is being opened stands."""

        def show() -> None:
            if self._parts.session.project is not None:
                self.changed.disconnect(show)
                self.show(name)

        self.changed.connect(show)

    def save(self, name: str) -> None:
        """Keep what is shown under a name."""
        from explorer.gui.view_state import ViewState, view_to_text

        session, details = self._parts.session, self._parts.desk.details
        event = details.event.id if details else ""
        state = ViewState(session.filter, session.range, self._parts.bridge.lanes, event)
        self._edit(lambda editing: editing.save_view(name, view_to_text(state)))

    def rename(self, name: str, new_name: str) -> None:
        """Give a view another name."""
        self._edit(lambda editing: editing.rename_view(name, new_name))

    def delete(self, name: str) -> None:
        """Forget a view."""
        self._edit(lambda editing: editing.delete_view(name))

    def ask_and_save(self) -> None:
        """Ask for a name and keep what is shown."""
        name, wanted = QInputDialog.getText(self._parts.window, tr("Save this view"), tr("Name of the view:"))
        if wanted and name.strip():
            self.save(name.strip())

    def fill_menu(self, menu: "QMenu | None") -> None:
        """List the views in a menu, each with what can be done to it."""
        if menu is None:
            return
        menu.clear()
        for name in self.names():
            below = menu.addMenu(name.replace("&", "&&"))
            below.addAction(tr("Show")).triggered.connect(partial(self.show, name))
            below.addAction(tr("Rename…")).triggered.connect(partial(self._ask_and_rename, name))
            below.addAction(tr("Delete")).triggered.connect(partial(self.delete, name))
        if not self._texts:
            menu.addAction(tr("None yet; Ctrl+D keeps what is shown")).setEnabled(False)

    def _ask_and_rename(self, name: str) -> None:
        new_name, wanted = QInputDialog.getText(
            self._parts.window, tr("Rename the view"), tr("New name:"), text=name
        )
        if wanted and new_name.strip():
            self.rename(name, new_name.strip())

    def _load(self) -> None:
        project = self._parts.session.project
        if project is None:
            return

        def work(_token: Token) -> dict[str, str]:
            from explorer.services.editing import Editing

            return Editing(project.file).views()

        self._parts.runner.submit("views", work, self._take)

    def _take(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self.changed.emit()

    def _edit(self, change: "Change") -> None:
        self._parts.edits.run(change, self._load)
