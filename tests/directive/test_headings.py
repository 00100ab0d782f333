"""What a heading is about, by its words."""

import pytest

from ttdn_desktop.directive import communes, headings


@pytest.mark.parametrize(("length", "may"), [(60, True), (61, False)])
def test_words_before_a_colon_run_in_up_to_sixty_letters(length: int, may: bool) -> None:
    assert headings.is_run_in_heading("Nội dung " + "x" * (length - 9)) is may


@pytest.mark.parametrize(
    ("heading", "degree"),
    [
        ("UBND các xã, thị trấn", 5),
        ("Ủy ban nhân dân cấp xã", 5),
        ("Phòng Văn hóa và UBND các xã", 4),
        ("UBND các huyện, UBND các xã", 4),
        ("Các địa phương", 2),
        ("UBND các huyện, thị xã", 1),
        ("Công an huyện", 0),
    ],
)
def test_how_far_a_heading_is_addressed_to_the_communes(heading: str, degree: int) -> None:
    assert communes.addresses_communes(heading) == degree
