import pytest

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper import endings


@pytest.mark.parametrize(
    ("text", "ends"),
    [("thực hiện./.", True), ("thực hiện./", True), ("thực hiện./. ”", True), ("thực hiện.", False),
     ("và/hoặc", False), ("./. rồi", False)],
)  # fmt: skip
def test_the_sign_that_ends_the_text(text: str, ends: bool) -> None:
    assert endings.ends_text(text) == ends


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM"),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT"),
        ("TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH", "Q"),
        ("TM. ỦY BAN NHÂN DÂN\nQUYỀN CHỦ TỊCH", "Q"),
        ("TUQ. CHỦ TỊCH", "TUQ"),
        ("TL. CHỦ TỊCH", "TL"),
        ("TRƯỞNG CÔNG AN", None),
    ],
)
def test_who_signs_for_whom(text: str, authority: str | None) -> None:
    assert endings.authority_in(text) == authority


@pytest.mark.parametrize(
    ("line", "begins", "names", "above"),
    [
        ("TM. ỦY BAN NHÂN DÂN", True, True, True),
        ("KT.CHỦ TỊCH", True, True, True),
        ("Q. CHỦ TỊCH", True, True, False),
        ("T/M ỦY BAN NHÂN DÂN", False, True, False),
        ("PHÓ CHỦ TỊCH", True, True, False),
        ("CHỦ TỊCH HUYỆN", False, True, False),
        ("GIÁM ĐỐC", False, True, False),
        ("PHÓ CHÁNH VĂN PHÒNG", False, True, False),
        ("Nguyễn Văn A", False, False, False),
    ],
)
def test_lines_of_a_signature(line: str, begins: bool, names: bool, above: bool) -> None:
    assert endings.begins_signature(line) == begins
    assert endings.names_authority(fold(line)) == names
    assert endings.is_above_position(line) == above


@pytest.mark.parametrize(
    ("line", "begins", "end"),
    [("Nơi nhận:", True, 9), ("NƠI NHẬN", True, 8), ("Nơi nhận: - UBND", True, 10), ("Nơi nhậnx", False, 8),
     ("Gửi nơi nhận", False, 0)],
)  # fmt: skip
def test_the_heading_of_the_recipients(line: str, begins: bool, end: int) -> None:
    assert endings.begins_recipients(line) == begins
    assert endings.recipients_heading_end(line) == end


@pytest.mark.parametrize(
    ("line", "bare", "dashed"),
    [("Lưu: VT", True, True), ("- Lưu: VT", False, True), ("Lưu", False, True), ("Lưu trữ", True, True),
     ("- UBND", False, False), ("Lưulượng", False, False)],
)  # fmt: skip
def test_the_archives_line(line: str, bare: bool, dashed: bool) -> None:
    assert endings.begins_archive(line) == bare
    assert endings.is_archive_line(fold(line)) == dashed


@pytest.mark.parametrize(
    ("line", "begins", "label", "number"),
    [
        ("PHỤ LỤC", True, True, ""),
        ("Phụ lục II", True, True, "II"),
        ("PHỤ LỤC 1.", False, True, "1"),
        ("Phụ lục: danh mục", True, False, ""),
        ("BIỂU 2", True, False, ""),
        ("Phụ lục kèm theo.", False, False, ""),
        ("phụ lục", False, True, ""),
    ],
)
def test_annexes(line: str, begins: bool, label: bool, number: str) -> None:
    assert endings.begins_annex(line) == begins
    assert endings.is_annex_label(fold(line)) == label
    assert endings.annex_number(line) == number
