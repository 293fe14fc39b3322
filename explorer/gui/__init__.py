"""The window. Qt lives here and nowhere else; what is imported here is imported lazily, so that it starts
fast.
"""

import builtins
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from PySide6.QtWidgets import QMainWindow

__all__ = ["open_window", "without_feature_scan"]

_plain_import = builtins.__import__
"""Python's own import, taken before PySide6 replaces it."""


def without_feature_scan() -> None:
    """Give Python's own import back, after PySide6 has been imported.

    PySide6's one reads the source of every module that is imported later, looking for `from __feature__
    import`, which nobody here writes: a quarter of the time that numpy and our own modules take to come in.
    """
    if _plain_import.__name__ == "__import__":
        builtins.__import__ = _plain_import


def open_window(path: "str | PathLike[str]") -> "QMainWindow":
    """Open a project in a window without running the event loop, for scripts and tests.

    Makes a QApplication if there is none. The data is loaded by workers; events are processed until the first
    answer stands, some seconds at most. Raises the `Fault` that the file gives.
    """
    from explorer.gui.application import opened_window

    return opened_window(path)
