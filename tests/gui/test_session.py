import pytest

from explorer.gui.range_words import range_of_words
from explorer.gui.session import Session
from explorer.gui.task_runner import TaskRunner
from explorer.model.filter import EVERYTHING, EventFilter


def test_an_open_project_is_answered_at_once(session):
    assert session.title == "Small example"
    assert session.answers.filtered.count == 7
    assert session.answers.shown is session.answers.filtered


def test_a_filter_is_a_step_in_the_history(session, qtbot):
    with qtbot.waitSignals([session.filter_changed, session.answer_changed]):
        session.set_filter(EventFilter(actors=("russia",)))
    assert session.answers.filtered.count == 2
    session.back()
    assert session.filter == EVERYTHING
    assert session.answers.filtered.count == 7
    session.forward()
    assert session.filter.actors == ("russia",)


def test_a_range_narrows_what_is_shown_but_not_the_filter(session):
    session.select_range(range_of_words("2015-08", "2015-09"))
    assert session.filter == EVERYTHING
    assert (session.question.date_from, session.question.date_to) == ("2015-08", "2015-09")
    shown = session.answers.shown
    # The ban is certain; the mutiny is qualified, the convoy has no date.
    assert (shown.count, shown.certain) == (3, 1)
    assert session.answers.filtered.count == 7
    session.select_range(None)
    assert session.answers.shown.count == 7


def test_a_range_outside_the_dates_of_the_filter_shows_nothing(session):
    session.set_filter(EventFilter(date_from="2014", date_to="2014"))
    session.select_range(range_of_words("2015-08", "2015-09"))
    assert session.answers.shown.count == 0
    assert not session.answers.shown.mask.any()


def test_a_row_that_is_none_is_not_selected(session):
    session.select(3)
    assert session.row == 3
    session.select(7_000)
    assert session.row is None


def test_closing_forgets_everything(session, qtbot):
    session.select(1)
    session.set_filter(EventFilter(actors=("russia",)))
    with qtbot.waitSignal(session.project_closed):
        session.close()
    assert (session.project, session.answers, session.row, session.range) == (None, None, None, None)
    assert session.filter == EVERYTHING
    assert not session.can_go_back


@pytest.mark.parametrize("content", [None, b"", b"not a database" * 200])
def test_a_bad_file_is_one_sentence_and_the_open_project_stays(session, tmp_path, qtbot, content):
    path = tmp_path / "bad.tlx"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(session.opening_failed) as told:
        session.open(path)
    assert "bad.tlx" in told.args[0]
    assert "Traceback" not in told.args[0]
    assert session.project is not None
    assert session.answers.filtered.count == 7


def test_a_fault_while_answering_is_told(small_project, qtbot):
    runner = TaskRunner(inline=True)
    session = Session(runner)
    session.open(small_project)
    with qtbot.waitSignal(session.failed) as told:
        session.set_filter(EventFilter(actors=("nobody",)))
    assert "nobody" in told.args[0]
    session.close()
    runner.close()
