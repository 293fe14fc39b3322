"""How lanes are arranged and how wide their names are comes back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from explorer.gui.lane_memory import KEPT_FILES, MOST_KEYS, LaneMemory
from explorer.timeline.lanes import LaneBy, LaneChoice, LaneOrder


def test_each_file_has_its_own_arrangement(settings, tmp_path):
    memory = LaneMemory(settings)
    one, two = tmp_path / "one.tlx", tmp_path / "two.tlx"
    choice = LaneChoice(LaneBy.KIND, LaneOrder.NAME, pinned=("attack",), collapsed=("talks",))
    memory.keep(one, choice)
    assert LaneMemory(settings).recall(one) == choice
    assert memory.recall(two) == LaneChoice()


def test_it_forgets_what_was_long_ago_and_keeps_no_endless_order(settings, tmp_path):
    memory = LaneMemory(settings)
    long = tuple(f"actor-{i}" for i in range(5_000))
    for number in range(KEPT_FILES + 1):
        memory.keep(tmp_path / f"{number}.tlx", LaneChoice(order=LaneOrder.MANUAL, manual=long))
    assert memory.recall(tmp_path / "0.tlx") == LaneChoice()
    assert memory.recall(tmp_path / f"{KEPT_FILES}.tlx").manual == long[:MOST_KEYS]


@pytest.mark.parametrize("text", ["[]", "{", '{"x": 3}', '{"KEY": {"by": "nonsense"}}'])
def test_what_cannot_be_read_is_the_usual_arrangement(settings, text):
    from explorer.gui import lane_memory

    path = Path("a.tlx")
    settings.set_text(lane_memory.NAME, text.replace("KEY", lane_memory._key(path)))
    assert LaneMemory(settings).recall(path) == LaneChoice()


def test_lanes_come_back_with_their_file(window, qtbot, small_project):
    timeline, bridge = window.parts.timeline, window.parts.bridge
    key = timeline.lanes.keys[-1]
    timeline.lanes.pin(key)
    assert timeline.lanes.keys[0] == key
    window.parts.session.close()
    assert not bridge.has_index
    window.open_path(small_project)
    qtbot.waitUntil(lambda: window.is_filled, timeout=15_000)
    assert timeline.lanes.keys[0] == key


def test_other_lanes_and_back_again_keep_their_pins(window, qtbot):
    timeline, bridge, chips = window.parts.timeline, window.parts.bridge, window.parts.chips
    key = timeline.lanes.keys[-1]
    timeline.lanes.pin(key)
    window.parts.commands.set_lanes("kind")
    qtbot.waitUntil(lambda: timeline.stage.choice.by is LaneBy.KIND)
    assert bridge.lanes.pinned == ()
    window.parts.commands.set_lanes("actor")
    qtbot.waitUntil(lambda: timeline.stage.choice.by is LaneBy.ACTOR)
    assert timeline.lanes.keys[0] == key
    assert chips.lanes.currentData() == "actor"


def test_an_arrangement_needs_no_other_index(window, qtbot):
    timeline = window.parts.timeline
    index = timeline.stage.index
    window.parts.bridge.set_lanes(LaneChoice(order=LaneOrder.NAME))
    assert timeline.stage.choice.order is LaneOrder.NAME
    assert timeline.stage.index is index


def test_the_view_menu_sorts_the_lanes_and_a_saved_view_brings_pins_back(window, qtbot, small_project):
    parts = window.parts
    timeline = parts.timeline
    key = timeline.lanes.keys[-1]
    timeline.lanes.pin(key)
    orders = window.findChild(QMenu, "laneOrder")
    next(a for a in orders.actions() if a.text() == "By first event").trigger()
    parts.commands.views.save("pinned")
    qtbot.waitUntil(lambda: parts.commands.views.names() == ["pinned"])
    timeline.lanes.unpin_all()
    timeline.lanes.sort(LaneOrder.COUNT)
    parts.commands.views.show("pinned")
    qtbot.waitUntil(lambda: timeline.stage.choice.pinned == (key,))
    assert timeline.stage.choice.order is LaneOrder.FIRST


def test_the_width_of_the_names_is_remembered(window, settings, theme, qtbot, small_project):
    from explorer.gui.main_window import MainWindow

    window.parts.timeline.names.choose(222)
    assert settings.names_px == 222
    again = MainWindow(settings, theme)
    again.assemble()
    again.resize(1440, 900)
    assert again.parts.timeline.names.wanted_px == 222
    again.close()
    again.deleteLater()
