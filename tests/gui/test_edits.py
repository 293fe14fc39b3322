from PySide6.QtWidgets import QLabel

from explorer.gui.event_cards import STATE_WORDS
from explorer.gui.quote_check import evidence_of
from explorer.services.checking import Problem, Report
from tests.builders import build_project, small_content

WAIT_MS = 8_000


def report(exact, moved=0, lost=0, others=0):
    quotes = {"exact": exact, "moved": moved, "ambiguous": 0, "lost": lost}
    problems = tuple(Problem("quote", "x", "wrong") for _ in range(moved + lost + others))
    return Report("x.tlx", {"event": 1, "source": 1}, quotes, problems)


def test_evidence_in_words():
    assert evidence_of(report(212)).words == "All 212 quotes exact"
    assert evidence_of(report(1)).words == "1 quote, exact"
    wrong = evidence_of(report(10, moved=2, lost=1, others=1))
    assert wrong.words == "10 of 13 quotes exact, 2 moved, 1 lost, 1 other fault"
    assert not wrong.sound


def test_the_status_bar_says_that_all_quotes_stand(window, qtbot):
    qtbot.waitUntil(
        lambda: window.parts.status.evidence.text() == "All 8 quotes exact  ·  1 conflict", timeout=WAIT_MS
    )


def test_a_conflict_is_resolved_and_undone(window, qtbot):
    parts = window.parts
    qtbot.waitUntil(lambda: parts.desk.conflicts is not None, timeout=WAIT_MS)
    parts.edits.resolve("killed", "The letter counts bystanders too.")
    qtbot.waitUntil(
        lambda: bool(parts.desk.conflicts) and parts.desk.conflicts[0].resolution != "", timeout=WAIT_MS
    )
    undo = window.actions_by_id["undo"]
    qtbot.waitUntil(undo.isEnabled, timeout=WAIT_MS)
    assert undo.text().startswith("Undo: ")
    assert parts.conflicts.counts.text() == "0 open, 1 only apparent or resolved"
    undo.trigger()
    qtbot.waitUntil(
        lambda: bool(parts.desk.conflicts) and parts.desk.conflicts[0].resolution == "", timeout=WAIT_MS
    )
    qtbot.waitUntil(window.actions_by_id["redo"].isEnabled, timeout=WAIT_MS)
    assert not undo.isEnabled()


def test_a_moved_quote_is_shown_as_moved_and_accepted_by_hand_only(window, qtbot, tmp_path):
    content = small_content()
    report_source = content.sources[0]
    longer = report_source.model_copy(update={"text": "A new first line.\n" + report_source.text})
    path = build_project(
        tmp_path / "moved.tlx", content.model_copy(update={"sources": (longer, content.sources[1])})
    )
    parts, session = window.parts, window.session
    window.open_path(path)
    qtbot.waitUntil(lambda: "moved" in parts.status.evidence.text(), timeout=WAIT_MS)
    session.select(session.project.row_of("dismissed"))
    qtbot.waitUntil(lambda: parts.desk.details is not None, timeout=WAIT_MS)

    def warned():
        return STATE_WORDS["moved"] in [label.text() for label in parts.event.findChildren(QLabel)]

    qtbot.waitUntil(warned, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: parts.source.reader.document_shown is not None, timeout=WAIT_MS)
    start, end = parts.source.reader.current_passage
    shown = parts.source.reader.document_shown
    assert shown.source.text[start:end] == parts.desk.details.event.citations[0].quote
    parts.event.cards[0].place_accepted.emit()
    qtbot.waitUntil(lambda: parts.desk.details.places[0].state.value == "exact", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not warned(), timeout=WAIT_MS)
