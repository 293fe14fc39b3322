"""The timeline on paper: a PDF of A4 to A0, over several pages, its text as text."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from explorer.gui.language import tr
from explorer.gui.picture import DOTS_PER_INCH, Drawing, application
from explorer.gui.range_words import selected_range
from explorer.model.fault import UsageFault
from explorer.timeline.lanes import LaneChoice
from explorer.timeline.viewport import showing

if TYPE_CHECKING:
    from explorer.services.asking import Answer
    from explorer.services.project import Project
    from explorer.timeline.layout import LaneBand

PAPERS = {
    "A0": QPageSize.PageSizeId.A0,
    "A1": QPageSize.PageSizeId.A1,
    "A2": QPageSize.PageSizeId.A2,
    "A3": QPageSize.PageSizeId.A3,
    "A4": QPageSize.PageSizeId.A4,
    "Letter": QPageSize.PageSizeId.Letter,
    "Tabloid": QPageSize.PageSizeId.Tabloid,
}
MOST_PAGES = 500


def paper_layout(paper: str, portrait: bool = False) -> QPageLayout:
    """Return the page of a paper; raises UsageFault for one that is not known."""
    known = {name.casefold(): size for name, size in PAPERS.items()}
    size = known.get(paper.casefold())
    if size is None:
        raise UsageFault(f'There is no paper "{paper}"; nothing was drawn: choose {", ".join(PAPERS)}.')
    way = QPageLayout.Orientation.Portrait if portrait else QPageLayout.Orientation.Landscape
    return QPageLayout(QPageSize(size), way, QMarginsF())


def write_poster(
    project: "Project",
    answer: "Answer",
    out: Path,
    paper: str = "A4",
    pages: int = 1,
    every_lane: bool = False,
    date_from: str = "",
    date_to: str = "",
    choice: LaneChoice | None = None,
    portrait: bool = False,
) -> int:
    """Write a PDF with its manifest and return the number of its pages; raises UsageFault, FileFault.

    The stretch of time (that of the events, or `date_from`..`date_to`) is shared out over `pages`; with
    `every_lane` lanes that have no room go on on further pages, a lane that is taller than a page, too, between
    two of its rows and under its name again. Needs the GUI thread.
    """
    if out.suffix.lower() != ".pdf":
        raise UsageFault(f"Only a PDF has paper and pages, and {out.name} is none; nothing was drawn.")
    if not 1 <= pages <= MOST_PAGES:
        raise UsageFault(f"A poster has 1 to {MOST_PAGES} pages, not {pages}; nothing was drawn.")
    held = application()
    layout = paper_layout(paper, portrait)
    full = layout.fullRectPixels(DOTS_PER_INCH)
    drawing = Drawing(project, answer, (full.width(), full.height()), choice or LaneChoice())
    if date_from or date_to:
        drawing.show(date_from, date_to)
    count = _Sheets(drawing, pages, every_lane).write(out, layout)
    del held
    return count


class _Page(NamedTuple):
    """A slice of time, the place of the first lane, and how much of that lane stands on pages before."""

    part: int
    place: int = 0
    hidden_px: float = 0.0


class _Sheets:
    def __init__(self, drawing: Drawing, slices: int, every_lane: bool) -> None:
        self._drawing = drawing
        view = drawing.stage.viewport
        self._edges = [
            view.start_us + (view.end_us - view.start_us) * part // slices for part in range(slices + 1)
        ]
        self._every_lane = drawing.has_further_pages = every_lane

    def _plan(self) -> list[_Page]:
        """Return the pages in the order of reading."""
        plan: list[_Page] = []
        for part in range(len(self._edges) - 1):
            page: _Page | None = _Page(part)
            while page is not None:
                plan.append(page)
                if len(plan) > MOST_PAGES:
                    raise UsageFault(
                        f"This would take more than {MOST_PAGES} pages; nothing was drawn: choose a larger "
                        "paper or narrow the filter."
                    )
                page = self._go_to(page) if self._every_lane else None
        return plan

    def _go_to(self, page: _Page) -> _Page | None:
        """Show a page; returns what the next one of its slice shows, None after the last lane."""
        drawing, (part, place, hidden_px) = self._drawing, page
        stage = drawing.stage
        start, end = self._edges[part], self._edges[part + 1]
        stage.show(showing(start, end, float(stage.size.width_px), 0.0))
        stage.begin_at(place, hidden_px)
        drawing.fetch_titles()
        bands = stage.frame().bands
        drawing.cut_px = 0.0
        if bands and self._every_lane and bands[0].top + bands[0].height > stage.size.height_px:
            shown_px = _whole_rows_px(bands[0], stage.size.height_px, stage.metrics.row_px)
            drawing.cut_px = stage.size.height_px - shown_px
            return _Page(part, place, hidden_px + shown_px)
        following = place + max(1, len(bands))
        return _Page(part, following) if following < len(stage.order) else None

    def write(self, out: Path, layout: QPageLayout) -> int:
        drawing, plan = self._drawing, self._plan()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(drawing.title)
        writer.setResolution(DOTS_PER_INCH)
        writer.setPageLayout(layout)
        painter = QPainter(writer)
        for number, page in enumerate(plan, 1):
            if number > 1:
                writer.newPage()
            self._go_to(page)
            drawing.page_words = self._words(page.part, number, len(plan))
            painter.save()
            drawing.paint(painter, vector=True)
            painter.restore()
        painter.end()
        drawing.store(out, bytes(buffer.data().data()))
        return len(plan)

    def _words(self, part: int, number: int, count: int) -> str:
        stretch = selected_range(self._edges[part], self._edges[part + 1]).words
        if count == 1:
            return stretch
        page = tr("page {number} of {count}", number=number, count=count)
        return f"{stretch} · {page}"


def _whole_rows_px(band: "LaneBand", height_px: float, row_px: int) -> float:
    """Return how much of a height a lane's whole rows fill, the lane being taller; at least a row."""
    first = band.ribbon_top + band.ribbon_px
    rows = max(1, int((height_px - first) // row_px))
    shown = first + rows * row_px
    return shown if 0 < shown <= height_px else height_px
