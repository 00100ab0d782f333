"""The signature: who signs, the room to sign; each number on both sides."""

import pytest

from tests.format_rules.measured import Paper, decree

SIGNED, CHAIR, DEPUTY, NAME = "TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị B"

HEADING, FIRST, LAST, ARCHIVE = "Nơi nhận", "- Ủy ban nhân dân tỉnh", "- Trưởng các thôn", "- Lưu"


def room(height: float) -> Paper:
    """So much room in millimetres between the position's foot and the head of a name of 14 points."""
    above = decree().para(DEPUTY).position
    assert above is not None
    return decree().with_position(NAME, bottom=above.bottom + height + 14 * 25.4 / 72)


@pytest.mark.parametrize(
    ("rule", "words", "low", "high"),
    [
        ("signature.authority", SIGNED, 13, 14),
        ("signature.authority", DEPUTY, 13, 14),
        ("signature.name", NAME, 13, 14),
        ("recipients.heading", HEADING, 12, 12),
        ("recipients.list", FIRST, 11, 11),
        ("recipients.archive", ARCHIVE, 11, 11),
    ],
)
def test_sizes_of_the_closing_block(rule: str, words: str, low: float, high: float) -> None:
    for size in (low, high):
        assert rule not in decree().with_runs(words, size=size).broken()
    for size in (low - 0.5, high + 0.5):
        assert rule in decree().with_runs(words, size=size).broken()


@pytest.mark.parametrize(("height", "kept"), [(19.9, False), (20.01, True), (25, True)])
def test_room_to_sign(height: float, kept: bool) -> None:
    assert room(height).severities("signature.name") == ([] if kept else ["warning"])


def test_room_to_sign_counts_on_one_page_only() -> None:
    assert "signature.name" not in room(5).with_position(NAME, page=9).broken()


@pytest.mark.parametrize(("left", "kept"), [(10.0, False), (10.1, True)])
def test_the_signature_stands_in_the_right_half(left: float, kept: bool) -> None:
    # the right half of 210 mm begins at 105.004
    paper = decree().with_position(SIGNED, left=left, right=200)
    assert ("signature.authority" not in paper.broken()) is kept


def test_where_it_stands_tells_nothing_on_a_wrong_sheet() -> None:
    left = decree().with_position(SIGNED, left=10, right=100)
    assert "signature.authority" in left.broken()
    assert "signature.authority" not in left.with_margin("left", 40).broken()


def test_a_signature_in_a_cell_is_centred_and_one_set_by_tabs_is_not_asked() -> None:
    assert "signature.authority" in decree().with_para(SIGNED, align="left").broken()
    assert "signature.name" in decree().with_para(NAME, align="left").broken()
    for rule, words in (("signature.authority", SIGNED), ("signature.name", NAME)):
        apart = decree()
        for each in (SIGNED, CHAIR, DEPUTY, NAME):
            apart = apart.with_para(each, cell=None)
        assert rule not in apart.with_para(words, align="left").broken()


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ((SIGNED + " NHÂN DÂN", CHAIR, DEPUTY), True),
        (("TM.ỦY BAN NHÂN DÂN", CHAIR, DEPUTY), False),
        (("T/M ỦY BAN NHÂN DÂN", CHAIR, DEPUTY), False),
        (("TM. UBND", CHAIR, DEPUTY), False),
        (("TM. ỦY BAN NHÂN DÂN XÃ", CHAIR, DEPUTY), False),
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH XÃ", DEPUTY), False),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH"), False),
        (("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), False),
    ],
)
def test_who_signs_and_for_whom(lines: tuple[str, str, str], kept: bool) -> None:
    paper = decree()
    for words, text in zip((SIGNED, CHAIR, DEPUTY), lines, strict=True):
        paper = paper.says(words, text)
    assert ("signature.authority" not in paper.broken()) is kept


def test_a_unit_behind_the_organ_or_position_is_a_warning() -> None:
    for words, text in ((SIGNED, "TM. ỦY BAN NHÂN DÂN XÃ"), (DEPUTY, "PHÓ CHỦ TỊCH XÃ")):
        assert decree().says(words, text).severities("signature.authority") == ["warning"]


def test_the_chair_signs_alone_and_a_deputy_for_the_chair() -> None:
    chair = decree().without(DEPUTY).says(CHAIR, "CHỦ TỊCH")
    assert "signature.authority" not in chair.broken()
    assert "signature.authority" in decree().without(CHAIR).broken()
    assert "signature.authority" in decree().without(DEPUTY).broken()
    assert "signature.authority" in decree().without(CHAIR).without(DEPUTY).broken()
    assert "signature.authority" in decree().without(SIGNED).broken()


def test_a_rank_before_the_name() -> None:
    for text in ("ThS. Trần Thị B", "Bà Trần Thị B", "Thạc sĩ Trần Thị B"):
        assert "signature.name" in decree().says(NAME, text).broken()
    for text in ("Bá Thị B", "Ông"):
        assert ("signature.name" in decree().says(NAME, text).broken()) is (text == "Ông")


def test_what_is_missing_from_the_closing_block_is_told_once() -> None:
    assert decree().without(NAME).count("signature.name") == 1
    assert decree().without(HEADING).count("recipients.heading") == 1
    assert decree().without(ARCHIVE).count("recipients.archive") == 1
    only_archive = decree()
    for para in decree().facts.paras[58:65]:
        only_archive = only_archive.without(para.words)
    assert only_archive.count("recipients.list") == 1


def test_exactly_in_the_middle_counts_as_the_right_half() -> None:
    paper = decree().with_section(width=210.0)
    assert "signature.authority" not in paper.with_position(SIGNED, left=10.0, right=200.0).broken()
    assert "signature.authority" in paper.with_position(SIGNED, left=9.9, right=200.0).broken()


def test_exactly_enough_room_to_sign() -> None:
    paper = decree().with_position(DEPUTY, bottom=100.0).with_runs(NAME, size=14)
    head = 14 * 25.4 / 72
    assert "signature.name" not in paper.with_position(NAME, bottom=120.0 + head + 1e-9).broken()
    assert "signature.name" in paper.with_position(NAME, bottom=120.0 + head - 1e-6).broken()


def test_a_finding_names_the_line_it_is_about() -> None:
    for paper, numbers in (
        (decree().without(CHAIR), (68,)),
        (decree().without(DEPUTY), (68,)),
        (decree().without(SIGNED), (67,)),
        (decree().without(CHAIR).without(DEPUTY), (67,)),
        (decree().says(DEPUTY, "PHÓ CHỦ TỊCH XÃ"), (69,)),
        (decree().says(SIGNED, "TM. UBND"), (67,)),
        (decree().with_runs(CHAIR, bold=False), (68,)),
    ):
        assert paper.places("signature.authority") == [numbers]
    assert decree().with_runs(NAME, bold=False).places("signature.name") == [(70,)]
    assert decree().says(ARCHIVE, "- Lưu: VT").places("recipients.archive") == [(66,)]


@pytest.mark.parametrize(
    ("issuer", "name", "kept"),
    [
        ("CÔNG AN", "Đại tá Nguyễn Văn A", True),
        ("CÔNG AN", "Thượng tá, TS. Nguyễn Văn A", True),
        ("CÔNG AN", "Đồng chí Nguyễn Văn A", False),
        ("BAN CHỈ HUY QUÂN SỰ", "Trung tá Nguyễn Văn A", True),
        ("ĐỒN BIÊN PHÒNG", "Thiếu tá Nguyễn Văn A", True),
        ("TRẠM Y TẾ", "BS. Nguyễn Văn A", True),
        ("BAN CHỈ HUY PHÒNG, CHỐNG THIÊN TAI", "Đại tá Nguyễn Văn A", False),
        ("ỦY BAN NHÂN DÂN", "Đại tá Nguyễn Văn A", False),
        ("PHÒNG KINH TẾ", "ThS. Nguyễn Văn A", False),
    ],
)
def test_ranks_are_left_to_the_rules_of_the_armed_forces_and_of_schools_and_hospitals(
    issuer: str, name: str, kept: bool
) -> None:
    paper = decree().says("ỦY BAN NHÂN DÂN", issuer).says(NAME, name)
    assert ("signature.name" not in paper.broken()) is kept


@pytest.mark.parametrize(("above", "kept"), [("CÔNG AN TỈNH KHÁNH HÒA", True), ("SỞ Y TẾ", False)])
def test_a_unit_below_an_organ_of_the_armed_forces_is_of_its_branch(above: str, kept: bool) -> None:
    paper = decree().says(NAME, "Đại tá Nguyễn Văn A").says("ỦY BAN NHÂN DÂN", above)
    paper = paper.says("XÃ", "PHÒNG HẬU CẦN")
    assert ("signature.name" not in paper.broken()) is kept
