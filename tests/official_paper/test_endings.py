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
        ("T/M ỦY BAN NHÂN DÂN", True, True, True),
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


@pytest.mark.parametrize(
    ("line", "organ", "right", "unit"),
    [
        ("TM. ỦY BAN NHÂN DÂN", "uy ban nhan dan", True, False),
        ("TM. ỦY BAN NHÂN DÂN XÃ", "uy ban nhan dan xa", True, True),
        ("TM.UBND", "ubnd", False, False),
        ("T/M ỦY BAN NHÂN DÂN", "uy ban nhan dan", False, False),
        ("TM.", "", False, False),
        ("KT. CHỦ TỊCH", None, False, False),
    ],
)
def test_for_whom_a_line_signs(line: str, organ: str | None, right: bool, unit: bool) -> None:
    assert endings.organ_signed_for(fold(line)) == organ
    assert endings.is_rightly_on_behalf(fold(line)) is right
    assert endings.has_unit_after_committee(organ or "") is unit


@pytest.mark.parametrize(
    ("line", "right", "unit"),
    [
        ("T/M UBND XÃ", "TM. ỦY BAN NHÂN DÂN", False),
        ("CHỦ TỊCH UBND XÃ", "CHỦ TỊCH", True),
        ("KT. CHỦ TỊCH XÃ", "KT. CHỦ TỊCH", True),
        ("PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH", False),
        ("Chủ tịch xã", None, True),
        ("TRƯỞNG PHÒNG", None, False),
    ],
)
def test_a_line_of_authority_put_right(line: str, right: str | None, unit: bool) -> None:
    assert endings.right_authority(line) == right
    assert endings.has_unit_after_position(fold(line)) is unit


@pytest.mark.parametrize(
    ("name", "rank"),
    [("ThS. Trần Thị B", True), ("Đại tá Trần B", True), ("Bà", True), ("Bành Thị B", False)],
)
def test_a_rank_before_a_name(name: str, rank: bool) -> None:
    assert endings.begins_with_rank(name) is rank


@pytest.mark.parametrize(
    ("line", "right", "written"),
    [
        ("- Lưu: VT, VHXH.", True, "- Lưu: VT, VHXH."),
        ("Lưu VT", False, "- Lưu: VT."),
        ("- Lưu: VHXH", False, "- Lưu: VT, VHXH."),
        ("– lưu : VT ;", False, "- Lưu: VT."),
    ],
)
def test_the_archives_line_put_right(line: str, right: bool, written: str) -> None:
    assert endings.is_rightly_archived(line) is right
    assert endings.right_archive_line(line) == written


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("VT, VHXH", "VT, VHXH"), ("VHXH", "VT, VHXH"), ("VT", "VT"), ("CAH, TH", "CAH, TH"), ("", "")],
)
def test_the_offices_own_archive_comes_first(typed: str, kept: str) -> None:
    assert endings.with_office_archive(typed) == kept


@pytest.mark.parametrize(
    ("whom", "collective"),
    [("BỘ TƯ PHÁP", True), ("BỘ TRƯỞNG", False), ("TỔ TRƯỞNG", False), ("BAN CHỈ ĐẠO", True)],
)
def test_a_post_that_begins_as_an_organ_is_no_collective(whom: str, collective: bool) -> None:
    assert endings.names_collective(fold(whom)) is collective


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("- Lưu: VT, VHXH.", True),
        ("- Lưu: VT, VHXH. KO.(20)", True),
        ("- Lưu: VT, NC. TR (15b)", True),
        ("- Lưu: VT, VHXH", False),
        ("- Lưu: VT (05b)", False),
    ],
)
def test_behind_the_archives_stop_may_stand_who_drafted_it(line: str, ends: bool) -> None:
    assert endings.ends_archive_line(line) is ends
