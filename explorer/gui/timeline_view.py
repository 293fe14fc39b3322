"""The timeline: one plain widget that paints arrays. State lives in `timeline.stage`, drawing in the
painters; the parts of the widget are `timeline_input`, `timeline_canvas`, `timeline_travel` and those beside them.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.gui import timeline_wording as wording
from explorer.gui.language import tr
from explorer.gui.timeline_accessible import install as install_accessibility
from explorer.gui.timeline_background import Background
from explorer.gui.timeline_canvas import Canvas
from explorer.gui.timeline_hover import Hover
from explorer.gui.timeline_input import TimelineInput
from explorer.gui.timeline_lane_hand import LaneHand
from explorer.gui.timeline_motion import Motion
from explorer.gui.timeline_names import NameColumn
from explorer.gui.timeline_range import RangeControl
from explorer.gui.timeline_scroll import LaneScroll
from explorer.gui.timeline_shown import CountLanes, ShownEvents
from explorer.gui.timeline_titles import TitleSource, TitleStore
from explorer.gui.timeline_travel import Travel
from explorer.gui.timeline_walk import EventWalk
from explorer.model.certainty import TimeRange
from explorer.timeline.lanes import LaneChoice
from explorer.timeline.layout import Metrics
from explorer.timeline.stage import Stage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from explorer.gui.theme import Theme
    from explorer.gui.timeline_painter import TimelinePainter
    from explorer.timeline.frame import Frame
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.viewport import Viewport


class TimelineView(TimelineInput):
    """Shows a `TimelineIndex`. All methods belong to the GUI thread."""

    row_selected = Signal(int)
    """An event was chosen by the user; -1 for none."""
    row_activated = Signal(int)
    range_changed = Signal(object)
    """A `TimeRange`, or None, when the user has finished changing it."""
    visible_changed = Signal(object)
    """The visible `TimeRange`, at most once a frame."""
    lanes_changed = Signal(object)
    """The user moved, folded, pinned or sorted lanes: the new `LaneChoice`."""
    lanes_requested = Signal(object)
    """A `LaneChoice` that needs another index, to be built by a worker."""
    names_resized = Signal(int)
    """The user gave the column of lane names another width in pixels."""
    activity_changed = Signal(object)
    """The `Activity` of all and of the shown events, for the overview."""

    def __init__(self, theme: "Theme", parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        install_accessibility()
        self._set_up()
        self.metrics = Metrics()
        self.background = Background(self, inline=inline)
        self.canvas = Canvas(self, theme)
        self.titles = TitleStore(self.font(), self.background, self)
        self.stage = Stage(self.metrics, self.titles.measure, hurried=True)
        self.motion = Motion(lambda: self.stage.viewport, self.show_viewport, self)
        self.travel: Travel = Travel(self)
        self.shown: ShownEvents = ShownEvents(self)
        self.range: RangeControl = RangeControl(self)
        self.walk: EventWalk = EventWalk(self)
        self.lanes: LaneHand = LaneHand(self)
        self.names: NameColumn = NameColumn(self)
        self.hover: Hover = Hover(self)
        self.selected: int | None = None
        self._details: wording.DetailSource | None = None
        self._scroll = LaneScroll(self)
        self._scroll.moved.connect(self._on_scrolled)
        self.titles.arrived.connect(self._on_titles_arrived)
        self._announce = QTimer(self, singleShot=True, interval=0)
        self._announce.timeout.connect(lambda: self.visible_changed.emit(self.visible_range()))
        self.destroyed.connect(self.background.close)

    def _set_up(self) -> None:
        self.setObjectName("timelineView")
        self.setAccessibleName(tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What the window asks

    def set_theme(self, theme: "Theme") -> None:
        """Paint in another theme."""
        self.canvas.set_theme(theme)
        self.repaint_all()

    def set_index(self, index: "TimelineIndex | None", choice: LaneChoice | None = None) -> None:
        """Show another index; the view, the selection and the title source are kept."""
        first = self.stage.index is None
        self.background.drop("mask")
        self.stage.set_index(index, choice)
        self.lanes.current = None
        if index is None:
            self._mark_selected(None)
        if first and index is not None and self.stage.size.width_px > 1:
            # Before anything is laid out, so that it is laid out once.
            self.stage.show(self.stage.fitted())
        self.shown.changed(None)
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
        """Take the words of tooltips and of accessible objects from `source(rows)`; called on this thread."""
        self._details = source

    def set_mask(self, mask: "NDArray[np.bool_] | None", count_lanes: "CountLanes | None" = None) -> None:
        """Show only the events of a mask (bool per row); None shows all. Large ones are prepared by the
        worker; `count_lanes` gives it each lane's kept entries where they are known.
        """
        self.shown.keep(mask, count_lanes)

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
        self._mark_selected(row)
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
        self.travel.to_range(start_us, end_us, animate=animate)

    def fit(self, animate: bool = False) -> None:
        """Show all events of the filter."""
        self.travel.fit(animate=animate)

    def settle(self) -> None:
        """Finish what is moving and lay out everything: what a test or a picture wants to look at."""
        self.motion.finish()
        self.canvas.settle()
        self.repaint_all()

    # What the parts ask

    @property
    def painter(self) -> "TimelinePainter":
        """The painter for the present theme, font and pixel ratio."""
        return self.canvas.painter

    def frame(self) -> "Frame":
        """Return the frame on the screen, made if need be."""
        return self.canvas.frame()

    def show_viewport(self, viewport: "Viewport") -> None:
        """Be at a view now, without animation."""
        self.stage.show(viewport)
        self.repaint_all()
        self._announce.start()

    def repaint_all(self) -> None:
        """Make the picture anew with the next paint event."""
        self.canvas.stale()
        if self._scroll.follow(self.stage):
            self.take_size()
        self.update()

    def choose(self, row: int | None) -> None:
        """Select an event as the user's act."""
        if row != self.selected:
            self._mark_selected(row)
            self.row_selected.emit(-1 if row is None else row)

    def _mark_selected(self, row: int | None) -> None:
        """Have a selected event, which is drawn even where else only density is."""
        self.selected = row
        self.repaint_all() if self.stage.want(row) else self.update()

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

    def detail(self, row: int) -> wording.MarkDetail:
        """Return what is said of an event."""
        if self._details is not None:
            return self._details([row])[0]
        index = self.stage.index
        assert index is not None
        return wording.detail_from_columns(index.columns, row, self.titles.text(row) or "")

    # Geometry

    def plot_rect(self) -> QRectF:
        """Return the plot area in widget pixels."""
        size = self.stage.size
        return QRectF(self.metrics.header_px, self.metrics.axis_px, size.width_px, size.height_px)

    def plot_x(self, x: float) -> float:
        """Return a widget position as one of the plot area."""
        return x - self.metrics.header_px

    def to_plot(self, at: QPointF) -> QPointF | None:
        """Return a widget position in the plot area's pixels; None outside it."""
        area = self.plot_rect()
        return at - area.topLeft() if area.contains(at) else None

    def in_headers(self, at: QPointF) -> bool:
        """Whether a position lies on the lane headers."""
        area = self.plot_rect()
        return at.x() < area.left() and area.top() <= at.y() < area.bottom()

    def set_header_px(self, width_px: int) -> None:
        """Draw the column of lane names so wide."""
        if width_px != self.metrics.header_px:
            self.metrics = replace(self.metrics, header_px=width_px)
            self.painter.set_metrics(self.metrics)
            self.take_size(refit=True)

    def take_size(self, *, refit: bool = False) -> None:
        """Fit the plot into the widget; start and scale stay, unless with `refit` everything is shown."""
        refit = refit and self.travel.at_fit
        strip_px = self.painter.undated_px(len(self.shown.undated))
        width_px = self.width() - self.metrics.header_px - self._scroll.taken_px
        self.stage.resize(width_px, self.height() - self.metrics.axis_px - strip_px)
        self._scroll.place(self.width(), self.metrics.axis_px, self.stage.size.height_px)
        self.travel.sized(refit=refit)
        self.repaint_all()

    # Events

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint; see `Canvas.paint`."""
        self.canvas.paint()
        event.accept()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Take the new size."""
        self.names.follow()
        self.take_size(refit=True)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's font."""
        if event.type() is QEvent.Type.FontChange:
            self.canvas.drop_painter()
            self.stage.titles_arrived()
            self.repaint_all()
        super().changeEvent(event)

    def _on_titles_arrived(self, rows: list[int]) -> None:
        # Events without a date stand in no lane: their titles move nothing there.
        if not self.shown.are_undated(rows):
            self.stage.titles_arrived()
        self.repaint_all()

    def _on_scrolled(self, position: int, hidden_share: float) -> None:
        self.stage.scroll_to_lane(position, hidden_share)
        self.repaint_all()
