"""Names folded so that spellings of one name meet: case, diacritics, Cyrillic, and the usual Latin variants.

Two keys are made of a name. The *fold* keeps the spelling and drops case, diacritics, script and punctuation
(`Рахмон` and `Rakhmon` are `rakhmon`). The *sound* also drops what romanisation systems disagree about
(`Rakhmon` and `Rahmon` are `rahmon`). Folding changes lengths, so places are found through a map back to the
original text.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# BGN/PCGN 1947 for Russian without its context rules for "ye", with the letters of Tajik (1994), Ukrainian,
# Kazakh and Kyrgyz that Russian lacks.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ғ": "gh", "ӣ": "i", "қ": "q", "ӯ": "u", "ҳ": "h", "ҷ": "j", "і": "i",
    "ї": "yi", "є": "ye", "ґ": "g", "ў": "w", "ә": "a", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip

_LATIN = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "ə": "a",
}

# Where systems of romanisation part; longer groups first.
_SOUND_GROUPS = (
    ("shch", "sh"), ("sch", "sh"), ("dzh", "j"), ("tch", "ch"), ("tsch", "ch"), ("kh", "h"), ("gh", "g"),
    ("zh", "j"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("ts", "s"), ("tz", "s"), ("yo", "o"), ("yu", "u"),
    ("ya", "a"), ("ye", "e"), ("iy", "i"), ("ij", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("x", "ks"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("c", "s"),
)  # fmt: skip
_SOUND = re.compile("|".join(group for group, _ in _SOUND_GROUPS if group != "c") + "|c(?!h)")
_SOUND_OF = dict(_SOUND_GROUPS)
_ELISION = frozenset("'’‘ʼʻ`´ʹʺ")


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    out = []
    for letter in character.lower():
        # Composed letters first: й and ї would lose their mark and become и and і.
        spelled = _CYRILLIC.get(letter)
        for part in (letter,) if spelled is not None else unicodedata.normalize("NFKD", letter):
            if unicodedata.combining(part) or part in _ELISION:
                continue
            plain = _CYRILLIC.get(part, _LATIN.get(part, part))
            out.append("".join(c if c.isalnum() else " " for c in plain))
    return "".join(out)


def fold(text: str) -> str:
    """Return the name in lower-case Latin letters and digits, words parted by single spaces."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(map(_fold_character, composed)).split())


def sound(folded: str) -> str:
    """Return the key of a folded name that is the same for the usual romanisations of one name."""
    return _SOUND.sub(lambda found: _SOUND_OF[found.group()], folded)


def find_folded(text: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in `text` when both are folded: code point spans of the original text, in
    order.

    Runs of spaces and punctuation count as one space; a match may begin inside a word. Offsets are exact
    although folding changes lengths (one letter may fold to several, a mark to none).
    """
    return FoldedText(text).find(words)


class FoldedText:
    """A text folded once, to be searched often; for 5 MB that takes some 0.2 s."""

    def __init__(self, text: str) -> None:
        import numpy as np

        self.text = text
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        seen = np.zeros(int(codes.max(initial=0)) + 1, dtype=bool)
        seen[codes] = True
        distinct = np.flatnonzero(seen)
        folds = [_fold_character(chr(code)) for code in distinct.tolist()]
        lengths = np.array([len(fold) for fold in folds], dtype=np.int32)
        begins = np.cumsum(lengths, dtype=np.int32) - lengths
        letters = np.frombuffer("".join(folds).encode("utf-32-le", "surrogatepass"), dtype="<u4")
        number = np.zeros(len(seen), dtype=np.int32)
        number[distinct] = np.arange(len(distinct), dtype=np.int32)
        which = number[codes]
        counts = lengths[which]
        origin = np.repeat(np.arange(len(codes), dtype=np.int32), counts)
        # A character that folds to several letters: how far each of its letters is from the first.
        within = np.arange(len(origin), dtype=np.int32) - np.repeat(np.cumsum(counts) - counts, counts)
        out = letters[np.repeat(begins[which], counts) + within]
        blank = out == ord(" ")
        kept = ~blank
        kept[1:] |= ~blank[:-1]
        kept[:1] = ~blank[:1]
        self._folded = out[kept].tobytes().decode("utf-32-le", "surrogatepass")
        self._origin = origin[kept]

    def find(self, words: str, limit: int | None = None) -> list[tuple[int, int]]:
        """Return where `words` stand, the first `limit` places; see `find_folded`."""
        needle = fold(words)
        return list(islice(_spans(self._folded, needle, self._origin, self.text), limit)) if needle else []


def _spans(folded: str, needle: str, origin: "NDArray[np.int32]", text: str) -> Iterator[tuple[int, int]]:
    at = folded.find(needle)
    while at >= 0:
        end = int(origin[at + len(needle) - 1]) + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        yield int(origin[at]), end
        at = folded.find(needle, at + len(needle))
