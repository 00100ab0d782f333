import pytest

from ttdn_desktop.official_paper.name_lines import lines_of_name


@pytest.mark.parametrize(
    ("name", "area", "lines"),
    [
        ("CÔNG AN HUYỆN CỦ CHI", "huyện Củ Chi", ["CÔNG AN HUYỆN CỦ CHI"]),  # one line is enough
        ("CÔNG AN HUYỆN VẠN NINH X", "huyện Vạn Ninh X", ["CÔNG AN", "HUYỆN VẠN NINH X"]),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "", ["PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"]),
        ("PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "", ["PHÒNG LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        ("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "", ["PHÒNG", "TÀI CHÍNH - KẾ HOẠCH"]),  # no line «KẾ HOẠCH»
        ("THÀNH PHỐ PHAN RANG - THÁP CHÀM", "", ["THÀNH PHỐ PHAN RANG -", "THÁP CHÀM"]),
        (
            "BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH NGHỆ AN", "tỉnh Nghệ An",
            ["BAN THƯỜNG TRỰC", "ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "TỈNH NGHỆ AN"],
        ),
        ("CƠQUANCÓTÊNDÀIKHÔNGCÓDẤUCÁCH", "", ["CƠQUANCÓTÊNDÀIKHÔNGCÓDẤUCÁCH"]),
        ("", "", [""]),
    ],
)  # fmt: skip
def test_a_name_is_broken_between_its_words(name: str, area: str, lines: list[str]) -> None:
    assert list(lines_of_name(name, 22, area=area)) == lines


def test_no_word_is_lost_and_long_names_end() -> None:
    name = " ".join(f"tiếng{number}" for number in range(24))
    assert " ".join(lines_of_name(name, 22)).split() == name.split()
