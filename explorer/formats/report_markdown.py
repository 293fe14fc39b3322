"""The report as Markdown with the footnotes that Pandoc, GitHub and others read (`[^1]`)."""

from collections.abc import Iterator

from explorer.formats.markdown_text import markdown_words
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


def markdown_text(report: Report) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it) of the report."""
    stated = "".join(
        f"- **{markdown_words(label)}:** {markdown_words(value)}\n" for label, value in report.stated
    )
    counts = f"- **Disagreements:** {report.open_conflicts:,} open, {report.settled_conflicts:,} settled\n"
    yield f"# {markdown_words(report.title)}\n\n{stated}{counts}\n## Events\n\n", 0
    for entry in report.entries:
        yield _entry(entry), 1
    yield "## Sources\n\n", 0
    for source in report.sources:
        grade = f" Reliability {source.reliability}." if source.reliability else ""
        noted = f" {markdown_words(source.published_note)}" if source.published_note else ""
        yield f"- {markdown_words(source.words)}.{grade}{noted}\n", 0
    yield "\n", 0
    for entry in report.entries:
        yield "".join(_note(note) for note in entry.notes), 0


def _entry(entry: Entry) -> str:
    marks = [mark for mark in (entry.kind, entry.status, CERTAIN_MARKS.get(entry.surely, "")) if mark]
    wording = f"; dated “{markdown_words(entry.wording)}”" if entry.wording else ""
    numbers = "".join(f"[^{note.number}]" for note in entry.notes)
    lines = [
        f"### {markdown_words(entry.date)}: {markdown_words(entry.title)}",
        f"{markdown_words(entry.summary) or markdown_words(entry.title)}{numbers}",
        f"*{markdown_words(', '.join(marks))}{wording}*",
        ", ".join(f"{markdown_words(name)} ({role})" for name, role in entry.actors),
    ]
    return "".join(f"{line}\n\n" for line in lines if line)


def _note(note: Note) -> str:
    paragraphs = []
    if note.quote or note.source:
        speaker = f" ({markdown_words(note.speaker)})" if note.speaker else ""
        quoted = f"“{markdown_words(note.quote)}”{speaker} {markdown_words(note.source)}."
        paragraphs.append(quoted + note_remarks(note))
    paragraphs += [f"**{side.label}:** {_side(side)}" for side in note.against]
    for told in note.told:
        paragraphs += _told(told)
    if note.see:
        paragraphs.append(f"On a disagreement about this see note {', '.join(map(str, note.see))}.")
    return f"[^{note.number}]: " + "\n\n    ".join(paragraphs) + "\n\n"


def _side(side: Side) -> str:
    return f"“{markdown_words(side.quote)}” {markdown_words(side.source_words)}"


def _told(told: Disagreement) -> Iterator[str]:
    yield f"**{disagreement_label(told)}: {markdown_words(told.title)}**"
    yield from (_side(side) for side in told.sides)
    if told.note:
        yield markdown_words(told.note)
    if told.resolution:
        yield f"Settled: {markdown_words(told.resolution)}"
