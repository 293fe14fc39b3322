import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model.certainty import certain_mask, possible_mask
from explorer.model.columns import FLAG_QUALIFIED, FLAG_UNDATED, FLAG_WITHIN
from explorer.timeline.range_counts import RangeCounter
from tests.timeline.builders import OPEN, columns

TIMES = st.one_of(st.integers(-60, 60), st.sampled_from([-OPEN, OPEN]))


@st.composite
def some_columns(draw):
    n = draw(st.integers(0, 25))
    pairs = [sorted((draw(TIMES), draw(TIMES))) for _ in range(n)]
    pairs = [(a, b if b > a else min(a + 1, OPEN)) if a < OPEN else (OPEN - 1, OPEN) for a, b in pairs]
    cores = [(draw(TIMES), draw(TIMES)) for _ in range(n)]
    clipped = [(min(max(c, a), b), min(max(d, a), b)) for (a, b), (c, d) in zip(pairs, cores, strict=True)]
    return columns(
        [a for a, _ in pairs],
        [b for _, b in pairs],
        core_start=[c for c, _ in clipped],
        core_end=[d for _, d in clipped],
        within=[draw(st.booleans()) for _ in range(n)],
        qualified=[draw(st.booleans()) for _ in range(n)],
    )


@settings(max_examples=300, deadline=None)
@given(some_columns(), st.integers(-70, 70), st.integers(1, 60), st.booleans())
def test_counts_are_those_of_the_rules(cols, start, length, masked):
    mask = np.arange(len(cols)) % 3 > 0 if masked else None
    kept = np.ones(len(cols), bool) if mask is None else mask
    end = start + length
    possible = possible_mask(cols.earliest_us, cols.latest_us, start, end) & kept
    within, qualified = (cols.flags & FLAG_WITHIN) != 0, (cols.flags & FLAG_QUALIFIED) != 0
    certain = kept & certain_mask(
        cols.earliest_us, cols.latest_us, cols.core_start_us, cols.core_end_us, within, qualified, start, end
    )
    undated = (cols.flags & FLAG_UNDATED) != 0
    found = RangeCounter(cols, mask).count(start, end)
    assert found.possible == int(possible.sum())
    assert found.certain == int((certain & ~undated).sum())
