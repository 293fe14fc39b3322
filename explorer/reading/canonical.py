"""From the bytes of a document to its canonical text, made once at import and never normalised later.

Only what Qt's text widgets cannot give back unchanged is replaced (line breaks of other kinds, Qt's own two
internal marks, lone surrogates); no-break spaces, direction marks, joiners and letters of any composition
stay as they are.
"""

import re

_LINE_BREAKS = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def canonical_text(raw: bytes) -> str:
    """Return the text of a UTF-8 document; raises `UnicodeDecodeError` when it is in another encoding."""
    return canonical_string(raw.decode("utf-8-sig"))


def canonical_string(text: str) -> str:
    """Return an already decoded text in canonical form. Doing it twice changes nothing."""
    return _SURROGATES.sub("\ufffd", _LINE_BREAKS.sub("\n", text))
