"""Showing a file in the system's file manager, selected where that can be asked for; else its folder is opened."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_MANAGER = ("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1")


def reveal(path: Path) -> None:
    """Show a file in the file manager. GUI thread; does not wait for the file manager."""
    path = path.absolute()
    if sys.platform == "win32":
        # Explorer reads its command line itself: the quotation marks stand behind the comma.
        is_asked = _started("explorer.exe", f'/select,"{path}"')
    elif sys.platform == "darwin":
        is_asked = QProcess.startDetached("open", ["-R", str(path)])[0]
    else:
        is_asked = _asked_on_the_bus(path)
    if not is_asked:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _started(program: str, command_line: str) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setNativeArguments(command_line)  # type: ignore[attr-defined,unused-ignore]
    return bool(process.startDetached()[0])


def _asked_on_the_bus(path: Path) -> bool:
    """Ask the desktop's file manager; whether there is one that takes such requests."""
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    names = bus.interface()
    is_running = names.isServiceRegistered(_MANAGER[0]).value()
    if not is_running and _MANAGER[0] not in names.activatableServiceNames().value():
        return False
    message = QDBusMessage.createMethodCall(*_MANAGER, "ShowItems")
    message.setArguments(
        [[QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""]
    )
    return bool(bus.send(message))
