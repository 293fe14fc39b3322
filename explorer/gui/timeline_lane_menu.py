"""The menu of a lane's name, and the part of it that the menu bar offers for all lanes."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from explorer.gui.language import mark, tr
from explorer.timeline.lanes import LaneOrder

if TYPE_CHECKING:
    from explorer.gui.timeline_view import TimelineView

ORDERS = (
    (LaneOrder.COUNT, mark("By number of events")),
    (LaneOrder.FIRST, mark("By first event")),
    (LaneOrder.NAME, mark("By name")),
    (LaneOrder.MANUAL, mark("By hand")),
)
LONGEST_CHARS = 36


def lane_menu(view: "TimelineView", key: str) -> QMenu:
    """Return the menu of one lane."""
    lanes, menu = view.lanes, QMenu(view)
    name = lanes.name_of(key)
    short = name if len(name) <= LONGEST_CHARS else f"{name[:LONGEST_CHARS].rstrip()}…"
    menu.addAction(short.replace("&", "&&")).setEnabled(False)
    menu.addSeparator()
    keys = lanes.keys
    pin = _add(menu, tr("Pin at the top"), partial(lanes.pin, key), "P")
    pin.setCheckable(True)
    pin.setChecked(key in lanes.choice.pinned)
    fold = _add(menu, tr("Fold to its density"), partial(lanes.fold, key), tr("Space"))
    fold.setCheckable(True)
    fold.setChecked(key in lanes.choice.collapsed)
    menu.addSeparator()
    for words, step, hint in (
        (tr("Move up"), -1, tr("Shift+Up")),
        (tr("Move down"), 1, tr("Shift+Down")),
        (tr("Move to the top"), -len(keys), tr("Shift+Home")),
    ):
        action = _add(menu, words, partial(lanes.move, key, step), hint)
        action.setEnabled(keys[:1] != [key] if step < 0 else keys[-1:] != [key])
    menu.addSeparator()
    add_lane_choices(menu, view)
    return menu


def add_lane_choices(menu: QMenu, view: "TimelineView") -> None:
    """Add what is done to all lanes; `menu` shows the state as it is when it opens."""
    lanes = view.lanes
    orders = menu.addMenu(tr("Sort lanes"))
    orders.setObjectName("laneOrder")
    group = QActionGroup(orders)
    for order, words in ORDERS:
        action = _add(orders, tr(words), partial(lanes.sort, order))
        action.setCheckable(True)
        group.addAction(action)
        action.setData(order)
    fold = _add(menu, tr("Fold all lanes"), partial(lanes.fold_all, fold=True))
    unfold = _add(menu, tr("Unfold all lanes"), partial(lanes.fold_all, fold=False))
    unpin = _add(menu, tr("Unpin all lanes"), lanes.unpin_all)
    fit = _add(menu, tr("Fit the column to the names"), view.names.fit)

    def refresh() -> None:
        choice, some = lanes.choice, bool(lanes.keys)
        for action in group.actions():
            action.setChecked(action.data() == choice.order)
        orders.setEnabled(some)
        fold.setEnabled(some)
        fit.setEnabled(some)
        unfold.setEnabled(bool(choice.collapsed))
        unpin.setEnabled(bool(choice.pinned))

    menu.aboutToShow.connect(refresh)
    refresh()


def _add(menu: QMenu, words: str, run: Callable[[], None], hint: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{hint}" if hint else words)
    action.triggered.connect(lambda _checked=False: run())
    return action
