"""The clauses of a duty at their times in the plan's year."""

import datetime as dt

import pytest

from tests.first_draft.drafts import ground
from ttdn_desktop.directive.due_dates import last_day
from ttdn_desktop.directive.records import Duty
from ttdn_desktop.first_draft.duty_clauses import asked_of, is_empty


def times(
    text: str, due: dt.date | None = None
) -> list[tuple[dt.date | None, dt.date | None, dt.date | None]]:
    duty = Duty(id="V.1", text=text, due=due)
    return [(each.times.start, each.times.end, each.times.due) for each in asked_of(text, duty, ground())]


def test_a_season_ends_where_the_work_is_to_be_done() -> None:
    due = dt.date(2026, 10, 25)
    autumn = dt.date(2026, 9, 1)
    found = times("Rà soát hộ nghèo cuối năm; lập danh sách hộ nghèo trước ngày 25/10/2026", due)
    assert found == [(autumn, due, None), (None, None, due)]
    assert times("Rà soát hộ nghèo cuối năm") == [(autumn, dt.date(2026, 12, 31), None)]


def test_the_years_of_words_move_with_the_days() -> None:
    duty = Duty(id="V.1", text="Quyên góp sách cuối năm học 2025 - 2026")
    of = ground(year=2026)
    (found,) = asked_of(duty.text, duty, of)
    assert found.sentence == "Quyên góp sách cuối năm học 2025 - 2026"
    assert found.times.start == dt.date(2026, 5, 1)


def test_a_verb_alone_asks_for_nothing() -> None:
    duty = Duty(id="V.1", text="Tổ chức các hoạt động sau")
    assert all(map(is_empty, asked_of(duty.text, duty, ground())))
    full = Duty(id="V.1", text="Kiểm tra các bến đò")
    assert not any(map(is_empty, asked_of(full.text, full, ground())))


@pytest.mark.parametrize(
    ("duty", "dues"),
    [
        (
            "Lập danh sách hộ nuôi cá; kiện toàn Ban Chỉ huy phòng thủ dân sự, hoàn thành trước 20/01",
            [None, (1, 20)],
        ),
        (
            "Ban hành kế hoạch và báo cáo về Sở Y tế trước ngày 15/02; tổ chức tập huấn cho nhân viên y tế",
            [(2, 15), (2, 15), None],
        ),
        (
            "Rà soát danh sách trẻ em; cắm biển cảnh báo tại các hồ. Hoàn thành trước ngày 30/4/2026",
            [(4, 30), (4, 30)],
        ),
        (
            "Rà soát danh sách trẻ em trước ngày 28/02; cắm biển cảnh báo tại các hồ; "
            "các công việc trên phải hoàn thành xong trước ngày 30/4/2026",
            [(2, 28), (4, 30)],
        ),
        (
            "Thành lập tổ công nghệ số cộng đồng; trang bị máy tính cho nhà văn hóa. "
            "Thời gian hoàn thành: chậm nhất là ngày 15 tháng 6 năm 2026",
            [(6, 15), (6, 15)],
        ),
    ],
)
def test_whose_a_deadline_is(duty: str, dues: list[tuple[int, int] | None]) -> None:
    found = times(duty, last_day(duty, 2026))
    assert [due for _, _, due in found] == [dt.date(2026, *each) if each else None for each in dues]


def test_a_deadline_of_one_clause_cuts_no_quarter_of_another() -> None:
    duty = "Ban hành kế hoạch trước ngày 15/02/2026; tổ chức hội nghị triển khai trong quý I"
    first, second = times(duty, last_day(duty, 2026))
    assert first == (None, None, dt.date(2026, 2, 15))
    assert second == (dt.date(2026, 1, 1), dt.date(2026, 3, 31), None)
