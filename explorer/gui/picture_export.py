"""Writing the timeline, as it is shown, to a picture."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from explorer.gui.language import mark, tr
from explorer.gui.range_words import selected_range
from explorer.model.fault import Fault

if TYPE_CHECKING:
    from explorer.gui.assembly import Parts
    from explorer.gui.paper_dialog import PaperChoice

KINDS = mark("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)")
LEAST_SIZE_PX = (1200, 700)


def ask_and_write(parts: "Parts") -> None:
    """Ask for a file and write the picture."""
    project = parts.session.project
    if project is None:
        return
    name, chosen = QFileDialog.getSaveFileName(
        parts.window, tr("Export picture"), f"{project.path.stem}.png", tr(KINDS)
    )
    if name:
        path = Path(name)
        path = path if path.suffix else path.with_suffix(f".{chosen[:3].lower()}")
        if path.suffix.lower() != ".pdf":
            write_picture(parts, path)
            return
        from explorer.gui.paper_dialog import PaperDialog

        dialog = PaperDialog(parts.window)
        if dialog.exec():
            write_picture(parts, path, dialog.choice)


def write_picture(parts: "Parts", path: Path, paper: "PaperChoice | None" = None) -> None:
    """Write the events of the filter over the time that is shown; the ending decides the kind, for a PDF
    the paper its pages.

    Painting needs the GUI thread: text and pixmaps belong to it. It takes some tenths of a second.
    """
    from explorer.gui.picture import FORMATS, Drawing

    if path.suffix.lower() not in FORMATS:
        parts.message.say(
            tr("{file} names no kind of picture; end it in .png, .svg or .pdf.", file=path.name)
        )
        return
    project, answers = parts.session.project, parts.session.answers
    if project is None or answers is None:
        return
    visible = parts.timeline.visible_range()
    chosen = selected_range(visible.start_us, visible.end_us)
    shown = parts.timeline.size()
    size = (max(LEAST_SIZE_PX[0], shown.width()), max(LEAST_SIZE_PX[1], shown.height()))
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        if paper is not None and paper.paper:
            from explorer.gui.poster import write_poster

            stretch = (chosen.date_from, chosen.date_to)
            pages = (paper.paper, paper.pages, paper.every_lane)
            write_poster(project, answers.filtered, path, *pages, *stretch, parts.bridge.lanes)
        else:
            drawing = Drawing(project, answers.filtered, size, parts.bridge.lanes)
            drawing.show(chosen.date_from, chosen.date_to)
            drawing.write(path)
        parts.message.say("")
    except Fault as fault:
        parts.message.say(str(fault))
    finally:
        QGuiApplication.restoreOverrideCursor()
