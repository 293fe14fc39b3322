"""The labels of the axis as they are painted, with the widths of the real font."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

from explorer.gui.language import use_language
from explorer.gui.theme import base_font, scaled
from explorer.gui.timeline_axis import AxisPainter
from explorer.model.calendar import us_from_civil
from explorer.timeline.axis import Unit, axis_of
from explorer.timeline.viewport import MIN_US_PER_PX, US_PER_YEAR, showing

WIDTH = 900.0
CENTRES = [us_from_civil(y) for y in (-9998, -400, 0, 1, 1000, 1970, 2015, 9000)]


class Seen(AxisPainter):
    """Collects where labels are painted instead of painting them."""

    def labels(self, viewport):
        char_px = QFontMetricsF(scaled(base_font(QFont()), "small")).horizontalAdvance("0")
        self.found = []
        image = QImage(int(WIDTH), 60, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self.axis(painter, axis_of(viewport, char_px), viewport)
        painter.end()
        return self.found

    def _label(self, painter, cache, x, top, text, colour, limit, vector):
        width = cache.picture(text, colour).deviceIndependentSize().width()
        if x >= 0 and x + width <= limit + 3:
            # The picture's last three pixels are empty.
            self.found.append((top, x, x + width - 3, text))


@pytest.fixture
def axis(theme):
    return Seen(theme, base_font(QFont()), 46, 1.0)


def scales():
    """From the deepest zoom to ten thousand years in a hundred pixels and beyond."""
    return np.geomspace(MIN_US_PER_PX, 200 * US_PER_YEAR, 160)


def assert_apart(found):
    for tier in {top for top, *_ in found}:
        row = sorted((x, end, text) for top, x, end, text in found if top == tier)
        for (_, end, text), (x, _, after) in pairwise(row):
            assert end <= x, f"{text} runs into {after}"


@pytest.fixture(params=["en", "ru"])
def language(request):
    use_language(request.param)
    yield request.param
    use_language("en")


@pytest.mark.parametrize("centre", CENTRES)
def test_labels_never_overlap_from_milliseconds_to_ten_thousand_years(axis, centre, language):
    for us_per_px in scales():
        half = int(us_per_px * WIDTH / 2)
        viewport = showing(centre - half, centre + half, WIDTH)
        assert_apart(axis.labels(viewport))


def test_every_unit_is_met_on_the_way(axis):
    steps = {axis_of(showing(0, int(s * WIDTH), WIDTH)).step for s in scales()}
    assert {step.unit for step in steps} == set(Unit)
    assert {step.count for step in steps if step.unit is Unit.YEAR} >= {1, 10, 100, 1_000, 10_000}
    assert 1 in {step.count for step in steps if step.unit is Unit.MILLISECOND}


@pytest.mark.parametrize("us_per_px", [40.0, 3e6, 2e9, 6e10, 8e11, 3e13, 2e15])
def test_labels_move_with_the_picture_and_do_not_jump(axis, us_per_px):
    viewport = showing(CENTRES[6], CENTRES[6] + int(us_per_px * WIDTH), WIDTH)
    before = axis.labels(viewport)
    for _ in range(60):
        viewport = viewport.panned(-3.0)
        now = axis.labels(viewport)
        minor = max(top for top, *_ in now)
        texts = [text for top, *_, text in now if top == minor]
        was = {text: x for top, x, _, text in before if top == minor}
        for top, x, _, text in now:
            # A name that stands there once moved by what the picture moved, in whole pixels.
            if top == minor and texts.count(text) == 1 and text in was:
                assert was[text] - x == pytest.approx(3.0, abs=1.01)
        before = now


def test_years_before_christ_are_named(axis):
    viewport = showing(us_from_civil(-9998), us_from_civil(2000), WIDTH)
    texts = [text for *_, text in axis.labels(viewport)]
    assert {"10000 BCE", "2000 BCE", "1"} <= set(texts)
