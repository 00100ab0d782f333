"""A report that tells the same work by channel, activity and duty: each thing counts once."""

import pytest

from ttdn_desktop.earlier_papers.records import Result
from ttdn_desktop.earlier_papers.views import Told, View, told_once, view_of


@pytest.mark.parametrize(
    ("heading", "view"),
    [
        ("Kết quả theo hình thức tuyên truyền", "channels"),
        ("KẾT QUẢ THEO TỪNG HÌNH THỨC", "channels"),
        ("Kết quả thực hiện các hoạt động của Kế hoạch", "activities"),
        ("Kết quả thực hiện các chỉ tiêu Kế hoạch", "activities"),
        ("Kết quả thực hiện theo từng nội dung", "contents"),
        ("Kết quả thực hiện nhiệm vụ được giao tại Kế hoạch của cấp trên", "duties"),
        ("Cung cấp thông tin cho báo chí; phản bác thông tin sai sự thật", "press"),
        ("Các hoạt động ngoài kế hoạch", "unplanned"),
        ("Kết quả chung", "totals"),
        ("Công tác tuyên truyền", ""),
        ("Hình thức khen thưởng", ""),
        ("Nội dung tuyên truyền", ""),
    ],
)
def test_a_heading_names_a_telling(heading: str, view: View) -> None:
    assert view_of(heading) == view


def done(quantity: int, unit: str, view: View = "", *, audience: int = 0, table: bool = False) -> Told:
    result = Result(title=f"{quantity} {unit}", quantity=quantity, unit=unit, audience=audience)
    return Told(result, view, in_table=table)


def told(*each: Told) -> list[tuple[float, str, int]]:
    return [(one.quantity, one.unit, one.audience) for one in told_once(each)]


def test_what_is_told_by_channel_isnt_counted_again_by_activity_and_duty() -> None:
    assert told(
        done(9, "tin, bài", "activities"), done(15, "tin, bài", "activities", audience=30),
        done(24, "tin, bài", "channels", audience=30), done(24, "Tin, bài", "duties"),
    ) == [(24, "tin, bài", 30)]  # fmt: skip


def test_a_unit_of_measure_that_only_another_telling_has_is_kept() -> None:
    assert told(done(24, "tin", "channels"), done(2, "lớp", "duties")) == [(24, "tin", 0), (2, "lớp", 0)]


def test_without_channels_the_activities_and_those_beside_the_plan_count() -> None:
    assert told(done(9, "tin", "activities"), done(1, "tin", "unplanned"), done(9, "tin", "duties")) == [
        (9, "tin", 0), (1, "tin", 0),
    ]  # fmt: skip


def test_sentences_under_plain_headings_all_count() -> None:
    assert told(done(9, "tin"), done(9, "tin")) == [(9, "tin", 0), (9, "tin", 0)]


@pytest.mark.parametrize(("people", "kept"), [(0, 0), (30, 30)])
def test_of_text_and_table_the_one_that_says_more_counts(people: int, kept: int) -> None:
    assert told(
        done(9, "tin", "channels"), done(9, "tin", "channels", table=True, audience=people)
    ) == [(9, "tin", kept)]  # fmt: skip
