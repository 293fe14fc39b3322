"""The name that changes are signed with, until the user writes another into the settings."""

import sys


def login_name() -> str:
    """Return the full name of whoever is logged in, or the login where the system knows no other; may be empty."""
    return _full_name().strip() or _login()


def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


if sys.platform == "win32":

    def _full_name() -> str:
        import ctypes

        display_name = 3
        size = ctypes.c_ulong(0)
        get = ctypes.windll.secur32.GetUserNameExW
        get(display_name, None, ctypes.byref(size))
        if not size.value:
            return ""
        buffer = ctypes.create_unicode_buffer(size.value)
        return buffer.value if get(display_name, buffer, ctypes.byref(size)) else ""

else:

    def _full_name() -> str:
        import os
        import pwd

        try:
            entry = pwd.getpwuid(os.getuid())
        except (KeyError, OSError):
            return ""
        # The first of the comma-separated parts; "&" stands for the login in it.
        name = entry.pw_gecos.split(",")[0].replace("&", entry.pw_name.capitalize())
        return "" if name == entry.pw_name else name
