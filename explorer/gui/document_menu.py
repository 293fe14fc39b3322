"""The context menu of a document: its quotes, a second place to read, copying with the source."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from explorer.gui.language import tr

if TYPE_CHECKING:
    from explorer.gui.document_view import DocumentView


def document_menu(view: "DocumentView", point: QPoint) -> QMenu:
    """Return the menu for a point of the reader's viewport, where the words selected come first."""
    reader = view.reader
    menu = QMenu(view)
    menu.setObjectName("documentMenu")
    marks = reader.marks_of_selection() or reader.marks_at(point)
    go = menu.addAction(tr("Go to the event that cites these words"))
    go.setEnabled(bool(marks))
    if marks:
        go.triggered.connect(lambda: view.event_wanted.emit(marks[0].row))
    shown = reader.document_shown
    beside = menu.addAction(tr("Open beside"))
    beside.setEnabled(shown is not None)
    if shown is not None:
        key, span = shown.source.id, _span(view, point)
        beside.triggered.connect(lambda: view.beside_wanted.emit(key, *span))
    menu.addSeparator()
    menu.addAction(tr("Next quote in the document")).triggered.connect(lambda: view.step_quote(1))
    menu.addAction(tr("Previous quote in the document")).triggered.connect(lambda: view.step_quote(-1))
    menu.addAction(tr("Find in document")).triggered.connect(view.open_find)
    menu.addSeparator()
    words = reader.selected_text()
    copy = menu.addAction(tr("Copy the selected words"))
    copy.setEnabled(bool(words))
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
    menu.addAction(tr("Copy citation")).triggered.connect(view.copy_citation)
    _add_styles(menu, view)
    if shown is not None:
        menu.addSeparator()
        source = shown.source
        form = menu.addAction(tr("Edit source…"))
        form.triggered.connect(lambda: view.form_wanted.emit(source.id))
        history = menu.addAction(tr("History of the source…"))
        history.triggered.connect(lambda: view.history_wanted.emit(source.id, source.title))
    menu.addSeparator()
    menu.addAction(tr("Select all")).triggered.connect(reader.selectAll)
    return menu


def _span(view: "DocumentView", point: QPoint) -> tuple[int, int]:
    """Return the passage that a second view of the document would show."""
    reader = view.reader
    selected = reader.selected_passage()
    if selected[1] > selected[0]:
        return selected
    marks = reader.marks_at(point)
    if marks:
        return marks[0].start, marks[0].end
    return reader.current_passage


def _add_styles(menu: QMenu, view: "DocumentView") -> None:
    from explorer.gui.citing_menu import citing_menu

    styles = citing_menu(menu, view.cited_words, lambda _: None)
    styles.setTitle(tr("Copy citation as…"))
    menu.addMenu(styles)
