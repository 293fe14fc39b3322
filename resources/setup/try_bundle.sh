#!/bin/sh
# Proves the bundle on a machine without Python: try_bundle.sh FOLDER_FOR_THE_MACHINE FOLDER_FOR_RESULTS
# Needs root, debootstrap and a mirror. In a minimal Debian it installs the .deb and the tools to look at a screen, and
# then, without network, from a read-only folder, as an ordinary user whose name is not ASCII, runs a story: the
# commands on the shipped data, then the window on a screen of its own, driven by keys, with an export from its dialog.
set -eu
cd "$(dirname "$0")/../.."
root=$1
results=$2
deb=$(ls dist/timeline-explorer_*.deb)
mkdir -p "$results"
[ -d "$root/etc" ] || debootstrap --variant=minbase bookworm "$root" >/dev/null

unmount() {
  for place in "$root/opt/timeline-explorer" "$root/dev/shm" "$root/proc"; do umount "$place" 2>/dev/null || true; done
}
trap unmount EXIT
unmount
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mkdir -p "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"

cp "$deb" "$root/tmp/timeline-explorer.deb"
cp /etc/apt/sources.list "$root/etc/apt/sources.list" 2>/dev/null || true
chroot "$root" sh -c 'command -v python3 python' && { echo "there is a Python in $root"; exit 1; }
chroot "$root" env DEBIAN_FRONTEND=noninteractive sh -c '
  apt-get update -q >/dev/null
  apt-get install -y -q --reinstall --no-install-recommends /tmp/timeline-explorer.deb fonts-dejavu-core shared-mime-info desktop-file-utils >/dev/null
  # Only to look at the screen: none of this is needed by the application.
  apt-get install -y -q --no-install-recommends xvfb xdotool x11-apps xfonts-base libglib2.0-bin >/dev/null
  ! command -v python3
  id -u tester >/dev/null 2>&1 || useradd --home-dir "/home/Мария Ünal" --create-home tester
'
mount --bind "$root/opt/timeline-explorer" "$root/opt/timeline-explorer"
mount -o remount,bind,ro "$root/opt/timeline-explorer"

cat >"$root/tmp/story.sh" <<'END'
set -eu
export HOME="/home/Мария Ünal" LANG=C.UTF-8 PATH=/usr/bin:/bin
cd "$HOME"
if touch /opt/timeline-explorer/x 2>/dev/null; then echo "the folder is writable"; exit 1; fi
command -v timeline-explorer
timeline-explorer --version
timeline-explorer build /opt/timeline-explorer/_internal/explorer/_shipped/data/tajikistan "Проект.tlx"
timeline-explorer check "Проект.tlx" | tail -n 3
timeline-explorer info "Проект.tlx"
timeline-explorer export "Проект.tlx" --actor Russia --with-children -o "Россия.csv"
timeline-explorer render "Проект.tlx" -o "картина.png" --size 1280x720
head -c 3 "Россия.csv" | od -An -c
wc -l "Россия.csv"

# The desktop knows a project by its first bytes, whatever its name, and whom to give it to.
cp "Проект.tlx" "без имени"
gio info -a standard::content-type "без имени" | tail -n 1
gio mime application/x-timeline-explorer | head -n 1
desktop-file-validate /usr/share/applications/timeline-explorer.desktop && echo "the desktop entry is valid"

Xvfb :7 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
export DISPLAY=:7
for _ in 1 2 3 4 5 6 7 8 9 10; do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.3; done
timeline-explorer >"$HOME/window.log" 2>&1 &
window=$!
timeout 30 xdotool search --sync --onlyvisible --name "Timeline Explorer" >/dev/null
sleep 4
xwd -root -silent > first.xwd
# A second start hands its file to the running one and ends.
timeout 20 timeline-explorer "Проект.tlx" && echo "the second start ended with $?"
sleep 3
xdotool search --onlyvisible --name "Timeline Explorer" | wc -l
# What a double click does.
gio open "без имени" && sleep 4
xdotool search --onlyvisible --name "Timeline Explorer" | wc -l
# There is no window manager that would give the second window the keys.
second=$(xdotool search --onlyvisible --name "Timeline Explorer" | tail -n 1)
xdotool windowfocus --sync "$second"
xdotool key --clearmodifiers ctrl+e
sleep 3
xwd -root -silent > export.xwd
dialog=$(xdotool search --onlyvisible --name "Export events" | tail -n 1)
xdotool windowfocus --sync "$dialog"
xdotool key --clearmodifiers Return
sleep 3
xwd -root -silent > exported.xwd
find "$HOME" -name "*.csv" -exec ls -l {} +
kill -0 $window && echo "the window is still open"
kill $window
wait $window || true
cat "$HOME/window.log"
ls -a "$HOME/.local/share/timeline-explorer" "$HOME/.local/state/timeline-explorer" "$HOME/.config/timeline-explorer" 2>/dev/null || true
kill $screen
END
# --net: a network namespace of its own, in which there is nothing, not even a loopback.
unshare --net timeout 120 chroot --userspec=tester:tester "$root" sh /tmp/story.sh 2>&1 | tee "$results/story.txt"
cp "$root/home/Мария Ünal/"*.csv "$root/home/Мария Ünal/"*.xwd "$root/home/Мария Ünal/"*.png "$results/" 2>/dev/null || true
