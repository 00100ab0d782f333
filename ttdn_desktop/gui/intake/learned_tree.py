"""What was read in earlier papers, and what wasn't, as a tree for the clerk to look over."""

from collections.abc import Iterable

from ttdn_desktop.basics.dates import day_month_year, numeric_date
from ttdn_desktop.basics.money import format_amount, format_quantity
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Assignment, Dossier, LogEntry, Report, Signer
from ttdn_desktop.earlier_papers.records import EarlierPaper, Learned
from ttdn_desktop.gui.intake.parsed_tree import Node

KINDS = {"plan": "Kế hoạch", "report": "Báo cáo", "other": "Không dùng"}

_REPORT_TEXTS = {
    "strengths": "Ưu điểm",
    "difficulties": "Hạn chế",
    "causes": "Nguyên nhân",
    "next_year": "Nhiệm vụ năm sau",
    "proposals": "Kiến nghị",
}


def learned_tree(learned: Learned) -> Node:
    """Return the tree's invisible root."""
    dossier = learned.dossier
    plan = dossier.plan
    groups = [
        _group("Chưa đọc được, cần xem lại", learned.warnings),
        _group("Văn bản", map(_paper, learned.papers)),
        _group("Nội dung kế hoạch", (choice.text or "" for choice in plan.choices)),
        _group("Hoạt động", map(_activity, plan.activities)),
        Node(f"Phân công ({len(plan.assignments)})", group=True).add(*map(_assignment, plan.assignments)),
        _group("Nơi nhận", plan.recipients),
        *(_report(dossier) if dossier.report else ()),
    ]
    return Node("").add(*(group for group in groups if group.children))


def _group(name: str, texts: Iterable[str]) -> Node:
    nodes = [Node(text) for text in texts]
    return Node(f"{name} ({len(nodes)})", group=True).add(*nodes)


def _paper(paper: EarlierPaper) -> str:
    number = paper.number or "chưa thấy số"
    date = f"ngày {day_month_year(paper.date)}" if paper.date else "chưa thấy ngày"
    told = f"{KINDS[paper.kind]}: {paper.file}"
    return told if paper.kind == "other" else f"{told} ({number}, {date}; {_signed(paper.signer)})"


def _signed(signer: Signer) -> str:
    return f"người ký {signer.name}" if signer.name else "chưa thấy người ký"


def _activity(activity: Activity) -> str:
    target = activity.target
    details = (
        f"{format_quantity(target.quantity)} {target.unit}" if target else "",
        _time(activity),
        activity.lead,
        f"phối hợp: {', '.join(activity.support)}" if activity.support else "",
        f"{format_amount(activity.budget)} đồng" if activity.budget else "",
    )
    told = "; ".join(detail for detail in details if detail)
    return f"{activity.title} – {told}" if told else activity.title


def _time(activity: Activity) -> str:
    start = numeric_date(activity.start) if activity.start else ""
    end = numeric_date(activity.end) if activity.end else ""
    if start and end:
        return start if start == end else f"{start} – {end}"
    return f"đến {end}" if end else (start and f"từ {start}")


def _assignment(assignment: Assignment) -> Node:
    return Node(assignment.to, heading=True).add(*(Node(task) for task in assignment.tasks))


def _report(dossier: Dossier) -> list[Node]:
    report = dossier.report or Report()
    texts = [_group(name, getattr(report, part)) for part, name in _REPORT_TEXTS.items()]
    return [_group("Số liệu báo cáo", map(_figure, dossier.log)), *texts]


def _figure(entry: LogEntry) -> str:
    channel = CHANNELS.get(entry.channel, CHANNELS["other"]).name
    figures = (
        f"{format_quantity(entry.quantity)} {entry.unit}" if entry.quantity else "",
        f"{format_amount(entry.audience)} lượt người" if entry.audience else "",
        f"{format_amount(entry.cost)} đồng" if entry.cost else "",
    )
    return f"{channel}: {'; '.join(figure for figure in figures if figure)} – {entry.title}"
