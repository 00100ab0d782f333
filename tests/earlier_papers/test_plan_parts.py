"""What an earlier plan says of its money, and what stays untold."""

import pytest

from tests.directive.plans import source
from ttdn_desktop.earlier_papers.messages import warning
from ttdn_desktop.earlier_papers.reading import read_paper

PLAN = """ỦY BAN NHÂN DÂN
XÃ VẠN LƯƠNG
Số: 12/KH-UBND
Vạn Lương, ngày 02 tháng 02 năm 2018
KẾ HOẠCH
Công tác gia đình trên địa bàn xã Vạn Lương năm 2018
I. NỘI DUNG HOẠT ĐỘNG
1. Tổ chức hội thi gia đình vào ngày 28/6/2018, kinh phí {budget} đồng.
2. Treo 12 băng rôn.
II. KINH PHÍ
Tổng kinh phí: 15.200.000 đồng từ ngân sách xã.
III. TỔ CHỨC THỰC HIỆN
1. Công chức Văn hóa - Xã hội: theo dõi, đôn đốc.
Trên đây là Kế hoạch năm 2018./.
Nơi nhận:
- Lưu: VT.
"""


@pytest.mark.parametrize(
    ("budget", "told"),
    [
        ("15.200.000", []),
        (
            "8.500.000",
            [
                "kh.docx: tổng kinh phí 15.200.000 đồng, các hoạt động mới ghi 8.500.000 đồng: hãy ghi "
                "phần còn lại vào hoạt động."
            ],
        ),
    ],
)
def test_money_that_no_activity_has_is_told(budget: str, told: list[str]) -> None:
    paper = read_paper(source(PLAN.format(budget=budget)))
    assert [warning("kh.docx", each) for each in paper.doubts if each.code == "plan.whole_budget"] == told
