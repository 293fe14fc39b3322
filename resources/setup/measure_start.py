"""Measures the cold and the warm start of the bundle against a bare PySide6 window: measure_start.py [ROUNDS]

Needs an X server (xvfb-run will do), and root for the cold rounds, which empty the system's file cache. The clock runs from
the start of the process to a visible window, and for the bundle on to the title of the opened project.
"""

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-bundle" / "bin" / "python"
BUNDLE = ROOT / "dist" / "timeline-explorer" / "timeline-explorer"
BARE = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "a = QApplication([])\nw = QMainWindow()\nw.setWindowTitle('bare')\nw.resize(900, 600)\nw.show()\na.exec()"
)
TIMEOUT_S = 20
OPENED = "Tajikistan"
"""Stands in the title once the sample is open."""
POLL_S = 0.004
IS_VIEWABLE = 2


class _Attributes(ctypes.Structure):
    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("_a", ctypes.c_int * 2),
        ("_visual", ctypes.c_void_p),
        ("_root", ctypes.c_ulong),
        ("_b", ctypes.c_int * 4),
        ("_planes", ctypes.c_ulong * 2),
        ("_save_under", ctypes.c_int),
        ("_colormap", ctypes.c_ulong),
        ("_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("_rest", ctypes.c_byte * 64),
    )


class Screen:
    """Looks at the windows of an X server."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self._x.XSetErrorHandler(self._ignore)
        self._root = self._x.XDefaultRootWindow(self._display)

    def titles(self) -> list[str]:
        """Return the titles of the visible windows that are large enough to be one."""
        root, parent, children = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)()
        count = ctypes.c_uint()
        self._x.XQueryTree(
            self._display,
            ctypes.c_ulong(self._root),
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        found = []
        for place in range(count.value):
            attributes = _Attributes()
            window = ctypes.c_ulong(children[place])
            known = self._x.XGetWindowAttributes(self._display, window, ctypes.byref(attributes))
            if known and attributes.map_state == IS_VIEWABLE and attributes.width > 300:
                found.append(self._title(window))
        return found

    def _title(self, window: ctypes.c_ulong) -> str:
        """Return the title as the window manager reads it."""
        kind, form, count = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong()
        after, text = ctypes.c_ulong(), ctypes.c_char_p()
        atom = self._x.XInternAtom(self._display, b"_NET_WM_NAME", 0)
        self._x.XGetWindowProperty(
            self._display,
            window,
            ctypes.c_ulong(atom),
            ctypes.c_long(0),
            ctypes.c_long(256),
            0,
            ctypes.c_ulong(0),
            *map(ctypes.byref, (kind, form, count, after, text)),
        )
        return (text.value or b"").decode("utf-8", "replace")


def timed(screen: Screen, command: list[str], title: str = "") -> tuple[float, float]:
    """Return the milliseconds to a window and to one whose title holds more than the application's name."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shown = named = 0.0
    try:
        while time.perf_counter() - start < TIMEOUT_S and not (shown and named):
            titles = screen.titles()
            now_ms = (time.perf_counter() - start) * 1000
            shown = shown or (now_ms if titles else 0.0)
            named = named or (now_ms if any(title in one for one in titles) else 0.0)
            time.sleep(POLL_S)
    finally:
        process.terminate()
        process.wait()
    return shown, named


def empty_cache() -> bool:
    """Empty the system's file cache; returns whether that was allowed."""
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError:
        return False
    return True


def main(rounds: int) -> None:
    """Print a table of medians."""
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = home
        screen = Screen()
        bare, ours = [str(PYTHON), "-c", BARE], [str(BUNDLE)]
        timed(screen, ours, OPENED)
        for kind in ("warm", "cold"):
            table: dict[str, list[float]] = {"bare": [], "window": [], "data": []}
            for _ in range(rounds):
                for command, title in ((bare, ""), (ours, OPENED)):
                    if kind == "cold" and not empty_cache():
                        return
                    shown, named = timed(screen, command, title)
                    if command is bare:
                        table["bare"].append(shown)
                    else:
                        table["window"].append(shown)
                        table["data"].append(named)
            ms = {name: statistics.median(values) for name, values in table.items()}
            sys.stdout.write(
                f"{kind}: bare window {ms['bare']:.0f} ms; bundle's window {ms['window']:.0f} ms "
                f"({ms['window'] / ms['bare']:.2f}), project open {ms['data']:.0f} ms ({ms['data'] / ms['bare']:.2f})\n"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
