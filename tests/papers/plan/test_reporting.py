"""Who reports to whom until when."""

import datetime as dt

import pytest

from tests.papers.paper_samples import changed, pack, sample
from ttdn_desktop.directive.records import Report
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.plan.reporting import reporting

LEAD = "Công chức Văn hóa - Xã hội"


def test_inside_first_then_upward():
    said = reporting(writer_of(sample("tt01")), pack("tt01").directive, LEAD, dt.date(2019, 10, 26))
    assert said == (
        "Các cơ quan, đơn vị được giao nhiệm vụ báo cáo kết quả thực hiện về Ủy ban nhân dân xã (qua"
        " công chức Văn hóa - Xã hội) trước ngày 26 tháng 10 năm 2019 để tổng hợp, báo cáo UBND huyện"
        " (qua Phòng Văn hoá và Thông tin) trước ngày 05 tháng 11 năm 2019.",
    )


def test_without_a_day_inside_the_lead_body_reports():
    (said,) = reporting(writer_of(sample("tt01")), pack("tt01").directive, LEAD, None)
    assert said == (
        "Công chức Văn hóa - Xã hội tổng hợp, tham mưu Ủy ban nhân dân xã Vạn Thắng báo cáo kết quả"
        " thực hiện Kế hoạch về UBND huyện (qua Phòng Văn hoá và Thông tin) trước ngày 05 tháng 11 năm 2019."
    )


def test_the_office_that_takes_reports_in_sends_its_own_upward_directly():
    office = changed(sample("tt01"), author=Author(name="Phòng Văn hóa và Thông tin"))
    (said,) = reporting(writer_of(office), pack("tt01").directive, "", None)
    assert said.startswith(
        "Phòng Văn hóa và Thông tin báo cáo kết quả thực hiện Kế hoạch về UBND huyện trước"
    )


def test_nobody_is_promised_a_report_that_nobody_asks_for():
    silent = changed(pack("tt01").directive, report_due=None, report_to=None)
    assert reporting(writer_of(sample("tt01")), silent, "", dt.date(2019, 10, 26)) == ()


@pytest.mark.parametrize(
    ("organ", "area", "to", "received"),
    [
        ("Sở Nội vụ tỉnh Lâm Đồng", "tỉnh Lâm Đồng", "Sở Nội vụ", "UBND tỉnh"),
        ("Phòng Tư pháp huyện Hòa Vang", "huyện Hòa Vang", "Phòng Tư pháp huyện", "UBND tỉnh"),
        ("Phòng Tư pháp huyện Hòa Vang", "huyện Hòa Vang", "Phòng Tư pháp (qua email)", "UBND tỉnh"),
        ("Phòng Y tế huyện Hòa Vang", "huyện Hòa Vang", "UBND huyện (thông qua Phòng Y tế)", "UBND huyện"),
        ("Công an huyện Hòa Vang", "huyện Hòa Vang", "Công an tỉnh", "Công an tỉnh"),
        ("Sở Nội vụ", "", "Sở Nội vụ và Du lịch", "Sở Nội vụ và Du lịch"),
    ],
)
def test_no_office_reports_to_itself(organ: str, area: str, to: str, received: str):
    office = changed(sample("tt01"), author=Author(name=organ, area=area))
    asked = changed(pack("tt01").directive, issuer="UBND tỉnh", report_to=to)
    (said,) = reporting(writer_of(office), asked, "", None)
    assert said.startswith(f"{organ} báo cáo kết quả thực hiện Kế hoạch về {received} trước")


def test_reports_within_the_year_are_named_by_receiver():
    asked = changed(
        pack("tt01").directive,
        reports=(
            Report(period="half", due="2019-06-10", to="UBND huyện"),
            Report(period="quarter", due="ngày 20 của tháng cuối quý", to="UBND huyện"),
            Report(period="month", due="thứ Năm tuần cuối tháng", to="Công an huyện"),
            Report(period="year", due="2019-11-05", to="UBND huyện"),
        ),
    )
    _, *within = reporting(writer_of(sample("tt01")), asked, LEAD, None)
    assert within == [
        "Ủy ban nhân dân xã Vạn Thắng báo cáo UBND huyện kết quả 6 tháng đầu năm trước ngày 10 tháng 6 năm"
        " 2019; kết quả hằng quý trước ngày 20 của tháng cuối quý.",
        "Ủy ban nhân dân xã Vạn Thắng báo cáo Công an huyện kết quả hằng tháng thứ Năm tuần cuối tháng.",
    ]
