"""Papers besides the specimens: every kind of table I, drafts, stamps, addressees in a table."""

import re

import pytest

from tests.format_rules.specimens import laying_out as out
from tests.format_rules.specimens import papers
from tests.format_rules.specimens import writing as w
from tests.format_rules.specimens.laying_out import MAKES
from tests.format_rules.specimens.papers import Specimen, build, specimens
from ttdn_desktop.format_rules.engine import check
from ttdn_desktop.format_rules.findings import FormatReport
from ttdn_desktop.office.format_check.measure import measure
from ttdn_desktop.official_paper.kinds import KINDS, KindOfPaper

NOTICE = specimens()["thông báo của phòng (1.4)"]
DECISION = specimens()["quyết định (1.2)"]
LETTER = specimens()["công văn (1.5)"]


def checked(docx: bytes) -> FormatReport:
    return check(measure(docx))


def assert_right(docx: bytes, kind: str) -> None:
    report = checked(docx)
    assert [finding.key for finding in report.findings] == []
    assert report.kind == kind


NAMED = [
    kind for kind in KINDS
    if not kind.act and not kind.announces and kind.signers == "one" and kind.addressee != "always"
]  # fmt: skip


@pytest.mark.parametrize("kind", NAMED, ids=lambda kind: kind.symbol)
def test_every_kind_with_a_name_is_recognised(kind: KindOfPaper) -> None:
    paper = NOTICE.set(kind=kind.title, title=kind.title, number=f"Số: 09/{kind.symbol}-PKT")
    assert_right(build(paper, MAKES[KINDS.index(kind) % len(MAKES)]), kind.title)


def test_a_contract_is_signed_by_two_parties() -> None:
    paper = DECISION.set(
        kind="HỢP ĐỒNG", title="HỢP ĐỒNG", number="Số: 04/HĐ-UBND", decider="", bases=(), act="",
        signature=("ĐẠI DIỆN BÊN B",), clerk=("ĐẠI DIỆN BÊN A", "Lê Quang Minh"),
    )  # fmt: skip
    assert_right(build(paper, MAKES[0]), "HỢP ĐỒNG")


@pytest.mark.parametrize("name", specimens())
def test_number_and_day_are_blank_until_they_are_given(name: str) -> None:
    paper = specimens()[name]
    number = re.sub(r"Số: \d+", "Số:      ", paper.number)
    draft = paper.set(number=number, date=re.sub(r"ngày \d+", "ngày     ", paper.date))
    assert_right(build(draft, MAKES[3]), paper.kind)


@pytest.mark.parametrize("stamp", ["KHẨN", "HỎA TỐC", "DỰ THẢO", "Dự thảo lần 2"])
def test_a_stamp_above_the_issuer_is_no_name(stamp: str) -> None:
    report = checked(build(LETTER.set(parent=(stamp,)), MAKES[0]))
    assert not {"parent", "issuer"} & {finding.rule for finding in report.findings}


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.name)
def test_a_subject_of_three_lines_above_who_decides(make: out.Make) -> None:
    subject = ("Về việc khen thưởng thành tích", "phòng cháy, chữa cháy rừng", "của lực lượng bảo vệ rừng")
    assert_right(build(DECISION.set(subject=subject), make), "QUYẾT ĐỊNH")


def test_articles_parted_by_breaks_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_breaks(texts: list[str | tuple[str, ...]]) -> str:
        rows = [w.Text(text[0], 14, "b").xml + w.Text(text[1]).xml for text in texts]
        return w.paragraph(w.BREAK.join(rows), first=12.7, before=6)

    monkeypatch.setattr(papers.out, "body", by_breaks)
    assert_right(build(DECISION, MAKES[0]), "QUYẾT ĐỊNH")
    left_out = DECISION.set(body=(DECISION.body[0], DECISION.body[2]))
    assert {finding.rule for finding in checked(build(left_out, MAKES[0])).findings} == {"heading"}


def test_addressees_in_a_table_beside_the_colon(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_a_table(paper: Specimen, element: str) -> list[str]:
        heading, *listed = paper.look("addressee", getattr(paper, element))
        left = w.paragraph(heading.xml, align="right")
        right = "".join(w.paragraph(text.xml, align="left") for text in listed)
        return [w.table((50, 115), [[left, right]])]

    monkeypatch.setattr(papers, "_kept", in_a_table)
    assert_right(build(LETTER, MAKES[0]), "CÔNG VĂN")


def test_a_kind_named_in_a_table_of_data_is_not_the_papers() -> None:
    table = w.table(
        (80, 80), [[w.paragraph(w.Text("Kế hoạch").xml), w.paragraph(w.Text("KH").xml)]] * 3, bordered=True
    )
    assert checked(w.save(table)).kind is None
