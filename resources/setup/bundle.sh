#!/bin/sh
# Makes dist/timeline-explorer (a folder to start from) and, on Debian and Ubuntu, a .deb and a .tar.xz of it.
# It uses an environment of its own, .venv-bundle, so that nothing of a developer's gets into the bundle.
# On Windows run it in Git Bash; on macOS it makes dist/"Timeline Explorer.app" as well.
set -eu
cd "$(dirname "$0")/../.."

python=${PYTHON:-}
if [ -z "$python" ]; then
  if [ -x .venv/bin/python ]; then python=.venv/bin/python; else python=python3; fi
fi
if [ ! -d .venv-bundle ]; then "$python" -m venv .venv-bundle; fi
if [ -d .venv-bundle/Scripts ]; then bin=.venv-bundle/Scripts; else bin=.venv-bundle/bin; fi
"$bin/python" -m pip install -q --disable-pip-version-check -c resources/setup/constraints.txt -e . 'pyinstaller>=6.16,<7'

QT_QPA_PLATFORM=offscreen "$bin/python" resources/setup/icons.py build/icons
# The guide's pictures show the application that they are shipped with.
"$bin/python" resources/guide/make_pictures.py
"$bin/python" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller resources/setup/timeline-explorer.spec

if [ "$(uname)" = Linux ]; then
  # Only Python's own library carries symbols worth dropping; stripping numpy's breaks them.
  for library in dist/timeline-explorer/_internal/libpython*.so*; do
    if command -v strip >/dev/null 2>&1; then strip --strip-unneeded "$library"; fi
  done
fi
du -sh dist/timeline-explorer
if command -v dpkg-deb >/dev/null 2>&1; then "$bin/python" resources/setup/debian.py dist/timeline-explorer build/deb dist; fi
if [ -n "${APPIMAGE_RUNTIME:-}" ] || command -v appimagetool >/dev/null 2>&1; then resources/setup/appimage.sh; fi
