"""The timeline as a picture file, without a screen: PNG, SVG or PDF by the ending, with lanes, axis and
legend.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QPen,
)

from explorer.gui.language import counted, number
from explorer.gui.picture_legend import Legend
from explorer.gui.picture_statement import Statement, statement_of
from explorer.gui.theme import Theme, base_font, light_theme
from explorer.gui.timeline_background import Background
from explorer.gui.timeline_headers import LaneHead
from explorer.gui.timeline_painter import Picture, TimelinePainter
from explorer.gui.timeline_titles import TitleStore
from explorer.model.fault import UsageFault
from explorer.timeline.index_building import build_index
from explorer.timeline.lanes import LaneChoice
from explorer.timeline.layout import Metrics
from explorer.timeline.stage import Stage
from explorer.timeline.viewport import showing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PySide6.QtCore import QCoreApplication

    from explorer.model.filter import EventFilter
    from explorer.services.asking import Answer
    from explorer.services.project import Project
    from explorer.timeline.layout import LaneBand

FORMATS = (".png", ".svg", ".pdf")
DOTS_PER_INCH = 96
UNDATED_SHOWN = 20
TITLE_PX = 40


def render(
    path: Path,
    question: "EventFilter",
    out: Path,
    size: tuple[int, int] = (1600, 900),
    date_from: str | None = None,
    date_to: str | None = None,
    choice: LaneChoice | None = None,
) -> None:
    """Draw the events of a project file that a filter keeps; `date_from`..`date_to` (EDTF) is the visible
    stretch.

    `size` is in pixels (for SVG and PDF in 1/96 inch). Raises UsageFault for an unknown ending or date,
    FileFault for files that cannot be used. The picture's manifest is written beside it.
    """
    from explorer.services.asking import ask
    from explorer.services.project import Project

    if out.suffix.lower() not in FORMATS:
        raise UsageFault(f"A picture cannot be written to {out.name}; end its name in .png, .svg or .pdf.")
    held = application()
    with Project.open(path) as project:
        answer = ask(project, question)
        drawing = Drawing(project, answer, size, choice or LaneChoice())
        if date_from or date_to:
            drawing.show(date_from or "", date_to or "")
        drawing.write(out)
    del held


def application() -> "QCoreApplication":
    """Return the application, made for a machine without a screen if there is none: labels need its fonts."""
    import os
    import sys

    from PySide6.QtWidgets import QApplication

    known = QGuiApplication.instance()
    if known is not None:
        return known
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication([])


class Drawing:
    """A stage filled from a project, ready to be written at one size."""

    def __init__(
        self, project: "Project", answer: "Answer", size: tuple[int, int], choice: LaneChoice
    ) -> None:
        from explorer.services.exporting import ExportChoices

        self._project, self._answer, self._size = project, answer, size
        self._choices = ExportChoices()
        self.page_words = ""
        self.has_further_pages = False
        """Whether lanes without room here stand on another page."""
        self.cut_px = 0.0
        """How much at the lower end of the lanes stays empty, since the lane there goes on on the next page."""
        mask = answer.mask
        self._theme: Theme = light_theme()
        self._font = base_font(QGuiApplication.font())
        self._font.setPointSizeF(9.75)
        self._metrics = Metrics()
        self._undated = np.flatnonzero(mask & (project.columns.flags & 4 != 0)).tolist()
        self._kept = int(np.count_nonzero(mask))
        self._background = Background(inline=True)
        self._painter = TimelinePainter(self._theme, self._font, self._metrics)
        self._titles = TitleStore(self._painter.label_font, self._background)
        self.stage = Stage(self._metrics, self._titles.measure, whole_lanes=True)
        index = build_index(project.columns, project.catalogue, choice)
        self._titles.set_source(lambda rows: [h.title for h in project.heads(rows)], len(index.columns))
        self._legend = Legend(self._theme, self._font, self._metrics)
        stated = statement_of(project, answer, self._choices.made_at)
        self._statement = Statement(self._theme, self._font, stated, size[0])
        strip = self._painter.undated_px(len(self._undated)) + self._statement.height_px
        self.stage.resize(
            size[0] - self._metrics.header_px,
            size[1] - TITLE_PX - self._metrics.axis_px - strip - self._legend.height_px,
        )
        self.stage.set_index(index, choice)
        self.stage.set_mask(None if self._kept == len(mask) else mask)
        self.stage.show(self.stage.fitted())

    def show(self, date_from: str, date_to: str) -> None:
        """Show a stretch of time given as EDTF; an empty end is that of the events."""
        from explorer.model.certainty import range_from_edtf

        wanted, fitted = range_from_edtf(date_from, date_to), self.stage.viewport
        start = max(wanted.start_us, fitted.start_us) if not date_from else wanted.start_us
        end = min(wanted.end_us, fitted.end_us) if not date_to else wanted.end_us
        self.stage.show(showing(start, max(end, start + 1), float(self.stage.size.width_px)))

    @property
    def title(self) -> str:
        """What stands above the picture."""
        return self._project.title

    def write(self, out: Path) -> None:
        """Write the file with its manifest; the ending decides the kind. Raises FileFault."""
        self.fetch_titles()
        writers: dict[str, Callable[[QBuffer], None]] = {
            ".png": self._png,
            ".svg": self._svg,
            ".pdf": self._pdf,
        }
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writers[out.suffix.lower()](buffer)
        self.store(out, bytes(buffer.data().data()))

    def store(self, out: Path, data: bytes) -> None:
        """Put a finished picture in place, whole or not at all, and its manifest beside it."""
        from hashlib import sha256

        from explorer.services.atomic_file import replacing
        from explorer.services.exporting import write_manifest

        written = (len(data), sha256(data).hexdigest(), self._answer.count)
        kind = out.suffix.lower()[1:]
        with replacing(out) as stream:
            stream.write(data)
            if out.is_file() or not out.exists():
                write_manifest(self._project, self._answer, out, kind, self._choices, written)

    def fetch_titles(self) -> None:
        """Ask for the titles in sight until none is missing; the first answer may bring other marks into
        sight.
        """
        self._titles.request(self._undated[:UNDATED_SHOWN])
        for _ in range(3):
            self._titles.request(self.stage.frame().marks.row.tolist())
            self.stage.titles_arrived()

    def paint(self, painter: QPainter, *, vector: bool) -> None:
        """Paint title, timeline and legend over the whole size."""
        width, height = self._size
        painter.fillRect(QRectF(0, 0, width, height), self._theme.colour("surface"))
        frame = self.stage.frame()
        picture = Picture(
            frame, self._heads(), self._lane_colours(), self._titles.text,
            QSizeF(width, height - TITLE_PX - self._legend.height_px - self._statement.height_px),
            [self._titles.text(row) or "" for row in self._undated[:UNDATED_SHOWN]], len(self._undated),
            hurried=False, vector=vector,
        )  # fmt: skip
        painter.save()
        painter.translate(0, TITLE_PX)
        self._painter.paint(painter, picture)
        self._cut(painter)
        painter.restore()
        hidden = 0 if self.has_further_pages else self._hidden_lanes(frame.bands)
        self._legend.title(painter, self._project.title, self._count_words(), width)
        painter.translate(0, height - self._legend.height_px - self._statement.height_px)
        self._legend.draw(painter, width, sorted(set(frame.marks.status.tolist())), hidden)
        painter.translate(0, self._legend.height_px)
        self._statement.draw(painter, width)

    def _hidden_lanes(self, bands: "Sequence[LaneBand]") -> int:
        """Return how many lanes are not shown whole: those without room, and the first if it is taller than that."""
        whole = sum(band.top + band.height <= self.stage.size.height_px for band in bands)
        return len(self.stage.order) - whole

    def _cut(self, painter: QPainter) -> None:
        if self.cut_px:
            height = self._metrics.axis_px + self.stage.size.height_px
            rest = QRectF(0, height - self.cut_px, self._size[0], self.cut_px)
            painter.fillRect(rest, self._theme.colour("surface"))
            painter.setPen(QPen(self._theme.colour("border"), 1.0))
            painter.drawLine(rest.topLeft(), rest.topRight())

    def _count_words(self) -> str:
        total = len(self._project.columns)
        words = counted(total, "1 event", "{n} events")
        if self._kept != total:
            words = counted(total, "{shown} of 1 event", "{shown} of {n} events", shown=number(self._kept))
        return f"{words} · {self.page_words}" if self.page_words else words

    def _heads(self) -> list[LaneHead]:
        stage, index = self.stage, self.stage.index
        assert index is not None
        colours = self._lane_colours()
        return [
            LaneHead(
                index.lane_names[b.lane],
                stage.lane_count_of(b.lane),
                self._painter.atlas.colours[colours[b.lane]],
            )
            for b in stage.frame().bands
        ]

    def _lane_colours(self) -> "NDArray[np.intp]":
        index = self.stage.index
        assert index is not None
        return self._painter.colours_of(index.lane_keys)

    def _png(self, buffer: QBuffer) -> None:
        image = QImage(*self._size, QImage.Format.Format_RGB32)
        self._run(image, vector=False)
        image.save(buffer, "PNG")  # type: ignore[call-overload]

    def _svg(self, buffer: QBuffer) -> None:
        from PySide6.QtSvg import QSvgGenerator

        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(*self._size))
        generator.setViewBox(QRectF(0, 0, *self._size))
        generator.setTitle(self._project.title)
        self._run(generator, vector=True)

    def _pdf(self, buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setTitle(self._project.title)
        writer.setResolution(DOTS_PER_INCH)
        points = QSizeF(*self._size) * 0.75
        writer.setPageLayout(
            QPageLayout(
                QPageSize(points, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF()
            )
        )
        self._run(writer, vector=True)

    def _run(self, device: QPaintDevice, *, vector: bool) -> None:
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(QFont(self._font))
        self.paint(painter, vector=vector)
        painter.end()
