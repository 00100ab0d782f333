"""The clauses of a duty at their times in the plan's year."""

import datetime as dt

from tests.first_draft.drafts import ground
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
