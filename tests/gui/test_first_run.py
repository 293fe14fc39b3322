import pytest

from explorer.gui.first_run import DISMISSED, FirstRun, hints
from explorer.gui.own_copy import OwnCopyDialog, suggested_path
from explorer.services import shipped


@pytest.fixture
def sample(monkeypatch, small_project, tmp_path):
    """Let the small project be the sample in our own folder."""
    folder = tmp_path / "own"
    folder.mkdir()
    path = folder / f"{shipped.DATASET}-0.tlx"
    small_project.rename(path)
    monkeypatch.setattr(shipped, "user_data_folder", lambda: folder)
    return path


def open_in(window, path, qtbot):
    window.open_path(path)
    qtbot.waitUntil(
        lambda: window.session.project is not None and window.session.project.path == path, timeout=15_000
    )


def test_three_hints_point_to_their_places_and_come_once(window, qtbot):
    first = FirstRun(window)
    first.start_if_new()
    for number in range(3):
        card, hint = first.card, hints()[number]
        assert card.isVisible()
        assert card.title.text() == hint.title
        assert window.rect().contains(card.geometry())
        assert card.geometry().intersects(window.rect())
        card.next.click()
    assert first.card is None
    assert window.settings.flag(DISMISSED)
    first.start_if_new()
    assert first.card is None


def test_all_hints_can_be_passed_over(window):
    first = FirstRun(window)
    first.start_if_new()
    first.card.skip.click()
    assert first.card is None
    assert window.settings.flag(DISMISSED)


def test_the_cards_words_are_never_clipped(window):
    first = FirstRun(window)
    first.start()
    for _ in range(3):
        words = first.card.words
        assert words.height() >= words.heightForWidth(words.width()) - 1
        first.card.next.click()


def test_the_sample_says_what_it_is_and_another_project_does_not(window, qtbot, sample, tmp_path):
    bar = window.parts.sample
    assert not bar.isVisible()
    open_in(window, sample, qtbot)
    assert bar.isVisible()
    other = tmp_path / "mine.tlx"
    shipped.copy_project(sample, other)
    open_in(window, other, qtbot)
    assert not bar.isVisible()


def test_a_change_of_the_sample_goes_into_a_copy(window, qtbot, sample, tmp_path):
    open_in(window, sample, qtbot)
    before = sample.read_bytes()
    window.parts.commands.views.save("Autumn")
    dialog = window.findChild(OwnCopyDialog)
    assert dialog.isVisible()
    dialog.path = tmp_path / "мой.tlx"
    with qtbot.waitSignal(window.parts.edits.changed, timeout=15_000):
        dialog.keep.click()
    assert window.session.project.path == tmp_path / "мой.tlx"
    qtbot.waitUntil(lambda: window.parts.commands.views.names() == ["Autumn"], timeout=15_000)
    assert sample.read_bytes() == before


def test_without_a_copy_nothing_is_changed(window, qtbot, sample):
    open_in(window, sample, qtbot)
    window.parts.commands.views.save("Autumn")
    window.findChild(OwnCopyDialog).reject()
    assert window.session.project.path == sample
    assert window.parts.commands.views.names() == []


def test_the_suggested_name_is_free(monkeypatch, tmp_path):
    from PySide6.QtCore import QStandardPaths

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert suggested_path() == tmp_path / "Tajikistan.tlx"
    (tmp_path / "Tajikistan.tlx").touch()
    assert suggested_path() == tmp_path / "Tajikistan 2.tlx"
