"""Section I of the higher office's report: what was directed, who planned, who reported, who was late."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.official_paper.areas import COMMUNES
from ttdn_desktop.papers.consolidation.context import ConsolidationContext
from ttdn_desktop.papers.consolidation.records import Part
from ttdn_desktop.papers.phrases import format_quantity, tidy_text

MOST_LISTED = 40
"""Units that the text names, the rest counted; a judgement: more would fill pages, and the annex has all."""

_DIRECTIVES = "directive"


def sent_parts(context: ConsolidationContext) -> tuple[Part, ...]:
    """Return section I."""
    own = tuple(first_upper(tidy_text(line)) for line in context.own.directed if tidy_text(line))
    lines = (*(own or _directed(context)), *_lines(context.found))
    return (Part("I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "", lines),)


def _directed(context: ConsolidationContext) -> Iterator[str]:
    """Yield that the office issued the plan, where it did: all that the program knows of its work."""
    if any(fold(issuer) == fold(context.by.organ) for issuer in context.found.issuers):
        yield (
            f"{context.by.organ} đã ban hành Kế hoạch, giao nhiệm vụ cho {from_whom(context.found)} tổ chức "
            "thực hiện."
        )


def senders(found: Consolidation) -> str:
    """Return ``Ủy ban nhân dân các xã, thị trấn``."""
    kinds = {sent.commune.kind.casefold() for sent in found.kept}
    if not kinds:
        return "các cơ quan, đơn vị"
    named = [kind for kind in COMMUNES if kind in kinds]
    return f"Ủy ban nhân dân các {', '.join(named) or 'xã'}"


def from_whom(found: Consolidation) -> str:
    """Return all who sent: the communes' committees and the other organs."""
    return f"{senders(found)} và các cơ quan, đơn vị" if found.organs and found.kept else senders(found)


def name_units(names: Sequence[str]) -> str:
    """Return ``A, B và 3 đơn vị khác``."""
    shown = ", ".join(tidy_text(name) for name in names[:MOST_LISTED])
    rest = len(names) - MOST_LISTED
    return f"{shown} và {format_amount(rest)} đơn vị khác" if rest > 0 else shown


def titles_of(found: Consolidation) -> dict[str, str]:
    """Return ``xã Vạn Thắng`` by the communes' names; one that tells two of one name apart stays as it is."""
    return {
        name: sent.commune.title if name == sent.commune.name else name
        for name, sent in zip(found.names, found.kept, strict=True)
    }


def _lines(found: Consolidation) -> Iterator[str]:
    units = found.kept or found.organs
    expected = max(found.listed, len(found.kept)) if found.kept or found.missing else len(units)
    planned = sum(sent.has_plan for sent in units)
    reported = sum(sent.has_report for sent in units)
    yield (
        f"Có {_of(planned, expected)} đơn vị ban hành kế hoạch thực hiện; {_of(reported, expected)} đơn vị "
        "gửi báo cáo."
    )

    if written := _directives(found):
        yield f"Các đơn vị đã ban hành {written} chỉ đạo, triển khai thực hiện."
    if found.missing:
        yield f"Chưa gửi báo cáo: {_counted(found.missing)}."
    if found.late:
        titles = titles_of(found)
        yield f"Gửi báo cáo muộn: {_counted([titles[late.commune] for late in found.late])}."
    if found.late_organs:
        yield f"Cơ quan, đơn vị gửi báo cáo muộn: {_counted([late.commune for late in found.late_organs])}."


def _directives(found: Consolidation) -> str:
    figures = found.channels.get(_DIRECTIVES)
    sums = figures.quantity.items() if figures else ()
    return " và ".join(tidy_text(f"{format_quantity(sum_)} {unit}") for unit, sum_ in sums if sum_)


def _of(count: int, of_all: int) -> str:
    return f"{format_amount(count)}/{format_amount(of_all)}"


def _counted(names: Sequence[str]) -> str:
    return f"{format_amount(len(names))} đơn vị ({name_units(names)})"
