"""Makes the pictures of story.md from the running application, and the table of figures of an event list.

    make_story.py            draws resources/docs/pictures/story/
    make_story.py GED.csv    prints the counts of a file of the UCDP Georeferenced Event Dataset: ours beside the csv module's

No screen is needed.
"""

import csv
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QWidget

    from explorer.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "resources" / "guide")]
OUT = Path(__file__).resolve().parent / "pictures" / "story"
SIDES = 8

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def draw() -> None:
    """Draw every picture."""
    from sample_window import open_sample

    window = open_sample((1280, 800))
    OUT.mkdir(parents=True, exist_ok=True)
    Story(window).tell()
    window.close()


class Story:
    """Brings the window into each state with clicks and keys, and takes its picture."""

    def __init__(self, window: "MainWindow") -> None:
        self.window, self.session, self.parts = window, window.session, window.parts
        self.taken = 0

    def tell(self) -> None:
        """Take the pictures in their order."""
        panel, search = self.parts.actors, self.parts.top.search
        self.settle()
        self.take("open")
        self.type(panel.search, "Рахмон")
        self.take("alias")
        self.press(panel.search)
        panel.search.clear()
        self.click_actor("russia", add=True)
        self.click_segment(panel.match.button("all"))
        self.settle()
        self.take("actors")
        self.click_segment(panel.clear_button)
        panel.children_box.click()
        self.click_actor("russia")
        self.click_segment(panel.when.button("certain"))
        self.parts.session.set_filter(self.session.filter.but(date_from="2015-09", date_to="2015-12"))
        self.settle()
        self.take("certain")
        self.parts.commands.clear_filter()
        self.type(search, "troop* kind:atack")
        self.press(search)
        self.take("misspelt")
        self.type(search, 'troop* OR "military base"')
        self.press(search)
        self.session.select(self.parts.table.events.row_at(1))
        self.settle()
        self.take("words")
        self.window.actions_by_id["palette"].trigger()
        self.type(self.parts.commands._palette.edit, "nazar")
        self.take("palette", self.parts.commands._palette)
        self.parts.commands._palette.close()

    def settle(self, ms: int = 900) -> None:
        """Let workers and drawing come to rest."""
        from sample_window import settle

        settle(ms)

    def type(self, edit: "QLineEdit", words: str) -> None:
        """Type over what stands in a line edit."""
        from PySide6.QtTest import QTest

        edit.setFocus()
        edit.selectAll()
        if words.isascii():
            QTest.keyClicks(edit, words)
        else:
            edit.insert(words)
        self.settle()

    def press(self, edit: "QWidget") -> None:
        """Press Enter."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.settle()

    def click_segment(self, button: "QWidget") -> None:
        """Click a button."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle(300)

    def click_actor(self, key: str, *, add: bool = False) -> None:
        """Click an actor's name in the panel, with Ctrl to add it."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        view = self.parts.actors.actors
        index = view.choices.find("actor", key)
        view.scrollTo(index)
        rect = view.visualRect(index)
        keys = Qt.KeyboardModifier.ControlModifier if add else Qt.KeyboardModifier.NoModifier
        where = QPoint(rect.left() + 60, rect.center().y())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, where)
        self.settle()

    def take(self, name: str, widget: "QWidget | None" = None) -> None:
        """Write a numbered picture in 255 colours."""
        from sample_window import save_small

        self.taken += 1
        save_small(widget or self.window, OUT / f"{self.taken}-{name}.png")


def count(path: Path) -> int:
    """Import the list as a project and print its counts beside those of the csv module; 1 where they differ."""
    from explorer.cli import main
    from explorer.model.filter import EventFilter
    from explorer.services.asking import ask
    from explorer.services.project import Project

    made = Path(tempfile.mkdtemp(prefix="story-")) / "ged.tlx"
    main(["import", str(made), str(path)])
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    sides = Counter(side for row in rows for side in {row["side_a"], row["side_b"]})
    wanted = {
        "side": dict(sides.most_common(SIDES)),
        "year": Counter(row["date_start"][:4] for row in rows),
        "precision": Counter(row["date_prec"] for row in rows),
    }
    wrong = 0
    with Project.open(made) as project:
        ids = {actor.name: actor.id for actor in project.catalogue.actors}
        questions = {
            "side": lambda name: EventFilter(actors=(ids[name],), roles=("agent", "target")),
            "year": lambda name: EventFilter(years=(int(name),)),
            "precision": lambda name: EventFilter(tags=(f"date precision {name}",)),
        }
        sys.stdout.write("| what | value | csv module | ours |\n|---|---|---|---|" + "\n")
        for what, counts in wanted.items():
            for name, number in sorted(
                counts.items(), key=lambda pair: (what == "side" and -pair[1], pair[0])
            ):
                ours = ask(project, questions[what](name)).count
                wrong += ours != number
                sys.stdout.write(f"| {what} | {name} | {number} | {ours} |" + "\n")
        every = sum(ask(project, questions["side"](name)).count != n for name, n in sides.items())
        sys.stdout.write(
            f"{len(sides)} sides in all, {every} of them counted otherwise; {len(project.columns)} events."
            + "\n"
        )
    return int(bool(wrong or every))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(count(Path(sys.argv[1])))
    draw()
