"""Where the instances of one user meet: a name that both ends work out, without Qt and without reading any file."""

import os
import sys
import tempfile
import zlib
from pathlib import Path

_LONGEST_SOCKET_PATH_BYTES = 100


def socket_name() -> str:
    """Return the name that this user's instances meet under: a path, on Windows the name of a pipe."""
    user = zlib.crc32(f"{Path.home()}|{os.environ.get('XDG_DATA_HOME', '')}".encode())
    name = f"timeline-explorer-{user:08x}"
    if sys.platform == "win32":
        return name
    folder = os.environ.get("XDG_RUNTIME_DIR") or _own_folder()
    path = str(Path(folder) / name)
    fits = len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH_BYTES
    return path if fits else str(Path(tempfile.gettempdir()) / name)


def _own_folder() -> str:
    from explorer.services.shipped import user_data_folder

    return str(user_data_folder())


def may_be_running(name: str) -> bool:
    """Return whether asking is worth the while: where sockets are files, there must be one."""
    return sys.platform == "win32" or Path(name).exists()
