"""An inch has 72 points and 25.4 millimetres."""

import pytest

from ttdn_desktop.basics.measures import PT_PER_MM, Mm, Pt, mm_to_pt, pt_to_mm


def test_an_inch_is_the_same_in_points_and_millimetres():
    assert mm_to_pt(Mm(25.4)) == pytest.approx(72)
    assert pt_to_mm(Pt(72)) == pytest.approx(25.4)


def test_a_page_of_a4_in_points():
    assert mm_to_pt(Mm(210)) == pytest.approx(595.28, abs=0.005)
    assert mm_to_pt(Mm(297)) == pytest.approx(841.89, abs=0.005)
    assert pytest.approx(2.834646, abs=5e-7) == PT_PER_MM


@pytest.mark.parametrize("length", [0.0, 1.0, 12.7, -3.5])
def test_there_and_back_is_the_same_length(length: float):
    assert pt_to_mm(mm_to_pt(Mm(length))) == pytest.approx(length)
