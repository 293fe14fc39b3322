"""Puts a theme on the whole application, in two steps: its ground before the first frame, the rest after it.

Before the first frame nothing may touch the `Qt` namespace (creating its enums costs 15 ms), the font database
or the style sheet: an empty frame needs none of them.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.gui.theme import Theme, palette

DARK_BELOW_LIGHTNESS = 128
_DRESSED = "dressed"


def ground_is_dark() -> bool:
    """Return whether the platform's own palette is dark; meaningful until a theme's palette is set."""
    return QGuiApplication.palette().window().color().lightness() < DARK_BELOW_LIGHTNESS


def system_is_dark() -> bool:
    """Return whether the system asks for dark windows; unknown means light."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark


def apply_ground(theme: Theme) -> None:
    """Put the theme's palette on the application."""
    QApplication.setPalette(palette(theme.colours))


def apply_theme(theme: Theme) -> None:
    """Put a theme on every widget: style, font, palette, style sheet."""
    from PySide6.QtGui import QFontDatabase

    from explorer.gui.style_sheet import style_sheet
    from explorer.gui.theme import base_font

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not application.property(_DRESSED):
        application.setProperty(_DRESSED, True)
        application.setStyle("Fusion")
        application.setFont(base_font(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)))
    apply_ground(theme)
    application.setStyleSheet(style_sheet(theme.colours))
