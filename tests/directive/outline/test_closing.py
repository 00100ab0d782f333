"""Where the outline ends."""

from tests.directive.plans import ids, plan

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


def test_closing_sentences_are_no_items() -> None:
    directive = plan(BODY)
    assert not any("Trên đây" in text for text in ids(directive).values())
