"""Puts a theme on the whole application, once the first frame is on the screen.

Before that nothing may touch the `Qt` namespace (creating its enums costs 15 ms), palettes, the font database
or the style sheet: an empty frame needs none of them.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.gui.theme import Theme

DARK_BELOW_LIGHTNESS = 128
_DRESSED = "dressed"
STYLED = "styled"
"""Set where the application was made with its style: to touch a style object costs 6 ms."""


def ground_is_dark() -> bool:
    """Return whether the platform's own palette is dark; meaningful until a theme's palette is set."""
    return QGuiApplication.palette().window().color().lightness() < DARK_BELOW_LIGHTNESS


def system_is_dark() -> bool:
    """Return whether the system asks for dark windows; unknown means light."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark


def apply_theme(theme: Theme) -> None:
    """Put a theme on every widget: style, font, palette, style sheet."""
    from PySide6.QtGui import QFontDatabase

    from explorer.gui.style_sheet import style_sheet
    from explorer.gui.theme import base_font, palette

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not application.property(_DRESSED):
        application.setProperty(_DRESSED, True)
        if not application.property(STYLED):
            application.setStyle("Fusion")
        application.setFont(base_font(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)))
    application.setPalette(palette(theme.colours))
    application.setStyleSheet(style_sheet(theme.colours))
