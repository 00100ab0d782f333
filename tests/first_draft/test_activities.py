import datetime as dt
from typing import Any

import pytest

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
    assert (found.target.quantity, found.target.unit) == (12, "buổi")


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


@pytest.mark.parametrize(
    ("duty", "title"),
    [
        (
            "Tổ chức cứu chữa người bị nạn khi có sạt lở đất",
            "Sẵn sàng tổ chức cứu chữa người bị nạn khi có sạt lở đất",
        ),
        (
            "Khi xảy ra dịch bệnh, khẩn trương hỗ trợ các hộ chăn nuôi tiêu hủy gia cầm",
            "Sẵn sàng hỗ trợ các hộ chăn nuôi tiêu hủy gia cầm khi xảy ra dịch bệnh",
        ),
        (
            "Tiếp nhận, giải quyết đơn của công dân khi phát sinh khiếu nại",
            "Tiếp nhận, giải quyết đơn của công dân khi phát sinh khiếu nại",
        ),
        (
            "Trường hợp phát hiện ổ dịch, báo cáo ngay về Trạm Y tế",
            "Báo cáo ngay về Trạm Y tế trong trường hợp phát hiện ổ dịch",
        ),
    ],
)
def test_how_often_something_happens_is_not_planned(duty: str, title: str) -> None:
    (found,) = activities(duty, date=dt.date(2026, 1, 18), report_due=dt.date(2026, 11, 15))
    assert found.title == title
    assert found.target
    assert (found.target.quantity, found.target.unit) == (1, "hoạt động")
    assert (found.start, found.end) == (dt.date(2026, 1, 18), dt.date(2026, 11, 5))


@pytest.mark.parametrize(
    "duty",
    [
        "Tập huấn kỹ năng ứng phó khi có bão cho đội xung kích",
        "Lập danh sách hộ phải sơ tán khi có lũ quét",
        "Rà soát các bến đò trước khi có mưa lũ",
        "Cấp giấy xác nhận cho người dân khi có nhu cầu",
    ],
)
def test_a_condition_within_what_is_taught_or_listed_is_none_of_the_work(duty: str) -> None:
    (found,) = activities(duty)
    assert found.target
    assert found.target.unit != "hoạt động"
    assert not found.title.startswith("Sẵn sàng")


@pytest.mark.parametrize(
    ("duty", "quantity", "title"),
    [
        (
            "Mỗi tháng phát ít nhất 01 phóng sự, 03 tin về bảo vệ rừng trên loa truyền thanh",
            4 * 12,
            "Phát tin, bài về bảo vệ rừng trên hệ thống truyền thanh cơ sở",
        ),
        (
            "Mỗi quý 02 chuyên đề về an toàn giao thông",
            2 * 4,
            "Phát tin, bài về an toàn giao thông trên hệ thống truyền thanh cơ sở",
        ),
        (
            "Hằng tháng có 04 bản tin giá nông sản, mỗi tuần 01 chương trình phát thanh",
            4 * 12,
            "Phát tin, bài về giá nông sản trên hệ thống truyền thanh cơ sở",
        ),
    ],
)
def test_news_is_counted_together_in_its_time(duty: str, quantity: int, title: str) -> None:
    found = activities(duty)[0]
    assert found.target
    assert (found.title, found.target.quantity, found.channel) == (title, quantity, "radio")


def test_reports_of_each_quarter_come_all_the_year() -> None:
    (found,) = activities("Hằng quý báo cáo kết quả thực hiện về Sở Tư pháp")
    assert found.target
    assert found.target.quantity == 4


@pytest.mark.parametrize(
    ("duty", "title"),
    [
        (
            "Xây dựng kế hoạch, phương án sơ tán dân vùng ven sông",
            "Ban hành kế hoạch, phương án sơ tán dân vùng ven sông năm 2026",
        ),
        ("Ban hành kế hoạch, giải pháp thực hiện", "Ban hành Kế hoạch chuyển đổi số năm 2026"),
    ],
)
def test_a_plan_with_another_paper_is_no_plan_of_that_paper(duty: str, title: str) -> None:
    assert activities(duty)[0].title == title


def test_an_aim_beside_work_is_neither_activity_nor_task() -> None:
    of = ground("Kiểm tra các cơ sở giết mổ; nâng cao nhận thức của chủ cơ sở")
    answered = answer_duties(of, staff(of))
    assert [each.activity.title for each in answered.planned] == ["Kiểm tra các cơ sở giết mổ"]
    assert not answered.tasks


def test_a_report_of_half_years_and_years_is_the_report() -> None:
    (found,) = activities("Định kỳ 6 tháng (trước ngày 05/6), năm (trước ngày 25/11) báo cáo về Sở Nội vụ")
    assert found.title.startswith("Tổng hợp số liệu, xây dựng báo cáo kết quả")


@pytest.mark.parametrize(
    ("date", "words"),
    [(dt.date(2026, 1, 18), "Vận động Nhân dân"), (dt.date(2019, 1, 18), "Vận động nhân dân")],
)
def test_capitals_are_those_of_the_plans_own_rules(date: dt.date, words: str) -> None:
    (found,) = activities("Vận động nhân dân hiến đất làm đường", date=date, year=date.year)
    assert found.title.startswith(words)


def test_what_each_unit_does_is_told_clause_by_clause() -> None:
    found = activities(
        "Mỗi đơn vị thực hiện 01 công trình thanh niên, trồng ít nhất 300 cây xanh; xây dựng kế hoạch; "
        "gửi về Tỉnh Đoàn trước ngày 20/02/2026"
    )
    assert [each.title for each in found] == [
        "Ban hành Kế hoạch chuyển đổi số năm 2026",
        "Thực hiện 01 công trình thanh niên",
        "Trồng 300 cây xanh",
    ]
    assert [(each.target.quantity, each.target.unit) for each in found if each.target] == [
        (1, "văn bản"),
        (1, "công trình"),
        (300, "cây xanh"),
    ]


def test_a_label_before_the_work_is_no_title() -> None:
    (found,) = activities("Cải cách thể chế: rà soát văn bản của xã đã hết hiệu lực")
    assert found.title == "Rà soát văn bản của xã đã hết hiệu lực"


def test_a_duty_that_points_to_an_annex_says_what_it_is_about() -> None:
    (found,) = activities("Tổ chức thực hiện các nhiệm vụ được phân công tại Phụ lục")
    assert found.title == "Thực hiện các nhiệm vụ được giao về chuyển đổi số"


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


def test_answering_for_something_is_no_title() -> None:
    (alone,) = activities("Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để cháy rừng lan rộng")
    assert alone.title == "Kiểm tra, đôn đốc việc thực hiện Kế hoạch chuyển đổi số năm 2026"
    of = ground("Tuần tra các khu rừng giáp ranh; chịu trách nhiệm về kết quả bảo vệ rừng")
    answered = answer_duties(of, staff(of))
    assert [each.activity.title for each in answered.planned] == ["Tuần tra các khu rừng giáp ranh"]
    assert not answered.tasks


def test_bodies_of_communes_are_its_own() -> None:
    (found,) = activities("Kiện toàn Ban Chỉ huy phòng, chống thiên tai cấp xã", kind="phường")
    assert found.title == "Kiện toàn Ban Chỉ huy phòng, chống thiên tai phường"


def test_a_year_within_the_topic_is_not_told_again() -> None:
    (found,) = activities("Xây dựng kế hoạch", subject="Năm An toàn giao thông 2026 trên địa bàn {area}")
    assert found.title == "Ban hành Kế hoạch năm An toàn giao thông 2026"


def test_making_room_is_work_beside_money() -> None:
    of = ground("Kiểm tra các chợ; bố trí kinh phí, tạo điều kiện về mặt bằng để Hội tổ chức phiên chợ")
    (task,) = answer_duties(of, staff(of)).tasks
    assert task.text == "bố trí kinh phí, tạo điều kiện về mặt bằng"


@pytest.mark.parametrize(
    ("duty", "titles"),
    [
        (
            "Phối hợp mở 01 lớp dạy nghề cho lao động nông thôn",
            ["Phối hợp mở 01 lớp dạy nghề cho lao động nông thôn"],
        ),
        (
            "Lập danh sách hộ có nhu cầu vay vốn, hỗ trợ nhà ở gửi Ngân hàng Chính sách xã hội",
            ["Lập danh sách hộ có nhu cầu vay vốn, hỗ trợ nhà ở gửi Ngân hàng Chính sách xã hội"],
        ),
    ],
)
def test_work_is_neither_a_partner_nor_a_need(duty: str, titles: list[str]) -> None:
    assert [each.title for each in activities(duty)] == titles


@pytest.mark.parametrize(
    ("duty", "titles"),
    [
        (
            "Tiếp nhận và luân chuyển ít nhất 150 bản sách mỗi quý",
            ["Tiếp nhận và luân chuyển 150 bản sách"],
        ),
        (
            "Treo băng rôn, trưng bày sách ảnh tại nhà văn hóa",
            [
                "Treo băng rôn, khẩu hiệu tuyên truyền về chuyển đổi số",
                "Trưng bày sách ảnh tại nhà văn hóa",
            ],
        ),
    ],
)
def test_an_object_stays_with_its_verb(duty: str, titles: list[str]) -> None:
    assert [each.title for each in activities(duty)] == titles
