"""What the history says of a step, in words: which value it was, and what stood there before and after."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt

from explorer.gui.grade_menu import CREDIBILITY, RELIABILITY
from explorer.gui.language import mark, tr
from explorer.gui.wordings import date_words

if TYPE_CHECKING:
    from explorer.services.history import FieldChange, JournalEntry, Value

SHOWN_CHARS = 240
_FIELDS = {
    "title": mark("Title"),
    "summary": mark("Summary"),
    "author": mark("Author"),
    "publisher": mark("Publisher"),
    "published": mark("Published"),
    "published_note": mark("About that date"),
    "url": mark("Address"),
    "language": mark("Language"),
    "reliability": mark("Reliability"),
    "credibility": mark("Credibility"),
    "note": mark("Note"),
    "file": mark("File"),
    "edtf": mark("Date"),
    "extent": mark("Extent"),
    "wording": mark("Wording of the date"),
    "basis": mark("Basis of the date"),
    "basis_note": mark("About the basis"),
    "kind": mark("Kind"),
    "status": mark("Status"),
    "importance": mark("Importance"),
    "reviewed": mark("Reviewed"),
    "origin_count": mark("Independent sources"),
    "start_offset": mark("Place in the document"),
    "quote": mark("Quote"),
    "attribution": mark("Speaking"),
    "stance": mark("Stance"),
    "resolution": mark("Decision"),
    "apparent": mark("Only apparent"),
    "severity": mark("Severity"),
    "property": mark("Property"),
    "value": mark("Value"),
    "unit": mark("Unit"),
    "as_of": mark("As of"),
}
_ROWS = {
    "event": mark("Event"),
    "source": mark("Source"),
    "conflict": mark("Conflict"),
    "citation": mark("Citation"),
    "claim": mark("Claim"),
    "event_actor": mark("Actor"),
    "event_tag": mark("Tag"),
    "conflict_event": mark("Event"),
    "conflict_passage": mark("Side"),
}
_YES_NO = ("reviewed", "apparent")
_DATES = ("published", "edtf", "as_of")


def signed_words(entry: "JournalEntry") -> str:
    """Return when a step was made and by whom, in the user's own time."""
    moment = QDateTime.fromString(entry.made_at, Qt.DateFormat.ISODate).toLocalTime()
    when = QLocale().toString(moment, "d MMM yyyy, HH:mm") if moment.isValid() else entry.made_at
    return " · ".join(part for part in (when, entry.who or tr("no name given")) if part)


def field_words(change: "FieldChange") -> str:
    """Return what it is that changed: "Reliability", "Citation 2, credibility"."""
    row = tr(_ROWS.get(change.table, change.table))
    if change.number:
        row = f"{row} {change.number}"
    if not change.field:
        return row
    if change.field == "origin":
        field = tr("Origin") if change.table == "source" else tr("Its origin")
    else:
        field = tr(_FIELDS.get(change.field, change.field))
    return f"{row}: {field}" if change.number else field


def value_words(change: "FieldChange", value: "Value") -> str:
    """Return a value as the window writes it elsewhere; a dash for none."""
    if change.field == "reliability":
        return RELIABILITY.shown(value)
    if change.field == "credibility":
        return CREDIBILITY.shown(value)
    if value is None or value == "":
        return tr("as detected") if (change.table, change.field) == ("citation", "origin") else "–"
    if change.field in _YES_NO:
        return tr("yes") if value else tr("no")
    if (change.table, change.field) == ("citation", "origin"):
        return _ruling_words(str(value))
    if change.field in _DATES:
        return f"{date_words(str(value))} ({value})"
    text = str(value)
    return text if len(text) <= SHOWN_CHARS else f"{text[:SHOWN_CHARS].rstrip()}…"


def _ruling_words(ruling: str) -> str:
    if ruling.startswith("alone "):
        return tr("a voice of its own")
    return tr("joined by an analyst") if ruling.startswith("joined ") else ruling
