"""Which legal bases are in force on a day: the first and the last day on both sides."""

import datetime as dt

import pytest

from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.dossier.field_sets import standard_sets
from ttdn_desktop.packs.generate import legal_bases

STANDING = standard_sets()["thong-tin-doi-ngoai"].standing_bases


def offered(day: str, *bases: LegalBase) -> tuple[str, ...]:
    return legal_bases.bases_in_force(Directive(legal_bases=bases), dt.date.fromisoformat(day), STANDING)


def expired(number: str, day: str) -> bool:
    directive = Directive(legal_bases=(LegalBase(text="x", citation=number),))
    return legal_bases.expired_citations(directive, dt.date.fromisoformat(day)) == (number,)


@pytest.mark.parametrize(
    ("number", "day", "ended"),
    [
        # a period of its own: its last day still counts
        ("16-KL/TW", "2020-12-31", False),
        ("16-KL/TW", "2021-01-01", True),
        # replaced: from the day on which what follows is in force
        ("77/2015/QH13", "2025-02-28", False),
        ("77/2015/QH13", "2025-03-01", True),
        ("25/2013/QĐ-TTg", "2017-03-29", False),
        ("25/2013/QĐ-TTg", "2017-03-30", True),
        # neither
        ("57-KL/TW", "2099-01-01", False),
        ("1/QĐ-UBND", "2099-01-01", False),
    ],
)
def test_when_a_base_has_ended(number: str, day: str, ended: bool) -> None:
    assert expired(number, day) is ended
    base = LegalBase(text=f"Quyết định số {number}", citation=number)
    assert any(number in line for line in offered(day, base)) is not ended


@pytest.mark.parametrize(("day", "there"), [("2015-10-21", False), ("2015-10-22", True)])
def test_the_standing_decree_is_offered_from_its_first_day_in_force(day: str, there: bool) -> None:
    assert any("72/2015/NĐ-CP" in line for line in offered(day)) is there


@pytest.mark.parametrize(
    ("day", "law"),
    [
        ("2015-12-31", ""),
        ("2016-01-01", "ngày 19 tháng 6 năm 2015"),
        ("2020-06-30", "ngày 19 tháng 6 năm 2015"),
        ("2025-03-01", "ngày 19 tháng 02 năm 2025"),
        ("2025-06-16", "ngày 16 tháng 6 năm 2025"),
    ],
)
def test_the_latest_law_on_local_government_that_there_is(day: str, law: str) -> None:
    laws = [line for line in offered(day) if line.startswith("Căn cứ Luật")]
    assert laws == ([f"Căn cứ Luật Tổ chức chính quyền địa phương {law}"] if law else [])


def test_a_base_is_offered_once_and_in_known_words_where_its_date_is_the_known_one() -> None:
    known = "Căn cứ Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị"
    same = LegalBase(text="Kết luận 57;", citation="57-KL/TW", date=dt.date(2023, 6, 15))
    other = LegalBase(text="Kết luận 57;", citation="57-KL/TW", date=dt.date(2023, 6, 16))
    lines = offered("2026-01-01", same, same, other)
    assert sum(line.startswith(known) for line in lines) == 1
    assert lines.count("Căn cứ Kết luận 57") == 1


def test_the_higher_plans_own_law_on_local_government_is_left_out() -> None:
    law = LegalBase(text="Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;")
    press = LegalBase(text="Theo Luật Báo chí;")
    lines = offered("2026-01-01", law, press)
    assert lines[-1] == "Theo Luật Báo chí"
    assert sum("chính quyền địa phương" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("day", "there"), [("2020-06-30", False), ("2025-02-28", True), ("2025-03-01", False)]
)
def test_what_amends_a_law_is_cited_with_it_while_it_is_in_force(day: str, there: bool) -> None:
    assert any("Luật sửa đổi, bổ sung" in line for line in offered(day)) is there


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15 ngày 29 tháng 11 năm 2024",
            "Căn cứ Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024",
        ),
        ("Căn cứ Nghị định số 105/2025/NĐ-CP;", "Căn cứ Nghị định số 105/2025/NĐ-CP"),
        (
            "Thực hiện Kế hoạch số 18/KH-UBND ngày 02/02/2023 của UBND tỉnh về công tác dân số năm 2023, "
            "UBND huyện Hải Hậu xây dựng Kế hoạch thực hiện công tác dân số năm 2023 như sau:",
            "Thực hiện Kế hoạch số 18/KH-UBND ngày 02/02/2023 của UBND tỉnh về công tác dân số năm 2023",
        ),
        (
            "Thực hiện Kế hoạch số 18/KH-UBND; Ủy ban nhân dân huyện ban hành Kế hoạch như sau:",
            "Thực hiện Kế hoạch số 18/KH-UBND",
        ),
        (
            "Quyết định số 5/QĐ-UBND về phòng, chống lụt, Ban hành quy chế",
            "Căn cứ Quyết định số 5/QĐ-UBND về phòng, chống lụt, Ban hành quy chế",
        ),
    ],
)
def test_a_base_is_offered_without_what_is_no_citation(text: str, line: str) -> None:
    assert offered("2026-02-01", LegalBase(text=text))[-1] == line
