"""The running application with the shipped dataset and without a screen, for the scripts that take its pictures.

They set `QT_QPA_PLATFORM` and put the repository's root on the path before they call anything here.
"""

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from explorer.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
COLOURS = 255


def open_sample(size_px: tuple[int, int], language: str = "en", appearance: str = "system") -> "MainWindow":
    """Build the dataset and open it in a window, with settings of its own."""
    work = Path(tempfile.mkdtemp(prefix="pictures-"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(work)
    from explorer.services.building import build

    project = work / "tajikistan.tlx"
    build(ROOT / "data" / "tajikistan", project)
    from explorer.gui import open_window
    from explorer.gui.application import make_application
    from explorer.gui.settings import Settings
    from explorer.gui.theme import Appearance

    settings = Settings()
    settings.appearance = Appearance(appearance)
    settings.set_text("language", language)
    settings.set_flag("hints_dismissed", True)
    settings.sync()
    make_application()
    window = open_window(project)
    window.resize(*size_px)
    return window


def settle(ms: int = 900) -> None:
    """Let workers and drawing come to rest."""
    from PySide6.QtCore import QElapsedTimer

    from explorer.gui.application import wait_for

    clock = QElapsedTimer()
    clock.start()
    wait_for(lambda: clock.elapsed() > ms)


def save_small(widget: "QWidget", path: Path) -> None:
    """Write a picture of a widget in 255 colours: a quarter of the bytes, no visible loss."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    small = image.convertToFormat(
        QImage.Format.Format_Indexed8, _commonest_colours(image), Qt.ImageConversionFlag.ThresholdDither
    )
    small.setDevicePixelRatio(1.0)
    small.save(str(path), "PNG", 0)


def _commonest_colours(image: "QImage") -> list[int]:
    """Return the colours that most of a picture's points have, for a palette."""
    import numpy as np

    points = np.frombuffer(image.constBits(), np.uint32)
    colours, counts = np.unique(points, return_counts=True)
    return [int(colour) | 0xFF000000 for colour in colours[np.argsort(-counts)[:COLOURS]]]
