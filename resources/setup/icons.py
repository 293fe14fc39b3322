"""Renders the application's icon in every size that a desktop asks for: icons.py FOLDER."""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10", 32: b"ic11", 64: b"ic12"}
DRAWING = Path(__file__).resolve().parents[1] / "icons" / "timeline-explorer.svg"


def main(folder: Path) -> None:
    """Write PNG files of all sizes and the containers of Windows (.ico) and macOS (.icns)."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(DRAWING))
    pictures = {size: _png(renderer, size) for size in SIZES_PX}
    for size, png in pictures.items():
        (folder / f"timeline-explorer-{size}.png").write_bytes(png)
    (folder / "timeline-explorer.ico").write_bytes(_ico({size: pictures[size] for size in ICO_SIZES_PX}))
    (folder / "timeline-explorer.icns").write_bytes(_icns(pictures))
    del application


def _png(renderer: QSvgRenderer, size_px: int) -> bytes:
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def _ico(pictures: dict[int, bytes]) -> bytes:
    """Return an ICO file of PNG pictures (Windows Vista and later); a side of 256 is written as 0."""
    entries, body = b"", b""
    offset = 6 + 16 * len(pictures)
    for size, png in pictures.items():
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset + len(body))
        body += png
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + body


def _icns(pictures: dict[int, bytes]) -> bytes:
    """Return an ICNS file of PNG pictures."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
        for size, kind in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    main(Path(sys.argv[1]))
