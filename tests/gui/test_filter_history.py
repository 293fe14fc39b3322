from hypothesis import given
from hypothesis import strategies as st

from explorer.gui.filter_history import LIMIT, FilterHistory
from explorer.model.filter import EVERYTHING, EventFilter


def asked(number):
    return EventFilter(text=str(number))


def test_back_and_forward_and_a_new_question_cuts_what_lay_ahead():
    history = FilterHistory()
    history.add(asked(1))
    history.add(asked(2))
    assert history.back() == asked(1)
    assert history.back() == EVERYTHING
    assert history.back() == EVERYTHING
    assert history.forward() == asked(1)
    history.add(asked(3))
    assert not history.can_go_forward
    assert history.back() == asked(1)


def test_the_same_question_is_no_step():
    history = FilterHistory()
    history.add(EVERYTHING)
    assert not history.can_go_back


@given(st.lists(st.one_of(st.integers(0, 5), st.sampled_from(["back", "forward"])), max_size=60))
def test_it_behaves_as_a_list_with_a_place(steps):
    history, model, place = FilterHistory(), [EVERYTHING], 0
    for step in steps:
        if step == "back":
            history.back()
            place = max(0, place - 1)
        elif step == "forward":
            history.forward()
            place = min(len(model) - 1, place + 1)
        elif asked(step) != model[place]:
            history.add(asked(step))
            model = [*model[: place + 1], asked(step)]
            place += 1
        assert history.current == model[place]
        assert history.can_go_back == (place > 0)
        assert history.can_go_forward == (place < len(model) - 1)


def test_it_forgets_the_oldest():
    history = FilterHistory()
    for number in range(LIMIT + 50):
        history.add(asked(number))
    steps = 0
    while history.can_go_back:
        history.back()
        steps += 1
    assert steps == LIMIT - 1
