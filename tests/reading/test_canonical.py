import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.canonical import canonical_string, canonical_text

KEPT = [
    "a\u00a0b",
    "e\u0301",
    "👩\u200d👩\u200d👧 x",
    "a\u202eb\u202c",
    "nul\x00",
    "tab\tvt\x0bff\x0c",
    "nel\x85",
    "\ufffc",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_the_widget_can_give_back_is_left_alone(text):
    assert canonical_text(text.encode()) == text


@pytest.mark.parametrize("foreign", ["\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1"])
def test_every_other_line_break_becomes_a_line_feed(foreign):
    assert canonical_text(f"a{foreign}b".encode()) == "a\nb"


def test_the_byte_order_mark_at_the_start_goes_and_one_inside_stays():
    assert canonical_text(b"\xef\xbb\xbfa\xef\xbb\xbfb") == "a\ufeffb"


def test_a_lone_surrogate_becomes_the_replacement_character():
    assert canonical_string("a\ud800b") == "a\ufffdb"


def test_another_encoding_is_not_guessed():
    with pytest.raises(UnicodeDecodeError):
        canonical_text("café".encode("latin-1"))


@given(st.text(st.characters(), max_size=60))
def test_doing_it_twice_changes_nothing(text):
    once = canonical_string(text)
    assert canonical_string(once) == once
    once.encode()
