"""Paints a timeline widget: the picture anew while it moves, a kept one with an overlay while it rests."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer
from PySide6.QtGui import QImage, QPainter

from explorer.gui.timeline_headers import LaneHead
from explorer.gui.timeline_overlay import Overlay, OverlayPainter
from explorer.gui.timeline_painter import Picture, TimelinePainter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explorer.gui.theme import Theme
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.frame import Frame
    from explorer.timeline.layout import LaneBand

REST_MS = 120
MOST_PASSES = 200
TITLES_A_FRAME = 400


class Canvas(QObject):
    """The pictures of one view."""

    def __init__(self, view: "TimelineView", theme: "Theme") -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._painter: TimelinePainter | None = None
        self._over: OverlayPainter | None = None
        self._base = QImage()
        self._stale = True
        self._frame: Frame | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.keep)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(view.repaint_all)

    def set_theme(self, theme: "Theme") -> None:
        """Paint in another theme."""
        self._theme = theme
        self.drop_painter()

    def drop_painter(self) -> None:
        """Make another painter when it is wanted: theme or font have changed."""
        self._painter = self._over = None

    @property
    def painter(self) -> TimelinePainter:
        """The painter for the present theme, font and pixel ratio."""
        view = self._view
        ratio = view.devicePixelRatioF()
        if self._painter is None or self._painter.pixel_ratio != ratio:
            self._painter = TimelinePainter(self._theme, view.font(), view.metrics, ratio)
            self._over = OverlayPainter(self._theme, view.font(), view.metrics)
            view.titles.set_font(self._painter.label_font)
        return self._painter

    def frame(self) -> "Frame":
        """Return the frame on the screen, made if need be."""
        if self._frame is None:
            self._frame = self._view.stage.frame()
        return self._frame

    def stale(self) -> None:
        """Make the picture anew with the next paint event."""
        self._stale = True
        self._frame = None

    def paint(self) -> None:
        """Paint the widget, inside its paint event: the picture, or the kept one, and the overlay.

        A picture that moves is painted straight to the window; once it rests it is kept, and the overlay
        alone is drawn from then on.
        """
        canvas = QPainter(self._view)
        self._fill_edges(canvas)
        if self._stale or self._base.isNull():
            complete = self._paint(canvas)
            self._stale = not complete
            self._base = QImage()
            self._rest.start(REST_MS)
            if not complete:
                self._more.start()
        else:
            canvas.drawImage(0, 0, self._base)
        self._draw_overlay(canvas)
        canvas.end()

    def _fill_edges(self, canvas: QPainter) -> None:
        """Fill the last row and column of points: at 125 % they are a part of a pixel, which nothing else covers."""
        view = self._view
        if view.devicePixelRatioF() % 1:
            window = self._theme.colour("window")
            canvas.fillRect(0, view.height() - 1, view.width() + 1, 2, window)
            canvas.fillRect(view.width() - 1, 0, 2, view.height() + 1, window)

    def settle(self) -> None:
        """Lay out everything that frames put off."""
        scratch = QImage(1, 1, QImage.Format.Format_RGB32)
        for _ in range(MOST_PASSES):
            self._frame = None
            canvas = QPainter(scratch)
            done = self._paint(canvas)
            canvas.end()
            if done:
                break

    def keep(self) -> None:
        """Keep the resting picture for the overlay."""
        view = self._view
        if self._stale or not view.isVisible():
            return
        ratio = view.devicePixelRatioF()
        base = QImage(ceil(view.width() * ratio), ceil(view.height() * ratio), QImage.Format.Format_RGB32)
        base.setDevicePixelRatio(ratio)
        base.fill(self._theme.colour("window"))
        canvas = QPainter(base)
        self._paint(canvas)
        canvas.end()
        self._base = base

    def lane_colours(self) -> "NDArray[np.intp]":
        """Return each lane's place among the atlas's colours."""
        index = self._view.stage.index
        return self.painter.colours_of(index.lane_keys if index else ())

    def _paint(self, canvas: QPainter) -> bool:
        """Paint the base picture; False if more of it is to come."""
        if self._stale:
            self._frame = None
        done = self.painter.paint(canvas, self._picture()) and not self._view.stage.pending
        marks = self.frame().marks
        labelled = marks.row[marks.label_px > 0]
        wanted: list[int] = labelled[:TITLES_A_FRAME].tolist()
        self._view.titles.request(wanted + self._view.shown.undated_shown())
        return done

    def _picture(self) -> Picture:
        view, frame = self._view, self.frame()
        return Picture(
            frame, [self._head(band) for band in frame.bands], self.lane_colours(), view.titles.text,
            QSizeF(view.width(), view.height()), list(view.shown.undated_titles().values()),
            len(view.shown.undated),
        )  # fmt: skip

    def _head(self, band: "LaneBand") -> LaneHead:
        stage, index = self._view.stage, self._view.stage.index
        assert index is not None
        colour = self.painter.atlas.colours[self.lane_colours()[band.lane]]
        pinned = index.lane_keys[band.lane] in stage.choice.pinned
        count = stage.lane_count_of(band.lane)
        return LaneHead(index.lane_names[band.lane], count, colour, band.collapsed, pinned)

    def _draw_overlay(self, painter: QPainter) -> None:
        if self._frame is None or self._over is None:
            return
        view = self._view
        area, focused = view.plot_rect(), view.hasFocus()
        lane = view.lanes.current_rect() if focused else None
        if lane is not None:
            self._over.around_lane(painter, lane)
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        bounds, viewport = view.range.bounds, view.stage.viewport
        edges = (viewport.px_of(bounds[0]), viewport.px_of(bounds[1])) if bounds else None
        cell, cluster = view.hover.cell_rect(), view.walk.cluster() if focused else None
        if cell is None and cluster is not None:
            cell = QRectF(cluster.x, cluster.y, cluster.width, cluster.height)
        overlay = Overlay(
            view.hover.row, view.selected, focused, edges, view.range.banner, view.lanes.drop_y, cell
        )
        self._over.draw(painter, self._frame, overlay, area.width(), area.height())
