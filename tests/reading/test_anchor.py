import pytest

from explorer.model.fault import DataFault
from explorer.reading.anchor import AnchorState, context, find_unique, locate

FILLER = "Nothing else of note was reported from the valley on that day. "
TEXT = (
    FILLER
    + "On Monday Ivanov said that it was denied by all. "
    + FILLER
    + "On Friday Petrov agreed it was denied twice. "
)


def _seen(text: str, quote: str, nth: int = 0) -> tuple[int, int, str, str, str]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return start, start + len(quote), quote, *context(text, start, start + len(quote))


def _state(text: str, seen) -> AnchorState:
    return locate(text, *seen).state


def test_words_at_their_place_are_exact():
    assert _state(TEXT, _seen(TEXT, "it was denied")) is AnchorState.EXACT


def test_a_change_beside_the_quote_leaves_it_exact():
    seen = _seen(TEXT, "Ivanov said that it was denied")
    assert _state(TEXT.replace("by all", "by none"), seen) is AnchorState.EXACT
    assert _state(TEXT.replace("On Monday", "On Friday"), seen) is AnchorState.EXACT


def test_a_change_right_beside_words_that_have_a_twin_proves_nothing():
    """Two sentences of one length may have changed places: who said it is what has changed."""
    seen = _seen(TEXT, "it was denied")
    assert _state(TEXT.replace("valley", "garden", 1), seen) is AnchorState.EXACT
    assert _state(TEXT.replace("Ivanov", "Sidoro"), seen) is AnchorState.AMBIGUOUS


def test_words_pushed_along_with_their_context_have_moved():
    seen = _seen(TEXT, "it was denied")
    place = locate("New: " + TEXT, *seen)
    assert (place.state, place.start) == (AnchorState.MOVED, seen[0] + 5)


def test_a_twin_never_stands_in_for_words_that_were_deleted():
    seen = _seen(TEXT, "it was denied")
    assert (
        _state(TEXT.replace("On Monday Ivanov said that it was denied by all. ", ""), seen)
        is AnchorState.AMBIGUOUS
    )


def _after(before: str, quote: str, at: int, after: str):
    prefix, suffix = context(before, at, at + len(quote))
    assert before.startswith(quote, at)
    return locate(after, at, at + len(quote), quote, prefix, suffix)


def test_a_look_alike_of_equal_length_in_its_place_is_not_called_exact():
    """The two long sentences have changed places, and the one that was quoted has lost its end."""
    denied = "Ivanov said that it was denied. "
    petrov = "On Monday Petrov said that 5,000 soldiers had left Kulob. "
    ivanov = "On Friday Ivanov said that 5,000 soldiers had left Kulob. "
    between = "On Monday Ivanov said that 7,000 soldiers had left Moscow. It was denied. "
    before = denied * 2 + "It was denied. " + denied + petrov + between + ivanov
    after = denied * 2 + "It was denied. " + denied + ivanov + between + "Petrov said that it was denied. b. "
    quote = "ldiers had left Kulob"
    place = _after(before, quote, before.index(quote), after)
    assert (place.state, place.start) == (AnchorState.AMBIGUOUS, before.index(quote))


def test_a_copy_with_the_context_is_not_called_moved_beside_a_rival():
    """The sentence was typed again elsewhere; where it stood, a letter beside the quote has changed."""
    quoted = "Officials denied. On Friday Petrov said that 7,000 soldiers had left Moscow. Ivanov said more. "
    quote = "that 7,000 soldie"
    before = FILLER + quoted
    after = quoted + FILLER + quoted.replace("denied", "deniéed")
    place = _after(before, quote, before.index(quote), after)
    assert place.state is AnchorState.AMBIGUOUS


def test_words_alone_elsewhere_without_their_context_are_not_called_moved():
    assert (
        _state("Quite another text in which it was denied.", _seen(TEXT, "it was denied"))
        is AnchorState.AMBIGUOUS
    )


def test_a_look_alike_is_lost():
    assert (
        _state(TEXT.replace("it was denied", "it was  denied"), _seen(TEXT, "it was denied"))
        is AnchorState.LOST
    )


def test_a_quote_without_context_is_exact_at_its_place_only():
    assert locate(TEXT, 0, 7, "Nothing").state is AnchorState.EXACT
    assert locate("x" + FILLER, 0, 7, "Nothing").state is AnchorState.AMBIGUOUS


def test_the_context_of_twins_grows_until_each_side_tells_them_apart():
    text = (
        "A "
        + FILLER * 2
        + "it was denied. "
        + FILLER * 2
        + "B "
        + FILLER * 2
        + "it was denied. "
        + FILLER * 2
        + "C"
    )
    start = text.index("it was denied")
    prefix, suffix = context(text, start, start + 13)
    assert text.count(prefix + "it was denied") == 1
    assert text.count("it was denied" + suffix) == 1
    at = TEXT.index("Ivanov")
    assert context(TEXT, at, at + 6) == (TEXT[at - 32 : at], TEXT[at + 6 : at + 38])


def test_the_only_place_is_found():
    assert find_unique(TEXT, "Ivanov said") == (TEXT.index("Ivanov said"), TEXT.index("Ivanov said") + 11)


def test_words_before_or_after_choose_among_several():
    first, second = TEXT.index("it was denied"), TEXT.rindex("it was denied")
    assert find_unique(TEXT, "it was denied", before="said that")[0] == first
    assert find_unique(TEXT, "it was denied", after=" twice")[0] == second


@pytest.mark.parametrize(
    ("quote", "before", "why"),
    [
        ("it was denied", "", "stands 2 times"),
        ("it was denied", "Sidorov", "not between those words"),
        ("Ivanov said thet", "", "after 'Ivanov said th' it has 'at it was denied by '"),
        ("zzzz", "", "not in the document: copy"),
        ("", "", "empty"),
    ],
)
def test_a_quote_that_is_not_found_once_says_why(quote, before, why):
    with pytest.raises(DataFault, match=why):
        find_unique(TEXT, quote, before)
