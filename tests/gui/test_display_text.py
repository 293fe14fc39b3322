import random

from hypothesis import given
from hypothesis import strategies as st

from explorer.gui.display_text import HIDDEN_SIGN, LONGEST_LINE_CHARS, DisplayText

PIECES = st.sampled_from(
    ["a", " ", "\n", "😀", "\u00a0", "e\u0301", "\u202e", "word " * 900, "x" * 4_100, "é\n"]
)


def qt_slice(display, start, end):
    """What Qt would select between two of its positions."""
    units = display.shown.encode("utf-16-le")
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")


@given(st.lists(PIECES, max_size=8), st.randoms(use_true_random=False))
def test_every_place_is_found_in_both_directions(pieces, chance):
    text = "".join(pieces)
    display = DisplayText(text)
    for _ in range(20):
        start = chance.randint(0, len(text))
        end = chance.randint(start, len(text))
        shown = qt_slice(display, display.to_shown(start), display.end_to_shown(end))
        wanted = "".join(HIDDEN_SIGN if c == "\u202e" else c for c in text[start:end])
        if start < end:
            assert shown.replace("\n", "") == wanted.replace("\n", "")
        assert display.to_text(display.to_shown(start)) == start
        assert display.to_text(display.end_to_shown(end)) == end


@given(st.lists(PIECES, max_size=8))
def test_no_line_is_longer_than_qt_can_wrap(pieces):
    display = DisplayText("".join(pieces))
    assert max(map(len, display.shown.split("\n"))) <= LONGEST_LINE_CHARS


def test_a_plain_text_is_shown_as_it_stands():
    text = "One line.\nAnother line with an emoji 😀 in it.\n"
    assert DisplayText(text).shown == text


def test_hidden_direction_characters_are_made_visible_and_counted():
    display = DisplayText("safe \u202eexe.txt\u202c")
    assert display.shown == f"safe {HIDDEN_SIGN}exe.txt{HIDDEN_SIGN}"
    assert display.hidden_count == 2
    assert display.text[5] == "\u202e"


def test_a_line_of_two_hundred_thousand_characters_is_cut_at_spaces():
    chance = random.Random(1)
    text = " ".join("w" * chance.randint(1, 12) for _ in range(30_000))
    display = DisplayText(text)
    assert display.shown.replace("\n", "") == text
    assert all(line.endswith(" ") for line in display.shown.split("\n")[:-1])
