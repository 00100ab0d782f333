"""Names of units, and of the level that ended on 01/7/2025; each rule on both sides."""

import pytest

from tests.format_rules.measured import Paper, circular, decree

PLAIN = "Tham mưu bố trí"

DATED = "Vạn Thắng, ngày"


def says(text: str) -> Paper:
    return decree().says(PLAIN, text)


def dated(day: str, month: str, year: int) -> Paper:
    return decree().says(DATED, f"Vạn Thắng, ngày {day} tháng {month} năm {year}")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tại xã Vạn Thắng, tham mưu", True),
        ("Tại xã Vạn Lương tham mưu", False),
        ("Tại xã Vạn Thắng Đông tham mưu", True),
        ("Phối hợp với các xã Vạn Hưng, Đại Lãnh, tham mưu", True),
        ("Phối hợp với các xã Vạn Hưng tham mưu", False),
        ("Tại xã Vạn Bình cũ tham mưu", True),
        ("Tại xã Vạn Bình (trước đây) tham mưu", True),
        ("Tại xã Vạn Bình tham mưu", False),
        ("Theo Kế hoạch số 5/KH-UBND ngày 01/02/2026 của xã Vạn Lương", True),
        ("Giới thiệu sách “Xã Vạn Lương”, tham mưu", True),
        ("Tại thị trấn Vạn Giã tham mưu", True),
        ("Tại xã vạn lương tham mưu", True),
        ("Giao Hợp tác xã Nông nghiệp Phú Cang tham mưu", True),
        ("Hợp tác xã Muối, xã Vạn Lương tham mưu", False),
    ],
)
def test_names_of_units(text: str, kept: bool) -> None:
    assert ("text.unit" not in says(text).broken()) is kept


def test_a_list_of_units_reaches_forty_letters_on() -> None:
    for apart, kept in ((39, True), (40, False)):
        text = f"Với các xã Vạn Hưng {'y' * (apart - 1)}, tham mưu"
        assert ("text.unit" not in says(text).broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Vạn Bình tham mưu", False),
        ("Trường Vạn Bình tham mưu", True),
        ("Thôn Vạn Bình tham mưu", True),
        ("Đường Vạn Bình tham mưu", True),
        ("Vạn Bình cũ tham mưu", True),
        ("tới Vạn Bình tham mưu", False),
        ("Đồn Biên phòng Vạn Bình tham mưu", True),
        ("Hạt Kiểm lâm Vạn Bình tham mưu", True),
        ("Ban Quản lý rừng phòng hộ Vạn Bình tham mưu", True),
        ("Công an xã tại Vạn Bình tham mưu", False),
    ],
)
def test_old_names_without_their_kind(text: str, kept: bool) -> None:
    assert ("text.unit" not in says(text).broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1. Ưu điểm, ngày 01/3/2017 - 30/9/2017, chỉ tiêu: 4 buổi", True),
        ("tại Phường 1 tham mưu", True),
        ("tại Phường 3 tham mưu", False),
        ("tại phường 3/5 điểm tham mưu", True),
        ("Phường 3 (cũ) tham mưu", True),
    ],
)
def test_a_unit_named_by_a_figure_is_meant_behind_its_kind_alone(text: str, kept: bool) -> None:
    paper = decree().says("XÃ VẠN THẮNG", "PHƯỜNG 1").says(DATED, "Phường 1, ngày 01 tháng 3 năm 2019")
    found = paper.says(PLAIN, f"Thành phố Trà Vinh, tỉnh Trà Vinh: {text}")
    line = found.para("Thành phố Trà Vinh").number
    assert (line not in {number for place in found.places("text.unit") for number in place}) is kept


def test_the_place_of_the_date_is_the_units_name() -> None:
    paper = decree().says(DATED, "Vạn Ninh, ngày 05 tháng 02 năm 2026")
    assert paper.places("text.unit") == [(8,)]


@pytest.mark.parametrize(
    ("day", "month", "year", "kept"), [("30", "6", 2025, True), ("01", "7", 2025, False)]
)
def test_the_level_of_districts_ended_on_the_first_of_july_2025(
    day: str, month: str, year: int, kept: bool
) -> None:
    paper = dated(day, month, year).says(PLAIN, "Báo cáo Huyện ủy theo quy định")
    assert ("text.level" not in paper.broken()) is kept


def test_a_town_is_another_unit_until_that_day_and_the_levels_matter_from_it_on() -> None:
    for day, month, rule in (("30", "6", "text.unit"), ("01", "7", "text.level")):
        paper = dated(day, month, 2025).says(PLAIN, "Tại thị trấn Vạn Giã tham mưu")
        assert paper.broken() & {"text.unit", "text.level"} == {rule}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Báo cáo Huyện ủy", False),
        ("Báo cáo Huyện uỷ", False),
        ("Báo cáo HUYỆN UỶ", False),
        ("Huyện ủy cũ", True),
        ("Thực hiện Kế hoạch số 3/KH-UBND ngày 01/02/2026 của Huyện ủy", True),
        ("Phòng Văn hóa và Thông tin", False),
        ("Phòng Văn hoá và Thông tin", False),
    ],
)
def test_words_of_the_level_of_districts(text: str, kept: bool) -> None:
    assert ("text.level" not in says(text).broken()) is kept


def test_a_paper_of_2019_speaks_of_its_district() -> None:
    assert not {"text.level", "text.unit"} & circular().broken()


@pytest.mark.parametrize(("year", "kept"), [(2025, True), (2026, False)])
def test_a_draft_without_a_date_is_held_to_its_year(year: int, kept: bool) -> None:
    paper = says("Báo cáo Huyện ủy").says(DATED, "Vạn Thắng, ngày tháng năm")
    for words in ("Hoạt động", "Trên đây là", "DANH MỤC"):
        text = paper.para(words).text
        paper = paper.says(words, text.replace("2026", str(year)))
    opening = paper.para("Thực hiện Kế hoạch").text.replace("2026", str(year))
    assert ("text.level" not in paper.says("Thực hiện Kế hoạch", opening).broken()) is kept


def test_bases_may_name_the_level_of_districts() -> None:
    text = "Căn cứ Chương trình của Huyện ủy về đối ngoại;"
    assert "text.level" not in decree().says("Căn cứ Nghị", text).broken()
