"""A plan's doubts and repairs are data; each code has one message, and no message is left over."""

from datetime import date
from typing import get_args

from tests.codes_in_source import codes_in
from ttdn_desktop.directive import annex_doubts, doubts, section_doubts
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.messages import DOUBTS, REPAIRS, doubt_message, repair_message
from ttdn_desktop.directive.notes import Doubt, Repair, RepairCode
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.office.intake import pdf_lines

PLAN = (
    "UBND HUYỆN A", "KẾ HOẠCH", "Thông tin năm 2022", "I. NỘI DUNG", "- Tuyên truyền.", "III. TỔ CHỨC THỰC HIỆN",
    "1. UBND các xã:", "- Lập kế hoạch.", "Báo cáo 6 tháng trước 15/6, báo cáo năm trước 20/11 về UBND huyện./.",
)  # fmt: skip


def test_every_doubt_has_its_message_and_no_message_is_left_over() -> None:
    assert codes_in((annex_doubts, doubts, section_doubts, pdf_lines), "Doubt") == DOUBTS.keys()


def test_every_repair_has_its_message() -> None:
    assert set(get_args(RepairCode)) == REPAIRS.keys()


def test_doubts_name_code_place_and_data_and_the_directive_says_them() -> None:
    found = parse_plan(Source(name="a.txt", kind="txt", lines=tuple(Line(text=line) for line in PLAN)))
    assert found.doubts == (
        Doubt("other_deadline", {"due": date(2022, 6, 15), "period": "half"}, "reports"),
        Doubt("no_legal_bases", place="legal_bases"),
        Doubt("number_gap", {"number": "III", "above": ""}, "III"),
    )
    assert found.directive.warnings == tuple(map(doubt_message, found.doubts))


def test_repairs_name_code_and_place_and_the_same_of_one_place_once() -> None:
    texts = (*PLAN[:4], "- **Tuyên** truyền\u200b.", "- Hai.", *PLAN[5:])
    found = parse_plan(Source(name="a.txt", kind="txt", lines=tuple(Line(text=line) for line in texts)))
    assert found.repairs == (Repair("double_stars", "I.1"), Repair("hidden_characters", "I.1"))
    assert found.directive.repairs == ("I.1: bỏ dấu ** còn sót", "I.1: bỏ ký tự ẩn")


def test_a_line_without_a_place_is_counted_from_one() -> None:
    assert repair_message(Repair("vni", line=0)) == "dòng 1: chuyển chữ VNI sang Unicode"
    assert repair_message(Repair("vni", "masthead")) == "phần đầu: chuyển chữ VNI sang Unicode"
