"""Words that the window puts on codes: grades, stances, where a document comes from, a citation to paste."""

from typing import TYPE_CHECKING

from explorer.gui.language import mark, tr
from explorer.gui.local_dates import local_date

if TYPE_CHECKING:
    from explorer.model.event import Citation, Event, Source

RELIABILITY_WORDS = {
    "A": mark("completely reliable"),
    "B": mark("usually reliable"),
    "C": mark("fairly reliable"),
    "D": mark("not usually reliable"),
    "E": mark("unreliable"),
    "F": mark("reliability cannot be judged"),
}
CREDIBILITY_WORDS = {
    1: mark("confirmed by other sources"),
    2: mark("probably true"),
    3: mark("possibly true"),
    4: mark("doubtful"),
    5: mark("improbable"),
    6: mark("truth cannot be judged"),
}
BASIS_WORDS = {
    "explicit": mark("stated in the text"),
    "relative to publication": mark("counted from the publication date"),
    "inferred": mark("inferred"),
}


def date_words(edtf: str) -> str:
    """Return a date in words; what is not EDTF is shown as it stands."""
    from explorer.model.date_words import date_in_words
    from explorer.model.edtf import EdtfFault, parse_edtf

    if not edtf:
        return tr("No date")
    try:
        return local_date(date_in_words(parse_edtf(edtf)))
    except EdtfFault:
        return edtf


def bounds_words(edtf: str) -> str:
    """Return the first and last possible day of a date, empty where the words already say it."""
    from explorer.model.date_words import iso_bounds
    from explorer.model.edtf import EdtfFault, parse_edtf

    try:
        earliest, latest = iso_bounds(parse_edtf(edtf))
    except EdtfFault:
        return ""
    if earliest == latest:
        return earliest or ""
    return f"{earliest or tr('open')} … {latest or tr('open')}"


def provenance(source: "Source") -> str:
    """Return who published a source and when."""
    when = date_words(source.published) if source.published else tr("publication date unknown")
    parts = [source.author, source.publisher, when]
    return " · ".join(part for part in parts if part)


def reliability_words(source: "Source") -> str:
    """Return the reliability grade with its meaning, or empty."""
    meaning = RELIABILITY_WORDS.get(source.reliability, "")
    return f"{source.reliability}: {tr(meaning)}" if meaning else ""


def quote_with_citation(quote: str, source: "Source") -> str:
    """Return words of a document with their source, for the clipboard."""
    when = date_words(source.published) if source.published else ""
    parts = [source.author, source.title, source.publisher, when, source.url]
    return f"“{quote}” ({', '.join(part for part in parts if part)})"


def event_as_text(event: "Event", sources: "dict[str, Source]") -> str:
    """Return an event with its quotes and their sources, for the clipboard."""
    lines = [f"{event.title} ({date_words(event.date)}; {tr(event.status.value)})"]
    if event.summary:
        lines.append(event.summary)
    for citation in event.citations:
        source = sources.get(citation.source)
        quoted = quote_with_citation(citation.quote, source) if source else f"“{citation.quote}”"
        lines.append(f"- {quoted}{_speaker(citation)}")
    return "\n".join(lines)


def _speaker(citation: "Citation") -> str:
    return tr("; speaking: {name}", name=citation.attribution) if citation.attribution else ""
