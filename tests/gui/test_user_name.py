import sys
from types import SimpleNamespace

import pytest

from explorer.gui import user_name

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads the Unix account")


@pytest.mark.parametrize(
    ("gecos", "name"),
    [
        ("Anna Berg,Room 5,,", "Anna Berg"),
        ("& Berg", "Anna Berg"),
        ("", "anna"),
        ("anna", "anna"),
        ("  ,x", "anna"),
    ],
)
def test_the_full_name_of_the_account_or_else_its_login(monkeypatch, gecos, name):
    import getpass
    import pwd

    account = SimpleNamespace(pw_gecos=gecos, pw_name="anna")
    monkeypatch.setattr(pwd, "getpwuid", lambda _: account)
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    assert user_name.login_name() == name


def test_an_account_that_is_in_no_list_has_no_name(monkeypatch):
    import getpass
    import pwd

    def unknown(*_):
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.setattr(getpass, "getuser", unknown)
    assert user_name.login_name() == ""
