"""Labels in which the words asked for are marked."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from explorer.gui.session import Session
    from explorer.gui.theme import Theme


class MarkedLabels(QObject):
    """Keeps the words of the filter marked in some labels. Their texts are shown as they are, never as markup."""

    def __init__(self, session: "Session", parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._hit = ""
        self._texts: list[tuple[QLabel, str]] = []
        self._asked = ""
        session.filter_changed.connect(self._on_filter_changed)

    def restart(self, theme: "Theme") -> None:
        """Forget all labels; those to come are marked in the colours of the theme."""
        self._texts.clear()
        self._hit = f"background-color:{theme.colours.hit};color:{theme.colours.text}"
        self._asked = self._session.filter.text

    def watch(self, label: QLabel) -> None:
        """Mark the words in a label that shows plain text, now and whenever the filter changes."""
        self._texts.append((label, label.text()))
        if self._asked:
            self._mark(label, label.text())

    def _on_filter_changed(self) -> None:
        if self._session.filter.text != self._asked:
            self._asked = self._session.filter.text
            for label, text in self._texts:
                self._mark(label, text)

    def _mark(self, label: QLabel, text: str) -> None:
        from explorer.services.asked_words import asked_spans

        spans = asked_spans(self._asked, text)
        label.setTextFormat(Qt.TextFormat.RichText if spans else Qt.TextFormat.PlainText)
        label.setText(marked_html(text, spans, self._hit) if spans else text)
        label.setAccessibleName(text if spans else "")


def marked_html(text: str, spans: "list[tuple[int, int]]", style: str) -> str:
    """Return a text as HTML that shows it to the letter, with the spans in another style."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [escape(text[at:start]), f'<span style="{style}">{escape(text[start:end])}</span>']
        at = end
    return f'<span style="white-space:pre-wrap">{"".join(pieces)}{escape(text[at:])}</span>'
