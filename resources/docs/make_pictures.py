"""Makes the README's pictures from the running application: make_pictures.py [light|dark]

No screen is needed. The states are those that show most of the dataset's doubts in one window.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(__file__).resolve().parent / "pictures"
SIZE_PX = (1440, 900)
PICTURES = {
    "light": ("window.png", "Islamic Renaissance Party banned", ("2015-06", "2016-02")),
    "dark": ("dark.png", "CSTO anti-terror drill Rubezh 2010", ("2010-01", "2010-10")),
}
"""For each appearance: the file, the beginning of the selected event's title, the stretch of time."""


def main(appearances: list[str]) -> None:
    """Draw the pictures, each in a process of its own."""
    if len(appearances) == 1:
        _draw(appearances[0])
        return
    for appearance in appearances or PICTURES:
        subprocess.run([sys.executable, __file__, appearance], check=True, cwd=ROOT)


def _draw(appearance: str) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    work = Path(tempfile.mkdtemp(prefix="readme-pictures-"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(work)
    from explorer.services.building import build

    project = work / "tajikistan.tlx"
    build(ROOT / "data" / "tajikistan", project)
    from explorer.gui import open_window
    from explorer.gui.application import make_application
    from explorer.gui.settings import Settings
    from explorer.gui.theme import Appearance
    from explorer.model.certainty import range_from_edtf

    settings = Settings()
    settings.appearance = Appearance(appearance)
    settings.set_text("language", "en")
    settings.set_flag("hints_dismissed", True)
    settings.sync()
    make_application()
    window = open_window(project)
    window.resize(*SIZE_PX)
    file, title, (first, last) = PICTURES[appearance]
    _settle()
    session, timeline = window.session, window.parts.timeline
    titles = [head.title for head in session.project.heads(range(len(session.project.columns)))]
    session.select(next(row for row, known in enumerate(titles) if known.startswith(title)))
    _settle()
    bounds = range_from_edtf(first, last)
    timeline.show_range(bounds.start_us, bounds.end_us, animate=False)
    _settle()
    timeline.settle()
    _settle()
    window.grab().save(str(OUT / file))
    window.close()


def _settle(ms: int = 1_200) -> None:
    """Let workers and drawing come to rest."""
    from PySide6.QtCore import QElapsedTimer

    from explorer.gui.application import wait_for

    clock = QElapsedTimer()
    clock.start()
    wait_for(lambda: clock.elapsed() > ms)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main(sys.argv[1:])
