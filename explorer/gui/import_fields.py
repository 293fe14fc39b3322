"""Which column fills which field: a row of names and boxes that the user may change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from explorer.gui.language import mark, tr
from explorer.gui.sentences import sentence
from explorer.gui.small_widgets import Page, plain_label
from explorer.services.import_report import ImportPreview

FIELD_WORDS = {
    "id": mark("Id"),
    "title": mark("Title"),
    "date": mark("Date"),
    "date to": mark("Date to"),
    "date from": mark("Date from"),
    "date precision": mark("Date precision"),
    "summary": mark("Summary"),
    "kind": mark("Kind"),
    "status": mark("Status"),
    "extent": mark("Extent"),
    "importance": mark("Importance"),
    "agent": mark("Agent"),
    "target": mark("Target"),
    "speaker": mark("Speaker"),
    "location": mark("Location"),
    "mentioned": mark("Mentioned"),
    "roles": mark("Roles"),
    "tags": mark("Tags"),
    "source": mark("Source"),
    "publisher": mark("Publisher"),
    "author": mark("Author"),
    "published": mark("Published"),
    "url": mark("Address"),
    "quote": mark("Quote"),
    "deaths": mark("Deaths"),
    "latitude": mark("Latitude"),
    "longitude": mark("Longitude"),
    "note": mark("Note"),
    "place": mark("Place"),
    "country": mark("Country"),
    "side a": mark("Side A"),
    "side b": mark("Side B"),
    "conflict": mark("Conflict"),
    "articles": mark("Articles"),
    "actor 1": mark("Actor 1"),
    "actor 2": mark("Actor 2"),
    "with actor 1": mark("With actor 1"),
    "with actor 2": mark("With actor 2"),
    "actor 1 country": mark("Country of actor 1"),
    "actor 2 country": mark("Country of actor 2"),
    "actors": mark("Actors"),
    "citations": mark("Citations"),
    "wording": mark("Wording of the date"),
    "where": mark("Where"),
    "coordinates": mark("Coordinates"),
    "type": mark("Type"),
    "topic": mark("Topic"),
    "code": mark("Code"),
    "root": mark("Head of the article"),
    "told by": mark("Told by"),
    "office": mark("Their houses"),
    "timestamp": mark("Time stamp"),
    "duration": mark("Duration"),
    "repeats": mark("Repeats"),
    "occurrence": mark("Occurrence"),
    "goes on": mark("Goes on"),
    "fuzzy": mark("Approximate"),
    "fuzzy start": mark("Start approximate"),
    "fuzzy end": mark("End approximate"),
    "media": mark("Picture or page"),
    "credit": mark("Credit"),
    "caption": mark("Caption"),
}
"""Names of fields on the screen."""


class ImportFields(QScrollArea):
    """`changed` carries a field's name and the columns that now fill it (none: it stays empty)."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importFields")
        self.setAccessibleName(tr("Columns of the list"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.boxes: dict[str, QComboBox] = {}

    def show_preview(self, found: ImportPreview) -> None:
        """Show the fields of a list with the columns that fill them, filled ones first."""
        page = Page()
        form = QFormLayout(page)
        form.setContentsMargins(12, 10, 12, 10)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.boxes = {}
        for spec in sorted(found.fields, key=lambda spec: spec.name not in found.mapping.columns):
            box = self._box(found, spec.name)
            box.setToolTip(sentence(spec.about))
            self.boxes[spec.name] = box
            form.addRow(tr(FIELD_WORDS.get(spec.name, spec.name)), box)
        if not found.fields:
            form.addRow(plain_label(tr("The columns of our own exports are fixed."), "secondary"))
        self.setWidget(page)

    def _box(self, found: ImportPreview, field: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr(FIELD_WORDS.get(field, field)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItem("–", ())
        chosen = tuple(found.mapping.columns.get(field, ()))
        if len(chosen) > 1:
            box.addItem(" + ".join(chosen), chosen)
        for column in found.columns:
            box.addItem(column, (column,))
        place = next((at for at in range(box.count()) if tuple(box.itemData(at)) == chosen), 0)
        box.setCurrentIndex(place)
        box.activated.connect(lambda _: self.changed.emit(field, tuple(box.currentData())))
        return box
