#!/bin/sh
# Prepares what the two commands of the README need, and nothing twice:
#   prepare.sh run     the environment .venv with the application
#   prepare.sh test    the same with the checking tools, and .venv-noqt for the tests that run with Qt absent
# On Debian and Ubuntu the missing system libraries of Qt (and one font, on a machine without any) are
# named first and then installed; sudo is asked for only when the user is not root.
set -eu
cd "$(dirname "$0")/../.."
purpose=${1:-run}

say() { printf '%s\n' "$*" >&2; }

find_python() {
  for name in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
    [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 || continue
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  say "Timeline Explorer needs Python 3.11 or newer and found none; install it, or name it: make $purpose PYTHON=/path/to/python3"
  exit 1
}

# Package : the library whose presence shows that it is installed.
qt_libraries="
libegl1:libEGL.so.1
libgl1:libGL.so.1
libfontconfig1:libfontconfig.so.1
libglib2.0-0:libglib-2.0.so.0
libdbus-1-3:libdbus-1.so.3
libxkbcommon0:libxkbcommon.so.0
libxkbcommon-x11-0:libxkbcommon-x11.so.0
libxcb-cursor0:libxcb-cursor.so.0
libxcb-icccm4:libxcb-icccm.so.4
libxcb-image0:libxcb-image.so.0
libxcb-keysyms1:libxcb-keysyms.so.1
libxcb-randr0:libxcb-randr.so.0
libxcb-render-util0:libxcb-render-util.so.0
libxcb-shape0:libxcb-shape.so.0
libxcb-sync1:libxcb-sync.so.1
libxcb-xfixes0:libxcb-xfixes.so.0
libxcb-xkb1:libxcb-xkb.so.1
"

has_font() {
  find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" "${HOME:-/nonexistent}/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | grep -q .
}

missing_packages() {
  known=$( { /sbin/ldconfig -p 2>/dev/null || ldconfig -p; } )
  for pair in $qt_libraries; do
    case "$known" in
      *"${pair#*:} "*) ;;
      *) printf '%s ' "${pair%%:*}" ;;
    esac
  done
  has_font || printf 'fonts-dejavu-core '
  "$python" -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 && [ -f /etc/debian_version ] || return 0
  packages=$(missing_packages)
  [ -n "$packages" ] || return 0
  say "These system packages are missing and will be installed: $packages"
  as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "Ask an administrator to run: apt-get install $packages"
      exit 1
    fi
    as_root=sudo
  fi
  # A container's package lists are often empty or stale, so look them up once on failure.
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >/dev/null 2>&1 || {
    $as_root apt-get update -q >/dev/null
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >/dev/null
  }
}

fingerprint() {
  { cat pyproject.toml resources/setup/constraints.txt resources/setup/prepare.sh; "$python" --version; pwd; } | cksum
}

# environment FOLDER ARGUMENTS...: makes or renews a virtual environment when what it is made from has changed.
environment() {
  folder=$1
  shift
  stamp="$folder/.made-from"
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint) $*" ] && return 0
  say "Preparing $folder (once)..."
  [ -x "$folder/bin/python" ] && "$folder/bin/python" -c '' 2>/dev/null || "$python" -m venv --clear "$folder"
  "$folder/bin/python" -m pip install -q --disable-pip-version-check -c resources/setup/constraints.txt "$@"
  printf '%s' "$(fingerprint) $*" > "$stamp"
}

python=$(find_python)
install_packages
if [ "$purpose" = test ]; then
  environment .venv -e '.[dev]'
  environment .venv-noqt numpy sqlite-utils pydantic PyYAML XlsxWriter openpyxl python-docx citeproc-py charset-normalizer pytest pytest-timeout hypothesis edtf
elif [ ! -f .venv/.made-from ] || [ "$(cat .venv/.made-from)" != "$(fingerprint) -e .[dev]" ]; then
  environment .venv -e .
fi
