"""How the parts of the window are put together: what stands where and who listens to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QSplitter, QTabWidget, QVBoxLayout, QWidget

from explorer.gui.actions import ACTIONS, MENUS, Needs, enable_actions, make_actions
from explorer.gui.actor_panel import ActorPanel
from explorer.gui.commands import Commands
from explorer.gui.conflict_panel import ConflictPanel
from explorer.gui.edits import Edits
from explorer.gui.event_panel import EventPanel
from explorer.gui.event_table import EventTable
from explorer.gui.filter_bar import FilterBar
from explorer.gui.first_run import SampleBar
from explorer.gui.lane_memory import LaneMemory
from explorer.gui.language import tr
from explorer.gui.message_bar import MessageBar
from explorer.gui.overview_view import OverviewView
from explorer.gui.own_copy import OwnCopy
from explorer.gui.quote_check import QuoteCheck
from explorer.gui.reading_desk import ReadingDesk
from explorer.gui.reading_room import ReadingRoom
from explorer.gui.search_box import SearchBox
from explorer.gui.session import Session
from explorer.gui.skeleton import panes_of
from explorer.gui.small_widgets import hairline
from explorer.gui.source_pair import SourcePair
from explorer.gui.source_view import SourceView
from explorer.gui.status_line import StatusLine
from explorer.gui.task_runner import TaskRunner
from explorer.gui.timeline_bridge import TimelineBridge
from explorer.gui.timeline_motion import Motion
from explorer.gui.timeline_view import TimelineView
from explorer.gui.toolbar import TopBar

if TYPE_CHECKING:
    from explorer.gui.main_window import MainWindow
    from explorer.gui.theme import Theme


DOCK_WIDTHS_PX = (282, 430)
LEAST_DOCK_WIDTHS_PX = (248, 372)


@dataclass
class Parts:
    """The parts of an assembled window."""

    window: "MainWindow"
    runner: TaskRunner
    session: Session
    desk: ReadingDesk
    actions: dict[str, QAction]
    commands: Commands
    top: TopBar
    chips: FilterBar
    actors: ActorPanel
    timeline: TimelineView
    overview: OverviewView
    bridge: TimelineBridge
    table: EventTable
    event: EventPanel
    source: SourceView
    pair: SourcePair
    conflicts: ConflictPanel
    tabs: QTabWidget
    message: MessageBar
    sample: SampleBar
    status: StatusLine
    docks: dict[str, QDockWidget]
    edits: Edits
    check: QuoteCheck
    place: QWidget | None = None
    """Stands where the timeline will, as long as that is shown before the window is whole."""

    def set_theme(self, theme: "Theme") -> None:
        """Draw everything in other colours."""
        for part in (
            self.top, self.top.search, self.chips, self.actors, self.timeline,
            self.overview, self.table, self.event, self.source, self.pair, self.conflicts, self.message,
        ):  # fmt: skip
            part.set_theme(theme)

    def arrange_docks(self) -> None:
        """Restore the docks as they were left, or give them their usual widths; needs a window on the
        screen.
        """
        state = self.window.settings.state("docks")
        if state is None or not self.window.restoreState(state):
            share = min(1.4, max(0.85, self.window.width() / 1440))
            widths = [round(width_px * share) for width_px in DOCK_WIDTHS_PX]
            self.window.resizeDocks(list(self.docks.values()), widths, Qt.Orientation.Horizontal)

    def take_timeline(self) -> None:
        """Put the timeline into its place."""
        place, self.place = self.place, None
        upper = place.parentWidget() if place is not None else None
        layout = upper.layout() if upper is not None else None
        if place is not None and layout is not None:
            layout.replaceWidget(place, self.timeline)
            place.deleteLater()
            self.timeline.show()

    def shut_down(self) -> None:
        """Remember the arrangement, end all work, close the file."""
        settings = self.window.settings
        settings.set_state("docks", self.window.saveState())
        if self.place is None and self.window.isVisible():
            panes_of(self).remember(settings)
        self.table.save_state()
        self.session.close()
        self.runner.close()


def assemble(window: "MainWindow", *, inline: bool, timeline: TimelineView | None = None) -> Iterator[None]:
    """Build the parts inside the window and connect them, step by step; a timeline that is on the screen stays there.

    After the last step the window has its parts, before it has none.
    """
    theme, settings = window.theme, window.settings
    Motion.enabled = settings.motion
    runner = TaskRunner(window, inline=inline)
    session = Session(runner, window)
    desk = ReadingDesk(session, window)
    edits = Edits(session, window, lambda: settings.own_name)
    commands = Commands(window)
    actions = make_actions(window, commands.handlers())
    yield
    source = SourceView(session, desk, theme)
    yield
    search, actors = SearchBox(session, theme), ActorPanel(session, theme)
    yield
    place = QWidget() if timeline is not None else None
    timeline = timeline or TimelineView(theme, window)
    overview = OverviewView(theme, window)
    parts = Parts(
        window=window,
        runner=runner,
        session=session,
        desk=desk,
        actions=actions,
        commands=commands,
        top=TopBar(actions, search, theme),
        chips=FilterBar(session, theme),
        actors=actors,
        timeline=timeline,
        overview=overview,
        bridge=TimelineBridge(session, timeline, overview, window, LaneMemory(settings)),
        table=EventTable(session, settings, theme),
        event=EventPanel(session, desk, edits, theme),
        source=source,
        pair=SourcePair(source, session, desk, edits, settings, theme),
        conflicts=ConflictPanel(session, desk, edits, theme),
        tabs=QTabWidget(),
        message=MessageBar(theme),
        sample=SampleBar(),
        status=StatusLine(session),
        docks={},
        edits=edits,
        check=QuoteCheck(session, window),
        place=place,
    )
    yield
    commands.take_parts(parts)
    window.parts = parts
    _arrange(parts)
    _fill_menus(parts)
    _connect(parts)
    parts.sample.connect_to(window)
    OwnCopy(window)


def _arrange(parts: Parts) -> None:
    window = parts.window
    parts.timeline.setObjectName("timelineView")
    parts.overview.setObjectName("overviewView")
    upper = QWidget()
    layout = QVBoxLayout(upper)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(parts.place or parts.timeline, 1)
    layout.addWidget(hairline())
    layout.addWidget(parts.overview)
    middle = QSplitter(Qt.Orientation.Vertical)
    middle.setObjectName("middleSplitter")
    middle.setHandleWidth(1)
    middle.setChildrenCollapsible(False)
    middle.addWidget(upper)
    middle.addWidget(parts.table)
    middle.setStretchFactor(0, 3)
    middle.setStretchFactor(1, 1)
    middle.setSizes([560, 230])
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in (parts.message, parts.sample, parts.chips, hairline()):
        column.addWidget(widget)
    column.addWidget(middle, 1)
    window.setCentralWidget(centre)
    reading = QSplitter(Qt.Orientation.Vertical)
    reading.setHandleWidth(1)
    reading.setChildrenCollapsible(False)
    reading.addWidget(parts.event)
    reading.addWidget(parts.pair)
    reading.setSizes([350, 450])
    parts.tabs.setDocumentMode(True)
    parts.tabs.addTab(reading, tr("Event"))
    parts.tabs.addTab(parts.conflicts, tr("Conflicts"))
    _dock(parts, "filter", tr("Filter panel"), parts.actors, Qt.DockWidgetArea.LeftDockWidgetArea)
    _dock(parts, "reading", tr("Event and source"), parts.tabs, Qt.DockWidgetArea.RightDockWidgetArea)
    ReadingRoom(window, parts.docks["reading"], reading, parts.pair)
    window.setStatusBar(parts.status)
    parts.timeline.setFocus()


def _dock(parts: Parts, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea) -> None:
    dock = QDockWidget(title, parts.window)
    dock.setObjectName(f"{name}Dock")
    dock.setTitleBarWidget(QWidget(dock))
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
    content.setMinimumWidth(LEAST_DOCK_WIDTHS_PX[len(parts.docks)])
    dock.setWidget(content)
    parts.window.addDockWidget(area, dock)
    parts.docks[name] = dock


def _fill_menus(parts: Parts) -> None:
    bar = parts.window.menuBar()
    for title in MENUS:
        menu = bar.addMenu(f"&{tr(title)}")
        menu.setToolTipsVisible(True)
        for spec in ACTIONS:
            if spec.menu != title:
                continue
            if spec.apart:
                menu.addSeparator()
            menu.addAction(parts.actions[spec.id])
            if spec.id == "open":
                parts.commands.add_recent_menu(menu)
        if title == "View":
            parts.commands.add_view_choices(menu)
    parts.window.setMenuWidget(_top_of(parts))
    parts.window.addActions(list(parts.actions.values()))


def _top_of(parts: Parts) -> QWidget:
    """Return menu bar and toolbar row as one, so that the docks begin below both."""
    bar = parts.window.menuBar()
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if not bar.isNativeMenuBar():
        column.addWidget(bar)
    column.addWidget(parts.top)
    return holder


def _connect(parts: Parts) -> None:
    session, commands = parts.session, parts.commands
    session.project_opened.connect(commands.on_project_opened)
    session.project_closed.connect(commands.on_project_closed)
    session.opening_failed.connect(parts.message.say)
    session.failed.connect(parts.message.say)
    for signal in (
        session.project_opened,
        session.project_closed,
        session.filter_changed,
        session.selection_changed,
        session.range_changed,
    ):
        signal.connect(lambda *_: enable_actions(parts.actions, needs_met(session)))
    parts.runner.busy_changed.connect(parts.status.show_busy)
    parts.top.search.explained.connect(parts.message.say)
    parts.chips.documents.passage_wanted.connect(commands.show_passage)
    parts.chips.lanes_chosen.connect(parts.bridge.set_lanes_by)
    parts.bridge.lanes_chosen.connect(parts.chips.show_lanes)
    parts.timeline.names.set(parts.window.settings.names_px)
    parts.timeline.names_resized.connect(parts.window.settings.set_names_px)
    parts.source.event_wanted.connect(session.select)
    parts.pair.event_wanted.connect(session.select)
    for document in (parts.source, parts.pair.second):
        document.form_wanted.connect(parts.event.hand.edit_source)
        document.history_wanted.connect(partial(parts.event.hand.show_history, "source"))
    parts.conflicts.event_wanted.connect(commands.select_event)
    parts.conflicts.passage_wanted.connect(commands.show_passage)
    parts.conflicts.pair_wanted.connect(commands.show_pair)
    parts.event.actor_clicked.connect(commands.filter_actor)
    parts.table.activated_row.connect(parts.bridge.reveal)
    parts.table.menu_requested.connect(commands.show_event_menu)
    parts.timeline.context_menu_requested.connect(
        lambda point: commands.show_event_menu(_global(parts.timeline, point))
    )
    parts.edits.titles_changed.connect(commands.on_undo_titles)
    parts.edits.changed.connect(commands.on_project_changed)
    parts.check.checked.connect(commands.on_quotes_checked)
    parts.desk.conflicts_loaded.connect(commands.on_conflicts_loaded)
    parts.desk.event_shown.connect(commands.on_event_shown)
    enable_actions(parts.actions, needs_met(session))


def _global(widget: QWidget, point: object) -> QPoint:
    return widget.mapToGlobal(point) if isinstance(point, QPoint) else widget.cursor().pos()


def needs_met(session: Session) -> set[Needs]:
    """Return which needs of actions are met now."""
    met = {
        Needs.PROJECT: session.project is not None,
        Needs.EVENT: session.row is not None,
        Needs.RANGE: session.range is not None,
        Needs.BACK: session.can_go_back,
        Needs.FORWARD: session.can_go_forward,
    }
    return {need for need, value in met.items() if value}
