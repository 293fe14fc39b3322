"""The first start: three hints at the places they speak of, one by one, and a bar that says what this is.

Each hint can be passed over or all of them ended; they come once, and again when the settings ask for them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.gui.language import tr
from explorer.gui.small_widgets import link_button, plain_label

if TYPE_CHECKING:
    from explorer.gui.assembly import Parts
    from explorer.gui.main_window import MainWindow
    from explorer.gui.theme import Theme

DISMISSED = "hints_dismissed"
WIDTH_PX = 330
TIP_PX = 10
GAP_PX = 8
CORNER_PX = 8
SETTLE_MS = 400


@dataclass(frozen=True, slots=True)
class Hint:
    """What is said about which widget; `place` is where the tip points, in shares of the widget's size."""

    target: Callable[["MainWindow"], QWidget]
    title: str
    words: str
    place: tuple[float, float]


def hints() -> tuple[Hint, ...]:
    """Return the three hints."""
    return (
        Hint(
            lambda window: _parts(window).timeline,
            tr("Time, as exactly as the sources give it"),
            tr(
                "Turn the wheel to zoom, drag to move. A point is a known day; a soft block is “some day in "
                "here”. Hold Shift and drag to select a range: it counts what certainly and what possibly "
                "happened.",
            ),
            (0.55, 0.30),
        ),
        Hint(
            lambda window: _parts(window).actors,
            tr("Who was involved"),
            tr(
                "Click a name to see only its events, Ctrl+click to add another, Alt+click to leave one out. "
                "The timeline, the table and all the numbers follow.",
            ),
            (0.98, 0.25),
        ),
        Hint(
            lambda window: _parts(window).docks["reading"],
            tr("Who says so, in which words"),
            tr(
                "Click an event: its quotes appear here, and below them the document with the words marked. "
                "Where sources disagree, both stand side by side.",
            ),
            (0.02, 0.30),
        ),
    )


def _parts(window: "MainWindow") -> "Parts":
    parts = window.parts
    assert parts is not None
    return parts


class HintCard(QFrame):
    """A card over the window with a tip that points to a place. Esc ends the hints, Enter goes on."""

    def __init__(self, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hintCard")
        self._theme = theme
        self._tip_left = True
        self.title = plain_label("", step="strong", bold=True)
        self.words = plain_label("")
        self.count = QLabel("")
        self.count.setProperty("look", "faint")
        self.skip = link_button(tr("Skip"))
        self.next = QPushButton(tr("Next"))
        self.next.setProperty("look", "primary")
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16 + TIP_PX, 14, 16 + TIP_PX, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.setFixedWidth(WIDTH_PX + 2 * TIP_PX)
        self.setAccessibleName(tr("Hint"))

    def show_hint(self, hint: Hint, number: int, of: int) -> None:
        """Say something else."""
        self.title.setText(hint.title)
        self.words.setText(hint.words)
        self.setAccessibleDescription(f"{hint.title}. {hint.words}")
        self.count.setText(tr("{number} of {count}").format(number=number, count=of))
        self.next.setText(tr("Got it") if number == of else tr("Next"))
        self.skip.setVisible(number < of)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def point_to(self, point: QPoint) -> None:
        """Stand beside a point of the parent, inside the parent, with the tip at the point."""
        parent = self.parentWidget()
        assert parent is not None
        self._tip_left = point.x() + self.width() + GAP_PX <= parent.width()
        x = point.x() if self._tip_left else point.x() - self.width()
        y = point.y() - self.height() // 3
        self.move(
            max(GAP_PX, min(x, parent.width() - self.width() - GAP_PX)),
            max(GAP_PX, min(y, parent.height() - self.height() - GAP_PX)),
        )
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the hints."""
        if event.key() == Qt.Key.Key_Escape:
            self.skip.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card with its tip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(TIP_PX, 1, -TIP_PX, -1)
        path = QPainterPath()
        path.addRoundedRect(body, CORNER_PX, CORNER_PX)
        y = self.height() / 3
        edge, point = (body.left(), 0.5) if self._tip_left else (body.right(), self.width() - 0.5)
        tip = QPainterPath(QPointF(edge, y - TIP_PX))
        tip.lineTo(point, y)
        tip.lineTo(edge, y + TIP_PX)
        tip.closeSubpath()
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawPath(path.united(tip))


class FirstRun(QObject):
    """Shows the hints over a window, one at a time."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._hints = hints()
        self._position = 0
        self.card: HintCard | None = None

    def start_if_new(self) -> None:
        """Show the hints if they were never dismissed, once the window is filled."""
        if self._window.settings.flag(DISMISSED):
            return
        if not self._window.is_filled:
            QTimer.singleShot(SETTLE_MS, self, self.start_if_new)
            return
        self.start()

    def start(self) -> None:
        """Show the first hint."""
        if self.card is not None:
            return
        self._position = 0
        self.card = HintCard(self._window.theme, self._window)
        self.card.next.clicked.connect(self._on_next)
        self.card.skip.clicked.connect(self.end)
        self._window.installEventFilter(self)
        self._show()

    def end(self) -> None:
        """Take the hints away for good."""
        self._window.settings.set_flag(DISMISSED, True)
        self._window.removeEventFilter(self)
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        _parts(self._window).timeline.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)
        return False

    def _on_next(self) -> None:
        self._position += 1
        if self._position >= len(self._hints):
            self.end()
        else:
            self._show()

    def _show(self) -> None:
        assert self.card is not None
        self.card.show_hint(self._hints[self._position], self._position + 1, len(self._hints))
        self._place()
        self.card.show()
        self.card.raise_()
        self.card.next.setFocus()

    def _place(self) -> None:
        if self.card is None:
            return
        hint = self._hints[self._position]
        target = hint.target(self._window)
        area = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        share_x, share_y = hint.place
        self.card.point_to(
            QPoint(round(area.left() + area.width() * share_x), round(area.top() + area.height() * share_y))
        )


class SampleBar(QFrame):
    """Says above the content that this is the sample, and offers to open or import one's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sampleBar")
        self.setProperty("look", "sample")
        self.label = plain_label(tr("This is a sample that comes with the application: explore it freely."))
        self.open_button = link_button(tr("Open a project…"))
        self.new_button = link_button(tr("New project…"))
        self.import_button = link_button(tr("Import events…"))
        self.close_button = link_button(tr("Hide"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.setSpacing(10)
        layout.addWidget(self.label, 1)
        for button in (self.open_button, self.new_button, self.import_button, self.close_button):
            layout.addWidget(button)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def connect_to(self, window: "MainWindow") -> None:
        """Follow the window's project; the buttons run its actions."""
        from explorer.gui.new_project import ask_and_make
        from explorer.services.shipped import is_shipped_project

        session, actions = window.session, window.actions_by_id
        self.open_button.clicked.connect(actions["open"].trigger)
        self.new_button.clicked.connect(actions["new"].trigger)
        # From the sample one imports into a project of one's own.
        self.import_button.setVisible("import" in actions)
        self.import_button.clicked.connect(lambda: ask_and_make(window, and_import=True))

        def follow() -> None:
            project = session.project
            self.setVisible(project is not None and is_shipped_project(project.path))

        session.project_opened.connect(follow)
        session.project_closed.connect(self.hide)
