import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog

from explorer.gui.actions import ACTIONS, MENUS, Needs, enable_actions, make_actions


def test_ids_are_unique_and_every_action_stands_in_a_menu_with_a_tip():
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    assert {spec.menu for spec in ACTIONS} == set(MENUS)
    assert all(spec.tip and spec.text for spec in ACTIONS)


def test_no_shortcut_is_given_twice_and_all_are_understood():
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_the_window_handles_exactly_the_actions_of_the_table(window):
    assert set(window.parts.commands.handlers()) == {spec.id for spec in ACTIONS}


@pytest.mark.parametrize("need", [Needs.PROJECT, Needs.EVENT, Needs.RANGE, Needs.BACK])
def test_an_action_is_enabled_when_its_need_is_met(qapp, need):
    actions = make_actions(qapp, {spec.id: lambda: None for spec in ACTIONS})
    enable_actions(actions, {need})
    for spec in ACTIONS:
        if spec.needs is not Needs.UNDO:
            assert actions[spec.id].isEnabled() == (spec.needs in (Needs.NOTHING, need))


@pytest.mark.parametrize("page", ["shortcuts", "about"])
def test_help_opens(window, page, qtbot):
    window.actions_by_id[page].trigger()
    dialog = window.findChild(QDialog, f"{page}Dialog")
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
