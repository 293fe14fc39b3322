"""Strings that break careless writers: markup, formulas, control characters, directions, halves of characters."""

import random

from hypothesis import strategies as st

PIECES = (
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=x", "''", '"', '""', ",", ";", "; ", "\\; ", "\\",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&amp;", "&#0;", "]]>", "<!--", "javascript:alert(1)", "</style>",
    "[^1]", "[a](http://e.org)", "![i](file:///etc/passwd)", "`code`", "| a | b |", "# head", "1. one", "- item", "***", "~~~", "$x$",
    "\x00", "\x01", "\x0b", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ufdd0", "\ufffe", "\ufeff", "\u202eabc", "\u200b", "😀",
    "\U000e0001", "é", "e\u0301", "Таджикистан", "\r\n", "\n", " ", "  ", "_x0041_", "{\\rtf}", "%s", "{0}", "DTSTART:19700101", "END:VEVENT",
    "ER  - ", "@misc{a,", "2015-09-12", "-0043-03-15", "1e5", "0x10", "NULL", "nan",
)  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=5).map("".join)


def nasty(random_: random.Random) -> str:
    """One string of up to five pieces."""
    return "".join(random_.choice(PIECES) for _ in range(random_.randrange(6)))
