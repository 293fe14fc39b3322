import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.services.postings import Selection, make_postings


@st.composite
def compressed_rows(draw):
    n_codes = draw(st.integers(1, 6))
    rows = draw(st.lists(st.lists(st.integers(0, n_codes - 1), max_size=5), max_size=40))
    return n_codes, rows


def _postings(n_codes, rows, marks=None):
    offset = np.cumsum([0, *map(len, rows)]).astype(np.int64)
    code = np.array([c for row in rows for c in row], np.int32)
    return make_postings(offset, code, n_codes, marks)


@settings(max_examples=200, deadline=None)
@given(compressed_rows(), st.randoms(use_true_random=False))
def test_counts_are_of_distinct_rows(built, draw):
    n_codes, rows = built
    postings = _postings(n_codes, rows)
    mask = np.array([draw.random() < 0.5 for _ in rows], np.bool_)
    wanted = [
        sum(code in row for row, kept in zip(rows, mask, strict=True) if kept) for code in range(n_codes)
    ]
    chosen = Selection.of(mask)
    assert postings.counts(chosen).tolist() == wanted
    assert postings.counts_at(chosen.rows).tolist() == wanted
    assert postings._summed(chosen).tolist() == wanted


@pytest.mark.parametrize("share", [0.001, 0.03, 0.4, 0.9, 1.0])
def test_every_way_of_counting_agrees_on_common_and_rare_codes(share):
    rng = np.random.default_rng(7)
    n, n_codes = 20_000, 300
    code = np.minimum(rng.zipf(1.4, 4 * n) - 1, n_codes - 1).astype(np.int32)
    postings = make_postings(np.arange(0, 4 * n + 1, 4), code, n_codes)
    assert len(postings.dense) > 3
    mask = rng.random(n) < share
    asked = [int(postings.dense[0]), int(postings.dense[2]), n_codes - 2]
    assert postings.mask_of(asked).tolist() == np.isin(code, asked).reshape(n, 4).any(axis=1).tolist()
    rows = np.repeat(np.arange(n), 4)
    pairs = np.unique(rows[mask[rows]] * n_codes + code[mask[rows]])
    assert np.array_equal(
        postings.counts(Selection.of(mask)), np.bincount(pairs % n_codes, minlength=n_codes)
    )


def test_marks_of_a_double_pair_are_joined():
    marks = np.array([1, 2, 4], np.uint8)
    postings = _postings(2, [[1, 1], [1]], marks)
    assert postings.rows_of(1).tolist() == [0, 1]
    assert postings.rows_of(1, 2).tolist() == [0]
    assert postings.rows_of(1, 4).tolist() == [1]
    assert postings.mask_of([0]).tolist() == [False, False]
