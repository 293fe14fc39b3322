"""The timeline: one plain widget that paints arrays. State lives in `timeline.stage`, drawing in the
painters.
"""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.gui import timeline_wording as wording
from explorer.gui.language import tr
from explorer.gui.theme import Theme
from explorer.gui.timeline_accessible import install as install_accessibility
from explorer.gui.timeline_background import Background
from explorer.gui.timeline_headers import LaneHead
from explorer.gui.timeline_hover import Hover
from explorer.gui.timeline_keys import run_key
from explorer.gui.timeline_lane_hand import LaneHand
from explorer.gui.timeline_motion import Motion
from explorer.gui.timeline_overlay import Overlay, OverlayPainter
from explorer.gui.timeline_painter import Picture, TimelinePainter
from explorer.gui.timeline_pointer import Pointer
from explorer.gui.timeline_range import RangeControl
from explorer.gui.timeline_scroll import LaneScroll
from explorer.gui.timeline_titles import TitleSource, TitleStore
from explorer.gui.timeline_walk import EventWalk
from explorer.model.certainty import TimeRange
from explorer.timeline.frame import Frame
from explorer.timeline.hitting import marks_of_row
from explorer.timeline.lanes import LaneChoice
from explorer.timeline.layout import LaneBand, Metrics
from explorer.timeline.stage import Stage, counter_for
from explorer.timeline.viewport import Viewport, showing

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from explorer.timeline.counting import LaneCounter
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.overview import Activity

AT_ONCE = 60_000
"""Filters over so many events are applied on the GUI thread; beyond, a worker prepares them and the old
picture stays.
"""
UNDATED_SHOWN = 40
REST_MS = 120
PAGE_SHARE = 0.8


class TimelineView(QWidget):
    """Shows a `TimelineIndex`. All methods belong to the GUI thread."""

    row_selected = Signal(int)
    """An event was chosen by the user; -1 for none."""
    row_activated = Signal(int)
    range_changed = Signal(object)
    """A `TimeRange`, or None, when the user has finished changing it."""
    visible_changed = Signal(object)
    """The visible `TimeRange`, at most once a frame."""
    context_menu_requested = Signal(QPoint)
    lanes_changed = Signal(object)
    """The user moved, folded or pinned a lane: the new `LaneChoice`."""
    lanes_requested = Signal(object)
    """A `LaneChoice` that needs another index, to be built by a worker."""
    activity_changed = Signal(object)
    """The `Activity` of all and of the shown events, for the overview."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        install_accessibility()
        self.setObjectName("timelineView")
        self.setAccessibleName(tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self.metrics = Metrics()
        self.background = Background(self, inline=inline)
        self._painter: TimelinePainter | None = None
        self._over: OverlayPainter | None = None
        self.titles = TitleStore(self.font(), self.background, self)
        self.stage = Stage(self.metrics, self.titles.measure, hurried=True)
        self.motion = Motion(lambda: self.stage.viewport, self.show_viewport, self)
        self.range: RangeControl = RangeControl(self)
        self.walk: EventWalk = EventWalk(self)
        self.lanes: LaneHand = LaneHand(self)
        self.hover: Hover = Hover(self)
        self._pointer = Pointer(self)
        self._details: wording.DetailSource | None = None
        self._base = QImage()
        self._stale = True
        self._frame: Frame | None = None
        self.selected: int | None = None
        self._undated: NDArray[np.int32] = np.zeros(0, np.int32)
        self._activity: tuple[TimelineIndex, Activity] | None = None
        self._fit_when_sized = False
        self._fitted: tuple[int, float] | None = None
        self._scroll = LaneScroll(self)
        self._scroll.moved.connect(self._on_scrolled)
        self.titles.arrived.connect(self._on_titles_arrived)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._keep)
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self.repaint_all)
        self._announce = QTimer(self, singleShot=True, interval=0)
        self._announce.timeout.connect(lambda: self.visible_changed.emit(self.visible_range()))
        self.destroyed.connect(self.background.close)

    # The interface of the window

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._painter = self._over = None
        self.repaint_all()

    def set_index(self, index: "TimelineIndex | None", choice: LaneChoice | None = None) -> None:
        """Show another index; the view, the selection and the title source are kept."""
        first = self.stage.index is None
        self.background.drop("mask")
        self.stage.set_index(index, choice)
        if index is None:
            self.selected = None
        self._mask_was_set(None)
        if first and index is not None:
            self.fit()
        self.repaint_all()

    def set_title_source(self, source: TitleSource | None) -> None:
        """Take labels from `source(rows) -> titles`, called on a worker thread."""
        index = self.stage.index
        self.titles.set_source(source, len(index.columns) if index else 0)
        self.stage.titles_arrived()
        self.repaint_all()

    def set_detail_source(self, source: wording.DetailSource | None) -> None:
        """Take the words of tooltips and of accessible objects from `source(rows)`, called on the GUI
        thread.
        """
        self._details = source

    def set_mask(self, mask: "NDArray[np.bool_] | None") -> None:
        """Show only the events of a mask (bool per row); None shows all. Large ones are prepared by the
        worker.
        """
        index = self.stage.index
        if index is None:
            return
        if mask is None or len(mask) <= AT_ONCE:
            self.background.drop("mask")
            self._apply_mask(mask, counter_for(index, mask))
            return

        def prepare() -> "tuple[TimelineIndex, LaneCounter]":
            return index, counter_for(index, mask)

        def apply(made: "tuple[TimelineIndex, LaneCounter]") -> None:
            if made[0] is self.stage.index:
                self._apply_mask(mask, made[1])

        self.background.submit("mask", prepare, apply)

    def _apply_mask(self, mask: "NDArray[np.bool_] | None", counter: "LaneCounter") -> None:
        self.stage.set_mask(mask, counter)
        self._mask_was_set(mask)
        self.repaint_all()

    def _mask_was_set(self, mask: "NDArray[np.bool_] | None") -> None:
        index = self.stage.index
        self._undated = index.undated_row if index is not None else np.zeros(0, np.int32)
        if mask is not None:
            self._undated = self._undated[mask[self._undated]]
        self.titles.request(self._undated[:UNDATED_SHOWN].tolist())
        self.range.events_changed()
        self._tell_activity(mask)
        self._resized()

    def _tell_activity(self, mask: "NDArray[np.bool_] | None") -> None:
        index = self.stage.index
        if index is None:
            return

        known = self._activity[1] if self._activity and self._activity[0] is index else None

        def count() -> "Activity":
            from explorer.timeline.overview import activity_of

            return activity_of(index, mask, known)

        def tell(activity: "Activity") -> None:
            self._activity = index, activity
            self.activity_changed.emit(activity)

        self.background.submit("activity", count, tell)

    def set_lanes(self, choice: LaneChoice) -> None:
        """Arrange the lanes; another `by` or `shown` needs another index and is asked for by
        `lanes_requested`.
        """
        same = choice.by is self.stage.choice.by and choice.shown == self.stage.choice.shown
        if not same or self.stage.index is None:
            self.lanes_requested.emit(choice)
            return
        self.stage.set_choice(choice)
        self.repaint_all()

    def select_row(self, row: int | None, reveal: bool = False) -> None:
        """Mark an event as selected; with `reveal`, bring it into view."""
        self.selected = row
        if reveal and row is not None:
            self.walk.reveal(row)
        self.update()

    def set_range(self, chosen: TimeRange | None) -> None:
        """Show a selected range; emits nothing."""
        self.range.set((chosen.start_us, chosen.end_us) if chosen else None)
        self.update()

    def visible_range(self) -> TimeRange:
        """Return the visible stretch of time."""
        return TimeRange(self.stage.viewport.start_us, self.stage.viewport.end_us)

    def show_range(self, start_us: int, end_us: int, animate: bool = True) -> None:
        """Go to a stretch of time."""
        target = showing(start_us, end_us, float(self.stage.size.width_px))
        self.motion.glide(target, animate=animate and self.isVisible(), far=True)

    def fit(self, animate: bool = False) -> None:
        """Show all events of the filter."""
        if self.stage.size.width_px < 2:
            self._fit_when_sized = True
            return
        target = self.stage.fitted()
        self._fitted = target.start_us, target.us_per_px
        self.motion.glide(target, animate=animate and self.isVisible(), far=True)

    def settle(self) -> None:
        """Finish what is moving and lay out everything: what a test or a picture wants to look at."""
        self.motion.finish()
        scratch = QImage(1, 1, QImage.Format.Format_RGB32)
        for _ in range(200):
            self._frame = None
            canvas = QPainter(scratch)
            done = self._paint(canvas)
            canvas.end()
            if done:
                break
        self.repaint_all()

    # Painting

    @property
    def painter(self) -> TimelinePainter:
        """The painter for the present theme, font and pixel ratio."""
        ratio = self.devicePixelRatioF()
        if self._painter is None or self._painter.pixel_ratio != ratio:
            self._painter = TimelinePainter(self._theme, self.font(), self.metrics, ratio)
            self._over = OverlayPainter(self._theme, self.font(), self.metrics)
            self.titles.set_font(self._painter.label_font)
        return self._painter

    def frame(self) -> Frame:
        """Return the frame on the screen, made if need be."""
        if self._frame is None:
            self._frame = self.stage.frame()
        return self._frame

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the picture, or blit the kept one if nothing changed, and draw the overlay.

        A picture that moves is painted straight to the window; once it rests it is kept, and the overlay
        alone is
        drawn from then on.
        """
        canvas = QPainter(self)
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
        event.accept()

    def _paint(self, canvas: QPainter) -> bool:
        """Paint the base picture; False if more of it is to come."""
        if self._stale:
            self._frame = None
        done = self.painter.paint(canvas, self._picture()) and not self.stage.pending
        self._ask_for_titles()
        return done

    def _keep(self) -> None:
        """Keep the resting picture for the overlay."""
        if self._stale or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        base = QImage(round(self.width() * ratio), round(self.height() * ratio), QImage.Format.Format_RGB32)
        base.setDevicePixelRatio(ratio)
        canvas = QPainter(base)
        self._paint(canvas)
        canvas.end()
        self._base = base

    def _picture(self) -> Picture:
        frame = self.frame()
        undated = [self.titles.text(row) or "" for row in self._undated[:UNDATED_SHOWN].tolist()]
        size = QSizeF(self.width(), self.height())
        return Picture(
            frame, [self._head(band) for band in frame.bands], self.lane_colours(), self.titles.text, size,
            [text for text in undated if text], len(self._undated),
        )  # fmt: skip

    def lane_colours(self) -> "NDArray[np.intp]":
        """Return each lane's place among the atlas's colours."""
        index = self.stage.index
        return self.painter.colours_of(index.lane_keys if index else ())

    def _head(self, band: LaneBand) -> LaneHead:
        index = self.stage.index
        assert index is not None
        colour = self.painter.atlas.colours[self.lane_colours()[band.lane]]
        key = index.lane_keys[band.lane]
        pinned = key in self.stage.choice.pinned
        count = self.stage.lane_count_of(band.lane)
        return LaneHead(index.lane_names[band.lane], count, colour, band.collapsed, pinned)

    def _draw_overlay(self, painter: QPainter) -> None:
        if self._frame is None or self._over is None:
            return
        area = self.plot_rect()
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        bounds, viewport = self.range.bounds, self.stage.viewport
        edges = (viewport.px_of(bounds[0]), viewport.px_of(bounds[1])) if bounds else None
        cell, cluster = self.hover.cell_rect(), self.walk.cluster() if self.hasFocus() else None
        if cell is None and cluster is not None:
            cell = QRectF(cluster.x, cluster.y, cluster.width, cluster.height)
        overlay = Overlay(
            self.hover.row, self.selected, self.hasFocus(), edges, self.range.banner, self.lanes.drop_y, cell
        )
        self._over.draw(painter, self._frame, overlay, area.width(), area.height())

    def _ask_for_titles(self) -> None:
        marks = self.frame().marks
        labelled = marks.row[marks.label_px > 0]
        self.titles.request(labelled[:400].tolist())

    def repaint_all(self) -> None:
        """Make the picture anew with the next paint event."""
        self._stale = True
        self._frame = None
        if self._scroll.follow(self.stage):
            self._resized()
        self.update()

    def _on_titles_arrived(self) -> None:
        self.stage.titles_arrived()
        self.repaint_all()

    # Geometry

    def plot_rect(self) -> QRectF:
        """Return the plot area in widget pixels."""
        left, top = self.metrics.header_px, self.metrics.axis_px
        size = self.stage.size
        return QRectF(left, top, size.width_px, size.height_px)

    def plot_x(self, x: float) -> float:
        """Return a widget position as one of the plot area."""
        return x - self.metrics.header_px

    def to_plot(self, at: QPointF) -> QPointF | None:
        """Return a widget position in the plot area's pixels; None outside it."""
        area = self.plot_rect()
        return at - area.topLeft() if area.contains(at) else None

    def in_headers(self, at: QPointF) -> bool:
        """Whether a position lies on the lane headers."""
        return (
            at.x() < self.metrics.header_px and self.plot_rect().top() <= at.y() < self.plot_rect().bottom()
        )

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Take the new size; the start and scale of the view stay, unless it shows everything."""
        self._resized(refit=True)
        event.accept()

    def _resized(self, *, refit: bool = False) -> None:
        strip = self.painter.undated_px(len(self._undated))
        width = self.width() - self.metrics.header_px - self._scroll.taken_px
        view, fitted = self.stage.viewport, self._fitted
        refit = refit and fitted is not None and (view.start_us, view.us_per_px) == fitted
        self.stage.resize(width, self.height() - self.metrics.axis_px - strip)
        self._scroll.place(self.width(), self.metrics.axis_px, self.stage.size.height_px)
        if (refit or self._fit_when_sized) and self.stage.size.width_px > 1:
            self._fit_when_sized = False
            self.fit()
        self.repaint_all()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() is QEvent.Type.FontChange:
            self._painter = None
            self._on_titles_arrived()
        super().changeEvent(event)

    # Movement

    def show_viewport(self, viewport: Viewport) -> None:
        """Be at a view now, without animation."""
        self.stage.show(viewport)
        self.repaint_all()
        self._announce.start()

    def zoom_at(self, factor: float, x: float, *, animate: bool = True) -> None:
        """Magnify about a pixel of the plot; repeated calls add up while the animation runs."""
        target = self.motion.target.zoomed(factor, x)
        if animate:
            self.motion.glide(target)
        else:
            self.motion.stop()
            self.show_viewport(self.stage.viewport.zoomed(factor, x))

    def zoom(self, factor: float) -> None:
        """Magnify about the selected event if it is in sight, else about the middle."""
        x = self.stage.size.width_px / 2
        if self.selected is not None and (found := marks_of_row(self.frame().marks, self.selected)):
            marks = self.frame().marks
            middle = float(marks.x0[found[0]] + marks.x1[found[0]]) / 2
            x = middle if 0 <= middle <= self.stage.size.width_px else x
        self.zoom_at(factor, x)

    def pan_by(self, dx_px: float) -> None:
        """Shift the content to the right."""
        self.motion.stop()
        self.show_viewport(self.stage.viewport.panned(dx_px))

    def drag_by(self, dx_px: float, dy_px: float) -> None:
        """Follow the hand: sideways through time, up and down through the lanes."""
        self.stage.scroll(-dy_px)
        self.show_viewport(self.stage.viewport.panned(dx_px))

    def page(self, pages: float) -> None:
        """Go later (positive) or earlier by a share of the view."""
        self.motion.glide(self.motion.target.panned(-pages * PAGE_SHARE * self.stage.size.width_px))

    def scroll_lanes(self, dy_px: float) -> None:
        """Scroll the lanes; positive shows later ones."""
        if self.stage.scroll(dy_px):
            self.repaint_all()

    def page_lanes(self, pages: int) -> None:
        """Scroll the lanes by most of the view's height."""
        self.scroll_lanes(pages * PAGE_SHARE * self.stage.size.height_px)

    def _on_scrolled(self, position: int, hidden_share: float) -> None:
        self.stage.scroll_to_lane(position, hidden_share)
        self.repaint_all()

    # Events and keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab walk through what is visible, and leave at its end."""
        return self.walk.tab(1 if forward else -1) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Run the key's action; see `timeline_keys`."""
        if not run_key(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Begin a drag, a range or a click."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        """Go on with it, or hover."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """End it."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: "QMouseEvent") -> None:
        """Zoom to the event under the cursor."""
        self.hover.double_click(event.position())

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """Zoom, pan or scroll."""
        self._pointer.wheel(event)

    def event(self, event: QEvent) -> bool:
        """Answer pinches and tooltips, the rest is the widget's."""
        if event.type() is QEvent.Type.NativeGesture and self._pointer.native_gesture(event):  # type: ignore[arg-type]
            return True
        if event.type() is QEvent.Type.ToolTip:
            self.hover.tip(event.globalPos(), QPointF(event.pos()))  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        """Select what is under the cursor and ask for the menu."""
        row = self.hover.row_at(QPointF(event.pos()))
        if row is not None:
            self.choose(row)
        self.context_menu_requested.emit(event.pos())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the hovered mark."""
        self.hover.leave()
        super().leaveEvent(event)

    def choose(self, row: int | None) -> None:
        """Select an event as the user's act."""
        if row != self.selected:
            self.selected = row
            self.update()
            self.row_selected.emit(-1 if row is None else row)

    def activate(self) -> None:
        """Open the selected event, or zoom into the cluster that Tab has reached."""
        if self.selected is not None:
            self.row_activated.emit(self.selected)
        else:
            self.walk.zoom_into_cluster()

    def escape(self) -> None:
        """Stop moving; drop the range, or else the selection."""
        self.motion.stop()
        if not self.range.clear():
            self.choose(None)

    def undated_at(self, at: QPointF) -> int | None:
        """Return the event without a date at a widget position in the strip under the lanes."""
        if at.y() < self.plot_rect().bottom() or at.x() < self.metrics.header_px:
            return None
        rows = [row for row in self._undated[:UNDATED_SHOWN].tolist() if self.titles.text(row)]
        place = self.painter.undated_place([self.titles.text(r) or "" for r in rows], at.x(), self.width())
        return rows[place] if place is not None else None

    def detail(self, row: int) -> wording.MarkDetail:
        """Return what is said of an event."""
        if self._details is not None:
            return self._details([row])[0]
        index = self.stage.index
        assert index is not None
        return wording.detail_from_columns(index.columns, row, self.titles.text(row) or "")
