"""Colours, type and spacing: the one place where the application's look is decided.

A `Theme` is a frozen value; painters take it, keep it, and are handed a new one when the appearance changes.
Contrast of every text colour against the surfaces it stands on is at least 4.5 to 1 (WCAG 2.2 AA), marks and
focus rings reach 3 to 1; actor colours stay apart under simulated protanopia and deuteranopia.
`tests/gui/test_theme.py` measures it. Colour never carries a meaning alone.
"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

STATUS_NAMES = ("asserted", "attributed", "alleged", "disputed", "planned", "forecast", "recommended")
"""The values of `model.event.Status` in its order, spelled out since that module costs pydantic at start."""


class Appearance(StrEnum):
    """The user's choice in View > Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


FOLLOWING = (Appearance.SYSTEM, Appearance.CONTRAST)
"""The appearances that are light or dark as the system is."""


class Colours(NamedTuple):
    """Semantic colours as `#rrggbb`. `actors` are given to lanes and chips in turn; `statuses` by `Status`
    value.
    """

    dark: bool
    window: str  # bars and side panels
    surface: str  # where content stands
    sunken: str  # input fields, lane headings
    hover: str
    border: str
    border_strong: str
    grid: str  # hairlines on the timeline
    text: str
    text_secondary: str
    text_faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str  # selected rows, chips
    accent_text: str  # links and text on accent_soft
    focus: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    success: str
    success_soft: str
    quote_current: str
    quote_current_text: str
    quote_other: str
    mark_current: str  # margin marks along the scroll bar
    mark_other: str
    hit: str  # words found by the search
    range_fill: str  # the selected range; painted with range_alpha
    range_alpha: int
    statuses: dict[str, str]
    actors: tuple[str, ...]
    neutral: str  # events that belong to no shown actor


LIGHT = Colours(
    dark=False,
    window="#f6f7f9",
    surface="#ffffff",
    sunken="#eff1f4",
    hover="#e9edf2",
    border="#e0e4e9",
    border_strong="#c3cad3",
    grid="#eceff3",
    text="#1a1f26",
    text_secondary="#47505c",
    text_faint="#5d6774",
    accent="#1d5fd0",
    accent_hover="#174fae",
    on_accent="#ffffff",
    accent_soft="#dfe9fb",
    accent_text="#184fae",
    focus="#1d5fd0",
    danger="#a3243f",
    danger_soft="#fbe6ea",
    warning="#8a4b08",
    warning_soft="#fdf0dc",
    success="#1e6b45",
    success_soft="#e0f3e8",
    quote_current="#ffe07a",
    quote_current_text="#1a1f26",
    quote_other="#fff8e0",
    mark_current="#c2570c",
    mark_other="#b98a12",
    hit="#c9f0d8",
    range_fill="#1d5fd0",
    range_alpha=22,
    statuses=dict(
        zip(
            STATUS_NAMES,
            ("#3f4854", "#2a5a9c", "#a3243f", "#8a4b08", "#0f6a73", "#6a5f0c", "#74419a"),
            strict=True,
        )
    ),
    actors=("#3c72bf", "#bf5e18", "#398e56", "#783893", "#c14476", "#54510c", "#1986a8", "#6d4a34"),
    neutral="#66707d",
)

DARK = Colours(
    dark=True,
    window="#16191d",
    surface="#1c2025",
    sunken="#121518",
    hover="#282d34",
    border="#2c3239",
    border_strong="#48515c",
    grid="#262b31",
    text="#e8ebef",
    text_secondary="#b4bcc7",
    text_faint="#9aa3b0",
    accent="#78aaff",
    accent_hover="#93bbff",
    on_accent="#0a1630",
    accent_soft="#23375b",
    accent_text="#a9c8ff",
    focus="#78aaff",
    danger="#ff93a6",
    danger_soft="#41222a",
    warning="#f2b066",
    warning_soft="#3b2c18",
    success="#7fd3a4",
    success_soft="#1b3528",
    quote_current="#665312",
    quote_current_text="#fff6d8",
    quote_other="#2b2920",
    mark_current="#ff9d4d",
    mark_other="#b08a2a",
    hit="#1f5138",
    range_fill="#78aaff",
    range_alpha=30,
    statuses=dict(
        zip(
            STATUS_NAMES,
            ("#c4cbd4", "#93bcf5", "#ff93a6", "#f2b066", "#6fd0da", "#d6c75e", "#cda4ec"),
            strict=True,
        )
    ),
    actors=("#4598ea", "#e69b61", "#8fddb1", "#c089cc", "#e682a5", "#d7cb57", "#8bd7f0", "#c39b7f"),
    neutral="#a3acb8",
)


class Theme(NamedTuple):
    """What painters and widgets are given; `scaled` below gives the sizes of type."""

    colours: Colours

    @property
    def dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.colours.dark

    def colour(self, name: str, alpha: int = 255) -> QColor:
        """Return a semantic colour by its field name, with an alpha of 0..255."""
        colour = QColor(getattr(self.colours, name))
        colour.setAlpha(alpha)
        return colour

    def status_colour(self, status: str) -> QColor:
        """Return the colour of a status, by its `Status` value."""
        return QColor(self.colours.statuses.get(status, self.colours.neutral))


RADIUS_PX = 6

_STEPS = {"small": -1.0, "body": 0.0, "strong": 0.5, "heading": 2.0, "title": 4.5}
_FAMILIES_PREFERRED = ("Inter", "Noto Sans", "Open Sans", "Liberation Sans")
_POOR_DEFAULTS = ("", "Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans")


def light_theme() -> Theme:
    """Return the light theme."""
    return Theme(LIGHT)


def dark_theme() -> Theme:
    """Return the dark theme."""
    return Theme(DARK)


def theme_for(appearance: Appearance, system_is_dark: bool, system_wants_contrast: bool = False) -> Theme:
    """Return the theme that an appearance stands for under the system's present scheme and contrast."""
    dark = system_is_dark if appearance in FOLLOWING else appearance is Appearance.DARK
    if appearance is Appearance.CONTRAST or (appearance is Appearance.SYSTEM and system_wants_contrast):
        from explorer.gui.contrast import contrast_theme

        return contrast_theme(dark=dark)
    return dark_theme() if dark else light_theme()


def base_font(system: QFont) -> QFont:
    """Return the interface font: the system's, unless that is a mere stand-in and a better one is
    installed.
    """
    font = QFont(system)
    if font.family() in _POOR_DEFAULTS:
        for family in _FAMILIES_PREFERRED:
            if QFontDatabase.hasFamily(family):
                font.setFamily(family)
                break
    if font.pointSizeF() <= 0:
        font.setPointSizeF(10.0)
    return font


def scaled(font: QFont, step: str, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return a font of the type scale: "small", "body", "strong", "heading" or "title" over the given base."""
    made = QFont(font)
    made.setPointSizeF(max(6.0, font.pointSizeF() + _STEPS[step]))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    made.setItalic(italic)
    return made


def palette(colours: Colours) -> QPalette:
    """Return the Fusion palette of these colours."""
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text_faint,
        QPalette.ColorRole.Button: colours.window,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent_soft,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Link: colours.accent_text,
        QPalette.ColorRole.LinkVisited: colours.accent_text,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.hover,
        QPalette.ColorRole.Mid: colours.border_strong,
        QPalette.ColorRole.Dark: colours.border_strong,
        QPalette.ColorRole.Shadow: colours.border,
        QPalette.ColorRole.Accent: colours.accent,
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.border_strong))
    return made
