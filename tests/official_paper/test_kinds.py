import pytest

from ttdn_desktop.official_paper import kinds


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("KẾ HOẠCH", "KẾ HOẠCH"), ("K Ế H O Ạ C H", "KẾ HOẠCH"), ("KẾ HOẠCH:", "KẾ HOẠCH"),
        ("KẾ HOẠCH thông tin đối ngoại", "KẾ HOẠCH"), ("CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"), ("PHƯƠNG ÁN", "PHƯƠNG ÁN"),
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
    assert "công điện" not in kinds.CITED_AS_BASES
