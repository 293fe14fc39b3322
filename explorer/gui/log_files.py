"""What went wrong, written down where the platform keeps such things; never words of a document.

Two files of at most half a megabyte each rotate. Messages of exceptions are left out, since they may quote
what was being read; what is kept is their kind and where they arose.
"""

import faulthandler
import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG_NAME = "timeline-explorer"
FILE_NAME = "timeline-explorer.log"
CRASH_NAME = "crash.log"
FILE_BYTES = 512_000
KEPT_FILES = 2

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# It says so at every change of a window's size and means nothing.
_NOISE = ("This plugin does not support propagateSizeHints",)


def log_folder() -> Path:
    """Return the folder for logs on this platform; it need not exist."""
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / LOG_NAME
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA")
        return (Path(root) if root else home / "AppData" / "Local") / LOG_NAME / "Logs"
    given = os.environ.get("XDG_STATE_HOME", "")
    return (Path(given) if Path(given).is_absolute() else home / ".local" / "state") / LOG_NAME


def start_logs(folder: Path | None = None) -> Path | None:
    """Begin to write the log, Qt's messages too, and a crash's stack; returns the file, None where none can
    be written.
    """
    folder = folder or log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=FILE_BYTES, backupCount=KEPT_FILES - 1, encoding="utf-8"
        )
        crash = (folder / CRASH_NAME).open("w", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    stop_logs()
    logger = logging.getLogger(LOG_NAME)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    faulthandler.enable(crash)
    _crash_files.append(crash)
    qInstallMessageHandler(_on_qt_message)
    return folder / FILE_NAME


def stop_logs() -> None:
    """Close the files."""
    logger = logging.getLogger(LOG_NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    if _crash_files:
        faulthandler.disable()
        qInstallMessageHandler(None)
    while _crash_files:
        _crash_files.pop().close()


def last_lines(count: int = 40) -> list[str]:
    """Return the end of the log on this machine; empty if there is none."""
    try:
        return (log_folder() / FILE_NAME).read_text(encoding="utf-8", errors="replace").splitlines()[-count:]
    except OSError:
        return []


_crash_files: list[IO[str]] = []


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message.startswith(_NOISE):
        return
    logging.getLogger(LOG_NAME).log(_LEVELS.get(kind, logging.INFO), "Qt: %s", message)
    if kind is not QtMsgType.QtDebugMsg and sys.stderr is not None:
        sys.stderr.write(f"{message}\n")
