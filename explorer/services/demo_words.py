"""The words of synthetic projects: names that can be pronounced, a vocabulary by Zipf's law, documents of
sentences.
"""

import numpy as np
from numpy.typing import NDArray

_COMMON = (
    "the of and to in a that was for on with as by from at it were is had be after an said his not which "
    "their this but have who has its or been they he would are during against first two new more about "
    "into when there over people government forces city week between officials meeting agreement border "
    "group military police security region president minister report troops local court attack party "
    "country year state statement talks capital army former members several support law province district "
    "fighters village road villagers ambassador exercise convoy ministry committee parliament election "
    "newspaper witness prisoners weapons aid refugees market price harvest river valley mountain bridge "
    "station airport hospital school protest strike ceasefire negotiators commander unit base patrol "
    "checkpoint explosion fire shots wounded arrested released sentenced promised warned denied confirmed "
    "accused demanded signed delayed opened closed crossed returned withdrew deployed seized burned "
    "repaired counted estimated "
)
_STARTS = "b d f g h j k kh l m n p r s sh t v z gh ch br dr kr st tr"
_VOWELS = "a e i o u a o i ai ou"
_ENDS = ["", "", "n", "r", "v", "l", "m", "sh", "k", "d", "z", "t"]
_FIRST_ENDS = ["i", "a", "on", "im", "ar", "od", "el", "ur"]
_LAST_ENDS = ["ov", "ev", "zoda", "iyev", "sky", "man", "ani", "ian", "off", "berg"]
_PLACES = ["abad", "kent", "grad", "pur", "stan", "ville", "burg", "or"]
_BODIES = {
    "organisation": ["Ministry of", "Committee for", "Party of", "Union of", "Institute of"],
    "armed group": ["Front of", "Brigade of", "Movement of", "Militia of"],
    "military unit": ["1st Regiment of", "4th Brigade of", "9th Battalion of", "201st Division of"],
}

N_WORDS = 6_000


def syllables(rng: np.random.Generator, count: int) -> list[str]:
    """Return that many short stems, not necessarily different."""
    parts = [
        rng.choice(np.array(choice, object), count) for choice in (_STARTS.split(), _VOWELS.split(), _ENDS)
    ]
    return ["".join(stem) for stem in zip(*parts, strict=True)]


def vocabulary(rng: np.random.Generator) -> NDArray[np.object_]:
    """Return the words by falling frequency: common English ones first, then made-up ones."""
    made: dict[str, None] = dict.fromkeys(_COMMON.split())
    while len(made) < N_WORDS:
        stems = syllables(rng, 2 * 4_000)
        made.update(dict.fromkeys(map(str.__add__, stems[::2], stems[1::2])))
    return np.array(list(made)[:N_WORDS], object)


def actor_name(kind: str, stems: tuple[str, str, str], pick: int) -> str:
    """Return a name for an actor of that type."""
    first, second, third = (stem.capitalize() for stem in stems)
    if kind == "person":
        return f"{first}{_FIRST_ENDS[pick % 8]} {second}{third.lower()}{_LAST_ENDS[pick % 10]}"
    place = f"{first}{second.lower()}{_PLACES[pick % 8]}"
    if kind in _BODIES:
        bodies = _BODIES[kind]
        return f"{bodies[pick % len(bodies)]} {place}"
    return place


class Sentences:
    """Makes documents of sentences of some fifteen words, drawn by Zipf's law."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._words = vocabulary(rng)
        weights = 1 / np.arange(2, N_WORDS + 2) ** 0.9
        self._bounds = np.cumsum(weights / weights.sum())

    def document(self, rng: np.random.Generator, count: int) -> list[str]:
        """Return the sentences of one document."""
        lengths = rng.integers(12, 19, count)
        places = np.searchsorted(self._bounds, rng.random(int(lengths.sum())))
        words = self._words[np.minimum(places, N_WORDS - 1)].tolist()
        ends = np.cumsum(lengths).tolist()
        begins = [0, *ends[:-1]]
        return [_sentence(words[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def _sentence(words: list[str]) -> str:
    middle = len(words) // 2
    told = " ".join(words[:middle]) + (", " if middle % 2 else " ") + " ".join(words[middle:])
    return told[0].upper() + told[1:] + "."
