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


@pytest.mark.parametrize(
    ("head", "may"),
    [
        ("Chỉ tiêu", True),
        ("Chỉ tiêu cụ thể", True),
        ("Các chỉ tiêu năm 2022", True),
        ("Biện pháp", True),
        ("Chỉ tiêu 1", False),
        ("Chỉ tiêu phát triển đảng viên", False),
        ("Giải pháp phần mềm", False),
    ],
)
def test_targets_and_measures_run_in_only_by_themselves(head: str, may: bool) -> None:
    assert headings.is_run_in_heading(head) is may


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("CHỈ TIÊU", headings.About.PURPOSES),
        ("CHỈ TIÊU GIAO QUÂN", headings.About.PURPOSES),
        ("CHỈ TIÊU, NHIỆM VỤ", headings.About.CONTENTS),
        ("CHỈ TIÊU, GIẢI PHÁP", headings.About.MEASURES),
        ("ĐỊNH MỨC CHI TIÊU", None),
        ("UBND các xã thực hiện chỉ tiêu", None),
        ("NHIỆM VỤ CÁC CƠ QUAN, ĐƠN VỊ", headings.About.WORK),
        ("NHIỆM VỤ CÁC CẤP", headings.About.CONTENTS),
    ],
)
def test_what_a_heading_with_targets_or_bodies_is_about(heading: str, about: headings.About | None) -> None:
    assert headings.about(heading) is about
