"""The ways to move the view: through time, in depth, up and down through the lanes."""

from typing import TYPE_CHECKING

from explorer.timeline.hitting import marks_of_row
from explorer.timeline.viewport import showing

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView

PAGE_SHARE = 0.8


class Travel:
    """Moves a view. What glides can be taken over at any moment by the next movement."""

    def __init__(self, view: "TimelineView") -> None:
        self._view = view
        self._fitted: tuple[int, float] | None = None
        self._fit_when_sized = False

    def to_range(self, start_us: int, end_us: int, *, animate: bool) -> None:
        """Go to a stretch of time."""
        view = self._view
        target = showing(start_us, end_us, float(view.stage.size.width_px))
        view.motion.glide(target, animate=animate and view.isVisible(), far=True)

    def fit(self, *, animate: bool) -> None:
        """Show all events of the filter; a view that has no size yet does so once it has one."""
        view = self._view
        if view.stage.size.width_px < 2:
            self._fit_when_sized = True
            return
        target = view.stage.fitted()
        self._fitted = target.start_us, target.us_per_px
        view.motion.glide(target, animate=animate and view.isVisible(), far=True)

    @property
    def at_fit(self) -> bool:
        """Whether the view shows everything, as `fit` left it."""
        viewport = self._view.stage.viewport
        return self._fitted == (viewport.start_us, viewport.us_per_px)

    def sized(self, *, refit: bool) -> None:
        """Follow another size: a view that showed everything goes on doing so with `refit`."""
        if (refit or self._fit_when_sized) and self._view.stage.size.width_px > 1:
            self._fit_when_sized = False
            self.fit(animate=False)

    def zoom_at(self, factor: float, x: float, *, animate: bool = True) -> None:
        """Magnify about a pixel of the plot; repeated calls add up while the animation runs."""
        view = self._view
        if animate:
            view.motion.glide(view.motion.target.zoomed(factor, x))
        else:
            view.motion.stop()
            view.show_viewport(view.stage.viewport.zoomed(factor, x))

    def zoom(self, factor: float) -> None:
        """Magnify about the selected event if it is in sight, else about the middle."""
        view = self._view
        width_px, marks = view.stage.size.width_px, view.frame().marks
        x = width_px / 2
        if view.selected is not None and (found := marks_of_row(marks, view.selected)):
            middle = float(marks.x0[found[0]] + marks.x1[found[0]]) / 2
            x = middle if 0 <= middle <= width_px else x
        self.zoom_at(factor, x)

    def pan_by(self, dx_px: float) -> None:
        """Shift the content to the right."""
        self._view.motion.stop()
        self._view.show_viewport(self._view.stage.viewport.panned(dx_px))

    def drag_by(self, dx_px: float, dy_px: float) -> None:
        """Follow the hand: sideways through time, up and down through the lanes."""
        self._view.stage.scroll(-dy_px)
        self._view.show_viewport(self._view.stage.viewport.panned(dx_px))

    def page(self, pages: float) -> None:
        """Go later (positive) or earlier by a share of the view."""
        motion = self._view.motion
        motion.glide(motion.target.panned(-pages * PAGE_SHARE * self._view.stage.size.width_px))

    def scroll_lanes(self, dy_px: float) -> bool:
        """Scroll the lanes; positive shows later ones. False if there are no more."""
        moved = self._view.stage.scroll(dy_px)
        if moved:
            self._view.repaint_all()
        return moved

    def page_lanes(self, pages: int) -> None:
        """Scroll the lanes by most of the height below the pinned ones."""
        stage = self._view.stage
        self.scroll_lanes(pages * PAGE_SHARE * (stage.size.height_px - stage.held.height_px))
