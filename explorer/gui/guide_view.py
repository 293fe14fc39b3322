"""The user guide in a window of its own: a list of pages, the page, and a box to find words in all of them.

It shows nothing but the shipped Markdown and its pictures: HTML in it stays text, and no address is followed.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.guide_pages import GuidePage, guide_pages, picture_folder
from explorer.gui.language import current_language, tr
from explorer.gui.small_widgets import plain_label
from explorer.gui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QTextFrame


SIZE = QSize(980, 720)
LIST_WIDTH_PX = 230
PAGE_MARGIN_PX = 28
LINE_HEIGHT_PERCENT = 130
_HEADING_STEPS = {1: "title", 2: "heading", 3: "strong"}


class GuidePageView(QTextBrowser):
    """Shows one page. Pictures come from the guide's own folder and are never wider than the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidePage")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(PAGE_MARGIN_PX)
        # A scroll bar that came and went would change the width while the page is being laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._load)
        self._page: GuidePage | None = None

    def show_page(self, page: GuidePage) -> None:
        """Show a page from its beginning."""
        self._page = page
        self._load()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the guide by its bare file name; nothing else is ever loaded."""
        url = QUrl(name)
        file = url.fileName()
        if kind != QTextDocument.ResourceType.ImageResource.value or url.toString() != file:
            return None
        picture = QImage(str(picture_folder(current_language()) / file))
        room_px = self.viewport().width() - 2 * PAGE_MARGIN_PX - 8
        if picture.isNull() or room_px <= 0:
            return None
        shown_px = min(room_px, picture.width() // 2 if picture.width() > SIZE.width() else picture.width())
        ratio = max(1.0, self.devicePixelRatioF())
        scaled_px = round(shown_px * ratio)
        picture = picture.scaledToWidth(scaled_px, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Fit the pictures to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fitting.start()

    def _load(self) -> None:
        if self._page is None:
            return
        place = self.verticalScrollBar().value()
        self.document().clear()
        features = (
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        )
        self.document().setMarkdown(self._page.text, features)
        self._dress_blocks()
        self._dress_tables(self.document().rootFrame())
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)

    def _dress_blocks(self) -> None:
        base = QFont(self.font())
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            shape = QTextBlockFormat(block.blockFormat())
            level = shape.headingLevel()
            if _holds_picture(block):
                # A taller line would add as much again as the picture is high.
                shape.setBottomMargin(10)
                cursor.setBlockFormat(shape)
                block = block.next()
                continue
            shape.setLineHeight(
                LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            if level:
                shape.setTopMargin(4 if level == 1 else 18)
                shape.setBottomMargin(8)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = cursor.charFormat()
                letters.setFont(scaled(base, _HEADING_STEPS.get(level, "strong"), bold=True))
                cursor.mergeCharFormat(letters)
                cursor = QTextCursor(block)
            elif cursor.currentTable() is None:
                shape.setBottomMargin(6 if shape.indent() or block.textList() else 10)
            cursor.setBlockFormat(shape)
            block = block.next()

    def _dress_tables(self, frame: "QTextFrame") -> None:
        for child in frame.childFrames():
            if isinstance(child, QTextTable):
                shape = child.format()
                shape.setBorder(0)
                shape.setBackground(self.palette().alternateBase())
                shape.setCellPadding(6)
                shape.setTopMargin(6)
                shape.setBottomMargin(14)
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                child.setFormat(shape)
            self._dress_tables(child)


def _holds_picture(block: QTextBlock) -> bool:
    fragments = block.begin()
    return not fragments.atEnd() and fragments.fragment().charFormat().isImageFormat()


class GuideView(QDialog):
    """The guide's window; it stays beside the main one while that is used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guideDialog")
        self.setWindowTitle(tr("User guide"))
        self.pages = guide_pages(current_language())
        self.search = QLineEdit()
        self.search.setObjectName("guideSearch")
        self.search.setPlaceholderText(tr("Find in the guide"))
        self.search.setAccessibleName(tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("guideList")
        self.list.setProperty("look", "panel")
        self.list.setAccessibleName(tr("Pages"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.view = GuidePageView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.none_found = plain_label(tr("No page has these words."), "faint", "small")
        self.none_found.hide()
        self._lay_out()
        for page in self.pages:
            item = QListWidgetItem(page.title, self.list)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 14))
            item.setToolTip(page.title)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.returnPressed.connect(self._find_next)
        self.view.anchorClicked.connect(self._on_link_clicked)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.search)
        column.addWidget(self.none_found)
        column.addWidget(self.list, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(self.view, 1)
        screen = self.screen()
        self.resize(SIZE.boundedTo(screen.availableSize() * 0.95) if screen else SIZE)

    def show_page(self, name: str) -> None:
        """Show a page by its name; an unknown one is the first."""
        names = [page.name for page in self.pages]
        self.list.setCurrentRow(names.index(name) if name in names else 0)

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self.pages):
            self.view.show_page(self.pages[row])
            self._find_next()

    def _on_link_clicked(self, url: QUrl) -> None:
        self.show_page(url.fileName().removesuffix(".md").split("-", 1)[-1])

    def _on_search_changed(self, text: str) -> None:
        wanted = text.casefold().strip()
        matching = [row for row, page in enumerate(self.pages) if wanted in page.text.casefold()]
        for row in range(self.list.count()):
            self.list.item(row).setHidden(row not in matching)
        self.none_found.setVisible(not matching)
        if matching and self.list.currentRow() not in matching:
            with QSignalBlocker(self.list):
                self.list.setCurrentRow(matching[0])
            self.view.show_page(self.pages[matching[0]])
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self._find_next()

    def _find_next(self) -> None:
        words = self.search.text().strip()
        if words and not self.view.find(words):
            self.view.moveCursor(QTextCursor.MoveOperation.Start)
            self.view.find(words)
