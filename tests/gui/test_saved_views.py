import pytest

from explorer.gui.range_words import range_of_words
from explorer.gui.view_state import ViewState, view_from_text, view_to_text
from explorer.model.fault import DataFault
from explorer.model.filter import EVERYTHING, EventFilter, Has, Match
from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder

WAIT_MS = 8_000
FULL = ViewState(
    EventFilter(actors=("russia", "csto"), match=Match.ALL, has=(Has.CONFLICT,), date_from="2015-09~"),
    range_of_words("2015-09", "2015-12"),
    LaneChoice(LaneBy.KIND, LaneOrder.NAME, shown=("attack",), pinned=("attack",)),
    "mutiny",
)


@pytest.mark.parametrize("state", [FULL, ViewState(EVERYTHING)])
def test_a_view_is_read_as_it_was_written(state):
    assert view_from_text(view_to_text(state)) == state


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"filter": 3}', '{"filter": {}, "range": ["x", "y"]}', '{"filter": {"a": 1}}']
)
def test_anything_else_is_a_fault_in_the_data(text):
    with pytest.raises(DataFault):
        view_from_text(text)


def test_a_view_is_saved_in_the_file_shown_renamed_and_deleted(window, qtbot, small_project):
    parts, session = window.parts, window.session
    views = parts.commands.views
    session.set_filter(EventFilter(statuses=("alleged",)))
    session.select_range(range_of_words("2015-09", "2015-12"))
    parts.commands.set_lanes("kind")
    session.select(session.project.row_of("mutiny"))
    qtbot.waitUntil(lambda: parts.desk.details is not None and not parts.runner.busy, timeout=WAIT_MS)
    with qtbot.waitSignal(views.changed, timeout=WAIT_MS):
        views.save("Autumn")
    assert views.names() == ["Autumn"]

    session.select_range(None)
    session.set_filter(EVERYTHING)
    parts.commands.set_lanes("actor")
    session.select(None)
    views.show("Autumn")
    qtbot.waitUntil(lambda: session.row is not None, timeout=WAIT_MS)
    assert session.filter.statuses == ("alleged",)
    assert session.range.words == "2015-09 .. 2015-12"
    assert parts.bridge.lanes.by is LaneBy.KIND
    assert parts.chips.lanes.currentData() == "kind"

    with qtbot.waitSignal(views.changed, timeout=WAIT_MS):
        views.rename("Autumn", "Herbst")
    from explorer.services.editing import Editing

    assert list(Editing(session.project.file).views()) == ["Herbst"]
    with qtbot.waitSignal(views.changed, timeout=WAIT_MS):
        views.delete("Herbst")
    assert views.names() == []


def test_a_view_that_is_not_there_is_told(window, qtbot):
    window.parts.commands.views.show("Nothing")
    assert "Nothing" in window.parts.message.label.text()
