"""Paints one frame of the timeline: arrays in, pixels out. Holds caches of pictures, no state of the view."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.gui.language import number, tr
from explorer.gui.theme import Theme, scaled
from explorer.gui.timeline_axis import AxisPainter
from explorer.gui.timeline_headers import HeaderPainter, LaneHead
from explorer.gui.timeline_labels import LabelCache
from explorer.gui.timeline_marks import FUTURE, PLAIN
from explorer.gui.timeline_pieces import pieces_of
from explorer.gui.timeline_ribbon import RibbonPainter
from explorer.gui.timeline_sprites import Atlas
from explorer.gui.timeline_vector import draw_marks
from explorer.timeline.axis import Axis, axis_of
from explorer.timeline.frame import Frame, FramePart
from explorer.timeline.labelling import Labels, place_labels
from explorer.timeline.layout import Metrics

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEW_LABELS_A_FRAME = 40
"""Making a label's picture costs twenty times its use; the rest follows in the next frames."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to paint: a frame, the names around it, and where titles come from."""

    frame: Frame
    heads: list[LaneHead]
    lane_colour: "NDArray[np.intp]"
    title: Callable[[int], str | None]
    size: QSizeF
    undated: list[str] = field(default_factory=list)
    undated_count: int = 0
    hurried: bool = True
    """On the screen: a frame makes few new labels and says whether some are left."""
    vector: bool = False
    """For files that keep outlines: nothing is drawn by way of small pictures."""
    message: str = ""
    """Shown in the middle of an empty plot."""


class TimelinePainter:
    """Paints pictures of one theme, font and pixel ratio."""

    def __init__(self, theme: Theme, font: QFont, metrics: Metrics, pixel_ratio: float = 1.0) -> None:
        self.theme, self.metrics, self.pixel_ratio = theme, metrics, pixel_ratio
        self.atlas = Atlas(theme, metrics.bar_px, pixel_ratio)
        self.label_font = scaled(font, "body")
        self.labels = LabelCache(self.label_font, pixel_ratio)
        self.char_px = QFontMetricsF(scaled(font, "small")).horizontalAdvance("0")
        self._axis = AxisPainter(theme, font, metrics.axis_px, pixel_ratio)
        self.headers = HeaderPainter(theme, font, metrics.header_px, pixel_ratio)
        self._font = font
        self._ribbons = RibbonPainter(self.atlas.colours, theme.colour("surface"), pixel_ratio)
        self._surface, self._text = theme.colour("surface"), theme.colour("text")
        self._quiet, self._faint = theme.colour("text_secondary"), theme.colour("text_faint")
        self._halo, self._plate = theme.colour("surface", 110), theme.colour("surface", 190)
        self._border = QPen(theme.colour("border"), 1.0)
        self._firm = theme.colour("border_strong")

    def set_metrics(self, metrics: Metrics) -> None:
        """Take another width of the column of lane names."""
        self.metrics = metrics
        self.headers = HeaderPainter(self.theme, self._font, metrics.header_px, self.pixel_ratio)

    def colours_of(self, lane_keys: tuple[str, ...]) -> "NDArray[np.intp]":
        """Return each lane's place among the atlas's colours; events without a lane of their own are
        neutral.
        """
        neutral = len(self.theme.colours.actors)
        colours = np.arange(max(1, len(lane_keys))) % neutral
        if len(lane_keys) > 1 and not lane_keys[-1]:
            colours[-1] = neutral
        return colours

    def undated_px(self, count: int) -> int:
        """Return the height of the strip of events without a date."""
        return 30 if count else 0

    def axis_for(self, frame: Frame) -> Axis:
        """Return the axis of a frame for this painter's font."""
        return axis_of(frame.viewport, self.char_px)

    def paint(self, painter: QPainter, picture: Picture, axis: Axis | None = None) -> bool:
        """Paint everything; False if some labels are still to be made (`hurried`)."""
        frame, metrics = picture.frame, self.metrics
        axis = axis or self.axis_for(frame)
        width, height = picture.size.width(), picture.size.height()
        lanes_px = height - metrics.axis_px - self.undated_px(picture.undated_count)
        painter.fillRect(QRectF(0, 0, width, height), self._surface)
        painter.save()
        painter.translate(metrics.header_px, metrics.axis_px)
        done = True
        for part in frame.parts():
            end_px = part.end_px(lanes_px)
            painter.setClipRect(QRectF(0, part.top_px, frame.viewport.width_px, end_px - part.top_px))
            done = self._paint_part(painter, picture, part, axis, lanes_px) and done
        painter.restore()
        self._around(painter, picture, axis, lanes_px)
        return done

    def _paint_part(
        self, painter: QPainter, picture: Picture, part: FramePart, axis: Axis, lanes_px: float
    ) -> bool:
        """Paint what scrolls, or what is held above it; False if some labels are still to be made."""
        frame = part.frame
        self._ribbons.draw(painter, frame, picture.lane_colour)
        self._axis.grid(painter, axis, frame.viewport, lanes_px)
        self._separators(painter, frame)
        self._paint_marks(painter, picture, frame)
        labels = place_labels(frame.marks, frame.viewport.width_px, provisional=frame.provisional)
        return self._paint_labels(painter, picture, frame, labels)

    def _paint_marks(self, painter: QPainter, picture: Picture, frame: Frame) -> None:
        marks, width = frame.marks, frame.viewport.width_px
        colours = picture.lane_colour[marks.lane]
        if picture.vector:
            draw_marks(
                painter,
                marks,
                [self.atlas.colours[c] for c in colours.tolist()],
                self.theme,
                self.metrics,
                width,
            )
        else:
            pieces_of(marks, colours, self.atlas, width).draw(painter)

    def _around(self, painter: QPainter, picture: Picture, axis: Axis, lanes_px: float) -> None:
        metrics = self.metrics
        painter.save()
        painter.translate(0, metrics.axis_px)
        for part in picture.frame.parts():
            first, end = part.first_band, part.end_band
            area = QRectF(0, part.top_px, metrics.header_px, part.end_px(lanes_px) - part.top_px)
            painter.setClipRect(area)
            self.headers.draw(
                painter, list(picture.frame.bands[first:end]), picture.heads[first:end], area,
                vector=picture.vector,
            )  # fmt: skip
        self._held_edge(painter, picture)
        painter.restore()
        painter.save()
        painter.setClipRect(
            QRectF(metrics.header_px, 0, picture.size.width() - metrics.header_px, metrics.axis_px)
        )
        painter.translate(metrics.header_px, 0)
        self._axis.axis(painter, axis, picture.frame.viewport, vector=picture.vector)
        painter.restore()
        self._corner(painter)
        if picture.undated_count:
            self._undated(painter, picture, metrics.axis_px + lanes_px)

    def _held_edge(self, painter: QPainter, picture: Picture) -> None:
        """Draw a firm line below the lanes that stay while the others scroll."""
        held = picture.frame.held
        if held.lanes:
            painter.setClipping(False)
            y = round(held.height_px) - 1.0
            painter.fillRect(QRectF(0, y, picture.size.width(), 2.0), self._firm)

    def _corner(self, painter: QPainter) -> None:
        metrics = self.metrics
        painter.fillRect(QRectF(0, 0, metrics.header_px, metrics.axis_px), self.theme.colour("window"))
        painter.setPen(self._border)
        painter.drawLine(QLineF(metrics.header_px - 0.5, 0, metrics.header_px - 0.5, metrics.axis_px))
        painter.drawLine(QLineF(0, metrics.axis_px - 0.5, metrics.header_px, metrics.axis_px - 0.5))

    def _separators(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(self._border)
        width = frame.viewport.width_px
        painter.drawLines(
            [QLineF(0, y, width, y) for b in frame.bands for y in (round(b.top + b.height) - 0.5,)]
        )

    def _paint_labels(self, painter: QPainter, picture: Picture, frame: Frame, labels: Labels) -> bool:
        marks, limit, done = frame.marks, self.labels.made + NEW_LABELS_A_FRAME, True
        lead = (self.metrics.bar_px - self.labels.height) / 2
        rows, status = marks.row[labels.mark].tolist(), marks.status[labels.mark].tolist()
        tops = (marks.y[labels.mark] + lead).tolist()
        spanning = marks.spanning[labels.mark].tolist()
        for row, state, x, top, room, inside, band in zip(
            rows,
            status,
            labels.x.tolist(),
            tops,
            labels.room_px.tolist(),
            labels.inside.tolist(),
            spanning,
            strict=True,
        ):
            title = picture.title(row)
            if not title:
                continue
            italic = state in FUTURE
            colour = self._quiet if italic or band else self._text
            text = self.labels.fitted(title, room, italic=italic)
            if picture.vector:
                self.labels.draw_text(painter, x - 2.0, top, text, colour, italic=italic)
                continue
            halo = (self._halo if state in PLAIN else self._plate) if inside else None
            if (
                picture.hurried
                and self.labels.made >= limit
                and not self.labels.known(text, colour, italic=italic, halo=halo)
            ):
                done = False
                continue
            drawn = self.labels.picture(text, colour, italic=italic, halo=halo)
            painter.drawPixmap(QPointF(round(x) - 2, round(top)), drawn)
        return done

    def _undated(self, painter: QPainter, picture: Picture, top: float) -> None:
        """Draw the strip below the lanes: how many events have no date, and the first of them."""
        width, left = picture.size.width(), float(self.metrics.header_px)
        painter.fillRect(QRectF(0, top, width, 30), self.theme.colour("window"))
        painter.setPen(self._border)
        painter.drawLine(QLineF(0, top + 0.5, width, top + 0.5))
        self._plain(painter, 12, top, tr("No date"), self._text)
        self._plain(painter, left - 50, top, number(picture.undated_count), self._faint)
        places = self._undated_places(picture.undated, width)
        for x, text in places:
            painter.setPen(QPen(self._faint, 1.2))
            painter.setBrush(self._surface)
            painter.drawEllipse(QPointF(x + 6, top + 15), 4.5, 4.5)
            self._plain(painter, x + 16, top, text, self._text)
        if len(places) < picture.undated_count and len(places) < len(picture.undated):
            rest = tr("and {count} more", count=number(picture.undated_count - len(places)))
            self._plain(painter, width - 90, top, rest, self._faint)

    def _undated_places(self, titles: list[str], width: float) -> list[tuple[float, str]]:
        x, places = self.metrics.header_px + 10.0, []
        for title in titles:
            text = self.labels.fitted(title, 200, italic=False)
            room = self.labels.picture(text, self._text).deviceIndependentSize().width() + 30
            if x + room > width - 100:
                break
            places.append((x, text))
            x += room
        return places

    def undated_place(self, titles: list[str], x: float, width: float) -> int | None:
        """Return which of the titles in the strip of undated events stands at `x`, or None."""
        starts = [at for at, _ in self._undated_places(titles, width)]
        found = [i for i, at in enumerate(starts) if at <= x]
        return found[-1] if found else None

    def _plain(self, painter: QPainter, x: float, top: float, text: str, colour: QColor) -> None:
        self.labels.draw_text(painter, x, top + (30 - self.labels.height) / 2, text, colour, italic=False)
