"""Sources as RIS: one tag a line, CR LF, UTF-8; read by every reference manager."""

import re
from collections.abc import Iterable, Iterator

from explorer.formats.csl_json import common_parts
from explorer.formats.person_names import PersonName, credits_of
from explorer.model.date_words import date_in_words
from explorer.model.event import Source

_SPACE = re.compile(r"[\s\x00-\x1f]+")


def ris_text(sources: Iterable[Source]) -> str:
    """Return one record for each source."""
    return "".join(ris_record(source) for source in sources)


def ris_record(source: Source) -> str:
    """Return a source as a record of type ELEC (with an address) or GEN."""
    lines = [("TY", "ELEC" if source.url else "GEN"), *_tags(source), ("ER", "")]
    return "".join(f"{tag}  - {_SPACE.sub(' ', value).strip()}\r\n" for tag, value in lines) + "\r\n"


def _tags(source: Source) -> Iterator[tuple[str, str]]:
    credit = credits_of(source.author)
    yield "ID", source.id
    yield from (("AU", _name(name)) for name in credit.authors)
    yield from (("A4", _name(name)) for name in credit.translators)
    yield "TI", source.title or source.file
    if source.publisher:
        yield "PB", source.publisher
    parts = common_parts(source.published)
    if parts:
        yield "PY", str(parts[0])
        yield "DA", "/".join(f"{part:02}" for part in parts) + "/" * (3 - len(parts))
    if source.url:
        yield "UR", source.url
    if source.language:
        yield "LA", source.language
    if source.published and len(parts) < 3:
        yield "N1", f"Published {date_in_words(source.published)}"


def _name(name: PersonName) -> str:
    return f"{name.family}, {name.given}" if name.is_person else name.family
