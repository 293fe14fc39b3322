"""Makes a .deb of the bundled folder: debian.py FOLDER WORK OUT."""

import shutil
import subprocess
import sys
from pathlib import Path

import explorer

RESOURCES = Path(__file__).resolve().parents[1]
ICONS = RESOURCES.parent / "build" / "icons"
ICON_SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)

# What is left to the system: what belongs to the graphics driver, to X and to the desktop's own GLib.
DEPENDS = (
    "libc6 (>= 2.31), libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libx11-6, libx11-xcb1, "
    "libxcb1, libxcb-render0, libxcb-shm0, libxcb-glx0, libfontconfig1"
)

CONTROL = """\
Package: timeline-explorer
Version: {version}
Architecture: {architecture}
Maintainer: The Timeline Explorer maintainers <maintainers@timeline-explorer.invalid>
Installed-Size: {size_kib}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-liberation, shared-mime-info, desktop-file-utils
Section: misc
Priority: optional
Description: timeline of events with their sources
 Shows what happened when, who was involved, who says so in which exact words,
 and where the sources disagree. Works offline over one local file.
"""

REFRESH = """\
#!/bin/sh
set -e
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database /usr/share/mime; fi
if command -v update-desktop-database >/dev/null 2>&1; then
  update-desktop-database -q /usr/share/applications
fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then
  gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true
fi
exit 0
"""


def main(folder: Path, work: Path, out: Path) -> None:
    """Lay the tree out in `work` and pack it into `out`."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder, work / "opt" / "timeline-explorer", symlinks=True)
    (work / "usr/bin").mkdir(parents=True)
    (work / "usr/bin/timeline-explorer").symlink_to("/opt/timeline-explorer/timeline-explorer")
    share = work / "usr" / "share"
    _copy(RESOURCES / "desktop/timeline-explorer.desktop", share / "applications/timeline-explorer.desktop")
    _copy(RESOURCES / "desktop/timeline-explorer-mime.xml", share / "mime/packages/timeline-explorer.xml")
    _copy(RESOURCES / "setup/LICENSES.txt", share / "doc/timeline-explorer/copyright")
    _copy(
        RESOURCES / "icons/timeline-explorer.svg", share / "icons/hicolor/scalable/apps/timeline-explorer.svg"
    )
    for size in ICON_SIZES_PX:
        place = share / f"icons/hicolor/{size}x{size}/apps/timeline-explorer.png"
        _copy(ICONS / f"timeline-explorer-{size}.png", place)
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    _write_control(work, architecture)
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    package = out / f"timeline-explorer_{explorer.__version__}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(work), str(package)], check=True)


def _write_control(work: Path, architecture: str) -> None:
    size_kib = sum(path.lstat().st_size for path in work.rglob("*") if path.is_file()) // 1024
    control = work / "DEBIAN"
    control.mkdir()
    words = CONTROL.format(
        version=explorer.__version__, architecture=architecture, size_kib=size_kib, depends=DEPENDS
    )
    (control / "control").write_text(words, encoding="utf-8")
    for name in ("postinst", "postrm"):
        (control / name).write_text(REFRESH, encoding="utf-8")
        (control / name).chmod(0o755)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:4]))
