"""Where title, body, foot and annexes lie: each length on both sides of its border."""

import pytest

from tests.directive.plans import HEAD, numbers, plan, source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


# headings


@pytest.mark.parametrize(("length", "is_one"), [(150, True), (151, False)])
def test_a_heading_without_a_number_has_150_letters_where_the_body_begins(length: int, is_one: bool) -> None:
    heading = "NỘI DUNG " + "X" * (length - 9)
    directive = plan(f"{heading}\n- Một.\nI. HÌNH THỨC\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one


def test_another_kind_of_paper_is_told_by_its_first_forty_lines() -> None:
    def kind(before: int) -> str:
        text = "\n".join(["Dòng"] * before + ["BÁO CÁO"])
        with pytest.raises(Exception) as caught:
            parse_plan(source(text))
        return str(caught.value)

    assert "BÁO CÁO" in kind(39)
    assert "BÁO CÁO" not in kind(40)


# the end


def signed(lines: int, *, letters: int = 20) -> Directive:
    """A plan whose signature stands above the recipients, so many lines from them."""
    between = "\n".join(["x" * letters] * (lines - 1))
    text = f"{HEAD}\n{BODY}\nBáo cáo trước ngày 20/11/2022./.\nTM. ỦY BAN NHÂN DÂN\n{between}\nNơi nhận:\n- Lưu: VT.\n"
    return parse_plan(source(text)).directive


@pytest.mark.parametrize(("lines", "apart"), [(2, True), (10, True), (11, False)])
def test_a_signature_has_ten_lines_at_most(lines: int, apart: bool) -> None:
    assert (signed(lines).signer.authority is not None) is apart


@pytest.mark.parametrize(("letters", "apart"), [(70, True), (71, False)])
def test_a_signatures_line_has_seventy_letters_at_most(letters: int, apart: bool) -> None:
    assert (signed(3, letters=letters).signer.authority is not None) is apart


def test_a_name_that_goes_on_in_the_head_is_no_plans_title() -> None:
    head = HEAD.replace("KẾ HOẠCH\n", "PHÒNG TÀI CHÍNH -\nKẾ HOẠCH\nSố: 12/KH-TCKH\n\nKẾ HOẠCH\n", 1)
    found = plan("I. MỤC ĐÍCH\n- Nâng cao nhận thức.", head=head)
    assert found.title == "Công tác thông tin đối ngoại huyện Sông Mây năm 2022"
    assert found.number == "12/KH-TCKH"
