"""The one dialog for errors of ours: what happened, what is safe, what to do, and a report to save.

The report says where an error arose and on what system. Neither it nor the log holds words of a document: the
message of an exception is left out, since it might quote one.
"""

import logging
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import explorer
from explorer.gui.fitting import FittingDialog
from explorer.gui.language import tr
from explorer.gui.log_files import LOG_NAME, last_lines
from explorer.gui.small_widgets import plain_label

_WIDTH_PX = 520
_showing: "MishapDialog | None" = None


class MishapDialog(FittingDialog):
    """Shows one error. Non-blocking: the event loop of the application goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mishapDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.report = report
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(tr("The report"))
        self.details.setMinimumHeight(180)
        self.details.hide()
        self.said = plain_label("", "faint", "small")
        self.said.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        head = tr("Something went wrong inside Timeline Explorer")
        layout.addWidget(plain_label(head, step="heading", bold=True))
        layout.addWidget(
            plain_label(
                tr(
                    "What you did last may not have been done. "
                    "Everything that was shown as stored is safe in your project file."
                )
            )
        )
        layout.addWidget(
            plain_label(
                tr(
                    "You can go on working. If it happens again, restart the application, and save a report "
                    "for its makers: it says where the error arose, and holds no words of your documents."
                ),
                "secondary",
            )
        )
        layout.addWidget(self.details, 1)
        layout.addWidget(self.said)
        buttons = QDialogButtonBox()
        self.save_button = QPushButton(tr("Save a report…"))
        self.details_button = QPushButton(tr("Show report"))
        self.copy_button = QPushButton(tr("Copy report"))
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        for button, role in (
            (close, QDialogButtonBox.ButtonRole.RejectRole),
            (self.save_button, QDialogButtonBox.ButtonRole.ActionRole),
            (self.copy_button, QDialogButtonBox.ButtonRole.ActionRole),
            (self.details_button, QDialogButtonBox.ButtonRole.ActionRole),
        ):
            button.setAutoDefault(button is close)
            buttons.addButton(button, role)
        layout.addWidget(buttons)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report))
        self.details_button.clicked.connect(self._on_details)
        buttons.rejected.connect(self.reject)
        # Four buttons in a row need more where words or letters are long.
        self.setMinimumWidth(max(_WIDTH_PX, buttons.sizeHint().width() + 80))

    def _on_details(self) -> None:
        self.details.setVisible(not self.details.isVisible())
        shown = self.details.isVisible()
        self.details_button.setText(tr("Hide report") if shown else tr("Show report"))
        self.fit_height()
        self.adjustSize()

    def _on_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save a report"), "timeline-explorer-report.txt", tr("Text (*.txt)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the report and say so."""
        try:
            path.write_text(self.report, encoding="utf-8")
        except OSError as error:
            self.said.setText(
                tr("The report could not be written there ({reason}).").format(reason=error.strerror)
            )
        else:
            self.said.setText(tr("The report was written to {path}.").format(path=path))
        self.said.show()


def show_mishap(error: BaseException) -> None:
    """Show an unexpected error and log it; a second one while the first is on show is only logged."""
    global _showing
    logging.getLogger(LOG_NAME).error("%s", where_it_arose(error))
    if _showing is not None or not isinstance(QApplication.instance(), QApplication):
        return
    _showing = MishapDialog(report_of(error), QApplication.activeWindow())
    _showing.finished.connect(_on_closed)
    _showing.open()


def _on_closed() -> None:
    global _showing
    _showing = None


def where_it_arose(error: BaseException) -> str:
    """Return an error's kind and stack without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    cause = error.__cause__ or error.__context__
    above = [f"while handling {where_it_arose(cause)}"] if cause is not None else []
    return "\n".join([type(error).__name__, *lines, *above])


def _short(file: str) -> str:
    """Return a file's name without the folders above the package, which may hold a user's name."""
    parts = Path(file).parts
    start = next(
        (i for i in range(len(parts) - 1, -1, -1) if parts[i] in ("explorer", "site-packages")), None
    )
    return "/".join(parts[start:]) if start is not None else parts[-1] if parts else file


def _screen_words() -> str:
    screen = QGuiApplication.primaryScreen() if QGuiApplication.instance() else None
    if screen is None:
        return "none"
    return f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"


def report_of(error: BaseException) -> str:
    """Return the report of an error: where it arose, the system, the end of the log."""
    system = [
        f"Timeline Explorer {explorer.__version__}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"{platform.system()} {platform.release()} {platform.machine()}; Python {platform.python_version()}; "
        f"Qt {qVersion()} ({QGuiApplication.platformName()})",
        f"bundled: {'yes' if getattr(sys, 'frozen', False) else 'no'}; screen: {_screen_words()}",
    ]
    return "\n".join([*system, "", where_it_arose(error), "", "The end of the log:", *last_lines()])
