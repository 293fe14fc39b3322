"""The start of the window from the command line: nothing is imported before its first picture but what that needs."""

import os
import sys
from pathlib import Path

from explorer.command_line import PROGRAM
from explorer.model.fault import FileFault


def opened(name: str, view: str) -> int:
    """Open the window; what is no project at first sight is told here and not behind a window."""
    if name:
        from explorer.store.first_look import look_at

        look_at(Path(name))
    _refuse_without_screen()
    _start_lightly()
    try:
        from explorer.gui.application import run
    except ImportError as error:
        raise FileFault(
            f"The window cannot open, since a library of Qt's is missing ({error}); `make run` installs it."
        ) from error
    return run(Path(name) if name else None, view or None)


def _start_lightly() -> None:
    """Spare the start what it does not need: a search for garbage among what has just been imported, and threads for
    linear algebra, which nobody does here.
    """
    import gc

    gc.disable()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _refuse_without_screen() -> None:
    needs = sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM")
    if needs and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise FileFault(
            f"There is no screen for a window; `{PROGRAM} render FILE -o timeline.png` draws without one."
        )
