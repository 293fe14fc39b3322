"""Memory that sorting leaves behind goes back to the system: glibc would keep more of it than the index needs.

Large arrays that are made while others come and go stand in memory of their own, so that nothing between them is lost;
elsewhere they come from the heap, which is quicker.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_MMAP_THRESHOLD = -3
_OWN_FROM_BYTES, _USUAL_BYTES = 1 << 20, 32 << 20


@contextmanager
def tidily() -> Iterator[None]:
    """Leave no freed memory behind the block, where that has to be asked for. Any thread; some milliseconds."""
    _call("mallopt", _MMAP_THRESHOLD, _OWN_FROM_BYTES)
    try:
        yield
    finally:
        _call("mallopt", _MMAP_THRESHOLD, _USUAL_BYTES)
        give_back()


def give_back() -> None:
    """Return freed memory to the system where that has to be asked for. Any thread."""
    _call("malloc_trim", 0)


def _call(name: str, *values: int) -> None:
    if sys.platform == "linux":
        # Another C library has neither, and needs neither.
        with suppress(OSError, AttributeError):
            getattr(ctypes.CDLL(None), name)(*values)
