"""A plain-text layout with room between the lines, which Qt's own one does not offer."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

LINE_HEIGHT = 1.45
EMPTY_LINE_HEIGHT = 0.75  # between paragraphs; of a full line
LAID_OUT_AT_ONCE_CHARS = 150_000
"""Up to here a whole document is laid out when its width changes, so that scrolling is exact from the
start.
"""


class ReadingLayout(QPlainTextDocumentLayout):
    """Lays blocks out when they are first asked for, as its base does, but with leading."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width_px = 400.0

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return a block's rectangle, laying it out before its base would."""
        if block.isValid() and block.isVisible():
            layout = block.layout()
            if layout.lineCount() == 0:
                self._lay_out(block)
        return super().blockBoundingRect(block)

    def lay_out_all(self) -> None:
        """Lay the whole document out, unless it is so long that this would be felt."""
        document = self.document()
        if document.characterCount() > LAID_OUT_AT_ONCE_CHARS:
            return
        block = document.firstBlock()
        while block.isValid():
            self.blockBoundingRect(block)
            block = block.next()

    def _lay_out(self, block: QTextBlock) -> None:
        layout = block.layout()
        option = QTextOption(self.document().defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        margin_px = self.document().documentMargin()
        available_px = max(40.0, self.width_px - 2 * margin_px)
        factor = LINE_HEIGHT if block.length() > 1 else EMPTY_LINE_HEIGHT
        layout.beginLayout()
        top_px = 0.0
        lines = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLeadingIncluded(True)
            line.setLineWidth(available_px)
            # Half of the leading stands above the line, so that highlights sit in the middle of it.
            spare_px = line.height() * (factor - 1.0)
            line.setPosition(QPointF(margin_px, top_px + max(0.0, spare_px) / 2))
            top_px += line.height() + spare_px
            lines += 1
        layout.endLayout()
        if lines != block.lineCount():
            block.setLineCount(max(1, lines))
            self.documentSizeChanged.emit(self.documentSize())
