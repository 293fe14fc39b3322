"""Every change that is made from the event on show, with real clicks and keys, and taken back again."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QToolButton, QWidget

from explorer.gui.event_cards import ConflictBox
from explorer.gui.grade_menu import GradeDialog
from explorer.gui.history_view import HistoryDialog
from explorer.gui.origins_dialog import OriginsDialog
from explorer.gui.own_copy import OwnCopyDialog
from explorer.gui.resolve_dialog import ResolveDialog
from explorer.gui.source_form import SourceForm
from explorer.store.integrity import content_hash

WAIT_MS = 8_000


def hash_of(path):
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return content_hash(connection)


class Desk:
    """The window as a user has it before him: an event is selected, menus and dialogs are waited for."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.parts = window, qtbot, window.parts
        self.first = hash_of(self.path)

    @property
    def path(self):
        return self.window.session.project.path

    @property
    def event(self):
        details = self.parts.desk.details
        return details.event if details else None

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=WAIT_MS)

    def select(self, key):
        session = self.window.session
        session.select(session.project.row_of(key))
        self.until(lambda: self.event is not None and self.event.id == key and self.parts.desk.citation == 0)
        self.until(lambda: self.parts.desk.document is not None)

    def click(self, widget):
        self.parts.event.ensureWidgetVisible(widget)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def menu(self):
        self.until(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def keys(self, text, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.window, text, modifier)

    def dialog(self, kind):
        self.until(lambda: any(d.isVisible() for d in self.window.findChildren(kind)))
        return next(d for d in self.window.findChildren(kind) if d.isVisible())

    def link(self, name):
        return self.parts.event.widget().findChild(QWidget, name)

    def said(self):
        return [label.text() for label in self.parts.event.widget().findChildren(QLabel)]

    def undo_all(self):
        """Take back everything that the Edit menu names; the file must be what it was."""
        undo = self.window.actions_by_id["undo"]
        self.until(undo.isEnabled)
        while undo.isEnabled():
            with self.qtbot.waitSignal(self.parts.edits.titles_changed, timeout=WAIT_MS):
                undo.trigger()
        assert hash_of(self.path) == self.first


@pytest.fixture
def desk(window, qtbot):
    qtbot.waitUntil(lambda: window.parts.desk.conflicts is not None, timeout=WAIT_MS)
    return Desk(window, qtbot)


def test_a_source_is_graded_by_clicking_on_its_grade(desk):
    desk.select("mutiny")
    button = desk.parts.event.cards[0].reliability
    assert button.text() == "B · usually reliable"
    desk.click(button)
    menu = desk.menu()
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["&B   usually reliable"]
    graded = next(action for action in menu.actions() if action.text().startswith("&D"))
    desk.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(graded).center())
    desk.until(lambda: desk.parts.event.cards[0].reliability.text() == "D · not usually reliable")
    # The document on show says it too.
    desk.until(lambda: "D: not usually reliable" in desk.parts.source.published.text())
    assert desk.window.actions_by_id["undo"].text() == "Undo: Grade “The report” D"
    desk.undo_all()
    desk.until(lambda: desk.parts.event.cards[0].reliability.text() == "B · usually reliable")


def test_words_are_graded_by_keys_alone_and_the_place_is_kept(desk):
    desk.select("mutiny")
    desk.parts.desk.step_citation(1)
    desk.window.actions_by_id["grade-citation"].trigger()
    desk.qtbot.keyClick(desk.menu(), Qt.Key.Key_5)
    desk.until(lambda: desk.event.citations[1].credibility == 5)
    card = desk.parts.event.cards[1]
    assert card.credibility.text() == "5 · improbable"
    assert desk.parts.desk.citation == 1
    desk.until(lambda: desk.window.focusWidget() is desk.parts.event.cards[1].credibility)
    # Again from there: Space opens the menu of the button that has the focus.
    desk.qtbot.keyClick(desk.parts.event.cards[1].credibility, Qt.Key.Key_Space)
    desk.qtbot.keyClick(desk.menu(), Qt.Key.Key_N)
    desk.until(lambda: desk.event.citations[1].credibility is None)
    assert desk.parts.event.cards[1].credibility.text() == "words not graded"
    desk.window.actions_by_id["undo"].trigger()
    desk.until(lambda: desk.event.citations[1].credibility == 5)
    desk.undo_all()


def test_a_grade_with_a_reason_stands_in_the_history(desk):
    desk.select("ban")
    desk.click(desk.parts.event.cards[0].credibility)
    menu = desk.menu()
    menu.actions()[-1].trigger()
    menu.close()
    dialog = desk.dialog(GradeDialog)
    dialog.grade.setCurrentIndex(dialog.grade.findData(2))
    desk.qtbot.keyClicks(dialog.why, "The ministry confirms it.")
    desk.qtbot.keyClick(dialog.why, Qt.Key.Key_Return)
    desk.until(lambda: desk.event.citations[0].credibility == 2)
    desk.click(desk.link("eventHistory"))
    history = desk.dialog(HistoryDialog)
    desk.until(lambda: len(history.cards) == 1)
    said = [label.text() for label in history.cards[0].findChildren(QLabel)]
    assert "Why: The ministry confirms it." in said
    assert "words not graded  →  2 · probably true" in said
    history.reject()
    desk.undo_all()


def test_the_menu_of_a_citation_leads_to_everything(desk):
    desk.select("mutiny")
    card = desk.parts.event.cards[0]
    card.open_menu(card.mapToGlobal(QPoint(5, 5)))
    menu = desk.menu()
    offered = {action.text() for action in menu.actions()}
    assert offered >= {
        "Show in the document",
        "Copy citation",
        "Copy citation as…",
        "Grade the source…",
        "Grade these words…",
        "Independent sources…",
        "Edit source…",
        "History of the source…",
    }
    menu.close()


def test_a_source_is_edited_in_a_form(desk):
    desk.select("mutiny")
    desk.qtbot.mouseClick(desk.parts.source.form_button, Qt.MouseButton.LeftButton)
    form = desk.dialog(SourceForm)
    assert not form.keep.isEnabled()
    title, published = form.lines["title"], form.lines["published"]
    title.selectAll()
    desk.qtbot.keyClick(title, Qt.Key.Key_Delete)
    assert not form.keep.isEnabled()
    assert form.fault.text() == "A source needs a title."
    desk.qtbot.keyClicks(title, "Growing instability")
    published.clear()
    desk.qtbot.keyClicks(published, "12/13/14")
    assert not form.keep.isEnabled()
    assert published.property("fault") == "true"
    published.clear()
    desk.qtbot.keyClicks(published, "3 December 2015")
    assert form.understood.text().endswith("2015-12-03")
    form.reliability.setCurrentIndex(form.reliability.findData("A"))
    form.note.setPlainText("Seen in print.")
    desk.qtbot.keyClicks(form.why, "The printed edition.")
    desk.qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.parts.desk.details.sources["report"].title == "Growing instability")
    source = desk.parts.desk.details.sources["report"]
    assert (source.published, source.reliability, source.note) == ("2015-12-03", "A", "Seen in print.")
    desk.until(lambda: desk.parts.source.title.text() == "Growing instability")
    desk.window.actions_by_id["source-history"].trigger()
    history = desk.dialog(HistoryDialog)
    desk.until(lambda: len(history.cards) == 1)
    said = [label.text() for label in history.cards[0].findChildren(QLabel)]
    assert "The report  →  Growing instability" in said
    assert "Why: The printed edition." in said
    history.reject()
    desk.undo_all()
    desk.until(lambda: desk.parts.desk.details.sources["report"].title == "The report")


def test_a_form_with_changes_is_not_lost_by_one_escape(desk):
    desk.select("mutiny")
    desk.window.actions_by_id["edit-source"].trigger()
    form = desk.dialog(SourceForm)
    desk.qtbot.keyClicks(form.lines["author"], "Anna")
    desk.qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.cancel.text() == "Discard"
    desk.qtbot.keyClick(form, Qt.Key.Key_Escape)
    desk.until(lambda: not desk.window.findChildren(SourceForm))
    assert hash_of(desk.path) == desk.first


def test_origins_are_joined_and_split_with_the_reason_shown(desk):
    desk.select("mutiny")
    assert "2 CITATIONS" in desk.said()
    assert len(desk.parts.desk.details.voices) == 2
    desk.click(desk.link("openOrigins"))
    dialog = desk.dialog(OriginsDialog)
    assert not dialog.join.isEnabled()
    for box in dialog.findChildren(QCheckBox):
        desk.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(6, box.height() // 2))
    desk.qtbot.keyClicks(dialog.why, "Both from the ministry.")
    desk.qtbot.mouseClick(dialog.join, Qt.MouseButton.LeftButton)
    desk.until(lambda: len(desk.parts.desk.details.voices) == 1)
    assert "Citations 1 and 2 are one voice: joined by an analyst" in desk.said()
    assert dialog.isVisible()
    split = dialog.findChild(QWidget, "splitOrigins")
    desk.qtbot.mouseClick(split, Qt.MouseButton.LeftButton)
    desk.until(lambda: len(desk.parts.desk.details.voices) == 2)
    detect = dialog.findChild(QWidget, "detectOrigins")
    desk.qtbot.mouseClick(detect, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.event.citations[0].origin == "")
    dialog.reject()
    desk.undo_all()


def test_an_event_is_marked_reviewed_by_its_badge_and_by_the_menu(desk):
    desk.select("ban")
    badge = desk.link("reviewedButton")
    assert badge.text() == "not reviewed"
    desk.click(badge)
    desk.until(lambda: desk.event.reviewed)
    assert desk.link("reviewedButton").text() == "✓ reviewed"
    action = desk.window.actions_by_id["mark-reviewed"]
    assert action.text() == "Mark as not reviewed"
    desk.keys(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: not desk.event.reviewed)
    undo = desk.window.actions_by_id["undo"]
    undo.trigger()
    desk.until(lambda: desk.event.reviewed)
    desk.undo_all()


def test_claims_stand_side_by_side_with_words_and_days(desk):
    from explorer.gui.claims_view import ClaimsView

    desk.select("mutiny")
    view = desk.parts.event.widget().findChild(ClaimsView)
    desk.parts.event.ensureWidgetVisible(view)
    left, right = (
        next(lb for lb in view.findChildren(QLabel) if lb.text() == t) for t in (">=9 persons", ">20 persons")
    )
    assert left.mapTo(view, QPoint()).y() == right.mapTo(view, QPoint()).y()
    assert left.mapTo(view, QPoint()).x() < right.mapTo(view, QPoint()).x()
    said = [label.text() for label in view.findChildren(QLabel)]
    assert said.count("as of September 2015") == 2
    assert any("killed more than 20" in text or "mutiny of Nazarzoda" in text for text in said)
    view.citation_wanted.emit(1)
    desk.until(lambda: desk.parts.desk.citation == 1)


def test_a_conflict_is_resolved_with_who_when_and_why(desk):
    desk.window.settings.set_own_name("Anna Berg")
    desk.select("mutiny")
    box = desk.parts.event.widget().findChild(ConflictBox)
    desk.click(box.resolve)
    dialog = desk.dialog(ResolveDialog)
    assert not dialog.keep.isEnabled()
    desk.qtbot.mouseClick(dialog.sides[1], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert dialog.decision.toPlainText() == "Letter is right: “killed more than 20 people”"
    desk.qtbot.keyClicks(dialog.why, "It counts everybody.")
    desk.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    desk.until(lambda: any(text.startswith("Resolution: Letter is right") for text in desk.said()))
    said = desk.said()
    assert any(text.startswith("Decided ") and text.endswith("Anna Berg") for text in said)
    assert "Why: It counts everybody." in said
    # Both sides stay.
    assert "“At least nine policemen were killed”" in said
    assert "“killed more than 20 people”" in said
    assert len(desk.event.claims) == 2
    desk.undo_all()


def test_undo_and_history_survive_closing_the_file(desk):
    desk.select("ban")
    desk.click(desk.link("reviewedButton"))
    desk.until(lambda: desk.event.reviewed)
    path = desk.path
    desk.window.session.close()
    desk.window.open_path(path)
    desk.until(lambda: desk.window.is_filled and desk.window.session.project is not None)
    desk.until(desk.window.actions_by_id["undo"].isEnabled)
    assert desk.window.actions_by_id["undo"].text() == "Undo: Mark one event reviewed"
    desk.select("ban")
    desk.window.actions_by_id["event-history"].trigger()
    history = desk.dialog(HistoryDialog)
    desk.until(lambda: len(history.cards) == 1)
    assert "no  →  yes" in [label.text() for label in history.cards[0].findChildren(QLabel)]
    history.reject()
    desk.undo_all()


def make_locked(desk, monkeypatch):
    """Let the open file be one that cannot be written."""
    monkeypatch.setattr(desk.window.session.project.file, "read_only", True)


EDITS = {
    "a grade of the source": lambda parts: parts.event.hand.grade_source("report", "D", ""),
    "a grade of the words": lambda parts: parts.event.hand.grade_citation(0, 2, ""),
    "reviewed": lambda parts: parts.event.hand.toggle_reviewed(),
    "split origins": lambda parts: parts.event.hand.split_origins([0, 1]),
    "joined origins": lambda parts: parts.event.hand.join_origins([0, 1]),
    "metadata": lambda parts: parts.edits.run(lambda editing: editing.edit_source("report", {"author": "A"})),
    "a resolution": lambda parts: parts.edits.resolve("killed", "More than 20.", "It counts everybody."),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_change_of_a_file_that_cannot_be_written_goes_into_a_copy(desk, tmp_path, monkeypatch, edit):
    desk.select("mutiny")
    locked = desk.path
    make_locked(desk, monkeypatch)
    EDITS[edit](desk.parts)
    dialog = desk.dialog(OwnCopyDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "This file cannot be written. Your changes go into a copy of your own." in said
    dialog.path = tmp_path / "mine.tlx"
    with desk.qtbot.waitSignal(desk.parts.edits.changed, timeout=15_000):
        dialog.keep.click()
    assert desk.path == tmp_path / "mine.tlx"
    assert hash_of(locked) == desk.first
    assert hash_of(desk.path) != desk.first
    # One goes on with the event that was on show.
    desk.until(lambda: desk.event is not None and desk.event.id == "mutiny")


def test_changes_are_signed_with_the_name_of_the_settings(desk):
    desk.window.settings.set_own_name("Anna Berg")
    desk.select("ban")
    desk.parts.event.hand.toggle_reviewed()
    desk.until(lambda: desk.event.reviewed)
    with closing(sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT who FROM journal").fetchall() == [("Anna Berg",)]


def test_without_a_name_of_ones_own_that_of_the_login_signs(settings, monkeypatch):
    monkeypatch.setattr("explorer.gui.user_name.login_name", lambda: "Carl Dahl")
    assert settings.own_name == "Carl Dahl"
    settings.set_own_name("  Anna ")
    assert settings.own_name == "Anna"
    settings.set_own_name("")
    assert settings.own_name == "Carl Dahl"


def test_the_buttons_can_be_reached_by_tab(desk):
    desk.select("mutiny")
    for button in desk.parts.event.widget().findChildren(QToolButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName() or button.text()


def test_changes_are_made_in_the_order_in_which_they_were_asked_for(desk):
    desk.select("mutiny")
    hand, undo, redo = desk.parts.event.hand, desk.parts.edits.undo, desk.parts.edits.redo
    grades = "ABCDEF"
    for grade in grades:
        hand.grade_source("report", grade, "")
        hand.grade_citation(0, "ABCDEF".index(grade) + 1, "")
    undo()
    undo()
    redo()
    with desk.qtbot.waitSignal(desk.parts.edits.changed, timeout=WAIT_MS):
        hand.set_reviewed(True)
    desk.until(lambda: desk.event.reviewed)
    with closing(sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True)) as connection:
        titles = [title for (title,) in connection.execute("SELECT title FROM journal ORDER BY id")]
    assert [title[-1] for title in titles if "The report" in title] == list(grades)
    assert titles[-1] == "Mark one event reviewed"
    assert desk.event.citations[0].credibility == 5
    desk.undo_all()


def test_a_change_asked_for_just_before_closing_is_on_the_disk(desk):
    desk.select("ban")
    path = desk.path
    for grade in "CDEF":
        desk.parts.event.hand.grade_source("report", grade, "")
    desk.window.session.close()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT reliability FROM source WHERE key = 'report'").fetchall() == [
            ("F",)
        ]
        assert connection.execute("SELECT count(*) FROM journal").fetchall() == [(4,)]


def test_grades_can_be_filtered_by_in_the_panel_and_in_the_search_box(desk):
    from explorer.services.query_language import question_from_query

    desk.select("mutiny")
    session, model = desk.window.session, desk.parts.actors.facets.choices
    assert model.find("reliability", "B").isValid()
    assert model.find("credibility", "3").isValid()
    graded = question_from_query("credibility:3", session.project.catalogue)
    assert graded.credibilities == ("3",)
    session.set_filter(graded)
    desk.until(lambda: session.answers.filtered.filter == graded)
    assert session.answers.filtered.count == 1
    # A new grade answers the present question anew.
    desk.parts.event.hand.grade_citation(1, 4, "")
    desk.until(lambda: session.answers.filtered.count == 0)
    session.set_filter(question_from_query("reliability:ungraded", session.project.catalogue))
    desk.until(lambda: session.answers.filtered.count == 4)
    desk.undo_all()


def test_a_first_grade_is_offered_by_the_panel_and_what_was_unfolded_stays(desk):
    desk.select("mutiny")
    facets = desk.parts.actors.facets
    kinds = facets.choices.find("kind", "mutiny").parent()
    facets.collapse(kinds)
    status = facets.choices.find("status", "alleged").parent()
    facets.expand(status)
    assert not facets.choices.find("credibility", "6").isValid()
    desk.parts.event.hand.grade_citation(0, 6, "")
    desk.until(lambda: facets.choices.find("credibility", "6").isValid())
    assert facets.isExpanded(facets.choices.find("status", "alleged").parent())
    assert not facets.isExpanded(facets.choices.find("kind", "mutiny").parent())
    desk.undo_all()
    desk.until(lambda: not facets.choices.find("credibility", "6").isValid())


def test_a_menu_stays_open_while_the_project_is_read_again(desk):
    desk.select("mutiny")
    desk.parts.event.hand.grade_citation(0, 4, "")
    desk.until(lambda: desk.event.citations[0].credibility == 4)
    desk.until(lambda: not desk.window.session.runner.busy)
    desk.parts.event.cards[1].credibility.open_menu()
    menu = desk.menu()
    with desk.qtbot.waitSignal(desk.parts.desk.event_shown, timeout=WAIT_MS):
        desk.window.session.reload()
    assert menu.isVisible()
    menu.close()
    desk.undo_all()


def test_the_page_is_not_scrolled_away_by_a_change(desk):
    desk.parts.event.resize(400, 200)
    desk.select("mutiny")
    bar = desk.parts.event.verticalScrollBar()
    desk.until(lambda: bar.maximum() > 100)
    desk.parts.event.ensureWidgetVisible(desk.parts.event.cards[1])
    before = bar.value()
    assert before > 50
    desk.click(desk.parts.event.cards[1].credibility)
    desk.qtbot.keyClick(desk.menu(), Qt.Key.Key_2)
    desk.until(lambda: desk.event.citations[1].credibility == 2)
    desk.until(lambda: not desk.window.session.runner.busy)
    desk.until(lambda: abs(bar.value() - before) < 60)
    assert bar.value() > 50
    desk.undo_all()


def test_a_decision_is_kept_though_the_event_was_read_again_meanwhile(desk):
    desk.select("mutiny")
    desk.click(desk.parts.event.widget().findChild(ConflictBox).resolve)
    dialog = desk.dialog(ResolveDialog)
    desk.parts.event.hand.grade_citation(0, 4, "")
    desk.until(lambda: desk.event.citations[0].credibility == 4)
    desk.until(lambda: not desk.window.session.runner.busy)
    dialog.decision.setPlainText("More than twenty.")
    desk.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    desk.until(lambda: "Resolution: More than twenty." in desk.said())
    desk.undo_all()


def test_a_grade_with_a_reason_is_kept_though_the_event_was_read_again_meanwhile(desk):
    desk.select("mutiny")
    desk.click(desk.parts.event.cards[0].credibility)
    menu = desk.menu()
    menu.actions()[-1].trigger()
    menu.close()
    dialog = desk.dialog(GradeDialog)
    desk.parts.event.hand.set_reviewed(True)
    desk.until(lambda: desk.event.reviewed)
    desk.until(lambda: not desk.window.session.runner.busy)
    dialog.grade.setCurrentIndex(dialog.grade.findData(5))
    desk.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.event.citations[0].credibility == 5)
    desk.undo_all()


def test_a_conflict_is_resolved_from_the_list_of_conflicts_too(desk):
    panel = desk.parts.conflicts
    desk.parts.tabs.setCurrentIndex(1)
    desk.until(lambda: panel.list.model().rowCount() > 0)
    panel.select("killed")
    desk.until(lambda: bool(panel.area.widget() and panel.area.widget().findChild(ConflictBox)))
    desk.qtbot.mouseClick(panel.area.widget().findChild(ConflictBox).resolve, Qt.MouseButton.LeftButton)
    dialog = desk.dialog(ResolveDialog)
    dialog.decision.setPlainText("More than twenty.")
    desk.qtbot.keyClicks(dialog.why, "The letter saw it.")
    desk.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)

    def said():
        box = panel.area.widget() and panel.area.widget().findChild(ConflictBox)
        return [label.text() for label in box.findChildren(QLabel)] if box else []

    desk.until(lambda: "Resolution: More than twenty." in said() and "Why: The letter saw it." in said())
    desk.undo_all()
