"""Headings, numbered sentences, and headings that run into their sentence."""

import pytest

from tests.directive.plans import HEAD, ids, numbers, plan
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan


@pytest.mark.parametrize(("length", "apart"), [(300, True), (301, False)])
def test_a_body_before_its_colon_has_300_letters_at_most(length: int, apart: bool) -> None:
    body = "Công an huyện " + "và xã " * 100
    name = body[: length - 1] + "g"
    directive = plan(f"I. TỔ CHỨC THỰC HIỆN\n1. {name}: Bảo đảm an ninh.\n2. UBND các xã: Lập kế hoạch.")
    assert (numbers(directive).get("I.1") == name) is apart


def test_a_numbered_sentence_with_nothing_below_it_is_an_item() -> None:
    directive = plan("I. NỘI DUNG\n1. Tuyên truyền.\n2. Quảng bá.\nII. KINH PHÍ\n- Ngân sách.")
    assert directive.contents == ("I.1", "I.2")


def test_a_numbered_sentence_with_dashes_below_it_is_a_section() -> None:
    directive = plan("I. NỘI DUNG\n1. Tuyên truyền:\n- Về biển.\n2. Quảng bá:\n- Du lịch.")
    assert numbers(directive)["I.1"] == "Tuyên truyền"
    assert directive.contents == ("I.1.1", "I.2.1")


def test_a_sentence_after_a_bodys_colon_is_its_item() -> None:
    directive = plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Công an huyện: Bảo đảm an ninh.\n2. UBND các xã: Lập kế hoạch."
    )
    assert numbers(directive)["I.1"] == "Công an huyện"
    assert ids(directive) == {"I.1.1": "Bảo đảm an ninh.", "I.2.1": "Lập kế hoạch."}


def test_a_colon_inside_an_ordinary_sentence_cuts_nothing() -> None:
    directive = plan("I. NỘI DUNG\n1. Quảng bá đặc sản: bưởi, sầu riêng.\n2. Tuyên truyền.")
    assert ids(directive)["I.1"] == "Quảng bá đặc sản: bưởi, sầu riêng."


def test_bold_words_before_a_colon_are_the_heading() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    text = "1. Các tổ: Tuyên truyền."
    body = [Line(text="I. VIỆC CẦN LÀM", bold=1.0), Line(text=text, bold=0.3, bold_lead=len("1. Các tổ:"))]
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(head + body))).directive
    assert numbers(directive)["I.1"] == "Các tổ"
    assert ids(directive) == {"I.1.1": "Tuyên truyền."}


def test_kinds_of_bodies_and_their_names_are_one_heading() -> None:
    sent = "1. Các sở: Y tế; Giáo dục và Đào tạo; Du lịch\n- Lồng ghép.\n2. Các sở, ngành: Tham gia.\n- Phối hợp."
    directive = plan(f"I. TỔ CHỨC THỰC HIỆN\n{sent}")
    assert numbers(directive)["I.1"] == "Các sở: Y tế; Giáo dục và Đào tạo; Du lịch"
    assert numbers(directive)["I.2"] == "Các sở, ngành"


@pytest.mark.parametrize(
    "heading",
    [
        "Các Sở: Công Thương, Xây dựng, Tài chính",
        "UBND các xã, phường: Phương Thiện, Hà Giang 1, Minh Xuân",
    ],
)
def test_names_behind_a_colon_are_part_of_the_heading(heading: str) -> None:
    directive = plan(f"I. NỘI DUNG\n- Một.\nII. TỔ CHỨC THỰC HIỆN\n1. {heading}\n- Làm điểm.")
    assert numbers(directive)["II.1"] == heading
