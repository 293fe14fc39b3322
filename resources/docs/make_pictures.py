"""Makes the README's pictures from the running application: make_pictures.py [light|dark]

No screen is needed. The states are those that show most of the dataset's doubts in one window.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "resources" / "guide")]
OUT = Path(__file__).resolve().parent / "pictures"
SIZE_PX = (1440, 900)
REST_MS = 1_200
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
    from sample_window import open_sample, settle

    from explorer.model.certainty import range_from_edtf

    window = open_sample(SIZE_PX, appearance=appearance)
    file, title, (first, last) = PICTURES[appearance]
    settle(REST_MS)
    session, timeline = window.session, window.parts.timeline
    titles = [head.title for head in session.project.heads(range(len(session.project.columns)))]
    session.select(next(row for row, known in enumerate(titles) if known.startswith(title)))
    settle(REST_MS)
    bounds = range_from_edtf(first, last)
    timeline.show_range(bounds.start_us, bounds.end_us, animate=False)
    settle(REST_MS)
    timeline.settle()
    settle(REST_MS)
    window.grab().save(str(OUT / file))
    window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
