"""Grades of the Admiralty code where they stand: a button that shows one, and the menu that gives another."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.gui.fitting import FittingDialog
from explorer.gui.language import mark, tr
from explorer.gui.small_widgets import plain_label
from explorer.gui.theme import scaled
from explorer.gui.wordings import CREDIBILITY_WORDS, RELIABILITY_WORDS

Grade = str | int | None


@dataclass(frozen=True, slots=True)
class Scale:
    """One of the two scales. `none` is the value of "not graded"; the texts are translated where shown."""

    name: str
    heading: str
    ungraded: str
    words: Mapping[Grade, str]
    none: Grade

    def shown(self, grade: Grade) -> str:
        """Return a grade with its meaning."""
        return f"{grade} · {tr(self.words[grade])}" if grade in self.words else tr(self.ungraded)


RELIABILITY = Scale(
    "reliability",
    mark("Reliability of the source"),
    mark("source not graded"),
    dict(RELIABILITY_WORDS.items()),
    "",
)
CREDIBILITY = Scale(
    "credibility",
    mark("Credibility of what it says"),
    mark("words not graded"),
    dict(CREDIBILITY_WORDS.items()),
    None,
)


class GradeMenu(QMenu):
    """The grades of a scale with their meaning. `chosen` carries the grade and an empty reason, `reason_wanted`
    asks for the dialog that takes one.
    """

    chosen = Signal(object, str)
    reason_wanted = Signal()

    def __init__(self, scale: Scale, grade: Grade, parent: QWidget) -> None:
        super().__init__(tr(scale.heading), parent)
        self.setObjectName(f"{scale.name}Menu")
        group = QActionGroup(self)
        for value, words in (*scale.words.items(), (scale.none, "")):
            if value == scale.none:
                self.addSeparator()
            text = f"&{value}   {tr(words)}" if words else tr("&Not graded")
            action = self.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == grade)
            action.triggered.connect(lambda _=False, v=value: self.chosen.emit(v, ""))
            group.addAction(action)
            if value == grade:
                self.setActiveAction(action)
        self.addSeparator()
        self.addAction(tr("&With a reason…")).triggered.connect(self.reason_wanted)


class GradeDialog(FittingDialog):
    """Asks for a grade and for the reason, which the history keeps."""

    chosen = Signal(object, str)

    def __init__(self, scale: Scale, grade: Grade, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gradeDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(scale.heading))
        self.grade = QComboBox()
        self.grade.setAccessibleName(tr(scale.heading))
        for value in (*scale.words, scale.none):
            self.grade.addItem(scale.shown(value), value)
        self.grade.setCurrentIndex([*scale.words, scale.none].index(grade))
        self.why = QLineEdit()
        self.why.setAccessibleName(tr("Reason"))
        self.why.setPlaceholderText(tr("Kept in the history"))
        self.why.setMinimumWidth(320)
        buttons = QDialogButtonBox()
        self.keep = QPushButton(tr("Set the grade"))
        self.keep.setDefault(True)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.grade.currentData(), self.why.text().strip()))
        form = QFormLayout()
        form.addRow(tr("Grade"), self.grade)
        form.addRow(tr("Reason"), self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addWidget(plain_label(tr(scale.heading), step="strong", bold=True))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.why.setFocus()


class GradeButton(QToolButton):
    """A grade where it is shown; a click, Space or Enter opens the menu. `chosen` is that of the menu."""

    chosen = Signal(object, str)

    def __init__(self, scale: Scale, grade: Grade, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale, self.grade = scale, grade
        self.setObjectName(f"{scale.name}Button")
        self.setText(scale.shown(grade))
        self.setProperty("look", "grade")
        self.setProperty("graded", "true" if grade in scale.words else "false")
        self.setFont(scaled(self.font(), "small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{tr(scale.heading)}: {scale.shown(grade)}")
        self.setToolTip(
            tr("{scale}: {grade}. Click to grade", scale=tr(scale.heading), grade=scale.shown(grade))
        )
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below."""
        menu = GradeMenu(self.scale, self.grade, self)
        menu.chosen.connect(self.chosen)
        menu.reason_wanted.connect(self._ask)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _ask(self) -> None:
        dialog = GradeDialog(self.scale, self.grade, self.window())
        dialog.chosen.connect(self.chosen)
        dialog.open()
