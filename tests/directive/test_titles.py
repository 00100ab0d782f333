"""Which lines a plan's title takes: each length on both sides of its border."""

import pytest

from tests.directive.plans import plan
from ttdn_desktop.basics.errors import InputError

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Đắp đê."
PREAMBLE = "\nCăn cứ Luật Đê điều ngày 29 tháng 11 năm 2006;\nUBND huyện ban hành Kế hoạch như sau:\n"


def words(length: int) -> str:
    """A text of so many letters: a capital, then words, no stop at its end."""
    return ("Quảng bá hình ảnh đất nước " + "và con người " * 40)[: length - 1].rstrip().ljust(length, "g")


@pytest.mark.parametrize(("lines", "taken"), [(7, 7), (8, 8), (9, 8)])
def test_a_title_has_eight_lines_at_most(lines: int, taken: int) -> None:
    more = "\n".join(f"và việc thứ {number}" for number in range(2, lines + 1))
    directive = plan(BODY, head=f"KẾ HOẠCH\nCông tác thông tin đối ngoại\n{more}\n")
    assert directive.title.count("việc thứ") == taken - 1


@pytest.mark.parametrize(("length", "taken"), [(160, True), (161, False)])
def test_a_line_of_160_letters_may_be_the_titles(length: int, taken: bool) -> None:
    line = "v" + words(length - 1)
    directive = plan(BODY, head=f"KẾ HOẠCH\nCông tác thông tin đối ngoại\n{line}\n\n")
    assert (line in directive.title) is taken


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("KẾ HOẠCH LIÊN TỊCH\nBảo vệ đê năm 2022", "Bảo vệ đê năm 2022"),
        ("KẾ HOẠCH HÀNH ĐỘNG\nBẢO VỆ ĐÊ NĂM 2022", "BẢO VỆ ĐÊ NĂM 2022"),
        ("KẾ HOẠCH HÀNH ĐỘNG VÌ TRẺ EM NĂM 2022", "HÀNH ĐỘNG VÌ TRẺ EM NĂM 2022"),
        ("KẾ HOẠCH BẢO VỆ ĐÊ NĂM 2022", "BẢO VỆ ĐÊ NĂM 2022"),
        ("KẾ HOẠCH BẢO VỆ ĐÊ\nVÀ RỪNG NĂM 2022", "BẢO VỆ ĐÊ VÀ RỪNG NĂM 2022"),
    ],
)
def test_what_stands_on_the_kinds_line_is_title_unless_it_goes_on_with_the_kind(
    kind: str, title: str
) -> None:
    found = plan(BODY, head=f"{kind}\n{PREAMBLE}")
    assert (found.kind, found.title) == ("KẾ HOẠCH", title)
    assert len(found.legal_bases) == 1


def test_a_kind_in_small_letters_below_the_number_is_read() -> None:
    masthead = "ỦY BAN NHÂN DÂN\nHUYỆN BA TƠ\nSố: 7/KH-UBND\nBa Tơ, ngày 05 tháng 3 năm 2022\n"
    found = plan(BODY, head=f"{masthead}Kế hoạch bảo vệ đê năm 2022\n{PREAMBLE}")
    assert (found.kind, found.title, found.number) == ("KẾ HOẠCH", "bảo vệ đê năm 2022", "7/KH-UBND")


def test_a_kind_in_small_letters_without_a_masthead_is_no_plan() -> None:
    with pytest.raises(InputError):
        plan(BODY, head="Kế hoạch bảo vệ đê năm 2022\n")
