"""Kính gửi: of one and of several, right and wrong."""

import pytest
from msgspec.structs import replace

from tests.format_rules.measured import Paper, circular, decree

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"

KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"


def report(*addressee: str, recipients: str = "- Như trên;") -> Paper:
    """The clean plan made a report, with those lines of addressee."""
    paper = decree().says(KIND, "BÁO CÁO").says(NUMBER, "Số: 05/BC-UBND")
    paper = paper.says("- Ủy ban nhân dân tỉnh", recipients)
    if not addressee:
        return paper
    # behind the subject comes an empty paragraph with the drawn line
    text = paper.para("Căn cứ Luật")
    first, *more = addressee
    paper = paper.added("Căn cứ Luật", "x").says("Căn cứ Luật", first).says("x", text.text)
    # one below the other, the dashes where the colon is
    at = paper.para(first).position
    assert at is not None
    return paper.added(first, *more, position=replace(at, left=at.right)) if more else paper


def upright(paper: Paper, *addressee: str) -> Paper:
    for one in addressee:
        paper = paper.with_runs(one, italic=False)
    return paper


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa.",), True),
        (("Kính gửi: Ủy ban nhân dân tỉnh; Sở Ngoại vụ.",), False),
        (("Kính gửi: - Ủy ban nhân dân tỉnh.",), False),
        (("Kính gửi Ủy ban nhân dân tỉnh Khánh Hòa.",), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ."), True),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh", "- Sở Ngoại vụ."), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ;"), False),
        (("Kính gửi:", "Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ."), False),
        (("Kính gửi:", "- Ủy ban nhân dân tỉnh."), False),
    ],
)
def test_spelling_of_the_addressee(lines: tuple[str, ...], kept: bool) -> None:
    assert ("addressee" not in upright(report(*lines), *lines).broken()) is kept


@pytest.mark.parametrize(("off", "kept"), [(-12.1, False), (-11.9, True), (11.9, True), (12.1, False)])
def test_dashes_stand_under_the_colon(off: float, kept: bool) -> None:
    lines = ("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ.")
    paper = upright(report(*lines), *lines)
    at = paper.para("Kính gửi:").position
    assert at is not None
    for line in lines[1:]:
        paper = paper.with_position(line, left=at.right + off)
    assert ("addressee" not in paper.broken()) is kept
    assert paper.severities("addressee") == [] if kept else ["warning"]


@pytest.mark.parametrize(("apart", "kept"), [(1.9, True), (2.1, False)])
def test_dashes_stand_in_one_line(apart: float, kept: bool) -> None:
    lines = ("Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Ngoại vụ.")
    paper = upright(report(*lines), *lines)
    at = paper.para("Kính gửi:").position
    assert at is not None
    paper = paper.with_position(lines[1], left=at.right + apart)
    assert ("addressee" not in paper.broken()) is kept


def test_size_of_the_addressee() -> None:
    line = "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa."
    paper = upright(report(line), line)
    for size, kept in ((12.5, False), (13, True), (14, True), (14.5, False)):
        assert ("addressee" not in paper.with_runs(line, size=size).broken()) is kept


def test_as_above_needs_an_addressee_in_a_report_only() -> None:
    assert "addressee" in report().broken()
    assert "addressee" not in report(recipients="- Ủy ban nhân dân tỉnh;").broken()
    assert "addressee" not in decree().says("- Ủy ban nhân dân tỉnh", "- Như trên;").broken()


def test_an_addressee_is_right_in_a_report_under_the_decree_alone() -> None:
    line = "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa."
    bases = decree().para("Căn cứ Luật").text
    plan = decree().says("Căn cứ Luật", line).added("Kính gửi", bases).with_runs(line, italic=False)
    assert "addressee" in plan.broken()
    earlier = circular().says(KIND, "BÁO CÁO").says(NUMBER, "Số: 05/BC-UBND")
    bases = earlier.para("Căn cứ Nghị").text
    assert "addressee" in earlier.says("Căn cứ Nghị", line).added("Kính gửi", bases).broken()
