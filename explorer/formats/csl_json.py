"""Sources as CSL-JSON (citationstyles.org, schema 1.0.2): what reference managers and citation processors read."""

import json
from collections.abc import Iterable
from typing import Any

from explorer.formats.person_names import PersonName, credits_of
from explorer.model.date_words import date_in_words
from explorer.model.edtf import parse_edtf
from explorer.model.event import Source
from explorer.model.iso_bounds import iso_bounds


def csl_text(sources: Iterable[Source]) -> str:
    """Return the sources as one JSON array, an item a line."""
    items = ",\n ".join(json.dumps(csl_item(source), ensure_ascii=False) for source in sources)
    return f"[{items}]\n"


def csl_item(source: Source) -> dict[str, Any]:
    """Return a source as a CSL item; what is not known is left out."""
    credit = credits_of(source.author)
    item: dict[str, Any] = {
        "id": source.id,
        "type": "webpage" if source.url else "document",
        "title": source.title or source.file,
        "author": [_name(name) for name in credit.authors],
        "translator": [_name(name) for name in credit.translators],
        "publisher": source.publisher,
        "container-title": source.publisher if source.url else "",
        "issued": issued(source.published),
        "URL": source.url,
        "language": source.language,
        "note": _note(source),
    }
    return {name: value for name, value in item.items() if value}


def _name(name: PersonName) -> dict[str, str]:
    if name.is_person:
        return {"family": name.family, "given": name.given}
    return {"literal": name.family}


def issued(published: str) -> dict[str, Any]:
    """Return a CSL date no more exact than the EDTF: "[2015-12-02..2015-12-31]" is December 2015, "2015~" circa."""
    if not published:
        return {}
    date = parse_edtf(published)
    parts = common_parts(published)
    if not parts:
        return {"literal": date_in_words(date)}
    return {"date-parts": [parts], **({"circa": True} if date.qualified else {})}


def common_parts(published: str) -> list[int]:
    """Return [year, month, day] of a date as far as its two bounds agree; empty for an open or longer stretch."""
    if not published:
        return []
    first, last = (bound and bound.partition("T")[0] for bound in iso_bounds(published))
    if not first or not last or first[0] in "+-" or last[0] in "+-":
        return []
    pairs = list(zip(map(int, first.split("-")), map(int, last.split("-")), strict=True))
    shared = next((place for place, (one, other) in enumerate(pairs) if one != other), len(pairs))
    return [one for one, _ in pairs[:shared]]


def _note(source: Source) -> str:
    parts = len(common_parts(source.published))
    told = [f"Published: {source.published}"] if source.published and parts < 3 else []
    return "; ".join([*told, *([f"Reliability: {source.reliability}"] if source.reliability else [])])
