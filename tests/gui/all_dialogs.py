"""Opens each dialog and pop-up of a window by name, for the tests that walk all of them."""

from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from explorer.gui.event_cards import ConflictBox
from explorer.gui.grade_menu import RELIABILITY, GradeDialog
from explorer.gui.mishap import MishapDialog
from explorer.gui.own_copy import OwnCopyDialog
from explorer.gui.paper_dialog import PaperDialog


def _find(window, name):
    return next(w for w in window.findChildren(QWidget) if w.objectName() == name)


def _by_action(action, name):
    def make(window, qtbot):
        window.actions_by_id[action].trigger()
        if name == "exportDialog":
            dialog = _find(window, name)
            qtbot.waitUntil(lambda: dialog.export_button.isEnabled(), timeout=15_000)
        return _find(window, name)

    return make


def _own_copy(window, _qtbot):
    dialog = OwnCopyDialog(window)
    dialog.show()
    return dialog


def _of_event(ask, name):
    """A dialog that belongs to the event on show: the one of which two documents speak, and disagree."""

    def make(window, qtbot):
        session, parts = window.session, window.parts
        session.select(session.project.row_of("mutiny"))
        qtbot.waitUntil(
            lambda: parts.desk.document is not None and len(parts.event.cards) == 2, timeout=15_000
        )
        ask(parts.event)
        qtbot.waitUntil(
            lambda: any(w.objectName() == name for w in window.findChildren(QWidget)), timeout=15_000
        )
        return _find(window, name)

    return make


def _resolve(panel):
    panel.findChild(ConflictBox).resolve.click()


def _grade(panel):
    dialog = GradeDialog(RELIABILITY, "B", panel.window())
    dialog.open()


def _mishap(window, _qtbot):
    dialog = MishapDialog("ValueError\n  explorer/gui/session.py:1 open", window)
    dialog.show()
    return dialog


def _paper(window, _qtbot):
    dialog = PaperDialog(window)
    dialog.show()
    return dialog


DIALOGS = {
    "settings": _by_action("settings", "settingsDialog"),
    "guide": _by_action("guide", "guideDialog"),
    "shortcuts": _by_action("shortcuts", "shortcutsDialog"),
    "about": _by_action("about", "aboutDialog"),
    "import": _by_action("import", "importDialog"),
    "export": _by_action("export-range", "exportDialog"),
    "go to date": _by_action("go-to-date", "goToDate"),
    "palette": _by_action("palette", "commandPalette"),
    "paper": _paper,
    "own copy": _own_copy,
    "mishap": _mishap,
    "source": _of_event(lambda panel: panel.hand.edit_shown_source(), "sourceForm"),
    "history": _of_event(lambda panel: panel.hand.show_event_history(), "historyDialog"),
    "origins": _of_event(lambda panel: panel.hand.open_origins(), "originsDialog"),
    "resolve": _of_event(_resolve, "resolveDialog"),
    "grade": _of_event(_grade, "gradeDialog"),
}


@contextmanager
def open_dialog(name, window, qtbot):
    """Open a dialog, give it, close it."""
    dialog = DIALOGS[name](window, qtbot)
    qtbot.waitUntil(dialog.isVisible, timeout=5_000)
    try:
        yield dialog
    finally:
        dialog.close()
