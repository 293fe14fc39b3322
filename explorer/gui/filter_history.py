"""Back and forward through the questions asked; pure, without Qt."""

from explorer.model.filter import EVERYTHING, EventFilter

LIMIT = 200


class FilterHistory:
    """The filters asked one after another and a place among them, as in a browser."""

    def __init__(self, first: EventFilter = EVERYTHING) -> None:
        self._filters = [first]
        self._place = 0

    @property
    def current(self) -> EventFilter:
        """The filter in force."""
        return self._filters[self._place]

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier filter is known."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._place < len(self._filters) - 1

    def add(self, question: EventFilter) -> None:
        """Ask something new; what lay ahead is forgotten."""
        if question == self.current:
            return
        self._filters = [*self._filters[: self._place + 1], question][-LIMIT:]
        self._place = len(self._filters) - 1

    def back(self) -> EventFilter:
        """Go one step back, if there is one."""
        self._place = max(0, self._place - 1)
        return self.current

    def forward(self) -> EventFilter:
        """Go one step forward, if there is one."""
        self._place = min(len(self._filters) - 1, self._place + 1)
        return self.current
