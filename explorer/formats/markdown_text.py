"""Words of others inside Markdown: nothing in them is read as markup, a line of them stays one line."""

import re

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]<>|~&#!$])")
_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])")
_BREAK = re.compile(r"[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])[ \t]*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


def markdown_words(text: str, line_break: str = " ") -> str:
    """Return the text as Markdown that shows it verbatim; line breaks become `line_break`."""
    return _BREAK.sub(lambda _: line_break, markdown_escaped(text).strip())


def markdown_escaped(text: str) -> str:
    """Return the text with every character escaped that Markdown reads."""
    plain = _PUNCTUATION.sub(r"\\\1", _CONTROL.sub("\ufffd", text))
    return _LINE_START.sub(lambda m: m[1] + m[2][:-1] + "\\" + m[2][-1], plain)
