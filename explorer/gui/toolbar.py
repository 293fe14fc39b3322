"""The row at the top: project title, back and forward, the search box, the palette and the export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from explorer.gui.actions import native
from explorer.gui.icons import icon
from explorer.gui.language import tr
from explorer.gui.small_widgets import ElidedLabel
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from explorer.gui.search_box import SearchBox
    from explorer.gui.theme import Theme

TITLE_WIDTH_PX = 230


class TopBar(QWidget):
    """Built from the actions; the title is elided to leave room for the search."""

    def __init__(
        self,
        actions: "dict[str, QAction]",
        search: "SearchBox",
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self.search = search
        self.title = ElidedLabel("Timeline Explorer")
        self.title.setFont(scaled(self.title.font(), "strong", bold=True))
        self.file = ElidedLabel("", "faint")
        self._tools = {name: self._tool(name) for name in ("back", "forward", "go-to-date", "fit")}
        self.export_button = QPushButton(tr("Export range…"))
        self.export_button.setProperty("look", "primary")
        self.export_button.setObjectName("exportButton")
        self.palette_button = QPushButton(f"{tr('Commands')}  {native('Ctrl+K')}")
        self.palette_button.setObjectName("paletteButton")
        for button, name in ((self.export_button, "export-range"), (self.palette_button, "palette")):
            action = actions[name]
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
        self._lay_out()
        self.set_theme(theme)

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        left = QWidget()
        left.setMinimumWidth(TITLE_WIDTH_PX)
        left.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        names = QHBoxLayout(left)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(10)
        names.addWidget(self.title, 0)
        names.addWidget(self.file, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 12, 7)
        layout.setSpacing(8)
        layout.addWidget(left, 3)
        for name in ("back", "forward"):
            layout.addWidget(self._tools[name])
        layout.addWidget(self.search, 5)
        for name in ("go-to-date", "fit"):
            layout.addWidget(self._tools[name])
        layout.addStretch(1)
        layout.addWidget(self.palette_button)
        layout.addWidget(self.export_button)

    def set_theme(self, theme: "Theme") -> None:
        """Draw the icons in other colours."""
        colours = theme.colours
        for name, file in (
            ("back", "back"),
            ("forward", "forward"),
            ("go-to-date", "calendar"),
            ("fit", "fit"),
        ):
            self._actions[name].setIcon(icon(file, colours.text_secondary, colours.border_strong, 18))
        self.export_button.setIcon(icon("export", colours.on_accent, colours.text_faint))

    def show_project(self, title: str, file: str) -> None:
        """Show whose window this is."""
        self.title.setText(title)
        self.file.setText(file)
