"""The lines at the foot of a picture: filter, range and what it keeps, sources, when it was made."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from explorer.gui.language import number, tr
from explorer.gui.sentences import sentence
from explorer.gui.theme import Theme, scaled
from explorer.gui.vocabulary import piece_words

if TYPE_CHECKING:
    from explorer.services.asking import Answer
    from explorer.services.project import Project

MARGIN_PX = 12
MOST_SOURCES = 12
MOST_LINES = 4


class Statement:
    """Words wrapped to a width; what does not fit into `MOST_LINES` is cut with an ellipsis."""

    def __init__(self, theme: Theme, font: QFont, text: str, width_px: int) -> None:
        self._theme, self._font = theme, scaled(font, "small")
        self._metrics = QFontMetricsF(self._font)
        self._lines = _wrapped(text, self._metrics, width_px - 2 * MARGIN_PX) if text else []

    @property
    def height_px(self) -> int:
        """The height of the strip; none without words."""
        return round(len(self._lines) * self._metrics.lineSpacing()) + 10 if self._lines else 0

    def draw(self, painter: QPainter, width: float) -> None:
        """Draw the strip at the origin."""
        if not self._lines:
            return
        painter.fillRect(QRectF(0, 0, width, self.height_px), self._theme.colour("window"))
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text_secondary"))
        step = self._metrics.lineSpacing()
        for place, line in enumerate(self._lines):
            rect = QRectF(MARGIN_PX, 2 + place * step, width - 2 * MARGIN_PX, step)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


def _wrapped(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        elif len(lines) < MOST_LINES:
            lines.append(word)
        else:
            lines[-1] = metrics.elidedText(f"{longer} …", Qt.TextElideMode.ElideRight, width)
            break
    return lines


def statement_of(project: "Project", answer: "Answer", made_at: str) -> str:
    """Return what a picture of the answer states, as one line of words."""
    from explorer.services.manifesting import stated_lines

    told = [
        f"{sentence(label)}: {_value_words(label, value)}."
        for label, value in stated_lines(project, answer, made_at)
        if label != "Project"
    ]
    used = zip(project.catalogue.sources, answer.facets.source, strict=True)
    titles = [source.title or source.id for source, count in used if count]
    named = "; ".join(f"“{title}”" for title in titles[:MOST_SOURCES]) or tr("none")
    if len(titles) > MOST_SOURCES:
        named = tr("{names} and {count} more", names=named, count=number(len(titles) - MOST_SOURCES))
    told.insert(-1, tr("Sources: {names}.", names=named))
    return " ".join(told)


def _value_words(label: str, value: str) -> str:
    if label == "Filter":
        return "; ".join(piece_words(sentence(piece)) for piece in value.split("; "))
    return sentence(value)
