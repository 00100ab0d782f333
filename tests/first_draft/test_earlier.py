"""Last year's dossier is preferred where it answers a duty of today."""

import datetime as dt

import msgspec
import pytest

from tests.first_draft.drafts import draft_of, pack_of, settings_of
from ttdn_desktop.dossier.records import Activity, Assignment, Dossier, Plan, Target
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.first_draft.draft import draft
from ttdn_desktop.first_draft.earlier import with_earlier_habits
from ttdn_desktop.packs.rollover.proposal import propose_year
from ttdn_desktop.packs.rollover.records import YearBefore

CASE = "rac-thai-2026"
CLEANING = Activity(
    id="a7",
    title="Hướng dẫn từng hộ gia đình phân loại rác tại nguồn ở chợ Bà Gánh năm 2025",
    channel="meeting",
    start=dt.date(2025, 4, 1),
    end=dt.date(2025, 12, 20),
    lead="Phòng Kinh tế",
    target=Target(quantity=7, unit="buổi"),
    budget=2_000_000,
)


def with_last_year(*activities: Activity, assignments: tuple[Assignment, ...] = ()) -> Dossier:
    own = settings_of(CASE, 0)
    plan = Plan(activities=activities, assignments=assignments)
    before = Dossier(pack="cu-2025", year=2025, commune=own.commune, plan=plan)
    pack = pack_of(CASE)
    old = msgspec.structs.replace(pack.manifest, id="cu-2025")
    source = YearBefore(before, msgspec.structs.replace(pack, manifest=old))
    return draft(pack, own, before=(source,))


def test_last_years_work_takes_the_place_of_the_proposed() -> None:
    made = with_last_year(CLEANING)
    found = next(each for each in made.plan.activities if "Bà Gánh" in each.title)
    assert "2026" in found.title
    assert found.proposed
    assert (found.target, found.budget) == (CLEANING.target, CLEANING.budget)
    assert found.start == dt.date(2026, 4, 1)
    assert found.end
    assert found.end <= dt.date(2026, 11, 30)

    proposed = [
        each for each in made.plan.activities if each.title == "Hướng dẫn từng hộ gia đình phân loại rác"
    ]
    assert not proposed
    assert {duty for each in made.plan.activities for duty in each.duties} == {
        duty for each in draft_of(CASE).plan.activities for duty in each.duties
    }


def test_what_answers_nothing_of_today_is_left() -> None:
    other = msgspec.structs.replace(CLEANING, title="Đón đoàn nghệ thuật Lào biểu diễn")
    assert with_last_year(other).plan.activities == draft_of(CASE).plan.activities


def test_last_years_tasks_come_first() -> None:
    task = "Quản lý bãi tập kết rác tại thôn Đông."
    made = with_last_year(CLEANING, assignments=(Assignment(to="Phòng Kinh tế", tasks=(task,)),))
    body = next(each for each in made.plan.assignments if each.to == "Phòng Kinh tế")
    assert body.tasks[0] == task


def test_telling_of_another_topic_stands_in_the_place_of_the_proposed() -> None:
    own = msgspec.structs.replace(
        CLEANING,
        title="Phát 24 tin, bài về biển, đảo trên đài truyền thanh",
        channel="radio",
        lead="Đoàn Thanh niên xã",
        start=None,
        end=None,
    )
    made = with_last_year(own)
    (radio,) = (each for each in made.plan.activities if each.channel == "radio")
    assert (radio.title, radio.budget, radio.lead) == (own.title, own.budget, own.lead)
    assert any(each.to == "Đề nghị Đoàn Thanh niên xã" for each in made.plan.assignments)
    assert {duty for each in made.plan.activities for duty in each.duties} == {
        duty for each in draft_of(CASE).plan.activities for duty in each.duties
    }


def test_sums_have_a_source_of_their_own() -> None:
    assert draft_of(CASE).answers["funding"] == "long_ghep"
    assert with_last_year(CLEANING).answers.get("funding") != "long_ghep"


def test_what_is_left_is_said() -> None:
    other = msgspec.structs.replace(CLEANING, title="Đón đoàn nghệ thuật Lào biểu diễn")
    assert "Đón đoàn nghệ thuật Lào biểu diễn" in with_last_year(other).private_notes
    assert not with_last_year(CLEANING).private_notes


def habits(*assignments: Assignment, year: int = 2026, **own: str) -> CommuneSettings:
    """Settings that name nobody, after a draft from last year's plan with these assignments."""
    silent = msgspec.structs.replace(settings_of(CASE, 0), lead="", recipients=(), archive="", **own)
    plan = Plan(assignments=assignments, recipients=("Công an tỉnh (b/c)", "TT. Đảng ủy"), archive="VT, CAX")
    before = Dossier(pack="cu-2025", year=year - 1, commune=silent.commune, plan=plan)
    pack = pack_of(CASE)
    old = msgspec.structs.replace(pack.manifest, id="cu-2025")
    source = YearBefore(before, msgspec.structs.replace(pack, manifest=old))
    found = propose_year((source,), pack, year, silent.commune, silent)
    return with_earlier_habits(silent, found, silent.commune.kind)


def test_what_the_settings_leave_open_is_as_last_year() -> None:
    kind = settings_of(CASE, 0).commune.kind
    leading = Assignment(to=f"Công an {kind}", tasks=("Chủ trì, tham mưu UBND thực hiện Kế hoạch.",))
    helping = Assignment(to="Phòng Văn hóa - Xã hội", tasks=("Chỉ đạo tuyên truyền.",))
    found = habits(helping, leading)
    assert found.lead == f"Công an {kind}"
    assert {"Công an tỉnh (b/c)", "TT. Đảng ủy"} <= set(found.recipients)
    assert found.archive == "VT, CAX"
    assert habits(helping).lead == ""


def test_a_body_that_is_no_more_leads_nothing() -> None:
    gone = Assignment(to="Công chức Tài chính - Kế toán", tasks=("Là đầu mối thực hiện Kế hoạch.",))
    assert habits(gone).lead == ""


def test_the_settings_own_words_count_before_last_years() -> None:
    own = settings_of(CASE, 0)
    made = with_last_year(CLEANING, assignments=(Assignment(to="Công an xã", tasks=("Là đầu mối.",)),))
    assert made.answers["lead"] == own.lead
    assert with_earlier_habits(own, None, "xã") is own


def test_nothing_in_the_draft_is_said_to_be_left() -> None:
    there = draft_of(CASE).plan.activities[0].title
    again = msgspec.structs.replace(
        CLEANING, title=f"{there.removesuffix(' năm 2026')} năm 2025", channel="other"
    )
    far = msgspec.structs.replace(again, id="a8", title="Đón đoàn nghệ thuật Lào biểu diễn")
    assert there.removesuffix(" năm 2026") not in with_last_year(again, far).private_notes
    assert "Đón đoàn nghệ thuật Lào" in with_last_year(again, far).private_notes


def test_years_that_are_over_are_named_for_a_look() -> None:
    late = msgspec.structs.replace(
        CLEANING, title="Hướng dẫn hộ gia đình phân loại rác giai đoạn 2023 - 2025"
    )
    assert "giai đoạn 2023 - 2025" in with_last_year(late).private_notes
    moved = msgspec.structs.replace(CLEANING, title="Hướng dẫn hộ phân loại rác đầu năm học 2025 - 2026")
    made = with_last_year(moved)
    assert not made.private_notes
    assert any("năm học 2026 - 2027" in each.title for each in made.plan.activities)


def test_summing_up_comes_last_and_once() -> None:
    old = "Tổng hợp kết quả do các cơ quan gửi trước ngày 10/11/2025; dự thảo báo cáo."
    made = with_last_year(
        CLEANING, assignments=(Assignment(to="Phòng Kinh tế", tasks=(old, "Giữ bãi rác.")),)
    )
    tasks = next(each.tasks for each in made.plan.assignments if each.to == "Phòng Kinh tế")
    assert [task for task in tasks if task.startswith("Tổng hợp kết quả")] == [tasks[-1]]
    assert tasks[0] == "Giữ bãi rác."


def test_a_task_of_last_years_is_not_said_again() -> None:
    lead = draft_of(CASE).plan.assignments[0]
    task = next(each for each in lead.tasks if each.startswith("Hướng dẫn từng hộ"))
    again = task.replace(".", "")
    made = with_last_year(assignments=(Assignment(to=lead.to, tasks=(again, "Giữ bãi rác.")),))
    tasks = next(each.tasks for each in made.plan.assignments if each.to == lead.to)
    assert [each for each in tasks if each.startswith(again)] == [again]
    assert len(tasks) > 2


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Hội Nông dân xã", "Đề nghị Hội Nông dân xã"),
        ("Đề nghị Hội Cựu chiến binh xã", "Đề nghị Hội Cựu chiến binh xã"),
        ("UBMTTQ Việt Nam xã", "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ("Hạt Kiểm lâm liên xã", "Hạt Kiểm lâm liên xã"),
    ],
)
def test_whom_the_committee_cannot_order_it_asks_again(before: str, now: str) -> None:
    task = "Vận động hội viên nộp phí thu gom rác đúng hạn."
    plan = with_last_year(CLEANING, assignments=(Assignment(to=before, tasks=(task,)),)).plan
    assert [each.to for each in plan.assignments if task in each.tasks] == [now]
