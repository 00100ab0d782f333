"""The first section of a commune's plan is called as the higher plan calls its own."""

import pytest

from tests.directive.plans import plan
from ttdn_desktop.packs.generate.purposes_heading import purposes_heading

REST = "\nV. NỘI DUNG\n1. Yêu cầu\n- Hai.\n- Ba.\nVI. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("I. MỤC TIÊU\n- Một.\n- Hai.", "MỤC TIÊU"),
        ("I. MỤC TIÊU, YÊU CẦU\n- Một.\n- Hai.", "MỤC TIÊU, YÊU CẦU"),
        ("I. Mục đích yêu cầu:\n- Một.\n- Hai.", "MỤC ĐÍCH, YÊU CẦU"),
        ("I. MỤC ĐÍCH\n- Một.\n- Hai.\nII. YÊU CẦU\n- Ba.\n- Bốn.", "MỤC ĐÍCH, YÊU CẦU"),
        ("I. MỤC TIÊU\n- Một.\n- Hai.\nII. CHỈ TIÊU\n- Ba.\n- Bốn.", "MỤC TIÊU, CHỈ TIÊU"),
        ("I. QUAN ĐIỂM, MỤC TIÊU\n1. Quan điểm\n- Ba.\n2. Mục tiêu\n- Bốn.", "QUAN ĐIỂM, MỤC TIÊU"),
        ("I. MỤC TIÊU\n1. Tuyên truyền\n- Ba.\n2. Yêu cầu\n- Bốn.", "MỤC TIÊU, YÊU CẦU"),
        ("I. CĂN CỨ\n- Một.\n- Hai.", "MỤC ĐÍCH, YÊU CẦU"),
    ],
)
def test_what_the_headings_above_the_purposes_name(body: str, heading: str) -> None:
    assert purposes_heading(plan(body + REST)) == heading
