"""Moves the view over time: animated zoom, kinetic pan. Any new input takes over from where the picture
is.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from explorer.timeline.viewport import Viewport, between

GLIDE_S = 0.16
LONG_GLIDE_S = 0.34
FRICTION_PER_S = 5.0
"""A flung view keeps 1/e of its speed after a fifth of a second."""
SLOWEST_PX_S = 24.0
TICK_MS = 8


class Motion(QObject):
    """Drives `apply(viewport)` from a timer; `current()` gives the view on the screen."""

    enabled = True
    """Off for who wants no motion: every view is then gone to at once."""

    def __init__(
        self, current: Callable[[], Viewport], apply: Callable[[Viewport], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._current, self._apply = current, apply
        self._from: Viewport | None = None
        self._target: Viewport | None = None
        self._begun = self._last = 0.0
        self._duration = GLIDE_S
        self._speed_px_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    @property
    def target(self) -> Viewport:
        """Where the view is going, or where it is."""
        return self._target or self._current()

    @property
    def moving(self) -> bool:
        """Whether anything moves by itself."""
        return self._timer.isActive()

    def glide(self, target: Viewport, *, animate: bool = True, far: bool = False) -> None:
        """Go to a view; at once without animation."""
        self.stop()
        if not (animate and Motion.enabled):
            self._apply(target)
            return
        self._from, self._target = self._current(), target
        self._duration = LONG_GLIDE_S if far else GLIDE_S
        self._begun = monotonic()
        self._timer.start()

    def fling(self, speed_px_s: float) -> None:
        """Let the view go on at a speed (positive: content to the right) and come to rest."""
        self.stop()
        if Motion.enabled and abs(speed_px_s) >= SLOWEST_PX_S * 4:
            self._speed_px_s, self._last = speed_px_s, monotonic()
            self._timer.start()

    def stop(self) -> None:
        """Stay where the picture is."""
        self._timer.stop()
        self._target = self._from = None
        self._speed_px_s = 0.0

    def finish(self) -> None:
        """Be at the target now."""
        target = self._target
        self.stop()
        if target is not None:
            self._apply(target)

    def _on_tick(self) -> None:
        if self._target is not None and self._from is not None:
            share = (monotonic() - self._begun) / self._duration
            if share >= 1.0:
                self.finish()
                return
            self._apply(between(self._from, self._target, 1.0 - (1.0 - share) ** 3))
            return
        self._coast()

    def _coast(self) -> None:
        now = monotonic()
        passed, self._last = min(0.05, now - self._last), now
        self._apply(self._current().panned(self._speed_px_s * passed))
        self._speed_px_s *= max(0.0, 1.0 - FRICTION_PER_S * passed)
        if abs(self._speed_px_s) < SLOWEST_PX_S:
            self.stop()
