from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from explorer.gui.main_window import MainWindow
from explorer.gui.theme import dark_theme
from tests.builders import build_project, small_content

WAIT_MS = 8_000


def drop(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    )
    event.keep = data
    return event


def test_a_dropped_file_is_opened(window, qtbot, tmp_path):
    content = small_content().model_copy(update={"title": "Dropped"})
    path = build_project(tmp_path / "dropped.tlx", content)
    window.dropEvent(drop(path))
    qtbot.waitUntil(lambda: window.session.title == "Dropped" and window.is_filled, timeout=WAIT_MS)


def test_two_files_at_once_are_not_taken(window, tmp_path):
    event = drop(tmp_path / "a", tmp_path / "b")
    event.ignore()
    window.dropEvent(event)
    assert not event.isAccepted()


def test_the_window_comes_back_as_it_was_left(window, settings, theme, qtbot, small_project):
    window.parts.docks["filter"].hide()
    window.parts.table.setColumnHidden(5, False)
    window.close()
    again = MainWindow(settings, theme)
    qtbot.addWidget(again)
    again.assemble()
    again.show()
    qtbot.waitUntil(lambda: again.parts.docks["filter"].isHidden(), timeout=WAIT_MS)
    assert settings.state("geometry") is not None
    assert not again.parts.table.isColumnHidden(5)
    again.close()


def test_an_empty_window_says_so_and_a_filled_one_its_path(window, small_project, qtbot):
    assert window.project_path == small_project
    assert not window.is_empty
    window.session.close()
    assert window.is_empty
    assert window.project_path is None


def test_every_part_takes_another_theme(window):
    window.show_theme(dark_theme())
    assert window.theme.dark
    assert not window.grab().isNull()


def test_the_context_menu_offers_the_export(window, qtbot):
    from PySide6.QtWidgets import QMenu

    window.parts.commands.show_event_menu(QPoint(50, 50))
    menu = next(m for m in window.findChildren(QMenu) if m.isVisible())
    assert window.actions_by_id["export-range"] in menu.actions()
    menu.close()


def test_the_question_is_copied_as_a_command_line(window, small_project, qtbot):
    from PySide6.QtGui import QGuiApplication

    from explorer.model.filter import EventFilter

    window.session.set_filter(EventFilter(actors=("russia",), statuses=("planned",)))
    window.actions_by_id["copy-command"].trigger()
    words = QGuiApplication.clipboard().text()
    assert words == f"timeline-explorer query {small_project} --actor russia --status planned"


def test_the_timeline_is_written_as_a_picture(window, tmp_path, qtbot):
    from PySide6.QtGui import QImage

    from explorer.gui.picture_export import write_picture

    write_picture(window.parts, tmp_path / "picture.png")
    assert QImage(str(tmp_path / "picture.png")).width() >= 1200
    write_picture(window.parts, tmp_path / "picture.bmpx")
    assert window.parts.message.isVisible()


def test_a_script_that_asks_for_the_menu_bar_gets_the_one_with_the_menus(window):
    before = window.menuWidget()
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["File", "Edit", "View", "Go", "Help"]
    assert window.menuWidget() is before
    assert window.menuBar().isVisible()
