"""The column of counts in a filter panel, painted in one go: through the delegate a row costs five times as much, and
every answer changes all of them.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QPainter

from explorer.gui.language import number, tr
from explorer.gui.theme import Theme, scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont

GAP_PX = 8
COUNT_WIDTH_PX = 36
BAR_HEIGHT_PX = 14


class CountCell(NamedTuple):
    """A number of events, and its share of the largest beside it (0..1), in its room of the column."""

    room: QRect
    events: int
    share: float


def count_rect(rect: QRect) -> QRect:
    """Return the room for the count and its bar, at the end of a row."""
    width_px = COUNT_WIDTH_PX + GAP_PX
    return QRect(rect.right() - width_px, rect.top(), width_px, rect.height())


def paint_counts(
    painter: QPainter, theme: Theme, font: "QFont", cells: "Iterable[CountCell]", *, mirrored: bool
) -> None:
    """Draw counts over bars, which begin at the window's edge."""
    cells = [cell._replace(room=cell.room.adjusted(0, 0, -GAP_PX, 0)) for cell in cells]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft"))
    for rect, events, share in cells:
        if events:
            width_px = max(2, round(share * rect.width()))
            left = rect.left() if mirrored else rect.right() - width_px + 1
            bar = QRect(left, rect.center().y() - BAR_HEIGHT_PX // 2, width_px, BAR_HEIGHT_PX)
            painter.drawRoundedRect(bar, 2, 2)
    painter.setFont(scaled(font, "small"))
    alignment = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    for colour, some in (("text_secondary", True), ("text_faint", False)):
        painter.setPen(theme.colour(colour))
        for rect, events, _ in cells:
            if bool(events) is some:
                painter.drawText(rect.adjusted(3, 0, -3, 0), alignment, shortened(events))


def shortened(count: int) -> str:
    """Return a count that fits its column, as the user's region writes it: 999, 12,345, 120k, 1.2M."""
    if count < 100_000:
        return number(count)
    if count < 999_500:
        return tr("{count}k", count=number(round(count / 1000)))
    return tr("{count}M", count=QLocale().toString(count / 1e6, "f", 1))
