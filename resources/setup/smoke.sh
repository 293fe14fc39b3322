#!/bin/sh
# Runs the bundled program once: the commands on the shipped data, and a picture of the window's timeline. No screen is needed.
set -eu
cd "$(dirname "$0")/../.."
case "$(uname)" in
  Darwin) program="dist/Timeline Explorer.app/Contents/MacOS/timeline-explorer"; data="dist/Timeline Explorer.app/Contents/Resources" ;;
  Linux) program=dist/timeline-explorer/timeline-explorer; data=dist/timeline-explorer/_internal ;;
  *) program=dist/timeline-explorer/timeline-explorer-console.exe; data=dist/timeline-explorer/_internal ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run() { env -u PYTHONPATH -u PYTHONHOME QT_QPA_PLATFORM=offscreen "$program" "$@"; }
run --version
run build "$data/explorer/_shipped/data/tajikistan" "$work/проект.tlx"
run check "$work/проект.tlx"
run export "$work/проект.tlx" -o "$work/события.csv"
run render "$work/проект.tlx" -o "$work/timeline.png" --size 1280x720
test -s "$work/события.csv"
test -s "$work/timeline.png"
echo "The bundle works."
