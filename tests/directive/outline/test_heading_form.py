"""What looks like a heading by itself: each length on both sides of its border."""

import pytest

from tests.directive.plans import numbers, plan


@pytest.mark.parametrize(("length", "is_one"), [(200, True), (201, False)])
def test_a_heading_without_a_number_has_200_letters_within_the_body(length: int, is_one: bool) -> None:
    heading = "HÌNH THỨC " + "X" * (length - 10)
    directive = plan(f"NỘI DUNG CHÍNH\n- Một.\n{heading}\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one


@pytest.mark.parametrize(("heading", "is_one"), [("MỤC ĐÍCH", True), ("MỤCĐÍCH", False)])
def test_a_heading_without_a_number_has_two_words(heading: str, is_one: bool) -> None:
    directive = plan(f"NỘI DUNG CHÍNH\n- Một.\n{heading}\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one
