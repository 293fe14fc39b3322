"""Which citations of an event are one voice: joined, split, or left as they were detected. Each change is a step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.language import counted, tr
from explorer.gui.origin_words import count_words, reason_words
from explorer.gui.small_widgets import Page, link_button, plain_label, section_label

if TYPE_CHECKING:
    from explorer.gui.reading_desk import EventDetails
    from explorer.reading.corroboration import Origin

QUOTED_CHARS = 140
SIZE_PX = (560, 520)
LEAST_PX = (480, 320)


class OriginsDialog(QDialog):
    """The voices of one event, each a box with its citations. The signals carry indexes of citations and why."""

    join_wanted = Signal(list, str)
    split_wanted = Signal(list, str)
    detection_wanted = Signal(list, str)

    def __init__(self, details: "EventDetails", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("originsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Independent sources"))
        self.event_id = details.event.id
        self.boxes: dict[int, QCheckBox] = {}
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.why = QLineEdit()
        self.why.setAccessibleName(tr("Reason"))
        self.why.setPlaceholderText(tr("Reason, kept in the history"))
        self.join = QPushButton(tr("Join the chosen"))
        self.join.setProperty("look", "primary")
        self.join.setToolTip(tr("Count the chosen citations as one voice"))
        self.join.setAutoDefault(False)
        self.join.clicked.connect(lambda: self.join_wanted.emit(self.chosen(), self._take_why()))
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.addWidget(self.why, 1)
        foot.addWidget(self.join)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.area, 1)
        layout.addLayout(foot)
        self.setMinimumSize(*LEAST_PX)
        self.resize(*SIZE_PX)
        self.show_details(details)

    def show_details(self, details: "EventDetails | None") -> None:
        """Show how it stands now; another event closes the dialog."""
        if details is None or details.event.id != self.event_id:
            self.reject()
            return
        self.boxes = {}
        page = Page()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 18, 24, 12)
        layout.setSpacing(10)
        layout.addWidget(plain_label(details.event.title, step="strong", bold=True))
        words = tr(
            "{citations} · {voices}. Only independent sources confirm one another.",
            citations=counted(len(details.event.citations), "1 citation", "{n} citations"),
            voices=count_words(len(details.voices)),
        )
        layout.addWidget(plain_label(words, "secondary"))
        for voice in details.voices:
            layout.addWidget(self._voice(voice, details))
        others = sorted(
            set(range(len(details.event.citations)))
            - {k for voice in details.voices for k in voice.citations}
        )
        if others:
            layout.addWidget(section_label(tr("DO NOT SUPPORT THE EVENT, NOT COUNTED")))
        for index in others:
            layout.addWidget(plain_label(_citation_words(index, details), "secondary", "small"))
        layout.addStretch(1)
        self.area.setWidget(page)
        self._on_chosen()

    def chosen(self) -> list[int]:
        """Return the indexes of the citations whose boxes are ticked."""
        return [index for index, box in self.boxes.items() if box.isChecked()]

    def _voice(self, voice: "Origin", details: "EventDetails") -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(plain_label(_voice_heading(voice, details), "secondary", "small"), 1)
        if len(voice.citations) > 1:
            head.addWidget(self._link("split", tr("Split"), tr("Count each as a voice of its own"), voice))
        if any(details.event.citations[k].origin for k in voice.citations):
            head.addWidget(
                self._link("detect", tr("As detected"), tr("Take back what an analyst has ruled here"), voice)
            )
        layout.addLayout(head)
        for index in voice.citations:
            box = QCheckBox(_source_name(index, details).replace("&", "&&"))
            box.setAccessibleName(_citation_words(index, details))
            box.toggled.connect(self._on_chosen)
            self.boxes[index] = box
            quote = plain_label(_quote(index, details), "secondary", "small")
            quote.setContentsMargins(24, 0, 0, 4)
            layout.addWidget(box)
            layout.addWidget(quote)
        return frame

    def _link(self, name: str, text: str, tip: str, voice: "Origin") -> QWidget:
        link = link_button(text, tip)
        link.setObjectName(f"{name}Origins")
        link.setAutoDefault(False)
        signal = self.split_wanted if name == "split" else self.detection_wanted
        link.clicked.connect(lambda: signal.emit(list(voice.citations), self._take_why()))
        return link

    def _take_why(self) -> str:
        why = self.why.text().strip()
        self.why.clear()
        return why

    def _on_chosen(self) -> None:
        self.join.setEnabled(len(self.chosen()) > 1)


def _voice_heading(voice: "Origin", details: "EventDetails") -> str:
    if voice.reasons:
        return tr("One voice: {reasons}", reasons="; ".join(map(reason_words, voice.reasons)))
    ruled = details.event.citations[voice.citations[0]].origin
    return tr("A voice of its own, as an analyst ruled") if ruled else tr("A voice of its own")


def _source_name(index: int, details: "EventDetails") -> str:
    key = details.event.citations[index].source
    source = details.sources.get(key)
    name = (source.title if source else "") or key
    return f"{index + 1}. {name}"


def _quote(index: int, details: "EventDetails") -> str:
    quote = details.event.citations[index].quote
    return f"“{quote if len(quote) <= QUOTED_CHARS else quote[:QUOTED_CHARS].rstrip() + '…'}”"


def _citation_words(index: int, details: "EventDetails") -> str:
    return f"{_source_name(index, details)}: {_quote(index, details)}"
