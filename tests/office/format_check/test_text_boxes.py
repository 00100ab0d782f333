"""Which text boxes are of a head or closing block, and which of something else."""

import pytest

from ttdn_desktop.office.format_check.text_boxes import holds_elements


@pytest.mark.parametrize(
    ("lines", "of_head"),
    [
        (("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), True),
        (("TRẠM Y TẾ", "", "Số: 12/BC-TYT"), True),
        (("ỦY BAN NHÂN DÂN", "XÃ VẠN THẮNG"), True),
        (("Phòng Kinh tế",), False),
        (("KHẨN",), False),
        (("CÔNG VĂN ĐẾN", "Số: 12/CV-UBND", "Ngày: 02/3/2026"), False),
        (("Bản nháp",), False),
        ((), False),
    ],
)
def test_a_box_of_the_head(lines: tuple[str, ...], of_head: bool) -> None:
    assert holds_elements(lines, after_text=False) is of_head


@pytest.mark.parametrize("lines", [("Nơi nhận:", "- Lưu: VT."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")])
def test_a_box_of_the_closing_block_stands_behind_the_text(lines: tuple[str, ...]) -> None:
    assert holds_elements(lines, after_text=True)
    assert not holds_elements(lines, after_text=False)
