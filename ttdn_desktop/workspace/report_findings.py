"""What stops a report from being signed, and what should be looked at."""

import datetime as dt
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.records import Activity, Dossier, LogEntry, Report
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.slip import REPORT_PARTS, remarks_on
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.interview.flow import SectionState, State
from ttdn_desktop.interview.remarks import open_remarks
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report_paper import stale_lines
from ttdn_desktop.reports.figures import Figures, entries_in
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report_editing import begun, with_report
from ttdn_desktop.workspace.reporting import figures_of

PARTS = {**REPORT_PARTS, "sentences": "Câu có số liệu"}
"""The report's parts as the clerk goes through them: ids with titles."""

TEXTS = {
    "strengths": ("judgement", "Ưu điểm"),
    "difficulties": ("judgement", "Hạn chế, khó khăn"),
    "causes": ("judgement", "Nguyên nhân"),
    "next_year": ("next_year", "Phương hướng, nhiệm vụ"),
    "proposals": ("proposals", "Kiến nghị, đề xuất"),
}
"""The text parts that a report shouldn't lack: the report's fields, each with its part and name."""

_NEAR_DUE = dt.timedelta(days=45)
"""A period that ends longer than this before the report is due leaves much out."""


class _Looked(msgspec.Struct, frozen=True):
    """What the checks look at: ``dossier`` has the report in hand as its ``report``."""

    kind: PaperKind
    dossier: Dossier
    report: Report
    pack: Pack
    figures: Figures
    entries: tuple[LogEntry, ...]
    changed: tuple[str, ...]

    def error(
        self, part: str, code: str, message: str, field: str = "", subject: str | None = None
    ) -> Finding:
        return Place(part, field).error(f"{self.kind}-{code}", message, subject)

    def warning(
        self, part: str, code: str, message: str, field: str = "", subject: str | None = None
    ) -> Finding:
        return Place(part, field).warning(f"{self.kind}-{code}", message, subject)


def report_findings(
    paper: PaperSnapshot, figures: Figures | None = None, changed: tuple[str, ...] | None = None
) -> tuple[Finding, ...]:
    """Return what is missing or odd in a report, errors first.

    ``figures`` are its own and ``changed`` its reworded sentences that changed, where known.
    """
    directive = paper.pack.directive
    dossier = with_report(paper.dossier, paper.kind, directive, paper.settings)
    counted = figures or figures_of(dossier, paper.pack)
    looked = _Looked(
        kind=paper.kind,
        dossier=dossier,
        report=begun(paper.dossier, paper.kind, directive, paper.settings),
        pack=paper.pack,
        figures=counted,
        entries=tuple(entries_in(dossier.log, counted.period)),
        changed=stale_lines(dossier, paper.pack, paper.last_year) if changed is None else changed,
    )
    checks = (_period, _sending, _targets, _units, _duties, _texts, _evidence, _reworded, _remarks)
    found = [finding for check in checks for finding in check(looked)]
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def part_title(part: str, kind: PaperKind) -> str:
    """Return a part's title; half a year looks ahead to the other half."""
    return "Phương hướng 6 tháng cuối" if (part, kind) == ("next_year", "half") else PARTS[part]


def outline(findings: tuple[Finding, ...], kind: PaperKind) -> tuple[SectionState, ...]:
    """Return every part of the report with its state; ``owed`` counts its errors."""
    return tuple(_state(part, part_title(part, kind), findings) for part in PARTS)


def _state(part: str, title: str, findings: tuple[Finding, ...]) -> SectionState:
    mine = [finding.severity for finding in findings if finding.section == part]
    errors = mine.count("error")
    state = State.IN_PROGRESS if errors else State.NEEDS_LOOK if mine else State.DONE
    return SectionState(part, title, state, errors)


def _remarks(looked: _Looked) -> Iterator[Finding]:
    """Yield the higher office's open remarks on the report."""
    for remark in remarks_on(looked.dossier, "report"):
        part = remark.on.id if remark.on.id in PARTS else next(iter(PARTS))
        yield from open_remarks((remark,), looked.dossier, lambda _remark, part=part: Place(part))


def _period(looked: _Looked) -> Iterator[Finding]:
    period, due = looked.report.period, looked.pack.directive.report_due
    if period.start is None or period.end is None:
        yield looked.error("period", "period", "Chưa ghi đủ kỳ báo cáo: từ ngày, đến ngày.", "period")
    elif period.end < period.start:
        yield looked.error("period", "period", "Kỳ báo cáo có ngày cuối trước ngày đầu.", "period")
    elif due is not None and looked.kind == "report":
        if period.end >= due:
            message = f"Kỳ báo cáo kéo tới sau hạn gửi báo cáo ({day_month_year(due)})."
            yield looked.warning("period", "after_due", message, "period")
        elif due - period.end > _NEAR_DUE:
            message = (
                f"Kỳ báo cáo dừng sớm hơn nhiều so với hạn gửi ({day_month_year(due)}): có thể sót việc."
            )
            yield looked.warning("period", "before_due", message, "period")


def _sending(looked: _Looked) -> Iterator[Finding]:
    if not (looked.report.signer.name or looked.dossier.plan.signer.name).strip():
        yield looked.error("period", "signer", "Chưa ghi họ tên người ký báo cáo.", "signer")
    asked = any(line.strip() for line in looked.report.addressee)
    if not asked and rule_set.load(looked.pack.manifest.rules).has_addressee:
        yield looked.warning("period", "addressee", "Chưa ghi nơi kính gửi.", "addressee")


def _targets(looked: _Looked) -> Iterator[Finding]:
    """Yield what wants a reason; half a year has not yet to reach the year's targets."""
    paired = zip(looked.dossier.plan.activities, looked.figures.activities, strict=True)
    for activity, one in paired:
        if one.status == "done" or looked.report.variances.get(activity.id, "").strip():
            continue
        name = _shown(activity)
        if looked.kind == "half" and one.status == "partly":
            continue
        if one.target is not None and looked.kind == "report":
            message = f"{name} chưa đạt chỉ tiêu. Hãy ghi lý do."
            yield looked.error("targets", "variance", message, "variances", activity.id)
        else:
            message = f"{name} chưa có việc nào trong kỳ. Hãy ghi nhật ký hoặc nêu lý do."
            yield looked.warning("targets", "not_begun", message, "variances", activity.id)


def _units(looked: _Looked) -> Iterator[Finding]:
    by_id = {activity.id: activity for activity in looked.dossier.plan.activities}
    odd: dict[str, int] = {}
    for entry in looked.entries:
        activity = by_id.get(entry.activity or "")
        if activity and activity.target and entry.quantity and entry.unit != activity.target.unit:
            odd[activity.id] = odd.get(activity.id, 0) + 1
    for activity_id, count in odd.items():
        activity = by_id[activity_id]
        unit = activity.target.unit if activity.target else ""
        message = (
            f"{_shown(activity)}: {count} lần ghi bằng đơn vị khác “{unit}” nên không tính vào chỉ tiêu."
        )
        yield looked.warning("targets", "unit", message, "entries", activity_id)


def _duties(looked: _Looked) -> Iterator[Finding]:
    for duty in looked.figures.duties:
        if not duty.answered and not looked.report.duty_answers.get(duty.id, "").strip():
            message = f"Nhiệm vụ {duty.id} chưa có việc nào trong kỳ và chưa có câu trả lời."
            yield looked.warning("duties", "duty", message, "duty_answers", duty.id)


def _texts(looked: _Looked) -> Iterator[Finding]:
    for field, (part, name) in TEXTS.items():
        if not any(line.strip() for line in getattr(looked.report, field)):
            message = f"Mục “{name}” còn trống; báo cáo sẽ ghi “Không có.”"
            yield looked.warning(part, "empty", message, field)


def _evidence(looked: _Looked) -> Iterator[Finding]:
    bare = sum(not entry.evidence for entry in looked.entries)
    if bare:
        message = f"{bare} trong {len(looked.entries)} việc trong kỳ chưa có minh chứng."
        yield looked.warning("results", "evidence", message, "evidence")


def _reworded(looked: _Looked) -> Iterator[Finding]:
    for key in looked.changed:
        words = looked.report.reworded[key].text
        message = f"Câu viết lại {_quoted(words)} có số liệu đã thay đổi. Hãy xem lại câu này."
        yield looked.warning("sentences", "reworded", message, "reworded", key)


def _shown(activity: Activity) -> str:
    return _quoted(activity.title or activity.id)


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:80].rstrip()}…”" if len(words) > 80 else f"“{words}”"
