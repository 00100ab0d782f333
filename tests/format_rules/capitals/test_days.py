"""Feasts, years, months, weekdays, events (rows s17, s22 to s26, l10, l11)."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s17
    ("Treo cờ ngày quốc khánh 2-9", "s17", "quốc khánh", "Quốc khánh"),
    ("Chào mừng quốc tế lao động 1/5", "s17", "quốc tế lao động", "Quốc tế Lao động"),
    ("ngày Quốc tế phụ nữ", "s17", "Quốc tế phụ nữ", "Quốc tế Phụ nữ"),
    ("mùng mười: giỗ tổ Hùng Vương", "s17", "giỗ tổ Hùng Vương", "Giỗ Tổ Hùng Vương"),
    ("kỷ niệm phụ nữ Việt Nam 20-10", "s17", "phụ nữ Việt Nam", "Phụ nữ Việt Nam"),
    ("nhân ngày nhà giáo Việt Nam", "s17", "nhà giáo Việt Nam", "Nhà giáo Việt Nam"),
    ("ngày thương binh - liệt sĩ", "s17", "thương binh - liệt sĩ", "Thương binh - Liệt sĩ"),
    # s22
    ("Mừng xuân bính ngọ", "s22", "bính ngọ", "Bính Ngọ"),
    ("Hội xuân năm Đinh mùi", "s22", "Đinh mùi", "Đinh Mùi"),
    ("Tết giáp Thìn đầm ấm", "s22", "giáp Thìn", "Giáp Thìn"),
    # s23
    ("dịp tết nguyên đán", "s23", "tết nguyên đán", "tết Nguyên đán"),
    ("Tết nguyên đán 2026", "s23", "Tết nguyên đán", "Tết Nguyên đán"),
    ("tết đoan ngọ ở làng", "s23", "tết đoan ngọ", "tết Đoan ngọ"),
    ("quà tết trung thu cho trẻ em", "s23", "tết trung thu", "tết Trung thu"),
    # s24
    ("phát vào rằm tháng tám", "s24", "tháng tám", "tháng Tám"),
    ("lễ hội đầu tháng giêng", "s24", "tháng giêng", "tháng Giêng"),
    ("từ tháng ba đến ngày 15 tháng 5", "s24", "tháng ba", "tháng Ba"),
    ("trong tháng mười hai này", "s24", "tháng mười hai", "tháng Mười hai"),
    ("ngày mười chín tháng năm", "s24", "tháng năm", "tháng Năm"),
    ("xong trong tháng chín năm 2026", "s24", "tháng chín", "tháng Chín"),
    # s25
    ("phát vào sáng thứ hai", "s25", "thứ hai", "thứ Hai"),
    ("thứ sáu hằng tuần họp giao ban", "s25", "thứ sáu", "thứ Sáu"),
    ("làm việc cả thứ bảy, chủ nhật", "s25", "thứ bảy", "thứ Bảy"),
    # s26
    ("thành quả cách mạng tháng Tám", "s26", "cách mạng tháng Tám", "Cách mạng tháng Tám"),
    ("Cách mạng tháng tám thành công", "s26", "Cách mạng tháng tám", "Cách mạng tháng Tám"),
    (
        "nhớ phong trào Xô viết Nghệ Tĩnh", "s26", "phong trào Xô viết Nghệ Tĩnh",
        "Phong trào Xô viết Nghệ Tĩnh",
    ),
    ("đình có từ triều Lý", "s26", "triều Lý", "Triều Lý"),
    ("di tích triều Trần, Lê", "s26", "triều Trần", "Triều Trần"),
    # l10
    ("nghỉ lễ Quốc Khánh", "l10", "Quốc Khánh", "Quốc khánh"),
    ("ngày Quốc Tế Lao Động", "l10", "Quốc Tế Lao Động", "Quốc tế Lao động"),
    ("mít tinh ngày Nhà Giáo Việt Nam", "l10", "Nhà Giáo Việt Nam", "Nhà giáo Việt Nam"),
    # l11
    ("quà tết Trung Thu", "l11", "tết Trung Thu", "tết Trung thu"),
    ("nghỉ Tết Nguyên Đán", "l11", "Tết Nguyên Đán", "Tết Nguyên đán"),
    ("họp vào Thứ Hai", "l11", "Thứ Hai", "thứ Hai"),
    ("bắt đầu từ Tháng Tám", "l11", "Tháng Tám", "tháng Tám"),
    ("nhớ mùa thu Cách mạng Tháng Tám", "l11", "Cách mạng Tháng Tám", "Cách mạng tháng Tám"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


def test_a_revolution_with_a_figure_needs_the_clerks_word() -> None:
    fault = ("s26", "Cách mạng tháng 8", "Cách mạng tháng Tám")
    assert told("truyền thống Cách mạng tháng 8") == [fault]


@pytest.mark.parametrize(
    "text",
    [
        # s17, l10
        "Ngày Quốc khánh; anh Nguyễn Quốc Khánh; trường Quốc Khánh",
        "phụ nữ Việt Nam đảm đang; các thầy thuốc Việt Nam ra đảo",
        "lễ Giỗ tổ Hùng Vương, ngày Thương binh - Liệt sĩ",
        "hợp tác quốc tế, lao động sản xuất",
        # s22
        "xuân Bính Ngọ, năm quý báu, năm tân tiến",
        "canh tý giờ, giáp xã; chúc Tết quý thân hữu",
        "TẾT BÍNH NGỌ",
        # s23
        "tết Nguyên đán, Tết Nguyên đán, tết Trung thu, vui Tết",
        "đêm trung thu, tiết thanh minh",
        "TẾT NGUYÊN ĐÁN",
        # s24
        "phát mỗi tháng hai chuyên mục, hằng tháng ba buổi",
        "trong tháng hai chuyên mục lên sóng; 3 tháng hai lần",
        "từ tháng 3 đến tháng 5; ngày tháng năm sinh; trong tháng năm 2026",
        "vào tháng Tám, rằm tháng Giêng",
        # s25
        "lần thứ hai, tuần thứ ba, từ thứ nhất đến thứ ba",
        "thứ Hai, thứ Sáu hằng tuần",
        "ngày thứ hai của hội; đứng thứ tư",
        # s26
        "Cách mạng tháng Tám, Phong trào Xô viết Nghệ Tĩnh, Triều Lý",
        "phong trào thi đua, thủy triều Lý giải, vương triều Trần",
        "đường Cách Mạng Tháng Tám",
        # l11
        "Thứ Hai: họp giao ban",
        "Tháng Tám làm mùa; đường Tháng Tám",
        "Ngày ... Tháng Năm 2026; Tháng Ba biên giới",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
