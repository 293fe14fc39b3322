"""Help inside the application: the sheet of shortcuts, About. Nothing here needs a network."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import explorer
from explorer.gui.actions import ACTIONS, MENUS, native
from explorer.gui.fitting import FittingDialog
from explorer.gui.gestures import gesture_tables
from explorer.gui.language import tr
from explorer.gui.small_widgets import Page, plain_label, section_label
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTCUTS_LEAST_PX = (700, 420)


def show_help(page: str, parent: QWidget) -> QDialog:
    """Open "shortcuts" or "about" and return its dialog."""
    dialog = FittingDialog(parent)
    dialog.setObjectName(f"{page}Dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    build = {"shortcuts": _build_shortcuts, "about": _build_about}[page]
    build(dialog)
    dialog.show()
    return dialog


def _finish(dialog: QDialog, layout: QVBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    row = QHBoxLayout()
    row.setContentsMargins(20, 0, 20, 16)
    row.addWidget(buttons)
    layout.addLayout(row)


def _scrolled(dialog: QDialog) -> tuple[QVBoxLayout, QVBoxLayout]:
    """Return the layout of a scrolled page and that of the dialog around it."""
    page = Page()
    inner = QVBoxLayout(page)
    inner.setContentsMargins(24, 20, 24, 20)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(14)
    outer.addWidget(area, 1)
    return inner, outer


def _build_shortcuts(dialog: QDialog) -> None:
    dialog.setWindowTitle(tr("Keyboard and mouse"))
    dialog.setMinimumSize(*SHORTCUTS_LEAST_PX)
    dialog.resize(900, 640)
    inner, outer = _scrolled(dialog)
    columns = QHBoxLayout()
    columns.setSpacing(36)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(6)
        columns.addLayout(column, 1)
    for menu in MENUS:
        rows = [
            (native(spec.keys[0]), spec.label.rstrip("…"))
            for spec in ACTIONS
            if spec.menu == menu and spec.keys
        ]
        if rows:
            _add_rows(left, tr(menu), rows)
    for place, rows in gesture_tables():
        _add_rows(right, place, rows)
    left.addStretch(1)
    right.addStretch(1)
    inner.addLayout(columns)
    _finish(dialog, outer)


def _add_rows(column: QVBoxLayout, heading: str, rows: "Sequence[tuple[str, str]]") -> None:
    column.addSpacing(6)
    column.addWidget(section_label(heading.upper()))
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (keys, does) in enumerate(rows):
        label = QLabel(keys)
        label.setFont(scaled(label.font(), "body", bold=True))
        label.setMinimumWidth(128)
        label.setWordWrap(True)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(does, "secondary"), row, 1)
    column.addLayout(grid)


def _built_with() -> tuple[str, ...]:
    qt = f"Qt {qVersion()} (LGPL 3)"
    return (
        qt,
        "PySide6",
        "pyqtgraph",
        "numpy",
        "sqlite-utils",
        "pydantic",
        f"Python {platform.python_version()}",
    )


def _build_about(dialog: QDialog) -> None:
    dialog.setWindowTitle(tr("About Timeline Explorer"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 24, 0, 0)
    layout.setSpacing(6)
    purpose = tr(
        "What happened when, who was involved, who says so, in which exact words, "
        "and where the sources disagree."
    )
    built = tr("MIT licence. Built with {parts}.", parts=", ".join(_built_with()))
    texts = (
        ("Timeline Explorer", "", "title", True),
        (tr("Version {number}", number=explorer.__version__), "secondary", "body", False),
        (purpose, "", "body", False),
        (tr("It works on this computer alone: nothing that you open leaves it."), "secondary", "body", False),
        (built, "faint", "small", False),
    )
    for text, look, step, bold in texts:
        label = plain_label(text, look, step, bold=bold)
        label.setContentsMargins(28, 0, 28, 0)
        layout.addWidget(label)
    layout.addSpacing(10)
    dialog.setFixedWidth(460)
    _finish(dialog, layout)
