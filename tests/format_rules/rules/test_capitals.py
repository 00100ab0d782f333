"""The rule of capitals on a paper: where it looks, what it tells, and what of it can be put right."""

import pytest

from tests.format_rules.measured import Paper, circular, decree
from ttdn_desktop.format_rules.engine import check
from ttdn_desktop.format_rules.messages import describe

PLAIN = "Tham mưu bố trí"


def told(paper: Paper) -> list[tuple[str, str]]:
    findings = [finding for finding in check(paper.facts).findings if finding.rule == "text.capital"]
    return [(finding.point, finding.severity) for finding in findings]


@pytest.mark.parametrize(
    "place",
    [
        "Hoạt động", "Căn cứ Nghị", PLAIN, "STT", "- Trưởng các thôn", "(Kèm theo",
    ],
)  # fmt: skip
def test_every_part_of_the_paper_is_looked_at(place: str) -> None:
    paper = decree()
    assert told(paper.says(place, f"{place} Ủy Ban Nhân Dân")) == [("l1", "error")]


def test_a_clean_paper_has_none() -> None:
    assert told(decree()) == []


def test_the_circular_of_2011_has_no_such_rule() -> None:
    assert told(circular().says("Căn cứ Nghị", "Căn cứ nghị định số 72/2015/NĐ-CP, Ủy Ban Nhân Dân")) == []


def test_errors_can_be_put_right_and_warnings_are_the_clerks() -> None:
    paper = decree().says(PLAIN, "Gửi Kế Hoạch, của nhân dân; họp thôn. các loa theo Cách mạng tháng 8")
    findings = [finding for finding in check(paper.facts).findings if finding.rule == "text.capital"]
    assert [(finding.point, finding.fixable) for finding in findings] == [
        ("l2", True),
        ("s26", False),
        ("s11", False),
        ("s1", False),
    ]


def test_it_is_told_how_the_words_should_be_and_by_which_clause() -> None:
    paper = decree().says(PLAIN, "Gửi Uỷ Ban  Nhân Dân xã")
    (finding,) = (finding for finding in check(paper.facts).findings if finding.rule == "text.capital")
    described = describe(finding)
    assert described.found == "Viết hoa thừa: “Uỷ Ban Nhân Dân”."
    assert described.expected.startswith("Viết “Uỷ ban nhân dân”: ")
    assert described.clause == "Nghị định 30/2020/NĐ-CP, Phụ lục II, IV.1.a"


def test_the_papers_own_kind_means_itself() -> None:
    assert told(decree().says(PLAIN, "Theo kế hoạch này và báo cáo này")) == [("s20", "warning")]
