#!/bin/sh
# Makes dist/timeline-explorer (a folder to start from), and on Debian and Ubuntu dist/timeline-explorer_VERSION_ARCH.deb.
set -eu
cd "$(dirname "$0")/../.."
bin=.venv/bin
$bin/python -c 'import PyInstaller' 2>/dev/null || $bin/python -m pip install -q --disable-pip-version-check 'pyinstaller>=6.16,<7'
QT_QPA_PLATFORM=offscreen $bin/python resources/setup/icons.py build/icons
$bin/python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller resources/setup/timeline-explorer.spec
du -sh dist/timeline-explorer
command -v dpkg-deb >/dev/null 2>&1 || exit 0

version=$($bin/python -c 'import explorer; print(explorer.__version__)')
arch=$(dpkg --print-architecture)
tree=build/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" "$tree/usr/share/icons/hicolor/scalable/apps"
cp -r dist/timeline-explorer "$tree/opt/timeline-explorer"
ln -s /opt/timeline-explorer/timeline-explorer "$tree/usr/bin/timeline-explorer"
cp resources/desktop/timeline-explorer.desktop "$tree/usr/share/applications/"
cp resources/desktop/timeline-explorer-mime.xml "$tree/usr/share/mime/packages/timeline-explorer.xml"
cp resources/icons/timeline-explorer.svg "$tree/usr/share/icons/hicolor/scalable/apps/"
for size in 16 24 32 48 64 128 256 512; do
  folder="$tree/usr/share/icons/hicolor/${size}x${size}/apps"
  mkdir -p "$folder"
  cp "build/icons/timeline-explorer-$size.png" "$folder/timeline-explorer.png"
done
cat > "$tree/DEBIAN/control" <<END
Package: timeline-explorer
Version: $version
Architecture: $arch
Maintainer: The Timeline Explorer maintainers <maintainers@timeline-explorer.invalid>
Section: misc
Priority: optional
Depends: libc6, libegl1, libgl1, libfontconfig1, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-xkb1
Recommends: fonts-dejavu-core
Description: timeline of events with their sources
 Shows what happened when, who was involved, who says so in which exact words,
 and where the sources disagree. Works offline over one local file.
END
for script in postinst postrm; do
  cat > "$tree/DEBIAN/$script" <<'END'
#!/bin/sh
set -e
command -v update-mime-database >/dev/null 2>&1 && update-mime-database /usr/share/mime || true
command -v update-desktop-database >/dev/null 2>&1 && update-desktop-database -q /usr/share/applications || true
command -v gtk-update-icon-cache >/dev/null 2>&1 && gtk-update-icon-cache -q /usr/share/icons/hicolor || true
END
  chmod 755 "$tree/DEBIAN/$script"
done
dpkg-deb --root-owner-group --build "$tree" "dist/timeline-explorer_${version}_$arch.deb" >/dev/null
ls -lh dist/*.deb
