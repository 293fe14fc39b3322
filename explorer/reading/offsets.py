"""The one place where Python's positions (code points) and Qt's (UTF-16 units) become one another."""

import numpy as np


class Utf16Map:
    """Positions in one text. Only characters beyond U+FFFF cost memory: 16 bytes each."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        if not text or max(text) <= "\uffff":
            self._astral = np.empty(0, dtype=np.int64)
        else:
            points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
            self._astral = np.flatnonzero(points > 0xFFFF)
        # In UTF-16 the k-th such character stands k units further on, and takes two.
        self._astral_utf16 = self._astral + np.arange(len(self._astral))

    @property
    def utf16_length(self) -> int:
        """Length of the text in UTF-16 code units."""
        return self._length + len(self._astral)

    def to_utf16(self, code_point: int) -> int:
        """Return where the character at `code_point` begins in UTF-16; beyond the text, its nearest end."""
        inside = min(max(code_point, 0), self._length)
        return inside + int(np.searchsorted(self._astral, inside))

    def to_code_point(self, utf16: int) -> int:
        """Return the character that a UTF-16 position belongs to; inside a pair, the pair's."""
        inside = min(max(utf16, 0), self.utf16_length)
        before = int(np.searchsorted(self._astral_utf16, inside))
        if before and self._astral_utf16[before - 1] + 1 == inside:
            return int(self._astral[before - 1])
        return inside - before
