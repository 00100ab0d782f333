"""The last day by which a duty asks for its work."""

import datetime as dt

import pytest

from ttdn_desktop.directive.due_dates import day_of_cell, deadlines_in, last_day


@pytest.mark.parametrize(
    ("duty", "due"),
    [
        ("Xây dựng kế hoạch, hoàn thành trước ngày 15/02/2026.", dt.date(2026, 2, 15)),
        ("Khắc phục tồn tại, chậm nhất đến ngày 20/5/2026.", dt.date(2026, 5, 20)),
        ("Bảo đảm an ninh từ ngày 21/01 đến ngày 03/02/2026.", dt.date(2026, 2, 3)),
        ("Báo cáo nhanh trước 17 giờ ngày 24/5.", dt.date(2026, 5, 24)),
        ("Kết thúc ngày 30 tháng 9 năm 2026.", dt.date(2026, 9, 30)),
        ("Không muộn hơn ngày 12/8/2026 phải nộp hồ sơ.", dt.date(2026, 8, 12)),
        ("Ngày 10 tháng 5 năm 2026 là hạn cuối cùng gửi phương án.", dt.date(2026, 5, 10)),
        ("Ngày 10 tháng 5 năm 2026 là ngày thành lập Hội.", None),
        ("Lập danh sách công dân sinh đến ngày 31/12/2008.", None),
        ("Góp ý dự thảo trước ngày 20/12/2024.", None),
        ("Góp ý dự thảo trước ngày 20/12/2025.", dt.date(2025, 12, 20)),
        ("Theo Nghị định số 26/2019/NĐ-CP ngày 08/3/2019 của Chính phủ.", None),
        ("Hằng tháng tổ chức một buổi, xong trước ngày 25/12/2026.", None),
        ("Kiểm tra hồ chứa trước ngày 31/8 hằng năm.", None),
        ("Thống kê tính đến ngày 30/6/2026.", None),
        ("Thực hiện trong quý II/2026.", None),
    ],
)
def test_a_dutys_own_deadline(duty: str, due: dt.date | None) -> None:
    assert last_day(duty, 2026) == due


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("Trước ngày 31/3/2026", dt.date(2026, 3, 31)),
        ("Từ 01/4 đến 31/7", dt.date(2026, 7, 31)),
        ("Tháng 8/2026", None),
        ("Quý III/2026", None),
        ("Trước 15/12 hằng năm", None),
    ],
)
def test_a_cell_of_times(cell: str, due: dt.date | None) -> None:
    assert day_of_cell(cell, 2026) == due


def test_a_day_in_brackets_is_a_deadline_of_a_report_alone() -> None:
    assert last_day("Báo cáo quý (ngày 20/9), năm (ngày 20/11) về Phòng Y tế.", 2023) == dt.date(2023, 11, 20)
    assert last_day("Hưởng ứng Ngày Pháp luật trong năm (ngày 09/11).", 2023) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Hằng tháng, trước ngày 25, báo cáo UBND huyện.", "Hằng tháng, trước ngày 25"),
        ("Hằng quý báo cáo trước ngày 5 về UBND huyện.", "Hằng quý báo cáo trước ngày 5"),
        ("Hàng tháng báo cáo Ban An toàn giao thông huyện trước ngày 15.", "ngày 15"),
        ("Định kỳ ngày 20 hằng tháng gửi báo cáo.", "ngày 20 hằng tháng"),
        ("Gửi số liệu vào thứ Sáu hằng tuần.", "thứ Sáu hằng tuần"),
        ("Báo cáo hằng tuần vào thứ Năm.", "hằng tuần vào thứ Năm"),
        ("Báo cáo tuần gửi trước 15 giờ thứ Năm.", "Báo cáo tuần gửi trước 15 giờ thứ Năm"),
        ("Hằng tháng, trước ngày 15/6/2026, xong.", ""),
    ],
)
def test_a_time_that_comes_again_is_told_in_words(sentence: str, words: str) -> None:
    (found,) = deadlines_in(sentence, 2026)
    assert found.words == words


@pytest.mark.parametrize(("length", "with_period"), [(40, True), (41, False)])
def test_words_of_a_time_have_40_letters_at_most(length: int, with_period: bool) -> None:
    before = "Hằng tháng ".ljust(length - len(" trước ngày 5"), "g") + " trước ngày 5"
    (found,) = deadlines_in(f"{before}.", 2026)
    assert (found.words == before) is with_period
