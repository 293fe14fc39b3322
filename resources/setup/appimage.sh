#!/bin/sh
# Packs dist/timeline-explorer into one AppImage: a read-only squashfs image behind a small start program, the "type 2 runtime".
# Needs mksquashfs (Debian: squashfs-tools) and that runtime: a file named by APPIMAGE_RUNTIME, which appimage_runtime.sh
# makes from its source. Where appimagetool is installed (or named by APPIMAGETOOL), it brings the runtime itself.
set -eu
cd "$(dirname "$0")/../.."
tool=${APPIMAGETOOL:-appimagetool}
out="dist/timeline-explorer-$(uname -m).AppImage"
tree=build/appimage
rm -rf "$tree" "$out"
mkdir -p "$tree"
cp -R dist/timeline-explorer "$tree/timeline-explorer"
cp resources/desktop/timeline-explorer.desktop "$tree/"
cp build/icons/timeline-explorer-256.png "$tree/timeline-explorer.png"
ln -s timeline-explorer.png "$tree/.DirIcon"
cat > "$tree/AppRun" <<'END'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/timeline-explorer/timeline-explorer" "$@"
END
chmod 755 "$tree/AppRun"
if [ -n "${APPIMAGE_RUNTIME:-}" ]; then
  mksquashfs "$tree" build/appimage.squashfs -root-owned -noappend -no-progress -comp zstd -quiet
  cat "$APPIMAGE_RUNTIME" build/appimage.squashfs > "$out"
  chmod 755 "$out"
  rm build/appimage.squashfs
else
  # shellcheck disable=SC2086
  ARCH=$(uname -m) $tool "$tree" "$out"
fi
rm -rf "$tree"
ls -l "$out"
