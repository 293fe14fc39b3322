"""What the application remembers between starts: window state, appearance, recent files; no document."""

import sys
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from explorer.gui.theme import Appearance

RECENT_LIMIT = 8
SCALES = (100, 110, 125, 150, 175, 200, 250, 300)
"""The sizes of everything that can be chosen, in percent of what the system gives."""


class Start(StrEnum):
    """What is opened when no file is named."""

    SAMPLE = "sample"
    LAST = "last"


class Settings:
    """Typed access to one `QSettings`; tests give a file of their own."""

    def __init__(self, store: QSettings | None = None) -> None:
        native = sys.platform == "darwin"
        form = QSettings.Format.NativeFormat if native else QSettings.Format.IniFormat
        self._store = store or QSettings(form, QSettings.Scope.UserScope, "timeline-explorer", "window")

    @property
    def appearance(self) -> Appearance:
        """The chosen appearance; an unknown word in the file means the system's."""
        value = str(self._store.value("appearance", Appearance.SYSTEM.value))
        return Appearance(value) if value in list(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._store.setValue("appearance", appearance.value)

    @property
    def language(self) -> str:
        """The chosen language of the interface: "system", "en" or "ru"."""
        return self.text("language", "system")

    def set_language(self, language: str) -> None:
        """Keep the language for the next start."""
        self.set_text("language", language)

    @property
    def scale_percent(self) -> int:
        """How large everything is, beside the system's own scale; one of `SCALES`."""
        value = self.text("scale_percent", "100")
        return int(value) if value.isdecimal() and int(value) in SCALES else 100

    def set_scale_percent(self, percent: int) -> None:
        """Keep the size for the next start."""
        self.set_text("scale_percent", str(percent))

    @property
    def start(self) -> Start:
        """What is opened when no file is named."""
        value = self.text("start", Start.SAMPLE.value)
        return Start(value) if value in list(Start) else Start.SAMPLE

    def set_start(self, start: Start) -> None:
        """Keep what is opened when no file is named."""
        self.set_text("start", start.value)

    @property
    def own_name(self) -> str:
        """The name that changes of a project are signed with; at first that of the login."""
        from explorer.gui.user_name import login_name

        return self.text("own_name") or login_name()

    def set_own_name(self, name: str) -> None:
        """Keep the name for changes from now on; empty means that of the login again."""
        self.set_text("own_name", name.strip())

    @property
    def names_px(self) -> int:
        """The width of the timeline's column of lane names, in pixels."""
        from explorer.timeline.layout import HEADER_PX

        value = self.text("names_px")
        return int(value) if value.isdecimal() else HEADER_PX

    def set_names_px(self, width_px: int) -> None:
        """Keep the width of the column of lane names."""
        self.set_text("names_px", str(width_px))

    @property
    def motion(self) -> bool:
        """Whether the timeline glides to where it goes."""
        return self.flag("motion", True)

    @property
    def recent_files(self) -> list[Path]:
        """The files opened last, newest first."""
        value = self._store.value("recent_files", [])
        names = [value] if isinstance(value, str) else list(value or [])  # type: ignore[call-overload]
        return [Path(str(name)) for name in names if name]

    def add_recent_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        kept = [path, *(other for other in self.recent_files if other != path)]
        self._store.setValue("recent_files", [str(file) for file in kept[:RECENT_LIMIT]])

    def forget_recent_files(self) -> None:
        """Empty the list of recent files."""
        self._store.setValue("recent_files", [])

    def state(self, name: str) -> QByteArray | None:
        """Return a saved geometry, dock or splitter state."""
        value = self._store.value(f"state/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_state(self, name: str, state: QByteArray) -> None:
        """Keep a geometry, dock or splitter state."""
        self._store.setValue(f"state/{name}", state)

    def text(self, name: str, default: str = "") -> str:
        """Return a small remembered choice."""
        return str(self._store.value(f"choice/{name}", default))

    def set_text(self, name: str, value: str) -> None:
        """Keep a small choice."""
        self._store.setValue(f"choice/{name}", value)

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a remembered yes or no."""
        return self.text(name, "yes" if default else "no") == "yes"

    def set_flag(self, name: str, value: bool) -> None:
        """Keep a yes or no."""
        self.set_text(name, "yes" if value else "no")

    def sync(self) -> None:
        """Write what is pending."""
        self._store.sync()
