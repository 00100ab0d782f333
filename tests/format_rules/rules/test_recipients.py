"""Nơi nhận: where it stands, its marks, the archive; each number on both sides."""

import pytest

from tests.format_rules.measured import Paper, circular, decree

SIGNED, CHAIR, DEPUTY, NAME = "TM. ỦY BAN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị B"

HEADING, FIRST, LAST, ARCHIVE = "Nơi nhận", "- Ủy ban nhân dân tỉnh", "- Trưởng các thôn", "- Lưu"


def level(apart: float) -> Paper:
    top = decree().para(SIGNED).position
    assert top is not None
    return decree().with_position(HEADING, top=top.top + apart)


@pytest.mark.parametrize(("apart", "kept"), [(0, True), (7, True), (-7, True), (7.1, False), (-7.1, False)])
def test_recipients_and_authority_are_level(apart: float, kept: bool) -> None:
    assert ("recipients.heading" not in level(apart).broken()) is kept


def test_on_two_pages_they_are_not_level() -> None:
    assert "recipients.heading" in decree().with_position(HEADING, page=2).broken()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("recipients.heading", HEADING),
        ("recipients.list", FIRST),
        ("recipients.archive", ARCHIVE),
    ],
)
def test_recipients_are_flush_left(rule: str, words: str) -> None:
    assert rule not in decree().with_para(words, first_line=1.5).broken()
    assert rule in decree().with_para(words, first_line=1.6).broken()
    assert rule not in decree().with_para(words, align="both").broken()
    assert rule in decree().with_para(words, align="center").broken()


@pytest.mark.parametrize(("text", "kept"), [("Nơi nhận:", True), ("Nơi nhận :", False), ("Nơi nhận", False)])
def test_the_colon_of_the_recipients(text: str, kept: bool) -> None:
    assert ("recipients.heading" not in decree().says(HEADING, text).broken()) is kept


@pytest.mark.parametrize(
    ("words", "text", "kept"),
    [
        (FIRST, "- Ủy ban nhân dân tỉnh;", True),
        (FIRST, "– Ủy ban nhân dân tỉnh;", True),
        (FIRST, "Ủy ban nhân dân tỉnh;", False),
        (FIRST, "- Ủy ban nhân dân tỉnh", False),
        (LAST, "- Trưởng các thôn", False),
    ],
)
def test_marks_of_the_recipients(words: str, text: str, kept: bool) -> None:
    assert ("recipients.list" not in decree().says(words, text).broken()) is kept


def test_the_last_recipient_may_end_without_a_semicolon_where_no_archive_follows() -> None:
    last = decree().without(ARCHIVE).says(LAST, "- Trưởng các thôn.")
    assert "recipients.list" not in last.broken()
    before = last.says("- Các phòng", "- Các phòng, cơ quan, đơn vị thuộc xã")
    assert "recipients.list" in before.broken()


def test_recipients_with_one_fault_are_told_together() -> None:
    paper = decree().with_runs(FIRST, size=12).with_runs(LAST, size=12)
    assert paper.places("recipients.list") == [(59, 65)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("- Lưu: VT, VHXH.", True),
        ("- Lưu: VT.", True),
        ("- Lưu VT, VHXH.", False),
        ("- Lưu: VHXH.", False),
        ("- Lưu: VT, VHXH", False),
        ("Lưu: VT, VHXH.", False),
    ],
)
def test_the_archives_line(text: str, kept: bool) -> None:
    assert ("recipients.archive" not in decree().says(ARCHIVE, text).broken()) is kept


def test_the_archives_line_is_the_last() -> None:
    assert "recipients.archive" in decree().added(ARCHIVE, "- Trưởng các thôn;").broken()


def test_as_above_comes_first_in_a_report_with_an_addressee_under_the_decree() -> None:
    text = "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa."
    paper = decree().says("KẾ HOẠCH", "BÁO CÁO").says("Số:", "Số: 05/BC-UBND")
    bases = paper.para("Căn cứ Luật").text
    paper = paper.added("Căn cứ Luật", "x").says("Căn cứ Luật", text).says("x", bases)
    assert paper.severities("recipients.list") == ["warning"]
    assert paper.places("recipients.list") == [(paper.para(FIRST).number,)]
    assert "recipients.list" not in paper.says(FIRST, "- Như trên;").broken()
    assert "recipients.list" not in circular().broken()


def test_each_recipient_but_the_last_ends_with_a_semicolon_where_no_archive_follows() -> None:
    last = decree().without(ARCHIVE).says(LAST, "- Trưởng các thôn.")
    assert last.says(FIRST, "- Ủy ban nhân dân tỉnh (b/c)").places("recipients.list") == [(59,)]
