"""From the painted skeleton to the whole window: the timeline first, then everything else in short steps.

A worker fetches the index that a former start left (`services.first_picture`), the timeline paints it inside the
skeleton, and only then the panels are built, between whose steps the window answers. What was built shows all at once,
when the project has been opened behind the skeleton.
"""

import threading
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from explorer.gui.skeleton import Panes, Skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from explorer.gui.main_window import MainWindow
    from explorer.gui.timeline_view import TimelineView
    from explorer.timeline.index import TimelineIndex
    from explorer.timeline.lanes import LaneChoice

STEP_S = 0.010
"""After so long the window is given its turn."""
LONGEST_WAIT_MS = 1_500
"""The skeleton goes at the latest so long after everything has been built: opening may take its time."""
LONGEST_PAINT_MS = 700
"""A window that is covered is not painted, and is built nevertheless."""
DRAG_WAIT_MS = 50
_MODULES = ("actions", "actor_panel", "source_view", "event_panel", "commands", "conflict_panel", "assembly")
"""Imported one by one, so that none of the steps is long."""


class Starting(QObject):
    """Leads one window from its first paint to where it stands whole."""

    failed = Signal(str)
    """The file that the window was made for cannot be used; one sentence."""
    _fetched = Signal(object)

    def __init__(self, window: "MainWindow", path: Path | None, view: str | None) -> None:
        super().__init__(window)
        self._window, self._path, self._view = window, path, view
        self.timeline: TimelineView | None = None
        self.longest_step_s = 0.0
        """The longest that the window had to wait for a step of its building, in CPU time of its thread."""
        self._steps: Iterator[None] | None = None
        self._is_building = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._fetched.connect(self._show_picture)
        self.skeleton: Skeleton | None = Skeleton(window.theme, Panes.remembered(window.settings), window)
        self.skeleton.painted.connect(self._begin)

    def resized(self) -> None:
        """Follow the window."""
        if self.skeleton is not None:
            self.skeleton.follow()

    def stop(self) -> None:
        """Build no further: the window is being closed."""
        self._timer.stop()
        self._is_building, self._steps = True, None

    def _begin(self) -> None:
        assert self.skeleton is not None
        self.skeleton.painted.disconnect(self._begin)
        QTimer.singleShot(0, self, self._fetch)

    def _fetch(self) -> None:
        if self._view is not None:
            # A saved view stands elsewhere in time: the usual picture before it would only be a flicker.
            self._build()
            return
        # The settings belong to this thread.
        given = self._path or self._window.last_file(), self._window.settings.text("lanes")
        threading.Thread(target=self._work, args=given, name="first-picture", daemon=True).start()

    def _work(self, path: Path | None, lanes: str) -> None:
        found = None
        try:
            found = _first_index(path, lanes)
        finally:
            try:
                self._fetched.emit(found)
            except RuntimeError:
                return  # the window was closed, and nobody waits any more

    def _show_picture(self, found: "tuple[TimelineIndex, LaneChoice] | None") -> None:
        if found is None or self.skeleton is None or not self._window.isVisible():
            self._build()
            return
        try:
            self._paint(*found)
        except BaseException:
            # A damaged cache, say: what the project's opening checks is shown instead.
            self._drop_timeline()
            self._build()
            raise

    def _paint(self, index: "TimelineIndex", choice: "LaneChoice") -> None:
        from explorer.gui.appearance import apply_theme
        from explorer.gui.timeline_motion import Motion
        from explorer.gui.timeline_view import TimelineView

        assert self.skeleton is not None
        window = self._window
        apply_theme(window.theme)
        Motion.enabled = window.settings.motion
        timeline = self.timeline = TimelineView(window.theme)
        self.skeleton.place(timeline)
        timeline.names.set(window.settings.names_px)
        timeline.take_size()
        timeline.set_index(index, choice)
        timeline.installEventFilter(self)
        timeline.show()
        timeline.setFocus()
        QTimer.singleShot(LONGEST_PAINT_MS, self, self._build)

    def _drop_timeline(self) -> None:
        timeline, self.timeline = self.timeline, None
        if self.skeleton is not None:
            self.skeleton.timeline = None
        if timeline is not None:
            timeline.hide()
            timeline.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint of the timeline."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._pictured)
        return False

    def _pictured(self) -> None:
        self._window.pictured.emit()
        self._build()

    def _build(self) -> None:
        """Begin to build the rest, once."""
        if not self._is_building:
            self._is_building = True
            self._steps = self._all_steps()
            self._timer.start(0)

    def _all_steps(self) -> "Iterator[None]":
        window = self._window
        for name in _MODULES:
            import_module(f"explorer.gui.{name}")
            yield
        yield from window.assembling(timeline=self.timeline)
        assert window.parts is not None
        self._cover()
        yield
        window.parts.arrange_docks()
        self._cover()
        yield
        if self.skeleton is not None:
            self.skeleton.panes.arrange(window)
        yield
        # Later faults are those of other files.
        window.session.project_opened.connect(self._on_opened)
        window.session.settled.connect(self._reveal)
        window.session.opening_failed.connect(self._on_failed)
        window.open_at_start(self._path, self._view)
        QTimer.singleShot(LONGEST_WAIT_MS, self, self._reveal)

    def _go_on(self) -> None:
        until = time.perf_counter() + STEP_S
        steps = self._steps
        while steps is not None and time.perf_counter() < until:
            begun = time.thread_time()
            try:
                next(steps)
            except StopIteration:
                self.stop()
                return
            except BaseException:
                self.stop()
                self._reveal()
                raise
            self.longest_step_s = max(self.longest_step_s, time.thread_time() - begun)
            steps = self._steps

    def _cover(self) -> None:
        """Stay above what has just been added to the window."""
        if self.skeleton is not None:
            self.skeleton.follow()
            self.skeleton.raise_()

    def _on_opened(self) -> None:
        session = self._window.session
        session.project_opened.disconnect(self._on_opened)
        session.opening_failed.disconnect(self._on_failed)

    def _on_failed(self, sentence: str) -> None:
        self._window.session.opening_failed.disconnect(self._on_failed)
        self._window.session.project_opened.disconnect(self._on_opened)
        self.failed.emit(sentence)
        if self.timeline is not None and self._window.session.project is None:
            self.timeline.set_index(None)
        self._reveal()

    def _reveal(self) -> None:
        """Let the window be seen as it stands; the timeline moves from the skeleton to its place."""
        skeleton = self.skeleton
        if skeleton is None:
            return
        if self._is_dragging():
            QTimer.singleShot(DRAG_WAIT_MS, self, self._reveal)
            return
        self.skeleton = None
        focused = self._window.focusWidget()
        if self._window.parts is not None:
            self._window.parts.take_timeline()
        skeleton.hide()
        skeleton.deleteLater()
        if focused is self.timeline and self.timeline is not None:
            self.timeline.setFocus()
        self._window.revealed.emit()

    def _is_dragging(self) -> bool:
        from PySide6.QtCore import Qt

        return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton


def _first_index(path: Path | None, lanes: str) -> "tuple[TimelineIndex, LaneChoice] | None":
    """Return the index to be shown first and how its lanes are arranged; `lanes` is what the settings know of them.

    Without a path of the shipped dataset, where that has been built. Any thread.
    """
    from explorer.services.first_picture import first_index
    from explorer.timeline.lanes import LaneChoice

    if path is None:
        from explorer.services.shipped import built_project

        path = built_project()
    if path is None:
        return None
    choice = LaneChoice()
    if lanes:
        from explorer.gui.lane_memory import recalled

        choice = recalled(lanes, path)
    index = first_index(path, choice)
    return None if index is None else (index, choice)
