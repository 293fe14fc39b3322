"""Makes the guide's pictures from the running application: make_pictures.py [LANGUAGE...]

Run by `make bundle`, so that what is shipped shows the application that it is shipped with. No screen is
needed.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sample_window import ROOT, open_sample, save_small, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from explorer.gui.main_window import MainWindow
    from explorer.model.certainty import TimeRange

OUT = Path(__file__).resolve().parent / "pictures"
LANGUAGES = ("en", "ru")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1.5"


def main(languages: list[str]) -> None:
    """Draw the pictures of each language, each in a process of its own."""
    if len(languages) == 1:
        _draw(languages[0])
        return
    import subprocess

    for language in languages or LANGUAGES:
        subprocess.run([sys.executable, __file__, language], check=True, cwd=ROOT)


def _draw(language: str) -> None:
    window = open_sample((1240, 780), language)
    Story(window, OUT / language).tell()
    window.close()


class Story:
    """Brings the window into each state and takes its picture."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        self.window, self.folder = window, folder
        self.session, self.parts = window.session, window.parts
        folder.mkdir(parents=True, exist_ok=True)

    def tell(self) -> None:
        """Take all pictures."""
        from explorer.model.filter import EVERYTHING, Has

        settle()
        self.select("2015-09", "2015-12")
        self.show("2014-11", "2016-03")
        self.take("window")
        self.parts.timeline.grab().toImage()
        self.take("dates", self.parts.timeline)
        self.choose_range("2015-09", "2015-12")
        self.take("range", self.parts.timeline)
        self.parts.commands.export_range()
        settle()
        from explorer.gui.export_dialog import ExportDialog

        dialog = self.window.findChild(ExportDialog)
        # A picture tells nothing of the machine that it was made on.
        dialog.path.setText(Path(dialog.path.text()).name)
        self.take("export", dialog)
        dialog.reject()
        self.session.select_range(None)
        self.session.set_filter(EVERYTHING.but(has=(Has.CONFLICT,)))
        settle()
        self.parts.tabs.setCurrentIndex(1)
        settle()
        self.take("conflict", self.parts.docks["reading"])
        self.parts.tabs.setCurrentIndex(0)
        self.take("source", self.parts.docks["reading"])
        self.take_pair()
        actor = self.session.project.catalogue.actors[0].id
        self.session.set_filter(EVERYTHING.but(actors=(actor,), date_from="2014"))
        settle()
        self.take("filter")

    def take_pair(self) -> None:
        """Take the two sides of a disagreement between two documents."""
        conflicts = self.session.project.conflicts()
        pairs = [c.citations[:2] for c in conflicts if c.severity == 3 and c.events]
        first, second = next(pair for pair in pairs if pair[0].source != pair[1].source)
        self.parts.desk.beside.open_pair(first, second)
        settle()
        self.take("beside", self.parts.pair)
        self.parts.desk.beside.close()
        settle()

    def _bounds(self, first: str, last: str) -> "TimeRange":
        from explorer.model.certainty import range_from_edtf

        return range_from_edtf(first, last)

    def show(self, first: str, last: str) -> None:
        """Zoom."""
        bounds = self._bounds(first, last)
        self.parts.timeline.show_range(bounds.start_us, bounds.end_us, animate=False)
        settle()

    def choose_range(self, first: str, last: str) -> None:
        """Select a range."""
        from explorer.gui.range_words import selected_range

        bounds = self._bounds(first, last)
        self.session.select_range(selected_range(bounds.start_us, bounds.end_us))
        settle()

    def select(self, first: str, last: str) -> None:
        """Select the event with most citations that lies inside the bounds."""
        bounds = self._bounds(first, last)
        columns = self.session.project.columns
        inside = (columns.earliest_us >= bounds.start_us) & (columns.latest_us <= bounds.end_us)
        self.session.select(int((columns.citation_count * inside).argmax()))
        settle()

    def take(self, name: str, widget: "QWidget | None" = None) -> None:
        """Write a picture of the window or of a part of it."""
        save_small(widget or self.window, self.folder / f"{name}.png")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(sys.argv[1:])
