import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.formats.cells import guard, join_beside, join_values, split_beside, split_values, unguard

NASTY = st.text(alphabet="a;\\ '=-+@\t\r\n0,\"", max_size=8)


@given(st.lists(NASTY, min_size=1, max_size=5))
def test_values_come_out_of_a_cell_as_they_went_in(values):
    assert split_values(join_values(values)) == values


@given(st.lists(NASTY, min_size=1, max_size=5))
def test_values_beside_others_come_out_as_they_went_in(values):
    assert list(split_beside(join_beside(values), len(values))) == values


@given(NASTY)
def test_the_guard_can_be_taken_off(cell):
    assert unguard(guard(cell)) == cell


@given(NASTY)
def test_a_guarded_cell_is_no_formula(cell):
    safe = guard(cell)
    assert safe[:1] not in tuple("=@\t\r\n")
    assert safe[:1] not in tuple("+-") or safe == cell


@pytest.mark.parametrize("cell", ["-0044-03-15", "-5", "+1.5e3", "-0044/0001", "2015-09", ""])
def test_numbers_and_dates_are_left_alone(cell):
    assert guard(cell) == cell


@pytest.mark.parametrize(
    "cell", ["=1", "-1+2", "-x", "+cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "-0044-03-15+1"]
)
def test_what_a_spreadsheet_may_run_is_guarded(cell):
    assert guard(cell) == "'" + cell


def test_only_what_is_ambiguous_is_escaped():
    assert join_values(["a;b", "c\\d"]) == "a;b; c\\d"
    assert join_values(["a; b", "c"]) == "a\\; b; c"
    assert join_beside(["a; b"]) == "a; b"
    assert join_beside(["", ""]) == ""


def test_a_wrong_number_of_values_is_told():
    with pytest.raises(ValueError, match="3 values"):
        split_beside("a; b; c", 2)
