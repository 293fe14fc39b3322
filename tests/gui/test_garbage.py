import gc
import threading

from explorer.gui import open_window
from explorer.gui.garbage import collect_here


def test_a_window_in_the_application_of_a_script_collects_in_its_own_thread_alone(qapp, small_project, qtbot):
    collect_here(qapp).setParent(None)
    gc.enable()
    window = open_window(small_project)
    qtbot.addWidget(window)
    assert not gc.isenabled()
    assert collect_here(qapp) is collect_here(qapp)


def test_what_is_due_is_collected_by_the_thresholds(qapp):
    collector, threads = collect_here(qapp), []
    gc.callbacks.append(lambda *_: threads.append(threading.current_thread()))
    try:
        for _ in range(3 * gc.get_threshold()[0]):
            ring: list[object] = []
            ring.append(ring)
        collector.collect_what_is_due()
    finally:
        gc.callbacks.pop()
    assert set(threads) == {threading.main_thread()}
