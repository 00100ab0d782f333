"""Each length and number by which a plan is understood, on both sides of its border."""

import pytest

from ttdn_desktop.official_paper import kinds
from ttdn_desktop.official_paper.kinds import plan_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("KẾ HOẠCH", "KẾ HOẠCH"), ("K Ế H O Ạ C H", "KẾ HOẠCH"), ("KẾ HOẠCH:", "KẾ HOẠCH"),
        ("KẾ HOẠCH thông tin đối ngoại", "KẾ HOẠCH"), ("CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"), ("PHƯƠNG ÁN", "PHƯƠNG ÁN"),
        ("ĐỀ ÁN", "ĐỀ ÁN"), ("CHỈ THỊ", "CHỈ THỊ"),
        ("Kế hoạch này", ""), ("KẾ HOẠCHA", ""), ("BÁO CÁO", ""), ("", ""),
    ],
)  # fmt: skip
def test_titles_of_plans(text: str, title: str) -> None:
    assert kinds.plan_title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [("BÁO CÁO", "BÁO CÁO"), ("HÓA ĐƠN:", "HÓA ĐƠN"), ("Báo cáo", ""), ("KẾ HOẠCH", ""), ("BÁO CÁO NĂM", "")],
)
def test_titles_of_papers_that_are_no_plan(text: str, title: str) -> None:
    assert kinds.other_title(text) == title


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("KẾ HOẠCH", "ke hoach"), ("K Ế H O Ạ C H", "ke hoach"), ("B Á O C Á O", "bao cao"),
        ("Đ Ề Á N", "d e a n"), ("A B C D E", "a b c d e"), ("B Á O C ÁO", "b a o c ao"),
    ],
)  # fmt: skip
def test_letters_that_stand_apart_are_closed_up_from_five_on(words: str, folded: str) -> None:
    assert kinds.folded_title(words) == folded


def test_every_title_has_one_symbol() -> None:
    assert len(set(kinds.SYMBOLS.values())) == len(kinds.SYMBOLS)


def test_what_is_cited_is_named_once() -> None:
    for cited in (kinds.CITED_IN_TEXT, kinds.CITED_AS_BASES):
        assert len(set(cited)) == len(cited)
        assert set(kinds.LAWS) < set(cited)
    assert set(kinds.NUMBERED) < set(kinds.CITED_AS_BASES)


def test_kinds_of_plans() -> None:
    for text, kind in (
        ("KẾ HOẠCH", "KẾ HOẠCH"),
        ("K Ế  H O Ạ C H", "KẾ HOẠCH"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        ("KẾ HOẠCH Công tác", "KẾ HOẠCH"),
        ("Kế hoạch công tác", ""),
        ("BÁO CÁO", ""),
    ):
        assert plan_title(text) == kind


def test_the_decrees_table_of_kinds() -> None:
    assert len(kinds.KINDS) == 27
    assert {kind.symbol for kind in kinds.COPIES} == {"SY", "TrS", "SL"}
    assert kinds.SYMBOLS["giay uy quyen"] == "GUQ"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("QUYẾT ĐỊNH", "QUYẾT ĐỊNH"), ("Quyết định", "QUYẾT ĐỊNH"), ("GIẤY UỶ QUYỀN", "GIẤY ỦY QUYỀN"),
        ("B Á O C Á O", "BÁO CÁO"), ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH"), ("GIẤY MỜI HỌP", "GIẤY MỜI"),
        ("CÔNG VĂN", "CÔNG VĂN"), ("QUYẾT ĐỊNH:", None), ("QUYẾT ĐỊNH CỦA CHỦ TỊCH", None), ("SAO Y", None),
    ],
)  # fmt: skip
def test_kinds_by_their_titles(words: str, title: str | None) -> None:
    kind = kinds.kind_titled(words)
    assert (kind.title if kind else None) == title


@pytest.mark.parametrize(
    ("words", "title"),
    [("SAO Y", "SAO Y"), ("Sao y bản chính.", "SAO Y"), ("SAO LỤC", "SAO LỤC"), ("SAO", None)],
)
def test_forms_of_copies(words: str, title: str | None) -> None:
    copy = kinds.copy_titled(words)
    assert (copy.title if copy else None) == title


@pytest.mark.parametrize(
    ("symbol", "title"), [("KH-UBND", "KẾ HOẠCH"), ("TTr-PKT", "TỜ TRÌNH"), ("UBND-VX", None)]
)
def test_kinds_by_their_symbols(symbol: str, title: str | None) -> None:
    kind = kinds.kind_of_symbol(symbol)
    assert (kind.title if kind else None) == title


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("PHÒNG TÀI CHÍNH -", True), ("SỞ VĂN HÓA,", True), ("SỞ KẾ HOẠCH VÀ", True), ("SỞ NỘI VỤ", False),
        ("-------", False), ("Số: 12/KH-", False), ("", False),
    ],
)  # fmt: skip
def test_a_line_that_ends_within_a_name_goes_on_below(line: str, goes_on: bool) -> None:
    assert kinds.goes_on_below(line) is goes_on
