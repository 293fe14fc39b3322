import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from explorer.gui.event_table import EventTable
from explorer.gui.event_table_model import COLUMN_IDS, EventTableModel
from explorer.gui.range_words import range_of_words
from explorer.gui.table_order import SortBy, ordered


@pytest.fixture
def table(session, settings, theme, qtbot):
    table = EventTable(session, settings, theme)
    qtbot.addWidget(table)
    table.resize(1100, 300)
    table.show()
    session.ask_again()
    settle(table, qtbot)
    return table


def settle(table, qtbot):
    model = table.events
    qtbot.waitUntil(lambda: model.rowCount() == 0 or bool(model.head(0)), timeout=5_000)


def column(table, name):
    return [table.events.text(row, name) for row in range(table.events.rowCount())]


def test_the_model_is_sound(table, qtmodeltester):
    qtmodeltester.check(table.events)


def test_events_stand_by_their_earliest_day_and_undated_ones_last(table):
    titles = column(table, "title")
    assert titles[0] == "Civil war in Tajikistan"
    assert titles[-1] == "A convoy leaves"
    assert column(table, "date")[-1] == "no date"


def test_cells_say_in_words_what_colour_could_only_hint(table):
    row = column(table, "title").index("Nazarzoda's mutiny")
    assert column(table, "status")[row] == "alleged"
    assert column(table, "sources")[row] == "2 · conflict"
    # One document alone says so, and the column tells it.
    assert column(table, "sources")[column(table, "title").index("A convoy leaves")] == "1 single"
    assert column(table, "actors")[row] == "Abduhalim Nazarzoda, Government of Tajikistan"


def test_a_heading_sorts_and_sorts_back(table, qtbot):
    for order, first in (
        (Qt.SortOrder.AscendingOrder, "201st base to stay until 2042"),
        (Qt.SortOrder.DescendingOrder, "Two officials dismissed"),
    ):
        table.sortByColumn(COLUMN_IDS.index("title"), order)
        settle(table, qtbot)
        assert column(table, "title")[0] == first


def test_the_heading_of_the_date_says_by_which_end_it_sorts(table, qtbot):
    table.sort_dates_by(SortBy.LATEST)
    settle(table, qtbot)
    assert table.events.headerData(0, Qt.Orientation.Horizontal) == "Date, by latest"
    titles = column(table, "title")
    assert titles.index("201st base to stay until 2042") > titles.index("Two officials dismissed")


def test_the_range_says_certain_or_possible(table, session, qtbot):
    session.select_range(range_of_words("2015-08", "2015-09-05"))
    settle(table, qtbot)
    said = dict(zip(column(table, "title"), column(table, "range"), strict=True))
    assert said["Islamic Renaissance Party banned"] == "certain"
    assert said["Nazarzoda's mutiny"] == "possible"


def test_selection_follows_both_ways(table, session, row_of):
    session.select(row_of("dismissed"))
    assert table.events.row_at(table.currentIndex().row()) == row_of("dismissed")
    table.setCurrentIndex(table.events.index(0, 0))
    assert session.row == row_of("war")


def test_neighbours_stop_at_the_ends(table, session, row_of):
    assert table.neighbour(1) == row_of("war")
    session.select(row_of("convoy"))
    assert table.neighbour(1) == row_of("convoy")
    assert table.neighbour(-1) != row_of("convoy")


def test_a_million_rows_ask_only_for_what_is_seen(session, qtbot):
    class Heads:
        asked = 0
        columns = session.project.columns
        catalogue = session.project.catalogue

        def heads(self, rows):
            Heads.asked += len(rows)
            return session.project.heads(np.zeros(len(rows), int))

    class Order:
        rows = np.zeros(1_000_000, np.int64)
        position = np.zeros(len(session.project.columns), np.int32)
        certain = None

        def __len__(self):
            return len(self.rows)

    model = EventTableModel(session.runner, lambda by, descending: None)
    model.show_order(Heads(), Order())
    assert model.rowCount() == 1_000_000
    assert model.text(700_000, "title") == ""
    qtbot.waitUntil(lambda: model.text(700_000, "title") != "", timeout=2_000)
    assert Heads.asked <= 128


@pytest.mark.parametrize("by", list(SortBy))
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_shows_each_event_once(session, by, descending):
    columns = session.project.columns
    mask = np.ones(len(columns), bool)
    mask[2] = False
    titles = lambda rows: [head.title for head in session.project.heads(rows)]  # noqa: E731
    order = ordered(columns, mask, None, by, descending, titles)
    assert sorted(order.rows) == [row for row in range(len(columns)) if row != 2]
    assert order.position[2] == -1
    assert all(order.rows[order.position[row]] == row for row in order.rows)


def test_an_empty_table_says_what_to_do(table, session, qtbot):
    from explorer.model.filter import EventFilter

    session.set_filter(EventFilter(actors=("rahmon",), not_actors=("rahmon",)))
    qtbot.waitUntil(lambda: table.events.rowCount() == 0, timeout=2_000)
    assert "Ctrl+Shift+X" in table.empty_words()
    session.select_range(range_of_words("1800", "1801"))
    assert "selected range" in table.empty_words()
    assert not table.grab().isNull()


def test_a_dragged_width_is_kept_and_a_narrow_table_still_shows_the_titles(
    table, session, settings, theme, qtbot
):
    actors, title = COLUMN_IDS.index("actors"), COLUMN_IDS.index("title")
    header = table.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(actors) + header.sectionSize(actors) - 2, 8)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(60, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    dragged_px = table.columnWidth(actors)
    table.resize(420, 300)
    assert table.columnWidth(title) >= 0.24 * table.viewport().width()
    table.save_state()
    again = EventTable(session, settings, theme)
    qtbot.addWidget(again)
    again.resize(1100, 300)
    again.show()
    assert again.columnWidth(actors) == dragged_px > 230
