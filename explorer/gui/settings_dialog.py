"""The settings, on one page with a box to find one. A change holds at once, or at the next start where it
says so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.first_run import DISMISSED
from explorer.gui.language import LANGUAGES, SYSTEM, tr
from explorer.gui.log_files import log_folder
from explorer.gui.settings import SCALES, Start
from explorer.gui.small_widgets import Page, hairline, plain_label
from explorer.gui.theme import Appearance
from explorer.gui.user_name import login_name

if TYPE_CHECKING:
    from explorer.gui.main_window import MainWindow

SIZE_PX = (560, 560)


@dataclass
class Row:
    """One setting on the page: what is searched in, and its widget."""

    words: str
    widget: QWidget


class SettingsDialog(QDialog):
    """Modal to its window; there is nothing to confirm, each change is kept when it is made."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("settingsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Settings"))
        self._window, self._settings = window, window.settings
        self.rows: list[Row] = []
        self.search = QLineEdit()
        self.search.setObjectName("settingsSearch")
        self.search.setPlaceholderText(tr("Find a setting"))
        self.search.setAccessibleName(tr("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.none_found = plain_label(tr("No setting has these words."), "faint")
        self.none_found.hide()
        self._page = QVBoxLayout()
        self._page.setContentsMargins(24, 12, 24, 16)
        self._page.setSpacing(4)
        self._add_rows()
        self._page.addWidget(self.none_found)
        self._page.addStretch(1)
        self._lay_out()
        self.search.textChanged.connect(self._on_search_changed)

    def _add_rows(self) -> None:
        settings = self._settings
        self.appearance = self._choice(
            (
                (Appearance.SYSTEM.value, tr("As the system")),
                (Appearance.LIGHT.value, tr("Light")),
                (Appearance.DARK.value, tr("Dark")),
                (Appearance.CONTRAST.value, tr("High contrast")),
            ),
            settings.appearance.value,
            lambda value: self._window.set_appearance(Appearance(value)),
        )
        self._row(
            tr("Appearance"),
            tr("Light or dark windows; high contrast follows the system's light or dark."),
            self.appearance,
        )
        self.language = self._choice(
            ((SYSTEM, tr("As the system")), *LANGUAGES.items()), settings.language, settings.set_language
        )
        self._row(
            tr("Language"),
            tr("Of the interface; documents are never translated. Holds at the next start."),
            self.language,
        )
        self.scale = self._choice(
            tuple((str(percent), f"{percent} %") for percent in SCALES),
            str(settings.scale_percent),
            lambda value: settings.set_scale_percent(int(value)),
        )
        self._row(
            tr("Size"),
            tr("Of everything in the window, beside the system's own scale. Holds at the next start."),
            self.scale,
        )
        self.start = self._choice(
            ((Start.SAMPLE.value, tr("The sample")), (Start.LAST.value, tr("The project opened last"))),
            settings.start.value,
            lambda value: settings.set_start(Start(value)),
        )
        self._row(tr("At the start open"), tr("When the application is started without a file."), self.start)
        self._add_own_name()
        self.motion = QCheckBox(tr("Glide when zooming and moving"))
        self.motion.setChecked(settings.motion)
        self.motion.toggled.connect(self._window.set_motion)
        self._row(tr("Motion"), tr("Without it the timeline jumps to its new place at once."), self.motion)
        self.hints = QPushButton(tr("Show the hints again"))
        self.hints.clicked.connect(self._on_hints)
        self._row(tr("Hints"), tr("The three hints of the first start."), self.hints)
        self.logs = QPushButton(tr("Open the folder"))
        for button in (self.hints, self.logs):
            button.setAutoDefault(False)
        self.logs.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder()))))
        self._row(
            tr("Log"),
            tr("What went wrong, without words of documents: {folder}").format(folder=log_folder()),
            self.logs,
        )

    def _add_own_name(self) -> None:
        self.own_name = QLineEdit(self._settings.text("own_name"))
        self.own_name.setPlaceholderText(login_name() or tr("No name"))
        self.own_name.textChanged.connect(self._settings.set_own_name)
        self._row(
            tr("Your name"),
            tr("Signs what you change in a project, in its history; at first the name of your login."),
            self.own_name,
        )

    def _choice(
        self, choices: tuple[tuple[str, str], ...], value: str, chosen: Callable[[str], None]
    ) -> QComboBox:
        box = QComboBox()
        for code, text in choices:
            box.addItem(text, code)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(lambda _: chosen(str(box.currentData())))
        return box

    def _row(self, name: str, explanation: str, control: QWidget) -> None:
        control.setAccessibleName(name)
        control.setAccessibleDescription(explanation)
        holder = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(name, bold=True))
        words.addWidget(plain_label(explanation, "secondary", "small"))
        line = QHBoxLayout()
        line.setSpacing(20)
        line.addLayout(words, 3)
        line.addWidget(control, 2, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(hairline())
        choices = (
            [control.itemText(i) for i in range(control.count())] if isinstance(control, QComboBox) else []
        )
        text = control.text() if isinstance(control, QCheckBox | QPushButton) else ""
        self.rows.append(Row(" ".join([name, explanation, text, *choices]).casefold(), holder))
        self._page.addWidget(holder)

    def _lay_out(self) -> None:
        page = Page()
        page.setLayout(self._page)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(24, 18, 24, 0)
        top.addWidget(self.search)
        buttons = QDialogButtonBox()
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(24, 0, 24, 16)
        bottom.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(area, 1)
        layout.addLayout(bottom)
        self.setMinimumSize(420, 320)
        self.resize(*SIZE_PX)

    def _on_search_changed(self, text: str) -> None:
        wanted = text.casefold().split()
        shown = 0
        for row in self.rows:
            matches = all(word in row.words for word in wanted)
            row.widget.setVisible(matches)
            shown += matches
        self.none_found.setVisible(not shown)

    def _on_hints(self) -> None:
        self._settings.set_flag(DISMISSED, False)
        self.reject()
        self._window.show_hints()
