"""Renders the application's icon in every size that a desktop asks for: icons.py FOLDER."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
DRAWING = Path(__file__).resolve().parents[1] / "icons" / "timeline-explorer.svg"


def main(folder: Path) -> None:
    """Write PNG files, and the largest again in the Windows and macOS containers where Qt can write those."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(DRAWING))
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"timeline-explorer-{size}.png"))
    image.scaled(256, 256).save(str(folder / "timeline-explorer.ico"))
    image.save(str(folder / "timeline-explorer.icns"))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]))
