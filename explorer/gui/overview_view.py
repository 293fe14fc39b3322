"""The overview strip: activity over the whole extent with a brush for what the timeline shows.

pyqtgraph draws it and is imported by a worker after the first frame: its import costs as much as a bare
window.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from explorer.gui.language import tr
from explorer.gui.local_dates import local_date
from explorer.gui.theme import Theme, scaled
from explorer.gui.timeline_background import Background
from explorer.timeline.axis import axis_of
from explorer.timeline.viewport import showing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from explorer.timeline.overview import Activity

HEIGHT_PX = 84
US_PER_X = 1_000_000.0
"""The plot counts seconds from the extent's start: pyqtgraph computes in float64 and its brush in small
numbers.
"""


class OverviewView(QWidget):
    """Shows an `Activity`; dragging or resizing the brush asks for another view."""

    visible_requested = Signal("qlonglong", "qlonglong")  # type: ignore[arg-type]  # int would be 32 bits
    """Start and end in microseconds."""
    drawn = Signal()
    """The plot has been made: pyqtgraph is there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("overviewView")
        self.setAccessibleName(tr("Overview of all events"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._background = Background(self, inline=inline)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._activity: Activity | None = None
        self._visible: tuple[int, int] | None = None
        self._plot: Any = None
        self._brush: Any = None
        self._bars: list[Any] = []
        self._asked = False
        self.destroyed.connect(self._background.close)

    def sizeHint(self) -> QSize:
        """Return a wide strip."""
        return QSize(600, HEIGHT_PX)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._plot is not None:
            self._layout.removeWidget(self._plot)
            self._plot.deleteLater()
            self._build(import_module("pyqtgraph"))
        self.update()

    def set_activity(self, activity: "Activity | None") -> None:
        """Show other counts."""
        self._activity = activity
        self._want_plot()
        self._draw()

    def set_visible(self, start_us: int, end_us: int) -> None:
        """Move the brush to what the timeline shows; asks for nothing."""
        self._visible = (start_us, end_us)
        self._place_brush()

    def showEvent(self, event: "QShowEvent") -> None:
        """Ask for pyqtgraph once the strip is to be seen."""
        super().showEvent(event)
        self._want_plot()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Fill the ground until the plot is there."""
        from PySide6.QtGui import QPainter

        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("surface"))
        painter.end()

    def _want_plot(self) -> None:
        if self._asked or self._activity is None or not self.isVisible():
            return
        self._asked = True
        self._background.submit("pyqtgraph", lambda: import_module("pyqtgraph"), self._build)

    def _build(self, pg: Any) -> None:
        pg.setConfigOptions(antialias=False)
        plot = pg.PlotWidget(
            self, background=self._theme.colours.surface, axisItems={"bottom": _axis(pg, self)}
        )
        plot.hideAxis("left")
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        plot.getPlotItem().setContentsMargins(0, 4, 0, 0)
        plot.getViewBox().setDefaultPadding(0.0)
        axis = plot.getAxis("bottom")
        axis.setPen(self._theme.colour("border_strong"))
        axis.setTextPen(self._theme.colour("text_secondary"))
        axis.setStyle(tickFont=scaled(self.font(), "small"), tickLength=-4)
        self._bars = [self._area(pg, "border_strong", 120), self._area(pg, "accent", 190)]
        self._brush = self._new_brush(pg)
        for item in (*self._bars, self._brush):
            plot.addItem(item)
        plot.setAccessibleName(self.accessibleName())
        self._plot = plot
        self._layout.addWidget(plot)
        self._draw()
        self.drawn.emit()

    def _area(self, pg: Any, colour: str, alpha: int) -> Any:
        """Return an empty histogram: a stepped curve filled down to zero."""
        return pg.PlotCurveItem(
            [0.0, 1.0],
            [0.0],
            stepMode="center",
            fillLevel=0.0,
            pen=None,
            brush=self._theme.colour(colour, alpha),
        )

    def _new_brush(self, pg: Any) -> Any:
        brush = pg.LinearRegionItem(
            brush=self._theme.colour("accent", 34), hoverBrush=self._theme.colour("accent", 52),
            pen=pg.mkPen(self._theme.colours.accent, width=1.5), swapMode="block",
        )  # fmt: skip
        brush.setZValue(10)
        brush.sigRegionChanged.connect(self._on_brushed)
        return brush

    def _draw(self) -> None:
        activity = self._activity
        if self._plot is None or activity is None:
            return
        edges = np.linspace(
            0.0, (activity.end_us - activity.start_us) / US_PER_X, len(activity.all_counts) + 1
        )
        for item, counts in zip(self._bars, (activity.all_counts, activity.shown_counts), strict=True):
            item.setData(edges, heights(counts, activity.all_counts))
        room = (edges[-1] - edges[0]) * 0.03
        self._plot.setXRange(-room, edges[-1] + room, padding=0)
        self._plot.setYRange(0.0, 1.08, padding=0)
        self._brush.setBounds([-room, edges[-1] + room])
        self._place_brush()

    def _place_brush(self) -> None:
        if self._brush is None or self._activity is None or self._visible is None:
            return
        origin = self._activity.start_us
        self._brush.blockSignals(True)
        self._brush.setRegion([(us - origin) / US_PER_X for us in self._visible])
        self._brush.blockSignals(False)

    def _on_brushed(self) -> None:
        if self._activity is None:
            return
        left, right = self._brush.getRegion()
        origin = self._activity.start_us
        start, end = origin + round(left * US_PER_X), origin + round(right * US_PER_X)
        if end > start:
            self.visible_requested.emit(start, end)


def heights(counts: "np.ndarray[Any, Any]", all_counts: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return bar heights 0..1 by the square root, so that quiet years stay visible beside bursts."""
    return np.sqrt(counts / max(1, int(all_counts.max(initial=1))))


def _axis(pg: Any, view: OverviewView) -> Any:
    """Return a bottom axis with the calendar's ticks instead of round numbers of seconds."""

    class CalendarAxis(pg.AxisItem):  # type: ignore[misc]
        def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
            activity = view._activity
            if activity is None or high <= low:
                return []
            origin = activity.start_us
            viewport = showing(origin + round(low * US_PER_X), origin + round(high * US_PER_X), size)
            ticks = [t for t in axis_of(viewport).ticks if viewport.start_us <= t.us <= viewport.end_us]
            self._labels = {(t.us - origin) / US_PER_X: local_date(t.label) for t in ticks}
            return [(1.0, list(self._labels))]

        def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
            return [self._labels.get(value, "") for value in values]

    return CalendarAxis(orientation="bottom")
