"""Copying words of a document with their source, in a citation style that is chosen from a menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from explorer.gui.language import mark, tr

if TYPE_CHECKING:
    from explorer.model.event import Citation, Source

STYLE_NAMES = {
    "text": mark("Plain text"),
    "markdown": mark("Markdown"),
    "chicago-note": mark("Chicago note"),
    "apa": mark("APA"),
    "bibtex": mark("BibTeX"),
    "csl-json": mark("CSL-JSON"),
}
"""Name in `services.citing` -> what the menu says."""


def citing_menu(
    parent: QWidget,
    cited: "Callable[[], tuple[Citation, Source] | None]",
    failed: Callable[[str], None],
) -> QMenu:
    """Return a menu of the styles; what is chosen is copied as plain text. `failed` is told what went wrong."""
    menu = QMenu(parent)
    menu.setObjectName("citingMenu")
    for style, name in STYLE_NAMES.items():
        menu.addAction(tr(name)).triggered.connect(lambda _=False, s=style: _copy(cited(), s, failed))
    return menu


def _copy(found: "tuple[Citation, Source] | None", style: str, failed: Callable[[str], None]) -> None:
    from explorer.model.fault import Fault
    from explorer.services.citing import cite

    if found is None:
        return
    try:
        QGuiApplication.clipboard().setText(cite(*found, style))
    except Fault as fault:
        failed(str(fault))
