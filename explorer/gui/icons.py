"""Icons from the application's own SVG set, in the colours of the theme and sharp at any scale."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

SIZE_PX = 16


@lru_cache(maxsize=512)
def icon(name: str, colour: str, disabled_colour: str = "", size_px: int = SIZE_PX) -> QIcon:
    """Return an icon by its file name without ending; colours are `#rrggbb`."""
    made = QIcon()
    for scale in _scales():
        made.addPixmap(pixmap(name, colour, size_px, scale))
        if disabled_colour:
            made.addPixmap(pixmap(name, disabled_colour, size_px, scale), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size_px: int = SIZE_PX, scale: float = 1.0) -> QPixmap:
    """Return an icon as a pixmap of this size in device-independent pixels."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(_svg(name).replace("#000000", colour).encode()))
    side_px = round(size_px * scale)
    made = QPixmap(QSize(side_px, side_px))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def _scales() -> set[float]:
    """Return the pixel ratios of the screens: a picture for each keeps icons sharp."""
    return {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}


def icon_path(name: str) -> str:
    """Return where an icon's file is, as style sheets write it."""
    from explorer.services.shipped import shipped_folder

    return (shipped_folder("resources") / "icons" / f"{name}.svg").as_posix()


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return Path(icon_path(name)).read_text(encoding="utf-8")
