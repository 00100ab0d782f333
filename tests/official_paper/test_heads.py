import pytest

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper import heads


@pytest.mark.parametrize(
    ("line", "full", "begins", "surely"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, True, True),
        ("CỘNG HOÀ XÃ HỘI", True, True, False),
        ("CHXHCN VIỆT NAM", True, False, False),
        ("XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False, True),
        ("ỦY BAN NHÂN DÂN", False, False, False),
    ],
)
def test_the_national_title(line: str, full: bool, begins: bool, surely: bool) -> None:
    words = fold(line)
    assert heads.is_national_title(words) == full
    assert heads.begins_title_or_motto(words) == begins
    assert heads.is_title_or_motto_in_full(words) == surely


@pytest.mark.parametrize(
    ("line", "motto", "begins", "surely"),
    [
        ("Độc lập - Tự do - Hạnh phúc", True, True, True),
        ("Tự do - Hạnh phúc", True, False, False),
        ("Độc lập - Tự do", False, True, False),
        ("Hạnh phúc", False, False, False),
    ],
)
def test_the_motto(line: str, motto: bool, begins: bool, surely: bool) -> None:
    words = fold(line)
    assert heads.is_motto(words) == motto
    assert heads.begins_title_or_motto(words) == begins
    assert heads.is_title_or_motto_in_full(words) == surely


@pytest.mark.parametrize(
    ("line", "committee", "office", "organ", "gives_work"),
    [
        ("ỦY BAN NHÂN DÂN", True, False, True, True),
        ("UBND XÃ VẠN THẮNG", True, False, True, True),
        ("UBNDX", False, False, False, True),
        ("HỘI ĐỒNG NHÂN DÂN", False, False, True, False),
        ("PHÒNG VĂN HÓA", False, True, True, True),
        ("VĂN PHÒNG", False, True, True, False),
        ("BAN CHỈ ĐẠO 35", False, True, True, True),
        ("SỞ TƯ PHÁP", False, True, True, True),
        ("XÃ VẠN THẮNG", False, False, False, False),
        ("BANG", False, False, False, False),
    ],
)
def test_organs(line: str, committee: bool, office: bool, organ: bool, gives_work: bool) -> None:
    words = fold(line)
    assert heads.is_committee(words) == committee
    assert heads.is_office(words) == office
    assert heads.begins_organ(words) == organ
    assert heads.begins_organ_that_gives_work(words) == gives_work


@pytest.mark.parametrize(
    ("line", "is_line", "number"),
    [
        ("Số: 15/KH-UBND", True, "15/KH-UBND"),
        ("Số 15 / KH - UBND", True, "15/KH-UBND"),
        ("Số: 15/2019/KH-UBND.", True, "15/2019/KH-UBND"),
        ("Số:     /KH-UBND", True, None),
        ("Số: …/KH-UBND", True, None),
        ("15/KH-UBND", True, None),
        ("Số lượng", False, None),
        ("V/v báo cáo", False, None),
    ],
)
def test_number_and_symbol(line: str, is_line: bool, number: str | None) -> None:
    assert heads.is_number_line(fold(line)) == is_line
    assert heads.number_in(line) == number


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Vạn Thắng, ngày 05 tháng 02 năm 2026", True),
        ("Vạn Thắng, ngày    tháng    năm 2026", True),
        ("Vạn Thắng, 05/02/2026", True),
        ("ngày 5-2-26", True),
        ("Vạn Thắng 05/02/2026", False),
        ("ngày 5", False),
        ("ngày 5 tháng 2", False),
    ],
)
def test_the_line_with_the_date(line: str, dated: bool) -> None:
    assert heads.has_date(fold(line)) == dated


@pytest.mark.parametrize(
    ("line", "above", "begins"),
    [
        ("HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN", "VĂN PHÒNG", False),
        ("SỞ XÂY DỰNG", "THANH TRA", False),
        ("VĂN PHÒNG", "ỦY BAN NHÂN DÂN", True),
        ("PHÒNG KINH TẾ", "ỦY BAN NHÂN DÂN", True),
    ],
)
def test_the_name_of_an_office_goes_on_with_its_organ(line: str, above: str, begins: bool) -> None:
    assert heads.begins_name_of_author(fold(line), fold(above)) is begins


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("XÃ ĐOÀN KẾT", True),
        ("TỈNH QUẢNG TRỊ", True),
        ("HUYỆN ĐOAN HÙNG", True),
        ("TỈNH ĐOÀN QUẢNG TRỊ", False),
        ("HUYỆN ỦY ĐỨC TRỌNG", False),
        ("QUẬN ĐOÀN 1", False),
    ],
)
def test_a_committee_of_the_union_is_no_area(line: str, begins: bool) -> None:
    assert heads.begins_area(fold(line)) is begins
