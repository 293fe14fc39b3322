import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.canonical import canonical_string
from explorer.reading.offsets import Utf16Map

PIECES = [
    "plain ",
    "😀",
    "👩\u200d👩\u200d👧",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\u202eabc\u202c",
    "e\u0301",
    "𝒳",
    "مرحبا",
    "\ufffc",
    "🇹🇯",
]


def _units(text: str) -> bytes:
    return text.encode("utf-16-le")


@given(st.text(), st.data())
def test_a_position_maps_to_the_length_of_what_stands_before_it(text, data):
    text = canonical_string(text)
    there = Utf16Map(text)
    at = data.draw(st.integers(0, len(text)))
    assert there.to_utf16(at) == len(_units(text[:at])) // 2
    assert there.to_code_point(there.to_utf16(at)) == at
    assert there.utf16_length == len(_units(text)) // 2


def test_the_inside_of_a_pair_belongs_to_its_character():
    there = Utf16Map("a😀b")
    assert [there.to_code_point(k) for k in range(5)] == [0, 1, 1, 2, 3]


def test_positions_beyond_the_text_are_its_ends():
    there = Utf16Map("a😀")
    assert (there.to_utf16(-5), there.to_utf16(99), there.to_code_point(-5), there.to_code_point(99)) == (
        0,
        3,
        0,
        2,
    )


def _mismatches(selections: int, seed: int) -> int:
    """Select at random as a widget would, by units, and count the selections whose words differ."""
    source = random.Random(seed)
    wrong = 0
    for _ in range(max(1, selections // 1000)):
        text = canonical_string("".join(source.choices(PIECES, k=300)))
        there, units = Utf16Map(text), _units(text)
        for _ in range(1000):
            start = source.randrange(len(text) + 1)
            end = source.randrange(start, len(text) + 1)
            seen = units[2 * there.to_utf16(start) : 2 * there.to_utf16(end)].decode("utf-16-le")
            back = text[there.to_code_point(there.to_utf16(start)) : there.to_code_point(there.to_utf16(end))]
            wrong += seen != text[start:end] or back != text[start:end]
    return wrong


def test_random_selections_give_their_own_words():
    assert _mismatches(20_000, 1) == 0


@pytest.mark.campaign
@pytest.mark.timeout(900)
def test_a_million_random_selections_give_their_own_words():
    assert _mismatches(1_000_000, 2) == 0
