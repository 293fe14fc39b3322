"""The conflict panel: proposals apart from what is recorded, accepted and dismissed by clicks, undone, filtered."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel

from explorer.gui.conflict_model import ConflictState, View
from explorer.gui.conflict_search import SLOT
from explorer.gui.proposal_box import ProposalBox
from explorer.model.event import Claim, Conflict, ConflictKind
from explorer.model.fault import Cancelled
from tests.builders import build_project, passage, small_content

WAIT_MS = 8_000


def disputed_content():
    """The small project with one conflict open, one apparent, one resolved, and two more that nobody has noted."""
    content = small_content()
    report, letter = content.sources
    ban, mutiny, *others = content.events
    claims = (
        Claim(property="killed", value="9", unit="persons", citation=0),
        Claim(property="killed", value=">20", unit="persons", citation=1),
        Claim(property="leader", value="Nazarzoda", unit="", citation=0),
        Claim(property="leader", value="Rahmon", unit="", citation=1),
    )
    sides = (passage(report, "until 2042"), passage(letter, "Nobody knows"))
    seeming = Conflict(
        id="seeming", title="Seems so", kind=ConflictKind.DATE, citations=sides, apparent=True, severity=1
    )
    settled = Conflict(
        id="settled", title="Was so", kind=ConflictKind.UNIT, citations=sides, resolution="The letter."
    )
    return content.model_copy(
        update={
            "events": (ban, mutiny.model_copy(update={"claims": claims}), *others),
            "conflicts": (content.conflicts[0].model_copy(update={"events": ()}), seeming, settled),
        }
    )


@pytest.fixture
def panel(window, qtbot, tmp_path):
    """The panel of a window on that project."""
    window.open_path(build_project(tmp_path / "disputed.tlx", disputed_content()))
    panel = window.parts.conflicts
    qtbot.waitUntil(lambda: panel.conflicts.rowCount() == 3, timeout=WAIT_MS)
    return panel


def titles(panel):
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def looked(window, panel, qtbot):
    with qtbot.waitSignal(panel.search.found, timeout=WAIT_MS):
        window.actions_by_id["look-for-conflicts"].trigger()
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.PROPOSED) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: box_of(panel) is not None, timeout=WAIT_MS)


def box_of(panel):
    shown = panel.area.widget()
    boxes = shown.findChildren(ProposalBox) if shown else []
    return boxes[0] if boxes else None


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_recorded_ones_are_listed_open_ones_first_and_by_view(panel, qtbot):
    assert titles(panel) == ["How many were killed in the mutiny", "Seems so", "Was so"]
    assert panel.counts.text() == "1 open, 2 only apparent or resolved"
    click(qtbot, panel.bar.views.button(View.OPEN))
    assert titles(panel) == ["How many were killed in the mutiny"]
    click(qtbot, panel.bar.views.button(View.SETTLED))
    assert titles(panel) == ["Seems so", "Was so"]
    click(qtbot, panel.bar.views.button(View.PROPOSED))
    assert titles(panel) == []
    assert "Nothing has been looked for yet" in panel.empty.text()


def test_they_are_filtered_by_kind_weight_and_words(panel, qtbot):
    bar = panel.bar
    bar.kinds.setCurrentIndex(bar.kinds.findData("date"))
    bar.kinds.activated.emit(bar.kinds.currentIndex())
    assert titles(panel) == ["Seems so"]
    bar.severities.setCurrentIndex(bar.severities.findData(3))
    bar.severities.activated.emit(bar.severities.currentIndex())
    assert titles(panel) == []
    assert panel.empty.text() == "No disagreement is like that."
    bar.kinds.setCurrentIndex(0)
    bar.kinds.activated.emit(0)
    assert titles(panel) == ["How many were killed in the mutiny"]
    bar.severities.setCurrentIndex(0)
    bar.severities.activated.emit(0)
    qtbot.keyClicks(bar.filter_edit, "the letter.")
    assert titles(panel) == ["Was so"]


def test_proposals_stand_apart_and_say_why(window, panel, qtbot):
    looked(window, panel, qtbot)
    assert window.parts.tabs.currentWidget() is panel
    assert panel.bar.view is View.PROPOSED
    assert titles(panel) == ["Killed: 9 persons or >20 persons", "Leader: Nazarzoda or Rahmon"]
    words = [label.text() for label in box_of(panel).findChildren(QLabel)]
    assert "PROPOSED · VALUE" in words
    assert any("is given as 9 persons and as >20 persons" in text for text in words)
    assert any("September 2015" in text for text in words)
    assert panel.bar.outcome.text() == "2 conflicts are proposed."
    click(qtbot, panel.bar.views.button(View.RECORDED))
    assert len(titles(panel)) == 3


def test_an_accepted_proposal_is_recorded_and_can_be_undone(window, panel, qtbot):
    looked(window, panel, qtbot)
    click(qtbot, box_of(panel).accept)
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.OPEN) == 2, timeout=WAIT_MS)
    assert titles(panel) == ["Leader: Nazarzoda or Rahmon"]
    undo = window.actions_by_id["undo"]
    qtbot.waitUntil(undo.isEnabled, timeout=WAIT_MS)
    undo.trigger()
    qtbot.waitUntil(lambda: len(titles(panel)) == 2, timeout=WAIT_MS)
    assert panel.conflicts.count(ConflictState.OPEN) == 1


def test_a_dismissed_proposal_says_who_and_why_and_is_proposed_again(window, panel, qtbot, monkeypatch):
    looked(window, panel, qtbot)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Policemen only.", True))
    click(qtbot, box_of(panel).dismiss)
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.DISMISSED) == 1, timeout=WAIT_MS)
    assert titles(panel) == ["Leader: Nazarzoda or Rahmon", "Killed: 9 persons or >20 persons"]
    assert not panel.bar.outcome.isVisibleTo(panel)
    with qtbot.waitSignal(panel.search.found, timeout=WAIT_MS):
        click(qtbot, panel.bar.look)
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.DISMISSED) == 1, timeout=WAIT_MS)
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    qtbot.waitUntil(lambda: box_of(panel) is not None and hasattr(box_of(panel), "again"), timeout=WAIT_MS)
    words = [label.text() for label in box_of(panel).findChildren(QLabel)]
    assert "Why: Policemen only." in words
    assert any(text.startswith("Dismissed ") for text in words)
    click(qtbot, box_of(panel).again)
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.PROPOSED) == 2, timeout=WAIT_MS)


def test_a_resolved_one_says_who_decided_when_and_why_and_keeps_every_side(window, panel, qtbot):
    window.parts.edits.resolve("killed", "The letter counts all.", "It names its method.")
    qtbot.waitUntil(lambda: panel.conflicts.count(ConflictState.RESOLVED) == 2, timeout=WAIT_MS)
    panel.select("killed")

    def words():
        shown = panel.area.widget()
        return [label.text() for label in shown.findChildren(QLabel)] if shown else []

    qtbot.waitUntil(lambda: "Why: It names its method." in words(), timeout=WAIT_MS)
    assert "Resolution: The letter counts all." in words()
    assert any(text.startswith("Decided ") for text in words())
    assert "“At least nine policemen were killed”" in words()
    assert "“killed more than 20 people”" in words()


def test_a_side_leads_to_its_passage(window, panel, qtbot):
    looked(window, panel, qtbot)
    link = next(b for b in box_of(panel).findChildren(type(panel.bar.look)) if b.accessibleName() == "Letter")
    with qtbot.waitSignal(panel.passage_wanted, timeout=WAIT_MS) as told:
        click(qtbot, link)
    letter = disputed_content().sources[1]
    source, start, end = told.args
    assert source == "letter"
    assert letter.text[start:end] == "The mutiny of Nazarzoda in September 2015"


def test_a_search_shows_its_progress_and_is_stopped(window, panel, qtbot, monkeypatch):
    begun = threading.Event()

    def endless(_file, progress, token):
        progress(3, 10)
        begun.set()
        while not token.cancelled:
            threading.Event().wait(0.005)
        raise Cancelled

    monkeypatch.setattr("explorer.services.detecting.detect", endless)
    click(qtbot, panel.bar.look)
    qtbot.waitUntil(begun.is_set, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: panel.bar.progress.value() == 3, timeout=WAIT_MS)
    assert panel.bar.progress.isVisibleTo(panel)
    assert panel.bar.look.accessibleName() == "Stop looking"
    click(qtbot, panel.bar.look)
    assert not panel.search.is_running
    assert not panel.bar.progress.isVisibleTo(panel)
    qtbot.waitUntil(lambda: SLOT not in window.parts.runner._running, timeout=WAIT_MS)
    assert panel.search.proposals is None


def test_another_project_knows_nothing_of_the_proposals(window, panel, qtbot, tmp_path):
    looked(window, panel, qtbot)
    window.open_path(build_project(tmp_path / "other.tlx"))
    qtbot.waitUntil(lambda: panel.conflicts.rowCount() == 1, timeout=WAIT_MS)
    assert panel.search.proposals is None
    assert panel.bar.view is View.RECORDED
    assert not panel.bar.outcome.isVisibleTo(panel)
