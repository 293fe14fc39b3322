"""Typed dates and ranges, with real keys."""

import pytest
from PySide6.QtCore import Qt

from explorer.gui.go_to_date import GoToDate
from explorer.model.certainty import range_from_edtf


def typed(qtbot, window, action, text):
    window.parts.actions[action].trigger()
    box = window.findChild(GoToDate)
    qtbot.keyClicks(box.edit, text)
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    return box


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2015-09/2015-12", "2015-09", "2015-12"), ("1990s", "1990", "1999"), ("2015-08-28", "2015-08-28", "2015-08-28")],
)  # fmt: skip
def test_a_typed_date_becomes_the_range_and_is_in_sight(qtbot, window, text, first, last):
    box = typed(qtbot, window, "type-range", text)
    chosen = window.session.range
    assert not box.isVisible()
    assert chosen.range == range_from_edtf(first, last)
    timeline = window.parts.timeline
    timeline.settle()
    assert timeline.range.bounds == (chosen.range.start_us, chosen.range.end_us)
    visible = timeline.visible_range()
    assert visible.start_us <= chosen.range.start_us and chosen.range.end_us <= visible.end_us
    qtbot.waitUntil(lambda: timeline.range.count is not None)
    assert "certain" in timeline.range.banner


@pytest.mark.parametrize("text", ["2015/..", "no date at all", "2015-02-30"])
def test_what_is_no_range_is_told_and_changes_nothing(qtbot, window, text):
    before = window.parts.timeline.visible_range()
    box = typed(qtbot, window, "type-range", text)
    assert box.isVisible() and box.understood.text()
    assert window.session.range is None
    assert window.parts.timeline.visible_range() == before
    box.hide()


def test_going_to_a_date_selects_nothing(qtbot, window):
    typed(qtbot, window, "go-to-date", "2015-09")
    timeline = window.parts.timeline
    timeline.settle()
    month, visible = range_from_edtf("2015-09", "2015-09"), timeline.visible_range()
    assert window.session.range is None
    assert visible.start_us <= month.start_us and month.end_us <= visible.end_us
