"""Sources as BibTeX, in UTF-8 as biber and modern BibTeX styles read it; LaTeX's own characters are escaped."""

import re
from collections.abc import Iterable, Iterator

from explorer.formats.csl_json import common_parts
from explorer.formats.person_names import PersonName, credits_of
from explorer.model.date_words import date_in_words
from explorer.model.event import Source

_KEY = re.compile(r"[^A-Za-z0-9_:.-]+")
_SPACE = re.compile(r"\s+")
_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_LATEX_PATTERN = re.compile("[" + re.escape("".join(_LATEX)) + "]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex_text(sources: Iterable[Source]) -> str:
    """Return one entry for each source; keys are their ids as far as BibTeX allows, made unique."""
    taken: set[str] = set()
    return "\n".join(bibtex_entry(source, _unique(source.id, taken)) for source in sources)


def bibtex_entry(source: Source, key: str = "") -> str:
    """Return a source as an entry of type `misc` or, with an address, `online`."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(source))
    kind = "online" if source.url else "misc"
    return f"@{kind}{{{key or _unique(source.id, set())},\n{fields}\n}}\n"


def _unique(name: str, taken: set[str]) -> str:
    plain = _KEY.sub("-", name).strip("-") or "source"
    key, number = plain, 2
    while key.casefold() in taken:
        key, number = f"{plain}-{number}", number + 1
    taken.add(key.casefold())
    return key


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    credit = credits_of(source.author)
    if credit.authors:
        yield "author", _names(credit.authors)
    if credit.translators:
        yield "translator", _names(credit.translators)
    yield "title", f"{{{{{latex(source.title or source.file)}}}}}"
    if source.publisher:
        yield "publisher", f"{{{latex(source.publisher)}}}"
    parts = common_parts(source.published)
    if parts:
        yield "year", f"{{{parts[0]}}}"
        yield from (("month", _MONTHS[parts[1] - 1]) for _ in parts[1:2])
        yield from (("day", f"{{{parts[2]}}}") for _ in parts[2:])
    if source.url:
        yield "url", f"{{{source.url.replace('{', '%7B').replace('}', '%7D')}}}"
    if source.language:
        yield "language", f"{{{latex(source.language)}}}"
    if source.published and len(parts) < 3:
        yield "note", f"{{Published {latex(date_in_words(source.published))}}}"


def _names(names: Iterable[PersonName]) -> str:
    listed = [
        f"{latex(n.family)}, {latex(n.given)}" if n.is_person else f"{{{latex(n.family)}}}" for n in names
    ]
    return f"{{{' and '.join(listed)}}}"


def latex(text: str) -> str:
    """Return the text on one line with LaTeX's own characters escaped."""
    return _LATEX_PATTERN.sub(lambda found: _LATEX[found[0]], _SPACE.sub(" ", text).strip())
