"""What each line became."""

from tests.directive.plans import HEAD, source
from ttdn_desktop.directive.line_map import _LineRoles  # pyright: ignore[reportPrivateUsage]
from ttdn_desktop.directive.parser import parse_plan

BODY = """I. MỤC ĐÍCH, YÊU CẦU
- Giới thiệu huyện.
II. NỘI DUNG
- Tuyên truyền.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa và Thông tin:
- Chủ trì.
2. Ủy ban nhân dân các xã:
- Xây dựng kế hoạch.
"""


def test_each_line_says_what_it_became() -> None:
    text = f"{HEAD}\n{BODY}\nTrên đây là Kế hoạch; báo cáo trước ngày 20/11/2022./."
    understood = parse_plan(source(text))
    lines = text.split("\n")
    where = {lines[at]: (understood.roles[at], understood.places[at]) for at in range(len(lines))}
    assert where["- Xây dựng kế hoạch."] == ("duty", "III.2.1")
    assert where["- Chủ trì."] == ("item", "III.1.1")
    assert where["2. Ủy ban nhân dân các xã:"] == ("assignment", "III.2")
    assert where["II. NỘI DUNG"] == ("section", "II")
    assert where[lines[-1]] == ("due", "report_due")
    assert where["KẾ HOẠCH"][0] == "kind"


def test_what_is_written_first_of_a_line_stays() -> None:
    lines = _LineRoles(3)
    lines.write([0, 1], "section")
    lines.write([0], "item", "II.1")
    lines.write([0, 2], "due", "report_due")
    assert lines.roles == ["section", "section", "due"]
    assert lines.places == ["II.1", "", "report_due"]
