"""The chart's colours as colour-blind people see them, by Machado et al. (2009)."""

from itertools import combinations

import pytest

from core.documents.chart import colours

# Severity 1.0, on linear RGB: Machado, Oliveira, Fernandes, "A Physiologically-based Model for
# Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009.
SIGHTS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def linear(colour):
    values = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in values]


def times(matrix, values):
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix]


def lightness(colour, sight):
    """Give CIELAB's L, a, b of a colour as such a person sees it."""
    seen = [min(1.0, max(0.0, one)) for one in times(SIGHTS[sight], linear(colour))]
    xyz = [one / white for one, white in zip(times(TO_XYZ, seen), WHITE, strict=True)]
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one, other, sight):
    pairs = zip(lightness(one, sight), lightness(other, sight), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def contrast(one, other):
    bright, dark = sorted((times(TO_XYZ, linear(c))[1] for c in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_colour_distance_is_right_for_known_colours():
    assert apart("#000000", "#FFFFFF", "all cones") == pytest.approx(100, abs=0.01)
    # Red and green of one lightness differ strongly, but little for a person without green cones.
    assert apart("#D02020", "#2F8F2F", "all cones") > 100
    assert apart("#D02020", "#2F8F2F", "deuteranopia") < 50


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_states_of_a_report_can_be_distinguished(sight):
    pairs = combinations(colours.SENDING.values(), 2)
    assert min(apart(one, other, sight) for one, other in pairs) >= 50


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_bars_can_be_distinguished_from_each_other_and_from_the_maximum(sight):
    pairs = combinations((*colours.BARS, colours.TRACK), 2)
    assert min(apart(one, other, sight) for one, other in pairs) >= 20


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_parts_of_a_bar_can_be_distinguished(sight):
    pairs = combinations(colours.STATES, 2)
    assert min(apart(one, other, sight) for one, other in pairs) >= 25


def test_signs_and_words_have_enough_contrast():
    for sending, colour in colours.SENDING.items():
        assert contrast(colours.ON_SENDING[sending], colour) >= 4.5
    for colour, ink in zip(colours.STATES, colours.ON_STATES, strict=True):
        assert contrast(ink, colour) >= 4.5
    assert contrast(colours.INK, colours.PAPER) >= 4.5
    assert contrast(colours.FAINT_INK, colours.PAPER) >= 4.5
