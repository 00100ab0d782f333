import datetime as dt

import pytest

from ttdn_desktop.first_draft.times import read_times


def test_a_deadline_goes_out_of_the_text() -> None:
    found = read_times("trang bị phương tiện cho đội dân phòng trước ngày 31/3/2019", 2019)
    assert found.due == dt.date(2019, 3, 31)
    assert found.text == "trang bị phương tiện cho đội dân phòng"


def test_a_period_is_when_it_lies() -> None:
    found = read_times("treo băng rôn trong Tháng hành động (từ 15/4 đến 15/5/2022)", 2022)
    assert (found.start, found.end) == (dt.date(2022, 4, 15), dt.date(2022, 5, 15))
    assert found.due is None
    assert "15" not in found.text


def test_days_of_celebration_stay() -> None:
    found = read_times("treo khẩu hiệu nhân ngày Quốc tế Phụ nữ 8/3 và ngày Gia đình Việt Nam 28/6", 2026)
    assert found.days == (dt.date(2026, 3, 8), dt.date(2026, 6, 28))
    assert "8/3" in found.text
    assert found.due is None


def test_how_often() -> None:
    assert read_times("hằng tháng tổ chức buổi hướng dẫn", 2026).each == "tháng"
    assert read_times("phát thanh 03 lần/tuần", 2026).each == "tuần"
    assert read_times("phát thanh tin, bài", 2026).each == ""


@pytest.mark.parametrize(
    ("clause", "text", "start", "end"),
    [
        (
            "tiêm phòng vụ Xuân từ ngày 01/3 và kết thúc trước ngày 30/4",
            "tiêm phòng vụ Xuân",
            dt.date(2026, 3, 1),
            dt.date(2026, 4, 30),
        ),
        (
            "ra quân làm thủy lợi trong tháng 6",
            "ra quân làm thủy lợi",
            dt.date(2026, 6, 1),
            dt.date(2026, 6, 30),
        ),
        (
            "tập huấn nghiệp vụ trong quý II/2026",
            "tập huấn nghiệp vụ",
            dt.date(2026, 4, 1),
            dt.date(2026, 6, 30),
        ),
        ("kiểm tra chợ trong quý III, IV", "kiểm tra chợ", dt.date(2026, 7, 1), dt.date(2026, 12, 31)),
        (
            "mở lớp dạy bơi trong dịp hè năm 2026",
            "mở lớp dạy bơi trong dịp hè năm 2026",
            dt.date(2026, 6, 1),
            dt.date(2026, 8, 31),
        ),
        (
            "hưởng ứng Tháng hành động vì bình đẳng giới",
            "hưởng ứng Tháng hành động vì bình đẳng giới",
            dt.date(2026, 11, 15),
            dt.date(2026, 12, 15),
        ),
    ],
)
def test_start_and_end_leave_the_text(clause: str, text: str, start: dt.date, end: dt.date) -> None:
    found = read_times(clause, 2026)
    assert (found.text, found.start, found.end, found.due) == (text, start, end, None)


@pytest.mark.parametrize(
    ("clause", "text", "due"),
    [
        ("đăng ký số lượng giống, hạn cuối ngày 25/02/2026", "đăng ký số lượng giống", dt.date(2026, 2, 25)),
        (
            "giám sát ở khu dân cư, hoàn thành trong tháng 9 năm 2026",
            "giám sát ở khu dân cư",
            dt.date(2026, 9, 30),
        ),
        ("nạo vét kênh, xong trước tháng 5", "nạo vét kênh", dt.date(2026, 4, 30)),
        ("kiện toàn đội dân phòng, hoàn thành trong quý I", "kiện toàn đội dân phòng", dt.date(2026, 3, 31)),
        ("lập danh sách trước quý 3 năm 2026", "lập danh sách", dt.date(2026, 6, 30)),
    ],
)
def test_deadlines_in_other_words(clause: str, text: str, due: dt.date) -> None:
    found = read_times(clause, 2026)
    assert (found.text, found.due) == (text, due)


def test_an_anniversary_is_no_period() -> None:
    found = read_times("gặp mặt nhân Ngày Thương binh (27/7/1947 - 27/7/2026)", 2026)
    assert (found.start, found.days) == (None, (dt.date(2026, 7, 27),))


@pytest.mark.parametrize(
    "clause", ["báo cáo quý I", "mỗi quý kiểm tra một lần", "mở đường vào quý khách", "trong tháng trong quý"]
)
def test_a_quarter_that_says_no_time_of_work_is_none(clause: str) -> None:
    found = read_times(clause, 2026)
    assert (found.start, found.end, found.due) == (None, None, None)


def test_a_day_that_is_named_counts_before_the_season() -> None:
    found = read_times("treo băng rôn hưởng ứng Tháng hành động vì trẻ em từ 25/5 đến 30/6", 2026)
    assert (found.start, found.end) == (dt.date(2026, 5, 25), dt.date(2026, 6, 30))
    assert read_times("phát động Tháng hành động vì trẻ em trước ngày 05/6", 2026).start is None


@pytest.mark.parametrize(
    ("clause", "start", "end"),
    [
        ("rà soát học sinh vào đầu năm học 2026 - 2027", (2026, 8, 1), (2026, 9, 30)),
        ("ký cam kết trong học kỳ I năm học 2026-2027", (2026, 9, 1), (2026, 12, 31)),
        ("ký cam kết trong học kỳ II năm học 2025 - 2026", (2026, 1, 10), (2026, 5, 31)),
        ("quyên góp sách cuối năm học", (2026, 5, 1), (2026, 5, 31)),
        ("tổ chức sinh hoạt hè cho học sinh", (2026, 6, 1), (2026, 8, 31)),
        ("nhận đỡ đầu học sinh trong năm học 2026 - 2027", (2026, 9, 1), (2027, 5, 31)),
        ("tiêm phòng trong tháng 4, tháng 5", (2026, 4, 1), (2026, 5, 31)),
        ("tiêm phòng đợt 1 trong tháng 3, đợt 2 trong tháng 9", (2026, 3, 1), (2026, 9, 30)),
    ],
)
def test_seasons_of_school_and_months_in_a_row(
    clause: str, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    found = read_times(clause, 2026)
    assert (found.start, found.end) == (dt.date(*start), dt.date(*end))


@pytest.mark.parametrize("clause", ["mỗi học kỳ 01 lần", "giải tỏa vỉa hè", "trong suốt năm học"])
def test_what_is_no_season(clause: str) -> None:
    found = read_times(clause, 2026)
    assert (found.start, found.end) == (None, None)


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("Xây dựng kế hoạch trước ngày 31/01/2026", "Xây dựng kế hoạch"),
        ("Xây dựng, ban hành kế hoạch chậm nhất ngày 28/02/2026", "Xây dựng, ban hành kế hoạch"),
        ("Nộp báo cáo trước ngày 15/11", "Nộp báo cáo"),
        ("Rà soát hộ nghèo, gửi báo cáo trước ngày 15/11", "Rà soát hộ nghèo"),
    ],
)
def test_a_verb_keeps_what_is_to_be_done_by_a_date(clause: str, text: str) -> None:
    assert read_times(clause, 2026).text == text
