#!/bin/sh
# Packs dist/timeline-explorer into one AppImage. Needs appimagetool, which brings the AppImage's start program; neither is in
# Debian's or Python's archives, so that `make bundle` makes one only where it is installed (or named by APPIMAGETOOL).
set -eu
cd "$(dirname "$0")/../.."
tool=${APPIMAGETOOL:-appimagetool}
tree=build/appimage
rm -rf "$tree"
mkdir -p "$tree/usr/share/metainfo"
cp -R dist/timeline-explorer "$tree/timeline-explorer"
cp resources/desktop/timeline-explorer.desktop "$tree/"
cp build/icons/timeline-explorer-256.png "$tree/timeline-explorer.png"
ln -s timeline-explorer.png "$tree/.DirIcon"
cat > "$tree/AppRun" <<'END'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/timeline-explorer/timeline-explorer" "$@"
END
chmod 755 "$tree/AppRun"
# shellcheck disable=SC2086
ARCH=$(uname -m) $tool "$tree" "dist/timeline-explorer-$(uname -m).AppImage"
