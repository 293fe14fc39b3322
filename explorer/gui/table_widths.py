"""How the columns of the event table share its width: each as wide as it was asked for, and a title always legible."""

import json

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTableView

from explorer.gui.event_table_model import COLUMN_IDS, COLUMNS
from explorer.gui.settings import Settings

SHARES = {
    "date": (0.2, 110, 190),
    "actors": (0.2, 90, 300),
    "status": (0.11, 76, 100),
    "sources": (0.2, 84, 150),
}
"""A column's share of the width, its least and its greatest width; the title takes the rest."""
LEAST_TITLE_SHARE = 0.26
LEAST_PX = 48
_TITLE = COLUMN_IDS.index("title")
_CHOICE = "table-widths"


class ColumnWidths(QObject):
    """Follows the table's width and keeps what the user dragged; a narrow table shrinks all others for the title."""

    def __init__(self, table: QTableView, settings: Settings) -> None:
        super().__init__(table)
        self._table = table
        self._settings = settings
        self._chosen_px = _read(settings.text(_CHOICE))
        self._sharing = False
        table.horizontalHeader().sectionResized.connect(self._on_resized)

    def share(self) -> None:
        """Give every shown column its width."""
        room_px = self._table.viewport().width()
        shown = [p for p in range(len(COLUMNS)) if p != _TITLE and not self._table.isColumnHidden(p)]
        wanted_px = {place: self._wanted_px(place, room_px) for place in shown}
        scale = min(1.0, room_px * (1 - LEAST_TITLE_SHARE) / max(sum(wanted_px.values()), 1))
        self._sharing = True
        for place, width_px in wanted_px.items():
            self._table.setColumnWidth(place, max(round(width_px * scale), LEAST_PX))
        self._sharing = False

    def _wanted_px(self, place: int, room_px: int) -> int:
        name = COLUMN_IDS[place]
        if name in self._chosen_px:
            return self._chosen_px[name]
        if name not in SHARES:
            return COLUMNS[place].width_px
        share, least_px, most_px = SHARES[name]
        return min(max(round(room_px * share), least_px), most_px)

    def _on_resized(self, place: int, old_px: int, new_px: int) -> None:
        is_dragged = not self._sharing and old_px > 0 and new_px > 0 and place != _TITLE
        if is_dragged:
            self._chosen_px[COLUMN_IDS[place]] = new_px
            self._settings.set_text(_CHOICE, json.dumps(self._chosen_px))


def _read(text: str) -> dict[str, int]:
    """Return the kept widths; of a damaged entry, none."""
    try:
        kept = json.loads(text or "{}")
        return {name: int(kept[name]) for name in COLUMN_IDS if int(kept.get(name, 0)) >= LEAST_PX}
    except (ValueError, TypeError, AttributeError):
        return {}
