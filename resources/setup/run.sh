#!/bin/sh
# Opens the shipped dataset. Without a display: the opening view as timeline.png and its events as timeline.csv.
set -eu
cd "$(dirname "$0")/../.."
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  mkdir -p build
  .venv/bin/python -m explorer build data/tajikistan build/tajikistan.tlx
  .venv/bin/python -m explorer render build/tajikistan.tlx -o timeline.png --size 1440x900
  .venv/bin/python -m explorer export build/tajikistan.tlx -o timeline.csv
  echo "There is no display here, so the opening view was written to timeline.png and its events to timeline.csv."
  exit 0
fi
exec .venv/bin/python -m explorer "$@"
