"""High contrast: the same semantic colours, text at 7 to 1 and more (WCAG 2.2 AAA), borders at 4.5 to 1."""

from PySide6.QtGui import QGuiApplication

from explorer.gui.theme import DARK, LIGHT, STATUS_NAMES, Colours, Theme

CONTRAST_LIGHT = LIGHT._replace(
    window="#ffffff",
    surface="#ffffff",
    sunken="#f4f4f4",
    hover="#e2e8f2",
    border="#5b6470",
    border_strong="#1a1f26",
    grid="#9aa3ad",
    text="#000000",
    text_secondary="#14181d",
    text_faint="#2b323a",
    accent="#0b3f9c",
    accent_hover="#072c70",
    accent_soft="#d3e1ff",
    accent_text="#072c70",
    focus="#000000",
    danger="#7d0f2a",
    danger_soft="#ffe3e8",
    warning="#5c2f00",
    warning_soft="#fff0d6",
    success="#0c4a2b",
    success_soft="#dcf5e6",
    quote_current="#ffd84d",
    quote_current_text="#000000",
    quote_other="#fff3c4",
    mark_current="#8f3a00",
    mark_other="#7a5a00",
    range_alpha=48,
    statuses=dict(
        zip(
            STATUS_NAMES,
            ("#000000", "#0b3f7f", "#7d0f2a", "#5c2f00", "#00474f", "#4a4200", "#4b1f70"),
            strict=True,
        )
    ),
    neutral="#3d454f",
)

CONTRAST_DARK = DARK._replace(
    window="#000000",
    surface="#000000",
    sunken="#101214",
    hover="#2b3442",
    border="#8b95a1",
    border_strong="#d5dae0",
    grid="#5a626c",
    text="#ffffff",
    text_secondary="#f0f2f5",
    text_faint="#d5dae0",
    accent="#9cc3ff",
    accent_hover="#bdd7ff",
    on_accent="#000000",
    accent_soft="#1d3b6e",
    accent_text="#cfe1ff",
    focus="#ffffff",
    danger="#ffb3c0",
    danger_soft="#4a1822",
    warning="#ffcf8f",
    warning_soft="#3d2a0c",
    success="#a5ecc4",
    success_soft="#123623",
    quote_current="#ffe066",
    quote_current_text="#000000",
    quote_other="#3a3516",
    mark_current="#ffb168",
    mark_other="#d9b44a",
    range_alpha=60,
    statuses=dict(
        zip(
            STATUS_NAMES,
            ("#ffffff", "#b5d4ff", "#ffb3c0", "#ffcf8f", "#9ce9f1", "#f0e27a", "#e6c8ff"),
            strict=True,
        )
    ),
    neutral="#d5dae0",
)


def contrast_theme(*, dark: bool) -> Theme:
    """Return the high-contrast theme."""
    return Theme(contrast_colours(dark=dark))


def contrast_colours(*, dark: bool) -> Colours:
    """Return the high-contrast colours."""
    return CONTRAST_DARK if dark else CONTRAST_LIGHT


def system_wants_contrast() -> bool:
    """Return whether the system asks for high contrast."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    wanted = hints.accessibility().contrastPreference() if hints else Qt.ContrastPreference.NoPreference
    return wanted == Qt.ContrastPreference.HighContrast
