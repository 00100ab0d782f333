"""What the consolidated report says of the units, and what the office adds."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from ttdn_desktop.activity_log.figures import ChannelFigures, DutyFigures, Totals
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.office_report import OfficeReport, PickedStatement, YearFigures
from ttdn_desktop.consolidation.records import Consolidation, Said, Sent
from ttdn_desktop.dossier.records import Author, Commune, Period, Signer
from ttdn_desktop.papers.consolidation.annex import bars
from ttdn_desktop.papers.consolidation.context import consolidation_context
from ttdn_desktop.papers.consolidation.paper import compose_consolidation
from ttdn_desktop.papers.consolidation.records import ConsolidatedPaper
from ttdn_desktop.papers.consolidation.working_paper import compose_working_paper

NOON = dt.datetime(2019, 11, 4, 12, tzinfo=dt.UTC)
YEAR = Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 10, 31))
RADIO = {"radio": ChannelFigures(3, {"tin, bài": 12}, 0, 300)}
SHARED = "Kinh phí dành cho công tác tuyên truyền còn hạn hẹp"


def sent(name: str, **given: Any) -> Sent:
    known: dict[str, Any] = {
        "file": f"{name}.ttdn", "sha256": name, "year": 2019, "exported": NOON, "modified": 0.0,
        "commune": Commune(name=name, kind="xã", district="Vạn Ninh", province="Khánh Hòa"),
        "totals": Totals(3, 0, 300), "channels": RADIO, "planned": {"radio": {"tin, bài": 15}},
        "period": YEAR,
        "subject": "Hoạt động thông tin đối ngoại trên địa bàn {area} năm {year}",
    }  # fmt: skip
    return Sent(**{**known, **given})


def paper(found: Consolidation, own: OfficeReport | None = None) -> ConsolidatedPaper:
    return compose_consolidation(consolidation_context(found, own))


def lines(made: ConsolidatedPaper) -> str:
    parts = ((part.heading, part.small_heading, *part.lines) for part in made.parts)
    return "\n".join(line for part in parts for line in part if line)


TWO = consolidate([sent("A"), sent("B")], expected=("A", "B", "C"))


def test_plan_against_done_is_told_by_channel_and_stands_in_the_annex_with_its_chart() -> None:
    made = paper(TWO)
    assert "- Truyền thanh cơ sở: 24/30 tin, bài (đạt 80% kế hoạch); kinh phí 600 đồng." in lines(made)
    (row,) = made.channels.rows
    assert (row.planned, row.done, row.percent, row.before) == ("30", "24", "80,0%", "")
    assert (made.units.label, made.channels.label) == ("Phụ lục I", "Phụ lục II")
    assert [(bar.target, bar.done) for bar in bars(consolidation_context(TWO))] == [(30, 24)]


def test_without_anything_done_or_planned_there_is_one_annex() -> None:
    made = paper(consolidate([sent("A", channels={}, planned={}, totals=Totals())]))
    assert (made.units.label, made.channels.rows, made.channels.title) == ("Phụ lục", (), "")


def test_last_years_figures_are_compared_where_there_are_any() -> None:
    before = YearFigures(
        year=2018, totals=Totals(5, 0, 300), channels={"radio": ChannelFigures(2, {"tin, bài": 20})}
    )
    made = paper(TWO, OfficeReport(before=before))
    assert "So với năm 2018: số lượt hoạt động tăng 1 (20%); kinh phí tăng 300 (100%)." in lines(made)
    assert (made.channels.before, made.channels.rows[0].before) == ("Năm 2018", "20")
    assert "So với" not in lines(paper(TWO, OfficeReport(before=msgspec.structs.replace(before, year=2019))))


def test_who_planned_who_reported_who_is_missing_and_late() -> None:
    late = sent("B", due=dt.date(2019, 11, 5), received=dt.date(2019, 11, 6), has_report=False)
    found = consolidate([sent("A"), late], expected=("A", "B", "C"))
    said = lines(paper(found))
    assert "Có 2/3 đơn vị ban hành kế hoạch thực hiện; 1/3 đơn vị gửi báo cáo." in said
    assert "Chưa gửi báo cáo: 1 đơn vị (C)." in said
    assert "Gửi báo cáo muộn: 1 đơn vị (xã B)." in said
    assert [row.note for row in paper(found).units.rows] == ["", "Chưa có báo cáo", "Chưa gửi báo cáo"]


def test_an_organ_may_be_late_too() -> None:
    police = Author(name="Công an huyện Vạn Ninh", area="huyện Vạn Ninh")
    due = dt.date(2019, 11, 5)
    late = sent("C", author=police, due=due, received=dt.date(2019, 11, 7))
    made = paper(consolidate([sent("A"), late]))
    assert "Cơ quan, đơn vị gửi báo cáo muộn: 1 đơn vị (Công an huyện Vạn Ninh)." in lines(made)
    assert [row.note for row in paper(consolidate([late])).units.rows] == ["Gửi muộn"]


def test_the_day_of_receipt_decides_what_is_late() -> None:
    due = dt.date(2019, 11, 5)
    in_time = sent("A", due=due, received=due, reported=dt.date(2019, 11, 9))
    assert consolidate([in_time]).late == ()
    (late,) = consolidate([sent("A", due=due, received=dt.date(2019, 11, 6))]).late
    assert (late.by, late.day) == ("receipt", dt.date(2019, 11, 6))


def test_judgements_are_joined_and_say_who_made_them() -> None:
    found = consolidate(
        [
            *(sent(name, said=Said(difficulties=(SHARED,))) for name in "ABCD"),
            sent("E", said=Said(difficulties=(f"{SHARED}.", "Thiết bị cũ"))),
        ]
    )
    said = lines(paper(found))
    assert f"- {SHARED}.\n- Thiết bị cũ (E)." in said
    assert "1. Ưu điểm\nKhông có." in said


def test_what_the_office_picked_and_wrote_is_printed_and_the_rest_is_in_the_working_paper() -> None:
    found = consolidate([sent("A", said=Said(difficulties=(SHARED, "Thiết bị cũ")))])
    own = OfficeReport(
        difficulties=(PickedStatement(text="Kinh phí còn ít", sources=("A",), alike=SHARED),),
        strengths=(PickedStatement(text="việc được làm đúng hạn"),),
    )
    said = lines(paper(found, own))
    assert "Kinh phí còn ít (A)." in said
    assert "Việc được làm đúng hạn." in said
    assert "Thiết bị" not in said
    working = compose_working_paper(consolidation_context(found, own))
    listed = [line for part in working.parts for line in part.lines]
    assert "- Hạn chế, khó khăn: Thiết bị cũ (A)." in listed
    assert not any(SHARED in line for line in listed)


@pytest.mark.parametrize(("asked", "apart"), [("UBND huyện", True), ("UBND tỉnh", False)])
def test_what_is_asked_of_the_office_itself_stands_apart(asked: str, apart: bool) -> None:
    found = consolidate([sent("A", said=Said(proposals=(f"Đề nghị {asked} mở lớp tập huấn",)))])
    assert ("1. Kiến nghị của các đơn vị với Ủy ban nhân dân huyện Vạn Ninh" in lines(paper(found))) == apart


def test_the_office_says_who_it_is_whom_it_writes_to_and_who_signs() -> None:
    own = OfficeReport(
        author=Author(
            name="Phòng Văn hóa và Thông tin", parent="Ủy ban nhân dân huyện Vạn Ninh", symbol="KH-VHTT",
            area="huyện Vạn Ninh", place="Vạn Ninh",
        ),
        number="07", date=dt.date(2019, 11, 20),
        legal_bases=("Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016",),
        directed=("đã mở 01 hội nghị triển khai.",),
        signer=Signer(authority="none", position="Trưởng phòng", name="Lê Thị Hoa"),
    )  # fmt: skip
    made = paper(TWO, own)
    assert made.masthead.number == "Số: 07/BC-VHTT"
    assert made.masthead.organ == "ỦY BAN NHÂN DÂN\nHUYỆN VẠN NINH"
    assert made.recipients[0] == "- Ủy ban nhân dân huyện Vạn Ninh (b/c);"
    assert made.signature.authority == ("TRƯỞNG PHÒNG",)
    assert made.signature.name == "Lê Thị Hoa"
    assert made.bases[0].startswith("Căn cứ Luật Báo chí")
    assert "Đã mở 01 hội nghị triển khai." in lines(made)


def test_a_signer_nobody_named_stays_open() -> None:
    assert paper(TWO).signature.name == ""


def test_a_duty_that_nobody_did_is_told_so() -> None:
    duty = DutyFigures("III.8.1", 0, 0, False)
    found = msgspec.structs.replace(
        consolidate([sent("A", pack="p", duties=(duty,))]), duty_texts={("p", "III.8.1"): "Lập kế hoạch"}
    )
    assert "- Lập kế hoạch: chưa có đơn vị báo cáo kết quả thực hiện." in lines(paper(found))
