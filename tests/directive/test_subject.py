"""The subject line: area and year to fill in, capitals as in a sentence."""

import pytest

from ttdn_desktop.directive.subject import subject_of
from ttdn_desktop.official_paper.areas import Area
from ttdn_desktop.official_paper.sentence_case import Spellings


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (
            "HOẠT ĐỘNG ĐỐI NGOẠI TRÊN ĐỊA BÀN HUYỆN PHÙ MỸ NĂM 2026",
            "Hoạt động đối ngoại trên địa bàn {area} năm {year}",
        ),
        ("Chuyển đổi số năm 2026", "Chuyển đổi số trên địa bàn {area} năm {year}"),
        ("BẢO VỆ ĐÊ TRÊN ĐỊA BÀN HUYỆN NĂM 2026", "Bảo vệ đê trên địa bàn {area} năm {year}"),
        (
            "BẢO VỆ ĐÊ TRÊN ĐỊA BÀN HUYỆN GIAI ĐOẠN 2026 - 2030",
            "Bảo vệ đê trên địa bàn {area} giai đoạn 2026 - 2030",
        ),
        ("Thu ngân sách 6 tháng cuối năm 2026", "Thu ngân sách trên địa bàn {area} 6 tháng cuối năm {year}"),
        ("Giải phóng mặt bằng quý II năm 2026", "Giải phóng mặt bằng trên địa bàn {area} quý II năm {year}"),
        ("V/v tổ chức hội thi năm 2026", "Tổ chức hội thi trên địa bàn {area} năm {year}"),
        ("Kiểm tra năm 2026 trên địa bàn huyện", "Kiểm tra năm {year} trên địa bàn {area}"),
        (
            "Phòng, chống ma túy trên địa bàn Thành phố năm 2026",
            "Phòng, chống ma túy trên địa bàn {area} năm {year}",
        ),
        ("Du lịch huyện Phù Mỹ giai đoạn 2026 - 2030", "Du lịch {area} giai đoạn 2026 - 2030"),
        ("Bầu cử nhiệm kỳ 2026 - 2031", "Bầu cử nhiệm kỳ 2026 - 2031 trên địa bàn {area}"),
        ("quý IV năm 2026 và cả năm 2026", "Quý IV năm {year} và cả năm {year} trên địa bàn {area}"),
        ("", ""),
    ],
)
def test_a_title_as_a_communes_subject(title: str, subject: str) -> None:
    found = subject_of(title, area=Area("huyện", "Phù Mỹ"), year=2026, spellings=Spellings([]))
    assert found == subject
