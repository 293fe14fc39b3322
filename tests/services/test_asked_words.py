import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.services.asked_words import asked_spans, find_words, words_asked
from explorer.services.query_grammar import Words


def marked(query, text):
    return [text[start:end] for start, end in asked_spans(query, text)]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("base", "The 201st base; a BASE; bases; database", ["base", "BASE"]),
        ("base*", "The bases and the database of the base", ["bases", "base"]),
        ('"military base"', "a military  base, not a base that is military", ["military  base"]),
        ("istanbul", "the “İstanbul quote”", ["İstanbul"]),
        ("cafe", "in the cafe\u0301 of the cafes", ["cafe\u0301"]),
        ("base -convoy", "a convoy left the base", ["base"]),
        ("NOT base", "the base", []),
        ("(base OR convoy) troops", "Troops, a convoy, a base", ["Troops", "convoy", "base"]),
        ("strasse", "Straße 5", ["Straße"]),
        ('"open', "open", []),
        ("", "anything", []),
    ],
)
def test_what_the_query_asks_for_is_marked_and_nothing_else(query, text, found):
    assert marked(query, text) == found


def test_places_that_touch_are_one():
    assert asked_spans('"a convoy" "convoy left"', "Then a convoy left.") == [(5, 18)]


def test_a_letter_alone_is_not_marked():
    assert words_asked("a bc a*") == (Words("bc"),)


@given(
    st.text(alphabet="aáAbİßЩ -.\u0301", max_size=30),
    st.sampled_from(["a", "ab", "ss", "i", "щ"]),
    st.booleans(),
)
def test_every_place_is_a_word_of_the_text(text, word, prefix):
    for start, end in find_words(text, Words(word, prefix)):
        assert 0 <= start < end <= len(text)
        assert start == 0 or not text[start - 1].isalnum()
        assert end == len(text) or not text[end].isalnum()
