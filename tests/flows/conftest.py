"""The flows use the same window as the tests of its parts."""

from tests.gui.conftest import (  # noqa: F401
    dressed_application,
    qapp_args,
    settings,
    theme,
    window,
)
