"""The lines of the head break where a reader would, never within a name."""

import pytest

from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.papers.parts.masthead import masthead_of, subject_lines

XA = Commune(name="Yên Định", kind="thị trấn", province="Nam Định", district="Hải Hậu")


@pytest.mark.parametrize(
    ("name", "parent", "area", "above", "own"),
    [
        (
            "Phòng Giáo dục và Đào tạo huyện Hải Hậu",
            "Ủy ban nhân dân huyện Hải Hậu",
            "huyện Hải Hậu",
            "ỦY BAN NHÂN DÂN\nHUYỆN HẢI HẬU",
            "PHÒNG GIÁO DỤC\nVÀ ĐÀO TẠO\nHUYỆN HẢI HẬU",
        ),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Diễn Châu",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An",
            "xã Diễn Châu",
            "ỦY BAN MẶT TRẬN\nTỔ QUỐC VIỆT NAM\nTỈNH NGHỆ AN",
            "ỦY BAN MẶT TRẬN\nTỔ QUỐC VIỆT NAM\nXÃ DIỄN CHÂU",
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch",
            "UBND tỉnh Hà Nam",
            "tỉnh Hà Nam",
            "UBND TỈNH HÀ NAM",
            "SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH",
        ),
        ("Công an tỉnh Phú Thọ", "Bộ Công an", "tỉnh Phú Thọ", "BỘ CÔNG AN", "CÔNG AN TỈNH PHÚ THỌ"),
    ],
)
def test_an_organs_name_breaks_between_words(name: str, parent: str, area: str, above: str, own: str) -> None:
    by = writer(XA, Author(assignment="IV.2", name=name, parent=parent, area=area))
    head = masthead_of(by, number="1", date="ngày 01", kind="KẾ HOẠCH", subject="X")
    assert (head.below_parent, head.organ, head.unit) == (True, above, own)


@pytest.mark.parametrize(
    ("subject", "lines"),
    [
        (
            "Công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ trên địa bàn xã Cẩm Khê năm 2026",
            ("Công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ", "trên địa bàn xã Cẩm Khê năm 2026"),
        ),
        (f"{'a' * 40} trên địa bàn {'b' * 19}", None),  # 73 letters: stands on one line
        (f"{'a' * 40} trên địa bàn {'b' * 20}", ("a" * 40, f"trên địa bàn {'b' * 20}")),
        (f"{'a' * 73} trên địa bàn xã Cẩm Khê", ("a" * 73, "trên địa bàn xã Cẩm Khê")),
        (f"{'a' * 74} trên địa bàn xã Cẩm Khê", None),  # the first part breaks by itself
        (f"{'a ' * 60}năm 2026", None),  # names no area
    ],
)
def test_a_subject_breaks_before_its_area(subject: str, lines: tuple[str, str] | None) -> None:
    assert subject_lines(subject) == ("\n".join(lines) if lines else subject)
