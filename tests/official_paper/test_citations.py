import pytest

from ttdn_desktop.official_paper import citations


@pytest.mark.parametrize(
    ("clause", "number"),
    [
        ("Quyết định số 368/QĐ-TTg ngày 28/02/2013", "368/QĐ-TTg"),
        ("Căn cứ Kết luận số 16 - KL/TW của Bộ Chính trị", "16-KL/TW"),
        ("Nghị định 72/2015/NĐ–CP.", "72/2015/NĐ-CP"),
        ("Thông tư liên tịch số 12/2010/TTLT-BTC", "12/2010/TTLT-BTC"),
        ("Kế hoạch của UBND tỉnh thực hiện Quyết định số 368/QĐ-TTg", None),
        ("Luật Tổ chức chính quyền địa phương", None),
        ("Luật sửa đổi một số điều của Luật Đê điều và Luật Thủy lợi số 47/2019/QH14", "47/2019/QH14"),
        ("tình hình thực tế", None),
    ],
)
def test_a_clauses_own_document(clause: str, number: str | None) -> None:
    found = citations.outer_document(clause)
    assert (citations.number_of(found) if found else None) == number


def test_the_first_document_of_a_text_may_be_one_in_a_title() -> None:
    found = citations.first_document("Kế hoạch của UBND tỉnh thực hiện Quyết định số 368/QĐ-TTg")
    assert found is not None and citations.number_of(found) == "368/QĐ-TTg"


@pytest.mark.parametrize(
    ("base", "law", "numbered"),
    [
        ("Căn cứ Luật Báo chí", True, False),
        ("Căn cứ Hiến pháp", True, False),
        ("Căn cứ Nghị định số 72", False, True),
        ("Thực hiện Công điện số 1", False, True),
        ("Theo Luật Báo chí", False, False),
        ("Căn cứ tình hình", False, False),
    ],
)
def test_how_a_base_is_to_be_cited(base: str, law: bool, numbered: bool) -> None:
    assert (citations.LAW_BASE.match(base) is not None) == law
    assert (citations.NUMBERED_BASE.match(base) is not None) == numbered


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("theo Kế hoạch số 3/KH-UBND về huyện", True),
        ("theo Kế hoạch số 3/KH-UBND về sách. Giao huyện", False),
        ("theo Kế hoạch số 3/KH-UBND về sách, giao huyện", False),
        ("theo Báo cáo ngày 05 tháng 02 năm 2019 về huyện", True),
        ("gửi báo cáo trước ngày 05/11/2019 về huyện", False),
        ("khẩu hiệu “vì huyện”", True),
        ("Tham mưu huyện", False),
    ],
)
def test_words_in_the_name_of_another_document(words: str, cited: bool) -> None:
    assert citations.is_cited(words, words.index("huyện")) == cited
