import datetime as dt
from typing import Any

from tests.first_draft.drafts import ground, staff
from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.first_draft.activities import answer_duties, telling


def activities(*duties: str, **facts: Any) -> list[Activity]:
    of = ground(*duties, **facts)
    return [each.activity for each in answer_duties(of, staff(of)).planned]


def test_a_telling_has_an_activity_a_channel() -> None:
    found = activities(
        "Tuyên truyền trên hệ thống truyền thanh cơ sở, trang thông tin điện tử; treo băng rôn"
    )
    assert [each.channel for each in found] == ["radio", "portal", "visual"]
    assert all(each.duties == ("V.4.1",) for each in found)


def test_each_clause_keeps_its_own_deadline() -> None:
    first, second = activities(
        "Củng cố đội dân phòng ở mỗi thôn; trang bị phương tiện cho đội dân phòng trước ngày 31/3/2026",
        date=dt.date(2026, 1, 18),
        report_due=dt.date(2026, 11, 15),
    )
    assert first.end == dt.date(2026, 6, 30)
    assert second.end == dt.date(2026, 3, 31)


def test_what_comes_each_month_is_counted_by_months() -> None:
    (found,) = activities("Hằng tháng tổ chức buổi hướng dẫn người dân nộp hồ sơ trực tuyến")
    assert found.target
    assert (found.target.quantity, found.target.unit) == (8, "buổi")


def test_money_and_reports_are_tasks_unless_nothing_else_is_asked() -> None:
    of = ground("Kiểm tra các bến đò; bố trí kinh phí thực hiện", "Bố trí kinh phí thực hiện")
    answered = answer_duties(of, staff(of))
    assert [task.role for task in answered.tasks] == ["finance"]
    assert [each.activity.duties for each in answered.planned] == [("V.4.1",), ("V.4.2",)]


def test_one_work_answers_two_duties_once() -> None:
    (found,) = activities("Kiểm tra các bến đò trên sông", "Tăng cường kiểm tra các bến đò trên sông")
    assert found.duties == ("V.4.1", "V.4.2")


def test_a_channel_that_a_duty_names_is_used() -> None:
    found = activities("Chỉ đạo các thôn phản ánh tình hình qua báo chí")
    assert {each.channel for each in found} >= {"directive"}
    assert any("báo chí" in each.title or each.channel == "press" for each in found)


def test_held_on_a_day_once() -> None:
    (found,) = activities("Tổ chức mít tinh hưởng ứng Ngày toàn dân phòng, chống ma túy 26/6")
    assert found.target
    assert (found.target.quantity, found.end) == (1, dt.date(2026, 6, 26))


def test_a_telling_of_its_own() -> None:
    of = ground()
    found = telling("chuyển đổi số", "meeting", of, staff(of), duties=("V.4.1",)).activity
    assert found.title == "Tuyên truyền về chuyển đổi số tại các buổi họp thôn"
    assert found.duties == ("V.4.1",)


def test_a_deadline_counts_before_a_day_that_the_clause_names() -> None:
    (found,) = activities(
        "Lập hồ sơ đề nghị công nhận xong trước ngày 30/9/2026, tỉnh kiểm tra ngày 05/10/2026",
        report_due=dt.date(2026, 11, 15),
    )
    assert found.end
    assert found.end <= dt.date(2026, 9, 30)


def test_a_deadline_governs_the_verbs_before_it() -> None:
    first, second, third = activities(
        "Rà soát các hộ nuôi cá lồng, lập danh sách hộ bị thiệt hại trước ngày 30/4; kiểm tra các bến đò"
    )
    assert (first.end, second.end) == (dt.date(2026, 4, 30), dt.date(2026, 4, 30))
    assert third.end
    assert third.end > dt.date(2026, 4, 30)


def test_a_celebration_lies_about_its_day() -> None:
    held, prepared = activities(
        "Tổ chức các hoạt động hưởng ứng Ngày Môi trường thế giới 5/6",
        "Tổ chức mít tinh hưởng ứng Ngày Dân số Việt Nam 26/12",
        date=dt.date(2026, 1, 18),
        report_due=dt.date(2026, 12, 5),
    )
    assert (held.start, held.end) == (dt.date(2026, 5, 26), dt.date(2026, 6, 5))
    assert (prepared.start, prepared.end) == (dt.date(2026, 11, 11), dt.date(2026, 12, 5))
    assert prepared.title == "Tổ chức mít tinh hưởng ứng Ngày Dân số Việt Nam 26/12"


def test_what_is_kept_up_is_counted() -> None:
    hotline, road = activities(
        "Duy trì đường dây nóng tiếp nhận tin báo", "Xây dựng ít nhất một tuyến đường tự quản"
    )
    assert hotline.target
    assert hotline.target.unit == "đường dây nóng"
    assert road.target
    assert (road.target.unit, road.title) == ("tuyến đường", "Xây dựng tuyến đường tự quản")


def test_reports_that_say_nothing_are_no_task() -> None:
    of = ground("Kiểm tra các bến đò; tổng hợp báo cáo", "Kiểm tra chợ; báo cáo Sở Y tế kết quả kiểm tra")
    tasks = [task.text for task in answer_duties(of, staff(of)).tasks]
    assert tasks == ["báo cáo Sở Y tế kết quả kiểm tra"]


def test_so_often_a_day_is_no_target() -> None:
    (found,) = activities("Tuyên truyền trên đài truyền thanh ít nhất 02 lần/ngày trong tháng 3")
    usual = activities("Tuyên truyền trên đài truyền thanh trong tháng 3")[0].target
    assert found.target == usual


def test_a_paper_that_there_is_one_of_is_counted_once() -> None:
    (found,) = activities("Ban hành quy chế thu gom rác")
    assert found.target
    assert (found.target.quantity, found.target.unit) == (1, "văn bản")


def test_what_is_printed_is_a_leaflet_and_a_van_with_loudspeakers_is_mobile() -> None:
    assert [each.channel for each in activities("Thiết kế, in 5.000 tờ rơi")] == ["leaflet"]
    assert "mobile" in {each.channel for each in activities("Tổ chức xe loa lưu động 1 đợt")}


def test_what_the_communes_are_told_they_do_themselves() -> None:
    found = activities("Chỉ đạo UBND các xã, phường, thị trấn tuyên truyền phòng, chống tảo hôn")
    assert found
    assert not any("UBND các" in each.title for each in found)


def test_a_plan_wanted_before_its_year_is_issued_by_then() -> None:
    own, board, told = activities(
        "Ban hành kế hoạch trước 31/12/2025; kiện toàn Ban Chỉ đạo của xã trước ngày 20/01/2026",
        "Tuyên truyền trên hệ thống truyền thanh cơ sở",
        date=dt.date(2025, 12, 5),
        report_due=dt.date(2026, 11, 15),
    )
    assert own.end == dt.date(2025, 12, 31)
    assert board.end == dt.date(2026, 1, 20)
    assert told.start
    assert told.start.year == 2026
