"""Issuer, number, date and title from the masthead."""

from datetime import date

import pytest

from tests.directive.plans import END, plan
from ttdn_desktop.directive.head import level_of
from ttdn_desktop.directive.records import Directive

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


SAYS = "Ủy ban nhân dân huyện Sông Mây ban hành Kế hoạch như sau:"


HEAD = """ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN BA TƠ              Độc lập - Tự do - Hạnh phúc
Số: {number}             Ba Tơ, {date}

KẾ HOẠCH
Thông tin đối ngoại
năm 2022

{says}"""


def headed(number: str, day: str, says: str = SAYS) -> Directive:
    return plan(BODY, head=HEAD.format(number=number, date=day, says=says), end=END)


def test_the_masthead_tells_issuer_number_and_date() -> None:
    found = headed("77/KH-UBND", "ngày 05 tháng 3 năm 2022")
    assert (found.issuer, found.level) == ("Ủy ban nhân dân huyện Ba Tơ", "huyện")
    assert (found.number, found.date) == ("77/KH-UBND", date(2022, 3, 5))
    assert found.title == "Thông tin đối ngoại năm 2022"


def test_blank_number_and_date_are_none() -> None:
    found = headed("     /KH-UBND", "ngày    tháng 3 năm 2022")
    assert (found.number, found.date) == (None, None)


def test_the_issuer_is_spelled_as_the_text_spells_it() -> None:
    found = headed("1/KH-UBND", "ngày 05 tháng 3 năm 2022", "Uỷ ban nhân dân huyện BA Tơ ban hành:")
    assert found.issuer == "Ủy ban nhân dân huyện Ba Tơ"


@pytest.mark.parametrize(
    ("issuer", "day", "level"),
    [
        ("Ủy ban nhân dân thành phố Hải Phòng", date(2020, 1, 1), "tỉnh"),
        ("Ủy ban nhân dân thành phố Nha Trang", date(2020, 1, 1), "huyện"),
        ("Ủy ban nhân dân thành phố Huế", date(2024, 1, 1), "huyện"),
        ("Ủy ban nhân dân thành phố Huế", date(2025, 2, 1), "tỉnh"),
        ("Ủy ban nhân dân thị xã Ninh Hòa", date(2020, 1, 1), "huyện"),
        ("Ủy ban nhân dân tỉnh Khánh Hòa", date(2026, 1, 1), "tỉnh"),
    ],
)
def test_cities_count_by_what_they_belong_to(issuer: str, day: date, level: str) -> None:
    assert level_of(issuer, day, None) == level


def test_columns_a_single_space_apart_are_two() -> None:
    head = (
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN BA TƠ Độc lập - Tự do - Hạnh phúc\n"
        f"Số: 7/KH-UBND Ba Tơ, ngày 05 tháng 3 năm 2022\nKẾ HOẠCH\nThông tin đối ngoại năm 2022\n\n{SAYS}"
    )
    found = plan(BODY, head=head, end=END)
    assert (found.issuer, found.number, found.date) == (
        "Ủy ban nhân dân huyện Ba Tơ",
        "7/KH-UBND",
        date(2022, 3, 5),
    )


def test_an_office_of_a_party_committee_has_its_level() -> None:
    head = (
        "TỈNH ỦY LÂM ĐỒNG\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 31-KH/BTGDVTU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Lâm Đồng, ngày 09 tháng 3 năm 2026\n\nKẾ HOẠCH\nThông tin đối ngoại năm 2026\n\n"
        "Ban Tuyên giáo và Dân vận Tỉnh ủy xây dựng Kế hoạch như sau:"
    )
    assert plan(BODY, head=head, end=END).level == "tỉnh"


def issuer_of(organs: str, place: str) -> str:
    head = f"{organs}\nSố: 7/KH-ABC\n{place}, ngày 05 tháng 3 năm 2022\n\nKẾ HOẠCH\nBảo vệ đê năm 2022\n"
    return plan(BODY, head=head).issuer


@pytest.mark.parametrize(
    ("organs", "issuer"),
    [
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH HÒA BÌNH", "Bảo hiểm xã hội tỉnh Hòa Bình"),
        ("UBND TỈNH HÒA BÌNH\nVĂN PHÒNG", "Văn phòng UBND tỉnh Hòa Bình"),
        (
            "MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH HÒA BÌNH\nBAN THƯỜNG TRỰC",
            "Ban Thường trực Mặt trận Tổ quốc Việt Nam tỉnh Hòa Bình",
        ),
        ("MẬT\nUBND TỈNH HÒA BÌNH", "Ủy ban nhân dân tỉnh Hòa Bình"),
    ],
)
def test_an_organ_with_words_that_look_like_a_unit(organs: str, issuer: str) -> None:
    assert issuer_of(organs, "Hòa Bình") == issuer


@pytest.mark.parametrize(
    ("organs", "issuer"),
    [
        ("UBND TỈNH BẾN TRE\nSỞ TÀI NGUYÊN VÀ MÔI\nTRƯỜNG", "Sở Tài nguyên và Môi trường tỉnh Bến Tre"),
        ("UBND TỈNH BẾN TRE\nSỞ\nTÀI CHÍNH", "Sở Tài chính tỉnh Bến Tre"),
        ("ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\n2022", "Ủy ban nhân dân tỉnh Bến Tre"),
    ],
)
def test_a_narrow_column_breaks_an_organs_name_and_the_date(organs: str, issuer: str) -> None:
    assert issuer_of(organs, "Bến Tre") == issuer


@pytest.mark.parametrize(
    ("lines", "issuer", "level"),
    [
        ("TRUNG ƯƠNG ĐOÀN\nTNCS HỒ CHÍ MINH", "Trung ương Đoàn TNCS Hồ Chí Minh", "tỉnh"),
        ("TRUNG ƯƠNG ĐOÀN\nTỈNH ĐOÀN CÀ MAU", "Tỉnh đoàn Cà Mau", "tỉnh"),
        (
            "ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
            "tỉnh",
        ),
        (
            "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN MTTQ VIỆT NAM TỈNH CÀ MAU\nBAN THƯỜNG TRỰC",
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Cà Mau",
            "tỉnh",
        ),
        (
            "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM\nBAN THƯỜNG VỤ TỈNH CÀ MAU",
            "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Cà Mau",
            "tỉnh",
        ),
        ("HUYỆN ỦY BA TƠ\nBAN TUYÊN GIÁO", "Ban Tuyên giáo", "huyện"),
    ],
)
def test_organs_of_party_front_and_union_issue(lines: str, issuer: str, level: str) -> None:
    head = (
        f"{lines}\nSố: 45/KH-ABC\nCà Mau, ngày 05 tháng 3 năm 2022\n\nKẾ HOẠCH\nAn toàn giao thông năm 2022\n"
    )
    found = plan(BODY, head=head, end=END)
    assert (found.issuer, found.level) == (issuer, level)


def test_what_the_union_prints_at_the_right_is_no_issuer() -> None:
    head = (
        "BCH ĐOÀN TỈNH CÀ MAU\n***\nSố: 45-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nCà Mau, ngày 05 tháng 3 năm 2022\n\n"
        "KẾ HOẠCH\nAn toàn giao thông năm 2022\n"
    )
    found = plan(BODY, head=head, end=END)
    assert (found.issuer, found.number) == ("BCH Đoàn tỉnh Cà Mau", "45-KH/TĐTN")
