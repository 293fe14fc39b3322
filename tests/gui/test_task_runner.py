import threading

import pytest

from explorer.gui.task_runner import TaskRunner
from explorer.model.fault import Cancelled, UsageFault

WAIT_MS = 5_000


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.close()


def test_a_result_arrives_on_the_gui_thread(qtbot, runner):
    got = []
    runner.submit(
        "a", lambda _: threading.get_ident(), lambda ident: got.append((ident, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(got), timeout=WAIT_MS)
    worker, receiver = got[0]
    assert worker != threading.get_ident() == receiver
    assert not runner.busy


def test_only_the_newest_result_counts(qtbot, runner):
    release, started, got = threading.Event(), threading.Event(), []

    def slow(_token):
        started.set()
        release.wait(WAIT_MS / 1000)
        return "old"

    runner.submit("a", slow, got.append)
    assert started.wait(WAIT_MS / 1000)
    for name in ("waiting", "newest"):
        runner.submit("a", lambda _, n=name: n, got.append)
    release.set()
    qtbot.waitUntil(lambda: bool(got), timeout=WAIT_MS)
    runner.wait_idle()
    qtbot.wait(1)
    assert got == ["newest"]


def test_a_newer_request_sets_the_token_of_the_running_one(qtbot, runner):
    started, got = threading.Event(), []

    def patient(token):
        started.set()
        while not token.cancelled:
            pass
        raise Cancelled

    runner.submit("a", patient, got.append)
    assert started.wait(WAIT_MS / 1000)
    runner.submit("a", lambda _: "new", got.append)
    qtbot.waitUntil(lambda: got == ["new"], timeout=WAIT_MS)


def test_slots_do_not_wait_for_one_another(qtbot, runner):
    both, got = threading.Barrier(2, timeout=WAIT_MS / 1000), []
    for slot in ("a", "b"):
        runner.submit(slot, lambda _: both.wait(), got.append)
    qtbot.waitUntil(lambda: len(got) == 2, timeout=WAIT_MS)


def test_a_fault_is_told_and_other_errors_are_raised_on_the_gui_thread(qtbot, runner):
    def wrong(_token):
        raise UsageFault("No such actor.")

    with qtbot.waitSignal(runner.failed, timeout=WAIT_MS) as told:
        runner.submit("a", wrong, lambda _: None)
    assert told.args == ["No such actor."]
    with qtbot.captureExceptions() as raised:
        runner.submit("a", lambda _: 1 / 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised), timeout=WAIT_MS)
    assert raised[0][0] is ZeroDivisionError


def test_a_submitter_may_take_the_fault_itself(qtbot, runner):
    def wrong(_token):
        raise UsageFault("No.")

    faults = []
    runner.submit("a", wrong, lambda _: None, faults.append)
    qtbot.waitUntil(lambda: bool(faults), timeout=WAIT_MS)
    assert str(faults[0]) == "No."


def test_nothing_is_delivered_after_closing(qtbot, runner):
    release, got = threading.Event(), []

    def work(_token):
        release.wait(WAIT_MS / 1000)
        return 1

    runner.submit("a", work, got.append)
    threading.Timer(0.05, release.set).start()
    runner.close()
    qtbot.wait(1)
    assert got == []
    assert runner.threads == ()
    runner.submit("a", lambda _: 2, got.append)
    qtbot.wait(1)
    assert got == []


def test_cancel_forgets_the_slot(qtbot, runner):
    release, got = threading.Event(), []
    runner.submit("a", lambda _: release.wait(WAIT_MS / 1000), got.append)
    assert runner.busy
    runner.cancel("a")
    assert not runner.busy
    release.set()
    runner.wait_idle()
    qtbot.wait(1)
    assert got == []


def test_busy_is_told_once_for_each_change(qtbot, runner):
    states = []
    runner.busy_changed.connect(states.append)
    got = []
    runner.submit("a", lambda _: 1, got.append)
    runner.submit("b", lambda _: 1, got.append)
    qtbot.waitUntil(lambda: len(got) == 2, timeout=WAIT_MS)
    assert states == [True, False]


def test_inline_runs_in_the_caller():
    runner, got = TaskRunner(inline=True), []
    runner.submit("a", lambda _: threading.get_ident(), got.append)
    assert got == [threading.get_ident()]
    assert runner.threads == ()
    runner.close()
