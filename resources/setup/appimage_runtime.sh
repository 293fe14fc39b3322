#!/bin/sh
# Makes the AppImage's start program: appimage_runtime.sh RUNTIME_SOURCE SQUASHFUSE_SOURCE OUT
# The two folders are checkouts of github.com/AppImage/type2-runtime and github.com/vasi/squashfuse (both free; nothing of them is in
# this repository). On Debian it needs: gcc make autoconf automake libtool pkg-config libfuse3-dev zlib1g-dev libzstd-dev
# liblzma-dev liblz4-dev. What it makes is static, and runs on any Linux of the same processor.
set -eu
runtime=$(readlink -f "$1")
squashfuse=$(readlink -f "$2")
out=$(readlink -f "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$squashfuse/." "$work/squashfuse"
cd "$work/squashfuse"
./autogen.sh >"$work/log" 2>&1
CFLAGS="-ffunction-sections -fdata-sections -Os" ./configure --disable-shared --enable-static --prefix="$work/made" >>"$work/log" 2>&1
make install >>"$work/log" 2>&1
cp ./*.h "$work/made/include/squashfuse/"
cd "$runtime/src/runtime"
gcc -std=gnu99 -Os -D_FILE_OFFSET_BITS=64 -DGIT_COMMIT='"source"' -ffunction-sections -fdata-sections -Wl,--gc-sections -static \
  -I"$work/made/include/squashfuse" -I"$work/made/include" -I/usr/include/fuse3 runtime.c -L"$work/made/lib" \
  -lsquashfuse -lsquashfuse_ll -lzstd -lz -llzma -llz4 -lfuse3 -lpthread -ldl -T data_sections.ld -o "$out" 2>"$work/warnings"
strip "$out"
# The three bytes by which desktops know an AppImage of type 2.
printf 'AI\002' | dd of="$out" bs=1 count=3 seek=8 conv=notrunc status=none
ls -l "$out"
