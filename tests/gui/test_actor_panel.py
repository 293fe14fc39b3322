import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from explorer.gui.actor_panel import MEANING, ActorPanel
from explorer.gui.choice_tree import ChoiceRole
from explorer.gui.choice_view import ChoiceDelegate, box_rect
from explorer.model.filter import EVERYTHING, Match, When


@pytest.fixture
def panel(session, theme, qtbot):
    panel = ActorPanel(session, theme)
    qtbot.addWidget(panel)
    panel.resize(280, 800)
    panel.show()
    session.project_opened.emit()
    session.filter_changed.emit()
    session.answer_changed.emit()
    return panel


def click(qtbot, panel, key, modifier=Qt.KeyboardModifier.NoModifier, on_box=False, facet="actor"):
    view = panel.actors if facet == "actor" else panel.facets
    index = view.choices.find(facet, key)
    view.expand(index.parent())
    view.scrollTo(index)
    rect = view.visualRect(index)
    point = box_rect(rect).center() if on_box else QPoint(rect.left() + 60, rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, point)


def test_click_takes_only_this_and_again_all(panel, session, qtbot):
    click(qtbot, panel, "russia")
    assert session.filter.actors == ("russia",)
    click(qtbot, panel, "tajikistan")
    assert session.filter.actors == ("tajikistan",)
    click(qtbot, panel, "tajikistan")
    assert session.filter == EVERYTHING


def test_ctrl_adds_and_alt_excludes(panel, session, qtbot):
    click(qtbot, panel, "russia")
    click(qtbot, panel, "tajikistan", Qt.KeyboardModifier.ControlModifier)
    click(qtbot, panel, "nazarzoda", Qt.KeyboardModifier.AltModifier)
    assert session.filter.actors == ("russia", "tajikistan")
    assert session.filter.not_actors == ("nazarzoda",)


def test_the_box_goes_through_three_states(panel, session, qtbot):
    seen = []
    for _ in range(3):
        click(qtbot, panel, "russia", on_box=True)
        seen.append((session.filter.actors, session.filter.not_actors))
    assert seen == [(("russia",), ()), ((), ("russia",)), ((), ())]


def test_a_mirrored_panel_has_its_boxes_at_the_right(panel, session, qtbot):
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = panel.actors
    index = view.choices.find("actor", "russia")
    rect = view.visualRect(index)
    box = QPoint(rect.right() - box_rect(rect).center().x() + rect.left(), rect.center().y())
    for _ in range(2):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert session.filter.not_actors == ("russia",)
    name = QPoint(rect.right() - 60, rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert session.filter.actors == ("russia",)


def test_counts_follow_the_filter_and_zero_stays(panel, session, qtbot):
    click(qtbot, panel, "russia")
    model = panel.actors.choices
    assert model.find("actor", "russia").data(ChoiceRole.COUNT) == 2
    assert model.find("actor", "rahmon").data(ChoiceRole.COUNT) == 0


@pytest.mark.parametrize(
    ("typed", "found", "note"),
    [("rakh", "rahmon", "Rakhmon"), ("Рахмон", "rahmon", "Rakhmon"), ("nazar", "nazarzoda", "")],
)
def test_search_finds_spellings_and_shows_the_one_that_matched(panel, qtbot, typed, found, note):
    panel.search.setText(typed)
    model = panel.actors.choices
    first = model.index(0, 0)
    assert model.node(first).value == found
    assert first.data(ChoiceRole.NOTE) == note
    panel.search.clear()
    assert model.node(model.index(0, 0)).facet == ""


def test_enter_in_the_search_includes_the_first(panel, session, qtbot):
    qtbot.keyClicks(panel.search, "rakh")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert session.filter.actors == ("rahmon",)


def test_a_name_that_nobody_has_is_said(panel):
    panel.search.setText("zzzzqqq")
    assert panel.nobody.isVisible()
    panel.search.clear()
    assert not panel.nobody.isVisible()


def test_any_or_all_and_children(panel, session, qtbot):
    qtbot.mouseClick(panel.match.button("all"), Qt.MouseButton.LeftButton)
    assert session.filter.match is Match.ALL
    panel.children_box.click()
    assert session.filter.with_children


def test_the_switch_explains_itself_where_it_stands(panel, session, qtbot):
    assert panel.meaning.text() == MEANING[When.POSSIBLE]
    qtbot.mouseClick(panel.when.button("certain"), Qt.MouseButton.LeftButton)
    assert session.filter.when is When.CERTAIN
    assert panel.meaning.text() == MEANING[When.CERTAIN]


def test_a_facet_is_chosen_like_an_actor(panel, session, qtbot):
    click(qtbot, panel, "alleged", facet="status")
    assert session.filter.statuses == ("alleged",)
    assert session.answers.filtered.count == 1


def test_keys_choose_without_a_mouse(panel, session, qtbot):
    view = panel.actors
    view.setCurrentIndex(view.choices.find("actor", "russia"))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert session.filter.actors == ("russia",)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert session.filter.not_actors == ("russia",)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert session.filter.actors == ("russia",)


def test_clear_takes_the_actors_out(panel, session, qtbot):
    click(qtbot, panel, "russia")
    assert panel.clear_button.isEnabled()
    panel.clear_button.click()
    assert session.filter == EVERYTHING
    assert not panel.clear_button.isEnabled()


def test_with_children_the_counts_are_those_of_the_families(panel, session, qtbot):
    def count(key):
        return panel.actors.choices.find("actor", key).data(ChoiceRole.COUNT)

    own = count("tajikistan")
    qtbot.mouseClick(panel.children_box, Qt.MouseButton.LeftButton)
    assert session.filter.with_children
    family = count("tajikistan")
    assert family > own
    click(qtbot, panel, "tajikistan")
    assert session.answers.filtered.count == family == count("tajikistan")


class Counted:
    def __init__(self, count, *empty):
        self.of, self.empty = count, empty

    def count(self, _facet, code):
        return 0 if code in self.empty else self.of

    def largest(self, _facet):
        return 9


def test_new_counts_repaint_a_name_only_where_it_is_drawn_otherwise(panel, qtbot, monkeypatch):
    view, painted = panel.actors, []
    view.expandAll()
    russia = view.choices.find("actor", "russia")
    view.choices.set_counts(Counted(5))
    view.viewport().repaint()
    monkeypatch.setattr(ChoiceDelegate, "_paint_name", lambda *args: painted.append(args[3].data()))
    view.choices.set_counts(Counted(5, view.choices.node(russia).code))
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == ["Russia"]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_counts_painted_alone_leave_the_picture_of_all_painted(panel, qtbot, direction):
    panel.setLayoutDirection(direction)
    view = panel.actors
    view.expandAll()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    rows = [view.visualRect(view.choices.find("actor", key)) for key in ("tajikistan", "russia")]
    view.setCurrentIndex(view.indexAt(rows[0].center()))
    qtbot.mouseMove(view.viewport(), rows[1].center())
    view.choices.set_counts(Counted(3))
    view.viewport().repaint()
    view.choices.set_counts(Counted(8, view.choices.node(view.choices.find("actor", "base")).code))
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    on_screen = view.screen().grabWindow(panel.winId()).toImage()
    assert on_screen == panel.grab().toImage().convertToFormat(on_screen.format())


def test_a_project_may_close_while_a_changed_box_waits_to_be_painted(panel, qtbot):
    view = panel.actors
    view.choices.show_filter(EVERYTHING.but(actors=("russia",)))
    assert view._patience.isActive()
    view.choices.set_nodes([])
    qtbot.waitUntil(lambda: not view._patience.isActive())
    view._repaint_restated()
