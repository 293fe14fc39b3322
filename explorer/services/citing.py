"""Words of a source with where they stand, as people paste them: plain, Markdown, Chicago, APA, BibTeX, CSL-JSON."""

import json
from typing import TYPE_CHECKING

from explorer.model.fault import UsageFault
from explorer.services.resolving import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from explorer.model.event import Citation, Source

CITING_STYLES: dict[str, str] = {
    "text": "Plain text",
    "markdown": "Markdown",
    "chicago-note": "Chicago note",
    "apa": "APA",
    "bibtex": "BibTeX",
    "csl-json": "CSL-JSON",
}
"""Name -> what a menu says."""


def cite(citation: "Citation", source: "Source", style: str) -> str:
    """Return the quote of a citation with its source in one of `CITING_STYLES`; UsageFault for another name."""
    writers: dict[str, Callable[[Citation, Source], str]] = {
        "text": _plain,
        "markdown": _markdown,
        "bibtex": _bibtex,
        "csl-json": _csl_json,
    }
    chosen = choose(style, tuple(CITING_STYLES), "citation style")
    if chosen in writers:
        return writers[chosen](citation, source)
    from explorer.formats.csl_formatting import formatted

    return f"“{citation.quote}”{_said(citation)}\n\n{formatted(source, chosen)}"


def source_words(source: "Source") -> str:
    """Return the full source on one line: author, title, publisher, date in words, address."""
    from explorer.model.date_words import date_in_words

    published = date_in_words(source.published) if source.published else "no date"
    parts = (source.author, f"“{source.title or source.file}”", source.publisher, published, source.url)
    return ", ".join(" ".join(part.split()) for part in parts if part)


def short_source_words(source: "Source") -> str:
    """Return as much of the source as tells it from others: who wrote it, else who published it, else its title."""
    return " ".join((source.author or source.publisher or f"“{source.title or source.file}”").split())


def source_list_text(writer: str, sources: "Iterable[Source]") -> str:
    """Return all sources as "csl-json", "bibtex" or "ris"."""
    from explorer.formats.bibtex import bibtex_text
    from explorer.formats.csl_json import csl_text
    from explorer.formats.ris import ris_text

    writers = {"csl-json": csl_text, "bibtex": bibtex_text, "ris": ris_text}
    if writer not in writers:
        raise UsageFault(f'Sources cannot be written as "{writer}"; choose {", ".join(writers)}.')
    return writers[writer](sources)


def _said(citation: "Citation") -> str:
    return f" ({citation.attribution})" if citation.attribution else ""


def _plain(citation: "Citation", source: "Source") -> str:
    return f"“{citation.quote}”{_said(citation)} — {source_words(source)}."


def _markdown(citation: "Citation", source: "Source") -> str:
    from explorer.formats.markdown_text import markdown_escaped, markdown_words

    said = f"{markdown_words(citation.attribution)}, in: " if citation.attribution else ""
    quoted = "\n".join(f"> {markdown_escaped(line)}" for line in citation.quote.splitlines() or [""])
    return f"{quoted}\n>\n> — {said}{markdown_words(source_words(source))}"


def _bibtex(citation: "Citation", source: "Source") -> str:
    from explorer.formats.bibtex import bibtex_entry, latex

    entry = bibtex_entry(source).removesuffix("\n}\n")
    quoted = latex(f"“{citation.quote}”{_said(citation)}")
    return f"{entry},\n  annotation = {{{quoted}}}\n}}\n"


def _csl_json(citation: "Citation", source: "Source") -> str:
    from explorer.formats.csl_json import csl_item

    item = csl_item(source) | {"annote": f"“{citation.quote}”{_said(citation)}"}
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"
