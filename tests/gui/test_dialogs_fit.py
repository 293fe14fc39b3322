"""No dialog clips a text, at three sizes, in both languages and with large letters."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
)

import explorer.gui
from explorer.gui.language import use_language
from explorer.gui.small_widgets import ElidedLabel, LinkButton
from tests.gui.all_dialogs import DIALOGS, open_dialog

SIZES = {"least": None, "usual": QSize(0, 0), "large": QSize(1500, 1000)}


@pytest.fixture(params=["en", "ru"])
def spoken(request, qapp):
    use_language(request.param)
    yield request.param
    use_language("en")


def shortfall(label):
    """How many pixels a label's text lacks, in width or in height."""
    if isinstance(label, ElidedLabel) or not label.text() or not label.pixmap().isNull():
        return 0
    if label.wordWrap():
        return label.heightForWidth(label.width()) - label.height()
    return max(label.sizeHint().width() - label.width(), label.sizeHint().height() - label.height())


def clipped(dialog):
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    found = [(label.text(), shortfall(label)) for label in labels if shortfall(label) > 1]
    for button in dialog.findChildren(QAbstractButton):
        if not button.isVisible() or isinstance(button, LinkButton) or not button.text():
            continue
        if isinstance(button, QPushButton | QCheckBox | QRadioButton):
            lacks = button.minimumSizeHint().width() - button.width()
            if lacks > 1:
                found.append((button.text(), lacks))
    for box in dialog.findChildren(QComboBox):
        if box.isVisible():
            longest = max((box.itemText(place) for place in range(box.count())), key=len, default="")
            room_px = box.width() - 36
            if box.fontMetrics().horizontalAdvance(longest) > room_px:
                found.append((longest, room_px))
    return found


def dialog_classes(base=QDialog):
    """The dialogs of ours that no other one is made from."""
    for kind in base.__subclasses__():
        yield from dialog_classes(kind)
        if kind.__module__.startswith("explorer.gui") and not kind.__subclasses__():
            yield kind


def test_the_walk_opens_every_dialog_that_there_is(window, qtbot):
    for module in pkgutil.iter_modules(explorer.gui.__path__):
        importlib.import_module(f"explorer.gui.{module.name}")
    opened = set()
    for name in DIALOGS:
        with open_dialog(name, window, qtbot) as dialog:
            opened.add(type(dialog))
    assert {kind.__name__ for kind in dialog_classes()} - {kind.__name__ for kind in opened} == set()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DIALOGS)
def test_no_text_is_clipped(spoken, window, qtbot, name, size):
    with open_dialog(name, window, qtbot) as dialog:
        if size == "least":
            dialog.resize(dialog.minimumSizeHint().expandedTo(dialog.minimumSize()))
        elif size == "large":
            dialog.resize(SIZES[size].boundedTo(dialog.maximumSize()))
        qtbot.wait(30)
        assert clipped(dialog) == [], (dialog.size(), dialog.minimumSizeHint())


@pytest.mark.parametrize("name", ["about", "own copy", "mishap", "grade", "resolve"])
def test_a_dialog_of_sentences_is_no_taller_than_they_need(spoken, window, qtbot, name):
    with open_dialog(name, window, qtbot) as dialog:
        assert dialog.height() <= dialog.layout().totalMinimumHeightForWidth(dialog.width()) + 2


def test_every_dialog_fits_a_small_laptop(spoken, window, qtbot):
    for name in DIALOGS:
        with open_dialog(name, window, qtbot) as dialog:
            least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
            assert least.width() <= 1240 and least.height() <= 660, name


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (3440, 1440)])
def test_the_window_uses_small_and_very_wide_screens(spoken, window, qtbot, width, height):
    window.resize(width, height)
    qtbot.wait(50)
    assert window.width() == width
    parts = window.parts
    assert parts.timeline.width() >= 0.3 * width
    assert parts.timeline.height() >= 0.2 * height
    for docked in (parts.actors, parts.tabs):
        assert 180 <= docked.width() <= 0.4 * width
