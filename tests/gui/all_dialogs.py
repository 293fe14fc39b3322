"""Opens each dialog and pop-up of a window by name, for the tests that walk all of them."""

from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from explorer.gui.mishap import MishapDialog
from explorer.gui.own_copy import OwnCopyDialog


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


def _mishap(window, _qtbot):
    dialog = MishapDialog("ValueError\n  explorer/gui/session.py:1 open", window)
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
    "own copy": _own_copy,
    "mishap": _mishap,
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
