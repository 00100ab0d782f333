import datetime as dt

import msgspec
import pytest

from tests.first_draft.drafts import ground, settings
from ttdn_desktop.directive.records import Directive, Duty, Report
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft.ground import days_for, ground_of, in_time, months_between, topic_of


@pytest.mark.parametrize(
    ("subject", "topic"),
    [
        ("Công tác bảo đảm an toàn thực phẩm trên địa bàn {area} năm {year}", "an toàn thực phẩm"),
        ("Triển khai công tác bình đẳng giới trên địa bàn {area} năm {year}", "bình đẳng giới"),
        ("Chuyển đổi số {area} năm {year}", "chuyển đổi số"),
        (
            "Phát triển bảo hiểm y tế trên địa bàn {area} những tháng cuối năm {year}",
            "phát triển bảo hiểm y tế",
        ),
        ("Triển khai Chỉ thị số 30-CT/TW trên địa bàn {area}", "Chỉ thị số 30-CT/TW"),
    ],
)
def test_what_it_is_about(subject: str, topic: str) -> None:
    assert topic_of(subject) == topic


def test_work_ends_before_those_inside_report() -> None:
    of = ground(date=dt.date(2026, 1, 22), report_due=dt.date(2026, 8, 20))
    assert of.internal == dt.date(2026, 8, 10)
    assert days_for(of, (2, 10)) == (dt.date(2026, 2, 1), dt.date(2026, 8, 10))
    assert days_for(of, (1, 4), days=30) == (dt.date(2026, 1, 22), dt.date(2026, 2, 21))


def test_a_deadline_of_its_own() -> None:
    of = ground(date=dt.date(2026, 1, 22), report_due=dt.date(2026, 11, 20))
    assert days_for(of, (3, 9), dt.date(2026, 2, 28)) == (dt.date(2026, 1, 22), dt.date(2026, 2, 28))
    assert days_for(of, (3, 9), dt.date(2026, 6, 30)) == (dt.date(2026, 3, 1), dt.date(2026, 6, 30))
    assert days_for(of, (1, 12), dt.date(2026, 11, 20))[1] == dt.date(2026, 11, 20)


def test_a_plan_of_the_autumn() -> None:
    of = ground(date=dt.date(2026, 9, 1), report_due=dt.date(2026, 12, 15))
    assert days_for(of, (1, 4)) == (dt.date(2026, 9, 1), dt.date(2026, 10, 31))


def test_without_dates_the_year_is_the_time() -> None:
    of = ground()
    assert (of.start, of.end, of.internal) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31), None)


def test_a_period_is_cut_to_the_time_left() -> None:
    of = ground(date=dt.date(2026, 1, 22), report_due=dt.date(2026, 12, 10))
    assert in_time(of, dt.date(2026, 11, 15), dt.date(2026, 12, 15)) == (
        dt.date(2026, 11, 15),
        dt.date(2026, 12, 10),
    )
    assert in_time(of, dt.date(2026, 12, 12), dt.date(2026, 12, 15)) is None


def test_months() -> None:
    assert months_between(dt.date(2026, 3, 1), dt.date(2026, 10, 31)) == 8


def test_the_higher_levels_words() -> None:
    assert ground().own("trên địa bàn tỉnh và ngân sách tỉnh") == "trên địa bàn xã và ngân sách xã"
    assert ground().own("trên địa bàn tỉnh đạt 60%") == "trên địa bàn xã đạt 60%"
    assert ground().own("trên địa bàn tỉnh Quảng Trị") == "trên địa bàn tỉnh Quảng Trị"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("làm tốt công tác thông tin đối ngoại của tỉnh trong tình hình mới", "của xã trong tình hình mới"),
        ("đội ngũ làm công tác dân số của tỉnh.", "dân số của xã."),
        ("các hoạt động theo kế hoạch của tỉnh", "kế hoạch của tỉnh"),
        ("các hoạt động trên Cổng thông tin của tỉnh", "Cổng thông tin của tỉnh"),
        ("hoạt động của tỉnh Quảng Trị", "của tỉnh Quảng Trị"),
        ("Phát trên đài truyền thanh phường, xã", "đài truyền thanh xã"),
        ("Họp tổ dân phố, họp thôn", "Họp thôn"),
    ],
)
def test_work_of_the_higher_level_is_the_units(text: str, own: str) -> None:
    assert ground("Việc").own(text).casefold().endswith(own.casefold())


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Giám sát tại các điểm nguy cơ cao của tỉnh", "Giám sát tại các điểm nguy cơ cao của xã"),
        ("các chợ, điểm kinh doanh gia cầm sống của tỉnh", "các chợ, điểm kinh doanh gia cầm sống của xã"),
        ("Tham mưu Ủy ban nhân dân cấp xã xử lý", "Tham mưu Ủy ban nhân dân xã xử lý"),
        ("đăng tải trên Cổng Thông tin điện tử của tỉnh", "đăng tải trên Cổng Thông tin điện tử của tỉnh"),
        ("điểm cầu của tỉnh Quảng Trị", "điểm cầu của tỉnh Quảng Trị"),
        ("cơ sở dữ liệu của tỉnh", "cơ sở dữ liệu của tỉnh"),
        ("khu vực theo hướng dẫn của tỉnh", "khu vực theo hướng dẫn của tỉnh"),
        ("danh mục điểm theo kế hoạch của tỉnh", "danh mục điểm theo kế hoạch của tỉnh"),
    ],
)
def test_things_of_the_area_are_the_authors_own(text: str, own: str) -> None:
    assert ground().in_own_words(text) == own


def test_times_of_the_higher_plan_are_those_of_the_plans_year() -> None:
    assert ground(year=2026, subject="A {year}").own("năm học 2026 - 2027") == "năm học 2026 - 2027"
    later = ground(year=2027)
    later = msgspec.structs.replace(later, directive=msgspec.structs.replace(later.directive, year=2026))
    assert later.own("hết năm học 2026 - 2027 trên địa bàn tỉnh") == "hết năm học 2027 - 2028 trên địa bàn xã"
    assert later.in_own_words("năm học 2026 - 2027") == "năm học 2026 - 2027"


def test_another_kind_of_commune_is_the_authors_own() -> None:
    of = ground(kind="phường")
    assert of.in_own_words("Chỉ đạo Công an xã, Trạm Y tế") == "Chỉ đạo Công an phường, Trạm Y tế"
    assert of.in_own_words("hợp tác xã của các xã bạn") == "hợp tác xã của các xã bạn"


def test_work_due_before_the_year_begins_when_the_higher_plan_came() -> None:
    directive = Directive(year=2020, date=dt.date(2019, 10, 14), issuer="Ủy ban nhân dân huyện A")
    duty = Duty(id="II.1", text="Sơ tuyển sức khỏe", due=dt.date(2019, 10, 30))
    own = settings()
    of = ground_of(directive, (duty,), own, writer(own.commune, None), 2020, "")
    assert of.start == dt.date(2019, 10, 14)
    assert days_for(of, (3, 6), duty.due) == (of.start, duty.due)
    later = ground_of(directive, (), own, writer(own.commune, None), 2020, "")
    assert later.start == dt.date(2020, 1, 1)


def test_the_one_report_that_is_asked_for_ends_the_work() -> None:
    report = Report(period="other", due="2026-03-10")
    assert ground("Rà soát", reports=(report,)).end == dt.date(2026, 3, 10)
    assert ground("Rà soát", reports=(report, report)).end > dt.date(2026, 3, 10)
