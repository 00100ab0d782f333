"""What the program puts right, and what a clerk suppresses."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.sense.dossiers import base, dossier_of, pack, with_changes
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.sense.check import plan_findings
from ttdn_desktop.workspace.finding_actions import put_right, suppress, unsuppress, with_reason
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import report_findings

FIXED: list[tuple[str, dict[str, Any], str]] = [
    ("thị trấn", {"/plan/not_applicable": {"III.8.1": "Không có."}}, "sense.duty-both"),
    ("thị trấn", {"/plan/activities/1/lead": ""}, "sense.lead-missing"),
    ("phường", {"/plan/activities/4/start": "2026-09-30", "/plan/activities/4/end": "2026-04-01"},
     "sense.end-before-start"),
    ("phường", {"/plan/activities/4/target/unit": ""}, "sense.target-missing"),
    ("đặc khu", {"/plan/activities/5/target/unit": "buổi"}, "sense.unit-fits-channel"),
    ("phường", {"/plan/activities/4/contents": []}, "sense.content-not-carried"),
    ("phường", {"/plan/activities/1/lead": "Trạm Y tế phường"}, "sense.lead-without-task"),
    ("đặc khu", {"/plan/assignments/-": {"to": "Đoàn Thanh niên đặc khu", "tasks": ["Quay đoạn phim."]}},
     "sense.order-not-ours"),
    ("xã 2026", {"/plan/activities/2/support/0": "Công chức Địa chính xã"}, "sense.body-not-there"),
    ("xã 2026", {"/plan/recipients/-": "Phòng Kinh tế, Hạ tầng và Đô thị (t/h)"}, "sense.body-not-there"),
    ("phường", {"/plan/assignments/0/tasks/2": "Tổng hợp kết quả."}, "sense.internal-deadline-missing"),
    ("xã 2019", {"/plan/recipients/0": "UBND huyện Diên Khánh (b/c)"}, "sense.recipient-higher-missing"),
    ("phường", {"/plan/recipients/6": "Các trường học"}, "sense.recipient-body-missing"),
    ("xã 2026", {"/plan/recipients/-": "UBND tỉnh (để biết)"}, "sense.recipient-twice"),
    ("phường", {"/plan/signer/name": "Hoa"}, "sense.signer-missing"),
    ("thị trấn", {"/plan/choices/0/text": "Nâng cao nhận thức trên địa bàn huyện."}, "sense.level-left"),
    ("phường", {"/answers/funding_note": "Do ngân sách tỉnh bảo đảm."}, "sense.level-left"),
    ("phường", {"/plan/recipients/2": "TT. Đảng ủy xã (b/c)"}, "sense.kind-left"),
    ("xã 2019", {"/answers/own_forms": ["Đăng ảnh lễ hội năm 2018."]}, "sense.last-year-left"),
    ("thị trấn", {"/plan/subject": "KẾ HOẠCH THÔNG TIN ĐỐI NGOẠI NĂM 2019"}, "sense.subject-case"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "rule"), FIXED, ids=lambda value: str(value)[:60])
def test_what_the_program_puts_right_is_found_no_more(name: str, changes: dict[str, Any], rule: str) -> None:
    paper = plan_of(with_changes(base(name), changes))
    (finding,) = [one for one in found_in(paper) if one.code == rule]
    assert finding.fix is not None
    again = replace(paper, dossier=put_right(paper, finding))
    assert again.dossier != paper.dossier
    assert [one.key for one in found_in(again) if one.code == rule] == []


def test_a_report_is_put_right_where_it_lies() -> None:
    table = with_changes(base("xã 2026"), {"/report/variances/a7": ""})
    dossier = dossier_of(table)
    paper = PaperSnapshot(
        dossier, pack(dossier.pack), CommuneSettings(commune=dossier.commune), kind="report"
    )
    (finding,) = report_findings(paper)
    changed = put_right(paper, finding)
    assert changed.report is not None
    assert changed.report.variances["a7"] == "Đang triển khai, hoàn thành trước ngày 31/12/2026."
    assert report_findings(replace(paper, dossier=changed)) == ()


def test_what_only_the_clerk_knows_changes_nothing() -> None:
    paper = plan_of(with_changes(base("phường"), {"/plan/activities/1/title": "Làm"}))
    finding = next(one for one in found_in(paper) if one.code == "sense.title-too-thin")
    assert put_right(paper, finding) is paper.dossier


def test_a_warning_is_suppressed_with_a_reason_and_counts_again_without() -> None:
    dossier = dossier_of(base("phường"))
    passed = suppress(dossier, "k", " đã xem ")
    assert passed.waived == {"k": "đã xem"}
    assert unsuppress(passed, "k").waived == {} == with_reason(passed, "k", " ").waived
    with pytest.raises(InputError):
        suppress(dossier, "k", "  ")


def plan_of(table: dict[str, Any]) -> PaperSnapshot:
    dossier = dossier_of(table)
    settings = CommuneSettings(
        commune=dossier.commune,
        signers=(replace(dossier.plan.signer, name="Nguyễn Văn A"),),
        lead=dossier.plan.assignments[0].to,
    )
    return PaperSnapshot(dossier, pack(dossier.pack), settings)


def found_in(paper: PaperSnapshot):
    return plan_findings(paper.dossier, Context(paper.pack.interview, paper.pack.directive, paper.settings))
