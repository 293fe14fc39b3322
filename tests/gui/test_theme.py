"""Contrast after WCAG 2.2; colour vision after Machado, Oliveira and Fernandes (2009), severity 1."""

import itertools

import numpy as np
import pytest

from explorer.gui.theme import (
    DARK,
    LIGHT,
    STATUS_NAMES,
    Appearance,
    dark_theme,
    light_theme,
    theme_for,
)
from explorer.model.event import Status

PROTANOPIA = [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
]
DEUTERANOPIA = [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.011820, 0.042940, 0.968881],
]
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
COLOURS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def linear(colour):
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    low, high = sorted(float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(rgb):
    x, y, z = np.cbrt(np.clip(TO_XYZ @ np.clip(rgb, 0, 1) / [0.9505, 1.0, 1.089], 1e-6, None))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@COLOURS
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "hover"])
@pytest.mark.parametrize(
    "text", ["text", "text_secondary", "text_faint", "accent_text", "danger", "warning", "success"]
)
def test_text_is_readable_on_every_ground(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@COLOURS
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("text", "accent_soft"),
        ("accent_text", "accent_soft"),
        ("text_secondary", "accent_soft"),
        ("danger", "danger_soft"),
        ("warning", "warning_soft"),
        ("text_secondary", "warning_soft"),
        ("success", "success_soft"),
        ("quote_current_text", "quote_current"),
        ("text", "quote_other"),
        ("text", "hit"),
    ],
)
def test_text_is_readable_on_its_soft_ground(colours, text, ground):
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@COLOURS
def test_statuses_are_readable_as_words(colours):
    for status in colours.statuses.values():
        assert contrast(status, colours.surface) >= 4.5


@COLOURS
def test_marks_and_focus_rings_stand_out(colours):
    for mark in (*colours.actors, colours.focus, colours.mark_current, colours.mark_other, colours.neutral):
        assert contrast(mark, colours.surface) >= 3.0


@COLOURS
@pytest.mark.parametrize("vision", [np.eye(3), PROTANOPIA, DEUTERANOPIA], ids=["usual", "protan", "deutan"])
def test_actor_colours_stay_apart(colours, vision):
    seen = [lab(np.array(vision) @ linear(colour)) for colour in colours.actors]
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) >= 14


def test_the_statuses_are_those_of_the_model():
    assert tuple(Status) == STATUS_NAMES
    assert set(LIGHT.statuses) == set(DARK.statuses) == set(Status)


def test_an_appearance_follows_the_system_or_the_user():
    assert theme_for(Appearance.SYSTEM, True) == dark_theme()
    assert theme_for(Appearance.SYSTEM, False) == light_theme()
    assert theme_for(Appearance.DARK, False).dark
    assert not theme_for(Appearance.LIGHT, True).dark
