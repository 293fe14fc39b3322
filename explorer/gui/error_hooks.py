"""Catches the exceptions that nobody caught, in a slot or a thread: none ends the application silently.

PySide6 hands what a slot raises to `sys.excepthook` and goes on; the dialog is imported when it is needed.
"""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal


class _Courier(QObject):
    """Brings errors of other threads to the GUI thread."""

    arrived = Signal(object)


_courier: _Courier | None = None


def install() -> None:
    """Show every such exception in the one dialog, log it, and print it on standard error."""
    global _courier
    _courier = _Courier()
    _courier.arrived.connect(_show)
    sys.excepthook = on_error
    threading.excepthook = _on_thread_error


def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show an error from whichever thread it comes; Ctrl+C ends the application instead."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, trace)
    application = QCoreApplication.instance()
    if application is not None and application.thread() is QThread.currentThread():
        _show(error)
    elif _courier is not None:
        _courier.arrived.emit(error)


def _on_thread_error(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
        on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


def _show(error: BaseException) -> None:
    from explorer.gui.mishap import show_mishap

    show_mishap(error)
