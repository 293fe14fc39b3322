"""A source written out in a citation style; citeproc-py does the formatting, by styles of our own.

The styles in `styles/` were written for this application, for documents and web pages: the official ones of
the CSL project are some hundred kilobytes of other people's text under another licence, made for every kind
of publication. Both follow the Chicago Manual of Style (notes) and the APA's manual for these two kinds.
"""

import re
import warnings
from functools import lru_cache
from pathlib import Path
from typing import Any

from explorer.formats.csl_json import csl_item
from explorer.model.event import Source

STYLES = ("chicago-note", "apa")
_FOLDER = Path(__file__).parent / "styles"
_MARKUP = {"&": "\ue000", "<": "\ue001", ">": "\ue002"}
"""citeproc-py reads these in names and titles as markup; private characters carry them through."""
_BACK = {private: plain for plain, private in _MARKUP.items()}


def formatted(source: Source, style: str) -> str:
    """Return the source as a note or reference in one of `STYLES`, as plain text of one line."""
    with warnings.catch_warnings():
        # It warns of every field that no style of its own uses.
        warnings.simplefilter("ignore")
        text = _cited(_carried(csl_item(source)), style)
    for private, plain in _BACK.items():
        text = text.replace(private, plain)
    text = re.sub(r"([?!])\.", r"\1", " ".join(text.split()))
    return _american(text) if style == "chicago-note" else text


def _cited(item: dict[str, Any], style: str) -> str:
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    library = CitationStylesBibliography(_style(style), CiteProcJSON([{**item, "id": "it"}]), formatter.plain)
    citation = Citation([CitationItem("it")])
    library.register(citation)
    return str(library.cite(citation, lambda _: None))


@lru_cache(maxsize=4)
def _style(name: str) -> Any:
    from citeproc import CitationStylesStyle

    return CitationStylesStyle(str(_FOLDER / f"{name}.csl"), validate=False)


def _carried(value: Any) -> Any:
    if isinstance(value, str):
        return "".join(_MARKUP.get(character, character) for character in value)
    if isinstance(value, dict):
        return {name: _carried(part) for name, part in value.items()}
    return [_carried(part) for part in value] if isinstance(value, list) else value


def _american(text: str) -> str:
    """Put commas and full stops inside the closing quotation mark; none after a question mark."""
    return re.sub(r"([?!]?)”([,.])", lambda m: f"{m[1]}”" if m[1] else f"{m[2]}”", text)
