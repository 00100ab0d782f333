import datetime as dt

import msgspec

from tests.first_draft.drafts import draft_of, ground, settings, staff
from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.first_draft.activities import answer_duties
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.organisation import assignments_of, recipients_of


def bodies(of: Ground) -> dict[str, tuple[str, ...]]:
    answered = answer_duties(of, staff(of))
    return {each.to: each.tasks for each in assignments_of(answered.planned, answered, of, staff(of))}


def test_the_one_in_charge_first_with_the_internal_deadline() -> None:
    found = bodies(ground("Tuyên truyền trên đài truyền thanh", report_due=dt.date(2026, 11, 20)))
    assert next(iter(found)) == "Phòng Văn hóa - Xã hội"
    assert any("gửi trước ngày 10/11/2026" in task for task in found["Phòng Văn hóa - Xã hội"])


def test_no_day_where_no_report_is_asked_for() -> None:
    found = bodies(ground("Tuyên truyền trên đài truyền thanh"))
    assert not any("trước ngày" in task for tasks in found.values() for task in tasks)


def test_the_front_is_asked_not_ordered() -> None:
    found = bodies(ground("Vận động hộ gia đình ký cam kết"))
    assert "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã" in found
    assert not any(name.startswith("Ủy ban Mặt trận") for name in found)


def test_papers_are_prepared_for_who_signs() -> None:
    found = bodies(ground("Ban hành kế hoạch của địa phương"))
    tasks = [task for each in found.values() for task in each]
    assert any(task.startswith("Tham mưu Ủy ban nhân dân xã ban hành Kế hoạch") for task in tasks)


def test_the_higher_office_comes_first_where_no_line_names_it() -> None:
    of = ground("Kiểm tra các bến đò")
    (first, *_) = recipients_of((), of, staff(of))
    assert first == "Ủy ban nhân dân tỉnh Quảng Trị (b/c)"

    own = settings(recipients=("UBND tỉnh (b/c)",))
    named = msgspec.structs.replace(of, settings=own)
    assert recipients_of((), named, staff(named))[0] == "UBND tỉnh (b/c)"


def test_who_has_a_task_gets_a_copy() -> None:
    given = (Assignment(to="Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã", tasks=("x",)),)
    own = settings(recipients=("UBND tỉnh (b/c)", "Các phòng thuộc xã"))
    of = msgspec.structs.replace(ground("Kiểm tra các bến đò"), settings=own)
    assert recipients_of(given, of, staff(of)) == (*own.recipients, "UBMTTQ Việt Nam xã")

    all_of_them = msgspec.structs.replace(of, settings=settings(recipients=("UBND tỉnh (b/c)", "Như mục V")))
    assert recipients_of(given, all_of_them, staff(all_of_them)) == ("UBND tỉnh (b/c)", "Như mục V")


def test_another_organ_has_two_parts() -> None:
    found = draft_of("ma-tuy-2018", 2).plan
    assert [each.to for each in found.assignments] == [
        "Đội Cảnh sát điều tra tội phạm về ma túy",
        "Các đội nghiệp vụ, Công an cấp xã",
    ]
    assert "xã" not in " ".join(each.lead for each in found.activities)
