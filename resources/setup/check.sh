#!/bin/sh
# Every check, in the order in which they are quick to fail. The last line is pytest's count.
set -eu
cd "$(dirname "$0")/../.."
export QT_QPA_PLATFORM=offscreen
bin=.venv/bin
step() { printf '\n== %s\n' "$*"; }
step "style";             $bin/ruff check . && $bin/ruff format --check .
step "types";             $bin/mypy
step "import contracts";  $bin/lint-imports
step "the dataset";       mkdir -p build && $bin/python -m explorer build data/tajikistan build/tajikistan.tlx && $bin/python -m explorer check build/tajikistan.tlx
step "tests below gui, with Qt absent"
.venv-noqt/bin/python -m pytest -p no:cacheprovider -c resources/setup/pytest-noqt.ini --rootdir . tests/model tests/store tests/timeline tests/reading tests/formats tests/services -m "not campaign and not bench"
step "tests";             $bin/python -m pytest -n 2 -m "not campaign and not bench"
