"""Section I of a report: how the work was led."""

from collections.abc import Iterator

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.papers.masthead import dated, numbered
from ttdn_desktop.papers.phrases import bare, committee, numeric_date, tidy
from ttdn_desktop.papers.report_lines import Line, dashed, entry_keys, said
from ttdn_desktop.papers.report_matter import Matter
from ttdn_desktop.papers.report_phrases import amounts, by_unit

MOST_NAMED = 20
"""So many entries are told one by one in a list, the rest counted."""


def paragraphs(about: Matter) -> tuple[str, ...]:
    """Return section I: the plan, the papers that went out, the clerk's own words."""
    plan, sent = _plan(about), _sent(about)
    own = tuple(first_upper(tidy(text)) for text in about.report.leading if tidy(text))
    return (said(plan, about.report), *own, said(sent, about.report), *dashed(_papers(about), about.report))


def lines(about: Matter) -> tuple[Line, ...]:
    """Return the sentences of section I that the program writes."""
    return (_plan(about), _sent(about), *_papers(about))


def _plan(about: Matter) -> Line:
    plan, dossier = about.dossier.plan, about.dossier
    issued = (
        f"ban hành Kế hoạch số {numbered(plan.number, 'KH-UBND')} {dated(plan.date, dossier.year)} về"
        if plan.number and plan.date
        else "xây dựng Kế hoạch"
    )
    many = f" gồm {len(plan.activities)} hoạt động," if plan.activities else ""
    return Line(
        "led.plan",
        f"{committee(dossier.commune)} đã {issued} hoạt động thông tin đối ngoại trên địa bàn "
        f"{tidy(dossier.commune.kind)} năm {dossier.year},{many} phân công cụ thể trách nhiệm chủ trì, "
        "phối hợp cho từng cơ quan, đơn vị.",
    )


def _directives(about: Matter) -> tuple[LogEntry, ...]:
    return tuple(entry for entry in about.counted if entry.channel == "directive")


def _sent(about: Matter) -> Line:
    found = _directives(about)
    if not found:
        return Line("led.sent", "Văn bản chỉ đạo, triển khai ban hành trong kỳ báo cáo: không có.")
    colon = ":" if any(bare(entry.title) for entry in found) else "."
    return Line("led.sent", f"Trong kỳ báo cáo đã có {amounts(by_unit(found))} chỉ đạo, triển khai{colon}")


def _papers(about: Matter) -> Iterator[Line]:
    named = [entry for entry in _directives(about) if bare(entry.title)]
    keys = entry_keys("led.paper", (entry.id for entry in named[:MOST_NAMED]))
    for key, entry in zip(keys, named, strict=False):
        number = next(
            (bare(one.text) for one in entry.evidence if one.kind == "paper" and bare(one.text)), ""
        )
        told = f"{number}, {numeric_date(entry.date)}" if number else f"ngày {numeric_date(entry.date)}"
        yield Line(key, f"{first_upper(bare(entry.title))} ({told}).")
    if len(named) > MOST_NAMED:
        yield Line("led.more", f"{len(named) - MOST_NAMED} lượt văn bản khác.")
