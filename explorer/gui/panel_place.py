"""Where one was in the event panel, so that a change of the event on show does not lead away from there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from explorer.gui.event_panel import EventPanel


@dataclass(frozen=True, slots=True)
class PanelPlace:
    """The scrolled pixels, and the button that had the focus: its object name and its card (-1 for none)."""

    scrolled_px: int
    focus: str
    card: int

    @classmethod
    def of(cls, panel: "EventPanel") -> "PanelPlace":
        """Return the present place."""
        # The window's own, which is kept while a menu or a dialog has the keyboard.
        focused = panel.window().focusWidget()
        inside = focused is not None and panel.isAncestorOf(focused)
        name = focused.objectName() if inside and focused is not None else ""
        card = next((k for k, one in enumerate(panel.cards) if focused and one.isAncestorOf(focused)), -1)
        return cls(panel.verticalScrollBar().value(), name, card)

    def restore(self, panel: "EventPanel") -> None:
        """Go back there; the page gets its height only once it has been laid out."""
        root: QWidget = panel.cards[self.card] if 0 <= self.card < len(panel.cards) else panel
        wanted = root.findChild(QWidget, self.focus) if self.focus else None
        if isinstance(wanted, QWidget):
            wanted.setFocus()
        QTimer.singleShot(0, panel, lambda: panel.verticalScrollBar().setValue(self.scrolled_px))
