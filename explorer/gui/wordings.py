"""Words that the window puts on codes: grades, stances, where a document comes from, a citation to paste."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.model.event import Citation, Event, Source

RELIABILITY_WORDS = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY_WORDS = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
STANCE_WORDS = {"supports": "supports", "contradicts": "contradicts", "mentions": "mentions"}
BASIS_WORDS = {
    "explicit": "stated in the text",
    "relative to publication": "counted from the publication date",
    "inferred": "inferred",
}


def date_words(edtf: str) -> str:
    """Return a date in words; what is not EDTF is shown as it stands."""
    from explorer.model.date_words import date_in_words
    from explorer.model.edtf import EdtfFault, parse_edtf

    if not edtf:
        return "No date"
    try:
        return date_in_words(parse_edtf(edtf))
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
    return f"{earliest or 'open'} … {latest or 'open'}"


def provenance(source: "Source") -> str:
    """Return who published a source and when."""
    when = date_words(source.published) if source.published else "publication date unknown"
    parts = [source.author, source.publisher, when]
    return " · ".join(part for part in parts if part)


def reliability_words(source: "Source") -> str:
    """Return the reliability grade with its meaning, or empty."""
    meaning = RELIABILITY_WORDS.get(source.reliability, "")
    return f"{source.reliability}: {meaning}" if meaning else ""


def quote_with_citation(quote: str, source: "Source") -> str:
    """Return words of a document with their source, for the clipboard."""
    when = date_words(source.published) if source.published else ""
    parts = [source.author, source.title, source.publisher, when, source.url]
    return f"“{quote}” ({', '.join(part for part in parts if part)})"


def event_as_text(event: "Event", sources: "dict[str, Source]") -> str:
    """Return an event with its quotes and their sources, for the clipboard."""
    lines = [f"{event.title} ({date_words(event.date)}; {event.status.value})"]
    if event.summary:
        lines.append(event.summary)
    for citation in event.citations:
        source = sources.get(citation.source)
        quoted = quote_with_citation(citation.quote, source) if source else f"“{citation.quote}”"
        lines.append(f"- {quoted}{_speaker(citation)}")
    return "\n".join(lines)


def _speaker(citation: "Citation") -> str:
    return f"; speaking: {citation.attribution}" if citation.attribution else ""
