import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtGui import QDesktopServices

from explorer.gui import revealing

MANAGER = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

application = QCoreApplication([])

@ClassInfo({"D-Bus Interface": "org.freedesktop.FileManager1"})
class Manager(QObject):
    @Slot("QStringList", str)
    def ShowItems(self, addresses, startup):
        print("shown", *addresses, flush=True)
        application.quit()

manager = Manager()
bus = QDBusConnection.sessionBus()
everything = QDBusConnection.RegisterOption.ExportAllSlots
assert bus.registerObject("/org/freedesktop/FileManager1", manager, everything)
assert bus.registerService("org.freedesktop.FileManager1")
print("ready", flush=True)
QTimer.singleShot(20_000, application.quit)
application.exec()
"""
ASK = """
import subprocess, sys
from pathlib import Path
from PySide6.QtGui import QDesktopServices, QGuiApplication

application = QGuiApplication([])
from explorer.gui.revealing import reveal

QDesktopServices.openUrl = lambda url: print("folder", url.toLocalFile(), flush=True)
manager = subprocess.Popen([sys.executable, "-c", sys.argv[2]], stdout=subprocess.PIPE, text=True)
assert manager.stdout.readline() == "ready\\n"
reveal(Path(sys.argv[1]))
print(manager.communicate(timeout=30)[0], end="")
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs a session bus")
def test_the_file_manager_is_asked_to_select_the_file(tmp_path):
    path = tmp_path / "a b#ü.csv"
    command = ["dbus-run-session", "--", sys.executable, "-c", ASK, str(path), MANAGER]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment)
    told = done.stdout.splitlines()
    assert told == [f"shown file://{tmp_path}/a%20b%23%C3%BC.csv"], done.stderr


def test_without_a_file_manager_the_folder_is_opened(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(revealing, "_asked_on_the_bus", lambda path: False)
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    revealing.reveal(tmp_path / "x.csv")
    assert opened == [str(tmp_path)]
