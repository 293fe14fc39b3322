"""Questions asked in the window with real clicks and keys, beyond the main story."""

import pytest
from PySide6.QtCore import Qt

from explorer.gui.table_order import SortBy
from explorer.model.filter import EVERYTHING, EventFilter

WAIT_MS = 8_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def parts(window):
    return window.parts


def settled(qtbot, parts):
    qtbot.waitUntil(lambda: not parts.runner.busy, timeout=WAIT_MS)


def test_field_names_and_values_are_completed_while_typing(window, parts, qtbot):
    search = parts.top.search
    qtbot.keyClicks(search, "stat")
    assert [search._popup.item(i).text().split()[0] for i in range(search._popup.count())] == ["status:"]
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    assert search.text() == "status:"
    qtbot.keyClicks(search, "alle")
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.filter.statuses == ("alleged",), timeout=WAIT_MS)


def test_words_are_ranked_until_the_user_sorts(window, parts, qtbot):
    table = parts.table
    search = parts.top.search
    qtbot.keyClicks(search, "tajikistan")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.events.is_ranked, timeout=WAIT_MS)
    settled(qtbot, parts)
    heading = table.events.headerData(1, Qt.Orientation.Horizontal)
    assert heading == "Event, best match first"
    shown = [table.events.row_at(i) for i in range(table.events.rowCount())]
    project = window.session.project
    assert shown == project.ranked_rows(window.session.answers.shown).tolist()
    table.sort_dates_by(SortBy.LATEST)
    qtbot.waitUntil(lambda: not table.events.is_ranked, timeout=WAIT_MS)
    window.session.set_filter(EventFilter(text="mutiny"))
    settled(qtbot, parts)
    assert table.events.rowCount() == 1
    assert not table.events.is_ranked


def test_documents_that_hold_the_words_are_offered_and_open_there(window, parts, qtbot):
    link = parts.chips.documents
    window.session.set_filter(EventFilter(text="mutiny"))
    qtbot.waitUntil(lambda: not link.isHidden(), timeout=WAIT_MS)
    assert set(link.keys) == set(window.session.project.matching_sources("mutiny"))
    menu = link.menu_of_documents()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: parts.desk.document is not None, timeout=WAIT_MS)
    assert parts.desk.document.source.id == link.keys[0]
    start, end = parts.source.reader.current_passage
    assert parts.desk.document.source.text[start:end].lower() == "mutiny"
    window.session.set_filter(EVERYTHING)
    assert link.isHidden()


def test_only_this_stands_in_the_menu_of_a_choice(window, parts, qtbot):
    view = parts.actors.actors
    window.session.set_filter(EventFilter(actors=("tajikistan",), not_actors=("rahmon",)))
    menu = view.menu_of(view.choices.node(view.choices.find("actor", "russia")))
    actions = {action.text(): action for action in menu.actions()}
    actions["Only this"].trigger()
    assert window.session.filter.actors == ("russia",)


def test_a_type_of_actors_is_a_facet_with_its_count(window, parts, qtbot):
    from explorer.gui.choice_tree import ChoiceRole

    choices = parts.actors.facets.choices
    index = choices.find("type", "person")
    count = index.data(ChoiceRole.COUNT)
    view = parts.actors.facets
    view.menu_of(choices.node(index)).actions()[0].trigger()
    qtbot.waitUntil(
        lambda: window.session.answers.filtered.filter.actor_types == ("person",), timeout=WAIT_MS
    )
    assert window.session.answers.filtered.count == count > 0


def test_a_saved_view_is_shown_when_the_window_opens_with_its_name(window, parts, qtbot, small_project):
    views = parts.commands.views
    window.session.set_filter(EventFilter(statuses=("alleged",)))
    with qtbot.waitSignal(views.changed, timeout=WAIT_MS):
        views.save("Alleged")
    window.session.set_filter(EVERYTHING)
    window.session.close()
    window.open_at_start(small_project, "Alleged")
    qtbot.waitUntil(lambda: window.session.filter.statuses == ("alleged",), timeout=WAIT_MS)


def test_the_newest_answer_wins(window, parts, qtbot):
    session = window.session
    for actor in ("russia", "tajikistan", "russia", "rahmon"):
        session.set_filter(EventFilter(actors=(actor,)))
    settled(qtbot, parts)
    assert session.answers.filtered.filter == session.filter == EventFilter(actors=("rahmon",))
