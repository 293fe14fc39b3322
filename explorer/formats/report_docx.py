"""The report as a Word document: headings, one table-free paragraph set an event, real footnotes."""

import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from explorer.formats.docx_notes import Footnotes
from explorer.model.report import (
    CERTAIN_MARKS,
    Disagreement,
    Entry,
    Note,
    Report,
    Side,
    disagreement_label,
    note_remarks,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUIET = (0x5C, 0x66, 0x70)
_MARK = (0x9A, 0x34, 0x12)


def docx_bytes(report: Report) -> bytes:
    """Return the document."""
    from docx import Document

    document = Document()
    _set_up(document, report)
    document.add_heading(_plain(report.title), 0)
    conflicts = f"{report.open_conflicts:,} open, {report.settled_conflicts:,} settled"
    for label, value in (*report.stated, ("Disagreements", conflicts)):
        line = document.add_paragraph()
        _tighten(line)
        _run(line, f"{label}: ", 9, bold=True, colour=_QUIET)
        _run(line, value, 9, colour=_QUIET)
    document.add_heading("Events", 1)
    notes = Footnotes(document)
    for entry in report.entries:
        _entry(document, notes, entry)
    document.add_heading("Sources", 1)
    for source in report.sources:
        grade = f". Reliability {source.reliability}" if source.reliability else ""
        line = document.add_paragraph(style="List Bullet")
        _run(line, f"{source.words}{grade}. ", 10)
        _run(line, source.published_note, 8.5, colour=_QUIET)
    notes.finish()
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_up(document: "Document", report: Report) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin = section.bottom_margin = Cm(2.2)
    style: Any = document.styles["Normal"]
    style.font.name, style.font.size = "Georgia", Pt(10.5)
    for name in ("Title", "Heading 1", "Heading 2"):
        heading: Any = document.styles[name]
        heading.font.name, heading.font.color.rgb = "Georgia", None
        fonts = heading.element.rPr.rFonts
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(kind), None)
    title: Any = document.styles["Title"]
    title.font.size = Pt(20)
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    document.core_properties.title = _plain(report.title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    # A fixed time, since equal reports are to be equal.
    document.core_properties.created = document.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)


def _entry(document: "Document", notes: Footnotes, entry: Entry) -> None:
    from docx.shared import Pt

    date = document.add_paragraph()
    date.paragraph_format.space_before, date.paragraph_format.space_after = Pt(9), Pt(0)
    date.paragraph_format.keep_with_next = True
    _run(date, entry.date, 9.5, colour=_MARK)
    if entry.surely:
        _run(date, f"  ({CERTAIN_MARKS[entry.surely]})", 8.5, colour=_QUIET)
    heading = document.add_heading("", 2)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(0), Pt(1)
    _run(heading, entry.title, 12)
    told = document.add_paragraph()
    _tighten(told)
    _run(told, entry.summary or entry.title, 10.5)
    for place, note in enumerate(entry.notes):
        if place:
            told.add_run(", ").font.superscript = True
        _note(notes, told, note)
    about = document.add_paragraph()
    _tighten(about)
    wording = f"dated “{entry.wording}”" if entry.wording else ""
    _run(about, " · ".join(part for part in (entry.kind, entry.status, wording) if part), 8.5, colour=_QUIET)
    if entry.actors:
        who = ", ".join(f"{name} ({role})" for name, role in entry.actors)
        line = document.add_paragraph()
        _tighten(line)
        _run(line, who, 8.5, colour=_QUIET)


def _note(notes: Footnotes, anchor: "Paragraph", note: Note) -> None:
    first = notes.add(anchor)
    _tighten(first)
    if note.quote or note.source:
        speaker = f" ({note.speaker})" if note.speaker else ""
        _run(first, f"“{note.quote}”{speaker} {note.source}.{note_remarks(note)}", 8.5)
    for side in note.against:
        line = _next(notes)
        _run(line, f"{side.label}: ", 8.5, bold=True, colour=_MARK)
        _run(line, _side(side), 8.5)
    for told in note.told:
        _told(notes, told)
    if note.see:
        see = ", ".join(map(str, note.see))
        _run(_next(notes), f"On a disagreement about this see note {see}.", 8.5)


def _told(notes: Footnotes, told: Disagreement) -> None:
    line = _next(notes)
    _run(line, f"{disagreement_label(told)}: ", 8.5, bold=True, colour=_QUIET if told.resolution else _MARK)
    _run(line, told.title, 8.5, bold=True)
    for side in told.sides:
        _run(_next(notes), f"– {_side(side)}", 8.5)
    if told.note:
        _run(_next(notes), told.note, 8.5)
    if told.resolution:
        _run(_next(notes), f"Settled: {told.resolution}", 8.5)


def _next(notes: Footnotes) -> "Paragraph":
    line = notes.more()
    _tighten(line)
    return line


def _side(side: Side) -> str:
    return f"“{side.quote}” {side.source_words}"


def _tighten(paragraph: "Paragraph") -> None:
    from docx.shared import Pt

    paragraph.paragraph_format.space_after = Pt(1)


def _run(
    paragraph: "Paragraph",
    text: str,
    size_pt: float,
    bold: bool = False,
    colour: tuple[int, int, int] | None = None,
) -> None:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(_plain(text))
    run.font.size = Pt(size_pt)
    if bold:
        run.font.bold = True
    if colour is not None:
        run.font.color.rgb = RGBColor(*colour)


def _plain(text: str) -> str:
    """Return the text without what XML cannot hold, on one line: python-docx reads line ends as breaks."""
    return _ILLEGAL.sub("\ufffd", re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", text))
