"""From the stored text of a document to what the reader shows, and the places in both.

Stored offsets count code points of the canonical text, Qt counts UTF-16 units of what it shows. The shown
text differs in two ways: very long lines are cut into shorter ones, which keeps Qt fast, and hidden
direction characters are replaced by a visible sign, one for one, since they could make words read other than
they stand.
"""

from bisect import bisect_left, bisect_right

from explorer.reading.offsets import Utf16Map

LONGEST_LINE_CHARS = 4_000
HIDDEN_SIGN = "▯"
HIDDEN_CHARACTERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_MADE_VISIBLE = str.maketrans(dict.fromkeys(HIDDEN_CHARACTERS, HIDDEN_SIGN))


class DisplayText:
    """A document as it is shown; `text` is the canonical one, offsets in it are code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts = _cuts(text)
        self.hidden_count = sum(text.count(character) for character in HIDDEN_CHARACTERS)
        shown = text.translate(_MADE_VISIBLE) if self.hidden_count else text
        parts = zip([0, *self._cuts], [*self._cuts, len(text)], strict=True)
        self.shown = "\n".join(shown[start:end] for start, end in parts) if self._cuts else shown
        self._map = Utf16Map(self.shown)

    def to_shown(self, offset: int) -> int:
        """Return the Qt position of a code-point offset."""
        return int(self._map.to_utf16(offset + bisect_right(self._cuts, offset)))

    def to_text(self, position: int) -> int:
        """Return the code-point offset of a Qt position."""
        shown = int(self._map.to_code_point(position))
        low, high = 0, len(self._cuts)
        while low < high:
            middle = (low + high) // 2
            # The line break put in at cut number k stands k characters later in the shown text.
            if self._cuts[middle] + middle < shown:
                low = middle + 1
            else:
                high = middle
        return min(shown - low, len(self.text))

    def end_to_shown(self, offset: int) -> int:
        """Return the Qt position of the end of a passage, before a line break put in there."""
        return int(self._map.to_utf16(offset + bisect_left(self._cuts, offset)))


def _cuts(text: str) -> list[int]:
    cuts: list[int] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while end - start > LONGEST_LINE_CHARS:
            space = text.rfind(" ", start + LONGEST_LINE_CHARS // 2, start + LONGEST_LINE_CHARS)
            start = space + 1 if space > 0 else start + LONGEST_LINE_CHARS
            cuts.append(start)
        start = end + 1
    return cuts
