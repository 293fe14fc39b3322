"""The text of a document for reading: plain text with leading, quotes marked, the current one strongly."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from explorer.gui.language import tr
from explorer.gui.reading_layout import LAID_OUT_AT_ONCE_CHARS, ReadingLayout
from explorer.gui.theme import Theme, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.gui.reading_desk import OpenDocument, QuoteMark

MEASURE_CHARS = 76
"""The widest line in average characters; 66 to 80 read best (Bringhurst, The Elements of Typographic
Style).
"""
MARGIN_PX = 18
DRAG_PX = 4
MARKED_AT_ONCE = 300
_ZOOM_POINTS = (-3.0, 12.0)


class SourceReader(QPlainTextEdit):
    """Never interprets markup; copies from the stored text. `mark_clicked` carries the marks under a click."""

    mark_clicked = Signal(object)
    menu_wanted = Signal(QPoint)
    zoomed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: OpenDocument | None = None
        self._current = (0, 0)
        self._doubtful = False
        self._in_sight: tuple[int, int] | None = None
        self._hits: list[tuple[int, int]] = []
        self._pressed_at = QPoint()
        self._zoom = 0.0
        self._text_document: QTextDocument | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Source document"))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.setInterval(0)
        self._scrolled.timeout.connect(self._mark)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._forget_sight())
        self._reset_document("")

    @property
    def document_shown(self) -> "OpenDocument | None":
        """The document on show."""
        return self._shown

    @property
    def current_passage(self) -> tuple[int, int]:
        """The strongly marked passage, in code points; empty if there is none."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Mark in other colours."""
        self._theme = theme
        self._mark()

    def show_document(self, shown: "OpenDocument | None") -> None:
        """Show another document, or none."""
        if shown is self._shown and shown is not None:
            return
        self._shown = shown
        self._current, self._doubtful, self._hits = (0, 0), False, []
        self._in_sight = None
        self._reset_document("" if shown is None else shown.text.shown)
        self._mark()

    def show_passage(self, start: int, end: int, *, doubtful: bool = False) -> None:
        """Mark a passage (code points) as the current one and scroll to it; `doubtful` marks it as not proven."""
        self._current, self._doubtful = (start, end), doubtful
        self._scroll_to(start, end)
        self._mark()

    def set_hits(self, hits: list[tuple[int, int]]) -> None:
        """Mark what a search found (code points)."""
        self._hits = hits
        self._mark()

    def reveal(self, start: int, end: int) -> None:
        """Select a passage (code points) and scroll to it, without making it the current quote."""
        if self._shown is None:
            return
        self.setTextCursor(self._cursor(start, end))
        self._scroll_to(start, end, keep_selection=True)

    def zoom_by(self, points: float) -> None:
        """Make the letters larger or smaller; 0 restores the usual size."""
        self.set_zoom(0.0 if points == 0 else self._zoom + points)
        self.zoomed.emit(self._zoom)

    def set_zoom(self, points: float) -> None:
        """Make the letters so many points larger than usual, without telling anybody."""
        low, high = _ZOOM_POINTS
        wanted = min(max(points, low), high)
        if wanted != self._zoom:
            self._zoom = wanted
            self._apply_font()

    def selected_passage(self) -> tuple[int, int]:
        """Return the selection in code points of the stored text; empty if nothing is selected."""
        cursor = self.textCursor()
        if self._shown is None or not cursor.hasSelection():
            return (0, 0)
        text = self._shown.text
        return text.to_text(cursor.selectionStart()), text.to_text(cursor.selectionEnd())

    def selected_text(self) -> str:
        """Return the selected words as they are stored."""
        start, end = self.selected_passage()
        return "" if self._shown is None else self._shown.source.text[start:end]

    def marks_of_selection(self) -> "list[QuoteMark]":
        """Return the quotes that share words with the selection."""
        start, end = self.selected_passage()
        if self._shown is None or start == end:
            return []
        return [mark for mark in self._shown.marks if mark.start < end and mark.end > start]

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the stored characters, not what Qt made of them."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def marks_at(self, point: QPoint) -> "list[QuoteMark]":
        """Return the quotes under a point of the viewport, the shortest first."""
        if self._shown is None:
            return []
        cursor = self.cursorForPosition(point)
        if not self.cursorRect(cursor).adjusted(-60, -12, 60, 12).contains(point):
            return []
        offset = self._shown.text.to_text(cursor.position())
        starts = [mark.start for mark in self._shown.marks]
        before = self._shown.marks[: bisect_right(starts, offset)]
        return sorted((m for m in before if m.end > offset), key=lambda m: m.end - m.start)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the quote that was clicked; a drag selects words."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = (point - self._pressed_at).manhattanLength() <= DRAG_PX
        if event.button() == Qt.MouseButton.LeftButton and still and not self.textCursor().hasSelection():
            marks = self.marks_at(point)
            if marks:
                self.mark_clicked.emit(marks)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a quote."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and bool(self.marks_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the document."""
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll otherwise."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.0 if event.angleDelta().y() > 0 else -1.0)
            return
        self._forget_sight()
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and what is being read in sight."""
        top = self.firstVisibleBlock().position()
        self._fit_measure()
        super().resizeEvent(event)
        if self._lay_out() or self._in_sight is not None:
            self._restore_sight(top)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the interface font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._shown is not None:
            self._fit_measure()

    def _reset_document(self, text: str) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(MARGIN_PX)
        document.setDefaultFont(self._reading_font())
        # Text before layout: the other way round costs 0.5 s for 5 MB.
        document.setPlainText(text)
        document.setDocumentLayout(ReadingLayout(document))
        old, self._text_document = self._text_document, document
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        self._fit_measure()
        self._lay_out()

    def _reading_font(self) -> QFont:
        font = scaled(self.font(), "strong")
        font.setPointSizeF(max(6.0, font.pointSizeF() + self._zoom))
        return font

    def _apply_font(self) -> None:
        top = self.firstVisibleBlock().position()
        self.document().setDefaultFont(self._reading_font())
        self._fit_measure()
        self._lay_out()
        self._restore_sight(top)

    def _forget_sight(self) -> None:
        """The reader scrolls: the passage need not stay in sight any more."""
        self._in_sight = None

    def _restore_sight(self, top: int) -> None:
        """After lines have been broken anew, show the passage again, or the block that stood at the top."""
        if self._shown is None:
            return
        if self._in_sight is not None:
            self._scroll_to_line(self._shown.text.to_shown(self._in_sight[0]))
        else:
            self.verticalScrollBar().setValue(self._line_of(top))

    def _layout(self) -> ReadingLayout:
        layout = self.document().documentLayout()
        assert isinstance(layout, ReadingLayout)
        return layout

    def _fit_measure(self) -> None:
        from PySide6.QtGui import QFontMetricsF

        wanted_px = QFontMetricsF(self._reading_font()).averageCharWidth() * MEASURE_CHARS + 2 * MARGIN_PX
        spare_px = max(0, int(self.width() - self.verticalScrollBar().sizeHint().width() - wanted_px))
        self.setViewportMargins(spare_px // 2, 0, spare_px // 2, 0)

    def _lay_out(self) -> bool:
        """Break the lines anew where the width has changed; return whether it has."""
        layout = self._layout()
        width_px = float(self.viewport().width())
        changed = width_px != layout.width_px
        if changed:
            layout.width_px = width_px
            block = self.document().firstBlock()
            while block.isValid():
                block.clearLayout()
                block = block.next()
        layout.lay_out_all()
        layout.documentSizeChanged.emit(layout.documentSize())
        self.viewport().update()
        return changed

    def _cursor(self, start: int, end: int) -> QTextCursor:
        assert self._shown is not None
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._shown.text.to_shown(start))
        cursor.setPosition(self._shown.text.end_to_shown(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _scroll_to(self, start: int, end: int, *, keep_selection: bool = False) -> None:
        if self._shown is None:
            return
        cursor = self._cursor(start, end)
        if not keep_selection:
            cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        self._in_sight = (start, end)
        self._scroll_to_line(cursor.selectionStart())

    def _scroll_to_line(self, position: int) -> None:
        """Bring a Qt position to the upper quarter of the view."""
        visible_lines = max(1, self.verticalScrollBar().pageStep())
        self.verticalScrollBar().setValue(max(0, self._line_of(position) - visible_lines // 4))

    def _line_of(self, position: int) -> int:
        block = self.document().findBlock(position)
        self.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)

    def _marks_to_draw(self) -> "Sequence[QuoteMark]":
        """Return all marks of a short document with few, else those near the viewport.

        Every marked block is laid out by Qt at once; for many marks or long lines that takes half a second.
        """
        assert self._shown is not None
        marks = self._shown.marks
        if self._is_marked_at_once():
            return marks
        first, last = self._stretch_to_draw()
        return [mark for mark in marks if mark.start <= last and mark.end >= first]

    def _stretch_to_draw(self) -> tuple[int, int]:
        """Return the code points within a page of the viewport."""
        assert self._shown is not None
        if self._is_marked_at_once():
            return 0, len(self._shown.source.text)
        block = self.firstVisibleBlock()
        page = max(1, self.verticalScrollBar().pageStep())
        lines = 0
        while lines < page and block.previous().isValid():
            block = block.previous()
            lines += _lines_at_least(block)
        first = block.position()
        lines = 0
        while lines < 3 * page and block.next().isValid():
            lines += _lines_at_least(block)
            block = block.next()
        to_text = self._shown.text.to_text
        return to_text(first), to_text(block.position() + block.length())

    def _is_marked_at_once(self) -> bool:
        assert self._shown is not None
        few = len(self._shown.marks) + len(self._hits) <= MARKED_AT_ONCE
        return few and len(self._shown.source.text) <= LAID_OUT_AT_ONCE_CHARS

    def _on_scrolled(self) -> None:
        if self._shown is not None and not self._is_marked_at_once():
            self._scrolled.start()

    def _mark(self) -> None:
        if self._shown is None:
            self.setExtraSelections([])
            return
        quiet = QTextCharFormat()
        quiet.setBackground(self._theme.colour("quote_other"))
        strong = QTextCharFormat()
        strong.setBackground(self._theme.colour("quote_current"))
        strong.setForeground(self._theme.colour("quote_current_text"))
        if self._doubtful:
            strong = QTextCharFormat()
            strong.setBackground(self._theme.colour("warning_soft"))
            strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            strong.setUnderlineColor(self._theme.colour("warning"))
        hit = QTextCharFormat()
        hit.setBackground(self._theme.colour("hit"))
        hit.setProperty(QTextFormat.Property.FontUnderline, True)
        hit.setUnderlineColor(self._theme.colour("success"))
        passages = [(mark.start, mark.end, quiet) for mark in self._marks_to_draw()]
        if self._current[1] > self._current[0]:
            passages.append((*self._current, strong))
        first, last = self._stretch_to_draw()
        passages += [(start, end, hit) for start, end in self._hits if start <= last and end >= first]
        selections = []
        for start, end, form in passages:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, end)
            selection.format = form
            selections.append(selection)
        self.setExtraSelections(selections)


def _lines_at_least(block: QTextBlock) -> int:
    """Return how many lines a block takes at least, which may not have been laid out yet."""
    return max(block.lineCount(), block.length() // MEASURE_CHARS)
