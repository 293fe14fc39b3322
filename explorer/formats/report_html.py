"""The report as one HTML file that is also well-formed XML: no script, nothing from elsewhere, printable.

Every word of others is escaped and isolated in its writing direction. The content security policy allows
nothing but the one style sheet in the file, by its hash.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from html import escape

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

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

STYLE = """
:root { color-scheme: light; --ink: #1d2126; --quiet: #5c6670; --line: #d9dde2; --mark: #9a3412; }
body { font: 16px/1.5 "Source Serif 4", Charter, Georgia, serif; color: var(--ink); background: #fff;
  max-width: 50rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .8rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0; line-height: 1.35; }
dl.stated { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0;
  font: .82rem/1.5 system-ui, "Segoe UI", sans-serif; color: var(--quiet); }
dl.stated dt { font-weight: 600; } dl.stated dd { margin: 0; }
article { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0 1.4rem; padding: .75rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
article .when { font: .84rem/1.45 system-ui, "Segoe UI", sans-serif; padding-top: .12rem; }
article .when span { display: block; color: var(--quiet); font-size: .76rem; }
article p { margin: .25rem 0 0; }
.tags, .who { font: .8rem/1.5 system-ui, "Segoe UI", sans-serif; color: var(--quiet); }
.status { border: 1px solid currentColor; border-radius: .2rem; padding: 0 .3rem; color: var(--mark); }
a { color: inherit; } sup { font: 500 .66em/0 system-ui, sans-serif; padding-left: .15em; }
sup a { text-decoration: none; color: var(--mark); }
ol.notes { font-size: .88rem; line-height: 1.45; padding-left: 2.4rem; }
ol.notes > li { margin: 0 0 .55rem; } ol.notes li:target { background: #fdf3e7; }
.against, .told { margin: .25rem 0 0; padding-left: .7rem; border-left: 2px solid var(--mark); }
.told.settled, .told.seeming { border-left-color: var(--line); }
.told p, .against p { margin: 0 0 .15rem; } .told ul { margin: .1rem 0; padding-left: 1.1rem; }
.label { font-weight: 600; } ul.sources { padding-left: 1.2rem; font-size: .92rem; }
@page { margin: 18mm 17mm; }
@media print { body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; } h2 { break-after: avoid; } }
@media (max-width: 40rem) { article { grid-template-columns: 1fr; } }
"""
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def html_text(report: Report) -> Iterator[tuple[str, int]]:
    """Yield (text, events in it) of the report."""
    yield _head(report), 0
    for entry in report.entries:
        yield _entry(entry), 1
    notes = [note for entry in report.entries for note in entry.notes]
    yield '<h2 id="notes">Notes</h2>\n<ol class="notes">\n', 0
    for note in notes:
        yield _note(note), 0
    yield "</ol>\n", 0
    yield _sources(report), 0
    yield "</body>\n</html>\n", 0


def _words(text: str) -> str:
    return f"<bdi>{_plain(text)}</bdi>"


def _plain(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text), quote=True)


def _head(report: Report) -> str:
    stated = "".join(f"<dt>{_plain(label)}</dt><dd>{_words(value)}</dd>" for label, value in report.stated)
    conflicts = f"{report.open_conflicts:,} open, {report.settled_conflicts:,} settled"
    return (
        '<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_plain(POLICY)}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{_plain(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<h1>{_words(report.title)}</h1>\n<dl class="stated">{stated}'
        f"<dt>Disagreements</dt><dd>{conflicts}</dd></dl>\n<h2>Events</h2>\n"
    )


def _entry(entry: Entry) -> str:
    surely = f"<span>{CERTAIN_MARKS[entry.surely]}</span>" if entry.surely else ""
    status = f' <span class="status">{_plain(entry.status)}</span>' if entry.status else ""
    links = [f'<a id="ref-{n.number}" href="#note-{n.number}">{n.number}</a>' for n in entry.notes]
    numbers = f"<sup>{', '.join(links)}</sup>" if links else ""
    summary = f"<p>{_words(entry.summary)}</p>" if entry.summary else ""
    wording = f" · dated “{_words(entry.wording)}”" if entry.wording else ""
    who = ", ".join(f"{_words(name)} ({_plain(role)})" for name, role in entry.actors)
    who = f'<p class="who">{who}</p>' if who else ""
    return (
        f'<article id="event-{_plain(entry.id)}">\n<div class="when">{_plain(entry.date)}{surely}</div>\n'
        f"<div><h3>{_words(entry.title)}{numbers}</h3>{summary}\n"
        f'<p class="tags">{_words(entry.kind)}{status}{wording}</p>'
        f"{who}</div>\n</article>\n"
    )


def _note(note: Note) -> str:
    back = f' <a href="#ref-{note.number}" title="back to the event">↩</a>'
    parts = [f'<li id="note-{note.number}" value="{note.number}">']
    if note.quote or note.source:
        speaker = f" ({_words(note.speaker)})" if note.speaker else ""
        parts.append(f"“{_words(note.quote)}”{speaker} {_words(note.source)}.{_plain(note_remarks(note))}")
    parts += [f'<div class="against">{_against(note.against)}</div>'] if note.against else []
    parts += [_told(told) for told in note.told]
    if note.see:
        links = ", ".join(f'<a href="#note-{number}">{number}</a>' for number in note.see)
        parts.append(f" On a disagreement about this see note {links}.")
    return f"{''.join(parts)}{back}</li>\n"


def _against(sides: tuple[Side, ...]) -> str:
    return "".join(f'<p><span class="label">{side.label}:</span> {_side(side)}</p>' for side in sides)


def _side(side: Side) -> str:
    number = f', <a href="#note-{side.note}">note {side.note}</a>' if side.note else ""
    return f"“{_words(side.quote)}” {_words(side.source)}{number}"


def _told(told: Disagreement) -> str:
    look = "settled" if told.resolution else "seeming" if told.apparent else "open"
    sides = "".join(f"<li>{_side(side)}</li>" for side in told.sides)
    note = f"<p>{_words(told.note)}</p>" if told.note else ""
    resolution = f"<p>Settled: {_words(told.resolution)}</p>" if told.resolution else ""
    return (
        f'<div class="told {look}" id="conflict-{_plain(told.id)}"><p><span class="label">'
        f"{_plain(disagreement_label(told))}:</span> {_words(told.title)}</p><ul>{sides}</ul>"
        f"{note}{resolution}</div>"
    )


def _sources(report: Report) -> str:
    items = []
    for source in report.sources:
        grade = f". Reliability {_plain(source.reliability)}" if source.reliability else ""
        noted = f" <small>{_words(source.published_note)}</small>" if source.published_note else ""
        items.append(f"<li>{_words(source.words)}{grade}.{noted}</li>\n")
    return f'<h2>Sources</h2>\n<ul class="sources">\n{"".join(items)}</ul>\n'
